"""Up: on rock, on ice, and on a pole."""

import math

from helpers.drawn.brush import TEAM, Colour, Point, Scene, mix, shade
from helpers.drawn.creatures.person import Outfit, Person, Pose, draw, outfit, person
from helpers.drawn.places import venues
from helpers.drawn.recipes import sport

HOLDS = (  # as seen on the face: arms up, legs spread
    Pose(-4, (150, 172), (-120, -165), (62, -12), (-28, -8)),
    Pose(6, (120, 165), (-150, -178), (30, -6), (-70, 14)),
    Pose(-8, (165, 175), (-95, -150), (84, -28), (-40, -20)),
    Pose(0, (105, 150), (-165, -172), (48, 4), (-58, 6)),
)


def climber(s: Scene, at: Point, tall: float, wears: Outfit, poses: tuple[Pose, ...] = HOLDS) -> Person:
    return person(s, at, s.pick(*poses), tall, s.pick(-1, 1), wears, anchor="hip", wobble=7)


def harness(s: Scene, body: Person, colour: Colour) -> None:
    """Straps round the waist and the thighs."""
    (x, y), h = body.hip, body.height
    s.limb((x - 0.06 * h, y - 0.03 * h), (x + 0.06 * h, y - 0.03 * h), 0.04 * h, 0.04 * h, colour)
    for side in ("near", "far"):
        kx, ky = getattr(body, f"{side}_knee")
        px, py = x + 0.35 * (kx - x), y + 0.35 * (ky - y)
        s.limb((px - 0.045 * h, py), (px + 0.045 * h, py), 0.03 * h, 0.03 * h, shade(colour, 0.8))


def rope(s: Scene, start: Point, end: Point, colour: Colour, slack: float = 0.04) -> None:
    """A rope that hangs a little to one side between two points."""
    (x0, y0), (x1, y1) = start, end
    points = [
        (x0 + (x1 - x0) * t + slack * math.sin(math.pi * t), y0 + (y1 - y0) * t) for t in (k / 8 for k in range(9))
    ]
    s.line(points, 0.019, shade(colour, 0.6))
    s.line(points, 0.012, colour)


def overhang(s: Scene, rock: Colour) -> None:
    """A pillar of rock at the left, leaning out over a far valley."""
    venues.sky(s, 0.85, 3)
    s.view(0.85, 0.5)
    venues.mountains(s, 0.9, s.between(0.12, 0.3))
    s.gradient(0.88, 1.6, "#6f8f5f", "#4f7045", 4)
    stone = s.vary(rock, 0.15)
    edge = [(0.62, -1), (0.58, -0.05), (0.5, 0.22), (0.46, 0.45), (0.41, 0.62), (0.44, 0.8), (0.36, 1.1), (0.4, 2)]
    edge = [(x + s.between(-0.03, 0.03), y) for x, y in edge]
    s.polygon([(-1, -1), *edge, (-1, 2)], stone)
    s.polygon([(x - 0.07, y) for x, y in edge] + list(reversed(edge)), shade(stone, 1.16))
    for _ in range(20):
        x, y, r = s.between(-0.3, 0.34), s.between(-0.2, 1.2), s.between(0.04, 0.12)
        corners = [
            (x + r * math.cos(t) * s.between(0.6, 1.2), y + r * math.sin(t) * s.between(0.5, 1.4))
            for t in range(6)
        ]
        s.polygon(corners, shade(stone, s.between(0.75, 1.1)))
    for _ in range(5):
        x, y = s.between(-0.1, 0.36), s.between(-0.1, 0.9)
        s.line(
            [(x, y), (x + s.between(-0.1, 0.1), y + 0.2), (x + s.between(-0.1, 0.1), y + 0.35)],
            0.008,
            shade(stone, 0.55),
        )


CLINGING = (  # from the side, the rock in front
    Pose(-12, (125, 150), (95, 140), (78, -8), (44, -14)),
    Pose(-20, (150, 165), (70, 110), (62, 10), (88, -22)),
    Pose(-6, (105, 140), (150, 168), (95, -20), (30, -16)),
)


