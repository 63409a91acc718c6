"""Ball games on a field, team against team."""

from dataclasses import replace

from helpers.drawn.brush import Colour, Scene, shade
from helpers.drawn.creatures.person import (
    Person,
    Pose,
    draw,
    draw_arm,
    draw_head,
    draw_leg,
    draw_torso,
    people,
    person,
    teams,
)
from helpers.drawn.equipment import cone, flying_disc, football, goal, oval_ball
from helpers.drawn.places import venues
from helpers.drawn.recipes import sport

CARRY = Pose(18, (-15, 100), (60, 20), (58, -20), (-30, -80))  # a ball under the near arm
TACKLE = Pose(66, (82, 100), (70, 90), (-30, -48), (10, -40))
DOWN = Pose(72, (8, 4), (40, 110), (78, -42), (20, -60))  # one hand on the ground
BLOCK = Pose(36, (75, 100), (70, 95), (45, -20), (-20, -50))
BOUND = Pose(80, (80, 90), (70, 85), (30, -25), (-12, -45))  # in a scrum
LIFT = Pose(2, (155, 172), (150, 168), (12, 4), (-14, -8))
SWING_THROUGH = Pose(0, (-60, -20), (25, 10), (50, 62), (30, 25))  # between two crutches, the leg flies forwards
ON_CRUTCHES = Pose(14, (35, 20), (20, 8), (6, -14), (20, -60))
LAYOUT = Pose(0, (165, 172), (130, 150), (-8, -18), (10, -30), turn=78)
PIVOT = Pose(14, (75, 95), (-30, -60), (62, -8), (-20, -30))


def grass(s: Scene, stands: float = 0.85, lines: bool = True, colour: Colour = "#3f9142") -> None:
    """A pitch, looked at from nearby."""
    venues.field(s, s.chance(stands), lines, colour)
    s.tall = s.between(0.66, 0.84)


def cast(s: Scene, *parts: tuple, z: float = 0.42) -> list[Person]:
    """People of a play: parts are (x from the middle, pose, facing, team). All are shifted together."""
    x, z, size = s.between(0.44, 0.56), z + s.between(-0.08, 0.15), s.between(0.9, 1.1)
    return [
        person(s, s.spot(x + size * dx * (1 + z), z + s.between(-0.07, 0.07)), pose, facing=facing, wears=side())
        for dx, pose, facing, side in parts
    ]


def far_first(bodies: list[Person]) -> list[Person]:
    return sorted(bodies, key=lambda body: max(body.near_foot[1], body.far_foot[1]))


def others(s: Scene, *sides) -> list[Person]:
    """Players in the distance."""
    return [
        person(s, s.spot(s.between(-0.5, 1.5), s.between(1.0, 1.7)), s.pick("run", "ready", "walk"),
               facing=s.pick(-1, 1), wears=s.pick(*sides)())
        for _ in range(s.random.randint(0, 3))
    ]  # fmt: skip


def uprights(s: Scene, x: float, z: float, fork: bool) -> None:
    """Goalposts: an H, or the yellow fork of the American game."""
    foot, left, right = s.spot(x, z), s.spot(x - 0.42, z), s.spot(x + 0.42, z)
    bar, top, width = foot.y - 0.75 * s.tall * foot.scale, foot.y - 2.3 * s.tall * foot.scale, 0.055 * foot.scale
    colour = "#f2c814" if fork else "#f4f4f4"
    bottom, padding = bar if fork else foot.y, s.pick("#1f4fc0", "#d42a2a")
    for post in (left, right):
        s.line([(post.x, bottom), (post.x, top)], width, colour)
        if not fork:
            padded = foot.y - 0.45 * s.tall * foot.scale
            s.line([(post.x, foot.y), (post.x, padded)], 2.4 * width, padding)
    s.line([(left.x, bar), (right.x, bar)], width, colour)
    if fork:
        s.line([(foot.x, foot.y), (foot.x, bar)], 1.6 * width, shade(colour, 0.85))


def face_mask(s: Scene, body: Person, colour: Colour) -> None:
    (x, y), r, f = body.head, 0.073 * body.height, body.facing
    for up, down in ((0.75, 0.62), (0.2, 0.2)):
        s.line([(x + f * 0.3 * r, y + up * r), (x + f * 1.4 * r, y + down * r)], 0.3 * r, colour)
    s.line([(x + f * 1.36 * r, y + 0.62 * r), (x + f * 1.36 * r, y - 0.1 * r)], 0.3 * r, colour)


def armoured(s: Scene, body: Person, pads: float = 1, mask: Colour = "#d8d8d8") -> None:
    """A player in a helmet with a face mask, and shoulder pads."""
    draw(s, body, shadow=True)
    (x, y), (head_x, head_y), h, f = body.near_shoulder, body.head, body.height, body.facing
    s.ellipse(x, y, 0.125 * h * pads, 0.07 * h * pads, shade(body.outfit.shirt, 1.12), body.pose.lean * f)
    draw_head(s, body)
    band = [(head_x - f * 0.08 * h, head_y - 0.04 * h), (head_x + f * 0.03 * h, head_y - 0.085 * h)]
    s.line(band, 0.022 * h, "#f4f4f4")
    face_mask(s, body, mask)


