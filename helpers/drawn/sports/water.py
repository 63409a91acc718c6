"""In pools, on waves and logs, and in a river with a rod."""

import math

from helpers.drawn.brush import Point, Scene, clear, mix, shade
from helpers.drawn.craft import watercraft
from helpers.drawn.creatures.person import (
    Outfit,
    Person,
    Pose,
    draw,
    draw_arm,
    draw_head,
    draw_leg,
    draw_torso,
    outfit,
    person,
)
from helpers.drawn.equipment import ball, goal, splash
from helpers.drawn.places import venues, waters
from helpers.drawn.recipes import sport

ROLL = (
    Pose(6, (100, 80), (-100, -80), (50, -25), (-5, -15)),
    Pose(-6, (130, 110), (-75, -100), (30, -40), (12, -8)),
    Pose(14, (75, 110), (-110, -125), (22, -10), (60, -45)),
    Pose(-14, (60, 40), (-140, -120), (40, 5), (15, -30)),
)
SURF = (
    Pose(38, (85, 75), (-70, -95), (70, -15), (-10, -62)),
    Pose(26, (110, 95), (-100, -80), (62, 0), (-22, -58)),
    Pose(52, (60, 90), (-105, -125), (85, -30), (10, -60)),
)
CASTS = (
    Pose(-4, (95, 140), (40, 80), (14, 4), (-14, -8)),
    Pose(4, (70, 110), (30, 85), (10, 4), (-16, -8)),
    Pose(-8, (150, 165), (35, 90), (18, 6), (-10, -12)),
)


def capped_head(s: Scene, body: Person) -> None:
    """A head under a bathing cap, which a head of the usual kind would hide behind the face."""
    draw_head(s, body)
    (x, y), (nx, ny), h = body.head, body.neck, body.height
    up = math.hypot(x - nx, y - ny)
    ux, uy = (x - nx) / up, (y - ny) / up
    cap = body.outfit.headgear_colour
    s.disc(x + 0.022 * h * ux - body.facing * 0.012 * h, y + 0.022 * h * uy - 0.006 * h, 0.07 * h, cap)
    s.disc(x - 0.01 * h * ux - body.facing * 0.02 * h, y - 0.01 * h * uy, 0.018 * h, shade(cap, 0.7))


# ---- pool and waves


STROKE_ARMS = {  # near and far (upper, lower), as they point in the picture when the swimmer lies to the right
    "crawl": (((155, 75), (88, 90)), ((195, 110), (85, 88)), ((118, 82), (-60, -90)), ((140, 100), (60, 80))),
    "butterfly": (((135, 95), (150, 105)), ((170, 125), (185, 140))),
    "backstroke": (((-175, -165), (100, 90)), ((-140, -125), (95, 90)), ((165, 175), (-85, -90))),
}


def swimmer(s: Scene, x: float, y: float, h: float, facing: int, wears: Outfit, stroke: str) -> None:
    """Somebody at the surface: the body half under it, an arm out of the water, feet that kick."""
    turn = -86 if stroke == "backstroke" else 80
    side = facing if turn > 0 else -facing
    near, far = s.pick(*STROKE_ARMS[stroke])
    pose = Pose(0, (near[0] + turn, near[1] + turn), (far[0] + turn, far[1] + turn), (4, -6), (-5, 4), turn)
    body = person(s, (x - facing * 0.2 * h, y), pose, h, side, wears, "hip", 4)
    draw_leg(s, body, "far", 0.8)
    draw_leg(s, body, "near", 0.9)
    draw_arm(s, body, "far", 0.85)
    draw_torso(s, body)
    blue = clear("#3a98c8", 0.6)
    s.ellipse(x - facing * 0.4 * h, y + 0.02 * h, 0.3 * h, 0.1 * h, blue)
    s.ellipse(x, y + 0.06 * h, 0.32 * h, 0.06 * h, blue)
    capped_head(s, body)
    draw_arm(s, body, "near", 1)
    watercraft.wake(s, x + facing * 0.05 * h, y + 0.06 * h, 0.6 * h, facing, 0.9)
    splash(s, x - facing * 0.6 * h, y + 0.04 * h, 0.14 * h, 22)
    splash(s, body.near_hand[0], max(y, body.near_hand[1]), 0.07 * h, 6)


