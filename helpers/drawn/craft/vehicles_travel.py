"""Vehicles that carry one away: on rails, on water, in the air. Placed as in `vehicles`; size is the length."""

import math

from helpers.drawn.brush import CIRCLE, Colour, Scene, clear, shade
from helpers.drawn.craft.vehicles import frame, path, shape, wheel
from helpers.drawn.craft.vehicles_everyday import DARK, GLASS, block, panes

# ---- on rails


def rails(s: Scene, y: float, wire: float | None = None) -> None:
    """A track that runs across the picture; wire: the height of an overhead line."""
    s.box(-1, y - 0.012, 2, y + 0.05, s.vary("#8d8378"))
    for k in range(-10, 30):
        s.box(k * 0.07, y + 0.005, k * 0.07 + 0.035, y + 0.03, "#5b4a3a")
    s.line([(-1, y + 0.006), (2, y + 0.006)], 0.012, "#b9bec6")
    if wire is not None:
        s.line([(-1, wire), (2, wire)], 0.006, "#33363c")
        for x in (-0.35, 0.2, 0.75, 1.3):
            s.line([(x, y), (x, wire - 0.03), (x + 0.12, wire - 0.02)], 0.012, "#6b7078")


def tram(s: Scene, x: float, y: float, size: float, facing: int, colour: Colour) -> None:
    """A tramcar of two parts, a pantograph on its roof."""
    at, trim = frame(x, y, size, facing), s.pick("#f4f4f0", "#f2e6c2", shade(colour, 0.55))
    path(s, at, [(-0.12, 0.35), (-0.02, 0.4), (-0.1, 0.46)], 0.012, DARK)
    for left, right in ((-0.52, -0.02), (0.02, 0.52)):
        out, inn = (left, right) if left < -0.1 else (right, left)
        nose = 0.04 if out > 0 else -0.04
        shape(s, at, [(inn, 0.04), (inn, 0.34), (out - nose, 0.34), (out, 0.2), (out, 0.04)], colour)
        block(s, at, left + 0.01, right - 0.01, 0.17, 0.3, trim)
        panes(s, at, left + 0.04, right - 0.02, 0.18, 0.29, 5, "#3d5468")
        block(s, at, (left + right) / 2 - 0.05, (left + right) / 2 + 0.03, 0.06, 0.29, "#55708a")
    block(s, at, -0.025, 0.025, 0.06, 0.32, DARK)
    for u in (-0.4, -0.3, 0.3, 0.4):
        s.disc(*at(u, 0.035), 0.035 * size, DARK)


def train(s: Scene, x: float, y: float, size: float, facing: int, colour: Colour) -> None:
    """A fast train: a long nose, carriages behind."""
    at, band = frame(x, y, size, facing), s.pick("#d42a2a", "#1f4fc0", "#f2c230", "#2b2b33")
    shape(
        s,
        at,
        [(-2.2, 0.05), (-2.2, 0.3), (0.2, 0.3), (0.36, 0.26), (0.54, 0.13), (0.56, 0.08), (0.52, 0.05)],
        colour,
    )
    shape(s, at, [(0.25, 0.2), (0.27, 0.28), (0.34, 0.26), (0.43, 0.2)], "#27303a")
    block(s, at, -2.2, 0.5, 0.09, 0.12, band)
    for left in (-1.9, -1.14, -0.38):
        panes(s, at, left + 0.02, left + 0.52, 0.17, 0.25, 6, "#3d5468")
        block(s, at, left + 0.6, left + 0.615, 0.05, 0.3, DARK)
    for u in (-0.7, -0.6, -0.3, -0.2, 0.2, 0.3):
        s.disc(*at(u, 0.035), 0.035 * size, DARK)
    s.disc(*at(0.5, 0.13), 0.016 * size, "#f8f2c8")


