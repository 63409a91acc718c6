"""Wrong normalisation: how much it costs, if the head was trained with it, and if it is used only later (C12)."""

import math
from collections.abc import Callable

import pandas as pd
import torch
from torchvision.transforms import v2

from helpers.compute import forward_pass
from helpers.data import Images, batches, normalize
from helpers.evaluate import Score
from helpers.experiments.judge import difference, part
from helpers.experiments.lab import STEP, Lab, get, rows
from helpers.features import Features
from helpers.fit import Settings
from helpers.model import Head

scaled = v2.ToDtype(torch.float32, scale=True)
VARIANTS: dict[str, Callable] = {
    "as it should be": normalize,
    "none (0 to 1)": scaled,
    "none (0 to 255)": v2.ToDtype(torch.float32),
    "mean and std 0.5": v2.Compose([scaled, v2.Normalize((0.5,) * 3, (0.5,) * 3)]),
    "blue and red swapped": v2.Compose([v2.Lambda(lambda images: images.flip(-3)), normalize]),
}
RIGHT = next(iter(VARIANTS))
BOTH, LATER = "trained and used with it", "used with it, trained without"


def normalisations(lab: Lab) -> pd.DataFrame:
    """v1 with every normalisation: as it was trained, or only when it is used.

    One row a validation picture: seed, normalisation, head (`BOTH` or `LATER`), picture, right.
    """
    table = []
    for seed in lab.seeds:
        valid = {name: features(lab, lab.valid, view) for name, view in VARIANTS.items()}
        heads = {}
        for number, (name, view) in enumerate(VARIANTS.items()):
            torch.manual_seed(seed)
            head = Head(512, len(lab.data.classes))
            settings = Settings(1e-3, STEP, epochs=30, patience=5, seed=seed)
            train = features(lab, lab.pictures(seed), view)
            trained = lab.head(f"normalisation_{number}", head, train, valid[name], settings)
            heads[name] = head
            table.append(rows(trained.right, seed=seed, normalisation=name, head=BOTH))
            logits, labels = forward_pass(heads[RIGHT], valid[name].batches(STEP))
            table.append(rows(logits.argmax(1) == labels, seed=seed, normalisation=name, head=LATER))
    return pd.concat(table, ignore_index=True)


def features(lab: Lab, images: Images, view: Callable) -> Features:
    """What the pretrained backbone makes of pictures that were normalised in some way."""
    return Features(*forward_pass(lab.backbone().backbone, batches(images, STEP, normalize=view)), 0.0)


def meaningless(table: pd.DataFrame) -> pd.DataFrame:
    """C12: with a wrong normalisation, less than half of the right one's accuracy is left.

    The interval is that of the accuracy (Wilson), divided by the right one's. Beside it: what is lost, in points.
    """
    parts = []
    for how in (BOTH, LATER):
        for name in [name for name in VARIANTS if name != RIGHT]:
            for seed in table.seed.unique():
                best, wrong = (get(table, seed=seed, head=how, normalisation=n) for n in (RIGHT, name))
                one = Score(int(wrong.sum()), len(wrong))
                ends = [value / max(best.mean(), 1e-9) for value in (one.accuracy, *one.interval)]
                rule = {"above": -math.inf, "fails_below": -math.inf, "below": 0.5, "unit": "share"}
                parts.append(part(f"{name}, {how}: accuracy left", seed, ends[0], (ends[1], ends[2]), **rule))
    for name in [name for name in VARIANTS if name != RIGHT]:
        for seed in table.seed.unique():
            best, wrong = (get(table, seed=seed, head=BOTH, normalisation=n) for n in (RIGHT, name))
            parts.append(part(f"{name}, {BOTH}: lost", seed, *difference(wrong, best), beside=True))
    return pd.DataFrame(parts)
