"""The ice track: sleds in a curved channel of ice."""

import math
from collections.abc import Callable

from helpers.drawn.brush import TEAM, Colour, Point, Scene, clear, mix, shade, turned
from helpers.drawn.creatures.person import Pose, draw, outfit, person
from helpers.drawn.equipment import dust
from helpers.drawn.places import venues
from helpers.drawn.recipes import sport


def channel(s: Scene) -> Callable[[float, float], tuple[float, float, float]]:
    """A curved channel of ice under a snowy wood. Returns a function that gives the place at x and at a share of
    the channel's depth (0 the far rim, 1 the near one), and the angle at which the track runs there."""
    s.view(s.between(0.3, 0.4), 0.5)
    night = s.chance(0.2)
    s.gradient(-1, 0.6, "#101a33", "#2f4468") if night else venues.sky(s, 0.6)
    top, depth = s.between(0.28, 0.38), s.between(0.5, 0.58)
    bend, tilt = s.pick(-1, 1, 1) * s.between(0.15, 0.5), s.between(-0.16, 0.16)
    s.box(-1, top - 0.12, 2, 2, "#cfd9e4" if night else "#f0f4f8")
    venues.trees(s, top - 0.05, 12, s.between(0.16, 0.28), conifers=True)

    def along(x: float, share: float) -> tuple[float, float, float]:
        flat = 1 - 0.35 * share
        y = top + depth * share + flat * (tilt * (x - 0.5) + bend * ((x - 0.5) ** 2 - 0.1))
        return x, y, math.degrees(math.atan(flat * (tilt + 2 * bend * (x - 0.5))))

    def band(start: float, end: float, colour: Colour) -> None:
        xs = [-0.6 + 0.1 * k for k in range(23)]
        s.polygon([along(x, start)[:2] for x in xs] + [along(x, end)[:2] for x in reversed(xs)], colour)

    for _ in range(s.random.randint(0, 14)):  # people behind the rim
        x, y, _degrees = along(s.between(-0.2, 1.2), -0.02)
        s.limb((x, y), (x, y - 0.06), 0.04, 0.035, s.vary(s.pick(*TEAM)))
        s.disc(x, y - 0.085, 0.018, s.pick("#f1c9a5", "#c68642", "#2f2f3a"))
    rim = s.pick("#1f4fc0", "#d42a2a", "#1f8f8f", "#7a5a3c")
    band(-0.06, 0, rim)
    if s.chance(0.35):  # a roof against the sun
        band(-0.62, -0.45, s.vary("#8a6a48"))
        for k in range(6):
            x = -0.2 + 0.28 * k
            s.line([along(x, -0.5)[:2], along(x, -0.02)[:2]], 0.018, "#5f4a34")
    for k in range(8):
        band(0.065 * k, 0.065 * (k + 1) + 0.01, mix("#e4f0f7", "#9cc4dc", k / 7))
    band(0.52, 0.82, "#eaf5fb")
    band(0.82, 0.98, "#8db4cb")
    band(0.97, 1.05, rim)
    band(1.04, 4, "#f4f7fa")
    for _ in range(10):
        x, share = s.between(-0.2, 1), s.between(0.12, 0.78)
        s.line([along(x + 0.06 * k, share)[:2] for k in range(5)], 0.005, clear("#6f9ab5", 0.5))
    return along


def placed(points: list[Point], at: tuple[float, float, float], length: float) -> list[Point]:
    """Points of a sled, in lengths of it, where it is and as it slopes."""
    x, y, degrees = at
    return [(x + length * px, y + length * py) for px, py in turned(points, degrees)]


