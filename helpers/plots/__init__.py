"""Every figure, drawn from arrays and data frames. A function returns its figure; the cell shows it once.

Phases have colours, splits have line styles and colours of their own, the same in every figure.
"""

from helpers.plots.confidence import abstaining, answer, jpeg, overlap, reliability
from helpers.plots.errors import confusion, confusion_graph, recalls
from helpers.plots.explorer import explorer
from helpers.plots.inside import feature_map, heat, stages, twins
from helpers.plots.pictures import class_balance, filters, pictures
from helpers.plots.style import save
from helpers.plots.training import accuracies, curves, sweep

__all__ = [
    "abstaining",
    "accuracies",
    "answer",
    "class_balance",
    "confusion",
    "confusion_graph",
    "curves",
    "explorer",
    "feature_map",
    "filters",
    "heat",
    "jpeg",
    "overlap",
    "pictures",
    "recalls",
    "reliability",
    "save",
    "stages",
    "sweep",
    "twins",
]
