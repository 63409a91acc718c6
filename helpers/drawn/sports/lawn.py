"""Games in a park."""

from helpers.drawn.brush import Colour, Point, Scene, clear, shade
from helpers.drawn.creatures.animals import dog
from helpers.drawn.creatures.person import Person, Pose, draw, outfit, person
from helpers.drawn.equipment import ball, flag, flying_disc, stick
from helpers.drawn.places import venues
from helpers.drawn.recipes import sport

FLING = Pose(14, (88, 80), (-40, -10), (42, 4), (-34, -48))
WIND_UP = Pose(16, (-62, -100), (40, 60), (46, 0), (-30, -45))
CATCH = Pose(2, (125, 150), (100, 130), (40, -28), (-20, -50))
MALLET = Pose(34, (16, 22), (30, 34), (16, -10), (-14, -8))
ADDRESS = Pose(30, (28, 30), (36, 40), (18, -10), (-12, -6))
BACKSWING = Pose(18, (-95, -140), (-60, -130), (20, -8), (-16, -10))
FOLLOW = Pose(-10, (150, -165), (135, 170), (14, 4), (-22, -48))


def someone(s: Scene, x: float, z: float, pose: str | Pose, facing: int = 1, **clothes) -> Person:
    """A person on the ground, in clothes of which some are given."""
    return person(s, s.spot(x, z), pose, facing=facing, wears=outfit(s, **clothes))


def base_of(body: Person) -> float:
    """The height in the picture of the ground under somebody."""
    return max(body.near_foot[1], body.far_foot[1])


def forwards(body: Person, degrees: float) -> float:
    """An angle, clockwise from where a person faces, as it is in the picture."""
    return degrees if body.facing > 0 else 180 - degrees


def lawn(s: Scene, grass: Colour = "#8aae4e") -> None:
    """A park, looked at from nearby."""
    venues.park(s, grass)
    s.tall = s.between(0.64, 0.82)


# ---- discs


@sport("frisbee", family="park")
def frisbee(s: Scene):
    sand = s.chance(0.4)
    if sand:
        venues.beach_or_lawn(s, sand=True)
        s.tall = s.between(0.64, 0.8)
    else:
        lawn(s)
    bright = s.pick("#e8322c", "#f07f1e", "#f5e03a", "#ff4fa0", "#2f7fe8", "#7ae03a")
    x, z, bare = s.between(0.24, 0.38), s.between(0.3, 0.6), sand and s.chance(0.6)
    casual = {"bare": bare, "headgear": s.pick(None, None, "cap"), "trousers": s.pick("short", "short", "long")}
    if s.chance(0.6):
        far = someone(s, s.between(0.75, 1.4), s.between(1.0, 1.6), s.pick(CATCH, "reach", "run"), -1, **casual)
        draw(s, far, shadow=True)
    thrower = draw(s, someone(s, x, z, s.pick(FLING, FLING, WIND_UP, CATCH, "jump"), **casual), shadow=True)
    (hx, hy), h = thrower.near_hand, thrower.height
    if s.chance(0.5):
        at, gait = s.spot(s.between(0.72, 0.9), z), s.pick("jump", "jump", "gallop")
        mouth = dog(s, at.x, at.y, s.between(0.34, 0.42) * h, s.pick(-1, -1, 1), gait).mouth
        place = (mouth[0] - s.between(-0.02, 0.05), mouth[1] - s.between(-0.01, 0.05))
    else:
        place = (hx + s.pick(0.04, s.between(0.1, 0.26)), hy - s.between(-0.02, 0.1))
    flying_disc(s, *place, 0.14 * h, bright, s.between(-25, 25))


def chain_basket(s: Scene, x: float, z: float, colour: Colour) -> Point:
    """A disc golf target; returns the middle of its chains."""
    foot = s.spot(x, z)
    x, h = foot.x, 0.92 * s.tall * foot.scale
    top, low = foot.y - 0.92 * h, foot.y - 0.42 * h
    s.shadow(foot, 0.3)
    s.line([(x, foot.y), (x, foot.y - h)], 0.05 * h, "#8a9097")
    for k in range(-4, 5):
        s.line([(x + 0.058 * k * h, top), (x + 0.034 * k * h, top + 0.3 * h), (x, low)], 0.014 * h, "#dfe3e6")
    s.box(x - 0.26 * h, top - 0.1 * h, x + 0.26 * h, top, colour)
    s.ellipse(x, top - 0.1 * h, 0.26 * h, 0.04 * h, shade(colour, 1.2))
    s.ellipse(x, low, 0.3 * h, 0.06 * h, clear("#5f666c", 0.7))
    for k in range(-4, 5):
        s.line([(x + 0.073 * k * h, low), (x + 0.06 * k * h, low + 0.16 * h)], 0.016 * h, "#b8bec4")
    s.line([(x - 0.3 * h, low), (x + 0.3 * h, low)], 0.03 * h, "#d3d8dc")
    s.line([(x - 0.25 * h, low + 0.16 * h), (x + 0.25 * h, low + 0.16 * h)], 0.03 * h, "#b8bec4")
    return x, (top + low) / 2


