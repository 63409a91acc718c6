"""Balls over a net, or against a wall."""

from helpers.drawn.brush import Scene
from helpers.drawn.creatures.person import draw, outfit, person
from helpers.drawn.equipment import ball, net, racket
from helpers.drawn.places import venues
from helpers.drawn.recipes import sport


@sport("tennis", family="court and hall")
def tennis(s: Scene):
    surface, around = s.pick(
        ("#c8693a", "#b55a30"), ("#3a72c0", "#2f5f8f"), ("#3a72c0", "#4a8f5a"), ("#5a9a4a", "#4a8040")
    )
    venues.court(s, surface, around)
    whites = outfit(
        s, shirt=s.pick("#ffffff", "#f2f230", "#35b6d8"), shorts=s.pick("#ffffff", "#222233"), shoes="#f4f4f4"
    )
    if s.chance(0.6):  # the opponent
        far = person(s, s.spot(s.between(0.2, 0.8), 1.5), s.pick("ready", "run"), facing=s.pick(-1, 1))
        draw(s, far, shadow=True)
    net(s, 0.75, 0.5)
    near = person(
        s,
        s.spot(s.between(0.3, 0.7), s.between(-0.1, 0.3)),
        s.pick("forehand", "smash", "reach"),
        facing=s.pick(-1, 1),
        wears=whites,
    )
    draw(s, near, shadow=True)
    up = near.near_hand[1] < near.near_shoulder[1]
    angle = s.between(-110, -60) if up else (s.between(-50, 10) if near.facing > 0 else s.between(170, 230))
    face = racket(s, near.near_hand, angle, 0.32 * near.height, s.pick("#c22f2f", "#222222", "#1f6fc0"))
    ball(
        s,
        face[0] + near.facing * s.between(0.05, 0.15),
        face[1] - s.between(-0.02, 0.15),
        0.05 * near.height,
        "#d9f03a",
        None,
    )
