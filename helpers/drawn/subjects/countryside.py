"""Buildings of the country, at every season and hour."""

import math
from itertools import pairwise

from helpers.drawn.brush import Scene, clear, shade
from helpers.drawn.places import venues
from helpers.drawn.places.townscape import arch, garden, grid, nightfall, setting, shadow, smoke
from helpers.drawn.recipes import subject


@subject("barn", family="buildings")
def barn(s: Scene):
    season, hour = setting(s, "summer", "summer", "autumn", "winter")
    base, w, h = s.between(0.78, 0.88), s.between(0.2, 0.26), s.between(0.2, 0.26)
    wall = s.vary(s.pick("#b03028", "#b03028", "#a84a30", "#8a3a2f", "#6f7a84"))
    x = s.between(0.42, 0.5)
    trim = "#f4f2ea"
    roof = "#eef3f8" if season == "winter" else s.vary(s.pick("#5a5a60", "#7a4a3a", "#8a8f96"))
    garden(s, base - 0.03, season, 0.36)
    shadow(s, x, base, 0.3)
    top, deep = base - h, s.between(0.16, 0.28)
    gable = [(x - w, top), (x - 0.72 * w, top - 0.13), (x, top - 0.22), (x + 0.72 * w, top - 0.13), (x + w, top)]
    if s.chance(0.7):  # a silo
        sx, silo = x + w + deep + 0.02, s.vary("#c8ccd0")
        s.box(sx - 0.07, top - 0.24, sx + 0.07, base - 0.02, silo)
        s.box(sx + 0.02, top - 0.24, sx + 0.07, base - 0.02, shade(silo, 0.8))
        s.ellipse(sx, top - 0.24, 0.07, 0.07, shade(silo, 0.9))
    s.polygon(
        [(x + w, base), (x + w + deep, base - 0.05), (x + w + deep, top - 0.03), (x + w, top)], shade(wall, 0.72)
    )
    s.polygon(
        [*gable[2:], (x + w + deep, top - 0.03), (x + 0.72 * w + deep, top - 0.16), (x + deep, top - 0.24)],
        shade(roof, 0.9),
    )
    s.polygon([*gable, (x + w, base), (x - w, base)], wall)
    for k in range(1, 8):
        bx = x - w + 2 * w * k / 8
        s.line([(bx, top), (bx, base)], 0.005, shade(wall, 0.8))
    s.line([(x - 1.06 * w, top + 0.02), *gable[1:4], (x + 1.06 * w, top + 0.02)], 0.032, roof)
    door = 0.45 * w
    s.box(x - door, base - 0.15, x + door, base, shade(wall, 0.85))
    for side in (-1, 1):
        left, right = sorted((x, x + side * door))
        s.line(
            [(left, base - 0.15), (right, base - 0.15), (right, base), (left, base), (left, base - 0.15)],
            0.014,
            trim,
        )
        s.line([(left, base), (right, base - 0.15)], 0.012, trim)
        s.line([(left, base - 0.15), (right, base)], 0.012, trim)
    s.box(x - 0.045, top - 0.1, x + 0.045, top - 0.03, trim)
    for _ in range(s.random.randint(0, 3)):  # bales
        s.disc(x + s.pick(-1, 1) * s.between(0.2, 0.45), base + s.between(-0.02, 0.06), 0.045, s.vary("#d8b04a"))
    nightfall(s, hour, [(x - 0.033, top - 0.09, x + 0.033, top - 0.04)])


