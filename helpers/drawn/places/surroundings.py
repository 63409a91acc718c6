"""Surroundings of everyday life: streets, yards, stations, shores, skies. They paint like `venues`."""

from helpers.drawn.brush import Scene, clear, mix, shade
from helpers.drawn.places import venues

WALLS = ("#c97b5a", "#d9c39a", "#b5a58f", "#a8b5bd", "#e0d6c4", "#9a6f5a", "#d8a88a", "#8f9f8a")


def houses(s: Scene, base: float) -> None:
    """A row of houses whose feet stand at a height."""
    x = -0.5 - s.between(0, 0.3)
    while x < 1.5:
        width, top, wall = s.between(0.2, 0.36), base - s.between(0.2, 0.42), s.vary(s.pick(*WALLS))
        s.box(x, top, x + width, base, wall)
        if s.chance(0.5):
            peak = (x + width / 2, top - s.between(0.06, 0.12))
            s.polygon([(x - 0.01, top), peak, (x + width + 0.01, top)], s.vary("#8a4a3a"))
        for row in range(int((base - top - 0.06) / 0.1)):
            for column in range(3):
                u, v = x + width * (0.14 + 0.28 * column), top + 0.035 + 0.1 * row
                s.box(u, v, u + 0.16 * width, v + 0.055, s.pick("#4a5f73", "#6f8aa0", "#f0dfa0"))
        s.box(x + 0.4 * width, base - 0.085, x + 0.6 * width, base, shade(wall, 0.5))
        x += width


def street(s: Scene) -> None:
    """Houses, a pavement, asphalt with a dashed line."""
    s.view(s.between(0.36, 0.48), 0.45)
    venues.sky(s, s.horizon)
    edge = s.spot(0, 1.5).y
    houses(s, edge)
    s.box(-1, edge, 2, s.spot(0, 0.95).y, s.vary("#b8b2a8"))
    asphalt = s.vary("#67686e")
    s.box(-1, s.spot(0, 0.95).y, 2, 2, asphalt)
    s.floor_line((-5, 0.95), (6, 0.95), "#d8d4cc", 0.05)
    for k in range(-4, 6):
        s.floor_line((0.7 * k, 0.05), (0.7 * k + 0.4, 0.05), clear("#f4f4f4", 0.8), 0.035)
    if s.chance(0.5):
        x, top = s.between(0, 1), edge - s.between(0.25, 0.4)
        s.line([(x, edge + 0.02), (x, top), (x + 0.06, top - 0.02)], 0.012, "#3f4348")
        s.disc(x + 0.065, top - 0.01, 0.018, "#f6efc2")
    elif s.chance(0.6):
        venues.trees(s, edge + 0.02, 3, 0.3)


def country_road(s: Scene) -> None:
    """Fields, hills, a lane across."""
    venues.park(s, s.pick("#6f9f4f", "#a8a55a", "#7f9a50"))
    s.floor([(-6, -0.2), (7, -0.2), (7, 0.9), (-6, 0.9)], s.vary(s.pick("#6b6b70", "#b89a6a", "#8a8178")))
    if s.chance(0.5):
        venues.fence(s, 1.3, 0.25, s.pick("#8a6a48", "#efece4"))


def building_site(s: Scene) -> None:
    """Bare earth, a hoarding, a shell of concrete, a heap."""
    s.view(s.between(0.36, 0.48), 0.45)
    venues.sky(s, s.horizon)
    left, storeys = s.between(-0.1, 0.6), s.random.randint(2, 4)
    for k in range(storeys):
        y = s.horizon - 0.11 * k
        s.box(left, y - 0.12, left + 0.5, y - 0.095, "#a6a49e")
        for j in range(5):
            s.box(left + 0.115 * j, y - 0.12, left + 0.115 * j + 0.025, y + 0.02, "#94928c")
    venues.boards(s, s.horizon - 0.06, s.horizon + 0.02, ("#8a7a5a", "#9aa0a0", "#b0a080"))
    earth = s.vary(s.pick("#a5845a", "#8f7a60", "#b59a78"))
    venues.ground(s, earth)
    x, w = s.between(0, 1), s.between(0.15, 0.3)
    y = s.spot(0, 1.1).y
    s.polygon([(x - w, y), (x - 0.3 * w, y - 0.45 * w), (x + 0.2 * w, y - 0.5 * w), (x + w, y)], shade(earth, 0.8))
    s.speckle(
        -0.3,
        s.horizon + 0.08,
        1.3,
        1.2,
        [clear(shade(earth, 0.75), 0.6), clear(shade(earth, 1.2), 0.6)],
        50,
        0.008,
    )


def quay(s: Scene) -> None:
    """Water and a far shore behind a paved quay with bollards."""
    venues.lake(s, shore=s.chance(0.6))
    edge = s.spot(0, 0.8).y
    s.box(-1, edge, 2, edge + 0.035, "#6a655e")
    stone = s.vary("#a8a196")
    s.gradient(edge + 0.02, 1.6, shade(stone, 0.92), stone, 5)
    for x in (-0.1, 0.35, 0.8, 1.25):
        s.limb((x, edge + 0.03), (x, edge - 0.02), 0.03, 0.035, "#33363c")


