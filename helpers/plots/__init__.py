"""Every figure, drawn from arrays and data frames. A function returns its figure; the cell shows it once.

Phases have colours, splits have line styles and colours of their own, the same in every figure.
"""

from helpers.plots.errors import confusion, recalls
from helpers.plots.experiments import (
    accuracy_dots,
    accuracy_lines,
    blocks,
    gradients,
    long_curves,
    optimism,
)
from helpers.plots.pictures import class_balance, filters, pictures
from helpers.plots.style import save
from helpers.plots.training import accuracies, curves, sweep

__all__ = [
    "accuracies",
    "accuracy_dots",
    "accuracy_lines",
    "blocks",
    "class_balance",
    "confusion",
    "curves",
    "filters",
    "gradients",
    "long_curves",
    "optimism",
    "pictures",
    "recalls",
    "save",
    "sweep",
]
