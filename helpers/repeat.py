"""Notebooks repeated for several seeds, and the record made of them: `figures/<dataset>/results.json`.

Each seed has a home of its own, `runs/record/<dataset>/seed-N/`. What is there is taken as it is if it was made
with the same settings, start weights and pictures; else it is made again. The code is no part of that rule: each
run says at which commit it was trained. The test set is opened once, and its predictions kept; what is counted in
them is counted anew every time.

A record also grows seed by seed, made on other days or machines (`add`): what it holds of a seed is all that is
needed of it, and the seed's home can be gone.
"""

import ast
import hashlib
import json
import os
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, fields
from pathlib import Path

import pandas as pd
from matplotlib.figure import Figure

from helpers import CourseError, audit, confusion, data_home, evaluate, home, plots
from helpers.claims import has_stand_in
from helpers.compute import commit, machine
from helpers.data import SportsData
from helpers.drawn import world
from helpers.evaluate import REPORTED
from helpers.experiments import from_scratch, verdicts
from helpers.files import SPLITS, sha256, write
from helpers.fit import Settings
from helpers.model import BothWays, SportsClassifier, read_weights
from helpers.notebooks import choose, defaults, execute
from helpers.records import STAND_IN, folder, means, read, tested
from helpers.runs import Run, pretraining

MAKES = {"00": "pretraining", "02": "v1", "03": "v2", "06": "v3"}


@dataclass(frozen=True)
class Made:
    """What one seed gave: the runs' results, every epoch of them, test predictions of each phase, the tables of
    `audit.search`, what `audit_of` counts in them, seconds of each part, how often its test set was opened."""

    runs: list[dict]
    history: pd.DataFrame
    predictions: dict[str, pd.DataFrame]
    audit: dict[str, pd.DataFrame]
    audited: dict
    seconds: dict[str, float]
    openings: int


def record(dataset: str, seeds: list[int], parameters: dict | None = None, add: bool = False) -> dict:
    """Make what is missing of every seed, then write the record. Returns what its results.json says.

    parameters: for the notebooks that have one of that name, as `course run -p` gives them.
    add: whether the other seeds of the record in `home()`, if there is one, stay in it as they are. It is then as
    if all had been made at once; the commit and the machine that it names beside the runs', which say their own,
    are those of the newest addition.
    Raises CourseError, before anything is trained, if the seeds, the data set or the weights cannot be used, or
    cannot be added to what is there.
    """
    if not seeds or len(set(seeds)) < len(seeds) or not all(type(seed) is int and seed >= 0 for seed in seeds):
        raise CourseError(f"seeds {seeds}: expected different whole numbers from 0, such as 0,1,2.")
    data = SportsData(dataset)
    if dataset != "drawn":  # there notebook 00 makes them
        SportsClassifier(2, data.pretrained)
    pictures = {"classes": len(data.classes)} | data.counts.sum().to_dict()
    pictures |= {"digest": data.digest, "files": fingerprint(data)}
    if add:
        held(data, seeds, parameters or {}, pictures)  # what stands against it is said before hours of training
    made = {seed: one_seed(data, seed, parameters or {}) for seed in seeds}
    if add:  # read only now: another process may have added a seed meanwhile
        made |= held(data, seeds, parameters or {}, pictures)
    made = dict(sorted(made.items()))

    runs = [run for one in made.values() for run in one.runs]
    names = {run["weights"]["name"] for run in runs if run["weights"]}
    is_stand_in = any(map(has_stand_in, names))
    results = {
        "dataset": data.name,
        "command": f"course record --dataset {dataset} --seeds {','.join(map(str, made))}",
        "seeds": list(made),
        "weights": STAND_IN if is_stand_in else ", ".join(sorted(names)),
        "stand_in": is_stand_in,
        "commit": commit(),
        **machine(),
        "pictures": pictures,
        "runs": runs,
        "seconds": {str(seed): one.seconds for seed, one in made.items()},
        "test_openings": {str(seed): one.openings for seed, one in made.items()},
        "audit": {str(seed): one.audited for seed, one in made.items()},
    }
    results["means"] = means(results)
    publish(results, list(made.values()), data.classes)
    return results


