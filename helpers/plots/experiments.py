"""Figures of notebook 05: accuracies of many trainings, gradients by depth, epochs past the stop."""

from collections.abc import Sequence

import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
import seaborn as sns
from matplotlib.figure import Figure
from matplotlib.ticker import PercentFormatter
from scipy.stats import binomtest

from helpers.plots.style import PHASES, finished

COLORS = sns.color_palette("colorblind").as_hex()


def scores(answers: pd.DataFrame, by: list[str]) -> pd.DataFrame:
    """Accuracy (`mean`) of each group and seed, and how far its 95 % interval (Wilson) reaches `down` and `up`.

    answers: one row a picture, with `seed` and `right`.
    """
    table = answers.groupby([*by, "seed"], sort=False).right.agg(["sum", "count", "mean"]).reset_index()
    counts = zip(table["sum"], table["count"], strict=True)
    ends = [binomtest(int(right), int(total)).proportion_ci(0.95, "wilson") for right, total in counts]
    table["down"] = table["mean"] - [end.low for end in ends]
    table["up"] = [end.high for end in ends] - table["mean"]
    return table


def accuracy_lines(
    answers: pd.DataFrame,
    x: str,
    by: str,
    title: str,
    label: str,
    log: bool = False,
    levels: dict[str, float] | None = None,
) -> Figure:
    """Accuracy against `x`, a line for each value of `by`, through the means over seeds; each seed's interval is
    drawn. x: numbers, or names, which stand in their order. levels: name in `by` → a dotted line at its height.
    """
    table = scores(answers, [x, by])
    places = list(dict.fromkeys(table[x]))
    is_numeric = pd.api.types.is_numeric_dtype(table[x])
    table["at"] = table[x] if is_numeric else table[x].map(places.index)
    figure, axes = plt.subplots(figsize=(9, 3.8), layout="constrained")
    axes.set_xscale("log" if log else "linear")
    for number, (name, own) in enumerate(table.groupby(by, sort=False)):
        color = PHASES.get(name, COLORS[number])
        shift = (number - (table[by].nunique() - 1) / 2) * 0.02
        at = own["at"] * (1 + 2 * shift) if log else own["at"] + shift * np.ptp(table["at"])
        bars = [own.down, own.up]
        axes.errorbar(at, own["mean"], bars, fmt="o", color=color, markersize=3, linewidth=1.5, alpha=0.5)
        means = own.assign(at=at).groupby("at")["mean"].mean()
        axes.plot(means, marker="o", color=color, label=name)
        if levels and name in levels:
            axes.axhline(levels[name], color=color, linestyle=":", label=f"{name}: before")
    ticks = sorted(table["at"].unique())
    axes.set_xticks(ticks, [f"{value:g}" for value in ticks] if is_numeric else places)
    axes.minorticks_off()
    axes.set(title=title, xlabel=label, ylabel="accuracy (95 % intervals)", ylim=(0, None))
    axes.yaxis.set_major_formatter(PercentFormatter(1))
    axes.grid(axis="y", alpha=0.4)
    figure.legend(loc="outside right upper")
    return finished(figure)


def accuracy_dots(answers: pd.DataFrame, rows: str, by: str, title: str) -> Figure:
    """Accuracies, a row for each value of `rows`, a colour for each of `by`; each seed's interval is drawn."""
    table = scores(answers, [rows, by])
    names, kinds = list(dict.fromkeys(table[rows])), list(dict.fromkeys(table[by]))
    figure, axes = plt.subplots(figsize=(9, 1.3 + 0.45 * len(names)), layout="constrained")
    for number, kind in enumerate(kinds):
        own = table[table[by] == kind]
        rank = own.groupby(rows).cumcount()
        apart = (number - (len(kinds) - 1) / 2) * 0.28 + (rank - rank.max() / 2) * 0.07
        axes.errorbar(
            own["mean"],
            own[rows].map(names.index) + apart,
            xerr=[own.down, own.up],
            fmt="o",
            color=PHASES.get(kind, COLORS[number]),
            linewidth=2,
            label=kind,
        )
    axes.set(yticks=range(len(names)), yticklabels=names, ylim=(len(names) - 0.5, -0.5), xlim=(0, None))
    axes.set(title=title, xlabel="accuracy (95 % intervals)")
    axes.xaxis.set_major_formatter(PercentFormatter(1))
    axes.grid(axis="x", alpha=0.4)
    if len(kinds) > 1:
        figure.legend(loc="outside right upper")
    return finished(figure)


def gradients(norms: pd.DataFrame, title: str) -> Figure:
    """The gradient's length at each block's output, with and without skips, a panel for each depth.

    norms: seed, depth, skips, block (from 1), norm.
    """
    depths = list(dict.fromkeys(norms.depth))
    figure, panels = plt.subplots(1, len(depths), figsize=(9, 3.4), layout="constrained", sharey=True)
    for axes, depth in zip(np.atleast_1d(panels), depths, strict=True):
        for color, (skips, own) in zip(COLORS, norms[norms.depth == depth].groupby("skips"), strict=False):
            for seed, line in own.groupby("seed"):
                name = ("with skips" if skips else "without skips") if seed == own.seed.iloc[0] else None
                axes.plot(line.block, line.norm, "-" if skips else "--", marker=".", color=color, label=name)
        axes.set(yscale="log", xlabel="block, from the picture to the head")
        axes.set_title(f"{depth} layers", weight="normal")
        axes.xaxis.get_major_locator().set_params(integer=True)
    np.atleast_1d(panels)[0].set_ylabel("length of the gradient")
    np.atleast_1d(panels)[-1].legend()
    figure.suptitle(title, x=0.01, ha="left", weight="bold", size=12)
    return finished(figure)


