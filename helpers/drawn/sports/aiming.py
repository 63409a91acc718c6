"""Hitting a mark: with an arrow, an axe, a horseshoe."""

import math

from helpers.drawn.brush import Point, Scene, clear, shade
from helpers.drawn.creatures.person import Person, Pose, draw, outfit, person
from helpers.drawn.equipment import dust
from helpers.drawn.places import venues
from helpers.drawn.recipes import sport

FULL_DRAW = Pose(
    -3, (-96, 98), (91, 90), (16, 6), (-18, -10)
)  # the far hand holds the bow, the near one the string
AIM_HIGH = Pose(-8, (-88, 110), (102, 101), (18, 8), (-18, -12))
NOCK = Pose(6, (30, 72), (62, 66), (12, 4), (-14, -6))
OVERHEAD = Pose(-8, (-172, -148), (172, -156), (32, 12), (-26, -30))
ONE_HAND = Pose(-12, (-128, -165), (72, 80), (40, 16), (-32, -36))
LET_FLY = Pose(20, (112, 98), (60, 60), (40, 2), (-34, -46))
BACKSWING = Pose(16, (-58, -48), (30, 60), (46, 4), (-30, -44))
UNDERHAND = Pose(18, (82, 92), (-24, 10), (58, 4), (-36, -54))
PITCHED = Pose(12, (118, 124), (-30, 0), (52, 6), (-34, -52))


# ---- archery


def target(s: Scene, x: float, y: float, radius: float, squeeze: float, arrows: int) -> None:
    """A straw target with coloured rings, on a stand; squeeze below 1: seen at an angle."""
    for dx in (-0.75, 0.75, 0.1):
        s.line(
            [(x + dx * radius * squeeze, y + 2.1 * radius), (x + 0.3 * dx * radius, y - radius)],
            0.14 * radius,
            "#7a5632",
        )
    s.ellipse(x + 0.14 * radius, y, 1.1 * radius * squeeze, 1.1 * radius, "#8f6f40")
    s.ellipse(x, y, 1.1 * radius * squeeze, 1.1 * radius, "#d9bd82")
    for share, colour in (
        (1, "#f4f4f2"),
        (0.8, "#20242a"),
        (0.61, "#2f8fd0"),
        (0.42, "#d8322c"),
        (0.22, "#f5d52e"),
    ):
        s.ellipse(x, y, share * radius * squeeze, share * radius, colour)
    for _ in range(arrows):
        a, b = s.random.gauss(0, 0.3) * radius, s.random.gauss(0, 0.3) * radius
        arrow(
            s,
            (x + a * squeeze - 0.75 * radius, y + b - 0.06),
            (x + a * squeeze, y + b),
            s.pick("#f2f230", "#ff5fa0", "#f4f4f4"),
        )


def arrow(s: Scene, tail: Point, tip: Point, feathers) -> None:
    """An arrow with feathers at its tail."""
    s.line([tail, tip], 0.01, "#3a2c1c")
    (x, y), (dx, dy) = tail, (tip[0] - tail[0], tip[1] - tail[1])
    length = math.hypot(dx, dy) or 1
    s.line([tail, (x + 0.045 * dx / length, y + 0.045 * dy / length)], 0.026, feathers)


def bow(s: Scene, body: Person, hand: Point, string: Point | None, length: float, degrees: float) -> None:
    """A bow held upright in a hand, its string drawn to a point; degrees: how far its top tips back."""
    t, side, limbs = math.radians(degrees), body.facing, []
    for k in range(-8, 9):
        along, back = k / 8 * length / 2, 0.2 * length * (k / 8) ** 2
        limbs.append((
            hand[0] - side * (back * math.cos(t) - along * math.sin(t)),
            hand[1] + along * math.cos(t) + back * math.sin(t),
        ))  # fmt: skip
    s.line([limbs[0], string, limbs[-1]] if string else [limbs[0], limbs[-1]], 0.006, "#f4f4ee")
    s.line(limbs, 0.024, s.pick("#c8202a", "#1b1b22", "#8a4a20", "#1f5fb0", "#c8722a"))
    s.line(limbs[6:11], 0.034, "#26221f")


