"""What stands in a house: furniture."""

from helpers.drawn.brush import CIRCLE, TEAM, Scene, clear, mix, shade
from helpers.drawn.places.setting import setting
from helpers.drawn.recipes import subject
from helpers.drawn.textures import METAL, PASTEL, WOOD, bands, filled, planks, stripes, within


def block(s: Scene, left: float, top: float, right: float, bottom: float, colour, depth: float = 0.12) -> None:
    """A box seen a little from the side and from above."""
    s.box(left, top, right, bottom, colour)
    s.polygon(
        [(left, top), (left + depth, top - 0.6 * depth), (right + depth, top - 0.6 * depth), (right, top)],
        shade(colour, 1.18),
    )
    s.polygon(
        [(right, top), (right + depth, top - 0.6 * depth), (right + depth, bottom - 0.6 * depth), (right, bottom)],
        shade(colour, 0.7),
    )


@subject("chair", family="household")
def chair(s: Scene):
    with setting(s, "floor", 0.5, 0.8, beside=1.7):
        wood, seat, back = (
            s.vary(s.pick(*WOOD, *TEAM)),
            s.between(-0.5, -0.42),
            s.pick("bars", "slats", "cloth", "cloth"),
        )
        far = shade(wood, 0.75)
        for x, y, colour in ((-0.12, -0.1, far), (0.36, -0.1, far), (-0.26, 0, wood), (0.24, 0, wood)):
            s.line([(x, seat), (x * 1.04, y)], 0.05, colour)
        for x in (-0.12, 0.36):
            s.line([(x, seat - 0.05), (x * 1.05, -1)], 0.055, wood)
        if back == "cloth":
            filled(s, [(-0.12, seat - 0.12), (0.36, seat - 0.12), (0.38, -0.98), (-0.13, -0.98)], step=0.12)
        for k in range(4):
            if back == "bars":
                s.line([(-0.1 + 0.15 * k, seat), (-0.1 + 0.16 * k, -0.95)], 0.03, wood)
            elif back == "slats":
                s.line([(-0.12, seat - 0.13 * k - 0.1), (0.37, seat - 0.13 * k - 0.1)], 0.06, wood)
        s.line([(-0.14, -0.97), (0.39, -0.97)], 0.07, wood)
        filled(
            s,
            [(-0.3, seat), (0.28, seat), (0.4, seat - 0.12), (-0.13, seat - 0.12)],
            None if s.chance(0.5) else wood,
            step=0.1,
        )
        s.line([(-0.3, seat), (0.28, seat), (0.4, seat - 0.12)], 0.05, shade(wood, 0.9))


@subject("lamp", family="household")
def lamp(s: Scene):
    """A table with a lamp, or a lamp that stands on the floor."""
    with setting(s, "indoors", 0.6, 0.9, beside=1.4):
        foot = s.pick(0, 0, -0.4)
        wide, metal = s.between(0.2, 0.3), s.vary(s.pick(*METAL, *TEAM, "#c9a24a"))
        if foot:
            wood = s.vary(s.pick(*WOOD))
            for x in (-0.3, 0.3):
                s.line([(x, 0), (0.9 * x, foot)], 0.05, shade(wood, 0.8))
            s.box(-0.4, foot, 0.4, foot + 0.06, wood)
        s.ellipse(0, foot, 0.16, 0.04, shade(metal, 0.8))
        s.limb((0, foot), (0, -0.75), 0.07 if foot else 0.04, 0.03, metal)
        if foot:
            s.ellipse(0, foot - 0.12, 0.1, 0.1, metal)
        for radius in (0.26, 0.32, 0.38, 0.44):
            s.disc(0, -0.8, radius, clear("#ffe9a8", 0.1))
        shape = [(-0.45 * wide, -1), (0.45 * wide, -1), (wide, -0.7), (-wide, -0.7)]
        filled(
            s, shape, s.vary(s.pick("#f6e2a8", "#f0c9a0", "#f4f1e0", *TEAM)), s.pick(stripes, bands, None), 0.08
        )
        s.ellipse(0, -0.7, wide, 0.03, "#fff6d0")


