"""Things that roll and slide down lanes."""

import math

from helpers.drawn.brush import Colour, Point, Scene, Spot, clear, mix, shade
from helpers.drawn.creatures.person import Pose, draw, outfit, people, person
from helpers.drawn.places import venues
from helpers.drawn.recipes import sport

ROLL = Pose(46, (40, 46), (-100, -84), (84, -30), (-34, -58))  # a bowler, sliding on one knee
BACK = Pose(42, (-78, -66), (44, 60), (70, -14), (-36, -50))
STEP = Pose(14, (28, 78), (36, 84), (30, 2), (-22, -34))
SHOVE = Pose(30, (52, 64), (20, 50), (52, 2), (-36, -48))
READY = Pose(16, (36, 58), (18, 52), (30, 2), (-20, -26))


def pin(s: Scene, x: float, y: float, h: float, degrees: float = 0) -> None:
    """A bowling pin that stands on a point, or tumbles about it."""
    t = math.radians(degrees)

    def at(up):
        return x + up * h * math.sin(t), y - up * h * math.cos(t)

    for low, high, w0, w1 in ((0.08, 0.3, 0.24, 0.36), (0.3, 0.68, 0.36, 0.15), (0.68, 0.9, 0.15, 0.2)):
        s.limb(at(low), at(high), w0 * h, w1 * h, "#f8f6f0")
    s.limb(at(0.66), at(0.7), 0.17 * h, 0.17 * h, "#d42a2a")


def bowling_ball(s: Scene, x: float, y: float, r: float, colour: Colour) -> None:
    s.disc(x, y, r, colour)
    s.disc(x - 0.35 * r, y - 0.35 * r, 0.3 * r, clear("#ffffff", 0.35))
    for dx, dy in ((0.15, -0.5), (0.5, -0.35), (0.3, 0)):
        s.disc(x + dx * r, y + dy * r, 0.15 * r, "#0c0c10")


@sport("bowling", family="tables and lanes")
def bowling(s: Scene):
    s.view(s.between(0.22, 0.3), s.between(0.82, 0.95))
    wall, stripe = s.pick(
        ("#27305a", "#f2c230"), ("#5a2740", "#35b6d8"), ("#1f4a4a", "#f07f1e"), ("#33333a", "#d42a2a")
    )
    s.box(-1, -1, 2, s.horizon + 0.2, s.vary(wall))
    venues.ground(s, s.vary("#8a5f3a"))
    close = s.chance(0.3)  # only pins and a ball
    depth, aim = (0.55, 0.5) if close else (1.3, s.between(0.5, 0.64))
    back = s.spot(0.5, depth + 0.35)
    s.box(-1, back.y - 0.28, 2, back.y, "#15151a")
    wood = s.vary(s.pick("#dcb076", "#e4c08a", "#cf9a5c"))
    for lane in (-2, -1, 0, 1, 2):
        x, w = aim + lane * (1.5 if close else 1.06), 0.6 if close else 0.4
        s.floor(
            [(x - w - 0.1, -0.6), (x + w + 0.1, -0.6), (x + w + 0.1, depth + 0.35), (x - w - 0.1, depth + 0.35)],
            "#4a4a52",
        )
        s.floor([(x - w, -0.6), (x + w, -0.6), (x + w, depth + 0.35), (x - w, depth + 0.35)], wood)
        for k in range(-2, 3):
            s.floor_line(
                (x + k * w / 2.5, -0.6), (x + k * w / 2.5, depth + 0.35), clear(shade(wood, 0.75), 0.6), 0.012
            )
            tip = s.spot(x + k * w / 2.8, 0.35 - 0.05 * abs(k))
            s.polygon(
                [(tip.x - 0.012, tip.y + 0.03), (tip.x + 0.012, tip.y + 0.03), (tip.x, tip.y - 0.01)], "#7a3a20"
            )
        struck = lane == 0 and s.chance(0.5 if close else 0.3)
        for row in (3, 2, 1, 0) if abs(lane) < 2 else ():
            for k in range(row + 1):
                spot = s.spot(x + (k - row / 2) * w * 0.44, depth + 0.08 * row)
                hit = struck and row < 3 and s.chance(0.7)
                h = 0.4 * spot.scale if close else 0.36 * spot.scale
                lift = s.between(0, 0.1) if hit else 0
                pin(
                    s,
                    spot.x + (s.between(-0.06, 0.06) if hit else 0),
                    spot.y - lift,
                    h,
                    s.between(-80, 80) if hit else 0,
                )
    top = back.y - (0.42 if close else 0.27)
    s.box(-1, top - 0.24, 2, top + 0.1, s.vary(wall))
    s.box(-1, top + 0.07, 2, top + 0.1, stripe)
    for k in range(9):
        s.ellipse(-0.4 + 0.22 * k, top - 0.04, 0.05, 0.04, mix(wall, stripe, 0.5))
    colour = s.vary(s.pick("#1b1b22", "#1f4fc0", "#c8202a", "#6f2a91", "#1f8f4d", "#f07f1e"))
    if close:
        spot = s.spot(aim + s.between(-0.25, 0.25), depth - s.between(0.08, 0.3))
        s.ellipse(spot.x, spot.y, 0.11, 0.03, (0, 0, 0, 80))
        bowling_ball(s, spot.x, spot.y - 0.09, 0.1, colour)
        return
    pose = s.pick(ROLL, ROLL, BACK, STEP)
    shirt = s.vary(s.pick("#35b6d8", "#f2c230", "#d42a2a", "#1f8f4d", "#f4f4f4", "#e0408f"))
    wears = outfit(s, shirt=shirt, trousers=s.pick("long", "long", "short"), shoes=s.pick("#d42a2a", "#eeeeee"))
    body = draw(
        s,
        person(s, s.spot(s.between(0.16, 0.3), s.between(0.1, 0.25)), pose, s.between(0.56, 0.7), 1, wears),
        shadow=True,
    )
    if pose is ROLL and s.chance(0.7):
        spot = s.spot(aim + s.between(-0.05, 0.05), s.between(0.25, 0.5))
        s.ellipse(spot.x, spot.y, 0.07, 0.02, (0, 0, 0, 80))
        bowling_ball(s, spot.x, spot.y - 0.055, 0.062, colour)
    else:
        (x, y), r = body.near_hand, 0.092 * body.height
        bowling_ball(s, x, y + 0.4 * r, r, colour)


