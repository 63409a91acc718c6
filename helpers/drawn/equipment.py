"""What people hold, hit and throw, and what stands about: each draws itself at a place and returns nothing."""

import math

from helpers.drawn.brush import Colour, Point, Scene, clear, shade


def above(s: Scene, x: float, z: float, height: float) -> Point:
    """The point over the ground at (x, z), so many persons high."""
    spot = s.spot(x, z)
    return spot.x, spot.y - height * s.tall * spot.scale


def rail(s: Scene, start: Point, end: Point, height: float, width: float, colour: Colour) -> None:
    """A bar or a rope, level, from over (x, z) to over (x, z), so many persons high; its width in persons."""
    near, far = (width * s.tall / (1 + z) for z in (start[1], end[1]))
    s.limb(above(s, *start, height), above(s, *end, height), near, far, colour)


def ball(
    s: Scene, x: float, y: float, radius: float, colour: Colour = "#f2f2ee", seams: Colour | None = "#333333"
) -> None:
    """A round ball, with seams that show what it is when it is large enough."""
    s.disc(x, y, radius, colour)
    if seams:
        turn = s.between(0, 180)
        s.arc(x, y, radius * 0.95, radius * 0.35, turn, turn + 180, radius * 0.14, seams)
        s.line([(x - radius * 0.7, y - radius * 0.6), (x + radius * 0.7, y + radius * 0.6)], radius * 0.12, seams)
    s.disc(x - 0.3 * radius, y - 0.35 * radius, radius * 0.28, clear("#ffffff", 0.45))


def football(s: Scene, x: float, y: float, radius: float) -> None:
    """A white ball with black patches: association football."""
    s.disc(x, y, radius, "#f4f4f2")
    turn = s.between(0, 6)
    s.disc(x, y, 0.36 * radius, "#1b1b1b")
    for k in range(5):
        t = turn + k * 2 * math.pi / 5
        s.disc(x + 0.78 * radius * math.cos(t), y + 0.78 * radius * math.sin(t), 0.22 * radius, "#1b1b1b")


def oval_ball(s: Scene, x: float, y: float, length: float, colour: Colour = "#8a4a24", degrees: float = 0) -> None:
    """A rugby or American football: twice as long as it is wide."""
    s.ellipse(x, y, length / 2, length / 3.4, colour, degrees)
    t = math.radians(degrees)
    dx, dy = 0.3 * length * math.cos(t), 0.3 * length * math.sin(t)
    s.line([(x - dx, y - dy), (x + dx, y + dy)], 0.06 * length, "#f2f2ee")


def stick(
    s: Scene, start: Point, degrees: float, length: float, width: float, colour: Colour, tip: float | None = None
) -> Point:
    """A stick from a hand; degrees clockwise from pointing right; tip: its width there; returns its end."""
    t = math.radians(degrees)
    end = (start[0] + length * math.cos(t), start[1] + length * math.sin(t))
    s.limb(start, end, width, width if tip is None else tip, colour)
    return end


def racket(
    s: Scene, hand: Point, degrees: float, length: float, colour: Colour = "#c22f2f", strings: bool = True
) -> Point:
    """A racket in a hand; without strings a bat, as in table tennis. Returns the middle of its face."""
    t = math.radians(degrees)
    neck = stick(s, hand, degrees, 0.45 * length, 0.06 * length, "#333333")
    centre = (neck[0] + 0.3 * length * math.cos(t), neck[1] + 0.3 * length * math.sin(t))
    s.ellipse(*centre, 0.32 * length, 0.25 * length, colour, degrees)
    if strings:
        s.ellipse(*centre, 0.27 * length, 0.2 * length, "#e8e4d8", degrees)
        for k in (-0.12, 0, 0.12):
            dx, dy = -k * length * math.sin(t), k * length * math.cos(t)
            ux, uy = 0.25 * length * math.cos(t), 0.25 * length * math.sin(t)
            s.line(
                [(centre[0] + dx - ux, centre[1] + dy - uy), (centre[0] + dx + ux, centre[1] + dy + uy)],
                0.004,
                "#8a867a",
            )
    return centre


