"""Run folders: nothing half-written, nothing mixed up."""

import json

import pandas as pd
import pytest
import torch

from helpers import CourseError
from helpers.evaluate import Score
from helpers.fit import Settings
from helpers.model import SportsClassifier
from helpers.runs import Run, write

CLASSES = ["archery", "bowling", "curling"]


def finish(run, seed=0):
    torch.manual_seed(seed)
    model = SportsClassifier(3).freeze_backbone()
    history = pd.DataFrame({"epoch": [1, 2, 3], "valid_accuracy": [0.4, 0.8, 0.8], "seconds": [1.0, 1.0, 1.5]})
    results = run.finish(model, CLASSES, history, Settings(1e-3, seed=seed), Score(4, 5), seconds=10)
    return model, results


def test_a_finished_run_tells_everything(weights):
    run = Run("stripes", "v1")
    model, _ = finish(run)
    results = json.loads((run.folder / "results.json").read_text())
    assert results["phase"] == "v1" and results["dataset"] == "stripes" and results["seed"] == 0
    assert results["settings"] == {
        "learning_rate": 1e-3, "batch_size": 64, "epochs": 30, "patience": 5, "seed": 0, "schedule": "constant",
        "label_smoothing": 0.0, "layer_decay": 1.0, "averaging": 0.0,
    }  # fmt: skip
    assert results["weights"] == model.weights and model.weights["name"] == weights.name
    assert results["parameters"] == {"total": 11_178_051, "trainable": 1539}
    assert (results["epochs_run"], results["best_epoch"], results["seconds"]) == (3, 2, 13.5)
    assert {key: results["valid"][key] for key in ("correct", "total", "accuracy")} == {
        "correct": 4, "total": 5, "accuracy": 0.8
    }  # fmt: skip
    assert results["test"] is None
    assert {"torch", "torchvision", "python"} <= results["versions"].keys() and results["device"]
    assert run.history().epoch.tolist() == [1, 2, 3]
    assert sorted(path.name for path in run.folder.iterdir()) == [
        "best.safetensors",
        "history.csv",
        "results.json",
    ]


def test_the_classifier_comes_back(weights):
    run = Run("stripes", "v1")
    model, _ = finish(run)
    same = SportsClassifier.from_run(run, CLASSES)
    assert all(
        torch.equal(a, b) for a, b in zip(model.state_dict().values(), same.state_dict().values(), strict=True)
    )
    assert same.weights == model.weights


def test_other_classes_are_refused():
    run = Run("stripes", "v1")
    finish(run)
    with pytest.raises(CourseError, match="trained on 3 classes, and the data set has 2; they differ in curling"):
        SportsClassifier.from_run(run, ["archery", "bowling"])
    with pytest.raises(CourseError, match="differ in curling, golf"):
        SportsClassifier.from_run(run, ["archery", "bowling", "golf"])


def test_v2_remembers_which_v1_it_began_with():
    v1 = Run("stripes", "v1")
    finish(v1)
    v2 = Run("stripes", "v2", starts_from=v1)
    expected = v1.results()["checkpoint_sha256"]
    finish(v2)
    assert v2.results()["starts_from"] == expected
    v2.check_start(v1)

    finish(v1, seed=1)  # 02 again, with another outcome
    with pytest.raises(CourseError, match="began with another v1"):
        v2.check_start(v1)


@pytest.mark.parametrize("phase", ["../v1", "", "a/b", ".hidden", "a b", "V1", "v1.", 2])
def test_a_phase_must_be_a_name(phase):
    with pytest.raises(CourseError, match="phase="):
        Run("stripes", phase)


def test_an_unfinished_phase_names_the_notebook_to_run():
    with pytest.raises(CourseError, match="no finished v1 run. Run notebook 02_feature_extraction first"):
        Run("stripes", "v1").results()


def test_a_checkpoint_of_another_run_is_noticed():
    run = Run("stripes", "v1")
    finish(run)
    content = run.best.read_bytes()
    run.best.write_bytes(content[:-4] + b"else")
    with pytest.raises(CourseError, match="not the checkpoint that results.json speaks of"):
        run.results()


def test_updating_keeps_the_rest():
    run = Run("stripes", "v1")
    _, before = finish(run)
    run.update(test={"correct": 1, "total": 2})
    assert run.results() == before | {"test": {"correct": 1, "total": 2}}


def test_a_failed_write_leaves_the_old_file_and_nothing_else(tmp_path):
    path = tmp_path / "file.txt"
    path.write_text("old")

    def half(beside):
        beside.write_text("ne")
        raise OSError("disk full")

    with pytest.raises(CourseError, match=r"file\.txt cannot be written: disk full\. The disk of .* MB left"):
        write(path, half)
    assert path.read_text() == "old"
    assert list(tmp_path.iterdir()) == [path]


def test_an_unreadable_checkpoint_is_not_resumed(capsys):
    run = Run("stripes", "v1")
    run.folder.mkdir(parents=True)
    run.unfinished.write_bytes(b"half a file")
    assert run.resume({"seed": 0}) is None
    assert "cannot be read" in capsys.readouterr().out


def test_the_same_weights_give_the_same_file():
    run = Run("stripes", "v1")
    digests = set()
    for _ in range(4):
        digests.add(finish(run)[1]["checkpoint_sha256"])
    assert len(digests) == 1


@pytest.mark.parametrize(
    "harm",
    [
        lambda path: path.unlink(),
        lambda path: path.write_bytes(b""),
        lambda path: path.write_bytes(b"\xff\xfe\0"),
        lambda path: path.write_bytes(path.read_bytes()[:-12]),
    ],
    ids=["missing", "empty", "no text", "cut"],
)
def test_a_damaged_history_is_named_and_its_run_is_none_to_reuse(harm):
    run = Run("stripes", "v1")
    run.identity = {"seed": 0}
    finish(run)
    assert run.is_finished({"seed": 0})
    harm(run.history_file)
    with pytest.raises(CourseError, match=r"history\.csv is missing or damaged .*Run notebook 02"):
        run.history()
    assert not run.is_finished({"seed": 0})


def test_damaged_results_are_named():
    run = Run("stripes", "v1")
    finish(run)
    run.results_file.write_text('{"phase": ')
    with pytest.raises(CourseError, match=r"results\.json is damaged"):
        run.results()
