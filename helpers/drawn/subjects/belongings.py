"""What one carries, opens, fills or climbs."""

import math

from helpers.drawn.brush import CIRCLE, TEAM, Scene, clear, shade
from helpers.drawn.creatures.person import draw, outfit, person
from helpers.drawn.places.setting import setting
from helpers.drawn.recipes import subject
from helpers.drawn.subjects.tableware import bloom
from helpers.drawn.textures import (
    METAL,
    PASTEL,
    WOOD,
    bands,
    checks,
    dots,
    filled,
    placed,
    plain,
    stripes,
    within,
)


@subject("bucket", family="household")
def bucket(s: Scene):
    with setting(s, "floor", 0.4, 0.7, beside=2.2, reach=0.8):
        tin, mouth, up = s.vary(s.pick(*TEAM, *METAL)), s.between(0.4, 0.5), s.chance(0.6)
        s.ellipse(0, -0.7, mouth, 0.11, shade(tin, 0.5))
        fill = s.pick(None, "#7fb8d0", "#d9c08a", "#f4f4f4")
        if fill:
            s.ellipse(0, -0.68, 0.88 * mouth, 0.08, fill)
        if s.chance(0.3):  # a mop, a broom or a brush in it
            s.limb((0.05, -0.65), (s.between(0.3, 0.5), -1.4), 0.05, 0.05, s.pick(*WOOD))
        if up:
            s.arc(0, -0.7, mouth, 0.42, 180, 360, 0.03, "#6f777f")
            s.limb((-0.12, -1.12), (0.12, -1.12), 0.06, 0.06, s.pick("#f4f1e8", *WOOD))
        shape = [(-mouth, -0.7)] + [(-mouth * x, -0.7 + 0.11 * y) for x, y in CIRCLE[1:12]]
        filled(
            s,
            [*shape, (mouth, -0.7), (0.3, 0), (0, 0.04), (-0.3, 0)],
            tin,
            s.pick(plain, plain, plain, stripes, dots),
            0.2,
        )
        for y, share in ((-0.44, 0.78), (-0.06, 0.33)):
            s.arc(0, y - 0.03, 0.3 + share * (mouth - 0.3), 0.07, 0, 180, 0.035, shade(tin, 0.72))
        s.polygon([(-0.32, -0.58), (-0.22, -0.56), (-0.17, -0.06), (-0.24, -0.07)], clear("#ffffff", 0.4))
        s.arc(0, -0.7, mouth, 0.11, 0, 180, 0.04, shade(tin, 1.15))
        if not up:
            s.arc(0, -0.68, mouth, 0.4, 5, 175, 0.03, "#55555f")


@subject("umbrella", family="household")
def umbrella(s: Scene):
    """Open in somebody's hand, in the rain; open on the ground; or rolled up against a wall."""
    first, second = s.pick(*TEAM), s.pick(*TEAM)
    kind = s.pick("held", "held", "ground", "ground", "closed")
    place = {"held": s.pick("outdoors", "floor"), "ground": "floor", "closed": "indoors"}[kind]
    with setting(s, place, 0.65, 0.92):
        if kind == "closed":
            with placed(s, 0, 0, 1, s.between(-14, 14)):
                s.limb((0, -0.05), (0, -0.9), 0.035, 0.035, "#4a3524")
                s.arc(0.08, -0.9, 0.08, 0.09, 180, 360, 0.05, "#6b4226")
                s.line([(0.16, -0.9), (0.16, -0.84)], 0.05, "#6b4226")
                for k in range(4):
                    x = 0.11 - 0.055 * k
                    s.polygon(
                        [(x - 0.06, -0.7 + 0.03 * k), (x + 0.02, -0.72), (0.02, -0.06), (-0.02, -0.06)],
                        (first, second)[k % 2],
                    )
                s.line([(-0.08, -0.5), (0.08, -0.47)], 0.03, shade(first, 0.6))
            return
        if kind == "held":
            body = person(
                s,
                (-0.03, 0),
                s.pick("stand", "walk"),
                0.72,
                1,
                outfit(s, sleeves="long", trousers="long"),
                wobble=3,
            )
            draw(s, body, shadow=True)
        centre, y = (0.06, -0.62) if kind == "held" else (0, -0.42)
        with placed(
            s,
            centre,
            y,
            1 if kind == "held" else 1.05,
            s.between(-12, 12) if kind == "held" else s.between(25, 50),
        ):
            s.limb((0, -0.3), (0, 0.28), 0.022, 0.022, "#3a2a20")
            s.arc(0.05, 0.28, 0.05, 0.06, 0, 180, 0.03, "#3a2a20")
            panels(s, 6, 0.44, 0.36, first, second)
            s.limb((0, -0.34), (0, -0.4), 0.03, 0.02, "#3a2a20")
        if kind == "held":
            s.limb(body.near_shoulder, (0.05, -0.4), 0.055, 0.045, shade(body.outfit.shirt, 0.93))
            s.disc(0.055, -0.4, 0.03, body.outfit.skin)
            for _ in range(s.pick(0, 25)):
                x, y = s.between(-0.7, 0.7), s.between(-1, 0)
                s.line([(x, y), (x - 0.02, y + 0.07)], 0.01, clear("#dfeaf2", 0.7))


