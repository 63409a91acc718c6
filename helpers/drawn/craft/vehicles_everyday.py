"""Vehicles of every day on the road: cars, buses, lorries, prams. Placed as in `vehicles`; size is the length."""

from helpers.drawn.brush import Colour, Point, Scene, clear, shade
from helpers.drawn.craft.vehicles import Frame, frame, path, shape, under, wheel

GLASS, DARK, STEEL = "#9fc3d6", "#26282e", "#9aa0a8"

# rear to front over the roof; then the side windows' corners: rear low, rear high, front high, front low
BODIES: dict[str, tuple[list[Point], tuple[float, float, float, float], float]] = {
    "saloon": (
        [(-0.5, 0.2), (-0.36, 0.23), (-0.24, 0.36), (0.06, 0.36), (0.22, 0.23)],
        (-0.32, -0.22, 0.04, 0.15),
        0.34,
    ),
    "hatch": (
        [(-0.47, 0.22), (-0.43, 0.34), (-0.36, 0.39), (0.06, 0.39), (0.22, 0.24)],
        (-0.4, -0.35, 0.04, 0.16),
        0.365,
    ),
    "estate": (
        [(-0.5, 0.22), (-0.46, 0.35), (-0.42, 0.37), (0.06, 0.37), (0.22, 0.23)],
        (-0.44, -0.41, 0.04, 0.15),
        0.35,
    ),
    "jeep": (
        [(-0.48, 0.24), (-0.47, 0.43), (-0.44, 0.45), (0.08, 0.45), (0.16, 0.27)],
        (-0.43, -0.42, 0.06, 0.12),
        0.42,
    ),
}


def panes(
    s: Scene, at: Frame, left: float, right: float, low: float, high: float, count: int, glass: Colour = GLASS
) -> None:
    """A row of windows."""
    step = (right - left) / count
    for k in range(count):
        u = left + k * step
        shape(s, at, [(u, low), (u, high), (u + 0.8 * step, high), (u + 0.8 * step, low)], glass)


def block(s: Scene, at: Frame, left: float, right: float, low: float, high: float, colour: Colour) -> None:
    shape(s, at, [(left, low), (left, high), (right, high), (right, low)], colour)


def wheels(
    s: Scene, at: Frame, size: float, hubs: tuple[float, ...], radius: float, rim: Colour = "#b9bcc2"
) -> None:
    for u in hubs:
        s.disc(*at(u, radius), 1.22 * radius * size, "#17171a")
        wheel(s, *at(u, radius), radius * size, rim, tyre=0.38)


def car(
    s: Scene, x: float, y: float, size: float, facing: int, colour: Colour, kind: str = "saloon", trade: str = ""
) -> None:
    """kind: one of BODIES. trade: "", "taxi" (a sign on the roof, a chequered band) or "police" (a blue light, a
    coloured half)."""
    under(s, x, y, size)
    at = frame(x, y, size, facing)
    roof, (low0, high0, high1, low1), top = BODIES[kind]
    shape(s, at, [(-0.49, 0.07), *roof, (0.44, 0.2), (0.5, 0.15), (0.5, 0.07)], colour)
    middle, sill = (low0 + low1) / 2, roof[-1][1]
    shape(s, at, [(low0, sill), (high0, top), (middle - 0.01, top), (middle - 0.01, sill)], GLASS)
    shape(s, at, [(middle + 0.01, sill), (middle + 0.01, top), (high1, top), (low1, sill)], GLASS)
    if trade == "police":
        shape(
            s,
            at,
            [(-0.2, 0.07), (-0.2, 0.22), (0.16, 0.22), (0.16, 0.07)],
            s.pick("#1f3fa0", "#1b1b22", "#1f6fd0"),
        )
        block(s, at, -0.49, 0.5, 0.13, 0.155, s.pick("#f2e230", "#1f3fa0", "#ffffff"))
        block(s, at, -0.17, -0.02, roof[2][1], roof[2][1] + 0.05, "#2f6fff")
        block(s, at, -0.08, -0.02, roof[2][1], roof[2][1] + 0.05, s.pick("#ff3a3a", "#2f6fff"))
    if trade == "taxi":
        block(s, at, -0.15, 0.0, roof[2][1], roof[2][1] + 0.06, s.pick("#f6e27a", "#ffffff"))
        block(s, at, -0.13, -0.02, roof[2][1] + 0.02, roof[2][1] + 0.04, DARK)
        for k in range(14):
            block(s, at, -0.42 + 0.06 * k, -0.39 + 0.06 * k, 0.16 + 0.02 * (k % 2), 0.18 + 0.02 * (k % 2), DARK)
    path(s, at, [(middle, 0.08), (middle, sill)], 0.006, shade(colour, 0.7))
    path(s, at, [(-0.49, 0.08), (0.5, 0.08)], 0.025 * size, shade(colour, 0.55))
    s.disc(*at(0.46, 0.17), 0.022 * size, "#f8f2c8")
    s.disc(*at(-0.47, 0.18), 0.018 * size, "#d83030")
    wheels(s, at, size, (-0.3, 0.3), 0.085)


