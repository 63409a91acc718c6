"""What grows: trees, flowers, a mushroom, a pumpkin."""

import math
from itertools import pairwise

from helpers.drawn.brush import Scene, clear, shade
from helpers.drawn.places import venues
from helpers.drawn.places.kitchen import bed, desert, garden, leaf, shadow, shine, tabletop
from helpers.drawn.recipes import subject


@subject("apple tree", family="plants and food")
def apple_tree(s: Scene):
    garden(s)
    fruit = s.pick("#d42a2a", "#d42a2a", "#e8b53a", "#b5d04a")
    for k in range(s.pick(1, 1, 1, 2)):
        x, y, h = (
            (s.between(0.38, 0.62) if k == 0 else s.pick(-0.05, 1.05)),
            s.between(0.86, 0.94),
            s.between(0.68, 0.84) - 0.2 * k,
        )
        y -= 0.14 * k
        shadow(s, x, y, 0.36 * h)
        s.limb((x, y), (x + s.between(-0.03, 0.03), y - 0.5 * h), 0.12 * h, 0.08 * h, "#6b4a30")
        for side in (-1, 1):
            s.limb((x, y - 0.32 * h), (x + side * 0.2 * h, y - 0.58 * h), 0.06 * h, 0.04 * h, "#6b4a30")
        green = s.vary("#3f8a3a", 0.15)
        clumps = [(0.3 * math.cos(t), 0.2 * math.sin(t)) for t in [k * 0.9 for k in range(7)]] + [
            (0, 0),
            (0.1, -0.14),
            (-0.1, -0.14),
        ]
        for dx, dy in clumps:
            s.ellipse(x + dx * h, y - (0.66 - dy) * h, 0.19 * h, 0.17 * h, s.vary(green, 0.08))
        for _ in range(s.random.randint(9, 18)):
            t, r = s.between(0, 6.3), s.between(0.1, 0.95)
            ax, ay, size = x + 0.4 * r * h * math.cos(t), y - (0.68 - 0.28 * r * math.sin(t)) * h, 0.042 * h
            s.disc(ax, ay, size, fruit)
            shine(s, ax, ay, size)
        for _ in range(s.random.randint(0, 4)):
            s.disc(x + s.between(-0.3, 0.3), y + s.between(-0.02, 0.05), 0.036 * h, fruit)


@subject("palm tree", family="plants and food")
def palm_tree(s: Scene):
    venues.beach_or_lawn(s, sand=True) if s.chance(0.7) else venues.lake(s)
    if s.chance(0.3):
        s.ellipse(0.5, 1.1, 0.9, 0.35, s.vary("#e0c896"))
    places = s.pick(((0.5, 0),), ((0.5, 0),), ((0.2, 1), (0.58, 0)), ((0.85, 1), (0.1, 1), (0.48, 0)))
    for x, far in places:
        x, h = x + s.between(-0.06, 0.06), s.between(0.72, 0.85) - 0.22 * far
        y = 0.93 - 0.16 * far
        lean, wood = s.between(-0.22, 0.22) * h, s.vary("#9a7a52")
        shadow(s, x, y, 0.2 * h)
        stem = [(x + lean * (k / 8) ** 1.7, y - 0.78 * h * k / 8) for k in range(9)]
        for k, (a, b) in enumerate(pairwise(stem)):
            s.limb(a, b, (0.1 - 0.005 * k) * h, (0.085 - 0.005 * k) * h, wood if k % 2 else shade(wood, 0.85))
        tx, ty = stem[-1]
        green = s.vary("#3f8f45", 0.15)
        for degrees in (-165, -15, -135, -45, -190, 10, -90, -110, -65):
            t, size = math.radians(degrees + s.between(-8, 8)), s.between(0.36, 0.46) * h
            spine = [
                (tx + size * q * math.cos(t), ty + size * (q * math.sin(t) * 0.8 + 0.62 * q * q))
                for q in [k / 6 for k in range(7)]
            ]
            tone = s.vary(green, 0.12)
            for k, (a, b) in enumerate(spine[1:], 1):
                fall = 0.13 * h * (1.15 - k / 7)
                s.polygon([(a, b), (a - 0.02 * h, b + fall), spine[k - 1]], shade(tone, 0.8))
            s.line(spine, 0.028 * h + 0.005, tone)
        for dx, dy in ((-0.04, 0.02), (0.04, 0.02), (0, 0.05))[: s.pick(0, 2, 3, 3)]:
            s.disc(tx + dx * h, ty + dy * h, 0.036 * h, s.pick("#6b4426", "#8a5a30"))


