"""Smaller things of the house: what one pours from, lights, eats with, or puts flowers into."""

from helpers.drawn.brush import CIRCLE, TEAM, Scene, clear, mix, shade
from helpers.drawn.places.setting import setting
from helpers.drawn.recipes import subject
from helpers.drawn.textures import (
    METAL,
    PASTEL,
    WOOD,
    bands,
    dots,
    filled,
    flowers,
    placed,
    plain,
    stripes,
    zigzag,
)


@subject("teapot", family="household")
def teapot(s: Scene):
    with setting(s, "table", 0.38, 0.6):
        china, squat = s.vary(s.pick(*TEAM, *PASTEL, *METAL)), s.between(0.38, 0.5)
        s.arc(-squat, -0.45, 0.26, 0.24, 90, 275, 0.09, shade(china, 0.8))
        s.polygon([(0.3, -0.2), (0.36, -0.5), (0.66, -0.82), (0.8, -0.78), (0.6, -0.4)], shade(china, 0.9))
        s.ellipse(0.73, -0.8, 0.08, 0.035, shade(china, 0.5), -10)
        s.ellipse(0, -0.03, 0.3, 0.05, shade(china, 0.7))
        body = [(squat * x, -0.4 + 0.38 * y) for x, y in CIRCLE]
        filled(s, body, china, s.pick(dots, flowers, plain, plain, bands, zigzag), 0.13)
        s.ellipse(0, -0.76, 0.25, 0.07, shade(china, 0.8))
        s.ellipse(0, -0.82, 0.2, 0.09, china)
        s.disc(0, -0.94, 0.07, shade(china, 0.75))
        s.ellipse(-0.17, -0.55, 0.07, 0.12, clear("#ffffff", 0.5), 25)
        for k in range(s.pick(0, 0, 1, 2)):  # cups
            x = s.pick(-1, 1) * (0.75 + 0.2 * k)
            s.ellipse(x, 0.02, 0.3, 0.06, shade(china, 0.9))
            s.arc(x + 0.2, -0.14, 0.09, 0.09, -90, 90, 0.04, china)
            s.polygon([(x - 0.2, -0.27), (x + 0.2, -0.27), (x + 0.12, 0.02), (x - 0.12, 0.02)], shade(china, 1.1))
            s.ellipse(x, -0.27, 0.2, 0.05, "#8a4a24")


@subject("watering can", family="household")
def watering_can(s: Scene):
    with (
        setting(s, s.pick("outdoors", "outdoors", "indoors", "table"), 0.38, 0.58, beside=2.0, reach=0.85),
        placed(s, -0.2, 0, 1),
    ):
        tin = s.vary(s.pick(*TEAM, *METAL, "#6f8f5f"))
        s.arc(-0.34, -0.42, 0.3, 0.3, 90, 280, 0.075, shade(tin, 0.75))
        s.arc(0, -0.72, 0.26, 0.26, 180, 360, 0.07, shade(tin, 0.8))
        s.limb((0.25, -0.16), (0.85, -0.78), 0.15, 0.08, shade(tin, 0.85))
        s.polygon([(0.76, -0.82), (0.9, -0.7), (1.1, -0.78), (0.84, -1.0)], tin)
        s.ellipse(0.97, -0.89, 0.17, 0.055, shade(tin, 0.55), 41)
        filled(
            s,
            [(-0.36, -0.72), (0.34, -0.72), (0.4, 0), (-0.42, 0)],
            tin,
            s.pick(plain, plain, dots, flowers),
            0.16,
        )
        s.ellipse(0, -0.72, 0.35, 0.06, shade(tin, 0.5))
        for y in (-0.05, -0.62):
            s.line([(-0.4, y), (0.38, y)], 0.04, shade(tin, 0.8))
        s.polygon([(-0.3, -0.65), (-0.2, -0.65), (-0.22, -0.06), (-0.33, -0.06)], clear("#ffffff", 0.35))
        for _ in range(s.pick(0, 14)):
            s.disc(1.02 + s.between(-0.05, 0.2), s.between(-0.8, -0.1), 0.025, "#9fd0ea")


@subject("candle", family="household")
def candle(s: Scene):
    with setting(s, "table", 0.5, 0.85):
        wax, holder = (
            s.vary(s.pick("#f4efe0", "#f4efe0", "#d42a2a", "#e8c9a0", "#8fb0c0", "#6f2a91")),
            s.vary(s.pick("#c9a24a", *METAL)),
        )
        for x in s.pick((0,), (0,), (-0.28, 0.28), (-0.3, 0, 0.3)):
            top, lit = s.between(-0.78, -0.5), s.chance(0.9)
            kind = s.pick("stick", "dish", "bare") if x == 0 else "stick"
            low = {"stick": -0.28, "dish": -0.08, "bare": 0}[kind]
            half = 0.12 if kind == "bare" else 0.075
            if kind == "stick":
                s.ellipse(x, -0.02, 0.2, 0.05, shade(holder, 0.8))
                s.limb((x, -0.05), (x, -0.25), 0.06, 0.06, holder)
                s.disc(x, -0.15, 0.06, holder)
                s.ellipse(x, -0.27, 0.12, 0.04, shade(holder, 1.15))
            elif kind == "dish":
                s.ellipse(x, -0.04, 0.36, 0.08, shade(holder, 0.8))
                s.ellipse(x, -0.06, 0.3, 0.05, holder)
                s.ring(x + 0.4, -0.07, 0.1, 0.035, shade(holder, 0.8))
            s.box(x - half, top, x + half, low, wax)
            s.box(x + 0.4 * half, top, x + half, low, shade(wax, 0.85))
            s.ellipse(x, top, half, 0.025, shade(wax, 1.1))
            for dx in (-0.8, 0.3):
                s.limb(
                    (x + dx * half, top),
                    (x + dx * half, top + s.between(0.06, 0.2)),
                    0.035,
                    0.045,
                    shade(wax, 1.08),
                )
            s.line([(x, top), (x, top - 0.06)], 0.018, "#222222")
            if lit:
                for radius in (0.16, 0.22, 0.3):
                    s.disc(x, top - 0.13, radius, clear("#ffd98a", 0.12))
                flame(s, x, top - 0.04)


