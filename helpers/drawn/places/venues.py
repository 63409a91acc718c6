"""Places: each paints the whole background of a scene, sets its perspective, and leaves the ground free.

Afterwards `scene.spot(x, z)` gives places to stand on.
"""

import math
from collections.abc import Sequence
from itertools import pairwise

from helpers.drawn.brush import TEAM, Colour, Scene, clear, mix, shade

CROWD = (
    "#d9b08c",
    "#8d5524",
    "#c33b3b",
    "#3f63b5",
    "#e8e2d4",
    "#d8b53c",
    "#2f2f3a",
    "#3f8f55",
    "#7a4b8f",
    "#f0d2b0",
)
SKY = (("#4f8fd6", "#cfe3f2"), ("#6fa9dd", "#e9eef0"), ("#8fa3b5", "#d5dadd"), ("#3d6db0", "#f0cfa5"))


# ---- what venues are made of


def sky(s: Scene, bottom: float, clouds: int = 3) -> None:
    """A sky down to a height; also for what lies above a horizon."""
    upper, lower = s.pick(*SKY)
    s.gradient(-1, bottom, upper, lower)
    for _ in range(s.random.randint(0, clouds)):
        x, y, r = s.between(-0.1, 1.1), s.between(0, 0.8 * bottom), s.between(0.04, 0.09)
        for k in (-1.4, -0.5, 0.4, 1.3):
            s.ellipse(x + k * r, y + s.between(-0.3, 0.3) * r, 1.2 * r, 0.55 * r, (255, 255, 255, 150))


def crowd(s: Scene, top: float, bottom: float, dark: float = 1.0) -> None:
    """Spectators in rows, from a height to a height, right across."""
    s.box(-1, top, 2, bottom, shade("#4a4a55", dark))
    radius = s.between(0.011, 0.016)
    colours = [shade(colour, dark) for colour in CROWD]
    rows = max(1, int((bottom - top) / (2.2 * radius)))
    for row in range(rows):
        y = top + (row + 0.6) * (bottom - top) / rows
        for _ in range(30):
            s.disc(s.between(-0.35, 1.35), y + s.between(-0.4, 0.4) * radius, radius, s.random.choice(colours))


def boards(s: Scene, top: float, bottom: float, colours: Sequence[Colour] | None = None) -> None:
    """A row of advertising boards."""
    colours, x = colours or TEAM, -0.5
    while x < 1.5:
        width = s.between(0.12, 0.3)
        colour = s.vary(s.random.choice(colours))
        s.box(x, top, x + width, bottom, colour)
        ink = "#ffffff" if sum(colour) < 380 else "#333344"
        middle, height = (top + bottom) / 2, (bottom - top) * 0.18
        s.box(x + 0.2 * width, middle - height, x + 0.75 * width, middle + height, clear(ink, 0.7))
        x += width + 0.004


def trees(s: Scene, base: float, count: int = 8, height: float = 0.2, conifers: bool = False) -> None:
    """A row of trees whose trunks stand at a height."""
    for _ in range(count):
        x, h = s.between(-0.3, 1.3), height * s.between(0.6, 1.2)
        green = s.vary("#2f6b35" if not conifers else "#1f4d38", 0.2)
        s.limb((x, base), (x, base - 0.5 * h), 0.06 * h, 0.05 * h, "#5a3f28")
        if conifers:
            for k in (0.15, 0.42, 0.68):
                half = (0.32 - 0.28 * k) * h
                s.polygon([(x - half, base - k * h), (x + half, base - k * h), (x, base - (k + 0.42) * h)], green)
        else:
            for dx, dy in ((-0.2, 0.55), (0.2, 0.6), (0, 0.82)):
                s.ellipse(x + dx * h, base - dy * h, 0.27 * h, 0.24 * h, s.vary(green, 0.06))


