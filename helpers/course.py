"""The command line: `course run` executes the notebooks with papermill and prints what came of them."""

import ast
import sys
import time
from dataclasses import fields
from pathlib import Path

import click

from helpers import CHECKOUT, CourseError, home

# PyTorch and papermill take seconds to import: whoever needs them does it, so that --help answers at once.

NOTEBOOKS = CHECKOUT / "notebooks"


@click.group()
def main() -> None:
    """Transfer learning on 100 sports: run the course's notebooks from the command line."""


@main.command()
@click.option(
    "--dataset", default="sports100", show_default=True, help="sports100, or a folder in the same layout"
)
@click.option("--only", multiple=True, metavar="NN", help="run only this notebook, such as 02 (may be repeated)")
@click.option(
    "-p",
    "--parameter",
    "parameters",
    type=(str, str),
    multiple=True,
    metavar="NAME VALUE",
    help="set a notebook's parameter, such as -p learning_rate 0.01 (may be repeated)",
)
def run(dataset: str, only: tuple[str, ...], parameters: tuple[tuple[str, str], ...]) -> None:
    """Execute the notebooks in order, and print a table of the results.

    A parameter goes to every notebook that has one of that name. Executed copies go to
    runs/DATASET/notebooks/, figures to figures/DATASET/.
    """
    from helpers.data import SportsData

    try:
        chosen = choose(only)
        values = {name: parse(value) for name, value in parameters}
        check(chosen, values)
        data = SportsData(dataset)
    except CourseError as error:
        raise click.ClickException(str(error)) from error
    values["dataset"] = dataset if dataset == "sports100" else str(data.root)
    for notebook, own in chosen.items():
        execute(
            notebook,
            {name: value for name, value in values.items() if name in own},
            home() / "runs" / data.name / "notebooks" / notebook.name,
        )
    click.echo(results_table(data.name))


def choose(only: tuple[str, ...]) -> dict[Path, set[str]]:
    """The notebooks whose names begin with the numbers asked for, or all, each with its parameters' names."""
    import papermill

    everything = sorted(NOTEBOOKS.glob("[0-9][0-9]_*.ipynb"))
    if not everything:
        raise CourseError(f"There are no notebooks in {NOTEBOOKS}. `course` needs a checkout of the course.")
    for number in only:
        if not any(path.name.startswith(f"{number}_") for path in everything):
            names = ", ".join(path.stem for path in everything)
            raise CourseError(f"There is no notebook {number}: there are {names}.")
    chosen = [path for path in everything if not only or path.name[:2] in only]
    return {path: set(papermill.inspect_notebook(path)) for path in chosen}


def check(chosen: dict[Path, set[str]], values: dict) -> None:
    """Raise CourseError, before a notebook starts, if a value fits no notebook or is out of range."""
    from helpers.fit import Settings
    from helpers.model import SportsClassifier

    if "dataset" in values:
        raise CourseError("Name the data set with --dataset, not as a parameter.")
    known = set().union(*chosen.values())
    for name in values:
        if name not in known:
            names = ", ".join(path.stem for path in chosen)
            raise CourseError(f"No parameter is called {name!r} in {names}: there are {', '.join(sorted(known))}.")
    settings = {field.name for field in fields(Settings)}
    Settings(**{"learning_rate": 1e-3} | {name: value for name, value in values.items() if name in settings})
    if "weights" in known:
        SportsClassifier(2, values.get("weights", "imagenet"))


def parse(value: str) -> object:
    """`0.01` and `1e-3` as numbers, `None` and `True` as such, anything else as text."""
    try:
        return ast.literal_eval(value)
    except (ValueError, SyntaxError, TypeError):
        return value


def execute(notebook: Path, parameters: dict, output: Path) -> None:
    """Run one notebook in a fresh kernel; its progress bars appear here as they appear there."""
    import papermill
    from nbclient.exceptions import DeadKernelError
    from papermill.exceptions import PapermillExecutionError

    output.parent.mkdir(parents=True, exist_ok=True)
    shown = ", ".join(f"{name}={value}" for name, value in parameters.items())
    click.secho(f"{notebook.stem}  {shown}", bold=True)
    start = time.perf_counter()
    try:
        papermill.execute_notebook(
            notebook,
            output,
            parameters,
            progress_bar=False,
            stderr_file=sys.stderr,
            coalesce_streams=True,  # keep only the last state of a progress bar
            extra_arguments=["--log-level=ERROR"],  # nothing a student could act on
        )
    except (PapermillExecutionError, DeadKernelError) as error:
        why = getattr(error, "evalue", "the kernel died, perhaps for want of memory")
        if getattr(error, "ename", "CourseError") != "CourseError":
            why = f"{error.ename}: {why}"
        raise click.ClickException(
            f"{notebook.stem} stopped: {why}\nThe notebook up to there: {output}"
        ) from error
    click.echo(f"  done in {time.perf_counter() - start:.0f} s: {output}")


def results_table(dataset: str) -> str:
    """What the finished runs on a data set reached, beside what others report, as Markdown."""
    import pandas as pd

    from helpers.evaluate import REPORTED
    from helpers.runs import Run

    runs = [run for run in (Run(dataset, "v1"), Run(dataset, "v2")) if run.results_file.exists()]
    if not runs:
        return f"No run on {dataset} is finished yet."
    rows, weights = [], set()
    for results in (run.results() for run in runs):
        reported = REPORTED[results["phase"]] if dataset == "sports100" else ()
        rows.append(row(results) | {"reported elsewhere": " and ".join(f"{value:.1%}" for value in reported)})
        if results["starts_from"] not in (None, runs[0].results()["checkpoint_sha256"]):
            rows[-1]["phase"] += " (began with another v1: run 03 again)"
        weights.add(results["weights"]["name"] if results["weights"] else "random numbers")
    table = pd.DataFrame(rows).to_markdown(index=False, disable_numparse=True)
    return f"{table}\n\nData set: {dataset}. The backbone started from {', '.join(weights)}."


def row(results: dict) -> dict[str, str]:
    """One line of the table, from what a run's results.json says."""
    test = percent(results["test"]) if results["test"] else "sealed: run 04"
    return {
        "phase": results["phase"],
        "trained parameters": f"{results['parameters']['trainable']:,}",
        "best epoch": f"{results['best_epoch']} of {results['epochs_run']}",
        "validation (95 % interval)": percent(results["valid"]),
        "test (95 % interval)": test,
        "minutes": f"{results['seconds'] / 60:.1f}",
    }


def percent(score: dict) -> str:
    return f"{score['accuracy']:.1%} ({score['low']:.1%} to {score['high']:.1%})"
