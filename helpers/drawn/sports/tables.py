"""Games on tables."""

from helpers.drawn.brush import CIRCLE, Colour, Point, Scene, Spot, clear, shade
from helpers.drawn.creatures.person import Pose, draw, outfit, person
from helpers.drawn.places import venues
from helpers.drawn.recipes import sport

POOL_BALLS = ("#f2c230", "#1f4fc0", "#d42a2a", "#6f2a91", "#f07f1e", "#1f8f4d", "#8c1c2f", "#1b1b22")

OVER_CUE = Pose(64, (-62, 66), (74, 80), (30, -6), (-22, -24))  # chin on the cue, one hand back, one on the cloth
AT_CUE = Pose(48, (-58, 52), (58, 66), (34, -4), (-24, -28))
LEAN_IN = Pose(40, (60, 66), (-10, 30), (22, 2), (-18, -22))
BLOCK = Pose(30, (44, 74), (50, 96), (18, 0), (-14, -18))


def games_room(s: Scene, bright: bool = False) -> None:
    """A room with a dark floor, lamps or neon on its wall."""
    s.view(s.between(0.12, 0.24), s.between(0.78, 0.92))
    wall = s.vary(s.pick("#5a3b30", "#2f4a44", "#3a3350", "#6b5a45", "#44303f"))
    s.gradient(-1, s.horizon, shade(wall, 0.7), shade(wall, 1.15), 6)
    venues.ground(s, s.vary(s.pick("#4a3a34", "#3a3540", "#6a4a34")))
    for _ in range(s.random.randint(2, 4)):  # pictures, machines, neon
        x, w = s.between(-0.2, 1.1), s.between(0.1, 0.22)
        if bright:
            glow = s.pick("#ff4fa0", "#35e0f0", "#a06bff", "#f2e23a", "#4fff8a")
            s.box(x, s.horizon - 0.3, x + w, s.horizon + 0.05, "#1c1a26")
            s.box(x + 0.015, s.horizon - 0.27, x + w - 0.015, s.horizon - 0.12, glow)
            s.line([(x, s.horizon - 0.3), (x + w, s.horizon - 0.3)], 0.014, shade(glow, 0.8))
        else:
            s.box(x, s.horizon - 0.24, x + w, s.horizon - 0.08, "#c9a25a")
            s.box(x + 0.012, s.horizon - 0.228, x + w - 0.012, s.horizon - 0.092, s.vary("#6f8a8f", 0.3))


def above(s: Scene, x: float, z: float, height: float) -> Spot:
    """A place above the ground, as on a table; height in persons."""
    spot = s.spot(x, z)
    return Spot(spot.x, spot.y - height * s.tall * spot.scale, spot.scale)


def slab(s: Scene, box: tuple[float, float, float, float], height: float, colour: Colour) -> None:
    """A flat piece at a height; box: left, right, front, back."""
    left, right, front, back = box
    corners = ((left, front), (right, front), (right, back), (left, back))
    s.polygon([above(s, x, z, height)[:2] for x, z in corners], colour)


def table(
    s: Scene, box: tuple[float, float, float, float], height: float, cloth: Colour, frame: Colour, rim: float
) -> None:
    """A table: legs, a frame that is rim wide, the surface."""
    left, right, front, back = box
    for x in (left + 0.08, right - 0.08):
        for z in (back - 0.05, front + 0.05):
            top, foot = above(s, x, z, height - 0.05), s.spot(x, z)
            s.limb(top[:2], foot[:2], 0.075 * foot.scale, 0.05 * foot.scale, shade(frame, 0.55))
    a, b = above(s, left, front, height), above(s, right, front, height)
    s.polygon([a[:2], b[:2], (b.x, b.y + 0.15 * s.tall), (a.x, a.y + 0.15 * s.tall)], shade(frame, 0.72))
    slab(s, box, height, frame)
    slab(s, (left + rim, right - rim, front + rim, back - rim), height, shade(cloth, 0.7))
    slab(s, (left + rim, right - rim, front + rim, back - rim * 1.35), height - 0.01, cloth)


