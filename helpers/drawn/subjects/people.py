"""People at what they do all day, with what they do it with."""

from helpers.drawn.brush import TEAM, Colour, Point, Scene, clear, on_the_way, shade
from helpers.drawn.creatures.person import Person, Pose, draw, draw_arm, outfit, person
from helpers.drawn.places import interiors
from helpers.drawn.recipes import subject
from helpers.drawn.textures import PASTEL, WOOD, tiles

SITTING = Pose(4, (48, 84), (42, 78), (86, 4), (80, 0))


def place(s: Scene, *kinds) -> float:
    """Paint one of some places; returns the height in the picture at which people stand there."""
    foot = s.between(0.86, 0.93)
    s.pick(*kinds)(s, foot)
    return foot


def worker(
    s: Scene, at: Point, pose: str | Pose, facing: int, low: float = 0.6, high: float = 0.7, anchor="feet", **looks
) -> Person:
    """Somebody of the right size, in long trousers and sleeves unless told otherwise. Not drawn yet."""
    usual = {"trousers": "long", "sleeves": s.pick("long", "short"), "stripe": None}
    return person(s, at, pose, s.between(low, high), facing, outfit(s, **{**usual, **looks}), anchor, wobble=4)


def apron(s: Scene, body: Person, colour: Colour) -> None:
    """Tied in front, from the chest to the knees; the near arm lies over it."""
    (hx, hy), (nx, ny), h = body.hip, body.neck, body.height
    f = body.facing
    chest = (hx + 0.75 * (nx - hx), hy + 0.75 * (ny - hy))
    s.polygon(
        [
            (chest[0] - 0.01 * f * h, chest[1]),
            (chest[0] + 0.09 * f * h, chest[1]),
            (hx + 0.1 * f * h, hy),
            (hx + 0.13 * f * h, hy + 0.19 * h),
            (hx - 0.05 * f * h, hy + 0.19 * h),
            (hx - 0.04 * f * h, hy),
        ],
        colour,
    )
    s.line([(hx - 0.07 * h, hy - 0.03 * h), (hx + 0.08 * h, hy - 0.03 * h)], 0.014 * h, shade(colour, 0.8))
    draw_arm(s, body, "near", 1)


@subject("cook at a stove", family="people at work")
def cook(s: Scene):
    foot, f = place(s, interiors.room), s.pick(-1, 1)
    wall = s.vary(s.pick("#e8efe8", "#cfe0e6", "#f1ead8"))
    tiles(s, -0.25, -0.2, 1.25, foot - 0.28, wall, shade(wall, 0.85), 0.1)
    x, top = 0.5 + 0.17 * f, foot - s.between(0.31, 0.35)
    body = worker(
        s,
        (0.5 - 0.15 * f, foot),
        Pose(8, (50, 78), (62, 88), (8, 0), (-8, -6)),
        f,
        shirt="#f6f6f2",
        sleeves="long",
        long_hair=False,
    )
    steel = s.vary(s.pick("#d8dade", "#f2f2ee", "#5a5f68", "#b03a3a"))
    s.polygon([(x - 0.1, -0.2), (x + 0.1, -0.2), (x + 0.24, 0.14), (x - 0.24, 0.14)], shade(steel, 0.85))
    s.box(x - 0.23, top, x + 0.23, foot + 0.02, steel)
    s.box(x - 0.18, top + 0.11, x + 0.18, foot - 0.05, "#2a2d33")
    s.line([(x - 0.15, top + 0.09), (x + 0.15, top + 0.09)], 0.014, "#8a9098")
    for k in range(4):
        s.disc(x - 0.15 + 0.1 * k, top + 0.045, 0.014, "#22262c")
    s.box(x - 0.25, top - 0.02, x + 0.25, top + 0.015, "#33373d")
    pot = s.vary(s.pick("#b03030", "#8a9098", "#2f5fb0", "#c07a3a"))
    s.box(x + 0.05 * f - 0.08, top - 0.13, x + 0.05 * f + 0.08, top - 0.02, pot)
    for _ in range(7):
        s.disc(
            x + 0.05 * f + s.between(-0.07, 0.07),
            top - s.between(0.15, 0.4),
            s.between(0.02, 0.05),
            clear("#ffffff", 0.28),
        )
    draw(s, body, shadow=True)
    apron(s, body, s.pick("#f6f6f2", "#2a3f5f", "#b03030"))
    pan = (body.near_hand[0] + 0.12 * f, body.near_hand[1] + 0.01)
    s.limb(body.near_hand, pan, 0.016, 0.016, "#1b1b1b")
    s.ellipse(pan[0] + 0.05 * f, pan[1], 0.085, 0.02, "#22262c")
    s.speckle(
        pan[0] + 0.01 * f,
        pan[1] - s.between(0.03, 0.14),
        pan[0] + 0.1 * f,
        pan[1],
        ("#f2c230", "#d4572a", "#5fa043"),
        7,
        0.014,
    )
    (hx, hy), h = body.head, body.height
    s.box(hx - 0.065 * h, hy - 0.15 * h, hx + 0.065 * h, hy - 0.04 * h, "#f0f0ec")
    for k in (-1, 0, 1):
        s.disc(hx + 0.06 * k * h, hy - 0.17 * h, 0.055 * h, "#fafaf6")


