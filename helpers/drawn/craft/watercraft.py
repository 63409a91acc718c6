"""What floats, and what flies under cloth: hulls, sails, oars, boards, canopies and wings.

Most take `facing` (1 the bow to the right, -1 to the left) and `degrees`, by which the bow dips. Those that carry
somebody return the points where a person goes.
"""

import math
from collections.abc import Sequence

from helpers.drawn.brush import Colour, Point, Scene, Spot, clear, mix, on_the_way, shade, turned


def placed(
    at: Point | Spot, points: Sequence[Point], size: float = 1, facing: int = 1, degrees: float = 0
) -> list[Point]:
    """Points of a thing (x forwards, y down, in lengths of it) as points of the scene."""
    return [(at[0] + facing * size * x, at[1] + size * y) for x, y in turned(points, degrees)]


# ---- water around a boat


def wake(s: Scene, x: float, y: float, length: float, facing: int = 1, strength: float = 1) -> None:
    """Foam along a waterline, more of it behind."""
    for _ in range(round(16 * strength)):
        along = s.between(-0.85, 0.5)
        w = length * s.between(0.03, 0.1)
        px, py = x + facing * along * length, y + s.between(-0.004, 0.02)
        s.ellipse(px, py, w, 0.16 * w, clear("#ffffff", s.between(0.4, 0.9)))


def rooster_tail(s: Scene, x: float, y: float, length: float, height: float, facing: int = 1) -> None:
    """The high fan of spray behind a fast boat whose stern is at a point."""
    for share, opacity in ((1, 0.45), (0.8, 0.5), (0.55, 0.6)):
        top = [(-0.3, -0.55), (-0.62, -0.92), (-0.95, -1), (-1.25, -0.8), (-1.4, -0.4), (-1.35, 0.03)]
        fan = [(x + facing * px * length * share, y + py * height * share) for px, py in top]
        s.polygon([(x, y), *fan, (x, y + 0.01)], clear("#f6fbff", opacity))
    for _ in range(60):
        along = s.between(0.1, 1.4)
        rise = height * s.between(0, 1.05) * math.sin(min(1.4, along) / 1.5 * math.pi) ** 0.7
        radius, foam = s.between(0.004, 0.016), clear("#ffffff", s.between(0.5, 0.95))
        s.disc(x - facing * along * length, y - rise, radius, foam)


# ---- hulls


def hull(
    s: Scene,
    x: float,
    y: float,
    length: float,
    depth: float,
    colour: Colour,
    facing: int = 1,
    stripe: Colour | None = "#ffffff",
    degrees: float = 0,
) -> None:
    """A boat's side with a pointed bow; y is the waterline, depth how high the deck lies above it."""
    k = depth / length
    keel = [(0.44, 0.08 * k), (0.3, 0.2 * k), (-0.44, 0.2 * k)]
    sides = [(-0.48, -0.85 * k), (0.1, -0.9 * k), (0.56, -1.2 * k), *keel]
    s.polygon(placed((x, y), sides, length, facing, degrees), colour)
    lower = [(-0.455, -0.15 * k), (0.47, -0.15 * k), *keel]
    s.polygon(placed((x, y), lower, length, facing, degrees), shade(colour, 0.65))
    if stripe:
        band = [(-0.475, -0.62 * k), (0.525, -0.72 * k), (0.51, -0.5 * k), (-0.47, -0.42 * k)]
        s.polygon(placed((x, y), band, length, facing, degrees), stripe)


def slim_hull(
    s: Scene, x: float, y: float, length: float, depth: float, colour: Colour, facing: int = 1, degrees: float = 0
) -> None:
    """Pointed at both ends: a kayak, a canoe, a rowing shell. y is the waterline."""
    k = depth / length
    upper = [(-0.5, -1.15 * k), (-0.36, -0.75 * k), (0, -0.6 * k), (0.36, -0.75 * k), (0.5, -1.2 * k)]
    lower = [(0.46, -0.3 * k), (0.34, 0.2 * k), (0, 0.4 * k), (-0.34, 0.2 * k), (-0.46, -0.3 * k)]
    s.polygon(placed((x, y), upper + lower, length, facing, degrees), colour)
    keel = [(0.48, -0.5 * k), *lower, (-0.48, -0.5 * k), (-0.3, -0.1 * k), (0, 0), (0.3, -0.1 * k)]
    s.polygon(placed((x, y), keel, length, facing, degrees), shade(colour, 0.72))


