"""Down a snowy slope: skis, boards, and the ski jump."""

import math

from helpers.drawn.brush import TEAM, Colour, Point, Scene, clear, mix, shade, turned
from helpers.drawn.creatures.person import Outfit, Person, Pose, draw, outfit, person
from helpers.drawn.equipment import dust
from helpers.drawn.places import venues
from helpers.drawn.recipes import sport


def rider(s: Scene, **fixed) -> Outfit:
    """Warm clothes, a helmet or a cap."""
    chosen = {
        "sleeves": "long", "trousers": "long", "gloves": s.pick("#15151c", "#c8302a", "#f4f4f4"),
        "headgear": s.pick("helmet", "helmet", "swimcap"), "shoes": s.pick("#22252c", "#f4f4f4", "#c8302a"),
        "socks": None, "long_hair": False,
    }  # fmt: skip
    return outfit(s, **{**chosen, **fixed})


def goggles(s: Scene, body: Person) -> None:
    """A dark visor with a bright strap over the face."""
    (x, y), h, f = body.head, body.height, body.facing
    (nx, ny) = body.neck
    up = math.hypot(x - nx, y - ny) or 1
    ux, uy = (x - nx) / up * h, (y - ny) / up * h  # the face looks across this
    side = (-uy * f, ux * f)
    eye = (x + 0.05 * side[0] + 0.012 * ux, y + 0.05 * side[1] + 0.012 * uy)
    back = (x - 0.085 * side[0] + 0.02 * ux, y - 0.085 * side[1] + 0.02 * uy)
    s.line([back, eye], 0.022 * h, s.pick("#f2c230", "#f07f1e", "#35b6d8", "#f4f4f4"))
    s.limb(eye, (eye[0] + 0.03 * side[0], eye[1] + 0.03 * side[1]), 0.05 * h, 0.05 * h, "#1c2433")


def ski(s: Scene, foot: Point, degrees: float, length: float, colour: Colour, width: float = 0.018) -> None:
    """A ski under a foot, its tip turned up; degrees clockwise from pointing right."""
    cos, sin = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    points = [(-0.42, 0.0), (0.5, 0.0), (0.57, -0.03), (0.6, -0.07)]
    s.line(
        [(foot[0] + length * (a * cos - b * sin), foot[1] + length * (a * sin + b * cos)) for a, b in points],
        width,
        colour,
    )


CARVES = (
    Pose(42, (60, 100), (50, 90), (66, -32), (50, -42)),
    Pose(36, (95, 100), (-40, 10), (58, -26), (34, -48)),
    Pose(52, (70, 110), (60, 100), (78, -28), (66, -38)),
    Pose(60, (60, 105), (55, 100), (72, -30), (66, -36)),
    Pose(26, (80, 95), (-75, -45), (50, -18), (20, -40)),
)


def gate(s: Scene, x: float, y: float, h: float, colour: Colour, lean: float = 0) -> None:
    """Two poles with a panel between them."""
    w = 0.55 * h
    left, right = (x - w / 2 + lean * h, y - h), (x + w / 2 + lean * h, y - h + 0.06 * h)
    for foot, tip in (((x - w / 2, y), left), ((x + w / 2, y + 0.06 * h), right)):
        s.line([foot, tip], 0.07 * h, shade(colour, 0.75))
    low = [
        (a + 0.55 * (b - a), c + 0.55 * (d - c))
        for (a, c), (b, d) in ((left, (x - w / 2, y)), (right, (x + w / 2, y)))
    ]
    s.polygon([left, right, low[1], low[0]], colour)
    s.box(
        (left[0] + right[0]) / 2 - 0.1 * h,
        y - 0.8 * h,
        (left[0] + right[0]) / 2 + 0.1 * h,
        y - 0.66 * h,
        clear("#ffffff", 0.6),
    )


