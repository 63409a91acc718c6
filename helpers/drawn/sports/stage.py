"""What is performed before an audience: in a circus tent, on a stage, in a parade, at the edge of a field."""

import math
from dataclasses import replace
from itertools import pairwise

from helpers.drawn.brush import TEAM, Colour, Point, Scene, clear, mix, shade
from helpers.drawn.creatures.person import HAIR, Outfit, Person, Pose, draw, person
from helpers.drawn.equipment import stick
from helpers.drawn.places import venues
from helpers.drawn.recipes import sport
from helpers.drawn.sports.gymnastics import BRIGHT, man, with_bun, woman

BY_THE_KNEES = Pose(0, (172, 176), (166, 172), (14, 100), (10, 98), turn=180)


def glitter(s: Scene, body: Person, colours: tuple[Colour, ...] = ("#ffffff", "#ffe9a0", "#ffd0f0")) -> None:
    """Sequins on the upper body."""
    (x0, y0), (x1, y1), h = body.hip, body.neck, body.height
    for _ in range(16):
        k, off = s.between(-0.05, 0.95), s.between(-0.05, 0.05) * h
        s.disc(x0 + k * (x1 - x0) + off, y0 + k * (y1 - y0), s.between(0.006, 0.012) * h, s.random.choice(colours))


def big_top(s: Scene) -> None:
    """Inside a circus tent: its stripes meet at the top, a crowd sits in the dark below."""
    s.view(s.between(0.8, 0.9), s.between(0.5, 0.58))
    first, second = s.pick(
        ("#b8283a", "#e8d8b0"), ("#24408f", "#e0d8c8"), ("#b8283a", "#2a3f8f"), ("#6a2a80", "#e0b040")
    )
    dark, x = s.between(0.45, 0.85), s.between(0.3, 0.7)
    for k in range(-9, 10):
        stripe = shade(s.vary(first if k % 2 else second, 0.05), dark)
        s.polygon([(x, -0.6), (x + 0.24 * k, 0.9), (x + 0.24 * (k + 1), 0.9)], stripe)
    venues.crowd(s, s.between(0.7, 0.8), s.horizon + 0.02, 0.5)
    venues.ground(s, s.vary("#b08a5e"))
    s.box(-1, s.horizon, 2, s.horizon + 0.03, first)
    for foot in (s.between(0.1, 0.9), s.between(0.1, 0.9)):
        glow = clear(s.pick("#ffe9b0", "#ffffff", "#ffc8e8"), 0.2)
        s.polygon([(foot - 0.6, -0.5), (foot - 0.5, -0.5), (foot + 0.2, 0.8), (foot - 0.1, 0.8)], glow)


def swing_bar(s: Scene, x: float, y: float, away: float, half: float, near: bool = True) -> None:
    """A trapeze: a bar on two ropes that come down from above; away: how far aside they hang."""
    for k in (-1, 1):
        s.line([(x + k * half, y), (x + 0.7 * k * half + away, -0.6)], 0.012, "#efe6cc")
    s.limb((x - half - 0.015, y), (x + half + 0.015, y), 0.024, 0.024, "#d8dade" if near else "#b0b4ba")


def artist(s: Scene) -> Outfit:
    return s.pick(woman(s, shirt=s.pick(*BRIGHT)), woman(s), man(s))


