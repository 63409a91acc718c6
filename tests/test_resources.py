"""What a machine may lack: room on the disk, the right to write, memory, a worker. And values that are no numbers.

A full disk is a real one: a tmpfs of a few megabytes, which only root can mount.
"""

import contextlib
import json
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

import dask
import joblib
import numpy as np
import pandas as pd
import pytest
import torch
from safetensors.torch import load_file, save_file
from torch import nn
from worlds import make_pictures

from helpers import CourseError, data, fit, plots, workers
from helpers.data import Images, SportsData, batches
from helpers.drawn import world
from helpers.evaluate import Score
from helpers.features import Features, extract
from helpers.fit import Settings
from helpers.model import SportsClassifier
from helpers.runs import Run

CLASSES = ["archery", "bowling", "curling"]


@pytest.fixture
def disk(tmp_path):
    """A disk of 2 MB: its folder, and a function that fills it but for so many bytes."""
    place = tmp_path / "disk"
    place.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", str(place)]
    if sys.platform != "linux" or os.geteuid() or subprocess.run(mount, capture_output=True).returncode:
        pytest.skip("mounting a small disk takes Linux and root")

    def fill(left: int = 0) -> None:
        ballast = place / "ballast"
        ballast.unlink(missing_ok=True)
        with ballast.open("wb") as file:
            file.write(bytes(max(0, shutil.disk_usage(place).free - left)))

    yield place, fill
    subprocess.run(["umount", "-l", str(place)], check=True)


@pytest.fixture
def on_disk(disk, monkeypatch):
    place, fill = disk
    monkeypatch.setenv("COURSE_HOME", str(place))
    return place, fill


class Small(nn.Linear):
    """In place of a ResNet18, whose weights would not fit: 8 numbers → 3 classes."""

    weights = None

    def __init__(self):
        torch.manual_seed(0)
        super().__init__(8, 3)


def points(number: int, seed: int, value: float | None = None) -> Features:
    random = torch.Generator().manual_seed(seed)
    labels = torch.arange(number) % 3
    values = nn.functional.one_hot(labels, 8) + 0.4 * torch.randn(number, 8, generator=random)
    return Features(values if value is None else torch.full_like(values, value), labels, 0.0)


TRAIN, VALID, SETTINGS = points(90, 1), points(30, 2), Settings(0.02, batch_size=16, epochs=4)


def train(run: Run, model: nn.Module, settings: Settings = SETTINGS) -> pd.DataFrame:
    return fit.fit(model, TRAIN.batches(settings.batch_size, shuffle=True), VALID.batches(30), settings, run)


def finish(run: Run) -> pd.DataFrame:
    model = Small()
    history = train(run, model)
    run.finish(model, CLASSES, history, SETTINGS, Score(1, 2))
    return history


def files(place: Path) -> dict:
    return {path.name: path.read_bytes() for path in place.iterdir() if path.is_file() and path.name[0] != "."}


# ---- a full disk


def test_a_full_disk_costs_the_current_epoch_and_nothing_else(on_disk, monkeypatch, capsys):
    _, fill = on_disk
    expected = finish(Run("points", "whole"))
    run, validate, epochs = Run("points", "v1"), fit.validate, []

    def full_in_the_third(*args):
        epochs.append(1)
        if len(epochs) == 3:
            fill()
        return validate(*args)

    monkeypatch.setattr(fit, "validate", full_in_the_third)
    with pytest.raises(CourseError, match=r"unfinished\.pt cannot be written: .* The disk of .* has 0 MB left"):
        train(run, Small())
    assert [path.name for path in run.folder.iterdir()] == ["unfinished.pt"]
    fill(10**6)
    history = train(Run("points", "v1"), Small())
    assert "Resuming an interrupted run after epoch 2." in capsys.readouterr().out
    pd.testing.assert_frame_equal(history.drop(columns="seconds"), expected.drop(columns="seconds"))


