"""What one wears: laid out, on a shelf, on a line, or on somebody."""

from helpers.drawn.brush import CIRCLE, TEAM, Scene, clear, mix, shade
from helpers.drawn.creatures.person import HAIR, SKIN
from helpers.drawn.places.interiors import garden
from helpers.drawn.places.setting import setting
from helpers.drawn.recipes import subject
from helpers.drawn.textures import (
    PASTEL,
    WOOD,
    bands,
    checks,
    diamonds,
    dots,
    filled,
    flowers,
    knit,
    lifted,
    placed,
    plain,
    stripes,
    zigzag,
)  # fmt: skip


@subject("hat", family="toys and clothes")
def hat(s: Scene):
    """On a table or a hook, or on somebody's head: top hat, bowler, straw hat, woollen hat, wizard's hat."""
    worn = s.chance(0.4)
    with setting(s, "floor" if worn else s.pick("table", "table", "indoors"), 0.42, 0.6, turn=6):
        width = 1.0
        if worn:
            face(s, 0, 0.05)
        with placed(s, 0, -0.55 if worn else -0.02, width * (0.72 if worn else 1.05), s.between(-8, 8)):
            kind, felt = (
                s.pick("top", "bowler", "straw", "wool", "wizard"),
                s.vary(s.pick("#1b1b22", "#5a3f28", "#6f6f78", *TEAM)),
            )
            band = s.pick(*TEAM)
            if kind == "wool":
                shape = [
                    (-0.4, -0.1),
                    (-0.38, -0.4),
                    (-0.2, -0.66),
                    (0, -0.72),
                    (0.2, -0.66),
                    (0.38, -0.4),
                    (0.4, -0.1),
                ]
                filled(s, shape, felt, knit, 0.14)
                filled(s, [(-0.44, -0.2), (0.44, -0.2), (0.44, 0), (-0.44, 0)], shade(felt, 0.8), stripes, 0.06)
                s.disc(0, -0.78, 0.13, s.pick("#ffffff", band))
                return
            if kind == "straw":
                felt = s.vary("#e0c48f")
            s.ellipse(0, -0.06, 0.72 if kind == "straw" else 0.62, 0.1, shade(felt, 0.8))
            crown = {
                "top": [(-0.36, -0.07), (-0.4, -0.72), (0.4, -0.72), (0.36, -0.07)],
                "wizard": [(-0.38, -0.07), (-0.08, -0.65), (0.1, -0.95), (0.14, -0.6), (0.38, -0.07)],
            }.get(kind, [(0.38 * x, -0.12 + (0.42 if y < 0 else 0.05) * y) for x, y in CIRCLE])
            filled(
                s, crown, felt, {"straw": checks, "wizard": s.pick(dots, flowers, plain)}.get(kind, plain), 0.09
            )
            s.polygon([(-0.375, -0.22), (0.375, -0.22), (0.375, -0.07), (-0.375, -0.07)], band)
            s.arc(0, -0.06, 0.6, 0.09, 0, 180, 0.03, shade(felt, 0.95))
            if kind == "top":
                s.ellipse(0, -0.72, 0.4, 0.05, shade(felt, 1.2))
            if s.chance(0.3):
                s.limb((0.3, -0.15), (0.42, -0.6), 0.05, 0.1, s.pick(*TEAM))


def face(s: Scene, x: float, y: float) -> None:
    """Somebody from the shoulders up, from the front; the crown of the head is 0.75 above (x, y)."""
    skin, hair, shirt = s.pick(*SKIN), s.pick(*HAIR), s.vary(s.pick(*TEAM))
    if s.chance(0.5):
        s.ellipse(x, y - 0.38, 0.36, 0.4, hair)
    s.ellipse(x, y + 0.28, 0.55, 0.32, shirt)
    s.box(x - 0.1, y - 0.15, x + 0.1, y + 0.05, shade(skin, 0.85))
    s.ellipse(x, y - 0.62, 0.31, 0.22, hair)
    s.ellipse(x, y - 0.4, 0.28, 0.34, skin)
    for side in (-1, 1):
        s.ellipse(x + side * 0.11, y - 0.43, 0.045, 0.035, "#ffffff")
        s.disc(x + side * 0.11, y - 0.43, 0.026, "#22181a")
        s.disc(x + side * 0.29, y - 0.4, 0.05, shade(skin, 0.92))
    s.line([(x, y - 0.4), (x + 0.03, y - 0.3), (x - 0.01, y - 0.3)], 0.018, shade(skin, 0.75))
    s.arc(x, y - 0.23, 0.1, 0.06, 20, 160, 0.022, "#9a3f3f")


