"""Notebooks repeated over seeds: what is made again and what is not, after an interruption and after changes."""

import ast
import json
import shutil
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pandas as pd
import pytest
import torch
from click.testing import CliRunner
from PIL import Image
from worlds import make_pictures, make_weights

from helpers import CourseError, data_home, evaluate, home, plots, records
from helpers.course import main
from helpers.data import SportsData
from helpers.model import read_weights
from helpers.notebooks import choose
from helpers.notebooks import defaults as parameters_of
from helpers.repeat import before, making, publishing, record
from helpers.repeat.making import at_home, fingerprint, settings_of
from helpers.repeat.publishing import pairs
from helpers.train import beyond, defaults, train

TINY = {"epochs": 1, "batch_size": 8, "views": 1}
OTHER = TINY | {"epochs": 2}


def all_of(*seeds: int) -> list[tuple[str, int]]:
    """The notebooks that a seed needs."""
    return [(number, seed) for seed in seeds for number in ("02", "03", "06")]


def trainer(done):
    """In a notebook's place helpers.train does its training; `done` gets (number, seed)."""

    def execute(notebook, parameters, output):
        number, dataset = notebook.name[:2], parameters.get("dataset", "drawn")
        settings = {name: parameters[name] for name in ("epochs", "batch_size", "seed") if name in parameters}
        train(making.MAKES[number], dataset, **settings)
        output.parent.mkdir(parents=True, exist_ok=True)
        text = json.dumps({"metadata": {"papermill": {"duration": 1.23}}})
        output.write_text(text, encoding="utf-8")
        done.append((number, parameters["seed"]))

    return execute


@pytest.fixture
def executed(monkeypatch):
    """The notebooks that ran: (number, seed)."""
    done = []
    monkeypatch.setattr(making, "execute", trainer(done))
    return done


@pytest.fixture
def unpublished(monkeypatch):
    """No tables and figures, whose drawing takes most of the time."""
    monkeypatch.setattr(publishing, "publish", lambda *arguments: None)


def test_a_record_is_complete_and_what_is_finished_is_not_made_again(folder, executed, home, capsys, monkeypatch):
    made = record(str(folder), [0, 1], TINY)
    assert executed == all_of(0, 1)
    place = home / "figures" / made["dataset"]
    assert {path.name for path in place.iterdir()} == {
        "results.json", "seeds.csv", "history.csv", "predictions.csv", "pairs.csv", "near_duplicates.csv",
        "suspicious_labels.csv", "confusions.csv",
        "seeds.png", *(f"{one}_{phase}.png" for one in ("curves", "confusion") for phase in ("v1", "v2", "v3")),
    }  # fmt: skip
    assert not [path for path in home.rglob("*.jpg")], "the data set is not copied"
    assert json.loads((place / "results.json").read_text(encoding="utf-8")) == made
    data = SportsData(str(folder))
    assert made["pictures"] == {
        "classes": 3, "train": 18, "valid": 6, "test": 6, "digest": data.digest, "files": fingerprint(data)
    }  # fmt: skip
    assert made["seeds"] == [0, 1] and made["test_openings"] == {"0": 1, "1": 1}
    assert made["versions"].keys() >= {"python", "torch", "torchvision"} and {"device", "threads"} <= made.keys()
    assert made["commit"] is None or len(made["commit"]) >= 40
    assert not made["stand_in"] and made["weights"] == "random.pth"
    assert set(made["seconds"]["1"]) == {"notebook 02", "notebook 03", "notebook 06", "test"}
    assert [(run["seed"], run["phase"]) for run in made["runs"]] == [
        (s, p) for s in (0, 1) for p in ("v1", "v2", "v3")
    ]
    for run in made["runs"]:
        assert run["settings"]["epochs"] == run["epochs_run"] == 1 and run["pictures"] == data.digest
        assert len(run["weights"]["sha256"]) == 64
        assert run["commit"] is None or len(run["commit"]) >= 40
        assert run["test"]["low"] <= run["test"]["accuracy"] <= run["test"]["high"]
        assert (run["test"]["gain"] is None) == (run["phase"] == "v1")
    assert set(made["means"]) == {"v1", "v2", "v3"}
    assert made["audit"]["0"]["near_duplicates"] == {"valid": 0, "test": 0}
    assert made["audit"]["0"]["without_near_duplicates"]["v1"]["total"] == 6

    seeds, history = (pd.read_csv(place / f"{name}.csv") for name in ("seeds", "history"))
    assert len(seeds) == 6 and seeds.columns[:2].tolist() == ["seed", "phase"] and len(history) == 6
    assert (place / "pairs.csv").read_text(encoding="utf-8").startswith("phase,true,predicted,count,seeds,of")
    answers = pd.read_csv(place / "predictions.csv")
    assert answers.columns.tolist() == ["seed", "phase", "path", "true", "predicted"]
    assert len(answers) == 2 * 3 * 6 and answers.path[0] == "test/archery/001.jpg"
    right = (answers.true == answers.predicted).groupby([answers.seed, answers.phase]).sum()
    assert right.tolist() == seeds.correct.tolist()
    assert "2 seeds" in records.heading(made)

    monkeypatch.setattr(publishing, "publish", lambda *arguments: None)
    again = record(str(folder), [0, 1], TINY)  # nothing is trained, no seal broken
    assert len(executed) == 6 and again | {"commit": made["commit"]} == made
    assert "it is taken as it is" in capsys.readouterr().out
    assert record(str(folder), [1], TINY)["seeds"] == [1] and len(executed) == 6  # part of it


