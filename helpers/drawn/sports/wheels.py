"""Bicycles, wheelchairs and skates."""

from helpers.drawn.brush import TEAM, Colour, Scene, clear, shade
from helpers.drawn.craft.vehicles import bicycle, frame, rider, shape, under, wheelchair
from helpers.drawn.creatures.person import Person, Pose, draw, outfit, person
from helpers.drawn.equipment import ball, goal
from helpers.drawn.places import venues
from helpers.drawn.recipes import sport
from helpers.drawn.sports.motors import grid

# ---- bicycles


@sport("bmx", family="wheels on the road")
def bmx(s: Scene):
    s.view(s.between(0.72, 0.8), 0.5)
    venues.sky(s, s.horizon)
    venues.trees(s, s.horizon + 0.01, 10, s.between(0.15, 0.3))
    if s.chance(0.4):
        venues.crowd(s, s.horizon - 0.1, s.horizon)
    dirt = s.vary("#b5834f")
    venues.ground(s, dirt, shade(dirt, 0.85))
    facing, top, gap = s.pick(-1, 1), s.between(0.62, 0.7), s.between(0.3, 0.42)
    take_off = [(0, 0), (0.07, 0.05), (0.18, 0.13), (0.36, 0.24), (0.6, 0.3)]
    landing = [(0, 0.02), (0.1, 0.03), (0.22, 0.1), (0.36, 0.22), (0.6, 0.3)]
    for side, curve in ((-1, take_off), (1, landing)):
        top_line = [(0.5 + side * facing * (gap / 2 + u), top + v) for u, v in curve]
        foot = (0.5 + side * facing * (gap / 2 - 0.05), top + 0.3)
        s.polygon([*top_line, (top_line[-1][0], 1.4), (foot[0], 1.4), foot], shade(dirt, 0.8))
        s.line(top_line, 0.03, shade(dirt, 1.25))
    tones = [clear(shade(dirt, 0.7), 0.6), clear(shade(dirt, 1.25), 0.6)]
    s.speckle(-0.2, s.horizon + 0.05, 1.2, 1.1, tones, 60, 0.008)
    for k in range(s.pick(1, 1, 2)):
        x, y = 0.5 + s.between(-0.12, 0.12) - k * facing * 0.4, top - s.between(0.02, 0.16) + 0.06 * k
        size = s.between(0.48, 0.58) * (1 - 0.3 * k)
        seat = bicycle(
            s, x, y, 0.88 * size, facing, s.vary(s.pick(*TEAM)), small=True, degrees=s.between(-15, 38), tyre=0.22
        )
        wears = outfit(s, headgear="helmet", trousers="long", sleeves=s.pick("long", "short"), gloves="#222226")
        one_hand = {"near_arm": (-120, -150)} if s.chance(0.2) else {}
        draw(s, rider(s, seat, size, s.between(30, 60), wears, s.between(0.05, 0.16), **one_hand))


