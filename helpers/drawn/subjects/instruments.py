"""Musical instruments: lying, hanging, standing, or in somebody's hands."""

import math
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from helpers.drawn.brush import TEAM, Scene, shade
from helpers.drawn.creatures.person import Person, Pose, draw, draw_arm, outfit, person
from helpers.drawn.places.setting import setting
from helpers.drawn.recipes import subject
from helpers.drawn.textures import WOOD, filled, placed, planks

STRUM = Pose(2, (28, 75), (62, 100), (8, 2), (-10, -6))
FIDDLE = Pose(0, (70, 105), (95, 130), (8, 2), (-8, -4))
BLOW = Pose(-6, (62, 125), (58, 120), (8, 2), (-8, -4))
SQUEEZE = Pose(0, (35, 85), (-30, 40), (8, 2), (-8, -4))
SEATED = Pose(6, (55, 82), (48, 78), (86, 4), (80, 0))


def shown(
    s: Scene, thing: Callable[[Scene], None], low: float = 0.6, high: float = 0.82, kinds=("flat", "wall", "floor")
) -> None:
    """A thing one unit long, upright about its middle: lying at any angle, hanging, or leaning."""
    kind = s.pick(*kinds)
    turn, middle = {"flat": 180, "wall": 25}.get(kind, 12), 0 if kind in ("flat", "wall") else -0.5
    with setting(s, kind, low, high, turn, 1.3 if kind == "floor" else 0, 0.5), placed(s, 0, middle, 1):
        thing(s)


@contextmanager
def playing(s: Scene) -> Iterator[None]:
    """A place for somebody one unit tall, seen whole or from the knees up."""
    with setting(s, "floor", 0.68, 0.8), placed(s, 0, s.between(0.1, 0.4), s.between(1, 1.25)):
        yield


def player(s: Scene, pose: Pose | str, x: float = 0) -> Person:
    body = person(s, (x, 0), pose, 1, 1, outfit(s, sleeves="long", trousers="long"), wobble=3)
    return draw(s, body, shadow=True)


# ---- instruments


@subject("guitar", family="music")
def guitar(s: Scene):
    if s.chance(0.6):
        return shown(s, guitar_shape)
    with playing(s):
        body = player(s, STRUM)
        with placed(s, body.hip[0] + 0.08, body.hip[1] - 0.14, 0.66, s.between(55, 75)), placed(s, 0, -0.2, 1):
            guitar_shape(s)
        draw_arm(s, body, "near", 1)
    return None


def guitar_shape(s: Scene) -> None:
    wood, electric, size = (
        s.vary(s.pick("#c98f4e", "#d9a860", "#8a4a24", *TEAM)),
        s.chance(0.3),
        s.between(0.9, 1.1),
    )
    for grow, colour in ((0.015, shade(wood, 0.5)), (0, wood)):
        if electric:
            for x, y, tip in ((-0.16, 0.02, 0.09), (0.15, 0.08, 0.07)):
                s.limb((0.3 * x, 0.25), (x, y), 0.18 + 2 * grow, tip + grow, colour)
        else:
            s.disc(0, 0.13, 0.145 * size + grow, colour)
        s.ellipse(0, 0.32, 0.2 * size + grow, 0.17 + grow, colour)
        s.box(-0.12 - grow, 0.15, 0.12 + grow, 0.3, colour)
    if electric:
        for y in (0.18, 0.27):
            s.box(-0.07, y, 0.07, y + 0.04, "#222222")
    else:
        s.disc(0, 0.18, 0.075, shade(wood, 1.25))
        s.disc(0, 0.18, 0.062, "#1f1612")
    s.box(-0.085, 0.345, 0.085, 0.375, "#2a1c14")
    s.box(-0.028, -0.38, 0.028, 0.13, "#4a3020")
    for k in range(8):
        s.line([(-0.028, -0.34 + 0.055 * k), (0.028, -0.34 + 0.055 * k)], 0.007, "#c9c2a8")
    s.polygon([(-0.03, -0.38), (-0.055, -0.5), (0.055, -0.5), (0.03, -0.38)], shade(wood, 0.6))
    for k in range(3):
        for side in (-1, 1):
            s.disc(side * 0.062, -0.48 + 0.035 * k, 0.014, "#e8e4da")
    for x in (-0.016, 0, 0.016):
        s.line([(x, -0.42), (x, 0.36)], 0.004, "#f4f1e8")


