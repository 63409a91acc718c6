"""Games in a hall, a pit or a fronton."""

import math
from itertools import pairwise

from helpers.drawn.brush import Colour, Point, Scene, Spot, clear, shade
from helpers.drawn.creatures.person import Outfit, Person, Pose, draw, draw_arm, outfit, people, person, teams
from helpers.drawn.equipment import above, ball
from helpers.drawn.places import venues
from helpers.drawn.recipes import sport

DUNK = Pose(4, (150, 168), (-40, -20), (60, -50), (-10, -60))
SHOT = Pose(-4, (140, 172), (125, 165), (14, 6), (-12, -14))
LAY_UP = Pose(2, (158, 172), (70, 120), (70, -30), (-20, -34))
DRIBBLE = Pose(26, (38, 55), (-20, 60), (58, -14), (-30, -60))
DEFEND = Pose(16, (75, 110), (60, 80), (44, -14), (-20, -36))
SLAP = Pose(44, (30, 48), (-60, -30), (60, -22), (-12, -48))
DODGE = Pose(-6, (120, 150), (-110, -150), (70, -20), (-16, -50))
BASKET_BACK = Pose(-10, (-95, -120), (70, 90), (48, 14), (-26, -34))
BASKET_UP = Pose(-4, (140, 120), (70, 60), (36, 4), (-34, -46))


def hoop(s: Scene, x: float, z: float) -> Point:
    """A basketball board, hoop and net that face us; returns the middle of the hoop."""
    foot = s.spot(x, z)
    unit = s.tall * foot.scale
    x, y, half, rim = foot.x, foot.y - 1.3 * unit, 0.34 * unit, 0.2 * unit
    edge = s.pick("#d42a2a", "#1f4fc0", "#f07f1e", "#2a2f36")
    s.line([(x, foot.y), (x, y)], 0.07 * unit, "#3a3f46")
    s.box(x - half, y - 0.44 * unit, x + half, y, edge)
    s.box(x - 0.92 * half, y - 0.41 * unit, x + 0.92 * half, y - 0.03 * unit, "#eef2f4")
    left, right, top, low = x - 0.4 * half, x + 0.4 * half, y - 0.22 * unit, y - 0.04 * unit
    s.line([(left, low), (left, top), (right, top), (right, low)], 0.03 * unit, edge)
    for k in range(-3, 4):
        s.line([(x + k * rim / 3, y), (x + k * rim / 5, y + 0.26 * unit)], 0.016 * unit, "#ffffff")
    for k in (0.08, 0.17):
        reach = rim * (1 - 1.5 * k)
        s.line([(x - reach, y + k * unit), (x + reach, y + k * unit)], 0.012 * unit, "#ffffff")
    s.ellipse(x, y, rim * 1.1, 0.06 * unit, "#e8641e")
    s.ellipse(x, y, rim * 0.9, 0.03 * unit, "#7a3a1a")
    return x, y


def basketball_place(s: Scene) -> None:
    """A hall with a painted key, or a playground."""
    if s.chance(0.9):
        venues.hall(s, crowded=s.chance(0.75) or None)
        paint = s.pick("#b5302a", "#1f4f9c", "#6f2a91", "#2f6f4f", "#a5662f")
    else:
        venues.park(s)
        venues.fence(s, 1.7, 0.9, "#6f7f78", 5, 0.25)
        asphalt = s.vary(s.pick("#7a7f86", "#4f7f6a", "#3f6f9c", "#a5563f"))
        s.floor([(-4, -0.7), (5, -0.7), (5, 1.6), (-4, 1.6)], asphalt)
        paint = s.pick("#3f6f9c", "#a5563f", "#5f666f")
    s.floor([(0.1, 0.1), (0.9, 0.1), (0.9, 1.5), (0.1, 1.5)], clear(paint, 0.75))
    for x in (0.1, 0.9):
        s.floor_line((x, 0.1), (x, 1.5), "#f4f4f4", 0.025)
    for left, right, z in ((0.1, 0.9, 0.1), (-3, 4, 1.5)):
        s.floor_line((left, z), (right, z), "#f4f4f4", 0.025)
    s.tall = s.between(0.56, 0.68)


def orange_ball(s: Scene, x: float, y: float, h: float) -> None:
    ball(s, x, y, s.between(0.085, 0.1) * max(h, 0.4), "#e8762a", "#5a2a10")


def dunk(s: Scene, at: Spot, rim: Point, wears: Outfit) -> None:
    h = 0.38 * s.tall / 0.62
    x, y = draw(
        s, person(s, (rim[0] - 0.24 * h, rim[1] - 0.02), DUNK, h, wears=wears, anchor="near_hand")
    ).near_hand
    orange_ball(s, x + 0.06 * h, y - 0.06 * h, h)


def dribble(s: Scene, at: Spot, rim: Point, wears: Outfit) -> None:
    body = draw(s, person(s, at, DRIBBLE, wears=wears), shadow=True)
    x, y = body.near_hand
    orange_ball(s, x + 0.06 * body.height, s.between(y + 0.04, at.y - 0.05), body.height)


