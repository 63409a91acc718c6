"""Throwing far, jumping high, running over hurdles."""

import math
from itertools import pairwise

from helpers.drawn.brush import TEAM, Point, Scene, Spot, clear, shade
from helpers.drawn.creatures.person import Pose, draw, outfit, person
from helpers.drawn.equipment import flag
from helpers.drawn.places import venues
from helpers.drawn.recipes import sport

METAL = ("#2b2b30", "#55585f", "#8a6a2a", "#7a2020")

WHIRL = Pose(-16, (84, 90), (78, 86), (42, -2), (-26, -44))  # both hands ahead, pulled back by what they hold
SWING_HIGH = Pose(-8, (118, 126), (110, 122), (28, 4), (-24, -36))
SPEAR_RUN = Pose(4, (150, 120), (40, 95), (58, -10), (-34, -78))
SPEAR_BACK = Pose(-20, (-92, -98), (92, 100), (52, 18), (-38, -40))
SPEAR_THROWN = Pose(26, (110, 100), (-40, 10), (42, 4), (-44, -60))
SHOT_LOW = Pose(48, (52, -152), (-20, 30), (72, -32), (-18, -62))
SHOT_TURN = Pose(-14, (64, -148), (118, 112), (34, -18), (-34, -30))
SHOT_PUSH = Pose(12, (128, 136), (-30, 20), (30, 2), (-32, -46))
FLOP = Pose(-42, (30, 20), (-30, 10), (-22, -84), (-10, -72), turn=-90)  # on the back over the bar, head first
LEAP = Pose(-10, (165, 172), (140, 160), (92, -6), (-8, -14))
UPSIDE = Pose(12, (178, 182), (165, 178), (34, 12), (14, 4), turn=-155)  # feet up, hanging on the pole
OVER = Pose(52, (60, 30), (40, 20), (-6, -14), (8, -4), turn=96)  # face down over the bar, letting go
PLANT = Pose(4, (150, 160), (95, 120), (62, -18), (-30, -64))
CLEAR = Pose(34, (84, 96), (-40, 20), (92, 82), (-62, -120))  # over a hurdle
DRIVE = Pose(24, (-50, 30), (72, 120), (96, 30), (-34, -62))


def athlete(s: Scene, **fixed):
    return outfit(s, sleeves=s.pick("none", "short"), trousers=s.pick("short", "short", "none"), **fixed)


# ---- throws


def infield(s: Scene) -> None:
    """Grass, with the lines of a sector that opens to the right, and flags along it."""
    venues.field(s, stands=s.chance(0.75), lines=False)
    s.tall = s.between(0.62, 0.8)
    s.floor([(-6, 2.0), (7, 2.0), (7, 4.5), (-6, 4.5)], s.vary("#b5533c"))  # the running track around it
    for z in (2.0, 2.7, 3.5, 4.5):
        s.floor_line((-6, z), (7, z), "#f2e9e4", 0.06)
    x, z = s.between(0, 0.3), s.between(0.3, 0.5)
    for end in (0.9, 3.4):
        s.floor_line((x, z), (x + 4, z + end), "#f4f4f4", 0.05)
    for k in range(s.random.randint(1, 4)):
        spot = s.spot(x + 0.7 + 0.6 * k, z + 0.2 + 0.5 * k)
        flag(s, spot.x, spot.y, 0.2 * s.tall, s.pick(*TEAM[:3]))


def throwing_circle(s: Scene, spot: Spot) -> None:
    """Concrete with a white rim, under a thrower's feet."""
    for grow, colour in ((1.0, "#f2f2ee"), (0.92, s.vary("#a39d94"))):
        s.ellipse(spot.x, spot.y, 0.62 * s.tall * spot.scale * grow, 0.16 * s.tall * spot.scale * grow, colour)


def judge(s: Scene) -> None:
    """An official with a flag, far off."""
    official = outfit(
        s, shirt=s.pick("#f2f2ee", "#c33333", "#223355"), trousers="long", headgear=s.pick(None, "cap", "hat")
    )
    body = draw(
        s,
        person(s, s.spot(s.between(0.6, 1.4), s.between(1.3, 2.2)), "stand", facing=-1, wears=official),
        shadow=True,
    )
    flag(s, *body.near_hand, 0.3 * body.height, s.pick("#ffffff", "#d42a2a"))