@sport("trapeze", family="gymnastics and stage")
def trapeze(s: Scene):
    big_top(s)
    size, half, face = s.between(0.46, 0.56), s.between(0.08, 0.12), s.pick(-1, 1)
    if s.chance(0.4):  # the net
        for k in range(-6, 16):
            s.line([(0.1 * k, 0.93), (0.1 * k + 0.2, 1.1)], 0.005, clear("#efe6cc", 0.7))
            s.line([(0.1 * k, 0.93), (0.1 * k - 0.2, 1.1)], 0.005, clear("#efe6cc", 0.7))
        s.line([(-1, 0.93), (2, 0.93)], 0.008, "#efe6cc")
    act = s.pick("sit", "hang", "hang", "knees", "catch", "catch", "fly")
    away = s.between(-0.2, 0.2)
    if act in ("catch", "fly"):
        x, y = 0.5 - 0.09 * face, s.between(0.14, 0.2)
        swing_bar(s, x, y, -0.3 * face, half)
        wears = artist(s)
        catcher = person(s, (x, y + 0.01), BY_THE_KNEES, size * 0.9, face, wears, anchor="near_knee")
        glitter(s, draw(s, catcher, front=True))
        grip = catcher.near_hand if act == "catch" else (catcher.near_hand[0] + 0.06 * face, catcher.near_hand[1])
        pose = Pose(
            0, (178, 180), (172, 178), (4, -6), (-4, -14), turn=-s.between(30, 75) if act == "catch" else -80
        )
        flyer = person(s, grip, pose, size * 0.9, -face, artist(s), anchor="near_hand")
        if act == "fly":
            swing_bar(s, 0.5 + 0.36 * face, s.between(0.2, 0.35), 0.3 * face, half, near=False)
        glitter(s, draw(s, flyer, front=True))
        return
    x, y = s.between(0.45, 0.55), s.between(0.2, 0.3) if act != "sit" else s.between(0.5, 0.58)
    swing_bar(s, x, y, away, half)
    if act == "sit":
        pose = Pose(4, (150, 172), (-150, -172), (78, s.between(-10, 40)), (84, 10))
        body = person(s, (x, y - 0.03), pose, size, face, artist(s), anchor="hip")
    elif act == "hang":
        pose = Pose(0, (170, 176), (-170, -176), s.pick((12, 4), (80, 85)), (-6, -14), turn=s.between(-45, 45))
        body = person(s, (x, y), pose, size, face, artist(s), anchor="near_hand")
    else:
        body = person(s, (x, y + 0.01), BY_THE_KNEES, size, face, artist(s), anchor="near_knee")
    glitter(s, draw(s, body, front=True))


ON_POLE = (
    Pose(-6, (150, 170), (-60, -80), (70, -30), (-4, 0)),  # standing, one knee up
    Pose(-35, (120, 150), (-110, -130), (100, 95), (30, -40)),  # leaning out, a leg around
    Pose(0, (60, 120), (150, 170), (85, 10), (40, -50)),
    Pose(0, (150, 160), (60, 20), (60, 62), (-75, -80), turn=175),  # upside down, legs apart
    Pose(0, (170, 176), (30, 40), (40, 35), (-60, -70), turn=-75),  # lying out from the pole
)


@sport("pole dancing", family="gymnastics and stage")
def pole_dancing(s: Scene):
    venues.stage(s)
    s.horizon = s.between(0.72, 0.8)
    floor, face, pose = s.spot(0.5, 0.2), s.pick(-1, 1), s.pick(*ON_POLE)
    x = s.between(0.45, 0.55) - (0.22 * face if pose is ON_POLE[-1] else 0)
    s.ellipse(x, floor.y, 0.34, 0.06, shade(s.pick("#c04a8a", "#4a6ac0", "#8a8a92"), 0.7))
    s.ellipse(x, floor.y - 0.015, 0.32, 0.05, s.pick("#5a4a6a", "#3f3f4a", "#6a4a5a"))
    metal = s.pick("#c8ccd4", "#d8c48a", "#aeb4c0")
    size = s.between(0.56, 0.66)
    hair = {"long_hair": s.chance(0.8), "shoes": s.pick("#d42a2a", "#111111", "#f0f0f0"), "sleeves": "none"}
    wears = woman(
        s, shirt=s.vary(s.pick("#d42a2a", "#d0308f", "#1b1b22", "#6f2a91", "#35b6d8", "#d8b040")), **hair
    )
    if pose is ON_POLE[0]:
        body = person(s, (x - 0.06 * face, floor.y - 0.01), pose, size, face, wears)
    else:
        grip = s.between(0.22, 0.32) if not pose.turn else s.between(0.3, 0.4)
        body = person(s, (x, grip + (0.3 if pose.turn > 90 else 0)), pose, size, face, wears, anchor="near_hand")
    s.box(x - 0.014, -0.6, x + 0.014, floor.y, metal)
    s.box(x - 0.008, -0.6, x - 0.002, floor.y, "#ffffff")
    glitter(s, draw(s, body))
    s.disc(*body.near_hand, 0.03 * size, shade(wears.skin, 0.9))


