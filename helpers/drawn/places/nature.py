"""Places outdoors that are no sport's: pasture, savanna, wood, desert, pond, sea. Each paints a background."""

import math

from helpers.drawn.brush import TEAM, Scene, clear, mix, shade
from helpers.drawn.equipment import flag
from helpers.drawn.places.venues import fence, ground, lake, mountains, park, ripples, sky, snowfield, trees


def tufts(s: Scene, colours: tuple, count: int = 26, height: float = 0.03) -> None:
    """Blades of grass, taller towards the front."""
    for _ in range(count):
        x, y = s.between(-0.3, 1.3), s.between(s.horizon + 0.05, 1.15)
        h = height * (0.4 + 1.6 * (y - s.horizon))
        colour = s.random.choice(colours)
        for lean in (-0.5, 0.1, 0.6):
            s.line([(x, y), (x + lean * h, y - h)], 0.005, colour)


def flowers(s: Scene, count: int = 22) -> None:
    s.speckle(
        -0.3,
        s.horizon + 0.08,
        1.3,
        1.15,
        [s.pick("#f2c230", "#ffffff", "#d86fb0", "#d42a2a"), "#f6f2e4"],
        count,
        0.009,
    )


def meadow(s: Scene) -> None:
    """Grass and trees; at times flowers, a fence."""
    park(s, s.pick("#5b9a48", "#7fae55", "#8fa84f"))
    tufts(s, ("#4a8040", "#8fc06a"))
    if s.chance(0.4):
        fence(s, s.between(1.6, 2.4), 0.5, s.pick("#8a6a4a", "#efece4", "#6b4f38"), 2)
    if s.chance(0.5):
        flowers(s)


def farmyard(s: Scene) -> None:
    """A barn on beaten earth or grass."""
    s.view(s.between(0.36, 0.46), s.between(0.5, 0.6))
    sky(s, s.horizon)
    trees(s, s.horizon + 0.01, 6, 0.2)
    earth = s.vary(s.pick("#b59a6a", "#8f7a55", "#7fa055"))
    ground(s, earth)
    x, w, h, wall = (
        s.between(0, 0.75),
        s.between(0.34, 0.5),
        s.between(0.17, 0.24),
        s.vary(s.pick("#9c3027", "#8a5f3f", "#7f7a72", "#b04a35")),
    )
    base = s.horizon + 0.05
    s.box(x - w / 2, base - h, x + w / 2, base, wall)
    s.polygon(
        [
            (x - 0.56 * w, base - h),
            (x - 0.36 * w, base - 1.5 * h),
            (x, base - 1.8 * h),
            (x + 0.36 * w, base - 1.5 * h),
            (x + 0.56 * w, base - h),
        ],
        shade(wall, 0.72),
    )
    door = shade(wall, 0.55)
    s.box(x - 0.15 * w, base - 0.75 * h, x + 0.15 * w, base, door)
    s.line(
        [
            (x - 0.15 * w, base - 0.75 * h),
            (x + 0.15 * w, base),
            (x + 0.15 * w, base - 0.75 * h),
            (x - 0.15 * w, base),
        ],
        0.01,
        "#efe8dc",
    )
    if s.chance(0.6):
        fence(s, s.between(1.2, 1.9), 0.45, s.pick("#8a6a4a", "#efece4"), 2)
    s.speckle(-0.3, s.horizon + 0.1, 1.3, 1.2, [clear("#e0c878", 0.6), clear(shade(earth, 0.8), 0.6)], 60, 0.007)


def savanna(s: Scene) -> None:
    """Dry grass and acacias with flat crowns."""
    s.view(s.between(0.36, 0.5), s.between(0.5, 0.6))
    upper, lower = s.pick(("#6fa9dd", "#f0e6cf"), ("#d8884a", "#f6dca0"), ("#8fb0c8", "#f2e2b8"))
    s.gradient(-1, s.horizon, upper, lower)
    if s.chance(0.4):
        mountains(s, s.horizon, 0.1)
    for _ in range(s.random.randint(1, 4)):
        x, h = s.between(-0.1, 1.1), s.between(0.12, 0.28)
        base = s.horizon + s.between(0, 0.03)
        s.line([(x, base), (x + 0.1 * h, base - 0.8 * h)], 0.08 * h, "#4f3a28")
        for dx, dy, r in ((-0.3, 0.85, 0.4), (0.35, 0.9, 0.45), (0.05, 1.0, 0.5)):
            s.ellipse(x + dx * h, base - dy * h, r * h, 0.13 * h, s.vary("#5f7a3a", 0.1))
    ground(s, s.vary(s.pick("#c9a95a", "#b5985a", "#a8a055")))
    tufts(s, ("#8f7a3a", "#e0c878", "#a8904a"), 34, 0.035)