def steam_train(s: Scene, x: float, y: float, size: float, facing: int, colour: Colour) -> None:
    """A steam engine with its tender, carriages behind, and smoke."""
    at, red = frame(x, y, size, facing), s.pick("#b02a22", "#d8b53c", shade(colour, 0.5))
    for k in range(9):
        u, v = 0.34 - 0.13 * k, 0.58 + 0.045 * k + s.between(-0.02, 0.02)
        s.disc(*at(u, v), (0.05 + 0.013 * k) * size, clear(s.pick("#f4f4f4", "#d0d0d0", "#b4b4b8"), 0.75))
    block(s, at, -0.98, -0.52, 0.12, 0.36, shade(colour, 0.85))  # the tender, with coal
    s.ellipse(*at(-0.75, 0.36), 0.2 * size, 0.05 * size, "#1b1b1e")
    for left in (-1.8, -2.7):
        block(s, at, left, left + 0.78, 0.1, 0.42, red)
        panes(s, at, left + 0.05, left + 0.75, 0.22, 0.34, 5, "#f0e2b8")
    s.limb(at(-0.2, 0.3), at(0.38, 0.3), 0.22 * size, 0.22 * size, colour)
    for u in (-0.08, 0.08, 0.24):
        path(s, at, [(u, 0.2), (u, 0.41)], 0.012 * size, red)
    s.disc(*at(0.42, 0.3), 0.1 * size, DARK)
    shape(s, at, [(0.3, 0.38), (0.28, 0.54), (0.41, 0.54), (0.38, 0.38)], DARK)
    s.ellipse(*at(0.06, 0.42), 0.06 * size, 0.06 * size, "#d8b53c")
    shape(s, at, [(-0.46, 0.14), (-0.46, 0.54), (-0.5, 0.57), (-0.14, 0.57), (-0.18, 0.54), (-0.18, 0.14)], colour)
    block(s, at, -0.4, -0.25, 0.36, 0.48, "#d5c79a")
    block(s, at, -0.5, 0.5, 0.13, 0.19, red)
    shape(s, at, [(0.46, 0.14), (0.6, 0.02), (0.46, 0.02)], DARK)
    for u, r in ((-0.85, 0.06), (-0.65, 0.06), (-0.3, 0.11), (-0.06, 0.11), (0.18, 0.11), (0.39, 0.06)):
        wheel(s, *at(u, r), r * size, red, 8, 0.2, rubber=DARK)
    path(s, at, [(-0.3, 0.09), (0.2, 0.09), (0.36, 0.16)], 0.025 * size, "#c9ced4")


# ---- on water; (x, y) is the middle of the water line


def foam(s: Scene, x: float, y: float, length: float) -> None:
    """Where a hull meets the water."""
    s.ellipse(x, y + 0.01, 0.5 * length, 0.03 * length, (10, 30, 50, 60))
    for k in range(9):
        u = (k - 4) / 8 * length
        s.ellipse(x + u, y + s.between(0, 0.012), 0.07 * length, 0.012 * length, clear("#ffffff", 0.6))


def rowing_boat(s: Scene, x: float, y: float, size: float, facing: int, colour: Colour) -> None:
    """Broad and open, with thwarts and a pair of oars."""
    at = frame(x, y, size, facing)
    wood = s.vary("#a8743f")
    shape(s, at, [(-0.44, 0.19), (0.0, 0.25), (0.5, 0.25), (0.3, 0.1), (-0.3, 0.1)], shade(wood, 0.6))
    for u in (-0.22, 0.02, 0.24):
        block(s, at, u - 0.035, u + 0.035, 0.12, 0.22, shade(wood, 1.2))
    shape(
        s,
        at,
        [(-0.46, 0.2), (-0.42, -0.04), (0.36, -0.04), (0.52, 0.27), (0.3, 0.16), (0.0, 0.12), (-0.26, 0.14)],
        colour,
    )
    path(
        s,
        at,
        [(-0.46, 0.2), (-0.26, 0.14), (0.0, 0.12), (0.3, 0.16), (0.52, 0.27)],
        0.03 * size,
        s.pick("#f4f4f0", wood),
    )
    path(s, at, [(-0.43, 0.04), (0.42, 0.06)], 0.012 * size, shade(colour, 0.7))
    tip = s.pick((-0.42, -0.06), (0.34, -0.08), (-0.5, 0.3))
    path(s, at, [(0.0, 0.24), tip], 0.026 * size, shade(wood, 1.3))
    s.ellipse(*at(*tip), 0.08 * size, 0.03 * size, shade(wood, 1.3))