def street(s: Scene) -> None:
    """A street with houses, people along it, and bunting."""
    s.view(s.between(0.4, 0.5), s.between(0.55, 0.65))
    venues.sky(s, s.horizon)
    x = -0.4
    while x < 1.4:
        width, top = s.between(0.2, 0.35), s.horizon - s.between(0.25, 0.6)
        wall = s.vary(s.pick("#c9a58a", "#d8cfc0", "#a8685a", "#8fa0a8", "#e0c890"))
        s.box(x, top, x + width, s.horizon, wall)
        for row in range(5):
            for k in (0.15, 0.6):
                y = top + 0.04 + 0.12 * row
                if y < s.horizon - 0.1:
                    s.box(x + k * width, y, x + (k + 0.25) * width, y + 0.06, mix(wall, "#2f3f55", 0.7))
        x += width
    venues.crowd(s, s.horizon - 0.1, s.horizon + 0.01, 0.95)
    venues.ground(s, s.vary("#77777c"))
    s.floor_line((-4, 1.4), (5, 1.4), "#b8b4aa", 0.15)
    s.floor_line((s.between(0, 1), -0.5), (0.5, 1.2), clear("#f4f4f4", 0.7), 0.03)


def baton(s: Scene, middle: Point, degrees: float, length: float) -> None:
    """A steel stick with a white knob at each end."""
    t = math.radians(degrees)
    dx, dy = length / 2 * math.cos(t), length / 2 * math.sin(t)
    ends = (middle[0] - dx, middle[1] - dy), (middle[0] + dx, middle[1] + dy)
    s.limb(*ends, 0.018, 0.018, "#8f96a4")
    s.line(ends, 0.007, "#ffffff")
    s.disc(*ends[0], 0.026, "#fafafa")
    s.disc(*ends[1], 0.02, "#fafafa")


TWIRLS = (
    Pose(-4, (165, 172), (-100, -60), (10, 2), (-10, -14)),
    Pose(-2, (110, 130), (-70, 30), (85, -10), (-4, -2)),  # marching, a knee high
    Pose(0, (140, 150), (-120, -140), (6, 0), (-100, -104)),
    Pose(6, (95, 100), (-95, -90), (50, -10), (-30, -45)),
    Pose(-4, (172, 176), (-60, 20), (75, 80), (-4, -2)),
)


