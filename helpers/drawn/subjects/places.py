"""Shelters and places, at every season and hour."""

import math

from helpers.drawn.brush import Scene, clear, mix, shade
from helpers.drawn.places.townscape import STONE, arch, grid, nightfall, setting, shadow, smoke, tree
from helpers.drawn.recipes import subject


@subject("igloo", family="buildings")
def igloo(s: Scene):
    _season, hour = setting(s, "winter")
    base, r, x = s.between(0.78, 0.88), s.between(0.28, 0.36), s.between(0.42, 0.5)
    snow, joint = s.vary(s.pick("#dbe8f4", "#c8dcee", "#e4ecf2"), 0.05), "#8fb0cc"
    shadow(s, x, base, r)
    high = s.between(0.95, 1.1) * r
    s.polygon(
        [(x + r * math.cos(t), base - high * math.sin(t)) for t in (math.pi * k / 24 for k in range(25))], snow
    )
    s.polygon(
        [(x + r * math.cos(t), base - high * math.sin(t)) for t in (math.pi * k / 24 for k in range(11))]
        + [(x + 0.5 * r, base)],
        shade(snow, 0.9),
    )
    for row in range(5):
        y0, y1 = row / 5, (row + 1) / 5
        half0, half1 = (math.sqrt(max(0, 1 - v * v)) * r for v in (y0, y1))
        s.line(
            [(x - half0, base - y0 * high), (x, base - y0 * high + 0.012), (x + half0, base - y0 * high)],
            0.008,
            joint,
        )
        for k in range(1, 6):
            share = -1 + 2 * (k - 0.5 * (row % 2)) / 5.5
            s.line([(x + half0 * share, base - y0 * high), (x + half1 * share, base - y1 * high)], 0.008, joint)
    side = s.pick(-1, 1) * 0.4 * r  # the way in
    arch(s, x + side, base + 0.03, 0.42 * r, 0.6 * r, shade(snow, 0.82))
    arch(s, x + side * 1.15, base + 0.03, 0.38 * r, 0.55 * r, mix(snow, "#ffffff", 0.4))
    nightfall(s, hour)
    arch(s, x + side * 1.15, base + 0.03, 0.25 * r, 0.4 * r, "#ffb84a" if hour == "night" else "#2f4058")
    if hour == "night" and s.chance(0.7):  # northern lights
        for _ in range(5):
            left = s.between(-0.1, 0.9)
            s.polygon(
                [(left, -0.2), (left + 0.14, -0.2), (left + 0.2, 0.36), (left + 0.1, 0.38)],
                clear(s.pick("#4ff0a0", "#6fd0f0", "#b080f0"), 0.22),
            )