@sport("bobsled", family="ice")
def bobsled(s: Scene):
    along = channel(s)
    at = along(s.between(0.42, 0.58), s.between(0.58, 0.72))
    length = s.between(0.62, 0.85)
    colour = s.vary(s.pick(*TEAM))
    suit, helmet = s.vary(s.pick(*TEAM)), s.pick(*TEAM)
    s.ellipse(at[0], at[1] + 0.05 * length, 0.5 * length, 0.05, (20, 50, 80, 70), at[2])
    for start, end in ((0.12, 0.42), (-0.46, -0.12)):
        s.line(placed([(start, 0.05), (end, 0.05), (end + 0.05, 0.01)], at, length), 0.018, "#30363f")
        s.line(placed([((start + end) / 2, -0.05), ((start + end) / 2, 0.05)], at, length), 0.025, "#30363f")
    pushing, crew = s.chance(0.25), s.pick(2, 2, 4, 4)
    wears = outfit(
        s,
        shirt=suit,
        shorts=suit,
        sleeves="long",
        trousers="long",
        headgear="helmet",
        headgear_colour=helmet,
        stripe=None,
    )
    if pushing:
        for k in range(2):
            (place,) = placed([(-0.42 - 0.22 * k, 0.08)], at, length)
            pose = (
                Pose(42, (75, 80), (70, 75), (60, -25), (-35, -70))
                if k
                else Pose(40, (70, 80), (68, 75), (-30, -60), (55, -20))
            )
            draw(s, person(s, place, pose, 0.62 * length, wears=wears))
    else:
        gap = 0.46 / crew + 0.03
        for k in reversed(range(crew)):
            (x, y), (bx, by), (vx, vy) = placed(
                [(0.08 - gap * k, -0.31), (0.06 - gap * k, -0.18), (0.115 - gap * k, -0.3)], at, length
            )
            s.limb((bx, by), (x, y), 0.14 * length, 0.1 * length, shade(suit, 0.9))
            s.disc(x, y, 0.076 * length, helmet)
            s.ellipse(vx, vy, 0.042 * length, 0.034 * length, "#20242f")
    hull = [
        (-0.52, -0.02),
        (-0.52, -0.2),
        (-0.2, -0.17),
        (0.08, -0.18),
        (0.16, -0.27),
        (0.32, -0.22),
        (0.47, -0.13),
        (0.54, -0.05),
        (0.5, 0),
    ]
    s.polygon(placed(hull, at, length), colour)
    s.polygon(placed([(-0.52, -0.02), (-0.52, -0.08), (0.53, -0.07), (0.5, 0)], at, length), shade(colour, 0.68))
    s.polygon(
        placed([(0.16, -0.26), (0.3, -0.22), (0.3, -0.18), (0.13, -0.18)], at, length), clear("#ffffff", 0.5)
    )
    s.polygon(
        placed([(-0.45, -0.17), (-0.12, -0.155), (-0.16, -0.09), (-0.47, -0.1)], at, length),
        s.pick("#ffffff", "#f2c230", "#15151c"),
    )
    if s.chance(0.6):
        (tail,) = placed([(-0.45, 0.04)], at, length)
        dust(s, *tail, 0.06, "#f4f9fc")


@sport("luge", family="ice")
def luge(s: Scene):
    along = channel(s)
    at, tall = along(s.between(0.42, 0.58), s.between(0.42, 0.56)), s.between(0.62, 0.8)
    suit, sled = s.vary(s.pick(*TEAM)), s.pick(*TEAM)
    wears = outfit(
        s, shirt=suit, shorts=s.pick(suit, shade(suit, 0.6)), sleeves="long", trousers="long", headgear="helmet",
        headgear_colour=s.pick("#ffffff", *TEAM), shoes=s.pick("#f4f4f4", "#f2c230"), slim=1.15, long_hair=False,
    )  # fmt: skip
    lying = Pose(s.between(4, 16), (2, -8), (-2, -12), (12, 2), (6, 0), turn=-84 - at[2])
    s.ellipse(at[0], at[1] + 0.1 * tall, 0.5 * tall, 0.04, (20, 50, 80, 80), at[2])
    for k, light in ((-0.02, 0.6), (0.03, 1.0)):  # the runners, turned up in front
        runner = [(-0.36, 0.11 + k), (0.2, 0.13 + k), (0.37, 0.08 + k), (0.45, -0.03 + k)]
        s.line(placed(runner, at, tall), 0.032, shade(sled, light))
    for x in (-0.2, 0.12):
        s.line(placed([(x, 0.05), (x + 0.02, 0.14)], at, tall), 0.03, "#30363f")
    s.polygon(
        placed([(-0.42, -0.02), (-0.36, 0.09), (0.2, 0.1), (0.26, 0.05), (0.0, 0.02)], at, tall), shade(sled, 0.8)
    )
    draw(s, person(s, at, lying, tall, wears=wears, anchor="hip", wobble=2))
    if s.chance(0.5):
        (tail,) = placed([(-0.35, 0.1)], at, tall)
        dust(s, *tail, 0.05, "#f4f9fc")
