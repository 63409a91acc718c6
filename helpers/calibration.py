"""Confidence: can it be relied on, how is it mended, what is it worth? Knows no network; draws nothing."""

import numpy as np
import pandas as pd
from numpy.typing import ArrayLike
from scipy.optimize import minimize_scalar
from scipy.special import log_softmax, logsumexp, softmax

from helpers import CourseError
from helpers.evaluate import Score

BINS = 10


def confidence(logits: ArrayLike, temperature: float = 1.0) -> np.ndarray:
    """The probability (N,) of the predicted class: the largest softmax of logits (N, classes) / temperature."""
    return softmax(np.asarray(logits, float) / temperature, axis=1).max(axis=1)


def bin_numbers(confidences: ArrayLike, bins: int) -> np.ndarray:
    """For each confidence its bin, 0 to bins - 1; bin i reaches from i / bins, excluded, to (i + 1) / bins."""
    return np.clip(np.ceil(np.asarray(confidences) * bins).astype(int) - 1, 0, bins - 1)


def reliability(confidences: ArrayLike, correct: ArrayLike, bins: int = BINS) -> pd.DataFrame:
    """For each bin of equal width that holds a picture: pictures, their mean confidence, their accuracy and its
    95 % interval (low, high). Index: the bin's number."""
    rows = pd.DataFrame({"confidence": np.asarray(confidences), "correct": np.asarray(correct, bool)})
    found = {}
    for number, own in rows.groupby(bin_numbers(confidences, bins)):
        one = Score(int(own.correct.sum()), len(own))
        low, high = one.interval
        found[number] = (len(own), own.confidence.mean(), one.accuracy, low, high)
    columns = ["pictures", "confidence", "accuracy", "low", "high"]
    return pd.DataFrame.from_dict(found, orient="index", columns=columns).rename_axis("bin")


def calibration_error(confidences: ArrayLike, correct: ArrayLike, bins: int = BINS) -> float:
    """The expected calibration error: a bin's gap between confidence and accuracy, on average over the pictures.

    Naeini et al. 2015, https://doi.org/10.1609/aaai.v29i1.9602; with bins of equal width as in Guo et al. 2017.
    """
    gaps = np.asarray(correct, float) - np.asarray(confidences, float)
    sums = np.bincount(bin_numbers(confidences, bins), gaps, minlength=bins)
    return float(np.abs(sums).sum() / len(gaps))


def calibration_error_by_luck(
    confidences: ArrayLike, bins: int = BINS, draws: int = 2000, seed: int = 0
) -> tuple[float, float]:
    """What the error above would be if each confidence were exactly the chance of being right: its mean and its
    95 % quantile over so many draws. It is not 0, for a bin holds few pictures."""
    confidences = np.asarray(confidences, float)
    right = np.random.default_rng(seed).random((draws, len(confidences))) < confidences
    belongs = np.eye(bins)[bin_numbers(confidences, bins)]
    errors = np.abs((right - confidences) @ belongs).sum(axis=1) / len(confidences)
    return float(errors.mean()), float(np.quantile(errors, 0.95))


def loss(logits: ArrayLike, labels: ArrayLike, temperature: float = 1.0) -> float:
    """The mean cross-entropy of logits (N, classes) / temperature."""
    scaled = log_softmax(np.asarray(logits, float) / temperature, axis=1)
    return float(-scaled[np.arange(len(scaled)), np.asarray(labels)].mean())


def fit_temperature(logits: ArrayLike, labels: ArrayLike) -> float:
    """The temperature, 0.05 to 20, that makes the cross-entropy of logits (N, classes) / temperature smallest.

    It changes no answer, only its confidence: above 1 it lowers it.
    Where none is better than 1, it is 1. Guo et al. 2017, https://arxiv.org/abs/1706.04599.
    labels: (N,). Raises CourseError without pictures.
    """
    if not len(labels):
        raise CourseError("A temperature needs at least one picture to be fitted on.")
    ends = np.log([0.05, 20])
    found = minimize_scalar(
        lambda x: loss(logits, labels, np.exp(x)), bounds=ends, method="bounded", options={"xatol": 1e-4}
    )
    return float(np.exp(found.x)) if found.fun < loss(logits, labels) else 1.0


def abstaining(confidences: ArrayLike, correct: ArrayLike) -> pd.DataFrame:
    """A classifier that answers only where it is confident: one row for each threshold, the highest first.

    threshold: the lowest confidence that is still answered; coverage: the share of pictures answered; accuracy: on
    those. Pictures with equal confidence are answered together. El-Yaniv & Wiener 2010 call it the risk-coverage
    curve, https://jmlr.org/papers/v11/el-yaniv10a.html.
    """
    rows = pd.DataFrame({"threshold": np.asarray(confidences), "correct": np.asarray(correct, bool)})
    rows = rows.sort_values("threshold", ascending=False, ignore_index=True)
    answered = np.arange(1, len(rows) + 1)
    table = pd.DataFrame({
        "threshold": rows.threshold,
        "answered": answered,
        "coverage": answered / len(rows),
        "accuracy": rows.correct.cumsum() / answered,
    })  # fmt: skip
    return table.drop_duplicates("threshold", keep="last", ignore_index=True)


def threshold_for(confidences: ArrayLike, correct: ArrayLike, accuracy: float) -> float:
    """The lowest threshold at which this share of the pictures answered is right; above 1 if there is none."""
    table = abstaining(confidences, correct)
    good = table[table.accuracy >= accuracy]
    return float(good.threshold.min()) if len(good) else 1.1


def energy(logits: ArrayLike) -> np.ndarray:
    """log Σ exp(logit), (N,): large for a picture like those trained on, small for one that no class claims.

    It is the negative free energy of Liu et al. 2020 at temperature 1, https://arxiv.org/abs/2010.03759. A softmax
    does not change if all logits fall by the same amount; this does.
    """
    return logsumexp(np.asarray(logits, float), axis=1)
