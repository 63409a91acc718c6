"""What is eaten."""

import math
from itertools import pairwise

from helpers.drawn.brush import CIRCLE, Scene, clear, shade
from helpers.drawn.places.kitchen import basket, bed, fruit, garden, leaf, plate, shadow, tabletop
from helpers.drawn.recipes import subject


@subject("bunch of bananas", family="plants and food")
def bananas(s: Scene):
    y = tabletop(s) - 0.02
    x, size = s.between(0.44, 0.56), s.between(0.3, 0.4)
    where = s.pick("table", "plate", "basket")
    if where == "plate":
        plate(s, x, y + 0.08, 0.42)
    elif where == "basket":
        basket(s, x, y + 0.24, 0.4, front=False)
        y -= 0.06
    else:
        shadow(s, x, y + 0.2 * size / 0.4, size)
    ripe = s.pick("#f4d63a", "#f4d63a", "#e8cc3a", "#c8cf3a")
    tilt, root = s.between(-12, 12), (x - 0.05, y - 0.75 * size)
    for k in range(s.pick(3, 4, 4, 5)):
        colour, spread, curve = s.vary(ripe, 0.06), (k - 1.5) * 26 + tilt, []
        for q in [j / 9 for j in range(10)]:
            t = math.radians(60 + spread + 75 * (q - 0.5) * (1 if k < 2 else -1) * (0.5 if k in (1, 2) else 1))
            a, b = curve[-1] if curve else root
            curve.append(
                (
                    a + 0.15 * size * math.cos(math.radians(20) + t - 0.05),
                    b + 0.15 * size * math.sin(math.radians(20) + t - 0.05),
                )
                if curve
                else root
            )
        for (p, q), share in zip(
            pairwise(curve), (0.14, 0.2, 0.26, 0.29, 0.3, 0.29, 0.26, 0.2, 0.12), strict=True
        ):
            s.limb(p, q, share * size + 0.012, share * size + 0.012, shade(colour, 0.72))
        for (p, q), share in zip(
            pairwise(curve), (0.14, 0.2, 0.26, 0.29, 0.3, 0.29, 0.26, 0.2, 0.12), strict=True
        ):
            s.limb(p, q, share * size - 0.01, share * size - 0.01, colour)
        s.line(curve[1:-1], 0.012, shade(colour, 0.85))
        s.disc(*curve[-1], 0.045 * size, "#4a3a1c")
    s.limb((root[0], root[1] + 0.02), (root[0] - 0.02, root[1] - 0.15 * size), 0.18 * size, 0.12 * size, "#8a8a34")
    if where == "basket":
        basket(s, x, y + 0.3, 0.4, front=True)


@subject("bowl of fruit", family="plants and food")
def fruit_bowl(s: Scene):
    y, x, w = tabletop(s) + 0.12, s.between(0.44, 0.56), s.between(0.32, 0.4)
    wicker = s.chance(0.3)
    rim = y - 0.42 * w if not wicker else y - 0.62 * w
    if wicker:
        basket(s, x, y, w, front=False)
    else:
        colour = s.vary(s.pick("#f4f1ea", "#3f6fa8", "#8fb5a0", "#7a4a28", "#d8a83a", "#b5533c"))
        shadow(s, x, y, 0.8 * w)
        s.ellipse(x, rim, w, 0.2 * w, shade(colour, 0.6))
    kinds = s.random.sample(
        ("apple", "green", "orange", "lemon", "plum", "pear", "banana", "grapes"), s.pick(3, 4, 5)
    )
    r = 0.27 * w
    for dx, dy in (
        (-0.35, 0.62),
        (0.35, 0.62),
        (0, 0.66),
        (-0.64, 0.16),
        (0.64, 0.16),
        (-0.22, 0.22),
        (0.24, 0.18),
    ):
        fruit(s, s.random.choice(kinds), x + dx * w * 1.05, rim - dy * w * 0.75, r * s.between(0.9, 1.1))
    if wicker:
        basket(s, x, y, w, front=True)
    else:
        half = [(x + w * math.cos(t), rim + 0.2 * w * math.sin(t)) for t in [math.pi * k / 12 for k in range(13)]]
        s.polygon(
            [*half, (x - 0.8 * w, y - 0.15 * w), (x - 0.4 * w, y), (x + 0.4 * w, y), (x + 0.8 * w, y - 0.15 * w)],
            colour,
        )
        s.line(half, 0.016, shade(colour, 1.2))
    for _ in range(s.pick(0, 0, 1, 2)):
        fruit(
            s,
            s.random.choice([k for k in kinds if k != "grapes"] or ["apple"]),
            x + s.pick(-1, 1) * s.between(0.36, 0.46),
            y + 0.02,
            0.085,
        )


