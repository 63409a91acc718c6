"""Figures of what lies inside a network: where it looked, what its stages know, a map of its features."""

from collections.abc import Sequence

import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
import seaborn as sns
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.ticker import PercentFormatter

from helpers.plots.style import FRAMES, PHASES, finished


def heat(
    images: Sequence[np.ndarray],
    maps: dict[str, Sequence[np.ndarray]],
    titles: Sequence[str],
    answers: dict[str, Sequence[str]],
    right: dict[str, Sequence[bool]],
) -> Figure:
    """Pictures in a row, and below each where every classifier looked; framed green where it was right, red where
    it was wrong.

    images: uint8 (3, S, S) each; maps: phase → float (S, S) each, 0 to 1; titles, answers: what they show, and
    what each phase said.
    """
    rows = 1 + len(maps)
    figure, grid = plt.subplots(
        rows, len(images), figsize=(1.75 * len(images), 2.05 * rows), layout="constrained", squeeze=False
    )
    for axes in grid.flat:
        axes.set(xticks=[], yticks=[])
        for spine in axes.spines.values():
            spine.set_visible(False)
    for column, image in enumerate(images):
        pixels = np.moveaxis(np.asarray(image), 0, -1)
        grid[0, column].imshow(pixels)
        grid[0, column].set_title(titles[column], size=8.5, weight="normal", loc="center")
        for axes, phase in zip(grid[1:, column], maps, strict=True):
            axes.imshow(pixels.mean(-1), cmap="gray", vmin=0, vmax=255)
            axes.imshow(np.asarray(maps[phase][column]), cmap="inferno", alpha=0.55, vmin=0, vmax=1)
            axes.set_title(answers[phase][column], size=8.5, weight="normal", loc="center")
            for spine in axes.spines.values():
                spine.set(visible=True, color=FRAMES[bool(right[phase][column])], linewidth=2.5)
    for axes, phase in zip(grid[1:, 0], maps, strict=True):
        axes.set_ylabel(phase, weight="bold")
    return finished(figure)


def stages(tables: dict[str, pd.DataFrame], title: str) -> Figure:
    """Accuracy of a linear probe by stage, with its interval. tables: phase → stage → accuracy, low, high."""
    figure, axes = plt.subplots(figsize=(7.5, 3.8), layout="constrained")
    for shift, (phase, table) in zip(np.linspace(-0.06, 0.06, len(tables)), tables.items(), strict=True):
        error = [table.accuracy - table.low, table.high - table.accuracy]
        x = np.arange(len(table)) + shift
        color = PHASES.get(phase, PHASES["scratch"])
        axes.errorbar(x, table.accuracy.astype(float), np.array(error, float), fmt="-o", color=color, label=phase)
    axes.set(title=title, xlabel="after the stage", ylabel="accuracy (95 % intervals)")
    axes.set_xticks(range(len(table)), table.index)
    axes.set_ylim(0)
    axes.yaxis.set_major_formatter(PercentFormatter(1))
    axes.grid(axis="y", alpha=0.3)
    axes.legend(loc="upper left")
    return finished(figure)


MARKERS = "os^DPXv*"


def feature_map(planes: dict[str, np.ndarray], family: Sequence[str], right: dict[str, Sequence[bool]]) -> Figure:
    """Pictures as points in the plane, one panel a classifier; colour and shape: the family; black ring: an error.

    planes: title → float (N, 2); family: of each picture; right: title → whether each is right, (N,).
    """
    names = sorted(set(family))
    colours = dict(zip(names, sns.color_palette("colorblind", 10) * (1 + len(names) // 10), strict=False))
    marks = {name: MARKERS[(i // 10 + i) % len(MARKERS)] for i, name in enumerate(names)}
    figure, panels = plt.subplots(
        1, len(planes), figsize=(6 * len(planes), 6.6), layout="constrained", squeeze=False
    )
    family = np.asarray(family)
    for axes, (title, points) in zip(panels[0], planes.items(), strict=True):
        for name in names:
            own = points[family == name]
            axes.scatter(*own.T, s=14, color=colours[name], marker=marks[name], linewidth=0, alpha=0.8)
        wrong = points[~np.asarray(right[title], bool)]
        axes.scatter(*wrong.T, s=34, facecolor="none", edgecolor="black", linewidth=0.7)
        axes.set(title=title, xticks=[], yticks=[])
        sns.despine(ax=axes, left=True, bottom=True)
    if len(names) <= 20:  # with a family for each class no key could be read
        keys = [Line2D([], [], color=colours[n], marker=marks[n], linestyle="none", label=n) for n in names] + [
            Line2D(
                [], [], color="black", marker="o", fillstyle="none", linestyle="none", label="taken for another"
            )
        ]
        figure.legend(handles=keys, loc="outside lower center", ncols=5, fontsize=9)
    return finished(figure)


def twins(table: pd.DataFrame, copies: pd.DataFrame, limits: tuple[int, float], title: str) -> Figure:
    """How near each picture's nearest one in another split is, in two measures; what lies in the lower left corner
    is a near-duplicate.

    table, copies: bits (0 to 64) and distance (cosine), of the pictures and of copies made on purpose; limits: the
    most bits and the greatest distance of a near-duplicate.
    """
    figure, axes = plt.subplots(figsize=(7.5, 4), layout="constrained")
    jitter = np.random.default_rng(0).uniform(-0.35, 0.35, len(table) + len(copies))
    for rows, shift, color, mark, label in (
        (copies, jitter[len(table) :], FRAMES[False], "x", "altered copies, made on purpose"),
        (table, jitter[: len(table)], PHASES["v1"], "o", "test pictures"),
    ):
        axes.scatter(rows.bits + shift, rows.distance, s=16, marker=mark, color=color, alpha=0.6, label=label)
    bits, distance = limits
    axes.plot(
        [-0.5, bits + 0.5, bits + 0.5], [distance, distance, -0.01], color="black", linewidth=1, linestyle="--"
    )
    axes.set(
        title=title,
        xlabel="bits of the perceptual hash that differ, of 64",
        ylabel="cosine distance of the features",
        xlim=(-0.8, max(40, table.bits.max() + 1)),
        ylim=(-0.01, None),
    )
    axes.legend(loc="upper left", fontsize=9)
    return finished(figure)