def hydroplane(
    s: Scene, x: float, y: float, length: float, colour: Colour, trim: Colour, facing: int = 1, degrees: float = -3
) -> None:
    """A flat race boat: two sponsons at the bow, a cockpit, a wing on struts at the stern."""

    def part(points, colour):
        s.polygon(placed((x, y), points, length, facing, degrees), colour)

    part([(-0.45, -0.02), (0.4, -0.02), (0.3, 0.03), (-0.42, 0.03)], (10, 30, 50, 110))
    part([(-0.5, -0.14), (-0.2, -0.17), (0.3, -0.12), (0.56, -0.05), (0.4, -0.02), (-0.45, -0.025)], colour)
    part([(-0.47, -0.085), (0.36, -0.085), (0.5, -0.06), (0.4, -0.035), (-0.455, -0.045)], trim)
    part([(0.0, -0.1), (0.52, -0.085), (0.58, -0.05), (0.4, 0.02), (0.02, 0.02)], shade(colour, 0.75))
    part([(0.08, -0.065), (0.5, -0.06), (0.44, -0.025), (0.08, -0.025)], trim)
    cowl = [(-0.42, -0.15), (-0.1, -0.17), (-0.14, -0.215), (-0.38, -0.19)]
    part(cowl, shade(colour, 0.85))
    part([(-0.04, -0.15), (0.04, -0.22), (0.15, -0.21), (0.24, -0.12)], "#16202c")
    part([(0.06, -0.2), (0.14, -0.195), (0.18, -0.15), (0.09, -0.155)], "#8fc3dd")
    for fin in (-0.47, -0.28):
        part([(fin, -0.13), (fin + 0.03, -0.13), (fin - 0.02, -0.32), (fin - 0.06, -0.32)], shade(trim, 0.85))
    part([(-0.66, -0.35), (-0.24, -0.32), (-0.24, -0.295), (-0.66, -0.315)], trim)


def water_bike(
    s: Scene, x: float, y: float, size: float, colour: Colour, facing: int = 1
) -> tuple[Point, Point, Point]:
    """A bicycle's frame on two long floats, y the waterline. Returns its saddle, its bars and its pedals' axle.

    A rider of height h fits with size 1.05 h: anchor "hip" at the saddle, pose "cycle"."""

    def at(px, py):
        return placed((x, y), [(px, py)], size, facing)[0]

    def float_at(rise, tone):
        upper, lower = (
            [(-0.62, -0.1), (-0.55, -0.15), (0.5, -0.15), (0.72, -0.2)],
            [(0.66, -0.04), (0.55, 0.03), (-0.58, 0.03)],
        )
        s.polygon([(px, py - rise * size) for px, py in placed((x, y), upper + lower, size, facing)], tone)

    saddle, bars, axle = at(-0.2, -0.62), at(0.3, -0.7), at(0.0, -0.25)
    front, back = at(0.36, -0.12), at(-0.42, -0.12)
    float_at(0.07, shade(colour, 0.6))
    ink, thick = "#2b2f36", 0.035 * size
    for start, end in ((back, axle), (axle, front), (axle, saddle), (axle, bars), (front, bars), (back, saddle)):
        s.limb(start, end, thick, thick, ink)
    s.limb(saddle, at(0.24, -0.55), thick, thick, ink)
    s.disc(*axle, 0.085 * size, "#c8ccd2")
    s.disc(*axle, 0.05 * size, ink)
    s.limb(at(-0.28, -0.63), at(-0.12, -0.63), 0.06 * size, 0.04 * size, "#16181c")
    s.limb(bars, at(0.38, -0.68), thick, thick, "#16181c")
    float_at(0, colour)
    s.line(placed((x, y), [(-0.6, -0.07), (0.66, -0.09)], size, facing), 0.03 * size, clear("#ffffff", 0.7))
    return saddle, bars, axle


