"""Two who take hold of each other, on a mat or in a ring of clay."""

from helpers.drawn.brush import Colour, Point, Scene, clear, shade
from helpers.drawn.creatures.person import HAIR, Outfit, Person, Pose, draw, draw_arm, outfit, person
from helpers.drawn.places import venues
from helpers.drawn.recipes import sport
from helpers.drawn.sports.combat import pair, referee

CLINCH = (  # two who hold each other, the one on the left and the one on the right
    (Pose(34, (70, 95), (80, 100), (40, -10), (-30, -42)), Pose(34, (80, 100), (70, 95), (36, -6), (-34, -46))),
    (Pose(14, (82, 100), (92, 105), (26, 0), (-26, -36)), Pose(20, (92, 105), (82, 100), (34, -6), (-24, -34))),
    (Pose(55, (70, 85), (62, 80), (55, -10), (-35, -52)), Pose(55, (70, 85), (62, 80), (50, -8), (-30, -50))),
)
BENT = Pose(76, (50, 30), (62, 40), (34, -22), (-6, -38))  # throws over the hip
THROWN = Pose(0, (100, 80), (160, 140), (-20, -45), (25, -15), turn=128)
LIFTING = Pose(-24, (75, 110), (85, 115), (30, -4), (-20, -28))
LIFTED = Pose(10, (120, 150), (60, 40), (60, 20), (25, -20), turn=75)
ON_FOURS = Pose(86, (2, 0), (16, 10), (8, -86), (-14, -90))
OVER = Pose(62, (60, 40), (72, 45), (70, -60), (20, -80))
SHOOTING = Pose(72, (82, 88), (70, 80), (92, -10), (-40, -78))  # for the other's legs
SPRAWLED = Pose(52, (40, 60), (30, 50), (-14, -24), (-40, -46))


def hold(s: Scene, x: float, z: float, wears: tuple[Outfit, Outfit]) -> list[Person]:
    """Two who wrestle: standing, throwing, shooting for the legs, or on the ground. The upper one comes first."""
    height, act = (
        s.tall / (1 + z) * s.between(1.04, 1.18),
        s.pick("clinch", "clinch", "throw", "lift", "ground", "shoot"),
    )
    first, second = wears if s.chance(0.5) else wears[::-1]
    foot = s.spot(x, z)

    def one(at, pose, facing, looks, anchor="feet"):
        return person(s, at, pose, height, facing, looks, anchor, wobble=4)

    if act == "clinch":
        poses = s.pick(*CLINCH)
        gap = (0.2 + 0.0035 * poses[0].lean) * height
        return pair(s, x, z, gap / foot.scale, poses, (first, second))
    if act == "throw":
        thrower = one(foot, BENT, 1, first)
        (hx, hy), (nx, ny) = thrower.hip, thrower.neck
        over = (0.45 * hx + 0.55 * nx, 0.45 * hy + 0.55 * ny - 0.1 * height)
        return [thrower, one(over, THROWN, 1, second, "hip")]
    if act == "lift":
        lifter = one((foot.x - 0.1 * height, foot.y), LIFTING, 1, first)
        return [one(lifter.ahead(lifter.neck, 75, 0.2), LIFTED, -1, second, "hip"), lifter]
    if act == "ground":
        below = one((foot.x, foot.y - 0.06 * height), ON_FOURS, 1, first, "near_knee")
        upon = (below.hip[0] - 0.16 * height, below.hip[1] - 0.02 * height)
        return [below, one(upon, OVER, 1, second, "hip")]
    standing = one((foot.x + 0.3 * height, foot.y), SPRAWLED, -1, first)
    return [standing, one((foot.x - 0.12 * height, foot.y), SHOOTING, 1, second)]


def suit(s: Scene, body: Person) -> None:
    """The open collar of a judo suit, and the ends of the belt."""
    (x, y), (hx, hy), h = body.neck, body.hip, body.height
    edge = shade(body.outfit.shirt, 0.72)
    middle = ((x + 1.2 * hx) / 2.2, (y + 1.2 * hy) / 2.2)
    for k in (-0.05, 0.05):
        s.line([(x + k * h, y), middle], 0.018 * h, edge)
    knot = (hx + 0.15 * (x - hx), hy + 0.15 * (y - hy))
    for k in (-18, 22):
        s.line([knot, body.ahead(knot, k, 0.1)], 0.022 * h, body.outfit.belt)