@sport("football", family="pitch")
def american_football(s: Scene):
    across = s.chance(0.45)  # lines across: we look towards the posts
    grass(s, 0.85, lines=False)
    for k in range(-8, 10):
        line = ((-4, 0.28 * k), (5, 0.28 * k)) if across else ((0.4 * k + 0.1, -0.6), (0.4 * k + 0.1, 4))
        if not across or 0.28 * k > -0.6:
            s.floor_line(*line, "#eef2ee", 0.05 if across else 0.03)
    for k in range(-16, 20):
        for z in (0.25, 1.3):
            s.floor_line((0.1 * k, z), (0.1 * k, z + 0.12), "#eef2ee", 0.015)
    if across or s.chance(0.4):
        uprights(s, s.between(0.2, 0.8), 2.3, fork=True)
    home, away = teams(s, headgear="helmet", trousers="long", socks="#f4f4f4")
    home, away = (dressed(s, side, s.pick("#f4f4f4", "#c9ced4", "#e0b83c", "#22242c")) for side in (home, away))
    plays = (
        [(0, CARRY, 1, home), (0.26, TACKLE, -1, away), (-0.3, "run", 1, away)],
        [(0, "throw", 1, home), (0.3, BLOCK, -1, away), (0.17, BLOCK, 1, home)],
        [(-0.16, DOWN, 1, home), (0.16, DOWN, -1, away), (-0.4, "ready", 1, home), (0.38, DOWN, -1, away)],
        [(0, CARRY, 1, home), (-0.27, "run", 1, away)],
    )
    bodies = cast(s, *s.pick(*plays))
    carrier = bodies[0]
    for body in far_first(others(s, home, away) + bodies):
        armoured(s, body)
    low = carrier.near_hand[1] > carrier.hip[1] + 0.1 * carrier.height
    tilt = s.between(-40, 10)
    oval_ball(s, *carrier.near_hand, (0.17 if low else 0.22) * carrier.height, "#7d4220", tilt)


def dressed(s: Scene, side, trousers: Colour):
    """The outfits of a team once more, in helmets of one colour, and trousers."""
    helmet = side().shirt if s.chance(0.5) else s.pick("#f4f4f4", "#e0b83c", "#22242c", "#b5202c")
    return lambda: replace(side(), headgear_colour=helmet, shorts=trousers)


def hoops(s: Scene, body: Person, colour: Colour) -> None:
    """A player in a jersey with bands round it."""
    draw(s, body, shadow=True)
    (hx, hy), (nx, ny) = body.hip, body.neck
    dx, dy = nx - hx, ny - hy
    across = 0.068 * body.height * body.outfit.slim / (dx * dx + dy * dy) ** 0.5
    for k in (0.3, 0.58, 0.86):
        x, y = hx + k * dx, hy + k * dy
        wide = across * (1.22 if k > 0.5 else 1)
        s.line([(x - dy * wide, y + dx * wide), (x + dy * wide, y - dx * wide)], 0.04 * body.height, colour)
    draw_arm(s, body, "near", 1)


@sport("rugby", family="pitch")
def rugby(s: Scene):
    grass(s, 0.85, lines=False)
    for z in (-0.1, 0.9, 2.2):
        s.floor_line((-4, z), (5, z), "#f4f4f4", 0.05)
    if s.chance(0.75):
        uprights(s, s.between(0.2, 0.8), 2.2, fork=False)
    home, away = teams(s, stripe=None, socks=s.pick("#22242c", "#b5202c", "#1f4fc0"), shoes="#22222a")
    bands = {
        home().shirt: s.pick("#ffffff", "#f2c230", "#8c1c2f"),
        away().shirt: s.pick("#1b1b22", "#1f4fc0", "#35b6d8"),
    }
    lineout = [(0, "hang", 1, home), (-0.12, LIFT, 1, home), (0.12, LIFT, -1, home), (0.32, "reach", -1, away)]
    scrum = [(0.02, "stand", 1, home)] + [
        (d * side, BOUND, -side, team) for side, team in ((-1, home), (1, away)) for d in (0.19, 0.25, 0.38, 0.46)
    ]
    run = [(0, CARRY, 1, home), (0.25, TACKLE, -1, away), (-0.28, "run", 1, home)]
    chase = [(0, CARRY, 1, home), (-0.2, TACKLE, 1, away), (0.36, "run", -1, away)]
    play = s.pick(lineout, scrum, run, chase)
    bodies = cast(s, *play)
    carrier = bodies[0]
    if play is scrum:
        bodies = bodies[1:]
    if play is lineout:
        bodies[0] = carrier = carrier.moved(0, -0.36 * carrier.height)
    order = bodies if play is lineout else far_first(bodies)
    for body in others(s, home, away) + order:
        hoops(s, body, bands[body.outfit.shirt])
    white = s.pick("#f4f1e6", "#f4f1e6", "#e8d9b0")
    if play is scrum:
        x, y = carrier.near_foot[0], max(body.near_foot[1] for body in bodies) - 0.02
        oval_ball(s, x, y, 0.2 * carrier.height, white, s.between(-20, 20))
    else:
        oval_ball(s, *carrier.near_hand, 0.22 * carrier.height, white, s.between(-40, 10))