@sport("swimming", family="water")
def swimming(s: Scene):
    count, facing = s.pick(3, 3, 4), s.pick(-1, 1)
    lanes = venues.pool(s, True, count)
    stroke = s.pick("crawl", "crawl", "crawl", "butterfly", "backstroke")
    for y in lanes[s.pick(0, 0, 0, 1) :]:
        cap = s.vary(s.pick("#f2c230", "#ffffff", "#d42a2a", "#1b1b22", "#7fe05a"))
        wears = outfit(s, bare=s.chance(0.5), sleeves="none", trousers="none", shoes="#c68642", headgear="swimcap",
                       headgear_colour=cap, stripe=None)  # fmt: skip
        h = {3: 0.74, 4: 0.58}[count] * s.between(0.9, 1.1)
        swimmer(s, s.between(0.38, 0.62), y, h, facing, wears, stroke)


def chest_deep(s: Scene, x: float, y: float, h: float, facing: int, wears: Outfit, pose: Pose) -> Person:
    """Somebody in deep water, whose surface is at y: head, shoulders and arms, and foam around them."""
    body = person(s, (x, y - 0.13 * h), pose, h, facing, wears, "neck")
    (nx, ny) = body.neck
    s.ellipse(nx, y + 0.03 * h, 0.2 * h, 0.06 * h, clear("#0f3f66", 0.35))
    draw_arm(s, body, "far", 0.85)
    sides = [(-0.03, -0.02), (-0.1, 0.03), (-0.095, 0.14), (0.095, 0.14), (0.1, 0.03), (0.03, -0.02)]
    s.polygon([(nx + px * h, ny + py * h) for px, py in sides], wears.skin)
    s.limb(body.neck, body.head, 0.06 * h, 0.06 * h, wears.skin)
    capped_head(s, body)
    draw_arm(s, body, "near", 1)
    for _ in range(7):
        dx = s.between(-0.17, 0.17) * h
        s.ellipse(nx + dx, y + s.between(0, 0.03) * h, 0.06 * h, 0.016 * h, clear("#ffffff", s.between(0.5, 0.9)))
    return body


POLO_THROW = Pose(-8, (-120, 172), (85, 100))
POLO_GUARD = Pose(0, (150, 172), (70, 100))
POLO_SWIM = Pose(10, (75, 95), (60, 100))
POLO_KEEP = Pose(0, (140, 165), (-140, -165))


@sport("water polo", family="water")
def water_polo(s: Scene):
    venues.pool(s, lanes=False)
    s.view(s.between(0.14, 0.26), 1.0)
    s.box(-1, -1, 2, s.horizon, "#cfd8dc")
    if s.chance(0.6):
        venues.crowd(s, -0.5, s.horizon - 0.05, s.between(0.6, 1))
    s.box(-1, s.horizon - 0.05, 2, s.horizon, s.vary("#d9dfe0"))
    s.box(-1, s.horizon, 2, s.horizon + 0.015, s.vary("#1f5f8f"))
    for k in range(60):
        s.disc(-0.4 + 0.03 * k, s.horizon + 0.05, 0.009, "#d42a2a" if k % 10 < 5 else "#ffffff")
    x, side = s.between(0.3, 0.7), s.pick(-1, 1)
    goal(s, x, 0.95, 0.85, 0.36, s.pick("#ffffff", "#f4f4f4", "#d42a2a"))

    def player(x, z, cap, pose, facing):
        place = s.spot(x, z)
        wears = outfit(s, bare=True, headgear="swimcap", headgear_colour=cap, long_hair=False)
        return chest_deep(s, place.x, place.y, s.between(0.85, 1.0) * place.scale, facing, wears, pose)

    caps = s.pick(("#ffffff", "#1f3fa0"), ("#1f3fa0", "#ffffff"), ("#ffffff", "#1b1b22"))
    player(x + s.between(-0.15, 0.15), 0.85, "#d42a2a", POLO_KEEP, -side)
    for z in sorted((s.between(0.2, 0.75) for _ in range(s.pick(1, 2, 3))), reverse=True):
        place = s.pick(s.between(-0.15, 0.3), s.between(0.7, 1.15))
        player(place, z, s.pick(*caps), s.pick(POLO_GUARD, POLO_SWIM), s.pick(-1, 1))
    thrower = player(s.between(0.4, 0.6), s.between(0.05, 0.3), caps[0], POLO_THROW, side)
    hand = thrower.near_hand
    away = s.pick(0.0, 0.0, s.between(0.1, 0.25))
    ball(s, hand[0] + side * away, hand[1] - 0.03 - 0.3 * away, s.between(0.042, 0.055), "#f2d21f", "#7a6a10")


