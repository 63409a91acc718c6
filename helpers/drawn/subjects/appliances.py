"""What ticks, rings, shines or spins in a house."""

import math

from helpers.drawn.brush import TEAM, Scene, clear, mix, shade
from helpers.drawn.places.setting import setting
from helpers.drawn.recipes import subject
from helpers.drawn.subjects.household import block
from helpers.drawn.textures import WOOD, filled, planks, within


@subject("clock", family="household")
def clock(s: Scene):
    """A round one on a wall, an alarm clock, or a tall one with a pendulum."""
    kind = s.pick("wall", "wall", "alarm", "tall")
    case, face, ink = s.vary(s.pick(*TEAM, *WOOD)), s.pick("#ffffff", "#f4ecd8", "#ffffff", "#22222a"), "#1b1b22"
    ink = "#f4f4f4" if face == "#22222a" else ink
    with setting(
        s,
        {"wall": "wall", "alarm": "table", "tall": "indoors"}[kind],
        0.45,
        0.85,
        beside=0.9 if kind == "tall" else 0,
    ):
        y, r = {"wall": (0, 0.5), "alarm": (-0.48, 0.4), "tall": (-0.8, 0.15)}[kind]
        if kind == "alarm":
            for side in (-1, 1):
                s.limb((side * 0.2, -0.2), (side * 0.3, -0.02), 0.07, 0.05, shade(case, 0.7))
                s.ellipse(side * 0.25, y - 0.4, 0.17, 0.12, shade(case, 0.85), side * 35)
            s.limb((0, y - 0.3), (0, y - 0.5), 0.06, 0.08, "#8f979e")
        if kind == "tall":
            filled(s, [(-0.15, -0.65), (0.15, -0.65), (0.15, -0.15), (-0.15, -0.15)], case, planks, 0.07)
            s.box(-0.22, -0.16, 0.22, 0, shade(case, 0.85))
            s.polygon([(-0.22, -0.62), (-0.22, -0.95), (0, -1.05), (0.22, -0.95), (0.22, -0.62)], case)
            s.box(-0.09, -0.58, 0.09, -0.2, "#2a2018")
            swing = s.between(-0.05, 0.05)
            s.line([(0, -0.58), (swing, -0.3)], 0.015, "#d8b53c")
            s.disc(swing, -0.28, 0.045, "#d8b53c")
        s.disc(0, y, r, case)
        s.disc(0, y, 0.86 * r, face)
        for k in range(12):
            dx, dy = pointing(30 * k)
            inner = 0.62 if k % 3 == 0 else 0.7
            s.line([(inner * r * dx, y + inner * r * dy), (0.79 * r * dx, y + 0.79 * r * dy)], 0.07 * r, ink)
        for degrees, length, width in ((s.between(0, 360), 0.42, 0.09), (s.between(0, 360), 0.66, 0.06)):
            dx, dy = pointing(degrees)
            s.line([(0, y), (length * r * dx, y + length * r * dy)], width * r, ink)
        s.disc(0, y, 0.07 * r, s.pick("#d42a2a", ink))


def pointing(degrees: float) -> tuple[float, float]:
    """The direction of a clock's hand: 0 up, 90 to the right."""
    return math.sin(math.radians(degrees)), -math.cos(math.radians(degrees))


