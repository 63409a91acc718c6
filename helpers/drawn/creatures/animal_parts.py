"""What four-legged animals are made of: legs, trunk, neck, head, horns, tail. Used by `animals`."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from helpers.drawn.brush import Colour, Point, Scene, clear, mix, shade
from helpers.drawn.creatures.species import Beast


def away(start: Point, degrees: float, distance: float) -> Point:
    """In the animal's own frame, where y points up: degrees above the horizontal, forwards."""
    t = math.radians(degrees)
    return (start[0] + distance * math.cos(t), start[1] + distance * math.sin(t))


def along(start: Point, end: Point, share: float) -> Point:
    return (start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share)


@dataclass
class Frame:
    """An animal's own coordinates: x forwards from its middle, y up from the ground, in heights at the withers."""

    scene: Scene
    x: float
    y: float
    size: float
    facing: int
    middle: float  # height of the trunk's axis
    pitch: float = 0.0

    def at(self, point: Point) -> Point:
        """In the scene."""
        return (self.x + self.facing * self.size * point[0], self.y - self.size * point[1])

    def tilt(self, px: float, py: float) -> Point:
        """A point of the trunk, pitched with it."""
        cos, sin = math.cos(math.radians(self.pitch)), math.sin(math.radians(self.pitch))
        return (px * cos - (py - self.middle) * sin, self.middle + px * sin + (py - self.middle) * cos)

    def stroke(self, start: Point, end: Point, width0: float, width1: float, colour: Colour) -> None:
        self.scene.limb(self.at(start), self.at(end), width0 * self.size, width1 * self.size, colour)

    def disc(self, point: Point, radius: float, colour: Colour) -> None:
        self.scene.disc(*self.at(point), radius * self.size, colour)

    def shape(self, points: Sequence[Point], colour: Colour) -> None:
        self.scene.polygon([self.at(point) for point in points], colour)

    def line(self, points: Sequence[Point], width: float, colour: Colour) -> None:
        self.scene.line([self.at(point) for point in points], width * self.size, colour)


def draw_leg(f: Frame, b: Beast, name: str, joints: list[Point], fur: Colour, mark: Colour) -> None:
    root, knee, foot = joints
    colour = fur if b.pattern != "wool" else shade(mark, 1.1)
    top = b.legs[0] * (1.25 if name.endswith("hind") else 1)
    f.stroke(root, knee, top, b.legs[1], colour)
    f.stroke(knee, foot, b.legs[1], b.legs[2], colour)
    if b.pattern == "stripes":
        for start, end in ((root, knee), (knee, foot)):
            for share in (0.3, 0.65, 1):
                px, py = along(start, end, share)
                f.line([(px - 0.055, py), (px + 0.055, py)], 0.028, mark)
    shin = math.degrees(math.atan2(foot[1] - knee[1], foot[0] - knee[0]))
    tip = away(foot, shin + (70 if b.paw else 30), b.legs[2] * (0.9 if b.paw else 0.4))
    f.stroke(foot, tip, b.legs[2] * 1.05, b.legs[2], b.foot or colour)


def draw_trunk(f: Frame, b: Beast, front: float, back: float, fur: Colour, mark: Colour) -> None:
    length, rump, belly, chest = b.trunk
    s, hip, breast = f.scene, f.tilt(-back, 0.99 - rump / 2), f.tilt(front, f.middle)
    waist = f.tilt(0, 0.97 - belly / 2)
    for hx, r in {"one": ((-0.02, 0.24),), "two": ((-0.22, 0.15), (0.16, 0.15)), "shoulder": ((front, 0.26),)}.get(
        b.hump, ()
    ):
        s.ellipse(
            *f.at(f.tilt(hx, 0.92 if b.hump == "shoulder" else 0.97)),
            r * f.size,
            (0.24 if b.hump == "one" else 0.19) * f.size,
            fur,
        )
    f.stroke(hip, waist, rump, belly, fur)
    f.stroke(waist, breast, belly, chest, fur)
    low = 0.99 - 0.9 * belly
    f.stroke(f.tilt(-0.6 * back, low + 0.02), f.tilt(0.8 * front, low), 0.07, 0.09, clear(shade(fur, 0.7), 0.5))
    if b.pattern == "patches" and not b.paw:  # only cows have those, and an udder
        f.disc(f.tilt(0.1 - back, 0.99 - belly), 0.11, "#e8b0a4")
    if b.pattern == "stripes":
        for k in range(8):
            px = -back - 0.08 + k * (front + back + 0.1) / 7
            f.line(
                [f.tilt(px - 0.03, 0.99), f.tilt(px + 0.02, 0.98 - 0.4 * belly), f.tilt(px, 1.02 - 0.85 * belly)],
                0.04,
                mark,
            )
    elif b.pattern == "tabby":
        for k in range(5):
            f.line(
                [f.tilt(-back + 0.24 * k, 0.97), f.tilt(0.03 - back + 0.24 * k, 0.99 - 0.55 * belly)],
                0.05,
                clear(mark, 0.6),
            )
    elif b.pattern in ("patches", "giraffe"):
        for _ in range(5 if b.pattern == "patches" else 18):
            r = s.between(0.08, 0.17) if b.pattern == "patches" else s.between(0.04, 0.06)
            px, py = s.between(-back, front), s.between(1.02 - belly + r, 0.97 - r)
            s.ellipse(*f.at(f.tilt(px, py)), r * f.size, 0.8 * r * f.size, mark, s.between(0, 180))
    elif b.pattern == "wool":
        for k in range(26):
            t = 2 * math.pi * k / 26
            edge = f.tilt((0.5 * length - 0.06) * math.cos(t), 0.97 - belly / 2 + 0.5 * belly * math.sin(t))
            f.disc(edge, 0.09, shade(fur, 0.86 if math.sin(t) < -0.2 else 1.03))
        s.speckle(
            *f.at((-f.facing * 0.4, 0.9)), *f.at((f.facing * 0.4, 0.55)), [shade(fur, 0.9)], 9, 0.05 * f.size
        )


