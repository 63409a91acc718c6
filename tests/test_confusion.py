"""Order, pairs, classes: against values worked by hand, scikit-learn and statsmodels."""

import numpy as np
import pandas as pd
import pytest
from sklearn.metrics import f1_score
from statsmodels.stats.proportion import proportion_confint

from helpers import confusion
from helpers.evaluate import compare


def table(true: str, predicted: str) -> pd.DataFrame:
    frame = pd.DataFrame({"path": range(len(true)), "true": list(true), "predicted": list(predicted)})
    return frame.assign(correct=frame.true == frame.predicted)


def matrix(pairs: dict[tuple[str, str], int], classes: str) -> pd.DataFrame:
    frame = pd.DataFrame(0, list(classes), list(classes))
    for (true, predicted), count in pairs.items():
        frame.loc[true, predicted] = count
    return frame


def test_classes_that_are_confused_stand_side_by_side():
    counts = matrix({("a", "f"): 5, ("c", "f"): 4, ("b", "e"): 3, ("d", "b"): 2, ("a", "a"): 9}, "abcdef")
    order = confusion.seriation([counts])
    assert sorted(order) == list("abcdef")
    for first, second in ("af", "cf", "be", "db"):
        assert abs(order.index(first) - order.index(second)) == 1


def test_orders_of_several_matrices_add_up_and_few_classes_stay():
    one, two = matrix({("a", "d"): 1}, "abcd"), matrix({("d", "a"): 1, ("b", "c"): 1}, "abcd")
    order = confusion.seriation([one, two.loc[list("dcba"), list("dcba")]])
    assert abs(order.index("a") - order.index("d")) == abs(order.index("b") - order.index("c")) == 1
    assert confusion.seriation([matrix({("a", "b"): 1}, "ab")]) == ["a", "b"]


FAMILY = pd.Series(
    {"luge": "ice", "bobsled": "ice", "shot put": "athletics", "javelin": "athletics", "golf": "park"}
)


@pytest.mark.parametrize(
    ("pair", "words"),
    [
        (("javelin", "shot put"), "a throw"),
        (("luge", "bobsled"), "the same scene: ice"),
        (("luge", "golf"), "none: look"),
    ],
)
def test_a_hypothesis(pair, words):
    assert words in confusion.hypothesis(*pair, FAMILY) == confusion.hypothesis(*pair[::-1], FAMILY)


def test_pairs_by_hand():
    true = ["luge"] * 4 + ["bobsled"] * 3 + ["golf"] * 2
    named = ["luge", "bobsled", "bobsled", "golf", "luge", "bobsled", "bobsled", "luge", "golf"]
    predictions = pd.DataFrame({"true": true, "predicted": named})
    predictions["correct"] = predictions.true == predictions.predicted
    pairs = confusion.pair_table(predictions, FAMILY)
    assert pairs[["true", "predicted", "count", "of", "back"]].to_numpy().tolist() == [
        ["luge", "bobsled", 2, 4, 1], ["bobsled", "luge", 1, 3, 2],
        ["golf", "luge", 1, 2, 1], ["luge", "golf", 1, 4, 1],
    ]  # fmt: skip
    assert confusion.edges(predictions).to_numpy().tolist() == [["bobsled", "luge", 3], ["golf", "luge", 2]]
    assert confusion.edges(predictions, least=3).to_numpy().tolist() == [["bobsled", "luge", 3]]
    right = predictions[predictions.correct]
    assert len(confusion.pair_table(right, FAMILY)) == len(confusion.edges(right)) == 0


def test_measures_of_classes_are_those_of_scikit_learn_and_statsmodels():
    predictions = table("aaaabbbbcc", "aabbbbbacb")
    measured = confusion.class_table(predictions, list("abcd"))
    assert measured.loc["a", ["shown", "named", "both"]].tolist() == [4, 3, 2]
    assert measured.precision["b"] == 3 / 6 and measured.recall["b"] == 3 / 4
    assert measured.f1[list("abc")].tolist() == pytest.approx(
        f1_score(predictions.true, predictions.predicted, average=None)
    )
    assert measured.loc["b", ["precision_low", "precision_high"]].tolist() == pytest.approx(
        proportion_confint(3, 6, method="wilson")
    )
    low, high = proportion_confint(3, 4 + 6 - 3, method="wilson")  # Jaccard's index of b
    assert measured.loc["b", ["f1_low", "f1_high"]].tolist() == pytest.approx(
        [2 * low / (1 + low), 2 * high / (1 + high)]
    )
    never = measured.loc["d"]  # neither shown nor named
    assert np.isnan(never.precision) and (never.f1_low, never.f1_high) == (0, 1)
    named = confusion.class_table(table("ab", "ac"), list("abc")).loc["c"]
    assert (named.named, named.precision, named.shown) == (1, 0, 0)


def test_equal_classes_spread_by_chance_and_unequal_ones_do_not():
    random, true = np.random.default_rng(0), np.repeat(np.arange(20), 30)
    alike = pd.DataFrame({"true": true, "correct": random.random(600) < 0.8})
    _, by_chance, p_value = confusion.spread_by_chance(alike)
    assert by_chance == pytest.approx(np.sqrt(0.8 * 0.2 / 30), rel=0.1) and p_value > 0.05
    unlike = alike.assign(correct=random.random(600) < np.where(true < 10, 0.95, 0.6))
    assert confusion.spread_by_chance(unlike)[2] == 1 / 2001
    perfect = alike.assign(correct=True)
    assert confusion.spread_by_chance(perfect) == (0, 0, 1)


def test_fates_by_hand_and_as_mcnemar_counts_them():
    first, second = table("aaaaa", "aabbb"), table("aaaaa", "abacb")
    fates = confusion.fates(first, second)
    assert fates.tolist() == ["both right", "broken", "fixed", "another error", "same error"]
    counted = compare(first, second)
    assert counted.only_second == (fates == "fixed").sum() and counted.only_first == (fates == "broken").sum()


def test_what_was_taken_for_what_is_kept_with_the_right_answers(home):
    tables = {
        "v1": pd.DataFrame({"true": ["a", "a", "b"], "predicted": ["a", "b", "b"]}),
        "v2": pd.DataFrame({"true": ["a", "a", "b"], "predicted": ["a", "a", "b"]}),
    }
    path = confusion.keep(tables, "stripes")
    assert path == home / "figures" / "stripes" / "confusions.csv"
    assert pd.read_csv(path).values.tolist() == [
        ["v1", "a", "a", 1], ["v1", "a", "b", 1], ["v1", "b", "b", 1], ["v2", "a", "a", 2], ["v2", "b", "b", 1],
    ]  # fmt: skip