def canoe(s: Scene, x: float, y: float, size: float, facing: int, colour: Colour, degrees: float = 0) -> None:
    """Long and low, both ends curving up."""
    at = frame(x, y, size, facing, degrees)
    shape(
        s,
        at,
        [(-0.46, 0.12), (-0.2, 0.11), (0.2, 0.11), (0.46, 0.12), (0.3, 0.05), (-0.3, 0.05)],
        shade(colour, 0.5),
    )
    side = [(-0.5, 0.2), (-0.44, 0.02), (-0.34, -0.04), (0.34, -0.04), (0.44, 0.02), (0.5, 0.2)]
    shape(s, at, [*side, (0.42, 0.12), (0.25, 0.08), (0.0, 0.07), (-0.25, 0.08), (-0.42, 0.12)], colour)
    rim = [(-0.5, 0.2), (-0.42, 0.12), (-0.25, 0.08), (0.0, 0.07), (0.25, 0.08), (0.42, 0.12), (0.5, 0.2)]
    path(s, at, rim, 0.018 * size, s.pick("#e9d5a8", "#5b3d22"))
    for u in (-0.2, 0.2):
        path(s, at, [(u, 0.07), (u + 0.02, 0.12)], 0.02 * size, "#d9b98a")


def sailing_ship(s: Scene, x: float, y: float, size: float, facing: int, colour: Colour) -> None:
    """Three masts, or two, with square sails."""
    at, cloth = frame(x, y, size, facing), s.vary(s.pick("#f3ecd8", "#f8f6f0", "#d9c9a0", "#c06a4a"), 0.06)
    path(s, at, [(0.4, 0.16), (0.66, 0.3)], 0.018 * size, "#5b3d22")
    shape(s, at, [(0.64, 0.3), (0.24, 0.7), (0.34, 0.26)], shade(cloth, 0.94))
    masts = (-0.3, -0.02, 0.26) if s.chance(0.7) else (-0.18, 0.18)
    for u in masts:
        tall = 0.82 if u != masts[0] else 0.7
        path(s, at, [(u, 0.1), (u, tall + 0.05)], 0.02 * size, "#5b3d22")
        for k in range(3):
            low, high = 0.2 + (tall - 0.2) * k / 3, 0.19 + (tall - 0.2) * (k + 1) / 3
            half = 0.135 - 0.025 * k
            sail = [
                (u - half, high),
                (u + half, high),
                (u + half + 0.07, (low + high) / 2),
                (u + half + 0.01, low),
                (u - half, low),
            ]
            shape(s, at, sail, shade(cloth, 1 - 0.05 * (k % 2)))
        shape(s, at, [(u, tall + 0.05), (u - 0.1, tall + 0.08), (u, tall + 0.11)], s.pick("#d42a2a", "#1f4fc0"))
    shape(
        s,
        at,
        [
            (-0.5, 0.24),
            (-0.46, 0.0),
            (-0.4, -0.03),
            (0.34, -0.03),
            (0.5, 0.2),
            (0.3, 0.13),
            (-0.3, 0.13),
            (-0.34, 0.2),
        ],
        colour,
    )
    path(s, at, [(-0.46, 0.09), (0.42, 0.1)], 0.022 * size, s.pick("#f2e2b0", "#f4f4f0"))
    foam(s, x, y, size)


