"""People at work in the street, on a building site, in the garden, on the farm."""

import math

from helpers.drawn.brush import TEAM, Scene, clear, on_the_way, shade
from helpers.drawn.creatures.person import Pose, draw, draw_arm
from helpers.drawn.places import interiors, venues
from helpers.drawn.recipes import subject
from helpers.drawn.subjects.people import place, worker
from helpers.drawn.textures import WOOD, bricks


@subject("gardener with a watering can", family="people at work")
def gardener(s: Scene):
    foot, f = place(s, interiors.garden), s.pick(-1, 1)
    straw = {
        "headgear": s.pick("hat", "hat", "cap", None),
        "headgear_colour": s.pick("#e0c070", "#d8b060", "#5f7f4f"),
    }
    body = worker(
        s,
        (0.5 - 0.2 * f, foot),
        Pose(14, (62, 74), (40, 70), (18, 4), (-14, -16)),
        f,
        shorts=s.vary("#3f5f8f"),
        **straw,
    )
    draw(s, body, shadow=True)
    can, (hx, hy) = s.vary(s.pick("#3f8f5a", "#8a9aa8", "#d8b53c", "#c0392b", "#2f6fb0")), body.near_hand
    x, y = hx + 0.07 * f, hy + 0.08
    s.arc(x - 0.02 * f, y - 0.05, 0.08, 0.07, 180, 360, 0.016, shade(can, 0.8))
    s.polygon([(x - 0.08, y - 0.05), (x + 0.08, y - 0.05), (x + 0.09, y + 0.1), (x - 0.09, y + 0.1)], can)
    rose = (x + 0.22 * f, y - 0.06)
    s.limb((x + 0.06 * f, y + 0.05), rose, 0.035, 0.022, can)
    s.ellipse(*rose, 0.018, 0.034, shade(can, 0.8), 25 * f)
    for _ in range(22):
        t = s.between(0, 1)
        s.disc(
            rose[0] + f * (0.02 + 0.1 * t) + s.between(-0.02, 0.02),
            rose[1] + (foot - rose[1]) * t * t,
            0.009,
            "#bfe2f5",
        )
    s.ellipse(0.5 + 0.22 * f, foot + 0.03, 0.3, 0.045, "#5a3f28")
    petals = (s.pick(*TEAM[:3]), s.pick("#f4f4f4", "#c05fb0", "#f07f1e"))
    for k in range(8):
        fx, fy = 0.5 + f * (0.02 + 0.06 * k) + s.between(-0.02, 0.02), foot + 0.03 - s.between(0.1, 0.2)
        s.line([(fx, foot + 0.03), (fx, fy)], 0.01, "#3f7f3a")
        s.ellipse(fx + 0.02, (fy + foot) / 2, 0.025, 0.012, "#4f9a45", -30)
        s.disc(fx, fy, 0.03, s.pick(*petals))
        s.disc(fx, fy, 0.011, "#f2d040")


@subject("builder with a hammer", family="people at work")
def builder(s: Scene):
    foot, f = place(s, interiors.street, interiors.shed, interiors.garden), s.pick(-1, 1)
    x = 0.5 + 0.2 * f
    if s.chance(0.5):  # a frame of beams
        wood = s.vary(s.pick(*WOOD))
        for k in (-0.12, 0.04, 0.2):
            s.limb((x + k * f, foot + 0.01), (x + k * f, 0.18), 0.04, 0.04, wood)
        for y in (0.2, 0.5):
            s.limb((x - 0.16 * f, y), (x + 0.5 * f, y), 0.04, 0.04, shade(wood, 1.1))
        target = (x - 0.16 * f, 0.5)
    else:  # a wall, half built
        clay, top = s.vary(s.pick("#a8544a", "#c98f7a", "#b8a890")), s.between(0.46, 0.56)
        left, right = sorted((x - 0.1 * f, x + 0.6 * f))
        bricks(s, left, top, right, foot + 0.02, clay, None, 0.06)
        left, right = sorted((x + 0.08 * f, x + 0.6 * f))
        bricks(s, left, top - 0.12, right, top, clay, None, 0.06)
        target = (x - 0.06 * f, top)
    vest = s.pick("#f07f1e", "#d8e83a", "#f07f1e", "#3f5f8f")
    hat = {"headgear": "helmet", "headgear_colour": s.pick("#f2c230", "#f2c230", "#f4f4f4", "#d42a2a")}
    raised = s.pick(
        Pose(6, (118, 168), (70, 96), (28, 4), (-22, -26)), Pose(14, (82, 128), (58, 84), (28, 4), (-22, -26))
    )
    body = worker(
        s,
        (0.5 - 0.16 * f, foot),
        raised,
        f,
        shirt=vest,
        shorts=s.vary("#3a4a66"),
        shoes="#6b4423",
        belt="#8a5a30",
        **hat,
    )
    draw(s, body, shadow=True)
    (hx, hy), (nx, ny), h = body.hip, body.neck, body.height
    for share in (0.35, 0.62):
        mx, my = on_the_way((hx, hy), (nx, ny), share)
        s.line([(mx - 0.07 * h, my), (mx + 0.07 * h, my)], 0.024 * h, "#f2f4d0")
    draw_arm(s, body, "near", 1)
    swing = 118 if raised.near_arm[1] > 150 else 150
    head = body.ahead(body.near_hand, swing, 0.22)
    s.limb(body.near_hand, head, 0.022, 0.022, "#c99a5f")
    s.limb(body.ahead(head, swing - 90, 0.07), body.ahead(head, swing + 90, 0.05), 0.05, 0.035, "#4a4f58")
    s.disc(*target, 0.012, "#8a9098")


