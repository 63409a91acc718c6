"""The command line: `course run` executes the notebooks with papermill and prints what came of them."""

import ast
import contextlib
import sys
import time
from pathlib import Path

import click

from helpers import CourseError, home

# PyTorch and papermill take seconds to import: whoever needs them does it, so that --help answers at once.

NOTEBOOKS = Path(__file__).resolve().parents[1] / "notebooks"


@click.group()
def main() -> None:
    """Transfer learning on 100 sports: run the course's notebooks from the command line."""


@main.command()
@click.option(
    "--dataset", default="sports100", show_default=True, help="sports100, or a folder in the same layout"
)
@click.option(
    "--only", multiple=True, metavar="NN", help="run only this notebook, such as 02 (may be repeated)"
)
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

    Executed copies go to runs/DATASET/notebooks/, figures to figures/DATASET/.
    """
    from helpers.data import SportsData

    try:
        data = SportsData(dataset)
        chosen = choose(only)
        values = {name: parse(value) for name, value in parameters}
        asked = assign(chosen, {"dataset": dataset if dataset == "sports100" else str(data.root)} | values)
    except CourseError as error:
        raise click.ClickException(str(error)) from error
    for notebook, own in asked.items():
        execute(notebook, own, home() / "runs" / data.name / "notebooks" / notebook.name)
    click.echo(results_table(data.name))


def choose(only: tuple[str, ...]) -> list[Path]:
    """The notebooks whose names begin with the numbers asked for; all of them if none is."""
    everything = sorted(NOTEBOOKS.glob("[0-9][0-9]_*.ipynb"))
    unknown = [
        number for number in only if not any(path.name.startswith(f"{number}_") for path in everything)
    ]
    if unknown:
        raise CourseError(
            f"There is no notebook {unknown[0]}: there are {', '.join(path.stem for path in everything)}."
        )
    return [path for path in everything if not only or path.name[:2] in only]


def assign(notebooks: list[Path], values: dict) -> dict[Path, dict]:
    """Give each notebook those of the values that it has a parameter for.

    Raises CourseError if a value fits no notebook.
    """
    import papermill

    known = {path: set(papermill.inspect_notebook(path)) for path in notebooks}
    everywhere = set().union(*known.values())
    for name in values:
        if name not in everywhere:
            raise CourseError(
                f"No parameter is called {name!r} in {', '.join(path.stem for path in notebooks)}: "
                f"there are {', '.join(sorted(everywhere))}."
            )
    return {
        path: {name: value for name, value in values.items() if name in own} for path, own in known.items()
    }


def parse(value: str) -> object:
    """`0.01` and `1e-3` as numbers, `None` and `True` as such, anything else as text."""
    try:
        return ast.literal_eval(value)
    except (ValueError, SyntaxError):
        return value


def execute(notebook: Path, parameters: dict, output: Path) -> None:
    """Run one notebook in a fresh kernel; its progress bars appear here as they appear there."""
    import papermill
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
    except PapermillExecutionError as error:
        raise click.ClickException(
            f"{notebook.stem} stopped: {error.evalue}\nThe notebook up to there: {output}"
        ) from error
    click.echo(f"  done in {time.perf_counter() - start:.0f} s: {output}")


def results_table(dataset: str) -> str:
    """What the finished runs on a data set reached, beside what others report, as Markdown."""
    import pandas as pd

    from helpers.evaluate import REPORTED
    from helpers.runs import Run

    rows, weights = [], set()
    for phase in ("v1", "v2"):
        with contextlib.suppress(CourseError):
            results = Run(dataset, phase).results()
            reported = f"{REPORTED[phase]:.1%}" if dataset == "sports100" else "-"
            rows.append(row(results) | {"reported elsewhere": reported})
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
