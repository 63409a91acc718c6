"""Birds, fish and what crawls or flutters: each draws itself at a place."""

import math

from helpers.drawn.brush import Colour, Point, Scene, clear, shade, turned
from helpers.drawn.equipment import stick


def bird(
    s: Scene, x: float, y: float, size: float, facing: int = 1, colour: Colour = "#f4f4f2", *, legs: float = 0.0,
    neck: tuple[tuple[float, float], ...] = ((70, 0.2),), thick: float = 0.16, head: float = 0.12,
    beak: tuple[Colour, float] = ("#e8902a", 0.16), head_colour: Colour | None = None, wing: Colour | None = None,
    tail: tuple[float, float] = (160, 0.2), collar: Colour | None = None,
) -> Point:  # fmt: skip
    """A bird from the side, standing or, with no legs, afloat; size: the length of its body. Returns its head.

    neck: of each stretch the degrees above the horizontal, and the length. beak: colour and length.
    """
    body = (x, y - (legs + (0.28 if legs else 0.2)) * size)
    crown = s.vary(head_colour or colour, 0.05)

    def at(px: float, py: float) -> Point:
        return (body[0] + facing * px * size, body[1] - py * size)

    def ahead(start: Point, degrees: float, length: float) -> Point:
        t = math.radians(degrees)
        return (start[0] + facing * length * size * math.cos(t), start[1] - length * size * math.sin(t))

    for dx in (0.06, -0.06) if legs else ():
        knee = at(dx + s.between(-0.08, 0.08), -0.2 - 0.5 * legs)
        s.line([at(dx, -0.15), knee, at(dx, -0.28 - legs)], 0.05 * size, beak[0])
        s.line([at(dx, -0.28 - legs), at(dx + 0.14, -0.28 - legs)], 0.05 * size, beak[0])
    s.limb(at(-0.3, 0.05), ahead(at(-0.35, 0.05), *tail), 0.28 * size, 0.1 * size, shade(wing or colour, 0.9))
    s.ellipse(*body, 0.48 * size, 0.28 * size, colour, -10 * facing)
    here, width = at(0.32, 0.08), 1.5 * thick
    for k, (degrees, length) in enumerate(neck):
        there = ahead(here, degrees + s.between(-6, 6), length)
        s.limb(here, there, width * size, thick * size, crown if k or not collar else colour)
        here, width = there, thick
    if collar:
        s.disc(here[0] - facing * 0.02 * size, here[1] + 0.1 * size, 0.6 * thick * size, collar)
    s.polygon(
        [ahead(here, 80, 0.6 * head), ahead(here, -8, head + beak[1]), ahead(here, -70, 0.7 * head)], beak[0]
    )
    s.disc(*here, head * size, crown)
    s.disc(*ahead(here, 35, 0.45 * head), max(0.007, 0.032 * size), "#17120f")
    s.ellipse(*at(-0.1, 0.03), 0.3 * size, 0.16 * size, wing or shade(colour, 0.88), -16 * facing)
    s.line([at(-0.36, -0.02), at(0.05, -0.06)], 0.025 * size, shade(wing or colour, 0.72))
    return here


