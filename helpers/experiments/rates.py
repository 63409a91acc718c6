"""Learning rates, forgetting, and v1 before v2 (C7, C8, C9)."""

import copy
import functools
import itertools
from dataclasses import dataclass

import pandas as pd
from torchvision.transforms import v2

from helpers.data import Images, normalize
from helpers.experiments import amount
from helpers.experiments.judge import difference, part
from helpers.experiments.lab import Lab, Trained, get, of_classes, right, rows, without_head
from helpers.explain import linear_probe
from helpers.features import extract
from helpers.fit import Settings

HEAD_RATE = 1e-3  # v1's


@dataclass(frozen=True)
class Forgetting:
    """What is learned (train, valid) and what may be forgotten meanwhile (old_train, old_valid).

    name: for the runs. Of the drawn world the old task is the pretraining's own. Of other worlds that is not at
    hand: there the network learns every second class, and the others stand for what it knew.
    """

    train: Images
    valid: Images
    old_train: Images
    old_valid: Images
    name: str


@functools.lru_cache
def tasks(lab: Lab, seed: int) -> Forgetting:
    """The pictures of a seed."""
    if lab.source:
        old_train, old_valid = lab.source.images("train"), lab.source.images("valid")
        old_train = old_train.at_most(20 if lab.full else 10, seed)
        return Forgetting(lab.pictures(seed), lab.valid, old_train, old_valid, "all")
    learned, old = lab.data.classes[::2], lab.data.classes[1::2]
    split = {
        names[0]: (of_classes(lab.pictures(seed), names), of_classes(lab.valid, names)) for names in (learned, old)
    }
    return Forgetting(*split[learned[0]], *split[old[0]], "half")


def tuned(lab: Lab, seed: int, rate: float) -> Trained:
    """v2 on the task that is learned, at some rate."""
    task = tasks(lab, seed)
    if task.name == "all":
        return amount.fine_tuned(lab, seed, rate=rate)
    model = lab.v1("v1_half", seed, task.train, task.valid).model.unfreeze()
    settings = Settings(rate, epochs=lab.epochs, patience=lab.epochs, seed=seed)
    return lab.tuned(f"v2_half_rate_{rate:g}", model, task.train, task.valid, settings)


def sweep(lab: Lab) -> pd.DataFrame:
    """v2 at several rates: what it learns, and what it forgets.

    One row a picture: seed, rate (0: before v2), measure ("target"; "old task, old head"; "old task, new
    linear head"), picture, right. The old head is at hand in the drawn world only.
    """
    table = []
    for seed in lab.seeds:
        task = tasks(lab, seed)
        before = (
            lab.v1("v1_half", seed, task.train, task.valid) if task.name == "half" else amount.frozen(lab, seed)
        )
        states = {0.0: before}
        states |= {rate: tuned(lab, seed, rate) for rate in rates(lab)}
        for rate, trained in states.items():
            about = {"seed": seed, "rate": rate}
            table.append(rows(trained.right, measure="target", **about))
            if lab.source:
                old = copy.deepcopy(lab.source_classifier)
                old.resnet.load_state_dict(without_head(trained.model), strict=False)
                table.append(rows(right(old, task.old_valid), measure="old task, old head", **about))
            old = [extract(trained.model, images, lab.data.name) for images in (task.old_train, task.old_valid)]
            table.append(rows(linear_probe(*old), measure="old task, new linear head", **about))
    return pd.concat(table, ignore_index=True)


def rates(lab: Lab) -> list[float]:
    """Those of the sweep."""
    return sorted({1e-5, lab.rate, HEAD_RATE, 1e-2} | ({1e-4} if lab.full else set()))


def forgetting(table: pd.DataFrame) -> pd.DataFrame:
    """C7: at the largest rate more than ten points of the old task are lost, in the features too, and the target
    suffers."""
    parts, largest = [], table.rate.max()
    for measure in [name for name in table.measure.unique() if name != "target"]:
        for seed in table.seed.unique():
            after, before = (get(table, seed=seed, measure=measure, rate=rate) for rate in (largest, 0.0))
            parts.append(
                part(f"{measure}: lost at rate {largest:g}", seed, *difference(after, before), above=0.10)
            )
    small = best_rate(table, table.rate[table.rate > 0].unique())
    for seed in table.seed.unique():
        after, before = (get(table, seed=seed, measure="target", rate=rate) for rate in (largest, small))
        name = f"target: lost at rate {largest:g} against its best rate"
        parts.append(part(name, seed, *difference(after, before)))
    for measure in [name for name in table.measure.unique() if name != "target"]:
        for seed in table.seed.unique():
            after, before = (get(table, seed=seed, measure=measure, rate=rate) for rate in (small, 0.0))
            name = f"{measure}: lost at the target's best rate"
            parts.append(part(name, seed, *difference(after, before), beside=True))
    return pd.DataFrame(parts)


