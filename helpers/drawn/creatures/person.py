"""A jointed person: a pose gives the angle of every limb, an outfit the colours, and the body its joints.

Angles are in degrees and absolute: 0 points straight down, 90 to where the person faces, 180 up, -90 backwards.
"""

import math
from dataclasses import dataclass, field, fields, replace

from helpers.drawn.brush import TEAM, Colour, Point, Scene, shade

SKIN = ("#f1c9a5", "#e0ac7e", "#c68642", "#8d5524", "#5b3a1e")
HAIR = ("#1d1712", "#3b2616", "#6b4423", "#b98a4a", "#8f8f8f", "#a34a28")


@dataclass(frozen=True)
class Pose:
    """lean: of the torso, 0 upright, 90 bent over forwards. Arms and legs: (upper, lower) part; near is the side
    towards us. turn: rotates the whole body, forwards (90 lies face down, 180 stands on the hands)."""

    lean: float = 0
    near_arm: tuple[float, float] = (10, 15)
    far_arm: tuple[float, float] = (-10, 5)
    near_leg: tuple[float, float] = (4, 0)
    far_leg: tuple[float, float] = (-4, -2)
    turn: float = 0

    def varied(self, scene: Scene, degrees: float = 6) -> "Pose":
        """The same pose as another person on another day takes it."""

        def wobble(value):
            if isinstance(value, tuple):
                return tuple(wobble(v) for v in value)
            return value + scene.random.gauss(0, degrees)

        return Pose(**{f.name: wobble(getattr(self, f.name)) for f in fields(self)})


POSES = {
    "stand": Pose(),
    "walk": Pose(3, (-22, -5), (25, 40), (22, 8), (-20, -32)),
    "run": Pose(12, (-45, 35), (50, 125), (55, -20), (-28, -75)),
    "sprint": Pose(20, (60, 140), (-60, 20), (75, -5), (-35, -85)),
    "jump": Pose(5, (150, 165), (120, 150), (45, -40), (-15, -60)),
    "kick": Pose(-14, (-50, -30), (60, 75), (72, 62), (-12, -20)),
    "throw": Pose(-10, (-110, -165), (85, 80), (38, 15), (-32, -35)),  # near hand behind the head, about to throw
    "release": Pose(22, (115, 95), (-30, 10), (45, 5), (-40, -50)),
    "swing": Pose(12, (70, 75), (60, 85), (32, 8), (-30, -40)),  # both hands in front: bat, club, stick
    "forehand": Pose(8, (80, 100), (-60, -40), (40, 5), (-35, -50)),  # one hand out in front
    "reach": Pose(2, (172, 178), (60, 90), (8, 0), (-14, -18)),  # near hand high
    "smash": Pose(-8, (-150, 175), (130, 140), (20, -10), (-20, -40)),
    "crouch": Pose(38, (40, 70), (30, 75), (70, -28), (40, -45)),
    "squat": Pose(20, (60, 90), (55, 90), (95, -15), (85, -25)),
    "ready": Pose(22, (35, 85), (25, 80), (42, -18), (5, -40)),
    "sit": Pose(2, (35, 75), (30, 70), (88, 5), (82, 0)),
    "ride": Pose(12, (45, 75), (40, 72), (48, -12), (42, -16)),  # astride a horse or a bike
    "cycle": Pose(55, (48, 62), (44, 60), (75, -8), (22, -30)),
    "tuck": Pose(62, (60, 105), (55, 100), (72, -30), (66, -36)),  # a skier's crouch
    "skate": Pose(55, (-70, -60), (60, 95), (62, -20), (-55, -65)),
    "lunge": Pose(6, (88, 90), (-120, -150), (78, 0), (-55, -60)),  # a fencer's
    "guard": Pose(10, (50, 140), (62, 128), (26, -8), (-24, -32)),  # a boxer's
    "punch": Pose(16, (88, 92), (55, 130), (34, -4), (-34, -42)),
    "grapple": Pose(48, (72, 85), (62, 80), (48, -10), (-30, -50)),
    "pull": Pose(-32, (62, 72), (72, 80), (42, 30), (24, 8)),  # on a rope
    "row": Pose(-10, (75, 85), (70, 82), (72, 40), (70, 42)),
    "kneel": Pose(8, (30, 60), (20, 60), (88, 0), (5, -88)),
    "hang": Pose(0, (172, 178), (-172, -178), (6, -4), (-6, -10)),
    "cheer": Pose(0, (150, 160), (-150, -160), (18, 12), (-18, -14)),
    "spread": Pose(0, (110, 140), (-110, -140), (40, 55), (-40, -55)),  # star-like
    "arms_out": Pose(0, (90, 90), (-90, -90), (6, 2), (-6, -4)),
    "split": Pose(0, (120, 110), (-110, -100), (85, 85), (-85, -88)),
    "handstand": Pose(0, (176, 178), (-176, -178), (8, 4), (-8, -6), turn=180),
    "fly": Pose(0, (165, 172), (150, 165), (-4, -10), (4, -20), turn=85),  # face down, arms ahead
    "swim": Pose(0, (160, 175), (-20, -30), (2, -8), (-8, 4), turn=90),
    "lie": Pose(0, (10, 8), (-12, -8), (4, 2), (-4, 0), turn=-90),  # on the back, feet forwards
    "climb": Pose(-4, (150, 175), (110, 160), (70, -20), (10, -8)),
}


