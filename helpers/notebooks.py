"""The notebooks as programs: found, their parameters checked, run in a fresh kernel through papermill, renewed."""

import os
import sys
import time
from dataclasses import fields
from pathlib import Path

from helpers import CHECKOUT, CourseError

# papermill takes a second to import: whoever needs it does it, so that `course --help` answers at once

NOTEBOOKS = CHECKOUT / "notebooks"
DRAWN_ONLY = ("00", "05", "06")  # run by themselves in the drawn world only
SOLUTIONS = CHECKOUT / "solutions"  # of their exercises: notebooks of the same names


def choose(only: tuple[str, ...], drawn: bool = True) -> dict[Path, set[str]]:
    """The notebooks whose names begin with the numbers asked for, or all, each with its parameters' names.

    drawn: whether "all" includes notebooks 00, which makes the drawn world's weights, and 05 and 06, whose
    trainings take hours on larger pictures. 00 takes parameters only if asked for by its number: `-p epochs 1`
    is not meant for it.
    """
    everything = sorted(NOTEBOOKS.glob("[0-9][0-9]_*.ipynb"))
    if not everything:
        raise CourseError(f"There are no notebooks in {NOTEBOOKS}. `course` needs a checkout of the course.")
    for number in only:
        if not any(path.name.startswith(f"{number}_") for path in everything):
            names = ", ".join(path.stem for path in everything)
            raise CourseError(f"There is no notebook {number}: there are {names}.")
    asked = set(only) or {path.name[:2] for path in everything} - (set() if drawn else set(DRAWN_ONLY))
    chosen = [path for path in everything if path.name[:2] in asked]
    own = {path: set(defaults(path)) for path in chosen}
    return {path: set() if path.name[:2] == "00" and "00" not in only else own[path] for path in chosen}


def defaults(notebook: Path) -> dict[str, str]:
    """The parameters of a notebook, in its order, with their defaults as written there."""
    import papermill

    return {name: parameter["default"] for name, parameter in papermill.inspect_notebook(notebook).items()}


def check(chosen: dict[Path, set[str]], values: dict) -> None:
    """Raise CourseError, before a notebook starts, if a value fits no notebook or is out of range."""
    from helpers.fit import Settings

    if "dataset" in values:
        raise CourseError("Name the data set with --dataset, not as a parameter.")
    known = set().union(*chosen.values())
    for name in values:
        if name not in known:
            names = ", ".join(path.stem for path in chosen)
            raise CourseError(f"No parameter is called {name!r} in {names}: there are {', '.join(sorted(known))}.")
    if "phase" in values and len(chosen) > 1:
        raise CourseError("phase belongs to one notebook: choose it, with --only 02 say.")
    settings = {field.name for field in fields(Settings)}
    Settings(**{"learning_rate": 1e-3} | {name: value for name, value in values.items() if name in settings})


def check_weights(chosen: dict[Path, set[str]], weights: object, data) -> None:
    """Raise CourseError if weights are needed that cannot be had, unless notebook 00 is about to make them."""
    from helpers.model import SportsClassifier

    weights = data.pretrained if weights == "pretrained" else weights
    about_to_be_made = weights == "drawn" and min(chosen).name[:2] == "00"
    if "weights" in set().union(*chosen.values()) and not about_to_be_made:
        SportsClassifier(2, weights)


def execute(notebook: Path, parameters: dict, output: Path) -> None:
    """Run one notebook in a fresh kernel; its progress bars appear here as they appear there.

    `output` is replaced in the end, by a notebook that was executed to its end or up to the cell that failed.
    """
    import papermill
    from nbclient.exceptions import DeadKernelError
    from papermill.exceptions import PapermillExecutionError

    output.parent.mkdir(parents=True, exist_ok=True)
    shown = ", ".join(f"{name}={value}" for name, value in parameters.items())
    print(f"{notebook.stem}  {shown}", flush=True)
    start = time.perf_counter()
    beside = output.with_name(f"{output.stem}.partial{output.suffix}")
    try:
        papermill.execute_notebook(
            notebook,
            beside,
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
        raise CourseError(f"{notebook.stem} stopped: {why}\nThe notebook up to there: {output}") from error
    finally:
        if beside.exists():
            os.replace(beside, output)
    print(f"  done in {time.perf_counter() - start:.0f} s: {output}")


def lasting(outputs: list[dict]) -> list[dict]:
    """Those without widgets, which live as long as their kernel: what is kept of them would show an error."""
    return [one for one in outputs if "application/vnd.jupyter.widget-view+json" not in one.get("data", {})]


def update_outputs(notebook: Path, executed: Path) -> None:
    """Copy the outputs of an executed notebook into the one in the repository."""
    import nbformat

    ours, theirs = (nbformat.read(path, as_version=4) for path in (notebook, executed))
    done = {cell.id: cell for cell in theirs.cells}
    for cell in ours.cells:
        if cell.cell_type == "code":
            cell.execution_count = done[cell.id].execution_count
            kept = lasting(done[cell.id].outputs)
            cell.outputs = [output for output in kept if output.get("name") != "stderr"]
    nbformat.write(ours, notebook)