@sport("archery", family="park")
def archery(s: Scene):
    venues.park(s)
    s.tall = s.between(0.66, 0.86)
    z = s.between(0.25, 0.45)
    s.floor_line((-4, z - 0.3), (5, z - 0.3), "#f4f4f4", 0.03)
    near = s.chance(0.75)  # the target stands close by; or several far off
    if near:
        spot, radius = s.spot(s.between(0.92, 1.05), z + s.between(0.1, 0.3)), s.between(0.13, 0.18)
        target(s, spot.x, spot.y - 2 * radius, radius, s.between(0.7, 0.95), s.pick(0, 1, 2, 3))
    else:
        for k in range(s.pick(2, 3)):
            spot, radius = s.spot(1.05 + 0.55 * k, z + 0.7), s.between(0.1, 0.12)
            target(s, spot.x, spot.y - 2 * radius, radius, 0.85, s.pick(0, 1, 2))
    if s.chance(0.3):
        archer(s, -0.1, z + 0.5)
    archer(s, s.between(0.26, 0.4), z)


def archer(s: Scene, x: float, z: float) -> None:
    """Someone who shoots to the right, quiver at the hip."""
    wears = outfit(
        s, trousers=s.pick("long", "long", "short"), headgear=s.pick(None, None, "hat", "cap"), belt="#3b2616"
    )
    pose = s.pick(FULL_DRAW, FULL_DRAW, AIM_HIGH, NOCK)
    body = person(s, s.spot(x, z), pose, wears=wears, wobble=3)
    (hx, hy), h = body.hip, body.height
    s.limb(
        (hx - 0.05 * h, hy + 0.02 * h), (hx - 0.15 * h, hy - 0.2 * h), 0.08 * h, 0.08 * h, "#5a3a20"
    )  # a quiver
    for k in (0.12, 0.17):
        s.line([(hx - k * h, hy - 0.2 * h), (hx - (k + 0.03) * h, hy - 0.27 * h)], 0.02, "#f4f4f4")
    draw(s, body, shadow=True)
    (bx, by), length = body.far_hand, s.between(0.62, 0.8) * body.height
    ready = pose is not NOCK
    bow(
        s,
        body,
        (bx, by),
        body.near_hand if ready else None,
        length,
        s.between(0, 6) if ready else s.between(20, 40),
    )
    tip = (bx + 0.06, by + (by - body.near_hand[1]) * 0.15) if ready else body.ahead((bx, by), 84, 0.12)
    arrow(s, body.near_hand, tip, s.pick("#f2f230", "#ff5fa0", "#f4f4f4", "#35d66a"))


# ---- axe throwing


def axe(s: Scene, grip: Point, degrees: float, length: float, steel="#c4cad0") -> None:
    """An axe from the end of its handle; degrees clockwise from pointing right, its edge to the clockwise side."""
    t = math.radians(degrees)
    ux, uy, nx, ny = math.cos(t), math.sin(t), -math.sin(t), math.cos(t)

    def at(along, across):
        return grip[0] + (ux * along + nx * across) * length, grip[1] + (uy * along + ny * across) * length

    s.limb(at(0, 0), at(1, 0), 0.1 * length, 0.08 * length, "#8a5a2c")
    s.polygon(
        [at(0.76, -0.1), at(0.98, -0.1), at(1.1, 0.42), at(0.85, 0.48), at(0.6, 0.4), at(0.76, 0.08)],
        shade(steel, 0.55),
    )
    s.polygon([at(1.06, 0.26), at(1.1, 0.42), at(0.85, 0.48), at(0.6, 0.4), at(0.64, 0.28), at(0.85, 0.34)], steel)


