"""Four-legged animals: how they move, and what each species looks like."""

from dataclasses import dataclass, replace

from helpers.drawn.brush import Colour

Angles = tuple[float, float]


@dataclass(frozen=True)
class Gait:
    """Angles (upper, lower part) of each leg: 0 points down, 90 forwards. pitch: of the trunk, positive nose up.
    neck: degrees added to the neck's. lift: of the lowest foot off the ground."""

    near_fore: Angles
    far_fore: Angles
    near_hind: Angles
    far_hind: Angles
    pitch: float = 0
    neck: float = 0
    lift: float = 0


GAITS = {
    "stand": Gait((2, -1), (10, 4), (-12, 8), (-2, 14)),
    "walk": Gait((22, 8), (-14, -26), (-26, -8), (14, 16)),
    "trot": Gait((38, -38), (-22, -30), (-32, -44), (20, 6), neck=4, lift=0.02),
    "gallop": Gait((62, 44), (42, 6), (-48, -52), (-30, -66), neck=-14, lift=0.06),
    "gather": Gait((34, -58), (14, -80), (42, 22), (22, -2), pitch=-3, neck=-8, lift=0.06),
    "jump": Gait((62, -62), (78, -40), (-48, -58), (-36, -74), pitch=20, neck=-6, lift=0.45),
    "buck": Gait((14, 8), (0, -8), (-78, -70), (-58, -92), pitch=-32, neck=-22),
    "rear": Gait((74, -14), (52, -44), (2, 14), (16, 20), pitch=42, neck=8),
    "lie": Gait((60, -80), (74, -70), (76, -86), (84, -80)),
    "graze": Gait((14, 8), (-8, -12), (-14, 8), (0, 12), neck=-104),
}


@dataclass(frozen=True)
class Beast:
    """A species. Lengths are in heights at the withers. trunk: length; thickness at rump, belly and chest.
    legs: thickness at the top, the knee and the foot. neck: length, degrees above the horizontal, thickness at
    both ends. head: length, degrees below the horizontal, thickness at both ends."""

    colours: tuple[Colour, ...]
    trunk: tuple[float, float, float, float] = (1.0, 0.4, 0.4, 0.42)
    legs: tuple[float, float, float] = (0.2, 0.085, 0.065)
    neck: tuple[float, float, float, float] = (0.52, 48, 0.32, 0.18)
    head: tuple[float, float, float, float] = (0.4, 42, 0.19, 0.12)
    ear: str = "pointed"  # pointed, tall, long, round, drop, flap, side, huge
    tail: str = "hair"  # hair, tuft, bushy, brush, curl, curly, thin, up, stub, puff
    mane: str | None = None  # hair, upright, lion, beard, goatee
    horns: str | None = None  # curved, short, back, antlers, knobs, tusks
    hump: str | None = None  # one, two, shoulder
    pattern: str | None = None  # stripes, patches, giraffe, wool, tabby
    mark: Colour | None = None  # the pattern's colour, or that of muzzle, belly and tail's tip
    foot: Colour | None = "#2b2622"
    paw: bool = False
    trunked: bool = False


HORSE = Beast(("#6b3f22", "#9a5a2c", "#2c2623", "#d0d0d3", "#d9b36c", "#53321d", "#efeae2"), mane="hair")
CATTLE = Beast(
    ("#8a4b2a", "#2a2625", "#f0ece4", "#c79a63", "#5b3a26"), (1.2, 0.44, 0.52, 0.54), (0.2, 0.1, 0.08),
    (0.3, 12, 0.4, 0.28), (0.36, 48, 0.25, 0.17), "side", "tuft", horns="short",
)  # fmt: skip
HOUND = Beast(
    ("#b98546", "#3a2f28", "#e9e0d0", "#7a4f2e", "#f0d8b0", "#c9a26a"), (1.1, 0.32, 0.3, 0.42), (0.2, 0.1, 0.09),
    (0.34, 50, 0.27, 0.2), (0.4, 12, 0.27, 0.13), "drop", "thin", paw=True, foot=None,
)  # fmt: skip

