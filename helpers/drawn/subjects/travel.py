"""Boats and ships, planes and whatever else flies. On roads and rails: see `vehicles`."""

from collections.abc import Callable

from helpers.drawn.brush import Scene, clear
from helpers.drawn.craft import vehicles_everyday as land
from helpers.drawn.craft import vehicles_travel as far
from helpers.drawn.craft.vehicles import frame
from helpers.drawn.creatures.person import Pose, draw, outfit, person
from helpers.drawn.places import nature, venues
from helpers.drawn.places.surroundings import airfield, country_road, jetty, overhead, quay, shore, yard
from helpers.drawn.recipes import subject
from helpers.drawn.subjects.vehicles import PAINT, paint, parked

PADDLE = Pose(8, (55, 75), (75, 95), (100, 84), (96, 82))


# ---- on the water


def at_sea(s: Scene, one: Callable, low: float, high: float, more: float = 0.3) -> None:
    """One or two of a ship on the water."""
    facing = s.pick(-1, 1)
    if s.chance(more):
        one(s.between(-0.1, 1.1), s.horizon + s.between(0.05, 0.1), 0.45 * s.between(low, high), s.pick(-1, 1))
    one(s.between(0.4, 0.6), s.horizon + s.between(0.2, 0.36), s.between(low, high), facing)


@subject("rowing boat", family="vehicles")
def rowing_boat(s: Scene):
    if s.chance(0.3):
        shore(s)
        return parked(s, lambda x, y, size, f: far.rowing_boat(s, x, y, size, f, paint(s)), 0.95, 0.65)
    s.pick(venues.lake, nature.pond)(s)
    if s.chance(0.6):
        jetty(s)

    def afloat(x, y, size, f):
        far.rowing_boat(s, x, y, size, f, paint(s))
        far.foam(s, x, y + 0.03 * size, 0.85 * size)

    return at_sea(s, afloat, 0.6, 0.85)


@subject("canoe", family="vehicles")
def canoe(s: Scene):
    if s.chance(0.5):
        shore(s)
        return parked(
            s, lambda x, y, size, f: far.canoe(s, x, y - 0.06, size, f, paint(s), s.between(-6, 6)), 1.1, 0.8, 0.5
        )
    s.pick(venues.lake, nature.pond)(s)

    def afloat(x, y, size, f):
        if s.chance(0.7):
            body = person(
                s, (x - 0.08 * f * size, y - 0.08 * size), PADDLE, 0.62 * size, f, outfit(s), anchor="hip"
            )
            draw(s, body)
            s.line([body.near_hand, (x + 0.16 * f * size, y + 0.02)], 0.014, "#c9a13a")
            s.ellipse(x + 0.17 * f * size, y + 0.02, 0.05 * size, 0.02 * size, "#c9a13a", 60 * f)
        far.canoe(s, x, y, size, f, paint(s))
        far.foam(s, x, y + 0.03 * size, 0.8 * size)

    return at_sea(s, afloat, 0.75, 1.0)


@subject("sailing ship", family="vehicles")
def sailing_ship(s: Scene):
    venues.lake(s, shore=s.chance(0.4))
    wood = s.pick("#5b3d22", "#7a4a2a", "#2b2b33", "#8a2a22", "#2f4f6f")
    at_sea(s, lambda x, y, size, f: far.sailing_ship(s, x, y + 0.08, size, f, s.vary(wood)), 0.52, 0.76)


@subject("steamer", family="vehicles")
def steamer(s: Scene):
    venues.lake(s, shore=s.chance(0.4))
    colours = ("#24303f", "#1b1b22", *PAINT)
    at_sea(s, lambda x, y, size, f: far.steamer(s, x, y, size, f, s.vary(s.pick(*colours))), 0.75, 1.05)


@subject("submarine", family="vehicles")
def submarine(s: Scene):
    colour = s.vary(s.pick("#4a525c", "#4a525c", "#33383f", "#f2c230", "#6f7f6a", "#7a2f2a"))
    if s.chance(0.5):
        venues.lake(s, shore=s.chance(0.4))
        return at_sea(s, lambda x, y, size, f: far.submarine(s, x, y, size, f, colour), 0.8, 1.05, 0.15)
    nature.undersea(s)
    x, y, size, f = s.between(0.42, 0.58), s.between(0.4, 0.6), s.between(0.6, 0.9), s.pick(-1, 1)
    far.submarine(s, x, y, size, f, colour, afloat=False)
    for k in range(6):
        s.ring(
            x - f * (0.5 * size + 0.03 * k),
            y - 0.03 * k + s.between(-0.03, 0.03),
            s.between(0.01, 0.02),
            0.005,
            "#d9eef5",
        )
    return None


# ---- in the air


def aloft(s: Scene, one: Callable, low: float, high: float, more: float = 0.3) -> None:
    overhead(s)
    if s.chance(more):
        one(s.between(0, 1), s.between(0.1, 0.3), 0.4 * s.between(low, high), s.pick(-1, 1))
    one(s.between(0.4, 0.6), s.between(0.36, 0.55), s.between(low, high), s.pick(-1, 1))


