"""The guide's drawings, as SVG: 360 units wide, so that a phone shows their letters at the size of text.

Colours come from _static/guide.css, where classes are given them for light and dark pages.
"""

import math
import random
from collections.abc import Callable
from html import escape

import measured

from helpers.data import IMAGENET_MEAN, IMAGENET_STD
from helpers.evaluate import Score

WIDTH = 360
DRAWINGS: dict[str, Callable[[], str]] = {}


def drawing(draw: Callable[[], str]) -> Callable[[], str]:
    DRAWINGS[draw.__name__] = draw
    return draw


class Canvas:
    """A growing SVG. Coordinates: units from the top left corner; `look`: CSS classes."""

    def __init__(self, height: float):
        self.height, self.parts = height, []

    def add(self, tag: str, content: str = "", look: str = "", **attributes) -> "Canvas":
        given = {"class": look} | {name.replace("_", "-"): value for name, value in attributes.items()}
        text = " ".join(f'{name}="{shown(value)}"' for name, value in given.items() if value != "")
        self.parts.append(f"<{tag} {text}>{content}</{tag}>" if content else f"<{tag} {text}/>")
        return self

    def text(self, x: float, y: float, words: str, look: str = "", anchor: str = "start") -> "Canvas":
        return self.add("text", escape(words), look, x=x, y=y, text_anchor=anchor)

    def box(self, x: float, y: float, width: float, height: float, look: str = "box", radius=4) -> "Canvas":
        return self.add("rect", "", look, x=x, y=y, width=width, height=height, rx=radius)

    def line(self, *points: tuple[float, float], look: str = "line") -> "Canvas":
        return self.add("polyline", "", look, points=" ".join(f"{shown(x)},{shown(y)}" for x, y in points))

    def dot(self, x: float, y: float, look: str, radius: float = 4) -> "Canvas":
        return self.add("circle", "", look, cx=x, cy=y, r=radius)

    def arrow(self, *points: tuple[float, float], look: str = "line") -> "Canvas":
        self.line(*points, look=look)
        (x0, y0), (x1, y1) = points[-2:]
        turn = math.atan2(y1 - y0, x1 - x0)
        for side in (-0.45, 0.45):
            self.line((x1, y1), (x1 - 7 * math.cos(turn + side), y1 - 7 * math.sin(turn + side)), look=look)
        return self

    def finish(self) -> str:
        body = "".join(self.parts)
        return f'<svg viewBox="0 0 {WIDTH} {shown(self.height)}" xmlns="http://www.w3.org/2000/svg">{body}</svg>'


def shown(value: object) -> str:
    return f"{value:.1f}".removesuffix(".0") if isinstance(value, float) else str(value)


# ---- what was measured


def intervals(rows: list[tuple[str, str, float, float, float]], low: float, ticks: list[float]) -> str:
    """Accuracies with their intervals, a line each: words, look, accuracy, low, high. Headings have no look."""
    step, left, right = 30, 14, WIDTH - 22
    canvas = Canvas(len(rows) * step + 34)

    def at(value: float) -> float:
        return left + (right - left) * (value - low) / (1 - low)

    for tick in ticks:
        canvas.line((at(tick), 6), (at(tick), len(rows) * step + 8), look="grid")
        canvas.text(at(tick), len(rows) * step + 24, f"{tick:.0%}", "small", "middle")
    for number, (words, look, accuracy, lowest, highest) in enumerate(rows):
        y = number * step + 18
        if not look:
            canvas.text(left, y + 6, words, "strong")
            continue
        canvas.text(left, y + 2, words, "small")
        canvas.line((at(lowest), y + 11), (at(highest), y + 11), look=f"interval {look}")
        canvas.dot(at(accuracy), y + 11, f"fill {look}", 4.5)
    return canvas.finish()