def mountains(s: Scene, base: float, height: float = 0.25, snow: bool = False) -> None:
    """Two ranges of mountains standing at a height."""
    for far in (1, 0):
        colour = mix("#5f7489", "#a9b8c8", 0.6 * far) if not far else "#a7b6c6"
        x = -0.6
        while x < 1.6:
            w, h = s.between(0.25, 0.5), height * s.between(0.5, 1.1) * (1 if far else 0.65)
            s.polygon([(x - w * 0.6, base), (x + w * 0.2, base - h), (x + w, base)], colour)
            if snow:
                k = 0.38
                tip = (x + w * 0.2, base - h)
                left, right = x + w * (0.2 - 0.8 * k), x + w * (0.2 + 0.8 * k)
                edge = base - h * (1 - k)
                s.polygon([tip, (left, edge), (x + w * 0.25, edge - 0.2 * h * k), (right, edge)], "#f2f6fa")
            x += w * 0.75


def ground(s: Scene, near: Colour, far: Colour | None = None) -> None:
    """The floor, from the horizon down."""
    s.gradient(s.horizon, 1.6, far or shade(near, 0.85), near, 10)


def fence(
    s: Scene, z: float, height: float = 0.25, colour: Colour = "#f3f1ea", rails: int = 2, gap: float = 0.3
) -> None:
    """A rail fence across the picture, at a depth; height in persons."""
    _, y, scale = s.spot(0.5, z)
    h, thick = height * s.tall * scale, 0.012 * scale + 0.004
    for k in range(rails):
        top = y - h * (1 - 0.5 * k)
        s.line([(-1, top), (2, top)], thick, colour)
    x = -0.6 + s.between(0, gap)
    while x < 1.6:
        s.line([(x, y), (x, y - h)], thick, shade(colour, 0.9))
        x += gap * scale


def stripes(s: Scene, first: Colour, second: Colour, depths: Sequence[float]) -> None:
    """Mown bands across a field, between depths, alternating."""
    for i, (z0, z1) in enumerate(pairwise(depths)):
        s.floor([(-4, z0), (5, z0), (5, z1), (-4, z1)], second if i % 2 else first)


# ---- outdoors


def field(s: Scene, stands: bool = True, lines: bool = True, grass: Colour = "#3f9142") -> None:
    """A grass pitch, with stands behind it, or trees."""
    s.view(s.between(0.3, 0.42), s.between(0.48, 0.6))
    green = s.vary(grass)
    if stands:
        sky(s, s.horizon - 0.2, 1)
        crowd(s, s.horizon - s.between(0.25, 0.4), s.horizon - 0.045)
        boards(s, s.horizon - 0.06, s.horizon)
    else:
        sky(s, s.horizon)
        trees(s, s.horizon + 0.01, 12, s.between(0.15, 0.28))
    ground(s, green)
    stripes(s, green, shade(green, 0.88), (-0.5, -0.15, 0.2, 0.7, 1.4, 2.6, 5))
    if lines:
        s.floor_line((-4, 2.2), (5, 2.2), "#f4f4f4", 0.16)
        if s.chance(0.5):
            x = s.between(-0.5, 1.5)
            s.floor_line((x, -0.6), (x, 2.2), "#f4f4f4", 0.03)


def park(s: Scene, grass: Colour = "#8aae4e") -> None:
    """A lawn with trees, some hills behind."""
    s.view(s.between(0.32, 0.45), s.between(0.5, 0.62))
    sky(s, s.horizon)
    if s.chance(0.5):
        for k in range(4):
            s.ellipse(-0.2 + 0.45 * k, s.horizon, 0.35, s.between(0.05, 0.14), s.vary("#6f9a6a"))
    trees(s, s.horizon + 0.02, s.random.randint(5, 12), s.between(0.18, 0.34))
    ground(s, s.vary(grass))
    s.speckle(-0.3, s.horizon + 0.05, 1.3, 1.2, [clear(shade(grass, 0.8), 0.5), clear("#8fc06a", 0.5)], 60, 0.006)