@subject("sweeper with a broom", family="people at work")
def sweeper(s: Scene):
    foot, f = place(s, interiors.street, interiors.street, interiors.room, interiors.garden), s.pick(-1, 1)
    looks = s.pick(
        {"shirt": "#f07f1e", "shorts": "#f07f1e", "headgear": "cap"},
        {"shirt": "#3f8f5a", "headgear": "cap"},
        {"long_hair": True},
        {},
    )
    pose = s.pick(
        Pose(22, (46, 62), (62, 100), (26, 4), (-20, -26)), Pose(12, (40, 40), (70, 95), (20, 2), (-16, -20))
    )
    body = worker(s, (0.5 - 0.17 * f, foot), pose, f, **looks)
    tip = (body.near_hand[0] + 0.24 * f, foot - 0.05)
    top = on_the_way(tip, on_the_way(body.near_hand, body.far_hand, 0.5), s.between(1.35, 1.5))
    draw(s, body, shadow=True)
    s.limb(top, tip, 0.018, 0.018, s.vary(s.pick("#c99a5f", "#d8c9a8", "#b03a3a")))
    draw_arm(s, body, "near", 1)
    straw = s.vary(s.pick("#d8b050", "#b8863a", "#3f6f9a", "#8a3f3a"))
    s.polygon(
        [
            (tip[0] - 0.03 * f, tip[1] - 0.03),
            (tip[0] + 0.05 * f, tip[1] - 0.03),
            (tip[0] + 0.12 * f, foot + 0.03),
            (tip[0] - 0.07 * f, foot + 0.03),
        ],
        straw,
    )
    for k in range(5):
        s.line(
            [(tip[0] + 0.012 * (k - 1) * f, tip[1]), (tip[0] + f * (0.035 * k - 0.05), foot + 0.03)],
            0.006,
            shade(straw, 0.7),
        )
    x, litter = tip[0] + 0.22 * f, s.pick(("#c0752f", "#d8a83a", "#8a4f2a"), ("#8a8580", "#f4f4f0", "#6a655e"))
    for _ in range(28):
        s.ellipse(
            x + s.random.gauss(0, 0.05),
            foot + 0.03 - abs(s.random.gauss(0, 0.025)),
            0.018,
            0.01,
            s.pick(*litter),
            s.between(0, 180),
        )


