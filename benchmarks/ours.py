"""The trainings of textbook.py by the course's own rooms; and the ceiling: the step on a batch in memory."""

import copy
import json
import resource
import sys
import time
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import torch
from torch.nn.functional import cross_entropy
from torch.utils.data import DataLoader

from helpers import fit
from helpers.compute import accelerator, forward_pass, machine, place, prepared
from helpers.data import IMAGE_SIZE, Images, batches
from helpers.features import extract
from helpers.fit import Settings
from helpers.model import SportsClassifier
from helpers.runs import Run


def images(root: str, split: str, augmented: bool = False) -> Images:
    return Images(Path(root) / split, IMAGE_SIZE, augmented)


def v1(model: SportsClassifier, root: str, settings: Settings) -> dict:
    """One pass for the features, then all epochs of the head."""
    start = time.perf_counter()
    model.freeze_backbone()
    train, valid = (extract(model, images(root, split), "benchmark") for split in ("train", "valid"))
    extracted = time.perf_counter()
    size = settings.batch_size
    run = Run("benchmark", "v1")
    fit.fit(model.head, train.batches(size, True), valid.batches(size), settings, run)
    take_last(model.head, run)
    return {"seconds": time.perf_counter() - start, "seconds of the pass": extracted - start}


def v2(model: SportsClassifier, root: str, settings: Settings) -> dict:
    """Decoding, all epochs; a step's time in the loop, and of steps on a batch in memory before and after."""
    before = steps_in_memory(model, root, settings)
    train_epoch, training = fit.train_epoch, []

    def timed(*arguments):
        begun = time.perf_counter()
        result = train_epoch(*arguments)
        training.append(time.perf_counter() - begun)
        return result

    fit.train_epoch = timed
    start = time.perf_counter()
    train = batches(images(root, "train", augmented=True), settings.batch_size, shuffle=True)
    valid = batches(images(root, "valid"), settings.batch_size)
    decoded = time.perf_counter()
    run = Run("benchmark", "v2")
    fit.fit(model.unfreeze(), train, valid, settings, run)
    seconds = time.perf_counter() - start
    take_last(model, run)
    ceiling = (before + steps_in_memory(model, root, settings)) / 2
    loop = sum(training) / (settings.epochs * len(train.dataset))
    return {
        "seconds": seconds, "seconds of decoding": decoded - start,
        "ms a picture, loop": 1000 * loop, "ms a picture, ceiling": 1000 * ceiling,
    }  # fmt: skip


def take_last(model: torch.nn.Module, run: Run) -> None:
    """The weights of the last epoch, as textbook.py has them: `fit` leaves those of the best one."""
    model.load_state_dict(torch.load(run.unfinished, weights_only=True)["weights"])


class Beginning:
    """The first few batches of a loader, only one of them in memory at a time."""

    def __init__(self, loader: DataLoader, steps: int):
        self.loader, self.steps = loader, min(steps, len(loader))

    def __len__(self) -> int:
        return self.steps

    def __iter__(self) -> Iterator:
        return islice(self.loader, self.steps)


def v2_begun(model: SportsClassifier, root: str, settings: Settings, steps: int = 10) -> dict:
    """The first steps of v2 on all pictures, and one validation: memory does not grow after that."""
    start = time.perf_counter()
    train = batches(images(root, "train", augmented=True), settings.batch_size, shuffle=True)
    decoded = time.perf_counter()
    optimizer = torch.optim.Adam(model.unfreeze().parameters(), settings.learning_rate, fused=True)
    with prepared(place(model), optimizer) as (network, prepared_optimizer):
        schedule, bar = fit.rate_schedule(optimizer, settings, len(train)), fit.progress_bar(1, steps, 0)
        first = Beginning(train, steps)
        fit.train_epoch(network, first, prepared_optimizer, schedule, bar, settings)
    fit.validate(model, batches(images(root, "valid"), settings.batch_size))
    return {"seconds": time.perf_counter() - start, "seconds of decoding": decoded - start, "steps": len(first)}


def steps_in_memory(model: SportsClassifier, root: str, settings: Settings, steps: int = 6) -> float:
    """Seconds a picture of forward, backward and Adam on one batch in memory: nothing but the network."""
    inputs, labels = next(iter(batches(images(root, "train"), settings.batch_size, keep=False)))
    trial = place(copy.deepcopy(model).unfreeze()).train()
    optimizer = torch.optim.Adam(trial.parameters(), settings.learning_rate, fused=True)
    seconds = []
    for _ in range(1 + steps):
        start = time.perf_counter()
        with accelerator().autocast():
            loss = cross_entropy(trial(inputs), labels)
        loss.backward()
        optimizer.step()
        optimizer.zero_grad()
        seconds.append(time.perf_counter() - start)
    return sum(seconds[1:]) / steps / len(labels)


def run(phase: str, root: str, weights: str, epochs: int, seed: int, batch_size: int) -> dict:
    """As textbook.run, but `seconds` are those of all epochs together."""
    torch.manual_seed(seed)
    final = images(root, "final")
    model = SportsClassifier(len(final.classes), weights or None)
    settings = Settings(1e-3 if phase == "v1" else 1e-4, batch_size, epochs, patience=epochs, seed=seed)
    answer = {"v1": v1, "v2": v2, "v2 begun": v2_begun}[phase](model, root, settings)
    logits, labels = forward_pass(model, batches(final, batch_size, keep=False))
    return answer | {"right": (logits.argmax(1) == labels).tolist(), "machine": machine()}


if __name__ == "__main__":
    answer = run(**json.loads(sys.argv[1]))
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**20
    print(json.dumps(answer | {"GB": memory}))