@subject("television", family="household")
def television(s: Scene):
    old = s.chance(0.5)
    with setting(s, "indoors" if s.chance(0.5) else "table", 0.4, 0.7, beside=1.9, reach=1.0):
        case, stand = (
            s.vary(s.pick(*WOOD, "#c33b3b", "#3f7f8f") if old else s.pick("#1b1b22", "#2a2a30", "#8f979e")),
            s.between(-0.3, -0.12),
        )
        half = 0.5 if old else 0.68
        if old:
            for side in (-1, 1):
                s.line([(0.02 * side, -0.95), (side * s.between(0.15, 0.35), -1.25)], 0.02, "#6f777f")
                s.line([(side * 0.3, stand), (side * 0.4, 0)], 0.05, shade(case, 0.6))
            block(s, -half, -0.95, half, stand, case, 0.08)
            left, right = -0.44, 0.24
            for k in range(2):
                s.disc(0.37, -0.8 + 0.17 * k, 0.055, "#d8d2c4")
            for k in range(4):
                s.line([(0.29, -0.45 + 0.05 * k), (0.45, -0.45 + 0.05 * k)], 0.02, shade(case, 0.5))
        else:
            s.polygon([(-0.07, stand), (0.07, stand), (0.25, 0), (-0.25, 0)], shade(case, 0.8))
            s.box(-half, -0.97, half, stand, case)
            left, right = -half + 0.04, half - 0.04
        glass = [(left, -0.9), (right, -0.9), (right, stand - 0.06), (left, stand - 0.06)]
        with within(s, glass):
            programme(s, left, -0.9, right, stand - 0.06)
        s.polygon([(left, -0.9), (left + 0.25, -0.9), (left, -0.6)], clear("#ffffff", 0.25))


def programme(s: Scene, left: float, top: float, right: float, bottom: float) -> None:
    """What is on: a landscape, a face, a match, stripes, or nothing."""
    x, y, w = (left + right) / 2, (top + bottom) / 2, right - left
    s.box(left, top, right, bottom, s.pick("#6fa9dd", "#26324f", "#3f9142", "#2f4a4a", "#111118"))
    kind = s.pick("land", "face", "match", "stripes", "off")
    if kind == "land":
        s.box(left, y + 0.1, right, bottom, "#3f8f4a")
        s.polygon([(left, y + 0.1), (x - 0.1 * w, top + 0.15), (x + 0.2 * w, y + 0.1)], "#7a8a9a")
        s.disc(right - 0.12, top + 0.12, 0.06, "#f2d060")
    elif kind == "face":
        s.ellipse(x, bottom, 0.25 * w, 0.25, s.pick(*TEAM))
        s.ellipse(x, y - 0.02, 0.12 * w, 0.19, s.pick("#f1c9a5", "#8d5524", "#c68642"))
    elif kind == "match":
        s.line([(x, top), (x, bottom)], 0.02, "#ffffff")
        for _ in range(6):
            s.disc(s.between(left, right), s.between(top, bottom), 0.04, s.pick(*TEAM))
    elif kind == "stripes":
        for k in range(6):
            s.box(left + w * k / 6, top, left + w * (k + 1) / 6, bottom, TEAM[k + 2])


@subject("telephone", family="household")
def telephone(s: Scene):
    """An old one, with a dial or keys, and its receiver on top or off the hook."""
    with setting(s, "table", 0.45, 0.75):
        colour, off = (
            s.vary(s.pick("#c33b3b", "#1b1b22", "#f0e6cc", "#3f7f5f", "#d8b53c", "#3f63b5")),
            s.chance(0.15),
        )
        dark = shade(colour, 0.75)
        s.polygon([(-0.6, 0), (-0.52, -0.25), (-0.26, -0.66), (0.26, -0.66), (0.52, -0.25), (0.6, 0)], colour)
        s.box(-0.62, -0.05, 0.62, 0, dark)
        for side in (-1, 1):
            s.limb((side * 0.2, -0.62), (side * 0.24, -0.78), 0.09, 0.07, dark)
        s.disc(0, -0.3, 0.235, dark if s.chance(0.5) else "#e8e4da")
        for k in range(9 if s.chance(0.75) else 0):
            dx, dy = pointing(30 * k - 60)
            s.disc(0.17 * dx, -0.3 + 0.17 * dy, 0.038, "#ffffff" if k % 2 else "#f4f1e8")
        s.disc(0, -0.3, 0.085, "#f4f1e8")
        x, y = (0.35, -0.02) if off else (0, -0.82)
        s.arc(x, y + 0.12, 0.5, 0.2, 190, 350, 0.13, colour)
        for side in (-1, 1):
            s.ellipse(x + side * 0.5, y + 0.12, 0.15, 0.12, dark)
        s.line([(-0.6 - 0.06 * (k % 2) - 0.015 * k, -0.1 - 0.05 * k) for k in range(9)], 0.03, dark)


