"""kill -9 at random moments: nothing is lost but the epoch under way, and no later run is poisoned.

A fork server imports PyTorch once; every victim is forked from it, and killed after a random part of the time that
it takes undisturbed. KILLS says how often; all in all there are at least 50.
"""

import multiprocessing
import random
import shutil
import time
import zipfile
from multiprocessing import Process
from pathlib import Path

import kills
import pandas as pd
import pytest
import torch
from safetensors.torch import load_file

from helpers import CourseError
from helpers.drawn import world
from helpers.files import SPLITS
from helpers.runs import Run

if "forkserver" not in multiprocessing.get_all_start_methods():
    pytest.skip(
        "this system cannot fork, and starting PyTorch anew for each kill takes minutes", allow_module_level=True
    )

KILLS = {"training": 10, "fine-tuning": 8, "publishing": 8, "features": 8}
KILLS |= {"drawing": 8, "unpacking": 8, "sweep": 6}
FACTS = ["epoch", "train_loss", "train_accuracy", "valid_loss", "valid_accuracy"]
chance = random.Random(0)


@pytest.fixture(scope="module")
def server():
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["helpers.features", "helpers.fit", "helpers.evaluate", "helpers.sweep"])
    start(context, print, "").join()  # imports everything
    return context


def start(context, victim, *arguments) -> Process:
    process = context.Process(target=kills.begin, args=(victim, *map(str, arguments)))
    process.start()
    return process


def undisturbed(context, victim, *arguments) -> float:
    """Run to the end; returns the seconds that took."""
    begin, process = time.perf_counter(), start(context, victim, *arguments)
    process.join(60)
    assert process.exitcode == 0
    return time.perf_counter() - begin


def killed(context, seconds: float, victim, *arguments) -> bool:
    """Kill after a random part of these seconds; returns whether it was still at work."""
    process = start(context, victim, *arguments)
    process.join(chance.uniform(0.0, seconds))
    process.kill()
    process.join()
    assert process.exitcode in (0, -9)
    return process.exitcode == -9


def test_there_are_fifty_kills():
    assert sum(KILLS.values()) >= 50


@pytest.mark.parametrize("training", ["training", "fine-tuning"])
def test_training_killed_again_and_again_ends_as_if_never_interrupted(training, server, home, folder):
    """In epochs, and while a checkpoint is written; on features, as in v1, and on augmented pictures, as in v2."""
    victim, more = (kills.train, ()) if training == "training" else (kills.fine_tune, (folder,))
    seconds = undisturbed(server, victim, "whole", home, *more)
    whole, run, epochs, hits = Run("points", "whole"), Run("points", "v1"), 0, 0
    while hits < KILLS[training]:
        if killed(server, seconds, victim, "v1", home, *more):
            hits += 1
        else:  # it got to its end: begin anew
            assert_same(run, whole)
            shutil.rmtree(run.folder)
            epochs = 0
        if run.unfinished.exists():
            kept = torch.load(run.unfinished, weights_only=True)
            assert len(kept["history"]) >= epochs, "a finished epoch was lost"
            epochs = len(kept["history"])
    undisturbed(server, victim, "v1", home, *more)
    assert_same(run, whole)


def test_killed_when_half_of_a_checkpoint_is_written_the_one_before_counts(server, home):
    process = start(server, kills.die_while_saving, "v1", home)
    process.join(60)
    run = Run("points", "v1")
    assert process.exitcode == -9 and len(list(run.folder.glob("unfinished.*.partial.pt"))) == 1
    assert len(torch.load(run.unfinished, weights_only=True)["history"]) == 2
    undisturbed(server, kills.train, "v1", home)
    undisturbed(server, kills.train, "whole", home)
    assert_same(run, Run("points", "whole"))


def assert_same(run: Run, other: Run) -> None:
    pd.testing.assert_frame_equal(run.history()[FACTS], other.history()[FACTS])
    assert run.best.read_bytes() == other.best.read_bytes()
    assert not run.unfinished.exists()


def test_a_run_killed_while_it_is_published_is_whole_or_known_to_be_none(server, home):
    undisturbed(server, kills.train, "whole", home)
    undisturbed(server, kills.train, "v1", home, "no")
    whole, run, checkpoint = Run("points", "whole"), Run("points", "v1"), home / "checkpoint.pt"
    shutil.copy(run.unfinished, checkpoint)  # all epochs are done: what follows is publishing
    seconds, hits = undisturbed(server, kills.train, "v1", home), 0
    while hits < KILLS["publishing"]:
        shutil.copy(checkpoint, run.unfinished)
        run.results_file.unlink()
        hits += killed(server, seconds, kills.train, "v1", home)
        try:
            assert run.results()["checkpoint_sha256"] == whole.results()["checkpoint_sha256"]
        except CourseError as error:
            assert "was interrupted" in str(error) or "no finished" in str(error)
            assert run.unfinished.exists(), "the next run would begin anew"
            undisturbed(server, kills.train, "v1", home)
    undisturbed(server, kills.train, "v1", home)
    assert_same(run, whole)


