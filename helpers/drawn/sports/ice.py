"""On ice: figure skating, and the sports of the rink."""

import math

from helpers.drawn.brush import TEAM, Colour, Point, Scene, clear, shade
from helpers.drawn.creatures.person import Outfit, Person, Pose, draw, outfit, person
from helpers.drawn.equipment import goal
from helpers.drawn.places import venues
from helpers.drawn.recipes import sport

# ---- figure skating

SPIRAL = Pose(72, (78, 70), (-100, -105), (4, -2), (-102, -104))  # one leg level behind
ARABESQUE = Pose(28, (105, 110), (-95, -100), (8, -6), (-62, -66))  # as after a jump
LAYBACK = Pose(-42, (150, 175), (-165, 175), (2, 0), (-30, -95))
BIELLMANN = Pose(10, (-160, -150), (-150, -140), (2, 0), (-128, -170))  # the free foot held over the head
SIT_SPIN = Pose(58, (75, 85), (70, 85), (88, -55), (86, 90))
UPRIGHT_SPIN = Pose(0, (165, -170), (-165, 170), (1, 0), (8, -14))
AXEL = Pose(-4, (40, 150), (-20, 120), (4, 2), (12, -16), turn=8)  # turning in the air, arms folded
STAG = Pose(-6, (120, 135), (-110, -120), (82, 70), (-60, -95))
GLIDE = Pose(12, (95, 100), (-85, -90), (26, 4), (-24, -34))
KICK = Pose(-12, (110, 120), (-95, -90), (-2, 0), (88, 92))

TIGHTS = ("#eef0f4", "#2a2a38", "#d8b8c8")
COSTUMES = (
    "#c8102e",
    "#7a2a9a",
    "#1f6fd0",
    "#e83f8a",
    "#14a89a",
    "#20304f",
    "#f07f1e",
    "#2f9f4f",
    "#111118",
    "#f2d24a",
)


def lady(s: Scene, dress: Colour) -> Outfit:
    """A short dress with a skirt; the bun is added by `skate`."""
    return outfit(
        s, shirt=dress, shorts=shade(dress, s.pick(0.8, 1.25)), skirt=True, trousers="none", long_hair=False,
        sleeves=s.pick("none", "long"), shoes="#fbfbfb", stripe=s.pick(None, "#f4e6b0"), slim=0.88,
        hair=s.pick("#1d1712", "#5b3116", "#c99a4a", "#a34a28"),
    )  # fmt: skip


def gentleman(s: Scene, shirt: Colour) -> Outfit:
    """A loose shirt, dark trousers to the heel, black boots."""
    return outfit(
        s, shirt=shirt, shorts=s.pick("#15151c", "#22263a", "#3a1f28", "#1f2f3a"), sleeves="long", trousers="long",
        long_hair=False, shoes="#111111", stripe=None, belt=s.pick(None, "#f2d24a", "#15151c"), slim=1.05,
    )  # fmt: skip


def blades(s: Scene, body: Person, length: float = 0.12, colour: Colour = "#56636f") -> None:
    """A blade under each boot; length in heights of the person."""
    h = body.height
    for side in ("far", "near"):
        (kx, ky), (fx, fy), (tx, ty) = (getattr(body, f"{side}_{joint}") for joint in ("knee", "foot", "toe"))
        leg, sole = math.hypot(fx - kx, fy - ky) or 1, math.hypot(tx - fx, ty - fy) or 1
        x, y = fx + 0.045 * h * (fx - kx) / leg, fy + 0.045 * h * (fy - ky) / leg
        dx, dy = (tx - fx) / sole * h, (ty - fy) / sole * h
        s.line([(x - 0.03 * dx, y - 0.03 * dy), (x + length * dx, y + length * dy)], max(0.007, 0.018 * h), colour)


def skate(s: Scene, body: Person, shadow: bool = False) -> Person:
    """Draw a figure skater with boots and blades, and a bun on a lady's head."""
    blades(s, body)
    draw(s, body, shadow)
    if body.outfit.skirt:
        (hx, hy), (nx, ny), h = body.head, body.neck, body.height
        up = math.hypot(hx - nx, hy - ny)
        ux, uy = (hx - nx) / up, (hy - ny) / up
        side = body.facing * 0.075 * h
        s.disc(hx + 0.045 * h * ux + side * uy, hy + 0.045 * h * uy - side * ux, 0.05 * h, body.outfit.hair)
    return body