def track(s: Scene, lanes: int = 6) -> None:
    """A red running track with white lanes, the infield and the stadium behind."""
    s.view(s.between(0.3, 0.4), s.between(0.5, 0.6))
    sky(s, s.horizon - 0.2, 1)
    crowd(s, s.horizon - s.between(0.2, 0.36), s.horizon)
    ground(s, s.vary("#4d9a4a"))
    far, near = s.between(1.0, 1.5), -0.6
    s.floor([(-6, near), (7, near), (7, far), (-6, far)], s.vary("#b5533c"))
    for i in range(lanes + 1):
        y0, y1 = s.spot(0, near).y, s.spot(0, far).y
        y = y1 + (y0 - y1) * (i / lanes) ** 1.4
        s.line([(-1, y), (2, y)], 0.004 + 0.006 * i / lanes, "#f2e9e4")


def road(s: Scene, kerbs: bool = True, barrier: bool = True) -> None:
    """Asphalt across the picture, for what races: kerbs, a barrier, a grandstand or trees behind."""
    s.view(s.between(0.28, 0.42), s.between(0.4, 0.5))
    sky(s, s.horizon)
    if s.chance(0.6):
        crowd(s, s.horizon - s.between(0.12, 0.25), s.horizon)
    else:
        trees(s, s.horizon + 0.01, 12, 0.22)
    ground(s, s.vary("#5d9350"))
    if barrier:
        boards(s, s.horizon - 0.02, s.horizon + 0.05)
    far = s.between(1.0, 1.6)
    s.floor([(-6, -0.8), (7, -0.8), (7, far), (-6, far)], s.vary("#6a6a70", 0.1))
    if kerbs:
        x, step = -5.0, 0.35
        for i in range(30):
            s.floor(
                [
                    (x + i * step, far),
                    (x + (i + 1) * step, far),
                    (x + (i + 1) * step, far * 0.86),
                    (x + i * step, far * 0.86),
                ],
                "#e8e8e8" if i % 2 else "#cc2f2f",
            )


def arena(s: Scene, dirt: Colour = "#b08a5e", crowded: bool = True) -> None:
    """A sandy ring with a rail fence, for rodeo and riding."""
    s.view(s.between(0.3, 0.42), s.between(0.48, 0.6))
    if crowded:
        sky(s, s.horizon - 0.15, 1)
        crowd(s, s.horizon - s.between(0.15, 0.3), s.horizon)
    else:
        sky(s, s.horizon)
        trees(s, s.horizon, 8, 0.2)
    sand = s.vary(dirt)
    ground(s, sand)
    fence(s, s.between(1.6, 2.2), 0.55, s.pick("#efece4", "#7a5a3c", "#8a8d92"), 3)
    tones = [clear(shade(sand, 0.8), 0.5), clear(shade(sand, 1.15), 0.5)]
    s.speckle(-0.3, s.horizon + 0.12, 1.3, 1.2, tones, 70, 0.008)


def beach_or_lawn(s: Scene, sand: bool = False) -> None:
    """Sand with the sea behind it, or a plain lawn."""
    if not sand:
        return park(s)
    s.view(s.between(0.3, 0.42), s.between(0.5, 0.6))
    sky(s, s.horizon - 0.06)
    s.gradient(s.horizon - 0.06, s.horizon, "#2f7fa8", "#5fb3c4", 4)
    ground(s, s.vary("#e0c896"))
    return None


def rodeo_plain(s: Scene) -> None:
    """Open dry grassland with far mountains."""
    s.view(s.between(0.32, 0.45), s.between(0.45, 0.55))
    sky(s, s.horizon)
    mountains(s, s.horizon, 0.16)
    ground(s, s.vary("#b89b5e"), s.vary("#a8a565"))


# ---- snow, ice and rock


