"""Four-legged animals, seen from the side. How they differ: `species`. Birds, fish and so on: `animals_small`."""

from dataclasses import replace
from typing import NamedTuple

from helpers.drawn.brush import Colour, Point, Scene, shade
from helpers.drawn.creatures import animal_parts as parts
from helpers.drawn.creatures.animal_parts import Frame, along, away
from helpers.drawn.creatures.person import Outfit, Person, Pose, draw, person
from helpers.drawn.creatures.species import BEASTS, GAITS, Gait


class Places(NamedTuple):
    """Where things are on an animal that has been drawn: for a rider, reins, a harness, a rope."""

    saddle: Point
    withers: Point
    mouth: Point
    crown: Point  # between the ears
    chest: Point
    rump: Point  # the root of the tail
    belly: Point
    size: float
    facing: int


def beast(
    s: Scene, kind: str, x: float, y: float, size: float, facing: int = 1, gait: str | Gait = "stand",
    colour: Colour | None = None, neck: float = 0, saddle: Colour | None = None, bridle: Colour | None = None,
    collar: Colour | None = None, shadow: bool = True, wobble: float = 4, **changes,
) -> Places:  # fmt: skip
    """Draw an animal and say where its parts are.

    kind: a name in BEASTS. x, y: the ground under its middle. size: its height at the withers, in scene units.
    neck: degrees to raise the neck by. saddle, bridle, collar: their colours. changes: fields of Beast to replace.
    """
    b = replace(BEASTS[kind], **changes)
    g = GAITS[gait] if isinstance(gait, str) else gait
    fur = s.vary(colour or s.random.choice(b.colours), 0.1)
    mark = s.vary(b.mark or s.pick(shade(fur, 0.45), shade(fur, 0.3), "#e8dcc4"), 0.06)
    length, rump, belly, chest = b.trunk
    f = Frame(s, x, y, size, facing, 1 - chest / 2, g.pitch + s.random.gauss(0, wobble / 3))
    front, back = (length - chest) / 2, (length - rump) / 2
    roots = {"fore": f.tilt(front - 0.03, f.middle - 0.06), "hind": f.tilt(0.02 - back, 0.96 - rump / 2)}
    legs = {}
    for name in ("far_hind", "far_fore", "near_hind", "near_fore"):
        root, stance = roots[name[-4:]], 0.96 - (chest / 2 if name.endswith("fore") else rump / 2)
        legs[name] = [(root[0] + (0.05 if name.startswith("far") else 0), root[1])]
        for degrees, share in zip(getattr(g, name), (0.53, 0.5), strict=True):
            legs[name].append(away(legs[name][-1], degrees + s.random.gauss(0, wobble) - 90, share * stance))
    lowest = min(*(foot[1] for _, _, foot in legs.values()), f.tilt(0, 1 - belly)[1] - 0.02)
    f.y += size * (lowest - g.lift)

    neck_angle = b.neck[1] + g.neck * min(1, b.neck[0] / 0.4) + neck + 0.6 * f.pitch + s.random.gauss(0, wobble)
    nape = f.tilt(front + 0.02, f.middle + 0.16 * chest)
    poll = away(nape, neck_angle, b.neck[0])
    nose_angle = 0.45 * (neck_angle - b.neck[1]) - b.head[1] + s.random.gauss(0, wobble)
    muzzle = away(poll, nose_angle, b.head[0])

    if shadow:
        for share in (1.0, 0.7):
            s.ellipse(x, y + 0.005, 0.62 * length * size * share, 0.09 * size * share, (0, 0, 0, 45))
    parts.draw_tail(f, b, f.tilt(0.03 - length / 2, 1 - 0.22 * rump), fur, mark)
    for name in ("far_hind", "far_fore"):
        parts.draw_leg(f, b, name, legs[name], shade(fur, 0.7), mark)
    parts.draw_horns(f, b, poll, nose_angle, near=False)
    parts.draw_trunk(f, b, front, back, fur, mark)
    f.stroke(nape, poll, b.neck[2], b.neck[3], fur)
    parts.draw_neck(f, b, nape, poll, neck_angle, fur, mark)
    for name in ("near_hind", "near_fore"):
        parts.draw_leg(f, b, name, legs[name], shade(fur, 0.95), mark)
    parts.draw_head(f, b, poll, muzzle, nose_angle, mark if b.pattern == "wool" else fur, mark)
    parts.draw_horns(f, b, poll, nose_angle, near=True)
    if saddle:
        f.shape([f.tilt(*p) for p in ((-0.22, 0.99), (0.16, 0.99), (0.13, 0.74), (-0.19, 0.72))], saddle)
        f.stroke(f.tilt(-0.17, 0.99), f.tilt(0.1, 1.0), 0.09, 0.07, "#3a2417")
        f.line([f.tilt(0, 0.74), f.tilt(0, 1 - belly)], 0.03, "#3a2417")
    if collar:
        band = along(nape, poll, 0.6)
        f.line(
            [away(band, neck_angle + 90, 0.55 * b.neck[3]), away(band, neck_angle - 90, 0.6 * b.neck[3])],
            0.07,
            collar,
        )
    if bridle:
        f.line([poll, muzzle], 0.025, bridle)
        for point, half in ((poll, 0.1), (along(poll, muzzle, 0.75), 0.07)):
            f.line([away(point, nose_angle + 90, half), away(point, nose_angle - 90, half)], 0.028, bridle)
    own = (
        f.tilt(-0.04, 1.05),
        f.tilt(front, 1),
        muzzle,
        away(poll, nose_angle + 90, 0.1),
        f.tilt(front + 0.1, f.middle),
    )
    own += (f.tilt(0.03 - length / 2, 1 - 0.22 * rump), f.tilt(0, 1 - belly))
    return Places(*(f.at(point) for point in own), size, facing)


def horse(
    s: Scene, x: float, y: float, size: float, facing: int = 1, gait: str | Gait = "stand", **more
) -> Places:
    """A horse; see `beast`."""
    return beast(s, "horse", x, y, size, facing, gait, **more)


def cow(s: Scene, x: float, y: float, size: float, facing: int = 1, gait: str | Gait = "stand", **more) -> Places:
    return beast(s, "cow", x, y, size, facing, gait, **more)


def bull(s: Scene, x: float, y: float, size: float, facing: int = 1, gait: str | Gait = "stand", **more) -> Places:
    return beast(s, "bull", x, y, size, facing, gait, **more)


def dog(s: Scene, x: float, y: float, size: float, facing: int = 1, gait: str | Gait = "stand", **more) -> Places:
    return beast(s, "dog", x, y, size, facing, gait, **more)


def rider(
    s: Scene, mount: Places, wears: Outfit, pose: str | Pose = "ride", height: float | None = None
) -> Person:
    """Draw a person in an animal's saddle, only the near leg showing. Returns the person."""
    height = height or 1.05 * mount.size
    body = person(s, mount.saddle, pose, height, mount.facing, wears, anchor="hip")
    body.joints.update({f"far_{part}": body.joints[f"near_{part}"] for part in ("knee", "foot", "toe")})
    return draw(s, body)