def cage(s: Scene, x: float, z: float, far: bool) -> None:
    """The net around a hammer thrower: its back, or its front wing."""
    height, half = 1.55 * s.tall, 0.72
    panels = [((x - half, z - 0.25), (x - 0.45, z + 0.5)), ((x - 0.45, z + 0.5), (x + 0.4, z + 0.6))]
    for start, end in panels if far else [((x - half - 0.3, z - 0.42), (x - half + 0.06, z - 0.3))]:
        a, b = s.spot(*start), s.spot(*end)
        corners = [(a.x, a.y), (b.x, b.y), (b.x, b.y - height * b.scale), (a.x, a.y - height * a.scale)]
        s.polygon(corners, clear("#20302a", 0.22))
        for k in range(1, 9):
            t = k / 9
            x0, foot, scale = (p + (q - p) * t for p, q in zip(a, b, strict=True))
            s.line([(x0, foot), (x0, foot - height * scale)], 0.004, clear("#1f2a28", 0.75))
            s.line(
                [(a.x, a.y - t * height * a.scale), (b.x, b.y - t * height * b.scale)],
                0.004,
                clear("#1f2a28", 0.75),
            )
        for post in (a, b):
            s.line([(post.x, post.y), (post.x, post.y - height * post.scale)], 0.022, "#d8dcda")
        s.line(corners[2:], 0.014, "#d8dcda")


@sport("hammer throw", family="athletics")
def hammer_throw(s: Scene):
    infield(s)
    x, z = s.between(0.42, 0.58), s.between(0.2, 0.4)
    cage(s, x, z, far=True)
    if s.chance(0.4):
        judge(s)
    throwing_circle(s, s.spot(x, z))
    pose = s.pick(WHIRL, WHIRL, SWING_HIGH)
    side, wears = s.pick(-1, 1), athlete(s, gloves=s.pick("#eeeeee", "#333333"))
    body = person(s, s.spot(x - 0.14 * side, z), pose, facing=side, wears=wears)
    angle = s.between(95, 125) if pose is WHIRL else s.between(125, 165)
    weight = body.ahead(body.near_hand, angle, s.between(0.26, 0.36))
    hub = body.neck
    reach, start = math.dist(hub, weight), math.degrees(math.atan2(weight[1] - hub[1], weight[0] - hub[0]))
    for k in range(1, 6):  # where the ball has just been
        t = math.radians(start + body.facing * 9 * k)
        s.disc(
            hub[0] + reach * math.cos(t),
            hub[1] + reach * math.sin(t),
            (0.07 - 0.007 * k) * body.height,
            clear("#ffffff", 0.35),
        )
    draw(s, body, shadow=True)
    s.line([body.near_hand, weight], 0.012, "#e8e8ea")
    shot(s, weight, s.between(0.075, 0.09) * body.height)
    if s.chance(0.35):
        cage(s, x, z, far=False)


def shot(s: Scene, at: Point, radius: float) -> None:
    """A ball of iron or brass."""
    s.disc(*at, radius, s.vary(s.pick(*METAL)))
    s.disc(at[0] - 0.3 * radius, at[1] - 0.35 * radius, 0.3 * radius, clear("#ffffff", 0.55))


def spear(s: Scene, middle: Point, degrees: float, length: float, facing: int) -> None:
    """A javelin: pointed in front, a grip in the middle; degrees above the horizon."""
    t = math.radians(degrees)
    dx, dy = facing * math.cos(t) * length / 2, -math.sin(t) * length / 2
    (x, y), colour = middle, s.pick("#f2c230", "#e8e8f0", "#d42a2a", "#35b6d8", "#1b1b22")
    s.limb((x - dx, y - dy), middle, 0.009, 0.019, colour)
    s.limb(middle, (x + dx, y + dy), 0.019, 0.006, colour)
    s.limb((x + 0.75 * dx, y + 0.75 * dy), (x + dx, y + dy), 0.013, 0.005, "#c8ccd4")
    s.line([(x - 0.1 * dx, y - 0.1 * dy), (x + 0.1 * dx, y + 0.1 * dy)], 0.024, "#333333")


@sport("javelin", family="athletics")
def javelin(s: Scene):
    infield(s)
    z = s.between(0.2, 0.45)
    s.floor([(-3, z - 0.22), (0.8, z - 0.22), (0.8, z + 0.28), (-3, z + 0.28)], s.vary("#b5533c"))  # the run-up
    for edge in (z - 0.22, z + 0.28):
        s.floor_line((-3, edge), (0.8, edge), "#f4f4f4", 0.04)
    s.floor_line((0.8, z - 0.24), (0.8, z + 0.3), "#f4f4f4", 0.05)
    if s.chance(0.6):
        judge(s)
    pose = s.pick(SPEAR_RUN, SPEAR_BACK, SPEAR_BACK, SPEAR_THROWN)
    body = draw(s, person(s, s.spot(s.between(0.36, 0.56), z), pose, wears=athlete(s), wobble=5), shadow=True)
    tilt = s.between(4, 14) if pose is SPEAR_RUN else s.between(18, 36)
    grip = body.near_hand
    if pose is SPEAR_THROWN:
        grip = (grip[0] + s.between(0.06, 0.2), grip[1] - s.between(0.03, 0.12))
    spear(s, grip, tilt, s.between(1.05, 1.25) * body.height, 1)


