"""What people race and ride on wheels and on snow, seen from the side; each draws itself and says where one sits.

A vehicle stands at a point of the ground, the middle between its wheels. `size` is its length, `facing` 1 to the
right and -1 to the left, `degrees` lifts its nose. A bicycle fits a rider as tall as it is long; the docstrings of
the others say whom they fit, and `rider` seats him.
"""

import math
from collections.abc import Callable, Sequence
from typing import NamedTuple

from helpers.drawn.brush import Colour, Point, Scene, clear, shade
from helpers.drawn.creatures.person import Outfit, Person, Pose, outfit, person

TYRE, STEEL = "#1c1c20", "#9aa0a8"
Frame = Callable[[float, float], Point]


class Seat(NamedTuple):
    """Where a rider sits (hip), holds (hands) and puts the feet; which way the vehicle faces."""

    saddle: Point
    bars: Point
    near_pedal: Point
    far_pedal: Point
    facing: int


def frame(x: float, y: float, size: float, facing: int = 1, degrees: float = 0) -> Frame:
    """From a vehicle's own coordinates (forwards, up; its length is 1) to the scene's."""
    cos, sin = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    return lambda u, v: (x + facing * size * (u * cos - v * sin), y - size * (u * sin + v * cos))


def shape(s: Scene, at: Frame, points: Sequence[Point], colour: Colour) -> None:
    s.polygon([at(u, v) for u, v in points], colour)


def path(s: Scene, at: Frame, points: Sequence[Point], width: float, colour: Colour) -> None:
    s.line([at(u, v) for u, v in points], width, colour)


def under(s: Scene, x: float, y: float, length: float) -> None:
    """The shadow under a vehicle of a length."""
    for share in (1.0, 0.8):
        s.ellipse(x, y, 0.54 * length * share, 0.05 * length * share, (0, 0, 0, 55))


# ---- riders


def reach(start: Point, end: Point, upper: float, lower: float, facing: int, bend: int) -> tuple[float, float]:
    """The angles of a limb's two parts that lead from one point to another; bend: 1 for knees, -1 for elbows."""
    dx, dy = facing * (end[0] - start[0]), end[1] - start[1]
    far = min(max(math.hypot(dx, dy), abs(upper - lower) + 1e-6), 0.999 * (upper + lower))
    towards = math.degrees(math.atan2(dx, dy))
    first = math.degrees(math.acos((upper**2 + far**2 - lower**2) / (2 * upper * far)))
    second = math.degrees(math.acos((lower**2 + far**2 - upper**2) / (2 * lower * far)))
    return towards + bend * first, towards - bend * second


def rider(
    s: Scene,
    seat: Seat,
    height: float,
    lean: float = 40,
    wears: Outfit | None = None,
    off: float = 0,
    **arms: tuple,
) -> Person:
    """Somebody on a seat whose feet and hands are where they belong; not drawn yet. lean: as in a Pose. off: how
    far the hip is off the saddle, in heights. near_arm, far_arm: an arm that does something else than hold on."""
    f, lean = seat.facing, lean + s.between(-4, 4)
    hip = (seat.saddle[0] + 0.3 * f * off * height, seat.saddle[1] - off * height)
    t = math.radians(180 - lean)
    shoulder = (hip[0] + f * math.sin(t) * 0.275 * height, hip[1] + math.cos(t) * 0.275 * height)
    hold = reach(shoulder, seat.bars, 0.16 * height, 0.165 * height, f, -1)
    near, far = (
        reach(hip, (px - 0.03 * f * height, py - 0.02 * height), 0.235 * height, 0.245 * height, f, 1)
        for px, py in (seat.near_pedal, seat.far_pedal)
    )
    pose = Pose(lean, arms.get("near_arm", hold), arms.get("far_arm", (hold[0] + 4, hold[1])), near, far)
    return person(s, hip, pose, height, f, wears or outfit(s), anchor="hip", wobble=0)


# ---- on wheels


