"""Figures of training: curves, accuracies, sweeps."""

from collections.abc import Sequence

import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
from matplotlib.figure import Figure
from matplotlib.ticker import PercentFormatter

from helpers.plots.style import PHASES, finished


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
            np.array([own.accuracy - own.low, own.high - own.accuracy]),
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
