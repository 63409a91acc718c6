"""What all figures share: colours, saving, and that a figure shows once."""

from pathlib import Path

import matplotlib.pyplot as plt
import seaborn as sns
from matplotlib.figure import Figure

from helpers import home
from helpers.files import write

# Colour-blind safe: seaborn's "colorblind" palette, and for v3 a purple darker than all of it.
PHASES = {"v1": "#0173b2", "v2": "#de8f05", "v3": "#5e3c99", "scratch": "#949494", "pretraining": "#ca9161"}
SPLITS = {"train": "#029e73", "valid": "#cc78bc", "test": "#56b4e9"}
FRAMES = {True: "#029e73", False: "#d55e00", None: "white"}  # right, wrong, neither

sns.set_theme(
    context="notebook",
    style="ticks",
    rc={
        "axes.spines.top": False,
        "axes.spines.right": False,
        "axes.titlelocation": "left",
        "axes.titleweight": "bold",
        "axes.titlesize": 12,
        "legend.frameon": False,
        "figure.dpi": 100,
    },
)


def save(figure: Figure, dataset: str, name: str) -> Path:
    """Write a figure to `figures/<dataset>/<name>.png`; returns its path."""
    path = home() / "figures" / dataset / f"{name}.png"
    write(path, lambda beside: figure.savefig(beside, dpi=150, metadata={"Software": None}))
    return path


def finished(figure: Figure) -> Figure:
    """Take a figure from pyplot's list, so that the notebook does not show it a second time."""
    plt.close(figure)
    return figure
