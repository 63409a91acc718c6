"""In the air: under a wing, under a canopy, in free fall, on a cord."""

import math
from dataclasses import replace

from helpers.drawn.brush import TEAM, Colour, Point, Scene, clear, mix, shade, turned
from helpers.drawn.craft import watercraft
from helpers.drawn.creatures.person import Outfit, Pose, draw, outfit, person
from helpers.drawn.places import venues
from helpers.drawn.recipes import sport

ARCHED = {  # of a body seen from above, head up: (elbow, hand), (knee, foot); x outwards, y towards the feet
    "box": (((0.23, -0.17), (0.3, -0.34)), ((0.14, 0.3), (0.17, 0.42))),
    "star": (((0.23, -0.24), (0.38, -0.3)), ((0.17, 0.32), (0.28, 0.5))),
    "reach": (((0.2, -0.3), (0.2, -0.48)), ((0.12, 0.31), (0.14, 0.46))),
    "wings": (((0.24, -0.16), (0.4, -0.06)), ((0.13, 0.33), (0.21, 0.55))),
}


def wind(s: Scene, count: int = 9) -> None:
    """Streaks of air that rushes by, upwards."""
    for _ in range(count):
        x, y = s.between(-0.1, 1.1), s.between(0, 1)
        s.line([(x, y), (x, y + s.between(0.06, 0.16))], 0.005, clear("#ffffff", 0.45))


def jumpsuit(s: Scene) -> Outfit:
    colour = s.vary(s.pick(*TEAM))
    shorts = s.pick(colour, s.vary(s.pick(*TEAM)))
    wears = {"sleeves": "long", "trousers": "long", "headgear": "helmet", "long_hair": False}
    return outfit(s, shirt=colour, shorts=shorts, **wears)


def faller(
    s: Scene, at: Point, h: float, degrees: float, wears: Outfit, shape: str = "box", fabric: Colour | None = None
):
    """Somebody in free fall, face down, seen from above; degrees turn the head clockwise from the picture's top.
    fabric: of a wingsuit, between arms, body and legs."""
    arms, legs = ARCHED[shape]
    bend = s.between(-0.03, 0.03)

    def on(side, point):
        px, py = point
        return turned([(at[0] + side * px * h, at[1] + (py + side * bend) * h)], degrees, at)[0]

    if fabric:
        shadow = shade(fabric, 0.7)
        tail = [on(1, (0.05, 0.1)), on(1, legs[1]), on(1, (0.0, 0.47)), on(-1, legs[1]), on(-1, (0.05, 0.1))]
        s.polygon(tail, shadow)
        for side in (-1, 1):
            wing = [(0.07, -0.2), (0.22, -0.2), (0.43, -0.08), (0.4, 0.03), (0.26, 0.12), (0.08, 0.24)]
            s.polygon([on(side, point) for point in wing], fabric)
            s.line([on(side, (0.1, -0.1)), on(side, (0.38, -0.02))], 0.02 * h, shadow)
            s.line([on(side, (0.1, 0.0)), on(side, (0.3, 0.08))], 0.02 * h, shadow)
    for side in (-1, 1):
        s.limb(on(side, (0.06, 0.12)), on(side, legs[0]), 0.12 * h, 0.085 * h, wears.shorts)
        s.limb(on(side, legs[0]), on(side, legs[1]), 0.08 * h, 0.06 * h, shade(wears.shorts, 0.85))
        s.disc(*on(side, legs[1]), 0.036 * h, "#24262b")
        s.limb(on(side, (0.09, -0.17)), on(side, arms[0]), 0.085 * h, 0.07 * h, wears.shirt)
        s.limb(on(side, arms[0]), on(side, arms[1]), 0.07 * h, 0.05 * h, shade(wears.shirt, 0.88))
        s.disc(*on(side, arms[1]), 0.035 * h, wears.skin)
    body = [(-0.06, -0.23), (0.06, -0.23), (0.115, -0.17), (0.085, 0.02), (0.09, 0.15)]
    s.polygon([on(1, point) for point in [*body, (-0.09, 0.15), (-0.085, 0.02), (-0.115, -0.17)]], wears.shirt)
    pack = [(-0.065, -0.17), (0.065, -0.17), (0.07, 0.08), (-0.07, 0.08)]
    s.polygon([on(1, point) for point in pack], s.pick("#24262b", shade(wears.shirt, 0.5)))
    s.disc(*on(1, (0, -0.29)), 0.08 * h, wears.headgear_colour)
    s.line([on(1, (-0.05, -0.34)), on(1, (0, -0.36)), on(1, (0.05, -0.34))], 0.03 * h, "#20242a")  # goggles