def wheel(
    s: Scene, x: float, y: float, radius: float, rim: Colour = "#c9ccd2", spokes: int = 0, tyre: float = 0.2,
    disc: Colour | None = None, rubber: Colour = TYRE,
) -> None:  # fmt: skip
    """A wheel about a point. spokes: 0 for a car's, whose rim is a plate; tyre: its thickness, in radii; disc: the
    colour of a closed wheel."""
    if spokes and not disc:
        turn = s.between(0, 3)
        for k in range(spokes):
            t = turn + 2 * math.pi * k / spokes
            s.line(
                [(x, y), (x + 0.9 * radius * math.cos(t), y + 0.9 * radius * math.sin(t))], 0.003, clear(rim, 0.75)
            )
        s.ring(x, y, radius, tyre * radius, rubber)
        s.ring(x, y, (1 - tyre) * radius, 0.07 * radius, rim)
        s.disc(x, y, 0.12 * radius, "#44484e")
        return
    s.disc(x, y, radius, rubber)
    s.disc(x, y, (1 - tyre) * radius, disc or rim)
    for k in range(0 if disc else 5):
        t = 0.3 + 2 * math.pi * k / 5
        s.disc(x + 0.36 * radius * math.cos(t), y + 0.36 * radius * math.sin(t), 0.1 * radius, shade(rim, 0.5))
    s.disc(x, y, 0.13 * radius, shade(disc or rim, 0.6))


def bicycle(
    s: Scene, x: float, y: float, size: float, facing: int = 1, colour: Colour = "#d42a2a", bars: str = "drop",
    small: bool = False, disc: Colour | None = None, degrees: float = 0, turn: float | None = None,
    tyre: float = 0.13, ladies: bool = False,
) -> Seat:  # fmt: skip
    """A bicycle for a rider as tall as `size`. bars: "drop", "flat", "high" (city, BMX) or "aero" (time trial).
    small: a BMX. disc: a closed rear wheel. turn: of the cranks, in degrees. ladies: a low frame, mudguards."""
    at = frame(x, y, size, facing, degrees)
    r = 0.15 if small else 0.2
    rear, front, crank = (-0.3, r), (0.3, r), (-0.04, r - 0.01)
    post, head = ((-0.1, 0.34), (0.2, 0.4)) if small else ((-0.12, 0.5), (0.21, 0.47))
    grip = {"drop": (0.29, 0.47), "flat": (0.25, 0.53), "high": (0.17, 0.62), "aero": (0.38, 0.55)}[bars]
    if small:
        grip = (0.16, 0.56)
    turn = s.between(0, 360) if turn is None else turn
    px, py = 0.09 * math.cos(math.radians(turn)), 0.09 * math.sin(math.radians(turn))
    pedals = [(crank[0] + px, crank[1] - py), (crank[0] - px, crank[1] + py)]
    tube = 0.026 * size
    path(s, at, [crank, pedals[1]], 0.018 * size, "#55585e")
    wheel(s, *at(*rear), r * size, spokes=14, tyre=tyre, disc=disc)
    wheel(s, *at(*front), r * size, spokes=14, tyre=tyre)
    path(s, at, [rear, crank, post, rear], 0.7 * tube, colour)
    low = (0.23, 0.36) if not small else (0.22, 0.34)
    path(s, at, [crank, low], tube, colour)
    path(
        s,
        at,
        [(-0.07, 0.3) if ladies else (post[0] + 0.01, post[1] - 0.08), (head[0], head[1] - 0.02)],
        tube,
        colour,
    )
    path(s, at, [head, front], 0.85 * tube, shade(colour, 0.75))
    saddle = (post[0] - 0.015, post[1] + 0.05)
    path(s, at, [post, saddle], 0.8 * tube, STEEL)
    path(s, at, [(saddle[0] - 0.07, saddle[1] + 0.005), (saddle[0] + 0.07, saddle[1])], 0.035 * size, "#22201f")
    path(s, at, [head, (head[0] - 0.01, head[1] + 0.06), grip], 0.8 * tube, "#2c2c30")
    if bars == "drop":
        path(s, at, [grip, (0.32, 0.42), (0.28, 0.38), (0.23, 0.39)], 0.8 * tube, "#2c2c30")
    if ladies:
        for hub in (rear, front):
            s.arc(*at(*hub), 0.22 * size, 0.22 * size, 190, 350, 0.8 * tube, shade(colour, 0.8))
    s.disc(*at(*crank), 0.045 * size, "#3a3d42")
    path(s, at, [crank, pedals[0]], 0.02 * size, "#6f737a")
    path(s, at, [(pedals[0][0] - 0.03, pedals[0][1]), (pedals[0][0] + 0.03, pedals[0][1])], 0.02 * size, "#2c2c30")
    return Seat(at(saddle[0], saddle[1] + 0.04), at(*grip), at(*pedals[0]), at(*pedals[1]), facing)