@subject("boot", family="toys and clothes")
def boot(s: Scene):
    footwear(s, boot=True)


@subject("shoe", family="toys and clothes")
def shoe(s: Scene):
    footwear(s, boot=False)


def footwear(s: Scene, boot: bool) -> None:
    """One or a pair: boots reach up the calf, shoes end at the ankle."""
    with setting(
        s, s.pick("floor", "floor", "table", "outdoors"), *((0.45, 0.65) if boot else (0.36, 0.5)), turn=3
    ):
        hide, sole = (
            s.vary(s.pick("#1b1b22", "#6b4226", "#8a5a34", "#3f7f4f", *TEAM)),
            s.pick("#22222a", "#f1efe8", "#c9a36a"),
        )
        heel, laces = s.chance(0.3), s.pick("laces", "laces", "buckle", "plain")
        grow = 1 if boot else 1.55
        for k in range(s.pick(1, 2, 2)):
            with placed(s, -0.2 + (0.25 - 0.5 * k if boot else 0.15 - 0.35 * k), -0.1 * (1 - k), grow):
                tone = shade(hide, 0.75 + 0.25 * k)
                shaft = (
                    [(-0.18, -0.95), (0.18, -0.95), (0.16, -0.45)]
                    if boot
                    else [(-0.21, -0.5), (-0.1, -0.4), (0.06, -0.4), (0.14, -0.52)]
                )
                if not boot:
                    s.ellipse(-0.03, -0.47, 0.17, 0.06, shade(tone, 0.45))
                toe = [(0.3, -0.34), (0.5, -0.26), (0.6, -0.14), (0.58, -0.05), (-0.19, -0.05)]
                filled(s, [*shaft, *toe], tone, s.pick(plain, plain, plain, dots, flowers) if k else plain, 0.12)
                s.polygon(
                    [
                        (-0.21, -0.06),
                        (0.6, -0.06),
                        (0.61, 0),
                        (0.0, 0),
                        (-0.02, 0.07 if heel else 0),
                        (-0.2, 0.07 if heel else 0),
                    ],
                    sole,
                )
                top = -0.95 if boot else -0.5
                s.line(shaft[:2] if boot else shaft, 0.05, shade(tone, 0.65))
                if laces == "laces":
                    for i in range(4):
                        x, y = (0.1 + 0.01 * i, -0.85 + 0.13 * i) if boot else (0.16 + 0.07 * i, -0.45 + 0.05 * i)
                        s.line([(x - 0.06, y + 0.02), (x + 0.05, y)], 0.03, "#f4f1e8")
                elif laces == "buckle":
                    y = top + (0.2 if boot else 0.16)
                    s.line([(-0.16, y), (0.17 if boot else 0.28, y + 0.02)], 0.05, shade(tone, 0.6))
                    s.box(0.02, y - 0.05, 0.12, y + 0.06, "#d8b53c")
                s.ellipse(0.47, -0.19, 0.07, 0.03, clear("#ffffff", 0.45), 20)