def test_features_killed_while_computed_or_written_are_the_same_in_the_end(server, home, folder, weights):
    seconds, hits = undisturbed(server, kills.keep_features, folder, weights, home), 0
    (place,) = (home / "runs").glob("*/features")
    expected = {path.name: load_file(path) for path in place.iterdir()}
    assert len(expected) == 2
    while hits < KILLS["features"]:
        shutil.rmtree(place, ignore_errors=True)
        hits += killed(server, seconds, kills.keep_features, folder, weights, home)
        for path in place.glob("*[0-9a-f].safetensors"):
            assert "partial" in path.name or same(load_file(path), expected[path.name])
    undisturbed(server, kills.keep_features, folder, weights, home)
    for name, tensors in expected.items():
        assert same(load_file(place / name), tensors)


def same(one: dict, other: dict) -> bool:
    return one.keys() == other.keys() and all(torch.equal(one[name], other[name]) for name in one)


def contents(root: Path) -> dict[str, bytes]:
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*") if path.is_file()}


def folder_appears_whole(server, victim, home: Path, root: Path, number: int) -> None:
    """The folder `root`, which `victim` makes in one step: after every kill it is whole, or not there at all."""
    seconds, hits = undisturbed(server, victim, home), 0
    expected = contents(root)
    while hits < number:
        shutil.rmtree(root, ignore_errors=True)
        hits += killed(server, seconds, victim, home)
        assert not root.exists() or contents(root) == expected
    undisturbed(server, victim, home)
    assert contents(root) == expected
    assert not list(root.parent.glob("*.partial")), "what the killed ones left is cleared away"


def test_drawing_killed_again_and_again(server, home):
    home.mkdir()
    folder_appears_whole(server, kills.draw, home, home / "drawn", KILLS["drawing"])


def test_unpacking_killed_again_and_again(server, home):
    home.mkdir()
    random_bytes = random.Random(1)
    with zipfile.ZipFile(home / "archive.zip", "w", zipfile.ZIP_DEFLATED) as packed:
        for split in SPLITS:
            for number in range(300):
                packed.writestr(f"{split}/sport {number % 100}/{number}.jpg", random_bytes.randbytes(5000))
    folder_appears_whole(server, kills.unpack, home, home / "sports100", KILLS["unpacking"])


def test_a_sweep_killed_again_and_again_repeats_only_the_points_under_way(server, home):
    home.mkdir()
    notebook = home / "02.ipynb"
    notebook.write_text("{}", encoding="utf-8")
    seconds, hits = undisturbed(server, kills.run_sweep, notebook, home), 0
    shutil.rmtree(home / "runs")
    (home / "executed.txt").unlink()
    while hits < KILLS["sweep"]:
        before = finished(home)
        if killed(server, seconds / 2, kills.run_sweep, notebook, home):
            hits += 1
        assert before <= finished(home), "a finished point was lost"
        if len(finished(home)) == 6:
            shutil.rmtree(home / "runs")
    undisturbed(server, kills.run_sweep, notebook, home)
    assert len(finished(home)) == 6
    before = (home / "executed.txt").read_text()
    undisturbed(server, kills.run_sweep, notebook, home)
    assert (home / "executed.txt").read_text() == before, "nothing is left to do"


def finished(home: Path) -> set[str]:
    return {point.run.phase for point in kills.points_of_a_sweep(str(home / "02.ipynb")) if point.results()}


# ---- two at once


def test_two_notebooks_on_one_run_folder_the_second_says_so(server, home):
    home.mkdir()
    first = start(server, kills.hold, "v1", home)
    while not (home / "held").exists():
        assert first.is_alive()
        time.sleep(0.01)
    for work in (lambda: kills.train("v1", str(home)), lambda: Run("points", "v1").update(test=None)):
        with pytest.raises(CourseError, match="Another notebook or process is working on the v1 run.*own"):
            work()
    kills.train("v2", str(home))
    assert Run("points", "v2").results(), "another run is free"
    first.kill()
    first.join()
    kills.train("v1", str(home))
    assert Run("points", "v1").results(), "and the first one's lock died with it"


def test_two_notebooks_unpack_or_draw_once(server, home):
    home.mkdir()
    with zipfile.ZipFile(home / "archive.zip", "w") as packed:
        for number in range(900):
            packed.writestr(f"train/sport {number % 100}/{number}.jpg", bytes(2000))
    both = [start(server, victim, home) for victim in (kills.unpack, kills.unpack, kills.draw, kills.draw)]
    for process in both:
        process.join(60)
    assert [process.exitcode for process in both] == [0] * 4
    assert len(list((home / "sports100").rglob("*.jpg"))) == 900 and (home / "drawn" / "drawn.json").exists()
    assert not list(home.glob("*.partial"))


# ---- a process that is started anew, as on Windows and macOS


def test_a_spawned_process_draws_the_same_picture(home):
    """Nothing is inherited by forking, the recipes neither. Dask's and joblib's workers are started like this."""
    for place in ("spawned", "here"):
        (home / place / "valid" / "boxing").mkdir(parents=True)
    arguments = ("drawn", home / "spawned", "valid", "boxing")
    process = multiprocessing.get_context("spawn").Process(target=world.draw_class, args=arguments)
    process.start()
    process.join(60)
    assert process.exitcode == 0
    world.draw_class("drawn", home / "here", "valid", "boxing")
    assert contents(home / "spawned") == contents(home / "here") != {}