def amputee(s: Scene, body: Person) -> None:
    """A player with one leg, on two crutches."""
    h, f, ground = body.height, body.facing, max(body.near_foot[1], body.hip[1] + 0.46 * body.height)
    s.ellipse(body.hip[0], ground, 0.26 * h, 0.045 * h, (0, 0, 0, 60))

    def crutch(side: str, colour: Colour):
        (x, y), (ex, ey) = getattr(body, f"{side}_hand"), getattr(body, f"{side}_elbow")
        tip = (x + f * (0.1 if side == "near" else 0.16) * h, ground)
        s.line([(ex, ey - 0.02 * h), (x, y), tip], 0.034 * h, colour)
        s.disc(*tip, 0.026 * h, "#22222a")
        s.line([(x - 0.035 * h, y), (x + 0.05 * h, y)], 0.034 * h, "#22222a")

    steel = s.pick("#d8dde2", "#c9ced4", "#3f6fc0", "#e0e4e8")
    crutch("far", shade(steel, 0.75))
    draw_arm(s, body, "far", 0.78)
    stump = (0.35 * body.hip[0] + 0.65 * body.far_knee[0], 0.35 * body.hip[1] + 0.65 * body.far_knee[1])
    s.limb(body.hip, stump, 0.12 * h, 0.1 * h, shade(body.outfit.shorts, 0.78))
    draw_leg(s, body, "near", 1)
    draw_torso(s, body)
    draw_head(s, body)
    crutch("near", steel)
    draw_arm(s, body, "near", 1)


@sport("ampute football", family="pitch")
def ampute_football(s: Scene):
    grass(s, 0.85)
    if s.chance(0.8):
        goal(s, s.between(0.0, 1.0), 1.9, 1.1, 1.0)
    home, away = teams(s, socks=s.pick("#f4f4f4", "#d42a2a", "#22242c"), stripe="#f4f4f4", long_hair=False)
    plays = (
        [(-0.06, SWING_THROUGH, 1, home), (0.34, ON_CRUTCHES, -1, away)],
        [(0, ON_CRUTCHES, 1, home), (-0.3, SWING_THROUGH, 1, away)],
        [(-0.08, SWING_THROUGH, 1, home)],
        [(0, ON_CRUTCHES, 1, home), (0.3, SWING_THROUGH, -1, away), (-0.34, ON_CRUTCHES, 1, away)],
    )
    bodies = cast(s, *s.pick(*plays))
    for body in far_first(bodies):
        amputee(s, body)
    kicker = bodies[0]
    x, y = kicker.near_toe
    football(s, x + s.between(0.03, 0.1), min(y, kicker.hip[1] + 0.44 * kicker.height), 0.062 * kicker.height)


@sport("ultimate", family="pitch")
def ultimate(s: Scene):
    grass(s, 0.6)
    s.tall *= 0.85
    home, away = teams(s, stripe=s.pick("#ffffff", None), shoes="#22222a")
    plays = (
        [(-0.05, LAYOUT, 1, home), (-0.3, "sprint", 1, away)],
        [(0, "jump", 1, home), (0.16, "jump", -1, away), (-0.34, "run", 1, home)],
        [(0, PIVOT, 1, home), (0.27, "spread", -1, away), (-0.36, "run", -1, away)],
        [(0, "reach", 1, home), (0.2, "jump", -1, away)],
    )
    bodies = cast(s, *s.pick(*plays), z=0.35)
    for x, z in ((s.between(-0.2, 0.3), 0.9), (s.between(0.7, 1.2), 0.9), (s.between(0.2, 0.8), 1.8)):
        spot = s.spot(x, z)
        cone(s, spot.x, spot.y, 0.06, "#f07f1e")
    catcher = bodies[0]
    if catcher.pose.turn > 40 or catcher.pose.near_arm[0] > 140:
        lift = 0.32 if catcher.pose.turn > 40 else 0.12
        spot = (catcher.hip[0], max(catcher.near_foot[1], catcher.far_foot[1]))
        s.ellipse(*spot, 0.2 * catcher.height, 0.035 * catcher.height, (0, 0, 0, 60))
        bodies[0] = catcher = catcher.moved(0, -lift * catcher.height)
    people(s, others(s, home, away) + bodies[1:])
    draw(s, catcher, shadow=catcher.pose.turn < 40 and catcher.pose.near_arm[0] < 140)
    x, y = catcher.near_hand
    gap = s.between(0.04, 0.1)
    flying_disc(s, x + catcher.facing * gap, y - 0.03, 0.15 * catcher.height, "#fbfbfb", s.between(-20, 20))
