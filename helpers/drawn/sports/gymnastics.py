"""Gymnastics on apparatus: women and men in leotards, in one and the same hall."""

import math
from dataclasses import replace

from helpers.drawn.brush import Colour, Point, Scene, shade
from helpers.drawn.creatures.person import SKIN, Outfit, Person, Pose, draw, outfit, person
from helpers.drawn.equipment import above, rail
from helpers.drawn.places import venues
from helpers.drawn.recipes import sport

BRIGHT = ("#d42a2a", "#1f4fc0", "#d0308f", "#6f2a91", "#1f8f6d", "#f2c230", "#35b6d8", "#f4f4f4")

ON_BEAM = (
    Pose(0, (95, 90), (-95, -90), (4, 0), (-8, -14)),  # standing, arms out
    Pose(42, (88, 92), (-70, -80), (-2, 0), (-105, -110)),  # a scale: one leg high behind
    Pose(-6, (150, 160), (-150, -160), (0, 2), (88, 92)),  # one leg high in front
    Pose(0, (172, 178), (-172, -178), (70, 80), (-75, -78), turn=180),  # a handstand, legs split
)
LEAPS = (
    Pose(0, (100, 95), (-105, -95), (88, 90), (-86, -90)),
    Pose(-10, (130, 120), (-120, -110), (95, 90), (-90, -150)),
    Pose(4, (150, 160), (-120, -150), (80, -20), (-70, -95)),
)
ON_PARALLEL = (
    Pose(2, (-2, 0), (4, 0), (88, 90), (84, 88)),  # support, legs level
    Pose(0, (178, 180), (-178, -180), (3, 2), (-3, -2), turn=180),
    Pose(28, (-14, -8), (-8, -6), (-62, -66), (-56, -62)),  # swinging back
    Pose(-30, (-22, -12), (-16, -8), (118, 122), (112, 118)),  # swinging forward
    Pose(0, (178, 180), (-178, -180), (45, 40), (-45, -40), turn=172),
)
ON_HORSE = (
    Pose(-32, (-14, -6), (-34, -20), (74, 80), (68, 76)),  # circling, legs in front
    Pose(40, (-8, -4), (28, 12), (-72, -78), (-66, -74)),  # legs behind
    Pose(-6, (-4, 2), (22, 12), (64, 60), (-58, -55)),  # scissors
    Pose(-52, (-26, -12), (-46, -30), (88, 92), (80, 88)),
    Pose(0, (176, 178), (-172, -178), (30, 25), (-40, -35), turn=168),
)
ON_RINGS = (
    Pose(0, (90, 90), (-90, -90), (2, 0), (-2, 0)),  # the cross
    Pose(0, (90, 90), (-90, -90), (2, 0), (-2, 0)),
    Pose(0, (150, 164), (-150, -164), (3, 0), (-3, 0)),  # hanging
    Pose(0, (90, 90), (-90, -90), (88, 90), (80, 86)),
    Pose(0, (34, 18), (-34, -18), (32, 30), (-32, -30)),  # support, legs apart
    Pose(0, (146, 160), (-146, -160), (6, 3), (-6, -3), turn=180),  # a handstand
)
HANGING = Pose(0, (174, 178), (-178, 178), (12, -4), (4, -12))
PIKED = Pose(30, (160, 168), (156, 164), (108, 104), (100, 98))


# ---- what gymnastics shares


def gym(s: Scene) -> None:
    """A hall with mats, a bowl of chalk and somebody who watches."""
    venues.gymnasium(s, s.pick("#9fb4c8", "#b8b0c8", "#a8c0b8", "#c8bca8"))
    s.tall = s.between(0.54, 0.62)
    mats = s.vary(s.pick("#2f5fb0", "#3f7fc0", "#b03f4f", "#3f8f7a", "#5f5fa8", "#d8b860"))
    s.floor([(-0.5, -0.25), (1.5, -0.25), (1.5, 1.1), (-0.5, 1.1)], shade(mats, 0.8))
    s.floor([(-0.45, -0.2), (1.45, -0.2), (1.45, 1.05), (-0.45, 1.05)], mats)
    for x in (0.05, 0.95):
        s.floor_line((x, -0.2), (x, 1.05), shade(mats, 0.75), 0.015)
    if s.chance(0.5):
        draw(
            s, person(s, s.spot(s.pick(-0.6, 1.6) + s.between(-0.1, 0.3), 1.5), facing=s.pick(-1, 1)), shadow=True
        )
    if s.chance(0.5):
        x, y = s.spot(s.pick(-0.5, 1.5), 1.2)[:2]
        s.polygon([(x - 0.02, y), (x + 0.02, y), (x + 0.05, y - 0.13), (x - 0.05, y - 0.13)], "#5a5a62")
        s.ellipse(x, y - 0.13, 0.06, 0.018, "#f4f4f4")