@sport("giant slalom", family="snow")
def giant_slalom(s: Scene):
    rise = venues.slope(s, s.between(0.2, 0.55))
    degrees = math.degrees(math.atan(rise))
    x, below = s.between(0.4, 0.58), s.between(0.26, 0.36)
    red, blue = s.pick(("#d42a2a", "#1f4fc0"), ("#1f4fc0", "#d42a2a"))
    for k, (dx, dy) in enumerate(((0.36, 0.06), (-0.38, 0.1), (0.1, 0.12))[: s.pick(2, 3)]):
        gate(
            s, *venues.on_slope(s, x + dx + s.between(-0.06, 0.06), dy, rise), 0.16 + 0.5 * dy, blue if k else red
        )
    s.line(
        [venues.on_slope(s, x - 0.9 + 0.3 * k, below - 0.1 * (2 - k) ** 2 + 0.1, rise) for k in range(4)],
        0.014,
        "#c3d2e2",
    )
    tall = s.between(0.46, 0.6)
    suit = s.vary(s.pick(*TEAM))
    wears = rider(
        s,
        shirt=suit,
        shorts=s.pick(suit, "#15151c", "#f4f4f4"),
        headgear="helmet",
        headgear_colour=s.pick(*TEAM),
        slim=1,
    )
    pose = s.pick(*CARVES)
    body = person(
        s, venues.on_slope(s, x, below, rise), Pose(**{**vars(pose), "turn": 0.5 * degrees}), tall, wears=wears
    )
    colour = s.pick("#20242f", "#d42a2a", "#f2c230", "#1f8f4d")
    s.ellipse(body.hip[0], body.near_foot[1] + 0.04, 0.22, 0.025, (40, 60, 90, 60), degrees)
    if s.chance(0.85):
        dust(s, body.far_foot[0] - 0.16, body.far_foot[1] - 0.05, s.between(0.08, 0.14), "#d3e0ee", 18)
    edge = degrees + s.between(-4, 8)
    ski(s, (body.far_foot[0], body.far_foot[1] + 0.02), edge, 0.95 * tall, shade(colour, 0.7))
    draw(s, body)
    ski(s, (body.near_foot[0], body.near_foot[1] + 0.03), edge, 0.95 * tall, colour)
    for hand in (body.far_hand, body.near_hand):
        s.line([hand, body.ahead(hand, -70 + s.between(-12, 12), 0.52)], 0.011, "#2a2f38")
    goggles(s, body)
    if s.chance(0.8):
        gate(s, *venues.on_slope(s, x + s.pick(-0.3, 0.3), below + 0.12, rise), 0.3, red, s.between(-0.15, 0.15))


# ---- snowboarding

RIDES = (
    Pose(24, (75, 60), (-105, -115), (72, -32), (12, -58)),
    Pose(34, (100, 110), (-90, -100), (82, -28), (20, -66)),
    Pose(14, (80, 95), (-120, -130), (60, -26), (-8, -44)),
)
AIRS = (
    Pose(26, (30, 10), (-120, -150), (98, -8), (40, -50)),  # the near hand on the board
    Pose(40, (120, 150), (-30, -5), (104, 2), (50, -44)),
    Pose(10, (110, 130), (-110, -130), (80, -12), (20, -64)),
)


def snowboard(s: Scene, body: Person, colour: Colour) -> None:
    """One broad board under both feet, its ends turned up."""
    (ax, ay), (bx, by) = body.far_foot, body.near_foot
    gap, h = math.hypot(bx - ax, by - ay) or 1, body.height
    ux, uy = (bx - ax) / gap, (by - ay) / gap
    vx, vy = (-uy, ux) if ux > 0 else (uy, -ux)  # away from the body
    cx, cy = (ax + bx) / 2 + 0.04 * h * vx, (ay + by) / 2 + 0.04 * h * vy
    half = max(0.42 * h, gap / 2 + 0.16 * h)
    points = [(-1.08, -0.06), (-0.95, 0), (0.95, 0), (1.08, -0.06)]
    for width, offset, tone in ((0.075 * h, 0.0, colour), (0.025 * h, 0.025 * h, shade(colour, 0.6))):
        s.line(
            [
                (cx + a * half * ux + (b * h + offset) * vx, cy + a * half * uy + (b * h + offset) * vy)
                for a, b in points
            ],
            width,
            tone,
        )
    for k in (-0.55, 0.55):
        s.disc(cx + k * half * ux, cy + k * half * uy, 0.025 * h, "#f4f4f4")


