"""Games with a bat and a ball on a field."""

from helpers.drawn.brush import Colour, Point, Scene, shade
from helpers.drawn.creatures.person import Person, Pose, draw, people, person, teams
from helpers.drawn.equipment import ball, stick
from helpers.drawn.places import venues
from helpers.drawn.recipes import sport
from helpers.drawn.sports.lawn import CATCH, forwards, someone

STANCE = Pose(16, (-20, 150), (30, 135), (34, -12), (-22, -14))  # a batter, hands behind the shoulder
HIT = Pose(8, (82, 92), (60, 84), (44, 2), (-34, -36))
PITCHING = Pose(14, (150, 120), (50, 70), (66, 4), (-40, -62))
WINDING = Pose(-12, (60, 130), (50, 125), (88, 20), (-10, -8))
SLIDE = Pose(0, (-40, -60), (100, 120), (10, 6), (60, -20), turn=-62)
GUARD = Pose(28, (30, 22), (40, 30), (34, -8), (-16, -10))  # a batsman over his bat
DRIVE = Pose(26, (75, 95), (62, 88), (58, -4), (-36, -40))
BOWL = Pose(10, (172, 168), (40, 20), (62, 10), (-36, -70))
STITCHED = ("#fdfdfa", "#d43a3a")


def bat(s: Scene, body: Person, degrees: float, colour: Colour) -> Point:
    """A baseball bat in the hands; returns its thick end."""
    angle, h = forwards(body, degrees), body.height
    stick(s, body.near_hand, angle + 180, 0.04 * h, 0.04 * h, colour)
    return stick(s, body.near_hand, angle, 0.42 * h, 0.028 * h, colour, 0.065 * h)


def glove(s: Scene, hand: Point, h: float) -> None:
    s.disc(hand[0], hand[1], 0.08 * h, "#8a5426")
    s.disc(hand[0] + 0.012 * h, hand[1] + 0.008 * h, 0.045 * h, "#6b3d18")


def diamond(s: Scene) -> None:
    """A baseball field."""
    venues.field(s, stands=s.chance(0.8), lines=False)
    s.tall = s.between(0.64, 0.8)
    dirt = s.vary("#b9804f")
    s.floor_ellipse(0.5, 0.25, 1.5, 0.85, dirt)
    s.floor_ellipse(0.5, 1.75, 1.2, 0.35, shade(dirt, 0.95))
    s.floor_line((0.45, 0.3), (3.5, 2.4), "#f4f4f4", 0.045)
    s.floor_line((0.45, 0.3), (-2.5, 2.4), "#f4f4f4", 0.045)


def base(s: Scene, x: float, z: float) -> None:
    """A base, home plate, or the pitcher's."""
    s.floor([(x - 0.11, z - 0.05), (x + 0.11, z - 0.05), (x + 0.11, z + 0.06), (x - 0.11, z + 0.06)], "#fafafa")


def at_bat(s: Scene, x: float, z: float, kit: dict, away) -> None:
    """The batter, the catcher, perhaps the umpire, and the pitcher at some distance."""
    base(s, x + 0.12, z - 0.05)
    far = s.spot(x + s.between(0.75, 1.0), z + 0.9)
    draw(s, person(s, far, s.pick("throw", PITCHING, "ready"), facing=-1, wears=away()), shadow=True)
    if s.chance(0.5):
        umpire = someone(s, x - 0.62, z + 0.1, "crouch", shirt="#22242c", shorts="#4a4e58", trousers="long")
        draw(s, umpire, shadow=True)
    guards = {"shirt": "#2a3550", "shorts": "#c9ced4", "headgear": "helmet", "trousers": "long"}
    catcher = draw(s, someone(s, x - 0.38, z - 0.02, "squat", **guards), shadow=True)
    glove(s, catcher.near_hand, catcher.height)
    pose = s.pick(STANCE, STANCE, HIT)
    batter = draw(s, someone(s, x, z, pose, headgear="helmet", **kit), shadow=True)
    wood = s.pick("#e0b878", "#c98f4e", "#22242c", "#d8a860")
    end = bat(s, batter, s.between(-12, 12) if pose is HIT else s.between(-125, -75), wood)
    place = (x + s.between(0.2, 0.3), batter.neck[1] + s.between(0.08, 0.16))
    if pose is HIT:
        place = (end[0] + s.between(0.03, 0.12), end[1] - 0.03)
    ball(s, *place, 0.045 * batter.height, *STITCHED)