# ---- one seed


def one_seed(data: SportsData, seed: int, parameters: dict) -> Made:
    """Make what is not there yet, in the seed's own home: the runs, then the test predictions."""
    is_drawn = data.name == "drawn"
    place = home() / "runs" / "record" / data.name / f"seed-{seed}"
    if is_drawn:  # a pretraining of its own beside the same pictures: copied, not drawn again
        for name in world.PLANS:
            if (data_home() / name).exists() and not (place / "data" / name).exists():
                shutil.copytree(data_home() / name, place / "data" / name)
    with at_home(place, place / "data" if is_drawn else data_home()):
        data, seconds = SportsData("drawn") if is_drawn else data, {}
        for number in MAKES if is_drawn else [number for number in MAKES if number != "00"]:
            seconds |= made_by(number, data, {"seed": seed} | parameters)
        if is_drawn:
            from_scratch(data, seed, Run(data.name, "scratch"))
        runs = {phase: Run(data.name, phase) for phase in phases(data)}
        predictions, found, seconds["test"], openings = on_test(runs, data, seed)
        table = verdicts(predictions, data.classes)
        table = table.astype(object).where(table.notna(), None).to_dict("index")
        for phase, run in runs.items():
            run.update(test=evaluate.score(predictions[phase]).as_dict())
        runs["v2"].update(gain=[table["v2"]["gain_low"], table["v2"]["gain_high"]])  # as notebook 04 does
        results = [run.results() | {"test": table[phase]} for phase, run in runs.items()]
        if is_drawn:
            results.insert(0, pretraining().results())
        history = pd.concat([run.history().assign(seed=seed, phase=phase) for phase, run in runs.items()])
    return Made(results, history, predictions, found, audit_of(predictions, found), seconds, openings)


def phases(data: SportsData) -> list[str]:
    """What is trained on a data set and tested, in this order."""
    return ["scratch"] * (data.name == "drawn") + [phase for number, phase in MAKES.items() if number != "00"]


def made_by(number: str, data: SportsData, parameters: dict) -> dict[str, float]:
    """Run a notebook, unless its run is there and was made with the same; returns what it took, in seconds."""
    ((notebook, own),) = choose((number,)).items()
    run, wanted = pretraining(), settings_of(notebook, data, parameters)
    if number == "00":
        wanted["source"] = world.origin("drawn-source")
    else:
        run = Run(data.name, MAKES[number])
        wanted["pictures"] = data.digest
    if number == "02":
        wanted["weights"] = read_weights(data.pretrained)[1]["sha256"]
    if number in ("03", "06"):
        wanted["starts_from"] = Run(data.name, "v1").results()["checkpoint_sha256"]
    executed = home() / "runs" / data.name / "notebooks" / notebook.name
    differs = differences(run, wanted)
    if differs is None or differs:
        if differs:
            print(f"{run.phase} in {run.folder} was made with other {', '.join(differs)}: it is made again.")
        values = {"dataset": data.name if data.name in ("drawn", "sports100") else str(data.root)} | parameters
        values["open_test"] = False  # `on_test` opens it, once for all phases
        execute(notebook, {name: value for name, value in values.items() if name in own}, executed)
    else:
        print(f"{run.phase} in {run.folder} is finished, and made with the same: it is taken as it is.")
    if not executed.exists():
        return {}
    took = json.loads(executed.read_text(encoding="utf-8"))["metadata"].get("papermill", {}).get("duration")
    return {f"notebook {number}": round(took, 1)} if took else {}


def settings_of(notebook: Path, data: SportsData, parameters: dict) -> dict:
    """The settings of a training that a notebook has as parameters, with the values it would take."""
    known = {field.name for field in fields(Settings)} | {"augmented", "mixture"}
    values = {name: ast.literal_eval(text) for name, text in defaults(notebook).items() if name in known}
    values |= {name: value for name, value in parameters.items() if name in values}
    if values["learning_rate"] is None:
        values["learning_rate"] = data.fine_tuning_rate * (3 if notebook.name.startswith("06") else 1)
    if notebook.name.startswith("06"):
        values["epochs"] = values["epochs"] or data.cycle_epochs
        values["patience"] = values["epochs"]
    return values