def wood(s: Scene) -> None:
    """Trunks close together, leaves on the ground, light from between them."""
    s.view(s.between(0.42, 0.55), s.between(0.5, 0.6))
    far, bark = s.pick(
        ("#8fae7a", "#6a4f38"), ("#a8b890", "#57483c"), ("#c9a860", "#5f4632"), ("#4f7058", "#3a3530")
    )
    s.gradient(-1, s.horizon, mix(far, "#ffffff", 0.25), far)
    for depth in (0.55, 0.2):
        for _ in range(7):
            x, w = s.between(-0.3, 1.3), s.between(0.02, 0.05) * (1.4 - depth)
            s.limb(
                (x, s.horizon + 0.06 - 0.05 * depth),
                (x + s.between(-0.03, 0.03), -0.3),
                1.3 * w,
                w,
                mix(bark, far, depth),
            )
    s.speckle(-0.3, -0.25, 1.3, 0.14, [s.vary("#3f6b3a"), s.vary("#5a8a45"), s.vary(far)], 34, 0.06)
    floor = s.vary(s.pick("#6b5a3a", "#7a6a3f", "#5a6b3a", "#8a6a3a"))
    ground(s, floor)
    s.speckle(
        -0.3, s.horizon + 0.04, 1.3, 1.2, [shade(floor, 0.75), shade(floor, 1.25), s.vary("#a8763a")], 70, 0.009
    )
    tufts(s, ("#3f6b3a", "#5a8a45"), 10, 0.05)


def dunes(s: Scene) -> None:
    """Desert."""
    s.view(s.between(0.38, 0.5), s.between(0.5, 0.6))
    sky(s, s.horizon, 1)
    sand = s.vary(s.pick("#dcb878", "#d0a060", "#e6cf98"))
    for _ in range(4):
        x, h = s.between(-0.3, 1.3), s.between(0.05, 0.16)
        s.polygon(
            [
                (x - 0.4, s.horizon + 0.02),
                (x, s.horizon - h),
                (x + 0.12, s.horizon - 0.3 * h),
                (x + 0.5, s.horizon + 0.02),
            ],
            shade(sand, s.between(0.82, 0.95)),
        )
    ground(s, sand)
    for _ in range(10):
        y, x = s.between(s.horizon + 0.05, 1.1), s.between(-0.2, 1.0)
        s.line([(x, y), (x + 0.15, y - 0.012), (x + 0.35, y)], 0.006, shade(sand, 0.88))


def pond(s: Scene) -> None:
    """Water with reeds and lily pads."""
    lake(s)
    for _ in range(s.random.randint(2, 6)):
        x, y, r = s.between(-0.1, 1.1), s.between(s.horizon + 0.1, 1.05), s.between(0.02, 0.06)
        s.ellipse(x, y, r, 0.35 * r, s.vary("#4f8f4a"))
    side = s.pick(-0.1, 0.75)
    for _ in range(s.random.randint(4, 16)):
        x, h = side + s.between(-0.1, 0.35), s.between(0.1, 0.25)
        s.line(
            [(x, s.horizon + 0.12), (x + s.between(-0.03, 0.03), s.horizon + 0.1 - h)], 0.009, s.vary("#5f7f3a")
        )
        if s.chance(0.4):
            s.limb((x, s.horizon + 0.12 - h), (x, s.horizon + 0.06 - h), 0.02, 0.02, "#6b4423")


def garden(s: Scene) -> None:
    """A lawn before a hedge, a wall or a fence of planks; flower beds."""
    s.view(s.between(0.38, 0.5), s.between(0.5, 0.6))
    sky(s, s.horizon - 0.15)
    kind, top = s.pick("hedge", "planks", "wall"), s.horizon - s.between(0.15, 0.3)
    s.box(-1, top, 2, s.horizon + 0.01, s.vary({"hedge": "#3a6b38", "planks": "#a8835a", "wall": "#c08a6a"}[kind]))
    if kind == "hedge":
        s.speckle(-0.3, top, 1.3, s.horizon, ["#2f5f30", "#4f8a45", "#3f7a3c"], 60, 0.022)
    for k in range(-4, 14) if kind == "planks" else ():
        s.line([(k * 0.11, top), (k * 0.11, s.horizon)], 0.008, "#6b4f35")
    for k in range(8) if kind == "wall" else ():
        s.line([(-0.5, top + k * 0.04), (1.5, top + k * 0.04)], 0.005, "#e0c8b0")
    ground(s, s.vary(s.pick("#6aa84f", "#5a9a48", "#8aa858")))
    s.speckle(
        -0.3,
        s.horizon - 0.02,
        1.3,
        s.horizon + 0.05,
        ["#3f7a3c", *(s.pick("#d42a2a", "#f2c230", "#e86fa8", "#ffffff", "#7a4bbf") for _ in range(2))],
        50,
        0.016,
    )
    tufts(s, ("#4a8a40", "#8fc06a"), 18)


