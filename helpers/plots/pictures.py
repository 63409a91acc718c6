"""Figures of the data: how many, what they look like, and what a first layer makes of them."""

from collections.abc import Sequence

import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
from matplotlib.figure import Figure

from helpers.plots.style import FRAMES, SPLITS, finished


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