@pytest.mark.usefixtures("unpublished")
def test_it_goes_on_after_an_interruption_in_the_second_seed(folder, executed, monkeypatch):
    ours, whole = making.execute, evaluate.predict

    def stop(notebook, parameters, output):
        if (notebook.name[:2], parameters["seed"]) == ("03", 1):
            raise KeyboardInterrupt
        ours(notebook, parameters, output)

    monkeypatch.setattr(making, "execute", stop)
    with pytest.raises(KeyboardInterrupt):
        record(str(folder), [0, 1], TINY)
    name = SportsData(str(folder)).name
    assert executed == [*all_of(0), ("02", 1)] and not (home() / "figures" / name).exists()

    def interrupted(*arguments):
        raise KeyboardInterrupt

    monkeypatch.setattr(making, "execute", ours)
    monkeypatch.setattr(evaluate, "predict", interrupted)
    with pytest.raises(KeyboardInterrupt):  # and once more, when all is trained
        record(str(folder), [0, 1], TINY)
    monkeypatch.setattr(evaluate, "predict", whole)
    made = record(str(folder), [0, 1], TINY)
    assert executed == all_of(0, 1)
    assert made["test_openings"] == {"0": 1, "1": 2}, "a look that was interrupted is one, too"


def test_what_was_made_with_something_else_is_made_again(
    folder, executed, unpublished, tmp_path, monkeypatch, capsys
):
    record(str(folder), [0], TINY)
    record(str(folder), [0], OTHER)
    assert executed[3:] == all_of(0) and "made with other epochs" in capsys.readouterr().out

    (picture, *_) = sorted((folder / "train" / "archery").iterdir())
    Image.fromarray(np.zeros((40, 40, 3), np.uint8)).save(picture)
    record(str(folder), [0], OTHER)
    assert executed[6:] == all_of(0) and "made with other pictures" in capsys.readouterr().out

    other = make_weights(tmp_path / "other.pth")
    state = read_weights(other)[0]
    torch.save(state | {"conv1.weight": state["conv1.weight"] / 2}, other)
    monkeypatch.setenv("SPORTS100_WEIGHTS", str(other))
    made = record(str(folder), [0], OTHER)
    assert executed[9:] == all_of(0) and "made with other weights" in capsys.readouterr().out
    assert made["test_openings"] == {"0": 4} and made["weights"] == "other.pth"


@pytest.mark.usefixtures("unpublished")
def test_other_test_pictures_are_only_looked_at_again(folder, executed):
    record(str(folder), [0], TINY)
    (picture, *_) = sorted((folder / "test" / "archery").iterdir())
    Image.fromarray(np.zeros((40, 40, 3), np.uint8)).save(picture)
    assert record(str(folder), [0], TINY)["test_openings"] == {"0": 2} and len(executed) == 3