def flame(s: Scene, x: float, y: float) -> None:
    blow = s.between(-0.04, 0.04)
    for share, colour in ((1, "#f07f1e"), (0.75, "#f9c63c"), (0.4, "#fff6d0")):
        s.disc(x, y - 0.06, 0.06 * share, colour)
        s.polygon(
            [(x - 0.057 * share, y - 0.07), (x + 0.057 * share, y - 0.07), (x + blow, y - 0.06 - 0.18 * share)],
            colour,
        )


@subject("vase", family="household")
def vase(s: Scene):
    with setting(s, "table", 0.6, 0.9):
        china, neck, belly = s.vary(s.pick(*TEAM, *PASTEL)), s.between(0.07, 0.13), s.between(0.18, 0.27)
        petals, kind = s.pick(*TEAM), s.pick("daisy", "tulip", "ball")
        for _ in range(s.pick(3, 5, 7)):
            x, y = s.between(-0.34, 0.34), s.between(-0.98, -0.62)
            s.line([(0, -0.42), (0.5 * x, y * 0.8 - 0.05), (x, y)], 0.022, s.vary("#3f8a45"))
            s.ellipse(0.6 * x, 0.85 * y, 0.07, 0.03, s.vary("#4f9a4a"), s.between(-60, 60))
            bloom(s, kind, x, y, petals)
        profile = [(neck + 0.04, -0.48), (neck, -0.42), (belly, -0.24), (0.8 * belly, -0.1), (0.6 * belly, 0)]
        shape = profile + [(-x, y) for x, y in reversed(profile)]
        filled(s, shape, china, s.pick(bands, dots, zigzag, flowers, plain, stripes), 0.1)
        s.ellipse(0, -0.48, neck + 0.04, 0.025, shade(china, 0.6))
        s.ellipse(-0.5 * belly, -0.26, 0.03, 0.07, clear("#ffffff", 0.5))


def bloom(s: Scene, kind: str, x: float, y: float, colour) -> None:
    if kind == "tulip":
        s.polygon(
            [
                (x - 0.08, y - 0.1),
                (x - 0.04, y - 0.04),
                (x, y - 0.12),
                (x + 0.04, y - 0.04),
                (x + 0.08, y - 0.1),
                (x, y + 0.06),
            ],
            colour,
        )
    elif kind == "ball":
        s.disc(x, y, 0.09, s.vary(colour))
        s.disc(x, y, 0.05, shade(colour, 0.8))
    else:
        for cx, cy in CIRCLE[::4]:
            s.disc(x + 0.065 * cx, y + 0.065 * cy, 0.04, s.vary(colour, 0.05))
        s.disc(x, y, 0.04, "#f2c230")


@subject("spoon", family="household")
def spoon(s: Scene):
    cutlery(s, fork=False)


@subject("fork", family="household")
def fork(s: Scene):
    cutlery(s, fork=True)


def cutlery(s: Scene, fork: bool) -> None:
    """One or two, on a table; there may be a plate or a napkin under them."""
    with setting(s, "flat", 0.62, 0.85, turn=180):
        count, metal = s.pick(1, 1, 1, 2), s.vary(s.pick(*METAL, *METAL, "#d8b53c", *WOOD))
        under = s.pick("plate", "napkin", None, None)
        if under == "plate":
            plate, x = s.pick(*PASTEL, *TEAM), s.pick(0.1, 0.35)
            for radius, colour in (
                (0.42, plate),
                (0.4, mix(plate, "#ffffff", 0.8)),
                (0.28, mix(plate, "#ffffff", 0.6)),
            ):
                s.disc(x, -0.1, radius, colour)
        elif under == "napkin":
            filled(s, [(-0.3, -0.4), (0.3, -0.4), (0.3, 0.45), (-0.3, 0.45)], step=0.1)
        for k in range(count):
            with placed(s, (k - (count - 1) / 2) * 0.3, 0, 1, s.between(-8, 8)):
                for dx, colour in ((0.012, shade(metal, 0.6)), (0, metal)):
                    s.limb((dx, -0.12), (dx, 0.46), 0.04, 0.085, colour)
                    if fork:
                        s.polygon(
                            [
                                (dx - 0.13, -0.32),
                                (dx + 0.13, -0.32),
                                (dx + 0.11, -0.19),
                                (dx + 0.03, -0.1),
                                (dx - 0.03, -0.1),
                                (dx - 0.11, -0.19),
                            ],
                            colour,
                        )
                        for x in (-0.11, -0.037, 0.037, 0.11):
                            s.limb((dx + x, -0.3), (dx + x, -0.49), 0.042, 0.03, colour)
                    else:
                        s.ellipse(dx, -0.3, 0.135, 0.2, colour)
                if not fork:
                    s.ellipse(0, -0.3, 0.1, 0.16, shade(metal, 0.85))
                    s.ellipse(-0.03, -0.35, 0.035, 0.07, shade(metal, 1.25))
                s.line([(-0.008, 0), (-0.012, 0.42)], 0.015, shade(metal, 1.2))
