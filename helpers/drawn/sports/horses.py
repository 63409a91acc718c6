"""On horses, behind horses, and behind dogs; the rodeo has a module of its own."""

import math

from helpers.drawn.brush import TEAM, Colour, Point, Scene, Spot, clear, shade
from helpers.drawn.creatures.animals import beast, horse, rider
from helpers.drawn.creatures.person import Outfit, Pose, draw, outfit, person
from helpers.drawn.equipment import ball, dust, stick
from helpers.drawn.places import venues
from helpers.drawn.places.nature import castle, tents
from helpers.drawn.recipes import sport

JOCKEY = Pose(64, (52, 84), (46, 80), (82, -42), (82, -42))
JUMPING = Pose(50, (70, 95), (64, 90), (66, -34), (60, -38))
DRIVER = Pose(-16, (70, 84), (64, 80), (98, 52), (92, 46))
MALLET_LOW = Pose(30, (30, 20), (55, 80), (50, -12))
MALLET_HIGH = Pose(4, (-140, -170), (55, 80), (50, -12))
WITH_LANCE = Pose(14, (40, 88), (50, 80), (40, 5))
ON_RUNNERS = Pose(16, (55, 75), (50, 72), (14, -8), (-6, -14))
COVERED = {"sleeves": "long", "trousers": "long", "shoes": "#1f1a18", "headgear": "helmet"}


def racecourse(s: Scene, surface: Colour) -> None:
    """A course between white rails; a grandstand or trees behind."""
    s.view(s.between(0.32, 0.42), s.between(0.46, 0.56))
    venues.sky(s, s.horizon)
    if s.chance(0.5):
        venues.crowd(s, s.horizon - s.between(0.14, 0.24), s.horizon)
    else:
        venues.trees(s, s.horizon + 0.01, 12, 0.22)
    venues.ground(s, s.vary("#5a9a48"))
    s.floor([(-6, -0.7), (7, -0.7), (7, 1.6), (-6, 1.6)], s.vary(surface))
    venues.fence(s, 1.7, 0.6, "#f6f6f4", 1)


def mounted(s: Scene, at: Spot, gait: str, wears: Outfit, pose: Pose, facing: int = 1, size: float = 0.62, **more):
    """A horse and its rider at a place; size in heights of a person. Returns both."""
    look = {"bridle": "#2a1a12", "saddle": s.vary(s.pick(*TEAM)), **more}
    steed = horse(s, at.x, at.y, size * s.tall * at.scale, facing, gait, **look)
    body = rider(s, steed, wears, pose)
    s.line([body.near_hand, steed.mouth], 0.012 * at.scale, "#2a1a12")
    return steed, body


def wheel(s: Scene, x: float, y: float, radius: float, colour: Colour, spokes: int = 8) -> None:
    """A spoked wheel standing on the ground at a point."""
    for k in range(spokes):
        t = math.pi * (k + s.between(0, 0.2)) / spokes
        dx, dy = radius * math.cos(t), radius * math.sin(t)
        s.line([(x - dx, y - radius - dy), (x + dx, y - radius + dy)], 0.06 * radius, clear(colour, 0.8))
    s.ring(x, y - radius, radius, 0.16 * radius, colour)
    s.disc(x, y - radius, 0.15 * radius, colour)


def cowhand(s: Scene, **more) -> Outfit:
    """A cowboy's hat, shirt and jeans."""
    jeans, hat = s.pick("#33517f", "#27374f", "#6b4a30"), s.pick("#e8dcc4", "#2a211c", "#8a5f38", "#b08a5e")
    look = {"shorts": jeans, "headgear": "hat", "headgear_colour": hat, "sleeves": "long", "trousers": "long"}
    return outfit(s, **{**look, "shoes": "#5a3a22", "stripe": None, **more})


def depths(s: Scene, count: int, far: float, near: float) -> list[float]:
    """So many depths, far first, evenly spaced but for chance."""
    step = (far - near) / max(1, count)
    return [far - step * (k + s.between(0.3, 0.7)) for k in range(count)]


# ---- horse racing


@sport("horse racing", family="horses and cattle")
def horse_racing(s: Scene):
    racecourse(s, s.pick("#5fa04c", "#4f8f45", "#a88660"))
    count = s.random.randint(2, 4)
    places = s.random.sample((0.12, 0.37, 0.62, 0.87), count)
    for x, z in zip(places, depths(s, count, 1.2, 0.0), strict=True):
        silks = outfit(s, shorts="#f6f4ee", **COVERED)
        at = s.spot(x + s.between(-0.1, 0.1), z)
        steed, _ = mounted(s, at, s.pick("gallop", "gather"), silks, JOCKEY, size=s.between(0.66, 0.76))
        dust(s, at.x - 0.5 * steed.size, at.y, 0.16 * steed.size, s.pick("#9a8a6a", "#7f9a5f"), 5)
    if s.chance(0.4):
        venues.fence(s, s.between(-0.35, -0.25), 0.3, "#f6f6f4", 1)


