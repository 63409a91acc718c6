"""The drawn world: recognised as the real one's double, the same every time, and never half there."""

import csv
import subprocess
import sys
from collections import Counter

import joblib
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from worlds import REAL_CLASSES

from helpers import CourseError
from helpers.data import SportsData
from helpers.drawn import world
from helpers.drawn.recipes import Recipe, sport

SPORTS, SUBJECTS = world.PLANS["drawn"].load(), world.PLANS["drawn-source"].load()


@pytest.fixture
def small(monkeypatch, home):
    """A drawn world of four sports and few pictures, drawn in this process; gives the folder of its data."""
    table = {name: SPORTS[name] for name in ("archery", "boxing", "curling", "tennis")}
    plan = world.Plan("sports", table, {"train": (2, 4), "valid": (1, 1), "test": (2, 2)})
    monkeypatch.setitem(world.PLANS, "drawn", plan)
    with joblib.parallel_config(backend="threading"):
        yield home / "data"


def contents(root):
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*") if path.is_file()}


def test_the_sports_are_those_of_the_real_set():
    assert set(SPORTS) >= set(REAL_CLASSES), "a sport of one's own may be added"


def test_a_family_is_a_scene_shared_by_a_few():
    sizes = Counter(recipe.family for recipe in SPORTS.values())
    assert min(sizes.values()) >= 3
    assert max(sizes.values()) <= 12, "a family of many would make every confusion one within a family"


def test_the_source_task_is_large_and_holds_no_sport():
    assert len(SUBJECTS) >= 100
    assert not set(SUBJECTS) & set(SPORTS)


@pytest.mark.parametrize("name", [*SPORTS, *SUBJECTS])
def test_a_picture_is_the_same_every_time_and_another_one_is_not(name):
    recipe = (SPORTS | SUBJECTS)[name]
    first, again, other = (np.asarray(world.picture(recipe, "train", i)) for i in (0, 0, 1))
    assert first.shape == (world.SIZE, world.SIZE, 3) and first.dtype == np.uint8
    assert np.array_equal(first, again)
    assert np.abs(first.astype(int) - other).mean() > 3
    assert first.std() > 8, "next to nothing is on it"


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(sorted(SPORTS)), st.sampled_from(world.SPLITS), st.integers(0, 10**6), st.integers(16, 256))
def test_any_picture_of_any_size_can_be_drawn(name, split, number, size):
    assert world.picture(SPORTS[name], split, number, size).size == (size, size)


def test_the_layout_is_the_real_ones(small):
    data = SportsData("drawn")
    assert data.name == "drawn" and data.pretrained == "drawn" and data.size == world.SIZE
    assert data.classes == ["archery", "boxing", "curling", "tennis"]
    assert data.counts.sum()[["valid", "test"]].tolist() == [4, 8]
    assert data.counts["train"].between(2, 4).all() and data.counts["train"].nunique() > 1
    with open(data.root / "sports.csv", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    assert rows[0] == {
        "class id": "0", "filepaths": "train/archery/001.jpg", "labels": "archery", "data set": "train"
    }  # fmt: skip
    assert {row["filepaths"] for row in rows} == {
        path for path in world.files_in(data.root) if path.endswith(".jpg")
    }


def test_drawn_twice_gives_the_same_bytes_and_drawn_once_is_kept(small, capsys):
    root = world.ensure("drawn", small)
    first = contents(root)
    world.ensure("drawn", small)
    assert "again" not in capsys.readouterr().out
    (root / "drawn.json").unlink()
    assert contents(world.ensure("drawn", small)) == first
    assert "drawn.json is missing or damaged; it is drawn again" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("harm", "words"),
    [
        (
            lambda path: path.write_bytes(path.read_bytes()[:200]),
            "1 pictures are damaged, such as train/boxing/002",
        ),
        (lambda path: path.write_bytes(b""), "1 pictures are damaged"),
        (lambda path: path.unlink(), "1 pictures are missing"),
    ],
)
def test_a_damaged_folder_is_noticed_and_drawn_again(small, capsys, harm, words):
    root = world.ensure("drawn", small)
    whole = contents(root)
    harm(root / "train" / "boxing" / "002.jpg")
    SportsData("drawn")
    assert words in capsys.readouterr().out
    assert contents(root) == whole


@pytest.mark.parametrize("name", ["holiday.jpg", "holiday.PNG", "002.jpg", "notes.txt"])
@pytest.mark.parametrize("record", ["whole", "missing"])
def test_what_the_user_put_there_is_never_thrown_away(name, record, small, capsys):
    root = world.ensure("drawn", small)
    mine = root / "train" / "boxing" / name
    mine.write_bytes(b"mine")
    (root / "train" / "boxing" / "001.jpg").write_bytes(b"") if name == "notes.txt" else None
    if record == "missing":
        (root / "drawn.json").unlink()
    data = SportsData("drawn")
    assert "The old folder is kept as drawn.kept-1" in capsys.readouterr().out
    assert (small / "drawn.kept-1" / "train" / "boxing" / name).read_bytes() == b"mine"
    assert b"mine" not in {path.read_bytes() for path in data.root.rglob("*") if path.is_file()}


def test_a_folder_that_is_merely_out_of_date_is_replaced(small, monkeypatch, capsys):
    world.ensure("drawn", small)
    monkeypatch.setattr(world, "QUALITY", 80)
    monkeypatch.setattr(world, "SEED", 1)
    world.ensure("drawn", small)
    assert "it was drawn by other code" in capsys.readouterr().out
    assert sorted(path.name for path in small.iterdir()) == ["drawn", "drawn.lock"]


def test_where_nothing_can_be_written_it_says_so(tmp_path):
    (tmp_path / "data").write_text("a file where a folder should be")
    with pytest.raises(
        CourseError, match=r"drawn has to be drawn \(it is not there\), and that failed.*COURSE_DATA"
    ):
        world.ensure("drawn", tmp_path / "data")


def test_an_interrupted_drawing_leaves_nothing_that_looks_complete(small, monkeypatch):
    def interrupted(scene):
        raise KeyboardInterrupt

    whole = world.PLANS["drawn"].table["tennis"]
    monkeypatch.setitem(world.PLANS["drawn"].table, "tennis", Recipe("tennis", "net games", interrupted))
    with pytest.raises(KeyboardInterrupt):
        world.ensure("drawn", small)
    assert not (small / "drawn").exists()
    monkeypatch.setitem(world.PLANS["drawn"].table, "tennis", whole)
    assert len(world.files_in(world.ensure("drawn", small))) >= 20
    assert not list(small.glob("*.partial"))


def test_a_hundred_and_first_sport_is_a_function(small):
    world.ensure("drawn", small)
    before = world.origin("drawn")
    world.PLANS["drawn"].table["staring"] = SPORTS["boxing"]
    assert world.origin("drawn") != before
    assert "staring" in SportsData("drawn").classes


def test_two_recipes_of_one_name_are_refused():
    with pytest.raises(CourseError, match="Two recipes are called 'tennis'"):
        sport("tennis", family="court and hall")(lambda scene: None)
    assert SPORTS["tennis"].paint.__name__ == "tennis"


def test_the_drawn_world_does_without_torch():
    code = "import sys, helpers.drawn.world as w; w.PLANS['drawn'].load(); sys.exit('torch' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code]).returncode == 0