def slope(s: Scene, tilt: float | None = None, pines: bool = True) -> float:
    """A snow slope falling to the right, mountains and sky behind. Returns the slope's rise: at x the snow begins
    at `s.horizon + (x - 0.5) * rise`, so that what stands on it can be placed with `on_slope`."""
    s.view(s.between(0.42, 0.55), s.between(0.45, 0.58))
    rise = s.between(0.1, 0.45) if tilt is None else tilt
    sky(s, 0.7, 1)
    mountains(s, s.horizon + 0.1, s.between(0.25, 0.4), snow=True)
    left, right = s.horizon - 1.5 * rise, s.horizon + 1.5 * rise
    snow = s.vary("#eef3f9", 0.05)
    s.polygon([(-1, left), (2, right), (2, 3), (-1, 3)], snow)
    for _ in range(7):
        x, y = s.between(-0.2, 1.2), s.between(0.05, 0.5)
        y0 = on_slope(s, x, y, rise)[1]
        s.line(
            [(x - 0.25, y0 - 0.25 * rise), (x + 0.25, y0 + 0.25 * rise)], 0.008, shade(snow, s.pick(0.93, 0.96))
        )
    if pines:
        for _ in range(s.random.randint(3, 8)):
            x = s.between(-0.2, 1.2)
            trees_at(s, x, on_slope(s, x, 0.01, rise)[1], s.between(0.1, 0.2))
    return rise


def on_slope(s: Scene, x: float, below: float, rise: float) -> tuple[float, float]:
    """A point on a slope: `below` the edge of the snow, at x."""
    return x, s.horizon + (x - 0.5) * rise + below


def trees_at(s: Scene, x: float, y: float, h: float) -> None:
    """One conifer."""
    green = s.vary("#1f4d38", 0.2)
    s.limb((x, y), (x, y - 0.3 * h), 0.07 * h, 0.06 * h, "#4a3524")
    for k in (0.15, 0.42, 0.68):
        half = (0.32 - 0.28 * k) * h
        s.polygon([(x - half, y - k * h), (x + half, y - k * h), (x, y - (k + 0.42) * h)], green)


def snowfield(s: Scene) -> None:
    """Flat snow with conifers behind: for sleds and snowmobiles."""
    s.view(s.between(0.32, 0.45), s.between(0.42, 0.52))
    sky(s, s.horizon)
    if s.chance(0.5):
        mountains(s, s.horizon, 0.18, snow=True)
    trees(s, s.horizon + 0.02, 14, s.between(0.15, 0.28), conifers=True)
    ground(s, "#f0f4f8", s.vary("#d8e2ec", 0.05))
    for _ in range(5):
        z = s.between(-0.2, 1.5)
        s.floor_line((-2, z), (3, z + s.between(-0.2, 0.2)), clear("#b9c8d8", 0.6), 0.03)


def rink(s: Scene, crowded: bool = True, lines: bool = False) -> None:
    """An ice rink: boards, a dark crowd, ice that mirrors a little. lines: those of ice hockey."""
    s.view(s.between(0.28, 0.4), s.between(0.5, 0.62))
    crowd(s, -0.5, s.horizon, s.between(0.35, 0.7)) if crowded else s.box(-1, -1, 2, s.horizon, s.vary("#3a4458"))
    ground(s, s.vary("#eef4f8", 0.04), s.vary("#cfdde8", 0.05))
    s.box(-1, s.horizon - 0.08, 2, s.horizon + 0.05, "#f6f8fa")
    boards(s, s.horizon - 0.06, s.horizon + 0.02)
    s.box(-1, s.horizon + 0.035, 2, s.horizon + 0.05, "#d8b53c")
    if lines:
        x = s.between(0, 1)
        s.floor_line((x, -0.7), (x, 1.1), s.pick("#c8102e", "#1e4fa3"), 0.07)
        s.floor_ellipse(s.between(0.1, 0.9), 0.5, 0.5, 0.4, clear("#c8102e", 0.25))
    for _ in range(12):
        x, y = s.between(-0.2, 1.2), s.between(s.horizon + 0.08, 1.1)
        s.line([(x, y), (x + s.between(-0.15, 0.15), y + s.between(-0.02, 0.03))], 0.004, clear("#a8bccb", 0.7))