@subject("violin", family="music")
def violin(s: Scene):
    if s.chance(0.6):
        return shown(s, violin_with_bow)
    with playing(s):
        body = player(s, FIDDLE)
        chin = (body.neck[0] + 0.02, body.neck[1] - 0.02)
        with placed(s, *chin, 0.6, s.between(72, 90)), placed(s, 0, -0.45, 1):
            violin_shape(s)
        hand = body.near_hand
        s.line([(hand[0] - 0.08, hand[1] + 0.12), (hand[0] + 0.1, hand[1] - 0.3)], 0.018, "#3a2418")
        draw_arm(s, body, "near", 1)
    return None


def violin_with_bow(s: Scene) -> None:
    violin_shape(s)
    if s.chance(0.8):
        x, lean = s.pick(-0.26, 0.26), s.between(-0.08, 0.08)
        s.line([(x - lean, -0.45), (x + lean, 0.45)], 0.022, "#3a2418")
        s.line([(x - lean + 0.025, -0.43), (x + lean + 0.025, 0.4)], 0.012, "#efe9d8")
        s.box(x + lean - 0.01, 0.34, x + lean + 0.04, 0.42, "#1b1b1b")


def violin_shape(s: Scene) -> None:
    wood = s.vary(s.pick("#a5522a", "#8a3f1e", "#b8692f", "#6b2f18"))
    for grow, colour in ((0.014, shade(wood, 0.5)), (0, wood)):
        s.ellipse(0, 0.08, 0.135 + grow, 0.1 + grow, colour)
        s.box(-0.085 - grow, 0.08, 0.085 + grow, 0.3, colour)
        s.ellipse(0, 0.33, 0.165 + grow, 0.125 + grow, colour)
    for side in (-1, 1):
        s.limb((side * 0.145, 0.155), (side * 0.085, 0.2), 0.025, 0.02, shade(wood, 0.5))
        s.limb((side * 0.16, 0.25), (side * 0.085, 0.21), 0.025, 0.02, shade(wood, 0.5))
        s.line([(side * 0.06, 0.17), (side * 0.07, 0.22), (side * 0.085, 0.27)], 0.016, "#1b0f0a")
    s.polygon([(-0.022, -0.36), (0.022, -0.36), (0.03, 0.15), (-0.03, 0.15)], "#1b1512")
    s.box(-0.055, 0.225, 0.055, 0.245, "#d9a860")
    s.polygon([(-0.035, 0.27), (0.035, 0.27), (0.02, 0.4), (-0.02, 0.4)], "#1b1512")
    s.ellipse(-0.08, 0.41, 0.065, 0.04, "#1b1512")
    s.limb((0, -0.36), (0, -0.45), 0.04, 0.035, wood)
    s.disc(0.012, -0.465, 0.035, wood)
    s.disc(0.012, -0.465, 0.015, shade(wood, 0.5))
    for k, side in enumerate((-1, 1, -1, 1)):
        s.line([(0, -0.37 - 0.02 * k), (side * 0.065, -0.375 - 0.02 * k)], 0.014, "#1b1512")
    for x in (-0.01, 0.01):
        s.line([(x, -0.38), (1.5 * x, 0.3)], 0.004, "#e8e4da")