def motorcycle(
    s: Scene, x: float, y: float, size: float, facing: int = 1, colour: Colour = "#d42a2a", kind: str = "race",
    degrees: float = 0,
) -> Seat:  # fmt: skip
    """A motorcycle for a rider of 0.8 of its length. kind: "race" (a fairing down to the road), "road" (a bare
    one, with a lamp) or "cross" (high, long forks, knobbly tyres)."""
    cross, at = kind == "cross", frame(x, y, size, facing, degrees)
    r, lift = (0.165, 0.05) if cross else (0.17, 0.0)
    rear, front = (-0.33, r), (0.34, r)
    for hub in (rear, front):
        wheel(s, *at(*hub), r * size, *(("#4a4d54", 0) if kind == "race" else ("#c9ccd2", 10)), 0.32)
    path(s, at, [rear, (-0.02, 0.19)], 0.05 * size, "#5b5f66")
    fork = (0.2, 0.5 + lift)
    path(s, at, [front, fork], 0.04 * size, STEEL)
    shape(s, at, [(-0.14, 0.1), (0.14, 0.12), (0.18, 0.3), (-0.1, 0.33)], "#4a4d54")  # the engine
    path(s, at, [(0.1, 0.13), (-0.1, 0.1), (-0.44, 0.2 + 2 * lift)], 0.035 * size, "#b9bcc2")  # the exhaust
    dark = shade(colour, 0.7)
    if kind == "race":
        shape(s, at, [(0.46, 0.3), (0.4, 0.44), (0.26, 0.53), (0.1, 0.42), (-0.12, 0.36), (-0.16, 0.12),
                      (0.16, 0.07), (0.28, 0.26)], colour)  # fmt: skip
        shape(s, at, [(0.4, 0.44), (0.26, 0.56), (0.2, 0.46)], clear("#cfe6f2", 0.9))
        shape(s, at, [(0.24, 0.3), (0.02, 0.3), (-0.06, 0.2), (0.16, 0.17)], clear("#ffffff", 0.75))
        shape(s, at, [(-0.1, 0.36), (-0.46, 0.53), (-0.48, 0.46), (-0.2, 0.3)], colour)
        path(s, at, [(-0.08, 0.39), (-0.28, 0.42)], 0.045 * size, "#1f1f22")
    else:
        shape(
            s,
            at,
            [(0.22, 0.42 + lift), (0.12, 0.49 + lift), (-0.06, 0.44 + lift), (-0.08, 0.34), (0.14, 0.33)],
            colour,
        )
        path(s, at, [(-0.04, 0.43 + lift), (-0.36, 0.45 + 1.4 * lift)], 0.06 * size, "#1f1f22")
        path(s, at, [(-0.3, 0.4 + lift), (-0.5, 0.4 + 2 * lift)], 0.05 * size, colour)
        if cross:
            shape(s, at, [(0.22, 0.4), (0.5, 0.4), (0.44, 0.44), (0.2, 0.47)], colour)
            shape(s, at, [(0.3, 0.46), (0.3, 0.62), (0.22, 0.6), (0.2, 0.48)], "#f4f4f4")
        else:
            s.arc(*at(*front), 0.2 * size, 0.2 * size, 200, 340, 0.035 * size, dark)
            s.disc(*at(0.28, 0.46), 0.06 * size, "#3a3a3f")
            s.disc(*at(0.3, 0.46), 0.045 * size, "#f6efc2")
    grip = (0.14, 0.54 + lift) if kind != "race" else (0.2, 0.43)
    path(s, at, [fork, grip], 0.03 * size, "#222226")
    peg = (-0.2, 0.2) if kind == "race" else (-0.08, 0.16)
    return Seat(at(-0.16, 0.5 + lift), at(*grip), at(*peg), at(*peg), facing)