@subject("postman", family="people at work")
def postman(s: Scene):
    foot, f = place(s, interiors.street), s.pick(-1, 1)
    colours = s.pick(
        ("#c8232a", "#24365f"), ("#f2c230", "#24365f"), ("#2450b0", "#2a3a5a"), ("#f2c230", "#3a3a42")
    )
    box, cloth = s.vary(colours[0], 0.06), s.vary(colours[1], 0.06)
    x = 0.5 + 0.24 * f
    if s.chance(0.5):  # a pillar box
        s.limb((x, foot - 0.42), (x, foot - 0.44), 0.25, 0.25, shade(box, 0.9))
        s.box(x - 0.11, foot - 0.45, x + 0.11, foot + 0.01, box)
        s.box(x - 0.13, foot - 0.03, x + 0.13, foot + 0.02, "#22262c")
    else:  # one on a post
        s.line([(x, foot + 0.01), (x, foot - 0.3)], 0.03, "#6a655e")
        s.box(x - 0.13, foot - 0.52, x + 0.13, foot - 0.25, box)
        s.box(x - 0.145, foot - 0.55, x + 0.145, foot - 0.51, shade(box, 0.8))
    s.box(x - 0.08, foot - 0.44, x + 0.08, foot - 0.415, "#22262c")
    s.box(x - 0.06, foot - 0.36, x + 0.06, foot - 0.29, "#f4f4ee")
    hat = {"headgear": "cap", "headgear_colour": cloth, "shirt": s.pick(cloth, "#8fb8e0"), "shorts": cloth}
    pose = s.pick(Pose(2, (62, 88), (-20, 0), (22, 8), (-20, -32)), Pose(2, (78, 96), (-12, 10), (8, 2), (-8, -6)))
    body = draw(s, worker(s, (0.5 - 0.14 * f, foot), pose, f, 0.66, 0.74, **hat), shadow=True)
    (hx, hy), bag = body.hip, s.vary(s.pick("#8a5a30", "#6b4423", colours[0]))
    s.line([(body.neck[0] + 0.04 * f, body.neck[1]), (hx - 0.07 * f, hy + 0.02)], 0.02, shade(bag, 0.7))
    s.box(hx - 0.07 * f - 0.09, hy - 0.02, hx - 0.07 * f + 0.09, hy + 0.12, bag)
    for k in (-0.05, 0.0, 0.05):
        s.box(
            hx - 0.07 * f + k - 0.025,
            hy - 0.06 - s.between(0, 0.02),
            hx - 0.07 * f + k + 0.025,
            hy,
            s.pick("#f6f2e4", "#ffffff", "#d8c9a0"),
        )
    s.box(hx - 0.07 * f - 0.095, hy, hx - 0.07 * f + 0.095, hy + 0.05, shade(bag, 0.85))
    draw_arm(s, body, "near", 1)
    lx, ly = body.ahead(body.near_hand, 95, 0.05)
    s.box(lx - 0.075, ly - 0.05, lx + 0.075, ly + 0.05, "#fbf8ee")
    s.line([(lx - 0.07, ly - 0.045), (lx, ly + 0.008), (lx + 0.07, ly - 0.045)], 0.008, "#8a8478")
    s.box(lx - 0.012, ly - 0.002, lx + 0.012, ly + 0.022, "#d42a2a")


def farmyard(s: Scene, foot: float) -> None:
    """A field, with a barn or haystacks far off."""
    venues.rodeo_plain(s) if s.chance(0.4) else venues.park(s, s.pick("#8fa048", "#c8a850", "#6f9a48"))
    if s.chance(0.7):
        x, y, red = s.between(0.05, 0.95), s.horizon + 0.03, s.vary(s.pick("#a83a2f", "#8a5a3a", "#b8a890"))
        s.box(x - 0.15, y - 0.16, x + 0.15, y, red)
        s.polygon(
            [(x - 0.18, y - 0.15), (x - 0.1, y - 0.26), (x, y - 0.3), (x + 0.1, y - 0.26), (x + 0.18, y - 0.15)],
            shade(red, 0.6),
        )
        s.box(x - 0.05, y - 0.1, x + 0.05, y, "#f0e8d8")