@subject("cactus", family="plants and food")
def cactus(s: Scene):
    potted = s.chance(0.35)
    if potted:
        y, h, x = tabletop(s) + 0.16, s.between(0.72, 0.85), s.between(0.42, 0.58)
    else:
        desert(s)
        y, h, x = s.between(0.86, 0.94), s.between(0.68, 0.82), s.between(0.4, 0.6)
    green = s.vary(s.pick("#3f8a4a", "#4f8a5a", "#5f9a4a"))
    shadow(s, x, y, 0.22 * h)
    if potted:
        pot = s.vary(s.pick("#b5633a", "#e4e0d8", "#3f6f9a", "#d8a83a"))
        s.polygon([(x - 0.13, y), (x + 0.13, y), (x + 0.17, y - 0.2), (x - 0.17, y - 0.2)], pot)
        s.box(x - 0.19, y - 0.23, x + 0.19, y - 0.17, shade(pot, 0.85))
        y, h = y - 0.21, 0.72 * h

    def column(points, width):
        for a, b in pairwise(points):
            s.limb(a, b, width, width, green)
        s.line(points, 0.1 * width, shade(green, 0.75))
        s.line([(a - 0.28 * width, b) for a, b in points], 0.08 * width, shade(green, 1.25))

    column([(x, y), (x, y - 0.88 * h)], 0.22 * h)
    for side in s.pick((-1, 1), (-1, 1), (1,), (-1,)):
        low, out = y - s.between(0.28, 0.5) * h, x + side * s.between(0.24, 0.3) * h
        column([(x, low), (out, low - 0.02 * h), (out, low - s.between(0.22, 0.34) * h)], 0.14 * h)
    for _ in range(24):
        a, b = x + s.between(-0.1, 0.1) * h, y - s.between(0.05, 0.9) * h
        s.line([(a, b), (a + s.between(-0.025, 0.025), b - 0.015)], 0.005, "#f2f0d8")
    if s.chance(0.4):
        for dx in (-0.05, 0.05, 0):
            s.disc(x + dx * h, y - 0.98 * h, 0.045 * h, s.pick("#e0408f", "#f2c230"))


@subject("sunflower", family="plants and food")
def sunflower(s: Scene):
    garden(s)
    if s.chance(0.5):  # a field of them behind
        s.box(-1, s.horizon + 0.08, 2, 1.6, "#4a7a38")
        for _ in range(26):
            x, y = s.between(-0.2, 1.2), s.between(s.horizon + 0.04, s.horizon + 0.3)
            s.disc(x, y, 0.03, "#e8b320")
            s.disc(x, y, 0.014, "#5a3a1c")
    places = s.pick(
        ((0.5, 0.26),), ((0.5, 0.24),), ((0.28, 0.16), (0.66, 0.21)), ((0.15, 0.13), (0.84, 0.14), (0.48, 0.21))
    )
    for x, r in places:
        x, y, r = x + s.between(-0.05, 0.05), s.between(0.3, 0.42), r * s.between(0.9, 1.1)
        s.line([(x, y), (x + s.between(-0.02, 0.02), 0.75), (x, 1.4)], 0.2 * r, "#4f8a38")
        for side in (-1, 1):
            leaf(
                s, x, y + s.between(1.5, 2.2) * r, 1.3 * r, 90 - side * s.between(75, 110), s.vary("#4a8f3a"), 0.3
            )
        gold = s.vary("#f2bd1e", 0.1)
        for ring_of, reach in ((15, 1), (15, 0.86)):
            for k in range(ring_of):
                leaf(
                    s,
                    x,
                    y,
                    reach * r,
                    360 * k / ring_of + 12 * (reach < 1) + s.between(-5, 5),
                    shade(gold, 0.85 if reach == 1 else 1.08),
                    0.17,
                )
        s.disc(x, y, 0.5 * r, "#4a2c14")
        s.disc(x, y, 0.4 * r, "#6b421e")
        s.speckle(
            x - 0.3 * r, y - 0.3 * r, x + 0.3 * r, y + 0.3 * r, ["#3a2210", "#8a5a28"], 18, 0.035 * r + 0.002
        )