def racing_car(
    s: Scene, x: float, y: float, size: float, facing: int = 1, colour: Colour = "#d42a2a",
    trim: Colour = "#ffffff", helmet: Colour = "#f2c230",
) -> None:  # fmt: skip
    """An open-wheel racing car with wings and its driver."""
    under(s, x, y, size)
    at = frame(x, y, size, facing)
    dark, r = shade(colour, 0.72), 0.088
    for hub in (-0.35, 0.27):  # the wheels on the far side
        s.disc(*at(hub + 0.02, r + 0.015), 0.95 * r * size, "#111114")
    shape(s, at, [(-0.5, 0.21), (-0.5, 0.27), (-0.4, 0.27), (-0.38, 0.1), (-0.43, 0.1), (-0.44, 0.21)], dark)
    s.disc(*at(0.0, 0.19), 0.042 * size, helmet)
    s.ellipse(*at(0.02, 0.19), 0.022 * size, 0.014 * size, "#1b1b22")
    shape(s, at, [(0.49, 0.075), (0.25, 0.135), (0.08, 0.165), (-0.05, 0.165), (-0.06, 0.25), (-0.1, 0.25),
                  (-0.2, 0.19), (-0.42, 0.14), (-0.42, 0.05), (0.2, 0.04), (0.47, 0.05)], colour)  # fmt: skip
    shape(s, at, [(0.06, 0.13), (-0.12, 0.14), (-0.3, 0.1), (-0.28, 0.05), (0.06, 0.05)], trim)
    shape(s, at, [(0.44, 0.085), (0.25, 0.13), (0.18, 0.13), (0.3, 0.07)], clear(trim, 0.9))
    path(s, at, [(0.1, 0.165), (0.06, 0.235), (-0.06, 0.235)], 0.014 * size, "#2a2a2f")  # the halo
    path(s, at, [(-0.32, 0.03), (0.22, 0.025)], 0.014 * size, "#222226")
    shape(s, at, [(0.53, 0.02), (0.53, 0.075), (0.36, 0.045), (0.36, 0.02)], dark)
    path(s, at, [(-0.51, 0.265), (-0.39, 0.265)], 0.022 * size, trim)
    for hub in (-0.35, 0.27):
        wheel(s, *at(hub, r), r * size, "#6d7076", tyre=0.42)
        s.ring(*at(hub, r), 0.72 * r * size, 0.08 * r * size, "#f2c230")


def stock_car(
    s: Scene, x: float, y: float, size: float, facing: int = 1, colour: Colour = "#1f4fc0",
    trim: Colour = "#f2c230",
) -> None:  # fmt: skip
    """A closed racing car: a saloon with stripes, a round number field, a spoiler and stickers."""
    under(s, x, y, size)
    at = frame(x, y, size, facing)
    shape(s, at, [(-0.5, 0.06), (-0.5, 0.2), (-0.36, 0.215), (-0.22, 0.3), (0.06, 0.3), (0.22, 0.205),
                  (0.44, 0.17), (0.5, 0.12), (0.51, 0.04), (-0.47, 0.045)], colour)  # fmt: skip
    shape(s, at, [(-0.5, 0.06), (-0.5, 0.12), (0.0, 0.09), (0.505, 0.1), (0.51, 0.04)], trim)
    shape(s, at, [(-0.31, 0.215), (-0.205, 0.28), (-0.13, 0.28), (-0.15, 0.21)], "#20262e")
    shape(s, at, [(-0.12, 0.21), (-0.1, 0.28), (0.04, 0.28), (0.07, 0.205)], "#20262e")
    shape(s, at, [(0.08, 0.28), (0.19, 0.205), (0.1, 0.205), (0.06, 0.28)], "#8fb0c4")
    s.disc(*at(-0.04, 0.14), 0.068 * size, "#ffffff")
    for u in (-0.065, -0.02):  # something like a number
        path(s, at, [(u, 0.175), (u, 0.105)], 0.022 * size, shade(colour, 0.7))
    shape(s, at, [(-0.52, 0.2), (-0.52, 0.265), (-0.49, 0.265), (-0.46, 0.2)], shade(colour, 0.6))
    for k, ink in enumerate(("#ffffff", "#d42a2a", "#1b1b22", "#35b6d8")):
        s.box(*at(0.17 + 0.045 * k, 0.17 - 0.012 * k), *at(0.2 + 0.045 * k, 0.145 - 0.012 * k), ink)
    shape(s, at, [(0.45, 0.165), (0.5, 0.13), (0.44, 0.135)], "#f6f0d0")
    for hub in (-0.31, 0.31):
        s.disc(*at(hub, 0.08), 0.1 * size, shade(colour, 0.3))
        wheel(s, *at(hub, 0.08), 0.083 * size, "#b9bcc2", tyre=0.36)


