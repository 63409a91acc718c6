"""From measured effects to a verdict, by one rule. Numbers in, words out."""

import math

import numpy as np
import pandas as pd

from helpers.evaluate import Comparison

HOLDS, PARTLY, FAILS, OPEN = "holds", "holds partly", "does not hold", "undecided"
LEAST = 0.01  # an effect below one point of accuracy is none that a course should teach

FORMATS = {
    "points": lambda value: f"{100 * value:+.1f}",
    "share": lambda value: f"{value:.1%}",
    "factor": lambda value: f"{float(f'{value:.2g}'):,g}",  # two digits, without an exponent
    "nats": lambda value: f"{value:+.2f}",
}
UNITS = {"points": " points", "share": "", "factor": " times", "nats": " nats"}


def part(
    name: str,
    seed: int,
    effect: float,
    interval: tuple[float, float] | None = None,
    *,
    above: float = 0.0,
    fails_below: float | None = None,
    below: float = math.inf,
    unit: str = "points",
    beside: bool = False,
    note: str = "exact",
) -> dict:
    """One part of a claim, as one seed measured it; a claim's parts make a data frame.

    effect: in the direction that the claim says; interval: its 95 % interval, or None if there is none.
    above, below: the part holds where the interval lies between them.
    fails_below: it does not hold where the interval lies below this (default: `above`, and `LEAST` if that is 0)
        or above `below`.
    unit: how it is written: "points" (of accuracy, given from 0 to 1), "share", "factor", "nats".
    beside: shown, but no part of the claim.
    note: what stands for the interval where there is none.
    """
    low, high = interval or (effect, effect)
    if fails_below is None:
        fails_below = above or LEAST
    return {
        "part": name, "seed": seed, "effect": effect, "low": low, "high": high,
        "above": above, "fails_below": fails_below, "below": below, "unit": unit, "beside": beside,
        "note": note,
    }  # fmt: skip


def verdict_of_part(rows: pd.DataFrame) -> str:
    """One part over all seeds: what is to be said must be so in every seed."""
    if ((rows.low > rows.above) & (rows.high < rows.below)).all():
        return HOLDS
    if ((rows.high < rows.fails_below) | (rows.low > rows.below)).all():
        return FAILS
    return OPEN


def judge(parts: pd.DataFrame) -> str:
    """The verdict on a claim.

    It holds if all its parts hold, and does not hold if none holds and none is undecided. If some hold, it holds
    partly. Else it is undecided.
    """
    verdicts = [verdict_of_part(rows) for _, rows in parts[~parts.beside].groupby("part", sort=False)]
    if HOLDS in verdicts:
        return HOLDS if set(verdicts) == {HOLDS} else PARTLY
    return FAILS if set(verdicts) == {FAILS} else OPEN


def summary(parts: pd.DataFrame) -> pd.DataFrame:
    """Part by part: the mean over the seeds, the outermost ends of their intervals, and the verdict."""
    rows = []
    for name, own in parts.groupby("part", sort=False):
        write = FORMATS[own.unit.iloc[0]]
        low, high = write(own.low.min()), write(own.high.max())
        is_point = (own.low == own.high).all() and low == high
        rows.append(
            {
                "part": name,
                "measured": write(own.effect.mean()) + UNITS[own.unit.iloc[0]],
                "interval": own.note.iloc[0] if is_point else f"{low} to {high}",
                "verdict": "beside it" if own.beside.iloc[0] else verdict_of_part(own),
            }
        )
    return pd.DataFrame(rows).set_index("part")


# ---- intervals


def mean_interval(values: np.ndarray) -> tuple[float, tuple[float, float]]:
    """The mean of one number a picture, and its 95 % interval (normal approximation)."""
    values = np.asarray(values, dtype=float)
    half = 1.959964 * values.std(ddof=1) / math.sqrt(len(values))
    return float(values.mean()), (float(values.mean() - half), float(values.mean() + half))


def difference(first: np.ndarray, second: np.ndarray) -> tuple[float, tuple[float, float]]:
    """The second's accuracy minus the first's, and the paired 95 % interval (Agresti & Min 2005).

    first, second: bool (N,), which of the same pictures each got right.
    """
    first, second = np.asarray(first, dtype=bool), np.asarray(second, dtype=bool)
    only_first, only_second = int((first & ~second).sum()), int((~first & second).sum())
    both = int((first & second).sum())
    counted = Comparison(both, only_first, only_second, len(first) - both - only_first - only_second, math.nan)
    return (only_second - only_first) / len(first), counted.difference


def apart(first: dict, second: dict) -> tuple[float, tuple[float, float]]:
    """As `difference`, of two scores (accuracy, low, high) of which only the totals are known.

    Newcombe's interval for independent samples (1998, Statistics in Medicine 17(8), 873-890, method 10). Of
    answers to the same pictures, which agree more often than not, it is wider than need be.
    """
    gain = second["accuracy"] - first["accuracy"]
    down = math.hypot(second["accuracy"] - second["low"], first["high"] - first["accuracy"])
    up = math.hypot(second["high"] - second["accuracy"], first["accuracy"] - first["low"])
    return gain, (gain - down, gain + up)
