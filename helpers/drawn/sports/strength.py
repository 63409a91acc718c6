"""Lifting, and pulling."""

from helpers.drawn.brush import TEAM, Point, Scene, shade
from helpers.drawn.creatures.person import Person, Pose, draw, outfit, people, person
from helpers.drawn.equipment import cone, dust
from helpers.drawn.places import venues
from helpers.drawn.recipes import sport

LOCKED = Pose(0, (152, 172), (-152, -172), (16, 8), (-16, -8))
DEEP = Pose(0, (146, 168), (-146, -168), (80, -4), (-80, 4))
RACK = Pose(0, (62, 176), (-62, -176), (22, 6), (-22, -6))
RACK_DEEP = Pose(0, (62, 176), (-62, -176), (82, -4), (-82, 4))
FROM_FLOOR = Pose(0, (24, 4), (-24, -4), (76, -4), (-76, 4))
HAUL = Pose(-40, (72, 76), (62, 72), (52, 40), (30, 14))
DIG_IN = Pose(-28, (66, 70), (74, 66), (62, 18), (26, 2))


def barbell(s: Scene, middle: Point, half: float, height: float, discs: list) -> None:
    """A bar with discs at both ends, seen from the front; height: of the person who lifts it."""
    (x, y) = middle
    droop = 0.05 * half  # a heavy bar bends
    s.line(
        [(x - half, y + droop), (x - 0.4 * half, y), (x + 0.4 * half, y), (x + half, y + droop)], 0.019, "#c3c8ce"
    )
    for side in (-1, 1):
        for k, colour in enumerate(discs):
            at, radius = x + side * (0.72 + 0.12 * k) * half, (0.2 - 0.022 * k) * height
            s.ellipse(at, y + droop, 0.055 * height, radius, shade(colour, 0.6))
            s.ellipse(at + side * 0.018 * height, y + droop, 0.05 * height, radius, colour)
            s.ellipse(at + side * 0.02 * height, y + droop, 0.018 * height, 0.3 * radius, "#b9bec6")


@sport("weightlifting", family="combat and strength")
def weightlifting(s: Scene):
    s.pick(venues.stage, venues.fight_hall, venues.fight_hall)(s)
    z = s.between(0.1, 0.3)
    s.floor(
        [(-0.35, z - 0.3), (1.35, z - 0.3), (1.35, z + 0.5), (-0.35, z + 0.5)],
        s.vary(s.pick("#2456a8", "#c33333", "#2f7f5a")),
    )
    s.floor([(-0.1, z - 0.25), (1.1, z - 0.25), (1.1, z + 0.42), (-0.1, z + 0.42)], s.vary("#d3a565"))
    if s.chance(0.4):  # a judge at a table, a coach
        draw(
            s,
            person(
                s,
                s.spot(s.pick(-0.35, 1.4), z + 0.6),
                "stand",
                wears=outfit(s, trousers="long"),
                facing=s.pick(-1, 1),
            ),
            shadow=True,
        )
    pose = s.pick(LOCKED, LOCKED, DEEP, RACK, RACK_DEEP, FROM_FLOOR)
    suit = s.vary(s.pick(*TEAM))
    wears = outfit(
        s,
        shirt=suit,
        shorts=suit,
        sleeves="none",
        belt=s.pick("#222222", "#7a4a24", "#f4f4f4"),
        slim=s.between(1.15, 1.45),
    )
    height = s.between(0.5, 0.62) if pose in (LOCKED, RACK) else s.between(0.58, 0.7)
    spot = s.spot(s.between(0.45, 0.55), z)
    body = person(s, spot, pose, height, s.pick(-1, 1), wears, wobble=3)
    middle = ((body.near_hand[0] + body.far_hand[0]) / 2, (body.near_hand[1] + body.far_hand[1]) / 2)
    if pose is FROM_FLOOR:
        middle = (middle[0], spot.y - 0.17 * height)
    discs = [s.pick("#d42a2a", "#1f4fc0", "#f2c230", "#2f9a4d") for _ in range(s.pick(1, 2, 2, 3))]
    draw(s, body, shadow=True, front=True)
    barbell(s, middle, s.between(0.56, 0.66) * height, height, discs)
    for hand in (body.near_hand, body.far_hand):
        s.disc(hand[0], middle[1], 0.032 * height, wears.skin)


def team(s: Scene, middle: float, z: float, side: int, count: int, shirt, rope: float) -> list[Person]:
    """Those who pull to one side, their hands at the rope's height."""
    bodies, height = [], s.tall * s.spot(0, z).scale
    for k in range(count):
        wears = outfit(s, shirt=s.vary(shirt, 0.06), trousers=s.pick("short", "long"), slim=s.between(1, 1.25))
        x = middle + side * (0.17 + 0.2 * k + s.between(-0.02, 0.02)) * height / 0.4
        body = person(s, s.spot(x, z), s.pick(HAUL, HAUL, DIG_IN, "pull"), height, -side, wears, wobble=4)
        bodies.append(body.moved(0, rope - (body.near_hand[1] + body.far_hand[1]) / 2))
    return bodies


@sport("tug of war", family="park")
def tug_of_war(s: Scene):
    venues.park(s)
    s.tall, z = s.between(0.5, 0.65), s.between(0.2, 0.45)
    for _ in range(s.random.randint(0, 5)):  # people who watch
        draw(
            s,
            person(
                s, s.spot(s.between(-0.6, 1.6), s.between(1.2, 2)), s.pick("stand", "cheer"), facing=s.pick(-1, 1)
            ),
            shadow=True,
        )
    spot = s.spot(s.between(0.44, 0.56), z)
    rope = spot.y - 0.46 * s.tall * spot.scale
    colours = s.random.sample(TEAM, 2)
    middle, count = 0.5 + (spot.x - 0.5) / spot.scale, s.pick(2, 3, 3, 4)
    bodies = [
        b
        for side, colour in zip((-1, 1), colours, strict=True)
        for b in team(s, middle, z, side, count, colour, rope)
    ]
    people(s, bodies)
    left, right = (f(b.near_hand[0] for b in bodies) for f in (min, max))
    s.line([(left - 0.12, rope + 0.05), (left, rope), (right, rope), (right + 0.12, rope + 0.05)], 0.02, "#8a6a3a")
    s.line([(left, rope - 0.004), (right, rope - 0.004)], 0.01, "#d8b878")
    for body in bodies:
        s.disc(body.near_hand[0], rope, 0.034 * body.height, body.outfit.skin)
    s.polygon(
        [
            (spot.x - 0.02, rope),
            (spot.x + 0.02, rope),
            (spot.x + 0.028, rope + 0.09),
            (spot.x, rope + 0.07),
            (spot.x - 0.028, rope + 0.09),
        ],
        "#d42a2a",
    )
    s.floor_line((middle, z - 0.25), (middle, z + 0.25), "#f4f4f4", 0.03)
    if s.chance(0.4):
        mark = s.spot(middle, z - 0.3)
        cone(s, mark.x, mark.y, 0.08)
    for body in bodies:
        dust(s, body.near_foot[0], body.near_foot[1], 0.03, "#8a7a4f", 3)