@dataclass(frozen=True)
class Outfit:
    """What a person looks like. Colours, and:

    sleeves, trousers: "none", "short" or "long". headgear: None, "cap", "helmet", "hat" (with a wide brim) or
    "swimcap". skirt: whether one is worn; bare: no shirt. belt: a colour, or None. slim: the width of the body, 1
    for most.
    """

    skin: Colour = SKIN[0]
    shirt: Colour = TEAM[0]
    shorts: Colour = TEAM[3]
    shoes: Colour = "#222222"
    socks: Colour | None = None
    hair: Colour = HAIR[0]
    long_hair: bool = False
    sleeves: str = "short"
    trousers: str = "short"
    headgear: str | None = None
    headgear_colour: Colour = TEAM[1]
    skirt: bool = False
    bare: bool = False
    belt: Colour | None = None
    gloves: Colour | None = None
    stripe: Colour | None = None  # across the chest: a number, a sponsor
    slim: float = 1.0


def outfit(scene: Scene, **fixed) -> Outfit:
    """Somebody's clothes: what is not fixed is left to chance."""
    chosen = {
        "skin": scene.pick(*SKIN),
        "shirt": scene.vary(scene.pick(*TEAM)),
        "shorts": scene.vary(scene.pick(*TEAM)),
        "shoes": scene.pick("#222222", "#eeeeee", "#c33333", "#3355cc"),
        "hair": scene.pick(*HAIR),
        "long_hair": scene.chance(0.3),
        "stripe": scene.pick(None, "#ffffff", "#222222"),
        "headgear_colour": scene.pick(*TEAM),
        "slim": scene.between(0.9, 1.12),
    }
    return Outfit(**{**chosen, **fixed})


def teams(scene: Scene, **fixed) -> tuple:
    """Two functions without arguments that give the outfit of another member of one team, and of the other."""

    def kit(shirt):
        colours = {"shirt": shirt, "shorts": scene.pick(shirt, "#f4f4f4", "#1b1b22", shade(shirt, 0.6)), **fixed}
        return lambda: outfit(scene, **colours)

    first, second = scene.random.sample(TEAM, 2)
    return kit(scene.vary(first)), kit(scene.vary(second))


@dataclass
class Person:
    """A body at a place. Its joints are points of the scene: `head`, `neck`, `hip`, `near_hand`, `far_hand`,
    `near_elbow`, `far_elbow`, `near_knee`, `far_knee`, `near_foot`, `far_foot` (the heel), and `height`, its full
    height in scene units. Made with `person`, shown with `draw`."""

    height: float
    facing: int
    pose: Pose
    outfit: Outfit
    joints: dict[str, Point] = field(default_factory=dict)

    def __getattr__(self, name: str):
        try:
            return self.__dict__["joints"][name]
        except KeyError:
            raise AttributeError(name) from None

    def ahead(self, start: Point, degrees: float, length: float) -> Point:
        """The point at some distance (in heights of this person) in a direction, measured as limbs are."""
        t = math.radians(degrees)
        return (
            start[0] + self.facing * math.sin(t) * length * self.height,
            start[1] + math.cos(t) * length * self.height,
        )

    def moved(self, dx: float, dy: float) -> "Person":
        return replace(self, joints={name: (x + dx, y + dy) for name, (x, y) in self.joints.items()})


