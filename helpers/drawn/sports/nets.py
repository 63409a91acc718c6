"""Games over a net in a hall or on a beach: more of them are in `rackets`."""

from helpers.drawn.brush import Point, Scene, clear, on_the_way, shade
from helpers.drawn.creatures.person import Person, Pose, draw, draw_arm, people, person, teams
from helpers.drawn.equipment import above, ball, racket
from helpers.drawn.places import venues
from helpers.drawn.recipes import sport

SPIKE = Pose(-8, (-160, 170), (120, 145), (-14, -70), (-34, -85))
WALL = Pose(2, (164, 172), (158, 170), (6, -20), (-8, -36))
DIG = Pose(30, (48, 56), (44, 54), (66, -16), (-18, -52))
SET = Pose(-4, (140, 165), (130, 160), (26, -6), (-16, -26))
STROKE = Pose(24, (62, 88), (40, 85), (40, -14), (-26, -46))
CHOP = Pose(28, (30, 110), (50, 95), (48, -18), (-22, -44))
SERVE = Pose(20, (20, 75), (70, 110), (26, -8), (-14, -28))


def slanting_net(s: Scene, near: Point, far: Point, top: float, low: float) -> None:
    """A net that recedes from us, between two places on the ground; heights in persons."""
    a, b, c, d = (above(s, *place, height) for place, height in ((near, top), (far, top), (far, low), (near, low)))
    s.polygon([a, b, c, d], clear("#23282c", 0.35))
    for k in range(1, 14):
        s.line([on_the_way(a, b, k / 14), on_the_way(d, c, k / 14)], 0.004, clear("#f0f0f0", 0.6))
    for k in range(1, 5):
        s.line([on_the_way(a, d, k / 5), on_the_way(b, c, k / 5)], 0.004, clear("#f0f0f0", 0.6))
    s.line([a, b], 0.024, "#fafafa")
    s.line([d, c], 0.012, "#fafafa")
    colour = s.pick("#2f3f8f", "#c8202c", "#4a4f58")
    for x, z in (far, near):
        s.line([above(s, x, z, 0), above(s, x, z, top + 0.04)], 0.034 * s.spot(x, z).scale, colour)


def volleyball_court(s: Scene, beach: bool) -> None:
    """A court in a hall, or on a beach, seen from the side."""
    if beach:
        venues.beach_or_lawn(s, sand=True)
    else:
        venues.hall(s, floor=s.pick("#e08a4a", "#c98f4e", "#4f8fb5"), planks=s.chance(0.4))
        inside = s.vary(s.pick("#e8a04a", "#d88f5a", "#3f7fb5"))
        s.floor([(-1.4, -0.2), (2.4, -0.2), (2.4, 1.5), (-1.4, 1.5)], inside)
    s.tall, lines = s.between(0.52, 0.62), "#1f4fc0" if beach else "#f6f6f6"
    for z in (-0.2, 1.5):
        s.floor_line((-1.4, z), (2.4, z), lines, 0.03)
    for x in (0.2, 0.85):
        s.floor_line((x, -0.2), (x, 1.5), lines, 0.03)


def leap(s: Scene, body: Person, height: float) -> Person:
    """The same person in the air; leaves a shadow on the ground."""
    ground = max(body.near_foot[1], body.far_foot[1])
    s.ellipse(body.hip[0], ground, 0.2 * body.height, 0.035 * body.height, (0, 0, 0, 60))
    return body.moved(0, -height * body.height)