def wooden_target(s: Scene, x: float, y: float, radius: float) -> None:
    """A round of wood, or a wall of boards, with painted rings."""
    wood = s.vary("#d9b27a")
    if s.chance(0.6):
        s.disc(x, y, 1.3 * radius, "#6b4a2a")
        s.disc(x, y, 1.22 * radius, wood)
    else:
        for k in range(-3, 3):
            s.box(
                x + k * 0.45 * radius,
                y - 1.5 * radius,
                x + (k + 0.94) * 0.45 * radius,
                y + 1.5 * radius,
                s.vary(wood, 0.08),
            )
    first, second = s.pick(("#c8202a", "#f4f0e4"), ("#1f4fa0", "#c8202a"), ("#1b1b22", "#c8202a"))
    for share, colour in ((1, first), (0.86, wood), (0.64, second), (0.5, wood), (0.28, first)):
        s.disc(x, y, share * radius, colour)
    for k in (-1, 1):
        s.disc(x + k * 0.75 * radius, y - 0.95 * radius, 0.1 * radius, "#2f8fd0")


def wooden_lane(s: Scene) -> None:
    """A hall of boards, its lanes parted by a wall of wire."""
    s.view(s.between(0.55, 0.64), s.between(0.66, 0.76))
    wood = s.vary(s.pick("#7a5230", "#94683c", "#5f4630"))
    s.box(-1, -1, 2, s.horizon, wood)
    for k in range(-6, 16):
        s.box(
            -0.1 + 0.09 * k, -1, -0.1 + 0.09 * k + 0.084, s.horizon, s.vary(shade(wood, s.pick(0.9, 1, 1.1)), 0.04)
        )
    s.box(-1, -0.5, 2, s.between(0.0, 0.08), shade(wood, 0.4))
    venues.ground(s, s.vary("#4a4440"), s.vary("#393532"))
    for x in (-0.45, 1.45):
        s.floor_line((x, -0.5), (x, 0.0), "#f2c230", 0.05)
    s.floor_line((-3, 0.12), (4, 0.12), s.pick("#d42a2a", "#f2c230"), 0.06)
    if s.chance(0.6):
        s.ellipse(s.between(0.2, 0.8), 0.02, 0.5, 0.18, clear("#ffdf9a", 0.2))


@sport("axe throwing", family="tables and lanes")
def axe_throwing(s: Scene):
    wooden_lane(s)
    radius = s.between(0.14, 0.19)
    x, y = s.between(0.66, 0.78), s.between(0.3, 0.4)
    wooden_target(s, x, y, radius)
    for k in (-1, 1):
        s.line([(x + k * 0.3 - 0.02, -0.5), (x + k * 0.3 - 0.02, s.horizon)], 0.03, "#3b2a1c")
    moment = s.pick("before", "before", "flight", "stuck")
    pose = s.pick(OVERHEAD, ONE_HAND) if moment == "before" else LET_FLY
    wears = outfit(
        s,
        shirt=s.vary(s.pick("#c33b3b", "#2f5f9f", "#2f2f35", "#3f7f4a", "#d8b53c")),
        trousers="long",
        shorts=s.vary("#33415f"),
    )
    if moment == "stuck":
        axe(s, (x - s.between(0.12, 0.2), y + s.between(0.06, 0.14)), s.between(-48, -20), s.between(0.24, 0.3))
    body = person(s, s.spot(s.between(0.22, 0.34), s.between(0.15, 0.35)), pose, wears=wears)
    length = s.between(0.36, 0.44) * body.height
    if moment == "before":
        axe(
            s,
            body.far_hand if pose is OVERHEAD else body.near_hand,
            s.between(-120, -60) if pose is ONE_HAND else s.between(-150, -100),
            length,
        )
    draw(s, body, shadow=True)
    if moment == "flight":
        axe(s, (s.between(0.42, 0.5), y + s.between(-0.08, 0.12)), s.between(-80, 40), length)


# ---- horseshoe pitching


