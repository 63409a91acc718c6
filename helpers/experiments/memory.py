"""Frozen parameters: the optimiser's memory, and batch norm that drifts (C14)."""

import pandas as pd
import torch
from torch.nn.functional import cross_entropy

from helpers.experiments import amount
from helpers.experiments.judge import difference, part
from helpers.experiments.lab import Lab, get, rows
from helpers.fit import Settings
from helpers.model import SportsClassifier

GIVEN = ["the head alone", "everything, the backbone frozen", "everything, nothing frozen"]


def state_bytes(optimizer: torch.optim.Optimizer) -> int:
    """What the optimiser remembers of its parameters, in bytes."""
    state = [value for of_one in optimizer.state.values() for value in of_one.values()]
    return sum(value.numel() * value.element_size() for value in state if isinstance(value, torch.Tensor))


def optimizer_memory(classes: int = 100) -> pd.DataFrame:
    """Adam's state after one step, in bytes: what it was given, and what was frozen. Index: `GIVEN`."""
    table = {}
    for name in GIVEN:
        model = SportsClassifier(classes, weights=None).freeze_backbone()
        if name == GIVEN[2]:
            model.unfreeze()
        given = model.head.parameters() if name == GIVEN[0] else model.parameters()
        optimizer = torch.optim.Adam(given, 1e-3)
        cross_entropy(model(torch.zeros(2, 3, 32, 32)), torch.tensor([0, 1])).backward()
        optimizer.step()
        table[name] = {"parameters given": sum(p.numel() for p in optimizer.param_groups[0]["params"])}
        table[name] |= {"bytes of state": state_bytes(optimizer)}
    return pd.DataFrame.from_dict(table, orient="index").rename_axis("given to Adam")


def half_frozen(lab: Lab) -> pd.DataFrame:
    """v1's head trained a little further, with the backbone frozen whole, and frozen by requires_grad alone, which
    leaves its batch norm in training mode.

    One row a validation picture: seed, backbone ("frozen", "half frozen"), picture, right.
    """
    table, epochs = [], 6 if lab.full else 2
    for seed in lab.seeds:
        for name in ("frozen", "half frozen"):
            model = amount.frozen(lab, seed).model
            model.frozen = name == "frozen"  # else train() puts the backbone's batch norm into training mode
            settings = Settings(1e-3, epochs=epochs, patience=epochs, seed=seed)
            images = lab.pictures(seed)
            trained = lab.tuned(f"bn_{name.replace(' ', '_')}", model, images, lab.valid, settings)
            table.append(rows(trained.answers[-1], seed=seed, backbone=name))
    return pd.concat(table, ignore_index=True)


def wasted(memory: pd.DataFrame, table: pd.DataFrame) -> pd.DataFrame:
    """C14: given frozen parameters too, Adam keeps more. Beside it the trap: what half-freezing costs."""
    alone, all_given = memory["bytes of state"][GIVEN[:2]]
    parts = [part("more state than for the head alone", 0, all_given / alone - 1, unit="share")]
    for seed in table.seed.unique():
        first, second = (get(table, seed=seed, backbone=name) for name in ("half frozen", "frozen"))
        name = "accuracy: frozen whole, minus half frozen"
        parts.append(part(name, seed, *difference(first, second), beside=True))
    return pd.DataFrame(parts)
