"""Every measured number that the guide names, read from the records in figures/: none is typed into a page."""

import ast
import json
import re
from collections.abc import Callable
from functools import cache

import pandas as pd
import torch

from helpers import CHECKOUT, CourseError, claims, records
from helpers.claims import seeds_in_words
from helpers.data import IMAGE_SIZE
from helpers.drawn import world
from helpers.evaluate import REPORTED, Score
from helpers.experiments import changes
from helpers.experiments.judge import apart
from helpers.model import SportsClassifier, parameter_table, shape_table
from helpers.notebooks import NOTEBOOKS
from helpers.records import ends, over_seeds, percent

FIGURES = CHECKOUT / "figures"
MOST = 10  # confusions shown
NUMBERS = {"v1": "02", "v2": "03", "v3": "06"}
TEST_PICTURES = 500  # of the photographs, in the runs that others report


@cache
def record(dataset: str) -> dict:
    """The record of a world (`helpers.records`)."""
    if (found := records.read(dataset)) is None:
        command = f"course record --dataset {dataset}"
        raise CourseError(f"{records.folder(dataset)} holds no record, and the guide quotes it: {command}.")
    return found


def seeds() -> pd.DataFrame:
    """The drawn world's test results, a row for each seed and phase."""
    return records.tested(record("drawn"))


def photographs(phase: str) -> list[dict]:
    """The runs of a phase on the photographs, one a seed."""
    return records.trained(record("sports100"), phase)


def recorded() -> dict[str, str]:
    """The phases recorded of the photographs, and the number of the notebook that makes each."""
    return {phase: number for phase, number in NUMBERS.items() if photographs(phase)}


def confusions() -> pd.DataFrame:
    """Of the drawn world's test pictures: phase, true, predicted, count. Empty if nothing is recorded."""
    path = FIGURES / "drawn" / "confusions.csv"
    return pd.read_csv(path) if path.exists() else pd.DataFrame(columns=["phase", "true", "predicted", "count"])


@cache
def parameters() -> pd.DataFrame:
    """Of v1's network, stage by stage: all parameters, and the trainable ones."""
    return parameter_table(SportsClassifier(100, weights=None).freeze_backbone())


def reported() -> dict[str, list[Score]]:
    """What others report, as so many of the 500 test pictures."""
    return {
        phase: [Score(round(value * TEST_PICTURES), TEST_PICTURES) for value in values]
        for phase, values in REPORTED.items()
    }


@cache
def stages() -> list[tuple[str, str, str, int]]:
    """Name, what it does, shape after it for N pictures of 224 pixels, parameters: asked of the model itself."""
    shapes = shape_table(SportsClassifier(100, weights=None), torch.zeros(1, 3, 224, 224))["shape"]
    count = parameters()["parameters"]
    what = {
        "input": "a batch of pictures",
        "conv1": "convolution 7 × 7, stride 2",
        "maxpool": "max-pool 3 × 3, stride 2",
        "layer1": "2 residual blocks",
        "layer2": "2 residual blocks, stride 2",
        "layer3": "2 residual blocks, stride 2",
        "layer4": "2 residual blocks, stride 2",
        "avgpool": "mean over each channel",
        "fc": "linear layer, the head",
    }
    rows = []
    for name, words in what.items():
        shape = " × ".join(["N", *(str(size) for size in shapes[name][1:] if size != 1)])
        own = int(count.get(name, 0)) + (int(count["bn1"]) if name == "conv1" else 0)
        rows.append((name, words, shape.replace(" ", "\xa0"), own))
    return rows


# ---- tables, as Markdown


def markdown(rows: list[dict]) -> str:
    return pd.DataFrame(rows).to_markdown(index=False, disable_numparse=True)


def stage_table() -> str:
    return markdown(
        [
            {
                "stage": f"`{name}`" + (" and `bn1`" if name == "conv1" else ""),
                "what": words,
                "shape after it": shape,
                "parameters": f"{count:,}" if count else "",
                "v1": ("trains" if name == "fc" else "frozen") if count else "",
                "v2": "trains" if count else "",
            }
            for name, words, shape, count in stages()
        ]
    )


def configuration() -> str:
    """Of the photographs' runs from their records, of the drawn from what notebooks 02, 03 and 06 printed."""
    columns, seen = {}, {}
    for phase, number in recorded().items():
        columns[f"{phase}, drawn"] = notebook_settings(number)
        columns[f"{phase}, photographs"] = photographs(phase)[0]["settings"]
        seen[f"{phase}, drawn"], seen[f"{phase}, photographs"] = pictures_of(phase, number)
    words = {
        "learning_rate": "learning rate, at most",
        "schedule": "schedule",
        "label_smoothing": "smoothed labels",
        "batch_size": "batch size",
        "epochs": "epochs, at most",
        "patience": "patience, in epochs",
    }
    for name, own in columns.items():
        if own["patience"] >= own["epochs"]:
            columns[name] = own | {"patience": "none"}
    rows = [{"": words[name]} | {key: shown(own.get(name, 0)) for key, own in columns.items()} for name in words]
    rows.append({"": "trained parameters"} | {
        key: f"{photographs(key[:2])[0]['parameters']['trainable']:,}" for key in columns
    })  # fmt: skip
    rows += [{"": row} | {key: own[row] for key, own in seen.items()} for row in next(iter(seen.values()))]
    return markdown(sorted(rows, key=lambda row: row[""] in words.values()))