def woman(s: Scene, **fixed) -> Outfit:
    """In a leotard, barefoot."""
    skin = s.pick(*SKIN)
    looks = {
        "sleeves": s.pick("long", "long", "none"),
        "slim": s.between(0.85, 0.98),
        "stripe": None,
        "skin": skin,
    }
    leotard = s.vary(s.pick(*BRIGHT))
    return outfit(s, **{**looks, "shirt": leotard, "trousers": "none", "shoes": skin, "long_hair": False, **fixed})


def man(s: Scene) -> Outfit:
    """In a sleeveless top and long white or dark trousers."""
    legs = s.pick("#f4f4f4", "#f4f4f4", "#f4f4f4", "#22305f")
    looks = {"sleeves": "none", "trousers": "long", "shoes": legs, "stripe": None, "long_hair": False}
    return outfit(s, shirt=s.vary(s.pick(*BRIGHT)), shorts=legs, **looks)


def with_bun(s: Scene, body: Person, front: bool = False) -> Person:
    """Draw a woman whose hair is tied up."""
    (x, y), (nx, ny), h = body.head, body.neck, body.height
    s.disc(x + 0.5 * (x - nx) - 0.055 * body.facing * h, y + 0.5 * (y - ny), 0.04 * h, body.outfit.hair)
    return draw(s, body, front=front)


def bar(
    s: Scene, x: float, z: float, height: float, angle: float, colour: Colour, posts: Colour, half=0.42
) -> Point:
    """A long bar on two posts over (x, z), turned from lying across the picture; returns where its middle is."""
    dx, dz = half * math.cos(math.radians(angle)), half * math.sin(math.radians(angle))
    ends = (x + dx, z + dz), (x - dx, z - dz)
    for end in ends:
        foot = s.spot(*end)
        s.ellipse(foot.x, foot.y, 0.07 * foot.scale, 0.018 * foot.scale, "#3a3a42")
        s.line([foot[:2], above(s, *end, height)], 0.032 * foot.scale, posts)
    rail(s, *ends, height, 0.045, colour)
    return above(s, x, z, height)


# ---- apparatus


@sport("balance beam", family="gymnastics and stage")
def balance_beam(s: Scene):
    gym(s)
    turn, height, z = s.between(-0.25, 0.25), s.between(0.3, 0.45), s.between(0.2, 0.4)
    ends, leather = ((-0.3, z + turn), (1.3, z - turn)), s.vary(s.pick("#d8b48a", "#c79a6a", "#e8d8c0"))
    for share in (0.2, 0.8):
        x, deep = -0.3 + 1.6 * share, z + turn - 2 * turn * share
        s.line(
            [s.spot(x - 0.12, deep)[:2], above(s, x, deep, height), s.spot(x + 0.12, deep)[:2]], 0.022, "#4a4f5a"
        )
        s.shadow(s.spot(x, deep), 0.3)
    x = s.between(0.42, 0.58)
    top = above(s, x, z + turn * (1 - (x + 0.3) / 0.8), height + 0.03)
    size = 0.92 * s.tall / (1 + z)
    rail(s, *ends, height - 0.035, 0.09, shade(leather, 0.7))
    rail(s, *ends, height, 0.06, leather)
    leaping = s.chance(0.4)
    body = person(s, top, s.pick(*(LEAPS if leaping else ON_BEAM)), size, s.pick(-1, 1), woman(s))
    lowest = max(y for _, y in body.joints.values())
    lift = top[1] - lowest - s.between(0.1, 0.2) * size * leaping
    with_bun(s, body.moved(0, lift))


@sport("parallel bar", family="gymnastics and stage")
def parallel_bar(s: Scene):
    gym(s)
    wood, posts = (
        s.vary(s.pick("#e0b878", "#d0985a", "#f0dcb0")),
        s.pick("#2f5fb0", "#b03030", "#d0d0d4", "#f2c230", "#3a3a42"),
    )
    s.tall *= 0.88
    height, angle, z, gap = s.between(0.62, 0.78), s.between(-22, 22), s.between(0.3, 0.4), s.between(0.42, 0.52)
    far = bar(s, 0.5, z + gap / 2, height, angle, shade(wood, 0.85), posts)
    hand = (far[0] + s.between(-0.06, 0.06), far[1] + 0.05)
    draw(
        s,
        person(
            s,
            hand,
            s.pick(*ON_PARALLEL),
            1.2 * s.tall / (1 + z),
            s.pick(-1, 1),
            man(s),
            anchor="near_hand",
            wobble=4,
        ),
    )
    bar(s, 0.5, z - gap / 2, height, angle, wood, posts)