@subject("piano", family="music")
def piano(s: Scene):
    grand = s.chance(0.5)
    with setting(s, "indoors", 0.45, 0.6):
        wood, x0, x1 = s.vary(s.pick("#1b1b20", "#1b1b20", "#5a3220", "#8a5a34", "#f1efe8", "#8c1c2f")), -0.6, 0.55
        if grand:
            s.polygon([(-0.5, -0.5), (-0.3, -1.05), (0.55, -0.95), (0.9, -0.65), (0.7, -0.5)], shade(wood, 1.4))
            s.line([(0.3, -0.5), (0.38, -0.95)], 0.03, "#c9a24a")
            for x in (-0.5, 0.1, 0.75):
                s.limb((x, -0.3), (x, -0.02), 0.08, 0.05, shade(wood, 0.8))
            s.polygon(
                [(-0.65, -0.52), (0.75, -0.52), (0.92, -0.62), (0.95, -0.4), (0.75, -0.27), (-0.65, -0.27)], wood
            )
            x0, x1, y = -0.62, 0.2, -0.46
        else:
            s.box(-0.68, -1, 0.64, 0, wood)
            s.box(-0.72, -1.04, 0.68, -0.97, shade(wood, 1.3))
            filled(s, [(-0.6, -0.92), (0.56, -0.92), (0.56, -0.62), (-0.6, -0.62)], shade(wood, 1.15), planks, 0.1)
            s.box(-0.72, -0.42, 0.68, -0.34, shade(wood, 0.75))
            for x in (-0.66, 0.62):
                s.limb((x, -0.36), (x, -0.03), 0.07, 0.05, shade(wood, 0.7))
            y = -0.56
            if s.chance(0.6):
                s.box(-0.2, -0.85, 0.15, -0.6, "#f6f2e2")
                for k in range(4):
                    s.line([(-0.17, -0.8 + 0.05 * k), (0.12, -0.8 + 0.05 * k)], 0.012, "#55555f")
        s.box(x0, y, x1, y + 0.15, "#f8f6ee")
        count = 10 if grand else 14
        for k in range(1, count):
            x = x0 + (x1 - x0) * k / count
            s.line([(x, y), (x, y + 0.15)], 0.008, "#8a867a")
            if k % 7 not in (0, 3):
                s.box(x - 0.021, y, x + 0.021, y + 0.09, "#16161a")
        if s.chance(0.4):
            seat = -0.75 if grand else -0.5
            s.box(seat - 0.3, -0.22, seat + 0.02, -0.16, shade(wood, 1.2))
            s.line([(seat - 0.14, -0.18), (seat - 0.14, 0.02)], 0.05, shade(wood, 0.8))
            draw(
                s,
                person(
                    s, (seat - 0.14, -0.28), SEATED, 0.95, 1, outfit(s, trousers="long"), anchor="hip", wobble=4
                ),
            )


@subject("drum kit", family="music")
def drum_kit(s: Scene):
    with setting(s, s.pick("indoors", "floor"), 0.5, 0.68):
        shell, brass = s.vary(s.pick(*TEAM)), s.vary("#d8b53c")
        if s.chance(0.55):
            body = person(s, (0, -0.1), Pose(0, (60, 110), (-60, -120), (20, 0), (-20, 0)), 1.05, 1, wobble=8)
            draw(s, body, front=True)
            for hand, tip in ((body.near_hand, 0.2), (body.far_hand, -0.2)):
                s.limb(hand, (hand[0] + tip, hand[1] + s.between(-0.1, 0.1)), 0.025, 0.02, "#d9a860")
        for x, y, tilt in ((-0.56, -0.88, 14), (0.56, -0.95, -14), (0.72, -0.6, -6))[: s.pick(2, 3)]:
            s.line([(x, y), (0.9 * x, 0)], 0.022, "#6f777f")
            s.ellipse(x, y, 0.25, 0.045, brass, tilt)
            s.ellipse(x, y - 0.01, 0.06, 0.02, shade(brass, 0.7), tilt)
        for x, y, w, h in (
            (-0.2, -0.78, 0.17, 0.2),
            (0.2, -0.78, 0.17, 0.2),
            (-0.56, -0.48, 0.2, 0.15),
            (0.58, -0.42, 0.22, 0.3),
        ):
            s.line([(x - 0.8 * w, 0), (x, y + h)], 0.02, "#6f777f")
            s.line([(x + 0.8 * w, 0), (x, y + h)], 0.02, "#6f777f")
            s.box(x - w, y, x + w, y + h, shell)
            s.box(x + 0.5 * w, y, x + w, y + h, shade(shell, 0.8))
            s.line([(x - w, y + h), (x + w, y + h)], 0.025, "#c9cdd2")
            s.ellipse(x, y, w, 0.055, "#c9cdd2")
            s.ellipse(x, y, 0.88 * w, 0.04, "#f6f4ee")
        s.disc(0, -0.3, 0.33, shade(shell, 0.9))
        s.disc(0, -0.3, 0.29, s.pick("#f6f4ee", "#f6f4ee", "#22222a"))
        s.disc(0, -0.3, s.between(0.06, 0.16), s.pick(*TEAM))
        for degrees in range(0, 360, 45):
            t = math.radians(degrees)
            s.disc(0.31 * math.cos(t), -0.3 + 0.31 * math.sin(t), 0.02, "#c9cdd2")