def half_pipe(s: Scene) -> None:
    """A half pipe, looking along it: two walls of snow, people on their edges, mountains at the far end."""
    s.view(s.between(0.34, 0.42), 0.5)
    venues.sky(s, s.horizon + 0.05, 2)
    venues.mountains(s, s.horizon + 0.06, s.between(0.2, 0.34), snow=True)
    venues.trees(s, s.horizon + 0.05, 9, 0.12, conifers=True)
    deck = s.vary("#eef3f9", 0.04)
    s.box(-1, s.horizon + 0.04, 2, 2, deck)
    middle, wide, deep = s.between(0.4, 0.6), s.between(0.62, 0.8), s.between(0.5, 0.65)

    def lip(degrees: float, share: float) -> Point:
        """A point on the wall (degrees round the half circle), near (0) or far along the pipe (1)."""
        t, k = math.radians(degrees), 1 - 0.78 * share
        return middle + wide * k * math.cos(t), s.horizon + 0.06 + 0.3 * k + deep * k * math.sin(t) - 0.07

    for k in range(10):
        a, b = 18 * k, 18 * (k + 1)
        tone = mix("#b4cbe0", deck, math.sin(math.radians((a + b) / 2)) * (0.95 if k < 5 else 0.7))
        s.polygon([lip(a, -0.5), lip(b + 1, -0.5), lip(b + 1, 1), lip(a, 1)], tone)
    for degrees in (0, 180):
        s.line([lip(degrees, -0.5), lip(degrees, 1)], 0.014, s.pick("#1f6fd0", "#d42a2a", "#5f8fc0"))
        for _ in range(s.random.randint(2, 7)):
            x, y = lip(degrees, s.between(0.1, 0.9))
            side = s.between(0.03, 0.12) * (1 if degrees == 0 else -1)
            s.limb((x + side, y), (x + side, y - 0.05), 0.035, 0.03, s.vary(s.pick(*TEAM)))
            s.disc(x + side, y - 0.07, 0.016, s.pick("#f1c9a5", "#2f2f3a", "#c68642"))


@sport("snow boarding", family="snow")
def snow_boarding(s: Scene):
    colour = s.vary(s.pick("#d42a2a", "#f2c230", "#1f8f4d", "#f07f1e", "#6f2a91", "#e83f8a", "#1b1b22", "#35b6d8"))
    wears = rider(s, shirt=s.vary(s.pick(*TEAM)), shorts=s.vary(s.pick(*TEAM, "#7a6a4a", "#4a5a3f")), slim=1.32)
    tall = s.between(0.48, 0.62)
    if s.chance(0.4):
        half_pipe(s)
        pose, turn = s.pick(*AIRS), s.between(-60, 60)
        body = person(
            s,
            (s.between(0.4, 0.6), s.between(0.38, 0.5)),
            Pose(**{**vars(pose), "turn": turn}),
            tall,
            wears=wears,
            anchor="hip",
        )
    else:
        rise = venues.slope(s, s.between(0.15, 0.45))
        degrees, x = math.degrees(math.atan(rise)), s.between(0.42, 0.58)
        if s.chance(0.5):  # off a kicker
            foot = venues.on_slope(s, x - 0.42, 0.3, rise)
            s.polygon(
                [
                    (foot[0] - 0.5, foot[1] - 0.1),
                    (foot[0] + 0.14, foot[1] - 0.12),
                    (foot[0] + 0.12, foot[1] + 0.14),
                ],
                "#c6d6e6",
            )
            s.ellipse(x + 0.1, venues.on_slope(s, x + 0.1, 0.34, rise)[1], 0.2, 0.03, (40, 60, 90, 70), degrees)
            at = (x, venues.on_slope(s, x, -0.08, rise)[1])
            body = person(
                s, at, Pose(**{**vars(s.pick(*AIRS)), "turn": s.between(-35, 25)}), tall, wears=wears, anchor="hip"
            )
        else:
            at = venues.on_slope(s, x, s.between(0.24, 0.32), rise)
            s.ellipse(at[0] + 0.05, at[1] + 0.05, 0.25, 0.025, (40, 60, 90, 70), degrees)
            body = person(s, at, Pose(**{**vars(s.pick(*RIDES)), "turn": degrees}), tall, wears=wears)
            dust(s, body.far_foot[0] - 0.14, body.far_foot[1], s.between(0.1, 0.16), "#d3e0ee", 20)
    snowboard(s, body, colour)
    draw(s, body)
    goggles(s, body)