def alone(s: Scene, wears: Outfit, poses: tuple[Pose, ...], jumps: tuple[Pose, ...]) -> None:
    """One skater in the middle of the ice, gliding, spinning or in the air."""
    venues.rink(s, crowded=s.chance(0.85))
    if s.chance(0.3):
        s.floor_ellipse(0.5, 0.15, 0.7, 0.5, clear(s.pick("#fff2c0", "#ffc0e8", "#b0d0ff"), 0.35))
    at, height = s.spot(s.between(0.38, 0.62), s.between(0.18, 0.45)), s.tall * s.between(0.9, 1.1)
    if s.chance(0.3):
        s.shadow(at, 0.35)
        at, pose = (at.x, at.y - s.between(0.08, 0.16)), s.pick(*jumps)
    else:
        pose = s.pick(*poses)
    skate(s, person(s, at, pose, height, wears=wears, wobble=5), shadow=len(at) > 2)


@sport("figure skating men", family="ice")
def figure_skating_men(s: Scene):
    wears = gentleman(s, s.vary(s.pick(*COSTUMES, "#f4f4f4", "#f4f4f4", "#35b6d8")))
    alone(s, wears, (ARABESQUE, ARABESQUE, GLIDE, UPRIGHT_SPIN, SIT_SPIN, SPIRAL, KICK), (AXEL, AXEL, STAG))


@sport("figure skating women", family="ice")
def figure_skating_women(s: Scene):
    wears = lady(s, s.vary(s.pick(*COSTUMES)))
    alone(s, wears, (SPIRAL, SPIRAL, LAYBACK, BIELLMANN, ARABESQUE, KICK, SIT_SPIN, UPRIGHT_SPIN), (AXEL, STAG))


@sport("figure skating pairs", family="ice")
def figure_skating_pairs(s: Scene):
    venues.rink(s, crowded=s.chance(0.85))
    colour = s.vary(s.pick(*COSTUMES))
    he, she = gentleman(s, s.pick(colour, "#15151c", "#f4f4f4")), lady(s, colour)
    figure = s.pick("lift", "lift", "hands", "hands", "death spiral", "death spiral", "hold")
    left = {"lift": 0.5, "hands": 0.34, "death spiral": 0.28, "hold": 0.45}[figure]
    spot = s.spot(left + s.between(-0.05, 0.05), s.between(0.28, 0.45))
    tall = s.tall * s.between(0.85, 1)

    def pair(his: Pose, her: Pose, at: Point, anchor: str = "feet", facing: int = 1, share: float = 0.9):
        man = person(s, spot, his, tall, wears=he, wobble=3)
        her_place = (man.near_hand[0] + at[0] * tall, man.near_hand[1] + at[1] * tall) if anchor != "feet" else at
        return man, person(s, her_place, her, tall * share, facing, she, anchor, wobble=3)

    if figure == "lift":
        his = Pose(2, (176, 180), (168, 178), (16, 2), (-16, -22))
        her = s.pick(
            Pose(0, (100, 100), (95, 95), (5, 0), (-35, -60), turn=80),
            Pose(-8, (140, 150), (-120, -110), (75, 80), (-75, -80)),
        )
        man, woman = pair(his, her, (0.02, -0.03), "hip", s.pick(-1, 1), 0.8)
    elif figure == "hands":
        pose = s.pick(GLIDE, ARABESQUE, SPIRAL)
        man, woman = pair(pose, pose, (0.04, 0), "far_hand")
        woman = woman.moved(0, spot.y - max(woman.near_foot[1], woman.far_foot[1]))
    elif figure == "death spiral":
        his = Pose(-22, (80, 82), (-95, -90), (65, -20), (-15, -70))
        her = Pose(-6, (-168, -170), (60, 100), (8, 2), (-14, -30), turn=-74)
        man, woman = pair(his, her, (0, 0), "near_hand")
        woman = woman.moved(0, spot.y - 0.13 * tall - woman.hip[1])
        s.ellipse(woman.hip[0], spot.y, 0.3 * tall, 0.03, clear("#3a5068", 0.25))
    else:
        man, woman = pair(ARABESQUE, LAYBACK, (0.0, 0.1), "hip", -1)
        woman = woman.moved(0, spot.y - max(woman.near_foot[1], woman.far_foot[1]))
    for body in s.pick((man, woman), (woman, man)) if figure == "hands" else (man, woman):
        skate(s, body, shadow=body is man or figure in ("hands", "hold"))


