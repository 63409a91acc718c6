"""The confusion matrix to be explored: hover, zoom, switch. A plotly figure that needs no network."""

from collections.abc import Sequence
from itertools import accumulate, groupby

import numpy as np
import pandas as pd
import plotly.graph_objects as go
import plotly.io

if not plotly.io.renderers.default.startswith(("colab", "kaggle", "vscode", "databricks", "azure")):
    # JupyterLab draws this itself; the default would put a copy of plotly's 4 MB into the notebook
    plotly.io.renderers.default = "plotly_mimetype"


def explorer(
    matrices: dict[str, pd.DataFrame], orders: dict[str, Sequence[str]], family: pd.Series | None = None
) -> go.Figure:
    """A confusion matrix with buttons: which classifier, or the difference of two; and in which order.

    matrices: for each classifier counts, classes × classes; rows true, columns predicted. With two of them a third
    button shows the second's counts minus the first's. orders: for each order the names of all classes. family:
    class → family, shown on hovering.
    Cells are drawn where something was counted; the diagonal, where both agree, is grey.
    """
    orders = {name: list(order) for name, order in orders.items()}
    classes = next(iter(orders.values()))
    family = pd.Series("", classes) if family is None else family
    counts = {name: matrix.loc[classes, classes].to_numpy() for name, matrix in matrices.items()}
    figure, groups = go.Figure(), {}
    for name, own in counts.items():
        groups[name] = traces(own, classes, family, name, "Magma_r")
    if len(counts) == 2:
        (first, before), (second, after) = counts.items()
        groups[f"{second} − {first}"] = traces(after - before, classes, family, f"{second} − {first}", "RdBu_r")
    for number, own in enumerate(groups.values()):
        for trace in own:
            figure.add_trace(trace.update(visible=number == 0))

    axis = {"type": "category", "categoryorder": "array", "tickfont": {"size": 8}, "dtick": 1, "showgrid": False}
    axis |= {"categoryarray": classes, "title": {"standoff": 6}, "ticks": ""}
    figure.update_layout(
        height=980,  # its width is that of its place
        margin={"l": 20, "r": 20, "t": 70, "b": 20},
        plot_bgcolor="white",
        xaxis=axis | {"title_text": "predicted", "tickangle": -90},
        yaxis=axis | {"title_text": "true", "autorange": "reversed", "scaleanchor": "x", "constrain": "domain"},
        updatemenus=[
            menu([(name, "restyle", [{"visible": shown(groups, name)}]) for name in groups], x=0),
            menu([(f"by {name}", "relayout", [ordered(order, family)]) for name, order in orders.items()], x=0.45),
        ],
        shapes=frames(classes, family),
    )
    figure.update_xaxes(constrain="domain")
    return figure


def traces(counts: np.ndarray, classes: list[str], family: pd.Series, name: str, colours: str) -> list[go.Heatmap]:
    """The errors in colour, and the diagonal in grey."""
    is_difference = (counts < 0).any() or "−" in name
    diagonal = np.eye(len(classes), dtype=bool)
    right, shown = np.diag(counts), np.maximum(counts.sum(1), 0)
    most = max(1, int(np.abs(np.where(diagonal, 0, counts)).max()))
    rows = [
        f"{family[label]}" if is_difference else f"{family[label]}<br>recall of {label}: {n} of {total}"
        for label, n, total in zip(classes, right, shown, strict=True)
    ]
    common = {"xgap": 0.5, "ygap": 0.5, "hoverongaps": False, "name": name, "hovertemplate": HOVER}
    scale = {"zmin": -most if is_difference else 0, "zmax": most, "colorbar": BAR | {"dtick": -(-most // 5)}}
    parts = []
    for mask, colorscale, extra in (
        (diagonal, [[0, "#f2f2f2"], [1, "#bdbdbd"]], {"showscale": False, "zmin": 0}),
        (~diagonal, colours, scale),
    ):
        drawn = mask & (counts != 0)
        y, x = np.nonzero(drawn | diagonal)  # the diagonal in both, so that every class has its row and column
        cells = {
            "x": [classes[j] for j in x],
            "y": [classes[i] for i in y],
            "z": [int(counts[i, j]) if drawn[i, j] else None for i, j in zip(y, x, strict=True)],
            "text": [rows[i] if drawn[i, j] else "" for i, j in zip(y, x, strict=True)],
        }
        parts.append(go.Heatmap(**cells, colorscale=colorscale, **extra, **common))
    return parts


HOVER = "true: %{y}<br>predicted: %{x}<br>%{z} pictures<br>%{text}<extra>%{fullData.name}</extra>"
BAR = {"title": {"text": "pictures"}, "len": 0.25, "y": 1, "yanchor": "top", "thickness": 12, "tickformat": "d"}


def shown(groups: dict[str, list], name: str) -> list[bool]:
    """Which traces are visible when `name` is chosen."""
    return [group == name for group, own in groups.items() for _ in own]


def ordered(order: list[str], family: pd.Series) -> dict[str, list]:
    """What changes in the layout with the order of the classes."""
    return {"xaxis.categoryarray": order, "yaxis.categoryarray": order, "shapes": frames(order, family)}


def frames(order: list[str], family: pd.Series) -> list[dict]:
    """A square around each family, in an order where its classes stand together."""
    blocks = [len(list(block)) for _, block in groupby(family[order])]
    if len(blocks) != family.nunique():
        return []
    line = {"color": "#9e9e9e", "width": 1}
    return [
        {"type": "rect", "line": line, "layer": "above"}
        | dict.fromkeys(("x0", "y0"), end - size - 0.5)
        | dict.fromkeys(("x1", "y1"), end - 0.5)
        for size, end in zip(blocks, accumulate(blocks), strict=True)
        if size > 1
    ]


def menu(buttons: list[tuple[str, str, list]], x: float) -> dict:
    """A row of buttons above the figure; x: where it begins, 0 to 1 of its width."""
    return {
        "type": "buttons",
        "direction": "right",
        "x": x,
        "xanchor": "left",
        "y": 1.0,
        "yanchor": "bottom",
        "pad": {"b": 8},
        "buttons": [{"label": label, "method": method, "args": args} for label, method, args in buttons],
    }