# ---- ski jumping


def jumping_hill(s: Scene) -> None:
    """A landing hill that falls to the right between woods, the run-in on the left, and the crowd far below."""
    s.view(s.between(0.6, 0.78), 0.4)
    night = s.chance(0.2)
    s.gradient(-1, 1, "#0d1730", "#33496f") if night else venues.sky(s, 1, 4)
    base = s.between(0.72, 0.86)
    venues.mountains(s, base, s.between(0.15, 0.3), snow=s.chance(0.6))
    wood = s.vary("#2f5545" if not night else "#16302a", 0.15)
    s.polygon([(-1, base - 0.5), (-0.2, base - 0.32), (0.55, base + 0.02), (2, base), (2, 2), (-1, 2)], wood)
    for k in range(16):
        x = -0.3 + 0.065 * k
        venues.trees_at(s, x, base - 0.28 + 0.42 * max(0, x + 0.25) + s.between(0, 0.06), s.between(0.1, 0.18))
    snow = "#eef3f9" if not night else "#c3d0e4"
    s.polygon(
        [(0.1, base - 0.22), (0.3, base - 0.16), (0.6, base + 0.08), (1.4, base + 0.14), (1.4, 1.6), (0, 1.6)],
        snow,
    )
    s.line([(0.2, base - 0.08), (0.5, base + 0.15), (0.8, base + 0.22)], 0.006, "#8fb0cc")
    for _ in range(70):
        s.disc(s.between(0.6, 1.4), base + s.between(0.02, 0.1), 0.012, s.random.choice(venues.CROWD))
    if s.chance(0.65):  # the tower and the run-in
        steel = s.vary(s.pick("#5f6b7a", "#c8ccd2", "#8a6a4f"))
        foot, head, lip = (0.22, base - 0.24), (0.06, base - 0.62), (0.34, base - 0.22)
        for k in (0.2, 0.6, 0.95):
            x, y = foot[0] + (head[0] - foot[0]) * k, foot[1] + (head[1] - foot[1]) * k
            s.line([(x, y), (x - 0.02, base)], 0.018, shade(steel, 0.8))
        s.line([head, foot, lip], 0.05, steel)
        s.line([(x, y - 0.02) for x, y in (head, foot, lip)], 0.016, "#f4f8fc")
        s.box(head[0] - 0.09, head[1] - 0.12, head[0] + 0.03, head[1] + 0.02, shade(steel, 1.1))
        s.box(head[0] - 0.07, head[1] - 0.09, head[0] + 0.01, head[1] - 0.05, "#2f3f55")


@sport("ski jumping", family="snow")
def ski_jumping(s: Scene):
    jumping_hill(s)
    suit = s.vary(s.pick(*TEAM))
    wears = rider(s, shirt=suit, shorts=s.pick(suit, shade(suit, 0.65), "#20242f"), headgear="helmet", slim=1.12)
    turn = s.between(-4, 16)  # how far forward the whole body lies
    flight = Pose(
        52 + turn,
        (-46 - turn, -40 - turn),
        (-58 - turn, -52 - turn),
        (-36 - turn, -42 - turn),
        (-44 - turn, -52 - turn),
    )
    tall, at = s.between(0.5, 0.64), (s.between(0.5, 0.6), s.between(0.34, 0.46))
    body = person(s, at, flight, tall, wears=wears, anchor="hip", wobble=3)
    colour = s.vary(s.pick("#f2c230", "#d42a2a", "#f07f1e", "#1f4fc0", "#f4f4f4", "#1f8f4d"))
    middle = turn - 24
    opening = s.between(12, 18)
    low = body.near_foot if body.near_foot[1] > body.far_foot[1] else body.far_foot
    length = 0.98 * tall
    tail = turned([(low[0] - 0.4 * length, low[1])], middle + opening, low)[0]

    def seen(degrees: float, tone: Colour) -> None:
        """A ski from the common tail, for the two make a V."""
        (foot,) = turned([(tail[0] + 0.42 * length, tail[1])], degrees, tail)
        ski(s, foot, degrees, length, tone, 0.034)

    seen(middle - opening, shade(colour, 0.72))
    draw(s, body)
    seen(middle + opening, colour)
    goggles(s, body)