def shoot(s: Scene, at: Spot, rim: Point, wears: Outfit) -> None:
    body = person(s, at, s.pick(SHOT, LAY_UP), wears=wears)
    (x, y), h = body.near_hand, body.height
    lift, flown = s.between(0.05, 0.12), s.between(0, 0.5)
    s.ellipse(at.x, at.y, 0.2 * h, 0.035 * h, (0, 0, 0, 60))
    draw(s, body.moved(0, -lift))
    x, y = x + 0.06 * h, y - lift - 0.06 * h
    orange_ball(s, x + flown * (rim[0] - x), y + flown * (rim[1] - 0.08 - y), h)


@sport("basketball", family="court and hall")
def basketball(s: Scene):
    basketball_place(s)
    home, away = teams(s, sleeves="none", stripe=s.pick("#ffffff", "#1b1b22"), socks="#f4f4f4")
    x, z = s.between(0.48, 0.66), s.between(0.95, 1.35)
    rim = hoop(s, x, z)
    for _ in range(s.random.randint(0, 2)):
        spot, pose = s.spot(s.between(-0.2, 1.2), s.between(0.7, 1.1)), s.pick(DEFEND, "run", "stand")
        draw(s, person(s, spot, pose, facing=s.pick(-1, 1), wears=s.pick(home, away)()), shadow=True)
    at = s.spot(s.between(0.26, 0.4), s.between(0.3, 0.5))
    if s.chance(0.8):
        spot, pose = s.spot(at.x + s.between(0.22, 0.4), s.between(0.3, 0.55)), s.pick(DEFEND, "jump", SHOT)
        draw(s, person(s, spot, pose, facing=-1, wears=away()), shadow=True)
    s.pick(dunk, dribble, dribble, shoot, shoot)(s, at, rim, home())


def pit(x: float, z: float, rx: float, rz: float) -> list[tuple[Point, Point]]:
    """The corners of an octagon on the ground, in pairs: its sides, the furthest first."""
    angles = [math.radians(22.5 + 45 * k) for k in range(9)]
    corners = [(x + rx * math.cos(t), z + rz * math.sin(t)) for t in angles]
    return sorted(pairwise(corners), key=lambda side: -(side[0][1] + side[1][1]))


def planks(s: Scene, side: tuple[Point, Point], height: float, wood: Colour) -> None:
    """One wooden panel of a pit's wall."""
    (a, b), count = side, 3
    for k in range(count):
        low, high = height * k / count, height * (k + 0.9) / count
        corners = [above(s, *a, low), above(s, *b, low), above(s, *b, high), above(s, *a, high)]
        s.polygon(corners, shade(wood, 1 - 0.07 * (k % 2)))
    s.line([above(s, *a, height), above(s, *b, height)], 0.018, shade(wood, 1.25))
    for x, z in side:
        post = [above(s, x, z, -0.02), above(s, x, z, height + 0.05)]
        s.line(post, 0.022 * s.spot(x, z).scale + 0.006, shade(wood, 0.62))


def camp(s: Scene) -> Colour:
    """A camp's lawn, or a hall, seen from a little higher up; returns the colour of a pit's floor."""
    outdoors = s.chance(0.75)
    if outdoors:
        venues.park(s)
    else:
        venues.hall(s, crowded=False)
    s.view(s.between(0.2, 0.28), s.between(0.5, 0.58))
    venues.ground(s, s.vary(s.pick("#6a9a4c", "#8f9a5a", "#b59a68") if outdoors else "#c98f4e"))
    return s.vary(s.pick("#c9a878", "#b08a5e", "#d8c49a", "#8f8f8a", *([] if outdoors else ["#5f86b0"] * 4)))


@sport("gaga", family="court and hall")
def gaga(s: Scene):
    earth, wood = camp(s), s.vary(s.pick("#b5803f", "#c99a5a", "#8a5a30", "#d8b47a"))
    x, z, rx, rz = s.between(0.45, 0.55), s.between(0.62, 0.72), s.between(0.74, 0.86), s.between(0.58, 0.66)
    sides = pit(x, z, rx, rz)
    for k in range(s.random.randint(0, 3)):  # who is out looks on
        draw(s, person(s, s.spot(x + s.between(-1.2, 1.2), z + rz + 0.25 + 0.1 * k), "stand"))
    s.floor_ellipse(x, z, rx, rz, earth)
    for side in sides[:5]:
        planks(s, side, 0.42, shade(wood, 0.85))
    hitter = person(s, s.spot(x - 0.2, z - 0.28 * rz), SLAP)
    bodies, places = [hitter], [(-0.6, 0.05), (0.6, 0.1), (-0.3, 0.6), (0.35, 0.62), (0.05, 0.35)]
    for dx, dz in s.random.sample(places, s.random.randint(2, 4)):
        wears = outfit(s, trousers=s.pick("short", "short", "long"), headgear=s.pick(None, None, "cap"))
        spot, pose = (
            s.spot(x + rx * s.between(0.75, 1) * dx, z + rz * dz),
            s.pick(SLAP, SLAP, DODGE, "ready", "run"),
        )
        bodies.append(person(s, spot, pose, facing=1 if dx < 0 else -1, wears=wears))
    people(s, bodies)
    bx, ground = hitter.near_hand[0] + s.between(0.03, 0.16), max(hitter.near_foot[1], hitter.far_foot[1])
    colour = s.pick("#d8322c", "#f2c230", "#2f7fe8", "#f07f1e", "#7a2f8f")
    s.ellipse(bx, ground, 0.05, 0.012, (0, 0, 0, 70))
    ball(s, bx, ground - s.between(0.05, 0.12), s.between(0.042, 0.05), colour, "#ffffff")
    for side in sides[5:]:
        planks(s, side, 0.3, wood)


