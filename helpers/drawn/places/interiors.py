"""Everyday places for things: rooms, table tops, walls, gardens, streets.

A place that things stand in takes y, the height in the picture at which they stand.
"""

from helpers.drawn.brush import TEAM, Scene, clear, mix, shade
from helpers.drawn.places import venues
from helpers.drawn.textures import (
    CLOTH,
    PAPER,
    PASTEL,
    WOOD,
    bricks,
    dots,
    filled,
    placed,
    planks,
    tiles,
)  # fmt: skip

# ---- parts of rooms


def wall(s: Scene, bottom: float) -> None:
    """Wallpaper, or bricks, or tiles, from above the picture down to a height."""
    base = s.vary(s.pick(*PASTEL, *PASTEL, "#7c93a8", "#a8544a", "#5f7a6a", "#c9a35a"), 0.08)
    ink = s.pick(shade(base, 0.88), shade(base, 1.1), mix(base, s.pick(*TEAM), 0.3))
    s.box(-1, -1, 2, bottom, base)
    s.pick(*PAPER)(s, -0.25, -0.2, 1.25, bottom, base, ink, s.between(0.07, 0.16))
    if s.chance(0.4):
        s.box(-1, bottom - s.between(0.1, 0.25), 2, bottom, shade(base, s.pick(0.75, 1.12)))


def ground(s: Scene) -> None:
    """A floor of boards, of tiles, or a carpet; below the horizon of the scene's view."""
    base = s.vary(s.pick(*WOOD, *PASTEL, "#8a4a44", "#56708c", "#5f6a5a"), 0.1)
    venues.ground(s, base)
    kind = s.pick("boards", "tiles", "carpet")
    if kind == "boards":
        for i in range(-8, 18):
            s.floor_line((i * 0.15, -0.5), (i * 0.15, 4), clear(shade(base, 0.65), 0.7), 0.012)
    elif kind == "tiles":
        other = s.pick(shade(base, 0.7), shade(base, 1.2), "#f4f1e8")
        for i in range(-6, 12):
            for j in range(8):
                if (i + j) % 2:
                    x, z = i * 0.22, -0.4 + j * 0.3
                    s.floor([(x, z), (x + 0.22, z), (x + 0.22, z + 0.3), (x, z + 0.3)], other)
    else:
        s.speckle(-0.2, s.horizon, 1.2, 1.15, [shade(base, 0.9), shade(base, 1.1)], 60, 0.009)


def window(s: Scene, x: float, y: float, w: float, h: float) -> None:
    """A window with its middle at a point: sky and hills outside, and curtains."""
    s.box(x - w / 2 - 0.02, y - h / 2 - 0.02, x + w / 2 + 0.02, y + h / 2 + 0.02, "#efece4")
    sky = s.pick("#8fc0e6", "#b9d4e3", "#f0cfa5", "#26324f")
    s.box(x - w / 2, y - h / 2, x + w / 2, y + h / 2, sky)
    s.box(x - w / 2, y + h * s.between(0.15, 0.3), x + w / 2, y + h / 2, mix(sky, "#3f7a45", 0.7))
    s.line([(x, y - h / 2), (x, y + h / 2)], 0.015, "#efece4")
    s.line([(x - w / 2, y - 0.05 * h), (x + w / 2, y - 0.05 * h)], 0.015, "#efece4")
    if s.chance(0.6):
        base, ink = s.vary(s.pick(*TEAM, *PASTEL)), s.pick("#ffffff", *TEAM)
        pattern = s.pick(*CLOTH)
        for side in (-1, 1):
            left = x + side * w * 0.55 - 0.13 * w
            pattern(s, left, y - h / 2 - 0.03, left + 0.26 * w, y + h / 2 + 0.06, base, ink, 0.05)


def picture(s: Scene, x: float, y: float, size: float) -> None:
    """A framed picture on a wall."""
    s.box(x - size, y - 0.8 * size, x + size, y + 0.8 * size, s.pick(*WOOD, "#222222", "#d8b53c"))
    s.box(x - 0.85 * size, y - 0.65 * size, x + 0.85 * size, y + 0.65 * size, s.vary(s.pick(*PASTEL)))
    s.box(x - 0.85 * size, y + 0.1 * size, x + 0.85 * size, y + 0.65 * size, s.vary("#6f9a6a", 0.3))
    s.disc(x + s.between(-0.4, 0.4) * size, y - 0.2 * size, 0.25 * size, s.pick(*TEAM))