@subject("teacher at a blackboard", family="people at work")
def teacher(s: Scene):
    foot, f = place(s, interiors.room), s.pick(-1, 1)
    board, x = s.vary(s.pick("#24453a", "#24453a", "#2a2d33")), 0.5 + 0.1 * f
    s.box(x - 0.46, 0.1, x + 0.46, 0.58, s.pick(*WOOD))
    s.box(x - 0.43, 0.13, x + 0.43, 0.55, board)
    for row in range(3):  # sums, or sentences
        y, left = 0.2 + 0.1 * row, x - 0.38
        while left < x + 0.3:
            width = s.between(0.02, 0.08)
            s.line(
                [(left, y), (left + width, y + s.between(-0.02, 0.02)), (left + width, y + 0.02)], 0.008, "#f2f2ec"
            )
            left += width + 0.03
    kind, cx = s.pick("circle", "triangle", "graph"), x + 0.2 * f
    s.box(cx - 0.12, 0.22, cx + 0.12, 0.48, board)
    if kind == "circle":
        s.ring(cx, 0.35, 0.09, 0.01, "#f2e080")
    elif kind == "triangle":
        s.line([(cx - 0.09, 0.43), (cx + 0.1, 0.43), (cx - 0.09, 0.27), (cx - 0.09, 0.43)], 0.01, "#f2b8c0")
    else:
        s.line([(cx - 0.1, 0.24), (cx - 0.1, 0.45), (cx + 0.1, 0.45)], 0.01, "#f2f2ec")
        s.line([(cx - 0.09, 0.44), (cx - 0.02, 0.32), (cx + 0.04, 0.38), (cx + 0.1, 0.25)], 0.01, "#f2e080")
    looks = s.pick(
        {}, {"trousers": "none", "skirt": True, "long_hair": True}, {"sleeves": "long", "belt": "#22262c"}
    )
    pose = s.pick(
        Pose(0, (110, 128), (-14, 20), (6, 0), (-8, -4)), Pose(-2, (96, 110), (30, 90), (6, 0), (-8, -4))
    )
    body = draw(s, worker(s, (0.5 - 0.2 * f, foot), pose, f, 0.64, 0.72, **looks), shadow=True)
    if s.chance(0.6):
        s.line([body.near_hand, body.ahead(body.near_hand, 118, 0.22)], 0.012, "#c99a5f")
    else:
        s.line([body.near_hand, body.ahead(body.near_hand, 110, 0.05)], 0.016, "#ffffff")
    for k in range(s.random.randint(0, 4)):  # the class, from behind
        px, shirt = 0.5 + f * (0.04 + 0.14 * k), s.vary(s.pick(*TEAM))
        s.ellipse(px, 1.04, 0.09, 0.15, shirt)
        s.disc(px, 0.86, 0.055, s.vary(s.pick("#1d1712", "#6b4423", "#b98a4a", "#3b2616")))


