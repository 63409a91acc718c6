"""When to stop, and what choosing by the test set does (C3, C13, C15).

The test set stays sealed here: a half of the validation pictures plays it.
"""

import math
from dataclasses import replace

import numpy as np
import pandas as pd

from helpers.experiments import amount
from helpers.experiments.judge import difference, mean_interval, part
from helpers.experiments.lab import STEP, Lab, Trained
from helpers.fit import Settings, is_finished

CLAIMED = 6  # epochs, within which v1 is said to converge
RECIPE = Settings(1e-3)  # at most 30 epochs, patience 5


def long_trainings(lab: Lab) -> dict[tuple[str, int], Trained]:
    """v1 trained on all pictures for 100 epochs without a stop, by seed; in the full drawn version v2 for 30."""
    trained = {}
    for seed in lab.seeds:
        settings = Settings(1e-3, STEP, epochs=100, patience=100, seed=seed)
        trained["v1", seed] = lab.v1("long_v1", seed, lab.train, lab.valid, settings)
        if lab.full and lab.drawn:
            settings = Settings(lab.rate, STEP, epochs=30, patience=30, seed=seed)
            model = amount.frozen(lab, seed).model.unfreeze()
            trained["v2", seed] = lab.tuned("long_v2", model, lab.pictures(seed), lab.valid, settings)
    return trained


def histories(trained: dict[tuple[str, int], Trained]) -> pd.DataFrame:
    """All epochs, one row each: phase, seed, and the columns of `fit`'s history."""
    return pd.concat(
        [one.history.assign(phase=phase, seed=seed) for (phase, seed), one in trained.items()], ignore_index=True
    )


def converged(trained: dict[tuple[str, int], Trained]) -> pd.DataFrame:
    """C3: what v1 gains after epoch 6 is below two points (its last epoch against its sixth)."""
    parts = []
    for seed, one in of_phase(trained, "v1"):
        effect, interval = difference(one.answers[CLAIMED - 1], one.answers[-1])
        rule = {"above": -math.inf, "fails_below": -math.inf, "below": 0.02}
        name = f"v1: epoch {len(one.history)} minus epoch {CLAIMED}"
        parts.append(part(name, seed, effect, interval, **rule))
    return pd.DataFrame(parts)


def of_phase(trained: dict[tuple[str, int], Trained], phase: str) -> list[tuple[int, Trained]]:
    return [(seed, one) for (name, seed), one in trained.items() if name == phase]


# ---- choosing by the test set


def optimism(answers: np.ndarray, seed: int = 0, halvings: int = 200) -> np.ndarray:
    """How far a score chosen by itself is above an honest one, in as many random halvings of the pictures.

    answers: bool (epochs, N). In each halving one half plays the test set: the epoch that does best on it is
    chosen. Its accuracy there is what would be reported; its accuracy on the other half, which had no say, is
    honest. Then the halves change places, so that a half that happens to be easier counts for nothing. Returns the
    differences, the mean of both ways, float (halvings,).
    """
    random, each = np.random.default_rng(seed), np.arange(halvings)
    in_one = random.permuted(np.tile(np.arange(answers.shape[1]) < answers.shape[1] // 2, (halvings, 1)), axis=1)
    one, two = (answers.astype(np.float32) @ half.T / half[0].sum() for half in (in_one, ~in_one))
    first, second = one.argmax(0), two.argmax(0)
    return ((one[first, each] - two[first, each]) + (two[second, each] - one[second, each])) / 2


def optimism_interval(
    answers: np.ndarray, seed: int = 0, groups: int = 10, groupings: int = 20
) -> tuple[float, tuple[float, float]]:
    """The mean optimism, and its 95 % interval: a jackknife, leaving out a tenth of the pictures each time.

    Efron & Stein 1981, https://doi.org/10.1214/aos/1176345462; here with groups of pictures. Which epoch is best
    jumps from one picture to the next, so that one way to form groups says little: the variance is the mean of
    many. Even so it is rough.
    """
    mean, random, variances = float(optimism(answers, seed).mean()), np.random.default_rng(seed), []
    for _ in range(groupings):
        members = random.permutation(answers.shape[1]) % groups
        without = np.array([optimism(answers[:, members != g], seed).mean() for g in range(groups)])
        variances.append((groups - 1) / groups * ((without - without.mean()) ** 2).sum())
    half = 1.96 * math.sqrt(np.mean(variances))
    return mean, (mean - half, mean + half)


def by_epochs(trained: dict[tuple[str, int], Trained], most: int = 30) -> pd.DataFrame:
    """The optimism, if the best of the first k epochs is chosen: phase, seed, epochs (k), optimism, low, high."""
    table = []
    for (phase, seed), one in trained.items():
        for k in (1, 2, 3, 5, 10, 20, most):
            mean, (low, high) = optimism_interval(one.answers[:k], seed, groupings=3)  # for a figure it does
            about = {"phase": phase, "seed": seed, "epochs": k, "optimism": mean}
            table.append(about | {"low": low, "high": high})
    return pd.DataFrame(table)


def flattered(trained: dict[tuple[str, int], Trained], most: int = 30) -> pd.DataFrame:
    """C13: the best of 30 epochs by "test" is more than half a point above the honest accuracy."""
    parts = []
    for (phase, seed), one in trained.items():
        name = f"{phase}: best of {most} epochs by the test half, above the honest figure"
        parts.append(part(name, seed, *optimism_interval(one.answers[:most], seed), above=0.005))
    return pd.DataFrame(parts)


# ---- training past the stop


def stop_epoch(accuracies: np.ndarray, settings: Settings = RECIPE) -> int:
    """Which epoch (from 0) `fit` would have kept, had it stopped by these validation accuracies."""
    history: list[dict] = []
    for accuracy in accuracies:
        history.append({"epoch": len(history) + 1, "valid_accuracy": accuracy})
        if is_finished(history, settings):
            break
    return int(np.argmax([row["valid_accuracy"] for row in history]))


def stopped_minus_last(answers: np.ndarray, settings: Settings, seed: int) -> np.ndarray:
    """Picture by picture: right at the stop, minus right in the last epoch (-1, 0 or 1), int (N,).

    Each half of the pictures is judged at the epoch that the other half chose: a stop chosen by the pictures that
    it is judged by would look too good.
    """
    order = np.random.default_rng(seed).permutation(answers.shape[1])
    halves, values = np.array_split(order, 2), np.zeros(answers.shape[1], dtype=int)
    for judged, choosing in (halves, halves[::-1]):
        epoch = stop_epoch(answers[:, choosing].mean(1), settings)
        values[judged] = answers[epoch, judged].astype(int) - answers[-1, judged]
    return values


def saved_by_stopping(trained: dict[tuple[str, int], Trained]) -> pd.DataFrame:
    """C15: the epoch of the early stop is better than the last one, long after it."""
    parts = []
    for (phase, seed), one in trained.items():
        settings = replace(RECIPE, epochs=len(one.history))
        values = stopped_minus_last(one.answers, settings, seed)
        parts.append(
            part(f"{phase}: at the stop, minus in epoch {len(one.history)}", seed, *mean_interval(values))
        )
    return pd.DataFrame(parts)
