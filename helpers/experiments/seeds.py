"""What is trained beside v1 and v2, to compare them with. Draws nothing."""

from itertools import pairwise

import numpy as np
import pandas as pd
import torch

from helpers.data import SportsData, batches
from helpers.evaluate import Comparison, compare, families, predict, score, within_family
from helpers.experiments.judge import mean_interval
from helpers.fit import Settings, fit
from helpers.model import SportsClassifier
from helpers.runs import Run


def from_scratch(data: SportsData, seed: int, run: Run) -> SportsClassifier:
    """The same network as v2, trained on the same pictures for at most as long, but begun with random numbers.

    The learning rate is v1's, 1e-3: there is nothing in the backbone that it could destroy.
    A finished run of just this training is taken as it is.
    """
    torch.manual_seed(seed)
    model = SportsClassifier(len(data.classes), weights=None)
    settings = Settings(1e-3, epochs=20, seed=seed)
    valid = data.images("valid")
    train_batches = batches(data.images("train", augmented=True), settings.batch_size, shuffle=True)
    history = fit(model, train_batches, batches(valid, settings.batch_size), settings, run, reuse=True)
    run.finish(model, data.classes, history, settings, score(predict(model, valid)), pictures=data.digest)
    return model


def verdicts(predictions: dict[str, pd.DataFrame], classes: list[str]) -> pd.DataFrame:
    """How classifiers do on the same test pictures, each compared with the one before it.

    predictions: phase → a table of `evaluate.predict`.
    One row each (index: phase): correct, total, accuracy and its interval (low, high); gain over the one before,
    its 95 % interval and McNemar's p; the errors within a family, out of how many, and the share by chance.
    """
    family, before, rows = families(classes), None, {}
    for phase, table in predictions.items():
        share, chance = within_family(table, family)
        rows[phase] = score(table).as_dict() | steps(compare(before, table) if before is not None else None)
        errors = int((~table.correct).sum())
        rows[phase] |= {"in_family": share.correct, "errors": errors, "in_family_by_chance": chance}
        before = table
    return pd.DataFrame.from_dict(rows, orient="index").rename_axis("phase")


def mean_gains(predictions: list[dict[str, pd.DataFrame]]) -> dict[str, tuple[float, float]]:
    """The 95 % interval of each phase's mean gain over the phase before: over the test pictures, each of which is
    first averaged over the seeds. What other pictures would make of these trainings, not what other seeds would.

    With one seed it is `Comparison.difference`, up to its choice of variance: half a picture more in each cell.
    predictions: of each seed, as for `verdicts`, all of the same pictures; else ValueError is raised.
    """
    found = {}
    for before, phase in pairwise(predictions[0]):
        tables = [(one[before].set_index("path"), one[phase].set_index("path")) for one in predictions]
        gains = [second.correct.astype(int) - first.correct for first, second in tables]
        table = pd.concat(gains, axis=1)
        if table.isna().any(axis=None):
            raise ValueError("mean_gains needs predictions of the same pictures")
        added = 0.5**0.5  # two with this size are, for mean and variance, the four halves: 1, -1, 0 and 0
        found[phase] = mean_interval(np.append(table.mean(axis=1), [added, -added]))[1]
    return found


def steps(comparison: Comparison | None) -> dict[str, float]:
    """The columns of a comparison; without one they are empty."""
    if comparison is None:
        return dict.fromkeys(("gain", "gain_low", "gain_high", "p_value"))
    low, high = comparison.difference
    total = comparison.both_right + comparison.only_first + comparison.only_second + comparison.both_wrong
    gain = (comparison.only_second - comparison.only_first) / total
    return {"gain": gain, "gain_low": low, "gain_high": high, "p_value": comparison.p_value}
