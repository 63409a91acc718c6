"""What one would try after v2: one thing changed at a time, and what it gains (notebook 06).

What a full run measured lies in `figures/<dataset>/changes.csv`, a row for each trial and change.
"""

from dataclasses import dataclass, field, replace
from pathlib import Path

import numpy as np
import pandas as pd

from helpers import CHECKOUT, home
from helpers.experiments import amount
from helpers.experiments.judge import mean_interval
from helpers.experiments.lab import Lab, Trained
from helpers.files import write
from helpers.fit import Settings

LOSS = 0.005  # by the rule of notebook 06 a change is kept that gains on average, and in no seed loses more
LAST = 3  # the epochs whose answers count, all alike: nothing is chosen by the pictures that judge


@dataclass(frozen=True)
class Change:
    """What is done otherwise than in v2.

    epochs: all of them, without a stop. rate: this many times v2's learning rate. batch_norm: as for `unfreeze`.
    augmented, mixture: as for `Images`; more: other `Settings`.
    """

    epochs: int = 15
    rate: float = 1.0
    batch_norm: bool = True
    augmented: bool | str = True
    mixture: str | None = None
    more: dict = field(default_factory=dict)


SMOOTHED = {"label_smoothing": 0.1}
CYCLE = Change(rate=3, more={"schedule": "one cycle"})
LONG = replace(CYCLE, epochs=30)
BOTH = replace(LONG, augmented="parts", more=LONG.more | SMOOTHED)

TRIALS = {
    "the recipe": {
        "as v2": Change(),
        "three times the rate": Change(rate=3),
        "one cycle": CYCLE,
        "one cycle at the old rate": replace(CYCLE, rate=1),
        "a rate for each stage": Change(rate=3, more={"layer_decay": 0.6}),
        "batch norm as it was": Change(batch_norm=False),
        "averaged weights": Change(more={"averaging": 2.0}),
        "smoothed labels": Change(more=SMOOTHED),
        "MixUp": Change(mixture="mixup"),
        "CutMix": Change(mixture="cutmix"),
        "TrivialAugment": Change(augmented="trivial"),
        "parts": Change(augmented="parts"),
    },
    "one cycle of 30 epochs": {
        "one cycle of 30 epochs": LONG,
        "and smoothed labels": replace(LONG, more=LONG.more | SMOOTHED),
        "and CutMix": replace(LONG, mixture="cutmix"),
        "and TrivialAugment": replace(LONG, augmented="trivial"),
        "and parts": replace(LONG, augmented="parts"),
        "and both": BOTH,
    },
    "one cycle": {"one cycle": CYCLE, "one cycle of 30 epochs": LONG, "and both": BOTH},
}
"""What is compared with what, which is the first of each trial: every change by itself with the recipe; some again
on top of what gained most, with more epochs; and what those epochs bring."""


def tuned(lab: Lab, seed: int, name: str, change: Change) -> Trained:
    """Fine-tuning as in v2 but for the change, begun with the experiments' v1; without a stop."""
    epochs = change.epochs
    settings = Settings(change.rate * lab.rate, epochs=epochs, patience=epochs, seed=seed, **change.more)
    model, pictures = amount.frozen(lab, seed).model.unfreeze(change.batch_norm), lab.pictures(seed)
    name = f"{name.lower().replace(' ', '_')}_{epochs}"
    return lab.tuned(
        name, model, pictures, lab.valid, settings, augmented=change.augmented, mixture=change.mixture
    )


def measure(lab: Lab, trial: dict[str, Change]) -> pd.DataFrame:
    """Every change of a trial, trained with every seed.

    One row a validation picture: seed, change, picture, right (in which share of the last epochs).
    """
    tables = []
    for seed in lab.seeds:
        for name, change in trial.items():
            right = tuned(lab, seed, name, change).answers[-LAST:].mean(0)
            about = {"seed": seed, "change": name, "picture": np.arange(len(right))}
            tables.append(pd.DataFrame(about | {"right": right}))
    return pd.concat(tables, ignore_index=True)


def gains(table: pd.DataFrame) -> pd.DataFrame:
    """What each change gains over the first one, in accuracy (1: all pictures).

    table: as `measure` makes it.
    One row a change: accuracy; gain and the ends of its 95 % interval (low, high), over pictures of which each is
    first averaged over the seeds; the gain of the worst seed and of the best (lowest, highest); seeds; whether it
    is kept.
    """
    names = list(table.change.unique())
    right = table.pivot(index=["seed", "picture"], columns="change", values="right")
    rows = {}
    for name in names:
        gain = right[name] - right[names[0]]
        mean, (low, high) = mean_interval(gain.groupby("picture").mean().to_numpy())
        own = gain.groupby("seed").mean()
        rows[name] = {
            "accuracy": right[name].mean(), "gain": mean, "low": low, "high": high,
            "lowest": own.min(), "highest": own.max(),
            "seeds": len(own), "kept": mean > 0 and own.min() >= -LOSS,
        }  # fmt: skip
    return pd.DataFrame.from_dict(rows, orient="index").rename_axis("change")


def file(dataset: str, place: Path) -> Path:
    """Where what was recorded of a data set lies."""
    return place / "figures" / dataset / "changes.csv"


def recorded(dataset: str) -> dict[str, pd.DataFrame]:
    """What the repository records of each trial, as `gains` gives it, and how it was made (about)."""
    if not (path := file(dataset, CHECKOUT)).exists():
        return {}
    trials = pd.read_csv(path, index_col="change").groupby("trial", sort=False)
    return {name: own.drop(columns="trial") for name, own in trials}


def record(lab: Lab) -> dict[str, pd.DataFrame]:
    """Measure every trial, and write down what each change gained."""
    found = {}
    for name, trial in TRIALS.items():
        epochs = " and ".join(str(number) for number in sorted({change.epochs for change in trial.values()}))
        found[name] = gains(measure(lab, trial)).assign(about=f"{epochs} epochs, {lab.circumstances}")
    table = pd.concat([own.assign(trial=name) for name, own in found.items()])
    write(file(lab.data.name, home()), lambda beside: table.to_csv(beside))
    return found