def fronton(s: Scene) -> None:
    """A court of jai alai: a long side wall with numbered posts, the front wall at one end."""
    s.view(s.between(0.42, 0.52), s.between(0.56, 0.7))
    wall = s.vary(s.pick("#2f6b52", "#3a7a5f", "#2f5f4f", "#6f7a80", "#7f898c"), 0.08)
    end, foot = s.between(0.74, 0.9), s.spot(0.9, -0.2)
    s.gradient(-1, s.horizon, shade(wall, 1.1), shade(wall, 0.92), 5)
    s.box(-1, s.between(0.0, 0.08) - 1, 2, s.between(0.0, 0.06), "#d8d4c4")
    for k in range(-4, 7):
        x = end - 0.21 * k
        s.box(x, 0.02, x + 0.008, s.horizon, clear("#f4f4f0", 0.85))
        s.box(x - 0.03, s.horizon - 0.16, x + 0.035, s.horizon - 0.1, clear("#f4f4f0", 0.55))
    venues.ground(s, s.vary(s.pick("#a5a79f", "#b58a68", "#8f9a90")))
    s.floor([(-4, -0.7), (5, -0.7), (5, 0.0), (-4, 0.0)], s.vary(s.pick("#8c3a30", "#6f4a3a", "#4f5a66")))
    s.floor_line((-4, 0.0), (5, 0.0), "#f4f4f0", 0.04)
    s.polygon([(end, -1), (2, -1), (2, foot.y + 0.6), (end + 0.34, foot.y), (end, s.horizon)], shade(wall, 0.72))
    s.line([(end, s.horizon - 0.06), (end + 0.34, foot.y - 0.2)], 0.02, "#d42a2a")


def cesta(s: Scene, body: Person) -> Point:
    """The long curved basket on the near arm; returns its tip."""
    h, f = body.height, body.facing
    (x, y), (ex, ey) = body.near_hand, body.near_elbow
    angle = math.degrees(math.atan2(y - ey, f * (x - ex)))  # of the forearm, were the body to face right
    outer, inner = [], []
    for k in range(11):
        share = k / 10
        t = math.radians(angle - 15 - 85 * share if body.pose.near_arm[0] < 0 else angle + 5 - 85 * share)
        px, py = outer[-1] if outer else (0.0, 0.0)
        step = 0.052 * h if k else 0
        outer.append((px + step * math.cos(t), py + step * math.sin(t)))
        width = h * (0.03 + 0.09 * math.sin(math.pi * min(1, 0.15 + 0.85 * share)) ** 0.8)
        inner.append((outer[-1][0] + width * math.sin(t), outer[-1][1] - width * math.cos(t)))

    def place(points: list[Point]) -> list[Point]:
        return [(x + f * u, y + v) for u, v in points]

    s.polygon(place(outer + inner[::-1]), "#d9b26a")
    for a, b in zip(place(outer)[1::2], place(inner)[1::2], strict=True):
        s.line([a, b], 0.012 * h, "#9a7434")
    s.line(place(outer), 0.028 * h, "#8a5f28")
    s.line(place(inner), 0.016 * h, "#b58a48")
    return place(outer)[-1]


@sport("jai alai", family="court and hall")
def jai_alai(s: Scene):
    fronton(s)
    colours = {"headgear": "helmet", "belt": s.pick("#c8202c", "#1f4fc0"), "stripe": "#ffffff", "long_hair": False}
    home, away = teams(s, shorts="#f4f2ec", trousers="long", shoes="#f4f4f4", **colours)
    near = (s.between(0.4, 0.54), s.between(0.25, 0.45))
    bodies = [person(s, s.spot(*near), s.pick(BASKET_UP, BASKET_UP, BASKET_BACK), wears=home())]
    if s.chance(0.6):
        far = (s.between(-0.3, 0.1), s.between(0.8, 1.1))
        bodies.insert(0, person(s, s.spot(*far), s.pick(BASKET_UP, BASKET_BACK), wears=away()))
    for body in bodies:
        draw(s, body, shadow=True)
        tip = cesta(s, body)
        draw_arm(s, body, "near", 1)
    ball(s, tip[0] + s.between(0.06, 0.2), tip[1] - s.between(-0.05, 0.1), 0.024, "#fbfbf4", None)
