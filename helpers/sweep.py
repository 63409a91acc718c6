"""A sweep: one notebook for every combination of its parameters' values, each combination a run of its own.

Such a combination is a point. A finished point is known by what it is: its notebook's bytes, its parameters, its
data set. That is written into the results.json of its run, so that no point is run twice, whichever sweep it
belongs to, and an interrupted sweep goes on where it stopped. Other changes do not count, those of this package or
of the pretrained weights, say: to begin anew, delete the runs' folders.

Points run on this machine, or on those of a Dask scheduler; `helpers.workers` says what must lie there.
"""

import hashlib
import itertools
import json
import re
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from helpers import CourseError, home
from helpers.files import sha256, write
from helpers.notebooks import check, check_weights, defaults, execute
from helpers.runs import Run
from helpers.workers import connected, spread

# Every worker imports this room: what only the sweep itself needs, and is slow, is imported where it is needed.


@dataclass(frozen=True)
class Point:
    """One combination of values.

    values: those of the swept parameters.
    identity: the notebook's SHA-256, all parameters it is run with, and the data set's short name.
    output: where the executed notebook goes.
    """

    notebook: Path
    values: dict
    identity: dict
    output: Path

    @property
    def run(self) -> Run:
        return Run(self.identity["dataset"], self.identity["parameters"]["phase"])

    def results(self) -> dict | None:
        """What results.json says of its run, or None unless just this point was finished."""
        try:
            results = self.run.results()
        except ValueError:  # there is none, it is half-written, or the weights beside it are not its own
            return None
        return results if results.get("sweep") == self.identity else None

    def make(self) -> None:
        """Run the notebook, unless that was done in the meantime by a worker that outlived its sweep."""
        if self.results():
            return
        if sha256(self.notebook) != self.identity["notebook"]:
            raise CourseError(f"{self.notebook} is not, or no longer, what it was when the sweep began.")
        execute(self.notebook, self.identity["parameters"], self.output)
        self.run.update(sweep=self.identity)


def plan(notebook: Path, grid: dict[str, list], dataset: str) -> list[Point]:
    """The points of a grid (parameter → its values), the last parameter changing fastest.

    Raises CourseError, before anything runs, if a parameter or a value does not fit the notebook.
    """
    from helpers.data import SportsData

    own = defaults(notebook)
    chosen = {notebook: set(own)}
    if not {"dataset", "phase"} <= own.keys() or "phase" in grid:
        raise CourseError(
            "A sweep runs on a data set, and gives every point a phase of its own: choose a notebook with both "
            f"parameters, and do not set the phase. The parameters of {notebook.stem}: {', '.join(own)}."
        )
    if "open_test" in grid:
        raise CourseError("open_test: a sweep never opens the test set, for it is there to choose. Leave it out.")
    combinations = [dict(zip(grid, values, strict=True)) for values in itertools.product(*grid.values())]
    for values in combinations:
        check(chosen, values)
    data = SportsData(dataset)
    for weights in grid.get("weights", ["pretrained"]):
        check_weights(chosen, weights, data)

    content, name = sha256(notebook), data.name
    fixed = {"dataset": dataset if dataset == name else str(data.root)}
    fixed |= {"open_test": False} if "open_test" in own else {}
    key = hashlib.sha256(json.dumps(grid).encode()).hexdigest()[:8]
    folder = home() / "runs" / name / "sweeps" / f"{notebook.stem}-{key}"
    points = []
    for values in combinations:
        # in the notebook's order: a sweep that names its parameters in another order finds the same runs
        parts = [f"{parameter}_{label(values[parameter])}" for parameter in own if parameter in values]
        phase = "_".join([own["phase"].strip("\"'"), *parts])
        identity = {"notebook": content, "parameters": fixed | values | {"phase": phase}, "dataset": name}
        points.append(Point(notebook, values, identity, folder / f"{phase}.ipynb"))
    return points


def label(value: object) -> str:
    """A value as a part of a phase's name; if it cannot be one, its end and six letters that tell it apart."""
    text = str(value)
    if re.fullmatch(r"[a-z0-9_.-]{0,39}[a-z0-9_]", text):
        return text
    return re.sub(r"[^a-z0-9_.-]+", "-", text.lower())[-40:] + "-" + hashlib.sha256(text.encode()).hexdigest()[:6]


def run_missing(points: list[Point], scheduler: str | None = None, workers: int = 1) -> list[str]:
    """Run the points that are not finished, and say what came of each. Returns the phases of those that failed.

    scheduler, workers: see `helpers.workers.connected`.
    """
    missing, failed = [point for point in points if not point.results()], []
    print(f"{len(points)} points, {len(points) - len(missing)} of them finished before.", flush=True)
    if not missing:
        return failed
    with connected(scheduler, workers) as client:
        for done, (point, why) in enumerate(spread(client, Point.make, missing), 1):
            if results := point.results():
                outcome = f"{results['valid']['accuracy']:.1%}"
            else:
                outcome = f"FAILED: {why or f'no finished run is in {point.run.folder}. Do all share that disk?'}"
                failed.append(point.run.phase)
            print(f"{done} of {len(missing)}  {point.run.phase}  {outcome}", flush=True)
    return failed


def report(points: list[Point]) -> str:
    """Write table and figure of the finished points; returns the table as Markdown, and where everything lies."""
    from helpers import plots

    finished = [(point, results) for point in points if (results := point.results())]
    if not finished:
        return "No point is finished."
    names, folder = list(points[0].values), points[0].output.parent
    table = pd.DataFrame([row(point, results) for point, results in finished])
    write(folder / "table.csv", lambda path: table.to_csv(path, index=False))
    figure = plots.save(plots.sweep(table, names, finding(table, names)), folder.parents[1].name, folder.name)
    percent = {key: table[key].map("{:.1%}".format) for key in ("accuracy", "low", "high")}
    text = table.assign(**percent).to_markdown(index=False, disable_numparse=True)
    starts = {str([p.values.get("weights"), r["weights"], r["starts_from"]]) for p, r in finished}
    if len(starts) > len({str(p.values.get("weights")) for p, _ in finished}):
        text += "\n\nNot all of these runs began with the same weights: delete the older ones, and repeat."
    return f"{text}\n\nWhere to look: {folder} (table.csv, executed notebooks), {figure}"


def row(point: Point, results: dict) -> dict:
    """One line of the table: the point's values, then validation accuracy with its 95 % interval, and the rest."""
    values = {name: "None" if value is None else value for name, value in point.values.items()}
    valid = {key: results["valid"][key] for key in ("accuracy", "low", "high")}
    return values | valid | {key: results[key] for key in ("best_epoch", "epochs_run", "seconds", "phase")}


def finding(table: pd.DataFrame, names: list[str]) -> str:
    """A title: where the validation accuracy is highest; if several seeds were tried, where their mean is."""
    settings = [name for name in names if name != "seed"] or names
    means = table.groupby(settings).accuracy.transform("mean")
    best = table.loc[means.idxmax()]
    where = ", ".join(f"{name} {best[name]}" for name in settings)
    return f"Highest validation accuracy, {means.max():.1%}, at {where}"
