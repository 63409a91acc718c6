"""Tools: lying, hanging, leaning against a wall, or at work in somebody's hand."""

import math
from collections.abc import Callable

from helpers.drawn.brush import TEAM, Scene, clear, shade
from helpers.drawn.creatures.person import Pose, draw, outfit, person
from helpers.drawn.places.setting import setting
from helpers.drawn.recipes import subject
from helpers.drawn.subjects.instruments import playing, shown, sideways
from helpers.drawn.textures import METAL, WOOD, filled, placed, stripes

RAISED = Pose(4, (105, 165), (40, 70), (18, 4), (-16, -18))


def used(
    s: Scene,
    tool: Callable[[Scene], None],
    kinds=("flat", "wall", "floor"),
    size: float = 0.6,
    at_work: float = 0.3,
) -> None:
    """A tool by itself, or swung by somebody."""
    if not s.chance(at_work):
        return shown(s, tool, 0.6, 0.82, kinds)
    with playing(s):
        wears = outfit(
            s,
            trousers="long",
            headgear=s.pick(None, "helmet", "cap"),
            headgear_colour=s.pick("#f2c230", "#f07f1e"),
        )
        body = person(s, (-0.32, 0), s.pick(RAISED, "forehand", "swing"), 1, 1, wears, wobble=5)
        draw(s, body, shadow=True)
        with placed(s, *body.near_hand, size, s.between(0, 40)), placed(s, 0, -0.3, 1):
            tool(s)
        s.disc(*body.near_hand, 0.032, body.outfit.skin)
    return None


def handle(s: Scene, top: float, bottom: float, width: float = 0.06) -> None:
    """A wooden one, upright, sometimes with a coloured grip."""
    wood = s.vary(s.pick(*WOOD))
    s.limb((0, top), (0, bottom), width, 1.25 * width, wood)
    s.line([(-0.2 * width, top), (-0.25 * width, bottom)], 0.2 * width, shade(wood, 1.25))
    if s.chance(0.4):
        s.limb((0, bottom - 0.22), (0, bottom), 1.3 * width, 1.5 * width, s.vary(s.pick(*TEAM)))


@subject("hammer", family="tools")
def hammer(s: Scene):
    used(s, hammer_shape)


def hammer_shape(s: Scene) -> None:
    iron, kind = s.vary(s.pick(*METAL, "#4a4f55")), s.pick("claw", "peen", "mallet")
    handle(s, -0.34, 0.46, 0.07)
    if kind == "mallet":
        block = s.vary(s.pick(*WOOD, "#33333a"))
        s.box(-0.24, -0.5, 0.24, -0.24, block)
        s.box(0.18, -0.5, 0.24, -0.24, shade(block, 0.75))
        return
    s.box(-0.1, -0.45, 0.12, -0.3, iron)
    s.box(0.1, -0.43, 0.18, -0.32, shade(iron, 0.8))
    s.box(0.17, -0.47, 0.27, -0.28, iron)
    if kind == "claw":
        for width, dy in ((0.05, 0), (0.04, 0.05)):
            s.arc(-0.1, -0.22 + dy, 0.17, 0.2, 185, 275, width, shade(iron, 1 - 4 * dy))
    else:
        s.polygon([(-0.1, -0.45), (-0.1, -0.3), (-0.27, -0.36), (-0.27, -0.39)], shade(iron, 0.85))
    s.box(-0.1, -0.45, 0.25, -0.42, shade(iron, 1.2))


@subject("axe", family="tools")
def axe(s: Scene):
    used(s, axe_shape, ("flat", "wall", "floor", "floor"))


def axe_shape(s: Scene) -> None:
    iron, paint = s.vary(s.pick(*METAL)), s.pick("#d42a2a", "#1f4fc0", "#4a4f55", "#4a4f55")
    handle(s, -0.46, 0.46, 0.065)
    blade = [
        (-0.07, -0.42),
        (0.07, -0.42),
        (0.16, -0.46),
        (0.28, -0.52),
        (0.31, -0.33),
        (0.26, -0.12),
        (0.15, -0.24),
        (0.06, -0.27),
        (-0.07, -0.27),
    ]
    s.polygon(blade, paint)
    s.polygon([(0.2, -0.48), (0.28, -0.52), (0.31, -0.33), (0.26, -0.12), (0.18, -0.21), (0.22, -0.34)], iron)
    s.line([(0.28, -0.52), (0.31, -0.33), (0.26, -0.12)], 0.02, "#f4f6f8")
    if s.chance(0.2):  # a double one
        s.polygon([(-x, y) for x, y in blade], paint)