# ---- sails


def sail(
    s: Scene,
    foot: Point,
    height: float,
    width: float,
    colour: Colour,
    side: int = -1,
    degrees: float = 0,
    stripe: Colour | None = None,
) -> None:
    """A triangular sail: its straight edge, the mast, rises from a point, its far edge is round."""
    leech = [(width * t**0.85, -height * (1 - t)) for t in (0.05, 0.2, 0.4, 0.6, 0.8, 1)]
    cloth = [(0.0, -height), *leech, (0.0, 0.0)]
    s.polygon(placed(foot, cloth, 1, side, degrees), colour)
    fold = [(0.0, -height), (0.42 * width, -0.5 * height), (0.45 * width, 0.0), (0.0, 0.0)]
    s.polygon(placed(foot, fold, 1, side, degrees), clear(shade(colour, 0.75), 0.35))
    if stripe:
        low, high = (
            [(0.0, -0.36 * height), (0.0, -0.5 * height)],
            [(0.4 * width, -0.62 * height), (0.56 * width, -0.5 * height)],
        )
        s.polygon(placed(foot, low + high, 1, side, degrees), stripe)
    for t in (0.35, 0.6, 0.82):
        seam = [(0.0, -height * (1 - t) * 0.92), (width * t**0.85, -height * (1 - t))]
        s.line(placed(foot, seam, 1, side, degrees), 0.003, clear("#445566", 0.5))


def sailboat(
    s: Scene,
    x: float,
    y: float,
    height: float,
    colour: Colour,
    cloth: Colour = "#f7f5ee",
    facing: int = 1,
    degrees: float = 0,
    stripe: Colour | None = None,
    spinnaker: Colour | None = None,
) -> None:
    """A yacht under a mainsail and a jib, y its waterline, `height` up to the masthead; degrees: how far the mast
    leans back (above 0) or forwards. A spinnaker is the balloon of coloured cloth before the bow."""
    length = 0.62 * height
    mast = placed((x, y), [(0.02 * height, -0.09 * height), (0.02 * height, -height)], 1, facing, -degrees)
    if spinnaker:
        balloon = [(0.04, -0.97), (0.2, -0.93), (0.38, -0.72), (0.46, -0.48)]
        balloon += [(0.4, -0.24), (0.26, -0.14), (0.2, -0.45)]
        s.polygon(placed((x, y), balloon, height, facing, -degrees), spinnaker)
        band = [(0.14, -0.68), (0.4, -0.68), (0.45, -0.5), (0.21, -0.48)]
        s.polygon(placed((x, y), band, height, facing, -degrees), "#ffffff")
    jib = placed((x, y), [(0.05, -0.13), (0.04, -0.8), (0.34, -0.12)], height, facing, -degrees)
    s.polygon(jib, shade(cloth, 0.9))
    s.line([jib[1], jib[2]], 0.003, "#777777")
    tack = placed((x, y), [(0.0, -0.13)], height, facing, -degrees)[0]
    sail(s, tack, 0.84 * height, 0.33 * height, cloth, -facing, degrees, stripe)
    s.line(mast, 0.012 * height + 0.003, "#3a3a3f")
    boom = placed((x, y), [(0.02, -0.125), (-0.34, -0.125)], height, facing, -degrees)
    s.line(boom, 0.012 * height + 0.002, "#3a3a3f")
    hull(s, x, y, length, 0.11 * height, colour, facing)