@subject("plane", family="vehicles")
def plane(s: Scene):
    jet = s.chance(0.7)
    if s.chance(0.35):
        airfield(s)
        x, y, size = s.between(0.42, 0.58), s.spot(0, s.between(0.1, 0.4)).y, s.between(0.8, 1.05)
        s.ellipse(x, y, 0.45 * size, 0.03 * size, (0, 0, 0, 70))
        for u in (-0.12, 0.0, 0.3) if jet else ():
            s.line([(x + u * size, y - 0.16 * size), (x + u * size, y - 0.03 * size)], 0.012, land.DARK)
            s.disc(x + u * size, y - 0.025 * size, 0.028 * size, land.DARK)
        return far.plane(s, x, y - (0.17 if jet else 0.21) * size, size, 1, paint(s), 0, jet)
    return aloft(
        s, lambda x, y, size, f: far.plane(s, x, y, size, f, paint(s), s.between(-18, 25), jet), 0.7, 0.98
    )


@subject("helicopter", family="vehicles")
def helicopter(s: Scene):
    if s.chance(0.3):
        s.pick(airfield, country_road, yard)(s)
        return parked(
            s, lambda x, y, size, f: far.helicopter(s, x, y - 0.19 * size, size, f, paint(s)), 1.0, 0.75, 0.2
        )
    return aloft(
        s, lambda x, y, size, f: far.helicopter(s, x, y, size, f, paint(s), s.between(-12, 10)), 0.65, 0.95
    )


@subject("hot-air balloon", family="vehicles")
def hot_air_balloon(s: Scene):
    def one(x, y, size, _):
        far.balloon(s, x, y, size, tuple(s.random.sample(PAINT, s.pick(2, 3))), s.pick(5, 6, 7))

    aloft(s, one, 0.5, 0.8, 0.6)


@subject("airship", family="vehicles")
def airship(s: Scene):
    colours = ("#d9dde2", "#e8e2d0", *PAINT)

    def one(x, y, size, f):
        far.airship(s, x, y, size, f, s.vary(s.pick(*colours)), s.between(-8, 12))

    aloft(s, one, 0.65, 0.95)


@subject("rocket", family="vehicles")
def rocket(s: Scene):
    colour = s.vary(s.pick("#f4f4f4", "#f4f4f4", "#d9dde2", *PAINT), 0.06)
    place = s.pick("pad", "sky", "space")
    if place == "pad":
        s.pick(venues.rodeo_plain, airfield, quay)(s)
        y, size, x = s.between(0.82, 0.92), s.between(0.55, 0.72), s.between(0.42, 0.58)
        for k in range(7):
            v = y - k * 0.09
            s.line([(x + 0.17, v), (x + 0.25, v - 0.09), (x + 0.17, v - 0.09), (x + 0.25, v)], 0.008, "#7a4a3a")
        s.line([(x + 0.17, y), (x + 0.17, y - 0.63), (x + 0.25, y - 0.63), (x + 0.25, y)], 0.012, "#8a3f35")
        s.box(x - 0.2, y, x + 0.3, y + 0.03, "#7b7c82")
        flying = s.chance(0.4)
        far.rocket(s, x, y - (0.16 if flying else 0), size, colour, flame=flying)
        for _ in range(16 if flying else 0):
            u, v = x + s.random.gauss(0, 0.16), y - s.between(-0.04, 0.05)
            s.disc(u, v, s.between(0.03, 0.08), clear("#e8e8ea", 0.75))
        return
    degrees, size = s.between(50, 130), s.between(0.5, 0.66)
    if place == "space":
        s.gradient(-1, 2, s.pick("#0b1030", "#150b2e", "#05070f"), "#1f2550")
        s.speckle(-0.2, -0.2, 1.2, 1.2, ["#ffffff", "#f2e6c0", "#bcd0ff"], 60, 0.005)
        x, y, r = s.pick(0.1, 0.9), s.between(0.1, 0.9), s.between(0.1, 0.25)
        s.disc(x, y, r, s.vary(s.pick("#c9ced4", "#d88a5a", "#5f9fd0", "#d8c27a")))
        s.disc(x + 0.3 * r, y - 0.2 * r, 0.2 * r, (0, 0, 0, 40))
    else:
        overhead(s)
    x, y = 0.5 + s.between(-0.06, 0.06), 0.5 + s.between(-0.05, 0.08)
    foot = frame(x, y, size, 1, degrees)(-0.4, 0)
    for k in range(8 if place == "sky" else 0):
        u, v = frame(x, y, size, 1, degrees)(-0.75 - 0.09 * k, 0)
        s.disc(u, v, 0.04 + 0.008 * k, clear("#ffffff", 0.7))
    far.rocket(s, *foot, size, colour, degrees)