@sport("uneven bars", family="gymnastics and stage")
def uneven_bars(s: Scene):
    gym(s)
    s.tall *= 0.88
    wood, posts = (
        s.vary(s.pick("#e8cfa0", "#d8a868", "#f4ead0")),
        s.pick("#2f5fb0", "#b03030", "#d0d0d4", "#f2c230", "#e4e4e8"),
    )
    angle, z, gap = s.between(12, 42), s.between(0.2, 0.35), s.between(0.2, 0.28)
    dx, dz = gap * math.sin(math.radians(angle)), gap * math.cos(math.radians(angle))
    low, high = s.between(0.78, 0.92), s.between(1.36, 1.5)
    upper = bar(s, 0.5 + dx, z + dz, high, angle, wood, posts, 0.36)
    lower = bar(s, 0.5 - dx, z - dz, low, angle, wood, posts, 0.36)
    size = s.tall / (1 + z)
    if s.chance(0.7):  # around the high bar
        swing = replace(s.pick(HANGING, HANGING, PIKED), turn=s.pick(0, s.between(-75, 75), s.between(-60, 60)))
        body = person(s, upper, swing, size, s.pick(-1, 1), woman(s), anchor="near_hand")
    else:
        pose = s.pick(ON_PARALLEL[1], ON_PARALLEL[4], ON_PARALLEL[2])
        body = person(s, lower, pose, size, s.pick(-1, 1), woman(s), anchor="near_hand")
    with_bun(s, body)


@sport("pommel horse", family="gymnastics and stage")
def pommel_horse(s: Scene):
    gym(s)
    z, height, half = s.between(0.2, 0.4), s.between(0.58, 0.68), s.between(0.36, 0.44)
    leather, steel = (
        s.vary(s.pick("#a8743f", "#8a5a30", "#c79a6a", "#6b4a35")),
        s.pick("#3a3a42", "#d0d0d4", "#2f5fb0"),
    )
    size = s.tall / (1 + z)
    x, y = above(s, 0.5, z, height)
    s.shadow(s.spot(0.5, z), 0.9)
    for k in (-1, 1):
        foot = s.spot(0.5 + k * 0.5 * half, z).y
        s.line([(x + k * 0.55 * half * size, y), (x + k * 0.9 * half * size, foot)], 0.03, steel)
        s.line([(x + k * 0.7 * half * size, foot), (x + k * 1.1 * half * size, foot)], 0.03, steel)
    thick = 0.2 * size
    s.limb((x - half * size, y + thick / 2), (x + half * size, y + thick / 2), thick, thick, shade(leather, 0.8))
    s.limb(
        (x - half * size, y + 0.4 * thick), (x + half * size, y + 0.4 * thick), 0.7 * thick, 0.7 * thick, leather
    )
    grip = s.pick("#f0ead8", "#d8c090", "#e4e4e8")
    for k in (-1, 1):
        s.arc(x + k * 0.14 * size, y, 0.06 * size, 0.09 * size, 180, 360, 0.02, grip)
    hand = (x + s.pick(-0.14, 0.14) * size, y - 0.09 * size)
    draw(s, person(s, hand, s.pick(*ON_HORSE), 1.05 * size, s.pick(-1, 1), man(s), anchor="near_hand", wobble=4))


@sport("rings", family="gymnastics and stage")
def rings(s: Scene):
    gym(s)
    size, pose = s.tall * s.between(0.76, 0.92), s.pick(*ON_RINGS)
    if pose.turn:
        hand = s.between(0.6, 0.68)
    else:
        hand = s.between(0.26, 0.32) if pose.near_arm[0] > 120 else s.between(0.36, 0.46)
    frame = s.pick("#d0d0d4", "#2f5fb0", "#b03030", "#e4e4e8")
    for k in (-1, 1):
        foot = s.spot(0.5 + k * s.between(0.52, 0.58), 0.5)
        s.line([foot[:2], (0.5 + k * 0.32, -0.4)], 0.02, frame)
    body = person(s, (0.5, hand), pose, size, s.pick(-1, 1), man(s), anchor="near_hand", wobble=3)
    body = body.moved(0.5 - (body.near_hand[0] + body.far_hand[0]) / 2, 0)
    s.ellipse(0.5, s.spot(0.5, 0.5).y, 0.2, 0.03, (0, 0, 0, 70))
    strap, wood = s.pick("#f0ead8", "#2a2a30", "#e0c080"), s.vary(s.pick("#d89a4a", "#e8c080", "#b8763a"))
    for x, y in (body.near_hand, body.far_hand):
        s.line([(x, y - 0.1 * size), (0.5 + 0.7 * (x - 0.5), -0.5)], 0.014, strap)
        s.ring(x, y - 0.06 * size, 0.095 * size, 0.024, wood)
    draw(s, body, front=True)