def test_a_disk_that_is_full_when_a_run_is_published_loses_nothing(on_disk):
    _, fill = on_disk
    run = Run("points", "v1")
    finish(run)
    model, settings = Small(), Settings(0.05, batch_size=16, epochs=2)
    history = train(run, model, settings)
    before = files(run.folder)
    fill()
    with pytest.raises(CourseError, match="cannot be written: .* MB left"):
        run.finish(model, CLASSES, history, settings, Score(1, 2))
    assert files(run.folder) == before, "the run before, and all that resuming needs"
    fill(10**6)
    run.finish(model, CLASSES, train(run, Small(), settings), settings, Score(1, 2))
    assert run.results()["settings"]["learning_rate"] == 0.05 and len(run.history()) == 2


def test_features_figures_and_the_log_on_a_full_disk(on_disk, folder):
    place, fill = on_disk
    images = SportsData(str(folder)).images("train")
    fill()
    with pytest.raises(CourseError, match=r"train-.*\.safetensors cannot be written: .* MB left"):
        extract(SportsClassifier(3).freeze_backbone(), images, "points")
    history = pd.DataFrame({"epoch": [1, 2], "train_loss": [1.0, 0.5], "valid_loss": [1.0, 0.5]})
    history = history.assign(train_accuracy=0.5, valid_accuracy=0.5)
    with pytest.raises(CourseError, match=r"curves\.png cannot be written: .* MB left"):
        plots.save(plots.curves(history, "v1", "title"), "points", "curves")
    with pytest.raises(CourseError, match=r"test_openings\.csv cannot be written: .*The test set stays shut"):
        SportsData(str(folder)).open_test("a look")
    assert not list(place.rglob("*.safetensors")) and not list(place.rglob("*.png"))


def test_drawing_on_a_full_disk(disk, monkeypatch):
    place, fill = disk
    table = {name: world.PLANS["drawn"].load()[name] for name in ("boxing", "tennis")}
    plan = world.Plan("sports", table, {"train": (3, 3), "valid": (1, 1), "test": (1, 1)})
    monkeypatch.setitem(world.PLANS, "drawn", plan)
    fill(8192)
    with joblib.parallel_config(backend="threading"):
        with pytest.raises(CourseError, match="has to be drawn .* and that failed: .*No space left.*COURSE_DATA"):
            world.ensure("drawn", place)
        assert not (place / "drawn").exists()
        fill(10**6)
        world.ensure("drawn", place)
    assert not list(place.glob("*.partial"))


def test_unpacking_on_a_full_disk(disk, monkeypatch, tmp_path):
    place, fill = disk
    monkeypatch.setenv("COURSE_DATA", str(place))
    names = [f"sport {i:02}" for i in range(100)]
    root = make_pictures(tmp_path / "hundred", names, dict.fromkeys(data.SPLITS, 1), size=8)
    with zipfile.ZipFile(place / "archive.zip", "w") as packed:
        for path in root.rglob("*.jpg"):
            packed.write(path, path.relative_to(root))
    fill(100_000)
    with pytest.raises(CourseError, match="could not be unpacked beside it .*No space left.*Is there room"):
        SportsData("sports100")
    assert {path.name for path in place.iterdir()} == {"archive.zip", "ballast", "sports100.lock"}
    (place / "ballast").unlink()
    shutil.copy(place / "archive.zip", tmp_path)  # the 300 files take 4 KB each
    monkeypatch.setenv("COURSE_DATA", str(tmp_path))
    assert len(SportsData("sports100").classes) == 100


# ---- no right to write