def best_rate(table: pd.DataFrame, among: list[float]) -> float:
    """The rate with the highest target accuracy on the validation pictures, over all seeds."""
    target = table[(table.measure == "target") & table.rate.isin(among)]
    return float(target.groupby("rate").right.mean().idxmax())


def three_to_ten(table: pd.DataFrame) -> pd.DataFrame:
    """C8: the best rate from a tenth to a third of v1's beats v1's own, and the smallest of the sweep."""
    tried = table.rate[table.rate > 0].unique()
    inside = best_rate(table, [rate for rate in tried if HEAD_RATE / 10.01 < rate < HEAD_RATE / 2.99])
    parts = []
    for other in (HEAD_RATE, min(tried)):
        for seed in table.seed.unique():
            first, second = (get(table, seed=seed, measure="target", rate=rate) for rate in (other, inside))
            parts.append(part(f"rate {inside:g} against {other:g}", seed, *difference(first, second)))
    return pd.DataFrame(parts)


# ---- v1 first, or everything at once

grey = v2.Compose([v2.Grayscale(num_output_channels=3), normalize])
"""As `normalize`, of pictures without their colours: a world that the network was not trained in."""


def orders(lab: Lab) -> pd.DataFrame:
    """Fine-tuning that begins with v1's head, and fine-tuning at once, with a random head.

    Full: both may take 20 epochs more than elsewhere, with patience 5, at the recipe's rate and at v1's. Quick:
    the recipe's rate only, and only at once gets more epochs, 3, for its head begins late.

    One row a validation picture: seed, order, rate, pictures ("as they are", "grey"), picture, right.
    """
    table, epochs = [], lab.epochs + 3
    tried = (lab.rate, HEAD_RATE) if lab.full else (lab.rate,)
    for seed in lab.few_seeds:
        starts = {"v1 first": None, "at once": lab.backbone(len(lab.data.classes), seed)}
        for (order, start), rate in itertools.product(starts.items(), tried):
            if lab.full:
                trained = amount.fine_tuned_longer(lab, seed, rate, start)
            elif order == "v1 first":
                trained = amount.fine_tuned(lab, seed)
            else:
                settings = Settings(rate, epochs=epochs, patience=epochs, seed=seed)
                model, name = start.unfreeze(), f"at_once_rate_{rate:g}"
                trained = lab.tuned(name, model, lab.pictures(seed), lab.valid, settings)
            for pictures, view in {"as they are": normalize, "grey": grey}.items():
                answers = right(trained.model, lab.valid, view)
                table.append(rows(answers, seed=seed, order=order, rate=rate, pictures=pictures))
    return pd.concat(table, ignore_index=True)


def v1_first(table: pd.DataFrame) -> pd.DataFrame:
    """C9: begun with v1 it is ahead of at once, which had at least as many epochs.

    Of the rates tried it is, for each of the two, the one that was better on the pictures as they are; beside it,
    both at the recipe's rate, the smallest.
    """
    asked, tried = table[table.pictures == "as they are"], sorted(table.rate.unique())
    best = asked.groupby(["order", "rate"]).right.mean().groupby("order").idxmax().map(lambda row: row[1])
    chosen, parts = {"": best}, []
    if len(tried) > 1:
        chosen[f", both at rate {tried[0]:g}"] = dict.fromkeys(best.index, tried[0])
    for how, rate in chosen.items():
        for pictures in ("as they are", "grey"):
            for seed in table.seed.unique():
                first, second = (
                    get(table, seed=seed, order=order, rate=rate[order], pictures=pictures)
                    for order in ("at once", "v1 first")
                )
                name = f"v1 first, minus at once{how}: pictures {pictures}"
                parts.append(part(name, seed, *difference(first, second), beside=bool(how)))
    return pd.DataFrame(parts)