def wheelchair(
    s: Scene, x: float, y: float, size: float, facing: int = 1, colour: Colour = "#d42a2a", kind: str = "sport",
) -> Seat:  # fmt: skip
    """A wheelchair for a player as tall as `size`. kind: "sport" (slanting wheels, a bumper), "racing" (long, with
    a third wheel far in front; draw it after its rider, who kneels in it) or "plain" (with handles)."""
    at = frame(x, y, size, facing)
    if kind == "racing":
        front, hub = (0.62, 0.1), (-0.08, 0.2)
        s.ellipse(*at(hub[0] + 0.05, 0.19), 0.17 * size, 0.19 * size, "#2b2b30")
        path(s, at, [(-0.12, 0.22), (0.2, 0.2), front], 0.04 * size, colour)
        shape(s, at, [(-0.24, 0.3), (0.16, 0.24), (0.1, 0.14), (-0.16, 0.16)], colour)
        path(s, at, [front, (0.55, 0.27), (0.44, 0.27)], 0.025 * size, "#33363c")
        wheel(s, *at(*front), 0.1 * size, spokes=10, tyre=0.16)
        wheel(s, *at(*hub), 0.2 * size, "#c9ccd2", tyre=0.1, disc=s.pick(shade(colour, 1.2), "#26262b", "#e8e8ea"))
        s.ring(*at(*hub), 0.13 * size, 0.018 * size, "#e4e6ea")
        return Seat(at(-0.1, 0.3), at(0.02, 0.2), at(0.08, 0.14), at(0.08, 0.14), facing)
    s.ellipse(*at(0.05, 0.19), 0.17 * size, 0.19 * size, "#3a3a40")
    back = 0.5 if kind == "plain" else 0.42
    path(s, at, [(-0.14, back), (-0.12, 0.25), (0.16, 0.25), (0.24, 0.06), (0.32, 0.06)], 0.035 * size, colour)
    shape(s, at, [(-0.15, 0.27), (-0.17, 0.44), (-0.11, 0.44), (-0.08, 0.3), (0.16, 0.3), (0.16, 0.25)], "#2b2b30")
    if kind == "plain":
        path(s, at, [(-0.14, 0.5), (-0.22, 0.5)], 0.03 * size, "#222226")
        path(s, at, [(-0.12, 0.38), (0.1, 0.38)], 0.03 * size, colour)
    else:
        path(s, at, [(0.12, 0.1), (0.34, 0.1)], 0.04 * size, shade(colour, 0.8))
    wheel(s, *at(0.22, 0.045), 0.045 * size, tyre=0.5)
    wheel(s, *at(-0.03, 0.21), 0.21 * size, "#dfe2e6", 16, 0.11)
    s.ring(*at(-0.03, 0.21), 0.175 * size, 0.016 * size, "#c9ccd2")
    return Seat(at(-0.05, 0.34), at(0.06, 0.38), at(0.28, 0.09), at(0.28, 0.09), facing)


