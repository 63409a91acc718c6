"""Large buildings, at every season and hour."""

from helpers.drawn.brush import TEAM, Colour, Scene, clear, mix, shade
from helpers.drawn.equipment import flag
from helpers.drawn.places import venues
from helpers.drawn.places.townscape import (
    GROUND,
    ROOFS,
    STONE,
    WALLS,
    arch,
    garden,
    grid,
    nightfall,
    setting,
    shadow,
    smoke,
    tree,
)
from helpers.drawn.recipes import subject


@subject("house", family="buildings")
def house(s: Scene):
    season, hour = setting(s)
    base, half, h = s.between(0.74, 0.86), s.between(0.2, 0.32), s.between(0.2, 0.3)
    wall, roof = s.vary(s.pick(*WALLS)), s.vary(s.pick(*ROOFS)) if season != "winter" else "#eef3f8"
    garden(s, base - 0.03, season, half)
    shadow(s, 0.5, base, half)
    s.polygon([(0.46, base), (0.54, base), (0.62, 1.3), (0.34, 1.3)], s.vary("#b8a88f"))
    storeys = s.pick(1, 1, 2)
    top = base - h * (1.4 if storeys == 2 else 1)
    chimney = 0.5 + s.pick(-1, 1) * 0.5 * half
    s.box(chimney - 0.03, top - 0.2, chimney + 0.03, top - 0.02, "#8a4f3f")
    if s.chance(0.6):
        smoke(s, chimney, top - 0.22, 0.035)
    s.box(0.5 - half, top, 0.5 + half, base, wall)
    peak = s.between(0.12, 0.2)
    if s.chance(0.5):  # the gable towards us, or the long side
        s.polygon([(0.5 - half, top), (0.5 + half, top), (0.5, top - peak)], wall)
        s.line([(0.46 - half, top + 0.02), (0.5, top - peak), (0.54 + half, top + 0.02)], 0.045, roof)
    else:
        s.polygon(
            [
                (0.45 - half, top + 0.01),
                (0.55 + half, top + 0.01),
                (0.5 + 0.75 * half, top - peak),
                (0.5 - 0.75 * half, top - peak),
            ],
            roof,
        )
    s.box(0.455, base - 0.16, 0.545, base, s.vary(s.pick(*TEAM)))
    s.disc(0.53, base - 0.08, 0.008, "#f2d25a")
    panes = [
        (0.5 + k * half - 0.06, y, 0.5 + k * half + 0.06, y + 0.1)
        for k in (-0.6, 0.6)
        for y in (base - 0.17, top + 0.04)[:storeys]
    ]
    for left, y0, right, y1 in panes:
        s.box(left - 0.012, y0 - 0.012, right + 0.012, y1 + 0.012, "#f8f8f4")
    nightfall(s, hour, [pane for left, y0, right, y1 in panes for pane in grid(left, y0, right, y1, 2, 2, 0.86)])


@subject("church", family="buildings")
def church(s: Scene):
    season, hour = setting(s)
    base, wall = s.between(0.76, 0.86), s.vary(s.pick("#f4f4f0", "#f4f4f0", "#d8c8a8", "#b8a894", "#b0604a"))
    roof, side, h = s.vary(s.pick(*ROOFS, "#4f8a78")), s.pick(-1, 1), s.between(0.2, 0.28)
    garden(s, base - 0.03, season, 0.3)
    shadow(s, 0.5, base, 0.32)
    tower, w = 0.5 - side * 0.17, s.between(0.075, 0.1)
    nave = (tower + side * 0.04, tower + side * s.between(0.44, 0.52))
    s.box(min(nave), base - h, max(nave), base, wall)
    s.polygon(
        [
            (nave[0], base - h),
            (nave[1] + side * 0.03, base - h),
            (nave[1] - side * 0.03, base - h - 0.14),
            (nave[0], base - h - 0.14),
        ],
        roof,
    )
    top = base - h - s.between(0.1, 0.18)
    s.box(tower - w, top, tower + w, base, shade(wall, 0.92))
    spire = top - s.between(0.22, 0.34)
    s.polygon([(tower - 1.2 * w, top), (tower + 1.2 * w, top), (tower, spire)], shade(roof, 0.9))
    s.line([(tower, spire + 0.02), (tower, spire - 0.09)], 0.014, "#d8b53c")
    s.line([(tower - 0.035, spire - 0.05), (tower + 0.035, spire - 0.05)], 0.014, "#d8b53c")
    nightfall(s, hour)
    arch(s, tower, base, 0.05, 0.15, "#5a3a24")
    glass = "#ffd978" if hour != "day" else "#3a5a80"
    s.disc(tower, top + 0.09, 0.038, "#f8f4e4")
    s.line([(tower, top + 0.065), (tower, top + 0.09), (tower + 0.02, top + 0.09)], 0.008, "#22252c")
    for k in range(3):
        arch(s, nave[0] + side * (0.11 + 0.115 * k), base - 0.05, 0.026, 0.13, glass)


