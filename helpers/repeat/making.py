"""One seed: its notebooks are run where that is not done yet, then every phase answers for the test pictures."""

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

from helpers import CourseError, audit, data_home, evaluate, home, train
from helpers.data import SportsData
from helpers.drawn import world
from helpers.experiments import from_scratch, verdicts
from helpers.files import SPLITS, sha256, write
from helpers.fit import Settings
from helpers.model import BothWays, SportsClassifier, read_weights
from helpers.notebooks import choose, defaults, execute
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
    if before := train.begins_with(MAKES[number], data):
        wanted["starts_from"] = Run(data.name, before).results()["checkpoint_sha256"]
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
    known = {field.name for field in fields(Settings)} | {"augmented", "mixture", "size"}
    values = {name: ast.literal_eval(text) for name, text in defaults(notebook).items() if name in known}
    values |= {name: value for name, value in parameters.items() if name in values}
    said = {name: value for name, value in values.items() if value is not None}
    phase = MAKES[notebook.name[:2]]
    found = train.defaults(phase, data, said) | train.beyond(phase, data) if phase != "pretraining" else {}
    return values | found | said


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
            said = run.results()
            model = BothWays(model) if said.get("both_ways") else model
            table = evaluate.predict(model, test.at(said.get("size", test.size)))
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