@subject("tulips", family="plants and food")
def tulips(s: Scene):
    vase = s.chance(0.35)
    colours = s.pick(
        ("#d42a3a",),
        ("#f2c230",),
        ("#e85f9a",),
        ("#d42a3a", "#f2c230", "#f4f0f4"),
        ("#7a3a9a", "#e85f9a"),
        ("#f07f1e", "#d42a3a"),
    )
    if vase:
        foot = tabletop(s) + 0.12
        heads = [
            (0.5 + 0.085 * k + s.between(-0.02, 0.02), s.between(0.2, 0.34) + 0.022 * abs(k))
            for k in (-3, 3, -2, 2, -1, 1, 0)
        ]
        feet = [(0.5 + 0.2 * (x - 0.5), foot - 0.24) for x, _ in heads]
    else:
        garden(s)
        bed(s, s.between(0.62, 0.75))
        heads = [(0.5 + 0.14 * k + s.between(-0.04, 0.04), s.between(0.3, 0.5)) for k in (-3, 3, -2, 2, -1, 1, 0)]
        feet = [(x, 0.92) for x, _ in heads]
        for _ in range(10):
            x, y = s.between(-0.2, 1.2), s.between(0.5, 0.66)
            s.line([(x, y), (x, 0.8)], 0.014, "#5a9a48")
            s.ellipse(x, y, 0.035, 0.05, s.vary(s.pick(*colours)))
    for (x, y), (fx, fy) in zip(heads, feet, strict=True):
        green = s.vary("#4f9a4a")
        s.line([(x, y), ((x + fx) / 2, (y + fy) / 2), (fx, fy)], 0.022, green)
        leaf(s, fx, fy, s.between(0.26, 0.36), -90 + s.between(-30, 30), shade(green, 0.85), 0.13)
        size, colour = s.between(0.085, 0.105), s.vary(s.pick(*colours))
        s.ellipse(x, y + 0.1 * size, 0.72 * size, 0.85 * size, shade(colour, 0.88))
        for side in (-1, 1):
            edge = [
                (x, y + 0.95 * size),
                (x + side * 0.7 * size, y + 0.45 * size),
                (x + side * 0.78 * size, y - 0.25 * size),
            ]
            s.polygon(
                [*edge, (x + side * 0.58 * size, y - 1.05 * size), (x + side * 0.12 * size, y - 0.3 * size)],
                colour,
            )
        s.polygon(
            [(x - 0.34 * size, y), (x, y - 1.05 * size), (x + 0.34 * size, y), (x, y + 0.9 * size)],
            shade(colour, 1.15),
        )
    if vase:
        glass = s.pick("#e8eef2", "#3f6fa8", "#d8a83a", "#f4f0e8", "#8fb5a0")
        shadow(s, 0.5, foot, 0.18)
        neck, belly = foot - 0.3, foot - 0.12
        s.polygon([(0.42, neck), (0.58, neck), (0.62, belly), (0.57, foot), (0.43, foot), (0.38, belly)], glass)
        s.line([(0.44, neck + 0.04), (0.42, belly + 0.02)], 0.016, clear("#ffffff", 0.6))