@subject("computer", family="household")
def computer(s: Scene):
    laptop = s.chance(0.45)
    with setting(s, "table", 0.42, 0.65):
        case, screen = (
            s.vary(s.pick("#d8d2c4", "#2a2a30", "#b8bec4", "#f1efe8")),
            s.pick("#2f5f9f", "#111118", "#e8eef4", "#2f6f5f"),
        )
        half = s.between(0.55, 0.7)
        s.box(-half, -1, half, -0.3, case)
        s.box(-half + 0.06, -0.94, half - 0.06, -0.36, screen)
        for k in range(s.random.randint(3, 7)):
            ink = mix(screen, s.pick("#ffffff", "#8fe08f", "#f2c230"), 0.7)
            start = s.pick(-0.45, -0.35)
            s.line([(start, -0.87 + 0.07 * k), (s.between(-0.2, 0.4), -0.87 + 0.07 * k)], 0.03, ink)
        if s.chance(0.5):
            s.box(0.05, -0.75, half - 0.12, -0.45, s.vary("#f4f4f4"))
            s.box(0.05, -0.75, half - 0.12, -0.7, s.pick(*TEAM))
        back = -0.3 if laptop else -0.14
        if not laptop:
            s.polygon([(-0.08, -0.3), (0.08, -0.3), (0.25, -0.18), (-0.25, -0.18)], shade(case, 0.7))
        s.polygon([(-half, back), (half, back), (half + 0.12, 0.06), (-half - 0.12, 0.06)], shade(case, 0.85))
        for row in range(3):
            y, wide = back + 0.05 + (0.0 - back) * row / 3, half - 0.05 + 0.04 * row
            for k in range(9):
                x = -wide + 2 * wide * k / 9
                s.box(x, y, x + 1.6 * wide / 9, y + 0.2 * -back, "#33333a" if sum(case) > 300 else "#8f8f99")
        if not laptop:
            s.ellipse(half + 0.3, 0, 0.08, 0.06, case)
            s.line([(half + 0.3, -0.05), (half + 0.25, -0.2), (half, -0.25)], 0.02, "#55555f")


@subject("washing machine", family="household")
def washing_machine(s: Scene):
    with setting(s, "indoors", 0.5, 0.8, beside=1.8, reach=0.85):
        white = s.vary(s.pick("#f4f4f2", "#f4f4f2", "#b8bec4", "#3f4a55"), 0.06)
        block(s, -0.42, -0.97, 0.42, 0, white, 0.12)
        s.box(-0.42, -0.97, 0.42, -0.8, shade(white, 0.9))
        s.box(-0.38, -0.93, -0.12, -0.84, shade(white, 1.1))
        s.disc(0.26, -0.885, 0.055, "#6f777f")
        s.box(-0.05, -0.92, 0.12, -0.85, s.pick("#2f6f5f", "#111118"))
        s.disc(0, -0.43, 0.32, shade(white, 0.72))
        s.disc(0, -0.43, 0.25, s.vary("#4f7f9f"))
        for _ in range(s.random.randint(4, 8)):
            x, y = s.between(-0.13, 0.13), s.between(-0.42, -0.28)
            s.ellipse(x, y, 0.09, 0.05, s.vary(s.pick(*TEAM)), s.between(0, 180))
        for _ in range(s.pick(0, 8)):
            s.disc(s.between(-0.15, 0.15), s.between(-0.58, -0.4), 0.03, clear("#ffffff", 0.8))
        s.arc(0, -0.43, 0.2, 0.2, 190, 270, 0.035, clear("#ffffff", 0.7))
        s.box(-0.42, -0.06, 0.42, 0, shade(white, 0.6))