@drawing
def reached() -> str:
    rows = [(f"photographs, {measured.TEST_PICTURES} test pictures", "", 0, 0, 0)]
    names = {"v1": "v1, one layer trained", "v2": "v2, all layers trained", "v3": "v3, beyond the recipe"}
    for phase, name in names.items():
        for number, score in enumerate(measured.reported().get(phase, ())):
            rows.append((f"{name}: reported, run {'AB'[number]}", "other", score.accuracy, *score.interval))
        for run in measured.photographs(phase):
            words = f"{name}: here, seed {run['seed']}, {measured.substitutions()['standin']}"
            rows.append((words, phase, *(run["test"][part] for part in ("accuracy", "low", "high"))))
    table = measured.seeds()
    rows.append((f"drawn, {table.total.iloc[0]:,} test pictures, every seed", "", 0, 0, 0))
    for phase, name in ({"scratch": "no pretraining"} | names).items():
        for row in table[table.phase == phase].itertuples():
            rows.append((f"{name}, seed {row.seed}", phase, row.accuracy, row.low, row.high))
    lowest = math.floor(10 * min(row[3] for row in rows if row[1])) / 10
    ticks = [tick / 10 for tick in range(round(lowest * 10), 11)]
    return intervals(rows, lowest, ticks)


# ---- the network


@drawing
def architecture() -> str:
    """Switchable by the two radio buttons before it: guide.css shows what belongs to the phase that is chosen."""
    step = 54
    rows = measured.stages()
    canvas = Canvas(len(rows) * step + 8)
    for number, (name, words, shape, count) in enumerate(rows):
        y = number * step + 4
        last = number + 1 == len(rows)
        look = "box" if not count else "stage head" if last else "stage"
        canvas.box(6, y, 348, 40, look)
        canvas.text(16, y + 17, "fc" if last else "conv1 + bn1" if name == "conv1" else name, "strong")
        canvas.text(344, y + 17, shape, "code", "end")
        canvas.text(16, y + 33, words, "small")
        if count:
            for phase in ("v1", "v2"):
                verb = "trains" if phase == "v2" or last else "frozen"
                canvas.text(344, y + 33, f"{verb}: {count:,}", f"small only-{phase} {verb}", "end")
        if not last:
            canvas.arrow((180, y + 40), (180, y + step - 1))
    total, trained = (int(value) for value in measured.parameters().loc["total"])
    switch = (
        '<div class="switch"><input type="radio" name="phase" id="show-v1" checked>'
        '<label for="show-v1">v1: feature extraction</label>'
        '<input type="radio" name="phase" id="show-v2"><label for="show-v2">v2: fine-tuning</label>'
        f'<p class="only-v1">{trained:,} of {total:,} parameters are trained.</p>'
        f'<p class="only-v2">All {total:,} parameters are trained.</p>'
    )
    return f"{switch}{canvas.finish()}</div>"


@drawing
def phases() -> str:
    canvas = Canvas(300)
    parts = ["conv1", "layer1", "layer2", "layer3", "layer4"]
    for x, phase, words in ((8, "v1", "v1: feature extraction"), (186, "v2", "v2: fine-tuning")):
        canvas.text(x + 83, 16, words, "strong", "middle")
        for number, part in enumerate(parts):
            canvas.box(x, 28 + 36 * number, 166, 28, "frozen-box" if phase == "v1" else "v2-box")
            canvas.text(x + 83, 47 + 36 * number, part, "", "middle")
            canvas.line((x + 83, 56 + 36 * number), (x + 83, 64 + 36 * number))
        canvas.box(x, 208, 166, 28, f"{phase}-box")
        canvas.text(x + 83, 227, "fc (new)" if phase == "v1" else "fc (from v1)", "", "middle")
    canvas.text(91, 258, "backbone: frozen", "small", "middle")
    canvas.text(91, 276, "head: trains, 1e-3", "small", "middle")
    canvas.text(269, 258, "all layers: train, 1e-4", "small", "middle")
    canvas.text(269, 276, "starts at v1’s best epoch", "small", "middle")
    return canvas.finish()


# ---- concepts


@drawing
def transfer() -> str:
    canvas = Canvas(236)
    for y, title, pictures, names, look in (
        (0, "source task", "many pictures", "its own classes", "other"),
        (118, "target task", "few pictures", "100 sports", "v1"),
    ):
        canvas.text(8, y + 18, title, "strong")
        canvas.box(8, y + 30, 92, 50).text(54, y + 60, pictures, "small", "middle")
        canvas.arrow((100, y + 55), (124, y + 55))
        canvas.box(126, y + 26, 98, 58, "frozen-box").text(175, y + 60, "backbone", "", "middle")
        canvas.arrow((224, y + 55), (248, y + 55))
        canvas.box(250, y + 30, 102, 50, f"{look}-box").text(301, y + 60, names, "small", "middle")
    canvas.arrow((175, 86), (175, 141), look="line bold")
    canvas.text(185, 112, "weights are copied", "small")
    return canvas.finish()


