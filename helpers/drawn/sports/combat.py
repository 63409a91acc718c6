"""Two against each other, each on their own side: with fists, blades, or arms on a table."""

from helpers.drawn.brush import Scene, clear, shade
from helpers.drawn.creatures.person import Outfit, Person, Pose, draw, draw_arm, outfit, people, person
from helpers.drawn.equipment import above, rail
from helpers.drawn.places import venues
from helpers.drawn.recipes import sport


def pair(s: Scene, x: float, z: float, gap: float, poses: tuple, wears: tuple[Outfit, Outfit]) -> list[Person]:
    """Two who face each other across a gap, at the same depth."""
    height = s.tall / (1 + z) * s.between(0.95, 1.08)
    spots = (s.spot(x - gap, z), s.spot(x + gap, z))
    return [
        person(s, spot, pose, height * s.between(0.96, 1.04), facing, looks, wobble=4)
        for spot, pose, facing, looks in zip(spots, poses, (1, -1), wears, strict=True)
    ]


def referee(s: Scene, x: float, z: float, **looks) -> None:
    """Somebody who watches from behind."""
    clothes = {
        "shirt": "#22222c",
        "shorts": "#22222c",
        "trousers": "long",
        "sleeves": "long",
        "stripe": None,
        **looks,
    }
    pose = s.pick("stand", "walk", Pose(14, (45, 60), (40, 60), (20, -6), (-20, -24)))
    draw(s, person(s, s.spot(x, z), pose, facing=s.pick(-1, 1), wears=outfit(s, **clothes)), shadow=True)


@sport("boxing", family="combat and strength")
def boxing(s: Scene):
    venues.fight_hall(s)
    canvas, ropes = s.vary(s.pick("#5f8fc0", "#b8c4cc", "#c05a50", "#d8d4c4")), s.pick("rwb", "www", "rrr", "bwb")
    s.floor([(-3, -0.8), (4, -0.8), (4, 1.5), (-3, 1.5)], "#22222a")
    s.floor([(-0.55, -0.9), (1.55, -0.9), (1.4, 1.35), (-0.4, 1.35)], canvas)
    s.floor_ellipse(0.5, 0.35, 0.4, 0.35, clear(shade(canvas, 1.2), 0.7))
    corners, tones = (-0.35, 1.35), {"r": "#d42a2a", "w": "#f4f4f4", "b": "#1f4fc0"}
    for height, tone in zip((0.26, 0.44, 0.62), ropes, strict=True):
        for x in corners:
            rail(s, (x, 1.25), (x + (x - 0.5) * 0.3, -0.5), height, 0.04, tones[tone])
        rail(s, (corners[0], 1.25), (corners[1], 1.25), height, 0.045, tones[tone])
    for x, tone in zip(corners, s.pick("rb", "br", "ww"), strict=True):
        foot = s.spot(x, 1.25)
        top = above(s, x, 1.25, 0.74)
        s.box(foot.x - 0.022, top[1], foot.x + 0.022, foot.y, tones[tone])
        s.disc(foot.x, top[1], 0.022, tones[tone])
    if s.chance(0.4):
        referee(s, s.between(0.1, 0.9), 0.9, shirt=s.pick("#f4f4f4", "#8fb8e0"))
    x, z = s.between(0.43, 0.57), s.between(0, 0.35)
    colours = s.pick(
        ("#d42a2a", "#1f4fc0"), ("#d42a2a", "#1f4fc0"), ("#1b1b22", "#f2c230"), ("#f4f4f4", "#d42a2a")
    )
    wears = [
        outfit(s, bare=True, gloves=c, shorts=c, belt=s.pick("#f2f2f2", "#222222"), long_hair=False)
        for c in colours
    ]
    if s.chance(0.25):  # amateurs
        wears = [
            outfit(s, gloves=c, shorts=c, shirt=c, sleeves="none", headgear="helmet", headgear_colour=c)
            for c in colours
        ]
    punches = (
        Pose(22, (96, 100), (55, 135), (34, -4), (-34, -42)),
        Pose(16, (55, 130), (88, 92), (34, -4), (-34, -42)),
    )
    guards = ("guard", Pose(-14, (52, 140), (62, 130), (20, -4), (-28, -30)), "punch")
    poses = (s.pick(*punches), s.pick(*guards)) if s.chance(0.5) else (s.pick(*guards), s.pick(*punches))
    gap = s.between(0.27, 0.32) * s.tall
    people(s, pair(s, x, z, gap, poses, tuple(wears)))


ON_GUARD = Pose(4, (62, 84), (-115, -165), (48, -4), (-32, -38))
FENCING = (
    (Pose(10, (88, 90), (-115, -125), (80, 0), (-56, -60)), ON_GUARD),
    (ON_GUARD, Pose(10, (88, 90), (-115, -125), (80, 0), (-56, -60))),
    (ON_GUARD, ON_GUARD),
    (Pose(26, (98, 95), (-70, -60), (58, 10), (-46, -80)), Pose(-8, (60, 110), (-110, -160), (30, 0), (-40, -46))),
)


def foil(s: Scene, body: Person, degrees: float) -> None:
    """A blade with a bell guard, measured as limbs are."""
    tip = body.ahead(body.near_hand, degrees, 0.55)
    s.limb(body.near_hand, tip, 0.02, 0.014, "#22262c")
    s.limb(body.near_hand, tip, 0.012, 0.008, "#f4f6fa")
    s.disc(*tip, 0.009, "#d42a2a")
    s.disc(*body.near_hand, 0.026, "#aeb4c0")


