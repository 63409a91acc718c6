"""Vehicles where one meets them on any day, on roads and rails. On water and in the air: see `travel`."""

from collections.abc import Callable

from helpers.drawn.brush import TEAM, Colour, Scene
from helpers.drawn.craft import vehicles_everyday as land
from helpers.drawn.craft import vehicles_travel as far
from helpers.drawn.craft.vehicles import bicycle, motorcycle
from helpers.drawn.creatures.person import draw, person
from helpers.drawn.places import nature, venues
from helpers.drawn.places.surroundings import building_site, country_road, quay, station, street, yard
from helpers.drawn.recipes import subject

PAINT = (*TEAM, "#8f979f", "#5f7f9f", "#c9b48a", "#3f6f5f", "#e8e6e0", "#d86f5a")


def anywhere(s: Scene, *special: Callable[[Scene], None]) -> None:
    """Where a vehicle may stand; a special place as often as all the others together. Sometimes with somebody."""
    others = (street, country_road, yard, quay, building_site)
    s.pick(*special)(s) if special and s.chance(0.5) else s.pick(*others)(s)
    if s.chance(0.25):
        place, pose = s.spot(s.between(-0.3, 1.3), 0.95), s.pick("stand", "walk")
        draw(s, person(s, place, pose, facing=s.pick(-1, 1)), shadow=True)


def parked(s: Scene, one: Callable, large: float, small: float | None = None, more: float = 0.35) -> None:
    """One or several of a vehicle on the ground; large, small: limits of the length at the front edge."""
    facing, z = s.pick(-1, 1), s.between(0.2, 0.5)
    if s.chance(more):
        back = s.spot(s.between(-0.2, 1.2), s.between(0.75, 1.0))
        one(back.x, back.y, s.between(small or 0.8 * large, large) * back.scale, s.pick(facing, -facing))
    front = s.spot(s.between(0.38, 0.62), z)
    one(front.x, front.y, 1.08 * s.between(small or 0.8 * large, large) * front.scale, facing)


def paint(s: Scene) -> Colour:
    return s.vary(s.pick(*PAINT))


# ---- on the road


@subject("car", family="vehicles")
def car(s: Scene):
    anywhere(s)
    parked(s, lambda x, y, size, f: land.car(s, x, y, size, f, paint(s), s.pick(*land.BODIES)), 1.0, 0.7, 0.45)


@subject("taxi", family="vehicles")
def taxi(s: Scene):
    anywhere(s, street)
    colour = s.pick("#f2c230", "#f2c230", "#f4f0e0", "#1b1b22", "#3f9f5f")
    kind = s.pick("saloon", "estate", "hatch")
    parked(s, lambda x, y, size, f: land.car(s, x, y, size, f, s.vary(colour), kind, "taxi"), 1.0, 0.72)


@subject("police car", family="vehicles")
def police_car(s: Scene):
    anywhere(s, street)
    colour, kind = s.pick("#f4f4f4", "#f4f4f4", "#c9ced4", "#2f3f5f"), s.pick("saloon", "estate", "jeep")
    parked(s, lambda x, y, size, f: land.car(s, x, y, size, f, s.vary(colour, 0.05), kind, "police"), 1.0, 0.72)


@subject("van", family="vehicles")
def van(s: Scene):
    anywhere(s)
    kinds = ("plain", "plain", "minibus")
    parked(s, lambda x, y, size, f: land.van(s, x, y, size, f, paint(s), s.pick(*kinds)), 0.95, 0.68)


@subject("ambulance", family="vehicles")
def ambulance(s: Scene):
    anywhere(s, street)
    colour = s.pick("#f6f6f4", "#f6f6f4", "#f2e23a")
    parked(s, lambda x, y, size, f: land.van(s, x, y, size, f, s.vary(colour, 0.05), "ambulance"), 0.95, 0.68)


@subject("bus", family="vehicles")
def bus(s: Scene):
    anywhere(s, street)
    parked(s, lambda x, y, size, f: land.bus(s, x, y, size, f, paint(s)), 1.25, 0.95, 0.25)


@subject("double-decker bus", family="vehicles")
def double_decker(s: Scene):
    anywhere(s, street)
    parked(
        s, lambda x, y, size, f: land.bus(s, x, y, size, f, s.vary(s.pick("#c8201f", *PAINT)), 2), 1.1, 0.85, 0.25
    )