@subject("saw", family="tools")
def saw(s: Scene):
    used(s, lambda s: sideways(s, saw_shape), ("flat", "flat", "wall"), 0.7, 0.25)


def saw_shape(s: Scene) -> None:
    steel, grip, teeth = s.vary(s.pick(*METAL)), s.vary(s.pick(*WOOD, *TEAM)), 15
    edge = [(-0.5 + 0.74 * k / (2 * teeth), 0.12 + 0.05 * (k % 2)) for k in range(2 * teeth + 1)]
    s.polygon([(0.26, -0.14), (-0.5, 0.0), *edge, (0.26, 0.12)], steel)
    s.line([(0.26, -0.125), (-0.48, 0.01)], 0.02, shade(steel, 0.7))
    s.polygon(
        [(0.22, -0.17), (0.42, -0.19), (0.52, -0.05), (0.47, 0.06), (0.5, 0.2), (0.34, 0.2), (0.2, 0.08)], grip
    )
    s.ellipse(0.36, 0.01, 0.06, 0.1, shade(grip, 0.35), -15)
    for x, y in ((0.26, -0.1), (0.25, 0.05)):
        s.disc(x, y, 0.018, "#d8b53c")


@subject("spanner", family="tools")
def spanner(s: Scene):
    used(s, spanner_shape, ("flat", "flat", "wall"), 0.5, 0.2)


def spanner_shape(s: Scene) -> None:
    """Open at one end; the other is a ring, or open as well."""
    for k in range(s.pick(1, 1, 1, 2)):
        steel, ring = s.vary(s.pick(*METAL, "#c9cdd2", "#5a6068")), s.chance(0.5)
        with placed(s, 0.24 * k, 0, 1 - 0.2 * k, s.between(-4, 4)):
            s.limb((0, -0.3), (0, 0.3), 0.095, 0.085, steel)
            s.line([(0, -0.2), (0, 0.2)], 0.035, shade(steel, 0.75))
            for side in (-1, 1) if not ring else (-1,):
                with placed(s, 0, side * 0.36, 1, 15 if side < 0 else 195):
                    outline = [(0.17 * math.cos(t / 10), 0.17 * math.sin(t / 10)) for t in range(-12, 44, 3)]
                    s.polygon(
                        [*outline, (-0.08, -0.19), (-0.075, -0.02), (0, 0.03), (0.075, -0.02), (0.08, -0.19)],
                        steel,
                    )
            if ring:
                s.ring(0, 0.39, 0.125, 0.06, steel)