@sport("shot put", family="athletics")
def shot_put(s: Scene):
    infield(s)
    if s.chance(0.6):
        judge(s)
    spot = s.spot(s.between(0.38, 0.55), s.between(0.15, 0.4))
    throwing_circle(s, spot)
    rim = s.tall * spot.scale
    board = [
        (spot.x + 0.62 * rim * math.cos(t), spot.y + 0.16 * rim * math.sin(t))
        for t in (-1, -0.6, -0.2, 0.2, 0.6, 1)
    ]
    pose = s.pick(SHOT_LOW, SHOT_TURN, SHOT_TURN, SHOT_PUSH)
    wears = athlete(s, slim=s.between(1.15, 1.4))
    body = draw(
        s,
        person(s, spot, pose, facing=-1 if pose is SHOT_LOW and s.chance(0.6) else 1, wears=wears, wobble=4),
        shadow=True,
    )
    for (x0, y0), (x1, y1) in pairwise(board):  # the toe board: a low white kerb
        s.polygon([(x0, y0), (x1, y1), (x1, y1 - 0.07 * rim), (x0, y0 - 0.07 * rim)], "#f8f8f4")
        s.line([(x0, y0), (x1, y1)], 0.006, "#8a8a86")
    iron = body.near_hand
    if pose is SHOT_PUSH:
        iron = body.ahead(iron, s.between(120, 140), s.between(0.06, 0.3))
    shot(s, iron, 0.075 * body.height)


# ---- track and jumps


def low_stadium(s: Scene, tall: float) -> None:
    """A stadium seen from low down, with much sky: for what goes high."""
    s.view(s.between(0.68, 0.78), tall)
    venues.sky(s, s.horizon)
    if s.chance(0.75):
        venues.crowd(s, s.horizon - s.between(0.12, 0.24), s.horizon - 0.03)
        venues.boards(s, s.horizon - 0.04, s.horizon)
    else:
        venues.trees(s, s.horizon + 0.01, 12, s.between(0.12, 0.24))
    venues.ground(s, s.vary(s.pick("#b5533c", "#b5533c", "#3f72a8")))


def landing_mat(s: Scene, x: float, z: float, width: float, thick: float, colour) -> None:
    """A thick mat, seen a little from above; thick in persons."""
    a, b, c, d = (s.spot(x + dx, z + dz) for dx, dz in ((0, 0), (width, 0), (width - 0.05, 0.5), (-0.05, 0.5)))
    tops = [(p.x, p.y - thick * s.tall * p.scale) for p in (a, b, c, d)]
    s.polygon(tops, shade(colour, 1.25))
    s.polygon([tops[0], tops[1], b[:2], a[:2]], colour)
    s.line([tops[0], tops[1]], 0.012, "#f2f2ee")
    middle = (a.x + b.x) / 2
    s.line([(middle, a.y), (middle, tops[0][1])], 0.006, shade(colour, 0.6))


def bar(s: Scene, left: Spot, right: Spot, height: float, red: str) -> Point:
    """A crossbar on two uprights; height in persons. Returns its middle."""
    ends = [(p.x, p.y - height * s.tall * p.scale) for p in (left, right)]
    for post, end in zip((left, right), ends, strict=True):
        s.line([(post.x, post.y), (post.x, end[1] - 0.05)], 0.02 * post.scale + 0.006, "#e4e6ea")
        s.line([(post.x - 0.03, post.y), (post.x + 0.03, post.y)], 0.02, "#44484f")
    s.line(ends, 0.021, "#f4f4f4")
    (x0, y0), (x1, y1) = ends
    for k in (0.1, 0.45, 0.8):
        s.line([(x0 + (x1 - x0) * t, y0 + (y1 - y0) * t) for t in (k, k + 0.1)], 0.021, red)
    return (x0 + x1) / 2, (y0 + y1) / 2


@sport("high jump", family="athletics")
def high_jump(s: Scene):
    if s.chance(0.65):
        low_stadium(s, s.between(0.52, 0.6))
    else:
        venues.track(s, 1)
    x, z = s.between(0.44, 0.56), s.between(0.1, 0.3)
    landing_mat(s, x - 0.5, z + 0.06, 1.05, 0.36, s.vary(s.pick("#2456a8", "#c33333", "#1f7f5a", "#d8a020")))
    ends = s.spot(x - 0.46, z - s.between(0, 0.12)), s.spot(x + 0.5, z + s.between(0, 0.12))
    over = s.chance(0.75)
    middle = bar(s, *ends, s.between(0.8, 0.95), s.pick("#d42a2a", "#1b1b22", "#f07f1e"))
    facing = s.pick(-1, 1)
    if over:
        hip = (middle[0] + s.between(-0.06, 0.06), middle[1] - s.between(0.08, 0.12))
        draw(s, person(s, hip, FLOP, 0.95 * s.tall, facing, athlete(s), anchor="hip"))
    else:
        lift = s.spot(x + facing * -0.14, z - 0.12)
        draw(
            s,
            person(s, (lift.x, lift.y - s.between(0.02, 0.12), lift.scale), LEAP, facing=facing, wears=athlete(s)),
        )


