"""What test_kills.py has killed: each function runs in a process of its own, and may die at any moment."""

import contextlib
import os
import signal
import threading
import time
from collections.abc import Callable
from pathlib import Path

import joblib
import torch
from torch import nn
from tqdm import tqdm

from helpers import fit, folders, sweep
from helpers.data import SportsData, batches
from helpers.drawn import world
from helpers.evaluate import Score
from helpers.features import Features, extract
from helpers.files import sha256
from helpers.model import SportsClassifier
from helpers.runs import Run

SETTINGS = fit.Settings(0.01, batch_size=8, epochs=8, patience=8)
SPORTS = ("archery", "boxing", "curling", "tennis")


def begin(victim: Callable, *arguments: str) -> None:
    """tqdm's lock is one for all forks of a process, and one killed while holding it would stop all others."""
    tqdm.set_lock(threading.RLock())
    victim(*arguments)


def points(number: int, seed: int) -> Features:
    random = torch.Generator().manual_seed(seed)
    labels = torch.arange(number) % 3
    values = nn.functional.one_hot(labels, 600) + 0.4 * torch.randn(number, 600, generator=random)
    return Features(values, labels, 0.0)


def train(phase: str, home: str, publish: str = "yes") -> None:
    """A small network with batch norm, whose checkpoint of 5 MB takes a while to write; then publish it."""
    os.environ["COURSE_HOME"] = home
    torch.manual_seed(0)
    model = nn.Sequential(nn.Linear(600, 300), nn.BatchNorm1d(300), nn.ReLU(), nn.Dropout(0.2), nn.Linear(300, 3))
    model.weights = None
    run = Run("points", phase)
    history = fit.fit(model, points(96, 1).batches(8, shuffle=True), points(30, 2).batches(30), SETTINGS, run)
    if publish == "yes":
        run.finish(model, ["a", "b", "c"], history, SETTINGS, Score(1, 2))


def die_while_saving(phase: str, home: str) -> None:
    """As `train`, killed when half of its third checkpoint is written."""
    save, calls = torch.save, []

    def half(state: dict, path: Path) -> None:
        save(state, path)
        calls.append(1)
        if len(calls) == 3:
            os.truncate(path, path.stat().st_size // 2)
            os.kill(os.getpid(), signal.SIGKILL)

    torch.save = half
    train(phase, home)


def fine_tune(phase: str, home: str, folder: str) -> None:
    """As in v2: augmented pictures and batch norm, in a network that is small enough to be killed often."""
    os.environ["COURSE_HOME"] = home
    torch.manual_seed(0)
    convolution = nn.Sequential(nn.Conv2d(3, 64, 9, 4), nn.BatchNorm2d(64), nn.ReLU(), nn.AdaptiveAvgPool2d(2))
    model = nn.Sequential(*convolution, nn.Flatten(), nn.Linear(256, 3))
    model.weights = None
    run, data = Run("points", phase), SportsData(folder)
    train_batches = batches(data.images("train", augmented=True), 6, shuffle=True)
    history = fit.fit(model, train_batches, batches(data.images("valid"), 6), SETTINGS, run)
    run.finish(model, data.classes, history, SETTINGS, Score(1, 2))


def keep_features(folder: str, weights: str, home: str) -> None:
    os.environ |= {"COURSE_HOME": home, "SPORTS100_WEIGHTS": weights}
    torch.manual_seed(0)
    data = SportsData(folder)
    for split in ("train", "valid"):
        extract(SportsClassifier(3).freeze_backbone(), data.images(split), data.name)


def draw(home: str) -> None:
    table = {name: world.PLANS["drawn"].load()[name] for name in SPORTS}
    world.PLANS["drawn"] = world.Plan("sports", table, {"train": (5, 5), "valid": (2, 2), "test": (2, 2)})
    with joblib.parallel_config(backend="threading"):
        world.ensure("drawn", Path(home))


def unpack(home: str) -> None:
    folders.unpack(Path(home, "archive.zip"), Path(home, "sports100"))


def points_of_a_sweep(notebook: str) -> list[sweep.Point]:
    path = Path(notebook)
    return [
        sweep.Point(
            path,
            {"seed": seed},
            {"notebook": sha256(path), "parameters": {"phase": f"v1_seed_{seed}"}, "dataset": "points"},
            path.with_name(f"{seed}.ipynb"),
        )
        for seed in range(6)
    ]


def run_sweep(notebook: str, home: str) -> None:
    """`run_missing` with workers in this process; the notebook only writes what one that trains would leave."""
    os.environ["COURSE_HOME"] = home

    def execute(path: Path, parameters: dict, output: Path) -> None:
        run = Run("points", parameters["phase"])
        with open(Path(home, "executed.txt"), "a", encoding="utf-8") as file:
            print(run.phase, file=file)
        model = nn.Linear(600, 300)
        model.weights = None
        history = fit.pd.DataFrame({"epoch": [1], "valid_accuracy": [0.5], "seconds": [0.0]})
        time.sleep(0.05)
        run.finish(model, ["a", "b", "c"], history, SETTINGS, Score(1, 2))

    @contextlib.contextmanager
    def here(scheduler, workers):
        yield None

    def spread(client, function, items):
        for item in items:
            function(item)
            yield item, None

    sweep.execute, sweep.connected, sweep.spread = execute, here, spread
    sweep.run_missing(points_of_a_sweep(notebook))


def hold(phase: str, home: str) -> None:
    """Keep a run's folder until killed."""
    os.environ["COURSE_HOME"] = home
    with Run("points", phase).alone():
        Path(home, "held").touch()
        time.sleep(60)
