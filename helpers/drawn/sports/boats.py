"""Boats: with paddles, with oars, with an engine, under sail on water and on ice, and with pedals."""

from helpers.drawn.brush import TEAM, Colour, Scene, clear, shade
from helpers.drawn.craft import watercraft
from helpers.drawn.creatures.person import (
    Outfit,
    Person,
    Pose,
    draw,
    draw_arm,
    draw_hair,
    draw_head,
    draw_torso,
    outfit,
    person,
)
from helpers.drawn.equipment import splash
from helpers.drawn.places import venues, waters
from helpers.drawn.recipes import sport

PADDLES = (
    Pose(10, (78, 100), (140, 195), (80, 80), (80, 80)),
    Pose(16, (95, 120), (-20, 40), (80, 80), (80, 80)),
    Pose(0, (-50, -20), (100, 122), (80, 80), (80, 80)),
    Pose(14, (60, 85), (150, 200), (80, 80), (80, 80)),
)
STROKES = (
    Pose(38, (80, 88), (76, 86), (105, 20), (103, 22)),  # the catch: forwards over the knees
    Pose(5, (70, 85), (66, 82), (90, 55), (88, 57)),
    Pose(-22, (20, 85), (15, 80), (80, 72), (78, 74)),  # the finish: lying back
)


def upper_body(s: Scene, body: Person) -> Person:
    """A person without legs: they are in a boat, or under water."""
    draw_arm(s, body, "far", 0.8)
    if body.outfit.long_hair and not body.outfit.headgear:
        draw_hair(s, body)
    draw_torso(s, body)
    draw_head(s, body)
    draw_arm(s, body, "near", 1)
    return body


@sport("canoe slamon", family="water")
def canoe_slalom(s: Scene):
    venues.rapids(s)
    for x in (s.between(0.0, 0.3), s.between(0.7, 1.0))[: s.pick(1, 2, 2)]:
        waters.gate(s, x, s.between(0.0, 0.1), s.between(0.36, 0.5), s.pick("#d42a2a", "#1f9a4d"))
    x, y, facing = s.between(0.4, 0.6), s.between(0.72, 0.84), s.pick(-1, 1)
    h, dip = s.between(0.58, 0.78), s.between(-9, 9)
    colour = s.vary(s.pick("#d42a2a", "#f2c230", "#f07f1e", "#1f4fc0", "#6f2a91", "#ffffff", "#7fc02f"))
    wears = outfit(s, headgear="helmet", sleeves="long", stripe=s.pick("#ffffff", "#f2c230"), long_hair=False)
    seat = (x - facing * 0.02, y - 0.01)
    body = upper_body(s, person(s, seat, s.pick(*PADDLES), h, facing, wears, anchor="hip"))
    watercraft.slim_hull(s, x, y, h * 1.05, 0.13 * h, colour, facing, dip)
    s.ellipse(*body.hip, 0.11 * h, 0.035 * h, "#20242a")
    blade = s.vary(s.pick("#f2c230", "#ffffff", "#d42a2a"))
    hands = sorted((body.near_hand, body.far_hand))
    ends = watercraft.double_paddle(s, *hands, 0.3 * h, blade, 0.026 * h)
    draw_arm(s, body, "near", 1)
    splash(s, *max(ends, key=lambda end: end[1]), 0.11, 14)
    splash(s, x + facing * 0.42 * h, y + 0.02, 0.13, 18)
    watercraft.wake(s, x, y + 0.06 * h, 0.9 * h, facing, 1.6)