def blocks(table: pd.DataFrame, title: str) -> Figure:
    """Accuracy of a network without one block's branch, a row for each block.

    table: block, projection, accuracy, before.
    """
    figure, axes = plt.subplots(figsize=(9, 1.2 + 0.32 * len(table)), layout="constrained")
    for color, (has, own) in zip(COLORS, table.groupby("projection"), strict=False):
        label = "skip with a projection" if has else "skip passes on its input"
        axes.barh(
            own.index, own.accuracy, color=color, label=label, hatch="//" if has else None, edgecolor="white"
        )
    axes.axvline(table.before.iloc[0], color="black", linestyle=":", label="nothing silenced")
    axes.set(yticks=range(len(table)), yticklabels=table.block, ylim=(len(table) - 0.4, -0.6))
    axes.set(title=title, xlabel="validation accuracy with this block silenced")
    axes.xaxis.set_major_formatter(PercentFormatter(1))
    figure.legend(loc="outside right upper")
    return finished(figure)


def long_curves(history: pd.DataFrame, marks: dict[str, Sequence[int]], title: str) -> Figure:
    """Loss and accuracy of long trainings: training dashed, validation solid; a thin line each seed.

    history: phase, seed, epoch, train_loss, valid_loss, train_accuracy, valid_accuracy. marks: a text → epochs
    that get a vertical line.
    """
    figure, (left, right) = plt.subplots(1, 2, figsize=(9, 3.4), layout="constrained", sharex=True)
    for axes, quantity in ((left, "loss"), (right, "accuracy")):
        for (phase, seed), own in history.groupby(["phase", "seed"], sort=False):
            for split, line in (("train", "--"), ("valid", "-")):
                label = f"{phase}, {split}" if seed == history.seed.iloc[0] else None
                color = PHASES.get(phase, "black")
                axes.plot(own.epoch, own[f"{split}_{quantity}"], line, color=color, linewidth=1.3, label=label)
        for style, (text, epochs) in zip(("-", ":"), marks.items(), strict=False):
            for number, epoch in enumerate(epochs):
                label = text if number == 0 else None
                axes.axvline(epoch, color="black", linestyle=style, linewidth=0.8, label=label)
        axes.set_xlabel("epoch")
    left.set_ylabel("cross-entropy (nats)")
    left.set_ylim(bottom=0)
    right.set_ylabel("accuracy")
    right.yaxis.set_major_formatter(PercentFormatter(1))
    right.legend(loc="lower right")
    figure.suptitle(title, x=0.01, ha="left", weight="bold", size=12)
    return finished(figure)


def optimism(table: pd.DataFrame, title: str) -> Figure:
    """How much the best of k epochs flatters, against k, with its 95 % interval as a band.

    table: phase, seed, epochs, optimism, low, high (0 to 1).
    """
    figure, axes = plt.subplots(figsize=(9, 3.4), layout="constrained")
    for (phase, seed), own in table.groupby(["phase", "seed"], sort=False):
        color, is_first = PHASES.get(phase, "black"), seed == table.seed.iloc[0]
        axes.plot(own.epochs, 100 * own.optimism, "o-", color=color, label=f"{phase}, mean" if is_first else None)
        axes.fill_between(own.epochs, 100 * own.low, 100 * own.high, color=color, alpha=0.12, linewidth=0)
    axes.axhline(0, color="black", linewidth=0.8)
    axes.set(title=title, xlabel="epochs to choose from", ylabel="reported minus honest (points)")
    axes.legend(loc="upper left")
    return finished(figure)


def gains(table: pd.DataFrame, title: str) -> Figure:
    """What each change gains, with its 95 % interval, and every seed's gain between a worst and a best mark.

    table: index = change, columns gain, low, high, lowest, highest (in accuracy, 0 to 1).
    """
    figure, axes = plt.subplots(figsize=(9, 1.1 + 0.38 * len(table)), layout="constrained")
    points, places = 100 * table[["gain", "low", "high", "lowest", "highest"]], range(len(table))
    axes.hlines(places, points.low, points.high, color=COLORS[0], linewidth=3, alpha=0.5, label="95 % interval")
    axes.plot(points.gain, places, "o", color=COLORS[0], markersize=8, label="mean")
    for column in ("lowest", "highest"):
        label = "worst and best seed" if column == "lowest" else None
        axes.plot(points[column], places, "|", color="black", markersize=10, label=label)
    axes.axvline(0, color="black", linewidth=0.8)
    axes.set(yticks=places, yticklabels=table.index, ylim=(len(table) - 0.5, -0.5), title=title)
    axes.set_xlabel("gain, in points of validation accuracy")
    axes.grid(axis="x", alpha=0.4)
    figure.legend(loc="outside lower right", ncols=3)
    return finished(figure)
