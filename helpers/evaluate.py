"""Predictions, and how sure one may be of what they show. Draws nothing."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd
import torch
from scipy.stats import binomtest
from sklearn import metrics
from torch import nn

from helpers.compute import forward_pass
from helpers.data import Images, batches
from helpers.drawn import world

REPORTED = {"v1": (0.934, 0.914), "v2": (0.966, 0.982)}
"""Test accuracy on the 100 sports that two runs elsewhere reported: torchvision's weights, augmentation in v1."""


@dataclass(frozen=True)
class Score:
    """`correct` of `total` pictures, with the accuracy's 95 % interval (Wilson 1927)."""

    correct: int
    total: int

    @property
    def accuracy(self) -> float:
        return self.correct / self.total

    @property
    def interval(self) -> tuple[float, float]:
        """Both ends of the Wilson interval, https://doi.org/10.1080/01621459.1927.10502953."""
        low, high = binomtest(self.correct, self.total).proportion_ci(0.95, method="wilson")
        return float(low), float(high)

    def __str__(self) -> str:
        low, high = self.interval
        return f"{self.correct} of {self.total} = {self.accuracy:.1%} (95 % interval {low:.1%} to {high:.1%})"

    def as_dict(self) -> dict:
        """For results.json: correct, total, accuracy, low, high."""
        low, high = self.interval
        return {
            "correct": self.correct,
            "total": self.total,
            "accuracy": self.accuracy,
            "low": low,
            "high": high,
        }


def predict(model: nn.Module, images: Images, batch_size: int = 64) -> pd.DataFrame:
    """One row a picture: path, true and predicted class name, confidence (softmax, 0 to 1), correct."""
    return answers(images, logits(model, images, batch_size))


def logits(model: nn.Module, images: Images, batch_size: int = 64) -> torch.Tensor:
    """What the model says of every picture before the softmax: float32 (N, classes)."""
    return forward_pass(model, batches(images, batch_size))[0]


def answers(images: Images, logits: torch.Tensor) -> pd.DataFrame:
    """The table of `predict`, from logits (N, classes) for the N pictures of `images`."""
    labels = torch.tensor(images.targets)
    confidence, predicted = logits.softmax(1).max(1)
    return pd.DataFrame(
        {
            "path": [path for path, _ in images.samples],
            "true": [images.classes[i] for i in labels],
            "predicted": [images.classes[i] for i in predicted],
            "confidence": confidence.numpy(),
            "correct": (predicted == labels).numpy(),
        }
    )


def score(predictions: pd.DataFrame) -> Score:
    """How many of the predictions are correct."""
    return Score(int(predictions.correct.sum()), len(predictions))


def confusion_matrix(predictions: pd.DataFrame, classes: list[str]) -> pd.DataFrame:
    """Counts, classes × classes: the row is the true class, the column the predicted one."""
    counts = metrics.confusion_matrix(predictions.true, predictions.predicted, labels=classes)
    return pd.DataFrame(counts, pd.Index(classes, name="true"), pd.Index(classes, name="predicted"))


def confused_pairs(predictions: pd.DataFrame) -> pd.DataFrame:
    """The confusions that happened (true, predicted, count), most frequent first, then by name."""
    wrong = predictions[~predictions.correct]
    pairs = wrong.groupby(["true", "predicted"]).size().reset_index(name="count")
    return pairs.sort_values(["count", "true", "predicted"], ascending=[False, True, True], ignore_index=True)


def families(classes: list[str]) -> pd.Series:
    """For each class the family of sports that share its scene; a class that is no sport of ours is its own."""
    sports = world.PLANS["drawn"].load()
    return pd.Series({name: sports[name].family if name in sports else name for name in classes}, name="family")


def top(logits: torch.Tensor, labels: Sequence[int], most: int) -> Score:
    """How often the right class is among the `most` with the highest logits (N, classes); labels: N numbers."""
    named = logits.topk(min(most, logits.shape[1])).indices
    return Score(int((named == torch.as_tensor(labels)[:, None]).sum()), len(named))


