"""Places on the water that few sports need, and what marks a course there."""

import itertools

from helpers.drawn.brush import Colour, Point, Scene, Spot, clear, mix, shade
from helpers.drawn.equipment import splash
from helpers.drawn.places import venues


def reflection(s: Scene, x: float, y: float, width: float, height: float, colour: Colour) -> None:
    """Broken bands of a colour in the water under something."""
    for k in range(5):
        w = width * (1 - 0.14 * k) * s.between(0.7, 1)
        dx, dy = s.between(-0.1, 0.1) * width, height * (k + 0.6) / 5
        s.ellipse(x + dx, y + dy, w / 2, 0.07 * height, clear(colour, 0.3))


def gate(s: Scene, x: float, top: float, bottom: float, colour: Colour) -> None:
    """Two banded poles that hang over the water from a wire."""
    for pole in (x - 0.1, x + 0.1):
        s.line([(pole, -0.5), (pole, top)], 0.004, "#3a3f3f")
        for k in range(5):
            y0, y1 = (top + (bottom - top) * (k + i) / 5 for i in (0, 1))
            s.box(pole - 0.014, y0, pole + 0.014, y1, "#ffffff" if k % 2 else colour)


def buoy(s: Scene, place: Spot, colour: Colour = "#f07f1e") -> None:
    """A mark of the course: an inflated cylinder."""
    w, h = 0.07 * place.scale, 0.17 * place.scale
    s.box(place.x - w, place.y - h, place.x + w, place.y, colour)
    s.box(place.x - w, place.y - 0.65 * h, place.x + w, place.y - 0.4 * h, "#ffffff")
    s.ellipse(place.x, place.y, w, 0.25 * w, colour)
    s.ellipse(place.x, place.y - h, w, 0.3 * w, shade(colour, 1.2))


def frozen_lake(s: Scene) -> None:
    """Bare pale ice with cracks and blown snow, a wooded shore far behind."""
    s.view(s.between(0.32, 0.48), 0.45)
    venues.sky(s, s.horizon)
    if s.chance(0.5):
        venues.mountains(s, s.horizon, 0.14, snow=True)
    venues.trees(s, s.horizon, 16, s.between(0.05, 0.1), conifers=True)
    s.box(-1, s.horizon - 0.015, 2, s.horizon + 0.01, "#f4f7fa")
    venues.ground(s, s.vary("#dfeaf2", 0.04), s.vary("#eef3f7", 0.03))
    for _ in range(7):
        x, z, rx = s.between(-0.8, 1.8), s.between(-0.2, 2), s.between(0.15, 0.5)
        s.floor_ellipse(x, z, rx, 0.2, clear("#a9c4d6", 0.45))
    for _ in range(10):
        x, z = s.between(-1, 2), s.between(-0.3, 2)
        points = [(x, z), (x + s.between(0.1, 0.5), z + s.between(-0.2, 0.3)), (x + s.between(0.4, 0.9), z)]
        s.line([s.spot(*point)[:2] for point in points], 0.004, clear("#7f9db3", 0.7))


def breaking_wave(s: Scene, water: Colour) -> None:
    """A wave whose crest has begun to fall: white water rolls on the left, the face slopes to the right."""
    top = [(-0.9, 0.25), (-0.3, 0.16), (0.05, 0.1), (0.32, 0.08)]
    top += [(0.55, 0.12), (0.7, 0.2), (0.85, 0.33), (1.05, 0.47)]
    s.polygon([*top, (1.3, 0.55), (1.9, 0.58), (1.9, 2), (-0.9, 2)], water)
    for k in range(15):
        x = -0.35 + 0.09 * k + s.between(-0.02, 0.02)
        colour = clear(s.pick("#ffffff", mix(water, "#bff0e4", 0.6), shade(water, 0.75)), 0.4)
        streak = [(x + 0.5 * t * t, 0.17 + 0.75 * t) for t in (0, 0.25, 0.5, 0.75, 1)]
        s.line(streak, s.between(0.006, 0.018), colour)
    for k in range(12):
        s.disc(0.05 + 0.06 * k, 0.1 + 0.01 * k * s.between(0, 1), s.between(0.01, 0.025), clear("#ffffff", 0.8))
    for _ in range(60):
        t = s.between(0, 1)
        x, y = -0.35 + 0.5 * t + s.random.gauss(0, 0.09), 0.2 + 0.6 * t**1.5 + s.random.gauss(0, 0.1)
        s.disc(x, y, s.between(0.02, 0.06), clear(s.pick("#ffffff", "#e4f4f6"), 0.8))