@subject("log cabin", family="buildings")
def log_cabin(s: Scene):
    season, hour = setting(s, "summer", "autumn", "winter", "winter")
    base, half, h, x = s.between(0.75, 0.85), s.between(0.24, 0.32), s.between(0.2, 0.25), s.between(0.45, 0.55)
    for _ in range(5):
        venues.trees_at(
            s,
            s.pick(x - half - s.between(0, 0.3), x + half + s.between(0, 0.3)),
            base - s.between(0.02, 0.1),
            s.between(0.35, 0.6),
        )
    wood, snow = s.vary(s.pick("#8a5a34", "#a87042", "#6f4a2f", "#b08050")), season == "winter"
    roof = "#f2f6fa" if snow else s.vary(s.pick("#4a4038", "#5f6a4a", "#7a4a38", "#4f5a64"))
    shadow(s, x, base, half)
    top, side = base - h, s.pick(-1, 1)
    stack = x + side * 0.62 * half
    s.box(stack - 0.04, top - 0.25, stack + 0.04, top, "#8f8a84")
    s.speckle(stack - 0.03, top - 0.24, stack + 0.03, top - 0.06, ("#6f6a64", "#b0aaa0"), 12, 0.012)
    smoke(s, stack, top - 0.28, 0.032)
    gable, peak = s.chance(0.5), s.between(0.16, 0.22)
    rows = 6
    if gable:
        s.polygon([(x - half, top), (x + half, top), (x, top - peak)], shade(wood, 0.85))
        for k in range(1, 4):
            w = half * (1 - k / 4)
            s.line([(x - w, top - peak * k / 4), (x + w, top - peak * k / 4)], 0.01, shade(wood, 0.55))
    for k in range(rows):
        y = base - h * (k + 0.5) / rows
        s.limb((x - half - 0.025, y), (x + half + 0.025, y), 1.02 * h / rows, 1.02 * h / rows, shade(wood, 0.66))
        s.limb(
            (x - half - 0.025, y - 0.004),
            (x + half + 0.025, y - 0.004),
            0.72 * h / rows,
            0.72 * h / rows,
            s.vary(wood, 0.05),
        )
        for end in (-1, 1):
            s.disc(x + end * (half - 0.01), y, 0.5 * h / rows, "#d8b482")
            s.disc(x + end * (half - 0.01), y, 0.25 * h / rows, "#a87c4c")
    if gable:
        s.line([(x - half - 0.07, top + 0.04), (x, top - peak), (x + half + 0.07, top + 0.04)], 0.05, roof)
    else:
        s.polygon(
            [
                (x - half - 0.07, top + 0.02),
                (x + half + 0.07, top + 0.02),
                (x + 0.8 * half, top - peak),
                (x - 0.8 * half, top - peak),
            ],
            roof,
        )
        s.line([(x - half - 0.07, top + 0.02), (x + half + 0.07, top + 0.02)], 0.018, shade(roof, 0.8))
    s.box(x - 0.05, base - 0.16, x + 0.05, base, s.pick("#4a2f1c", "#a83a2a", "#2f5a3f", "#37506a"))
    panes = [(x + k * half - 0.045, base - 0.16, x + k * half + 0.045, base - 0.07) for k in (-0.58, 0.58)]
    for left, y0, right, y1 in panes:
        s.box(left - 0.012, y0 - 0.012, right + 0.012, y1 + 0.012, "#f0e4c8")
    nightfall(s, hour, [pane for left, y0, right, y1 in panes for pane in grid(left, y0, right, y1, 2, 2, 0.84)])