@pytest.mark.usefixtures("unpublished")
def test_a_finished_run_from_elsewhere_is_taken_over(folder, executed, home):
    """As `course run --only 02 --only 03 -p seed 0` leaves it, if COURSE_HOME names the seed's home."""
    name = SportsData(str(folder)).name
    with at_home(home / "runs" / "record" / name / "seed-0", data_home()):
        for phase in ("v1", "v2", "v3"):
            train(phase, str(folder), epochs=1, batch_size=8)
    made = record(str(folder), [0], TINY)
    assert not executed and "notebook 03" not in made["seconds"]["0"]


@pytest.mark.usefixtures("unpublished")
def test_the_notebooks_themselves(folder):
    made = record(str(folder), [0], TINY)
    assert made["runs"][1]["starts_from"] == made["runs"][0]["checkpoint_sha256"]
    assert made["seconds"]["0"]["notebook 03"] > 0


@pytest.mark.parametrize("phase", ["v1", "v2", "v3"])
def test_what_has_no_notebook_is_trained_as_in_its_notebook(phase, data):
    """`helpers.train` and the notebook's own parameters."""
    ((notebook, _),) = choose(tuple(number for number, made in making.MAKES.items() if made == phase)).items()
    written = {name: ast.literal_eval(text) for name, text in parameters_of(notebook).items()}
    ours = {"batch_size": 64, "patience": 5, "seed": 0} | defaults(phase, data, {}) | beyond(phase, data)
    assert set(ours) - set(written) == ({"patience", "both_ways"} if phase == "v3" else set())
    assert all(written[name] in (None, value) for name, value in ours.items() if name in written)
    assert settings_of(notebook, data, {}) == ours


def test_a_training_may_be_asked_for_twice(folder, capsys):
    for phase in ("v1", "v2"):
        first, second = (train(phase, str(folder), epochs=1, reuse=True) for _ in range(2))
        assert first.valid_accuracy.equals(second.valid_accuracy)


def test_pairs_are_added_up_over_seeds():
    one = pd.DataFrame({"true": ["a", "a", "b"], "predicted": ["b", "a", "a"]})
    two = pd.DataFrame({"true": ["a", "a", "b"], "predicted": ["b", "b", "b"]})
    tables = [{"v2": table.assign(correct=table.true == table.predicted)} for table in (one, two)]
    assert pairs(tables).to_numpy().tolist() == [["v2", "a", "b", 3, 2, 4], ["v2", "b", "a", 1, 1, 2]]


@pytest.mark.parametrize("seeds", ["0,one", "0,0", "-1", ""])
def test_bad_seeds(seeds, folder):
    result = CliRunner().invoke(main, ["record", "--dataset", str(folder), "--seeds", seeds])
    assert result.exit_code == 1 and "expected" in result.output and "such as 0,1,2" in result.output


def test_bad_data_sets_and_weights(folder, tmp_path, monkeypatch):
    for dataset in ("nowhere", str(tmp_path)):
        result = CliRunner().invoke(main, ["record", "--dataset", dataset])
        assert result.exit_code == 1 and "Traceback" not in result.output
        assert Path(dataset).name in result.output.replace("\n", "")
    monkeypatch.setenv("SPORTS100_WEIGHTS", str(tmp_path / "none.pth"))
    with pytest.raises(CourseError, match=r"none\.pth, and there is no such file"):
        record(str(folder), [0])


def test_a_seed_has_a_home_of_its_own_for_as_long_as_it_runs(tmp_path, monkeypatch):
    monkeypatch.setenv("COURSE_DATA", "shared")
    before = home(), data_home()
    with pytest.raises(KeyboardInterrupt), at_home(tmp_path / "seed-1", tmp_path / "data"):
        assert (home(), data_home()) == (tmp_path / "seed-1", tmp_path / "data")
        raise KeyboardInterrupt
    assert (home(), data_home()) == before


# ---- seeds that are added to a record


def write_down(patch):
    """What the figures would show is written into their files, as text: drawing takes most of the time."""

    def save(text, dataset, name):
        (records.folder(dataset, home()) / f"{name}.png").write_text(text, encoding="utf-8")

    patch.setattr(plots, "curves", lambda history, phase, title: history[sorted(history)].to_csv() + title)
    patch.setattr(plots, "confusion", lambda matrix, title, family: matrix.to_csv() + title)
    patch.setattr(plots, "accuracies", lambda table, title: table.to_csv() + title)
    patch.setattr(plots, "save", save)


