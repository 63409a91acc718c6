"""Motors: cars, motorcycles and snowmobiles that race."""

from helpers.drawn.brush import TEAM, Colour, Scene, Spot, clear, shade
from helpers.drawn.craft.vehicles import (
    Frame,
    frame,
    motorcycle,
    path,
    racing_car,
    rider,
    shape,
    snowmobile,
    stock_car,
    under,
    wheel,
)
from helpers.drawn.creatures.person import Outfit, Pose, draw, outfit, person
from helpers.drawn.equipment import dust, flag
from helpers.drawn.places import venues
from helpers.drawn.recipes import sport

CARS = (
    "#d42a2a",
    "#1f4fc0",
    "#f2c230",
    "#f4f4f4",
    "#1f8f4d",
    "#f07f1e",
    "#35b6d8",
    "#2b2b33",
    "#8c1c2f",
    "#d86fb0",
)


def grid(s: Scene, count: int, near: float, far: float, spread: float = 0.3) -> list[Spot]:
    """Places on the track, far first, that do not hide one another."""
    side, spots = s.pick(-1, 1), []
    for k in range(count):
        z = near + (far - near) * (count - 1 - k) / max(1, count - 1)
        spots.append(s.spot(0.5 + side * (-1) ** k * s.between(0.3, 1) * spread * (1 + z) * min(1, count - 1), z))
    return spots


def leathers(s: Scene, **fixed) -> Outfit:
    """A racing suit with a helmet."""
    colour = s.vary(s.pick(*TEAM))
    suit = {"shirt": colour, "shorts": s.pick(colour, shade(colour, 0.6)), "sleeves": "long", "trousers": "long"}
    return outfit(s, **{**suit, "headgear": "helmet", "gloves": "#222226", "shoes": "#222226", **fixed})


# ---- cars


def speedway(s: Scene) -> None:
    """A banked oval: a packed stand behind a wire fence and a white wall."""
    s.view(s.between(0.3, 0.42), 0.45)
    venues.sky(s, s.horizon - 0.25, 1)
    venues.crowd(s, s.horizon - s.between(0.25, 0.36), s.horizon - 0.02)
    for k in range(-4, 14):
        s.line(
            [(k * 0.11, s.horizon), (k * 0.11, s.horizon - 0.16), (k * 0.11 + 0.03, s.horizon - 0.2)],
            0.006,
            "#8d949c",
        )
    s.box(-1, s.horizon - 0.045, 2, s.horizon + 0.02, "#eef0f2")
    s.box(-1, s.horizon - 0.02, 2, s.horizon, s.pick("#d42a2a", "#1f4fc0", "#f2c230"))
    venues.ground(s, s.vary("#7b7b80", 0.06), s.vary("#5f5f64", 0.06))
    for z, colour in ((0.9, "#ffffff"), (-0.12, "#f2c230"), (-0.16, "#ffffff")):
        s.floor_line((-5, z), (6, z), clear(colour, 0.8), 0.035)
    s.floor([(-6, -0.9), (7, -0.9), (7, -0.2), (-6, -0.2)], s.vary("#5d9350"))