# ---- under a wing or a canopy


def heights(s: Scene) -> None:
    """Sky over a valley between mountains, or over flat fields."""
    if s.chance(0.5):
        return venues.air(s)
    s.view(s.between(0.72, 0.95), 0.5)
    venues.sky(s, s.horizon, 5)
    venues.mountains(s, s.horizon, s.between(0.2, 0.36), snow=s.chance(0.5))
    venues.ground(s, s.vary("#5f8a4f"))
    return venues.trees(s, s.horizon + 0.1, 14, 0.07, conifers=True)


def glider(s: Scene, x: float, y: float, span: float, facing: int) -> None:
    """A hang glider with its pilot, who lies in a bag and holds the bar."""
    dyes = ("#d42a2a", "#f2c230", "#1f4fc0", "#f07f1e", "#35b6d8", "#7fc02f", "#6f2a91")
    colours = [s.vary(s.pick(*dyes)) for _ in range(3)]
    bank = s.between(-16, 12)
    hang, _ = watercraft.hang_glider(s, x, y, span, colours, facing, bank)
    bag = s.vary(s.pick("#22252b", "#1f3f7a", "#8c1c2f", "#2f5f3f"))
    wears = outfit(s, shirt=bag, shorts=bag, sleeves="long", trousers="long", headgear="helmet")
    prone = Pose(0, (150, 165), (140, 160), (0, -2), (1, 0), turn=82 + bank)
    pilot = person(s, hang, prone, 0.55 * span, facing, wears, "neck", 3)
    s.line([(x, y), pilot.hip], 0.006, "#22252b")
    draw(s, pilot)
    s.limb(pilot.hip, pilot.near_foot, 0.075 * span, 0.045 * span, bag)


@sport("hang gliding", family="air")
def hang_gliding(s: Scene):
    heights(s)
    facing = s.pick(-1, 1)
    if s.chance(0.35):
        aside = s.pick(s.between(0.05, 0.25), s.between(0.75, 0.95))
        glider(s, aside, s.between(0.1, 0.3), s.between(0.2, 0.32), s.pick(-1, 1))
    glider(s, s.between(0.42, 0.58), s.between(0.36, 0.5), s.between(0.7, 0.92), facing)


def canopy(s: Scene, x: float, y: float, span: float) -> None:
    """A parachute with somebody under it."""
    colours = [s.vary(s.pick(*TEAM)) for _ in range(s.pick(1, 2, 3))]
    tilt, h = s.between(-14, 14), 0.66 * span
    harness = (x - 0.62 * span * math.sin(math.radians(tilt)), y + 0.62 * span)
    watercraft.parachute(s, x, y, span, colours, harness, s.pick(7, 9), tilt)
    pose = s.pick(
        Pose(0, (150, 172), (-150, -172), (35, 0), (15, -20)),
        Pose(-6, (140, 170), (-140, -170), (75, 10), (60, 5)),
    )
    draw(s, person(s, harness, pose, h, s.pick(-1, 1), jumpsuit(s), "neck"))


def formation(s: Scene) -> None:
    """Several in a ring or a row, hand in hand, seen from above."""
    count, shape = s.pick(2, 3, 4, 5, 6, 8), s.pick("box", "star", "reach")
    h = {2: 0.52, 3: 0.44, 4: 0.4, 5: 0.36, 6: 0.32, 8: 0.28}[count]
    radius = 0.4 * h / math.sin(math.pi / max(count, 3)) + 0.14 * h
    start, squash = s.between(0, 360), s.between(0.7, 1)
    for k in range(count):
        angle = start + 360 * k / count
        t = math.radians(angle)
        at = (0.5 + 0.8 * radius * math.sin(t), 0.5 - 0.8 * radius * squash * math.cos(t))
        faller(s, at, h * s.between(0.95, 1.05), angle + 180 + s.between(-12, 12), jumpsuit(s), shape)