def penguin(s: Scene, x: float, y: float, height: float, facing: int = 1, young: bool = False) -> None:
    coat, lean = ("#8f8f96" if young else s.vary("#23262e", 0.06)), facing * s.between(-4, 10)
    for dx in (-0.09, 0.09):
        s.ellipse(x + dx * height, y - 0.02 * height, 0.09 * height, 0.035 * height, "#e8902a")

    def at(px: float, py: float) -> Point:
        return turned([(x + facing * px * height, y - py * height)], lean, (x, y))[0]

    wave = s.between(0.2, 0.36)
    s.limb(at(-0.14, 0.62), at(-wave, 0.3), 0.1 * height, 0.05 * height, shade(coat, 0.85))
    s.ellipse(*at(0, 0.4), 0.22 * height, 0.4 * height, coat, lean)
    s.ellipse(*at(0.05, 0.37), 0.16 * height, 0.33 * height, "#f4f4f0", lean)
    s.polygon([at(0.1, 0.9), at(0.27, 0.83), at(0.1, 0.81)], "#e8902a")
    s.disc(*at(0.02, 0.84), 0.13 * height, coat)
    s.disc(*at(0.02, 0.76), 0.06 * height, "#f2c230" if not young else "#f4f4f0")
    s.disc(*at(0.08, 0.87), 0.022 * height, "#f4f4f0")
    s.limb(at(0.14, 0.62), at(0.6 * wave + 0.1, 0.3), 0.1 * height, 0.05 * height, shade(coat, 1.15))


def owl(s: Scene, x: float, y: float, height: float) -> None:
    """From the front; y: where its feet are."""
    coat, h = s.vary(s.pick("#8a6238", "#6f5a48", "#a8926f", "#e8e4da"), 0.08), height
    s.ellipse(x, y - 0.42 * h, 0.3 * h, 0.44 * h, coat)
    s.ellipse(x, y - 0.34 * h, 0.2 * h, 0.3 * h, shade(coat, 1.3))
    for row in range(4):
        for k in range(3):
            s.disc(
                x + (k - 1 + 0.5 * (row % 2)) * 0.1 * h, y - (0.18 + 0.1 * row) * h, 0.025 * h, shade(coat, 0.75)
            )
    for side in (-1, 1):
        s.ellipse(x + side * 0.26 * h, y - 0.36 * h, 0.09 * h, 0.32 * h, shade(coat, 0.75), side * 8)
        s.polygon(
            [(x + side * dx * h, y - dy * h) for dx, dy in ((0.04, 0.9), (0.26, 1.06), (0.26, 0.8))],
            shade(coat, 0.8),
        )
        s.disc(x + side * 0.12 * h, y - 0.76 * h, 0.15 * h, shade(coat, 1.25))
        s.disc(x + side * 0.11 * h, y - 0.76 * h, 0.09 * h, s.pick("#f2c230", "#f09a2a"))
        s.disc(x + side * 0.1 * h, y - 0.76 * h, 0.05 * h, "#17120f")
        s.ellipse(x + side * 0.1 * h, y, 0.07 * h, 0.035 * h, "#d8a53c")
    s.polygon([(x - 0.04 * h, y - 0.72 * h), (x + 0.04 * h, y - 0.72 * h), (x, y - 0.6 * h)], "#3a2f28")


def fish(
    s: Scene, x: float, y: float, length: float, facing: int, colour: Colour, stripes: Colour | None, deep: float
) -> None:
    """deep: half its height, in lengths."""

    def at(px: float, py: float) -> Point:
        return (x + facing * px * length, y + py * length)

    fin, wag = shade(colour, 0.8), s.between(-0.06, 0.06)
    s.polygon([at(-0.3, 0), at(-0.56, -0.2 + wag), at(-0.47, wag), at(-0.56, 0.2 + wag)], fin)
    s.polygon([at(-0.2, -0.6 * deep), at(0.0, -1.7 * deep), at(0.2, -0.7 * deep)], fin)
    s.polygon([at(-0.1, 0.6 * deep), at(-0.1, 1.5 * deep), at(0.15, 0.8 * deep)], fin)
    s.ellipse(x, y, 0.4 * length, deep * length, colour)
    for px in (-0.2, 0.0, 0.18) if stripes else ():
        half = 0.92 * deep * math.sqrt(1 - (px / 0.4) ** 2)
        s.line([at(px, -half), at(px + 0.02, 0), at(px, half)], 0.07 * length, stripes)
    s.ellipse(x, y + 0.5 * deep * length, 0.28 * length, 0.35 * deep * length, clear("#ffffff", 0.22))
    s.polygon([at(0.05, 0), at(-0.1, 0.14), at(-0.08, -0.02)], fin)
    s.disc(*at(0.27, -0.25 * deep), 0.05 * length, "#f8f8f4")
    s.disc(*at(0.28, -0.25 * deep), 0.028 * length, "#111111")


