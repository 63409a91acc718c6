"""Birds, fish, and what crawls or flutters, where they live."""

from collections.abc import Sequence

from helpers.drawn.brush import Scene, clear, shade
from helpers.drawn.creatures import animals_small as small
from helpers.drawn.places.nature import (
    DRY,
    PASTURE,
    WILD,
    foliage,
    garden,
    meadow,
    polar,
    pond,
    savanna,
    undersea,
    wood,
)
from helpers.drawn.recipes import subject
from helpers.drawn.subjects.animals import indoors, seashore, spread

# ---- with feathers


def birds(s: Scene, places: Sequence, size: float, most: int, look: dict, deep: Sequence = ()) -> None:
    """Birds from the side; at a place of water they swim, and mirror a little."""
    place = s.random.choice(places)
    place(s)

    def paint(x: float, y: float, scale: float, facing: int) -> None:
        long, kind = size * scale, dict(look)
        if place is pond and place not in deep:
            kind["legs"] = 0.0
            s.ellipse(x, y + 0.03 * long, 0.55 * long, 0.12 * long, clear(shade(kind["colour"], 0.7), 0.5))
        else:
            s.ellipse(x, y, 0.5 * long, 0.08 * long, (0, 0, 0, 60))
        small.bird(s, x, y, long, facing, **kind)
        if place is pond and place not in deep:
            s.line(
                [(x - 0.7 * long, y), (x - 0.2 * long, y + 0.02), (x + 0.6 * long, y)],
                0.008,
                clear("#ffffff", 0.6),
            )

    spread(s, most, paint)


@subject("duck", family="animals")
def duck(s: Scene):
    drake = {"colour": "#b5aea0", "head_colour": "#1f6b45", "wing": "#8a7f74", "collar": "#f4f4f2"}
    look = s.pick(
        drake, drake, {"colour": "#9a7850", "wing": "#7a5c3c"}, {"colour": "#f6f4ee"}, {"colour": "#f2d24a"}
    )
    shape = {"neck": ((75, 0.22),), "thick": 0.2, "head": 0.15, "beak": ("#f0a028", 0.2), "tail": (150, 0.16)}
    birds(s, (pond, pond, meadow, garden), 0.38, 4, {"legs": 0.2, **shape, **look})


@subject("goose", family="animals")
def goose(s: Scene):
    wild = {"colour": "#8a7a68", "head_colour": "#26221f", "collar": "#f4f4f2", "beak": ("#26221f", 0.14)}
    look = s.pick(wild, {"colour": "#f4f2ec"}, {"colour": "#9a948a", "wing": "#7f7870"})
    neck = s.pick(((82, 0.3), (88, 0.24)), ((70, 0.28), (84, 0.26)), ((20, 0.26), (-10, 0.24)))
    birds(
        s,
        (pond, meadow, PASTURE[1], meadow),
        0.34,
        4,
        {"legs": 0.3, "neck": neck, "thick": 0.15, "head": 0.12, **look},
    )


@subject("swan", family="animals")
def swan(s: Scene):
    look = s.pick({"colour": "#f8f8f6"}, {"colour": "#f8f8f6"}, {"colour": "#2b2a2e", "beak": ("#c8302a", 0.14)})
    neck = ((48, 0.2), (108, 0.26), (98, 0.2), (40, 0.12))
    shape = {"neck": neck, "thick": 0.11, "head": 0.1, "beak": ("#e8702a", 0.14), "tail": (140, 0.2)}
    birds(s, (pond, pond, pond, meadow), 0.4, 3, {"legs": 0.2, **shape, **look})


@subject("flamingo", family="animals")
def flamingo(s: Scene):
    pink = s.vary(s.pick("#f08fa0", "#f4a8b0", "#e8705f"))
    neck = s.pick(
        ((60, 0.22), (125, 0.3), (75, 0.24), (10, 0.08)), ((30, 0.2), (-50, 0.3), (-80, 0.3), (-100, 0.1))
    )
    shape = {
        "legs": 0.95,
        "neck": neck,
        "thick": 0.09,
        "head": 0.1,
        "beak": ("#e86f7a", 0.14),
        "tail": (195, 0.14),
    }
    birds(s, (pond, pond, seashore), 0.27, 4, {"colour": pink, "wing": shade(pink, 0.88), **shape}, deep=(pond,))


@subject("chicken", family="animals")
def chicken(s: Scene):
    coat = s.pick("#f2ece0", "#a8602a", "#3a3430", "#c98f4a", "#7a4a2a")
    tail = s.pick(((118, 0.34), "#2a4a3a"), ((125, 0.24), coat), ((125, 0.24), coat))
    s.random.choice(PASTURE)(s)

    def paint(x: float, y: float, scale: float, facing: int) -> None:
        size = 0.34 * scale
        s.ellipse(x, y, 0.5 * size, 0.07 * size, (0, 0, 0, 60))
        neck = s.pick(((70, 0.26),), ((60, 0.28),), ((-30, 0.3),))
        look = {
            "legs": 0.28,
            "neck": neck,
            "thick": 0.24,
            "head": 0.14,
            "beak": ("#e8a52a", 0.11),
            "tail": tail[0],
        }
        hx, hy = small.bird(s, x, y, size, facing, s.vary(coat, 0.06), **look)
        for dx in (-0.09, 0.0, 0.09):
            s.disc(hx + dx * size, hy - 0.15 * size, 0.06 * size, "#d4262a")
        s.ellipse(hx + facing * 0.12 * size, hy + 0.13 * size, 0.045 * size, 0.08 * size, "#d4262a")

    spread(s, 4, paint)


