"""Folders and archives as strangers make them: used, repaired and said so, or refused in one clear sentence."""

import io
import os
import shutil
import tempfile
import unicodedata
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from worlds import make_pictures

from helpers import CourseError, folders
from helpers.data import SportsData
from helpers.runs import Run

FEW = {"train": 2, "valid": 1, "test": 1}


def refuse(root, words):
    with pytest.raises(CourseError, match=words):
        SportsData(str(root))


def link(path: Path, target: Path) -> None:
    try:
        path.symlink_to(target, target_is_directory=True)
    except OSError:
        pytest.skip("this system lets nobody make links")


# ---- names and places


@pytest.mark.parametrize(
    "place",
    [
        "with spaces and, commas",
        "Größe äöüß 日本 ☂",
        "trailing.dots...",
        "x" * 200,
        "/".join(["a long way down"] * 12),
        "/".join(["very long" * 20] * 20),
        'quotes\' "and" $HOME `ls` %PATH% #1',
    ],
)
def test_a_folder_of_any_name_can_be_used(place, tmp_path):
    try:
        (tmp_path / place).mkdir(parents=True)
    except OSError:
        pytest.skip("this system has no such names")
    data = SportsData(str(make_pictures(tmp_path / place, ["Bälle werfen", "b c"], FEW)))
    assert data.counts.sum().tolist() == [4, 2, 2] and data.images("train")[3][1] == 1
    run = Run(data.name, "v1")
    run.write_results({"a": 1})  # a name that can be a folder's
    assert run.results_file.exists() and len(data.name) < 80


@pytest.mark.parametrize("dataset", ["", "  ", None, 5, True, 0.5, ["drawn"], {"a": 1}, b"drawn"])
def test_what_is_no_path_is_refused(dataset):
    with pytest.raises(CourseError, match='that is no name and no path. Give "drawn", "sports100", or the path'):
        SportsData(dataset)


@pytest.mark.parametrize(
    "dataset", ["x" * 5000, "/".join(["y" * 200] * 40), "zero\0byte", "~nobody-of-this-name/a"]
)
def test_what_cannot_be_a_path_is_refused(dataset):
    with pytest.raises(CourseError, match="cannot be a folder|there is no folder"):
        SportsData(dataset)


def test_an_archive_that_is_still_packed_is_no_folder(tmp_path, monkeypatch):
    (tmp_path / "archive.zip").write_bytes(b"PK")
    refuse(tmp_path / "archive.zip", r"there is no folder .*archive\.zip\. It is a file: .*unpack it")
    monkeypatch.setenv("SPORTS100_DIR", str(tmp_path / "archive.zip"))
    refuse("sports100", r"no such folder\. It is a file: .*unpack it")
    refuse(tmp_path, r"lacks train/, valid/, test/\. It holds: archive\.zip")


def test_another_order_of_the_folders_changes_nothing(tmp_path):
    names = ["archery", "bowling", "curling"]
    one = SportsData(str(make_pictures(tmp_path / "one", names, FEW)))
    (tmp_path / "two").mkdir()
    for split in reversed(folders.SPLITS):
        for name in reversed(names):
            for path in sorted((one.root / split / name).iterdir(), reverse=True):
                copy = tmp_path / "two" / split / name / path.name
                copy.parent.mkdir(parents=True, exist_ok=True)
                shutil.copy(path, copy)
    assert SportsData(str(tmp_path / "two")).digest == one.digest


@pytest.mark.parametrize(
    ("here", "there"),
    [
        ("Bowling", "bowling"),
        ("table tennis", "table_tennis"),
        ("table tennis", "table  tennis "),
        (unicodedata.normalize("NFC", "Bälle"), unicodedata.normalize("NFD", "Bälle")),
    ],
)
def test_one_class_spelt_in_two_ways_is_pointed_out(here, there, tmp_path):
    make_pictures(tmp_path / "set", ["archery", here], FEW)
    if (tmp_path / "set" / "valid" / there).exists() or os.name == "nt":
        pytest.skip("this disk does not tell the two names apart")
    (tmp_path / "set" / "valid" / here).rename(tmp_path / "set" / "valid" / there)
    refuse(tmp_path / "set", f"one class spelt in two ways.*{here}.*in train/, valid/ and test/ alike")


