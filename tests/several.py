"""What test_processes.py runs in one process and in two: small trainings, and what came of them into a file.

    python several.py OUT FOLDER [die | again]

die: then once more the points, and the second process ends in the third epoch, as if somebody had pulled its plug;
again: only these points.
"""

import json
import os
import sys
from pathlib import Path

import torch
from torch import nn

from helpers import compute, fit
from helpers.compute import accelerator, forward_pass
from helpers.data import SportsData, batches
from helpers.features import Features, extract
from helpers.fit import Settings
from helpers.model import SportsClassifier
from helpers.runs import Run

compute.has_bfloat16 = lambda device: False  # float32, so that sums in another order differ by little


def points(phase: str = "points", die: bool = False) -> dict:
    """v1: a head on features; 90 in batches of 16, so that the last one has 10."""
    random = torch.Generator().manual_seed(1)
    labels = torch.arange(150) % 3
    values = nn.functional.one_hot(labels, 8) + 0.5 * torch.randn(150, 8, generator=random)
    train, valid = Features(values[:90], labels[:90], 0.0), Features(values[90:], labels[90:], 0.0)
    torch.manual_seed(0)
    model, validate, calls = nn.Linear(8, 3), fit.validate, []

    def dying(*arguments):
        calls.append(1)
        if len(calls) == 3 and accelerator().process_index == 1:
            os._exit(9)
        return validate(*arguments)

    if die:
        fit.validate = dying
    return train_on(model, train.batches(16, shuffle=True), valid.batches(7), phase)


def pictures(data: SportsData) -> dict:
    """As in v2, augmented, but without batch norm; 18 in batches of 17: of the last one somebody gets none."""
    torch.manual_seed(0)
    model = nn.Sequential(
        nn.Conv2d(3, 4, 5, 4), nn.ReLU(), nn.AdaptiveAvgPool2d(2), nn.Flatten(), nn.Linear(16, 3)
    )
    train = batches(data.images("train", augmented=True), 17, shuffle=True)
    return train_on(model, train, batches(data.images("valid"), 4), "pictures")


def network(data: SportsData) -> dict:
    """v2 as it is, batch norm and an empty share included."""
    torch.manual_seed(0)
    train = batches(data.images("train", augmented=True), 17, shuffle=True)
    return train_on(SportsClassifier(3).unfreeze(), train, batches(data.images("valid"), 4), "network", epochs=1)


def train_on(model: nn.Module, train, valid, phase: str, epochs: int = 4) -> dict:
    run, checkpoint, written = Run("several", phase), Run.checkpoint, []
    Run.checkpoint = lambda self, state: written.append(1) or checkpoint(self, state)
    history = fit.fit(model, train, valid, Settings(0.01, 16, epochs, epochs), run)
    Run.checkpoint = checkpoint
    return {
        "history": history.drop(columns="seconds").to_dict("list"),
        "weights": {name: value.flatten().tolist()[:2000] for name, value in model.state_dict().items()},
        "checkpoints written": len(written),
    }


def everything(data: SportsData) -> dict:
    model = SportsClassifier(3).freeze_backbone()
    return {
        "points": points(),
        "pictures": pictures(data),
        "network": network(data),
        "labels": forward_pass(nn.Flatten(), batches(data.images("train"), 5))[1].tolist(),
        "features": extract(model, data.images("train"), data.name, batch_size=4).values.tolist(),
    }


def main(out: str, folder: str, more: str = "") -> None:
    if more != "again":
        keep(out, everything(SportsData(folder)))
    if more:
        keep(f"{out}-again", {"points": points("again", die=more == "die")})


def keep(out: str, found: dict) -> None:
    place = Path(out).with_suffix(f".{accelerator().process_index}.json")
    place.write_text(json.dumps(found | {"processes": accelerator().num_processes}))


if __name__ == "__main__":
    main(*sys.argv[1:])