@sport("skydiving", family="air")
def skydiving(s: Scene):
    if s.chance(0.55):
        venues.air(s)
        formation(s)
        wind(s, 5)
        return
    venues.air(s)
    for _ in range(s.pick(0, 0, 1, 2)):
        canopy(s, s.pick(s.between(0, 0.2), s.between(0.8, 1)), s.between(0.1, 0.4), s.between(0.16, 0.28))
    canopy(s, s.between(0.4, 0.6), s.between(0.2, 0.26), s.between(0.5, 0.7))


# ---- in free fall


RIDES = (
    Pose(8, (120, 150), (-115, -140), (42, -18), (-28, -50)),
    Pose(-6, (95, 110), (-100, -80), (38, -5), (-20, -35)),
    Pose(22, (85, 120), (-130, -150), (55, -25), (-15, -55)),
    Pose(0, (155, 165), (-150, -165), (30, -8), (-30, -40)),
)


@sport("sky surfing", family="air")
def sky_surfing(s: Scene):
    venues.air(s, land=s.chance(0.7))
    wind(s, 12)
    facing, h = s.pick(-1, 1), s.between(0.48, 0.62)
    pose = replace(s.pick(*RIDES), turn=s.between(-30, 30))
    body = person(s, (0.5, 0.46), pose, h, facing, jumpsuit(s), "hip", 4)
    (ax, ay), (bx, by) = body.near_foot, body.far_foot
    slant = math.degrees(math.atan2(by - ay, bx - ax))
    slant = (slant + 90) % 180 - 90  # feet give the board its angle
    middle = ((ax + bx) / 2, (ay + by) / 2 + 0.03 * h)
    colour = s.vary(s.pick("#f2c230", "#d42a2a", "#35b6d8", "#7fc02f", "#f07f1e", "#ffffff", "#6f2a91"))
    watercraft.surfboard(s, *middle, 0.82 * h, 0.15 * h, colour, slant, s.pick("#222222", "#ffffff", "#1f4fc0"))
    s.limb(body.ahead(body.neck, -90, 0.07), body.ahead(body.hip, -150, 0.12), 0.09 * h, 0.08 * h, "#24262b")
    draw(s, body)


@sport("wingsuit flying", family="air")
def wingsuit_flying(s: Scene):
    heights(s)
    heading = s.pick(s.between(20, 75), s.between(-75, -20), s.between(100, 150), s.between(-150, -100))
    if s.chance(0.35):
        for _ in range(s.pick(1, 2)):
            at = (s.pick(s.between(0.02, 0.2), s.between(0.8, 0.98)), s.between(0.1, 0.6))
            angle, cloth = heading + s.between(-12, 12), s.vary(s.pick(*TEAM))
            faller(s, at, s.between(0.2, 0.3), angle, jumpsuit(s), "wings", cloth)
    wears = jumpsuit(s)
    at, h = (s.between(0.42, 0.58), s.between(0.4, 0.54)), s.between(0.62, 0.8)
    faller(s, at, h, heading, wears, "wings", s.pick(mix(wears.shirt, "#808080", 0.3), s.vary(s.pick(*TEAM))))


# ---- on a cord


def gorge(s: Scene) -> None:
    """Rock walls left and right, trees on them, a river far below."""
    s.view(s.between(0.72, 0.84), 0.5)
    venues.sky(s, s.horizon, 2)
    venues.mountains(s, s.horizon, s.between(0.25, 0.4))
    venues.ground(s, s.vary("#3f86a0"), s.vary("#7fb0b8"))
    venues.ripples(s, s.horizon + 0.03, 1.1, clear("#ffffff", 0.5), 25)
    rock = s.vary(s.pick("#8a7a66", "#7d7a74", "#9a7a5a"))
    for side in (-1, 1):
        inner = 0.5 + side * s.between(0.34, 0.46)
        edge = [(inner + side * (0.14 - 0.2 * k / 6 + s.between(-0.03, 0.03)), 0.05 + 0.16 * k) for k in range(7)]
        s.polygon([*edge, (0.5 + side * 1.5, 1.2), (0.5 + side * 1.5, 0.05)], rock)
        for x, y in edge:
            ledge = [(x, y), (x + side * 0.2, y + 0.02), (x + side * 0.12, y + 0.1)]
            s.polygon(ledge, shade(rock, s.pick(0.8, 0.9, 1.1)))
            s.disc(x + side * 0.14, y + 0.06, 0.04, s.vary("#3f6f3f"))


