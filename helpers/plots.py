"""Every figure, drawn from arrays and data frames. A function returns its figure; the cell shows it once.

Phases have colours, splits have line styles and colours of their own, the same in every figure.
"""

from collections.abc import Sequence
from itertools import groupby
from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
import seaborn as sns
from matplotlib.colors import BoundaryNorm, ListedColormap
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle
from matplotlib.ticker import PercentFormatter

from helpers import home
from helpers.files import write

# Colour-blind safe: seaborn's "colorblind" palette.
PHASES = {"v1": "#0173b2", "v2": "#de8f05", "scratch": "#949494", "pretraining": "#ca9161"}
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


def class_balance(counts: pd.DataFrame) -> Figure:
    """Training pictures of every class, fewest first. counts: pictures, classes × splits."""
    train = counts["train"].sort_values()
    last, most, median = len(train) - 1, train.iloc[-1], train.median()
    figure, axes = plt.subplots(figsize=(9, 3.2), layout="constrained")
    axes.bar(range(len(train)), train, color=SPLITS["train"], width=0.8)
    axes.axhline(median, color="black", linewidth=1, linestyle=":")
    axes.text(-0.4, median, f"median {median:g}", va="bottom", size=10)
    for x, edge, side in ((0, -0.4, "left"), (last, last + 0.4, "right")):
        label = f"{train.index[x]}: {train.iloc[x]}"
        axes.text(edge, train.iloc[x] + 0.02 * most, label, ha=side, va="bottom", size=10)
    axes.set(
        title=f"The largest class has {most / train.iloc[0]:.1f} times as many as the smallest",
        xlabel=f"the {len(train)} classes, smallest first",
        ylabel="training pictures",
        xticks=[],
        xlim=(-0.8, last + 0.8),
        ylim=(0, 1.12 * most),
    )
    return finished(figure)


