"""kill -9 at random moments: nothing is lost but the epoch under way, and no later run is poisoned.

A fork server imports PyTorch once; every victim is forked from it, and killed after a random part of the time that it
takes undisturbed. KILLS says how often; all in all there are at least 50.
"""

import json
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
from worlds import make_pictures

from helpers import CourseError, folders
from helpers.drawn import world
from helpers.runs import Run

if "forkserver" not in multiprocessing.get_all_start_methods():
    pytest.skip("this system cannot fork, and starting PyTorch anew for each kill takes minutes", allow_module_level=True)

KILLS = {"training": 20, "publishing": 8, "features": 8, "drawing": 8, "unpacking": 8, "sweep": 6}
FACTS = ["epoch", "train_loss", "train_accuracy", "valid_loss", "valid_accuracy"]
chance = random.Random(0)


@pytest.fixture(scope="module")
def server():
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["kills"])
    start(context, print).join()  # the import
    return context


def start(context, victim, *arguments) -> Process:
    process = context.Process(target=victim, args=tuple(map(str, arguments)))
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


def test_training_killed_again_and_again_ends_as_if_never_interrupted(server, home):
    """In epochs, and while a checkpoint is written."""
    seconds = undisturbed(server, kills.train, "whole", home)
    whole, run, epochs, hits = Run("points", "whole"), Run("points", "v1"), 0, 0
    while hits < KILLS["training"]:
        if killed(server, seconds, kills.train, "v1", home):
            hits += 1
        else:  # it got to its end: begin anew
            assert_same(run, whole)
            shutil.rmtree(run.folder)
            epochs = 0
        if run.unfinished.exists():
            kept = torch.load(run.unfinished, weights_only=True)
            assert len(kept["history"]) >= epochs, "a finished epoch was lost"
            epochs = len(kept["history"])
    undisturbed(server, kills.train, "v1", home)
    assert_same(run, whole)


def assert_same(run: Run, other: Run) -> None:
    pd.testing.assert_frame_equal(run.history()[FACTS], other.history()[FACTS])
    assert run.best.read_bytes() == other.best.read_bytes()
    assert not run.unfinished.exists()


def test_publishing_killed_again_and_again_gives_one_run_or_says_that_there_is_none(server, home):
    undisturbed(server, kills.train, "v1", home)
    run, checkpoint = Run("points", "v1"), home / "kept.pt"
    expected = run.results()
    for path in run.folder.iterdir():
        path.unlink()
    begin = start(server, kills.train, "v1", home)
    while not run.unfinished.exists() or len(torch.load(run.unfinished, weights_only=True)["history"]) < 10:
        time.sleep(0.005)
        if not begin.is_alive():
            begin = start(server, kills.train, "v1", home)
    shutil.copy(run.unfinished, checkpoint)
    begin.kill()
    begin.join()
    seconds, hits = 0.0, 0
    while hits < KILLS["publishing"]:
        shutil.copy(checkpoint, run.unfinished)  # its last epoch is done: what follows is publishing
        if not seconds:
            seconds = undisturbed(server, kills.train, "v1", home)
            continue
        hits += killed(server, seconds, kills.train, "v1", home)
        try:
            assert run.results()["checkpoint_sha256"] == expected["checkpoint_sha256"]
        except CourseError as error:
            assert "was interrupted" in str(error) or "no finished" in str(error)
            assert run.unfinished.exists(), "the next run would begin anew"
    undisturbed(server, kills.train, "v1", home)
    timeless = {"seconds", "checkpoint_sha256"}
    assert {k: v for k, v in run.results().items() if k not in timeless} == {
        k: v for k, v in expected.items() if k not in timeless
    }


def test_features_killed_while_computed_or_written_are_the_same_in_the_end(server, home, folder, weights):
    seconds = undisturbed(server, kills.keep_features, folder, weights, home)
    place = next((home / "runs").glob("*/features"))
    expected = features(place)
    assert len(expected) == 2
    for _ in until(KILLS["features"]):
        shutil.rmtree(place)
        yield_hit(killed(server, seconds, kills.keep_features, folder, weights, home))
        found = features(place)
        assert found.items() <= expected.items()
    undisturbed(server, kills.keep_features, folder, weights, home)
    assert features(place) == expected