@subject("bed", family="household")
def bed(s: Scene):
    with setting(s, "indoors", 0.34, 0.46, beside=1.9, reach=1.15):
        wood, cover = s.vary(s.pick(*WOOD, *PASTEL)), s.vary(s.pick(*TEAM, *PASTEL))
        s.box(-0.95, -0.95, -0.82, 0, wood)
        s.ellipse(-0.88, -0.95, 0.09, 0.06, wood)
        s.polygon([(-0.82, -0.9), (-0.6, -1.05), (-0.6, -0.6), (-0.82, -0.4)], shade(wood, 0.8))
        s.polygon([(-0.82, -0.42), (-0.6, -0.66), (0.98, -0.66), (0.85, -0.42)], "#f2efe8")
        s.box(-0.82, -0.42, 0.85, -0.16, "#ddd8cc")
        s.ellipse(-0.58, -0.58, 0.2, 0.12, "#ffffff")
        s.ellipse(-0.48, -0.64, 0.18, 0.1, "#e8e8ee")
        if s.chance(0.25):  # somebody is asleep
            s.disc(-0.5, -0.68, 0.11, s.pick("#f1c9a5", "#8d5524", "#c68642"))
            s.ellipse(0.2, -0.6, 0.6, 0.14, cover)
        start = s.between(-0.35, -0.1)
        shape = [(start, -0.44), (start + 0.2, -0.7), (1.0, -0.68), (0.88, -0.42), (0.88, -0.1), (start, -0.1)]
        filled(s, shape, cover, step=0.16)
        s.line([(start, -0.44), (start + 0.2, -0.7)], 0.05, "#ffffff")
        s.box(0.85, -0.7, 0.97, 0, wood)
        s.box(-0.85, -0.16, 0.88, -0.08, shade(wood, 0.9))


@subject("wardrobe", family="household")
def wardrobe(s: Scene):
    with setting(s, "indoors", 0.6, 0.88, beside=0.85, reach=0.62):
        wood, half, doors = s.vary(s.pick(*WOOD, *PASTEL)), s.between(0.28, 0.4), s.pick(2, 2, 3)
        for x in (-half + 0.05, half - 0.05):
            s.box(x - 0.03, -0.06, x + 0.03, 0, shade(wood, 0.6))
        block(s, -half, -0.94, half, -0.05, wood, 0.1)
        filled(s, [(-half, -0.94), (half, -0.94), (half, -0.05), (-half, -0.05)], wood, planks, 0.09)
        s.box(-half - 0.03, -0.98, half + 0.03, -0.93, shade(wood, 0.8))
        width = 2 * half / doors
        for k in range(doors):
            x = -half + width * k
            if k == 0 and s.chance(0.35):  # open: clothes on a rail
                s.box(x + 0.02, -0.9, x + width, -0.25, "#2a2018")
                for i in range(4):
                    left = x + 0.04 + i * (width - 0.05) / 4
                    s.box(left, -0.84, left + 0.2 * width, s.between(-0.55, -0.4), s.vary(s.pick(*TEAM)))
                s.polygon([(x, -0.92), (x - 0.16, -0.98), (x - 0.16, -0.16), (x, -0.25)], shade(wood, 0.85))
                continue
            inner = [(x + 0.05, -0.88), (x + width - 0.05, -0.88), (x + width - 0.05, -0.32), (x + 0.05, -0.32)]
            s.line([*inner, inner[0], inner[1]], 0.02, shade(wood, 0.65))
            s.line([(x + width, -0.92), (x + width, -0.25)], 0.015, shade(wood, 0.4))
            s.disc(x + (width - 0.03 if k % 2 == 0 else 0.03), -0.55, 0.022, "#d8b53c")
        s.box(-half, -0.25, half, -0.05, shade(wood, 0.9))
        s.box(-half + 0.03, -0.22, half - 0.03, -0.08, shade(wood, 1.08))
        s.disc(0, -0.15, 0.022, "#d8b53c")


@subject("bookshelf", family="household")
def bookshelf(s: Scene):
    with setting(s, "indoors", 0.6, 0.9, beside=0.9, reach=0.6):
        wood, half, shelves = s.vary(s.pick(*WOOD, "#f1efe8")), s.between(0.3, 0.45), s.pick(3, 4, 5)
        block(s, -half, -1, half, 0, wood, 0.07)
        for k in range(shelves):
            low, high = -0.03 - 0.95 * k / shelves, -0.03 - 0.95 * (k + 1) / shelves + 0.03
            s.box(-half + 0.03, high, half - 0.03, low, shade(wood, 0.45))
            x = -half + 0.035
            while x < half - 0.08:
                w, h = s.between(0.03, 0.065), (low - high) * s.between(0.6, 0.95)
                if s.chance(0.1):
                    s.disc(x + 0.05, low - 0.05, 0.045, s.pick(*PASTEL))
                    w = 0.11
                else:
                    book = s.vary(s.pick(*TEAM, *PASTEL), 0.2)
                    s.box(x, low - h, x + w, low, book)
                    s.box(x, low - 0.75 * h, x + w, low - 0.62 * h, shade(book, 1.4))
                x += w + 0.006