def pictures(
    images: Sequence[np.ndarray],
    titles: Sequence[str] = (),
    columns: int = 6,
    right: Sequence[bool | None] = (),
) -> Figure:
    """A grid of pictures. images: uint8 (3, H, W) each; right: a green, a red or (None) no frame."""
    rows = max(1, -(-len(images) // columns))  # with no picture, an empty row: there may be no errors to show
    lines = max((title.count("\n") + 1 for title in titles), default=0)
    figure, grid = plt.subplots(
        rows,
        columns,
        figsize=(1.75 * columns, rows * (1.7 + 0.19 * lines)),
        layout="constrained",
        squeeze=False,
    )
    for axes in grid.flat:
        axes.set_axis_off()
    for i, (axes, image) in enumerate(zip(grid.flat, images, strict=False)):
        axes.imshow(np.moveaxis(np.asarray(image), 0, -1))
        if len(titles):
            axes.set_title(titles[i], size=8.5, weight="normal", loc="center")
        if len(right):
            axes.set_axis_on()
            axes.set(xticks=[], yticks=[])
            for spine in axes.spines.values():
                spine.set(visible=True, color=FRAMES[right[i]], linewidth=2.5)
    return finished(figure)


def filters(layers: dict[str, np.ndarray]) -> Figure:
    """The filters of a first layer, side by side. layers: title → float (64, 3, height, width).

    Each filter is shown on a scale of its own: grey is 0.
    """
    figure, panels = plt.subplots(1, len(layers), figsize=(4.4 * len(layers), 4.6), layout="constrained")
    for axes, (title, weights) in zip(np.atleast_1d(panels), layers.items(), strict=True):
        weights = np.moveaxis(np.asarray(weights), 1, -1)
        scaled = 0.5 + 0.5 * weights / np.abs(weights).max((1, 2, 3), keepdims=True)
        tiles = np.pad(scaled, ((0, 0), (1, 1), (1, 1), (0, 0)), constant_values=1)
        _, height, width, _ = tiles.shape
        axes.imshow(tiles.reshape(8, 8, height, width, 3).swapaxes(1, 2).reshape(8 * height, 8 * width, 3))
        axes.set(title=title)
        axes.axis("off")
    return finished(figure)


def curves(history: pd.DataFrame, phase: str, title: str) -> Figure:
    """Loss and accuracy against the epoch, for training and validation; the best epoch is marked."""
    best = history.loc[history.valid_accuracy.idxmax()]
    color = PHASES.get(phase, "black")
    figure, (left, right) = plt.subplots(1, 2, figsize=(9, 3.4), layout="constrained", sharex=True)
    for axes, quantity in ((left, "loss"), (right, "accuracy")):
        for split, line in (("train", "--"), ("valid", "-")):
            axes.plot(
                history.epoch,
                history[f"{split}_{quantity}"],
                line,
                marker=".",
                color=color,
                label=split,
            )
        axes.plot(
            best.epoch,
            best[f"valid_{quantity}"],
            "o",
            markersize=11,
            markerfacecolor="none",
            color="black",
            label=f"best epoch: {best.epoch:.0f}",
        )
        axes.set_xlabel("epoch")
    left.set_ylabel("cross-entropy (nats)")
    left.set_ylim(bottom=0)
    left.xaxis.get_major_locator().set_params(integer=True)
    right.set_ylabel("accuracy")
    right.yaxis.set_major_formatter(PercentFormatter(1))
    right.legend()
    figure.suptitle(title, x=0.01, ha="left", weight="bold", size=12)
    return finished(figure)


def accuracies(rows: pd.DataFrame, title: str) -> Figure:
    """Accuracies with their intervals, a line each.

    rows: index = label, columns accuracy, low, high (0 to 1), phase (for the colour), and optionally
    reported (a tuple of what others reported, or None; drawn hollow).
    """
    figure, axes = plt.subplots(figsize=(9, 0.9 + 0.5 * len(rows)), layout="constrained")
    for y, (_, row) in enumerate(rows.iterrows()):
        axes.plot(
            [row.low, row.high],
            [y, y],
            color=PHASES[row.phase],
            linewidth=3,
            solid_capstyle="butt",
            alpha=0.5,
        )
        axes.plot(row.accuracy, y, "o", color=PHASES[row.phase], markersize=9)
        elsewhere = row.get("reported")
        for reported in elsewhere if isinstance(elsewhere, tuple) else ():
            axes.plot(reported, y, "D", color="black", markerfacecolor="none")
    axes.set(
        yticks=range(len(rows)),
        yticklabels=rows.index,
        ylim=(len(rows) - 0.4, -0.6),
        title=title,
        xlabel="accuracy, with its 95 % interval" + (" (◇: reported elsewhere)" if "reported" in rows else ""),
    )
    axes.xaxis.set_major_formatter(PercentFormatter(1))
    axes.grid(axis="x", alpha=0.4)
    return finished(figure)


def sweep(table: pd.DataFrame, parameters: Sequence[str], title: str) -> Figure:
    """Validation accuracy against the first swept number: a line for each combination of the other parameters.

    table: one row a run, columns the parameters, accuracy, low, high (0 to 1). Of several seeds each is a thin
    point, and the line goes through their means.
    """
    swept = [name for name in parameters if table[name].nunique() > 1] or list(parameters)
    has_seeds = "seed" in swept and len(swept) > 1
    swept = [name for name in swept if not has_seeds or name != "seed"]
    numbers = [name for name in swept if name != "seed" and pd.api.types.is_numeric_dtype(table[name])]
    x = (numbers or swept)[0]
    others = [name for name in swept if name != x]
    codes, values = pd.factorize(table[x])  # other values stand in their order, unconnected
    places = table[x].astype(float) if numbers else pd.Series(codes, table.index, dtype=float)
    is_log = bool(numbers) and 0 < 10 * places.min() <= places.max()
    lines = list(table.groupby(others, sort=False)) if others else [((), table)]

    figure, axes = plt.subplots(figsize=(9, 4), layout="constrained")
    axes.set_xscale("log" if is_log else "linear")
    scaled = np.log10(places) if is_log else places
    distances = np.diff(np.unique(scaled))
    # runs with the same value stand side by side, those of one line close together
    apart = (distances.min() if len(distances) else 1) * min(0.1, 0.6 / len(lines))
    for number, (combination, own) in enumerate(lines):
        centre = scaled[own.index] + (number - (len(lines) - 1) / 2) * apart
        rank = own.groupby(x).cumcount()
        at = centre + (rank - rank.max() / 2) * 0.7 * apart / (rank.max() + 1)
        color = plt.cm.viridis(number / len(lines))  # never its yellow end, too light for a line
        axes.errorbar(
            10**at if is_log else at,
            own.accuracy,
            [own.accuracy - own.low, own.high - own.accuracy],
            fmt="o",
            color=color,
            markersize=3,
            linewidth=0.8 if has_seeds else 2,
            alpha=0.6,
        )
        means = own.accuracy.groupby(10**centre if is_log else centre).mean()
        label = ", ".join(f"{name} {value}" for name, value in zip(others, combination, strict=True))
        axes.plot(means, linestyle="-" if numbers else "none", marker="o", color=color, label=label)
    axes.set(title=title, xlabel=x, ylabel="validation accuracy (95 % intervals)")
    if len(values) <= 12:
        axes.set_xticks(places.unique(), [f"{value:g}" if numbers else str(value) for value in values])
        axes.minorticks_off()
    axes.yaxis.set_major_formatter(PercentFormatter(1))
    axes.grid(axis="y", alpha=0.4)
    if others:
        figure.legend(loc="outside right upper")
    return finished(figure)


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