def test_an_extra_class_in_one_split_is_named(folder):
    (folder / "train" / "zorbing").mkdir()
    shutil.copy(folder / "train" / "archery" / "001.jpg", folder / "train" / "zorbing")
    refuse(folder, "in valid no pictures of: zorbing; in test no pictures of: zorbing")


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such names")
@pytest.mark.parametrize("name", [b"b\xf6wling", b"bow\nling", b"bow\x1b[31mling"])
def test_a_class_whose_name_is_no_text_is_refused(name, folder):
    try:
        os.rename(os.fsencode(folder / "train" / "bowling"), os.path.join(os.fsencode(folder / "train"), name))
    except OSError:
        pytest.skip("this disk has no such names")
    refuse(folder, "has a name that cannot be shown: rename it")


NAMES = st.text(
    st.characters(exclude_categories=["Cs", "Cc"], exclude_characters='/\\\0:*?"<>|'), min_size=1, max_size=20
)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(NAMES, min_size=1, max_size=4, unique=True),
    st.lists(st.sampled_from(["a.jpg", "b.PNG", "c.txt", ".d.jpg"])),
)
def test_any_folder_is_counted_or_refused(names, files):
    """Class names of any letters, with pictures of any names: no exception but ours; counts and samples agree."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as root:
        try:
            for split in folders.SPLITS:
                for name in names:
                    Path(root, split, name).mkdir(parents=True, exist_ok=True)
                    for file in {*files, "x.jpg"}:
                        Path(root, split, name, file).write_bytes(b"")
        except OSError:
            return  # the disk itself refuses such a name
        try:
            counts = folders.count(Path(root))
            folders.check(Path(root), counts, None)
        except CourseError as error:
            assert str(error).isprintable() or "\n" in str(error)
            return
        wanted = len({file for file in {*files, "x.jpg"} if file in ("a.jpg", "b.PNG", "x.jpg")})
        assert (counts == wanted).all(axis=None) and list(counts.index) == sorted(counts.index)


# ---- links and rights


def test_a_link_that_leads_back_is_not_followed(folder):
    before = SportsData(str(folder))
    link(folder / "train" / "archery" / "again", folder / "train" / "archery")
    link(folder / "train" / "archery" / "all", folder)
    data = SportsData(str(folder))
    assert data.counts.equals(before.counts) and len(data.images("train")) == 18
    assert data.digest == before.digest


def test_a_class_that_is_a_link_to_its_own_split_is_refused(folder):
    link(folder / "train" / "zorbing", folder / "train")
    refuse(folder, "zorbing is a link to a folder that it lies in itself: remove it")


def test_links_in_a_circle_are_no_folder(folder):
    link(folder / "train" / "a", folder / "train" / "b")
    link(folder / "train" / "b", folder / "train" / "a")
    assert len(SportsData(str(folder)).classes) == 3
    refuse(folder / "train" / "a", "there is no folder|cannot be a folder")


def test_classes_may_be_links_to_another_disk(folder, tmp_path):
    (folder / "train" / "archery").rename(tmp_path / "elsewhere")
    link(folder / "train" / "archery", tmp_path / "elsewhere")
    assert SportsData(str(folder)).counts["train"].tolist() == [6, 6, 6]


def test_a_picture_that_is_a_link_to_nothing_is_named(folder, tmp_path):
    link(folder / "train" / "archery" / "000.jpg", tmp_path / "gone.jpg")
    refuse(folder, r"1 of 31 pictures.*000\.jpg \(No such file")


FOLDER, PICTURE = r"The folder .* cannot be read \(Permission denied\)\. Give", r"001\.jpg \(Permission denied\)"


@pytest.mark.parametrize(
    ("place", "words"),
    [("train/archery", FOLDER), ("valid", FOLDER), (".", FOLDER), ("test/bowling/001.jpg", PICTURE)],
)
def test_what_is_unreadable_is_named(place, words):
    if not hasattr(os, "seteuid"):
        pytest.skip("this system has no such rights")
    with tempfile.TemporaryDirectory() as root:  # not below pytest's, which nobody else may enter
        os.chmod(root, 0o755)
        make_pictures(Path(root, "set"), ["archery", "bowling"], FEW)
        me, unreadable = os.geteuid(), Path(root, "set", place)
        os.chmod(unreadable, 0)
        try:
            if me == 0:
                os.seteuid(65534)  # root reads everything
            refuse(Path(root, "set"), words)
        finally:
            os.seteuid(me)
            os.chmod(unreadable, 0o755)


# ---- the archive, as it may arrive

HUNDRED = [f"sport {i:02}" for i in range(100)]


def archive_of(home: Path, *members: tuple, compression=zipfile.ZIP_STORED) -> Path:
    path = home / "data" / "archive.zip"
    path.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(path, "w", compression) as packed:
        for name, content in members:
            packed.writestr(name, content)
    return path


def whole(tmp_path) -> list[tuple]:
    root = make_pictures(tmp_path / "hundred", HUNDRED, dict.fromkeys(folders.SPLITS, 1), size=16)
    return [(path.relative_to(root).as_posix(), path.read_bytes()) for path in sorted(root.rglob("*.jpg"))]


def left(home: Path) -> set[str]:
    return {path.name for path in (home / "data").iterdir()} - {"sports100.lock"}


@pytest.mark.parametrize(
    "name", ["train/../../evil.jpg", "train/a/../../../../evil.jpg", "train\\..\\..\\evil.jpg", "train/.."]
)
def test_a_name_that_leads_out_of_its_folder_is_refused(name, home, tmp_path):
    archive_of(home, *whole(tmp_path), (name.replace("train\\", "train/a\\"), b"evil"))
    with pytest.raises(CourseError, match=r"archive\.zip is not Kaggle's .* leads out of its folder. Remove it"):
        SportsData("sports100")
    assert left(home) == {"archive.zip"} and not list(tmp_path.rglob("*evil*"))


def test_an_archive_that_would_fill_the_disk_is_refused_before_it_is_unpacked(home, monkeypatch):
    monkeypatch.setattr(folders, "ARCHIVE_BYTES", 10**6)
    path = archive_of(home, ("train/a/1.jpg", bytes(2 * 10**6)), compression=zipfile.ZIP_DEFLATED)
    assert path.stat().st_size < 5000
    with pytest.raises(CourseError, match=r"would unpack to 1 files and 0\.0 GB; expected: 0\.4 GB. Remove it"):
        SportsData("sports100")
    assert left(home) == {"archive.zip"}


def test_an_archive_of_too_many_files_is_refused_before_it_is_unpacked(home, monkeypatch):
    monkeypatch.setattr(folders, "ARCHIVE_FILES", 2)
    archive_of(home, *[(f"train/a/{i}.jpg", b"") for i in range(3)])
    with pytest.raises(CourseError, match="would unpack to 3 files .* Remove it"):
        SportsData("sports100")
    assert left(home) == {"archive.zip"}


def test_an_archive_that_lies_about_its_size_is_noticed(home):
    """The declared size is what counts: no member unpacks to more."""
    path = archive_of(home, ("train/a/1.jpg", bytes(10**6)), compression=zipfile.ZIP_DEFLATED)
    content = path.read_bytes().replace((10**6).to_bytes(4, "little"), (1000).to_bytes(4, "little"))
    path.write_bytes(content)
    with pytest.raises(CourseError, match="could not be unpacked beside it|not Kaggle's archive"):
        SportsData("sports100")
    assert left(home) == {"archive.zip"}


def test_an_archive_of_something_else_says_what_it_holds(home):
    archive_of(home, ("holiday/1.jpg", b"x"), ("readme.txt", b"y"))
    with pytest.raises(CourseError, match=r"it holds holiday, readme\.txt, and no train/"):
        SportsData("sports100")


def test_an_archive_with_a_password_is_refused(home):
    path = archive_of(home, ("train/a/1.jpg", b"x" * 50))
    content = bytearray(path.read_bytes())
    content[6] |= 1  # the flag in the member's own header, and in the list at the end
    content[content.index(b"PK\x01\x02") + 8] |= 1
    path.write_bytes(content)
    with pytest.raises(CourseError, match="password|encrypted"):
        SportsData("sports100")
    assert left(home) == {"archive.zip"}


def test_what_an_interrupted_unpacking_left_is_cleared_away(home, tmp_path):
    archive_of(home, *whole(tmp_path))
    (home / "data" / "sports100.1234.partial" / "train").mkdir(parents=True)
    assert len(SportsData("sports100").classes) == 100
    assert left(home) == {"archive.zip", "sports100"}


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_an_archive_cut_or_changed_anywhere_is_refused_or_harmless(tmp_path_factory, draw):
    place = tmp_path_factory.mktemp("archive")
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as packed:
        for name in ("train/a/1.jpg", "valid/a/1.jpg", "test/a/1.jpg"):
            packed.writestr(name, os.urandom(200))
    content = bytearray(file.getvalue())
    if draw.draw(st.booleans()):
        content = content[: draw.draw(st.integers(0, len(content) - 1))]
    for _ in range(draw.draw(st.integers(0, 3)) if content else 0):
        content[draw.draw(st.integers(0, len(content) - 1))] = draw.draw(st.integers(0, 255))
    (place / "archive.zip").write_bytes(content)
    try:
        root = folders.unpack(place / "archive.zip", place / "sports100")
        assert all(path.is_relative_to(root) for path in place.rglob("*.jpg"))
    except CourseError:
        assert not (place / "sports100").exists()
    assert not list(place.glob("*.partial"))
