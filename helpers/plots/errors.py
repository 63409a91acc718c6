"""Figures of the errors: the confusion matrix, the graph of confusions, and the recall of classes."""

from collections.abc import Sequence
from itertools import groupby

import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
import seaborn as sns
from matplotlib.colors import BoundaryNorm, ListedColormap
from matplotlib.figure import Figure
from matplotlib.patches import PathPatch, Rectangle
from matplotlib.path import Path
from matplotlib.ticker import PercentFormatter

from helpers.plots.style import PHASES, finished

LINES = [color for i, color in enumerate(sns.color_palette("colorblind", 10)) if i != 7]  # but grey


def confusion(matrix: pd.DataFrame, title: str, family: pd.Series | None = None) -> Figure:
    """The confusion matrix so that errors show: the diagonal faded, each error a dark square.

    matrix: counts, classes × classes; rows true, columns predicted. family: class → family; classes of one family
    that stand together in the matrix get a frame.
    """
    counts, classes = matrix.to_numpy(), list(matrix.index)
    n = len(classes)
    errors = np.where(np.eye(n, dtype=bool), 0, counts)
    most = max(int(errors.max()), 1)
    side = min(max(5, 0.135 * n), 13.5)
    figure, axes = plt.subplots(figsize=(side, side), layout="constrained")

    recall = np.diag(counts) / np.maximum(counts.sum(1), 1)
    axes.scatter(
        range(n), range(n), s=(0.45 * 72 * side / n) ** 2 * 0.5 * recall, marker="s", color="0.87", zorder=1
    )
    shades = ListedColormap(sns.color_palette("rocket_r", most + 2)[2:])
    scale = BoundaryNorm(np.arange(0.5, most + 1), shades.N)
    drawn = axes.imshow(np.ma.masked_equal(errors, 0), cmap=shades, norm=scale, interpolation="none", zorder=3)
    bar = figure.colorbar(drawn, ax=axes, shrink=0.14, aspect=8, ticks=range(1, most + 1), anchor=(0, 1))
    bar.set_label("pictures")

    size = float(np.clip(600 / n, 5.5, 10))
    axes.set_xticks(range(n), classes, rotation=90, size=size)
    axes.set_yticks(range(n), classes, size=size)
    axes.tick_params(length=0, pad=2)
    axes.set_xticks(np.arange(-0.5, n, 5), minor=True)
    axes.set_yticks(np.arange(-0.5, n, 5), minor=True)
    axes.grid(which="minor", color="0.9", linewidth=0.6, zorder=0)
    axes.tick_params(which="minor", length=0)
    if family is not None:
        blocks = [(name, len(list(block))) for name, block in groupby(family[classes])]
        for (_, size), start in zip(blocks, np.cumsum([0] + [size for _, size in blocks]), strict=False):
            if size > 1:
                axes.add_patch(
                    Rectangle((start - 0.5, start - 0.5), size, size, fill=False, color="0.55", linewidth=1)
                )
    axes.set(
        xlim=(-0.5, n - 0.5),
        ylim=(n - 0.5, -0.5),
        aspect="equal",
        title=title,
        xlabel="predicted",
        ylabel="true",
    )
    return finished(figure)


def recalls(tables: dict[str, pd.DataFrame], classes: Sequence[str], title: str) -> Figure:
    """Recall of some classes with its interval, phase beside phase.

    tables: for each phase, class → recall, low, high (0 to 1).
    """
    figure, axes = plt.subplots(figsize=(9, 1.1 + 0.34 * len(classes)), layout="constrained")
    for shift, (phase, table) in zip((-0.16, 0.16), tables.items(), strict=True):
        rows, y = table.loc[list(classes)], np.arange(len(classes)) + shift
        axes.hlines(y, rows.low, rows.high, color=PHASES[phase], linewidth=3, alpha=0.4)
        axes.plot(rows.recall, y, "o", color=PHASES[phase], label=phase)
    axes.set(
        yticks=range(len(classes)),
        yticklabels=classes,
        ylim=(len(classes) - 0.4, -0.6),
        title=title,
        xlabel="recall, with its 95 % interval",
        xlim=(-0.02, 1.02),
    )
    axes.xaxis.set_major_formatter(PercentFormatter(1))
    axes.legend(loc="lower left", bbox_to_anchor=(1, 0))
    return finished(figure)


def confusion_graph(edges: pd.DataFrame, family: pd.Series, title: str) -> Figure:
    """Classes on a circle, one family beside the next; a line joins two that were confused, thick where often.

    edges: first, second, count, as `confusion.edges` returns them; family: class → family. A line is coloured
    within a family, dark and broken between two. Classes without a line are left out.
    """
    joined = set(edges["first"]) | set(edges["second"])
    names = [name for name in family.sort_values(kind="stable").index if name in joined]
    blocks = [(name, len(list(block))) for name, block in groupby(family[names])]
    gap = 1.0  # between two families, in steps from class to class
    steps, step = {}, 0.0
    for number, name in enumerate(names):
        step += 1 + (gap if number and family[name] != family[names[number - 1]] else 0)
        steps[name] = step
    around = len(names) + gap * len(blocks)
    angles = {name: 2 * np.pi * step / around for name, step in steps.items()}
    colours = dict(zip([name for name, _ in blocks], LINES * (1 + len(blocks) // len(LINES)), strict=False))

    figure, axes = plt.subplots(figsize=(9.5, 9.5), layout="constrained")
    for row in edges.itertuples():
        (x0, y0), (x1, y1) = ([np.cos(angles[n]), np.sin(angles[n])] for n in (row.first, row.second))
        within = family[row.first] == family[row.second]
        curve = Path([(x0, y0), (0.35 * (x0 + x1) / 2, 0.35 * (y0 + y1) / 2), (x1, y1)], [1, 3, 3])
        axes.add_patch(
            PathPatch(
                curve,
                facecolor="none",
                edgecolor=colours[family[row.first]] if within else "0.25",
                linewidth=0.9 * row.count,
                linestyle="-" if within else (0, (4, 2)),
                alpha=0.85,
                capstyle="round",
            )
        )
    for name, angle in angles.items():
        turn, flipped = np.degrees(angle), np.cos(angle) < 0
        axes.plot(np.cos(angle), np.sin(angle), "o", color=colours[family[name]], markersize=6)
        axes.text(
            1.04 * np.cos(angle),
            1.04 * np.sin(angle),
            name,
            rotation=turn + 180 if flipped else turn,
            rotation_mode="anchor",
            ha="right" if flipped else "left",
            va="center",
            size=9.5,
        )
    if not names:
        axes.text(0, 0, "no pair was confused so often", ha="center")
    axes.set(xlim=(-1.5, 1.5), ylim=(-1.5, 1.5), aspect="equal", title=title)
    axes.set_axis_off()
    return finished(figure)
