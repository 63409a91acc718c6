"""Counts, intervals and tests, against values worked by hand or published."""

import math

import numpy as np
import pandas as pd
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import chi2

from helpers.evaluate import (
    Score,
    compare,
    confused_pairs,
    confusion_matrix,
    families,
    families_apart,
    predict,
    recall_per_class,
    score,
    top,
    within_family,
)
from helpers.model import SportsClassifier


def wilson_by_hand(correct: int, total: int) -> tuple[float, float]:
    z, p = 1.959964, correct / total
    centre = (p + z**2 / (2 * total)) / (1 + z**2 / total)
    half = z / (1 + z**2 / total) * math.sqrt(p * (1 - p) / total + z**2 / (4 * total**2))
    return centre - half, centre + half


@given(st.integers(1, 2000).flatmap(lambda total: st.tuples(st.integers(0, total), st.just(total))))
def test_the_wilson_interval(counts):
    one = Score(*counts)
    low, high = one.interval
    assert (low, high) == pytest.approx(wilson_by_hand(*counts), abs=1e-6)
    assert -1e-12 <= low <= one.accuracy + 1e-12 and one.accuracy - 1e-12 <= high <= 1 + 1e-12


def test_a_score_reads_well():
    assert str(Score(483, 500)) == "483 of 500 = 96.6% (95 % interval 94.6% to 97.9%)"
    assert Score(5, 5).interval[0] == pytest.approx(0.566, abs=5e-4)


def table(true: str, predicted: str) -> pd.DataFrame:
    frame = pd.DataFrame({"path": range(len(true)), "true": list(true), "predicted": list(predicted)})
    return frame.assign(correct=frame.true == frame.predicted)


PREDICTIONS = table("aaaabbbbcc", "aabbbbbacb")


def test_score_matrix_pairs_and_recall_by_hand():
    assert score(PREDICTIONS) == Score(6, 10)
    matrix = confusion_matrix(PREDICTIONS, ["a", "b", "c", "d"])
    assert matrix.to_numpy().tolist() == [[2, 2, 0, 0], [1, 3, 0, 0], [0, 1, 1, 0], [0, 0, 0, 0]]
    assert matrix.loc["a", "b"] == 2
    assert confused_pairs(PREDICTIONS).to_numpy().tolist() == [["a", "b", 2], ["b", "a", 1], ["c", "b", 1]]
    recalls = recall_per_class(PREDICTIONS)
    assert recalls.recall.tolist() == [0.5, 0.75, 0.5]
    assert recalls.loc["a", ["low", "high"]].tolist() == pytest.approx(wilson_by_hand(2, 4), abs=1e-6)


def test_without_an_error_there_are_no_pairs():
    assert len(confused_pairs(table("aab", "aab"))) == 0


def paired(both: int, first: int, second: int, neither: int) -> tuple[pd.DataFrame, pd.DataFrame]:
    counts = (both, first, second, neither)
    frames = [np.repeat(pattern, counts) for pattern in ([True, True, False, False], [True, False, True, False])]
    return tuple(pd.DataFrame({"path": range(len(right)), "correct": right}) for right in frames)


def test_mcnemar_by_hand():
    result = compare(*paired(80, 1, 9, 10))
    assert (result.both_right, result.only_first, result.only_second, result.both_wrong) == (80, 1, 9, 10)
    assert result.p_value == pytest.approx(2 * (1 + 10) / 2**10)  # both tails of ten coins
    assert compare(*paired(50, 0, 0, 50)).p_value == 1.0
    assert compare(*paired(0, 4, 4, 0)).p_value == 1.0


def test_the_interval_of_a_difference_is_that_of_the_r_package_propcis():
    """diffpropci.mp(b = 40, c = 20, n = 160), as its manual prints it."""
    assert compare(*paired(70, 40, 20, 30)).difference == pytest.approx((-0.21601726, -0.03089632), abs=1e-6)


def test_mcnemar_is_near_the_chi_square_form_for_many_pictures():
    first, second = 140, 190
    approximate = chi2.sf((abs(first - second) - 1) ** 2 / (first + second), df=1)
    assert compare(*paired(1000, first, second, 30)).p_value == pytest.approx(approximate, rel=0.02)


def test_pictures_in_another_order_are_not_compared():
    first, second = paired(2, 1, 1, 1)
    with pytest.raises(ValueError, match="same pictures"):
        compare(first, second.assign(path=second.path[::-1].to_numpy()))


def test_predict_gives_one_row_a_picture(data):
    torch.manual_seed(0)
    model = SportsClassifier(3)
    images = data.images("valid")
    predictions = predict(model, images, batch_size=4)
    assert predictions.path.tolist() == [path for path, _ in images.samples]
    assert predictions.true.tolist() == ["archery"] * 2 + ["bowling"] * 2 + ["curling"] * 2
    assert set(predictions.predicted) <= set(data.classes)
    assert predictions.confidence.between(1 / 3 - 1e-6, 1).all()
    assert (predictions.correct == (predictions.true == predictions.predicted)).all()


def test_errors_within_a_family_by_hand():
    family = pd.Series({"luge": "ice", "bobsled": "ice", "curling": "ice", "golf": "park"})
    table = pd.DataFrame({
        "true": ["luge", "luge", "golf", "curling", "golf"],
        "predicted": ["bobsled", "golf", "luge", "luge", "golf"],
    })  # fmt: skip
    table["correct"] = table.true == table.predicted
    share, chance = within_family(table, family)
    assert (share.correct, share.total) == (2, 4)
    assert chance == pytest.approx((2 + 2 + 0 + 2) / 4 / 3)
    share, chance = within_family(table[table.correct], family)
    assert (share.correct, chance) == (0, 0)


def test_shares_of_two_classifiers_are_set_apart_by_classes():
    family = pd.Series({"a": "x", "b": "x", "c": "y", "d": "y"})
    first = pd.DataFrame(
        {"true": list("aabbccdd"), "predicted": list("cdcdabab")}
    )  # every error leaves the family
    second = pd.DataFrame({"true": list("aabbccdd"), "predicted": list("bbaaddcc")})  # every error stays in it
    tables = [table.assign(correct=table.true == table.predicted) for table in (first, second)]
    assert families_apart(*tables, family) == (1.0, (1.0, 1.0))
    assert families_apart(tables[0], tables[0], family) == (0.0, (0.0, 0.0)), "the same errors cannot differ"
    assert families_apart(tables[0], first.assign(correct=True), family) == (0.0, (-1.0, 1.0)), "no error"
    mixed = second.assign(predicted=list("bbaaddab"))
    larger, (low, high) = families_apart(tables[0], mixed.assign(correct=False), family)
    assert larger == 0.75 and low == 0.25 and high == 1.0, "of four classes, one or more are d nearly always"


def test_the_right_class_among_the_first():
    logits = torch.tensor([[3.0, 2.0, 1.0], [1.0, 2.0, 3.0], [3.0, 1.0, 2.0]])
    assert [top(logits, [1, 0, 0], most).correct for most in (1, 2, 3, 5)] == [1, 2, 3, 3]


def test_every_sport_has_a_family_and_a_stranger_is_alone():
    family = families(["luge", "bobsled", "chess boxing"])
    assert family.to_dict() == {"luge": "ice", "bobsled": "ice", "chess boxing": "chess boxing"}