@subject("wheelbarrow", family="tools")
def wheelbarrow(s: Scene):
    with setting(s, s.pick("outdoors", "outdoors", "floor"), 0.34, 0.45), placed(s, 0.1, 0, 1):
        tray, load = (
            s.vary(s.pick(*TEAM, *METAL, "#3f7f4f")),
            s.pick("earth", "leaves", "bricks", "empty", "flowers"),
        )
        x = -1.05
        if s.chance(0.45):
            draw(
                s,
                person(
                    s,
                    (x - 0.08, 0),
                    "walk",
                    1.55,
                    1,
                    outfit(s, trousers="long", headgear=s.pick(None, "hat", "cap")),
                ),
                shadow=True,
            )
        s.line([(-1.0, -0.66), (0.6, -0.2)], 0.06, "#8a5a34")
        if load in ("earth", "leaves"):
            base = "#5a3f28" if load == "earth" else "#5f9a45"
            s.ellipse(0, -0.76, 0.48, 0.24, base)
            s.speckle(-0.4, -0.95, 0.4, -0.78, [shade(base, 0.75), shade(base, 1.3)], 20, 0.045)
        elif load == "bricks":
            for k in range(7):
                left = -0.45 + 0.22 * (k % 4) + 0.1 * (k // 4)
                s.box(left, -0.9 - 0.14 * (k // 4), left + 0.2, -0.77 - 0.14 * (k // 4), s.vary("#b5533c"))
        elif load == "flowers":
            for k in range(9):
                s.limb((-0.4 + 0.1 * k, -0.76), (-0.44 + 0.11 * k, -0.98), 0.1, 0.06, "#4f8f45")
                s.disc(-0.44 + 0.11 * k, s.between(-1.08, -0.9), 0.075, s.pick(*TEAM))
        s.polygon([(-0.62, -0.8), (0.72, -0.8), (0.36, -0.34), (-0.36, -0.34)], tray)
        s.line([(-0.62, -0.8), (0.72, -0.8)], 0.05, shade(tray, 0.75))
        s.polygon([(-0.5, -0.72), (-0.3, -0.72), (-0.2, -0.4), (-0.32, -0.4)], clear("#ffffff", 0.25))
        s.line([(-0.38, -0.44), (-0.45, 0), (-0.3, 0)], 0.055, "#4a4f55")
        s.disc(0.6, -0.22, 0.22, "#22222a")
        s.disc(0.6, -0.22, 0.12, s.pick("#d8d2c4", *TEAM))
        s.line([(0.3, -0.36), (0.6, -0.22)], 0.05, "#4a4f55")
        s.limb((-1.05, -0.68), (-0.85, -0.62), 0.08, 0.08, "#22222a")


@subject("spade", family="tools")
def spade(s: Scene):
    garden_tool(s, rake=False)


@subject("rake", family="tools")
def rake(s: Scene):
    garden_tool(s, rake=True)


def garden_tool(s: Scene, rake: bool) -> None:
    """Against a wall, in the ground, on the lawn, or in somebody's hands."""

    def tool(s):
        wood, iron = s.vary(s.pick(*WOOD)), s.vary(s.pick(*METAL, "#4a4f55", "#3f7f4f", "#c33b3b"))
        s.limb((0, -0.46), (0, 0.3), 0.05, 0.05, wood)
        if rake:
            s.box(-0.24, 0.3, 0.24, 0.36, iron)
            for k in range(7):
                s.limb((-0.22 + 0.0733 * k, 0.34), (-0.22 + 0.0733 * k, 0.48), 0.03, 0.02, iron)
            s.line([(-0.16, 0.32), (0, 0.18), (0.16, 0.32)], 0.025, iron)
            return
        if s.chance(0.7):
            s.line([(0, -0.4), (-0.09, -0.49), (0.09, -0.49), (0, -0.4)], 0.04, wood)
        pointed = s.chance(0.5)
        s.polygon(
            [
                (-0.15, 0.14),
                (0.15, 0.14),
                (0.14, 0.36 if pointed else 0.48),
                (0, 0.5),
                (-0.14, 0.36 if pointed else 0.48),
            ],
            iron,
        )
        s.polygon([(-0.03, 0.02), (0.03, 0.02), (0.045, 0.28), (-0.045, 0.28)], shade(iron, 0.7))
        s.line([(-0.15, 0.14), (0.15, 0.14)], 0.03, shade(iron, 1.2))

    if s.chance(0.6):
        return shown(s, tool, 0.68, 0.85, ("flat", "floor", "outdoors", "wall"))
    with setting(s, "outdoors", 0.65, 0.8):
        wears = outfit(s, trousers="long", headgear=s.pick("hat", "cap", None))
        body = person(s, (-0.2, 0), "swing", 1, 1, wears, wobble=4)
        draw(s, body, shadow=True)
        s.ellipse(0.32, 0.0, 0.26, 0.07, "#5a3f28")
        with placed(s, body.near_hand[0] + 0.04, body.near_hand[1] + 0.1, 0.95, s.between(-30, -18)):
            tool(s)
        s.disc(*body.near_hand, 0.032, body.outfit.skin)
    return None


@subject("scissors", family="tools")
def scissors(s: Scene):
    with setting(s, s.pick("flat", "flat", "flat", "wall"), 0.6, 0.82, turn=180):
        grip, steel, half = s.vary(s.pick(*TEAM)), s.vary(s.pick(*METAL)), s.between(6, 26)
        if s.chance(0.35):  # what has been cut
            filled(s, [(-0.5, -0.5), (0.0, -0.5), (0.02, -0.2), (-0.5, -0.1)], step=0.1)
        for side in (-1, 1):
            with placed(s, 0, 0.02, 1, side * half):
                s.polygon(
                    [(-0.045, 0.06), (0.045, 0.06), (0.05, -0.2), (-side * 0.045, -0.5), (-0.05, -0.2)],
                    shade(steel, 1 if side < 0 else 0.82),
                )
                s.limb((0, 0.04), (0, 0.2), 0.07, 0.06, grip)
                with placed(s, -side * 0.02, 0.32, 1):
                    s.ring(0, 0, 0.14, 0.05, shade(grip, 1 if side < 0 else 0.85))
        s.disc(0, 0.02, 0.035, "#4a4f55")
        s.disc(-0.008, 0.012, 0.014, "#e8eef2")


@subject("paintbrush", family="tools")
def paintbrush(s: Scene):
    """A brush that has been dipped, and pots of paint."""
    paint = s.vary(s.pick(*TEAM))

    def brush(s):
        grip, wide = s.vary(s.pick(*WOOD, *TEAM)), s.between(0.08, 0.16)
        s.limb((0, 0.48), (0, 0.05), 0.06, 0.09, grip)
        s.disc(0, 0.45, 0.014, shade(grip, 0.4))
        s.box(-wide, -0.14, wide, 0.06, "#c9cdd2")
        s.line([(-wide, -0.04), (wide, -0.04)], 0.02, "#8f979e")
        s.polygon([(-wide, -0.14), (wide, -0.14), (1.1 * wide, -0.4), (0, -0.5), (-1.1 * wide, -0.4)], "#d9b98a")
        s.polygon(
            [(-1.05 * wide, -0.28), (1.05 * wide, -0.28), (1.1 * wide, -0.4), (0, -0.5), (-1.1 * wide, -0.4)],
            paint,
        )
        for k in (-0.5, 0, 0.5):
            s.line([(k * wide, -0.14), (1.1 * k * wide, -0.42)], 0.012, shade(paint, 0.7))

    if s.chance(0.5):
        with setting(s, "flat", 0.62, 0.84, turn=180):
            if s.chance(0.7):
                points = [(-0.4 + 0.2 * k, -0.46 + 0.1 * (k % 2)) for k in range(4)]
                s.line(points, 0.16, paint)
            brush(s)
            if s.chance(0.5):
                s.disc(0.38, 0.1, 0.19, "#c9cdd2")
                s.disc(0.38, 0.1, 0.16, s.pick(*TEAM))
        return
    with setting(s, s.pick("table", "floor"), 0.45, 0.62):
        for k in range(s.pick(1, 2, 3)):
            x, colour = (0, -0.5, 0.5)[k], paint if k == 0 else s.vary(s.pick(*TEAM))
            s.box(x - 0.23, -0.45, x + 0.23, 0, s.pick(*METAL))
            s.box(x - 0.23, -0.35, x + 0.23, -0.1, s.pick(colour, "#f4f1e8"))
            s.ellipse(x, -0.45, 0.23, 0.06, "#e8ecef")
            s.ellipse(x, -0.45, 0.2, 0.045, colour)
            for _ in range(3):
                dx = s.between(-0.2, 0.2)
                s.limb((x + dx, -0.42), (x + dx, s.between(-0.35, -0.15)), 0.05, 0.05, colour)
        with placed(s, 0.05, -0.72, 0.72, s.between(150, 210) if s.chance(0.4) else s.between(60, 100)):
            brush(s)


@subject("anvil", family="tools")
def anvil(s: Scene):
    with setting(s, s.pick("floor", "indoors", "outdoors"), 0.45, 0.62, beside=1.6, reach=0.85):
        iron, wood = s.vary(s.pick("#4a4f55", "#5f666e", "#33363c", "#6f777f")), s.vary(s.pick(*WOOD))
        filled(s, [(-0.4, -0.4), (0.4, -0.4), (0.44, 0), (-0.44, 0)], wood, stripes, 0.1)
        s.ellipse(0, -0.4, 0.4, 0.07, shade(wood, 1.25))
        s.ellipse(0, -0.4, 0.25, 0.04, shade(wood, 0.85))
        s.polygon(
            [
                (-0.32, -0.4),
                (-0.28, -0.48),
                (-0.13, -0.55),
                (-0.13, -0.66),
                (0.15, -0.66),
                (0.15, -0.55),
                (0.3, -0.48),
                (0.34, -0.4),
            ],
            shade(iron, 0.85),
        )
        s.polygon(
            [(-0.34, -0.86), (0.4, -0.86), (0.4, -0.72), (0.15, -0.65), (-0.13, -0.65), (-0.34, -0.74)], iron
        )
        s.polygon([(-0.34, -0.86), (-0.72, -0.83), (-0.5, -0.74), (-0.34, -0.7)], shade(iron, 0.9))
        s.line([(-0.7, -0.84), (-0.34, -0.865), (0.4, -0.865)], 0.035, shade(iron, 1.6))
        if s.chance(0.7):  # iron that glows, and sparks
            s.limb((-0.1, -0.9), (0.7, -0.94), 0.06, 0.05, "#5a4038")
            s.limb((-0.15, -0.9), (0.2, -0.92), 0.07, 0.065, "#f07f1e")
            s.limb((-0.12, -0.9), (0.1, -0.91), 0.035, 0.03, "#ffe08a")
            for _ in range(s.pick(0, 12)):
                s.disc(s.between(-0.4, 0.3), s.between(-1.2, -0.9), 0.018, s.pick("#ffd24a", "#f9a03c"))
        if s.chance(0.5):
            with placed(s, 0.15, -1.02, 0.55, s.between(-110, -70)):
                hammer_shape(s)