def person(
    scene: Scene,
    at: Point,
    pose: str | Pose = "stand",
    height: float | None = None,
    facing: int = 1,
    wears: Outfit | None = None,
    anchor: str = "feet",
    wobble: float = 6,
) -> Person:
    """A person whose `anchor` lies at the point or spot `at`. Not drawn yet.

    pose: a name in POSES, or a Pose; varied by `wobble` degrees. height: in scene units; by default what is right
    at a spot. facing: 1 to the right, -1 to the left. anchor: "feet" (the lower one), "hip", "hands" (the upper
    one), or any joint's name.
    """
    if height is None:
        height = scene.tall * (at[2] if len(at) > 2 else 1) * scene.between(0.93, 1.07)
    pose = (POSES[pose] if isinstance(pose, str) else pose).varied(scene, wobble)
    body = Person(height, facing, pose, wears or outfit(scene))
    up, turn = 180 - pose.lean, -pose.turn
    joints = {"hip": (0.0, 0.0)}

    def grow(start, name, degrees, length):
        joints[name] = body.ahead(joints[start], degrees + turn, length)

    grow("hip", "neck", up, 0.31)
    grow("neck", "head", up, 0.105)
    for side in ("near", "far"):
        arm, leg = getattr(pose, f"{side}_arm"), getattr(pose, f"{side}_leg")
        grow("neck", f"{side}_shoulder", up + 180, 0.035)
        grow(f"{side}_shoulder", f"{side}_elbow", arm[0], 0.16)
        grow(f"{side}_elbow", f"{side}_hand", arm[1], 0.165)
        grow("hip", f"{side}_knee", leg[0], 0.235)
        grow(f"{side}_knee", f"{side}_foot", leg[1], 0.245)
        grow(f"{side}_foot", f"{side}_toe", leg[1] + 78, 0.075)
    body.joints = joints
    lowest = max(("near_foot", "far_foot"), key=lambda name: joints[name][1])
    highest = min(("near_hand", "far_hand"), key=lambda name: joints[name][1])
    x, y = joints[{"feet": lowest, "hands": highest}.get(anchor, anchor)]
    return body.moved(at[0] - (0 if anchor == "feet" else x), at[1] - y)


def draw(scene: Scene, body: Person, shadow: bool = False, front: bool = False) -> Person:
    """Draw a person, far limbs first. shadow: on the ground under the feet. front: seen from the front, so that
    far limbs are no darker. Returns the person, whose joints say where to put a racket."""
    w, j, h = body.outfit, body.joints, body.height
    if shadow:
        feet = max(j["near_foot"][1], j["far_foot"][1])
        for share in (1.0, 0.65):
            scene.ellipse(j["hip"][0], feet, 0.26 * h * share, 0.05 * h * share, (0, 0, 0, 45))
    dim = 1.0 if front else 0.78
    draw_leg(scene, body, "far", dim)
    draw_arm(scene, body, "far", dim)
    if w.long_hair and not w.headgear:
        draw_hair(scene, body)
    draw_leg(scene, body, "near", 1)
    draw_torso(scene, body)
    draw_head(scene, body)
    draw_arm(scene, body, "near", 1)
    return body


def people(scene: Scene, bodies: list[Person], shadow: bool = True) -> None:
    """Draw several, the one further away (higher up) first."""
    for body in sorted(bodies, key=lambda body: max(body.near_foot[1], body.far_foot[1])):
        draw(scene, body, shadow)


def draw_arm(scene: Scene, body: Person, side: str, light: float) -> None:
    w, j, h = body.outfit, body.joints, body.height
    skin, shirt = shade(w.skin, light), shade(w.shirt, light * 0.93)
    shoulder, elbow, hand = j[f"{side}_shoulder"], j[f"{side}_elbow"], j[f"{side}_hand"]
    upper = skin if w.bare or w.sleeves == "none" else shirt
    lower = shirt if w.sleeves == "long" and not w.bare else skin
    scene.limb(shoulder, elbow, 0.075 * h * w.slim, 0.06 * h * w.slim, upper)
    scene.limb(elbow, hand, 0.056 * h * w.slim, 0.042 * h, lower)
    scene.disc(*hand, (0.042 if w.gloves else 0.028) * h, shade(w.gloves, light) if w.gloves else skin)