@sport("bike polo", family="wheels on the road")
def bike_polo(s: Scene):
    if s.chance(0.5):
        venues.road(s, kerbs=False, barrier=False)
    else:
        venues.park(s)
        venues.ground(s, s.vary("#77777c"))
    top = s.spot(0, 1.6).y
    s.box(-1, top - 0.13, 2, top, s.vary(s.pick("#c9a878", "#e4e6ea", "#4f6f9f")))
    for k in range(-3, 8):
        s.box(k * 0.2, top - 0.13, k * 0.2 + 0.008, top, (0, 0, 0, 90))
    s.floor_line((-4, 0.4), (5, 0.4), clear("#ffffff", 0.8), 0.03)
    goal(s, s.pick(0.05, 0.95), 1.25, 0.42, 0.42, s.pick("#f07f1e", "#f4f4f4", "#d42a2a"))
    teams, count = s.random.sample(TEAM, 2), s.pick(2, 2, 3)
    for k, spot in enumerate(grid(s, count, s.between(0.15, 0.3), 1, 0.24)):
        facing, size = (1 if spot.x < 0.5 else -1), s.between(0.68, 0.78) * spot.scale
        s.ellipse(spot.x, spot.y, 0.5 * size, 0.04 * size, (0, 0, 0, 60))
        wears = outfit(s, shirt=s.vary(teams[k % 2]), headgear=s.pick("helmet", "helmet", "cap"))
        spokes = s.pick(None, None, s.pick(*TEAM))
        seat = bicycle(s, spot.x, spot.y, size, facing, s.vary(s.pick(*TEAM)), "flat", disc=spokes)
        swing = s.pick((35, 50), (45, 65), (25, 40), (-70, -110))
        body = draw(s, rider(s, seat, size, s.between(25, 45), wears, near_arm=swing))
        mallet(s, body, spot.y)
    x, y, scale = s.spot(s.between(0.4, 0.6), s.between(0.05, 0.2))
    ball(s, x, y - 0.03, 0.033 * scale + 0.008, s.pick("#f07f1e", "#f04a3a", "#f2e230"), None)


def mallet(s: Scene, body: Person, ground: float) -> None:
    """From the near hand down to the ground; up in the air when the arm is high behind."""
    (x, y), h = body.near_hand, body.height
    raised = body.near_hand[1] < body.near_elbow[1]
    tip = (
        (x - 0.2 * body.facing * h, y - 0.3 * h)
        if raised
        else (x + body.facing * s.between(0.1, 0.28) * h, ground)
    )
    s.limb((x, y), tip, 0.02 * h + 0.004, 0.02 * h + 0.004, "#d8dade")
    s.limb(
        (tip[0] - 0.06 * h, tip[1]),
        (tip[0] + 0.06 * h, tip[1]),
        0.075 * h,
        0.075 * h,
        s.pick("#f4f4f4", "#f2c230", "#26262b"),
    )
    s.disc(*body.near_hand, 0.032 * h, body.outfit.skin)


@sport("track bicycle", family="wheels on the road")
def track_bicycle(s: Scene):
    tilt, bend = s.between(-0.12, 0.12), s.between(-0.25, 0.05)
    s.view(0.3, 0.5)
    venues.crowd(s, -0.5, 0.35, s.between(0.35, 0.7))

    def height(x, share):  # of a line along the boards: 0 at their upper edge, 1 at the lower
        return 0.26 + 0.6 * share + tilt * (x - 0.5) + bend * (x - 0.5) ** 2

    def band(upper, lower, colour):
        xs = [-0.6 + 0.2 * k for k in range(12)]
        s.polygon([(x, height(x, upper)) for x in xs] + [(x, height(x, lower)) for x in reversed(xs)], colour)

    wood = s.vary("#d3a468")
    band(-0.1, 0.02, s.pick("#eef0f2", "#1f4fc0", "#2b2b33"))
    band(0, 1, wood)
    for k in range(1, 12):
        band(k / 12, k / 12 + 0.008, clear(shade(wood, 0.7), 0.7))
    band(0.36, 0.385, "#2f6fd0")
    band(0.72, 0.74, "#d42a2a")
    band(0.82, 0.845, "#1b1b22")
    band(0.92, 1.12, "#3f8fd8")
    band(1.12, 3, s.vary("#8b9097"))
    facing, team, count, degrees = s.pick(-1, 1), s.chance(0.5), s.pick(1, 2, 3, 4), -57 * tilt
    suit, size = s.vary(s.pick(*TEAM)), (0.62, 0.56, 0.46, 0.4)[count - 1] * s.between(0.92, 1.08)
    for k in range(count):
        x = 0.5 + facing * (k - (count - 1) / 2) * 0.85 * size * s.between(0.85, 1)
        y = height(x, 0.84 - (0 if team else s.between(0, 0.35 if count > 2 else 0.12)))
        colour = suit if team else s.vary(s.pick(*TEAM))
        s.ellipse(x, y, 0.5 * size, 0.03 * size, (0, 0, 0, 60))
        spin = {"bars": s.pick("aero", "drop"), "disc": s.pick("#26262b", "#26262b", "#eeeeee", colour)}
        seat = bicycle(s, x, y, size, facing, s.vary(s.pick(*TEAM)), degrees=facing * degrees, tyre=0.09, **spin)
        wears = outfit(s, shirt=colour, shorts=s.pick(colour, "#222226"), sleeves="long", headgear="helmet")
        body = draw(s, rider(s, seat, size, s.between(66, 80), wears))
        aero_helmet(s, body)


