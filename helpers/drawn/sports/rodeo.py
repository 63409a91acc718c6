"""The rodeo: a sandy arena, cowhands, horses and cattle."""

from dataclasses import replace

from helpers.drawn.brush import TEAM, Scene, Spot, shade
from helpers.drawn.creatures.animals import beast, bull, rider
from helpers.drawn.creatures.person import Pose, draw, outfit, person
from helpers.drawn.creatures.species import GAITS
from helpers.drawn.equipment import dust
from helpers.drawn.places import venues
from helpers.drawn.recipes import sport
from helpers.drawn.sports.horses import cowhand, mounted

SEATED = Pose(12, (50, 78), (42, 74), (52, -10))
LEANING = Pose(34, (50, 75), (45, 72), (48, -12))
HOLDING_ON = Pose(-16, (35, 70), (-145, -165), (66, 12), (58, 4))  # by one hand, the other in the air
WAVING = Pose(4, (-135, -168), (45, 60), (66, 12), (58, 4))


@sport("barell racing", family="horses and cattle")
def barrel_racing(s: Scene):
    venues.arena(s, s.pick("#b08a5e", "#a07850"), crowded=s.chance(0.7))
    if s.chance(0.6):
        barrel(s, s.spot(s.between(-0.2, 1.2), 1.3))
    x, z, before = s.between(0.42, 0.58), s.between(0.15, 0.5), s.chance(0.5)
    by = s.spot(x + s.between(-0.12, 0.3), z - 0.22 if before else z + 0.2)
    if not before:
        barrel(s, by)
    at = s.spot(x, z)
    woman = cowhand(s, long_hair=True, shirt=s.vary(s.pick(*TEAM)))
    steed, _ = mounted(s, at, s.pick("gallop", "gather", "rear"), woman, LEANING, size=0.68)
    dust(s, at.x - 0.4 * steed.size, at.y, 0.3 * steed.size, count=12)
    if before:
        barrel(s, by)


def barrel(s: Scene, at: Spot) -> None:
    """An oil drum in two colours."""
    w, h = 0.16 * s.tall * at.scale, 0.52 * s.tall * at.scale
    colour, band = s.pick(
        ("#1f4fc0", "#ffffff"),
        ("#d42a2a", "#ffffff"),
        ("#f2f2ee", "#d42a2a"),
        ("#f2c230", "#1b1b22"),
        ("#1f8f4d", "#f2c230"),
    )
    s.shadow(at, 0.5)
    for level, paint in ((0, colour), (1 / 3, band), (2 / 3, colour)):
        s.ellipse(at.x, at.y - level * h, w, 0.25 * w, paint)
        s.box(at.x - w, at.y - (level + 1 / 3) * h, at.x + w, at.y - level * h, paint)
    s.box(at.x + 0.5 * w, at.y - h, at.x + w, at.y, (0, 0, 0, 45))
    s.ellipse(at.x, at.y - h, w, 0.25 * w, shade(colour, 0.7))


@sport("bull riding", family="horses and cattle")
def bull_riding(s: Scene):
    venues.arena(s, s.pick("#a07850", "#8f6a48"))
    if s.chance(0.6):
        clown = outfit(s, shirt=s.pick("#f2c230", "#d42a2a"), shorts=s.pick("#1f4fc0", "#1f8f4d"), headgear="hat")
        aside = s.spot(s.pick(0.0, 1.0) + s.between(-0.1, 0.1), s.between(0.4, 0.9))
        draw(s, person(s, aside, s.pick("run", "cheer"), facing=s.pick(-1, 1), wears=clown), shadow=True)
    at = s.spot(s.between(0.42, 0.58), s.between(0.05, 0.4))
    size = 0.66 * s.tall * at.scale
    gait = replace(GAITS[s.pick("buck", "buck", "jump")], pitch=s.between(-36, -16), lift=s.pick(0, 0, 0.25))
    bucking = bull(s, at.x, at.y, size, 1, gait, wobble=8)
    s.line([bucking.saddle, bucking.belly], 0.06 * size, "#e8d9b0")
    rider(s, bucking, cowhand(s, gloves="#e8dcc4"), s.pick(HOLDING_ON, WAVING), 1.12 * size)
    dust(s, at.x + 0.2 * size, at.y, 0.4 * size, count=14)


@sport("steer wrestling", family="horses and cattle")
def steer_wrestling(s: Scene):
    venues.arena(s, s.pick("#b08a5e", "#a07850"), crowded=s.chance(0.7))
    x, z = s.between(0.38, 0.52), s.between(0.1, 0.4)
    if s.chance(0.6):
        beside = s.spot(x + s.pick(-0.45, 0.5), z + s.between(0.4, 0.8))
        mounted(s, beside, s.pick("gallop", "gather"), cowhand(s), SEATED)
    at = s.spot(x, z)
    size = 0.56 * s.tall * at.scale
    coat = s.pick("#c98f52", "#8a4b2a", "#e8dcc4", "#3b3431", "#b5672f")
    gait = s.pick("walk", "trot", "stand", "gallop")
    steer = beast(s, "cow", at.x, at.y, size, 1, gait, coat, neck=s.between(10, 30), pattern=None, horns="curved")
    if s.chance(0.5):  # sliding beside it, heels in the sand
        hold, reach, side = Pose(s.between(-38, -18), (88, 100), (72, 92), (62, 48), (40, 30)), -0.05, 1
    else:  # hanging in front of it, twisting its head down
        hold, reach, side = Pose(s.between(8, 40), (95, 85), (75, 90), (40, 30), (-15, -30)), 0.05, -1
    at = (steer.crown[0] + reach * size, steer.crown[1] + 0.03)
    grip = draw(s, person(s, at, hold, 1.35 * size, side, cowhand(s), anchor="near_hand", wobble=4))
    dust(s, grip.near_foot[0], grip.near_foot[1], 0.35 * size, count=12)
