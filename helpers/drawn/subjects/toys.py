"""What one plays with."""

import math
from itertools import pairwise

from helpers.drawn.brush import CIRCLE, TEAM, Scene, clear, mix, shade
from helpers.drawn.creatures.person import HAIR, SKIN, draw, person
from helpers.drawn.places.interiors import garden
from helpers.drawn.places.setting import setting
from helpers.drawn.places.venues import park, sky
from helpers.drawn.recipes import subject
from helpers.drawn.textures import (
    METAL,
    PASTEL,
    WOOD,
    bands,
    bricks,
    checks,
    dots,
    filled,
    knit,
    lifted,
    placed,
    plain,
    stripes,
    within,
)  # fmt: skip


@subject("teddy bear", family="toys and clothes")
def teddy_bear(s: Scene):
    with setting(s, s.pick("floor", "indoors", "table"), 0.5, 0.78, turn=8, beside=1.5):
        fur, standing = (
            s.vary(s.pick("#a5744a", "#c9a36a", "#6b4226", "#f1efe8", "#d9a0b0", "#8f979e")),
            s.chance(0.4),
        )
        pale, dark = mix(fur, "#fff0d8", 0.45), shade(fur, 0.85)
        for side in (-1, 1):
            if standing:
                s.limb((side * 0.13, -0.25), (side * 0.16, -0.08), 0.2, 0.18, dark)
                s.ellipse(side * 0.19, -0.05, 0.13, 0.06, dark)
            else:
                s.limb((side * 0.16, -0.16), (side * 0.34, -0.1), 0.22, 0.2, dark)
                s.disc(side * 0.37, -0.11, 0.115, fur)
                s.disc(side * 0.37, -0.11, 0.07, pale)
            s.limb((side * 0.17, -0.48), (side * s.between(0.28, 0.38), s.between(-0.62, -0.25)), 0.16, 0.14, dark)
            s.disc(side * 0.19, -0.93, 0.1, dark)
            s.disc(side * 0.19, -0.93, 0.055, pale)
        s.ellipse(0, -0.32, 0.25, 0.28, fur)
        jumper = [(0.25 * x, -0.34 + 0.24 * y) for x, y in CIRCLE]
        if s.chance(0.4):
            filled(s, jumper, None, s.pick(knit, stripes, bands, dots), 0.1)
        else:
            s.ellipse(0, -0.3, 0.16, 0.19, pale)
        s.ellipse(0, -0.76, 0.26, 0.23, fur)
        s.ellipse(0, -0.69, 0.12, 0.095, pale)
        s.ellipse(0, -0.74, 0.05, 0.035, "#22181a")
        s.line([(0, -0.72), (0, -0.67)], 0.016, "#22181a")
        s.arc(0, -0.68, 0.05, 0.035, 20, 160, 0.016, "#22181a")
        for side in (-1, 1):
            s.disc(side * 0.1, -0.81, 0.03, "#1b1214")
            s.disc(side * 0.1 + 0.01, -0.82, 0.01, "#ffffff")
        if s.chance(0.55):
            bow = s.pick(*TEAM)
            for side in (-1, 1):
                s.polygon([(0, -0.54), (side * 0.14, -0.61), (side * 0.14, -0.47)], bow)
            s.disc(0, -0.54, 0.035, shade(bow, 0.75))