def flat_ring(s: Scene, x: float, z: float, radius: float, height: float, colour: Colour, width: float) -> None:
    points = [above(s, x + radius * cx, z + radius * cz, height)[:2] for cx, cz in CIRCLE]
    s.line([*points, points[0]], width, colour)


def mallet(s: Scene, spot: Spot, size: float, colour: Colour) -> Point:
    """A round striker with a knob. Returns the knob, for a hand."""
    x, y = spot[:2]
    s.ellipse(x, y + 0.14 * size, size, 0.6 * size, shade(colour, 0.55))
    s.ellipse(x, y - 0.05 * size, size, 0.6 * size, colour)
    s.ellipse(x, y - 0.08 * size, 0.7 * size, 0.4 * size, shade(colour, 0.75))
    s.limb((x, y - 0.2 * size), (x, y - 0.55 * size), 0.62 * size, 0.56 * size, shade(colour, 1.1))
    s.ellipse(x, y - 0.75 * size, 0.3 * size, 0.18 * size, shade(colour, 1.4))
    return x, y - 0.75 * size


@sport("air hockey", family="tables and lanes")
def air_hockey(s: Scene):
    games_room(s, bright=True)
    height, z = 0.42, s.between(0.28, 0.4)
    box = (0, 1, z, z + 0.95)
    top = s.vary(s.pick("#f2f6fa", "#f2f6fa", "#cfe4f6", "#1d2a55", "#e8f4ee"), 0.04)
    ink, frame = s.pick(
        ("#d42a2a", "#1f4fc0"), ("#1f4fc0", "#d42a2a"), ("#e0408f", "#22252e"), ("#1fa0c0", "#22252e")
    )
    first, second = s.pick(
        ("#d42a2a", "#1f8f4d"), ("#d42a2a", "#d42a2a"), ("#1f4fc0", "#f07f1e"), ("#1b1b22", "#1b1b22")
    )
    middle = (z + box[3]) / 2
    table(s, box, height, top, s.vary(frame), 0.07)
    for x in (0.25, 0.75):
        flat_ring(s, x + (0.17 if x > 0.5 else -0.17), middle, 0.15, height, ink, 0.01)
    a, b = above(s, 0.5, z + 0.07, height), above(s, 0.5, box[3] - 0.08, height)
    s.line([a[:2], b[:2]], 0.016, ink)
    flat_ring(s, 0.5, middle, 0.13, height, ink, 0.014)
    for x in (-0.035, 1.035):  # the slots of the goals
        a, b = above(s, x, middle - 0.14, height), above(s, x, middle + 0.14, height)
        s.line([a[:2], b[:2]], 0.035, "#101014")
    for _ in range(8):  # the light of lamps in a polished top
        spot = above(s, s.between(0.05, 0.95), s.between(z + 0.15, box[3] - 0.15), height)
        s.ellipse(spot.x, spot.y, s.between(0.01, 0.05), 0.006, clear("#ffffff", 0.5))
    strikers = [
        above(s, 0.5 + side * s.between(0.26, 0.36), middle + s.between(-0.12, 0.12), height) for side in (-1, 1)
    ]
    puck = above(s, s.between(0.4, 0.6), middle + s.between(-0.16, 0.16), height)
    size = s.between(0.045, 0.055)
    s.ellipse(puck.x, puck.y + 0.012, size, 0.58 * size, shade(second, 0.5))
    s.ellipse(puck.x, puck.y, size, 0.58 * size, s.pick("#d42a2a", "#f2e23a", "#1b1b22", "#35e070"))
    s.ellipse(puck.x, puck.y, 0.55 * size, 0.32 * size, clear("#ffffff", 0.35))
    for side, spot, colour in zip((-1, 1), strikers, (first, second), strict=True):
        x, y = mallet(s, spot, 0.07, colour)
        body = person(s, spot, s.pick(LEAN_IN, BLOCK), s.between(0.58, 0.68), -side)
        draw(s, body.moved(x - body.near_hand[0], y - body.near_hand[1]))