def undersea(s: Scene) -> None:
    """Under water: rays of light, weed, sand, bubbles."""
    s.view(s.between(0.72, 0.95), 0.5)
    top, bottom = s.pick(("#5fc0d8", "#1f5f8f"), ("#4f9fd0", "#12386b"), ("#7fd0c0", "#2a7a80"))
    s.gradient(-0.3, 1.2, top, bottom)
    for _ in range(3):
        x = s.between(-0.1, 1.1)
        s.polygon([(x, -0.3), (x + 0.12, -0.3), (x + 0.3, 1.2), (x + 0.02, 1.2)], (255, 255, 255, 22))
    ground(s, s.vary("#d8c08a"), mix("#d8c08a", bottom, 0.5))
    for _ in range(s.random.randint(3, 9)):
        x, h, green = (
            s.between(-0.1, 1.1),
            s.between(0.15, 0.4),
            s.vary(s.pick("#2f8f5a", "#4f9f3a", "#c0507a", "#e08a4a"), 0.15),
        )
        base = s.horizon + s.between(0.02, 0.2)
        s.line(
            [(x + 0.025 * math.sin(k * 1.3 + 9 * x), base - h * k / 7) for k in range(8)],
            s.between(0.015, 0.035),
            green,
        )
    for _ in range(8):
        s.ring(s.between(-0.1, 1.1), s.between(-0.1, 0.9), s.between(0.006, 0.016), 0.004, clear("#ffffff", 0.7))


def foliage(s: Scene) -> None:
    """A close look into leaves and blossoms, out of focus."""
    s.view(1.2, 0.5)
    green = s.vary(s.pick("#4f8a45", "#3f6b3a", "#7aa855", "#5f7f4a", "#a8b06a"))
    s.gradient(-1, 2, shade(green, 1.15), shade(green, 0.75))
    for _ in range(22):
        x, y, r = s.between(-0.2, 1.2), s.between(-0.2, 1.2), s.between(0.06, 0.16)
        s.ellipse(x, y, r, 0.45 * r, clear(s.vary(green, 0.25), 0.8), s.between(0, 180))
    petals = s.pick("#f2c230", "#ffffff", "#e86fa8", "#a86fd8", "#e8602a")
    for _ in range(s.random.randint(0, 6)):
        x, y, r = s.between(0, 1), s.between(0, 1), s.between(0.025, 0.06)
        for k in range(6):
            s.disc(x + r * math.cos(k * math.pi / 3), y + r * math.sin(k * math.pi / 3), 0.55 * r, petals)
        s.disc(x, y, 0.5 * r, s.pick("#f2c230", "#8a5a2a"))


def polar(s: Scene) -> None:
    """Ice floes, a cold sea, bergs."""
    s.view(s.between(0.34, 0.46), s.between(0.45, 0.55))
    sky(s, s.horizon - 0.06, 2)
    s.box(-1, s.horizon - 0.07, 2, s.horizon + 0.02, s.vary("#3f6f9a"))
    for _ in range(s.random.randint(1, 4)):
        x, h, w = s.between(-0.1, 1.1), s.between(0.06, 0.22), s.between(0.1, 0.25)
        s.polygon(
            [
                (x - w, s.horizon),
                (x - 0.5 * w, s.horizon - h),
                (x + 0.2 * w, s.horizon - 0.75 * h),
                (x + w, s.horizon),
            ],
            s.vary("#dcebf5", 0.05),
        )
        s.polygon([(x + 0.2 * w, s.horizon - 0.75 * h), (x + w, s.horizon), (x + 0.1 * w, s.horizon)], "#b5cfe0")
    ground(s, s.vary("#eef3f8", 0.04), s.vary("#d3e0ec", 0.05))
    ripples(s, s.horizon + 0.05, 1.1, clear("#b0c4d8", 0.6), 14)


def castle(s: Scene) -> None:
    """Grey walls with battlements on the horizon."""
    x, base, stone = s.between(0.1, 0.6), s.horizon + 0.02, s.vary("#9a958c")
    for dx, w, h in ((0, 0.5, 0.14), (-0.03, 0.1, 0.24), (0.2, 0.12, 0.3), (0.44, 0.1, 0.22)):
        s.box(x + dx, base - h, x + dx + w, base, shade(stone, 1 - 0.3 * h))
        for k in range(int(w / 0.03)):
            s.box(
                x + dx + 0.03 * k, base - h - 0.018, x + dx + 0.03 * k + 0.017, base - h, shade(stone, 1 - 0.3 * h)
            )
    flag(s, x + 0.26, base - 0.3, 0.1, s.pick(*TEAM))


def tents(s: Scene) -> None:
    """Striped pavilions, flags on top."""
    for _ in range(3):
        x, base, w, h = s.between(-0.1, 1.1), s.horizon + 0.03, s.between(0.1, 0.16), s.between(0.1, 0.16)
        colour = s.pick(*TEAM)
        s.box(x - w / 2, base - h, x + w / 2, base, "#f2efe6")
        for k in (0, 2):
            s.box(x - w / 2 + k * w / 4, base - h, x - w / 2 + (k + 1) * w / 4, base, colour)
        s.polygon([(x - 0.6 * w, base - h), (x, base - 1.9 * h), (x + 0.6 * w, base - h)], colour)
        flag(s, x, base - 1.85 * h, 0.07, s.pick(*TEAM))


PASTURE = (meadow, farmyard, garden, meadow)
WILD = (meadow, savanna, wood, snowfield)
DRY = (savanna, dunes, savanna, meadow)