@subject("loaf of bread", family="plants and food")
def bread(s: Scene):
    y, x, w = tabletop(s) + 0.04, s.between(0.45, 0.55), s.between(0.32, 0.4)
    crust = s.vary(s.pick("#b5713a", "#a05f2c", "#c98a4a"))
    wood = s.vary("#d8b27a")
    s.ellipse(x, y + 0.05, 1.25 * w, 0.3 * w, shade(wood, 0.6))
    s.ellipse(x, y + 0.03, 1.25 * w, 0.3 * w, wood)
    shadow(s, x, y + 0.03, 1.05 * w)
    if s.chance(0.5):  # a tin loaf, cut
        h = 0.62 * w
        s.polygon(
            [(x - 0.8 * w, y), (x + w, y - 0.03), (x + w, y - 0.7 * h), (x - 0.8 * w, y - 0.7 * h)],
            shade(crust, 0.8),
        )
        for k in range(5):
            s.disc(x - 0.55 * w + 0.34 * k * w, y - 0.78 * h, 0.24 * w, shade(crust, 0.95 + 0.05 * (k % 2)))
        for k in range(s.pick(1, 2, 3)):
            a, b = x - (0.8 + 0.2 * k) * w, y + 0.035 * k
            for grow, colour in ((1, crust), (0.84, "#f0dcb0")):
                s.box(
                    a - 0.3 * w * grow, b - 0.72 * h * grow, a + 0.3 * w * grow, b - (1 - grow) * 0.25 * h, colour
                )
                for side in (-1, 1):
                    s.disc(a + side * 0.14 * w * grow, b - 0.78 * h, 0.21 * w * grow, colour)
    else:
        s.ellipse(x, y - 0.24 * w, 1.05 * w, 0.36 * w, shade(crust, 0.75))
        s.ellipse(x, y - 0.28 * w, 1.02 * w, 0.33 * w, crust)
        for k in range(-2, 3):
            a = x + 0.36 * k * w
            s.line(
                [
                    (a - 0.12 * w, y - 0.12 * w),
                    (a + 0.02 * w, y - 0.3 * w),
                    (a + 0.16 * w, y - 0.5 * w + 0.03 * abs(k)),
                ],
                0.1 * w,
                "#edd3a0",
            )
        for _ in range(24):
            s.disc(x + s.between(-0.9, 0.9) * w, y - s.between(0.12, 0.48) * w, 0.006, "#f4ead2")
    if s.chance(0.4):
        s.limb((x + 0.2 * w, y + 0.15), (x + 0.75 * w, y + 0.12), 0.035, 0.045, "#c8ccd2")
        s.limb((x + 0.75 * w, y + 0.12), (x + 1.15 * w, y + 0.1), 0.04, 0.045, "#4a2f1c")