def pictures_of(phase: str, number: str) -> list[dict[str, str]]:
    """How a phase is shown the pictures, in training and when it answers: the drawn ones, the photographs."""
    worlds, looks = [{"size": world.SIZE}, {"size": IMAGE_SIZE}], "1"
    if phase == "v3":
        settings = {"augmented": r"^training pictures: (.+);", "size": r"validated at (\d+) pixels"}
        drawn = {name: printed(number, pattern) for name, pattern in settings.items()}
        worlds, looks = [drawn, photographs(phase)[0]], "2, one mirrored"
    words = {"v1": "as they are", "v2": "mirrored, shifted"}
    return [
        {
            "training pictures": words.get(phase) or f"{one['augmented']}, mirrored",
            "pixels a side, in validation and test": str(one["size"]),
            "looks at a picture, in validation and test": looks,
        }
        for one in worlds
    ]


def shown(value: float | str) -> str:
    return value if isinstance(value, str) else f"{value:g}"


def notebook_settings(number: str) -> dict[str, float | str]:
    """What a notebook printed as its Settings."""
    found = printed(number, r"^Settings\((learning_rate=.+?)\)")
    return {name: ast.literal_eval(value) for name, value in re.findall(r"(\w+)=('[^']*'|[\d.e-]+)", found)}


def printed(number: str, pattern: str) -> str:
    """The group of a pattern, which some line that a notebook printed must match."""
    (path,) = NOTEBOOKS.glob(f"{number}_*.ipynb")
    for cell in json.loads(path.read_text(encoding="utf-8"))["cells"]:
        for output in cell.get("outputs", ()):
            text = "".join(output.get("text") or output.get("data", {}).get("text/plain", ""))
            if found := re.search(pattern, text, re.MULTILINE):
                return found[1]
    raise CourseError(f"{path.name} prints nothing like {pattern}, which the guide quotes.")


def of_record(dataset: str) -> str:
    """The record over its seeds, seed by seed, and what was confused most."""
    found = record(dataset)
    parts = [records.heading(found), records.summary(found), records.legend(found), records.each_seed(found)]
    parts += filter(None, [records.audit(found)])
    path = FIGURES / dataset / "pairs.csv"
    if path.exists():
        pairs = pd.read_csv(path).query("phase == 'v2' and count > 1").head(MOST)
        pairs = pairs.rename(columns={"count": "times", "of": "of so many pictures", "seeds": "in so many seeds"})
        if len(pairs):
            parts += ["What v2 confused most often on the test pictures, added up over the seeds:"]
            parts += [markdown(pairs.drop(columns="phase").astype(str).to_dict("records"))]
    return "\n\n".join(parts)


def reported_table() -> str:
    """What others report for the photographs, beside the record."""
    rows = []
    for phase, scores in reported().items():
        others = [f"{percent(score.accuracy)} ({with_interval(*score.interval)})" for score in scores]
        test = pd.DataFrame([run["test"] for run in photographs(phase)])
        here = f"{over_seeds(test.accuracy)}, {ends(test.low, test.high)}"
        rows.append({"phase": phase, "reported elsewhere (95 % interval)": " and ".join(others), "here": here})
    return markdown(rows)


TABLES = {
    "stages": stage_table,
    "configuration": configuration,
    "drawn": lambda: of_record("drawn"),
    "photographs": lambda: of_record("sports100"),
    "reported": reported_table,
}


# ---- numbers in sentences


def span(values: list, form: Callable[[float], str] = str) -> str:
    """One value, or from the lowest to the highest, if they differ in what is shown."""
    low, high = form(min(values)), form(max(values))
    return low if low == high else f"{low} to {high}"


def with_interval(low: float, high: float) -> str:
    return f"{low:.1%} to {high:.1%}"


def most_apart(ours: list[dict]) -> str:
    """By how much the best of our runs and the reported ones of v2 is above the worst, as independent samples."""
    scores = sorted(ours + [score.as_dict() for score in reported()["v2"]], key=lambda score: score["accuracy"])
    gain, ends = apart(scores[0], scores[-1])
    return f"{records.points(gain)} points ({' to '.join(map(records.points, ends))})"