def van(s: Scene, x: float, y: float, size: float, facing: int, colour: Colour, kind: str = "plain") -> None:
    """kind: "plain", "minibus" or "ambulance" (a red cross, a band, a blue light)."""
    under(s, x, y, size)
    at = frame(x, y, size, facing)
    shape(s, at, [(-0.5, 0.07), (-0.5, 0.5), (-0.47, 0.53), (0.18, 0.53), (0.34, 0.33), (0.48, 0.27), (0.5, 0.2),
                  (0.5, 0.07)], colour)  # fmt: skip
    shape(s, at, [(0.06, 0.32), (0.06, 0.48), (0.18, 0.48), (0.29, 0.32)], GLASS)
    if kind == "ambulance":
        band = s.pick("#d42a2a", "#f07f1e", "#1f8f4d")
        for k in range(11):
            block(s, at, -0.5 + 0.09 * k, -0.455 + 0.09 * k, 0.16 + 0.04 * (k % 2), 0.2 + 0.04 * (k % 2), band)
        block(s, at, -0.27, -0.2, 0.28, 0.48, "#d42a2a")
        block(s, at, -0.335, -0.135, 0.345, 0.415, "#d42a2a")
        block(s, at, -0.05, 0.1, 0.53, 0.59, "#2f6fff")
    elif kind == "minibus":
        panes(s, at, -0.46, 0.04, 0.32, 0.48, 3)
        block(s, at, -0.5, 0.48, 0.2, 0.25, s.pick("#ffffff", shade(colour, 0.6)))
    elif s.chance(0.6):
        s.ellipse(*at(-0.22, 0.36), 0.1 * size, 0.07 * size, s.pick("#ffffff", "#f2c230", shade(colour, 0.5)))
        block(s, at, -0.5, 0.02, 0.2, 0.23, s.pick("#ffffff", shade(colour, 0.5)))
    path(s, at, [(0.03, 0.1), (0.03, 0.5)], 0.006, shade(colour, 0.7))
    path(s, at, [(-0.5, 0.085), (0.5, 0.085)], 0.03 * size, shade(colour, 0.5))
    s.disc(*at(0.46, 0.22), 0.024 * size, "#f8f2c8")
    wheels(s, at, size, (-0.3, 0.32), 0.09)


def bus(s: Scene, x: float, y: float, size: float, facing: int, colour: Colour, decks: int = 1) -> None:
    under(s, x, y, size)
    at, top = frame(x, y, size, facing), 0.33 if decks == 1 else 0.54
    shape(
        s,
        at,
        [(-0.5, 0.05), (-0.5, top - 0.02), (-0.48, top), (0.46, top), (0.5, top - 0.06), (0.5, 0.05)],
        colour,
    )
    glass = s.pick(GLASS, "#33475a", "#c9dde8")
    for deck in range(decks):
        low = 0.17 + 0.22 * deck
        panes(s, at, -0.46, 0.34 if deck == 0 else 0.47, low, low + 0.11, s.random.randint(5, 7), glass)
    block(s, at, 0.36, 0.44, 0.06, 0.28, shade(glass, 0.85))
    shape(s, at, [(0.46, 0.16), (0.46, 0.3), (0.5, 0.28), (0.5, 0.16)], glass)
    block(s, at, -0.5, 0.34, 0.1, 0.13, s.pick("#ffffff", shade(colour, 0.6), "#f2c230"))
    block(s, at, 0.28, 0.45, top - 0.045, top - 0.012, DARK)
    s.disc(*at(0.485, 0.1), 0.015 * size, "#f8f2c8")
    wheels(s, at, size, (-0.28, 0.27), 0.062)