@sport("harness racing", family="horses and cattle")
def harness_racing(s: Scene):
    racecourse(s, s.pick("#a88660", "#9a8f7f", "#b5956b"))
    for z in depths(s, s.random.randint(1, 3), 0.9, -0.05):
        silks = outfit(s, shorts="#f6f4ee", **COVERED)
        at, metal = s.spot(s.between(0.5, 0.85), z), s.pick("#e8e8ea", "#d42a2a", "#f2c230", "#33333b")
        size = s.between(0.66, 0.76) * s.tall * at.scale
        steed = horse(s, at.x, at.y, size, 1, "trot", bridle="#2a1a12", saddle=s.vary(s.pick(*TEAM)))
        x, radius = at.x - 1.05 * size, 0.33 * size
        axle = (x, at.y - 1.25 * radius)
        s.line([axle, (at.x - 0.3 * size, at.y - 0.62 * size), steed.chest], 0.05 * size, metal)
        seat = (x - 0.05 * size, at.y - 0.62 * size)
        s.line([axle, seat], 0.06 * size, metal)
        driver = draw(s, person(s, seat, DRIVER, 0.95 * size, 1, silks, anchor="hip"))
        s.line([driver.near_hand, steed.saddle, steed.mouth], 0.025 * size, "#2a1a12")
        wheel(s, x, at.y, radius, metal, 6)


@sport("chuckwagon racing", family="horses and cattle")
def chuckwagon_racing(s: Scene):
    racecourse(s, s.pick("#a07f58", "#8f7450", "#b5956b"))
    for z in depths(s, s.random.randint(1, 2), 1.3, 0.1):
        at = s.spot(s.between(0.4, 0.62), z)
        size, paint = 0.62 * s.tall * at.scale, s.vary(s.pick(*TEAM))
        wagon = at.x - 1.1 * size
        team = []
        for dx, dy in ((1.42, -0.2), (0.05, -0.2), (1.3, 0), (-0.07, 0)):
            gait = s.pick("gallop", "gather")
            team.append(horse(s, at.x + dx * size, at.y + dy * size, size * 0.82, 1, gait, bridle="#2a1a12"))
        chuckwagon(s, wagon, at.y, 0.95 * size, paint)
        seat = (wagon + 0.5 * size, at.y - 0.75 * size)
        driver = draw(s, person(s, seat, DRIVER, 0.8 * size, 1, cowhand(s), anchor="hip"))
        for steed in team[2:]:
            s.line([driver.near_hand, steed.saddle, steed.mouth], 0.02 * size, "#2a1a12")
        dust(s, wagon - 0.2 * size, at.y, 0.4 * size, count=12)


def chuckwagon(s: Scene, x: float, y: float, size: float, paint: Colour) -> None:
    """A wagon on four wheels, a white canvas over hoops at its back."""
    s.box(x - 0.6 * size, y - 0.72 * size, x + 0.65 * size, y - 0.4 * size, paint)
    s.line([(x + 0.6 * size, y - 0.45 * size), (x + 2.6 * size, y - 0.5 * size)], 0.04 * size, "#5a3f28")
    canvas = s.vary(s.pick("#f4efe2", "#f4efe2", "#ffffff", paint), 0.05)
    hoops = [x + (k / 5 - 0.62) * size for k in range(6)]
    tops = [y - (1.5 + 0.12 * math.cos(1.3 * k)) * size for k in range(6)]
    s.polygon(
        [(hoops[0] - 0.1 * size, y - 0.7 * size), *zip(hoops, tops, strict=True), (hoops[-1], y - 0.7 * size)],
        canvas,
    )
    for hoop, top in zip(hoops, tops, strict=True):
        s.line([(hoop, top), (hoop, y - 0.7 * size)], 0.03 * size, shade(canvas, 0.82))
    for dx in (-0.42, 0.45):
        wheel(s, x + dx * size, y, 0.3 * size, s.pick("#d42a2a", "#f2c230", "#5a3f28"))


# ---- riding