def test_a_read_only_runs_folder_is_noticed_before_the_first_epoch(monkeypatch):
    if not hasattr(os, "seteuid"):
        pytest.skip("this system has no such rights")
    with tempfile.TemporaryDirectory() as root:  # not below pytest's, which nobody else may enter
        os.chmod(root, 0o755)
        (Path(root) / "runs").mkdir(mode=0o555)
        monkeypatch.setenv("COURSE_HOME", root)
        monkeypatch.setattr(fit, "train_epoch", lambda *args: pytest.fail("trained for nothing"))
        me = os.geteuid()
        try:
            if me == 0:
                os.seteuid(65534)  # root writes everywhere
            with pytest.raises(
                CourseError, match="cannot be written: .*Permission denied.* right to write; .*COURSE_HOME"
            ):
                train(Run("points", "v1"), Small())
        finally:
            os.seteuid(me)


# ---- memory


def test_too_little_memory_for_the_pictures_gives_the_same_batches_and_says_so(folder, monkeypatch, capsys):
    images = SportsData(str(folder)).images("train")
    kept = [batch.sum() for batch, _ in batches(images, 8)]
    capsys.readouterr()
    for lack in ("available", "allocation"):
        with monkeypatch.context() as patch:
            if lack == "available":
                memory = type("Memory", (), {"available": 1000})
                patch.setattr("psutil.virtual_memory", lambda memory=memory: memory)
            else:
                patch.setattr(Images, "decode", lambda *args: torch.zeros(2**55))  # PyTorch's own refusal
            images = SportsData(str(folder)).images("train")
            loader = batches(images, 8)
        assert (
            "Too little memory to keep 18 decoded pictures (0 MB): each is decoded anew" in capsys.readouterr().out
        )
        assert images.kept is None and [batch.sum() for batch, _ in loader] == kept


# ---- no numbers


@pytest.mark.parametrize("value", [float("nan"), float("inf")])
def test_pictures_that_are_no_numbers_are_named_as_the_cause(value):
    broken = points(90, 1, value)
    with pytest.raises(CourseError, match=r"from step 1 of 6 on.* Likely cause: the inputs or the weights"):
        fit.fit(Small(), broken.batches(16, shuffle=True), VALID.batches(30), SETTINGS, Run("points", "v1"))


def test_a_learning_rate_that_is_too_high_is_named_as_the_cause():
    run, model = Run("points", "v1"), nn.Sequential(nn.Linear(8, 8), nn.Linear(8, 8), Small())
    before = [value.clone() for value in model.state_dict().values()]
    with pytest.raises(CourseError, match=r"from step [2-6] of 6 on.* Likely cause: learning_rate is too high"):
        train(run, model, Settings(1e20, batch_size=16, epochs=3))
    assert not run.unfinished.exists()
    assert all(torch.equal(a, b) for a, b in zip(before, model.state_dict().values(), strict=True))


@pytest.mark.parametrize("value", [float("nan"), float("-inf")])
@pytest.mark.parametrize("key", ["conv1.weight", "layer4.1.bn2.running_var"])
def test_weights_that_are_no_numbers_are_refused(key, value, weights, tmp_path):
    state = torch.load(weights, weights_only=True)
    state[key].view(-1)[3] = value
    save_file(state, tmp_path / "broken.safetensors")
    with pytest.raises(CourseError, match=rf"broken\.safetensors holds values that are no numbers .*, in {key}"):
        SportsClassifier(3, tmp_path / "broken.safetensors")


def test_results_of_another_version_are_named():
    run = Run("points", "v1")
    finish(run)
    for text in ('{"phase": "v1"}', "[]", "3", '{"checkpoint_sha256": null}'):
        run.results_file.write_text(text)
        with pytest.raises(CourseError, match="another version of the course wrote it. Run notebook 02"):
            run.results()


def test_weights_of_another_program_are_named(weights):
    run = Run("points", "v1")
    model = SportsClassifier(3)
    history = pd.DataFrame({"epoch": [1], "valid_accuracy": [0.5], "seconds": [1.0]})
    run.finish(model, CLASSES, history, SETTINGS, Score(1, 2))
    save_file(load_file(run.best), run.best)  # without what the course writes beside the weights
    results = json.loads(run.results_file.read_text(encoding="utf-8"))
    run.write_results(results | {"checkpoint_sha256": data.sha256(run.best)})
    with pytest.raises(CourseError, match="does not say what its classes are: another version"):
        SportsClassifier.from_run(run, CLASSES)


