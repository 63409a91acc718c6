"""The explorer's cards: of each sport its drawn pictures, its recall, and who it is taken for."""

from html import escape
from pathlib import Path

import measured
import pandas as pd
import PIL

from helpers.drawn import world
from helpers.evaluate import Score

SHOWN = 3  # pictures of each sport
CONTROLS = (
    '<div class="controls" hidden><label>Find <input type="search" id="find-sport" autocomplete="off" '
    'placeholder="a sport or a family"></label> <label>Order <select id="order-sports">'
    '<option value="name">by name</option><option value="recall">v2’s lowest recall first</option>'
    "</select></label>"
    '<output id="found-sports" role="status"></output></div>'
)


def cards(out: Path) -> str:
    """HTML; the pictures are drawn into `out`/sports."""
    sports, table = world.PLANS["drawn"].load(), measured.confusions()
    (out / "sports").mkdir(parents=True, exist_ok=True)
    found = []
    for name in sorted(sports):
        file = f"sports/{name.replace(' ', '-')}.jpg"
        strip(sports[name]).save(out / file, quality=85)
        lines = "".join(verdict(table, phase, name) for phase in ("v1", "v2"))
        picture = (
            f'<img src="{file}" width="{SHOWN * world.SIZE}" height="{world.SIZE}" loading="lazy" '
            f'alt="{SHOWN} drawn training pictures of {escape(name)}">'
        )
        family = escape(sports[name].family)
        found.append(
            f'<li data-recall="{recall(table, name)}"><h2>{escape(name)}</h2>{picture}<p>Family: {family}</p>'
            f"{lines}</li>"
        )
    return f'{CONTROLS}<ul class="cards">{"".join(found)}</ul>'


def strip(recipe) -> PIL.Image.Image:
    """The first training pictures of a sport, side by side."""
    picture = PIL.Image.new("RGB", (SHOWN * world.SIZE, world.SIZE))
    for number in range(SHOWN):
        picture.paste(world.picture(recipe, "train", number), (number * world.SIZE, 0))
    return picture


def score(table: pd.DataFrame, phase: str, name: str) -> Score | None:
    own = table[(table.phase == phase) & (table.true == name)]
    right = own.loc[own.predicted == name, "count"].sum()
    return Score(int(right), int(own["count"].sum())) if len(own) else None


def recall(table: pd.DataFrame, name: str) -> str:
    of_v2 = score(table, "v2", name)
    return f"{of_v2.accuracy:.3f}" if of_v2 else ""


def verdict(table: pd.DataFrame, phase: str, name: str) -> str:
    """One paragraph: how many were recognised, and what the others were taken for."""
    if (own := score(table, phase, name)) is None:
        return ""
    rows = table[(table.phase == phase) & (table.true == name) & (table.predicted != name)]
    rows = rows.sort_values(["count", "predicted"], ascending=[False, True])
    named = zip(rows.predicted, rows["count"], strict=True)
    others = ", ".join(f"{escape(other)} ({count})" for other, count in named)
    low, high = own.interval
    return (
        f'<p><span class="tag {phase}">{phase}</span> {own.correct} of {own.total} recognised '
        f"({low:.0%} to {high:.0%}){'; taken for ' + others if others else ''}.</p>"
    )
