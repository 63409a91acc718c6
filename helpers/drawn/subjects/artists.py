"""People who paint, play and perform."""

import math

from helpers.drawn.brush import TEAM, Scene, clear, on_the_way, shade
from helpers.drawn.creatures.person import Pose, draw, draw_arm
from helpers.drawn.equipment import stick
from helpers.drawn.places import interiors, venues
from helpers.drawn.recipes import subject
from helpers.drawn.subjects.people import place, worker
from helpers.drawn.textures import PASTEL, WOOD


@subject("painter at an easel", family="people at work")
def painter(s: Scene):
    foot, f = place(s, interiors.room, interiors.garden, interiors.studio), s.pick(-1, 1)
    x, wood = 0.5 + 0.17 * f, s.vary(s.pick(*WOOD))
    for k in (-0.16, 0.02, 0.17):
        s.line([(x + k, foot + 0.02), (x + 0.15 * k, 0.1)], 0.02, wood)
    left, right, top, bottom = x - 0.17, x + 0.17, s.between(0.2, 0.26), s.between(0.58, 0.66)
    s.box(left - 0.015, top - 0.015, right + 0.015, bottom + 0.015, "#d8c9a8")
    sky, land = s.vary(s.pick("#8fc0e6", "#f0c890", "#f4efe0")), s.vary(s.pick("#5f8f4f", "#2f6f9a", "#c98f4e"))
    s.box(left, top, right, bottom, sky)
    s.box(left, on_the_way((0, top), (0, bottom), s.between(0.5, 0.7))[1], right, bottom, land)
    s.speckle(
        left + 0.03, top + 0.04, right - 0.03, bottom - 0.03, TEAM, s.random.randint(6, 16), s.between(0.012, 0.03)
    )
    s.box(left - 0.03, bottom + 0.01, right + 0.03, bottom + 0.04, wood)
    smock = {"shirt": s.vary(s.pick("#4f6f9a", "#e8e2d4", "#7a4b5f", "#5f7f5f")), "sleeves": "long"}
    hat = {
        "headgear": s.pick(None, "cap", "hat"),
        "headgear_colour": s.pick("#8a2a2a", "#22262c", "#2f4f7a", "#d8c080"),
    }
    body = worker(s, (0.5 - 0.2 * f, foot), Pose(2, (88, 102), (52, 82), (8, 2), (-10, -8)), f, **smock, **hat)
    palette = body.ahead(body.far_hand, 90, 0.03)
    s.ellipse(*palette, 0.075, 0.045, "#c99a5f", -20)
    draw(s, body, shadow=True)
    for k in range(5):
        s.disc(palette[0] - 0.04 + 0.02 * k, palette[1] - 0.02, 0.013, TEAM[k])
    tip = body.ahead(body.near_hand, 105, 0.14)
    s.limb(body.near_hand, tip, 0.012, 0.012, "#6b4423")
    s.disc(*tip, 0.016, s.pick(*TEAM))


def evening_dress(s: Scene) -> dict:
    """What musicians wear: black, or a coloured gown."""
    if s.chance(0.35):
        gown = s.vary(s.pick("#8a1f2f", "#2a3f8a", "#5a2a6a", "#1f6f5a"))
        return {
            "shirt": gown,
            "shorts": gown,
            "trousers": "none",
            "skirt": True,
            "long_hair": True,
            "sleeves": "none",
        }
    return {
        "shirt": "#1e1e26",
        "shorts": "#1e1e26",
        "sleeves": "long",
        "shoes": "#0e0e12",
        "long_hair": s.chance(0.3),
    }


def concert(s: Scene, foot: float) -> None:
    """A stage with lights; people stand on it."""
    venues.stage(s, s.pick("#8a2a34", "#5a3a7a", "#34507a", "#7a5a34"))