@subject("castle", family="buildings")
def castle(s: Scene):
    season, hour = setting(s)
    base, stone, roofed = s.between(0.74, 0.86), s.vary(s.pick(*STONE)), s.chance(0.5)
    if s.chance(0.5):
        s.ellipse(0.5, base + 0.12, 0.7, 0.2, shade(GROUND[season], 0.85))
    roof, banner = s.vary(s.pick("#37508a", "#a8432f", "#5f4a7a", "#4a4f5a")), s.pick(*TEAM)

    def battlements(left: float, right: float, top: float, bottom: float, tone: Colour) -> None:
        s.box(left, top, right, bottom, tone)
        count = max(3, round((right - left) / 0.05))
        step = (right - left) / (2 * count - 1)
        for k in range(count):
            s.box(left + 2 * k * step, top - 0.035, left + (2 * k + 1) * step, top + 0.005, tone)

    keep, wall = base - s.between(0.42, 0.5), base - s.between(0.2, 0.26)
    battlements(0.39, 0.61, keep, base, shade(stone, 0.86))
    flag(s, 0.5, keep, 0.17, banner)
    battlements(0.14, 0.86, wall, base, stone)
    for x in (0.14, 0.86, 0.36, 0.64)[: s.pick(2, 4)]:
        top, w = wall - s.between(0.06, 0.18), s.between(0.055, 0.075)
        battlements(x - w, x + w, top, base, shade(stone, 0.95))
        s.box(x + 0.3 * w, top, x + w, base, shade(stone, 0.8))
        if roofed:
            s.polygon([(x - 1.25 * w, top), (x + 1.25 * w, top), (x, top - 0.2)], roof)
        arch(s, x, top + 0.11, 0.014, 0.06, "#2a2a30")
    for _ in range(14):
        x, y = s.between(0.16, 0.84), s.between(wall + 0.04, base - 0.03)
        s.box(x, y, x + 0.035, y + 0.014, shade(stone, 0.82))
    arch(s, 0.5, base, 0.085, 0.19, shade(stone, 0.65))
    arch(s, 0.5, base, 0.065, 0.165, "#3a2618")
    s.polygon([(0.44, base), (0.56, base), (0.66, 1.3), (0.34, 1.3)], "#a08a68")
    lights = [pane for x in (0.17, 0.67) for pane in grid(x, wall + 0.07, x + 0.16, wall + 0.12, 3, 1, 0.25)]
    nightfall(s, hour, grid(0.42, keep + 0.05, 0.58, keep + 0.13, 3, 1, 0.35) + lights)


@subject("lighthouse", family="buildings")
def lighthouse(s: Scene):
    hour = s.pick("day", "day", "dusk", "night")
    venues.lake(s, shore=False)
    base, x = s.between(0.74, 0.84), s.between(0.42, 0.58)
    for _ in range(9):
        s.ellipse(
            x + s.between(-0.35, 0.35),
            base + s.between(0.02, 0.14),
            s.between(0.1, 0.2),
            s.between(0.05, 0.1),
            s.vary("#6f6a64"),
        )
    top, w = base - s.between(0.44, 0.54), s.between(0.085, 0.11)
    colour, pale = s.pick("#d42a2a", "#d42a2a", "#1f4fc0", "#1b1b22", "#f4f4f0"), "#f4f4f0"
    bands = s.pick(4, 5, 6)
    for k in range(bands):
        y0, y1 = base + (top - base) * k / bands, base + (top - base) * (k + 1) / bands
        a, b = w * (1 - 0.45 * k / bands), w * (1 - 0.45 * (k + 1) / bands)
        tone = pale if k % 2 else colour
        s.polygon([(x - a, y0), (x + a, y0), (x + b, y1), (x - b, y1)], tone)
        s.polygon([(x + 0.4 * a, y0), (x + a, y0), (x + b, y1), (x + 0.4 * b, y1)], shade(tone, 0.8))
    s.box(x + 0.1, base - 0.1, x + 0.28, base + 0.03, pale)
    s.polygon([(x + 0.08, base - 0.1), (x + 0.3, base - 0.1), (x + 0.19, base - 0.19)], "#a8432f")
    arch(s, x, base, 0.03, 0.1, "#5a3a24")
    s.box(x - 0.085, top - 0.01, x + 0.085, top + 0.015, "#2a2f38")
    nightfall(s, hour)
    if hour != "day":
        for side in (-1, 1):
            s.polygon(
                [(x, top - 0.05), (x + side * 1.2, top - 0.22), (x + side * 1.2, top + 0.1)], clear("#fff2b0", 0.4)
            )
    s.box(x - 0.05, top - 0.09, x + 0.05, top - 0.01, "#ffe78a" if hour != "day" else "#bcd4e0")
    s.line([(x, top - 0.09), (x, top - 0.01)], 0.01, "#2a2f38")
    s.polygon(
        [(x - 0.07, top - 0.09), (x + 0.07, top - 0.09), (x, top - 0.16)],
        shade(colour, 0.85) if colour != pale else "#a8432f",
    )


