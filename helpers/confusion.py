"""What is taken for what: an order that shows it, pairs with a hypothesis, each class measured. Draws nothing."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pandas as pd
from scipy.cluster.hierarchy import leaves_list, linkage, optimal_leaf_ordering
from scipy.spatial.distance import squareform
from sklearn.metrics import precision_recall_fscore_support

from helpers import home
from helpers.evaluate import Score, confused_pairs
from helpers.files import write

SUSPECTS = {
    frozenset(pair): reason
    for *pair, reason in [
        ("sidecar racing", "motorcycle racing", "the same track and machine"),
        ("hydroplane racing", "sailboat racing", "a boat on open water"),
        ("snow boarding", "giant slalom", "a slope of snow, a body leaning into a turn"),
        ("cheerleading", "football", "the same field, the crowd behind it"),
        ("cheerleading", "basketball", "the same hall, the crowd behind it"),
        ("steer wrestling", "bull riding", "an arena, cattle, a man close to them"),
        ("shot put", "javelin", "a throw on the athletics ground"),
        ("speed skating", "rollerblade racing", "crouched skaters, one behind another"),
    ]
}
"""Pairs that a write-up of the same recipe found confused, with a reason that one might give."""


def seriation(matrices: Sequence[pd.DataFrame]) -> list[str]:
    """The classes in an order where those that are confused stand near each other.

    matrices: counts, classes × classes, all of the same classes; they are added up.
    Two classes with c confusions, in either direction, are at the distance 1 / (1 + c); they are clustered with
    average linkage, and the tree's leaves turned so that neighbours are as near as can be (Bar-Joseph et al. 2001,
    https://doi.org/10.1093/bioinformatics/17.suppl_1.S22).
    """
    classes = list(matrices[0].index)
    if len(classes) < 3:
        return classes
    counts = sum(matrix.loc[classes, classes].to_numpy() for matrix in matrices)
    distances = 1 / (1.0 + counts + counts.T)
    np.fill_diagonal(distances, 0)
    condensed = squareform(distances)
    tree = optimal_leaf_ordering(linkage(condensed, "average"), condensed)
    return [classes[i] for i in leaves_list(tree)]


def hypothesis(first: str, second: str, family: pd.Series) -> str:
    """Why two classes may be confused: a guess to be tested by looking at the pictures. family: class → family."""
    if reason := SUSPECTS.get(frozenset((first, second))):
        return reason
    return f"the same scene: {family[first]}" if family[first] == family[second] else "none: look at the pictures"


def pair_table(predictions: pd.DataFrame, family: pd.Series) -> pd.DataFrame:
    """The confusions that happened, most frequent first: true, predicted, count, of (pictures of the true class),
    back (confused the other way round), and a hypothesis. family: class → family."""
    pairs = confused_pairs(predictions)
    count = pairs.set_index(["true", "predicted"])["count"]
    named = list(zip(pairs.true, pairs.predicted, strict=True))
    return pairs.assign(
        of=pairs.true.map(predictions.true.value_counts()).astype(int),
        back=[int(count.get((b, a), 0)) for a, b in named],
        hypothesis=[hypothesis(a, b, family) for a, b in named],
    )


def edges(predictions: pd.DataFrame, least: int = 2) -> pd.DataFrame:
    """The graph of confusions: pairs of classes (first, second, count) that were confused, in either direction, at
    least so often; most frequent first, then by name."""
    pairs = confused_pairs(predictions)
    ends = pd.DataFrame(np.sort(pairs[["true", "predicted"]], axis=1), columns=["first", "second"])
    table = ends.assign(count=pairs["count"]).groupby(["first", "second"], as_index=False)["count"].sum()
    table = table[table["count"] >= least]
    return table.sort_values(["count", "first", "second"], ascending=[False, True, True], ignore_index=True)


def class_table(predictions: pd.DataFrame, classes: list[str]) -> pd.DataFrame:
    """Precision, recall and F1 of each class (0 to 1), and the 95 % interval of each (…_low, …_high).

    shown: pictures of the class; named: pictures taken for it; both: those that were right. A class that no
    picture was taken for has no precision (NaN). Precision and recall have Wilson's interval. F1 has that of
    J = both / (pictures shown, named or both), which is a proportion, carried over by F1 = 2 J / (1 + J).
    """
    # scikit-learn's zero_division would turn "no precision" into a number; NaN keeps it apart
    precision, recall, f1, shown = precision_recall_fscore_support(
        predictions.true, predictions.predicted, labels=classes, zero_division=np.nan
    )
    named = predictions.predicted.value_counts().reindex(classes, fill_value=0).to_numpy()
    both = predictions[predictions.correct].true.value_counts().reindex(classes, fill_value=0).to_numpy()
    table = pd.DataFrame({"shown": shown, "named": named, "both": both}, pd.Index(classes, name="class"))
    for name, values, total in (("precision", precision, named), ("recall", recall, shown)):
        table[name] = values
        table[[f"{name}_low", f"{name}_high"]] = [interval(*pair) for pair in zip(both, total, strict=True)]
    table["f1"] = f1
    of_union = np.array([interval(*pair) for pair in zip(both, shown + named - both, strict=True)])
    table[["f1_low", "f1_high"]] = 2 * of_union / (1 + of_union)
    return table


def interval(correct: int, total: int) -> tuple[float, float]:
    """Wilson's 95 % interval; 0 to 1, for nothing is known, where total is 0."""
    return Score(int(correct), int(total)).interval if total else (0.0, 1.0)


def spread_by_chance(predictions: pd.DataFrame, shuffles: int = 2000, seed: int = 0) -> tuple[float, float, float]:
    """Do classes differ in recall more than luck explains? A permutation test.

    The statistic is the standard deviation of the classes' recall. By chance: the right answers are dealt out anew
    over all pictures. Returns (the statistic, its mean by chance, p), p counting the data as one more shuffle
    (Phipson & Smyth 2010, https://doi.org/10.2202/1544-6115.1585).
    """
    number = pd.factorize(predictions.true)[0]
    sizes = np.bincount(number)
    dealt = np.tile(predictions.correct.to_numpy(), (shuffles + 1, 1))
    dealt[1:] = np.random.default_rng(seed).permuted(dealt[1:], axis=1)
    recall = dealt @ np.eye(len(sizes))[number] / sizes
    spread = recall.std(axis=1)
    return float(spread[0]), float(spread[1:].mean()), float((spread >= spread[0] - 1e-12).mean())


def fates(first: pd.DataFrame, second: pd.DataFrame) -> pd.Series:
    """What became of each picture from one classifier to the next, for two tables of `predict` in the same order:
    "both right", "fixed", "broken", "same error" or "another error"."""
    same = first.predicted == second.predicted
    choices = [first.correct & second.correct, second.correct, first.correct, same]
    names = ["both right", "fixed", "broken", "same error"]
    return pd.Series(np.select(choices, names, "another error"), first.index, name="fate")


def keep(predictions: dict[str, pd.DataFrame], dataset: str) -> Path:
    """Write what each class was taken for, right answers too, to `figures/<dataset>/confusions.csv`,
    for the guide.

    predictions: phase → one row a picture (true, predicted). Columns: phase, true, predicted, count.
    """
    counts = {phase: table.groupby(["true", "predicted"]).size() for phase, table in predictions.items()}
    table = pd.concat(counts, names=["phase"]).rename("count").reset_index()
    path = home() / "figures" / dataset / "confusions.csv"
    write(path, lambda beside: table.to_csv(beside, index=False))
    return path