@subject("tent", family="buildings")
def tent(s: Scene):
    season, hour = setting(s, "summer", "summer", "autumn")
    base, x = s.between(0.74, 0.83), s.between(0.4, 0.52)
    colour = s.vary(s.pick("#f07f1e", "#d42a2a", "#f2c230", "#1f8f4d", "#1f6fd0", "#c8b48a", "#8a5fb0", "#6f8a4f"))
    for side in (-1, 1):
        tree(s, x + side * s.between(0.4, 0.6), base - 0.06, s.between(0.4, 0.6), s.pick("winter", season))
    w, h, deep = s.between(0.24, 0.32), s.between(0.28, 0.38), s.between(0.14, 0.22)
    shadow(s, x, base, w + 0.05)
    ridge = s.chance(0.6)
    if ridge:  # with a ridge
        s.polygon(
            [(x, base - h), (x + deep, base - h - 0.03), (x + w + deep, base - 0.05), (x + w, base)],
            shade(colour, 0.75),
        )
        s.polygon([(x - w, base), (x, base - h), (x + w, base)], colour)
        for foot in ((x - w - 0.12, base + 0.03), (x + w + deep + 0.1, base)):
            s.line([(x + (deep if foot[0] > x else 0), base - h), foot], 0.007, "#f4f0e0")
    else:  # a dome
        s.polygon(
            [(x + w * math.cos(t), base - 0.85 * h * math.sin(t)) for t in (math.pi * k / 20 for k in range(21))],
            colour,
        )
        s.polygon(
            [(x + w * math.cos(t), base - 0.85 * h * math.sin(t)) for t in (math.pi * k / 20 for k in range(9))]
            + [(x + 0.6 * w, base)],
            shade(colour, 0.78),
        )
        s.arc(x, base, 0.6 * w, 0.85 * h, 180, 360, 0.012, shade(colour, 0.6))
    nightfall(s, hour)
    glow = "#ffcf6a" if hour == "night" else "#3a2f2a"
    gap, up = (0.42 * w, 0.74 * h) if ridge else (0.36 * w, 0.55 * h)
    s.polygon([(x - gap, base), (x, base - up), (x + gap, base)], glow)
    s.polygon(
        [(x - gap, base), (x, base - up), (x - 0.1 * w, base - 0.3 * up), (x - 0.62 * gap, base)],
        shade(colour, 1.25 if hour != "night" else 0.8),
    )
    if s.chance(0.6):  # a fire
        fx, fy = x + s.pick(-1, 1) * s.between(0.2, 0.36), base + s.between(0.05, 0.09)
        smoke(s, fx, fy - 0.16, 0.025)
        for dx, height, tone in (
            (-0.03, 0.1, "#e8502a"),
            (0.03, 0.11, "#f07f1e"),
            (0, 0.14, "#f2a230"),
            (0, 0.07, "#ffe48a"),
        ):
            s.polygon([(fx + dx - 0.03, fy), (fx + dx + 0.03, fy), (fx + dx, fy - height)], tone)
        for a, b in ((-0.07, 0.07), (0.07, -0.07)):
            s.limb((fx + a, fy + 0.02), (fx + b, fy - 0.005), 0.026, 0.026, "#5a3a24")


@subject("pyramid", family="buildings")
def pyramid(s: Scene):
    _season, hour = setting(s, "desert", behind=False)
    for _ in range(3):
        s.ellipse(s.between(-0.1, 1.1), s.horizon + 0.02, 0.5, s.between(0.03, 0.08), s.vary("#cfae6e", 0.06))
    stone = s.vary(s.pick("#d8b06a", "#c89a5a", "#e0c08a", "#b88a58"))
    places = [(s.between(0.44, 0.56), s.between(0.72, 0.82), s.between(0.38, 0.5))]
    for _ in range(s.pick(0, 1, 2)):
        places.insert(0, (s.pick(s.between(0, 0.2), s.between(0.8, 1)), s.horizon + 0.04, s.between(0.14, 0.24)))
    for x, base, w in places:
        h, corner = 1.15 * w * s.between(0.9, 1.1), s.between(0.15, 0.45) * w
        s.polygon([(x - w, base - 0.06 * w), (x, base - h), (x + corner, base + 0.05 * w)], stone)
        s.polygon([(x + w, base - 0.1 * w), (x, base - h), (x + corner, base + 0.05 * w)], shade(stone, 0.68))
        for k in range(1, 11):
            share = k / 11
            left = (x - w * share, base - h + (h - 0.06 * w) * share)
            middle = (x + corner * share, base - h + (h + 0.05 * w) * share)
            right = (x + w * share, base - h + (h - 0.1 * w) * share)
            s.line([left, middle], 0.006, shade(stone, 0.85))
            s.line([middle, right], 0.006, shade(stone, 0.58))
    for _ in range(s.pick(0, 1, 2)):  # palms
        x = s.pick(s.between(0.05, 0.25), s.between(0.75, 0.95))
        base = s.between(0.84, 0.96)
        h = s.between(0.24, 0.36)
        s.line([(x, base), (x + 0.02, base - 0.5 * h), (x + 0.01, base - h)], 0.022, "#7a5a38")
        for turn in range(0, 360, 52):
            t = math.radians(turn + 10)
            s.line(
                [
                    (x + 0.01, base - h),
                    (x + 0.09 * math.cos(t), base - h - 0.05 + 0.03 * math.sin(t)),
                    (x + 0.14 * math.cos(t), base - h + 0.04),
                ],
                0.018,
                s.vary("#3f7a3a"),
            )
    for k in range(s.pick(0, 2, 3)):  # a caravan
        x, y = 0.3 + 0.13 * k, 0.9
        s.ellipse(x, y - 0.06, 0.04, 0.024, "#8a6038")
        s.disc(x, y - 0.085, 0.018, "#8a6038")
        s.line([(x + 0.035, y - 0.06), (x + 0.055, y - 0.1), (x + 0.075, y - 0.1)], 0.014, "#8a6038")
        for leg in (-0.025, 0.025):
            s.line([(x + leg, y - 0.05), (x + leg, y)], 0.01, "#6f4c2c")
    nightfall(s, hour)


