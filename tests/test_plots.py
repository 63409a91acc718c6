"""Figures: each is drawn, shown once, and saved where it belongs."""

import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
import pytest

from helpers import plots
from helpers.evaluate import Score
from helpers.plots.experiments import scores

CLASSES = [f"sport {i}" for i in range(12)]
RANDOM = np.random.default_rng(0)
COUNTS = pd.DataFrame({"train": RANDOM.integers(5, 50, 12), "valid": 5, "test": 5}, index=CLASSES)
HISTORY = pd.DataFrame({
    "epoch": [1, 2, 3], "train_loss": [2.0, 1.0, 0.5], "valid_loss": [2.1, 1.4, 1.5],
    "train_accuracy": [0.4, 0.7, 0.9], "valid_accuracy": [0.5, 0.8, 0.7],
})  # fmt: skip
MATRIX = pd.DataFrame(np.diag([4] * 12) + np.eye(12, k=2, dtype=int), CLASSES, CLASSES)
RECALL = pd.DataFrame({"recall": 0.8, "low": 0.4, "high": 0.96}, index=CLASSES)
PICTURES = RANDOM.integers(0, 256, (5, 3, 8, 8), dtype=np.uint8)
ROWS = pd.DataFrame(
    {
        "accuracy": [0.8, 0.9],
        "low": [0.7, 0.8],
        "high": [0.85, 0.95],
        "phase": ["v1", "v2"],
        "reported": [(0.9, 0.88), None],
    },
    index=["v1", "v2"],
)
GAINS = pd.DataFrame({"gain": 0.01, "low": -0.01, "high": 0.03, "lowest": 0.0, "highest": 0.02}, index=["a", "b"])

FIGURES = {
    "balance": lambda: plots.class_balance(COUNTS),
    "pictures": lambda: plots.pictures(PICTURES, list("abcde"), columns=3, right=[True, False, None, True, False]),
    "no pictures": lambda: plots.pictures([]),
    "bare pictures": lambda: plots.pictures(PICTURES),
    "filters": lambda: plots.filters(
        {"before": RANDOM.normal(size=(64, 3, 7, 7)), "after": np.ones((64, 3, 7, 7))}
    ),
    "curves": lambda: plots.curves(HISTORY, "v1", "title"),
    "accuracies": lambda: plots.accuracies(ROWS, "title"),
    "unreported": lambda: plots.accuracies(ROWS.drop(columns="reported"), "title"),
    "confusion": lambda: plots.confusion(MATRIX, "title"),
    "framed": lambda: plots.confusion(MATRIX, "title", pd.Series(["a"] * 5 + ["b"] * 6 + ["c"], CLASSES)),
    "no errors": lambda: plots.confusion(pd.DataFrame(np.diag([4] * 12), CLASSES, CLASSES), "title"),
    "gains": lambda: plots.gains(GAINS, "title"),
    "recalls": lambda: plots.recalls({"v1": RECALL, "v2": RECALL}, CLASSES[:4], "title"),
}


@pytest.mark.parametrize("draw", FIGURES.values(), ids=FIGURES)
def test_a_figure_is_drawn_saved_and_not_left_open(draw, home):
    figure = draw()
    assert plt.get_fignums() == [], "a figure left open is shown twice"
    path = plots.save(figure, "stripes", "figure")
    assert path == home / "figures" / "stripes" / "figure.png"
    assert path.stat().st_size > 1000


def test_a_family_is_framed_around_its_own_cells():
    axes = FIGURES["framed"]().axes[0]
    assert [patch.get_bbox().extents.tolist() for patch in axes.patches] == [
        [-0.5, -0.5, 4.5, 4.5], [4.5, 4.5, 10.5, 10.5]
    ]  # fmt: skip


def test_the_confusion_matrix_shows_errors_where_they_are():
    figure = plots.confusion(MATRIX, "title")
    axes = figure.axes[0]
    (drawn,) = axes.images
    assert np.array_equal(np.ma.filled(drawn.get_array(), 0), np.eye(12, k=2))
    assert tuple(drawn.get_extent()) == (-0.5, 11.5, 11.5, -0.5)  # cell (row, column) is centred at (column, row)
    for ticks, names in (
        (axes.get_xticks(), axes.get_xticklabels()),
        (axes.get_yticks(), axes.get_yticklabels()),
    ):
        assert list(ticks) == list(range(12)) and [name.get_text() for name in names] == CLASSES


def test_the_best_epoch_is_marked():
    labels = [line.get_label() for line in plots.curves(HISTORY, "v1", "title").axes[1].lines]
    assert "best epoch: 2" in labels


def test_intervals_of_many_trainings_are_those_of_a_score():
    answers = pd.DataFrame({"seed": 0, "phase": "v1", "right": [True] * 8 + [False] * 2})
    (row,) = scores(answers, ["phase"]).itertuples()
    assert (row.mean - row.down, row.mean + row.up) == pytest.approx(Score(8, 10).interval)