# ---- places with a floor


def room(s: Scene, y: float) -> None:
    edge = y - s.between(0.05, 0.2)
    s.view(edge - 0.3, 0.7)
    ground(s)
    wall(s, edge)
    s.box(-1, edge - 0.025, 2, edge, s.pick("#efece4", "#6b4a30", "#d8d2c4"))
    if s.chance(0.45):
        window(s, s.pick(0.12, 0.5, 0.88) + s.between(-0.1, 0.1), edge * s.between(0.3, 0.5), 0.4, 0.45)
    for x in (0.1, 0.85):
        if s.chance(0.35):
            picture(s, x + s.between(-0.1, 0.1), edge * s.between(0.25, 0.5), s.between(0.06, 0.12))
    if s.chance(0.35):
        for rx, colour in (
            (0.5, s.vary(s.pick(*TEAM))),
            (0.42, s.vary(s.pick(*PASTEL))),
            (0.36, s.vary(s.pick(*TEAM))),
        ):
            s.ellipse(0.5, y + 0.02, rx, 0.2 * rx, colour)


def studio(s: Scene, y: float) -> None:
    """A plain coloured background, as in a catalogue."""
    s.view(y - 0.3, 0.7)
    base = s.vary(s.pick(*PASTEL, *TEAM), 0.1)
    s.gradient(-0.3, 1.3, shade(base, s.between(0.75, 0.95)), mix(base, "#ffffff", s.between(0, 0.5)), 16)
    if s.chance(0.5):
        s.box(-1, y - s.between(0.05, 0.15), 2, 2, s.vary(s.pick(*PASTEL)))


def garden(s: Scene, y: float) -> None:
    edge = y - s.between(0.1, 0.25)
    s.view(edge, 0.7)
    venues.sky(s, edge)
    if s.chance(0.5):
        s.box(-1, edge - s.between(0.12, 0.3), 2, edge, s.vary("#3f6f3a", 0.15))
        s.speckle(-0.2, edge - 0.25, 1.2, edge, ["#4f8f45", "#35602f", "#6fa55a"], 60, 0.025)
    else:
        venues.trees(s, edge, 6, 0.35)
        venues.fence(s, 0.02, 0.25, s.pick("#f3f1ea", "#8a5a34"), 2, 0.1)
    venues.ground(s, s.vary("#5b9a48", 0.15))
    s.speckle(-0.2, edge + 0.02, 1.2, 1.2, ["#4a8040", "#7ab85f"], 50, 0.008)
    petals = s.pick("#f2c230", "#ffffff", "#d42a2a", "#c05fb0")
    s.speckle(-0.2, edge, 1.2, 1.15, [petals], s.random.randint(0, 30), 0.012)


def street(s: Scene, y: float) -> None:
    edge = y - s.between(0.06, 0.18)
    s.view(edge - 0.2, 0.7)
    venues.ground(s, s.vary("#9a968e", 0.1))
    for i in range(-6, 14):
        s.floor_line((i * 0.2, -0.5), (i * 0.2, 3), clear("#5f5c55", 0.6), 0.012)
    for z in (-0.2, 0.1, 0.5, 1):
        s.floor_line((-3, z), (4, z), clear("#5f5c55", 0.6), 0.02)
    x = -0.3
    while x < 1.2:
        w, house = s.between(0.4, 0.7), s.vary(s.pick("#b5533c", "#c9a36a", "#d9cfc0", "#8f9aa3", "#c98f7a"))
        s.box(x, -1, x + w, edge, house)
        if s.chance(0.5):
            bricks(s, x, -0.1, x + w, edge, house, None, 0.055)
        window(s, x + w / 2, edge - 0.35, 0.5 * w, 0.3)
        x += w