@subject("fountain", family="buildings")
def fountain(s: Scene):
    season, hour = setting(s, "city", "summer", "summer", "autumn")
    if season == "city":
        wall = s.vary(s.pick("#d8c8a8", "#b8a08a", "#c8b0a0"))
        s.box(-1, s.horizon - 0.26, 2, s.horizon, wall)
        for left, y0, right, y1 in grid(-0.3, s.horizon - 0.24, 1.3, s.horizon - 0.02, 12, 2, 0.45):
            s.box(left, y0, right, y1, shade(wall, 0.55))
    base, x, r = s.between(0.76, 0.85), s.between(0.45, 0.55), s.between(0.3, 0.38)
    stone, water = s.vary(s.pick(*STONE, "#d8d2c4", "#d8d2c4")), "#6fb4d4"
    nightfall(s, hour)
    stone = shade(stone, 0.75) if hour == "night" else stone
    shadow(s, x, base + 0.02, r)
    s.ellipse(x, base, r, 0.27 * r, shade(stone, 0.75))
    s.box(x - r, base - 0.07, x + r, base, shade(stone, 0.9))
    s.ellipse(x, base - 0.07, r, 0.25 * r, stone)
    s.ellipse(x, base - 0.07, 0.9 * r, 0.2 * r, water)
    tiers = s.pick(1, 2, 2)
    y = base - 0.07
    for k in range(tiers):
        w, rise = r * (0.5 - 0.2 * k), 0.17 - 0.03 * k
        s.limb((x, y), (x, y - rise), 0.075 - 0.02 * k, 0.05, shade(stone, 0.85))
        y -= rise
        s.polygon([(x - w, y), (x + w, y), (x + 0.3 * w, y + 0.07), (x - 0.3 * w, y + 0.07)], shade(stone, 0.92))
        s.ellipse(x, y, w, 0.24 * w, stone)
        s.ellipse(x, y, 0.86 * w, 0.17 * w, water)
        for i in range(-3, 4):
            edge, fall = x + i / 3 * w, (0.13 if k == 0 else 0.15)
            s.line(
                [(edge, y + 0.01), (edge + 0.03 * i / 3, y + 0.5 * fall), (edge + 0.045 * i / 3, y + fall)],
                0.014,
                clear("#e4f4fc", 0.85),
            )
    jet = s.between(0.16, 0.28)
    s.limb((x, y), (x, y - jet), 0.035, 0.02, clear("#e8f6fc", 0.9))
    for side in (-1, 1):
        for reach in (0.06, 0.11, 0.16):
            points = [
                (x + side * reach * k / 6, y - jet * (1 - (k / 6 * 2 - 0.6) ** 2 / 1.96) * (1.3 - 2.5 * reach))
                for k in range(7)
            ]
            s.line(points, 0.013, clear("#f0fafe", 0.9))
    if s.chance(0.6):  # jets from the rim
        for side in (-1, 1):
            points = [
                (x + side * r * (0.85 - 0.6 * k / 6), base - 0.08 - 0.2 * math.sin(math.pi * k / 6))
                for k in range(7)
            ]
            s.line(points, 0.014, clear("#f0fafe", 0.85))
    for _ in range(24):
        s.disc(x + s.between(-0.8, 0.8) * r, base - 0.07 + s.between(-0.02, 0.03), 0.012, clear("#ffffff", 0.7))