def crew(
    s: Scene, x: float, z: float, count: int, facing: int, wears: Outfit, hull: Colour, blade: Colour, stroke: Pose
) -> None:
    """A rowing shell with its rowers, who look backwards, all in one stroke."""
    place = s.spot(x, z)
    h, gap = 0.62 * place.scale, 0.28 * place.scale
    length = gap * (count + 1.6)
    swing = {0: -0.12, 1: 0.03, 2: 0.16}[STROKES.index(stroke)] * place.scale
    seats = [place.x + gap * (k - (count - 1) / 2) for k in range(count)]
    waters.reflection(s, place.x, place.y, length, 0.16 * place.scale, shade(hull, 0.7))
    bodies = [person(s, (seat, place.y - 0.05 * h), stroke, h, facing, wears, "hip", 2) for seat in seats]
    for k, body in enumerate(bodies):
        if k % 2:
            tip = (body.near_hand[0] + facing * swing, place.y - 0.16 * place.scale)
            watercraft.oar(s, body.near_hand, tip, blade, 0.013 * place.scale)
        draw(s, body)
    watercraft.slim_hull(s, place.x, place.y, length, 0.075 * place.scale, hull)
    for k, body in enumerate(bodies):
        if k % 2 == 0:
            tip = (body.near_hand[0] + facing * (swing - 0.02), place.y + 0.12 * place.scale)
            watercraft.oar(s, body.near_hand, tip, blade, 0.017 * place.scale)
            splash(s, *tip, 0.06 * place.scale, 6)


@sport("rowing", family="water")
def rowing(s: Scene):
    venues.lake(s)
    for z in (0.25, 1.15, 2.2):
        for k in range(-4, 16):
            buoy = s.spot(k * 0.24 * (1 + 0.6 * z) - 1.2 * z, z)
            s.disc(buoy.x, buoy.y, 0.014 * buoy.scale, s.pick("#f07f1e", "#ffffff"))
    facing, count = s.pick(-1, 1), s.pick(2, 4, 4, 8)
    near = {2: 0.15, 4: 0.4, 8: 1.0}[count] + s.between(0, 0.25)
    for z in (2.2 * near + s.between(1.0, 1.6), near)[s.pick(0, 0, 1) :]:
        wears = outfit(s, sleeves=s.pick("none", "short"), headgear=s.pick(None, None, "cap"), long_hair=False)
        hull, blade = s.vary(s.pick("#f2efe6", "#f2c230", "#c9a066", "#d42a2a", "#e8eef2")), s.vary(s.pick(*TEAM))
        crew(s, s.between(0.42, 0.58), z, count, facing, wears, hull, blade, s.pick(*STROKES))


@sport("hydroplane racing", family="water")
def hydroplane_racing(s: Scene):
    venues.lake(s)
    facing = s.pick(-1, 1)
    for z in (s.between(1.6, 2.4), s.between(0.25, 0.6))[s.pick(0, 0, 1) :]:
        place = s.spot(0.5 + facing * s.between(0.02, 0.16), z)
        length = s.between(0.75, 1.0) * place.scale
        colour, trim = s.vary(s.pick(*TEAM)), s.vary(s.pick("#ffffff", "#f2c230", "#d42a2a", "#1b1b22", "#35b6d8"))
        tail = place.x - facing * 0.36 * length
        watercraft.rooster_tail(s, tail, place.y, 0.55 * length, length * s.between(0.5, 0.8), facing)
        watercraft.hydroplane(s, place.x, place.y, length, colour, trim, facing, s.between(-7, 0))
        watercraft.wake(s, place.x - facing * 0.15 * length, place.y + 0.02, 0.9 * length, facing, 1.8)
        splash(s, place.x + facing * 0.3 * length, place.y + 0.02, 0.09 * length, 10)
    if s.chance(0.5):
        waters.buoy(s, s.spot(s.between(0, 1), s.between(0, 0.25)))


