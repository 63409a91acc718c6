"""The command line: `course run` executes the notebooks with papermill and prints what came of them."""

import ast
import contextlib
import sys
import time
from pathlib import Path

import click
import pandas as pd

from helpers import CourseError, home
from helpers.data import SportsData
from helpers.evaluate import REPORTED
from helpers.runs import Run

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
            cwd=notebook.parent,
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
    """What the finished runs on a data set reached, beside the figures reported elsewhere, as Markdown."""
    finished = {}
    for phase in ("v1", "v2"):
        with contextlib.suppress(CourseError):
            finished[phase] = Run(dataset, phase).results()
    rows = [row(phase, results) for phase, results in finished.items()]
    weights = {results["weights"]["name"] for results in finished.values() if results["weights"]}
    return (
        pd.DataFrame(rows).to_markdown(index=False, disable_numparse=True)
        + f"\n\nData set: {dataset}. The backbone started from: {', '.join(weights) or 'random numbers'}."
    )


def row(phase: str, results: dict) -> dict[str, str]:
    valid, test = results["valid"], results["test"]
    return {
        "phase": phase,
        "trainable parameters": f"{results['parameters']['trainable']:,}",
        "best epoch": f"{results['best_epoch']} of {results['epochs_run']}",
        "validation": percent(valid),
        "test (95 % interval)": percent(test) if test else "sealed: run 04",
        "reported elsewhere": f"{REPORTED[phase]:.1%}" if results["dataset"] == "sports100" else "",
        "minutes": f"{results['seconds'] / 60:.1f}",
    }


def percent(score: dict) -> str:
    return f"{score['accuracy']:.1%} ({score['low']:.1%} to {score['high']:.1%})"