def on_the_mound(s: Scene, x: float, z: float, kit: dict, home) -> None:
    """The pitcher."""
    s.floor_ellipse(x, z, 0.5, 0.25, "#c9905c")
    base(s, x, z)
    draw(s, person(s, s.spot(s.between(-0.2, 1.3), 1.6), "ready", wears=home()), shadow=True)
    pitcher = someone(s, x, z, s.pick("throw", PITCHING, WINDING), headgear="cap", **kit)
    draw(s, pitcher, shadow=True)
    glove(s, pitcher.far_hand, pitcher.height)
    ball(s, *pitcher.near_hand, 0.045 * pitcher.height, *STITCHED)


def at_a_base(s: Scene, x: float, z: float, kit: dict, away) -> None:
    """A runner arrives, and a fielder waits for the ball."""
    base(s, x + 0.2, z)
    runner = someone(s, x - 0.18, z, s.pick(SLIDE, "sprint"), headgear="helmet", **kit)
    fielder = person(s, s.spot(x + 0.3, z + 0.12), s.pick(CATCH, "crouch", "forehand"), facing=-1, wears=away())
    people(s, [fielder, runner])
    (hx, hy), h = fielder.near_hand, fielder.height
    glove(s, (hx, hy), h)
    ball(s, hx - s.between(0.02, 0.14), hy - 0.02, 0.045 * h, *STITCHED)


@sport("baseball", family="pitch")
def baseball(s: Scene):
    diamond(s)
    caps = s.pick("#1f3f8c", "#b5202c", "#22242c")
    home, away = teams(s, headgear="cap", headgear_colour=caps, trousers="long", long_hair=False)
    white = s.pick("#f4f4f4", "#c9ced4")
    kit = {"shirt": s.pick("#f4f4f4", home().shirt), "shorts": white, "stripe": caps, "headgear_colour": caps}
    play = s.pick(at_bat, at_bat, at_bat, on_the_mound, at_a_base)
    play(s, s.between(0.46, 0.56), s.between(0.3, 0.5), {**kit, "trousers": "long", "long_hair": False}, away)


def wicket(s: Scene, x: float, z: float, struck: bool = False) -> None:
    """Three stumps and their bails, which fly when it is struck."""
    foot = s.spot(x, z)
    h, gap = 0.44 * s.tall * foot.scale, 0.06 * s.tall * foot.scale
    for k in (-1, 0, 1):
        lean = k * 0.25 * h if struck else 0
        stump = [(foot.x + k * gap, foot.y), (foot.x + k * gap + lean, foot.y - h)]
        s.line(stump, 0.035 * foot.scale, "#f0d890")
        bail = [(foot.x, foot.y - h), (foot.x + k * gap, foot.y - h - 0.004)]
        if struck:
            bail = [(foot.x + k * gap, foot.y - 1.3 * h), (foot.x + 2.4 * k * gap, foot.y - 1.4 * h)]
        if k:
            s.line(bail, 0.016 * foot.scale, "#c98f3a")


