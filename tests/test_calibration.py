"""Confidence, against values worked by hand, scikit-learn, and data whose truth is known."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.special import softmax
from sklearn.metrics import log_loss

from helpers import CourseError, calibration

CONFIDENCES = [0.15, 0.2, 0.55, 0.95, 1.0]
CORRECT = [False, True, True, True, False]


def test_reliability_by_hand():
    table = calibration.reliability(CONFIDENCES, CORRECT)
    assert table.index.tolist() == [1, 5, 9]  # 0.2 lies in the bin from 0.1, excluded, to 0.2
    assert table.pictures.tolist() == [2, 1, 2]
    assert table.confidence.tolist() == pytest.approx([0.175, 0.55, 0.975])
    assert table.accuracy.tolist() == [0.5, 1, 0.5]
    assert (table.low < table.accuracy).all() and (table.high >= table.accuracy).all()


def test_the_calibration_error_by_hand():
    expected = (2 * abs(0.5 - 0.175) + 1 * abs(1 - 0.55) + 2 * abs(0.5 - 0.975)) / 5
    assert calibration.calibration_error(CONFIDENCES, CORRECT) == pytest.approx(expected)
    assert calibration.calibration_error([0.7] * 10, [True] * 7 + [False] * 3) == pytest.approx(0)


@given(st.lists(st.tuples(st.floats(0, 1), st.booleans()), min_size=1, max_size=50), st.integers(1, 15))
def test_the_error_is_the_tables_gap_weighted_by_pictures(rows, bins):
    confidences, correct = zip(*rows, strict=True)
    table = calibration.reliability(confidences, correct, bins)
    gap = (table.pictures * (table.accuracy - table.confidence).abs()).sum() / len(rows)
    assert calibration.calibration_error(confidences, correct, bins) == pytest.approx(gap, abs=1e-9)
    assert table.pictures.sum() == len(rows)


def test_the_error_by_luck_of_one_confidence():
    """One bin, n coins: the mean of |share - 0.5| is about sqrt(2 / pi) * sqrt(0.25 / n)."""
    mean, high = calibration.calibration_error_by_luck([0.5] * 400)
    assert mean == pytest.approx(np.sqrt(2 / np.pi) * 0.025, rel=0.1)
    assert high == pytest.approx(1.96 * 0.025, rel=0.1)


def sample(temperature: float, pictures: int = 4000) -> tuple[np.ndarray, np.ndarray]:
    """Logits whose labels were drawn from their softmax, and then made too confident by this factor."""
    random = np.random.default_rng(0)
    honest = random.normal(0, 2, (pictures, 5))
    chances = softmax(honest, axis=1).cumsum(axis=1)
    return honest * temperature, (random.random((pictures, 1)) > chances).sum(axis=1).clip(max=4)


@pytest.mark.parametrize("true", [0.5, 1, 3])
def test_a_temperature_is_found_again(true):
    logits, labels = sample(true)
    found = calibration.fit_temperature(logits, labels)
    assert found == pytest.approx(true, rel=0.07)
    correct = logits.argmax(1) == labels
    error = calibration.calibration_error(calibration.confidence(logits, found), correct)
    assert error < calibration.calibration_error_by_luck(calibration.confidence(logits, found))[1]
    for other in (0.9 * found, 1.1 * found):
        assert calibration.loss(logits, labels, other) > calibration.loss(logits, labels, found)


def test_loss_is_scikit_learns_and_extreme_logits_are_no_problem():
    logits, labels = sample(2, 50)
    assert calibration.loss(logits, labels, 1.5) == pytest.approx(
        log_loss(labels, softmax(logits / 1.5, axis=1), labels=range(5))
    )
    assert calibration.fit_temperature([[5.0, 0], [0, 5.0]], [0, 1]) < 0.2
    assert calibration.fit_temperature([[1000.0, 0], [0, 1000.0]], [0, 1]) == 1
    assert calibration.confidence([[1000.0, 0]]) == [1.0]
    with pytest.raises(CourseError, match="at least one picture"):
        calibration.fit_temperature(np.zeros((0, 3)), [])


def test_abstaining_by_hand():
    table = calibration.abstaining([0.9, 0.5, 0.7, 0.7], [True, False, True, False])
    assert table[["threshold", "answered", "coverage"]].to_numpy().tolist() == [
        [0.9, 1, 0.25],
        [0.7, 3, 0.75],
        [0.5, 4, 1],
    ]
    assert table.accuracy.tolist() == pytest.approx([1, 2 / 3, 1 / 2])
    assert calibration.threshold_for([0.9, 0.5, 0.7, 0.7], [True, False, True, False], 0.6) == 0.7
    assert calibration.threshold_for([0.9, 0.5], [False, False], 0.5) > 1


def test_energy_sees_what_a_softmax_forgets():
    low, high = np.array([[1.0, 2.0, 3.0]]), np.array([[11.0, 12.0, 13.0]])
    assert calibration.confidence(low) == pytest.approx(calibration.confidence(high))
    assert calibration.energy(low) == pytest.approx(np.log(np.e + np.e**2 + np.e**3))
    assert calibration.energy(high) == pytest.approx(calibration.energy(low) + 10)