def open_wheeler_ahead(
    s: Scene, x: float, y: float, w: float, colour: Colour, trim: Colour, helmet: Colour
) -> None:
    """An open-wheel car that comes towards us; w: its width."""
    under(s, x, y, w)
    at = frame(x, y, w)
    shape(s, at, [(-0.46, 0.05), (-0.46, 0.36), (0.46, 0.36), (0.46, 0.05)], "#131316")
    shape(s, at, [(-0.26, 0.05), (-0.26, 0.4), (0.26, 0.4), (0.26, 0.05)], shade(colour, 0.45))
    shape(s, at, [(-0.32, 0.44), (-0.32, 0.53), (0.32, 0.53), (0.32, 0.44)], trim)
    shape(s, at, [(-0.31, 0.08), (-0.27, 0.27), (0.27, 0.27), (0.31, 0.08)], colour)
    shape(s, at, [(-0.08, 0.2), (-0.06, 0.47), (0.06, 0.47), (0.08, 0.2)], shade(colour, 0.8))
    s.disc(*at(0, 0.34), 0.07 * w, helmet)
    s.ellipse(*at(0, 0.33), 0.05 * w, 0.022 * w, "#1b1b22")
    path(s, at, [(-0.13, 0.27), (-0.1, 0.38), (0.1, 0.38), (0.13, 0.27)], 0.02 * w, "#26262b")
    shape(s, at, [(-0.11, 0.27), (0.11, 0.27), (0.06, 0.08), (-0.06, 0.08)], trim)
    for side in (-1, 1):
        path(s, at, [(0.08 * side, 0.2), (0.36 * side, 0.14)], 0.014 * w, "#26262b")
        s.limb(at(0.41 * side, 0.06), at(0.41 * side, 0.25), 0.15 * w, 0.15 * w, "#1c1c20")
        path(s, at, [(0.36 * side, 0.05), (0.36 * side, 0.27)], 0.012 * w, "#3b3b42")
    shape(s, at, [(-0.48, 0.02), (-0.5, 0.11), (-0.42, 0.06), (0.42, 0.06), (0.5, 0.11), (0.48, 0.02)], colour)


def saloon_ahead(s: Scene, x: float, y: float, w: float, colour: Colour, trim: Colour) -> None:
    """A stock car that comes towards us; w: its width."""
    under(s, x, y, w)
    at = frame(x, y, w)
    for side in (-1, 1):
        shape(s, at, [(0.3 * side, 0), (0.3 * side, 0.2), (0.46 * side, 0.2), (0.46 * side, 0)], "#1c1c20")
    shape(s, at, [(-0.5, 0.08), (-0.48, 0.32), (-0.3, 0.38), (0.3, 0.38), (0.48, 0.32), (0.5, 0.08)], colour)
    shape(s, at, [(-0.4, 0.36), (-0.27, 0.62), (0.27, 0.62), (0.4, 0.36)], colour)
    shape(s, at, [(-0.33, 0.39), (-0.24, 0.57), (0.24, 0.57), (0.33, 0.39)], "#27303a")
    shape(s, at, [(-0.1, 0.38), (-0.07, 0.2), (0.07, 0.2), (0.1, 0.38)], trim)
    shape(s, at, [(-0.5, 0.05), (-0.48, 0.12), (0.48, 0.12), (0.5, 0.05)], trim)
    shape(s, at, [(-0.2, 0.14), (-0.2, 0.19), (0.2, 0.19), (0.2, 0.14)], "#1c1c20")
    for side in (-1, 1):
        s.disc(*at(0.37 * side, 0.24), 0.055 * w, "#f6f0d0")


@sport("formula 1 racing", family="wheels on the road")
def formula_1(s: Scene):
    venues.road(s)
    facing, ahead, count = s.pick(-1, 1), s.chance(0.35), s.pick(1, 2, 2, 3)
    for spot in grid(s, count, s.between(0.15, 0.45), s.between(0.8, 1.2), 0.35 if ahead else 0.15):
        colours = s.pick(*CARS), s.pick("#ffffff", "#1b1b22", "#f2c230", "#35b6d8"), s.pick(*TEAM)
        if ahead:
            open_wheeler_ahead(s, spot.x, spot.y, s.between(0.68, 0.84) * spot.scale, *colours)
        else:
            racing_car(s, spot.x, spot.y, s.between(0.98, 1.15) * spot.scale, facing, *colours)


@sport("nascar racing", family="wheels on the road")
def nascar(s: Scene):
    speedway(s)
    facing, ahead, count = s.pick(-1, 1), s.chance(0.35), s.random.randint(3, 6)
    for spot in grid(s, count, s.between(0.08, 0.25), 1.2, 0.3 if ahead else 0.36):
        colours = s.pick(*CARS), s.pick("#ffffff", "#1b1b22", "#f2c230", "#d42a2a")
        if ahead:
            saloon_ahead(s, spot.x, spot.y, s.between(0.5, 0.58) * spot.scale, *colours)
        else:
            stock_car(s, spot.x, spot.y, s.between(0.78, 0.9) * spot.scale, facing, *colours)