@subject("shirt", family="toys and clothes")
def shirt(s: Scene):
    """On a line with others, on a hanger, or laid out."""
    kind = s.pick("line", "line", "hanger", "flat")
    if kind == "line":
        garden(s, s.between(0.85, 1.0))
        y = s.between(0.2, 0.32)
        s.line([(-0.3, y - 0.03), (0.5, y + 0.01), (1.3, y - 0.03)], 0.01, "#f1efe8")
        first, size = s.between(0.05, 0.2), s.between(0.38, 0.52)
        for k in range(s.pick(2, 2, 3)):
            with (
                lifted(s),
                placed(s, first + 0.25 + k * size * 0.95 - 0.1, y + 0.48 * size, size, s.between(-6, 6)),
            ):
                shirt_shape(s)
                for x in (-0.2, 0.2):
                    s.limb((x, -0.52), (x, -0.42), 0.03, 0.03, "#d9a860")
        return
    with setting(s, "wall" if kind == "hanger" else "flat", 0.6, 0.85, turn=5 if kind == "hanger" else 40):
        if kind == "hanger":
            s.line([(-0.25, -0.42), (0, -0.52), (0.25, -0.42)], 0.03, "#6b4226")
            s.arc(0.03, -0.57, 0.04, 0.05, 120, 360, 0.02, "#8f979e")
        shirt_shape(s)


def shirt_shape(s: Scene) -> None:
    long = s.chance(0.35)
    base, pattern = (
        s.vary(s.pick(*TEAM, *PASTEL)),
        s.pick(plain, stripes, bands, checks, dots, flowers, zigzag, knit),
    )
    sleeve = [(0.46, 0.25), (0.34, 0.28)] if long else [(0.52, -0.2), (0.42, -0.06)]
    right = [(0.12, -0.46), (0.28, -0.4), *sleeve, (0.25, -0.15), (0.26, 0.48)]
    filled(s, right + [(-x, y) for x, y in reversed(right)], base, pattern, 0.12)
    s.ellipse(0, -0.46, 0.12, 0.06, shade(base, 0.5))
    kind = s.pick("buttons", "picture", "none")
    if kind == "buttons":
        for side in (-1, 1):
            s.polygon([(0, -0.36), (side * 0.13, -0.48), (side * 0.15, -0.36)], mix(base, "#ffffff", 0.5))
        s.line([(0, -0.36), (0, 0.47)], 0.015, shade(base, 0.65))
        for k in range(5):
            s.disc(0, -0.28 + 0.16 * k, 0.022, "#f4f1e8")
    elif kind == "picture":
        s.disc(0, -0.08, 0.12, s.pick(*TEAM))
        s.disc(0, -0.08, 0.06, s.pick(*PASTEL))


@subject("spectacles", family="toys and clothes")
def spectacles(s: Scene):
    worn = s.chance(0.45)
    kind = "floor" if worn else s.pick("flat", "flat", "table")
    with setting(s, kind, 0.62, 0.82, turn=35 if kind == "flat" else 4):
        if worn:
            face(s, 0, 0.0)
        with placed(s, 0, {"floor": -0.42, "flat": 0, "table": -0.16}[kind], 0.62 if worn else 1):
            spectacle_frame(s, worn)


def spectacle_frame(s: Scene, worn: bool) -> None:
    frame, round_ = s.vary(s.pick("#1b1b22", "#8a4a24", "#d8b53c", *TEAM)), s.chance(0.5)
    glass = s.pick(clear("#dff0f8", 0.45), clear("#dff0f8", 0.45), clear("#22222a", 0.85), clear("#8fb5d0", 0.6))
    for side in (-1, 1):
        if not worn:
            s.line([(side * 0.43, -0.05), (side * 0.4, -0.3), (side * 0.3, -0.36)], 0.035, shade(frame, 0.8))
        else:
            s.line([(side * 0.4, -0.03), (side * 0.47, 0)], 0.04, frame)
        x, y = side * 0.23, 0.0
        shape = CIRCLE if round_ else [(-1, -0.7), (1, -0.8), (0.9, 0.4), (0.5, 0.8), (-0.6, 0.8), (-0.95, 0.3)]
        points = [(x + 0.18 * side * px, y + 0.18 * py) for px, py in shape]
        s.polygon(points, glass)
        s.line([*points, points[0], points[1]], 0.045, frame)
        s.line([(x - 0.08, y + 0.04), (x + 0.03, y - 0.09)], 0.025, clear("#ffffff", 0.8))
    s.arc(0, 0.0, 0.06, 0.06, 190, 350, 0.045, frame)


