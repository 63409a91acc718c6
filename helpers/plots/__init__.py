"""Every figure, drawn from arrays and data frames. A function returns its figure; the cell shows it once.

Phases have colours, splits have line styles and colours of their own, the same in every figure.
"""

from helpers.plots.confidence import abstaining, answer, jpeg, overlap, reliability
from helpers.plots.errors import confusion, confusion_graph, recalls
from helpers.plots.experiments import (
    accuracy_dots,
    accuracy_lines,
    blocks,
    gains,
    gradients,
    long_curves,
    optimism,
)
from helpers.plots.inside import feature_map, heat, stages, twins
from helpers.plots.pictures import class_balance, filters, pictures
from helpers.plots.style import save
from helpers.plots.training import accuracies, curves, sweep


def __getattr__(name: str):
    """`explorer`, when it is asked for: plotly takes two seconds to import, and one notebook of six needs it."""
    if name != "explorer":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from helpers.plots.interactive import explorer

    return explorer


__all__ = [
    "abstaining",
    "accuracies",
    "accuracy_dots",
    "accuracy_lines",
    "answer",
    "blocks",
    "class_balance",
    "confusion",
    "confusion_graph",
    "curves",
    "explorer",
    "feature_map",
    "filters",
    "gains",
    "gradients",
    "heat",
    "jpeg",
    "long_curves",
    "optimism",
    "overlap",
    "pictures",
    "recalls",
    "reliability",
    "save",
    "stages",
    "sweep",
    "twins",
]