@subject("pizza", family="plants and food")
def pizza(s: Scene):
    tabletop(s)
    x, y, r = s.between(0.45, 0.55), s.between(0.56, 0.66), s.between(0.36, 0.44)
    flat = s.between(0.6, 0.95)
    base = s.pick("plate", "board", "box")
    if base == "box":
        s.polygon(
            [
                (x - 1.08 * r, y - flat * r),
                (x + 1.08 * r, y - flat * r),
                (x + 1.2 * r, y + 1.1 * flat * r),
                (x - 1.2 * r, y + 1.1 * flat * r),
            ],
            "#c9a06a",
        )
    else:
        plate(s, x, y, 1.14 * r, flat, "#b58045" if base == "board" else "#f4f1ea")
    cut = s.pick(0, 0, 1, 2)
    start = s.between(0, 360)

    def wedge(radius, colour):
        angles = [math.radians(start + (360 - 45 * cut) * k / 32) for k in range(33)]
        rim = [(x + radius * math.cos(t), y + flat * radius * math.sin(t)) for t in angles]
        s.polygon([(x, y), *rim] if cut else rim, colour)

    crust, cheese = s.vary("#c98a42"), s.vary("#f0c452", 0.08)
    for radius, colour in ((r, shade(crust, 0.8)), (0.97 * r, crust), (0.85 * r, "#b8341e"), (0.8 * r, cheese)):
        wedge(radius, colour)

    def places(count, far=0.68):
        for k in range(count):
            t, d = (
                math.radians(start + (360 - 45 * cut) * (k + 0.5) / count),
                r * (0.3 + (far - 0.3) * ((k * 0.62) % 1)),
            )
            yield x + d * math.cos(t), y + flat * d * math.sin(t)

    for a, b in places(26):
        s.ellipse(a + s.between(-0.03, 0.03), b, 0.03, 0.022, clear(s.pick("#fbe6a0", "#d8702e"), 0.6))
    topping = s.pick("salami", "salami", "basil", "mixed")
    for a, b in places(s.random.randint(9, 13)):
        if topping != "basil":
            s.ellipse(a, b, 0.16 * r, 0.16 * flat * r, "#8f2318")
            s.ellipse(a, b - 0.004, 0.135 * r, 0.135 * flat * r, "#c2402a")
        else:
            s.ellipse(a, b, 0.13 * r, 0.13 * flat * r, s.pick("#f8f4e8", "#d43a24"))
    if topping != "salami":
        for a, b in places(8, 0.6):
            if topping == "basil":
                leaf(s, a + 0.03, b, 0.16 * r, s.between(0, 360), "#3f8a3a", 0.4)
            else:
                s.ellipse(a, b + 0.02, 0.05 * r, 0.05 * r, "#26222a")
    for k in range(4):
        t = math.radians(start + 45 * k)
        dx, dy = 0.97 * r * math.cos(t), 0.97 * flat * r * math.sin(t)
        s.line([(x, y), (x + dx, y + dy)], 0.008, shade(cheese, 0.7))
        if not cut:
            s.line([(x, y), (x - dx, y - dy)], 0.008, shade(cheese, 0.7))


@subject("fried eggs in a pan", family="plants and food")
def fried_eggs(s: Scene):
    tabletop(s)
    x, y, r, flat = s.between(0.42, 0.52), s.between(0.55, 0.64), s.between(0.33, 0.4), s.between(0.6, 0.85)
    if s.chance(0.6):  # on a stove
        s.box(-1, y - 0.95 * r, 2, 2, s.vary(s.pick("#33363c", "#c8ccd0", "#e8e8e6")))
        s.ellipse(x, y + 0.03, 1.12 * r, 1.12 * flat * r, s.pick("#18181c", "#d8562a"))
    iron = s.vary(s.pick("#2c2e33", "#2c2e33", "#55585f", "#8a3030"))
    t = math.radians(s.between(-30, 40))
    dx, dy = math.cos(t), flat * math.sin(t)
    s.limb((x + r * dx, y + r * dy), (x + 1.9 * r * dx, y + 1.9 * r * dy), 0.09, 0.1, s.pick("#1c1c20", "#6b4226"))
    s.ellipse(x, y + 0.05, r, flat * r, shade(iron, 0.55))
    s.ellipse(x, y, r, flat * r, shade(iron, 1.35))
    s.ellipse(x, y + 0.012, 0.92 * r, 0.9 * flat * r, shade(iron, 0.8))
    count, turn = s.pick(1, 2, 2, 3), s.between(0, 6.3)
    for k in range(count):
        d = 0 if count == 1 else 0.42 * r
        a, b = (
            x + d * math.cos(turn + 2 * math.pi * k / count),
            y + flat * d * math.sin(turn + 2 * math.pi * k / count),
        )
        size = (0.6, 0.45, 0.4)[count - 1] * r
        edge = [
            (a + size * s.between(0.88, 1.15) * cx, b + flat * size * s.between(0.88, 1.15) * cy)
            for cx, cy in CIRCLE[::2]
        ]
        s.polygon([(p, q + 0.012) for p, q in edge], "#c9a060")
        s.polygon(edge, "#fbf9f2")
        s.ellipse(a, b + 0.01, 0.46 * size, 0.46 * size * flat, "#e0931a")
        s.ellipse(a, b - 0.006, 0.43 * size, 0.43 * size * flat, s.vary("#f8bc22", 0.06))
        s.disc(a - 0.14 * size, b - 0.14 * size * flat, 0.1 * size, clear("#ffffff", 0.75))
    s.speckle(
        x - 0.5 * r,
        y - 0.4 * flat * r,
        x + 0.5 * r,
        y + 0.4 * flat * r,
        ["#3a3a3a", "#4a8f3a"],
        s.pick(0, 8, 14),
        0.007,
    )