@sport("horse jumping", family="horses and cattle")
def horse_jumping(s: Scene):
    venues.arena(s, s.pick("#cdb58c", "#b08a5e"), crowded=s.chance(0.7))
    at = s.spot(s.between(0.4, 0.6), s.between(0.1, 0.5))
    colours = s.pick(("#d42a2a", "#ffffff"), ("#1f4fc0", "#ffffff"), ("#1f8f4d", "#f2c230"))
    size = 0.72 * s.tall * at.scale
    obstacle(s, at.x + 0.15 * size, at.y - 0.12 * size, size, colours)
    jacket = s.pick("#c4202a", "#2f4f9f", "#1b1b22", "#c4202a", "#3f7f4a")
    smart = outfit(s, shirt=jacket, shorts="#f4efe2", headgear_colour="#1b1b22", stripe=None, **COVERED)
    mounted(s, at, "jump", smart, JUMPING, size=0.72)
    obstacle(s, at.x + 0.2 * size, at.y + 0.06 * size, size, colours, low=True)


def obstacle(s: Scene, x: float, y: float, size: float, colours: tuple[Colour, Colour], low: bool = False) -> None:
    """Striped poles between two stands; low: those in front of the horse, with flowers at the foot."""
    half, height = 0.62 * size, (0.42 if low else 0.5) * size
    for level in (0.35, 0.65, 0.95):
        y0 = y - level * height
        for k in range(6):
            x0 = x - half + k * half / 3
            s.limb((x0, y0), (x0 + half / 3, y0), 0.07 * size, 0.07 * size, colours[k % 2])
    for side in (-1, 1):
        s.limb((x + side * half, y), (x + side * half, y - 1.4 * height), 0.1 * size, 0.08 * size, "#f4f4f2")
    if low:
        flowers = [s.pick("#d42a2a", "#f2c230", "#e86fa8", "#ffffff"), "#3f8f45", "#3f8f45"]
        s.speckle(x - half, y - 0.08 * size, x + half, y + 0.02 * size, flowers, 22, 0.04 * size)


@sport("polo", family="horses and cattle")
def polo(s: Scene):
    venues.field(s, stands=s.chance(0.4), lines=False)
    first, second = s.random.sample(TEAM, 2)
    if s.chance(0.4):
        for x in (0.25, 0.55):
            spot = s.spot(x, 1.8)
            s.limb((spot.x, spot.y), (spot.x, spot.y - 0.28), 0.025, 0.02, s.pick("#f4f4f4", "#d42a2a"))
    for k, z in enumerate(depths(s, s.random.randint(2, 3), 1.1, 0.1)):
        team = (first, second)[k % 2]
        look = {**COVERED, "sleeves": "short", "headgear_colour": s.pick("#f4f4f4", team)}
        at, facing = s.spot(s.between(0.25, 0.75), z), 1 if k or s.chance(0.7) else -1
        low = s.chance(0.5)
        swing, angle = (MALLET_LOW, s.between(60, 100)) if low else (MALLET_HIGH, s.between(200, 260))
        kit = outfit(s, shirt=team, shorts="#f6f4ee", **look)
        steed, body = mounted(s, at, s.pick("gallop", "gather", "trot"), kit, swing, facing)
        head = mallet(s, body.near_hand, angle if facing > 0 else 180 - angle, steed.size)
    ball(s, head[0] + s.between(-0.1, 0.12), at.y - s.between(0, 0.03), 0.03, "#ffffff", None)


def mallet(s: Scene, hand: Point, degrees: float, size: float) -> Point:
    """A long cane with a crosswise head, which lies level. Returns the head's middle."""
    x, y = stick(s, hand, degrees, 0.75 * size, 0.04 * size, "#e8d9b0")
    s.limb((x - 0.13 * size, y), (x + 0.13 * size, y), 0.09 * size, 0.09 * size, "#c8a060")
    return x, y


@sport("jousting", family="horses and cattle")
def jousting(s: Scene):
    venues.park(s, s.pick("#b09a62", "#a8945a"))
    castle(s) if s.chance(0.5) else tents(s)
    z, gap = s.between(0.3, 0.6), s.between(0.27, 0.33)
    middle = s.between(0.45, 0.55)
    joust(s, s.spot(middle + gap, z + 0.25), -1, s.vary(s.pick("#d42a2a", "#f2c230", "#1f8f4d")))
    bar, low = s.spot(0.5, z + 0.12), 0.3 * s.tall
    s.box(-0.6, bar.y - low, 1.6, bar.y, s.vary("#a9794a"))
    first, second = s.pick(("#d42a2a", "#f2f2ee"), ("#1f4fc0", "#f2c230"), ("#f2f2ee", "#1b1b22"))
    for k in range(-4, 13):
        s.box(k * 0.13, bar.y - low, k * 0.13 + 0.13, bar.y - 0.55 * low, second if k % 2 else first)
    joust(s, s.spot(middle - gap, z - 0.1), 1, s.vary(s.pick("#1f4fc0", "#6f2a91", "#1b1b22", "#f4f4f2")))