@subject("farmer with a pitchfork", family="people at work")
def farmer(s: Scene):
    foot, f = place(s, farmyard), s.pick(-1, 1)
    hay, x = s.vary(s.pick("#d8b048", "#e0c068", "#c8a040")), 0.5 + 0.26 * f
    top = s.between(0.28, 0.4)
    s.ellipse(x, foot - top / 2, 0.2, top / 2 + 0.03, hay)
    s.ellipse(x, foot - 0.06, 0.26, 0.09, shade(hay, 0.92))
    for _ in range(40):
        sx, sy = x + s.random.gauss(0, 0.1), foot - s.between(0, top)
        s.line([(sx, sy), (sx + s.between(-0.04, 0.04), sy + 0.04)], 0.006, shade(hay, s.pick(0.75, 1.18)))
    denim, shirt = (
        s.vary(s.pick("#3f5f8f", "#4a5a6a", "#6b5a3a")),
        s.vary(s.pick("#b03a3a", "#e8e2d4", "#c98f4e", "#3f8f5a")),
    )
    hat = {"headgear": s.pick("hat", "hat", "cap"), "headgear_colour": s.pick("#e0c070", "#c8a050", "#6b4423")}
    standing = s.chance(0.35)
    pose = (
        Pose(0, (52, 120), (-14, 20), (8, 2), (-8, -6))
        if standing
        else Pose(16, (50, 66), (74, 100), (28, 6), (-22, -28))
    )
    body = worker(
        s, (0.5 - 0.18 * f, foot), pose, f, 0.66, 0.74, shirt=shirt, shorts=denim, shoes="#5a3f28", **hat
    )
    draw(s, body, shadow=True)
    (hx, hy), (nx, ny), h = body.hip, body.neck, body.height
    s.polygon(
        [
            (hx - 0.06 * h, hy),
            (hx + 0.065 * h, hy),
            (hx + 0.6 * (nx - hx) + 0.05 * h, hy + 0.6 * (ny - hy)),
            (hx + 0.6 * (nx - hx) - 0.04 * h, hy + 0.6 * (ny - hy)),
        ],
        denim,
    )
    for k in (-0.03, 0.045):
        s.line([(hx + 0.6 * (nx - hx) + k * h, hy + 0.6 * (ny - hy)), (nx + k * h, ny)], 0.022 * h, denim)
    if standing:  # upright beside him, tines up
        low, high = (body.near_hand[0] + 0.01 * f, foot + 0.01), (body.near_hand[0] + 0.01 * f, 0.26)
    else:
        low, high = on_the_way(body.near_hand, body.far_hand, -0.9), body.ahead(body.far_hand, 112, 0.2)
    s.limb(low, high, 0.02, 0.02, "#a87a45")
    draw_arm(s, body, "near", 1)
    length = math.hypot(high[0] - low[0], high[1] - low[1])
    ux, uy = (high[0] - low[0]) / length, (high[1] - low[1]) / length
    ends = [(high[0] - 0.055 * k * uy, high[1] + 0.055 * k * ux) for k in (-1, 0, 1)]
    s.line([ends[0], ends[2]], 0.016, "#4a4f58")
    for x0, y0 in ends:
        s.line([(x0, y0), (x0 + 0.14 * ux, y0 + 0.14 * uy)], 0.014, "#4a4f58")
    if not standing:
        for _ in range(30):
            sx, sy = (
                high[0] + 0.1 * ux + s.random.gauss(0, 0.045),
                high[1] + 0.1 * uy - 0.03 + s.random.gauss(0, 0.03),
            )
            s.line(
                [(sx, sy), (sx + s.between(-0.05, 0.05), sy + s.between(-0.03, 0.05))],
                0.009,
                shade(hay, s.pick(0.8, 1, 1.15)),
            )


@subject("photographer", family="people at work")
def photographer(s: Scene):
    foot, f = place(s, interiors.garden, interiors.street, interiors.studio), s.pick(-1, 1)
    if s.chance(0.55):  # somebody who poses
        draw(
            s,
            worker(s, (0.5 + 0.32 * f, foot - 0.02), s.pick("stand", "cheer", "arms_out", "walk"), -f, 0.52, 0.64),
            shadow=True,
        )
    else:
        for k in range(3):
            x, y = 0.5 + f * (0.28 + 0.07 * k), foot - s.between(0.15, 0.35)
            s.line([(x, foot + 0.01), (x, y)], 0.014, "#3f7f3a")
            for t in range(6):
                s.disc(
                    x + 0.04 * math.cos(t * math.pi / 3),
                    y + 0.04 * math.sin(t * math.pi / 3),
                    0.025,
                    s.pick("#d42a2a", "#c05fb0"),
                )
            s.disc(x, y, 0.025, "#f2d040")
    stand = s.chance(0.55)
    pose = (
        Pose(20, (66, 118), (72, 122), (20, 2), (-16, -22))
        if stand
        else s.pick(
            Pose(8, (58, 140), (66, 142), (20, 2), (-16, -20)), Pose(10, (58, 138), (66, 142), (88, 0), (5, -88))
        )
    )
    vest = {
        "shirt": s.vary(s.pick("#8a7a55", "#22262c", "#4f6f5a", *TEAM)),
        "headgear": s.pick(None, "cap", "hat"),
    }
    body = worker(s, (0.5 - 0.17 * f, foot), pose, f, 0.66, 0.74, **vest)
    x, y = body.ahead(body.head, 84, 0.16)
    if stand:
        for k in (-0.12, 0.02, 0.13):
            s.line([(x + k, foot + 0.02), (x, y + 0.02)], 0.016, "#2a2d33")
    draw(s, body, shadow=True)
    a, b = sorted((x - 0.055 * f, x + 0.045 * f))
    s.box(a, y - 0.045, b, y + 0.045, "#1b1d22")
    s.box(x - 0.02, y - 0.065, x + 0.02, y - 0.04, "#1b1d22")
    s.limb((x + 0.03 * f, y), (x + 0.1 * f, y), 0.06, 0.075, "#33373f")
    s.ellipse(x + 0.135 * f, y, 0.016, 0.038, "#8fc0e6")
    s.disc(*body.near_hand, 0.024, body.outfit.skin)
    if s.chance(0.35):
        for r, glow in ((0.09, 0.35), (0.045, 0.9)):
            s.disc(x, y - 0.1, r, clear("#fffbe0", glow))