# ---- the rink


def oval(s: Scene) -> None:
    """A straight of a speed-skating oval: padded walls, long lane lines; in a hall or among mountains."""
    s.view(s.between(0.3, 0.4), s.between(0.52, 0.6))
    if s.chance(0.6):
        s.gradient(-1, s.horizon, "#39465a", "#8a97a8")
        for k in range(-2, 8):
            s.line([(0.5 + 0.8 * (k / 3 - 0.8), -0.2), (0.5 + 0.3 * (k / 3 - 0.8), s.horizon)], 0.01, "#c8d0da")
        venues.crowd(s, s.horizon - s.between(0.1, 0.2), s.horizon, 0.8)
    else:
        venues.sky(s, s.horizon)
        venues.mountains(s, s.horizon, 0.25, snow=True)
        venues.trees(s, s.horizon, 12, 0.12, conifers=True)
    venues.ground(s, s.vary("#e6f1f8", 0.04), s.vary("#c4d8e6", 0.05))
    pads = s.pick("#1f4fc0", "#c8302a", "#1f8f8f", "#f07f1e")
    s.box(-1, s.horizon - 0.05, 2, s.horizon + 0.06, pads)
    for k in range(-6, 14):
        s.box(k * 0.13, s.horizon - 0.05, k * 0.13 + 0.006, s.horizon + 0.06, shade(pads, 0.7))
    slant = s.between(-0.5, 0.5)
    for z, colour in ((1.7, "#1f4fc0"), (0.75, "#c8302a"), (0.2, "#1f4fc0"), (-0.25, "#c8302a")):
        s.floor_line((-3, z - slant), (4, z + slant), colour, 0.035)
    for _ in range(10):
        x, y = s.between(-0.2, 1.2), s.between(s.horizon + 0.1, 1.1)
        s.line([(x, y), (x + 0.2, y + s.between(-0.02, 0.02))], 0.004, clear("#9db8cb", 0.7))


STRIDES = (
    Pose(66, (-75, -60), (70, 110), (70, -25), (-58, -68)),
    Pose(70, (-120, -130), (-115, -125), (72, -28), (-40, -60)),  # both hands on the back
    Pose(62, (95, 100), (-100, -95), (75, -20), (-66, -72)),
    Pose(60, (-95, -85), (85, 110), (52, -42), (88, -12)),
)


@sport("speed skating", family="ice")
def speed_skating(s: Scene):
    oval(s)
    helmets = s.chance(0.35)  # short track
    lead = s.between(0.55, 0.72)
    for k in reversed(range(s.pick(1, 2, 2, 3))):
        suit = s.vary(s.pick(*TEAM))
        hood = s.pick("#f2c230", "#ffffff", "#d42a2a", "#1f4fc0") if helmets else suit
        wears = outfit(
            s, shirt=suit, shorts=s.pick(suit, shade(suit, 0.6)), sleeves="long", trousers="long", slim=1.0,
            headgear="helmet" if helmets else "swimcap", headgear_colour=hood, shoes="#15151c", long_hair=False,
        )  # fmt: skip
        at = s.spot(lead - 0.3 * k, s.between(0.08, 0.25) + 0.25 * k)
        body = person(s, at, s.pick(*STRIDES), wears=wears, height=1.25 * s.tall * at.scale)
        blades(s, body, 0.24, "#3f4852")
        draw(s, body, shadow=True)


HOCKEY = (
    Pose(42, (45, 60), (70, 40), (52, -18), (-38, -58)),
    Pose(34, (50, 70), (75, 45), (40, -14), (-10, -40)),
    Pose(48, (60, 75), (80, 55), (66, -12), (-50, -66)),
)