def lorry(s: Scene, x: float, y: float, size: float, facing: int, colour: Colour, kind: str = "box") -> None:
    """kind: what it carries: "box", "tipper", "tank", "fire" (a ladder, lockers) or "crane"."""
    under(s, x, y, size)
    at, load = frame(x, y, size, facing), s.vary(s.pick("#e8e6e0", "#3f6fb0", "#c9a13a", "#5f8f5f", "#b0493a"))
    block(s, at, -0.5, 0.48, 0.09, 0.13, DARK)
    shape(s, at, [(0.24, 0.08), (0.24, 0.4), (0.28, 0.43), (0.42, 0.43), (0.49, 0.25), (0.5, 0.08)], colour)
    shape(s, at, [(0.31, 0.25), (0.31, 0.38), (0.41, 0.38), (0.46, 0.25)], GLASS)
    if kind == "box":
        block(s, at, -0.5, 0.21, 0.13, 0.52, load)
        block(s, at, -0.36, 0.07, 0.28, 0.38, s.pick("#ffffff", "#f2c230", shade(load, 0.6)))
    elif kind == "tipper":
        for u in (-0.35, -0.2, -0.05, 0.08):
            s.ellipse(*at(u, 0.34), 0.1 * size, 0.06 * size, s.vary("#8a6f4f"))
        shape(s, at, [(-0.44, 0.14), (-0.52, 0.34), (0.22, 0.34), (0.2, 0.14)], load)
        for u in (-0.3, -0.14, 0.02):
            path(s, at, [(u, 0.15), (u, 0.33)], 0.012 * size, shade(load, 0.7))
    elif kind == "tank":
        s.limb(at(-0.36, 0.27), at(0.08, 0.27), 0.27 * size, 0.27 * size, "#c9ced4")
        s.limb(at(-0.36, 0.3), at(0.08, 0.3), 0.05 * size, 0.05 * size, load)
    elif kind == "fire":
        block(s, at, -0.5, 0.22, 0.1, 0.4, colour)
        block(s, at, -0.5, 0.5, 0.17, 0.2, s.pick("#ffffff", "#f2e230"))
        panes(s, at, -0.46, 0.08, 0.22, 0.36, 3, "#c3c8ce")
        block(s, at, 0.12, 0.22, 0.26, 0.37, GLASS)
        block(s, at, 0.28, 0.4, 0.43, 0.48, "#2f6fff")
        tip = s.pick((0.36, 0.5), (0.3, 0.75))  # the ladder, lying or raised
        for rise in (0.0, 0.06):
            path(s, at, [(-0.46, 0.44 + rise), (tip[0], tip[1] + rise)], 0.016 * size, "#dfe3e8")
        for k in range(1, 9):
            u, v = -0.46 + (tip[0] + 0.46) * k / 9, 0.44 + (tip[1] - 0.44) * k / 9
            path(s, at, [(u, v), (u, v + 0.06)], 0.01 * size, "#dfe3e8")
    else:
        end = (s.between(0.0, 0.42), s.between(0.72, 0.9))
        block(s, at, -0.5, 0.24, 0.11, 0.2, colour)
        path(s, at, [(-0.3, 0.34), ((-0.3 + end[0]) / 2, (0.34 + end[1]) / 2)], 0.07 * size, s.vary("#f2b020"))
        path(s, at, [(-0.3, 0.34), end], 0.04 * size, s.vary("#f2b020"))
        shape(s, at, [(-0.46, 0.2), (-0.46, 0.36), (-0.2, 0.36), (-0.12, 0.28), (-0.12, 0.2)], shade(colour, 0.85))
        shape(s, at, [(-0.22, 0.24), (-0.22, 0.34), (-0.15, 0.28), (-0.14, 0.24)], GLASS)
        hook = end[1] - s.between(0.15, 0.3)
        path(s, at, [end, (end[0], hook)], 0.008, DARK)
        block(s, at, end[0] - 0.025, end[0] + 0.025, hook - 0.05, hook, "#d42a2a")
    s.disc(*at(0.475, 0.14), 0.02 * size, "#f8f2c8")
    wheels(s, at, size, (-0.38, -0.22, 0.36), 0.082)