def steamer(s: Scene, x: float, y: float, size: float, facing: int, colour: Colour) -> None:
    """A ship with decks, portholes and smoking funnels."""
    at, funnel = frame(x, y, size, facing), s.pick("#d42a2a", "#f2b020", "#2b2b33", "#f07f1e")
    funnels = s.pick((-0.05,), (-0.14, 0.08), (-0.2, -0.03, 0.14))
    for u in funnels:
        for k in range(6):
            s.disc(*at(u - 0.08 * k, 0.5 + 0.035 * k), (0.03 + 0.012 * k) * size, clear("#6b6b70", 0.45))
        shape(s, at, [(u - 0.045, 0.24), (u - 0.06, 0.46), (u + 0.035, 0.46), (u + 0.045, 0.24)], funnel)
        shape(s, at, [(u - 0.06, 0.42), (u - 0.062, 0.47), (u + 0.035, 0.47), (u + 0.036, 0.42)], "#1f1f22")
    for u in (-0.36, 0.36):
        path(s, at, [(u, 0.12), (u, 0.5)], 0.012 * size, "#5b5b60")
    block(s, at, -0.34, 0.3, 0.12, 0.2, "#f4f4f0")
    block(s, at, -0.26, 0.24, 0.2, 0.27, "#e6e6e2")
    panes(s, at, -0.32, 0.3, 0.14, 0.18, 11, "#4a6478")
    panes(s, at, -0.24, 0.24, 0.215, 0.255, 8, "#4a6478")
    shape(s, at, [(-0.5, 0.15), (-0.44, -0.03), (0.4, -0.03), (0.52, 0.18), (0.3, 0.12), (-0.4, 0.12)], colour)
    shape(s, at, [(-0.455, 0.015), (-0.44, -0.03), (0.4, -0.03), (0.425, 0.015)], "#a8322a")
    for k in range(9):
        s.disc(*at(-0.36 + 0.085 * k, 0.075), 0.012 * size, "#f0e6c0")
    foam(s, x, y, size)


def submarine(s: Scene, x: float, y: float, size: float, facing: int, colour: Colour, afloat: bool = True) -> None:
    """With a tower and a periscope; afloat, its lower half is under water and not drawn."""
    at = frame(x, y, size, facing)
    path(s, at, [(0.06, 0.24), (0.06, 0.4), (0.11, 0.4)], 0.02 * size, "#55585e")
    shape(s, at, [(-0.12, 0.1), (-0.09, 0.29), (0.12, 0.29), (0.16, 0.1)], shade(colour, 0.85))
    if afloat:
        shape(s, at, [(-0.52, 0.0), (-0.46, 0.07), (-0.3, 0.13), (0.32, 0.14), (0.44, 0.1), (0.5, 0.0)], colour)
        shape(s, at, [(-0.5, 0.02), (-0.48, 0.18), (-0.42, 0.17), (-0.36, 0.06)], shade(colour, 0.8))
        path(s, at, [(-0.3, 0.12), (0.32, 0.13)], 0.012 * size, shade(colour, 1.3))
        return foam(s, x, y, size)
    shape(s, at, [(-0.46, 0.0), (-0.52, 0.18), (-0.42, 0.17), (-0.3, 0.05)], shade(colour, 0.8))
    shape(s, at, [(-0.46, 0.0), (-0.52, -0.18), (-0.42, -0.17), (-0.3, -0.05)], shade(colour, 0.7))
    s.ellipse(*at(-0.52, 0), 0.02 * size, 0.1 * size, "#c9a13a")
    s.ellipse(*at(0, 0), 0.48 * size, 0.145 * size, colour)
    s.ellipse(*at(0.04, 0.06), 0.34 * size, 0.04 * size, shade(colour, 1.2))
    for u in (-0.16, 0.02, 0.2):
        s.disc(*at(u, 0.0), 0.05 * size, shade(colour, 0.55))
        s.disc(*at(u, 0.0), 0.036 * size, "#f2e6a8")
    return None


# ---- in the air; (x, y) is the middle