@subject("railway tunnel", family="buildings")
def railway_tunnel(s: Scene):
    season, hour = setting(s, low=0.6, high=0.68)
    hill = s.vary(s.pick("#4f7f45", "#5f8f4f", "#7a7468", "#6f7f58"))
    stone = s.vary(s.pick(*STONE, "#a85f48"))
    x = s.between(0.44, 0.56)
    hill = "#dfe7ef" if season == "winter" else hill
    base, r = s.horizon + 0.02, s.between(0.18, 0.23)
    s.ellipse(x + s.between(-0.1, 0.1), base + 0.1, s.between(0.75, 1.0), s.between(0.52, 0.62), hill)
    for _ in range(7):
        tx = s.between(-0.1, 1.1)
        tree(s, tx, base - 0.44 + 0.5 * abs(tx - x) + s.between(0, 0.05), s.between(0.12, 0.24), season)
    s.box(-1, base, 2, 2, mix(hill, "#8a8478", 0.4))
    h = 1.75 * r
    s.box(x - 1.75 * r, base - h - 0.09, x + 1.75 * r, base + 0.02, stone)
    s.box(x - 1.85 * r, base - h - 0.12, x + 1.85 * r, base - h - 0.07, shade(stone, 1.15))
    for _ in range(36):
        bx, by = s.between(x - 1.7 * r, x + 1.6 * r), s.between(base - h - 0.05, base - 0.02)
        s.box(bx, by, bx + 0.045, by + 0.018, shade(stone, s.pick(0.82, 0.9, 1.1)))
    arch(s, x, base + 0.02, 1.22 * r, h + 0.01, shade(stone, 0.75))
    for k in range(13):
        t = math.pi * k / 12
        cx, cy = x + math.cos(t) * r, base - (h - 1.22 * r) - math.sin(t) * r
        s.line([(cx, cy), (x + math.cos(t) * 1.22 * r, cy - math.sin(t) * 0.22 * r)], 0.009, shade(stone, 0.55))
    arch(s, x, base + 0.02, r, h - 0.22 * r, "#15151a")
    s.polygon(
        [(x - 0.9 * r, base + 0.01), (x + 0.9 * r, base + 0.01), (x + 0.75, 1.5), (x - 0.75, 1.5)],
        s.vary("#8a8078"),
    )
    k, y = 0, base + 0.02
    while y < 1.3:
        half = 0.55 * r + 0.62 * (y - base)
        s.line([(x - half, y), (x + half, y)], 0.012 + 0.05 * (y - base), s.pick("#5a4030", "#4f3828"))
        y += 0.03 + 0.13 * (y - base)
    for side in (-1, 1):
        foot = 0.38 * r
        s.polygon(
            [
                (x + side * foot, base),
                (x + side * (foot + 0.012), base),
                (x + side * (foot + 0.45), 1.5),
                (x + side * (foot + 0.39), 1.5),
            ],
            "#c4c8ce",
        )
    nightfall(s, hour)
    train = s.chance(0.35)
    if train or hour == "night":  # a train comes
        if train:
            s.limb(
                (x, base - 0.5 * r),
                (x, base - 0.3 * r),
                1.1 * r,
                1.1 * r,
                s.vary(s.pick("#a8202a", "#1f4f8f", "#2f6f45", "#e8b030")),
            )
            s.box(x - 0.35 * r, base - 0.85 * r, x + 0.35 * r, base - 0.5 * r, "#1f2a38")
        for side in (-1, 1):
            s.disc(x + side * 0.3 * r, base - 0.15 * r, 0.026, "#fff2b0")
    else:
        s.disc(x + 1.35 * r, base - 0.75 * r, 0.02, s.pick("#e8302a", "#30d050"))
