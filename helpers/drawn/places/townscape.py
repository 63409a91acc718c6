"""What a picture of a building needs: the setting, trees, windows, arches, smoke, nightfall."""

import math
from collections.abc import Sequence

from helpers.drawn.brush import Colour, Scene, clear, shade
from helpers.drawn.places import venues

Pane = tuple[float, float, float, float]  # a window: left, top, right, bottom

GROUND = {"summer": "#629c4b", "autumn": "#a3924f", "winter": "#e9eff6", "desert": "#d9b776", "city": "#85868c"}
LEAVES = {"summer": ("#2f6b35", "#4a8a3f"), "autumn": ("#c8702a", "#d8a232", "#a8442a"), "winter": ("#1f4d38",)}
WALLS = ("#f0e6d2", "#d8c0a0", "#c8705a", "#e8d27a", "#8fb0c8", "#f4f4f0", "#a8b890", "#b0584a", "#c9a0a8")
ROOFS = ("#a8432f", "#7a3a2f", "#4a4f5a", "#5f4a3a", "#8a5a3f", "#37506a")
STONE = ("#a8a093", "#8f8a84", "#c0b090", "#b59f84", "#9aa0a8")


def setting(
    s: Scene, *seasons: str, low: float = 0.52, high: float = 0.64, behind: bool = True
) -> tuple[str, str]:
    """Sky, what lies far behind, and the ground. Returns the season and the hour ("day", "dusk" or "night")."""
    s.view(s.between(low, high), 0.3)
    season = s.pick(*seasons) if seasons else s.pick("summer", "summer", "autumn", "winter")
    hour = s.pick("day", "day", "day", "dusk", "night")
    if hour == "dusk":
        s.gradient(
            -0.2, s.horizon, *s.pick(("#4a5a9a", "#f2a86a"), ("#7a5a90", "#f0b0a0"), ("#d88a5a", "#f6dca0"))
        )
    else:
        venues.sky(s, s.horizon)
    if behind:
        kind = s.pick("hills", "mountains", "wood", "nothing")
        if kind == "hills":
            for k in range(4):
                s.ellipse(
                    -0.2 + 0.45 * k, s.horizon, 0.38, s.between(0.06, 0.16), s.vary(shade(GROUND[season], 0.85))
                )
        elif kind == "mountains":
            venues.mountains(s, s.horizon, s.between(0.15, 0.3), snow=season == "winter")
        elif kind == "wood":
            for _ in range(10):
                tree(s, s.between(-0.2, 1.2), s.horizon + 0.01, s.between(0.15, 0.32), season)
    venues.ground(s, s.vary(GROUND[season], 0.06))
    return season, hour


def tree(s: Scene, x: float, base: float, h: float, season: str) -> None:
    if season == "winter" or s.chance(0.25):
        return venues.trees_at(s, x, base, h)
    s.limb((x, base), (x, base - 0.5 * h), 0.08 * h, 0.06 * h, "#5a3f28")
    leaf = s.vary(s.pick(*LEAVES.get(season, LEAVES["summer"])))
    for dx, dy in ((-0.2, 0.55), (0.2, 0.6), (0, 0.82)):
        s.ellipse(x + dx * h, base - dy * h, 0.27 * h, 0.24 * h, s.vary(leaf, 0.06))
    return None


def garden(s: Scene, base: float, season: str, half: float) -> None:
    """A tree or two beside what stands in the middle, `half` its half width."""
    for side in (-1, 1):
        if s.chance(0.55):
            tree(
                s,
                0.5 + side * (half + s.between(0.08, 0.22)),
                base + s.between(-0.02, 0.06),
                s.between(0.25, 0.5),
                season,
            )


def nightfall(s: Scene, hour: str, panes: Sequence[Pane] = ()) -> None:
    """Darkness over the picture when it is late, and the windows, lit or not."""
    if hour == "night":
        s.box(-1, -1, 2, 2, clear("#0b1538", 0.5))
        for _ in range(24):
            s.disc(s.between(-0.2, 1.2), s.between(-0.1, 0.4 * s.horizon), 0.005, "#f4f4ff")
    elif hour == "dusk":
        s.box(-1, -1, 2, 2, clear("#5a2a3a", 0.2))
    lit = {"day": 0, "dusk": 0.5, "night": 0.75}[hour]
    for left, top, right, bottom in panes:
        s.box(
            left,
            top,
            right,
            bottom,
            "#ffd978" if s.chance(lit) else "#33455c" if hour == "night" else s.vary("#5f86a8"),
        )


def grid(
    left: float, top: float, right: float, bottom: float, columns: int, rows: int, fill: float = 0.6
) -> list[Pane]:
    """Windows in columns and rows on a wall."""
    w, h = (right - left) / columns, (bottom - top) / rows
    gap = (1 - fill) / 2
    return [
        (left + (i + gap) * w, top + (k + gap) * h, left + (i + 1 - gap) * w, top + (k + 1 - gap) * h)
        for i in range(columns)
        for k in range(rows)
    ]


def shadow(s: Scene, x: float, y: float, half: float) -> None:
    s.ellipse(x + 0.05, y, 1.2 * half, 0.035, (0, 0, 0, 60))


def arch(s: Scene, x: float, base: float, half: float, h: float, colour: Colour) -> None:
    """A door or window with a round top."""
    top = [
        (x + half * math.cos(t), base - (h - half) - half * math.sin(t))
        for t in (math.pi * k / 12 for k in range(13))
    ]
    s.polygon([(x + half, base), *top, (x - half, base)], colour)


def smoke(s: Scene, x: float, y: float, size: float, colour: Colour = "#d8d8dc") -> None:
    drift = s.between(-0.5, 0.8)
    for k in range(6):
        s.disc(x + drift * k * size, y - k * size, size * (0.5 + 0.18 * k), clear(colour, 0.6 - 0.07 * k))
