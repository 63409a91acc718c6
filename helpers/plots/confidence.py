"""Figures of confidence: can it be relied on, what does abstaining gain, what does it say of no sport at all?"""

import io

import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
from IPython.display import Image
from matplotlib.figure import Figure
from matplotlib.ticker import PercentFormatter

from helpers.plots.style import FRAMES, PHASES, SPLITS, finished


def reliability(tables: dict[str, pd.DataFrame], title: str, bins: int = 10) -> Figure:
    """Reliability diagrams side by side: accuracy against confidence, with intervals; and how many pictures.

    tables: title → what `calibration.reliability` returns, a bin a row; bins: how many there are from 0 to 1.
    """
    figure, panels = plt.subplots(
        2, len(tables), figsize=(4.2 * len(tables), 4.9), height_ratios=(3, 1), sharex=True, sharey="row",
        layout="constrained", squeeze=False,
    )  # fmt: skip
    for (name, table), above, below in zip(tables.items(), *panels, strict=True):
        color = PHASES[name.split(",")[0]]
        above.plot([0, 1], [0, 1], color="0.6", linestyle=":", linewidth=1)
        error = np.array([table.accuracy - table.low, table.high - table.accuracy])
        above.errorbar(table.confidence, table.accuracy, error, fmt="o", color=color, linewidth=2)
        below.bar((table.index + 0.5) / bins, table.pictures, 0.9 / bins, color=color, alpha=0.6)
        above.set_title(name, weight="normal")
        below.set_xlabel("confidence")
        below.xaxis.set_major_formatter(PercentFormatter(1))
        above.set(xlim=(0, 1), ylim=(-0.02, 1.02))
    panels[0][0].set_ylabel("accuracy, with its 95 % interval")
    panels[0][0].yaxis.set_major_formatter(PercentFormatter(1))
    panels[1][0].set_ylabel("pictures")
    figure.suptitle(title, x=0.01, ha="left", weight="bold", size=12)
    return finished(figure)


def abstaining(tables: dict[str, pd.DataFrame], title: str) -> Figure:
    """Accuracy on what is answered, against the share that is. tables: phase → `calibration.abstaining`.

    Left of 20 answered pictures a curve is too rough to be shown.
    """
    figure, axes = plt.subplots(figsize=(7.5, 3.9), layout="constrained")
    for phase, table in tables.items():
        rows = table[table.answered >= min(20, table.answered.max())]
        axes.plot(rows.coverage, rows.accuracy, color=PHASES[phase], label=phase, linewidth=2)
        axes.plot(rows.coverage.iloc[-1], rows.accuracy.iloc[-1], "o", color=PHASES[phase])
    axes.set(
        title=title, xlabel="share of the pictures that are answered", ylabel="accuracy on them", xlim=(0, 1.02)
    )
    for axis in (axes.xaxis, axes.yaxis):
        axis.set_major_formatter(PercentFormatter(1))
    axes.grid(alpha=0.3)
    axes.legend(loc="lower left")
    return finished(figure)


def overlap(scores: dict[str, dict[str, np.ndarray]], title: str) -> Figure:
    """For each score a panel: how it is distributed over groups of pictures. scores: score → group → (N,)."""
    figure, panels = plt.subplots(
        1, len(scores), figsize=(4 * len(scores), 3.6), layout="constrained", squeeze=False
    )
    colours = [SPLITS["test"], "0.35", FRAMES[False]]
    for axes, (name, groups) in zip(panels[0], scores.items(), strict=True):
        edges = np.histogram_bin_edges(np.concatenate(list(groups.values())), 24)
        for color, (group, values) in zip(colours, groups.items(), strict=False):
            weights = np.full(len(values), 1 / len(values))
            axes.hist(values, edges, weights=weights, histtype="stepfilled", color=color, alpha=0.45, label=group)
        axes.set(xlabel=name, ylabel="")
        axes.yaxis.set_major_formatter(PercentFormatter(1, decimals=0))
    panels[0][0].set_ylabel("share of the group")
    panels[0][0].legend(loc="upper center", fontsize=9)
    figure.suptitle(title, x=0.01, ha="left", weight="bold", size=12)
    return finished(figure)


def answer(image: np.ndarray, heat: np.ndarray, top: pd.DataFrame, title: str) -> Figure:
    """What a classifier says of one picture: the picture, where it looked, and the most likely classes.

    image: uint8 (3, S, S); heat: float (S, S), 0 to 1; top: class, confidence (0 to 1), the highest first.
    """
    figure, (left, middle, right) = plt.subplots(
        1, 3, figsize=(10, 3.1), layout="constrained", width_ratios=(1, 1, 1.3)
    )
    pixels = np.moveaxis(np.asarray(image), 0, -1)
    left.imshow(pixels)
    middle.imshow(pixels.mean(-1), cmap="gray")
    middle.imshow(np.asarray(heat), cmap="inferno", alpha=0.55, vmin=0, vmax=1)
    for axes, name in ((left, "what the network saw"), (middle, "where it looked")):
        axes.set_axis_off()
        axes.set_title(name, size=10, weight="normal")
    bars = right.barh(top["class"], top.confidence, color=PHASES["v2"])
    right.bar_label(bars, [f"{value:.0%}" for value in top.confidence], padding=3, size=10)
    right.invert_yaxis()
    right.set(xlim=(0, 1.12), xticks=[], title=title)
    right.spines["bottom"].set_visible(False)
    return finished(figure)


def jpeg(figure: Figure) -> Image:
    """The figure as a JPEG for the notebook: a tenth of the bytes where it shows many pictures."""
    data = io.BytesIO()
    figure.savefig(data, format="jpeg", pil_kwargs={"quality": 75})
    return Image(data.getvalue(), format="jpeg")
