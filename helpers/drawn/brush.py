"""A scene: a canvas, a camera that moves, a source of chance, and the few shapes that everything is drawn with.

Scene coordinates run from (0, 0), top left, to (1, 1), bottom right; what lies outside is drawn too, for the
camera pans, zooms, tilts and mirrors. A picture is drawn at four times its size and scaled
down, which smooths its edges.
"""

import math
import random
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from PIL import Image, ImageColor, ImageDraw

Point = tuple[float, float]
Colour = str | tuple[int, ...]  # "#rrggbb" or (red, green, blue[, opacity]), each 0 to 255

SUPERSAMPLING = 4
CIRCLE = [(math.cos(2 * math.pi * i / 24), math.sin(2 * math.pi * i / 24)) for i in range(24)]

TEAM = (
    "#d42a2a",
    "#1f4fc0",
    "#f2c230",
    "#ffffff",
    "#1b1b22",
    "#1f8f4d",
    "#f07f1e",
    "#6f2a91",
    "#35b6d8",
    "#8c1c2f",
)
"""What clothes, boats and cars come in."""


class Spot(NamedTuple):
    """A place on the ground: where it is in the picture, and how large things are there (1 at the front edge)."""

    x: float
    y: float
    scale: float


def rgb(colour: Colour) -> tuple[int, ...]:
    return ImageColor.getrgb(colour) if isinstance(colour, str) else colour


def shade(colour: Colour, factor: float) -> tuple[int, int, int]:
    """Darker (below 1) or lighter (above 1)."""
    return tuple(min(255, max(0, round(value * factor))) for value in rgb(colour)[:3])


def mix(first: Colour, second: Colour, share: float) -> tuple[int, int, int]:
    """A colour between two: 0 gives the first, 1 the second."""
    return tuple(round(a + (b - a) * share) for a, b in zip(rgb(first)[:3], rgb(second)[:3], strict=True))


def clear(colour: Colour, opacity: float) -> tuple[int, int, int, int]:
    """See-through: 0 cannot be seen, 1 hides what is behind."""
    return (*rgb(colour)[:3], round(255 * opacity))


def on_the_way(start: Point, end: Point, share: float) -> Point:
    """A point between two others: 0 gives the start, 1 the end."""
    return start[0] + share * (end[0] - start[0]), start[1] + share * (end[1] - start[1])


def turned(points: Sequence[Point], degrees: float, about: Point = (0, 0)) -> list[Point]:
    """Points rotated clockwise (as seen; y points down) about one of them."""
    cos, sin = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    (ax, ay) = about
    return [(ax + cos * (x - ax) - sin * (y - ay), ay + sin * (x - ax) + cos * (y - ay)) for x, y in points]


