"""What lies on tables and grows in gardens: for pictures of plants and of food."""

import math

from helpers.drawn.brush import Colour, Scene, clear, shade
from helpers.drawn.places import venues

# ---- places


def garden(s: Scene) -> None:
    """A lawn, with a fence, a hedge, a wall or a house behind, or open land."""
    behind = s.pick("fence", "hedge", "wall", "open", "open")
    venues.park(s, s.pick("#5b9a48", "#6fa04a", "#8a9a4a", "#4a8a4a"))
    y = s.horizon + 0.06
    if behind == "fence":
        venues.fence(s, 2.5, 0.9, s.pick("#f3f1ea", "#9a6f44"), 2, 0.14)
    elif behind == "hedge":
        s.box(-1, y - 0.2, 2, y, "#2f5f33")
        s.speckle(-0.4, y - 0.22, 1.4, y, ["#3a7340", "#28522d", "#4a8a4a"], 50, 0.03)
    elif behind == "wall":
        s.box(-1, y - 0.3, 2, y, s.vary(s.pick("#c9b18f", "#b5705a", "#d8d2c4")))


def bed(s: Scene, top: float) -> None:
    """Dug earth from a height down."""
    soil = s.vary("#6b4a30")
    s.gradient(top, 1.6, shade(soil, 0.85), soil, 5)
    s.speckle(-0.4, top + 0.01, 1.4, 1.3, [shade(soil, 0.7), shade(soil, 1.25)], 60, 0.012)


def desert(s: Scene) -> None:
    """Dry land with stones and tufts."""
    venues.rodeo_plain(s)
    if s.chance(0.5):
        venues.ground(s, s.vary(s.pick("#d8a868", "#c98a5a", "#d8c08a")))
    for _ in range(s.random.randint(4, 9)):
        x, y = s.between(-0.1, 1.1), s.between(s.horizon + 0.06, 1)
        if s.chance(0.5):
            s.ellipse(x, y, s.between(0.03, 0.07), 0.025, s.vary("#9a8368"))
        else:
            for k in range(-2, 3):
                s.line([(x, y), (x + 0.02 * k, y - 0.06)], 0.008, s.vary("#8a8f4a"))


def tabletop(s: Scene) -> float:
    """A table before a wall, a window or tiles; wood, or a cloth. Returns the height at which things stand."""
    edge = s.between(0.3, 0.48)
    wall = s.vary(s.pick("#d8cbb0", "#9fb5b8", "#c58f7a", "#8fa37f", "#e4e0d8", "#6f7f99", "#4a4450", "#d8b85a"))
    s.gradient(-1, edge, shade(wall, 0.9), wall, 5)
    extra = s.pick("tiles", "window", "none", "none")
    if extra == "tiles":
        for k in range(-5, 16):
            s.line([(0.12 * k, -0.5), (0.12 * k, edge)], 0.006, shade(wall, 0.85))
            s.line([(-1, edge - 0.12 * k), (2, edge - 0.12 * k)], 0.006, shade(wall, 0.85))
    elif extra == "window":
        x = s.between(0, 0.7)
        s.box(x - 0.02, -0.3, x + 0.42, edge - 0.08, "#f4f1ea")
        s.box(x, -0.3, x + 0.4, edge - 0.1, "#bfdcee")
        s.ellipse(x + 0.2, edge - 0.1, 0.18, 0.08, "#7fa86a")
        s.line([(x + 0.2, -0.3), (x + 0.2, edge - 0.1)], 0.016, "#f4f1ea")
    top = s.vary(s.pick("#a8713f", "#c99a62", "#6b4428", "#efece6", "#c8434a", "#4a6fa0", "#7fa88a", "#e8d9a8"))
    s.gradient(edge, 1.6, shade(top, 0.85), shade(top, 1.05), 8)
    cloth = s.pick("planks", "planks", "checks", "plain")
    for k in range(-6, 18):
        x = 0.5 + 0.12 * (k - 5)
        if cloth == "planks":
            s.line([(0.5 + (x - 0.5) * 0.7, edge), (0.5 + (x - 0.5) * 1.9, 1.6)], 0.007, shade(top, 0.78))
        elif cloth == "checks":
            s.line([(0.5 + (x - 0.5) * 0.7, edge), (0.5 + (x - 0.5) * 1.9, 1.6)], 0.035, clear("#ffffff", 0.35))
            y = edge + 0.5 * ((k + 6) / 10) ** 1.3
            s.line([(-1, y), (2, y)], 0.02 + 0.016 * (k + 6) / 20, clear("#ffffff", 0.35))
    return edge + s.between(0.3, 0.38)