@subject("trumpet", family="music")
def trumpet(s: Scene):
    if s.chance(0.55):
        return shown(s, lambda s: sideways(s, trumpet_shape), 0.62, 0.82, ("flat", "flat", "wall"))
    with playing(s):
        body = player(s, BLOW)
        lips = (body.head[0] + 0.07, body.head[1] + 0.02)
        with placed(s, *lips, 0.55, s.between(-20, 5)), placed(s, 0.5, 0, 1):
            trumpet_shape(s)
        draw_arm(s, body, "near", 1)
    return None


def sideways(s: Scene, thing: Callable[[Scene], None]) -> None:
    with placed(s, 0, 0, 1, 90):
        thing(s)


def trumpet_shape(s: Scene) -> None:
    brass = s.vary(s.pick("#d8b53c", "#e0b84a", "#c9a24a", "#c9cdd2"))
    dark = shade(brass, 0.7)
    s.line([(-0.2, 0.13), (0.22, 0.13)], 0.035, dark)
    for x, start in ((-0.2, 90), (0.22, -90)):
        s.arc(x, 0.065, 0.07, 0.065, start, start + 180, 0.035, dark)
    s.limb((-0.48, 0), (0.25, 0), 0.03, 0.045, brass)
    s.polygon([(0.2, -0.025), (0.36, -0.05), (0.5, -0.17), (0.5, 0.17), (0.36, 0.05), (0.2, 0.025)], brass)
    s.ellipse(0.5, 0, 0.035, 0.17, dark)
    s.polygon([(-0.44, -0.02), (-0.5, -0.04), (-0.5, 0.04), (-0.44, 0.02)], "#c9cdd2")
    for x in (-0.07, 0, 0.07):
        s.box(x - 0.025, -0.07, x + 0.025, 0.17, shade(brass, 1.12))
        s.line([(x, -0.07), (x, -0.12)], 0.018, "#c9cdd2")
        s.box(x - 0.028, -0.14, x + 0.028, -0.115, "#f4f1e8")
    s.line([(-0.4, -0.008), (0.3, -0.012)], 0.01, "#fff6d0")


@subject("accordion", family="music")
def accordion(s: Scene):
    if s.chance(0.5):
        return shown(s, accordion_shape, 0.45, 0.65, ("flat", "flat", "floor", "table"))
    with playing(s):
        body = player(s, SQUEEZE)
        with placed(s, body.hip[0] + 0.05, body.hip[1] - 0.16, 0.44, s.between(-10, 10)):
            accordion_shape(s)
        draw_arm(s, body, "near", 1)
    return None


