"""A linear probe on every stage: what it knows of the old task and of the new one (C6).

After Alain & Bengio 2016, https://arxiv.org/abs/1610.01644, and Yosinski et al. 2014,
https://arxiv.org/abs/1411.1792.
"""

import math

import numpy as np
import pandas as pd
import torch

from helpers.data import Images
from helpers.experiments.judge import difference, mean_interval, part
from helpers.experiments.lab import Lab, get, of_classes, rows
from helpers.explain import linear_probe, of_stages
from helpers.model import SportsClassifier

GRIDS = {"conv1": (3, 3), "layer1": (3, 3), "layer2": (2, 2), "layer3": (1, 2), "layer4": (1, 1)}
"""How each stage is averaged, so that all give about as many numbers: 576, 576, 512, 512, 512."""


def probes(lab: Lab) -> pd.DataFrame:
    """A linear probe on every stage of the pretrained network, and of one with random weights.

    One row a validation picture: seed, weights ("pretrained", "random"), task ("sports", and in the drawn world
    "old task", cut to the sports' number of classes and of pictures), stage, picture, right.
    """
    table = []
    for seed in lab.seeds:
        torch.manual_seed(seed)
        networks = {"random": SportsClassifier(2, weights=None), "pretrained": lab.backbone()}
        for task, (train, valid) in both_tasks(lab, seed).items():
            for weights, network in networks.items():
                known, asked = (of_stages(network, images, GRIDS) for images in (train, valid))
                for stage in GRIDS:
                    answers = linear_probe(known[stage], asked[stage])
                    table.append(rows(answers, seed=seed, weights=weights, task=task, stage=stage))
    return pd.concat(table, ignore_index=True)


def both_tasks(lab: Lab, seed: int) -> dict[str, tuple[Images, Images]]:
    """The training and validation pictures of the sports, and of as large a part of the old task."""
    sports = lab.pictures(seed)
    tasks = {"sports": (sports, lab.valid)}
    if lab.source:
        number = min(len(lab.data.classes), len(lab.source.classes))
        classes = sorted(np.random.default_rng(seed).choice(lab.source.classes, number, replace=False).tolist())
        old = [of_classes(lab.source.images(split), classes) for split in ("train", "valid")]
        tasks["old task"] = old[0].at_most(round(len(sports) / len(lab.data.classes)), seed), old[1]
    return tasks


def universal_then_specific(table: pd.DataFrame) -> pd.DataFrame:
    """C6: what layer1 learned elsewhere is of use for sports; what layer4 learned is of more use there than here.

    Where the old task is not at hand, the second is that layer4 serves the sports worse than layer3.
    """
    parts = []
    for seed in table.seed.unique():
        of_sports = {"seed": seed, "task": "sports"}
        first, second = (get(table, weights=w, stage="layer1", **of_sports) for w in ("random", "pretrained"))
        parts.append(part("layer1 on sports: pretrained minus random", seed, *difference(first, second)))
        here = step(table, **of_sports)
        if "old task" in set(table.task):
            there = step(table, seed=seed, task="old task")
            (a, (low, _)), (b, (other, _)) = mean_interval(there), mean_interval(here)
            half = math.hypot(a - low, b - other)
            name = "layer3 to layer4: gain on the old task minus gain on sports"
            parts.append(part(name, seed, a - b, (a - b - half, a - b + half)))
        effect, (low, high) = mean_interval(-here)
        is_beside = "old task" in set(table.task)
        parts.append(part("layer3 minus layer4, on sports", seed, effect, (low, high), beside=is_beside))
    return pd.DataFrame(parts)


def step(table: pd.DataFrame, **about) -> np.ndarray:
    """What layer4 adds to layer3, picture by picture: -1, 0 or 1."""
    third, fourth = (
        get(table, weights="pretrained", stage=s, **about).astype(float) for s in ("layer3", "layer4")
    )
    return fourth - third