@subject("greenhouse", family="buildings")
def greenhouse(s: Scene):
    season, hour = setting(s)
    base, half, h, x = s.between(0.78, 0.88), s.between(0.3, 0.4), s.between(0.2, 0.26), 0.5
    garden(s, base - 0.04, season, half)
    shadow(s, x, base, half)
    frame, peak = s.pick("#f4f6f4", "#f4f6f4", "#3a5a48", "#8a939a"), s.between(0.12, 0.2)
    top, ridge = base - h, base - h - peak
    glass = "#cfe8e6" if hour != "night" else "#e8f0b8"
    outline = s.pick(
        [(x - half, top), (x - 0.8 * half, ridge), (x + 0.8 * half, ridge), (x + half, top)],
        [
            (x + half * math.cos(t), top - 1.2 * peak * math.sin(t))
            for t in (math.pi * (12 - k) / 12 for k in range(13))
        ],
        [(x - half, top), (x, ridge - 0.04), (x + half, top)],
    )
    s.polygon([(x - half, base), *outline, (x + half, base)], glass)
    for _ in range(26):  # plants
        px, size = s.between(x - 0.9 * half, x + 0.9 * half), s.between(0.025, 0.06)
        s.disc(px, base - s.between(0.04, 0.8 * h), size, s.vary(s.pick("#3f8f45", "#5fae4f", "#2f7040")))
    s.speckle(
        x - 0.85 * half,
        top + 0.02,
        x + 0.85 * half,
        base - 0.05,
        ("#d42a2a", "#f2c230", "#e83f8a", "#f4f4f4"),
        14,
        0.014,
    )
    s.polygon([(x - half, base), *outline, (x + half, base)], clear("#e4f4f6", 0.3))
    nightfall(s, "dusk" if hour == "night" else hour)
    for k in range(9):
        bx = x - half + 2 * half * k / 8
        low = top
        for (ax, ay), (cx, cy) in pairwise(outline):
            if ax <= bx <= cx and cx > ax:
                low = ay + (cy - ay) * (bx - ax) / (cx - ax)
        s.line([(bx, low), (bx, base)], 0.011, frame)
    for y in (top, base - 0.5 * h):
        s.line([(x - half, y), (x + half, y)], 0.012, frame)
    s.line([(x - half, base), *outline, (x + half, base), (x - half, base)], 0.02, frame)
    s.box(x - half, base - 0.045, x + half, base, s.vary(s.pick("#a8604a", "#b8b0a0", "#e8e8e4")))
    s.line(
        [(x - 0.06, base), (x - 0.06, base - 0.17), (x + 0.06, base - 0.17), (x + 0.06, base)],
        0.018,
        shade(frame, 0.85),
    )
    s.polygon(
        [
            (x - 0.7 * half, base - 0.06),
            (x - 0.55 * half, base - 0.06),
            (x - 0.2 * half, top),
            (x - 0.35 * half, top),
        ],
        clear("#ffffff", 0.35),
    )


@subject("windmill", family="buildings")
def windmill(s: Scene):
    season, hour = setting(s, "summer", "summer", "autumn", "winter")
    base, x, h = s.between(0.78, 0.88), s.between(0.44, 0.56), s.between(0.38, 0.46)
    if season == "summer" and s.chance(0.6):  # tulips
        for k in range(5):
            y = s.horizon + 0.05 + 0.08 * k
            s.box(-1, y, 2, y + 0.045, s.pick("#d42a2a", "#f2c230", "#e83f8a", "#8f3fb0", "#f4f4f0"))
    wall = s.vary(s.pick("#7a4f38", "#f0ece0", "#5f4a3a", "#b0604a", "#4f6a4f"))
    cap = s.pick("#3a3f4a", "#8a3a2a", "#5a4a3a")
    shadow(s, x, base, 0.2)
    s.polygon([(x - 0.17, base), (x + 0.17, base), (x + 0.09, base - h), (x - 0.09, base - h)], wall)
    s.polygon([(x + 0.05, base), (x + 0.17, base), (x + 0.09, base - h), (x + 0.03, base - h)], shade(wall, 0.8))
    s.line([(x - 0.19, base - 0.14), (x + 0.19, base - 0.14)], 0.022, "#e8dcc0")
    s.ellipse(x, base - h, 0.105, 0.08, cap)
    arch(s, x, base, 0.04, 0.12, "#3a2618")
    nightfall(s, hour, [(x - 0.03, base - 0.26, x + 0.03, base - 0.2)])
    hub, turn, length = (x, base - h - 0.01), s.between(0, 90), s.between(0.36, 0.44)
    cloth = s.pick("#f4f0e0", "#f4f0e0", "#d8c8a0", "#c8502f")
    for k in range(4):
        t = math.radians(turn + 90 * k)
        ux, uy, vx, vy = math.cos(t) * length, math.sin(t) * length, -math.sin(t) * 0.085, math.cos(t) * 0.085
        corners = [
            (hub[0] + a * ux + b * vx, hub[1] + a * uy + b * vy) for a, b in ((0.22, 0), (1, 0), (1, 1), (0.22, 1))
        ]
        s.polygon(corners, cloth)
        for a in (0.22, 0.48, 0.74, 1):
            s.line(
                [(hub[0] + a * ux, hub[1] + a * uy), (hub[0] + a * ux + vx, hub[1] + a * uy + vy)],
                0.008,
                "#5a4030",
            )
        s.line([hub, (hub[0] + ux, hub[1] + uy)], 0.02, "#5a4030")
    s.disc(*hub, 0.025, "#3a2a20")
