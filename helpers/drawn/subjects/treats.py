"""Sweets and drinks."""

import math

from helpers.drawn.brush import Scene, clear, mix, shade
from helpers.drawn.places import venues
from helpers.drawn.places.kitchen import fruit, plate, shadow, shine, tabletop
from helpers.drawn.recipes import subject


@subject("birthday cake", family="plants and food")
def birthday_cake(s: Scene):
    y, x, w = tabletop(s) + 0.08, s.between(0.45, 0.55), s.between(0.3, 0.36)
    for _ in range(s.pick(0, 0, 3, 5)):  # balloons
        a, b = s.between(0, 1), s.between(0, 0.2)
        s.line([(a, b), (a + s.between(-0.03, 0.03), b + 0.25)], 0.005, "#f4f4f4")
        s.ellipse(a, b, 0.06, 0.075, s.pick("#e0408f", "#35b6d8", "#f2c230", "#6fc04a", "#d42a2a"))
    plate(s, x, y, 1.3 * w, 0.3)
    icing, body = s.pick(
        ("#f8f4ee", "#f0c8d4"),
        ("#f49ac0", "#f8e0d0"),
        ("#5a3420", "#7a4a2c"),
        ("#9ad4e8", "#f8f4ee"),
        ("#f8f4ee", "#c8864a"),
    )
    trim, bottom = s.pick("#d42a3a", "#e0408f", "#f2c230", "#ffffff", "#6fb0e8"), y
    for size, h in ((1, 0.62), (0.66, 0.42))[: s.pick(1, 1, 2)]:
        half, tall = size * w, h * w
        s.ellipse(x, bottom, half, 0.24 * half, shade(body, 0.8))
        s.box(x - half, bottom - tall, x + half, bottom, body)
        s.box(x + 0.5 * half, bottom - tall, x + half, bottom, clear("#000000", 0.08))
        s.box(x - half, bottom - 0.5 * tall, x + half, bottom - 0.4 * tall, trim)
        s.box(x - half, bottom - tall, x + half, bottom - 0.84 * tall, icing)
        for k in range(9):
            a = x - half + half * (2 * k + 1) / 9
            s.limb(
                (a, bottom - 0.86 * tall), (a, bottom - s.between(0.68, 0.8) * tall), 0.2 * half, 0.2 * half, icing
            )
        s.ellipse(x, bottom - tall, half, 0.24 * half, shade(icing, 1.06))
        for k in range(11):
            s.disc(
                x - half + half * 2 * k / 10, bottom + 0.2 * half * math.sin(math.pi * k / 10), 0.075 * half, trim
            )
        bottom -= tall
        top = half
    for k in range(s.pick(1, 3, 5, 6, 7)):
        t = 2.4 * k
        a, b = x + 0.7 * top * math.cos(t) * (k > 0), bottom + 0.14 * top * math.sin(t)
        s.line([(a, b), (a, b - 0.16)], 0.024, s.pick("#35b6d8", "#e0408f", "#f2c230", "#6fc04a", "#d42a2a"))
        s.disc(a, b - 0.19, 0.045, clear("#ffe08a", 0.35))
        s.ellipse(a, b - 0.195, 0.015, 0.03, "#ffb52e")
    s.speckle(
        x - 0.8 * top,
        bottom - 0.12 * top,
        x + 0.8 * top,
        bottom + 0.12 * top,
        ["#e0408f", "#35b6d8", "#f2c230"],
        10,
        0.008,
    )