def differences(run: Run, wanted: dict) -> list[str] | None:
    """What of `wanted` a finished run was made with otherwise; None if no run is finished here."""
    try:
        return unlike(run.results(), wanted)
    except CourseError:
        return None


def unlike(known: dict, wanted: dict) -> list[str]:
    """What of `wanted` is otherwise in a run's results."""
    known = known | known.get("settings", {}) | {"weights": (known["weights"] or {}).get("sha256")}
    return [name for name, value in wanted.items() if known.get(name) != value]


def on_test(
    runs: dict[str, Run], data: SportsData, seed: int
) -> tuple[dict[str, pd.DataFrame], dict[str, pd.DataFrame], float, int]:
    """Tables of `evaluate.predict` for each phase, those of `audit.search`, the seconds all took, and how often
    the test set was opened.

    They are kept: the test set is opened again only if a classifier, or a picture in it, is another one.
    """
    kept, log = home() / "predictions.json", home() / "runs" / data.name / "test_openings.csv"
    made_of = {phase: run.results()["checkpoint_sha256"] for phase, run in runs.items()}
    made_of["test pictures"] = fingerprint(data, ("test",))
    known = json.loads(kept.read_text(encoding="utf-8")) if kept.exists() else {}
    if known.get("made of") != made_of or "audit" not in known:
        start, test, tables = time.perf_counter(), data.open_test(f"record of seed {seed}"), {}
        for phase, run in runs.items():
            model = SportsClassifier.from_run(run, data.classes)
            table = evaluate.predict(BothWays(model) if run.results().get("both_ways") else model, test)
            table["path"] = table.path.map(data.below)
            tables[phase] = table[["path", "true", "predicted"]].to_dict("list")
        found = audit.search(data, SportsClassifier.from_run(runs["v1"], data.classes), test)
        found = {kind: table.to_dict("list") for kind, table in found.items()}
        seconds = round(time.perf_counter() - start, 1)
        known = {"made of": made_of, "seconds": seconds, "predictions": tables, "audit": found}
        write(kept, lambda path: path.write_text(json.dumps(known, ensure_ascii=False), encoding="utf-8"))
    tables = {phase: pd.DataFrame(table) for phase, table in known["predictions"].items()}
    tables = {phase: table.assign(correct=table.true == table.predicted) for phase, table in tables.items()}
    found = {kind: pd.DataFrame(table) for kind, table in known["audit"].items()}
    return tables, found, known["seconds"], len(pd.read_csv(log)) if log.exists() else 0


def fingerprint(data: SportsData, splits: tuple[str, ...] = SPLITS) -> str:
    """The SHA-256 over every picture's name and bytes in these splits: the list of files, wherever they lie."""
    total = hashlib.sha256()
    for path in data.paths():
        name = data.below(path)
        if name.startswith(tuple(f"{split}/" for split in splits)):
            total.update(f"{name}\n{sha256(path)}\n".encode(errors="surrogateescape"))
    return total.hexdigest()


@contextmanager
def at_home(place: Path, data: Path) -> Iterator[None]:
    """Runs and figures lie in another folder, and data in `data`, for as long as the `with` block lasts."""
    names = {"COURSE_HOME": str(place), "COURSE_DATA": str(data)}
    before = {name: os.environ.get(name) for name in names}
    os.environ.update(names)
    try:
        yield
    finally:
        for name, value in before.items():
            os.environ.pop(name)
            if value is not None:
                os.environ[name] = value


# ---- seeds that are recorded already


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


# ---- the record