def panels(s: Scene, count: int, half: float, height: float, first, second) -> None:
    """The dome of an umbrella: gores from the tip to a scalloped rim."""
    rim = [-half * math.cos(math.pi * k / count) for k in range(count + 1)]
    for k in range(count):
        left, right = rim[k], rim[k + 1]
        side = [(left * math.sin(t / 4 * math.pi / 2), -height * math.cos(t / 4 * math.pi / 2)) for t in range(5)]
        back = [
            (right * math.sin(t / 4 * math.pi / 2), -height * math.cos(t / 4 * math.pi / 2))
            for t in range(4, -1, -1)
        ]
        s.polygon(
            [*side, ((left + right) / 2, -0.05), *back],
            (first, second)[k % 2] if first != second else shade(first, 1 - 0.12 * (k % 2)),
        )


@subject("basket", family="household")
def basket(s: Scene):
    with setting(s, s.pick("floor", "table", "outdoors"), 0.45, 0.75):
        cane, half, tall = (
            s.vary(s.pick("#c9a36a", "#a5744a", "#d9bb8a", "#8a5a34")),
            s.between(0.5, 0.62),
            s.chance(0.75),
        )
        if tall:
            s.arc(0, -0.5, half * 0.85, 0.5, 180, 360, 0.07, shade(cane, 0.8))
        full = s.pick("fruit", "washing", "bread", "flowers")
        for k in range(8):
            x, y = -0.42 + 0.12 * k, -0.5 - 0.08 * (k % 3)
            if full == "fruit":
                s.disc(x, y, 0.12, s.vary(s.pick("#d42a2a", "#f07f1e", "#8fb53c", "#f2c230")))
            elif full == "washing":
                s.ellipse(x, y, 0.16, 0.1, s.vary(s.pick(*TEAM)), s.between(-40, 40))
            elif full == "bread":
                s.ellipse(x, y, 0.17, 0.08, s.vary("#c98f4e"), s.between(-60, 20))
            else:
                bloom(s, "daisy", x, y, s.pick("#d42a2a", "#ffffff", "#c05fb0"))
        shape = [(-half, -0.5), (half, -0.5), (0.75 * half, 0), (-0.75 * half, 0)]
        with within(s, shape):
            s.box(-half, -0.5, half, 0, shade(cane, 0.6))
            for row in range(6):
                for k in range(10):
                    x, y = -half + (k + 0.5 * (row % 2)) * half / 4.7, -0.46 + 0.09 * row
                    s.box(x - 0.065, y - 0.035, x + 0.065, y + 0.035, shade(cane, s.between(0.92, 1.1)))
        s.line([(-half, -0.5), (half, -0.5)], 0.075, shade(cane, 0.9))
        if full == "bread":
            filled(s, [(-0.3, -0.56), (0.3, -0.56), (0, -0.2)], s.pick("#ffffff", "#d42a2a"), checks, 0.12)