def lorries(s: Scene, place: Callable, kinds: tuple[str, ...], colours: tuple[Colour, ...]) -> None:
    anywhere(s, place)
    parked(
        s,
        lambda x, y, size, f: land.lorry(s, x, y, size, f, s.vary(s.pick(*colours)), s.pick(*kinds)),
        1.1,
        0.85,
        0.25,
    )


@subject("lorry", family="vehicles")
def lorry(s: Scene):
    lorries(s, s.pick(building_site, quay), ("box", "tipper", "tank"), PAINT)


@subject("fire engine", family="vehicles")
def fire_engine(s: Scene):
    lorries(s, street, ("fire",), ("#d0221f", "#d0221f", "#b81c1c", "#e0452a"))


@subject("crane lorry", family="vehicles")
def crane_lorry(s: Scene):
    lorries(s, building_site, ("crane",), PAINT)


@subject("digger", family="vehicles")
def digger(s: Scene):
    anywhere(s, building_site)
    colour = s.pick("#f2b020", "#f2b020", "#f07f1e", "#d8d23a", "#5f9f4f", "#3f6fb0")
    parked(s, lambda x, y, size, f: land.digger(s, x, y, size, f, s.vary(colour)), 0.95, 0.7, 0.25)


@subject("tractor", family="vehicles")
def tractor(s: Scene):
    anywhere(s, country_road, nature.meadow)
    colours = ("#2f8f3f", "#d0302a", "#2f5fb0", *PAINT)
    parked(s, lambda x, y, size, f: land.tractor(s, x, y, size, f, s.vary(s.pick(*colours))), 0.85, 0.6, 0.25)


@subject("bicycle", family="vehicles")
def bike(s: Scene):
    anywhere(s, yard)
    style = {"bars": s.pick("drop", "flat", "high"), "ladies": s.chance(0.5)}
    parked(s, lambda x, y, size, f: bicycle(s, x, y, size, f, paint(s), **style), 0.9, 0.65, 0.4)


@subject("motorbike", family="vehicles")
def motorbike(s: Scene):
    anywhere(s, street)
    kinds = ("road", "road", "cross", "race")
    parked(s, lambda x, y, size, f: motorcycle(s, x, y, size, f, paint(s), s.pick(*kinds)), 0.9, 0.65)


@subject("motor scooter", family="vehicles")
def motor_scooter(s: Scene):
    anywhere(s, street)
    parked(s, lambda x, y, size, f: land.motor_scooter(s, x, y, size, f, paint(s)), 0.8, 0.55, 0.4)


@subject("pram", family="vehicles")
def pram(s: Scene):
    anywhere(s, venues.park, street)
    parked(s, lambda x, y, size, f: land.pram(s, x, y, size, f, paint(s)), 0.75, 0.5, 0.25)


@subject("shopping trolley", family="vehicles")
def shopping_trolley(s: Scene):
    anywhere(s, yard)
    trim = s.pick("#d42a2a", "#1f4fc0", "#f2c230", "#1f8f4d")
    parked(s, lambda x, y, size, f: land.shopping_trolley(s, x, y, size, f, trim), 0.75, 0.5)


# ---- on rails


def on_rails(s: Scene, one: Callable, size: float, wire: float | None = None) -> None:
    y, k = s.between(0.72, 0.84), s.between(0.85, 1.15) * size
    far.rails(s, y, y - wire * k if wire else None)
    one(0.5 + s.between(-0.08, 0.08), y + 0.005, k, s.pick(-1, 1), paint(s))


@subject("tram", family="vehicles")
def tram(s: Scene):
    s.pick(street, street, street, venues.park, station)(s)
    on_rails(s, lambda *where: far.tram(s, *where), 0.95, 0.46)


@subject("train", family="vehicles")
def train(s: Scene):
    s.pick(station, country_road, venues.park, venues.rodeo_plain, street)(s)
    on_rails(s, lambda x, y, size, f, c: far.train(s, x - 0.2 * f, y, size, f, c), 1.0, s.pick(0.42, 0.42, None))


@subject("steam train", family="vehicles")
def steam_train(s: Scene):
    s.pick(station, country_road, venues.park, venues.rodeo_plain, venues.snowfield)(s)
    colour = s.vary(s.pick("#24262b", "#24262b", "#1f4f35", "#1f3f7a", "#7a1f22"))
    on_rails(s, lambda x, y, size, f, _: far.steam_train(s, x, y, size, f, colour), 0.75)