@subject("violinist", family="people at work")
def violinist(s: Scene):
    foot, f = place(s, concert, interiors.street, interiors.room), s.pick(-1, 1)
    casual = {"shirt": s.vary(s.pick(*TEAM, *PASTEL))}
    pose = Pose(s.between(-4, 8), (38, 118), (78, 122), (8, 0), (-10, -6))
    body = worker(
        s, (0.5 - 0.04 * f, foot), pose, f, 0.66, 0.76, **(evening_dress(s) if s.chance(0.6) else casual)
    )
    draw(s, body, shadow=True)
    chin, scroll = body.ahead(body.neck, 110, 0.07), body.far_hand
    brown, h = s.vary(s.pick("#a8541f", "#8a3f1a", "#c0752f")), body.height
    slope = math.degrees(math.atan2(scroll[1] - chin[1], scroll[0] - chin[0]))
    s.limb(chin, scroll, 0.022, 0.018, "#2a1a12")
    for share, size in ((0.08, 0.06), (0.3, 0.05)):
        s.ellipse(*on_the_way(chin, scroll, share), size * h * 1.15, size * h * 0.85, brown, slope)
    s.line([chin, scroll], 0.006, "#f0e0c0")
    s.disc(*scroll, 0.02 * h, body.outfit.skin)
    draw_arm(s, body, "near", 1)
    bow = on_the_way(chin, scroll, 0.35)
    s.line(
        [on_the_way(body.near_hand, bow, -0.2), on_the_way(body.near_hand, bow, s.between(1.8, 2.6))],
        0.011,
        "#e8d8b8",
    )
    if s.chance(0.5):  # the music stand
        x, y = 0.5 + 0.3 * f, foot - 0.34
        s.line([(x, foot), (x, y)], 0.014, "#2a2a30")
        s.polygon([(x - 0.09, y - 0.1), (x + 0.09, y - 0.1), (x + 0.1, y + 0.03), (x - 0.08, y + 0.03)], "#f4f0e4")


@subject("drummer", family="people at work")
def drummer(s: Scene):
    foot, f = place(s, concert, concert, interiors.room, interiors.studio), s.pick(-1, 1)
    shell, brass, x = s.vary(s.pick(*TEAM)), s.pick("#e0b840", "#d8c070"), s.between(0.46, 0.54)
    pose = s.pick(
        Pose(4, (60, 150), (-60, -120), (60, 0), (-60, 0)),
        Pose(2, (120, 160), (-50, -100), (60, 0), (-60, 0)),
        Pose(8, (50, 110), (-110, -165), (60, 0), (-60, 0)),
    )
    body = worker(s, (x, foot - 0.3), pose, f, 0.68, 0.76, "hip", sleeves=s.pick("none", "short"))
    for k in (-1, 1):
        s.line([(x + k * 0.33, foot), (x + k * 0.33, foot - 0.46)], 0.012, "#8a9098")
    draw(s, body, front=True)
    for k in (-1, 1):
        s.ellipse(x + k * 0.33, foot - 0.46, 0.13, 0.028, brass, k * s.between(4, 14))
        s.ellipse(x + k * 0.33, foot - 0.465, 0.03, 0.012, shade(brass, 0.7))
        s.box(x + k * 0.14 - 0.09, foot - 0.36, x + k * 0.14 + 0.09, foot - 0.24, shade(shell, 0.85))
        s.ellipse(x + k * 0.14, foot - 0.36, 0.09, 0.028, "#f2efe6")
        s.box(x + k * 0.29 - 0.09, foot - 0.2, x + k * 0.29 + 0.09, foot - 0.04, shell)
        s.ellipse(x + k * 0.29, foot - 0.2, 0.09, 0.028, "#f2efe6")
    s.disc(x, foot - 0.1, 0.155, shell)
    s.disc(x, foot - 0.1, 0.135, s.pick("#f2efe6", "#f2efe6", "#22262c"))
    s.disc(x, foot - 0.1, 0.05, s.pick(*TEAM))
    for hand, elbow in ((body.near_hand, body.near_elbow), (body.far_hand, body.far_elbow)):
        t = math.degrees(math.atan2(hand[1] - elbow[1], hand[0] - elbow[0])) + s.between(-25, 25)
        stick(s, hand, t, 0.2, 0.016, "#e8cf9a")