def aero_helmet(s: Scene, body: Person) -> None:
    """Drop-shaped, pointing backwards."""
    (x, y), h, f = body.head, body.height, body.facing
    at = frame(x, y, h, f)
    colour = body.outfit.headgear_colour
    shape(
        s, at, [(0.08, 0.03), (0.03, 0.095), (-0.06, 0.09), (-0.24, 0.06), (-0.06, -0.01), (0.06, -0.01)], colour
    )
    shape(s, at, [(0.1, 0.04), (0.03, 0.06), (0.02, -0.005), (0.09, -0.01)], "#26262b")


# ---- wheelchairs


@sport("wheelchair racing", family="athletics")
def wheelchair_racing(s: Scene):
    venues.track(s)
    facing = s.pick(-1, 1)
    for spot in grid(s, s.pick(1, 2, 3, 3), s.between(0.15, 0.35), s.between(0.8, 1.1), 0.26):
        size = s.between(0.78, 0.94) * spot.scale
        x, colour = spot.x - 0.2 * facing * size, s.vary(s.pick(*TEAM))
        under(s, spot.x, spot.y, size)
        f = frame(x, spot.y, size, facing)
        up = s.chance(0.4)
        arms = {"near_arm": (-50, -15), "far_arm": (-40, 5)} if up else {"near_arm": (15, 20), "far_arm": (28, 30)}
        wears = outfit(s, headgear="helmet", gloves="#222226", trousers="long", shorts="#26262b")
        body = person(
            s,
            f(-0.14, 0.34),
            Pose(s.between(60, 78), *arms.values(), (105, 5), (105, 5)),
            size,
            facing,
            wears,
            "hip",
        )
        draw(s, body)
        wheelchair(s, x, spot.y, size, facing, colour, "racing")
        arm = body.outfit.skin if wears.sleeves == "none" else wears.skin
        s.limb(body.near_elbow, body.near_hand, 0.055 * size, 0.04 * size, arm)
        s.disc(*body.near_hand, 0.04 * size, "#222226")


def hoop(s: Scene, x: float, z: float, height: float) -> tuple[float, float]:
    """A basketball hoop that faces us; returns the middle of its ring."""
    px, y, scale = s.spot(x, z)
    top = y - height * s.tall * scale
    k = 0.2 * scale + 0.05
    s.box(px - 0.012, top, px + 0.012, y, "#3a3f47")
    s.box(px - k, top - 1.2 * k, px + k, top, "#f2f4f6")
    s.line(
        [(px - k, top - 1.2 * k), (px + k, top - 1.2 * k), (px + k, top), (px - k, top), (px - k, top - 1.2 * k)],
        0.012,
        "#d8402a",
    )
    s.line([(px - 0.35 * k, top - 0.65 * k), (px + 0.35 * k, top - 0.65 * k)], 0.01, "#d8402a")
    for j in range(-2, 3):
        s.line(
            [(px + 0.22 * j * k, top - 0.1 * k), (px + 0.14 * j * k, top + 0.5 * k)], 0.006, clear("#ffffff", 0.9)
        )
    s.ellipse(px, top - 0.08 * k, 0.5 * k, 0.13 * k, "#e8641e")
    return px, top - 0.1 * k