# ---- motorcycles


def machine_ahead(s: Scene, x: float, y: float, h: float, lean: float, colour: Colour, wears: Outfit) -> Frame:
    """A motorcycle that comes towards us, leaning into a bend; h: its height with the rider."""
    s.ellipse(x, y, 0.25 * h, 0.04 * h, (0, 0, 0, 60))
    at, side = frame(x, y, h, 1, lean), -1 if lean > 0 else 1
    suit, dark = wears.shirt, shade(wears.shorts, 0.85)
    s.ellipse(*at(0.05 * side, 0.66), 0.21 * h, 0.14 * h, suit, -lean)
    s.limb(at(0, 0.07), at(0, 0.3), 0.12 * h, 0.12 * h, "#1c1c20")
    for k in (-1, 1):
        s.limb(at(0.2 * k + 0.05 * side, 0.64), at(0.2 * k, 0.48), 0.09 * h, 0.06 * h, shade(suit, 0.9))
    s.limb(at(0.08 * side, 0.4), at(0.32 * side, 0.32), 0.12 * h, 0.1 * h, dark)
    s.limb(at(0.32 * side, 0.32), at(0.14 * side, 0.16), 0.09 * h, 0.06 * h, dark)
    shape(s, at, [(0, 0.17), (-0.13, 0.27), (-0.16, 0.46), (0, 0.64), (0.16, 0.46), (0.13, 0.27)], colour)
    shape(s, at, [(-0.1, 0.5), (0, 0.65), (0.1, 0.5)], clear("#cfe6f2", 0.9))
    shape(s, at, [(-0.1, 0.36), (-0.1, 0.44), (0.1, 0.44), (0.1, 0.36)], "#f4f4f4")
    s.disc(*at(0.05 * side, 0.81), 0.11 * h, wears.headgear_colour)
    s.ellipse(*at(0.05 * side, 0.79), 0.08 * h, 0.04 * h, "#1b1b22", -lean)
    return at


@sport("motorcycle racing", family="wheels on the road")
def motorcycle_racing(s: Scene):
    venues.road(s)
    facing, ahead, lean = s.pick(-1, 1), s.chance(0.4), s.pick(-1, 1) * s.between(22, 45)
    for spot in grid(s, s.pick(1, 2, 2, 3), s.between(0.15, 0.35), s.between(0.8, 1.2), 0.26):
        suit, colour, size = leathers(s), s.vary(s.pick(*CARS)), s.between(0.85, 1) * spot.scale
        if ahead:
            machine_ahead(s, spot.x, spot.y, 0.95 * size, lean + s.between(-5, 5), colour, suit)
            continue
        under(s, spot.x, spot.y, size)
        seat = motorcycle(s, spot.x, spot.y, size, facing, colour)
        draw(s, rider(s, seat, 0.8 * size, s.between(58, 70), suit))