@sport("log rolling", family="water")
def log_rolling(s: Scene):
    venues.lake(s)
    y, half, r = s.between(0.76, 0.84), s.between(0.36, 0.46), s.between(0.06, 0.085)
    bark, h = s.vary(s.pick("#8a5a34", "#a87848", "#6f4a30", "#b08a58")), s.between(0.5, 0.62)
    waters.reflection(s, 0.5, y, 2 * half, 0.2, shade(bark, 0.6))
    s.limb((0.5 - half, y), (0.5 + half, y), 2 * r, 2 * r, bark)
    s.box(0.5 - half, y + 0.35 * r, 0.5 + half, y + r, shade(bark, 0.7))
    for _ in range(16):
        x, dy = s.between(0.5 - half, 0.42 + half), s.between(-0.85, 0.8) * r
        s.line([(x, y + dy), (x + s.between(0.05, 0.14), y + dy)], 0.005, shade(bark, s.pick(0.6, 0.75, 1.25)))
    s.ellipse(0.5 + half, y, 0.75 * r, r, "#e0bd84")
    for share in (0.7, 0.4):
        s.ellipse(0.5 + half, y, 0.75 * r * share, r * share, ("#c99a5c", "#b58448")[share < 0.5])
    if s.chance(0.5):  # a painted band, as on competition logs
        s.box(0.47, y - r, 0.53, y + r, clear(s.pick("#d42a2a", "#1f4fc0", "#ffffff"), 0.8))
    gap = s.between(0.15, 0.21)
    for side in (-1, 1):
        wears = outfit(s, trousers="short", stripe=s.pick(None, "#ffffff"))
        body = person(s, (0.5 + side * gap, y - 0.9 * r), s.pick(*ROLL), h, -side, wears)
        draw(s, body)
        splash(s, 0.5 + side * gap, y + 0.5 * r, 0.1, 9)
    watercraft.wake(s, 0.5, y + 0.9 * r, 2 * half, 1, 2)


@sport("surfing", family="water")
def surfing(s: Scene):
    s.view(s.between(0.22, 0.34), 0.5)
    venues.sky(s, s.horizon)
    water = s.vary(s.pick("#1f7fa0", "#2a9aa8", "#1f6f9f", "#2f8f8a"))
    venues.ground(s, shade(water, 0.85), mix(water, "#bcd6e0", 0.3))
    hollow = s.chance(0.5)
    (waters.barrel if hollow else waters.breaking_wave)(s, water)
    h, x = s.between(0.44, 0.54), s.between(0.52, 0.6)
    y, dip = (s.between(0.74, 0.8), s.between(0, 10)) if hollow else (s.between(0.62, 0.72), s.between(8, 26))
    board = s.vary(s.pick("#ffffff", "#f2c230", "#f07f1e", "#d42a2a", "#7fe0d0"))
    suit = s.pick("#1b1b22", "#22324a")
    watercraft.surfboard(s, x, y, 1.05 * h, 0.13 * h, board, dip, s.pick("#d42a2a", "#1f4fc0", "#222222"))
    wet = outfit(s, shirt=suit, shorts=suit, sleeves="long", trousers="long", stripe=None)
    beach = outfit(s, bare=True, trousers="short")
    body = person(s, (x, y - 0.01), s.pick(*SURF), h, 1, s.pick(wet, beach), wobble=5)
    foot = max(body.near_foot, body.far_foot, key=lambda point: point[1])
    draw(s, body.moved(0.03 * h + x - (body.near_foot[0] + body.far_foot[0]) / 2, y - foot[1] - 0.01))
    for _ in range(22):
        t = s.random.random()
        radius, rise = s.between(0.008, 0.025), 0.12 * t + s.random.gauss(0, 0.02)
        s.disc(x - 0.5 * h - 0.3 * t, y - rise, radius, clear("#ffffff", 0.8))