PARTS = {
    "c5_photo_v1": ("sports100", "C5", "v1's lead over scratch: with 2 pictures a class, minus with 10"),
    "c7_lost": ("drawn", "C7", "old task, new linear head: lost at rate 0.01"),
    "c7_lost_target": ("drawn", "C7", "target: lost at rate 0.01 against its best rate"),
    "c7_best_old_head": ("drawn", "C7", "old task, old head: lost at the target's best rate"),
    "c7_best_new_head": ("drawn", "C7", "old task, new linear head: lost at the target's best rate"),
    "c9_drawn": ("drawn", "C9", "v1 first, minus at once: pictures as they are"),
    "c9_photo": ("sports100", "C9", "v1 first, minus at once: pictures as they are"),
    "c9_photo_grey": ("sports100", "C9", "v1 first, minus at once: pictures grey"),
}


def of_claim(dataset: str, claim: str, part: str) -> str:
    """What was measured of one part of a claim, with its interval."""
    table = claims.recorded(dataset)
    (row,) = table[(table.claim == claim) & (table.part == part)].itertuples()
    return f"{row.measured} ({row.interval})".replace("+", "")


def substitutions() -> dict[str, str]:
    """What `{{ name }}` in a page stands for."""
    table, values = seeds(), {}
    values["seeds"] = str(table.seed.nunique())
    values["drawn_test_pictures"] = f"{table.total.iloc[0]:,}"
    for phase, own in table.groupby("phase", sort=False):
        values[f"drawn_{phase}"] = percent(own.accuracy.mean())
        values[f"drawn_{phase}_valid"] = percent(record("drawn")["means"][phase]["valid"])
        values[f"drawn_{phase}_range"] = with_interval(own.accuracy.min(), own.accuracy.max())
        values[f"drawn_{phase}_family"] = percent((own.in_family / own.errors).mean())
        if own.gain.notna().all():
            values[f"drawn_{phase}_gain"] = f"{100 * own.gain.mean():.1f}"
            values[f"drawn_{phase}_gain_interval"] = ends(own.gain_low, own.gain_high, records.points)
            values[f"drawn_{phase}_gain_range"] = f"{100 * own.gain.min():.1f} to {100 * own.gain.max():.1f}"
            values[f"drawn_{phase}_gain_low"] = f"{100 * own.gain_low.min():.1f}"
    values["family_chance"] = percent(table[table.phase == "v2"].in_family_by_chance.mean())

    values |= {name: of_claim(*part) for name, part in PARTS.items()}
    timed = json.loads((CHECKOUT / "benchmarks" / "results.json").read_text(encoding="utf-8"))["speed"]
    values["v1_times_faster"] = "{median:.1f} ({low:.1f} to {high:.1f})".format(**timed["times faster"]["v1"])
    kept = changes.recorded("drawn")["the recipe"].loc["batch norm as it was"]
    low, high = map(records.points, (kept.low, kept.high))
    values["batch_norm_kept"] = (
        f"{records.points(kept.gain)} points ({low} to {high}) with {seeds_in_words(int(kept.seeds))}"
    )
    values["drift"] = printed("02", r"^requires_grad=False only +features moved by ([\d.]+%)")
    values["knowing_nothing"] = printed("03", r"^knowing nothing: ([\d.]+)")
    values["loss_after_large_step"] = printed("03", r"^1 +[\d.]+ +[\d.]+ +[\d.]+ +([\d.]+)$")
    for phase in recorded():
        runs, others = photographs(phase), reported().get(phase, [])
        for split, name in (("test", f"photo_{phase}"), ("valid", f"photo_{phase}_valid")):
            own = pd.DataFrame([run[split] for run in runs])
            values[name] = percent(own.accuracy.mean())
            values[f"{name}_interval"] = ends(own.low, own.high)
        if (gains := pd.DataFrame([run["test"] for run in runs])).gain.notna().all():
            spread = ends(gains.gain_low, gains.gain_high, records.points)
            values[f"photo_{phase}_gain"] = f"{records.points(gains.gain.mean())} points ({spread})"
        values[f"photo_{phase}_errors"] = span([run["test"]["total"] - run["test"]["correct"] for run in runs])
        values[f"photo_{phase}_epochs_run"] = span([run["epochs_run"] for run in runs])
        values[f"photo_{phase}_minutes"] = span([run["seconds"] / 60 for run in runs], records.minutes)
        values[f"reported_{phase}"] = " and ".join(percent(score.accuracy) for score in others)
        values[f"reported_{phase}_intervals"] = " and ".join(with_interval(*score.interval) for score in others)
    values["reported_apart"] = most_apart([run["test"] for run in photographs("v2")])
    found, (run, *_) = record("sports100"), photographs("v1")
    values["photo_test_pictures"] = str(TEST_PICTURES)
    values["photo_seeds"] = seeds_in_words(len(found["seeds"]))
    total, trained = run["parameters"]["total"], run["parameters"]["trainable"]
    values |= {"total": f"{total:,}", "trained": f"{trained:,}", "share": f"{trained / total:.3%}"}
    values["trained_times"] = f"{total / trained:.0f}"
    values["patience"] = str(run["settings"]["patience"])
    values["standin"] = "stand-in weights" if found["stand_in"] else "ImageNet weights"
    values["photo_threads"] = str(run["threads"])
    return values