def cart(
    s: Scene, x: float, y: float, size: float, facing: int = 1, colour: Colour = "#d42a2a", kind: str = "sulky"
) -> Seat:
    """What a horse draws; its shafts end at x + facing * size. kind: "sulky" (two light wheels and a seat; for a
    driver as tall as `size`) or "wagon" (four spoked wheels and a canvas)."""
    at = frame(x, y, size, facing)
    if kind == "sulky":
        path(s, at, [(0.0, 0.24), (0.4, 0.34), (1.0, 0.36)], 0.025 * size, colour)
        wheel(s, *at(0.0, 0.2), 0.2 * size, "#dfe2e6", 14, 0.1)
        path(s, at, [(-0.12, 0.3), (0.08, 0.3)], 0.05 * size, "#26262b")
        return Seat(at(-0.04, 0.37), at(0.3, 0.5), at(0.36, 0.36), at(0.36, 0.36), facing)
    path(s, at, [(0.3, 0.2), (1.0, 0.3)], 0.02 * size, "#7a5a38")
    shape(s, at, [(-0.42, 0.2), (-0.46, 0.36), (0.46, 0.36), (0.42, 0.2)], colour)
    path(s, at, [(-0.46, 0.36), (0.47, 0.36)], 0.02 * size, shade(colour, 0.65))
    canvas = [(-0.47, 0.36), (-0.5, 0.6), (-0.4, 0.72), (-0.1, 0.68), (0.1, 0.72), (0.2, 0.62), (0.2, 0.36)]
    shape(s, at, canvas, "#efe9d8")
    for u in (-0.28, -0.1, 0.06):
        path(s, at, [(u, 0.36), (u - 0.02, 0.69)], 0.008 * size, "#c9bfa5")
    for hub in (-0.3, 0.3):
        wheel(s, *at(hub, 0.15), 0.15 * size, "#7a5a38", 10, 0.16, rubber="#5b4128")
    return Seat(at(0.34, 0.45), at(0.5, 0.55), at(0.5, 0.3), at(0.5, 0.3), facing)


# ---- on snow


def snowmobile(
    s: Scene, x: float, y: float, size: float, facing: int = 1, colour: Colour = "#1f4fc0",
    trim: Colour = "#f2c230", degrees: float = 0,
) -> Seat:  # fmt: skip
    """A snowmobile for a rider of 0.65 of its length: a belt behind, skis in front, a hood and a windscreen."""
    at = frame(x, y, size, facing, degrees)
    belt = [(-0.44, 0.12), (-0.38, 0.02), (-0.02, 0.02), (0.08, 0.12), (0.0, 0.19), (-0.36, 0.19)]
    shape(s, at, belt, "#1d1d21")
    for u in (-0.36, -0.2, -0.04):
        s.disc(*at(u, 0.09), 0.045 * size, "#7d8189")
    path(s, at, [(0.22, 0.2), (0.3, 0.05)], 0.03 * size, "#55585e")
    path(s, at, [(0.14, 0.025), (0.44, 0.025), (0.54, 0.1)], 0.028 * size, shade(trim, 0.9))
    shape(s, at, [(-0.46, 0.2), (-0.42, 0.26), (0.06, 0.22), (0.1, 0.14), (-0.36, 0.16)], shade(colour, 0.8))
    shape(s, at, [(-0.42, 0.25), (-0.4, 0.31), (-0.02, 0.3), (0.06, 0.22)], "#232327")
    shape(s, at, [(0.02, 0.12), (-0.02, 0.3), (0.1, 0.38), (0.24, 0.34), (0.44, 0.2), (0.42, 0.13)], colour)
    shape(s, at, [(0.08, 0.2), (0.32, 0.24), (0.42, 0.16), (0.1, 0.15)], trim)
    shape(s, at, [(0.1, 0.37), (0.06, 0.49), (0.1, 0.49), (0.24, 0.34)], clear("#bcd9e8", 0.85))
    s.disc(*at(0.37, 0.22), 0.024 * size, "#f6f0d0")
    path(s, at, [(0.06, 0.34), (0.01, 0.42)], 0.028 * size, "#222226")
    return Seat(at(-0.18, 0.36), at(0.01, 0.42), at(0.02, 0.2), at(0.02, 0.2), facing)