def net(
    s: Scene,
    z: float,
    height: float,
    left: float = -0.45,
    right: float = 1.45,
    colour: Colour = "#2a2f33",
    low: float = 0,
) -> None:
    """A net across the court at a depth; height in persons; low: how far above the ground it begins."""
    a, b = s.spot(left, z), s.spot(right, z)
    top, bottom = a.y - height * s.tall * a.scale, a.y - low * s.tall * a.scale
    s.polygon([(a.x, top), (b.x, top), (b.x, bottom), (a.x, bottom)], clear(colour, 0.45))
    step = 0.035 * a.scale
    for k in range(int((b.x - a.x) / step)):
        s.line([(a.x + k * step, top), (a.x + k * step, bottom)], 0.003, clear(colour, 0.8))
    s.line([(a.x, top), (b.x, top)], 0.02 * a.scale + 0.004, "#f6f6f2")
    for post in (a, b):
        s.line([(post.x, post.y), (post.x, top - 0.01)], 0.02 * a.scale, "#3f4348")


def goal(s: Scene, x: float, z: float, width: float, height: float, colour: Colour = "#f4f4f4") -> None:
    """A goal facing us, standing at a depth; width measured at the front edge, height in persons."""
    a, b = s.spot(x - width / 2, z), s.spot(x + width / 2, z)
    top = a.y - height * s.tall * a.scale
    s.polygon([(a.x, top), (b.x, top), (b.x, b.y), (a.x, a.y)], clear("#dfe6ea", 0.22))
    for k in range(1, 10):
        x0, y0 = a.x + (b.x - a.x) * k / 10, top + (a.y - top) * k / 10
        s.line([(x0, top), (x0, a.y)], 0.003, clear("#ffffff", 0.6))
        s.line([(a.x, y0), (b.x, y0)], 0.003, clear("#ffffff", 0.6))
    s.line([(a.x, a.y), (a.x, top), (b.x, top), (b.x, b.y)], 0.03 * a.scale + 0.006, colour)


def cone(s: Scene, x: float, y: float, h: float, colour: Colour = "#f07f1e") -> None:
    """A traffic cone with a white band."""
    s.polygon([(x - 0.35 * h, y), (x + 0.35 * h, y), (x + 0.06 * h, y - h), (x - 0.06 * h, y - h)], colour)
    s.polygon(
        [
            (x - 0.23 * h, y - 0.4 * h),
            (x + 0.23 * h, y - 0.4 * h),
            (x + 0.16 * h, y - 0.65 * h),
            (x - 0.16 * h, y - 0.65 * h),
        ],
        "#f4f4f4",
    )


def flag(s: Scene, x: float, y: float, height: float, colour: Colour = "#d42a2a", side: int = 1) -> None:
    """A flag on a pole that stands at a point."""
    s.line([(x, y), (x, y - height)], 0.03 * height + 0.003, "#e4e4e4")
    s.polygon([(x, y - height), (x + side * 0.4 * height, y - 0.85 * height), (x, y - 0.7 * height)], colour)


def splash(s: Scene, x: float, y: float, size: float, count: int = 16) -> None:
    """White water thrown up at a point."""
    for _ in range(count):
        dx, dy = s.random.gauss(0, 0.5) * size, -abs(s.random.gauss(0, 0.35)) * size
        s.disc(x + dx, y + dy, size * s.between(0.06, 0.18), clear("#ffffff", s.between(0.6, 0.95)))


def dust(s: Scene, x: float, y: float, size: float, colour: Colour = "#c9ad84", count: int = 10) -> None:
    """A cloud of dust, or of snow, thrown up at a point."""
    for _ in range(count):
        dx, dy = s.random.gauss(0, 0.6) * size, -abs(s.random.gauss(0, 0.3)) * size
        s.disc(x + dx, y + dy, size * s.between(0.12, 0.3), clear(shade(colour, s.between(0.9, 1.15)), 0.4))


def flying_disc(
    s: Scene, x: float, y: float, radius: float, colour: Colour = "#f6f6f6", degrees: float = 0
) -> None:
    """A frisbee, seen a little from above."""
    s.ellipse(x, y + 0.16 * radius, radius, 0.4 * radius, shade(colour, 0.6), degrees)
    s.ellipse(x, y, radius, 0.36 * radius, colour, degrees)
    s.ellipse(x, y, 0.62 * radius, 0.2 * radius, shade(colour, 0.85), degrees)