def batsman(s: Scene, body: Person) -> None:
    """A person with pads on the shins, and a flat bat in the hands."""
    h = body.height
    draw(s, body, shadow=True)
    for side, colour in (("far", "#d4d4d0"), ("near", "#f8f8f4")):
        (kx, ky), (x, y) = getattr(body, f"{side}_knee"), getattr(body, f"{side}_foot")
        top = (kx + 0.15 * (kx - x), ky + 0.15 * (ky - y))
        s.limb(top, (x, y - 0.01), 0.11 * h, 0.085 * h, colour)
        s.line([(kx - 0.05 * h, ky), (kx + 0.05 * h, ky)], 0.012 * h, shade(colour, 0.7))
    low = body.near_hand[1] > body.hip[1] - 0.06 * h
    degrees = forwards(body, s.between(60, 85) if low else s.between(-70, 0))
    neck = stick(s, body.near_hand, degrees, 0.1 * h, 0.032 * h, "#d8433a")
    end = stick(s, neck, degrees, 0.3 * h, 0.082 * h, "#ecd3a0", 0.09 * h)
    s.line([neck, end], 0.014 * h, "#cda86a")


def oval(s: Scene, z: float) -> None:
    """A cricket field, its pitch across the picture at a depth."""
    venues.field(s, stands=s.chance(0.85), lines=False)
    s.tall = s.between(0.64, 0.8)
    s.floor_line((-4, 2.6), (5, 2.6), "#f6f6f6", 0.14)
    s.floor([(-3, z - 0.22), (4, z - 0.22), (4, z + 0.3), (-3, z + 0.3)], s.vary("#d3c08a"))


def at_the_stumps(s: Scene, x: float, z: float, batting: dict, bowling: dict, leather: Colour) -> None:
    """A batsman, the keeper behind the stumps, and the bowler at some distance."""
    wicket(s, x - 0.26, z, s.chance(0.15))
    bowler = someone(s, x + s.between(0.8, 1.1), z + s.between(0.5, 0.8), s.pick(BOWL, "run"), -1, **bowling)
    hat = s.pick("cap", "hat")
    keeper = someone(s, x - 0.6, z + 0.08, s.pick("squat", "crouch"), gloves="#d8433a", headgear=hat, **bowling)
    people(s, [bowler, keeper])
    man = someone(s, x, z, s.pick(GUARD, DRIVE), gloves="#f4f4f4", long_hair=False, **batting)
    batsman(s, man)
    where = (man.hip[0] + s.between(0.2, 0.32), man.hip[1] - s.between(-0.12, 0.1))
    ball(s, *where, 0.045 * man.height, leather, None)


def bowling_end(s: Scene, x: float, z: float, batting: dict, bowling: dict, leather: Colour) -> None:
    """A bowler, and the batsman who waits there."""
    batsman(s, someone(s, x - 0.62, z + 0.2, s.pick("walk", GUARD), **batting))
    wicket(s, x - 0.24, z)
    bowler = draw(s, someone(s, x, z, s.pick(BOWL, BOWL, "throw"), **bowling), shadow=True)
    ball(s, *bowler.near_hand, 0.05 * bowler.height, leather, None)


@sport("cricket", family="pitch")
def cricket(s: Scene):
    x, z = s.between(0.44, 0.56), s.between(0.3, 0.5)
    oval(s, z)
    batting = bowling = {
        "trousers": "long",
        "shirt": "#f6f4ee",
        "shorts": "#f4f2ea",
        "shoes": "#f0f0f0",
        "stripe": None,
    }
    leather = "#c0202c"
    if s.chance(0.25):  # a short match, in colours
        batting = {"trousers": "long", "shirt": s.vary("#1f6fd0"), "shorts": "#1f4f9c"}
        bowling, leather = {"trousers": "long", "shirt": s.vary("#f2c230"), "shorts": "#2f7f3f"}, "#fafafa"
    batting = {"headgear": "helmet", "headgear_colour": s.pick("#1f2f5f", "#22502f", "#7a1f2a"), **batting}
    if s.chance(0.5):
        far, pose = (s.between(-0.4, 1.4), s.between(1.2, 1.9)), s.pick("ready", "stand")
        draw(s, someone(s, *far, pose, headgear="hat", headgear_colour="#f4f0e2", **bowling), shadow=True)
    (at_the_stumps if s.chance(0.75) else bowling_end)(s, x, z, batting, bowling, leather)