def within_family(predictions: pd.DataFrame, family: pd.Series) -> tuple[Score, float]:
    """How many of the errors name a class of the same family, and the share to expect if each named any other
    class with the same probability. family: class → family. Without errors: 0 of 1, for nothing can be said."""
    wrong = predictions[~predictions.correct]
    same = wrong.true.map(family) == wrong.predicted.map(family)
    others = wrong.true.map(family).map(family.value_counts()) - 1
    chance = float(others.mean() / (len(family) - 1)) if len(wrong) else 0.0
    return Score(int(same.sum()), max(len(wrong), 1)), chance


def families_apart(
    first: pd.DataFrame, second: pd.DataFrame, family: pd.Series, draws: int = 2000, seed: int = 0
) -> tuple[float, tuple[float, float]]:
    """How much larger the share of errors within a family is in the second table, and its 95 % interval.

    A bootstrap of whole classes, both tables' errors of a class together: these are alike, and many of them are
    the same in both (Field & Welsh 2007, https://doi.org/10.1111/j.1467-9868.2007.00593.x). Where one table has no
    error nothing can be said: 0, and from -1 to 1.
    """
    counts = []
    for table in (first, second):
        wrong = table[~table.correct]
        within = wrong.true.map(family) == wrong.predicted.map(family)
        of_class = within.groupby(wrong.true).agg(["sum", "size"])
        counts.append(of_class.reindex(table.true.unique(), fill_value=0).to_numpy())
    both = np.hstack(counts).astype(float)  # a row a class: within a family and all, of the first and the second
    if not both[:, [1, 3]].sum(0).all():
        return 0.0, (-1.0, 1.0)

    def larger(rows: np.ndarray) -> np.ndarray:
        return rows[..., 2] / rows[..., 3] - rows[..., 0] / rows[..., 1]

    drawn = np.random.default_rng(seed).integers(len(both), size=(draws, len(both)))
    with np.errstate(invalid="ignore"):  # a draw without any error says nothing
        low, high = np.nanquantile(larger(both[drawn].sum(1)), (0.025, 0.975))
    return float(larger(both.sum(0))), (float(low), float(high))


def recall_per_class(predictions: pd.DataFrame) -> pd.DataFrame:
    """For each true class: correct, total, recall, and the recall's 95 % Wilson interval (low, high)."""
    scores = {name: Score(int(rows.sum()), len(rows)) for name, rows in predictions.groupby("true").correct}
    table = pd.DataFrame({name: one.as_dict() for name, one in scores.items()}).T
    return table.rename(columns={"accuracy": "recall"}).astype({"correct": int, "total": int}).rename_axis("class")


@dataclass(frozen=True)
class Comparison:
    """Two classifiers on the same pictures: how many only one of them gets right, and McNemar's exact test.

    p_value: the chance of a split at least this uneven, if both were equally good
    (McNemar 1947, https://doi.org/10.1007/BF02295996); 1 if they never differ.
    """

    both_right: int
    only_first: int
    only_second: int
    both_wrong: int
    p_value: float

    @property
    def difference(self) -> tuple[float, float]:
        """95 % interval of the second's accuracy minus the first's.

        Wald's interval for pairs, with half a picture added to each cell (Agresti & Min 2005, Statistics in
        Medicine 24(5), 729-740).
        """
        first, second = self.only_first + 0.5, self.only_second + 0.5
        total = self.both_right + self.both_wrong + 1 + first + second
        middle = (second - first) / total
        half = 1.959964 * math.sqrt(first + second - (second - first) ** 2 / total) / total
        return middle - half, middle + half


def compare(first: pd.DataFrame, second: pd.DataFrame) -> Comparison:
    """Compare two tables of `predict`, made from the same pictures in the same order."""
    if list(first.path) != list(second.path):
        raise ValueError("compare needs predictions of the same pictures in the same order")
    a, b = first.correct, second.correct
    only_first, only_second = int((a & ~b).sum()), int((~a & b).sum())
    differ = only_first + only_second
    p_value = float(binomtest(only_first, differ).pvalue) if differ else 1.0
    return Comparison(int((a & b).sum()), only_first, only_second, int((~a & ~b).sum()), p_value)