def horseshoe(s: Scene, x: float, y: float, size: float, degrees: float, squeeze: float = 1) -> None:
    """A U of iron; degrees turn its opening clockwise from the right."""
    t0, colour = math.radians(degrees), s.pick("#8a8f96", "#b8bcc2", "#c8722a", "#4a5058", "#b03030")
    angles = [math.radians(50 + 260 * k / 12) for k in range(13)]
    shape = [(size * (0.9 * math.cos(t)), size * 0.75 * math.sin(t)) for t in angles]
    shape = [
        (x + a * math.cos(t0) - b * math.sin(t0), y + squeeze * (a * math.sin(t0) + b * math.cos(t0)))
        for a, b in shape
    ]
    s.line(shape, 0.42 * size, shade(colour, 0.55))
    s.line(shape, 0.28 * size, colour)


def sand_pit(s: Scene, x: float, z: float, width: float, depth: float, sand) -> None:
    """A box of sand in a frame of wood."""
    for grow, colour in ((0.07, s.vary("#8a5f36")), (0, sand)):
        left, right, front, back = x - width - grow, x + width + grow, z - grow, z + depth + grow
        s.floor([(left, front), (right, front), (right, back), (left, back)], colour)
    a, b = s.spot(x - width - 0.07, z - 0.07), s.spot(x + width + 0.07, z - 0.07)
    s.polygon([a[:2], b[:2], (b.x, b.y + 0.05), (a.x, a.y + 0.05)], "#6b4626")
    c, d = s.spot(x - width, z), s.spot(x + width, z + depth)
    s.speckle(c.x + 0.05, d.y + 0.01, d.x - 0.05, c.y - 0.01, [shade(sand, 0.8), shade(sand, 1.12)], 14, 0.008)


@sport("horseshoe pitching", family="park")
def horseshoe_pitching(s: Scene):
    venues.park(s)
    s.tall = s.between(0.74, 0.88)
    z, sand = s.between(0.26, 0.42), s.vary("#dcc28e")
    if s.chance(0.5):  # those who wait their turn
        draw(
            s,
            person(s, s.spot(s.between(0.9, 1.5), z + 1.3), "stand", wears=outfit(s, trousers="long"), facing=-1),
            shadow=True,
        )
    x = s.between(0.76, 0.9)
    sand_pit(s, x, z, 0.34, 0.4, sand)
    pit = s.spot(x, z + 0.2)
    tall, lean = s.between(0.28, 0.36), s.between(-0.03, 0.0)
    for _ in range(s.pick(1, 2, 3)):
        horseshoe(
            s,
            pit.x + s.between(-0.16, 0.16),
            pit.y + s.between(-0.05, 0.06),
            s.between(0.065, 0.08),
            s.between(0, 360),
            0.55,
        )
    s.limb((pit.x, pit.y), (pit.x + lean, pit.y - tall), 0.034, 0.034, "#5f646c")
    s.line([(pit.x - 0.006, pit.y), (pit.x + lean - 0.006, pit.y - tall)], 0.008, "#a8adb5")
    if s.chance(0.4):
        horseshoe(s, pit.x + 0.01, pit.y - 0.02, 0.08, s.between(-30, 30), 0.5)
    pose = s.pick(BACKSWING, UNDERHAND, PITCHED, PITCHED)
    wears = outfit(
        s,
        trousers="long",
        headgear=s.pick(None, "hat", "hat", "cap"),
        shorts=s.vary(s.pick("#33415f", "#6b5a3f", "#2f2f35")),
    )
    body = draw(
        s, person(s, s.spot(s.between(0.14, 0.3), z + s.between(0.05, 0.2)), pose, wears=wears), shadow=True
    )
    if pose is PITCHED:
        horseshoe(
            s,
            s.between(0.5, 0.64),
            body.head[1] + s.between(-0.08, 0.1),
            0.085,
            s.between(0, 360),
            s.between(0.6, 1),
        )
    else:
        horseshoe(s, *body.ahead(body.near_hand, 60 if pose is UNDERHAND else -30, 0.08), 0.085, s.between(0, 360))
    dust(s, pit.x, pit.y, 0.04, "#dcc28e", 4)