@sport("disc golf", family="park")
def disc_golf(s: Scene):
    lawn(s, s.pick("#8aae4e", "#7f9f4a", "#93a050"))
    if s.chance(0.6):
        venues.trees(s, s.spot(0, 1.6).y, 4, s.between(0.4, 0.6), conifers=s.chance(0.4))
    depth = s.pick(s.between(0.2, 0.5), s.between(0.8, 1.2))  # a putt from nearby, or a throw from far
    band = s.pick("#f2c230", "#f2c230", "#d42a2a", "#1f6fd0", "#f07f1e")
    chains = chain_basket(s, s.between(0.62, 0.8), depth, band)
    if s.chance(0.3):
        draw(s, someone(s, s.between(-0.2, 0.2), 1.3, "stand", trousers="long"), shadow=True)
    clothes = {"trousers": s.pick("short", "long"), "headgear": s.pick(None, "cap", "cap", "hat")}
    pose = s.pick(FLING, FLING, FLING, WIND_UP, "reach")
    body = draw(s, someone(s, s.between(0.18, 0.34), s.between(0.25, 0.6), pose, **clothes), shadow=True)
    (x, y), share = body.near_hand, s.between(0.25, 0.8)
    x, y = x + share * (chains[0] - x), y + share * (chains[1] - y) - s.between(0, 0.06)
    colour = s.pick("#ff4fa0", "#f07f1e", "#35d0e8", "#f5f03a", "#e8322c", "#f6f6f6")
    flying_disc(s, x, y, 0.11 * body.height, colour, s.between(-20, 20))


# ---- croquet


def mallet(s: Scene, body: Person, colour: Colour) -> Point:
    """A croquet mallet from the hands to the ground; returns where the ball is."""
    h, f = body.height, body.facing
    (x, y), ground = body.near_hand, base_of(body)
    head = (x + f * s.between(0.02, 0.12) * h, ground - 0.06 * h)
    s.limb((x - f * 0.02 * h, y - 0.1 * h), head, 0.03 * h, 0.03 * h, "#e0bd84")
    s.limb((head[0] - f * 0.1 * h, head[1]), (head[0] + f * 0.1 * h, head[1]), 0.09 * h, 0.09 * h, "#8a5a2c")
    for k in (-1, 1):
        s.disc(head[0] + k * 0.11 * h, head[1], 0.042 * h, colour)
    return head[0] + f * s.between(0.2, 0.3) * h, ground - 0.04 * h


def croquet_hoop(s: Scene, x: float, z: float) -> None:
    foot = s.spot(x, z)
    w, h = 0.085 * s.tall * foot.scale, 0.26 * s.tall * foot.scale
    left, right, top = foot.x - w, foot.x + w, foot.y - h
    s.ellipse(right, foot.y, 2.2 * w, 0.3 * w, (0, 0, 0, 50))
    s.line([(left, foot.y), (left, top), (right, top), (right, foot.y)], 0.034 * foot.scale, "#f6f6f6")


def croquet_lawn(s: Scene, colours: list[Colour]) -> None:
    """A lawn mown in bands, a hoop and the peg in the distance, perhaps a hedge with roses."""
    lawn(s)
    green = s.vary("#93b858", 0.06)
    s.floor([(-3, -0.6), (4, -0.6), (4, 2.4), (-3, 2.4)], green)
    venues.stripes(s, green, shade(green, 0.93), (-0.5, -0.1, 0.3, 0.8, 1.5, 2.4))
    if s.chance(0.5):
        top = s.horizon - 0.05
        s.box(-1, top, 2, s.spot(0, 2.4).y, s.vary("#2f5f35"))
        s.speckle(-0.2, top, 1.2, s.spot(0, 2.6).y, ["#e86a8a", "#f4f4f4", "#f2c230"], 14, 0.008)
    croquet_hoop(s, s.between(0.05, 0.95), s.between(1.1, 1.6))
    peg = s.spot(s.between(0.2, 0.9), s.between(1.0, 1.5))
    for k, colour in enumerate(colours):
        s.line([(peg.x, peg.y - 0.03 * k), (peg.x, peg.y - 0.03 * (k + 1))], 0.02, colour)