def barrel(s: Scene, water: Colour) -> None:
    """A hollow wave seen into: the lip falls over on the right and throws up foam where it lands."""
    top = [(-0.9, 0.22), (-0.3, 0.13), (0.1, 0.09), (0.4, 0.08)]
    top += [(0.65, 0.12), (0.84, 0.22), (0.95, 0.4), (0.97, 0.6)]
    s.polygon([*curve(top), (1.0, 0.84), (1.9, 0.86), (1.9, 2), (-0.9, 2)], water)
    for k in range(9):
        x = -0.4 + 0.09 * k
        streak = curve([(x, 0.16), (x + 0.04, 0.45), (x + 0.2, 0.72), (x + 0.5, 0.9)])
        s.line(streak, 0.01, clear(s.pick("#ffffff", shade(water, 0.75)), 0.4))
    glow = mix(water, "#c4fff0", 0.12)
    tones = [shade(water, 0.9), glow, shade(water, 0.82), shade(water, 0.7), shade(water, 0.58)]
    for k, tone in enumerate(tones):
        s.ellipse(0.58 + 0.035 * k, 0.54 - 0.005 * k, 0.32 - 0.05 * k, 0.32 - 0.055 * k, tone)
    s.ellipse(0.6, 0.84, 0.4, 0.1, water)
    for start in (-160, -130, -100):
        s.arc(0.6, 0.52, 0.37, 0.36, start, start + s.between(60, 100), 0.012, clear("#ffffff", 0.5))
    for x, y in curve(top[3:]):
        dx, dy = s.random.gauss(0, 0.015), s.random.gauss(0, 0.012)
        s.disc(x + dx, y + dy, s.between(0.014, 0.035), clear("#ffffff", 0.85))
    splash(s, 0.96, 0.86, 0.34, 44)


def river(s: Scene) -> tuple[Colour, Colour]:
    """A stony river between woods. Returns the colours of the water far off and near."""
    s.view(s.between(0.34, 0.44), 0.62)
    venues.sky(s, s.horizon)
    if s.chance(0.6):
        venues.mountains(s, s.horizon, s.between(0.12, 0.26), snow=s.chance(0.3))
    venues.trees(s, s.horizon + 0.01, 14, s.between(0.16, 0.3), conifers=s.chance(0.5))
    near = s.vary(s.pick("#4f8f95", "#3f7f8f", "#5f8f7f", "#4a80a0"))
    far = mix(near, "#cfe0dd", 0.4)
    venues.ground(s, near, far)
    bank = [(-1, s.horizon - 0.02), (2, s.horizon - 0.02), (2, s.horizon + 0.03), (-1, s.horizon + 0.05)]
    s.polygon(bank, s.vary("#7f8a5a"))
    for _ in range(16):
        rx, ry = s.between(0.02, 0.07), s.between(0.01, 0.025)
        s.ellipse(s.between(-0.3, 1.3), s.horizon + 0.04, rx, ry, s.vary("#a39c90"))
    venues.ripples(s, s.horizon + 0.06, 1.15, clear("#ffffff", 0.5), 55)
    venues.ripples(s, s.horizon + 0.06, 1.15, clear(shade(near, 0.7), 0.5), 30)
    for _ in range(s.pick(2, 3, 4)):
        x, y, r = s.between(-0.1, 1.1), s.between(s.horizon + 0.15, 1), s.between(0.03, 0.09)
        s.ellipse(x, y, r, 0.5 * r, s.vary("#7d7a74"))
        s.ellipse(x, y + 0.4 * r, 1.1 * r, 0.15 * r, clear("#ffffff", 0.7))
    return far, near


def curve(points: list[Point]) -> list[Point]:
    """The same way with its corners cut, twice."""
    for _ in range(2):
        legs = list(itertools.pairwise(points))
        ways = [[(a + (c - a) * k, b + (d - b) * k) for k in (0.25, 0.75)] for (a, b), (c, d) in legs]
        points = [points[0], *(point for way in ways for point in way), points[-1]]
    return points