@subject("kite", family="toys and clothes")
def kite(s: Scene):
    """In the sky, with its tail; somebody may hold the string, or two may fly."""
    if s.chance(0.6):
        park(s)
    else:
        garden(s, s.between(0.95, 1.2))
    with_child, count = s.chance(0.6), s.pick(1, 1, 1, 2)
    if with_child:
        s.view(s.horizon, s.between(0.25, 0.4))
        body = draw(s, person(s, s.spot(s.between(0.2, 0.35), 0.15), s.pick("reach", "run", "cheer")), shadow=True)
    for k in range(count):
        x, y = (
            (s.between(0.5, 0.68), s.between(0.25, 0.42))
            if k == 0
            else (s.between(0.15, 0.35), s.between(0.12, 0.25))
        )
        size, first, second = s.between(0.3, 0.55) / (1 + k), s.pick(*TEAM), s.pick(*TEAM)
        end = body.near_hand if with_child else (x - 0.5, y + 1.1)
        s.line([(x, y), ((x + end[0]) / 2 + 0.05, (y + end[1]) / 2 + 0.08), end], 0.006, "#f4f4f4")
        with placed(s, x, y, size, s.between(10, 50), s.between(0.85, 1.15)):
            s.line([(0.08 * math.sin(1.4 * i), 0.55 + 0.09 * i) for i in range(9)], 0.02, "#f4f4f4")
            for i in range(1, 9, 2):
                bx, by = 0.08 * math.sin(1.4 * i), 0.55 + 0.09 * i
                for side in (-1, 1):
                    s.polygon(
                        [(bx, by), (bx + side * 0.09, by - 0.045), (bx + side * 0.09, by + 0.045)],
                        s.pick(first, second),
                    )
            shape = [(0, -0.5), (0.36, -0.1), (0, 0.55), (-0.36, -0.1)]
            if s.chance(0.4):
                filled(s, shape, first, s.pick(bands, stripes, dots, chequered), 0.2)
            else:
                for i in range(4):
                    s.polygon([shape[i], shape[(i + 1) % 4], (0, -0.1)], first if i % 2 else second)
            s.line([(0, -0.5), (0, 0.55)], 0.02, "#5a3f28")
            s.line([(-0.36, -0.1), (0.36, -0.1)], 0.02, "#5a3f28")


def chequered(s, left, top, right, bottom, base, ink, step):
    checks(s, left, top, right, bottom, "#ffffff", base, step)


@subject("doll's house", family="toys and clothes")
def dolls_house(s: Scene):
    """Open at the front, so that the rooms and what is in them can be seen."""
    with setting(s, s.pick("indoors", "table"), 0.6, 0.8, turn=2, beside=1.05, reach=0.72):
        front, roof, half = (
            s.vary(s.pick(*TEAM, *PASTEL)),
            s.vary(s.pick("#a8443a", "#3f5f8a", "#6b4226", "#4a7a5a")),
            s.between(0.38, 0.46),
        )
        s.polygon([(half, -0.66), (half + 0.1, -0.7), (half + 0.1, -0.05), (half, 0)], shade(front, 0.65))
        s.box(-half, -0.68, half, 0, front)
        gable = [(-half - 0.06, -0.66), (0, -1), (half + 0.06, -0.66)]
        filled(s, gable, roof, s.pick(bands, bricks, plain), 0.07)
        if s.chance(0.5):
            s.box(0.18, -1.0, 0.28, -0.8, shade(roof, 0.8))
        s.disc(0, -0.78, 0.075, "#f4f1e8")
        s.disc(0, -0.78, 0.055, "#5f7f9f")
        for row in range(2):
            for column in range(2):
                left, low = -half + 0.04 + column * half, -0.05 - 0.32 * row
                right, high = left + half - 0.06, low - 0.26
                paper = s.vary(s.pick(*PASTEL))
                with within(s, [(left, high), (right, high), (right, low), (left, low)]):
                    s.pick(stripes, dots, checks, plain)(s, left, high, right, low, paper, shade(paper, 0.8), 0.06)
                    s.box(left, low - 0.04, right, low, s.vary(s.pick(*WOOD)))
                furnish(s, (left + right) / 2, low - 0.02)
        s.box(-half - 0.08, -0.02, half + 0.12, 0.02, shade(roof, 0.7))


