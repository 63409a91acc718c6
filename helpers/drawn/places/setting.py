"""A place, a thing in it, and what lies about there; now and then somebody beside it."""

from collections.abc import Iterator
from contextlib import contextmanager

from helpers.drawn.brush import TEAM, Scene
from helpers.drawn.creatures.person import draw, person
from helpers.drawn.places.interiors import PLACES
from helpers.drawn.textures import METAL, PASTEL, filled, lifted, placed


def clutter(s: Scene, y: float | None) -> None:
    """Some small thing, not in the middle: standing at a height, or lying if there is none."""
    x, colour, size = (
        0.5 + s.pick(-1, 1) * s.between(0.3, 0.48),
        s.vary(s.pick(*TEAM, *PASTEL)),
        s.between(0.14, 0.26),
    )
    if y is None:
        with placed(s, x, s.between(0.05, 0.95), size, s.between(0, 360)):
            kind = s.pick("pencil", "leaf", "note", "coins")
            if kind == "pencil":
                s.box(-0.6, -0.06, 0.4, 0.06, colour)
                s.polygon([(0.4, -0.06), (0.58, 0), (0.4, 0.06)], "#e9cf9f")
            elif kind == "leaf":
                s.ellipse(0, 0, 0.5, 0.25, s.vary("#6a9a3f", 0.25))
                s.line([(-0.7, 0), (0.5, 0)], 0.04, "#4a6a2f")
            elif kind == "note":
                s.box(-0.5, -0.4, 0.5, 0.4, "#f6f2e2")
                for k in (-0.2, 0, 0.2):
                    s.line([(-0.4, k), (0.35, k)], 0.04, "#8f9ab5")
            else:
                for k in range(3):
                    s.disc(0.3 * k - 0.3, s.between(-0.2, 0.2), 0.15, s.pick("#d8b53c", "#b8bec4"))
        return
    with placed(s, x, y + s.between(-0.03, 0.05), size):
        kind = s.pick("plant", "box", "books", "jar", "fruit", "cushion")
        if kind == "plant":
            for k in range(-3, 4):
                s.limb((0, -0.4), (0.15 * k, -1 + 0.08 * abs(k)), 0.05, 0.12, s.vary("#3f8a45", 0.2))
            s.polygon([(-0.25, -0.45), (0.25, -0.45), (0.18, 0), (-0.18, 0)], s.vary("#b5653c"))
        elif kind == "box":
            s.box(-0.45, -0.6, 0.45, 0, s.vary("#b98a55"))
            s.box(-0.06, -0.6, 0.06, 0, "#d9bb8a")
        elif kind == "books":
            for k in range(3):
                s.box(
                    -0.5 + s.between(0, 0.1),
                    -0.16 * k - 0.16,
                    0.4 + s.between(0, 0.1),
                    -0.16 * k,
                    s.vary(s.pick(*TEAM)),
                )
        elif kind == "jar":
            s.box(-0.2, -0.5, 0.2, 0, colour)
            s.box(-0.22, -0.6, 0.22, -0.5, s.pick(*METAL))
        elif kind == "fruit":
            for k in range(3):
                s.disc(0.3 * k - 0.3, -0.16, 0.16, s.vary(s.pick("#d42a2a", "#f07f1e", "#8fb53c", "#f2c230")))
        else:
            filled(
                s,
                [(-0.5, 0), (-0.42, -0.3), (-0.5, -0.6), (0, -0.54), (0.5, -0.6), (0.42, -0.3), (0.5, 0)],
                step=0.2,
            )


@contextmanager
def setting(
    s: Scene,
    kind: str,
    low: float = 0.45,
    high: float = 0.85,
    turn: float = 2,
    beside: float = 0,
    reach: float = 0.6,
) -> Iterator[None]:
    """A place for a thing, and what lies about there. Inside, draw the thing: (0, 0) is its foot ("floor",
    "indoors", "outdoors", "table") or its middle ("flat", "wall"), and 1 is `low` to `high` of the picture.

    turn: the most it may be tilted. beside: the height of a person, who is sometimes there, in the same unit, and
    reach: how far from the thing's middle.
    """
    flat, company = kind in ("flat", "wall"), beside and s.chance(0.3)
    size = s.between(low, high)
    if company:
        size = min(size, 0.95 / beside)
    x = 0.5 + s.between(-1, 1) * (0.2 * (1 - size) + 0.02)
    y = min(0.95, 0.5 + s.between(-0.06, 0.06) + (0 if flat else max(size, beside * size * company) / 2))
    s.pick(*PLACES[kind])(s, *(() if flat else (y,)))
    if s.chance(0.4):
        clutter(s, None if flat else y - 0.02)
    turned = s.between(-turn, turn)
    if company:
        with placed(s, x, y, size):
            at = (s.pick(-1, 1) * reach, -0.02)
            facing = -1 if at[0] > 0 else 1
            draw(s, person(s, at, s.pick("stand", "walk", "forehand"), beside, facing), shadow=True)
    with lifted(s, s.between(0.008, 0.025)), placed(s, x, y, size, turned, s.between(0.88, 1.14)):
        yield
    if s.chance(0.3) and kind != "wall":
        clutter(s, None if flat else y + 0.06)