def pool_ball(s: Scene, spot: Spot, colour: Colour) -> None:
    r = 0.034 * (0.5 + 0.7 * spot.scale)
    s.ellipse(spot.x + 0.3 * r, spot.y, 1.1 * r, 0.5 * r, (0, 0, 0, 90))
    s.disc(spot.x, spot.y - 0.8 * r, r, colour)
    if s.chance(0.35) and colour != "#f8f6ee":
        s.ellipse(spot.x, spot.y - 0.8 * r, r, 0.45 * r, "#f8f6ee")
    s.disc(spot.x - 0.3 * r, spot.y - 1.15 * r, 0.28 * r, clear("#ffffff", 0.7))


@sport("billiards", family="tables and lanes")
def billiards(s: Scene):
    games_room(s)
    height, z = 0.38, s.between(0.28, 0.4)
    box, rim = (0.02, 1.22, z, z + 1.0), 0.07
    cloth = s.vary(s.pick("#1f8a4d", "#1f8a4d", "#2a6fc0", "#1f7f7a", "#a02f3a"))
    if s.chance(0.45):  # someone waits with a cue
        other = draw(
            s, person(s, s.spot(s.between(0.85, 1.1), box[3] + 0.2), "stand", 0.44, -1, outfit(s, trousers="long"))
        )
        (x, y) = other.near_hand
        s.line([(x - 0.02, y + 0.3), (x + 0.01, y - 0.3)], 0.014, "#d8b070")
    table(s, box, height, cloth, s.vary(s.pick("#6b3f22", "#8a5a30", "#3f2418", "#2a2a2e")), rim)
    for x in (box[0] + rim, (box[0] + box[1]) / 2, box[1] - rim):
        for depth in (box[2] + rim, box[3] - rim):
            spot = above(s, x, depth, height)
            s.ellipse(spot.x, spot.y, 0.045 * spot.scale + 0.006, 0.028 * spot.scale + 0.003, "#101010")
    cue = above(s, s.between(0.5, 0.6), z + s.between(0.25, 0.45), height)
    if s.chance(0.35):  # the triangle before the break
        rack = [(0.82 + 0.075 * k, z + 0.4 + (j - k / 2) * 0.15) for k in range(4) for j in range(k, -1, -1)]
    else:
        rack = [(s.between(0.2, 1.1), s.between(z + 0.15, box[3] - 0.15)) for _ in range(s.random.randint(4, 9))]
    for k, (x, depth) in enumerate(sorted(rack, key=lambda p: -p[1])):
        pool_ball(s, above(s, x, depth, height), POOL_BALLS[k % 8])
    pool_ball(s, cue, "#f8f6ee")
    pose = s.pick(OVER_CUE, OVER_CUE, AT_CUE)
    vest = outfit(
        s,
        shirt=s.pick("#ffffff", "#1b1b22", "#c33b3b", "#2f5f9f", "#8a6fb0"),
        sleeves=s.pick("long", "short"),
        trousers="long",
        shorts="#22242c",
    )
    stand = s.spot(-0.06, z + s.between(0.1, 0.25))
    body = person(s, stand, pose, s.between(0.72, 0.82), 1, vest, wobble=3)
    body = body.moved(cue.x - 0.12 - body.far_hand[0], cue.y - 0.02 - body.far_hand[1])
    (x, y), (bx, by) = (cue.x - 0.035, cue.y - 0.025), body.near_hand
    draw(s, body)
    s.limb((x, y), (bx - 0.35 * (x - bx), by - 0.35 * (y - by)), 0.01, 0.024, "#d8b070")
    s.limb((bx, by), (bx - 0.35 * (x - bx), by - 0.35 * (y - by)), 0.021, 0.025, "#3a1f14")
    for hand in (body.near_hand, body.far_hand):
        s.disc(*hand, 0.026, vest.skin)
    if s.chance(0.4):  # the lamp over the table
        x = s.between(0.5, 0.7)
        s.polygon(
            [(x - 0.2, 0.08), (x + 0.2, 0.08), (x + 0.13, -0.01), (x - 0.13, -0.01)],
            s.pick("#1f5f3a", "#7a2020", "#2a2a2e"),
        )
        s.line([(x - 0.2, 0.08), (x + 0.2, 0.08)], 0.014, "#ffe9a8")
        s.line([(x, -0.5), (x, -0.01)], 0.01, "#222222")