def furnish(s: Scene, x: float, y: float) -> None:
    """Tiny furniture, or a doll."""
    colour, kind = s.vary(s.pick(*TEAM)), s.pick("bed", "doll", "table", "wardrobe", "lamp")
    if kind == "bed":
        s.box(x - 0.13, y - 0.07, x + 0.13, y - 0.02, colour)
        s.box(x - 0.15, y - 0.13, x - 0.12, y, "#6b4226")
        s.ellipse(x - 0.08, y - 0.085, 0.05, 0.025, "#ffffff")
    elif kind == "doll":
        s.polygon([(x, y - 0.14), (x + 0.08, y), (x - 0.08, y)], colour)
        s.disc(x, y - 0.17, 0.045, s.pick(*SKIN))
        s.arc(x, y - 0.17, 0.045, 0.045, 180, 360, 0.02, s.pick(*HAIR))
    elif kind == "table":
        s.box(x - 0.12, y - 0.1, x + 0.12, y - 0.075, "#8a5a34")
        for dx in (-0.1, 0.1):
            s.line([(x + dx, y - 0.09), (x + dx, y)], 0.018, "#8a5a34")
        s.disc(x, y - 0.12, 0.03, colour)
    elif kind == "wardrobe":
        s.box(x - 0.08, y - 0.2, x + 0.08, y, "#8a5a34")
        s.line([(x, y - 0.19), (x, y - 0.01)], 0.012, "#4a3020")
    else:
        s.line([(x, y), (x, y - 0.16)], 0.016, "#55555f")
        s.polygon(
            [(x - 0.03, y - 0.21), (x + 0.03, y - 0.21), (x + 0.07, y - 0.13), (x - 0.07, y - 0.13)], "#f6e2a8"
        )


@subject("spinning top", family="toys and clothes")
def spinning_top(s: Scene):
    with setting(s, s.pick("table", "floor", "indoors"), 0.45, 0.72, turn=20):
        colours, wide = [s.vary(s.pick(*TEAM)) for _ in range(4)], s.between(0.38, 0.5)
        s.ellipse(0, 0, 0.22, 0.04, (0, 0, 0, 70))
        profile = (
            (0.02, 0),
            (0.1, -0.12),
            (0.75 * wide, -0.32),
            (wide, -0.46),
            (0.72 * wide, -0.6),
            (0.12, -0.68),
        )
        for k, ((x0, y0), (x1, y1)) in enumerate(pairwise(profile)):
            s.polygon([(-x0, y0), (x0, y0), (x1, y1), (-x1, y1)], colours[k % 4])
            s.ellipse(0, y1, x1, 0.22 * x1, colours[(k + 1) % 4] if k < 4 else colours[0])
        if s.chance(0.5):
            for k in range(-3, 4):
                s.disc(0.27 * k * wide, -0.46 + 0.1 * math.sqrt(1 - (k / 4) ** 2), 0.035, "#f6f2e2")
        s.limb((0, -0.68), (0, -0.95), 0.06, 0.05, s.pick(*WOOD, *METAL, "#d8b53c"))
        s.disc(0, -0.95, 0.06, colours[1])
        s.polygon(
            [(-0.6 * wide, -0.42), (-0.4 * wide, -0.4), (-0.2 * wide, -0.2), (-0.3 * wide, -0.22)],
            clear("#ffffff", 0.4),
        )
        if s.chance(0.6):  # it spins
            for k in (1.2, 1.45):
                s.arc(0, -0.44, k * wide, 0.25 * k * wide, 20, 70, 0.016, clear("#ffffff", 0.7))
                s.arc(0, -0.44, k * wide, 0.25 * k * wide, 110, 160, 0.016, clear("#ffffff", 0.7))


@subject("toy blocks", family="toys and clothes")
def toy_blocks(s: Scene):
    """A tower of bricks: cubes with a mark on each, an arch, a roof on top; some have fallen."""
    with setting(s, s.pick("floor", "indoors", "table"), 0.55, 0.8, turn=2):
        rows, size = s.pick((3, 2, 1), (2, 2, 1), (3, 3, 2), (1, 1, 1, 1), (4, 2, 1)), 0.24
        for row, count in enumerate(rows):
            for k in range(count):
                x, y = (k - (count - 1) / 2) * size * 1.06 + s.between(-0.03, 0.03), -size * row
                block(s, x, y, size, s.between(-3, 3))
        y = -size * len(rows)
        if s.chance(0.6):
            s.polygon([(-0.14, y), (0.14, y), (0, y - 0.2)], s.vary(s.pick(*TEAM)))
        else:
            s.limb((0, y - 0.01), (0, y - 0.16), 0.14, 0.14, s.vary(s.pick(*TEAM)))
        for side in (-1, 1):
            if s.chance(0.6):
                block(s, side * s.between(0.55, 0.7), 0.04, 0.9 * size, s.pick(0, 20, -20))