@sport("wheelchair basketball", family="court and hall")
def wheelchair_basketball(s: Scene):
    venues.hall(s)
    s.floor_line((-4, 1.3), (5, 1.3), "#f4f4f4", 0.05)
    s.floor_ellipse(0.5, 0.6, 0.6, 0.4, clear(s.pick("#c0392b", "#1f4fc0", "#1f8f4d"), 0.5))
    ring = hoop(s, s.between(0.2, 0.8), 1.4, 1.4)
    teams, count = s.random.sample(TEAM, 2), s.pick(2, 2, 3)
    holder = s.random.randrange(count)
    for k, spot in enumerate(grid(s, count, s.between(0.1, 0.3), s.between(0.8, 1), 0.24)):
        facing, size = (1 if spot.x < ring[0] else -1), s.between(0.74, 0.86) * spot.scale
        s.ellipse(spot.x, spot.y, 0.34 * size, 0.04 * size, (0, 0, 0, 70))
        seat = wheelchair(s, spot.x, spot.y, size, facing, s.vary(s.pick(*TEAM)), "sport")
        wears = outfit(s, shirt=teams[k % 2], shorts=teams[k % 2], sleeves="none", headgear=None)
        arms = {"near_arm": s.pick((20, 45), (-25, 10))}
        if k == holder:
            arms = s.pick(
                {"near_arm": (140, 160), "far_arm": (130, 155)}, {"near_arm": (60, 95), "far_arm": (55, 90)}
            )
        elif s.chance(0.4):
            arms = {"near_arm": (150, 170), "far_arm": (120, 150)}
        body = draw(s, rider(s, seat, size, s.between(5, 22), wears, **arms))
        if k == holder:
            x, y = body.near_hand
            ball(s, x + 0.02 * facing, y - 0.05 * size, 0.07 * size, "#e8742a", "#3a1f10")


# ---- skates


def skate(s: Scene, body: Person, side: str, inline: bool, colour: Colour) -> None:
    """Under one foot: a boot, and four wheels in two pairs or in one long line."""
    (fx, fy), (tx, ty), h = getattr(body, f"{side}_foot"), getattr(body, f"{side}_toe"), body.height
    length = ((tx - fx) ** 2 + (ty - fy) ** 2) ** 0.5 or 1e-9
    ux, uy = (tx - fx) / length, (ty - fy) / length
    nx, ny = (-uy, ux) if body.facing > 0 else (uy, -ux)
    at = lambda u, v: (fx + (u * ux + v * nx) * h, fy + (u * uy + v * ny) * h)  # noqa: E731
    s.limb(at(0, -0.04), at(0, 0.01), 0.075 * h, 0.07 * h, colour)
    s.limb(at(0, 0.01), at(0.085, 0.015), 0.065 * h, 0.05 * h, colour)
    reach = (-0.06, 0.0, 0.06, 0.13) if inline else (-0.015, 0.085)
    s.line([at(reach[0], 0.05), at(reach[-1], 0.05)], 0.025 * h, "#9aa0a8")
    for u in reach:
        s.disc(*at(u, 0.07), (0.033 if inline else 0.036) * h, "#26262b" if inline else "#f2c230")
        s.disc(*at(u, 0.07), 0.014 * h, "#e4e6ea")


def skater(s: Scene, body: Person, inline: bool, boots: Colour, pads: bool = False) -> Person:
    """Somebody on skates, drawn."""
    skate(s, body, "far", inline, shade(boots, 0.8))
    draw(s, body)
    skate(s, body, "near", inline, boots)
    for joint in ("far_knee", "near_knee", "near_elbow") if pads else ():
        s.disc(*getattr(body, joint), 0.055 * body.height, "#1d1d22")
        s.disc(*getattr(body, joint), 0.026 * body.height, "#5a5d66")
    return body