def cliff(s: Scene, rock: Colour = "#9a8368") -> None:
    """A rock face that fills the picture but for a strip of sky; holds, cracks and ledges."""
    sky(s, 1.2, 2)
    s.view(0.95, 0.5)
    stone = s.vary(rock, 0.15)
    edge = s.between(0.55, 0.9)
    s.polygon(
        [(-1, -1), (edge + s.between(-0.2, 0.1), -1), (edge, 0.2), (edge - 0.1, 0.6), (edge + 0.1, 2), (-1, 2)],
        stone,
    )
    for _ in range(26):
        x, y, r = s.between(-0.3, edge - 0.08), s.between(-0.2, 1.2), s.between(0.04, 0.13)
        corners = [
            (x + r * math.cos(t) * s.between(0.6, 1.2), y + r * math.sin(t) * s.between(0.5, 1.4))
            for t in range(6)
        ]
        s.polygon(corners, shade(stone, s.between(0.75, 1.2)))
    for _ in range(6):
        x, y = s.between(-0.2, edge - 0.1), s.between(-0.1, 0.9)
        s.line(
            [(x, y), (x + s.between(-0.1, 0.1), y + 0.15), (x + s.between(-0.1, 0.1), y + 0.3)],
            0.007,
            shade(stone, 0.55),
        )


# ---- water and air


def ripples(s: Scene, top: float, bottom: float, colour: Colour, count: int = 40) -> None:
    """Short strokes on water, longer towards the front."""
    for _ in range(count):
        y = top + (bottom - top) * s.random.random() ** 1.3
        x, w = s.between(-0.3, 1.3), 0.03 + 0.08 * (y - top) / (bottom - top)
        s.line([(x - w, y), (x, y - 0.12 * w), (x + w, y)], 0.005, colour)


def lake(s: Scene, shore: bool = True) -> None:
    """Water to the horizon: a lake with a shore behind, or the open sea."""
    s.view(s.between(0.26, 0.42), s.between(0.4, 0.52))
    sky(s, s.horizon)
    if shore:
        trees(s, s.horizon + 0.01, 16, s.between(0.08, 0.16))
        s.box(-1, s.horizon - 0.03, 2, s.horizon, s.vary("#4a6b45"))
    water = s.vary(s.pick("#2d6f9a", "#3a7f8f", "#3f6b8f", "#2f86a8"))
    ground(s, water, mix(water, "#bcd6e0", 0.35))
    ripples(s, s.horizon + 0.02, 1.15, clear("#ffffff", 0.35))
    ripples(s, s.horizon + 0.02, 1.15, clear(shade(water, 0.7), 0.5))


def rapids(s: Scene) -> None:
    """White water between rocks."""
    s.view(s.between(0.18, 0.3), s.between(0.45, 0.55))
    trees(s, s.horizon, 10, 0.25)
    s.gradient(-1, s.horizon, "#3d5a3f", "#6a7f5f")
    trees(s, s.horizon + 0.02, 10, 0.3)
    for _ in range(12):
        s.ellipse(s.between(-0.2, 1.2), s.horizon + 0.02, 0.1, s.between(0.03, 0.07), s.vary("#7d7a74"))
    ground(s, s.vary("#4f8f95"), s.vary("#8fb8b5"))
    for _ in range(45):
        x, y = s.between(-0.3, 1.3), s.between(s.horizon + 0.05, 1.15)
        s.ellipse(x, y, s.between(0.03, 0.12), s.between(0.008, 0.025), clear("#ffffff", s.between(0.4, 0.85)))


