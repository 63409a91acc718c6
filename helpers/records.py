"""What is recorded of a data set over seeds, as tables and in words: made of `results.json`, never typed.

`course record` (`helpers/repeat/`) writes into `figures/<dataset>/`

    results.json       what it was made with, every run with its test result, and means over the seeds
    seeds.csv          the test results in it as a table, a row for each seed and phase
    history.csv        every epoch of every run
    predictions.csv    every test answer: seed, phase, path (below the data set's folder), true, predicted
    pairs.csv          what was taken for what on the test pictures, added up over the seeds
    near_duplicates.csv, suspicious_labels.csv    of the first seed: pictures that two splits share, and training
                       pictures whose label is likely wrong
    seeds.png          the test accuracies
    curves_….png, confusion_….png, confusions.csv    of the first seed, as notebooks 02 to 04 make them
"""

import json
from collections.abc import Callable
from pathlib import Path

import pandas as pd

from helpers import CHECKOUT
from helpers.claims import NOT_YET, WORLDS, seeds_in_words
from helpers.evaluate import REPORTED
from helpers.pages import Marks

STAND_IN = "stand-in weights (last block missing)"
ABOUT_STAND_IN = (
    "The stand-in is an ImageNet ResNet18 whose last residual block passes its input through, used where "
    "torchvision's file could not be fetched. So v1, which cannot train that block, is not comparable with what "
    "others report; the later phases trained it. With torchvision's weights: the same command where "
    "`SPORTS100_WEIGHTS` is not set, or names their file."
)
MARKS = {dataset: Marks(f"record of {dataset}", "course record --write") for dataset in WORLDS}


def folder(dataset: str, place: Path = CHECKOUT) -> Path:
    """Where the record of a data set lies."""
    return place / "figures" / dataset


def read(dataset: str, place: Path = CHECKOUT) -> dict | None:
    """What `results.json` says, or None if nothing is recorded."""
    path = folder(dataset, place) / "results.json"
    return json.loads(path.read_text(encoding="utf-8")) if path.exists() else None


def tested(record: dict) -> pd.DataFrame:
    """The columns of `experiments.verdicts`, a row for each seed and phase."""
    rows = [{"seed": run["seed"], "phase": run["phase"], **run["test"]} for run in record["runs"] if run["test"]]
    table = pd.DataFrame(rows).set_index("phase")
    return table.apply(pd.to_numeric).reset_index()[list(rows[0])]


def trained(record: dict, phase: str) -> list[dict]:
    """The runs of a phase, one a seed: what each one's own results.json said, and how it did on the test set."""
    return [run for run in record["runs"] if run["phase"] == phase]


def means(record: dict) -> dict[str, dict]:
    """Of each tested phase, over the seeds: the mean accuracy on valid and test, the lowest and the highest on
    test, the mean gain over the phase before, the mean share of errors within a family, the mean seconds."""
    found = {}
    for phase, own in tested(record).groupby("phase", sort=False):
        runs = trained(record, phase)
        values = {
            "valid": pd.Series([run["valid"]["accuracy"] for run in runs]).mean(),
            "test": own.accuracy.mean(),
            "lowest": own.accuracy.min(),
            "highest": own.accuracy.max(),
            "gain": own.gain.astype(float).mean(),
            "in_family": (own.in_family / own.errors).astype(float).mean(),
            "seconds": pd.Series([run["seconds"] for run in runs]).mean(),
        }
        found[phase] = {name: None if pd.isna(value) else float(value) for name, value in values.items()}
    return found


# ---- as Markdown


def percent(value: float) -> str:
    return f"{value:.1%}"


def points(value: float) -> str:
    return f"{100 * value:+.1f}"


def minutes(value: float) -> str:
    return f"{value:.1f}" if value >= 0.1 else f"{value:.2f}"


def over_seeds(values: pd.Series, form: Callable[[float], str] = percent, unit: str = "") -> str:
    """The mean and, of several, in brackets the lowest and the highest; nothing where nothing was measured."""
    values = values.dropna().astype(float)
    if values.empty:
        return ""
    ends = f" ({form(values.min())} to {form(values.max())})" if len(values) > 1 else ""
    return form(values.mean()) + unit + ends


def ends(low: pd.Series, high: pd.Series, form: Callable[[float], str] = percent) -> str:
    """From the lowest beginning of the seeds' intervals to the highest end: all of them lie within."""
    low, high = low.dropna(), high.dropna()
    return "" if low.empty else f"{form(low.min())} to {form(high.max())}"


def mean_gain(record: dict, phase: str) -> str:
    """The 95 % interval of the mean gain over the seeds (`experiments.mean_gains`); else nothing."""
    mean = record.get("means", {}).get(phase, {})
    return f"{points(mean['gain_low'])} to {points(mean['gain_high'])}" if "gain_low" in mean else ""