@pytest.fixture(scope="module")
def kept(tmp_path_factory, weights):
    """Pictures of three classes, and a home in which seeds 0 and 1 were recorded in one go."""
    place = tmp_path_factory.mktemp("kept")
    pictures = make_pictures(place / "stripes", ["NA", "archery", "curling"])  # pandas likes to read NA as nothing
    shutil.copy(pictures / "train" / "NA" / "001.jpg", pictures / "test" / "NA" / "001.jpg")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("COURSE_HOME", str(place / "home"))
        patch.setenv("SPORTS100_WEIGHTS", str(weights))
        patch.delenv("COURSE_DATA", raising=False)
        patch.setattr(making, "execute", trainer([]))
        write_down(patch)
        made = record(str(pictures), [0, 1], TINY)
    assert made["audit"]["0"]["near_duplicates"] == {"valid": 0, "test": 1}
    return SimpleNamespace(pictures=str(pictures), home=place / "home", made=made, name=made["dataset"])


@pytest.fixture
def bring(kept, home, monkeypatch):
    """Called with a seed, it brings what was trained of it here; called without, the record of both seeds.

    Returns the folder of the record.
    """
    write_down(monkeypatch)

    def bring(seed=None):
        part = f"figures/{kept.name}" if seed is None else f"runs/record/{kept.name}/seed-{seed}"
        shutil.copytree(kept.home / part, home / part)
        return home / "figures" / kept.name

    return bring


def files(place):
    """What a record's files say: name → text."""
    return {path.name: path.read_text(encoding="utf-8") for path in place.iterdir()}


@pytest.mark.parametrize("seeds", [(0, 1), (1, 0)])
def test_seeds_added_one_by_one_make_the_same_record_as_in_one_go(seeds, kept, bring, executed, home):
    for seed in seeds:
        place = bring(seed)
        made = record(kept.pictures, [seed], TINY, add=True)  # the first finds no record yet
        shutil.rmtree(home / "runs")
    assert not executed and made | {"commit": kept.made["commit"]} == kept.made
    assert made["command"].endswith("--seeds 0,1") and list(made) == list(kept.made)
    ours, one_go = files(place), files(kept.home / "figures" / kept.name)
    assert json.loads(ours.pop("results.json")) == made and one_go.pop("results.json") and ours == one_go
    assert len(pd.read_csv(place / "near_duplicates.csv")) == 1, "the lowest seed's"


def test_a_seed_that_the_record_has_is_replaced(kept, bring, executed):
    place = bring()
    text = (place / "results.json").read_text(encoding="utf-8")
    changed = json.loads(text) | {"seconds": {"0": {"test": 7}, "1": {"test": 7}}}
    (place / "results.json").write_text(json.dumps(changed), encoding="utf-8")
    before = files(place)
    bring(1)
    made = record(kept.pictures, [1], TINY, add=True)
    assert not executed and made["seconds"] == {"0": {"test": 7}, "1": kept.made["seconds"]["1"]}
    same = {"commit": kept.made["commit"], "seconds": kept.made["seconds"]}
    assert made | same == kept.made
    assert files(place) | {"results.json": ""} == before | {"results.json": ""}


def test_a_seed_that_was_added_meanwhile_stays(kept, bring, executed, monkeypatch):
    whole = making.one_seed

    def one_seed(data, seed, parameters):
        if seed == 1:
            record(kept.pictures, [0], TINY, add=True)  # as another process may
        return whole(data, seed, parameters)

    monkeypatch.setattr(making, "one_seed", one_seed)
    bring(0)
    bring(1)
    assert record(kept.pictures, [1], TINY, add=True)["seeds"] == [0, 1] and not executed