def joust(s: Scene, at: Spot, facing: int, colour: Colour) -> None:
    """A knight at the gallop: lance, shield, plume, and a horse that wears a cloth down to its knees."""
    steel = s.vary("#a9afb8", 0.06)
    plate = {"shirt": steel, "shorts": steel, "headgear_colour": steel, "skin": shade(steel, 0.85)}
    armour = outfit(s, stripe=colour, slim=1.15, **COVERED, **plate)
    size, trim = 0.58 * s.tall * at.scale, s.pick("#f2c230", "#ffffff", "#d42a2a")
    steed = horse(s, at.x, at.y, size, facing, s.pick("gallop", "gather"), bridle=colour)
    for dx0, dx1 in ((-0.56, 0.02), (0.04, 0.6)):
        x0, x1, y = at.x + facing * dx0 * size, at.x + facing * dx1 * size, steed.saddle[1] + 0.1 * size
        hem, flare = y + s.between(0.52, 0.6) * size, facing * 0.04 * size
        s.polygon([(x0, y), (x1, y), (x1 + flare, hem), (x0 - flare, hem)], colour)
        s.line([(x0 - flare, hem), (x1 + flare, hem)], 0.06 * size, trim)
        s.disc((x0 + x1) / 2, (y + hem) / 2, 0.1 * size, trim)
    body = rider(s, steed, armour, WITH_LANCE)
    angle = s.between(-12, 2) if facing > 0 else 180 + s.between(-2, 12)
    butt = stick(s, body.near_hand, angle + 180, 0.4 * size, 0.07 * size, trim)
    stick(s, butt, angle, 1.75 * size, 0.09 * size, s.pick("#f2f2ee", "#d8b53c", colour), 0.035 * size)
    (x, y), h = body.head, body.height
    s.box(x - 0.02 * h, y - 0.02 * h, x + facing * 0.09 * h, y + 0.015 * h, "#1b1b22")  # the visor's slit
    s.limb((x, y - 0.1 * h), (x - facing * 0.16 * h, y - 0.06 * h), 0.1 * h, 0.04 * h, colour)
    sx, sy = body.far_hand
    shield = ((-0.1, -0.14), (0.1, -0.14), (0.08, 0.06), (0, 0.14), (-0.08, 0.06))
    s.polygon([(sx + dx * h, sy + dy * h) for dx, dy in shield], trim)
    s.disc(sx, sy - 0.03 * h, 0.045 * h, colour)


# ---- snow


@sport("mushing", family="snow")
def mushing(s: Scene):
    venues.snowfield(s)
    at = s.spot(s.between(0.0, 0.16), s.between(0.3, 0.6))
    h = 1.1 * s.tall * at.scale
    pairs = s.random.randint(2, 3)
    line_y, size, step = at.y - 0.2 * h, 0.38 * h, s.between(0.55, 0.65) * h
    start = at.x + 0.95 * h
    s.line([(at.x + 0.5 * h, line_y), (start + step * pairs, line_y)], 0.012, "#b3202a")
    harness = s.pick("#d42a2a", "#1f4fc0", "#f07f1e", "#1f8f4d")
    for k in range(pairs):
        for dx, dy in ((0.06, -0.09), (0, 0)):
            trotting = s.pick("gallop", "gather", "trot")
            dog = beast(s, "husky", start + k * step + dx * h, at.y + dy * h, size, 1, trotting)
            s.line([dog.belly, dog.withers, dog.chest], 0.1 * size, harness)
    sled(s, at.x, at.y, h)
    cold = {**COVERED, "shorts": s.pick("#222233", "#3a4458"), "gloves": "#333333", "headgear": "cap"}
    feet = (at.x - 0.1 * h, at.y - 0.05 * h)
    draw(s, person(s, feet, ON_RUNNERS, h, 1, outfit(s, long_hair=False, **cold)))
    dust(s, at.x - 0.25 * h, at.y, 0.2 * h, "#ffffff", 8)


def sled(s: Scene, x: float, y: float, h: float) -> None:
    """A dog sled: runners that curl up in front, a load, a bow to hold on to."""
    wood, load = "#8a5f38", s.vary(s.pick("#d42a2a", "#1f4fc0", "#f07f1e", "#5f6f4f"))
    s.line([(x - 0.35 * h, y), (x + 0.55 * h, y), (x + 0.68 * h, y - 0.12 * h)], 0.035 * h, wood)
    bed = ((0.05, 0.1), (0.6, 0.1), (0.5, 0.28), (0.05, 0.36))
    s.polygon([(x + dx * h, y - dy * h) for dx, dy in bed], load)
    s.line([(x + 0.05 * h, y), (x + 0.02 * h, y - 0.55 * h), (x + 0.12 * h, y - 0.58 * h)], 0.035 * h, wood)
    s.line([(x + 0.12 * h, y - 0.5 * h), (x + 0.62 * h, y - 0.12 * h)], 0.025 * h, wood)