@sport("rock climbing", family="climbing")
def rock_climbing(s: Scene):
    rock = s.pick("#9a8368", "#a8704f", "#8a8a8c", "#b89a72", "#b5603f")
    wears = outfit(
        s, headgear="helmet", headgear_colour=s.pick("#f07f1e", "#d42a2a", "#f4f4f4", "#f2c230", "#1f6fd0"),
        shorts=s.pick("#3a4a5f", "#2a2a30", "#5f6f45", "#6f2a91", "#c8b48a"),
        trousers=s.pick("short", "long", "long"), sleeves=s.pick("none", "short"), stripe=None,
        shirt=s.vary(s.pick("#d42a2a", "#1f6fd0", "#f2c230", "#1f8f4d", "#e83f8a", "#35b6d8")), long_hair=False,
    )  # fmt: skip
    line = s.pick("#e83f8a", "#f2c230", "#1f6fd0", "#f07f1e", "#7fd03f", "#d42a2a")
    tall = s.between(0.5, 0.7)
    if s.chance(0.45):
        overhang(s, rock)
        body = person(
            s, (s.between(0.6, 0.66), s.between(0.5, 0.62)), s.pick(*CLINGING), tall, -1, wears, anchor="hip"
        )
    else:
        venues.cliff(s, rock)
        body = climber(s, (s.between(0.36, 0.5), s.between(0.46, 0.58)), tall, wears)
    for hand in (body.near_hand, body.far_hand):  # a hold of rock
        s.ellipse(hand[0], hand[1] - 0.012, 0.05, 0.022, shade(rock, 0.6))
    lead = s.chance(0.55)
    tie = (body.hip[0], body.hip[1] - 0.02)
    rope(
        s,
        tie,
        (tie[0] + s.between(-0.08, 0.08), -0.3) if not lead else (tie[0] + s.between(-0.06, 0.06), 1.4),
        line,
        s.between(-0.05, 0.05),
    )
    draw(s, body, front=True)
    harness(s, body, s.pick("#15151c", "#c8302a", "#1f4fc0"))
    bag = body.ahead(body.hip, -80, 0.07)
    s.limb(bag, (bag[0], bag[1] + 0.05 * tall), 0.07 * tall, 0.06 * tall, s.pick("#f2c230", "#1f8f4d", "#d42a2a"))
    if lead:
        rope(s, tie, (tie[0] + s.between(-0.03, 0.03), 1.4), line, s.between(-0.06, 0.06))


# ---- ice


def icefall(s: Scene) -> None:
    """A frozen waterfall: columns of ice and icicles between dark rocks."""
    venues.sky(s, 1.2, 1)
    s.view(0.95, 0.5)
    stone = s.vary(s.pick("#4f5560", "#5f5a55", "#3f4a58"))
    s.polygon([(-1, -1), (2, -1), (2, 2), (-1, 2)], stone) if s.chance(0.6) else s.polygon(
        [(-1, 0.2), (-0.1, -0.3), (-0.1, 2), (-1, 2)], stone
    )
    for _ in range(8):
        x, y, r = s.between(-0.4, 1.4), s.between(-0.2, 1.2), s.between(0.06, 0.14)
        s.polygon(
            [(x + r * math.cos(t) * s.between(0.6, 1.2), y + r * math.sin(t)) for t in range(6)],
            shade(stone, s.between(0.8, 1.2)),
        )
    left, right = s.between(-0.3, 0.12), s.between(0.85, 1.2)
    ice = s.vary(s.pick("#a8d4ea", "#9cc8e4", "#b8dcea"), 0.06)
    s.polygon(
        [(left + 0.1, -1), (right - 0.1, -1), (right, 0.4), (right + 0.1, 2), (left - 0.1, 2), (left, 0.4)], ice
    )
    x = left
    while x < right:  # columns that run down the fall
        w = s.between(0.03, 0.09)
        tone = s.pick(shade(ice, 0.82), mix(ice, "#ffffff", 0.6), mix(ice, "#3f8fc0", 0.35), "#e8f4fa")
        y = -0.4 + s.between(0, 0.3)
        while y < 1.2:
            h = s.between(0.25, 0.7)
            s.limb((x + s.between(-0.01, 0.01), y), (x, y + h), w, 0.25 * w, tone)
            y += h * s.between(0.7, 1.3)
        x += w * 0.75
    for _ in range(s.random.randint(3, 6)):  # icicles under ledges
        x, y = s.between(left, right), s.between(-0.1, 0.8)
        s.ellipse(x + 0.07, y, 0.12, 0.022, "#f2f8fc")
        for k in range(5):
            s.polygon(
                [(x - 0.02 + 0.04 * k, y), (x + 0.015 + 0.04 * k, y), (x + 0.04 * k, y + s.between(0.06, 0.16))],
                "#dcedf7",
            )