def summary(record: dict) -> str:
    """A row for each phase, over all seeds."""
    rows, interval = [], "95 % interval" + ("s, outermost ends" if len(record["seeds"]) > 1 else "")
    for phase, own in tested(record).groupby("phase", sort=False):
        runs = trained(record, phase)
        kin, by_chance = over_seeds(own.in_family / own.errors), own.in_family_by_chance.mean()
        row = {
            "phase": phase,
            "validation": over_seeds(pd.Series([run["valid"]["accuracy"] for run in runs])),
            "test": over_seeds(own.accuracy),
            interval: ends(own.low, own.high),
            "gain over the line above": over_seeds(own.gain, points, " points"),
            f"its {interval}": ends(own.gain_low, own.gain_high, points),
            "95 % interval of the mean gain": mean_gain(record, phase),
            "errors within a family": kin and f"{kin}, by chance {percent(by_chance)}",
            "minutes": over_seeds(pd.Series([run["seconds"] / 60 for run in runs]), minutes),
        }
        if record["dataset"] == "sports100":
            row["reported elsewhere"] = " and ".join(percent(value) for value in REPORTED.get(phase, ()))
        rows.append(row)
    return grid(rows)


def each_seed(record: dict) -> str:
    """A row for each seed and phase, with the intervals of its own."""
    rows = []
    for run in record["runs"]:
        if test := run["test"]:
            has_gain = test["gain"] is not None
            rows.append({
                "seed": str(run["seed"]),
                "phase": run["phase"],
                "best epoch": f"{run['best_epoch']} of {run['epochs_run']}",
                "validation (95 % interval)": scored(run["valid"]),
                "test (95 % interval)": scored(test),
                "gain (95 % interval), points":
                    f"{points(test['gain'])} ({points(test['gain_low'])} to {points(test['gain_high'])})"
                    if has_gain else "",
                "McNemar's p": f"{test['p_value']:.2g}" if has_gain else "",
            })  # fmt: skip
    return grid(rows)


def scored(score: dict) -> str:
    return f"{percent(score['accuracy'])} ({percent(score['low'])} to {percent(score['high'])})"


def grid(rows: list[dict]) -> str:
    """A Markdown table, without the columns in which nothing stands."""
    table = pd.DataFrame(rows)
    return table.loc[:, (table != "").any()].to_markdown(index=False, disable_numparse=True)


def heading(record: dict) -> str:
    """Seeds, weights, test pictures, and the command."""
    world = WORLDS.get(record["dataset"], record["dataset"]).capitalize()
    seeds = seeds_in_words(len(record["seeds"]))
    own = ", each with its own pretraining" if record["dataset"] == "drawn" else ""
    weights = f", **{record['weights']}**" if record["stand_in"] else ""
    total = tested(record).total.iloc[0]
    return f"**{world}**, {seeds}{own}{weights}, {total:,} test pictures (`uv run {record['command']}`):"


def legend(record: dict) -> str:
    """How to read `summary`."""
    several = (
        "Means over the seeds, in brackets the lowest and the highest; the intervals are from the lowest "
        "beginning to the highest end of the seeds' own. "
        if len(record["seeds"]) > 1
        else ""
    )
    machine = " and ".join(sorted({f"{run['device']}, {run['threads']} threads" for run in record["runs"]}))
    has_gain = tested(record).gain.notna().any()
    paired = "Each gain is paired: both classifiers on the same pictures. " if has_gain else ""
    weights = f" {ABOUT_STAND_IN}" if record["stand_in"] else ""
    if any(mean_gain(record, run["phase"]) for run in record["runs"]):
        paired += (
            "The mean gain's own interval is over the pictures, each first averaged over the seeds: what other "
            "pictures would make of these trainings, not what other seeds would. "
        )
    return f"{several}{paired}{about_v3(record)}Minutes of training on {machine}.{weights}"


def about_v3(record: dict) -> str:
    """How v3 is asked, and what it begins with, where that is not as with the others; nothing without a v3."""
    if not (runs := trained(record, "v3")):
        return ""
    size, start = runs[0]["size"], runs[0]["starts_from"]
    text = f"v3 answers for each picture and its mirror image, at {size} pixels a side; the others look once. "
    if start in [run["checkpoint_sha256"] for run in trained(record, "v2")]:
        text += "v3 begins with v2's best epoch, and its minutes come on top of v2's. "
    return text


def audit(record: dict) -> str:
    """What the data had to do with the errors, in the features of the first seed's v1; nothing if not known."""
    if not (own := record.get("audit", {}).get(str(record["seeds"][0]))):
        return ""
    counts, twins = record["pictures"], own["near_duplicates"]
    without = ", ".join(f"{phase} {scored(score)}" for phase, score in own["without_near_duplicates"].items())
    return (
        f"The data's part: {twins['test']} of {counts['test']:,} test pictures and {twins['valid']} of "
        f"{counts['valid']:,} validation pictures have a near-duplicate among the training pictures. Without "
        f"them the test says, for seed {record['seeds'][0]}: {without}. Of {counts['train']:,} training pictures, "
        f"the labels of {own['suspicious_labels']:,} are suspicious. How both are found, and how far that can be "
        "trusted, is in notebook 04."
    )


def markdown(dataset: str) -> str:
    """Heading, table and legend of what the repository records."""
    if (record := read(dataset)) is None:
        return f"{WORLDS[dataset].capitalize()}: {NOT_YET} (`uv run course record --dataset {dataset}`)."
    return "\n\n".join(filter(None, [heading(record), summary(record), legend(record), audit(record)]))


def tables() -> dict[Marks, str]:
    """What a page shows of both worlds (`pages.write`)."""
    return {marks: markdown(dataset) for dataset, marks in MARKS.items()}