@sport("roller derby", family="court and hall")
def roller_derby(s: Scene):
    venues.hall(s, s.pick("#8d9198", "#b58a5a", "#5f6f85", "#a5735a"), True, planks=False)
    s.floor_ellipse(0.5, 1.0, 1.9, 1.1, "#f4f4f4")
    s.floor_ellipse(0.5, 1.0, 1.86, 1.07, s.vary(s.pick("#b98d5e", "#8f959c", "#6f8fa8")))
    s.floor_ellipse(0.5, 1.5, 0.9, 0.35, s.pick("#f2c230", "#e86fae", "#f4f4f4"))
    s.floor_ellipse(0.5, 1.5, 0.86, 0.32, s.vary("#6f747c"))
    teams, facing, count = s.random.sample(TEAM, 2), s.pick(-1, 1), s.random.randint(4, 5)
    for k, spot in enumerate(grid(s, count, s.between(0.08, 0.2), s.between(0.65, 0.9), 0.28)):
        wears = outfit(
            s, shirt=s.vary(teams[k % 2]), shorts=s.pick("#222226", teams[k % 2]), sleeves=s.pick("none", "short"),
            trousers=s.pick("short", "none"), socks=s.pick(None, "#222226", "#e86fae"), skirt=s.chance(0.3),
            headgear="helmet", headgear_colour=s.pick("#1b1b22", teams[k % 2], "#f4f4f4"),
        )  # fmt: skip
        pose, size = (
            s.pick("ready", "crouch", "run", "skate", "grapple"),
            s.tall * spot.scale * s.between(0.95, 1.1),
        )
        raised = (spot.x, spot.y - 0.07 * size, spot.scale)
        s.ellipse(spot.x, spot.y, 0.24 * size, 0.035 * size, (0, 0, 0, 70))
        body = skater(
            s,
            person(s, raised, pose, size, facing, wears),
            False,
            s.pick("#f4f4f4", "#222226", "#d42a2a"),
            pads=True,
        )
        x, y = body.head
        stripe = [(x - 0.08 * size, y - 0.02 * size), (x + 0.02 * size, y - 0.09 * size)]
        s.line(stripe, 0.02 * size, "#f2c230" if k % 2 else "#ffffff")


@sport("rollerblade racing", family="wheels on the road")
def rollerblade_racing(s: Scene):
    venues.road(s, kerbs=s.chance(0.3))
    for k in range(-4, 8):
        s.floor(
            [(0.6 * k, 0.55), (0.6 * k + 0.3, 0.55), (0.6 * k + 0.3, 0.62), (0.6 * k, 0.62)],
            clear("#ffffff", 0.85),
        )
    facing, count, z = s.pick(-1, 1), s.pick(1, 2, 3, 4), s.between(0.12, 0.35)
    stride = Pose(55, (-70, -60), (60, 95), (62, -20), (-55, -65))
    glide = Pose(62, (-60, -50), (-70, -55), (70, -28), (55, -40))
    push = Pose(52, (70, 110), (-75, -60), (-45, -60), (65, -18))
    for k in range(count):
        spot = s.spot(
            0.5 + facing * (k - (count - 1) / 2) * (0.62 if count < 3 else 0.4), z + 0.22 * (count - 1 - k)
        )
        suit = s.vary(s.pick(*TEAM))
        wears = outfit(
            s, shirt=suit, shorts=s.pick(suit, suit, "#222226"), trousers=s.pick("long", "short"),
            sleeves=s.pick("long", "short"), headgear="helmet", slim=0.95,
        )  # fmt: skip
        size = s.between(0.72, 0.84) * spot.scale
        s.ellipse(spot.x, spot.y, 0.35 * size, 0.04 * size, (0, 0, 0, 70))
        body = person(s, (spot.x, spot.y - 0.08 * size), s.pick(stride, glide, push), size, facing, wears)
        skater(s, body, True, s.pick("#f4f4f4", "#222226", "#d42a2a", "#f07f1e"))
        aero_helmet(s, body) if s.chance(0.4) else None