@subject("skyscraper", family="buildings")
def skyscraper(s: Scene):
    _season, hour = setting(s, "city", low=0.8, high=0.92, behind=False)
    panes = []
    for _ in range(10):
        x, w, top = s.between(-0.1, 1.1), s.between(0.06, 0.12), s.between(0.4, 0.68)
        s.box(x - w, top, x + w, s.horizon, s.vary(s.pick("#8a93a0", "#a09a90", "#7a8a9f", "#a8806a"), 0.15))
        panes += grid(x - w, top, x + w, s.horizon, 4, 6, 0.45) if s.chance(0.3) else []
    nightfall(s, hour, panes)
    x, w, top = s.between(0.42, 0.58), s.between(0.12, 0.17), s.between(0.08, 0.2)
    wall = mix(
        s.vary(s.pick("#4f7fa8", "#3f5f7f", "#b0a898", "#5f6f80", "#8f6a54", "#2f3f4f")),
        "#0b1538",
        0.45 if hour == "night" else 0,
    )
    shape, depth = s.pick("flat", "steps", "taper"), 0.3 * w
    steps = (
        [(1, s.horizon, top)]
        if shape != "steps"
        else [(1, s.horizon, 0.42), (0.75, 0.42, 0.25), (0.48, 0.25, top)]
    )
    lit = {"day": 0.06, "dusk": 0.4, "night": 0.6}[hour]
    for share, bottom, y in steps:
        a, b = w * share, w * share * (0.6 if shape == "taper" else 1)
        s.polygon([(x - a, bottom), (x + a, bottom), (x + b, y), (x - b, y)], wall)
        s.polygon(
            [(x + a, bottom), (x + a + depth, bottom - 0.03), (x + b + depth, y + 0.04), (x + b, y)],
            shade(wall, 0.65),
        )
        rows = round((bottom - y) / 0.045)
        for k in range(rows):
            level = y + (bottom - y) * (k + 0.25) / rows
            half = b + (a - b) * (k + 0.5) / rows
            for i in range(6):
                left = x - half + 2 * half * (i + 0.2) / 6
                s.box(
                    left,
                    level,
                    left + 0.22 * half,
                    level + 0.026,
                    "#ffe08a" if s.chance(lit) else mix(wall, "#d8ecf8", 0.12 if hour == "night" else 0.5),
                )
    s.line([(x, top), (x, top - s.between(0.06, 0.16))], 0.014, "#d8dce0" if hour != "night" else "#d84a3a")