@subject("ice cream", family="plants and food")
def ice_cream(s: Scene):
    flavours = ("#f8ecd0", "#f49ab0", "#6b3f26", "#b8e0b0", "#f2d04a", "#9fc8e8", "#c86fa8", "#f0a060")
    scoops, cup = s.pick(1, 2, 2, 3), s.chance(0.35)
    if cup:
        y = tabletop(s) + 0.1
        x = s.between(0.44, 0.56)
    else:
        venues.beach_or_lawn(s, sand=s.chance(0.6))
        x, y = s.between(0.42, 0.58), s.between(0.86, 0.95)
    r = 0.17 * (1.08 - 0.06 * scoops)
    if cup:
        glass = s.pick("#dfeaf0", "#e0408f", "#f2c230", "#35b6d8")
        shadow(s, x, y, 0.2)
        rim = y - 0.26
        s.ellipse(x, y, 0.14, 0.035, shade(glass, 0.8))
        s.box(x - 0.02, y - 0.12, x + 0.02, y, shade(glass, 0.8))
        places = [(-0.6, 0.35), (0.6, 0.35), (0, 1.0)][:scoops] if scoops > 1 else [(0, 0.3)]
    else:
        rim = y - 0.4
        skin = s.pick("#f1c9a5", "#c68642", "#8d5524")
        s.limb((x + 0.16, y + 0.3), (x + 0.02, y - 0.12), 0.2, 0.16, skin)
        places = (
            [(0, 0.25 + 1.05 * k) for k in range(scoops)]
            if s.chance(0.6)
            else [(-0.55, 0.4), (0.55, 0.4), (0, 1.1)][:scoops]
        )
    waffle = s.vary("#d89a4a")
    if not cup:
        s.polygon([(x - 0.17, rim), (x + 0.17, rim), (x + 0.01, y), (x - 0.01, y)], waffle)
        for k in range(1, 6):
            for side in (-1, 1):
                a = 0.17 * (1 - k / 6)
                s.line(
                    [(x - side * 0.17 + side * 0.057 * k, rim), (x + side * a, rim + 0.4 * k / 6)],
                    0.008,
                    shade(waffle, 0.72),
                )
    for k, (dx, dy) in enumerate(places):
        colour = s.vary(s.random.choice(flavours), 0.06)
        a, b = x + dx * r, rim - dy * r
        s.disc(a, b, 1.05 * r, shade(colour, 0.85))
        s.disc(a - 0.02, b - 0.015, 0.95 * r, colour)
        for j in range(5):
            s.disc(a + (j - 2) * 0.42 * r, b + 0.75 * r - 0.12 * r * abs(j - 2), 0.28 * r, shade(colour, 0.93))
        shine(s, a, b, r)
        if k == len(places) - 1 and s.chance(0.6):
            s.disc(a, b - 1.1 * r, 0.3 * r, "#c8202a")
            s.line([(a, b - 1.3 * r), (a + 0.04, b - 1.8 * r)], 0.008, "#4a6a2a")
        s.speckle(
            a - 0.5 * r,
            b - 0.7 * r,
            a + 0.5 * r,
            b + 0.2 * r,
            ["#e0408f", "#35b6d8", "#f2c230", "#5a3420"],
            s.pick(0, 0, 9),
            0.01,
        )
    if cup:
        s.polygon(
            [(x - 0.21, rim - 0.02), (x + 0.21, rim - 0.02), (x + 0.07, y - 0.1), (x - 0.07, y - 0.1)],
            clear(glass, 0.85),
        )
        s.line([(x - 0.16, rim), (x - 0.07, y - 0.13)], 0.014, clear("#ffffff", 0.7))
        if s.chance(0.6):
            s.polygon([(x + 0.05, rim - 0.05), (x + 0.2, rim - 0.36), (x + 0.3, rim - 0.28)], waffle)


@subject("cup of coffee", family="plants and food")
def coffee(s: Scene):
    y, x, w = tabletop(s) + 0.05, s.between(0.44, 0.56), s.between(0.2, 0.26)
    china = s.vary(s.pick("#f8f6f0", "#f8f6f0", "#c8343a", "#2f5f9a", "#e8b53a", "#4f8a6a", "#33363c"), 0.06)
    h, flat = s.between(0.85, 1.3) * w, 0.3
    if s.chance(0.75):
        plate(s, x, y + 0.01, 1.75 * w, 0.32, china)
        if s.chance(0.6):
            s.limb((x + 0.7 * w, y + 0.25 * w), (x + 1.5 * w, y + 0.02), 0.03, 0.016, "#c8ccd2")
        if s.chance(0.4):
            s.ellipse(x - 1.25 * w, y + 0.05 * w, 0.28 * w, 0.14 * w, "#b5733a")
    else:
        shadow(s, x, y, 1.2 * w)
    top = y - h
    s.arc(x + 0.95 * w, y - 0.52 * h, 0.45 * w, 0.34 * h, -100, 110, 0.06, shade(china, 0.85))
    narrow = s.between(0.55, 0.9)
    side = [
        (x + w, top),
        (x + 0.97 * w, y - 0.45 * h),
        (x + narrow * w, y - 0.04),
        (x, y + 0.03),
        (x - narrow * w, y - 0.04),
    ]
    s.polygon([*side, (x - 0.97 * w, y - 0.45 * h), (x - w, top)], china)
    s.polygon(
        [
            (x + w, top),
            (x + 0.97 * w, y - 0.45 * h),
            (x + narrow * w, y - 0.04),
            (x + 0.5 * w, y),
            (x + 0.62 * w, top),
        ],
        (0, 0, 0, 28),
    )
    if s.chance(0.3):
        s.box(x - 0.98 * w, y - 0.6 * h, x + 0.98 * w, y - 0.48 * h, s.pick("#c8343a", "#2f5f9a", "#e8b53a"))
    s.ellipse(x, top, w, flat * w, shade(china, 1.08))
    brew = s.pick("#3a2012", "#4a2c18", "#8a5a34")
    s.ellipse(x, top + 0.01, 0.88 * w, 0.84 * flat * w, brew)
    if s.chance(0.6):  # foam
        s.ellipse(x, top + 0.012, 0.66 * w, 0.6 * flat * w, "#c9935a")
        s.ellipse(x, top + 0.012, 0.36 * w, 0.36 * flat * w, "#f0dcb8")
    for dx in s.pick((-0.3, 0.3), (-0.4, 0, 0.4), (0,)):
        steam = [
            (x + dx * w + 0.035 * math.sin(5 * q + 9 * dx), top - 0.03 - 0.3 * q)
            for q in [k / 8 for k in range(9)]
        ]
        s.line(steam, 0.022, clear("#ffffff", 0.45))
    s.speckle(x - 2 * w, y + 0.42 * w, x + 2 * w, y + 0.8 * w, ["#3a2012", "#5a3420"], s.pick(0, 0, 12), 0.018)


