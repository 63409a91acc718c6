"""Seeds that are recorded already: what is needed of them to stand in a record beside others."""

from pathlib import Path

import pandas as pd

from helpers import CourseError, home
from helpers.data import SportsData
from helpers.model import read_weights
from helpers.notebooks import choose
from helpers.records import folder, read
from helpers.repeat.making import MAKES, Made, audit_of, phases, settings_of, unlike


def held(data: SportsData, seeds: list[int], parameters: dict, pictures: dict) -> dict[int, Made]:
    """What the record in `home()` holds of seeds other than `seeds`, which are to be made: seed → Made.

    parameters: as for `record`; pictures: what the record is to say of the data set.
    Raises CourseError if those were made with other pictures, weights, phases or settings than `seeds` will be, or
    if the record's files do not give all that is needed.
    """
    place, anew = folder(data.name, home()), "make all its seeds in one go, without --add."
    try:
        known = read(data.name, home())
        stay = sorted(set(known["seeds"]) - set(seeds)) if known else []
        if not stay:
            return {}
        if not (place / "predictions.csv").exists():
            raise CourseError(
                f"The record in {place} is an older one: it has no predictions.csv, and without the test answers "
                f"of its seeds none can be added to them. Instead, {anew}"
            )
        if wrong := unequal(known, stay, data, parameters, pictures):
            raise CourseError(
                f"The record in {place} was made with other {', '.join(wrong)}: what is made now cannot stand "
                f"beside it. Add to it with what it was made with, or {anew}"
            )
        return {seed: from_record(place, known, seed, seed == stay[0] < min(seeds)) for seed in stay}
    except CourseError:
        raise
    except (OSError, AttributeError, KeyError, TypeError, ValueError) as error:
        raise CourseError(
            f"Nothing can be added to the record in {place}: its files are damaged, or not of the same runs "
            f"({type(error).__name__}: {error}). If `course record` was interrupted while it wrote them, give "
            f"that same command again; or bring back the files as they were; or {anew}"
        ) from error


def unequal(known: dict, seeds: list[int], data: SportsData, parameters: dict, pictures: dict) -> list[str]:
    """In what these seeds of a record differ from what would be made now, and how that would be.

    In the drawn world each seed has weights of its own: there they are not compared.
    """
    numbers, wrong = {phase: number for number, phase in MAKES.items()}, []
    weights = {} if data.name == "drawn" else {"weights": read_weights(data.pretrained)[1]["sha256"]}
    if any(known["pictures"].get(name) != pictures[name] for name in ("digest", "files")):
        wrong.append(f"pictures (now those in {data.root})")
    for seed in seeds:
        runs = [run for run in known["runs"] if run["seed"] == seed]
        if {run["phase"] for run in runs if run["test"]} != set(phases(data)):
            wrong.append(f"phases (now {', '.join(phases(data))})")
        for run in runs:
            wanted = dict(weights)
            if run["phase"] in numbers:
                (notebook,) = choose((numbers[run["phase"]],))
                wanted |= settings_of(notebook, data, {"seed": seed} | parameters)
            wrong += [f"{name} of {run['phase']} (now {wanted[name]!s:.12})" for name in unlike(run, wanted)]
    return list(dict.fromkeys(wrong))


def from_record(place: Path, known: dict, seed: int, is_first: bool) -> Made:
    """What a seed gave, from a record's files. is_first: with the tables of `audit.search`, which are the lowest
    seed's. Raises ValueError if the files do not fit each other."""
    runs, key = [run for run in known["runs"] if run["seed"] == seed], str(seed)
    history = pd.read_csv(place / "history.csv", dtype=str)  # as texts, so that no digit changes (`Run.history`)
    history = history[history.seed == key].reset_index(drop=True)
    history = history.astype({name: float for name in history if name not in ("seed", "phase")})
    history = history.astype({"seed": int, "epoch": int})

    said, predictions = as_texts(place / "predictions.csv"), {}
    for run in (run for run in runs if run["test"]):
        table = said[(said.seed == key) & (said.phase == run["phase"])].reset_index(drop=True)
        table = table[["path", "true", "predicted"]].assign(correct=table.true == table.predicted)
        found = [int(table.correct.sum()), len(table), int((history.phase == run["phase"]).sum())]
        if found != [run["test"]["correct"], run["test"]["total"], run["epochs_run"]]:
            raise ValueError(f"seed {seed}'s {run['phase']} is another one in results.json")
        predictions[run["phase"]] = table

    names = ("near_duplicates", "suspicious_labels") if is_first else ()
    found, audited = {name: as_texts(place / f"{name}.csv") for name in names}, known["audit"][key]
    if is_first and any(audit_of(predictions, found)[name] != audited[name] for name in names):
        raise ValueError(f"{' and '.join(names)} are others in results.json")
    return Made(runs, history, predictions, found, audited, known["seconds"][key], known["test_openings"][key])


def as_texts(path: Path) -> pd.DataFrame:
    """A table of a record, every cell as it stands there: a class may be called NA."""
    return pd.read_csv(path, dtype=str, keep_default_na=False)