@subject("waiter with a tray", family="people at work")
def waiter(s: Scene):
    foot, f = place(s, interiors.room, interiors.shop, interiors.street), s.pick(-1, 1)
    for side, guest in ((-1, s.chance(0.6)), (1, s.chance(0.6))):
        x, y = 0.5 + side * s.between(0.34, 0.42), foot - 0.2
        if guest:
            draw(s, worker(s, (x + 0.1 * side, y - 0.02), SITTING, -side, 0.55, 0.62, "hip"))
        s.line([(x, y), (x, foot + 0.01)], 0.02, "#4a4a50")
        cloth = s.pick("#f4f2ea", "#f4f2ea", "#b03a3a")
        s.polygon([(x - 0.13, y), (x + 0.13, y), (x + 0.11, y + 0.12), (x - 0.11, y + 0.12)], shade(cloth, 0.9))
        s.ellipse(x, y, 0.13, 0.03, cloth)
        s.limb((x, y), (x, y - 0.05), 0.02, 0.03, s.pick("#8fc0d6", "#b03030", "#f2c230"))
    waistcoat = s.vary(s.pick("#1e1e26", "#1e1e26", "#5a1f2a", "#f4f4f0"), 0.05)
    pose = s.pick(
        Pose(2, (64, 150), (-16, 30), (20, 6), (-18, -30)),
        Pose(2, (58, 92), (-30, -10), (8, 2), (-8, -6)),
        Pose(2, (74, 158), (20, 80), (8, 2), (-10, -12)),
    )
    looks = {"shirt": waistcoat, "shorts": "#1e1e26", "shoes": "#0e0e12", "sleeves": "long"}
    body = draw(s, worker(s, (0.5 - 0.03 * f, foot), pose, f, 0.6, 0.68, **looks), shadow=True)
    if s.chance(0.6):
        apron(s, body, s.pick("#f4f4f0", "#5a1f2a", "#2a3f5f"))
    nx, ny = body.ahead(body.neck, 0, 0.03)
    for k in (-1, 1):
        s.polygon(
            [(nx, ny), (nx + 0.03 * k, ny - 0.016), (nx + 0.03 * k, ny + 0.016)], s.pick("#d42a2a", "#f4f4f0")
        )
    x, y = body.near_hand[0], body.near_hand[1] - 0.02
    s.ellipse(x, y, 0.16, 0.028, "#8a9098")
    s.ellipse(x, y - 0.008, 0.15, 0.022, "#d4d8de")
    for k in s.pick((-0.08, 0, 0.08), (-0.06, 0.06), (0,), (-0.1, -0.03, 0.05, 0.1)):
        drink = s.pick("#b03030", "#f2c230", "#8fc0d6", "#3f7a45", "#f07f1e")
        if s.chance(0.3):
            s.limb((x + k, y - 0.01), (x + k, y - 0.09), 0.04, 0.035, drink)
            s.limb((x + k, y - 0.09), (x + k, y - 0.15), 0.016, 0.016, drink)
        else:
            s.line([(x + k, y - 0.01), (x + k, y - 0.06)], 0.009, "#f0f4f6")
            s.polygon([(x + k - 0.03, y - 0.12), (x + k + 0.03, y - 0.12), (x + k, y - 0.05)], drink)


@subject("reader in an armchair", family="people at work")
def reader(s: Scene):
    foot, f = place(s, interiors.room), s.pick(-1, 1)
    cover, x = s.vary(s.pick(*TEAM, "#8a5a3a", "#4f6f5a", "#7a4b5f")), 0.5 - 0.04 * f
    if s.chance(0.6):  # a lamp
        lx = x - 0.32 * f
        s.line([(lx, foot), (lx, 0.28)], 0.014, "#5a4a3a")
        s.polygon([(lx - 0.05, 0.18), (lx + 0.05, 0.18), (lx + 0.1, 0.32), (lx - 0.1, 0.32)], "#f2dc98")
        s.polygon([(lx - 0.1, 0.32), (lx + 0.1, 0.32), (lx + 0.3, foot), (lx - 0.3, foot)], clear("#ffe9b0", 0.16))
    else:  # books
        lx = x - 0.36 * f
        for k in range(5):
            s.box(
                lx - 0.09,
                foot - 0.05 * (k + 1),
                lx + 0.09 - s.between(0, 0.04),
                foot - 0.05 * k - 0.006,
                s.vary(s.pick(*TEAM)),
            )
    s.limb((x - 0.2 * f, foot - 0.1), (x - 0.25 * f, foot - 0.5), 0.15, 0.15, shade(cover, 0.85))
    s.limb((x - 0.17 * f, foot - 0.12), (x + 0.14 * f, foot - 0.12), 0.17, 0.17, shade(cover, 0.75))
    for k in (-0.2, 0.16):
        s.line([(x + k * f, foot), (x + k * f, foot - 0.08)], 0.03, "#4a3524")
    legs = s.pick(((86, 6), (80, 2)), ((92, 40), (84, 2)), ((96, 60), (90, 50)))
    pose = Pose(s.between(-14, 0), (36, 112), (44, 122), *legs)
    body = draw(s, worker(s, (x - 0.06 * f, foot - 0.23), pose, f, 0.7, 0.78, "hip"))
    s.limb((x - 0.13 * f, foot - 0.21), (x + 0.17 * f, foot - 0.21), 0.075, 0.075, cover)
    left, right = sorted((x - 0.16 * f, x + 0.2 * f))
    s.box(left, foot - 0.2, right, foot - 0.05, shade(cover, 0.9))
    (hx, hy), jacket = (
        on_the_way(body.near_hand, body.far_hand, 0.5),
        s.vary(s.pick(*TEAM[:3], "#8c1c2f", "#1f8f4d")),
    )
    for k in (-1, 1):  # an open book, or a newspaper
        s.polygon([(hx, hy - 0.015), (hx + k * 0.1, hy - 0.07), (hx + k * 0.1, hy + 0.06), (hx, hy + 0.1)], jacket)
        s.polygon(
            [(hx, hy - 0.02), (hx + k * 0.09, hy - 0.075), (hx + k * 0.09, hy + 0.035), (hx, hy + 0.085)],
            "#f8f4e6",
        )
        for row in range(3):
            s.line(
                [(hx + k * 0.015, hy + 0.01 + 0.022 * row), (hx + k * 0.08, hy - 0.032 + 0.022 * row)],
                0.005,
                "#8a8680",
            )
    s.disc(*body.near_hand, 0.026, body.outfit.skin)