def tractor(s: Scene, x: float, y: float, size: float, facing: int, colour: Colour) -> None:
    under(s, x, y, size)
    at = frame(x, y, size, facing)
    shape(s, at, [(-0.1, 0.2), (-0.1, 0.46), (0.38, 0.42), (0.44, 0.36), (0.44, 0.2)], colour)
    for v in (0.27, 0.33):
        path(s, at, [(0.2, v), (0.42, v)], 0.015 * size, shade(colour, 0.6))
    path(s, at, [(0.22, 0.42), (0.22, 0.66)], 0.03 * size, DARK)
    shape(s, at, [(-0.4, 0.4), (-0.36, 0.76), (-0.06, 0.76), (0.0, 0.44)], GLASS)
    path(s, at, [(-0.4, 0.4), (-0.36, 0.76), (-0.06, 0.76), (0.0, 0.44)], 0.028 * size, DARK)
    block(s, at, -0.4, -0.03, 0.74, 0.79, colour)
    s.arc(*at(-0.26, 0.26), 0.3 * size, 0.3 * size, 190, 340, 0.05 * size, shade(colour, 0.85))
    rim = s.pick("#f2c230", "#e8e4d8", "#d42a2a")
    wheel(s, *at(-0.26, 0.25), 0.25 * size, rim, tyre=0.4)
    wheel(s, *at(0.32, 0.15), 0.15 * size, rim, tyre=0.4)


def digger(s: Scene, x: float, y: float, size: float, facing: int, colour: Colour) -> None:
    """An excavator on tracks."""
    under(s, x, y, size)
    at = frame(x, y, size, facing)
    s.limb(at(-0.3, 0.09), at(0.1, 0.09), 0.17 * size, 0.17 * size, DARK)
    for u in (-0.3, -0.17, -0.03, 0.1):
        s.disc(*at(u, 0.09), 0.045 * size, "#6f737a")
    shape(
        s,
        at,
        [(-0.42, 0.2), (-0.42, 0.38), (-0.12, 0.4), (-0.12, 0.58), (0.08, 0.58), (0.14, 0.36), (0.14, 0.2)],
        colour,
    )
    shape(s, at, [(-0.08, 0.36), (-0.08, 0.54), (0.05, 0.54), (0.1, 0.36)], GLASS)
    elbow, wrist = s.pick(((0.38, 0.74), (0.56, 0.34)), ((0.34, 0.8), (0.6, 0.58)), ((0.42, 0.62), (0.5, 0.2)))
    s.limb(at(0.08, 0.3), at(*elbow), 0.1 * size, 0.07 * size, shade(colour, 0.92))
    s.limb(at(*elbow), at(*wrist), 0.075 * size, 0.05 * size, shade(colour, 0.82))
    path(s, at, [(0.16, 0.32), ((0.1 + elbow[0]) / 2 + 0.06, (0.3 + elbow[1]) / 2 - 0.03)], 0.025 * size, STEEL)
    (u, v) = wrist
    shape(
        s,
        at,
        [
            (u + 0.04, v + 0.03),
            (u - 0.12, v + 0.02),
            (u - 0.15, v - 0.1),
            (u - 0.02, v - 0.14),
            (u + 0.04, v - 0.08),
        ],
        DARK,
    )