def test_an_interrupted_addition_leaves_the_record_as_it_was(kept, bring, executed, monkeypatch):
    place, ours = bring(), making.execute
    before = files(place)

    def stop(notebook, parameters, output):
        if notebook.name.startswith("03"):
            raise KeyboardInterrupt
        ours(notebook, parameters, output)

    monkeypatch.setattr(making, "execute", stop)
    with pytest.raises(KeyboardInterrupt):
        record(kept.pictures, [2], TINY, add=True)
    assert executed == [("02", 2)] and files(place) == before

    def interrupted(*arguments):
        raise KeyboardInterrupt

    monkeypatch.setattr(making, "execute", ours)
    with pytest.raises(KeyboardInterrupt), monkeypatch.context() as patch:  # while the files are written
        patch.setattr(plots, "save", interrupted)
        record(kept.pictures, [2], TINY, add=True)
    assert files(place)["results.json"] == before["results.json"]
    made = record(kept.pictures, [2], TINY, add=True)
    assert executed == all_of(2) and made["seeds"] == [0, 1, 2]
    assert made["runs"][:6] == kept.made["runs"] and made["means"] != kept.made["means"]
    assert files(place)["predictions.csv"].startswith(before["predictions.csv"])


def said(change):
    """Something else in results.json: `change` is called with what it says."""

    def spoil(place):
        known = json.loads((place / "results.json").read_text(encoding="utf-8"))
        change(known)
        (place / "results.json").write_text(json.dumps(known), encoding="utf-8")

    return spoil


def without_last_line(place):
    lines = (place / "predictions.csv").read_text(encoding="utf-8").splitlines()
    (place / "predictions.csv").write_text("\n".join(lines[:-1]), encoding="utf-8")


@pytest.mark.parametrize(
    "spoil, message",
    [
        (lambda place: (place / "predictions.csv").unlink(), r"an older one: it has no predictions\.csv"),
        (said(lambda known: known["pictures"].update(files="0")), r"other pictures \(now those in "),
        (said(lambda known: known["pictures"].update(digest="0")), r"other pictures \(now those in "),
        (said(lambda known: known["runs"][3]["weights"].update(sha256="0")), r"other weights of v1 \(now "),
        (said(lambda known: known["runs"][4]["settings"].update(epochs=9)), r"other epochs of v2 \(now 1\)"),
        (said(lambda known: known["runs"].pop()), r"other phases \(now v1, v2, v3\)"),
        (said(lambda known: known["runs"][0]["test"].update(correct=-1)), "seed 0's v1 is another one"),
        (said(lambda known: known["audit"]["0"].update(suspicious_labels=-1)), "suspicious_labels are others"),
        (said(lambda known: known.pop("seconds")), "damaged.*seconds"),
        (lambda place: (place / "results.json").write_text("{", encoding="utf-8"), "damaged"),
        (lambda place: (place / "history.csv").unlink(), "damaged.*history.csv"),
        (lambda place: (place / "history.csv").write_text("a,b\n", encoding="utf-8"), "damaged.*seed"),
        (without_last_line, "damaged.*seed 1's v3 is another one"),
    ],
)
def test_a_record_to_which_nothing_can_be_added(spoil, message, kept, bring, executed):
    spoil(place := bring())
    before = files(place)
    with pytest.raises(CourseError, match=rf"{kept.name}.*{message}.*without --add"):
        record(kept.pictures, [2], TINY, add=True)
    assert not executed and files(place) == before


def test_the_command_says_what_stands_against_an_addition(kept, bring):
    bring()
    result = CliRunner().invoke(main, ["record", "--dataset", kept.pictures, "--seeds", "2", "--add"])
    assert result.exit_code == 1 and "other batch_size of v1 (now 64), epochs of v1 (now 30)" in result.output


def test_in_the_drawn_world_each_seed_has_weights_of_its_own(kept):
    as_kept = {name: getattr(SportsData(kept.pictures), name) for name in ("fine_tuning_rate", "v3")}
    drawn = SimpleNamespace(name="drawn", pretrained="drawn", root="drawn", **as_kept)
    runs = [run | {"weights": run["weights"] | {"sha256": str(run["seed"])}} for run in kept.made["runs"]]
    scratch = [run | {"phase": "scratch", "weights": None} for run in runs[::3]]
    known = kept.made | {"runs": runs + scratch}
    assert before.unequal(known, [0, 1], drawn, TINY, known["pictures"]) == []
    assert before.unequal(known | {"runs": runs}, [0], drawn, TINY, known["pictures"]) == [
        "phases (now scratch, v1, v2, v3)"
    ]