def plane(
    s: Scene, x: float, y: float, size: float, facing: int, colour: Colour, degrees: float = 0, jet: bool = True
) -> None:
    """An airliner with jets under its wings, or a small machine with a propeller and two wings."""
    at = frame(x, y, size, facing, degrees)
    body = s.pick("#f4f6f8", "#e8ebef", "#f6f2e4") if jet else colour
    if not jet:
        for v in (-0.06, 0.14):
            s.limb(at(-0.06, v), at(0.2, v), 0.05 * size, 0.05 * size, shade(colour, 0.7))
        for u in (0.0, 0.14):
            path(s, at, [(u, -0.06), (u, 0.14)], 0.012 * size, "#5b3d22")
        shape(s, at, [(-0.46, 0.0), (-0.5, 0.17), (-0.4, 0.15), (-0.3, 0.03)], shade(colour, 0.8))
        shape(
            s,
            at,
            [
                (-0.48, 0.04),
                (-0.1, 0.08),
                (0.28, 0.08),
                (0.36, 0.03),
                (0.36, -0.05),
                (0.26, -0.09),
                (-0.05, -0.08),
            ],
            body,
        )
        s.ellipse(*at(0.38, 0), 0.02 * size, 0.17 * size, clear("#3b3b40", 0.55))
        s.disc(*at(0.38, 0), 0.03 * size, "#2b2b30")
        shape(s, at, [(-0.12, 0.08), (-0.04, 0.14), (0.02, 0.08)], GLASS)
        for u in (0.08, 0.2):
            path(s, at, [(0.12, -0.06), (u, -0.16)], 0.014 * size, DARK)
        return s.disc(*at(0.14, -0.17), 0.05 * size, DARK)
    shape(s, at, [(0.06, 0.04), (-0.06, 0.15), (-0.12, 0.15), (-0.08, 0.04)], shade(body, 0.7))
    shape(s, at, [(-0.34, 0.04), (-0.5, 0.26), (-0.4, 0.26), (-0.24, 0.05)], colour)
    shape(
        s,
        at,
        [(-0.54, 0.04), (-0.3, 0.065), (0.36, 0.065), (0.45, 0.04), (0.5, -0.01), (0.42, -0.055), (-0.26, -0.055)],
        body,
    )
    shape(
        s, at, [(-0.54, 0.04), (-0.26, -0.055), (0.42, -0.055), (0.47, -0.03), (-0.2, -0.015)], shade(colour, 1.0)
    )
    panes(s, at, -0.32, 0.34, 0.015, 0.035, 16, "#3d5468")
    shape(s, at, [(0.38, 0.03), (0.4, 0.055), (0.44, 0.045), (0.47, 0.02)], "#3d5468")
    shape(s, at, [(0.1, -0.03), (-0.2, -0.26), (-0.29, -0.26), (-0.12, -0.03)], shade(body, 0.85))
    s.limb(at(-0.08, -0.12), at(0.03, -0.12), 0.07 * size, 0.075 * size, shade(colour, 0.8))
    return shape(s, at, [(-0.38, 0.03), (-0.52, -0.05), (-0.58, -0.05), (-0.48, 0.03)], shade(body, 0.85))


def helicopter(s: Scene, x: float, y: float, size: float, facing: int, colour: Colour, degrees: float = 0) -> None:
    at, trim = frame(x, y, size, facing, degrees), s.pick("#ffffff", shade(colour, 0.6), "#f2c230")
    for v in (-0.2,):
        path(s, at, [(-0.16, v), (0.3, v), (0.36, v + 0.03)], 0.025 * size, DARK)
    for u in (-0.06, 0.18):
        path(s, at, [(u, -0.1), (u, -0.2)], 0.018 * size, DARK)
    shape(s, at, [(-0.1, 0.1), (-0.1, -0.04), (-0.52, 0.07), (-0.52, 0.11)], shade(colour, 0.88))
    shape(s, at, [(-0.56, 0.22), (-0.5, 0.22), (-0.44, 0.09), (-0.5, 0.05)], trim)
    s.ellipse(*at(0.1, 0.0), 0.25 * size, 0.14 * size, colour)
    s.ellipse(*at(0.2, 0.02), 0.145 * size, 0.1 * size, GLASS)
    path(s, at, [(0.17, 0.12), (0.19, -0.09)], 0.014 * size, colour)
    path(s, at, [(-0.13, -0.04), (0.32, -0.07)], 0.025 * size, trim)
    path(s, at, [(0.05, 0.12), (0.05, 0.21)], 0.03 * size, DARK)
    spread = s.between(0.42, 0.55)
    s.ellipse(*at(0.05, 0.21), spread * size, 0.022 * size, clear("#2a2a2f", 0.75))
    s.ring(*at(-0.53, 0.14), 0.09 * size, 0.012 * size, clear("#2a2a2f", 0.7))
    path(s, at, [(-0.59, 0.08), (-0.47, 0.2)], 0.014 * size, DARK)