@drawing
def two_ways() -> str:
    """Points of two classes: v1 may only turn the line, v2 may move the points as well."""
    canvas, chance = Canvas(252), random.Random(4)
    a = [(chance.gauss(62, 20), chance.gauss(96, 18)) for _ in range(14)]
    b = [(chance.gauss(104, 20), chance.gauss(130, 18)) for _ in range(14)]
    for x, phase, words in ((0, "v1", "v1: only the line moves"), (184, "v2", "v2: points move, too")):
        canvas.text(x + 88, 18, words, "strong", "middle").box(x + 4, 30, 168, 168)
        shift = 0 if phase == "v1" else 15
        for points, sign in ((a, -1), (b, 1)):
            for px, py in points:
                if shift:
                    canvas.line((x + px + 4, py), (x + px + 4 + sign * shift, py + sign * shift), look="trail")
                spot = (x + px + 4 + sign * shift, py + sign * shift)
                canvas.dot(*spot, "fill v1" if sign < 0 else "fill v2", 4) if sign < 0 else canvas.box(
                    spot[0] - 3.5, spot[1] - 3.5, 7, 7, "fill v2", 0
                )
        canvas.line((x + 24, 190), (x + 152, 38), look="line bold")
    canvas.dot(60, 218, "fill v1", 4).text(70, 222, "one class", "small")
    canvas.box(190, 214.5, 7, 7, "fill v2", 0).text(203, 222, "another class", "small")
    canvas.text(180, 244, "each point: the features of one picture", "small", "middle")
    return canvas.finish()


@drawing
def residual_block() -> str:
    canvas = Canvas(316)
    names = ["convolution 3 × 3", "batch norm, ReLU", "convolution 3 × 3", "batch norm"]
    canvas.text(130, 18, "x", "code strong", "middle").line((130, 26), (130, 38))
    for number, name in enumerate(names):
        y = 38 + 46 * number
        canvas.box(50, y, 160, 32, "v1-box").text(130, y + 21, name, "", "middle")
        canvas.arrow((130, y + 32), (130, y + 45))
    canvas.dot(130, 234, "box", 11).line((124, 234), (136, 234)).line((130, 228), (130, 240))
    canvas.arrow((130, 32), (262, 32), (262, 234), (143, 234), look="line bold")
    canvas.text(272, 128, "the skip:", "small").text(272, 146, "x, as it is", "small")
    canvas.arrow((130, 245), (130, 262)).box(90, 264, 80, 28).text(130, 283, "ReLU", "", "middle")
    canvas.text(222, 128, "F(x)", "code")
    canvas.text(184, 283, "out = ReLU(F(x) + x)", "code small")
    canvas.line((130, 292), (130, 308))
    return canvas.finish()


@drawing
def forgetting() -> str:
    """Two valleys: small steps from the source task's lead down the target's, a large one leaves both."""
    canvas = Canvas(262)

    def valley(x: float, centre: float, width: float, depth: float) -> float:
        return 74 + depth * math.exp(-(((x - centre) / width) ** 2))

    for centre, width, look in ((120, 46, "curve other"), (168, 58, "curve v2")):
        canvas.line(*[(x, valley(x, centre, width, 118)) for x in range(12, 350, 4)], look=look)
    canvas.dot(120, valley(120, 120, 46, 118), "fill other", 6)
    canvas.dot(146, valley(146, 168, 58, 118), "fill v2", 6)
    canvas.dot(306, valley(306, 168, 58, 118), "fill bad", 6)
    canvas.text(10, 22, "loss", "small").arrow((8, 214), (352, 214)).text(350, 232, "weights", "small", "end")
    canvas.text(92, 64, "source task", "small", "middle").text(206, 64, "target task", "small", "middle")
    canvas.dot(14, 246, "fill other").text(22, 250, "start", "small")
    canvas.dot(86, 246, "fill v2").text(94, 250, "small steps", "small")
    canvas.dot(204, 246, "fill bad").text(212, 250, "one large step", "small")
    return canvas.finish()


