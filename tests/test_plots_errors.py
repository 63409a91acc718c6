"""Figures of the error analysis: each is drawn without a warning, shown once, and shows what it was given."""

import json
import warnings

import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
import pytest
from matplotlib.colors import to_hex
from matplotlib.patches import PathPatch

from helpers import calibration, plots
from helpers.plots.style import FRAMES

RANDOM = np.random.default_rng(0)
CLASSES = [f"sport {i}" for i in range(12)]
FAMILY = pd.Series(["a"] * 5 + ["b"] * 6 + ["c"], CLASSES)
V1 = pd.DataFrame(np.diag([4] * 12) + np.eye(12, k=2, dtype=int), CLASSES, CLASSES)
V2 = pd.DataFrame(np.diag([5] * 12) + 3 * np.eye(12, k=-1, dtype=int), CLASSES, CLASSES)
EDGES = pd.DataFrame({"first": ["sport 0", "sport 1"], "second": ["sport 3", "sport 9"], "count": [2, 4]})
SURE = RANDOM.random(200)
RIGHT = RANDOM.random(200) < SURE
TABLE = calibration.reliability(SURE, RIGHT)
PICTURES = RANDOM.integers(0, 256, (3, 3, 8, 8), dtype=np.uint8)
HEAT = RANDOM.random((3, 8, 8))
PROBE = pd.DataFrame({"accuracy": [0.4, 0.6], "low": [0.3, 0.5], "high": [0.5, 0.7]}, ["conv1", "layer1"])
TWINS = pd.DataFrame({"other": [0, 1], "bits": [2, 30], "distance": [0.02, 0.3]})
TOP = pd.DataFrame({"class": ["golf", "judo"], "confidence": [0.8, 0.1]})

FIGURES = {
    "reliability": lambda: plots.reliability({"v1, as it is": TABLE, "v2, scaled": TABLE}, "title"),
    "abstaining": lambda: plots.abstaining({"v1": calibration.abstaining(SURE, RIGHT)}, "title"),
    "abstaining, few": lambda: plots.abstaining({"v2": calibration.abstaining(SURE[:3], RIGHT[:3])}, "title"),
    "overlap": lambda: plots.overlap({"energy": {"test": SURE, "noise": SURE - 1}, "x": {"test": SURE}}, "title"),
    "overlap, all equal": lambda: plots.overlap({"x": {"test": np.ones(3)}}, "title"),
    "answer": lambda: plots.answer(PICTURES[0], HEAT[0], TOP, "title"),
    "graph": lambda: plots.confusion_graph(EDGES, FAMILY, "title"),
    "empty graph": lambda: plots.confusion_graph(EDGES[:0], FAMILY, "title"),
    "heat": lambda: plots.heat(
        PICTURES,
        {"v1": HEAT, "v2": 0 * HEAT},
        list("abc"),
        {"v1": list("abc"), "v2": list("cba")},
        {"v1": [True, True, True], "v2": [False, True, False]},
    ),
    "stages": lambda: plots.stages({"v1": PROBE, "v2": PROBE}, "title"),
    "map": lambda: plots.feature_map({"v1": RANDOM.random((12, 2))}, list(FAMILY), {"v1": [True] * 11 + [False]}),
    "map of many": lambda: plots.feature_map({"v1": RANDOM.random((12, 2))}, CLASSES, {"v1": [True] * 12}),
    "twins": lambda: plots.twins(TWINS, TWINS, (10, 0.1), "title"),
}


@pytest.mark.parametrize("draw", FIGURES.values(), ids=FIGURES)
def test_a_figure_is_drawn_without_a_warning_and_not_left_open(draw, tmp_path):
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        figure = draw()
        figure.savefig(tmp_path / "figure.png")
    assert plt.get_fignums() == [], "a figure left open is shown twice"
    assert (tmp_path / "figure.png").stat().st_size > 1000


def test_a_jpeg_is_one():
    assert plots.jpeg(plots.pictures(PICTURES)).data.startswith(b"\xff\xd8\xff")


def test_the_graph_joins_what_was_confused():
    axes = FIGURES["graph"]().axes[0]
    lines = [patch for patch in axes.patches if isinstance(patch, PathPatch)]
    assert [line.get_linewidth() / lines[0].get_linewidth() for line in lines] == [1, 2]
    names = [text.get_text() for text in axes.texts]
    assert names == ["sport 0", "sport 1", "sport 3", "sport 9"], "a class without a confusion is left out"


def test_right_and_wrong_are_framed_in_their_colours():
    panels = FIGURES["heat"]().axes
    colours = [to_hex(axes.spines["left"].get_edgecolor()) for axes in panels[3:]]
    assert colours == [FRAMES[right] for right in (True, True, True, False, True, False)]


# ---- the explorer


def explored() -> dict:
    """The explorer as JupyterLab gets it."""
    orders = {"family": CLASSES, "clustering": CLASSES[::-1]}
    return json.loads(plots.explorer({"v1": V1, "v2": V2.iloc[::-1, ::-1]}, orders, FAMILY).to_json())


def cells(trace: dict) -> dict[tuple[str, str], int]:
    """(true, predicted) → count, of what a trace draws."""
    cells = zip(trace["y"], trace["x"], trace["z"], strict=True)
    return {(true, predicted): count for true, predicted, count in cells if count is not None}


def test_the_explorer_holds_both_matrices_and_their_difference():
    traces = explored()["data"]
    assert [trace["name"] for trace in traces] == ["v1", "v1", "v2", "v2", "v2 − v1", "v2 − v1"]
    right, errors = cells(traces[2]), cells(traces[3])
    assert right == {(name, name): 5 for name in CLASSES}
    assert errors == {(CLASSES[i + 1], CLASSES[i]): 3 for i in range(11)}
    changed = cells(traces[5])
    assert changed[CLASSES[1], CLASSES[0]] == 3 and changed[CLASSES[0], CLASSES[2]] == -1
    assert traces[5]["zmin"] == -traces[5]["zmax"] == -3
    assert "a<br>recall of sport 1: 5 of 8" in traces[3]["text"]
    assert all(set(trace["x"]) == set(trace["y"]) == set(CLASSES) for trace in traces)


def test_the_explorers_buttons_switch_classifier_and_order():
    layout = explored()["layout"]
    phases, orders = (menu["buttons"] for menu in layout["updatemenus"])
    assert [button["label"] for button in phases] == ["v1", "v2", "v2 − v1"]
    assert phases[1]["args"] == [{"visible": [False, False, True, True, False, False]}]
    assert orders[1]["args"][0]["xaxis.categoryarray"] == CLASSES[::-1]
    assert [shape["x0"] for shape in layout["shapes"]] == [-0.5, 4.5], "the family of one has no frame"


def test_the_explorer_of_one_classifier_and_of_scattered_families():
    scattered = pd.Series(["a", "b"] * 6, CLASSES)
    figure = json.loads(plots.explorer({"v2": V2}, {"name": CLASSES}, scattered).to_json())
    assert len(figure["data"]) == 2 and not figure["layout"].get("shapes")
    assert plots.explorer({"v2": V2}, {"name": CLASSES}).to_json()


def test_the_explorer_is_shown_without_a_network():
    bundle = plots.explorer({"v1": V1}, {"name": CLASSES})._repr_mimebundle_()
    assert "application/vnd.plotly.v1+json" in bundle
    assert "text/html" not in bundle, "the notebook would carry plotly itself, or fetch it"