def block(s: Scene, x: float, y: float, size: float, degrees: float) -> None:
    colour, half = s.vary(s.pick(*TEAM, *WOOD)), size / 2
    with placed(s, x, y, 1, degrees):
        s.box(-half, -size, half, 0, colour)
        s.polygon(
            [(half, -size), (half + 0.05, -size - 0.04), (half + 0.05, -0.04), (half, 0)], shade(colour, 0.65)
        )
        s.polygon(
            [(-half, -size), (half, -size), (half + 0.05, -size - 0.04), (-half + 0.05, -size - 0.04)],
            shade(colour, 1.2),
        )
        s.box(-0.75 * half, -0.88 * size, 0.75 * half, -0.12 * size, mix(colour, "#fff6e0", 0.75))
        mark, ink, r = s.pick("disc", "star", "bars", "square"), s.pick(*TEAM), 0.25 * size
        if mark == "disc":
            s.disc(0, -half, r, ink)
        elif mark == "star":
            s.polygon(
                [
                    (
                        r * (1, 0.45)[k % 2] * math.sin(k * 0.628),
                        -half - r * (1, 0.45)[k % 2] * math.cos(k * 0.628),
                    )
                    for k in range(10)
                ],
                ink,
            )
        elif mark == "bars":
            for k in (-1, 0, 1):
                s.box(-r, -half + 0.7 * k * r - 0.02, r, -half + 0.7 * k * r + 0.02, ink)
        else:
            s.box(-r, -half - r, r, -half + r, ink)


@subject("balloons", family="toys and clothes")
def balloons(s: Scene):
    """A bunch of them, in a hand, tied to something, or on their way up."""
    held, up = s.chance(0.45), s.chance(0.3)
    if up:
        sky(s, 1.3, 5)
    with setting(s, "floor", 0.7, 0.85) if not up else lifted(s):
        centre = (0.0, -0.62) if not up else (0.5, 0.42)
        knot = (0.02, -0.12) if not up else (0.5, 0.9)
        if held:
            body = person(
                s, (0.0, 0) if not up else (0.5, 1.25), s.pick("stand", "walk", "reach"), 0.5, 1, wobble=4
            )
            draw(s, body, shadow=True)
            knot = body.near_hand
        if not held and not up and s.chance(0.6):
            s.box(-0.12, -0.14, 0.14, 0, s.vary(s.pick(*TEAM)))
            s.box(-0.01, -0.14, 0.03, 0, "#f2c230")
        r, shapes = s.between(0.11, 0.16), []
        for _ in range(s.pick(3, 5, 7)):
            shapes.append((centre[0] + s.between(-0.3, 0.3), centre[1] + s.between(-0.28, 0.18)))
        for x, y in shapes:
            s.line([(x, y + r), ((x + 2 * knot[0]) / 3, (y + knot[1]) / 2), knot], 0.008, "#e8e8e8")
        for x, y in shapes:
            colour = s.vary(s.pick(*TEAM))
            s.polygon(
                [(x, y + 1.1 * r), (x + 0.22 * r, y + 1.4 * r), (x - 0.22 * r, y + 1.4 * r)], shade(colour, 0.8)
            )
            s.ellipse(x, y, r, 1.2 * r, colour)
            s.ellipse(x, y + 0.3 * r, 0.8 * r, 0.85 * r, shade(colour, 0.92))
            s.ellipse(x - 0.35 * r, y - 0.5 * r, 0.2 * r, 0.32 * r, clear("#ffffff", 0.6), 25)