@subject("mushroom", family="plants and food")
def mushroom(s: Scene):
    s.view(s.between(0.25, 0.4), 0.5)
    s.gradient(-1, s.horizon, "#28402c", "#5f7f52")
    for _ in range(7):
        x, w = s.between(-0.2, 1.2), s.between(0.03, 0.08)
        s.line([(x, -0.5), (x + s.between(-0.03, 0.03), s.horizon + 0.06)], w, s.vary("#4a3626", 0.2))
    venues.ground(s, s.vary(s.pick("#5a6b34", "#6b5230", "#4a6a38")))
    s.speckle(-0.3, s.horizon + 0.05, 1.3, 1.2, ["#8a6a34", "#a8742e", "#4a5a28", "#6b4a28"], 70, 0.014)
    red = s.chance(0.6)
    cap = s.vary("#cf2a22" if red else s.pick("#8a5a30", "#c98a4a", "#e4d8c0", "#d8902a"))
    places = s.pick(
        ((0.5, 0.9, 1.0),),
        ((0.5, 0.88, 0.9), (0.83, 0.93, 0.5)),
        ((0.25, 0.82, 0.6), (0.62, 0.92, 0.85), (0.38, 0.97, 0.4)),
    )
    for x, y, size in places:
        x, h, w = x + s.between(-0.05, 0.05), 0.62 * size * s.between(0.9, 1.1), 0.3 * size * s.between(0.9, 1.15)
        shadow(s, x, y, 0.7 * w)
        s.limb((x, y - 0.03), (x + s.between(-0.02, 0.02), y - 0.7 * h), 0.5 * w, 0.34 * w, "#efe6d2")
        s.polygon([(x - 0.34 * w, y - 0.45 * h), (x + 0.34 * w, y - 0.45 * h), (x, y - 0.62 * h)], "#d8ccb0")
        top = y - 0.6 * h
        dome = [(x + w * math.cos(t), top - 0.75 * w * math.sin(t)) for t in [math.pi * k / 14 for k in range(15)]]
        s.ellipse(x, top, w, 0.2 * w, "#e4d4b4")
        s.polygon(dome, cap)
        s.ellipse(x, top - 0.01, 0.98 * w, 0.13 * w, shade(cap, 0.8))
        if red:
            for k in range(9):
                t, r = s.between(0.2, 2.95), (0.3, 0.62, 0.86)[k % 3]
                s.ellipse(
                    x + r * w * math.cos(t),
                    top - 0.08 * w - 0.68 * r * w * math.sin(t),
                    0.1 * w,
                    0.075 * w,
                    "#f8f4ea",
                )
        else:
            s.ellipse(x - 0.3 * w, top - 0.45 * w, 0.3 * w, 0.13 * w, clear("#ffffff", 0.25), -25)
    for _ in range(14):
        x, y = s.between(-0.1, 1.1), s.between(0.9, 1.05)
        s.line([(x, y), (x + s.between(-0.03, 0.03), y - s.between(0.05, 0.12))], 0.01, s.vary("#6f9a48"))