def draw_leg(scene: Scene, body: Person, side: str, light: float) -> None:
    w, j, h = body.outfit, body.joints, body.height
    skin, cloth = shade(w.skin, light * 0.97), shade(w.shorts, light)
    knee, foot, toe = j[f"{side}_knee"], j[f"{side}_foot"], j[f"{side}_toe"]
    thigh = skin if w.trousers == "none" else cloth
    calf = cloth if w.trousers == "long" else shade(w.socks, light) if w.socks else skin
    scene.limb(j["hip"], knee, 0.115 * h * w.slim, 0.08 * h * w.slim, thigh)
    if w.trousers == "short":
        middle = (j["hip"][0] * 0.25 + knee[0] * 0.75, j["hip"][1] * 0.25 + knee[1] * 0.75)
        scene.limb(middle, knee, 0.082 * h * w.slim, 0.078 * h * w.slim, skin)
    scene.limb(knee, foot, 0.076 * h * w.slim, 0.05 * h, calf)
    scene.limb(foot, toe, 0.055 * h, 0.04 * h, shade(w.shoes, light))


def draw_torso(scene: Scene, body: Person) -> None:
    w, j, h = body.outfit, body.joints, body.height
    (hx, hy), (nx, ny) = j["hip"], j["neck"]
    dx, dy = nx - hx, ny - hy
    length = math.hypot(dx, dy) or 1e-9
    ux, uy, px, py = dx / length, dy / length, -dy / length, dx / length
    top = w.skin if w.bare else w.shirt

    def at(along, across):
        return (hx + ux * along * h + px * across * h * w.slim, hy + uy * along * h + py * across * h * w.slim)

    scene.limb(at(0.3, 0), j["head"], 0.06 * h, 0.06 * h, w.skin)
    outline = ((0, 0.07), (0.13, 0.065), (0.24, 0.092), (0.305, 0.07), (0.325, 0))
    left, right = [at(along, -across) for along, across in outline], [at(*corner) for corner in outline[:-1]]
    scene.polygon(left + right[::-1], top)
    if w.stripe and not w.bare:
        scene.polygon([at(0.16, -0.045), at(0.22, -0.05), at(0.22, 0.05), at(0.16, 0.045)], w.stripe)
    if w.trousers != "none" or w.bare:
        hips = w.shorts
        scene.polygon([at(-0.045, -0.07), at(0.05, -0.068), at(0.05, 0.068), at(-0.045, 0.07)], hips)
    else:
        scene.polygon([at(-0.05, -0.05), at(0.03, -0.068), at(0.03, 0.068), at(-0.05, 0.05)], top)
    if w.belt:
        scene.polygon([at(0.03, -0.072), at(0.065, -0.07), at(0.065, 0.07), at(0.03, 0.072)], w.belt)
    if w.skirt:
        scene.polygon([at(0.06, -0.07), at(-0.12, -0.14), at(-0.15, 0), at(-0.12, 0.14), at(0.06, 0.07)], w.shorts)


def draw_hair(scene: Scene, body: Person) -> None:
    h, (x, y) = body.height, body.head
    (nx, ny) = body.neck
    back = body.facing * 0.045 * h
    scene.limb((x - back, y), (nx - 1.3 * back, ny + 0.02 * h), 0.09 * h, 0.05 * h, body.outfit.hair)


def draw_head(scene: Scene, body: Person) -> None:
    w, h, (x, y) = body.outfit, body.height, body.head
    r, f = 0.073 * h, body.facing
    (nx, ny) = body.neck
    up = math.hypot(x - nx, y - ny) or 1e-9
    ux, uy = (x - nx) / up, (y - ny) / up  # from the neck to the crown
    colour = {None: w.hair}.get(w.headgear, w.headgear_colour)
    if w.headgear == "helmet":
        scene.disc(x + 0.01 * h * ux, y + 0.01 * h * uy, 1.28 * r, colour)
        scene.ellipse(x + f * 0.45 * r, y + 0.2 * r, 0.7 * r, 0.55 * r, w.skin)
        return
    scene.disc(x + 0.16 * r * ux - f * 0.12 * r, y + 0.16 * r * uy, 1.04 * r, colour)
    scene.ellipse(x + f * 0.16 * r - 0.14 * r * ux, y - 0.28 * r * uy, 0.86 * r, 0.88 * r, w.skin)
    if w.headgear in ("cap", "hat"):
        tip = x + 0.5 * r * ux + f * 1.75 * r, y + 0.42 * r * uy
        tail = (x + 0.5 * r * ux - f * (1.7 if w.headgear == "hat" else 0.6) * r, y + 0.42 * r * uy)
        scene.limb(tail, tip, 0.36 * r, 0.3 * r, shade(colour, 0.85))
        scene.ellipse(x + 0.65 * r * ux, y + 0.65 * r * uy, 0.85 * r, 0.6 * r, colour)