def accordion_shape(s: Scene) -> None:
    case, fan = s.vary(s.pick("#c0202f", "#1b1b22", "#1f4fc0", "#1f8f4d", "#6f2a91")), s.between(0.0, 0.12)
    cloth = s.pick("#e8e0d0", "#d8b53c", "#d42a2a", "#33333a")
    folds = 9
    for k in range(folds):
        share, after = k / folds, (k + 0.55) / folds
        x0, x1, x2 = (-0.26 + 0.52 * v for v in (share, after, (k + 1) / folds))
        rise = 0.36 + fan * math.sin(math.pi * share)
        s.box(x0, -rise, x1, rise - 0.02, cloth)
        s.box(x1, -rise + 0.05, x2, rise - 0.07, shade(cloth, 0.55))
    for side, w in ((-1, 0.2), (1, 0.24)):
        left = -0.26 - w if side < 0 else 0.26
        s.box(left, -0.42, left + w, 0.4, case)
        s.box(left + 0.02, -0.38, left + w - 0.02, -0.28, shade(case, 1.35))
        s.box(left, 0.34, left + w, 0.4, shade(case, 0.65))
    s.box(0.36, -0.27, 0.5, 0.33, "#f8f6ee")
    for k in range(1, 9):
        y = -0.27 + 0.6 * k / 9
        s.line([(0.36, y), (0.5, y)], 0.012, "#8a867a")
        if k % 4:
            s.box(0.36, y - 0.02, 0.44, y + 0.02, "#16161a")
    for k in range(12):
        s.disc(-0.42 + 0.06 * (k % 3), -0.2 + 0.12 * (k // 3), 0.021, "#f8f6ee")


@subject("harp", family="music")
def harp(s: Scene):
    with setting(s, "indoors", 0.62, 0.82):
        gold = s.vary(s.pick("#d8b53c", "#c9a24a", "#a5744a", "#6b4226", "#8a3f1e"))
        bend = s.between(0.06, 0.12)
        neck = [(-0.3, -0.96), (-0.16, -0.84 + bend), (0.02, -0.76 + bend), (0.18, -0.88 + bend), (0.3, -0.74)]
        for k in range(12):
            share = (k + 0.5) / 12
            i = min(3, int(share * 4))
            t = share * 4 - i
            top = (neck[i][0] + t * (neck[i + 1][0] - neck[i][0]), neck[i][1] + t * (neck[i + 1][1] - neck[i][1]))
            foot_y = -0.08 - 0.62 * share
            colour = ("#f4f1e8", "#f4f1e8", "#d42a2a")[k % 3]
            s.line([top, (-0.22 + 0.5 * share, foot_y)], 0.012, colour)
        s.limb((-0.24, -0.05), (0.3, -0.72), 0.12, 0.06, shade(gold, 0.85))
        s.limb((-0.3, -0.95), (-0.27, -0.05), 0.06, 0.06, gold)
        s.line(neck, 0.08, gold)
        s.disc(-0.31, -0.95, 0.06, shade(gold, 1.15))
        s.disc(0.31, -0.74, 0.05, gold)
        s.box(-0.36, -0.07, -0.02, 0, shade(gold, 0.75))
        if s.chance(0.45):
            wears = outfit(s, skirt=True, long_hair=True, trousers="none")
            body = person(
                s, (0.42, -0.3), Pose(-4, (75, 100), (70, 85), (82, 4), (76, 0)), 0.85, -1, wears, "hip", 4
            )
            s.box(0.3, -0.26, 0.55, 0, "#4a3020")
            draw(s, body)


@subject("xylophone", family="music")
def xylophone(s: Scene):
    rainbow = ("#d42a2a", "#f07f1e", "#f2c230", "#5fb54a", "#35b6d8", "#1f4fc0", "#6f2a91", "#c05fb0")
    with setting(s, "flat", 0.42, 0.56, turn=40):
        bars, wooden = s.pick(6, 7, 8), s.vary(s.pick(*WOOD)) if s.chance(0.35) else None
        for side in (-1, 1):
            s.line([(-0.72, side * 0.32), (0.72, side * 0.18)], 0.07, s.pick(*WOOD))
        for k in range(bars):
            x, half, w = -0.68 + 1.36 * (k + 0.5) / bars, 0.5 - 0.24 * k / bars, 0.52 * 1.36 / bars * 0.8
            bar = s.vary(wooden or rainbow[k], 0.05)
            s.box(x - w, -half, x + w, half, bar)
            s.box(x - 0.6 * w, -half, x - 0.3 * w, half, shade(bar, 1.25))
            for y in (-0.72 * half, 0.72 * half):
                s.disc(x, y, 0.022, "#e8e4da")
        for _ in range(s.pick(1, 2, 2)):
            with placed(s, s.between(-0.4, 0.4), s.between(-0.1, 0.2), 1, s.between(0, 360)):
                s.limb((0, 0), (0.65, 0), 0.03, 0.03, "#e0c48f")
                s.disc(0, 0, 0.075, s.pick(*TEAM))