@sport("croquet", family="park")
def croquet(s: Scene):
    colours = ["#2160d0", "#d42a2a", "#1b1b22", "#f5d020"]
    croquet_lawn(s, colours)
    whites = {"shirt": "#f6f4ee", "shorts": "#f0eee6", "trousers": "long", "shoes": "#f4f4f4", "stripe": None}
    dress = whites if s.chance(0.8) else {"trousers": "long"}
    x, z = s.between(0.36, 0.48), s.between(0.3, 0.55)
    if s.chance(0.65):
        other = someone(s, s.between(0.95, 1.4), s.between(0.9, 1.4), s.pick("stand", MALLET), -1, **dress)
        mallet(s, draw(s, other, shadow=True), colours[1])
    hat = s.pick(None, "hat", "hat", "cap")
    player = draw(s, someone(s, x, z, MALLET, headgear=hat, headgear_colour="#f4f0e2", **dress), shadow=True)
    colour = s.random.choice(colours)
    struck = mallet(s, player, colour)
    croquet_hoop(s, x + s.between(0.4, 0.55), z + s.between(-0.05, 0.12))
    for k in range(s.random.randint(1, 3)):
        spot = s.spot(x + s.between(-0.5, 0.6), z + s.pick(-0.12, 0.25, 0.5))
        ball(s, spot.x, spot.y - 0.02, 0.045 * spot.scale, colours[k], None)
    ball(s, *struck, 0.055 * player.height, colour, None)


# ---- golf


def links(s: Scene) -> None:
    """A golf course: a green with a hole and its flag, bunkers, perhaps a pond."""
    lawn(s, "#4f8f3f")
    green = s.vary("#8fcf62", 0.06)
    x, z = s.between(0.55, 0.95), s.between(1.0, 1.6)
    s.floor_ellipse(0.4, 0.9, 2.6, 1.0, shade(green, 0.85))
    s.floor_ellipse(x, z, 0.85, 0.5, green)
    left, right = (s.between(-1.0, -0.7), s.between(-0.3, 0.3)), (s.between(0.5, 0.9), s.between(-0.75, -0.45))
    for dx, dz in (left, right, (0.95, 0.4)):
        s.floor_ellipse(x + dx, z + dz, 0.36, 0.22, "#c9b077")
        s.floor_ellipse(x + dx, z + dz - 0.02, 0.34, 0.19, s.vary("#f0dfae", 0.05))
    if s.chance(0.3):
        s.floor_ellipse(x - 0.9, z + 0.7, 0.6, 0.3, "#4f93c4")
    hole, colour = s.spot(x, z), s.pick("#d42a2a", "#d42a2a", "#f5e03a", "#1f4fc0")
    s.ellipse(hole.x, hole.y, 0.02, 0.007, "#1b1b22")
    flag(s, hole.x, hole.y, s.between(0.26, 0.36), colour, s.pick(1, -1))


def club(s: Scene, body: Person, degrees: float) -> Point:
    """A golf club in the hands; returns its head."""
    h, (x, y) = body.height, body.near_hand
    end = stick(s, (x, y), forwards(body, degrees), 0.42 * h, 0.024 * h, "#c8ced4")
    stick(s, (x, y), forwards(body, degrees), 0.1 * h, 0.034 * h, "#22242c")
    s.limb(end, (end[0] + body.facing * 0.045 * h, end[1]), 0.055 * h, 0.045 * h, "#3a3f46")
    return end


def golf_bag(s: Scene, x: float, y: float, h: float) -> None:
    top = (x - 0.08 * h, y - 0.36 * h)
    s.limb((x, y), top, 0.1 * h, 0.12 * h, s.pick("#d42a2a", "#1f4fc0", "#22242c"))
    for k in (-0.1, 0, 0.1):
        s.line([top, (top[0] + k * h, y - 0.5 * h)], 0.01, "#c8ced4")


@sport("golf", family="park")
def golf(s: Scene):
    links(s)
    x, z, pose = s.between(0.28, 0.42), s.between(0.25, 0.5), s.pick(ADDRESS, BACKSWING, FOLLOW, FOLLOW)
    clothes = {"headgear": s.pick("cap", "cap", None), "trousers": s.pick("long", "long", "short")}
    golfer = someone(s, x, z, pose, stripe=None, gloves="#f4f4f4", **clothes)
    (hip_x, hip_y), h, ground = golfer.hip, golfer.height, base_of(golfer)
    if s.chance(0.45):
        golf_bag(s, hip_x - s.between(0.3, 0.4) * h, ground, h)
    if pose is BACKSWING:
        club(s, golfer, s.between(-75, -35))
    draw(s, golfer, shadow=True)
    at = (hip_x + 0.32 * h, ground - 0.012)
    if pose is ADDRESS:
        at = (club(s, golfer, s.between(58, 68))[0] + 0.1 * h, at[1])
    elif pose is FOLLOW:
        club(s, golfer, s.between(170, 230))
        at = (hip_x + s.between(0.2, 0.35), hip_y - s.between(0.1, 0.3))
    ball(s, *at, 0.03 * h, "#ffffff", None)