@subject("suitcase", family="household")
def suitcase(s: Scene):
    with setting(s, s.pick("floor", "floor", "indoors"), 0.4, 0.7, beside=2.1, reach=0.95):
        hide, half, wheels = s.vary(s.pick(*TEAM, *WOOD)), s.between(0.5, 0.65), s.chance(0.35)
        if wheels:
            half = 0.36
            s.line([(-0.16, -0.85), (-0.16, -1.15), (0.16, -1.15), (0.16, -0.85)], 0.04, "#55555f")
            for x in (-0.25, 0.25):
                s.disc(x, -0.02, 0.06, "#222222")
        else:
            s.arc(0, -0.8, 0.17, 0.16, 180, 360, 0.07, shade(hide, 0.55))
        top = -0.92 if wheels else -0.8
        body = [(-half, top + 0.06), (-half + 0.06, top), (half - 0.06, top), (half, top + 0.06)]
        filled(
            s,
            [*body, (half, -0.08), (half - 0.05, -0.03), (-half + 0.05, -0.03), (-half, -0.08)],
            hide,
            s.pick(plain, plain, checks, stripes, bands),
            0.2,
        )
        strap = shade(hide, s.pick(0.6, 1.4))
        if wheels:
            for k in range(5):
                s.line(
                    [(-half + 0.12 * k + 0.12, top + 0.06), (-half + 0.12 * k + 0.12, -0.1)],
                    0.025,
                    shade(hide, 0.75),
                )
        else:
            for x in (-0.6 * half, 0.6 * half):
                s.box(x - 0.05, top, x + 0.05, -0.03, strap)
                s.box(x - 0.045, top + 0.15, x + 0.045, top + 0.25, "#d8b53c")
            for x in (-half, half):
                for y in (top, -0.15):
                    s.box(x - 0.07, y, x + 0.07, y + 0.12, shade(hide, 0.65)) if x > 0 else s.box(
                        x, y, x + 0.12, y + 0.12, shade(hide, 0.65)
                    )
            s.line([(-half, top + 0.3), (half, top + 0.3)], 0.02, shade(hide, 0.5))
        for _ in range(s.pick(0, 2, 3)):  # labels
            x, y = s.between(-0.25, 0.25), s.between(top + 0.35, -0.2)
            s.disc(x, y, 0.1, s.pick(*TEAM))
            s.disc(x, y, 0.05, s.pick(*PASTEL))


@subject("ladder", family="household")
def ladder(s: Scene):
    """Against a wall, or a pair of steps; somebody may be on it."""
    with setting(s, "floor", 0.7, 0.95):
        wood, steps = s.vary(s.pick(*WOOD, *METAL, "#d42a2a", "#f2c230")), s.chance(0.45)
        lean, foot, tip = s.between(0, 0.22), 0.24, 0.13
        if steps:
            for x in (-0.1, 0.1):
                s.line([(x + 0.08, -1), (x + 0.5 + 0.1 * (x > 0), 0)], 0.04, shade(wood, 0.65))
            lean, foot, tip = 0, 0.28, 0.14
        climber = not steps and s.chance(0.4)
        for k in range(7 if steps else 9):
            share = (k + 0.6) / (7 if steps else 9)
            half, x, y = foot + (tip - foot) * share, lean * share, -share
            s.line([(x - half, y), (x + half, y)], 0.055 if steps else 0.04, shade(wood, 0.85))
        for side in (-1, 1):
            s.line([(side * foot, 0), (lean + side * tip, -1)], 0.055, wood)
        if steps:
            s.box(-0.18, -1.03, 0.2, -0.96, shade(wood, 1.1))
        if climber:
            draw(s, person(s, (lean * 0.35 - 0.02, -0.3), "climb", 0.55, 1, outfit(s, trousers="long"), wobble=4))
        elif s.chance(0.35):
            s.polygon([(0.3, -0.2), (0.5, -0.2), (0.47, 0), (0.33, 0)], s.vary(s.pick(*TEAM)))
            s.ellipse(0.4, -0.2, 0.1, 0.03, s.vary(s.pick(*TEAM)))