def pool(s: Scene, lanes: bool = True, count: int = 4) -> list[float]:
    """A pool seen from above its edge; ropes of floats between the lanes. Returns the middles of the lanes, far
    first."""
    s.view(-0.3, 0.5)
    water = s.vary(s.pick("#2f8fc4", "#3aa3c8", "#2a7fb8"))
    s.gradient(-0.5, 1.5, shade(water, 1.1), shade(water, 0.9))
    ripples(s, -0.3, 1.3, clear("#ffffff", 0.4), 50)
    edges = [-0.05 + (i / count) ** 1.15 * 1.1 for i in range(count + 1)]
    if lanes:
        first, second = s.pick(("#d42a2a", "#ffffff"), ("#1f4fc0", "#f2c230"), ("#d42a2a", "#1f4fc0"))
        for k, y in enumerate(edges):
            r = 0.011 + 0.005 * k / count
            for i in range(44):
                s.disc(-0.4 + i * 2.1 * r * 2, y, r, first if i // 3 % 2 else second)
    return [(a + b) / 2 for a, b in pairwise(edges)]


def air(s: Scene, land: bool = True) -> None:
    """High up: sky all around, and far below fields, in patches."""
    s.view(s.between(0.6, 1.05), 0.5)
    sky(s, s.horizon if land else 1.6, 6)
    if land:
        s.gradient(s.horizon, 1.8, "#8fae8f", "#5f8a4f")
        for _ in range(24):
            x, z = s.between(-2.5, 3.5), s.between(-0.5, 6)
            w, d = s.between(0.4, 1.0), s.between(0.3, 0.9) * (1 + z) * 0.4
            colour = s.vary(s.pick("#6a9a4f", "#b8a860", "#8a7a4a", "#4f7f45", "#9fb070"), 0.15)
            s.floor([(x, z), (x + w, z), (x + w + 0.1, z + d), (x + 0.1, z + d)], colour)


# ---- indoors


def gymnasium(s: Scene, floor: Colour = "#9fb4c8") -> None:
    """A light hall with wall bars, banners and a pale floor: for apparatus."""
    s.view(s.between(0.3, 0.42), s.between(0.52, 0.64))
    wall = s.vary(s.pick("#e6e0d0", "#d5e0e6", "#e2d8c4", "#dcdfe4"), 0.06)
    s.gradient(-1, s.horizon, shade(wall, 1.05), shade(wall, 0.92), 5)
    s.box(-1, -1, 2, s.horizon - 0.36, s.vary(s.pick("#8fb4d8", "#b0c8d8", "#c8b8d8"), 0.08))
    for _ in range(s.random.randint(2, 4)):
        x, wide = s.between(-0.3, 1.2), s.between(0.12, 0.2)
        s.box(x, s.horizon - 0.27, x + wide, s.horizon - 0.02, "#c39a5f")
        for k in range(1, 7):
            y = s.horizon - 0.27 + k * 0.037
            s.line([(x, y), (x + wide, y)], 0.006, "#7a5630")
    s.box(-1, s.horizon - 0.02, 2, s.horizon, shade(wall, 0.7))
    ground(s, s.vary(floor), s.vary(shade(floor, 1.1)))


def fight_hall(s: Scene, floor: Colour = "#4a4c58") -> None:
    """A dark hall full of people, lamps over the middle: for those who fight."""
    s.view(s.between(0.3, 0.42), s.between(0.52, 0.64))
    crowd(s, -0.5, s.horizon, s.between(0.25, 0.4))
    for x in (0.2, 0.5, 0.8):
        s.polygon(
            [(x - 0.03, -0.6), (x + 0.03, -0.6), (x + 0.22, s.horizon), (x - 0.22, s.horizon)], (255, 244, 214, 26)
        )
    ground(s, s.vary(floor))
    s.floor_ellipse(0.5, 0.3, 1.1, 0.9, clear("#fff0cc", 0.22))


def hall(s: Scene, floor: Colour = "#c98f4e", crowded: bool | None = None, planks: bool = True) -> None:
    """A sports hall: a wall or a dark crowd behind, a wooden floor."""
    s.view(s.between(0.3, 0.42), s.between(0.52, 0.64))
    wood = s.vary(floor)
    if s.chance(0.6) if crowded is None else crowded:
        crowd(s, -0.5, s.horizon - 0.05, s.between(0.4, 0.8))
        s.box(-1, s.horizon - 0.07, 2, s.horizon, s.vary(s.pick("#1f2f4f", "#2f3f35", "#4f2430", "#2a2a30")))
    else:
        wall = s.vary(s.pick("#c9c4b5", "#9fb0c0", "#b5a58f", "#8fa39a"))
        s.gradient(-1, s.horizon, shade(wall, 1.1), shade(wall, 0.9), 5)
        for k in range(-3, 8):
            s.box(k * 0.3, -0.5, k * 0.3 + 0.01, s.horizon, shade(wall, 0.8))
        s.box(-1, s.horizon - 0.03, 2, s.horizon, shade(wall, 0.6))
    ground(s, wood)
    if planks:
        for i in range(-14, 26):
            s.floor_line((i * 0.16, -0.6), (i * 0.16, 8), clear(shade(wood, 0.75), 0.6), 0.01)


def mat(s: Scene, colour: Colour, edge: Colour, circle: Colour | None = None) -> None:
    """A mat in a hall, with a border; a circle, for wrestling."""
    fight_hall(s)
    s.floor([(-1.2, -0.7), (2.2, -0.7), (2.2, 1.7), (-1.2, 1.7)], s.vary(edge))
    s.floor([(-0.9, -0.6), (1.9, -0.6), (1.9, 1.3), (-0.9, 1.3)], s.vary(colour))
    if circle:
        s.floor_ellipse(0.5, 0.35, 0.95, 0.62, circle)
        s.floor_ellipse(0.5, 0.35, 0.85, 0.55, s.vary(colour))


def stage(s: Scene, curtain: Colour | None = None, lights: bool = True) -> None:
    """A dark stage with beams of light."""
    s.view(s.between(0.55, 0.72), s.between(0.6, 0.72))
    dark = s.vary(curtain or s.pick("#2a1630", "#161a30", "#301616", "#101820"))
    s.gradient(-1, s.horizon, shade(dark, 0.6), shade(dark, 1.3))
    if lights:
        for _ in range(s.random.randint(2, 4)):
            x, foot = s.between(-0.1, 1.1), s.between(0, 1)
            glow = clear(s.pick("#ffd98a", "#ff8ad0", "#8ac6ff", "#ffffff", "#b58aff"), 0.16)
            s.polygon(
                [
                    (x - 0.02, -0.3),
                    (x + 0.02, -0.3),
                    (foot + 0.16, s.horizon + 0.1),
                    (foot - 0.16, s.horizon + 0.1),
                ],
                glow,
            )
    ground(s, shade(dark, 1.5), shade(dark, 1.1))
    s.floor_ellipse(0.5, 0.2, 0.5, 0.5, clear("#ffe9b8", 0.18))


def court(s: Scene, colour: Colour, around: Colour, net: float | None = None, crowded: bool = True) -> None:
    """A court with white lines, seen from behind one end. net: the depth it stands at; draw it with
    `equipment.net` afterwards, once what is behind it is there."""
    s.view(s.between(0.26, 0.36), s.between(0.5, 0.6))
    if crowded:
        crowd(s, -0.5, s.horizon - 0.06, s.between(0.6, 1))
        boards(s, s.horizon - 0.1, s.horizon, (shade(around, 0.5),))
    else:
        sky(s, s.horizon)
        trees(s, s.horizon, 10, 0.2)
        fence(s, 2.5, 0.6, "#5f6f65", 3)
    ground(s, s.vary(around))
    inside = s.vary(colour)
    s.floor([(-0.35, -0.25), (1.35, -0.25), (1.35, 1.6), (-0.35, 1.6)], inside)
    for x in (-0.35, -0.15, 1.15, 1.35):
        s.floor_line((x, -0.25), (x, 1.6), "#f6f6f2", 0.02)
    for z in (-0.25, 0.25, 1.1, 1.6):
        s.floor_line((-0.35, z), (1.35, z), "#f6f6f2", 0.03)
    s.floor_line((0.5, 0.25), (0.5, 1.1), "#f6f6f2", 0.02)