def yard(s: Scene) -> None:
    """Paved ground in front of a long wall with doors."""
    s.view(s.between(0.36, 0.46), 0.45)
    venues.sky(s, s.horizon)
    wall, top = s.vary(s.pick(*WALLS)), s.horizon - s.between(0.18, 0.4)
    s.box(-1, top, 2, s.horizon + 0.06, wall)
    s.box(-1, top - 0.02, 2, top + 0.01, shade(wall, 0.6))
    for k in range(-2, 6):
        x = 0.32 * k + s.between(-0.03, 0.03)
        s.box(x, s.horizon - 0.14, x + 0.18, s.horizon + 0.06, s.pick(shade(wall, 0.6), "#5f6a75", "#7a3f35"))
    floor = s.vary(s.pick("#a39d94", "#8a8a8e", "#b5a58f"))
    s.gradient(s.horizon + 0.06, 1.6, shade(floor, 0.9), floor, 5)
    for z in (0.15, 0.5, 1.0):
        s.floor_line((-5, z), (6, z), clear(shade(floor, 0.7), 0.6), 0.02)


def station(s: Scene) -> None:
    """Platforms and a roof on posts."""
    s.view(s.between(0.4, 0.5), 0.45)
    venues.sky(s, s.horizon)
    houses(s, s.horizon + 0.04) if s.chance(0.5) else venues.trees(s, s.horizon + 0.04, 10, 0.25)
    venues.ground(s, s.vary("#9a9288"))
    s.box(-1, s.horizon, 2, s.horizon + 0.12, s.vary("#b5aea2"))
    if s.chance(0.6):
        roof = s.horizon - s.between(0.2, 0.28)
        s.box(-1, roof, 2, roof + 0.045, s.vary(s.pick("#4f5f6f", "#7a4a3a", "#3f6f5f")))
        for x in (-0.3, 0.15, 0.6, 1.05):
            s.box(x, roof, x + 0.02, s.horizon + 0.05, "#4a4f58")


def shore(s: Scene) -> None:
    """A beach or a meadow in front of the water."""
    venues.lake(s)
    edge, ground = s.horizon + s.between(0.12, 0.2), s.vary(s.pick("#d9c08f", "#7f9f55", "#a8a196", "#e8d9b5"))
    s.polygon(
        [(-1, edge), *[(x / 5, edge + s.between(-0.02, 0.02)) for x in range(-1, 8)], (2, edge), (2, 3), (-1, 3)],
        ground,
    )
    s.speckle(
        -0.2, edge + 0.05, 1.2, 1.1, [clear(shade(ground, 0.8), 0.6), clear(shade(ground, 1.15), 0.6)], 40, 0.008
    )


def jetty(s: Scene) -> None:
    """Planks on posts, out into the water."""
    left, y, side = s.between(0.2, 0.5), s.horizon + s.between(0.1, 0.18), s.pick(-1, 1)
    a, b = (left, 2) if side > 0 else (-1, 1 - left)
    for k in range(9):
        x = a + 0.02 + (b - a - 0.04) * k / 8
        s.box(x, y, x + 0.02, y + 0.1, "#4f3a28")
    s.box(a, y, b, y + 0.035, s.vary("#9a7650"))


def overhead(s: Scene) -> None:
    """A sky above fields, mountains, a town, or the sea."""
    s.view(s.between(0.72, 0.95), 0.4)
    land_below = s.pick("fields", "mountains", "town", "sea", "sky")
    if land_below == "fields":
        return venues.air(s)
    venues.sky(s, 1.2 if land_below == "sky" else s.horizon, 5)
    if land_below == "mountains":
        venues.mountains(s, s.horizon, 0.25, snow=s.chance(0.5))
        venues.ground(s, "#5f8a4f")
    elif land_below == "town":
        houses(s, s.horizon + 0.06)
        s.box(-1, s.horizon + 0.05, 2, 2, "#6f7278")
    elif land_below == "sea":
        venues.ground(s, "#2f6f96", mix("#2f6f96", "#bcd6e0", 0.4))
        venues.ripples(s, s.horizon + 0.02, 1.15, clear("#ffffff", 0.35), 20)
    return None


def airfield(s: Scene) -> None:
    """Grass, a runway, a low building and a tower."""
    s.view(s.between(0.45, 0.55), 0.4)
    venues.sky(s, s.horizon)
    x = s.between(-0.2, 0.7)
    s.box(x, s.horizon - 0.09, x + 0.45, s.horizon, s.vary("#b5b9bd"))
    s.box(x, s.horizon - 0.07, x + 0.45, s.horizon - 0.035, "#5f7f98")
    s.box(x + 0.5, s.horizon - 0.2, x + 0.54, s.horizon, "#a8acb0")
    s.box(x + 0.47, s.horizon - 0.25, x + 0.57, s.horizon - 0.2, "#4f6f88")
    venues.ground(s, s.vary("#7a9f58"))
    s.floor([(-6, -0.3), (7, -0.3), (7, 0.8), (-6, 0.8)], s.vary("#7b7c82"))
    for k in range(-3, 5):
        s.floor_line((0.8 * k, 0.15), (0.8 * k + 0.4, 0.15), "#f4f4f4", 0.05)