# ---- fishing


def bent(start: Point, degrees: float, length: float, sag: float, facing: int) -> list[Point]:
    """Points along a rod that bends over towards its tip; degrees above the horizon."""
    points, (x, y) = [start], start
    for k in range(10):
        t = math.radians(degrees - sag * (k / 9) ** 1.5)
        x, y = x + facing * math.cos(t) * length / 10, y - math.sin(t) * length / 10
        points.append((x, y))
    return points


@sport("fly fishing", family="water")
def fly_fishing(s: Scene):
    far, near = waters.river(s)
    facing = s.pick(-1, 1)
    x, y, h = 0.5 - facing * s.between(0.12, 0.22), s.between(0.78, 0.86), s.between(0.58, 0.7)
    waders = s.vary(s.pick("#6b6a48", "#5a6350", "#8a7a58", "#4f5f5a"))
    shirt = s.pick("#8f8a60", "#b04a3a", "#4a6a9a", "#c9b48a")
    hat = s.pick("#8a7a52", "#5f6b4a", "#c9b48a", "#7a3a30")
    wears = outfit(s, shirt=s.vary(shirt), shorts=waders, shoes=waders, sleeves="long", trousers="long",
                   stripe=waders, headgear=s.pick("hat", "hat", "cap"), headgear_colour=hat)  # fmt: skip
    body = person(s, (x, y + s.between(0.2, 0.32) * h), s.pick(*CASTS), h, facing, wears, wobble=4)
    rod = bent(body.near_hand, s.between(40, 68), s.between(0.65, 0.8) * h, s.between(25, 75), facing)
    draw(s, body)
    middle = (body.near_knee[0] + body.far_knee[0]) / 2
    for k in range(8):  # the water hides the feet
        y0 = y + 0.045 * h * k
        colour = mix(far, near, (y0 - s.horizon) / (1.6 - s.horizon))
        s.box(middle - 0.26 * h, y0, middle + 0.26 * h, y0 + 0.05 * h, colour)
    waters.reflection(s, middle, y, 0.3 * h, 0.25 * h, shade(waders, 0.6))
    watercraft.wake(s, middle, y, 0.4 * h, 1, 0.7)
    s.line(rod[:5], 0.017, "#3a2a1c")
    s.line(rod[4:], 0.011, "#3a2a1c")
    draw_arm(s, body, "near", 1)
    s.disc(*body.near_hand, 0.03 * h, wears.skin)
    (tx, ty), landing = rod[-1], (rod[-1][0] + facing * s.between(0.06, 0.2), s.between(0.62, 0.74))
    if s.chance(0.5):  # the line still rolls out in the air
        reach = s.pick(-1, 1) * facing * s.between(0.3, 0.4)
        way = [(0, 0), (0.4, -0.06), (0.9, -0.08), (1.1, 0), (1, 0.09), (0.6, 0.1), (0.2, 0.14), (0.1, 0.22)]
        line = [(tx + reach * px, ty + py) for px, py in way]
    else:
        line = [(tx, ty), (tx + 0.3 * (landing[0] - tx), ty - 0.05), (landing[0], ty + 0.1), landing]
        s.arc(*landing, 0.06, 0.016, 0, 360, 0.007, "#ffffff")
        s.arc(*landing, 0.03, 0.008, 0, 360, 0.005, "#ffffff")
    s.line(waters.curve(line), 0.01, s.pick("#f6f23a", "#ffffff", "#ffb04a"))