@sport("volleyball", family="court and hall")
def volleyball(s: Scene):
    beach, attack = s.chance(0.4), s.chance(0.6)
    volleyball_court(s, beach)
    kit = {"sleeves": s.pick("short", "none", "long"), "socks": "#f4f4f4"}
    if beach:
        kit = {"sleeves": "none", "shoes": "#d8a878", "headgear": s.pick(None, "cap"), "bare": s.chance(0.4)}
    home, away = teams(s, stripe="#ffffff", **kit)
    x, z = s.between(0.48, 0.58), s.between(0.35, 0.6)
    for _ in range(s.random.randint(0, 2)):
        spot = s.spot(x - s.between(0.55, 0.9), s.between(0.3, 1.1))
        draw(s, person(s, spot, s.pick("ready", DIG), wears=home()), shadow=True)
    star = person(
        s, s.spot(x - 0.26, z), s.pick(SPIKE, SPIKE, "reach") if attack else s.pick(SET, DIG), wears=home()
    )
    for k in range(s.random.randint(0, 1), -1, -1):
        spot = s.spot(x + (0.2 if attack else 0.4) + 0.1 * k, z + 0.12 + 0.25 * k)
        other = person(
            s, spot, s.pick(WALL, "jump") if attack else s.pick("ready", DIG, SET), facing=-1, wears=away()
        )
        draw(s, leap(s, other, 0.24 * attack))
    near, far = (x + s.between(0.1, 0.2), -0.1), (x - s.between(0.12, 0.25), 1.45)
    star = leap(s, star, 0.3 * attack)
    slanting_net(s, near, far, 1.32, 0.86)
    draw(s, star)
    (hx, hy), h, white, blue = star.near_hand, star.height, ("#f6f4ec", "#9aa0a8"), ("#f5d83a", "#1f4fc0")
    ball(s, hx + s.between(0.02, 0.1), hy - s.between(0.04, 0.1), 0.085 * h, *s.pick(white, blue, blue))


def table(s: Scene, x: float, z: float, half: float) -> None:
    """A table for table tennis, seen from the side."""
    top, dark = s.vary(s.pick("#1f5fb0", "#1f5fb0", "#1f7a4a", "#2a3f7a", "#2f8fb5")), clear("#23282c", 0.8)
    s.floor_ellipse(x, z + 0.25, half, 0.3, clear("#000000", 0.22))
    for dx, dz in ((-0.72, 0.5), (0.72, 0.5), (-0.72, 0.05), (0.72, 0.05)):
        s.line([above(s, x + dx * half, z + dz, h) for h in (0, 0.4)], 0.02, "#3a3f46")
    for edge, height, colour in ((0, 0.39, shade(top, 0.55)), (0, 0.43, "#f4f4f4"), (0.018, 0.43, top)):
        left, right, front, back = x - half + edge, x + half - edge, z + 1.2 * edge, z + 0.55 - 1.2 * edge
        corners = ((left, front), (right, front), (right, back), (left, back))
        s.polygon([above(s, *corner, height) for corner in corners], colour)
    s.line([above(s, x - half, z + 0.26, 0.43), above(s, x + half, z + 0.26, 0.43)], 0.006, "#f4f4f4")
    (ax, ay), (bx, by), rise = (
        above(s, x - 0.012, z - 0.03, 0.43),
        above(s, x + 0.012, z + 0.58, 0.43),
        0.1 * s.tall,
    )
    s.polygon([(ax, ay), (ax, ay - rise), (bx, by - 0.8 * rise), (bx, by)], dark)
    s.line([(ax, ay - rise), (bx, by - 0.8 * rise)], 0.012, "#fafafa")


@sport("table tennis", family="court and hall")
def table_tennis(s: Scene):
    venues.hall(s, floor=s.pick("#b5302a", "#a83a34", "#7a8a94", "#c98f4e", "#3f5f8a"), planks=s.chance(0.2))
    barrier = s.pick("#1f3f8c", "#22502f", "#22242c", "#b5202c")
    venues.boards(s, s.horizon - 0.02, s.horizon + 0.09, (barrier,))
    s.tall = s.between(0.6, 0.76)
    x, z, half = s.between(0.46, 0.54), s.between(0.35, 0.5), s.between(0.31, 0.4)
    home, away = teams(s, socks=s.pick(None, "#f4f4f4"))
    sides = [(-1, home, SERVE), (1, away, "ready")]
    bodies = []
    for side, team, other in sides:
        spot, pose = (
            s.spot(x + side * (half + 0.16), z + s.between(0.1, 0.35)),
            s.pick(STROKE, CHOP, "forehand", other),
        )
        bodies.append(person(s, spot, pose, facing=-side, wears=team()))
    people(s, bodies)
    table(s, x, z, half)
    for body in bodies:
        draw_arm(s, body, "near", 1)
        degrees, rubber = s.between(-75, -20), s.pick("#d42a2a", "#d42a2a", "#1b1b22")
        racket(s, body.near_hand, degrees if body.facing > 0 else 180 - degrees, 0.27 * body.height, rubber, False)
    bx = on_the_way(bodies[0].near_hand, bodies[1].near_hand, s.between(0.2, 0.8))[0]
    ball(s, bx, above(s, x, z, 0.43)[1] - s.between(0.06, 0.2), 0.026, s.pick("#ffffff", "#ff9a1e"), None)
