"""Wood, tiles, cloth and wallpaper; and drawing in a thing's own coordinates, inside a shape, with a shadow."""

import math
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from PIL import Image, ImageChops, ImageDraw

from helpers.drawn.brush import TEAM, Colour, Point, Scene, clear, mix, shade

WOOD = ("#b98a55", "#8a5a34", "#c9a36a", "#6b4226", "#a5744a", "#d9bb8a")
METAL = ("#b8bec4", "#8f979e", "#cfd4d8", "#6f777f")
PASTEL = (
    "#e9dcc3",
    "#cfdde3",
    "#d9e3cc",
    "#ecd3cb",
    "#ddd3e6",
    "#f1efe8",
    "#c9c2b4",
    "#a9bfc9",
    "#c6a9a0",
    "#93a58c",
)


# ---- where to draw


@contextmanager
def placed(s: Scene, x: float, y: float, size: float, degrees: float = 0, wide: float = 1) -> Iterator[None]:
    """Inside, (0, 0) is the point and 1 the size; what is drawn is turned clockwise and stretched sideways."""
    kept = s.matrix, s.shift, s.zoom
    a, b, c, d = s.matrix
    cos, sin = size * math.cos(math.radians(degrees)), size * math.sin(math.radians(degrees))
    s.shift = s.px([(x, y)])[0]
    s.matrix = (wide * (a * cos + b * sin), b * cos - a * sin, wide * (c * cos + d * sin), d * cos - c * sin)
    s.zoom *= size
    yield
    s.matrix, s.shift, s.zoom = kept


@contextmanager
def within(s: Scene, points: Sequence[Point]) -> Iterator[None]:
    """What is drawn inside shows only where the polygon is."""
    before, outside = s.image.copy(), Image.new("L", s.image.size, 255)
    ImageDraw.Draw(outside).polygon(s.px(points), 0)
    yield
    s.image.paste(before, mask=outside)


@contextmanager
def lifted(s: Scene, distance: float = 0.02, opacity: float = 0.35) -> Iterator[None]:
    """What is drawn inside casts a shadow of its own shape, down and to the side."""
    before = s.image.copy()
    yield
    after = s.image.copy()
    change, offset = ImageChops.difference(before, after).convert("L"), round(distance * s.side)
    shape = change.point(lambda value: 255 if value else 0)
    # what changes little is a glow or glass, and casts none
    cast = ImageChops.offset(change, offset, offset).point(lambda value: round(255 * opacity) if value > 24 else 0)
    s.image.paste(before)
    s.image.paste((20, 16, 24), mask=cast)
    s.image.paste(after, mask=shape)


# ---- patterns: each fills a box; the step is the size of its repeat


def steps(low: float, high: float, step: float) -> list[float]:
    return [low + i * step for i in range(max(1, math.ceil((high - low) / step)))]


def plain(s, left, top, right, bottom, base, ink, step):
    s.box(left, top, right, bottom, base)


def stripes(s, left, top, right, bottom, base, ink, step):
    s.box(left, top, right, bottom, base)
    for x in steps(left, right, step):
        s.box(x, top, x + 0.5 * step, bottom, ink)


def bands(s, left, top, right, bottom, base, ink, step):
    s.box(left, top, right, bottom, base)
    for y in steps(top, bottom, step):
        s.box(left, y, right, y + 0.5 * step, ink)


def checks(s, left, top, right, bottom, base, ink, step):
    stripes(s, left, top, right, bottom, base, mix(base, ink, 0.55), step)
    for y in steps(top, bottom, step):
        s.box(left, y, right, y + 0.5 * step, clear(ink, 0.55))


def chess(s, left, top, right, bottom, base, ink, step):
    s.box(left, top, right, bottom, base)
    for row, y in enumerate(steps(top, bottom, step)):
        for x in steps(left + row % 2 * step, right, 2 * step):
            s.box(x, y, x + step, y + step, ink)


def dots(s, left, top, right, bottom, base, ink, step):
    s.box(left, top, right, bottom, base)
    for row, y in enumerate(steps(top + step / 2, bottom, step)):
        for x in steps(left + row % 2 * step / 2, right, step):
            s.disc(x, y, 0.24 * step, ink)