@subject("bridge", family="buildings")
def bridge(s: Scene):
    hour = s.pick("day", "day", "dusk", "night")
    venues.lake(s, shore=s.chance(0.6))
    deck = s.between(0.5, 0.6)
    if s.chance(0.55):  # hung from two towers
        colour = s.vary(s.pick("#c8402a", "#c8402a", "#8a939c", "#4f8a78", "#e8e8e4"))
        top = deck - s.between(0.28, 0.36)
        water = s.between(0.74, 0.82)
        towers = (0.22, 0.78)
        for x in towers:
            for side in (-0.03, 0.03):
                s.box(x + side - 0.013, top, x + side + 0.013, water, shade(colour, 0.9))
            for y in (top + 0.02, top + 0.12, deck + 0.08):
                s.box(x - 0.04, y, x + 0.04, y + 0.02, colour)
            s.box(x - 0.07, water - 0.02, x + 0.07, water + 0.04, "#8f8f90")
        for start in (-0.34, 0.22, 0.78):
            points = [
                (start + 0.56 * k / 14, deck - 0.02 - (deck - 0.02 - top) * (2 * k / 14 - 1) ** 2)
                for k in range(15)
            ]
            for x, y in points:
                s.line([(x, y), (x, deck)], 0.005, shade(colour, 0.8))
            s.line(points, 0.016, colour)
        s.box(-1, deck, 2, deck + 0.035, shade(colour, 0.75))
    else:  # arches of stone
        stone, count, water = s.vary(s.pick(*STONE)), s.pick(2, 3, 4), s.between(0.76, 0.84)
        s.box(-1, deck - 0.06, 2, water, stone)
        for _ in range(40):
            x, y = s.between(-0.3, 1.3), s.between(deck - 0.04, water)
            s.box(x, y, x + 0.05, y + 0.018, shade(stone, s.pick(0.85, 1.12)))
        span = 1.2 / count
        for k in range(-1, count + 1):
            x = -0.1 + (k + 0.5) * span
            arch(s, x, water, 0.41 * span, min(water - deck - 0.02, 0.6 * span), shade(stone, 0.6))
            arch(s, x + 0.01, water, 0.37 * span, min(water - deck - 0.05, 0.55 * span), "#9fc0cc")
            arch(s, x + 0.01, water, 0.37 * span, 0.06, "#5f94ac")
        s.box(-1, deck - 0.08, 2, deck - 0.05, shade(stone, 1.15))
    for _ in range(s.random.randint(1, 4)):  # traffic
        x = s.between(0, 0.9)
        s.box(x, deck - 0.04, x + 0.09, deck, s.pick(*TEAM))
    nightfall(s, hour)
    if hour != "day":
        for k in range(9):
            s.disc(-0.1 + 0.15 * k, deck - 0.05, 0.014, "#ffe08a")


@subject("factory", family="buildings")
def factory(s: Scene):
    season, hour = setting(s, "city", "city", "summer", "winter", behind=False)
    base = s.between(0.78, 0.88)
    left = s.between(0.06, 0.14)
    right = s.between(0.86, 0.96)
    h = s.between(0.16, 0.22)
    wall = s.vary(s.pick("#a85f48", "#a85f48", "#b8a890", "#8a939c", "#c8c4b8", "#7a8a80"))
    top = base - h
    for k in range(s.pick(2, 3, 4)):
        x, w, tip = left + 0.12 + 0.18 * k, s.between(0.03, 0.045), top - s.between(0.3, 0.42)
        brick = s.vary(s.pick("#a0503a", "#c8c0b4", "#8a4a3a"))
        smoke(s, x, tip - 0.02, s.between(0.045, 0.07), s.pick("#e4e4e6", "#8a8a90", "#b8b4b4"))
        s.polygon([(x - w, top + 0.05), (x + w, top + 0.05), (x + 0.65 * w, tip), (x - 0.65 * w, tip)], brick)
        for y in (tip, tip + 0.07):
            s.box(x - 0.75 * w, y, x + 0.75 * w, y + 0.03, s.pick("#f4f0e8", "#d42a2a", shade(brick, 0.6)))
    shadow(s, 0.5, base, 0.4)
    teeth = s.pick(3, 4, 5)
    step = (right - left) / teeth
    for k in range(teeth):  # the saw-tooth roof, glass on its steep side
        x = left + k * step
        s.polygon([(x, top + 0.01), (x, top - 0.13), (x + step, top + 0.01)], shade(wall, 0.75))
        s.polygon([(x, top), (x, top - 0.13), (x + 0.22 * step, top - 0.1), (x + 0.22 * step, top)], "#bcd8e0")
    s.box(left, top, right, base, wall)
    s.box(left, base - 0.03, right, base, shade(wall, 0.7))
    gate = s.between(left + 0.1, right - 0.25)
    nightfall(s, hour, grid(left + 0.02, top + 0.03, right - 0.02, top + 0.11, 9, 1, 0.6))
    s.box(gate, base - 0.09, gate + 0.13, base, "#4a5058")
    for k in range(4):
        s.line([(gate, base - 0.02 - 0.02 * k), (gate + 0.13, base - 0.02 - 0.02 * k)], 0.005, "#7a828c")
    if season != "city":
        tree(s, s.pick(left, right), base + 0.06, s.between(0.16, 0.26), season)
