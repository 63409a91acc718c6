"""Training pictures, from few to all, with and without pretraining (C4, C5)."""

import pandas as pd
import torch

from helpers.experiments.judge import difference, mean_interval, part
from helpers.experiments.lab import Lab, Trained, get, rows
from helpers.fit import Settings
from helpers.model import SportsClassifier

LONGER = "v2 of up to 28 epochs"


def by_pictures(lab: Lab) -> pd.DataFrame:
    """scratch, v1 and v2 trained on few and on all training pictures.

    One row a validation picture: seed, phase, most (pictures of a class; 0: all), pictures (of a class, on
    average), whole (how "all" is called where it is not), picture, right.
    """
    table = []
    for seed in lab.few_seeds:
        for most in (2, 4, 0) if lab.full else (2, 0):
            images = lab.pictures(seed, most)
            about = {"seed": seed, "most": most, "pictures": len(images) / len(lab.data.classes)}
            about["whole"] = str(lab.per_class or "all")
            for phase, train in {"scratch": scratch, "v1": frozen, "v2": fine_tuned}.items():
                table.append(rows(train(lab, seed, most).right, phase=phase, **about))
        if lab.full:
            table.append(rows(fine_tuned_longer(lab, seed, lab.rate).right, phase=LONGER, **about))
    return pd.concat(table, ignore_index=True)


def scratch(lab: Lab, seed: int, most: int = 0) -> Trained:
    """From random numbers, with the schedule of the pretraining: many more steps than v2 gets.

    The quick version saves time with few pictures, where it takes a quarter of the epochs.
    """
    torch.manual_seed(seed)
    model = SportsClassifier(len(lab.data.classes), weights=None)
    epochs = 40 if lab.full else 5 if most else 20
    settings = Settings(2e-3, epochs=epochs, patience=epochs, seed=seed, schedule="one cycle")
    return lab.tuned(f"scratch_{most or 'all'}", model, *sets(lab, seed, most), settings, passes(lab, seed, most))


def frozen(lab: Lab, seed: int, most: int = 0) -> Trained:
    """v1."""
    return lab.v1(f"v1_{most or 'all'}", seed, *sets(lab, seed, most))


def fine_tuned(lab: Lab, seed: int, most: int = 0, rate: float | None = None) -> Trained:
    """v2, begun with that v1; of fewer epochs than notebook 03's."""
    rate, epochs = rate or lab.rate, lab.epochs
    model = frozen(lab, seed, most).model.unfreeze()
    settings = Settings(rate, epochs=epochs, patience=epochs, seed=seed)
    name = f"v2_{most or 'all'}_rate_{rate:g}"
    return lab.tuned(name, model, *sets(lab, seed, most), settings, passes(lab, seed, most))


def fine_tuned_longer(lab: Lab, seed: int, rate: float, start: SportsClassifier | None = None) -> Trained:
    """v2 on all pictures, for up to 20 epochs more and with patience 5; begun with v1, or else with `start`."""
    settings = Settings(rate, epochs=lab.epochs + 20, patience=5, seed=seed)
    name = f"{'at_once' if start else 'v1_first'}_rate_{rate:g}"
    model = (start or frozen(lab, seed).model).unfreeze()
    return lab.tuned(name, model, *sets(lab, seed, 0), settings)


def sets(lab: Lab, seed: int, most: int) -> tuple:
    return lab.pictures(seed, most), lab.valid


def passes(lab: Lab, seed: int, most: int) -> int:
    """So many that an epoch of few pictures has about as many steps as one of all (quick: at most two)."""
    number = max(1, round(len(lab.pictures(seed)) / len(lab.pictures(seed, most))))
    return number if lab.full else min(number, 2)


def far_worse(table: pd.DataFrame) -> pd.DataFrame:
    """C4: with all pictures, scratch is more than ten points behind v1, and behind v2.

    In the full version v2 is the longer one; the shorter one, with a fifth of scratch's epochs, stands beside it.
    """
    parts, is_longer = [], LONGER in set(table.phase)
    for phase in ("v1", LONGER, "v2") if is_longer else ("v1", "v2"):
        for seed in table.seed.unique():
            first, second = (get(table, seed=seed, most=0, phase=name) for name in ("scratch", phase))
            rule = {"above": 0.10, "beside": is_longer and phase == "v2"}
            parts.append(part(f"{phase} minus scratch", seed, *difference(first, second), **rule))
    return pd.DataFrame(parts)


def more_when_scarce(table: pd.DataFrame) -> pd.DataFrame:
    """C5: the lead over scratch is larger with the fewest pictures than with all; picture by picture."""
    parts, fewest = [], table.most[table.most > 0].min()
    whole = table.whole.iloc[0]
    for phase in ("v1", "v2"):
        for seed in table.seed.unique():
            lead = {}
            for most in (fewest, 0):
                first, second = (
                    get(table, seed=seed, most=most, phase=name).astype(float) for name in ("scratch", phase)
                )
                lead[most] = second - first
            name = f"{phase}'s lead over scratch: with {fewest} pictures a class, minus with {whole}"
            parts.append(part(name, seed, *mean_interval(lead[fewest] - lead[0])))
    return pd.DataFrame(parts)