@subject("pianist", family="people at work")
def pianist(s: Scene):
    foot, f = place(s, concert, concert, interiors.room), s.pick(-1, 1)
    black = s.vary(s.pick("#1b1b20", "#1b1b20", "#5a2f1a", "#e8e4da"), 0.06)
    x, top = 0.5 + 0.02 * f, foot - 0.32
    for k in (0.06, 0.38):
        s.limb((x + k * f, top + 0.1), (x + k * f, foot), 0.035, 0.025, shade(black, 0.8))
    if s.chance(0.75):  # a grand, its lid open
        s.polygon(
            [(x + 0.06 * f, top), (x + 0.46 * f, top), (x + 0.42 * f, top - 0.3), (x + 0.16 * f, top - 0.26)],
            shade(black, 1.35),
        )
        s.line([(x + 0.12 * f, top), (x + 0.2 * f, top - 0.26)], 0.012, "#c9a36a")
        a, b = sorted((x, x + 0.48 * f))
        s.box(a, top, b, top + 0.11, black)
    else:
        a, b = sorted((x + 0.08 * f, x + 0.34 * f))
        s.box(a, top - 0.22, b, foot, black)
        a, b = sorted((x - 0.02 * f, x + 0.1 * f))
        s.box(a, top + 0.02, b, top + 0.1, shade(black, 0.85))
    keys = sorted((x - 0.07 * f, x + 0.06 * f))
    s.box(keys[0], top + 0.02, keys[1], top + 0.05, "#f6f4ea")
    for k in range(5):
        s.box(keys[0] + 0.012 + 0.025 * k, top + 0.02, keys[0] + 0.022 + 0.025 * k, top + 0.035, "#1b1b1b")
    s.polygon(
        [
            (x + 0.02 * f, top - 0.02),
            (x + 0.1 * f, top - 0.05),
            (x + 0.13 * f, top - 0.17),
            (x + 0.05 * f, top - 0.14),
        ],
        "#f4f0e4",
    )
    seat = (x - 0.26 * f, foot - 0.22)
    for k in (-0.07, 0.07):
        s.line([(seat[0] + k, seat[1]), (seat[0] + k, foot)], 0.016, "#2a2a30")
    body = worker(
        s,
        (seat[0], seat[1] - 0.04),
        Pose(s.between(4, 18), (36, 86), (50, 92), (84, 6), (76, 0)),
        f,
        0.66,
        0.74,
        "hip",
        **evening_dress(s),
    )
    s.ellipse(seat[0], seat[1], 0.11, 0.022, s.pick("#8a2a2a", "#2a2a30"))
    draw(s, body)


@subject("juggler", family="people at work")
def juggler(s: Scene):
    foot, f = place(s, concert, interiors.street, interiors.garden), s.pick(-1, 1)
    motley = {"shirt": s.vary(s.pick(*TEAM)), "shorts": s.vary(s.pick(*TEAM)), "stripe": s.pick(*TEAM, None)}
    hat = {"headgear": s.pick(None, None, "hat", "cap")}
    pose = s.pick(
        Pose(0, (48, 118), (-48, -118), (10, 4), (-10, -4)), Pose(0, (54, 124), (-40, -100), (24, 8), (-20, -10))
    )
    body = draw(
        s, worker(s, (s.between(0.46, 0.54), foot), pose, f, 0.56, 0.64, **motley, **hat), shadow=True, front=True
    )
    (x0, y0), (x1, y1) = body.near_hand, body.far_hand
    count, kind, tones = (
        s.random.randint(4, 7),
        s.pick("balls", "balls", "clubs", "rings"),
        s.pick(TEAM, TEAM[:2], TEAM[2:3]),
    )
    rise = s.between(0.36, 0.46)
    for k in range(count):
        t = (k + s.between(0.1, 0.4)) / count
        x, y = x0 + (x1 - x0) * t, y0 + (y1 - y0) * t - rise * (1 - (2 * t - 1) ** 2) - 0.03
        colour = s.vary(s.pick(*tones))
        if kind == "balls":
            s.disc(x, y, 0.036, colour)
            s.disc(x - 0.01, y - 0.012, 0.011, clear("#ffffff", 0.6))
        elif kind == "rings":
            s.ring(x, y, 0.055, 0.018, colour)
        else:
            degrees = s.between(0, 360)
            end = stick(s, (x, y), degrees, 0.07, 0.05, colour, 0.022)
            stick(s, end, degrees, 0.05, 0.018, "#f4f4f0")