def shop(s: Scene, y: float) -> None:
    """A shop's window: an awning above, a lit display inside."""
    edge = y - s.between(0.05, 0.12)
    s.view(edge - 0.3, 0.7)
    back = s.vary(s.pick("#3f2f4a", "#2f4a4a", "#5a3a2f", "#d8c9a0", "#40506a"))
    s.gradient(-1, edge, shade(back, 0.8), shade(back, 1.3))
    s.box(-1, edge, 2, y + 0.12, shade(back, 1.6))
    s.box(-1, y + 0.1, 2, 2, s.vary(s.pick(*WOOD, *TEAM)))
    for x in (0.0, 1.0):
        s.box(x - 0.015, -1, x + 0.015, y + 0.1, "#efece4")
    base = s.vary(s.pick(*TEAM))
    for i in range(-3, 14):
        s.box(i * 0.1, -1, i * 0.1 + 0.1, 0.1, "#f4f1e8" if i % 2 else base)
        s.disc(i * 0.1 + 0.05, 0.1, 0.05, "#f4f1e8" if i % 2 else base)


def shed(s: Scene, y: float) -> None:
    """A workshop: boards or bricks for a wall, a bare floor with shavings."""
    edge = y - s.between(0.05, 0.18)
    s.view(edge - 0.3, 0.7)
    venues.ground(s, s.vary("#8f8a82", 0.15))
    base = s.vary(s.pick("#8a5a34", "#a5744a", "#a8544a", "#9a968e"))
    s.box(-1, -1, 2, edge, base)
    s.pick(planks, bricks)(s, -0.25, -0.2, 1.25, edge, base, None, s.between(0.07, 0.12))
    s.speckle(-0.2, edge + 0.03, 1.2, 1.15, ["#d9bb8a", "#c9a36a", "#6a655e"], 25, 0.009)
    s.box(-0.5, edge, 1.5, edge + 0.012, clear("#000000", 0.3))


# ---- places with a table, a shelf or a bench


def top(s: Scene, y: float, board=None) -> None:
    """Something to stand things on: from a little behind y to a little in front of it."""
    board = board or s.vary(s.pick(*WOOD, *WOOD, "#e6e2da", "#4a4a50"))
    back, front = y - s.between(0.05, 0.12), y + s.between(0.06, 0.14)
    s.view(back - 0.2, 0.7)
    planks(s, -0.4, back, 1.4, front, board, None, (front - back) / 3)
    s.box(-1, front, 2, front + 0.045, shade(board, 0.7))
    s.box(-1, front + 0.045, 2, 2, shade(board, 0.4))


def counter(s: Scene, y: float) -> None:
    """A kitchen: tiles behind, cupboards below."""
    base = s.vary(s.pick("#f1efe8", "#cfe0e6", "#d9e3cc", "#5f8fa8", "#e8d9a8"))
    s.box(-1, -1, 2, y, base)
    tiles(s, -0.25, -0.2, 1.25, y, base, mix(base, s.pick(*TEAM), 0.5), s.between(0.09, 0.16))
    top(s, y, s.vary(s.pick("#d8d4cc", "#5a5a60", "#c9a36a")))


def table(s: Scene, y: float) -> None:
    wall(s, y)
    if s.chance(0.4):
        window(s, s.pick(0.15, 0.85), 0.3, 0.4, 0.5)
    top(s, y)
    if s.chance(0.4):  # a runner of cloth
        filled(s, [(0.05, y - 0.05), (0.95, y - 0.05), (1.05, y + 0.06), (-0.05, y + 0.06)], step=0.06)


def sill(s: Scene, y: float) -> None:
    """A window sill, with the garden behind the panes."""
    garden(s, y - 0.1)
    for x in (-0.02, 0.5, 1.02):
        s.box(x - 0.02, -1, x + 0.02, y, "#efece4")
    s.box(-1, y * 0.3, 2, y * 0.3 + 0.03, "#efece4")
    top(s, y, "#e8e4da")


def shelf(s: Scene, y: float) -> None:
    """A shelf on a wall, with a few books and jars."""
    wall(s, 2)
    board = s.vary(s.pick(*WOOD, "#f1efe8"))
    s.view(y - 0.2, 0.7)
    for x in (0.05, 0.8):
        for k in range(s.random.randint(0, 4)):
            h = s.between(0.15, 0.3)
            s.box(x + 0.05 * k, y - h, x + 0.05 * k + 0.045, y, s.vary(s.pick(*TEAM, *PASTEL)))
    planks(s, -0.4, y - 0.015, 1.4, y + 0.045, board, None, 0.06)
    s.box(-1, y + 0.045, 2, y + 0.08, clear("#000000", 0.25))