def ice_axe(s: Scene, hand: Point, reach: float, side: int, colour: Colour) -> None:
    """A bent shaft in a hand with a toothed pick that bites into the ice above."""
    x, y = hand
    head = (x + side * 0.12 * reach, y - 0.85 * reach)
    s.line(
        [(x - side * 0.08 * reach, y + 0.2 * reach), hand, (x + side * 0.16 * reach, y - 0.45 * reach), head],
        0.022,
        colour,
    )
    s.line(
        [
            (head[0] - side * 0.3 * reach, head[1] - 0.02),
            head,
            (head[0] + side * 0.38 * reach, head[1] + 0.14 * reach),
        ],
        0.022,
        "#3a424c",
    )
    s.disc(head[0] + side * 0.4 * reach, head[1] + 0.14 * reach, 0.016, "#ffffff")


@sport("ice climbing", family="climbing")
def ice_climbing(s: Scene):
    icefall(s)
    wears = outfit(
        s, headgear="helmet", headgear_colour=s.pick("#f07f1e", "#d42a2a", "#f4f4f4", "#f2c230", "#1f4fc0"),
        sleeves="long", trousers="long", shorts=s.pick("#1b1b22", "#2a3440", "#4a3a2f"),
        shirt=s.vary(s.pick("#d42a2a", "#f2c230", "#f07f1e", "#1f4fc0", "#1f8f4d", "#6f2a91")),
        gloves="#15151c", shoes="#f07f1e", stripe=None, slim=1.2, long_hair=False,
    )  # fmt: skip
    tall = s.between(0.48, 0.6)
    body = climber(s, (s.between(0.42, 0.58), s.between(0.58, 0.66)), tall, wears)
    line = s.pick("#d42a2a", "#f07f1e", "#1f4fc0", "#1f8f4d")
    tie = (body.hip[0], body.hip[1] - 0.01)
    if s.chance(0.4):
        rope(s, tie, (tie[0] + s.between(-0.08, 0.08), -0.3), line, s.between(-0.03, 0.03))
    draw(s, body, front=True)
    shaft = s.pick("#f2c230", "#d42a2a", "#1f4fc0", "#1b1b22")
    for name in ("near", "far"):
        hand, elbow = getattr(body, f"{name}_hand"), getattr(body, f"{name}_elbow")
        ice_axe(s, hand, 0.27 * tall, 1 if hand[0] < elbow[0] else -1, shaft)
        foot, toe = getattr(body, f"{name}_foot"), getattr(body, f"{name}_toe")
        for k in (0.0, 0.5, 1.0):  # crampons
            x, y = foot[0] + k * (toe[0] - foot[0]), foot[1] + k * (toe[1] - foot[1]) + 0.02 * tall
            s.polygon(
                [(x - 0.011, y), (x + 0.011, y), (x + (0.02 if toe[0] > foot[0] else -0.02) * k, y + 0.06 * tall)],
                "#2a3038",
            )
    harness(s, body, s.pick("#15151c", "#c8302a", "#1f4fc0"))
    rope(s, tie, (tie[0] + s.between(-0.05, 0.05), 1.4), line, s.between(-0.05, 0.05))


# ---- the pole

BELTED = (  # from the side, the pole in front: leaning back into the belt, spurs in the wood
    Pose(-20, (62, 84), (70, 92), (58, 12), (84, -30)),
    Pose(-14, (84, 100), (58, 80), (88, -26), (50, 6)),
    Pose(-26, (70, 96), (96, 112), (66, 10), (40, 20)),
)