@subject("hairdresser", family="people at work")
def hairdresser(s: Scene):
    foot, f = place(s, interiors.room), s.pick(-1, 1)
    x, hair = 0.5 + 0.1 * f, s.vary(s.pick("#1d1712", "#6b4423", "#b98a4a", "#a34a28", "#d8c080"))
    mirror = 0.5 + 0.32 * f
    s.box(mirror - 0.15, 0.1, mirror + 0.15, 0.54, s.pick("#d8b53c", "#efece4", "#6b4a30", "#1b1b22"))
    s.box(mirror - 0.13, 0.12, mirror + 0.13, 0.52, "#cfe3ec")
    s.polygon(
        [(mirror - 0.1, 0.5), (mirror - 0.02, 0.14), (mirror + 0.03, 0.14), (mirror - 0.05, 0.5)],
        clear("#ffffff", 0.6),
    )
    s.box(mirror - 0.2, 0.58, mirror + 0.2, 0.62, s.pick(*WOOD, "#f4f4f0"))
    for k in range(4):
        s.limb(
            (mirror - 0.13 + 0.08 * k, 0.57),
            (mirror - 0.13 + 0.08 * k, s.between(0.48, 0.53)),
            0.03,
            0.025,
            s.pick(*TEAM),
        )
    body = worker(s, (x - 0.25 * f, foot), Pose(10, (70, 106), (66, 118), (8, 2), (-10, -8)), f, 0.68, 0.76)
    draw(s, body, shadow=True)
    if s.chance(0.5):
        apron(s, body, s.pick("#22262c", "#f4f4f0", "#c05fb0"))
    leather = s.pick("#22262c", "#8a2a2a", "#e8e4da")
    s.line([(x, foot), (x, foot - 0.2)], 0.04, "#8a9098")
    s.ellipse(x, foot, 0.12, 0.025, "#6a7078")
    s.limb((x - 0.12 * f, foot - 0.22), (x - 0.15 * f, foot - 0.42), 0.06, 0.06, leather)
    s.limb((x - 0.1 * f, foot - 0.2), (x + 0.1 * f, foot - 0.2), 0.08, 0.08, leather)
    guest = worker(
        s,
        (x - 0.05 * f, foot - 0.24),
        Pose(0, (24, 60), (20, 55), (84, 8), (80, 4)),
        f,
        0.6,
        0.64,
        "hip",
        hair=hair,
        long_hair=s.chance(0.6),
    )
    draw(s, guest)
    (hx, hy), (nx, ny), cape = guest.hip, guest.neck, s.vary(s.pick(*TEAM, *PASTEL))
    s.polygon(
        [
            (nx - 0.03, ny),
            (nx + 0.03, ny),
            (nx + 0.1 * f, ny + 0.07),
            (hx + 0.2 * f, hy + 0.03),
            (hx + 0.17 * f, hy + 0.1),
            (hx - 0.09 * f, hy + 0.06),
            (nx - 0.08 * f, ny + 0.06),
        ],
        cape,
    )
    draw_arm(s, body, "near", 1)
    (x0, y0) = body.near_hand
    for k in (-20, 20):  # scissors
        s.line([(x0, y0), body.ahead((x0, y0), 100 + k, 0.11)], 0.012, "#d4d8de")
        s.ring(*body.ahead((x0, y0), 280 + k, 0.03), 0.018, 0.008, "#2a2d33")
    s.limb(body.far_hand, body.ahead(body.far_hand, 110, 0.1), 0.02, 0.02, s.pick("#d42a2a", "#1b1b22", "#35b6d8"))
    s.speckle(x - 0.2, foot - 0.01, x + 0.2, foot + 0.05, (hair, shade(hair, 0.7)), 14, 0.009)