@sport("judo", family="combat and strength")
def judo(s: Scene):
    colours = s.pick(
        ("#e8c840", "#c83a34"), ("#d8c060", "#3f8f6a"), ("#4f8fc0", "#c83a34"), ("#e8c840", "#3f6fb0")
    )
    venues.mat(s, *colours)
    for k in range(-3, 8):
        s.floor_line((k * 0.35 - 0.1, -0.6), (k * 0.35 - 0.1, 1.3), clear("#000000", 0.12), 0.01)
    if s.chance(0.5):
        referee(s, s.pick(-0.2, 1.2), 0.9)
    belts = ("#1b1b1b", "#1b1b1b", "#6b3f22", "#d42a2a", "#f07f1e")
    wears = []
    for cloth in ("#f2f2ee", s.pick("#2450b0", "#2450b0", "#f2f2ee")):
        looks = {
            "sleeves": "long",
            "trousers": "long",
            "belt": s.pick(*belts),
            "stripe": None,
            "slim": s.between(1.1, 1.25),
        }
        skin = s.pick("#f1c9a5", "#e0ac7e", "#c68642", "#8d5524")
        wears.append(
            outfit(s, shirt=cloth, shorts=cloth, skin=skin, shoes=skin, long_hair=s.chance(0.15), **looks)
        )
    z = s.between(0, 0.3)
    s.shadow(s.spot(0.5, z), 0.5)
    for body in hold(s, s.between(0.44, 0.56), z, tuple(wears)):
        draw(s, body)
        suit(s, body)
        draw_arm(s, body, "near", 1)


@sport("olympic wrestling", family="combat and strength")
def olympic_wrestling(s: Scene):
    colour, edge, circle = s.pick(
        ("#e8c23a", "#2f5fb0", "#c83a34"), ("#3f7fc0", "#e0b040", "#c83a34"), ("#e8a83a", "#3f6fa0", "#d8452f")
    )
    venues.mat(s, colour, edge, circle)
    s.floor_ellipse(0.5, 0.35, 0.16, 0.12, circle)
    if s.chance(0.5):
        referee(s, s.pick(-0.1, 1.1), 0.9, shirt="#f4f4f4", shorts=s.pick("#f4f4f4", "#22222c"))
    wears = []
    for cloth in ("#cc2222", "#1f45b8"):
        shoes = s.pick("#f4f4f4", "#1b1b1b", cloth, "#f2c230")
        looks = {
            "sleeves": "none",
            "socks": shoes,
            "stripe": None,
            "slim": s.between(1.08, 1.25),
            "long_hair": False,
        }
        wears.append(outfit(s, shirt=cloth, shorts=cloth, shoes=shoes, **looks))
    z = s.between(0, 0.3)
    s.shadow(s.spot(0.5, z), 0.5)
    for body in hold(s, s.between(0.44, 0.56), z, tuple(wears)):
        draw(s, body)


BULL = (
    Pose(44, (75, 95), (65, 85), (58, -12), (-38, -50)),  # charging
    Pose(30, (85, 92), (95, 100), (48, -6), (-36, -44)),  # pushing
    Pose(38, (60, 80), (70, 90), (52, -8), (-34, -48)),
)
SQUATTING = Pose(34, (28, 8), (40, 20), (84, -20), (58, -34))  # a fist on the ground
STAMPING = Pose(8, (70, 20), (-50, 10), (10, 0), (-84, -96))  # a leg high to the side