@subject("pine", family="plants and food")
def pine(s: Scene):
    if s.chance(0.4):
        venues.snowfield(s)
        snowy = True
    else:
        venues.park(s)
        snowy = False
    places = s.pick(((0.5, 0),), ((0.48, 0),), ((0.14, 1), (0.56, 0)), ((0.08, 1), (0.9, 1), (0.5, 0)))
    for x, far in places:
        x, y, h = x + s.between(-0.06, 0.06), 0.95 - 0.14 * far, s.between(0.8, 0.92) - 0.26 * far
        green = s.vary(s.pick("#1f5a3a", "#2a6a44", "#28574a"))
        shadow(s, x, y, 0.26 * h)
        s.limb((x, y), (x, y - 0.2 * h), 0.1 * h, 0.08 * h, "#5a3f28")
        levels = s.pick(4, 5, 6)
        for k in range(levels):
            low, half = y - (0.12 + 0.72 * k / levels) * h, (0.33 - 0.25 * k / levels) * h * s.between(0.92, 1.06)
            tip = low - 1.35 / levels * h if k < levels - 1 else y - h
            jags = [
                (x - half + 2 * half * j / 6, low - (0.03 * h if j % 2 else 0) - 0.005 * abs(j - 3) * h)
                for j in range(7)
            ]
            s.polygon([*jags, (x, tip)], shade(green, 0.85 + 0.06 * k))
            s.polygon([jags[-1], jags[-2], (x, tip)], shade(green, 0.7 + 0.06 * k))
            if snowy:
                s.line(
                    [(x - 0.95 * half, low - 0.012), (x - 0.35 * half, low + (tip - low) * 0.55)],
                    0.03 * h,
                    "#f4f8fc",
                )
        if s.chance(0.25) and not far:
            for _ in range(8):
                up = s.between(0.15, 0.75)
                s.disc(x + s.between(-0.26, 0.26) * (1 - up) * h, y - up * h, 0.02, "#7a5230")


@subject("pumpkin", family="plants and food")
def pumpkin(s: Scene):
    inside = s.chance(0.35)
    if inside:
        floor = tabletop(s) + 0.08
    else:
        garden(s)
        bed(s, s.between(0.55, 0.68))
        floor = 0.84
    places = s.pick(
        ((0.5, 0.3),), ((0.5, 0.27),), ((0.26, 0.17), (0.64, 0.23)), ((0.2, 0.15), (0.82, 0.15), (0.5, 0.22))
    )
    face = s.chance(0.2)
    if not inside:
        vine = [(-0.3 + 0.2 * k, floor - 0.1 + s.between(-0.05, 0.05)) for k in range(9)]
        s.line(vine, 0.02, "#4f7f3a")
        for x, y in vine[1::2]:
            leaf(s, x, y, 0.17, s.between(-130, -50), s.vary("#4a8a3a"), 0.5)
    for x, r in places:
        x, y, r = x + s.between(-0.04, 0.04), floor + s.between(-0.04, 0.06), r * s.between(0.9, 1.1)
        colour, tall = s.vary(s.pick("#e8761a", "#e8761a", "#f0902a", "#d8602a", "#e8c890")), s.between(0.68, 0.85)
        shadow(s, x, y, 1.05 * r)
        cy = y - 0.75 * tall * r
        for out, wide, light in (
            (-0.66, 0.34, 0.78),
            (0.66, 0.34, 0.78),
            (-0.36, 0.4, 0.92),
            (0.36, 0.4, 0.92),
            (0, 0.4, 1.05),
        ):
            s.ellipse(
                x + out * r, cy, wide * r * 1.04, tall * r * (1 - 0.1 * abs(out)), shade(colour, light * 0.82)
            )
            s.ellipse(x + out * r, cy, wide * r * 0.9, tall * r * (0.97 - 0.1 * abs(out)), shade(colour, light))
        s.limb(
            (x, cy - 0.88 * tall * r),
            (x + s.between(-0.12, 0.12) * r, cy - (tall + 0.3) * r),
            0.2 * r,
            0.13 * r,
            "#6b7a34",
        )
        if face:
            for side in (-1, 1):
                a, b = x + side * 0.32 * r, cy - 0.1 * r
                s.polygon([(a - 0.16 * r, b), (a + 0.16 * r, b), (a, b - 0.28 * r)], "#3a1c0a")
            jaw = [(x + k * 0.16 * r, cy + (0.18 if k % 2 else 0.3) * r) for k in range(-3, 4)]
            s.polygon([*jaw, (x + 0.3 * r, cy + 0.5 * r), (x - 0.3 * r, cy + 0.5 * r)], "#3a1c0a")