def zones(s: Scene, tip: float, base: float, front: float, back: float, colour: Colour) -> None:
    """The triangle of scoring zones, its point towards the players."""
    middle, end = (front + back) / 2, base + 0.22
    width = 0.032

    def half(x):
        return (back - front) / 2 * (x - tip) / (base - tip)

    for x in (tip + 0.4 * (base - tip), tip + 0.7 * (base - tip), base):
        s.floor_line((x, middle - half(x)), (x, middle + half(x)), colour, width * 1.2)
    for side in (-1, 1):
        s.floor_line((tip, middle), (base, middle + side * half(base)), colour, width)
        s.floor_line((base, middle + side * half(base)), (end, middle + side * half(base)), colour, width)
    s.floor_line((tip + 0.4 * (base - tip), middle), (base, middle), colour, width)
    s.floor_line((end, front), (end, back), colour, width * 1.2)


def cue_stick(s: Scene, hand: Point, disc: Spot, colour: Colour) -> None:
    """A long pole from a hand to a disc, forked at its end."""
    (hx, hy), (x, y) = hand, disc[:2]
    neck = (x + 0.3 * (hx - x), y + 0.3 * (hy - y))
    s.line([(hx + 0.3 * (hx - neck[0]), hy + 0.3 * (hy - neck[1])), neck], 0.015, colour)
    joint = (x + 0.16 * (hx - x), y + 0.16 * (hy - y))
    s.line([neck, joint], 0.015, colour)
    for dy in (-0.022, 0.022):
        s.line([joint, (x - 0.02, y + dy)], 0.012, colour)


def disc(s: Scene, spot: Spot, colour: Colour) -> None:
    """A shuffleboard disc lying on the ground."""
    r = 0.062 * (0.45 + 0.65 * spot.scale)
    s.ellipse(spot.x, spot.y + 0.2 * r, r, 0.5 * r, shade(colour, 0.5))
    s.ellipse(spot.x, spot.y, r, 0.5 * r, colour)
    s.ellipse(spot.x, spot.y, 0.55 * r, 0.27 * r, shade(colour, 0.82))


@sport("shuffleboard", family="tables and lanes")
def shuffleboard(s: Scene):
    s.pick(venues.park, lambda s: venues.beach_or_lawn(s, sand=True))(s)
    s.tall = s.between(0.7, 0.84)
    front, back = 0.06, s.between(1.0, 1.2)
    paint, line = s.pick(
        ("#2f7f5a", "#f4f4f4"),
        ("#2f6fae", "#f4f4f4"),
        ("#b8b4aa", "#22303f"),
        ("#b5533c", "#f4f4f4"),
        ("#c9a878", "#22303f"),
    )
    for k in (1, 0):  # the court beside, and ours
        shift = 1.4 * k
        s.floor(
            [
                (-4, front - 0.08 + shift),
                (5, front - 0.08 + shift),
                (5, back + 0.08 + shift),
                (-4, back + 0.08 + shift),
            ],
            "#d8d4c8",
        )
        s.floor(
            [(-4, front + shift), (5, front + shift), (5, back + shift), (-4, back + shift)], s.vary(paint, 0.05)
        )
    base = s.between(1.08, 1.2)
    zones(s, base - s.between(0.68, 0.78), base, front, back, line)
    first, second = s.pick(
        ("#f2c230", "#1b1b22"), ("#d42a2a", "#1f4fc0"), ("#d42a2a", "#f2c230"), ("#f4f4f4", "#1b1b22")
    )
    lying = [
        s.spot(s.between(0.62, 1.15), s.between(front + 0.08, back - 0.08)) for _ in range(s.random.randint(3, 7))
    ]
    for spot in sorted(lying, key=lambda p: p.y):
        disc(s, spot, s.pick(first, second))
    if s.chance(0.55):  # the others wait, cue in hand
        waiting = person(
            s,
            s.spot(s.between(-0.2, 0.5), back + 0.2),
            "stand",
            facing=s.pick(-1, 1),
            wears=outfit(s, headgear=s.pick(None, "cap", "hat")),
        )
        draw(s, waiting, shadow=True)
        (x, y) = waiting.near_hand
        s.line([(x + 0.01, y + 0.22), (x, y - 0.3)], 0.012, "#e8e8e8")
    z = (front + back) / 2 + s.between(-0.25, 0)
    wears = outfit(s, trousers=s.pick("short", "long"), headgear=s.pick(None, "cap", "hat"))
    body = person(s, s.spot(s.between(0.05, 0.18), z), s.pick(SHOVE, SHOVE, READY), wears=wears)
    pushed = s.spot(s.between(0.46, 0.56), z)
    people(s, [body])
    colour = s.pick("#f4f4f4", "#f2c230", "#8a5a30", "#35b6d8")
    cue_stick(s, body.near_hand, pushed, colour)
    disc(s, s.spot(0.5 + (pushed.x + 0.03 - 0.5) / pushed.scale, z), s.pick(first, second))