def draw_neck(f: Frame, b: Beast, nape: Point, poll: Point, degrees: float, fur: Colour, mark: Colour) -> None:
    """What is on a neck: stripes, spots, a mane."""
    s = f.scene
    for k in range(8):
        share = (k + 0.5) / 8
        point, half = along(nape, poll, share), (b.neck[2] + (b.neck[3] - b.neck[2]) * share) / 2
        if b.pattern == "stripes" and k % 2:
            f.line([away(point, degrees + 90, half), away(point, degrees - 90, 0.9 * half)], 0.04, mark)
        elif b.pattern == "giraffe":
            f.disc(away(point, degrees + 90, s.between(-0.6, 0.6) * half), 0.045, mark)
        root = away(point, degrees + 90, 0.85 * half)
        if b.tail in ("bushy", "brush", "curl") and k < 6:  # a pale throat
            f.disc(away(point, degrees - 90, 0.4 * half), 0.55 * half, mark)
        if b.mane == "hair":
            f.stroke(
                root,
                away(root, s.between(degrees + 110, 250), 0.13),
                0.09,
                0.05,
                shade(mark, s.between(0.85, 1.1)),
            )
        elif b.mane == "upright":
            f.stroke(root, away(root, degrees + 95, 0.05), 0.07, 0.05, mark if b.pattern else shade(fur, 0.45))
        elif b.mane == "beard":
            f.disc(away(point, degrees - 90, s.between(-0.9, 1) * half), 0.13, shade(mark, s.between(0.85, 1.2)))
    if b.mane == "lion":
        for k in range(28):
            t, r = 2.4 * k, 0.32 * math.sqrt((k + 1) / 28)
            f.disc(
                (poll[0] - 0.07 + r * math.cos(t), poll[1] - 0.05 + 1.1 * r * math.sin(t)),
                0.12,
                shade(mark, s.between(0.8, 1.15)),
            )