def flowers(s, left, top, right, bottom, base, ink, step):
    s.box(left, top, right, bottom, base)
    for row, y in enumerate(steps(top + step / 2, bottom, 1.3 * step)):
        for x in steps(left + row % 2 * 0.8 * step, right, 1.6 * step):
            for k in range(4):
                s.disc(x + 0.2 * step * (-1) ** k, y + 0.2 * step * (-1) ** (k // 2), 0.2 * step, ink)
            s.disc(x, y, 0.14 * step, "#f2d060")


def zigzag(s, left, top, right, bottom, base, ink, step):
    s.box(left, top, right, bottom, base)
    for y in steps(top, bottom, step):
        points = [(x, y + 0.45 * step * (i % 2)) for i, x in enumerate(steps(left, right + step, 0.5 * step))]
        s.line(points, 0.22 * step, ink)


def knit(s, left, top, right, bottom, base, ink, step):
    """Rows of stitches, with a band of the second colour now and then."""
    s.box(left, top, right, bottom, shade(base, 0.75))
    for row, y in enumerate(steps(top, bottom, 0.4 * step)):
        points = [(x, y + 0.3 * step * (i % 2)) for i, x in enumerate(steps(left, right + step, 0.3 * step))]
        s.line(points, 0.2 * step, ink if row % 5 == 3 else base)


def diamonds(s, left, top, right, bottom, base, ink, step):
    s.box(left, top, right, bottom, base)
    height = bottom - top
    for x in steps(left - height, right, step):
        s.line([(x, bottom), (x + height, top)], 0.12 * step, ink)
        s.line([(x, top), (x + height, bottom)], 0.12 * step, ink)


def tiles(s, left, top, right, bottom, base, ink, step):
    s.box(left, top, right, bottom, base)
    xs, ys = steps(left, right, step), steps(top, bottom, step)
    for _ in range(len(xs) * len(ys) // 5):
        x, y = s.random.choice(xs), s.random.choice(ys)
        s.box(x, y, x + step, y + step, s.pick(ink, shade(base, 0.93), shade(base, 1.05)))
    joint = shade(base, 0.75)
    for x in xs:
        s.line([(x, top), (x, bottom)], 0.09 * step, joint)
    for y in ys:
        s.line([(left, y), (right, y)], 0.09 * step, joint)


def bricks(s, left, top, right, bottom, base, ink, step):
    s.box(left, top, right, bottom, mix(base, "#d8d0c4", 0.6))
    for row, y in enumerate(steps(top, bottom, step)):
        for x in steps(left - row % 2 * step, right, 2 * step):
            s.box(x, y, x + 1.85 * step, y + 0.85 * step, shade(base, s.between(0.85, 1.12)))


def planks(s, left, top, right, bottom, base, ink, step):
    """Boards lying across, with their grain, and here and there a knot."""
    for y in steps(top, bottom, step):
        board = s.vary(base, 0.08)
        s.box(left, y, right, y + step, board)
        for share in (0.3, 0.55, 0.8):
            wave = s.between(-0.12, 0.12) * step
            points = [(left + (right - left) * k / 4, y + share * step + wave * (-1) ** k) for k in range(5)]
            s.line(points, 0.035 * step, shade(board, s.between(0.78, 0.92)))
        if s.chance(0.4):
            s.ellipse(s.between(left, right), y + 0.5 * step, 0.22 * step, 0.12 * step, shade(board, 0.65))
        s.line([(left, y), (right, y)], 0.05 * step, shade(base, 0.6))


CLOTH = (stripes, bands, checks, dots, flowers, zigzag, knit, diamonds, plain)
PAPER = (stripes, dots, flowers, diamonds, checks, zigzag, plain, plain, bands)


def filled(
    s: Scene, points: Sequence[Point], base: Colour | None = None, pattern=None, step: float = 0.1
) -> Colour:
    """A polygon of patterned cloth, or of the pattern given. Returns its main colour."""
    base = base or s.vary(s.pick(*TEAM, *PASTEL))
    ink = s.pick(shade(base, 0.65), mix(base, "#ffffff", 0.7), s.pick(*TEAM))
    xs, ys = zip(*points, strict=True)
    with within(s, points):
        (pattern or s.pick(*CLOTH))(s, min(xs), min(ys), max(xs), max(ys), base, ink, step * s.between(0.8, 1.3))
    return base