@sport("sailboat racing", family="water")
def sailboat_racing(s: Scene):
    venues.lake(s, shore=s.chance(0.5))
    facing, lean, kite = s.pick(-1, 1), s.between(-3, 12), s.chance(0.4)
    cloth = s.pick("#f7f5ee", "#f7f5ee", "#e8e2d0", "#5a6470")
    behind = [s.between(0.8, 3.5) for _ in range(s.pick(2, 3, 4, 5))]
    depths = [*sorted(behind, reverse=True), s.between(0.15, 0.45)]
    across = [s.between(-0.3, 1.3) for _ in depths[:-1]] + [s.between(0.4, 0.6)]
    for x, z in zip(across, depths, strict=True):
        place = s.spot(0.5 + (x - 0.5) * (1 + 0.5 * z), z)
        height = s.between(0.85, 1.1) * place.scale
        hull, stripe, balloon = (s.vary(s.pick(*TEAM)) for _ in range(3))
        waters.reflection(s, place.x, place.y, 0.6 * height, 0.25 * height, cloth)
        watercraft.sailboat(
            s, place.x, place.y, height, hull, cloth, facing, lean, s.pick(stripe, None), balloon if kite else None
        )
        watercraft.wake(s, place.x, place.y + 0.015, 0.55 * height, facing, 0.7)
        for k in range(s.pick(1, 2)):
            seat = (place.x - facing * (0.12 + 0.09 * k) * height, place.y - 0.1 * height)
            upper_body(s, person(s, seat, "sit", 0.27 * height, facing, outfit(s, sleeves="long"), "hip"))
    if s.chance(0.5):
        place = s.spot(s.pick(s.between(0, 0.2), s.between(0.8, 1)), s.between(0.3, 0.9))
        waters.buoy(s, place, s.pick("#f07f1e", "#f2c230"))


@sport("ice yachting", family="water")
def ice_yachting(s: Scene):
    waters.frozen_lake(s)
    facing, lean = s.pick(-1, 1), s.between(-2, 9)
    cloth = s.pick("#f7f5ee", "#d8e2ea", "#d42a2a", "#f2c230", "#35b6d8")
    depths = sorted([s.between(0.15, 0.4)] + [s.between(1.2, 4) for _ in range(s.pick(0, 1, 2, 3))], reverse=True)
    for z in depths:
        x = s.between(0.42, 0.58) if z == depths[-1] else 0.5 + s.between(-0.8, 0.8) * (1 + 0.5 * z)
        place = s.spot(x, z)
        height = s.between(0.85, 1.05) * place.scale
        colour = s.vary(s.pick("#d42a2a", "#1f4fc0", "#f2c230", "#1b1b22", "#1f8f4d", "#f07f1e"))
        stripe = s.pick(None, s.pick(*TEAM))
        seat = watercraft.ice_yacht(
            s, place.x, place.y - 0.03, height, colour, s.vary(cloth, 0.06), facing, lean, stripe
        )
        wears = outfit(s, sleeves="long", headgear="helmet")
        upper_body(s, person(s, seat, Pose(-38, (70, 80), (60, 75)), 0.5 * height, facing, wears, "hip"))
        watercraft.slim_hull(s, *seat, 0.3 * height, 0.05 * height, shade(colour, 0.85))
        for _ in range(14):
            back = place.x - facing * s.between(0.1, 0.75) * height
            s.disc(back, place.y - abs(s.random.gauss(0, 0.03)) * height, 0.014 * height, clear("#ffffff", 0.7))


@sport("water cycling", family="water")
def water_cycling(s: Scene):
    venues.lake(s, shore=s.chance(0.7))
    facing = s.pick(-1, 1)
    count = s.pick(1, 1, 2)
    for k in range(count):
        far = count == 2 and k == 0
        x = s.pick(-0.05, 1.05) if far else s.between(0.42, 0.58)
        place = s.spot(x, s.between(0.9, 1.3) if far else s.between(0.35, 0.55))
        size = s.between(0.78, 0.92) * place.scale
        wears = outfit(s, headgear=s.pick("helmet", "cap", None), stripe=s.pick("#f07f1e", "#f2c230", None))
        colour = s.vary(s.pick("#f2c230", "#ffffff", "#d42a2a", "#f07f1e", "#35b6d8", "#7fc02f"))
        waters.reflection(s, place.x, place.y, 1.2 * size, 0.3 * size, colour)
        saddle, _, _ = watercraft.water_bike(s, place.x, place.y, size, colour, facing)
        spin = s.between(-25, 25)
        pose = Pose(s.between(18, 45), (55, 75), (50, 72), (62 + spin, -10), (48 - spin, -22))
        draw(s, person(s, saddle, pose, 0.95 * size, facing, wears, "hip", 3))
        watercraft.wake(s, place.x, place.y + 0.02, 1.1 * size, facing, 1.3)