@sport("sidecar racing", family="wheels on the road")
def sidecar_racing(s: Scene):
    venues.road(s)
    facing, ahead, side = s.pick(-1, 1), s.chance(0.5), s.pick(-1, 1)
    for spot in grid(s, s.pick(1, 1, 2), s.between(0.2, 0.35), s.between(0.8, 1.1), 0.3):
        suit, colour, size = leathers(s), s.vary(s.pick(*CARS)), s.between(0.76, 0.92) * spot.scale
        mate = leathers(s, shirt=s.vary(s.pick("#d42a2a", "#f2c230", "#f07f1e", "#f4f4f4", "#35b6d8")))
        if ahead:
            sidecar_ahead(s, spot.x - 0.2 * side * size, spot.y, 0.85 * size, side, colour, suit, mate)
            continue
        under(s, spot.x, spot.y, 1.2 * size)
        x = spot.x + 0.2 * facing * size
        draw(
            s, rider(s, motorcycle(s, x, spot.y, 0.9 * size, facing, colour), 0.66 * size, s.between(66, 76), suit)
        )
        at = frame(x, spot.y + 0.03, size, facing)
        shape(s, at, [(-0.62, 0.08), (-0.62, 0.17), (0.02, 0.17), (0.24, 0.08)], shade(colour, 0.75))
        shape(s, at, [(-0.04, 0.14), (0.0, 0.24), (0.1, 0.24), (0.28, 0.08)], shade(colour, 1.2))
        wheel(s, *at(-0.14, 0.11), 0.115 * size, "#9a9da4", tyre=0.45)
        back = Pose(s.between(-78, -55), (75, 95), (65, 85), (100, 60), (88, 40))
        low = Pose(s.between(-100, -85), (110, 125), (100, 120), (95, 75), (80, 60))
        draw(s, person(s, at(-0.42, 0.26), s.pick(back, low), 0.78 * size, facing, mate, "hip"))


def sidecar_ahead(
    s: Scene, x: float, y: float, h: float, side: int, colour: Colour, wears: Outfit, mate: Outfit
) -> None:
    """A sidecar that comes towards us, its passenger hanging out over the road."""
    at, suit = frame(x, y, h, side), mate.shirt
    under(s, *at(0.25, 0), 0.9 * h)
    shape(s, at, [(0.0, 0.1), (0.0, 0.24), (0.5, 0.2), (0.56, 0.08)], shade(colour, 0.75))
    s.limb(at(0.5, 0.06), at(0.5, 0.18), 0.11 * h, 0.11 * h, "#1c1c20")
    machine_ahead(s, x, y, h, 0, colour, wears)
    s.limb(at(0.14, 0.34), at(0.4, 0.36), 0.13 * h, 0.14 * h, shade(mate.shorts, 0.85))
    s.limb(at(0.4, 0.36), at(0.68, 0.25), 0.17 * h, 0.19 * h, suit)
    s.limb(at(0.66, 0.3), at(0.4, 0.24), 0.07 * h, 0.06 * h, shade(suit, 0.85))
    s.disc(*at(0.8, 0.2), 0.11 * h, mate.headgear_colour)
    s.ellipse(*at(0.8, 0.19), 0.075 * h, 0.04 * h, "#1b1b22")


@sport("snowmobile racing", family="snow")
def snowmobile_racing(s: Scene):
    venues.snowfield(s)
    facing = s.pick(-1, 1)
    for _ in range(s.random.randint(1, 3)):
        flag(
            s,
            *s.spot(s.between(-0.5, 1.5), s.between(0.9, 1.8))[:2],
            s.between(0.1, 0.16),
            s.pick("#d42a2a", "#1f4fc0", "#f07f1e"),
        )
    for spot in grid(s, s.pick(1, 2, 2, 3), s.between(0.15, 0.4), s.between(0.9, 1.3), 0.3):
        size, jump = s.between(0.82, 0.98) * spot.scale, s.between(0.05, 0.2) if s.chance(0.35) else 0
        under(s, spot.x, spot.y, size)
        dust(s, spot.x - 0.45 * facing * size, spot.y - 0.3 * jump, 0.3 * size, "#ffffff", 14)
        colours = s.vary(s.pick(*CARS)), s.pick("#ffffff", "#1b1b22", "#f2c230", "#d42a2a")
        seat = snowmobile(
            s, spot.x, spot.y - jump, size, facing, *colours, degrees=s.between(5, 25) if jump else 0
        )
        draw(
            s,
            rider(s, seat, 0.66 * size, s.between(15, 45), leathers(s), off=s.pick(0, 0.1) if not jump else 0.14),
        )
        dust(s, spot.x - 0.2 * facing * size, spot.y + 0.01, 0.25 * size, "#ffffff", 6)