def pole(s: Scene, x: float, width: float) -> None:
    """A trunk without branches, from below the picture to near its top or beyond."""
    wood, top = s.vary(s.pick("#b98d58", "#a87a48", "#8f6a44"), 0.1), s.pick(-1, -1, s.between(-0.1, 0.06))
    s.polygon([(x - 0.46 * width, top), (x + 0.46 * width, top), (x + 0.5 * width, 2), (x - 0.5 * width, 2)], wood)
    s.polygon(
        [(x - 0.46 * width, top), (x - 0.25 * width, top), (x - 0.27 * width, 2), (x - 0.5 * width, 2)],
        shade(wood, 1.18),
    )
    s.polygon(
        [(x + 0.24 * width, top), (x + 0.46 * width, top), (x + 0.5 * width, 2), (x + 0.26 * width, 2)],
        shade(wood, 0.75),
    )
    for _ in range(9):
        px, y = x + s.between(-0.36, 0.3) * width, s.between(0, 1)
        s.line([(px, y), (px, y + s.between(0.05, 0.15))], 0.006, shade(wood, 0.6))
    s.ellipse(x, top, 0.46 * width, 0.12 * width, "#e0bd88")
    for k in range(-1, 5):  # painted marks
        if s.chance(0.3):
            s.box(
                x - 0.48 * width,
                0.3 * k,
                x + 0.48 * width,
                0.3 * k + 0.03,
                s.pick("#d42a2a", "#f4f4f4", "#1f4fc0"),
            )


@sport("pole climbing", family="climbing")
def pole_climbing(s: Scene):
    s.view(s.between(0.75, 0.9), 0.5)
    venues.sky(s, s.horizon, 2)
    venues.ground(s, s.vary("#5f9348"))
    venues.trees(s, s.horizon + 0.02, 16, s.between(0.4, 0.7), conifers=s.chance(0.7))
    if s.chance(0.55):  # a fair
        venues.crowd(s, s.horizon - 0.06, s.horizon + 0.08)
        for _ in range(2):
            x, colour = s.between(0, 1), s.pick(*TEAM)
            s.polygon([(x - 0.14, s.horizon - 0.08), (x, s.horizon - 0.2), (x + 0.14, s.horizon - 0.08)], colour)
            s.box(x - 0.12, s.horizon - 0.08, x + 0.12, s.horizon, shade(colour, 1.25))
    tall, width = s.between(0.5, 0.66), s.between(0.1, 0.14)
    two = s.chance(0.5)
    for k, x in enumerate((s.between(0.4, 0.44), s.between(0.74, 0.78)) if two else (s.between(0.5, 0.6),)):
        pole(s, x, width)
        wears = outfit(
            s, headgear="helmet", headgear_colour=s.pick("#f07f1e", "#f2c230", "#d42a2a", "#f4f4f4"),
            trousers="long", slim=1.15, shorts=s.pick("#2f4a7a", "#2a2a30", "#5f4a34"),
            shirt=s.vary(s.pick("#c8302a", "#f4f4f4", "#f2c230", "#1f6fd0", "#f07f1e", "#2f8f4d")),
            sleeves=s.pick("short", "long"), shoes="#4a2f1c", gloves=s.pick(None, "#c8a060"), long_hair=False,
        )  # fmt: skip
        side = -1 if k and s.chance(0.5) else 1
        size = tall * (0.82 if two else 1)
        at = (x - side * (0.5 * width + 0.21 * size), s.between(0.42, 0.62))
        body = person(s, at, s.pick(*BELTED), size, side, wears, anchor="hip", wobble=3)
        beyond, level = x + side * 0.56 * width, body.hip[1] - s.between(0.02, 0.08)
        s.line([(beyond, level), body.far_hand], 0.018, "#3a2a1c")
        draw(s, body)
        for joint in ("far", "near"):  # spurs
            knee, foot = getattr(body, f"{joint}_knee"), getattr(body, f"{joint}_foot")
            s.line([((knee[0] + foot[0]) / 2, (knee[1] + foot[1]) / 2), foot], 0.03 * size, "#8a8f98")
            s.polygon(
                [
                    (foot[0], foot[1] - 0.02),
                    (foot[0], foot[1] + 0.02),
                    (foot[0] + side * 0.12 * size, foot[1] + 0.06 * size),
                ],
                "#5a6068",
            )
        rope(s, body.hip, (x + side * 0.5 * width, level), s.pick("#e8d8a8", "#d42a2a", "#f07f1e", "#1f1f24"), 0)
        s.line([body.near_hand, (x + side * 0.5 * width, level - 0.03)], 0.014, "#3a2a1c")
        (hx, hy), h = body.hip, size
        s.limb((hx - 0.06 * h, hy - 0.03 * h), (hx + 0.06 * h, hy - 0.03 * h), 0.05 * h, 0.05 * h, "#5a3a20")