@subject("penguin", family="animals")
def penguin(s: Scene):
    polar(s)

    def paint(x: float, y: float, scale: float, facing: int) -> None:
        s.ellipse(x, y, 0.12 * scale, 0.025 * scale, (40, 60, 90, 80))
        small.penguin(s, x, y, 0.46 * scale, facing)
        if s.chance(0.25):
            small.penguin(s, x + facing * 0.16 * scale, y + 0.02, 0.24 * scale, -facing, young=True)

    spread(s, 4, paint)


@subject("owl", family="animals")
def owl(s: Scene):
    wood(s)
    if s.chance(0.55):  # night
        s.box(-1, -1, 2, 2, (16, 22, 52, 150))
        s.disc(s.between(0.1, 0.9), s.between(0.05, 0.25), s.between(0.05, 0.09), "#f2eed8")
    y, bark = s.between(0.72, 0.88), s.vary("#5a4230")
    s.limb((-0.3, y + s.between(-0.08, 0.1)), (1.3, y), 0.09, 0.05, bark)
    s.limb((s.between(-0.2, 0.0), 1.3), (s.between(-0.1, 0.1), -0.3), 0.2, 0.16, bark)
    for x in s.pick((0.5,), (0.5,), (0.36, 0.68)):
        small.owl(s, x + s.between(-0.06, 0.06), y, s.between(0.4, 0.62) if x == 0.5 else s.between(0.32, 0.42))


# ---- with fins, scales, six legs or eight


@subject("fish", family="animals")
def fish(s: Scene):
    undersea(s)
    body, bands, deep = (
        s.pick("#f08a28", "#3f8fd8", "#f2d22a", "#d84a5a", "#9aa8b5", "#7a5fc0", "#3fb58a"),
        s.pick(None, "#f8f8f4", "#1d2436"),
        s.between(0.14, 0.3),
    )
    close, facing = s.chance(0.4), s.pick(-1, 1)
    for _ in range(1 if close else s.random.randint(2, 7)):
        x, y = (
            (s.between(0.4, 0.6), s.between(0.4, 0.6)) if close else (s.between(0.05, 0.95), s.between(0.1, 0.85))
        )
        small.fish(
            s, x, y, s.between(0.5, 0.8) if close else s.between(0.2, 0.4), facing, s.vary(body), bands, deep
        )


@subject("butterfly", family="animals")
def butterfly(s: Scene):
    s.pick(foliage, foliage, meadow, garden)(s)
    close = s.chance(0.5)
    for _ in range(1 if close else s.random.randint(1, 4)):
        x, y, span = (
            s.between(0.25, 0.75),
            s.between(0.25, 0.75),
            s.between(0.55, 0.8) if close else s.between(0.3, 0.45),
        )
        colour = s.pick("#f07f1e", "#3f7fd8", "#f2d22a", "#f4f2e8", "#d8483a", "#8f5fc8")
        small.butterfly(s, x, y, span, s.between(-70, 70), s.vary(colour), s.pick("#ffffff", "#f2c230", "#1d1a1c"))


@subject("snake", family="animals")
def snake(s: Scene):
    s.pick(wood, savanna, meadow, DRY[1], WILD[0])(s)
    pairs = (
        ("#6a8a3a", "#3a5a28"),
        ("#c98f4a", "#6b4423"),
        ("#d8382a", "#1d1a1c"),
        ("#8a8a80", "#4a4a45"),
        ("#e8c83a", "#2a2622"),
    )
    for y in s.pick((0.78,), (0.75,), (0.6, 0.85)):
        small.snake(
            s,
            s.between(0.42, 0.58),
            y + s.between(-0.06, 0.06),
            s.between(0.65, 0.95),
            *s.random.choice(pairs),
            s.pick(-1, 1),
        )


@subject("turtle", family="animals")
def turtle(s: Scene):
    place = s.pick(seashore, undersea, meadow, garden, DRY[1])
    place(s)
    shell, skin, swimming = (
        s.pick("#5f7a3a", "#7a5a34", "#8f8a4a", "#4a6a5a"),
        s.pick("#8fa860", "#a8905f", "#6f8a5a"),
        place is undersea,
    )

    def paint(x: float, y: float, scale: float, facing: int) -> None:
        if swimming:
            y -= s.between(0.2, 0.45)
        else:
            s.ellipse(x, y, 0.25 * scale, 0.04 * scale, (0, 0, 0, 60))
        small.turtle(s, x, y, 0.5 * scale, facing, s.vary(shell), skin, swimming)

    spread(s, 2, paint)


@subject("spider", family="animals")
def spider(s: Scene):
    s.pick(foliage, foliage, wood, indoors)(s)
    x, y, dark = (
        s.between(0.42, 0.58),
        s.between(0.42, 0.58),
        s.pick("#26221f", "#4a3020", "#6b4a2a", "#38302c", "#8a6a3a"),
    )
    if s.chance(0.75):
        small.web(s, x, y, s.between(0.45, 0.6))
    small.spider(
        s,
        x,
        y,
        s.between(0.45, 0.8),
        s.vary(dark),
        s.pick("#d4262a", "#f2c230", "#e8dcc4", dark),
        s.between(-180, 180),
    )