def butterfly(s: Scene, x: float, y: float, span: float, degrees: float, colour: Colour, second: Colour) -> None:
    """From above, wings more or less open; degrees: 0 heads up."""
    fold = s.between(0.55, 1.0)

    def put(px: float, py: float, rx: float, ry: float, paint: Colour, angle: float) -> None:
        cx, cy = turned([(x + px * fold * span, y + py * span)], degrees, (x, y))[0]
        s.ellipse(cx, cy, rx * fold * span, ry * span, paint, angle * fold + degrees)

    for side in (-1, 1):
        put(side * 0.27, -0.16, 0.3, 0.2, "#1d1a1c", -side * 38)
        put(side * 0.2, 0.18, 0.21, 0.17, "#1d1a1c", side * 45)
        put(side * 0.26, -0.15, 0.25, 0.15, colour, -side * 38)
        put(side * 0.19, 0.17, 0.16, 0.12, shade(colour, 0.85), side * 45)
        put(side * 0.38, -0.24, 0.05, 0.05, second, 0)
        put(side * 0.22, 0.2, 0.05, 0.05, second, 0)
        put(side * 0.22, -0.12, 0.04, 0.04, second, 0)
        tip = turned([(x + side * 0.14 * span, y - 0.46 * span)], degrees, (x, y))[0]
        s.line([turned([(x, y - 0.2 * span)], degrees, (x, y))[0], tip], 0.02 * span, "#1d1a1c")
    top, bottom = turned([(x, y - 0.22 * span), (x, y + 0.26 * span)], degrees, (x, y))
    s.limb(top, bottom, 0.075 * span, 0.05 * span, "#2b2426")


def snake(s: Scene, x: float, y: float, length: float, colour: Colour, bands: Colour, facing: int = 1) -> None:
    """Winding along the ground, its head raised a little at the right end."""
    waves, height, start = s.between(1.2, 2.1), s.between(0.05, 0.11) * length, s.between(0, 6)
    thick = s.between(0.035, 0.055) * length
    path = []
    for k in range(61):
        share = k / 60
        lift = -0.22 * length * max(0.0, share - 0.82) / 0.18
        swing = height * math.sin(start + 2 * math.pi * waves * share) * (1 if share < 0.82 else 0.3)
        path.append((x + facing * (share - 0.5) * length, y + swing + lift))
    for px, py in path:
        s.disc(px, py + 0.5 * thick, thick, (0, 0, 0, 25))
    for k, (px, py) in enumerate(path):
        r = thick * min(1.0, 0.25 + 2.2 * k / 60) * (0.85 if k > 50 else 1)
        s.disc(px, py, r, bands if k % 8 < 3 else colour)
    hx, hy = path[-1]
    fork = (hx + facing * 3.2 * thick, hy + 0.3 * thick)
    s.line([(hx, hy), fork], 0.3 * thick, "#d42a2a")
    s.line(
        [
            (fork[0] + facing * 0.6 * thick, fork[1] - 0.5 * thick),
            fork,
            (fork[0] + facing * 0.6 * thick, fork[1] + 0.5 * thick),
        ],
        0.25 * thick,
        "#d42a2a",
    )
    s.ellipse(hx + facing * 0.4 * thick, hy, 1.7 * thick, 1.15 * thick, colour)
    s.disc(hx + facing * 0.8 * thick, hy - 0.4 * thick, 0.3 * thick, "#111111")