@subject("bottle of wine with glass", family="plants and food")
def wine(s: Scene):
    y, x = tabletop(s) + 0.14, s.between(0.34, 0.42)
    red = s.chance(0.65)
    drink = s.vary(s.pick("#7a1428", "#8f1a30") if red else s.pick("#e8d880", "#f0b8a0"), 0.06)
    bottle, h, w = (
        s.vary("#22382a" if red else s.pick("#4f6a34", "#8a9a5a"), 0.1),
        s.between(0.68, 0.8),
        s.between(0.095, 0.115),
    )
    shadow(s, x, y, 1.6 * w)
    neck = y - 0.62 * h
    s.limb((x, y - 0.02), (x, y - h), 0.75 * w, 0.62 * w, bottle)
    s.polygon(
        [
            (x - w, y),
            (x + w, y),
            (x + w, neck),
            (x + 0.36 * w, neck - 0.13),
            (x - 0.36 * w, neck - 0.13),
            (x - w, neck),
        ],
        bottle,
    )
    s.ellipse(x, y, w, 0.22 * w, bottle)
    s.box(x - 0.4 * w, y - 1.02 * h, x + 0.4 * w, y - 0.84 * h, s.pick("#8f1a30", "#c9a03a", "#1b1b22"))
    label, ink = s.pick(("#f4eeda", "#8f1a30"), ("#f8f6f0", "#1b1b22"), ("#e0c88a", "#5a3420"))
    s.box(x - w, y - 0.46 * h, x + w, y - 0.16 * h, label)
    s.box(x - 0.7 * w, y - 0.39 * h, x + 0.7 * w, y - 0.35 * h, ink)
    s.disc(x, y - 0.26 * h, 0.35 * w, mix(label, ink, 0.5))
    s.line([(x - 0.65 * w, y - 0.03), (x - 0.65 * w, neck)], 0.016, clear("#ffffff", 0.35))
    for k in range(s.pick(1, 1, 2)):
        a, b, r = (
            x + 0.3 + 0.22 * k + s.between(-0.03, 0.03),
            y + s.between(-0.02, 0.07) - 0.06 * k,
            s.between(0.1, 0.12),
        )
        shadow(s, a, b, 0.11)
        s.ellipse(a, b, 0.095, 0.026, "#dfe8ec")
        s.line([(a, b), (a, b - 0.2)], 0.018, "#dfe8ec")
        cup = b - 0.2 - 1.2 * r
        s.ellipse(a, cup, r, 1.25 * r, clear("#f0f6fa", 0.6))
        fill = [(a + r * math.cos(t), cup + 1.25 * r * math.sin(t)) for t in [math.pi * j / 14 for j in range(15)]]
        s.polygon(fill, drink)
        s.ellipse(a, cup, r, 0.22 * r, shade(drink, 1.3))
        s.polygon(
            [(a - r, cup), (a + r, cup), (a + 0.78 * r, cup - 0.9 * r), (a - 0.78 * r, cup - 0.9 * r)],
            clear("#f0f6fa", 0.4),
        )
        s.arc(a, cup - 0.9 * r, 0.78 * r, 0.18 * r, 0, 360, 0.008, "#f4f8fa")
        s.line([(a - 0.6 * r, cup - 0.6 * r), (a - 0.7 * r, cup + 0.4 * r)], 0.014, clear("#ffffff", 0.6))
    if s.chance(0.35):
        fruit(s, "grapes", x - 0.2, y, 0.13)