@sport("fencing", family="combat and strength")
def fencing(s: Scene):
    venues.fight_hall(s, s.pick("#5f5a66", "#3f4858", "#2f3038"))
    strip, z = s.vary(s.pick("#8a98a8", "#2f5fb0", "#b03a3a", "#6a7078", "#3f8f6a")), s.between(0, 0.25)
    s.floor([(-3, z - 0.28), (4, z - 0.28), (4, z + 0.35), (-3, z + 0.35)], "#e8e8e8")
    s.floor([(-3, z - 0.24), (4, z - 0.24), (4, z + 0.31), (-3, z + 0.31)], strip)
    for x in (-0.2, 0.5, 1.2):
        s.floor_line((x, z - 0.24), (x, z + 0.31), "#f4f4f4", 0.025)
    if s.chance(0.6):  # the lamps that show a hit
        x, y = s.spot(0.5, 1.3)[:2]
        s.box(x - 0.09, y - 0.22, x + 0.09, y, "#1b1b22")
        s.box(x - 0.08, y - 0.2, x - 0.01, y - 0.13, s.pick("#ff3a3a", "#5a1a1a"))
        s.box(x + 0.01, y - 0.2, x + 0.08, y - 0.13, s.pick("#3aff5a", "#1a4a22"))
    if s.chance(0.4):
        referee(s, s.pick(0.1, 0.9), 0.9)
    jacket = s.pick("#f6f6f4", "#f6f6f4", "#c4c8ce")  # the last one is the conductive vest
    looks = {"shirt": jacket, "shorts": "#f6f6f4", "socks": "#f6f6f4", "sleeves": "long", "trousers": "long"}
    looks |= {
        "headgear": "helmet",
        "headgear_colour": "#eceef0",
        "stripe": None,
        "shoes": "#e8e8e8",
        "gloves": "#f4f4f4",
    }
    bodies = pair(
        s,
        s.between(0.45, 0.55),
        z,
        s.between(0.44, 0.5) * s.tall,
        s.pick(*FENCING),
        (outfit(s, **looks), outfit(s, **looks)),
    )
    for body in bodies:
        draw(s, body, shadow=True)
        (x, y), h = body.head, body.height
        s.ellipse(x + 0.03 * body.facing * h, y + 0.012 * h, 0.066 * h, 0.085 * h, "#2e3238")
        s.line([(x - 0.05 * h, y - 0.08 * h), (x - 0.05 * h, y + 0.08 * h)], 0.012 * h, "#8a9098")
    for body in bodies:
        foil(s, body, s.between(88, 118))


@sport("arm wrestling", family="combat and strength")
def arm_wrestling(s: Scene):
    venues.fight_hall(s, s.pick("#8a6a48", "#5f5a58", "#3f4858"))
    s.tall = s.between(0.82, 0.98)
    for _ in range(s.random.randint(0, 4)):
        at = s.spot(s.between(-0.3, 1.3), s.between(0.8, 1.2))
        draw(s, person(s, at, s.pick("stand", "cheer", "stand"), facing=s.pick(-1, 1)))
    height, x, top = s.tall, s.between(0.45, 0.55), s.between(0.58, 0.66)
    if s.chance(0.5):
        judge = {"shirt": s.pick("#f4f4f4", "#22222c"), "stripe": s.pick("#22222c", "#f4f4f4"), "long_hair": False}
        draw(s, person(s, (x, top + 0.3), "stand", 0.75 * height, wears=outfit(s, **judge)), front=True)
    fall, spread = s.pick(0, s.between(-42, 42)), 0.075
    strong = {"slim": s.between(1.15, 1.45), "long_hair": s.chance(0.15), "stripe": None}
    wood, steel = s.vary(s.pick("#3a3a42", "#8a5a30", "#2f5fb0", "#b03030")), "#c8ccd4"
    s.box(x - 0.05, top, x + 0.05, 1.4, shade(wood, 0.6))
    hands = []
    for facing in (-1, 1):
        wears = outfit(s, sleeves=s.pick("none", "none", "short"), **strong)
        tilt = 180 - 16 + fall * facing
        pose = Pose(30 - 0.1 * abs(fall), (58, tilt), (40, 70), (10, 0), (-12, -10))
        elbow = (x - facing * spread * height, top - 0.01)
        body = person(s, elbow, pose, height, facing, wears, anchor="near_elbow", wobble=2)
        draw(s, body, front=True)
        hands.append(body)
    s.polygon([(x - 0.36, top), (x + 0.36, top), (x + 0.42, top + 0.075), (x - 0.42, top + 0.075)], wood)
    s.box(x - 0.42, top + 0.075, x + 0.42, top + 0.105, shade(wood, 0.6))
    for k, pad in ((-1, "#d42a2a"), (1, "#1f4fc0")):
        s.ellipse(x + k * spread * height, top + 0.02, 0.085, 0.028, pad)
        s.limb((x + k * 0.33, top + 0.04), (x + k * 0.33, top - 0.1), 0.03, 0.03, steel)
    for body in hands:
        draw_arm(s, body, "near", 1)
    (x0, y0), (x1, y1) = (body.near_hand for body in hands)
    s.disc((x0 + x1) / 2, (y0 + y1) / 2, 0.05 * height, hands[0].outfit.skin)
    s.disc((x0 + x1) / 2 + 0.012, (y0 + y1) / 2 - 0.01, 0.035 * height, hands[1].outfit.skin)