def bridge(s: Scene, y: float, colour: Colour) -> None:
    """A deck across the picture with a railing above and a truss or an arch below."""
    s.box(-1, y - 0.03, 2, y + 0.035, colour)
    s.box(-1, y + 0.02, 2, y + 0.035, shade(colour, 0.6))
    s.line([(-1, y - 0.12), (2, y - 0.12)], 0.01, shade(colour, 0.8))
    for k in range(-8, 30):
        s.line([(0.06 * k, y - 0.12), (0.06 * k, y - 0.03)], 0.005, shade(colour, 0.8))
    if s.chance(0.6):
        for k in range(-4, 12):
            brace = [(0.14 * k, y + 0.03), (0.14 * k + 0.07, y + 0.1), (0.14 * k + 0.14, y + 0.03)]
            s.line(brace, 0.012, shade(colour, 0.75))
        s.line([(-1, y + 0.1), (2, y + 0.1)], 0.014, shade(colour, 0.75))


def tower(s: Scene, y: float, colour: Colour, side: int) -> None:
    """A platform on a scaffold tower at one side, its floor reaching out over the middle."""
    x = 0.5 - side * 0.42
    for k in range(7):
        y0 = y + 0.16 * k
        s.line([(x - 0.09, y0), (x + 0.09, y0 + 0.16)], 0.012, shade(colour, 0.8))
        s.line([(x + 0.09, y0), (x - 0.09, y0 + 0.16)], 0.012, shade(colour, 0.8))
    for pole in (x - 0.09, x + 0.09):
        s.line([(pole, y), (pole, 1.4)], 0.022, colour)
    left, right = sorted((x - side * 0.16, 0.5 + side * 0.06))
    s.box(left, y - 0.02, right, y + 0.035, colour)
    s.line([(x - side * 0.16, y - 0.12), (0.5 - side * 0.1, y - 0.12)], 0.01, shade(colour, 0.7))


DIVES = (
    Pose(0, (95, 110), (-95, -110), (8, 4), (-6, -8), turn=180),
    Pose(6, (150, 165), (-150, -165), (5, 2), (-5, -6), turn=176),
    Pose(-10, (120, 90), (-60, -90), (12, -10), (-4, -20), turn=188),
    Pose(4, (60, 90), (-120, -100), (6, 10), (4, 2), turn=165),
)


def cord(s: Scene, start: Point, end: Point, colour: Colour, slack: float) -> None:
    """An elastic rope from the platform to the feet, which swings out when it is slack."""
    (x0, y0), (x1, y1), points = start, end, []
    for k in range(13):
        t = k / 12
        swing = slack * math.sin(2 * math.pi * t) * (1 - 0.4 * t)
        points.append((x0 + (x1 - x0) * t + swing, y0 + (y1 - y0) * t))
    s.line(points, 0.018, shade(colour, 0.6))
    s.line(points, 0.01, colour)


@sport("bungee jumping", family="air")
def bungee_jumping(s: Scene):
    s.pick(gorge, gorge, heights)(s)
    y, side = s.between(0.1, 0.16), s.pick(-1, 1)
    colour = s.vary(s.pick("#8f959c", "#b04a3a", "#5f6f7a", "#c9b48a", "#3f6f8f"))
    for _ in range(s.pick(0, 1, 2, 3)):  # those who look on
        place = (0.5 - side * s.between(0.12, 0.4), y - 0.02)
        draw(s, person(s, place, s.pick("stand", "cheer"), 0.22, s.pick(-1, 1)))
    bridge(s, y, colour) if s.chance(0.6) else tower(s, y, colour, side)
    h, foot = s.between(0.42, 0.52), (0.5 + side * s.between(-0.02, 0.1), s.between(0.34, 0.44))
    wears = outfit(s, trousers=s.pick("long", "short"), long_hair=s.chance(0.5))
    body = person(s, foot, s.pick(*DIVES), h, s.pick(-1, 1), wears, "near_foot", 5)
    rubber = s.pick("#f2efe6", "#f2c230", "#d42a2a", "#f07f1e")
    cord(s, (0.5 + side * 0.03, y), body.near_foot, rubber, s.pick(0, s.between(-0.09, 0.09)))
    draw(s, body)
    s.limb(body.near_foot, body.far_foot, 0.05 * h, 0.05 * h, "#22252b")