@sport("pole vault", family="athletics")
def pole_vault(s: Scene):
    low_stadium(s, s.between(0.36, 0.42))
    x, z = s.between(0.52, 0.62), s.between(0.1, 0.25)
    landing_mat(s, x - 0.12, z + 0.05, 0.62, 0.34, s.vary(s.pick("#2456a8", "#c33333", "#1f7f5a", "#d8a020")))
    middle = bar(s, s.spot(x - 0.16, z - 0.06), s.spot(x + 0.36, z + 0.1), s.between(1.5, 1.75), "#d42a2a")
    box, h = s.spot(x - 0.14, z), s.tall * s.between(1, 1.15)
    colour, moment = (
        s.pick("#f2c230", "#f4f4f4", "#35b6d8", "#f07f1e", "#1b1b22"),
        s.pick("swing", "swing", "over", "over", "run"),
    )
    if moment == "run":
        body = draw(s, person(s, s.spot(s.between(0.16, 0.3), z), PLANT, 1.2 * h, wears=athlete(s)), shadow=True)
        tail, tip = body.ahead(body.near_hand, -76, 0.35), body.ahead(body.near_hand, s.between(88, 112), 0.85)
        s.line([tail, body.near_hand, tip], 0.016, colour)
        return
    if moment == "over":
        hip = (middle[0] - s.between(-0.04, 0.1), middle[1] - s.between(0.05, 0.1))
        body = person(s, hip, OVER, h, 1, athlete(s), anchor="hip")
        top = (hip[0] - s.between(0.2, 0.34), hip[1] + s.between(-0.02, 0.08))
        bend = 0.02
    else:
        top = (x - s.between(0.2, 0.3), middle[1] + s.between(0.12, 0.26))
        body = person(s, top, UPSIDE, h, 1, athlete(s), anchor="near_hand")
        bend = s.between(0.1, 0.17)
    ends = [
        (box.x + (top[0] - box.x) * t - bend * math.sin(math.pi * t), box.y + (top[1] - box.y) * t)
        for t in [k / 10 for k in range(11)]
    ]
    s.line(ends, 0.016, colour)
    draw(s, body)


def hurdle(s: Scene, x: float, z: float, colour) -> None:
    """A hurdle across a lane, seen from the side and a little from the front."""
    a, b = s.spot(x, z), s.spot(x + 0.16, z + 0.24)
    tops = [(p.x, p.y - 0.46 * s.tall * p.scale) for p in (a, b)]
    for p, top in zip((a, b), tops, strict=True):
        s.line([(p.x - 0.1 * p.scale, p.y), (p.x, p.y), top], 0.014, "#3f4348")
    (x0, y0), (x1, y1) = tops
    s.line(tops, 0.045 * a.scale + 0.008, "#f8f8f4")
    for k in (0, 0.4, 0.8):
        s.line([(x0 + (x1 - x0) * t, y0 + (y1 - y0) * t) for t in (k, k + 0.2)], 0.045 * a.scale + 0.008, colour)


@sport("hurdles", family="athletics")
def hurdles(s: Scene):
    venues.track(s)
    colour, first = s.pick("#d42a2a", "#1b1b22", "#1f4fc0", "#f07f1e"), s.between(0.4, 0.58)
    s.tall = s.between(0.6, 0.7)
    lanes = (1.35, 0.9, 0.55, 0.28)[s.pick(0, 1) :]
    for z in lanes:
        for k in (1, 0, -1):
            hurdle(s, first + 0.95 * k + 0.6 * z, z, colour)
        if s.chance(0.85) or z == lanes[-1]:
            at = first + 0.6 * z + s.between(-0.06, 0.14)
            spot, up = s.spot(at, z + 0.1), s.between(0.28, 0.36) * s.tall
            if s.chance(0.65):
                draw(s, person(s, (spot.x, spot.y - up * spot.scale, spot.scale), CLEAR, wears=athlete(s)))
            else:
                draw(
                    s,
                    person(
                        s, s.spot(at - s.between(0.25, 0.35), z + 0.1), s.pick(DRIVE, "sprint"), wears=athlete(s)
                    ),
                    shadow=True,
                )