def publish(results: dict, made: list[Made], classes: list[str]) -> None:
    """Write the tables and figures of a record, and `results.json` last."""
    name, first = results["dataset"], made[0]
    for file, table in {
        "seeds": tested(results),
        "history": pd.concat([one.history for one in made]).set_index(["seed", "phase", "epoch"]).reset_index(),
        "pairs": pairs([one.predictions for one in made]),
        "predictions": answers(dict(zip(results["seeds"], made, strict=True))),
        **first.audit,
    }.items():
        write(folder(name, home()) / f"{file}.csv", lambda path, table=table: table.to_csv(path, index=False))

    shown = {phase: table for phase, table in first.predictions.items() if phase != "scratch"}
    confusion.keep(shown, name)
    family = evaluate.families(classes).sort_values(kind="stable")
    for phase, table in shown.items():
        history = first.history[first.history.phase == phase].reset_index(drop=True)
        best = history.loc[history.valid_accuracy.idxmax()]
        title = f"{phase}: {best.valid_accuracy:.1%} of the validation pictures after {best.epoch:.0f} epochs"
        plots.save(plots.curves(history, phase, title), name, f"curves_{phase}")
        title = f"{phase}: {(~table.correct).sum()} of {len(table)} test pictures are taken for another class"
        matrix = evaluate.confusion_matrix(table, list(family.index))
        plots.save(plots.confusion(matrix, title, family), name, f"confusion_{phase}")
    plots.save(accuracies(results), name, "seeds")
    text = json.dumps(results, indent=1, ensure_ascii=False, allow_nan=False) + "\n"
    write(folder(name, home()) / "results.json", lambda path: path.write_text(text, encoding="utf-8"))


def answers(made: dict[int, Made]) -> pd.DataFrame:
    """A row a test picture, seed and phase: seed, phase, path (below the data set's folder), true, predicted."""
    tables = []
    for seed, one in made.items():
        tables += [table.assign(seed=seed, phase=phase) for phase, table in one.predictions.items()]
    return pd.concat(tables)[["seed", "phase", "path", "true", "predicted"]]


def audit_of(predictions: dict[str, pd.DataFrame], found: dict[str, pd.DataFrame]) -> dict:
    """How much `audit.search` found, and each phase's test result without the pictures that lie in train, too."""
    shared = found["near_duplicates"]
    rest = {phase: table[~table.path.isin(shared.picture)] for phase, table in predictions.items()}
    return {
        "near_duplicates": {split: int((shared.split == split).sum()) for split in ("valid", "test")},
        "suspicious_labels": len(found["suspicious_labels"]),
        "without_near_duplicates": {
            phase: evaluate.score(table).as_dict() for phase, table in rest.items() if len(table)
        },
    }


def pairs(predictions: list[dict[str, pd.DataFrame]]) -> pd.DataFrame:
    """What was taken for what over all seeds, most frequent first: phase, true, predicted, count, seeds (in how
    many of them it happened), of (pictures of the true class, over all seeds).

    predictions: of each seed: phase → a table of `evaluate.predict`.
    """
    tables = []
    for phase in predictions[0]:
        own = [one[phase] for one in predictions]
        each = pd.concat([evaluate.confused_pairs(table) for table in own])
        table = each.groupby(["true", "predicted"])["count"].agg(count="sum", seeds="size").reset_index()
        table["of"] = table.true.map(pd.concat(own).true.value_counts())
        table = table.sort_values(["count", "true", "predicted"], ascending=[False, True, True])
        tables.append(table.assign(phase=phase))
    return pd.concat(tables, ignore_index=True).set_index("phase").reset_index()


def accuracies(results: dict) -> Figure:
    """The test accuracies of every seed, as a figure."""
    table = tested(results)
    table = table.assign(label=table.phase + ", seed " + table.seed.astype(str)).set_index("label")
    if results["dataset"] == "sports100":
        table["reported"] = table.phase.map(REPORTED)
    what = "a network from scratch, of v1 and of v2" if "scratch" in set(table.phase) else "v1 and of v2"
    weights = f"\n{results['weights']}" if results["stand_in"] else ""
    return plots.accuracies(table.sort_values("accuracy"), f"Test accuracy of {what}, for every seed{weights}")
