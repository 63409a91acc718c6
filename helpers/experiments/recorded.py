"""What notebook 04 and published papers have measured already (C1, C2, C16, C17). Opens no test set."""

import math

import pandas as pd
from torchvision.models import ResNet18_Weights

from helpers import CHECKOUT, CourseError
from helpers.evaluate import families, predict, within_family
from helpers.experiments import amount
from helpers.experiments.judge import apart, part
from helpers.experiments.lab import Lab
from helpers.model import SportsClassifier

WINNER_2015 = 0.0357
"""Top-5 error of the entry that won the classification of ILSVRC 2015, an ensemble of ResNets, two of them of 152
layers (He et al. 2015, table 5, https://arxiv.org/abs/1512.03385)."""


def test_results(lab: Lab) -> pd.DataFrame:
    """v1's and v2's accuracy on the test set: seed, phase, accuracy, low, high; of v2 also its gain over v1, and
    gain_low, gain_high.

    The full drawn version reads the record over seeds (`course record`), each with a pretraining of its own, where
    the gain is paired. Else it is what notebook 04 wrote into the runs: the paired interval (`gain`), or, if it
    wrote only the totals, the wider one of independent samples.
    """
    record = CHECKOUT / "figures" / "drawn" / "seeds.csv"
    if lab.full and lab.drawn and record.exists():
        return pd.read_csv(record).query("phase != 'scratch'")
    table = []
    for phase, results in lab.records.items():
        if not results["test"]:
            raise CourseError(f"{phase} has not been tested yet: run notebook 04 first, with the same dataset.")
        table.append({"seed": results["seed"], "phase": phase, **results["test"]})
    gain, interval = apart(table[0], table[1])
    low, high = lab.records["v2"].get("gain") or interval
    table[1] |= {"gain": gain, "gain_low": low, "gain_high": high}
    return pd.DataFrame(table)


def enough(table: pd.DataFrame) -> pd.DataFrame:
    """C1: v1 reaches more than 93 % on the test set."""
    v1 = table[table.phase == "v1"].itertuples()
    return pd.DataFrame(
        [
            part("v1, test accuracy", row.seed, row.accuracy, (row.low, row.high), above=0.93, unit="share")
            for row in v1
        ]
    )


def three_points(table: pd.DataFrame) -> pd.DataFrame:
    """C2: v2 is above v1 by about 3 points: more than 1, less than 5. Beside it: whether it is above at all."""
    v2 = list(table[table.phase == "v2"].itertuples())
    rules = {
        "v2 minus v1, test, from 1 to 5 points": {"above": 0.01, "below": 0.05},
        "v2 minus v1, test": {"beside": True},
    }
    return pd.DataFrame(
        [
            part(name, row.seed, row.gain, (row.gain_low, row.gain_high), **rule)
            for name, rule in rules.items()
            for row in v2
        ]
    )


def kinship(lab: Lab) -> pd.DataFrame:
    """How many of v2's errors on the validation pictures stay in the family.

    One row a seed: seed, share, low, high, errors, chance. Of the seed that the runs have it is notebook 03's v2;
    of others, the experiments' shorter one.
    """
    table = []
    for seed in lab.few_seeds:
        if seed == lab.records["v2"]["seed"]:
            model = SportsClassifier.from_run(lab.runs["v2"], lab.data.classes)
        else:
            model = amount.fine_tuned(lab, seed).model
        share, chance = within_family(predict(model, lab.valid), families(lab.data.classes))
        low, high = share.interval
        table.append([seed, share.accuracy, low, high, share.total, chance])
    return pd.DataFrame(table, columns=["seed", "share", "low", "high", "errors", "chance"])


def in_the_family(table: pd.DataFrame) -> pd.DataFrame:
    """C16: more errors stay in the family than by chance, and more than half."""
    parts = []
    for row in table.itertuples():
        ends, name = (row.low, row.high), "errors within a family"
        parts.append(part(f"{name}, against chance", row.seed, row.share, ends, above=row.chance, unit="share"))
    for row in table.itertuples():
        ends = row.low, row.high
        parts.append(part(f"{name}, against one half", row.seed, row.share, ends, above=0.5, unit="share"))
    return pd.DataFrame(parts)


def winner() -> pd.DataFrame:
    """C17, looked up: top-5 error of torchvision's ResNet18 (one crop, validation) and of the winner (test)."""
    accuracy = ResNet18_Weights.IMAGENET1K_V1.meta["_metrics"]["ImageNet-1K"]["acc@5"]
    rows = {"ResNet18, one network": 1 - accuracy / 100, "the winner, an ensemble": WINNER_2015}
    return pd.Series(rows, name="top-5 error").to_frame()


def won(table: pd.DataFrame) -> pd.DataFrame:
    """C17: ResNet18's error is not above the winner's."""
    errors = table["top-5 error"]
    rule = {"above": -math.inf, "fails_below": -math.inf, "below": 1e-9, "unit": "points"}
    return pd.DataFrame(
        [part("top-5 error: ResNet18 minus the winner", 0, errors.iloc[0] - errors.iloc[1], **rule)]
    )