def draw_head(f: Frame, b: Beast, poll: Point, muzzle: Point, degrees: float, fur: Colour, mark: Colour) -> None:
    s, (length, _, wide, narrow) = f.scene, b.head
    ear = shade(fur, 0.8)
    root = away(away(poll, degrees + 90, 0.42 * wide), degrees, -0.1 * length)
    if b.ear in ("pointed", "tall"):
        f.stroke(
            away(root, degrees, 0.09), away(root, degrees + 80, 0.17 if b.ear == "tall" else 0.13), 0.08, 0.03, ear
        )
    elif b.ear == "long":
        f.stroke(away(root, degrees, 0.07), away(root, degrees + 98, 0.34), 0.1, 0.06, ear)
    f.stroke(poll, muzzle, wide, narrow, fur)
    if b.trunked:
        tip = muzzle
        for k, bend in enumerate((-70, -85, -95, -80, -50)):
            bent = away(tip, bend + f.scene.between(-8, 8), 0.15)
            f.stroke(tip, bent, 0.2 - 0.03 * k, 0.17 - 0.03 * k, shade(fur, 0.97))
            tip = bent
    elif (
        b.mark
        and b.tail != "up"
        and (b.paw or b.mane in ("upright", "goatee") or b.ear in ("flap", "side"))
        and b.pattern not in ("stripes", "giraffe")
    ):
        f.stroke(along(poll, muzzle, 0.8), away(muzzle, degrees, 0.01), 0.95 * narrow, 0.85 * narrow, mark)
    if b.mane == "goatee":
        f.stroke(along(poll, muzzle, 0.8), away(along(poll, muzzle, 0.8), -95, 0.2), 0.06, 0.02, fur)
    if b.paw:
        f.disc(away(muzzle, degrees + 20, 0.5 * narrow), 0.038, "#1c1816")
    else:
        f.disc(away(muzzle, degrees + 60, 0.3 * narrow), 0.018, shade(fur, 0.4))
    eye = away(along(poll, muzzle, 0.3), degrees + 90, 0.2 * wide)
    f.disc(eye, 0.034, "#17120f")
    if b.ear in ("pointed", "tall"):
        f.stroke(root, away(root, degrees + 105, 0.19 if b.ear == "tall" else 0.14), 0.1, 0.02, fur)
    elif b.ear == "long":
        f.stroke(root, away(root, degrees + 125, 0.36), 0.13, 0.07, fur)
        f.stroke(
            away(root, degrees + 125, 0.08), away(root, degrees + 125, 0.3), 0.06, 0.03, mix(fur, "#d98f8c", 0.6)
        )
    elif b.ear == "round":
        f.disc(root, 0.085, ear)
    elif b.ear == "drop":
        f.stroke(root, away(root, degrees - 100, 0.2), 0.1, 0.09, ear)
    elif b.ear == "flap":
        f.stroke(root, away(root, degrees - 35, 0.18), 0.13, 0.04, ear)
    elif b.ear == "side":
        f.stroke(root, away(root, degrees + 165, 0.17), 0.07, 0.06, ear)
    elif b.ear == "huge":
        s.ellipse(*f.at(away(poll, 205, 0.12)), 0.23 * f.size, 0.3 * f.size, shade(fur, 0.84), 12 * f.facing)


def draw_horns(f: Frame, b: Beast, poll: Point, degrees: float, near: bool) -> None:
    """The far one is drawn behind the head, a little ahead of the near one."""
    bone = shade("#e9dfc6", 1 if near else 0.75)
    root = away(away(poll, degrees + 90, 0.4 * b.head[2]), degrees, -0.04 if near else 0.07)
    paths = {
        "curved": ((60, 0.14), (95, 0.14), (130, 0.08)),
        "short": ((70, 0.08), (100, 0.08)),
        "back": ((110, 0.16), (150, 0.14)),
        "antlers": ((100, 0.2), (120, 0.2), (70, 0.2)),
        "knobs": ((95, 0.1),),
    }
    tip, width = root, 0.085
    for bend, step in paths.get(b.horns, ()):
        turn = bend if b.horns == "antlers" else bend + degrees + b.head[1]
        end = away(tip, turn, step)
        f.stroke(tip, end, width, width * 0.75, bone)
        tip, width = end, width * 0.75
        if b.horns == "antlers":
            f.stroke(tip, away(tip, 45 if near else 25, 0.15), 0.045, 0.03, bone)
    if b.horns == "tusks":
        start = away(poll, degrees, 0.14)
        f.stroke(start, away(start, -25, 0.24), 0.07, 0.03, "#f4eeda")


def draw_tail(f: Frame, b: Beast, root: Point, fur: Colour, mark: Colour) -> None:
    s = f.scene
    swing = s.between(-12, 18) + f.pitch * 0.5
    shapes = {  # of each stretch: degrees, length, thickness at its end
        "hair": ((215 - swing, 0.2, 0.13), (250 - swing, 0.26, 0.12), (262 - swing, 0.16, 0.04)),
        "tuft": ((235 - swing, 0.2, 0.04), (262 - swing, 0.3, 0.04), (265, 0.08, 0.1)),
        "bushy": ((215 - swing, 0.2, 0.14), (235 - swing, 0.22, 0.05)),
        "brush": ((190 - swing, 0.24, 0.22), (200 - swing, 0.3, 0.18), (190 - swing, 0.14, 0.04)),
        "curl": ((140, 0.18, 0.13), (80, 0.18, 0.12), (10, 0.14, 0.05)),
        "thin": ((150 - swing, 0.2, 0.06), (125 - swing, 0.22, 0.04)),
        "up": ((150 - swing, 0.2, 0.1), (95 - swing, 0.3, 0.09), (60 - swing, 0.14, 0.07)),
        "curly": ((160, 0.08, 0.05), (60, 0.08, 0.05), (200, 0.09, 0.04)),
        "stub": ((200, 0.09, 0.07),),
        "puff": ((170, 0.04, 0.26),),
    }
    tip, width = root, 0.08
    for k, (degrees, length, end_width) in enumerate(shapes[b.tail]):
        end = away(tip, degrees, length)
        marked = b.tail == "hair" or (k == 2 and b.tail in ("tuft", "brush"))
        f.stroke(tip, end, width, end_width, mark if marked else shade(fur, 0.85))
        tip, width = end, end_width