def plate(s: Scene, x: float, y: float, r: float, flat: float = 0.42, colour: Colour | None = None) -> None:
    colour = colour or s.pick("#f8f6f0", "#f8f6f0", "#e8eef4", "#4a6f9a", "#2f3238", "#d8a85a", "#a8c8b0")
    s.ellipse(x, y + 0.1 * r, 1.02 * r, (flat + 0.02) * r, (0, 0, 0, 80))
    s.ellipse(x, y, r, flat * r, colour)
    s.ellipse(x, y, 0.86 * r, 0.84 * flat * r, shade(colour, 0.85))
    s.ellipse(x, y + 0.01, 0.82 * r, 0.8 * flat * r, shade(colour, 1.06))


def basket(s: Scene, x: float, y: float, w: float, front: bool) -> None:
    """A wicker basket: first its inside and handle, and, once it is filled, its front."""
    h, straw = 0.62 * w, "#b58045"
    if not front:
        s.arc(x, y - h, 0.85 * w, 0.95 * w, 180, 360, 0.05, shade(straw, 0.75))
        s.ellipse(x, y + 0.02, 0.95 * w, 0.14 * w, (0, 0, 0, 90))
        s.ellipse(x, y - h, w, 0.26 * w, shade(straw, 0.5))
        return
    rim = [(x + w * math.cos(t), y - h + 0.26 * w * math.sin(t)) for t in [math.pi * k / 12 for k in range(13)]]
    s.polygon(
        [
            *rim,
            (x - 0.72 * w, y - 0.02),
            (x - 0.4 * w, y + 0.06 * w),
            (x + 0.4 * w, y + 0.06 * w),
            (x + 0.72 * w, y - 0.02),
        ],
        straw,
    )
    for k in range(1, 5):
        down = k / 5 * h
        s.line([(a * (1 - 0.05 * k) + x * 0.05 * k, b + down) for a, b in rim[1:-1]], 0.012, shade(straw, 0.72))
    for k in range(1, 12, 2):
        s.line([rim[k], (x + 0.74 * (rim[k][0] - x), y + 0.03)], 0.012, shade(straw, 1.2))
    s.line(rim, 0.035, shade(straw, 0.85))


def shadow(s: Scene, x: float, y: float, width: float) -> None:
    s.ellipse(x, y, width, 0.22 * width, (0, 0, 0, 70))


def leaf(s: Scene, x: float, y: float, length: float, degrees: float, colour: Colour, fat: float = 0.32) -> None:
    """A leaf that starts at a point; degrees clockwise from pointing right."""
    t = math.radians(degrees)
    dx, dy = length * math.cos(t), length * math.sin(t)
    px, py = -dy * fat, dx * fat
    outline = [(x, y)]
    for along, across in ((0.3, 1), (0.65, 0.8), (1, 0), (0.65, -0.8), (0.3, -1)):
        outline.append((x + along * dx + across * px, y + along * dy + across * py))
    s.polygon(outline, colour)
    s.line([(x, y), (x + 0.9 * dx, y + 0.9 * dy)], 0.006, shade(colour, 0.75))


def shine(s: Scene, x: float, y: float, r: float) -> None:
    s.disc(x - 0.32 * r, y - 0.36 * r, 0.26 * r, clear("#ffffff", 0.5))


# ---- fruit


def fruit(s: Scene, kind: str, x: float, y: float, r: float) -> None:
    """A single fruit about a point."""
    if kind == "banana":
        s.arc(x, y - r, 1.3 * r, 1.2 * r, 20, 150, 0.5 * r, "#d8b020")
        s.arc(x, y - 1.06 * r, 1.3 * r, 1.2 * r, 24, 146, 0.32 * r, "#f4d63a")
        return
    if kind == "grapes":
        for k in range(10):
            row = (0, 0, 0, 0, 1, 1, 1, 2, 2, 3)[k]
            s.disc(
                x + (k - (1.5, 5, 7.5, 9)[row]) * 0.5 * r,
                y - 0.7 * r + row * 0.45 * r,
                0.34 * r,
                s.vary("#6f3a8a"),
            )
        return
    colour = {
        "apple": "#d42a2a",
        "green": "#8fc03a",
        "orange": "#f08a1e",
        "lemon": "#f2dc3a",
        "plum": "#6a2f6f",
        "pear": "#c8cc4a",
    }[kind]
    colour = s.vary(colour)
    s.disc(x, y, r, shade(colour, 0.8))
    s.disc(x - 0.06 * r, y - 0.06 * r, 0.9 * r, colour)
    if kind == "pear":
        s.disc(x, y - 0.85 * r, 0.6 * r, colour)
    shine(s, x, y, r)
    if kind in ("apple", "green", "pear"):
        top = y - (1.4 if kind == "pear" else 0.9) * r
        s.line([(x, top + 0.2 * r), (x + 0.12 * r, top - 0.25 * r)], 0.12 * r, "#5a3a20")
        leaf(s, x + 0.1 * r, top, 0.6 * r, -25, "#4a8f3a")
