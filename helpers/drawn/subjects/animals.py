"""Four-legged animals, wild and tame, where they live. Several look alike: only shape and coat tell them apart."""

from collections.abc import Callable, Sequence

from helpers.drawn.brush import Scene
from helpers.drawn.creatures.animals import beast
from helpers.drawn.places import interiors
from helpers.drawn.places.nature import (
    DRY,
    PASTURE,
    WILD,
    garden,
    meadow,
    savanna,
    wood,
)  # fmt: skip
from helpers.drawn.places.venues import beach_or_lawn
from helpers.drawn.recipes import subject

GRAZING = ("stand", "graze", "walk", "graze", "trot", "gallop", "lie")
PROWLING = ("stand", "walk", "trot", "gallop", "lie", "stand")


def indoors(s: Scene) -> None:
    s.view(s.between(0.5, 0.62), 0.6)
    interiors.room(s, s.horizon + 0.15)


def seashore(s: Scene) -> None:
    beach_or_lawn(s, sand=True)


HOME = (indoors, garden, meadow, indoors)


def spread(s: Scene, most: int, paint: Callable[[float, float, float, int], None], far: float = 1.0) -> None:
    """Paint one animal or several, the far ones first; `paint` is given x, y, a scale, and 1 or -1 for where it
    faces. A third of the pictures are a close look at one."""
    close = s.chance(0.35)
    count = 1 if close else s.random.randint(1, most)
    places = [0.5] if count == 1 else s.random.sample((0.05, 0.35, 0.65, 0.95), min(4, count))
    for k, x in enumerate(places):
        at = s.spot(x + s.between(-0.15, 0.15), far * (1 - (k + s.between(0.3, 0.9)) / count))
        paint(at.x, min(at.y, 0.95), (1.45 if close else 1.2) * max(at.scale, 0.5), s.pick(-1, 1))


def herd(
    s: Scene, kind: str, places: Sequence, size: float, gaits: Sequence[str], most: int = 3, young=True, **look
):
    """Four-legged animals of a kind at one of the places; size: the withers' height of one at the front edge."""
    s.random.choice(places)(s)

    def paint(x: float, y: float, scale: float, facing: int) -> None:
        tall, head = size * scale * s.between(0.9, 1.1), s.between(-10, 10)
        beast(s, kind, x - 0.25 * facing * tall, y, tall, facing, s.random.choice(gaits), neck=head, **look)
        if young and s.chance(0.15):
            beast(
                s, kind, x + facing * 0.4 * tall, y + 0.02, 0.5 * tall, facing, "stand", **{**look, "horns": None}
            )

    spread(s, most, paint)


# ---- with hooves


@subject("horse", family="animals")
def horse(s: Scene):
    herd(s, "horse", PASTURE, 0.36, (*GRAZING, "rear", "gather"))


@subject("donkey", family="animals")
def donkey(s: Scene):
    herd(s, "donkey", (*PASTURE, *DRY), 0.36, GRAZING)


@subject("zebra", family="animals")
def zebra(s: Scene):
    herd(s, "zebra", (savanna, savanna, meadow), 0.36, (*GRAZING, "gather"))


@subject("cow", family="animals")
def cow(s: Scene):
    herd(s, "cow", PASTURE, 0.37, ("stand", "graze", "walk", "lie"), horns=s.pick("short", None))


@subject("bull", family="animals")
def bull(s: Scene):
    herd(s, "bull", (*PASTURE, savanna), 0.38, ("stand", "walk", "gallop", "graze", "buck"), 2, young=False)


@subject("bison", family="animals")
def bison(s: Scene):
    herd(s, "bison", (savanna, meadow, WILD[3]), 0.4, ("stand", "graze", "walk", "gallop"))


@subject("sheep", family="animals")
def sheep(s: Scene):
    mark = s.pick("#2f2a28", "#2f2a28", "#e8dcc4", "#6b5544")
    herd(s, "sheep", PASTURE, 0.36, ("stand", "graze", "walk", "lie"), 4, mark=mark)


@subject("goat", family="animals")
def goat(s: Scene):
    herd(s, "goat", (*PASTURE, *DRY), 0.36, (*GRAZING, "rear", "jump"), 4)


@subject("pig", family="animals")
def pig(s: Scene):
    herd(s, "pig", PASTURE, 0.32, ("stand", "walk", "graze", "lie", "trot"), 4)


@subject("deer", family="animals")
def deer(s: Scene):
    antlers = s.pick("antlers", "antlers", None)
    herd(s, "deer", (wood, meadow, wood, WILD[3]), 0.36, (*GRAZING, "jump"), horns=antlers)


@subject("giraffe", family="animals")
def giraffe(s: Scene):
    herd(s, "giraffe", DRY, 0.3, ("stand", "walk", "stand", "gallop"))


@subject("camel", family="animals")
def camel(s: Scene):
    cloth = s.pick(None, None, "#b3202a", "#6f2a91", "#2f6f8f")
    gaits, hump = ("stand", "walk", "walk", "lie", "trot"), s.pick("one", "two")
    herd(s, "camel", (DRY[1], DRY[1], savanna), 0.34, gaits, hump=hump, bridle=cloth)


@subject("elephant", family="animals")
def elephant(s: Scene):
    herd(s, "elephant", (savanna, savanna, wood, meadow), 0.42, ("stand", "walk", "stand", "lie"))


# ---- with paws


@subject("dog", family="animals")
def dog(s: Scene):
    ears, tail = s.pick("drop", "drop", "pointed"), s.pick("thin", "curl", "stub", "bushy")
    build = s.pick((1.1, 0.32, 0.3, 0.42), (1.5, 0.5, 0.5, 0.54), (1.0, 0.36, 0.36, 0.44))
    kinds = {"ear": ears, "tail": tail, "trunk": build, "pattern": s.pick(None, None, "patches")}
    kinds["collar"] = s.pick(None, "#d42a2a", "#1f4fc0", "#1f8f4d")
    herd(s, "dog", (*HOME, seashore), 0.34, (*PROWLING, "jump"), 2, **kinds)


@subject("wolf", family="animals")
def wolf(s: Scene):
    herd(s, "wolf", (wood, WILD[3], wood, meadow), 0.34, PROWLING, 4)


@subject("fox", family="animals")
def fox(s: Scene):
    herd(s, "fox", (wood, meadow, WILD[3], garden), 0.3, (*PROWLING, "jump"), 2)


@subject("cat", family="animals")
def cat(s: Scene):
    coat = s.pick("tabby", "tabby", None, "patches")
    herd(s, "cat", HOME, 0.3, ("stand", "walk", "lie", "trot", "gather"), 2, pattern=coat)


@subject("lion", family="animals")
def lion(s: Scene):
    herd(s, "lion", (savanna, savanna, meadow), 0.36, PROWLING, mane=s.pick("lion", "lion", "lion", None))


@subject("bear", family="animals")
def bear(s: Scene):
    herd(s, "bear", (wood, meadow, wood, WILD[3]), 0.37, ("stand", "walk", "rear", "trot", "graze"), 2)


@subject("rabbit", family="animals")
def rabbit(s: Scene):
    herd(s, "rabbit", (meadow, garden, indoors, WILD[3]), 0.34, ("lie", "lie", "lie", "jump", "rear"), 3)