def balloon(s: Scene, x: float, y: float, size: float, colours: tuple[Colour, ...], gores: int = 7) -> None:
    """A hot-air balloon; size is its height, (x, y) the middle of its envelope."""

    def outline(half):
        """The envelope's edge, squeezed to a share of its width: round above, drawn in below."""
        points = []
        for cx, cy in CIRCLE:
            pull = 1 - 0.45 * max(0, cy) ** 2
            points.append((x + 0.36 * size * half * cx * pull, y + (0.36 if cy < 0 else 0.44) * size * cy))
        return points

    for k in range(gores):
        half = math.cos(math.pi / 2 * k / gores)
        s.polygon(outline(half), colours[k % len(colours)])
    top, bottom = y + 0.42 * size, y + 0.55 * size
    for side in (-1, 1):
        s.line([(x + 0.1 * side * size, top), (x + 0.05 * side * size, bottom)], 0.006, "#4a3a2a")
    s.box(x - 0.06 * size, bottom, x + 0.06 * size, bottom + 0.1 * size, s.vary("#8a5a2e"))
    s.box(x - 0.065 * size, bottom, x + 0.065 * size, bottom + 0.022 * size, "#5b3a1c")


def airship(s: Scene, x: float, y: float, size: float, facing: int, colour: Colour, degrees: float = 0) -> None:
    at, trim = frame(x, y, size, facing, degrees), s.pick("#d42a2a", "#1f4fc0", "#f2c230", "#2b2b33")
    for v in (0.17, -0.17):
        shape(s, at, [(-0.34, 0.5 * v), (-0.5, 1.15 * v), (-0.54, 1.0 * v), (-0.5, 0.2 * v)], trim)
    tilt = -facing * degrees
    s.ellipse(*at(0, 0), 0.5 * size, 0.15 * size, colour, tilt)
    s.ellipse(*at(0, 0.035), 0.47 * size, 0.085 * size, shade(colour, 1.1), tilt)
    s.ellipse(*at(0, -0.02), 0.49 * size, 0.035 * size, trim if s.chance(0.5) else shade(colour, 0.85), tilt)
    shape(s, at, [(-0.38, 0.02), (-0.54, 0.03), (-0.54, -0.03), (-0.38, -0.02)], shade(trim, 0.8))
    shape(s, at, [(-0.08, -0.14), (-0.06, -0.2), (0.14, -0.2), (0.18, -0.14)], shade(trim, 0.9))
    panes(s, at, -0.04, 0.15, -0.185, -0.155, 5, GLASS)


def rocket(
    s: Scene, x: float, y: float, size: float, colour: Colour, degrees: float = 90, flame: bool = True
) -> None:
    """Its nose points up at 90 degrees; (x, y) is its foot."""
    at, trim = frame(x, y, size, 1, degrees), s.pick("#d42a2a", "#1f4fc0", "#f07f1e", "#2b2b33")
    if flame:
        for length, half, tone in ((0.5, 0.1, "#f07f1e"), (0.36, 0.07, "#f7c83a"), (0.2, 0.04, "#fff3c0")):
            shape(s, at, [(0.04, half), (-length * s.between(0.8, 1.1), 0.0), (0.04, -half)], tone)
    for side in (-1, 1):
        shape(s, at, [(0.0, 0.2 * side), (0.02, 0.08 * side), (0.34, 0.08 * side), (0.16, 0.2 * side)], trim)
    shape(s, at, [(0.02, -0.09), (0.02, 0.09), (0.5, 0.115), (0.74, 0.1), (0.74, -0.1), (0.5, -0.115)], colour)
    shape(s, at, [(0.02, 0.02), (0.02, 0.09), (0.5, 0.115), (0.74, 0.1), (0.74, 0.03)], shade(colour, 0.85))
    shape(s, at, [(0.74, -0.1), (0.88, -0.06), (1.0, 0.0), (0.88, 0.06), (0.74, 0.1)], trim)
    block(s, at, 0.3, 0.36, -0.105, 0.105, trim)
    s.disc(*at(0.56, 0), 0.06 * size, shade(trim, 0.7))
    s.disc(*at(0.56, 0), 0.044 * size, GLASS)
    shape(s, at, [(0.0, -0.02), (0.0, 0.02), (0.26, 0.02), (0.26, -0.02)], shade(trim, 0.8))