def test_a_checkpoint_of_another_version_is_not_resumed(capsys):
    run = Run("points", "v1")
    train(run, Small(), Settings(0.02, batch_size=16, epochs=2))
    state = torch.load(run.unfinished, weights_only=True)
    torch.save(state | {"format": 0}, run.unfinished)
    assert len(train(run, Small(), Settings(0.02, batch_size=16, epochs=2))) == 2
    assert "kept by another version of the course: starting from the first epoch" in capsys.readouterr().out


def test_a_run_on_other_pictures_of_the_same_names_is_refused(folder, capsys):
    run = Run("points", "v1")
    history = train(run, model := Small())
    before = SportsData(str(folder)).digest
    run.finish(model, CLASSES, history, SETTINGS, Score(1, 2), pictures=before)
    run.check_pictures(before)
    shutil.copy(folder / "train" / "bowling" / "001.jpg", folder / "train" / "archery" / "001.jpg")
    with pytest.raises(CourseError, match="v1 run .* other pictures .* same names. Run notebook 02"):
        run.check_pictures(SportsData(str(folder)).digest)
    run.update(pictures=None)
    run.check_pictures(before)
    assert "does not say which pictures" in capsys.readouterr().out


# ---- a batch of one


def test_a_single_picture_left_over_is_no_batch(tmp_path):
    """32 pixels become one value a channel, of which batch norm cannot take the spread."""
    few = {"train": 3, "valid": 1, "test": 1}
    data = SportsData(str(make_pictures(tmp_path / "tiny", CLASSES, few, size=32)))
    train_batches = batches(data.images("train"), 4, shuffle=True)
    assert [len(labels) for _, labels in train_batches] == [4, 4]
    assert [len(labels) for _, labels in batches(data.images("train"), 4)] == [4, 4, 1], "measuring takes all"
    model = SportsClassifier(3).unfreeze()
    history = fit.fit(
        model, train_batches, batches(data.images("valid"), 4), Settings(1e-4, epochs=1), Run("t", "v2")
    )
    assert np.isfinite(history.train_loss[0])
    with pytest.raises(CourseError, match="batch_size=1: batch normalisation"):
        batches(data.images("train"), 1, shuffle=True)


# ---- workers and ports


def test_a_port_in_use_and_a_worker_that_dies_stop_nothing():
    """Dask's usual ports are taken, and one item kills whoever tries it. Dask may blame an item that waited on the
    same worker, too: a sweep runs both again. What comes after them is done."""
    with contextlib.ExitStack() as stack:
        for port in (8786, 8787):
            one = stack.enter_context(socket.socket())
            with contextlib.suppress(OSError):  # in use already, as wanted
                one.bind(("127.0.0.1", port))
                one.listen()
        stack.enter_context(dask.config.set({"distributed.scheduler.allowed-failures": 0}))  # of an item: not 3
        client = stack.enter_context(workers.connected(workers=1))
        outcome = dict(workers.spread(client, exec, ["import os; os._exit(1)", "1", "2", "3"]))
    assert len(outcome) == 4 and outcome["3"] is None
    assert "KilledWorker" in outcome["import os; os._exit(1)"]


def test_a_process_that_dies_while_it_draws_is_named(home, monkeypatch):
    monkeypatch.setattr(world, "draw_class", lambda *job: os._exit(1))
    table = {name: world.PLANS["drawn"].load()[name] for name in ("boxing", "tennis")}
    monkeypatch.setitem(world.PLANS, "drawn", world.Plan("sports", table, dict.fromkeys(data.SPLITS, (1, 1))))
    with pytest.raises(CourseError, match="has to be drawn .* and that failed: A worker process .* terminated"):
        world.ensure("drawn", home / "data")
    assert not (home / "data" / "drawn").exists()