def ice_yacht(
    s: Scene,
    x: float,
    y: float,
    height: float,
    colour: Colour,
    cloth: Colour = "#f7f5ee",
    facing: int = 1,
    degrees: float = 0,
    stripe: Colour | None = None,
) -> Point:
    """A narrow fuselage on three runners, with a cross plank and one sail; y is the ice. Returns the cockpit."""

    def at(*points):
        return placed((x, y), points, height, facing)

    s.polygon(at((-0.5, 0.02), (0.5, 0.0), (0.46, 0.04), (-0.4, 0.06)), (60, 80, 110, 70))
    for (px, py), (bx, by) in (((-0.2, -0.09), (-0.3, -0.14)), ((0.46, 0.0), (0.42, -0.1))):
        s.limb(at((bx, by))[0], at((px, py))[0], 0.02 * height, 0.015 * height, "#333333")
        s.limb(*at((px - 0.1, py), (px + 0.09, py)), 0.02 * height, 0.014 * height, "#8d99a6")
    s.limb(*at((-0.24, -0.15), (-0.06, -0.02)), 0.03 * height, 0.03 * height, shade(colour, 0.65))  # the plank
    foot = at((0.06, -0.2))[0]
    sail(s, foot, 0.82 * height, 0.42 * height, cloth, -facing, degrees, stripe)
    mast = placed(at((0.06, -0.12))[0], [(0.0, 0.0), (0.0, -0.92 * height)], 1, -facing, degrees)
    s.line(mast, 0.02 * height, "#5a4632")
    s.line(placed(foot, [(0.0, 0.0), (0.44 * height, 0.0)], 1, -facing, degrees), 0.018 * height, "#5a4632")
    s.line([placed(foot, [(0.0, -0.8 * height)], 1, -facing, degrees)[0], *at((0.5, -0.1))], 0.004, "#555555")
    s.polygon(at((-0.42, -0.07), (-0.4, -0.15), (-0.05, -0.18), (0.3, -0.15), (0.58, -0.09), (0.3, -0.06)), colour)
    s.polygon(at((-0.41, -0.09), (0.5, -0.1), (0.3, -0.06), (-0.42, -0.07)), shade(colour, 0.7))
    s.limb(at((-0.06, -0.05))[0], at((-0.04, 0.04))[0], 0.022 * height, 0.016 * height, "#333333")
    s.limb(*at((-0.16, 0.045), (0.08, 0.045)), 0.022 * height, 0.014 * height, "#8d99a6")
    return at((-0.2, -0.15))[0]


# ---- what hands hold, and boards


def oar(s: Scene, hand: Point, blade: Point, colour: Colour = "#f4f4f4", width: float = 0.013) -> None:
    """A long oar from a hand to where its blade meets the water."""
    s.limb(hand, blade, width * 0.9, width * 0.7, "#e8e0cc")
    dx, dy = blade[0] - hand[0], blade[1] - hand[1]
    length = math.hypot(dx, dy) or 1e-9
    tip = (blade[0] + dx / length * 4.5 * width, blade[1] + dy / length * 4.5 * width)
    s.limb(blade, tip, 1.5 * width, 2.6 * width, colour)


def double_paddle(
    s: Scene, first: Point, second: Point, reach: float, colour: Colour = "#f2c230", width: float = 0.014
) -> tuple[Point, Point]:
    """A kayak's paddle through two hands, `reach` beyond each, a blade at both ends. Returns the ends."""
    dx, dy = second[0] - first[0], second[1] - first[1]
    length = math.hypot(dx, dy) or 1e-9
    ux, uy = dx / length * reach, dy / length * reach
    ends = ((first[0] - ux, first[1] - uy), (second[0] + ux, second[1] + uy))
    s.limb(*ends, width, width, "#22262b")
    for (x, y), sign in zip(ends, (-1, 1), strict=True):
        angle = math.degrees(math.atan2(uy, ux))
        s.ellipse(x + sign * 0.15 * ux, y + sign * 0.15 * uy, 4 * width, 1.9 * width, colour, angle)
        s.ellipse(x + sign * 0.15 * ux, y + sign * 0.15 * uy, 3 * width, 0.5 * width, shade(colour, 0.75), angle)
    return ends


