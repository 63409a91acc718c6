"""Every measured number that the guide names, read from the records in figures/: none is typed into a page."""

import json
import re
from functools import cache

import pandas as pd

from helpers import CHECKOUT, CourseError
from helpers.evaluate import REPORTED, Score
from helpers.model import SportsClassifier, parameter_table

FIGURES = CHECKOUT / "figures"
PHASES = ("scratch", "v1", "v2")
TEST_PICTURES = 500  # of the photographs, in the runs that others report


@cache
def seeds() -> pd.DataFrame:
    """The drawn world, a row for each seed and phase (`course record`)."""
    path = FIGURES / "drawn" / "seeds.csv"
    if not path.exists():
        raise CourseError(f"{path} is missing, and the guide quotes it. Make it: course record.")
    return pd.read_csv(path)


@cache
def photographs(phase: str) -> dict:
    """results.json of a run on the photographs."""
    path = FIGURES / "sports100" / f"results_{phase}.json"
    if not path.exists():
        raise CourseError(f"{path} is missing, and the guide quotes it. Restore it from the repository.")
    return json.loads(path.read_text(encoding="utf-8"))


def claims() -> pd.DataFrame:
    """The claims with what notebook 05 measured, of every data set; empty as long as nothing is recorded."""
    tables = []
    for path in sorted(FIGURES.glob("*/claims.csv")):
        table = pd.read_csv(path, dtype=str).fillna("")
        tables.append(table if "dataset" in table else table.assign(dataset=path.parent.name))
    return pd.concat(tables, ignore_index=True).fillna("") if tables else pd.DataFrame()


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


def percent(value: float) -> str:
    return f"{value:.1%}"


def with_interval(low: float, high: float) -> str:
    return f"{low:.1%} to {high:.1%}"


def substitutions() -> dict[str, str]:
    """What `{{ name }}` in a page stands for."""
    table, values = seeds(), {}
    values["seeds"] = str(table.seed.nunique())
    values["drawn_test_pictures"] = f"{table.total.iloc[0]:,}"
    for phase in PHASES:
        own = table[table.phase == phase]
        values[f"drawn_{phase}"] = percent(own.accuracy.mean())
        values[f"drawn_{phase}_range"] = with_interval(own.accuracy.min(), own.accuracy.max())
        values[f"drawn_{phase}_family"] = percent((own.in_family / own.errors).mean())
        if own.gain.notna().all():
            values[f"drawn_{phase}_gain"] = f"{100 * own.gain.mean():.1f}"
            values[f"drawn_{phase}_gain_range"] = f"{100 * own.gain.min():.1f} to {100 * own.gain.max():.1f}"
            values[f"drawn_{phase}_gain_low"] = f"{100 * own.gain_low.min():.1f}"
    values["family_chance"] = percent(table.in_family_by_chance.mean())

    for phase in ("v1", "v2"):
        run, others = photographs(phase), reported()[phase]
        values[f"photo_{phase}"] = percent(run["test"]["accuracy"])
        values[f"photo_{phase}_interval"] = with_interval(run["test"]["low"], run["test"]["high"])
        values[f"photo_{phase}_errors"] = str(run["test"]["total"] - run["test"]["correct"])
        values[f"photo_{phase}_valid"] = percent(run["valid"]["accuracy"])
        values[f"photo_{phase}_valid_interval"] = with_interval(run["valid"]["low"], run["valid"]["high"])
        values[f"photo_{phase}_epochs"] = f"{run['best_epoch']} of {run['epochs_run']}"
        values[f"photo_{phase}_minutes"] = f"{run['seconds'] / 60:.1f}"
        values[f"photo_{phase}_rate"] = f"{run['settings']['learning_rate']:g}"
        values[f"reported_{phase}"] = " and ".join(percent(score.accuracy) for score in others)
        values[f"reported_{phase}_intervals"] = " and ".join(with_interval(*score.interval) for score in others)
    run = photographs("v1")
    total, trained = run["parameters"]["total"], run["parameters"]["trainable"]
    values |= {"total": f"{total:,}", "trained": f"{trained:,}", "share": f"{trained / total:.3%}"}
    values["trained_times"] = f"{total / trained:.0f}"
    values["photo_epochs_at_most"] = str(run["settings"]["epochs"])
    values["batch_size"] = str(run["settings"]["batch_size"])
    values["patience"] = str(run["settings"]["patience"])
    values["standin"] = "stand-in weights" if re.search("standin", run["weights"]["name"]) else "ImageNet weights"
    values["photo_threads"] = str(run["threads"])
    return values