@subject("carrots", family="plants and food")
def carrots(s: Scene):
    orange = s.vary(s.pick("#ee7a1c", "#ee7a1c", "#f08f2a", "#e0651a"))
    where = s.pick("table", "bed", "basket")

    def carrot(x, y, length, degrees, tops=True):
        t = math.radians(degrees)
        ux, uy = math.cos(t), math.sin(t)
        end, colour, fat = (x + length * ux, y + length * uy), s.vary(orange, 0.07), s.between(0.24, 0.3) * length
        if tops:
            for k in range(-3, 4):
                q = t + math.pi + 0.2 * k
                size = s.between(0.55, 0.8) * length
                tip = (x + size * math.cos(q), y + size * math.sin(q))
                green = s.vary("#3f8f3a", 0.15)
                s.line([(x, y), tip], 0.014, green)
                for share in (0.6, 0.8, 1):
                    s.disc(x + (tip[0] - x) * share, y + (tip[1] - y) * share, 0.03, green)
        s.limb((x, y), end, fat, 0.02, shade(colour, 0.75))
        s.limb((x, y), end, 0.84 * fat, 0.012, colour)
        for share in (0.12, 0.3, 0.5, 0.66):
            a, b, half = x + share * length * ux, y + share * length * uy, 0.3 * fat * (1 - share)
            s.line(
                [(a - half * uy, b + half * ux), (a + 0.3 * half * uy, b - 0.3 * half * ux)],
                0.008,
                shade(colour, 0.7),
            )

    if where == "bed":
        garden(s)
        bed(s, s.between(0.5, 0.6))
        pulled = s.random.randint(2, 4)
        for k in range(-2, 4):
            x, y = 0.25 * k + 0.1, s.between(0.56, 0.62)
            for j in range(-3, 4):
                s.line([(x, y), (x + 0.03 * j, y - s.between(0.1, 0.16))], 0.014, s.vary("#3f8f3a", 0.15))
            s.ellipse(x, y, 0.03, 0.018, orange)
        for k in range(pulled):
            carrot(
                0.5 + (k - (pulled - 1) / 2) * 0.17,
                s.between(0.68, 0.76),
                s.between(0.26, 0.32),
                90 + s.between(-24, 24),
            )
    elif where == "basket":
        y, x = tabletop(s) + 0.2, s.between(0.45, 0.55)
        basket(s, x, y, 0.34, front=False)
        for k in (-2, 2, -1, 1, 0):
            carrot(x + 0.13 * k, y - s.between(0.36, 0.42) + 0.02 * abs(k), 0.32, 90 - 7 * k + s.between(-5, 5))
        basket(s, x, y, 0.34, front=True)
    else:
        y, count, lying = tabletop(s), s.pick(2, 3, 4, 5), s.between(-25, 25)
        if s.chance(0.4):
            plate(s, 0.5, y + 0.02, 0.46)
        for k in range(count):
            level = y + (k - (count - 1) / 2) * 0.115
            s.ellipse(0.52, level + 0.06, 0.22, 0.03, (0, 0, 0, 60))
            carrot(0.34 + s.between(-0.04, 0.04), level, s.between(0.4, 0.48), lying + s.between(-9, 9))