def hockey_stick(s: Scene, body: Person, reach: float = 0.3) -> Point:
    """From above the hands down to the ice, with a blade; returns where a puck lies."""
    h, f, (x, y) = body.height, body.facing, body.near_hand
    ice = (x + f * reach * h, max(body.near_foot[1], body.far_foot[1]) + 0.03 * h)
    top = (x - 0.55 * (ice[0] - x), y - 0.55 * (ice[1] - y))
    s.line([top, ice], 0.03 * h, s.pick("#1b1b22", "#7a4f28", "#c8a050"))
    s.limb(ice, (ice[0] + f * 0.14 * h, ice[1] - 0.01), 0.045 * h, 0.035 * h, "#1b1b22")
    return ice[0] + f * 0.22 * h, ice[1]


@sport("hockey", family="ice")
def hockey(s: Scene):
    venues.rink(s, crowded=True, lines=True)
    home, away = s.pick(
        ("#c8202a", "#f4f4f4"),
        ("#1f4fc0", "#f2c230"),
        ("#1b1b22", "#f07f1e"),
        ("#1f8f4d", "#ffffff"),
        ("#6f2a91", "#f4f4f4"),
    )
    side = s.between(0.1, 0.9)
    at_goal = s.chance(0.65)
    if at_goal:
        s.floor_ellipse(side, 1.05, 0.5, 0.3, "#8fc4e8")
        goal(s, side, 1.2, 0.75, 0.62, "#d42a2a")
        keeper = hockey_player(s, s.spot(side, 1.0), "squat", s.pick(home, away), s.pick(-1, 1))
        for leg in ("far", "near"):
            s.limb(
                getattr(keeper, f"{leg}_knee"),
                getattr(keeper, f"{leg}_foot"),
                0.2 * keeper.height,
                0.2 * keeper.height,
                "#f1ead8",
            )
            s.disc(*getattr(keeper, f"{leg}_hand"), 0.08 * keeper.height, "#6b4423")
    if s.chance(0.6):
        hockey_stick(
            s,
            hockey_player(s, s.spot(1 - side + s.between(-0.2, 0.2), 0.75), s.pick(*HOCKEY), away, s.pick(-1, 1)),
        )
    rival = s.chance(0.6)
    x = s.between(0.25, 0.45)
    if rival:
        hockey_stick(s, hockey_player(s, s.spot(x + 0.6, s.between(0.3, 0.4)), s.pick(*HOCKEY), away, -1), 0.22)
    puck = hockey_stick(s, hockey_player(s, s.spot(x, s.between(0.1, 0.25)), s.pick(*HOCKEY), home, 1))
    s.ellipse(puck[0], puck[1] + 0.012, 0.034, 0.016, "#08080a")
    s.ellipse(puck[0], puck[1], 0.034, 0.015, "#2c2c33")


def hockey_player(s: Scene, at: Point, pose: str | Pose, colour: Colour, facing: int) -> Person:
    dark = sum(shade(colour, 1)) < 300
    wears = outfit(
        s, shirt=colour, shorts=s.pick("#15151c", shade(colour, 0.6)), socks=colour, sleeves="long",
        stripe="#f4f4f4" if dark else "#20242f", belt="#f4f4f4" if dark else "#c8202a", gloves="#20242f",
        headgear="helmet", headgear_colour=colour if dark else "#20242f", shoes="#15151c", slim=1.42,
        trousers="short", long_hair=False,
    )  # fmt: skip
    body = person(s, at, pose, 1.1 * s.tall * at[2], facing, wears)
    blades(s, body, 0.1)
    return draw(s, body, shadow=True)


def stone(s: Scene, x: float, y: float, r: float, handle: Colour) -> None:
    """A curling stone: polished granite with a coloured top and handle."""
    s.ellipse(x, y + 0.36 * r, 1.15 * r, 0.35 * r, (0, 0, 0, 60))
    s.ellipse(x, y, r, 0.58 * r, "#6f7176")
    s.box(x - r, y - 0.2 * r, x + r, y, "#84868c")
    s.ellipse(x, y - 0.22 * r, r, 0.5 * r, "#a4a6ac")
    s.ellipse(x, y - 0.3 * r, 0.66 * r, 0.3 * r, handle)
    s.line(
        [(x - 0.35 * r, y - 0.3 * r), (x - 0.3 * r, y - 0.85 * r), (x + 0.6 * r, y - 0.85 * r)],
        0.26 * r,
        shade(handle, 0.8),
    )