# fmt: off
BEASTS = {
    "horse": HORSE,
    "donkey": replace(
        HORSE, colours=("#8d8783", "#a39a90", "#75665a"), head=(0.44, 40, 0.22, 0.14),
        neck=(0.42, 40, 0.3, 0.19), ear="long", tail="tuft", mane="upright", mark="#eeeae2",
    ),
    "zebra": replace(
        HORSE, colours=("#f2f0ea",), mane="upright", tail="tuft", pattern="stripes", mark="#1d1b1c",
    ),
    "cow": replace(
        CATTLE, colours=("#f2efe8", "#f2efe8", "#8a4b2a", "#c79a63"), pattern="patches", mark="#26211f",
    ),
    "bull": replace(
        CATTLE, colours=("#2a2423", "#5a3320", "#7a5a42", "#d8cdbb", "#3b3431"), trunk=(1.2, 0.42, 0.5, 0.64),
        neck=(0.3, 8, 0.52, 0.36), horns="curved", hump="shoulder",
    ),
    "bison": replace(
        CATTLE, colours=("#6b4a30", "#5a3d28"), trunk=(1.15, 0.36, 0.46, 0.76), neck=(0.26, -14, 0.56, 0.44),
        head=(0.34, 62, 0.38, 0.22), mane="beard", horns="short", hump="shoulder", mark="#38261a",
    ),
    "dog": HOUND,
    "wolf": replace(
        HOUND, colours=("#85858a", "#6c6a6a", "#a5a09a"), trunk=(1.15, 0.32, 0.34, 0.46),
        neck=(0.34, 26, 0.36, 0.28), head=(0.42, 14, 0.3, 0.11), ear="pointed", tail="bushy", mark="#d9d6d0",
    ),
    "husky": replace(
        HOUND, colours=("#5a5f68", "#2f3136", "#8a6a50", "#e6e6e6"), ear="pointed", tail="curl",
        mark="#f0efec", trunk=(1.1, 0.34, 0.36, 0.44),
    ),
    "fox": replace(
        HOUND, colours=("#d2691e", "#c45a1c"), trunk=(1.3, 0.32, 0.34, 0.4), head=(0.42, 20, 0.32, 0.07),
        ear="tall", tail="brush", mark="#f4efe6", foot="#2a211c", neck=(0.26, 42, 0.3, 0.24),
    ),
    "cat": replace(
        HOUND, colours=("#d08a3c", "#3a3634", "#a8a4a0", "#e8ddca"), trunk=(1.4, 0.46, 0.44, 0.44),
        mark="#5f4630", neck=(0.26, 52, 0.3, 0.28), head=(0.14, 8, 0.42, 0.34), ear="tall", tail="up",
        pattern="tabby",
    ),
    "lion": replace(
        HOUND, colours=("#d3a75c", "#c4924a"), trunk=(1.35, 0.42, 0.44, 0.5), neck=(0.28, 28, 0.4, 0.34),
        ear="round", head=(0.3, 26, 0.36, 0.24), tail="tuft", mane="lion", mark="#7a4a20",
        legs=(0.24, 0.13, 0.12),
    ),
    "bear": replace(
        HOUND, colours=("#4f3524", "#2b2422", "#7a5233"), trunk=(1.35, 0.62, 0.64, 0.6),
        legs=(0.34, 0.22, 0.19), neck=(0.26, 14, 0.46, 0.36), head=(0.34, 22, 0.38, 0.16), ear="round",
        tail="stub", mark="#a88860",
    ),
    "sheep": replace(
        CATTLE, colours=("#efeadd", "#f6f2e8", "#d9d0bd"), trunk=(1.15, 0.58, 0.62, 0.58), tail="stub",
        horns=None, neck=(0.28, 30, 0.36, 0.28), head=(0.34, 46, 0.22, 0.15), pattern="wool", mark="#2f2a28",
        legs=(0.16, 0.08, 0.07),
    ),
    "goat": replace(
        CATTLE, colours=("#f0ebe0", "#8a6a4a", "#4a423c", "#c9b090"), trunk=(1.1, 0.42, 0.46, 0.42),
        tail="stub", neck=(0.36, 50, 0.26, 0.18), head=(0.32, 44, 0.2, 0.11), horns="back", mane="goatee",
        legs=(0.16, 0.08, 0.065),
    ),
    "pig": replace(
        CATTLE, colours=("#f0a8a4", "#e8b8ac", "#d98f8c"), trunk=(1.5, 0.74, 0.74, 0.68),
        neck=(0.2, 0, 0.58, 0.46), head=(0.34, 20, 0.44, 0.22), ear="flap", tail="curly", horns=None,
        legs=(0.24, 0.15, 0.12), mark="#c97a78",
    ),
    "deer": replace(
        HORSE, colours=("#a8713f", "#8f5a32", "#b98550"), trunk=(0.95, 0.34, 0.32, 0.36),
        legs=(0.17, 0.07, 0.05), neck=(0.46, 62, 0.26, 0.15), head=(0.3, 28, 0.19, 0.1), ear="side",
        tail="stub", mane=None, horns="antlers", mark="#f0e8d8",
    ),
    "elephant": replace(
        CATTLE, colours=("#8a8a8f", "#77736f", "#9a938c"), trunk=(1.05, 0.6, 0.64, 0.6),
        legs=(0.32, 0.23, 0.22), neck=(0.24, 20, 0.5, 0.44), head=(0.16, 60, 0.46, 0.3), ear="huge",
        horns="tusks", trunked=True, foot=None,
    ),
    "giraffe": replace(
        HORSE, colours=("#e3b65f", "#edc87a"), trunk=(0.82, 0.32, 0.34, 0.4), legs=(0.18, 0.085, 0.065),
        neck=(1.05, 68, 0.3, 0.14), head=(0.3, 26, 0.17, 0.1), ear="side", tail="tuft", mane="upright",
        horns="knobs", pattern="giraffe", mark="#8a4f22",
    ),
    "camel": replace(
        HORSE, colours=("#c79a5e", "#b5864a", "#d6b078"), trunk=(0.95, 0.34, 0.4, 0.42),
        neck=(0.6, 40, 0.26, 0.15), head=(0.32, 12, 0.19, 0.13), ear="side", tail="tuft", mane=None,
        hump="one", legs=(0.18, 0.095, 0.08),
    ),
    "rabbit": replace(
        HOUND, colours=("#a8835c", "#8f8a86", "#f0ece6", "#5a4636"), trunk=(1.15, 0.72, 0.62, 0.5), paw=True,
        neck=(0.2, 44, 0.36, 0.32), head=(0.24, 22, 0.4, 0.26), ear="long", tail="puff",
        legs=(0.3, 0.16, 0.12),
    ),
}
# fmt: on