def wrestler(s: Scene, at: Point, pose: Pose, height: float, facing: int, cloth: Colour) -> None:
    """A very heavy man with a belt round his loins and a top-knot."""
    looks = {"bare": True, "trousers": "none", "long_hair": False, "hair": HAIR[0], "shorts": cloth}
    skin = s.pick("#f1c9a5", "#e8ba90", "#d8a878")
    wears = outfit(s, slim=s.between(1.75, 2.0), skin=skin, shoes=skin, belt=cloth, stripe=None, **looks)
    body = draw(s, person(s, at, pose, height, facing, wears, wobble=4), shadow=True)
    (hx, hy), (nx, ny), h = body.hip, body.neck, body.height
    bx, by = hx + 0.42 * (nx - hx), hy + 0.42 * (ny - hy)
    s.ellipse(bx + 0.03 * facing * h, by + 0.015 * h, 0.17 * h, 0.16 * h, skin)
    s.arc(bx + 0.03 * facing * h, by, 0.13 * h, 0.13 * h, 90 - 70 * facing, 90, 0.012 * h, shade(skin, 0.8))
    s.limb((hx - 0.12 * h, hy), (hx + 0.13 * h, hy + 0.01 * h), 0.11 * h, 0.11 * h, cloth)
    s.limb((hx, hy), (hx + 0.02 * facing * h, hy + 0.13 * h), 0.11 * h, 0.06 * h, cloth)
    for k in (-0.05, 0.02, 0.09):
        s.line([(hx + k * h, hy + 0.04 * h), (hx + (k + 0.01) * h, hy + 0.13 * h)], 0.01 * h, shade(cloth, 0.7))
    draw_arm(s, body, "near", 1)
    x, y = body.head
    s.limb(
        (x - 0.03 * facing * h, y - 0.085 * h), (x + 0.03 * facing * h, y - 0.1 * h), 0.05 * h, 0.035 * h, HAIR[0]
    )


@sport("sumo wrestling", family="combat and strength")
def sumo_wrestling(s: Scene):
    venues.fight_hall(s)
    clay = s.vary("#a8825a")
    venues.ground(s, shade(clay, 0.75))
    s.floor([(-0.75, -0.5), (1.75, -0.5), (1.75, 1.3), (-0.75, 1.3)], shade(clay, 1.06))
    s.floor_ellipse(0.5, 0.35, 0.98, 0.68, "#f0e4b0")
    s.floor_ellipse(0.5, 0.35, 0.88, 0.6, clay)
    if s.chance(0.6):  # the hanging roof's tassel and its purple curtain
        s.box(-1, -0.5, 2, s.between(0.0, 0.08), s.vary("#5a2a7a"))
        s.limb((s.pick(0.1, 0.9), 0), (s.pick(0.1, 0.9), 0), 0.01, 0.01, "#5a2a7a")
        for x, tone in ((0.06, "#d42a2a"), (0.94, "#f4f4f4")):
            s.limb((x, 0.02), (x, 0.22), 0.04, 0.07, tone)
    if s.chance(0.6):
        robe = s.vary(s.pick("#6f2a91", "#1f8f6d", "#d07a2a", "#b82a5a", "#2a5ab0"))
        looks = {
            "headgear": "hat",
            "headgear_colour": "#1b1b1b",
            "skirt": True,
            "shirt": robe,
            "shorts": shade(robe, 0.8),
        }
        referee(s, s.pick(0.0, 1.0, 0.5), 0.85, **looks)
    z, x = s.between(0.05, 0.3), s.between(0.45, 0.55)
    height = s.tall / (1 + z) * s.between(0.95, 1.05)
    cloths = s.pick(("#1b1b28", "#3a2a6a"), ("#2a2a30", "#7a2a3a"), ("#1f3f6f", "#1b1b28"), ("#5a2a7a", "#2f5f4a"))
    y, act = s.spot(x, z).y, s.pick("charge", "clash", "clash", "squat", "stamp")
    if act == "stamp":
        wrestler(s, (x + 0.05, y), STAMPING, height, s.pick(-1, 1), s.pick(*cloths))
        return
    gap = {"charge": 0.44, "clash": 0.33, "squat": 0.42}[act] * height
    for facing, cloth in zip((-1, 1), cloths, strict=True):
        pose = SQUATTING if act == "squat" else s.pick(*BULL)
        wrestler(s, (x - facing * gap, y), pose, height, facing, cloth)