def turtle(
    s: Scene, x: float, y: float, length: float, facing: int, shell: Colour, skin: Colour, swimming: bool = False
) -> None:
    def at(px: float, py: float) -> Point:
        return (x + facing * px * length, y - py * length)

    out = s.between(0.08, 0.16)
    for px in (-0.26, 0.26):
        tip = (px + s.between(-0.2, 0.25), -0.16) if swimming else (px + s.between(-0.05, 0.08), 0.03)
        for shift, light in ((0.1, 0.75), (0, 1)):
            s.limb(
                at(px + shift, 0.17), at(tip[0] + shift, tip[1]), 0.15 * length, 0.11 * length, shade(skin, light)
            )
    s.limb(at(0.34, 0.2), at(0.46 + out, 0.27), 0.14 * length, 0.12 * length, skin)
    s.disc(*at(0.5 + out, 0.29), 0.1 * length, skin)
    s.disc(*at(0.54 + out, 0.32), 0.025 * length, "#111111")
    s.polygon([at(-0.4, 0.2), at(-0.56, 0.1), at(-0.4, 0.12)], skin)
    dome = [at(0.46 * math.cos(math.pi * k / 14), 0.15 + 0.4 * math.sin(math.pi * k / 14)) for k in range(15)]
    s.polygon(dome, shell)
    plates = shade(shell, s.pick(0.68, 1.35))
    for px, py, r in (
        (-0.26, 0.25, 0.07),
        (-0.13, 0.38, 0.075),
        (0.02, 0.27, 0.085),
        (0.15, 0.39, 0.07),
        (0.28, 0.25, 0.065),
    ):
        s.polygon(
            [at(px + r * math.cos(k * math.pi / 3), py + r * math.sin(k * math.pi / 3)) for k in range(6)], plates
        )
    s.limb(at(-0.44, 0.16), at(0.44, 0.16), 0.08 * length, 0.08 * length, shade(shell, 0.75))


def spider(s: Scene, x: float, y: float, size: float, colour: Colour, mark: Colour, degrees: float = 0) -> None:
    """From above; size: from foot to foot. degrees: 0 heads up."""
    for side in (-1, 1):
        for k, angle in enumerate((-58, -20, 18, 52)):
            bend = math.radians(angle + s.between(-6, 6))
            root = (x + side * 0.06 * size, y - (0.06 - 0.035 * k) * size)
            knee = (
                root[0] + side * 0.26 * size * math.cos(bend),
                root[1] + 0.26 * size * math.sin(bend) - 0.04 * size,
            )
            tip = math.radians(angle * 1.25)
            foot = (
                knee[0] + side * 0.22 * size * math.cos(tip),
                knee[1] + 0.24 * size * math.sin(tip) + 0.06 * size,
            )
            s.line(turned([root, knee, foot], degrees, (x, y)), 0.032 * size, shade(colour, 0.85))
    (hx, hy), (bx, by) = turned([(x, y - 0.1 * size), (x, y + 0.13 * size)], degrees, (x, y))
    s.ellipse(bx, by, 0.13 * size, 0.17 * size, colour, degrees)
    s.ellipse(bx, by, 0.05 * size, 0.09 * size, mark, degrees)
    s.disc(hx, hy, 0.09 * size, shade(colour, 0.9))
    for dx in (-0.035, 0.035):
        ex, ey = turned([(x + dx * size, y - 0.15 * size)], degrees, (x, y))[0]
        s.disc(ex, ey, 0.022 * size, "#f4f4f4")


def web(s: Scene, x: float, y: float, radius: float) -> None:
    spokes = [2 * math.pi * (k + s.between(-0.2, 0.2)) / 10 for k in range(10)]
    for t in spokes:
        stick(s, (x, y), math.degrees(t), 1.3 * radius, 0.006, (240, 240, 245, 170))
    for share in (0.25, 0.5, 0.75, 1.0):
        ring = [(x + share * radius * math.cos(t), y + share * radius * math.sin(t)) for t in (*spokes, spokes[0])]
        s.line(ring, 0.005, (240, 240, 245, 170))