DELIVERY = Pose(64, (72, 60), (60, 75), (112, -62), (-80, -84))
SWEEP = Pose(44, (52, 48), (68, 40), (30, -6), (-18, -30))


@sport("curling", family="ice")
def curling(s: Scene):
    venues.rink(s, crowded=s.chance(0.5))
    for x in (-0.75, 1.75):
        s.floor(
            [(x - 0.09, -0.7), (x + 0.09, -0.7), (x + 0.09, 1.8), (x - 0.09, 1.8)], s.pick("#3a3f4a", "#24508f")
        )
    outer, inner = s.pick(("#1f5fc0", "#d42a2a"), ("#d42a2a", "#1f5fc0"), ("#1f8f4d", "#f2c230"))
    hx, hz = s.between(0.25, 0.75), s.pick(s.between(0.0, 0.25), s.between(0.6, 0.9))
    for r, colour in ((0.72, outer), (0.48, "#f4f8fa"), (0.27, inner), (0.1, "#f4f8fa")):
        s.floor_ellipse(hx, hz, r, 0.75 * r, clear(colour, 0.9))
    s.floor_line((hx, -0.7), (hx, 1.9), "#2a2f3a", 0.014)
    s.floor_line((-0.7, hz), (1.7, hz), "#2a2f3a", 0.02)
    teams = s.pick(("#d42a2a", "#f2c230"), ("#d42a2a", "#1f4fc0"), ("#f2c230", "#1f8f4d"))
    for _ in range(s.random.randint(2, 5)):
        at = s.spot(hx + s.between(-0.6, 0.6), hz + s.between(-0.1, 0.5))
        stone(s, at.x, at.y, 0.065 * at.scale, s.pick(*teams))

    def player(at: Point, pose: Pose, facing: int) -> Person:
        jacket = s.vary(s.pick(teams[0], "#20304f", "#f4f4f4"))
        wears = outfit(
            s, shirt=jacket, shorts="#15151c", sleeves="long", trousers="long", headgear=s.pick(None, "cap")
        )
        body = person(s, at, pose, facing=facing, wears=wears, height=1.2 * s.tall * at[2])
        return draw(s, body, shadow=True)

    def broom(body: Person, head: Point) -> None:
        (x, y), h = body.far_hand, body.height
        s.line(
            [(1.5 * x - 0.5 * head[0], 1.5 * y - 0.5 * head[1]), head],
            0.026 * h,
            s.pick("#f2f2f2", "#1b1b22", "#f2c230"),
        )
        s.limb(
            (head[0] - 0.08 * h, head[1]),
            (head[0] + 0.08 * h, head[1]),
            0.055 * h,
            0.055 * h,
            s.pick("#d42a2a", "#1f4fc0", "#1b1b22"),
        )

    at, handle = s.spot(s.between(0.42, 0.55), s.between(0.12, 0.3)), s.pick(*teams)
    if s.chance(0.5):  # letting the stone go
        if s.chance(0.5):
            sweeper = player(s.spot(at.x + 0.45, 0.6), SWEEP, s.pick(-1, 1))
            broom(sweeper, sweeper.ahead(sweeper.far_foot, 90, 0.45))
        body = player(s.spot(at.x - 0.15, s.between(0.4, 0.6)), DELIVERY, 1)
        stone(s, body.near_hand[0] + 0.05, max(body.near_foot[1], body.far_foot[1]) - 0.005, 0.085, handle)
    else:  # sweeping in front of it
        stone(s, at.x, at.y, 0.08, handle)
        for place, facing in ((at.x - 0.3, 1), (at.x + 0.42, -1))[: s.pick(1, 2, 2)]:
            body = player(s.spot(place, s.between(0.15, 0.25)), SWEEP, facing)
            broom(body, (at.x + 0.1 + 0.05 * -facing, at.y + s.between(0, 0.03)))
