"""Ball games on a field, played with sticks."""

from helpers.drawn.brush import Colour, Point, Scene, clear, turned
from helpers.drawn.creatures.person import Person, Pose, draw, people, teams
from helpers.drawn.equipment import ball, goal, stick
from helpers.drawn.recipes import sport
from helpers.drawn.sports.pitch import BLOCK, armoured, cast, dressed, far_first, grass, others

DRIBBLE = Pose(46, (30, 42), (48, 62), (52, -22), (-28, -62))
DRAG = Pose(58, (20, 45), (40, 60), (80, -12), (-40, -50))
CRADLE = Pose(12, (40, 130), (25, 95), (58, -18), (-30, -78))
AIM = Pose(-6, (120, 165), (95, 120), (40, 12), (-34, -45))


def hooked_stick(s: Scene, body: Person, colour: Colour) -> Point:
    """A field hockey stick from both hands to the ground; returns where the ball is."""
    h, f = body.height, body.facing
    ground = max(body.near_foot[1], body.far_foot[1])
    (x, y) = body.near_hand
    high = y < body.hip[1] - 0.1 * h
    tip = (x + f * (0.1 if high else 0.2) * h, y - 0.3 * h if high else ground - 0.01 * h)
    top = (x - 0.25 * (tip[0] - x), y - 0.25 * (tip[1] - y))
    s.limb(top, tip, 0.032 * h, 0.04 * h, colour)
    s.limb(top, (x, y), 0.038 * h, 0.038 * h, "#22242c")
    bend = (tip[0] + f * 0.07 * h, tip[1] - 0.003 * h)
    s.limb(tip, bend, 0.045 * h, 0.04 * h, colour)
    s.limb(bend, (bend[0] + f * 0.02 * h, bend[1] - 0.042 * h), 0.04 * h, 0.03 * h, colour)
    return tip[0] + f * 0.14 * h, ground - 0.02 * h


@sport("field hockey", family="pitch")
def field_hockey(s: Scene):
    grass(s, 0.85, colour=s.pick("#3f9142", "#2f7fc0", "#2c6fb5"))
    if s.chance(0.8):
        x = s.between(0.1, 0.9)
        goal(s, x, 1.6, 0.9, 0.75)
        s.floor_ellipse(x, 1.6, 1.5, 0.9, clear("#ffffff", 0.14))
    skirts = s.chance(0.5)
    legs = {"skirt": skirts, "long_hair": skirts, "trousers": "none" if skirts else "short"}
    home, away = teams(s, socks=s.pick("#f2c230", "#d42a2a", "#f4f4f4"), stripe="#f4f4f4", **legs)
    plays = (
        [(-0.12, DRIBBLE, 1, home), (0.3, DRAG, -1, away)],
        [(-0.1, DRAG, 1, home), (-0.36, DRIBBLE, 1, away)],
        [(-0.14, DRIBBLE, 1, home), (0.34, DRIBBLE, -1, away), (-0.38, "run", 1, away)],
        [(-0.05, DRIBBLE, 1, home)],
    )
    bodies = cast(s, *s.pick(*plays))
    wood = s.pick("#e8c98a", "#f2c230", "#f07f1e", "#e8e2d4", "#d8433a")
    people(s, others(s, home, away))
    for body in far_first(bodies):
        draw(s, body, shadow=True)
        where = hooked_stick(s, body, wood)
        if body is bodies[0]:
            ball(s, *where, 0.032 * body.height, s.pick("#ffffff", "#ffffff", "#f5f03a"), None)


def netted_stick(s: Scene, body: Person, colour: Colour, net: Colour) -> Point:
    """A lacrosse stick through both hands, up; returns the middle of its head."""
    h, f = body.height, body.facing
    (x, y) = body.near_hand
    degrees = s.between(-80, -45) if body.pose.near_arm[0] < 100 else s.between(-130, -95)
    degrees = degrees if f > 0 else 180 - degrees
    butt = stick(s, (x, y), degrees + 180, 0.2 * h, 0.028 * h, colour)
    s.limb(butt, (x, y), 0.03 * h, 0.03 * h, colour)
    neck = stick(s, (x, y), degrees, 0.2 * h, 0.028 * h, colour)
    centre = (neck[0] + (neck[0] - x) * 0.65, neck[1] + (neck[1] - y) * 0.65)

    def scoop(size: float, paint: Colour):
        half = [(-0.13, 0.02), (0, 0.08), (0.09, 0.095), (0.13, 0.05)]
        outline = half + [(u, -v) for u, v in half[::-1]]
        points = [(centre[0] + u * size * h, centre[1] + v * size * h) for u, v in outline]
        s.polygon(turned(points, degrees, centre), paint)

    scoop(1.1, net)
    scoop(0.78, "#46564f")
    for k in (-0.045, 0, 0.045):
        across = [(centre[0] + k * h, centre[1] + side * 0.06 * h) for side in (-1, 1)]
        s.line(across, 0.01 * h, net)
        s.line(turned(across, 90, centre), 0.01 * h, net)
    return centre


@sport("lacrosse", family="pitch")
def lacrosse(s: Scene):
    grass(s, 0.85)
    if s.chance(0.7):
        goal(s, s.between(0.1, 0.9), 1.2, 0.45, 0.75, s.pick("#f07f1e", "#d42a2a"))
    home, away = teams(s, headgear="helmet", gloves=s.pick("#f4f4f4", "#22242c", "#d42a2a"), socks="#f4f4f4")
    home, away = (dressed(s, side, s.pick("#f4f4f4", "#22242c", "#1f4fc0")) for side in (home, away))
    plays = (
        [(-0.06, CRADLE, 1, home), (0.3, BLOCK, -1, away)],
        [(0, AIM, 1, home), (-0.3, CRADLE, 1, away)],
        [(0, CRADLE, 1, home), (-0.27, CRADLE, 1, away), (0.36, "ready", -1, home)],
        [(0, AIM, 1, home)],
    )
    bodies = cast(s, *s.pick(*plays))
    shaft, net = s.pick("#d8dde2", "#22242c", "#8c1c2f", "#e8c98a"), s.pick("#ffffff", "#ffffff", "#f2c230")
    for body in far_first(others(s, home, away) + bodies):
        armoured(s, body, 0.85)
        x, y = netted_stick(s, body, shaft, net)
        if body is bodies[0]:
            ball(s, x, y, 0.042 * body.height, s.pick("#ffffff", "#f5a03a", "#f5f03a"), None)