@subject("bathtub", family="household")
def bathtub(s: Scene):
    with setting(s, "indoors", 0.38, 0.5, beside=1.8, reach=1.2):
        white = s.vary(s.pick("#f6f6f4", "#f6f6f4", "#e8f0f4", "#f0e0d8", "#8fb0c0"), 0.05)
        for x in (-0.55, 0.5):
            s.limb((x, -0.15), (x * 1.15, -0.02), 0.12, 0.08, s.pick("#c9a24a", "#8f979e"))
        outer = [(-0.95, -0.62), (-0.8, -0.25), (-0.6, -0.1), (0.6, -0.1), (0.8, -0.25), (0.9, -0.62)]
        filled(s, outer, white, s.pick(None, bands, lambda s, *box: s.box(*box[:4], white)), 0.2)
        s.ellipse(0, -0.62, 0.96, 0.13, shade(white, 1.02))
        s.ellipse(0, -0.61, 0.86, 0.09, s.vary("#7fb8d0"))
        if s.chance(0.35):
            s.disc(-0.4, -0.84, 0.14, s.pick("#f1c9a5", "#8d5524", "#c68642"))
            s.ellipse(-0.42, -0.9, 0.14, 0.09, s.pick("#1d1712", "#6b4423", "#b98a4a"))
            s.ellipse(0.4, -0.64, 0.12, 0.07, s.pick("#f1c9a5", "#c68642"))
        for _ in range(s.pick(0, 18, 30)):
            s.disc(
                s.between(-0.7, 0.8), s.between(-0.76, -0.6), s.between(0.04, 0.09), s.pick("#ffffff", "#eef6fa")
            )
        s.line([(0.82, -0.6), (0.82, -0.95), (0.62, -0.95), (0.62, -0.85)], 0.06, "#9aa2a8")
        s.disc(0.82, -0.8, 0.05, "#c9a24a")
        if s.chance(0.4):
            s.disc(0.15, -0.74, 0.08, "#f2c230")
            s.disc(0.22, -0.84, 0.055, "#f2c230")
            s.limb((0.27, -0.84), (0.31, -0.83), 0.03, 0.02, "#f07f1e")
        s.arc(0, -0.62, 0.96, 0.13, 0, 180, 0.04, shade(white, 0.88))


@subject("mirror", family="household")
def mirror(s: Scene):
    """A round, oval or tall one, in a frame; in it a piece of another room, or a face."""
    with setting(s, "wall", 0.55, 0.9):
        wide, frame = s.between(0.3, 0.46), s.vary(s.pick("#c9a24a", "#d8b53c", *WOOD, "#f4f4f2", "#33333a"))
        oval = [(0.5 * wide / 0.5 * x, 0.5 * y) for x, y in CIRCLE]
        shape = oval if s.chance(0.65) else [(-wide, -0.5), (wide, -0.5), (wide, 0.5), (-wide, 0.5)]
        s.polygon(shape, frame)
        if shape is oval:
            for x, y in shape[::2]:
                s.disc(x, y, 0.05, shade(frame, 0.9))
        glass = [(0.84 * x, 0.88 * y) for x, y in shape]
        tone = s.vary("#b9cdd6", 0.06)
        with within(s, glass):
            s.box(-0.5, -0.5, 0.5, 0.5, tone)
            s.polygon([(-0.5, 0.3), (0.5, 0.22), (0.5, 0.5), (-0.5, 0.5)], mix(tone, s.pick(*WOOD), 0.5))
            if s.chance(0.5):  # who looks into it
                shirt, skin, x = s.pick(*TEAM), s.pick("#f1c9a5", "#8d5524", "#c68642"), s.between(-0.08, 0.08)
                s.disc(x, -0.08, 0.14, s.pick("#1d1712", "#6b4423", "#b98a4a"))
                s.ellipse(x, 0.42, 0.24, 0.3, mix(shirt, tone, 0.2))
                s.ellipse(x, -0.03, 0.11, 0.14, mix(skin, tone, 0.15))
                for side in (-1, 1):
                    s.disc(x + side * 0.045, -0.05, 0.016, "#222222")
                s.arc(x, 0.01, 0.05, 0.04, 20, 160, 0.014, "#8a3a3a")
            for k in (-0.15, 0.12):
                s.polygon(
                    [(k - 0.3, 0.5), (k - 0.22, 0.5), (k + 0.25, -0.5), (k + 0.17, -0.5)], clear("#ffffff", 0.35)
                )