def bench(s: Scene, y: float) -> None:
    """A workbench before a board with holes."""
    base = s.vary(s.pick("#c9a36a", "#d8d2c4", "#8f979e", "#a5744a"))
    dots(s, -0.25, -0.2, 1.25, y, base, shade(base, 0.7), 0.075)
    for x in (0.02, 0.2, 0.8, 0.97):
        if s.chance(0.4):
            s.limb((x, 0.1), (x, s.between(0.25, 0.4)), 0.03, 0.03, s.pick(*TEAM, *WOOD))
            s.limb((x, 0.1), (x, 0.0), 0.02, 0.02, "#8f979e")
    top(s, y, s.vary(s.pick(*WOOD)))


# ---- places to lie on, or to hang on


def boards(s: Scene) -> None:
    base = s.vary(s.pick(*WOOD))
    with placed(s, 0.5, 0.5, 1, s.between(0, 180)):
        planks(s, -0.85, -0.85, 0.85, 0.85, base, None, s.between(0.12, 0.3))


def cloth(s: Scene) -> None:
    base = s.vary(s.pick(*TEAM, *PASTEL))
    ink = s.pick(shade(base, 0.75), mix(base, "#ffffff", 0.6), mix(base, s.pick(*TEAM), 0.6))
    with placed(s, 0.5, 0.5, 1, s.between(0, 90)):
        s.pick(*CLOTH)(s, -0.85, -0.85, 0.85, 0.85, base, ink, s.between(0.12, 0.22))


def stone(s: Scene) -> None:
    base = s.vary(s.pick(*PASTEL, "#8a8d92", "#6f6a64"))
    with placed(s, 0.5, 0.5, 1, s.between(0, 90)):
        tiles(s, -0.85, -0.85, 0.85, 0.85, base, shade(base, s.pick(0.8, 1.15)), s.between(0.15, 0.35))


def lawn(s: Scene) -> None:
    base = s.vary(s.pick("#5b9a48", "#4a8040", "#d9c08a", "#8a6a48"), 0.15)  # grass, sand or soil
    s.box(-1, -1, 2, 2, base)
    s.speckle(-0.1, -0.1, 1.1, 1.1, [shade(base, 0.85), shade(base, 1.15)], 150, s.between(0.008, 0.016))


def paper(s: Scene) -> None:
    base = s.vary(s.pick(*PASTEL, *TEAM), 0.1)
    s.gradient(-0.2, 1.2, shade(base, 0.85), mix(base, "#ffffff", 0.25), 16)


def hung(s: Scene) -> None:
    wall(s, 2)


def brick(s: Scene) -> None:
    bricks(
        s,
        -0.2,
        -0.2,
        1.2,
        1.2,
        s.vary(s.pick("#a8544a", "#c98f7a", "#d9cfc0", "#8f8a82")),
        None,
        s.between(0.07, 0.11),
    )


def pegs(s: Scene) -> None:
    base = s.vary(s.pick("#c9a36a", "#d8d2c4", "#8f979e", "#5f7a8c"))
    dots(s, -0.2, -0.2, 1.2, 1.2, base, shade(base, 0.65), 0.09)


def panels(s: Scene) -> None:
    base = s.vary(s.pick(*WOOD))
    with placed(s, 0.5, 0.5, 1, 90):
        planks(s, -0.75, -0.75, 0.75, 0.75, base, None, s.between(0.1, 0.2))


PLACES = {
    "floor": (room, room, room, studio, garden, street, shop, shed),
    "indoors": (room, room, room, studio, shop, shed),
    "outdoors": (garden, garden, street, shed),
    "table": (counter, counter, table, table, sill, shelf, bench, studio, shop),
    "flat": (boards, boards, cloth, cloth, stone, lawn, paper),
    "wall": (hung, hung, brick, pegs, panels, paper),
}
