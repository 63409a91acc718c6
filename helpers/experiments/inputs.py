"""Wrong normalisation: how much it costs, if the head was trained with it, and if it is used only later (C12)."""

import math
from collections.abc import Callable

import numpy as np
import pandas as pd
import torch
from torchvision.transforms import v2

from helpers.compute import forward_pass
from helpers.data import Images, batches, normalize
from helpers.experiments.judge import difference, mean_interval, part
from helpers.experiments.lab import STEP, Lab, get, rows
from helpers.explain import linear_probe
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
    """The pretrained features with every normalisation: for both, fitting and use, or only in use.

    `BOTH` is the lab's probe, so that no learning rate interferes with features of another scale. `LATER` is v1's
    head, trained on the right ones.

    One row a validation picture: seed, normalisation, head (`BOTH` or `LATER`), picture, right.
    """
    table, valid = [], {name: features(lab, lab.valid, view) for name, view in VARIANTS.items()}
    for seed in lab.seeds:
        train = {name: features(lab, lab.pictures(seed), view) for name, view in VARIANTS.items()}
        torch.manual_seed(seed)
        settings = Settings(1e-3, STEP, epochs=30, patience=5, seed=seed)
        new = Head(512, len(lab.data.classes))
        head = lab.head("normalisation_right", new, train[RIGHT], valid[RIGHT], settings).model
        for name in VARIANTS:
            about = {"seed": seed, "normalisation": name}
            table.append(rows(linear_probe(train[name], valid[name]), head=BOTH, **about))
            logits, labels = forward_pass(head, valid[name].batches(STEP))
            table.append(rows(logits.argmax(1) == labels, head=LATER, **about))
    return pd.concat(table, ignore_index=True)


def features(lab: Lab, images: Images, view: Callable) -> Features:
    """What the pretrained backbone makes of pictures that were normalised in some way."""
    return Features(*forward_pass(lab.backbone().backbone, batches(images, STEP, normalize=view)), 0.0)


def share_left(wrong: np.ndarray, best: np.ndarray) -> tuple[float, tuple[float, float]]:
    """The wrong one's accuracy as a share of the best one's, and its paired 95 % interval.

    wrong, best: bool (N,), which of the same pictures each got right. The interval is that of a ratio of two means
    (delta method): what is left over, wrong - ratio · best, has a mean of 0 and an interval of its own.
    """
    wrong, best = wrong.astype(float), best.astype(float)
    scale = max(best.mean(), 1e-9)
    ratio = wrong.mean() / scale
    middle, (low, _) = mean_interval(wrong - ratio * best)
    half = (middle - low) / scale
    return ratio, (max(ratio - half, 0.0), ratio + half)


def meaningless(table: pd.DataFrame) -> pd.DataFrame:
    """C12: with a wrong normalisation, less than half of the right one's accuracy is left.

    Beside it: what is lost, in points.
    """
    parts, wrong_ones = [], [name for name in VARIANTS if name != RIGHT]
    rule = {"above": -math.inf, "fails_below": -math.inf, "below": 0.5, "unit": "share"}
    rule["note"] = "no spread"  # none right, or the same ones: the interval has no width, but is not exact
    for how in (BOTH, LATER):
        for name in wrong_ones:
            for seed in table.seed.unique():
                best, wrong = (get(table, seed=seed, head=how, normalisation=n) for n in (RIGHT, name))
                parts.append(part(f"{name}, {how}: accuracy left", seed, *share_left(wrong, best), **rule))
    for name in wrong_ones:
        for seed in table.seed.unique():
            best, wrong = (get(table, seed=seed, head=BOTH, normalisation=n) for n in (RIGHT, name))
            parts.append(part(f"{name}, {BOTH}: lost", seed, *difference(wrong, best), beside=True))
    return pd.DataFrame(parts)