class Scene:
    """One picture in the making.

    seed: any text; the same text gives the same picture.
    size: pixels a side of the finished picture.

    `horizon` is the height (0 top, 1 bottom) at which the ground ends, and `tall` the height of a person who
    stands at the front edge; a venue sets both with `view`.
    """

    def __init__(self, seed: str, size: int = 96):
        self.random = random.Random(seed)
        self.size, self.side = size, size * SUPERSAMPLING
        self.image = Image.new("RGB", (self.side, self.side))
        self.pen = ImageDraw.Draw(self.image, "RGBA")
        self.horizon, self.tall = 0.4, 0.6
        zoom, tilt = self.between(0.95, 1.25), math.radians(self.random.gauss(0, 2.5))
        mirror = -1 if self.chance(0.5) else 1
        slack = 0.35 * (zoom - 0.95) + 0.02
        focus = (0.5 + self.between(-slack, slack), 0.5 + self.between(-slack, slack))
        k = self.side * zoom
        self.matrix = (
            mirror * k * math.cos(tilt),
            -mirror * k * math.sin(tilt),
            k * math.sin(tilt),
            k * math.cos(tilt),
        )
        a, b, c, d = self.matrix
        self.shift = (self.side / 2 - a * focus[0] - b * focus[1], self.side / 2 - c * focus[0] - d * focus[1])
        self.zoom = k

    # ---- chance

    def between(self, low: float, high: float) -> float:
        return low + (high - low) * self.random.random()

    def pick(self, *options):
        return self.random.choice(options)

    def chance(self, probability: float) -> bool:
        return self.random.random() < probability

    def vary(self, colour: Colour, amount: float = 0.12) -> tuple[int, int, int]:
        """The colour, a little lighter or darker and a little off in each channel."""
        light = 1 + self.between(-amount, amount)
        return tuple(min(255, max(0, round(v * light + self.between(-60, 60) * amount))) for v in rgb(colour)[:3])

    # ---- the ground, in perspective

    def view(self, horizon: float, tall: float) -> None:
        self.horizon, self.tall = horizon, tall

    def spot(self, x: float, z: float) -> Spot:
        """The place on the ground at x (0 left, 1 right, measured at the front edge) and depth z (0 at the front
        edge, 1 where things look half as large, and so on)."""
        scale = 1 / (1 + z)
        return Spot(0.5 + (x - 0.5) * scale, self.horizon + (1 - self.horizon) * scale, scale)

    def floor(self, corners: Sequence[Point], colour: Colour) -> None:
        """A polygon that lies on the ground; its corners are (x, z)."""
        self.polygon([self.spot(x, z)[:2] for x, z in corners], colour)

    def floor_line(self, start: Point, end: Point, colour: Colour = "#ffffff", width: float = 0.02) -> None:
        """A line on the ground from (x, z) to (x, z); the width is measured at the front edge."""
        (x0, z0), (x1, z1) = start, end
        dx, dz = x1 - x0, z1 - z0
        length = math.hypot(dx, dz) or 1
        nx, nz = -dz / length * width / 2, dx / length * width / 2
        # a line that recedes is as wide as it looks; one across is squeezed by perspective
        self.floor([(x0 + nx, z0 + nz), (x1 + nx, z1 + nz), (x1 - nx, z1 - nz), (x0 - nx, z0 - nz)], colour)

    def floor_ellipse(self, x: float, z: float, rx: float, rz: float, colour: Colour) -> None:
        self.floor([(x + rx * cx, z + rz * cz) for cx, cz in CIRCLE], colour)

    def shadow(self, spot: Spot, width: float = 0.3, opacity: float = 0.3) -> None:
        """A soft dark patch on the ground under something."""
        w = width * self.tall * spot.scale
        for share in (1.0, 0.7):
            self.ellipse(spot.x, spot.y, w * share, 0.2 * w * share, (0, 0, 0, round(130 * opacity)))

    # ---- shapes

    def px(self, points: Sequence[Point]) -> list[Point]:
        """Scene coordinates as pixels of the canvas."""
        (a, b, c, d), (e, f) = self.matrix, self.shift
        return [(a * x + b * y + e, c * x + d * y + f) for x, y in points]

    def polygon(self, points: Sequence[Point], colour: Colour) -> None:
        self.pen.polygon(self.px(points), rgb(colour))

    def box(self, left: float, top: float, right: float, bottom: float, colour: Colour) -> None:
        self.polygon([(left, top), (right, top), (right, bottom), (left, bottom)], colour)

    def line(self, points: Sequence[Point], width: float, colour: Colour) -> None:
        """A line through the points; width in scene units."""
        self.pen.line(self.px(points), rgb(colour), max(1, round(width * self.zoom)), joint="curve")

    def disc(self, x: float, y: float, radius: float, colour: Colour) -> None:
        ((px, py),), r = self.px([(x, y)]), radius * self.zoom
        self.pen.ellipse((px - r, py - r, px + r, py + r), rgb(colour))

    def ellipse(self, x: float, y: float, rx: float, ry: float, colour: Colour, degrees: float = 0) -> None:
        points = [(x + rx * cx, y + ry * cy) for cx, cy in CIRCLE]
        self.polygon(turned(points, degrees, (x, y)) if degrees else points, colour)

    def ring(self, x: float, y: float, radius: float, width: float, colour: Colour) -> None:
        """A circle's outline; the width lies inside the radius."""
        ((px, py),), r = self.px([(x, y)]), radius * self.zoom
        self.pen.ellipse((px - r, py - r, px + r, py + r), None, rgb(colour), max(1, round(width * self.zoom)))

    def arc(
        self, x: float, y: float, rx: float, ry: float, start: float, end: float, width: float, colour: Colour
    ):
        """Part of an ellipse's outline; degrees run clockwise from 3 o'clock (0) through 6 o'clock (90)."""
        angles = [math.radians(start + (end - start) * i / 16) for i in range(17)]
        self.line([(x + rx * math.cos(t), y + ry * math.sin(t)) for t in angles], width, colour)

    def limb(self, start: Point, end: Point, width0: float, width1: float, colour: Colour) -> None:
        """A stroke with round ends whose width changes on the way: an arm, a tree trunk, a fuselage."""
        (x0, y0), (x1, y1) = start, end
        length = math.hypot(x1 - x0, y1 - y0) or 1e-9
        nx, ny = -(y1 - y0) / length / 2, (x1 - x0) / length / 2
        self.polygon(
            [
                (x0 + nx * width0, y0 + ny * width0),
                (x1 + nx * width1, y1 + ny * width1),
                (x1 - nx * width1, y1 - ny * width1),
                (x0 - nx * width0, y0 - ny * width0),
            ],
            colour,
        )
        self.disc(x0, y0, width0 / 2, colour)
        self.disc(x1, y1, width1 / 2, colour)

    def gradient(self, top: float, bottom: float, upper: Colour, lower: Colour, steps: int = 12) -> None:
        """Horizontal bands from one colour to another, across the whole picture and beyond it."""
        for i in range(steps):
            y0, y1 = (top + (bottom - top) * (i + k) / steps for k in (0, 1))
            self.box(-1, y0, 2, y1 + 0.01, mix(upper, lower, i / max(1, steps - 1)))

    def speckle(
        self,
        left: float,
        top: float,
        right: float,
        bottom: float,
        colours: Sequence[Colour],
        count: int,
        radius: float,
    ) -> None:
        """Many discs at random: a crowd, leaves, pebbles, spray."""
        for _ in range(count):
            x, y = self.between(left, right), self.between(top, bottom)
            self.disc(x, y, radius * self.between(0.7, 1.3), self.random.choice(colours))

    # ---- the finished picture

    def finish(self) -> Image.Image:
        """Scaled down, in some light, with a camera's vignette, blur and noise: RGB, size × size."""
        small = np.asarray(self.image.reduce(SUPERSAMPLING), np.float32)
        noise = np.random.default_rng(self.random.getrandbits(64))
        ramp = np.linspace(-1, 1, self.size, dtype=np.float32)
        warmth = self.random.gauss(0, 0.035)
        tint = np.float32([1 + warmth, 1, 1 - warmth]) * self.between(0.86, 1.12)
        side = (
            1 + self.between(-0.12, 0.12) * ramp[None, :, None] + self.between(-0.08, 0.08) * ramp[:, None, None]
        )
        vignette = 1 - self.between(0, 0.13) * (ramp[None, :, None] ** 2 + ramp[:, None, None] ** 2)
        contrast, grain = self.between(0.88, 1.12), self.between(1, 6)
        light = (small - 118) * contrast + 118
        light = light * (tint * side * vignette) + noise.standard_normal(small.shape, dtype=np.float32) * grain
        return Image.fromarray(np.clip(light, 0, 255).astype(np.uint8))