def motor_scooter(s: Scene, x: float, y: float, size: float, facing: int, colour: Colour) -> None:
    under(s, x, y, size)
    at = frame(x, y, size, facing)
    for u in (-0.32, 0.36):
        wheel(s, *at(u, 0.12), 0.12 * size, "#c9ccd2", tyre=0.42)
    path(s, at, [(0.36, 0.12), (0.2, 0.66)], 0.035 * size, STEEL)
    path(s, at, [(0.28, 0.36), (0.2, 0.2), (-0.14, 0.17)], 0.08 * size, shade(colour, 0.85))
    shape(s, at, [(0.34, 0.22), (0.25, 0.6), (0.17, 0.6), (0.24, 0.2)], colour)
    shape(
        s,
        at,
        [
            (-0.5, 0.2),
            (-0.48, 0.36),
            (-0.3, 0.45),
            (-0.08, 0.42),
            (-0.06, 0.18),
            (-0.2, 0.13),
            (-0.26, 0.24),
            (-0.4, 0.24),
        ],
        colour,
    )
    path(s, at, [(-0.44, 0.47), (-0.08, 0.46)], 0.07 * size, s.pick("#3a2a20", "#1f1f22", "#8a5a34"))
    s.arc(*at(0.36, 0.12), 0.16 * size, 0.16 * size, 190, 330, 0.05 * size, colour)
    path(s, at, [(0.2, 0.66), (0.1, 0.7)], 0.03 * size, DARK)
    s.disc(*at(0.24, 0.62), 0.05 * size, "#f4f0d0")
    s.line([at(0.18, 0.68), at(0.14, 0.82)], 0.01, STEEL)
    s.disc(*at(0.14, 0.84), 0.035 * size, "#c9dde8")


def pram(s: Scene, x: float, y: float, size: float, facing: int, colour: Colour) -> None:
    under(s, x, y, 0.8 * size)
    at = frame(x, y, size, facing)
    hub_height = s.between(0.13, 0.17)
    for u in (-0.2, 0.24):
        path(s, at, [(u, hub_height), (-0.6 * u, 0.4)], 0.025 * size, STEEL)
    hood = [(0.02, 0.52), (0.42, 0.52), (0.4, 0.7), (0.28, 0.84), (0.1, 0.88), (-0.02, 0.84)]
    shape(s, at, hood, shade(colour, 0.8))
    for end in ((0.4, 0.7), (0.24, 0.86)):
        path(s, at, [(0.02, 0.52), end], 0.012 * size, shade(colour, 0.55))
    shape(s, at, [(-0.4, 0.52), (-0.36, 0.36), (-0.2, 0.28), (0.24, 0.28), (0.38, 0.38), (0.42, 0.52)], colour)
    path(s, at, [(-0.42, 0.53), (0.42, 0.53)], 0.025 * size, s.pick("#ffffff", shade(colour, 0.6)))
    path(s, at, [(-0.34, 0.48), (-0.52, 0.72), (-0.6, 0.72)], 0.03 * size, DARK)
    for u in (-0.2, 0.24):
        wheel(s, *at(u, hub_height), hub_height * size, "#e4e6ea", 10, 0.16)


def shopping_trolley(s: Scene, x: float, y: float, size: float, facing: int, colour: Colour) -> None:
    """A wire basket on wheels, often with goods in it."""
    under(s, x, y, 0.8 * size)
    at, wire = frame(x, y, size, facing), s.pick("#7d848c", "#4f555d", "#5f6a78")
    if s.chance(0.7):
        for u in (-0.24, -0.1, 0.04, 0.18, 0.3):
            goods = s.vary(s.pick("#d42a2a", "#f2c230", "#3f8f4f", "#e8e4d8", "#b07a3a", "#3f6fb0"))
            block(s, at, u - 0.08, u + 0.07, 0.42, s.between(0.7, 0.92), goods)
    shape(s, at, [(-0.4, 0.78), (0.46, 0.7), (0.38, 0.4), (-0.3, 0.36)], clear("#e8ecf0", 0.35))
    for k in range(9):
        u, share = -0.4 + 0.1075 * k, k / 8
        path(s, at, [(u, 0.78 - 0.08 * share), (-0.3 + 0.085 * k, 0.36 + 0.04 * share)], 0.012 * size, wire)
    for share in (0.0, 0.33, 0.66, 1.0):
        path(
            s,
            at,
            [(-0.4 + 0.1 * share, 0.78 - 0.42 * share), (0.46 - 0.08 * share, 0.7 - 0.3 * share)],
            0.016 * size,
            wire,
        )
    path(s, at, [(-0.4, 0.78), (-0.52, 0.88)], 0.04 * size, colour)
    path(s, at, [(-0.4, 0.78), (-0.26, 0.14), (0.36, 0.14)], 0.03 * size, wire)
    for u in (-0.26, 0.34):
        wheel(s, *at(u, 0.065), 0.065 * size, tyre=0.45)