@drawing
def splits() -> str:
    canvas = Canvas(226)
    rows = [
        ("train", "fits the weights", "looked at in every step", 340, "split-train"),
        ("valid", "decides what is chosen", "after every epoch", 190, "split-valid"),
        ("test", "gives the verdict", "once, at the end", 190, "split-test"),
    ]
    for number, (name, job, often, width, look) in enumerate(rows):
        y = 8 + 74 * number
        canvas.box(10, y, width, 30, look).text(20, y + 20, name, "on-fill strong")
        canvas.text(10, y + 50, f"{job}: {often}", "small")
    canvas.text(214, 102, "you choose by it", "small").text(214, 176, "sealed until then", "small")
    return canvas.finish()


@drawing
def normalisation() -> str:
    canvas = Canvas(216)

    def byte(value: float) -> float:
        return 20 + 320 * value / 255

    def scaled(value: float) -> float:
        return 180 + 56 * value

    canvas.text(20, 18, "as stored, a byte", "small").line((20, 44), (340, 44))
    for value in (0, 128, 255):
        canvas.line((byte(value), 40), (byte(value), 48)).text(byte(value), 34, str(value), "small", "middle")
    canvas.text(20, 200, "as the network gets it", "small").line((20, 156), (340, 156))
    for value in (-2, -1, 0, 1, 2):
        canvas.line((scaled(value), 152), (scaled(value), 160))
        canvas.text(scaled(value), 176, f"{value:+d}" if value else "0", "small", "middle")
    channels = zip(IMAGENET_MEAN, IMAGENET_STD, ("red", "green dasha", "blue dashb"), strict=True)
    for mean, std, look in channels:
        for value in (0, 255):
            end = scaled((value / 255 - mean) / std)
            canvas.line((byte(value), 48), (end, 152), look=f"channel {look}")
    for x, name in ((120, "red"), (180, "green"), (240, "blue")):
        canvas.text(x, 106, name, f"small ink-{name}", "middle")
    return canvas.finish()


@drawing
def batch_norm() -> str:
    """PyTorch's rule for a running mean, momentum 0.1, simulated for one channel."""
    canvas, chance, mean, trail = Canvas(240), random.Random(1), 0.0, []
    batches = [chance.gauss(1, 0.35) for _ in range(40)]
    for value in batches:
        mean += 0.1 * (value - mean)
        trail.append(mean)

    def at(number: int, value: float) -> tuple[float, float]:
        return 46 + number * 7.6, 166 - 78 * value

    for value in (0, 1):
        canvas.line((40, at(0, value)[1]), (352, at(0, value)[1]), look="grid")
        canvas.text(34, at(0, value)[1] + 4, str(value), "small", "end")
    for number, value in enumerate(batches):
        canvas.dot(*at(number, value), "fill other", 2.5)
    canvas.line(*[at(number, value) for number, value in enumerate(trail)], look="curve v2")
    canvas.line(at(0, 0), at(39, 0), look="curve v1")
    canvas.text(8, 16, "mean of one channel", "small").text(350, 192, "batches, 0 to 40", "small", "end")
    canvas.dot(14, 210, "fill other", 2.5).text(22, 214, "the batch’s own mean", "small")
    canvas.line((186, 210), (206, 210), look="curve v2").text(212, 214, "half-frozen", "small")
    canvas.line((8, 230), (28, 230), look="curve v1").text(34, 234, "frozen whole, in eval mode", "small")
    return canvas.finish()


@drawing
def keeping() -> str:
    canvas = Canvas(214)
    for y, words, kept in ((0, "the usual loop", False), (104, "features kept", True)):
        canvas.text(8, y + 18, words, "strong")
        x = 8
        for epoch in range(4):
            if not kept or not epoch:
                canvas.box(x, y + 30, 68, 30, "frozen-box", 0).text(x + 34, y + 50, "backbone", "small", "middle")
                x += 68
            canvas.box(x, y + 30, 7, 30, "v1-box", 0)
            if not kept or not epoch:
                canvas.text(x + 7, y + 76, f"epoch {epoch + 1}", "small", "end")
            x += 12
    canvas.text(136, 154, "epochs 2, 3, 4: only the head", "small")
    return canvas.finish()


@drawing
def how_sure() -> str:
    scores = [Score(round(0.9 * total), total) for total in (20, 100, 500, 1000, 10_000)]
    rows = [(f"90% right of {one.total:,} pictures", "v1", one.accuracy, *one.interval) for one in scores]
    return intervals(rows, 0.6, [0.6, 0.7, 0.8, 0.9, 1])