def surfboard(
    s: Scene,
    x: float,
    y: float,
    length: float,
    width: float,
    colour: Colour,
    degrees: float = 0,
    stripe: Colour | None = "#ffffff",
    facing: int = 1,
) -> None:
    """A board seen from its side, rather from above: a long leaf with a raised, pointed nose."""
    w = width / length
    leaf = [(-0.5, 0.0), (-0.44, -0.34 * w), (-0.1, -0.5 * w), (0.25, -0.42 * w), (0.5, -0.25 * w)]
    leaf += [(0.3, 0.3 * w), (0.0, 0.5 * w), (-0.4, 0.4 * w)]
    s.polygon(placed((x, y + 0.25 * width), leaf, length, facing, degrees), shade(colour, 0.6))
    s.polygon(placed((x, y), leaf, length, facing, degrees), colour)
    if stripe:
        band = [(-0.45, 0.0), (0.42, -0.2 * w), (0.42, -0.02 * w), (-0.45, 0.16 * w)]
        s.polygon(placed((x, y), band, length, facing, degrees), stripe)


# ---- wings of cloth


def parachute(
    s: Scene,
    x: float,
    y: float,
    span: float,
    colours: Sequence[Colour],
    harness: Point,
    cells: int = 7,
    tilt: float = 0,
) -> None:
    """A canopy of cells in a bow, seen from before and below, its middle at (x, y), lines down to a harness."""
    top, bottom = [], []
    for i in range(cells + 1):
        t = math.radians(-64 + 128 * i / cells)
        top.append((0.56 * span * math.sin(t), 0.3 * span * (0.7 - math.cos(t))))
        bottom.append((0.5 * span * math.sin(t), 0.3 * span * (1.17 - math.cos(t))))
    top, bottom = (turned([(x + px, y + py) for px, py in edge], tilt, (x, y)) for edge in (top, bottom))
    for i in range(0, cells + 1):
        s.line([bottom[i], harness], 0.004, clear("#33383f", 0.75))
    for i in range(cells):
        colour = colours[min(i, cells - 1 - i) % len(colours)]
        s.polygon([top[i], top[i + 1], bottom[i + 1], bottom[i]], colour)
        lip = [on_the_way(top[k], bottom[k], 0.72) for k in (i, i + 1)]
        s.polygon([*lip, bottom[i + 1], bottom[i]], mix(colour, "#101820", 0.35))
        s.line([top[i + 1], bottom[i + 1]], 0.004, clear("#1b2026", 0.5))


def hang_glider(
    s: Scene, x: float, y: float, span: float, colours: Sequence[Colour], facing: int = 1, degrees: float = 0
) -> tuple[Point, Point]:
    """A delta wing seen from before, aside and below, its keel at (x, y), with the control frame under it. Returns
    where the pilot hangs and the middle of the bar in his hands."""

    def at(*points):
        return placed((x, y), points, span, facing, degrees)

    first, second, third = (*colours, *colours, *colours)[:3]
    nose, tail, left, right = (0.12, -0.17), (-0.03, 0.05), (-0.52, 0.04), (0.5, -0.03)
    s.polygon(at(nose, left, (-0.3, 0.035), tail), first)
    s.polygon(at(nose, right, (0.26, 0.02), tail), shade(second, 0.85))
    s.polygon(at((0.02, -0.02), left, (-0.3, 0.035), tail), third)
    s.polygon(at((0.02, -0.02), right, (0.26, 0.02), tail), shade(third, 0.85))
    for tip in (left, right):
        s.line(at(nose, tip), 0.022 * span, clear("#ffffff", 0.85))
    s.line(at(nose, tail), 0.014 * span, "#2a2e34")
    apex, bar0, bar1 = (0.03, -0.02), (0.02, 0.3), (0.22, 0.26)
    for end in (bar0, bar1):
        s.line(at(apex, end), 0.018 * span, "#2a2e34")
    s.line(at(bar0, bar1), 0.022 * span, "#2a2e34")
    for start, end in ((nose, bar1), (left, bar0), (right, bar1)):
        s.line(at(start, end), 0.003, clear("#2a2e34", 0.7))
    hang, grip = at((-0.04, 0.22), (0.12, 0.28))
    return hang, grip