@subject("handbag", family="toys and clothes")
def handbag(s: Scene):
    with setting(s, s.pick("table", "floor", "indoors"), 0.5, 0.75, turn=3):
        hide, half = s.vary(s.pick(*TEAM, *WOOD, *PASTEL)), s.between(0.4, 0.52)
        for x in s.pick((0,), (-0.04, 0.05)):
            s.arc(x, -0.58, 0.26, s.between(0.28, 0.4), 180, 360, 0.05, shade(hide, 0.6))
        shape = [
            (-0.82 * half, -0.62),
            (0.82 * half, -0.62),
            (half, -0.06),
            (0.9 * half, 0),
            (-0.9 * half, 0),
            (-half, -0.06),
        ]
        pattern = s.pick(plain, plain, diamonds, checks, stripes, dots, flowers, zigzag)
        filled(s, shape, hide, pattern, 0.13)
        dark = shade(hide, 0.7)
        if s.chance(0.6):
            s.polygon(
                [
                    (-0.82 * half, -0.62),
                    (0.82 * half, -0.62),
                    (0.88 * half, -0.4),
                    (0, -0.26),
                    (-0.88 * half, -0.4),
                ],
                shade(hide, 0.85),
            )
            s.line([(-0.88 * half, -0.4), (0, -0.26), (0.88 * half, -0.4)], 0.02, dark)
            s.box(-0.06, -0.34, 0.06, -0.22, "#d8b53c")
        else:
            s.line([(-0.82 * half, -0.6), (0.82 * half, -0.6)], 0.06, "#d8b53c")
            for x in (-0.03, 0.03):
                s.disc(x, -0.67, 0.04, "#d8b53c")
        s.line([(-half, -0.04), (half, -0.04)], 0.05, dark)
        for x in (-0.24, 0.24):
            s.disc(x, -0.58, 0.035, "#d8b53c")
        if s.chance(0.3):
            s.line([(0.24, -0.55), (0.3, -0.3)], 0.02, dark)
            s.disc(0.3, -0.27, 0.06, s.pick(*TEAM))


@subject("crown", family="toys and clothes")
def crown(s: Scene):
    """On a cushion, on a table, or on a head."""
    worn = s.chance(0.4)
    with setting(s, "floor" if worn else s.pick("table", "table", "indoors"), 0.48, 0.66, turn=5):
        if worn:
            face(s, 0, 0.05)
        elif s.chance(0.6):
            filled(
                s,
                [
                    (-0.75, 0.02),
                    (-0.65, -0.2),
                    (-0.72, -0.38),
                    (0, -0.3),
                    (0.72, -0.38),
                    (0.65, -0.2),
                    (0.75, 0.02),
                ],
                s.pick("#8c1c2f", "#6f2a91", "#1f4fc0"),
                s.pick(plain, diamonds, dots),
                0.16,
            )
        gold, points, round_ = (
            s.vary(s.pick("#e0b83c", "#d8b53c", "#f2c230", "#cfd4d8")),
            s.pick(3, 5, 5, 7),
            s.pick(*TEAM),
        )
        with placed(s, 0, -0.58 if worn else -0.22, 0.62 if worn else 0.95):
            s.ellipse(0, -0.45, 0.42, 0.1, shade(gold, 0.55))
            if s.chance(0.4):
                s.ellipse(0, -0.38, 0.36, 0.26, s.pick("#8c1c2f", "#6f2a91", "#1f4fc0"))
            outline = [(-0.4, 0)]
            for k in range(2 * points + 1):
                x = -0.5 + k / (2 * points)
                outline.append((x, -0.58 if k % 2 == 0 else -0.27))
            outline.append((0.4, 0))
            s.polygon(outline, gold)
            s.polygon([(0.1, 0), (0.15, -0.3), *[p for p in outline if p[0] > 0.2]], shade(gold, 0.85))
            for x, y in outline[1:-1:2]:
                s.disc(x, y, 0.055, s.pick("#ffffff", round_, gold))
            s.polygon([(-0.42, -0.14), (0.42, -0.14), (0.4, 0.02), (-0.4, 0.02)], shade(gold, 0.78))
            for k in range(5):
                s.disc(-0.3 + 0.15 * k, -0.06, 0.048, s.pick("#d42a2a", "#1f4fc0", "#1f8f4d", round_))