@sport("baton twirling", family="gymnastics and stage")
def baton_twirling(s: Scene):
    parade = s.chance(0.25)
    street(s) if parade else venues.gymnasium(s, s.pick("#c98f4e", "#d8b070", "#8fa0b8"))
    colour, face, pose = s.vary(s.pick(*BRIGHT[:5])), s.pick(-1, 1), s.pick(*TWIRLS)
    boots = {
        "socks": s.pick("#ffffff", None),
        "shoes": "#ffffff",
        "skirt": s.chance(0.6),
        "shorts": shade(colour, 1.25),
    }
    count = s.random.randint(2, 4) if parade else s.pick(0, 1, 2, 3)
    for k in range(count):
        spot = s.spot(-0.1 + 1.2 * (k + s.between(0.2, 0.8)) / count, s.between(0.7, 1))
        body = person(s, spot, pose, facing=face, wears=woman(s, shirt=colour, **boots))
        with_bun(s, body)
        baton(s, body.near_hand, s.between(0, 180), 0.4 * body.height)
    wears = woman(s, shirt=colour, **boots)
    body = with_bun(
        s, person(s, s.spot(s.between(0.42, 0.58), s.between(0, 0.25)), pose, facing=face, wears=wears)
    )
    s.shadow(s.spot(0.5, 0.1), 0.2, 0.2)
    glitter(s, body)
    x, y = body.near_hand
    angle = s.between(0, 180)
    if s.chance(0.3):  # in the air
        y -= s.between(0.06, 0.12)
    for k in (1, 2, 3):  # the trace it leaves
        t = angle + 16 * k
        stick(s, (x, y), t, 0.25 * body.height, 0.008, clear("#ffffff", 0.3 / k))
        stick(s, (x, y), t + 180, 0.25 * body.height, 0.008, clear("#ffffff", 0.3 / k))
    baton(s, (x, y), angle, 0.5 * body.height)


CHEERS = (
    Pose(0, (150, 155), (-150, -155), (10, 4), (-10, -4)),
    Pose(0, (178, 180), (-35, 40), (10, 4), (-10, -4)),
    Pose(0, (90, 92), (-90, -92), (24, 14), (-24, -14)),
    Pose(0, (140, 145), (-40, -45), (12, 6), (-12, -6)),
    Pose(0, (70, 175), (-70, -175), (10, 4), (-10, -4)),
)


@sport("cheerleading", family="gymnastics and stage")
def cheerleading(s: Scene):
    venues.gymnasium(s)
    colour, other = s.vary(s.pick(*TEAM)), s.pick("#ffffff", "#f2c230", "#1b1b22", "#d42a2a", "#1f4fc0")
    s.tall = s.between(0.5, 0.58)

    def cheerleader(at, pose, size, pompoms=True):
        looks = {
            "shirt": colour,
            "shorts": other,
            "skirt": True,
            "shoes": "#f4f4f4",
            "socks": "#f4f4f4",
            "stripe": other,
        }
        wears = woman(s, **{**looks, "sleeves": s.pick("none", "long")}, hair=s.pick(*HAIR))
        body = person(s, at, pose, size, s.pick(-1, 1), wears, wobble=4)
        if len(at) > 2:
            s.shadow(at, 0.2)
        with_bun(s, body, front=True)
        for x, y in (body.near_hand, body.far_hand) if pompoms else ():
            r = 0.1 * size
            s.disc(x, y, r, shade(puff, 0.85))
            s.speckle(x - r, y - r, x + r, y + r, (puff, shade(puff, 1.2), other), 10, 0.35 * r)
        return body

    puff = s.pick(colour, other, "#f2c230", "#e8e8ee", "#d0308f")
    pose, size, z = s.pick(*CHEERS), 0.62 * s.tall, s.between(0.35, 0.5)
    if s.chance(0.5):  # a pyramid
        below = s.random.randint(2, 3)
        held = Pose(0, (30, 165), (-30, -165), (10, 2), (-10, -2))
        row = [(0.5 + 0.22 * (k - (below - 1) / 2)) for k in range(below)]
        bases = [cheerleader(s.spot(x, z), held, size, pompoms=False) for x in row]
        for left, right in pairwise(bases):
            top = ((left.neck[0] + right.neck[0]) / 2, left.neck[1] - 0.02)
            cheerleader(top, replace(pose, near_leg=(16, 4), far_leg=(-16, -4)), size)
        for x in (row[0] - 0.3, row[-1] + 0.3):
            cheerleader(s.spot(x, z - 0.1), pose, size)
        return
    count = s.random.randint(3, 5)
    for k in range(count):
        cheerleader(s.spot(0.5 + 0.29 * (k - (count - 1) / 2), z + 0.12), pose, 0.8 * s.tall)
