"""The command line: `course run` executes the notebooks with papermill and prints what came of them."""

import ast
import os
from collections.abc import Callable
from pathlib import Path

import click

from helpers import CourseError, home

# PyTorch and papermill take seconds to import: whoever needs them does it, so that --help answers at once.


class Course(click.Group):
    """A group of commands where a CourseError ends in its message, without a traceback."""

    def invoke(self, ctx: click.Context) -> object:
        try:
            return super().invoke(ctx)
        except CourseError as error:
            raise click.ClickException(str(error)) from error


def parameter_option(metavar: str, text: str, required: bool = False) -> Callable:
    """-p NAME VALUE, which may be repeated."""
    names = ("-p", "--parameter", "parameters")
    return click.option(*names, type=(str, str), multiple=True, required=required, metavar=metavar, help=text)


def page_option(text: str) -> Callable:
    """--write PAGE, for tables that stand between marks."""
    return click.option("--write", "page", type=click.Path(path_type=Path, exists=True), help=text)


dataset_option = click.option(
    "--dataset", default="drawn", show_default=True, help="drawn, sports100, or a folder in the same layout"
)


@click.group(cls=Course)
def main() -> None:
    """Transfer learning on 100 sports: run the course's notebooks from the command line."""


@main.command()
@dataset_option
@click.option("--only", multiple=True, metavar="NN", help="run only this notebook, such as 02 (may be repeated)")
@parameter_option(
    "NAME VALUE",
    "set a notebook's parameter, such as -p learning_rate 0.01 (may be repeated)",
)
@click.option(
    "--update", is_flag=True, help="run solutions/, too; keep the outputs (for who maintains the course)"
)
def run(dataset: str, only: tuple[str, ...], parameters: tuple[tuple[str, str], ...], update: bool) -> None:
    """Execute the notebooks in order, and print a table of the results.

    Notebook 00 makes the weights that the drawn world starts from, and 05 and 06 train for long: for other data
    sets these three run only if asked for.
    A parameter goes to every notebook that has one of that name. Executed copies go to
    runs/DATASET/notebooks/, figures to figures/DATASET/.
    """
    from helpers.data import SportsData
    from helpers.notebooks import SOLUTIONS, check, check_weights, choose, execute, update_outputs

    if update and (dataset != "drawn" or only or parameters):
        raise CourseError("--update keeps what all notebooks give, with the parameters as they stand: set none.")
    chosen = choose(only, drawn=dataset == "drawn")
    values = {name: parse(value) for name, value in parameters}
    check(chosen, values)
    data = SportsData(dataset)
    check_weights(chosen, values.get("weights", "pretrained"), data)
    if dataset != "drawn":
        values["dataset"] = dataset if dataset == data.name else str(data.root)
    if update:
        os.environ |= {"TQDM_DISABLE": "1", "ACCELERATE_USE_CPU": "true"}  # as nbval runs them (conftest.py)
        chosen |= {path: set() for path in sorted(SOLUTIONS.glob("*.ipynb"))}
    for notebook, own in chosen.items():
        output = home() / "runs" / data.name / notebook.parent.name / notebook.name
        execute(notebook, {name: value for name, value in values.items() if name in own}, output)
        if update:
            update_outputs(notebook, output)
    click.echo(f"\n{results_table(data.name)}\n\nWhere to look: {where_to_look(data.name)}")


@main.command("check")
@dataset_option
@click.option("--decode", is_flag=True, help="look at every pixel, not only at the headers (minutes)")
def check_pictures(dataset: str, decode: bool) -> None:
    """Check a data set before anything is trained on it, and say what is in it."""
    import time

    from helpers import pictures
    from helpers.data import SportsData

    data, start = SportsData(dataset), time.perf_counter()
    table = pictures.check(data.paths(), data.root, decode)
    seconds = time.perf_counter() - start
    click.echo(f"{len(table):,} pictures of {len(data.classes)} classes in {data.root}: all can be used.")
    click.echo(f"{'decoded' if decode else 'headers read'}: {len(table) / seconds:,.0f} a second")
    kinds = (table["format"] + " " + table["mode"]).value_counts()
    click.echo("kinds: " + ", ".join(f"{number:,} {kind}" for kind, number in kinds.items()))
    short = table[["width", "height"]].min(axis=1)
    click.echo(f"shorter side: {short.min()} to {short.max()} pixels; all are used at {data.size}")
    groups = pictures.copies(table.path)
    astray = sum(len({path.relative_to(data.root).parts[0] for path in group}) > 1 for group in groups)
    click.echo(f"the same file twice or more: {len(groups)} times, {astray} of them in more than one split")


@main.command()
@click.argument("photos", nargs=-1, required=True)
@dataset_option
@click.option("--phase", default="v2", show_default=True, help="the run that is to answer: v1 or v2")
@click.option("--top", default=5, show_default=True, help="how many classes to list", type=click.IntRange(1))
def predict(photos: tuple[str, ...], dataset: str, phase: str, top: int) -> None:
    """Name what PHOTOS show: the likeliest classes, each with a calibrated confidence.

    JPEG, PNG, WebP, HEIC and what else a phone makes. Needs notebooks 02 to 04 to have run. A file that cannot be
    read is reported, and the rest goes on.
    """
    from helpers.own import Namer, read

    namer, unread = Namer(dataset, phase), []
    for photo in photos:
        try:
            answer = namer(read(photo), top)
        except CourseError as error:
            unread.append(str(error))
            continue
        click.echo(photo)
        for row in answer.top.itertuples(index=False):
            click.echo(f"  {row.confidence:6.1%}  {row[0]}")
        if not answer.is_familiar:
            click.echo("  Unlike the pictures it was validated with: it may show none of these.")
    if unread:
        raise CourseError("\n".join(unread))


@main.command()
@click.argument("sports", nargs=-1)
@click.option("--pictures", default=8, show_default=True, help="how many of each", type=click.IntRange(1))
@click.option("--out", default="contact_sheet.png", show_default=True, type=click.Path(path_type=Path))
def draw(sports: tuple[str, ...], pictures: int, out: Path) -> None:
    """Draw a contact sheet of SPORTS (default: all hundred), to see what the drawn world looks like."""
    from helpers.drawn import world

    known = world.PLANS["drawn"].load()
    if strangers := [name for name in sports if name not in known]:
        raise CourseError(f"No recipe is called {', '.join(strangers)}: there are {', '.join(sorted(known))}.")
    sheet = world.contact_sheet(list(sports) or sorted(known), pictures)
    try:
        sheet.save(out)
    except (OSError, ValueError) as error:
        raise CourseError(f"{out} cannot be written: {error}. Give a path such as sheet.png.") from error
    click.echo(out)


@main.command()
@dataset_option
@click.option("--seeds", default="0,1,2", show_default=True, help="numbers, with commas between them")
@click.option("--add", is_flag=True, help="keep the other seeds that the record holds, and add these to them")
@page_option("train nothing; put the tables of both worlds' records into this page")
def record(dataset: str, seeds: str, add: bool, page: Path | None) -> None:
    """Repeat v1, v2 and v3 for several seeds, open the test set once for each, and record what came of it.

    In the drawn world each seed has a pretraining of its own, and beside it a network from scratch. Writes
    figures/DATASET/results.json, tables and figures. Interrupted, it goes on where it stopped; what was made with
    the same settings, weights and pictures is not made again.

    With --add seeds can be made on several days or machines: of what was made before only figures/DATASET/ is
    needed. A seed which the record has already is replaced.
    """
    from helpers import pages, records

    if page is not None:
        return pages.write(page, records.tables())
    try:
        numbers = [int(seed) for seed in seeds.split(",")]
    except ValueError as error:
        raise CourseError(f"--seeds {seeds}: expected whole numbers, such as 0,1,2.") from error
    from helpers import repeat

    made = repeat.record(dataset, numbers, add=add)
    parts = [records.heading(made), records.summary(made), records.legend(made)]
    click.echo("\n".join([*parts, f"All of it: {records.folder(made['dataset'], home())}"]))


@main.command()
@page_option("put it into this page")
def claims(page: Path | None) -> None:
    """Print the table of the claims: what notebook 05 has recorded of each, in both worlds.

    It is recorded by `course run --only 05 -p full True -p seeds "[0, 1, 2]"`.
    """
    from helpers.claims import MARKS, markdown
    from helpers.pages import write

    return click.echo(markdown()) if page is None else write(page, {MARKS: markdown()})


@main.command()
@click.argument("number", metavar="NN")
@parameter_option(
    "NAME VALUES",
    "values to try, such as -p learning_rate 1e-4,1e-3 (repeated: every combination)",
    required=True,
)
@dataset_option
@click.option(
    "--scheduler", metavar="ADDRESS", help="run on this Dask scheduler's workers, such as tcp://host:8786"
)
@click.option("--workers", type=click.IntRange(1), help="how many points at once on this machine  [default: 1]")
def sweep(
    number: str, parameters: tuple[tuple[str, str], ...], dataset: str, scheduler: str | None, workers: int | None
) -> None:
    """Run notebook NN for every combination of values, and compare the runs in a table and a figure.

    One training uses all processors: --workers pays where one cannot, and each gets its share of them.
    What fails is reported, and the rest goes on. Interrupted, the same command goes on where it stopped.
    """
    from helpers.notebooks import choose
    from helpers.sweep import plan, report, run_missing

    if scheduler is not None and workers:
        raise CourseError("--workers are started on this machine, and --scheduler has its own: leave one out.")
    (notebook,) = choose((number,))
    points = plan(notebook, grid(parameters), dataset)
    failed = run_missing(points, scheduler, workers or 1)
    click.echo(f"\n{report(points)}")
    if failed:
        raise CourseError(
            f"{len(failed)} of {len(points)} points failed, for reasons given above: {', '.join(failed)}. "
            "The same command runs them again, and only them."
        )


@main.command()
@click.option("--run", metavar="DATASET", help="show what `course run --dataset DATASET` made on this machine")
@click.option("--open", "show", is_flag=True, help="open it in a browser")
@click.option("--pdf", is_flag=True, help="make one PDF, too (needs Chromium, Chrome or Edge)")
def guide(run: str | None, show: bool, pdf: bool) -> None:
    """Render the study guide, with the notebooks as they stand in the repository, or as they ran last."""
    from helpers.guide import build, print_pdf

    page = build(run)
    click.echo(page)
    if pdf:
        click.echo(print_pdf(run))
    if show:
        click.launch(page.as_uri())


def parse(value: str) -> object:
    """`0.01` and `1e-3` as numbers, `None` and `True` as such, anything else as text."""
    try:
        return ast.literal_eval(value)
    except (ValueError, SyntaxError, TypeError):
        return value


def grid(parameters: tuple[tuple[str, str], ...]) -> dict[str, list]:
    """The values to try, of each parameter: `learning_rate 1e-4,1e-3` as {"learning_rate": [0.0001, 0.001]}."""
    values = {}
    for name, text in parameters:
        if name in values:
            raise CourseError(f"-p {name} is there twice: put all its values into one list, such as 0.001,0.01.")
        values[name] = [parse(value.strip()) for value in text.split(",")]
        for i, value in enumerate(values[name]):
            if value == "" or not isinstance(value, str | int | float | None):
                raise CourseError(f"-p {name} {text}: expected values, with commas between them.")
            if value in values[name][:i]:
                raise CourseError(f"-p {name} {text}: {value} is there twice.")
    return values


def where_to_look(dataset: str) -> str:
    """Where a run's executed notebooks and figures lie."""
    notebooks, figures = home() / "runs" / dataset / "notebooks", home() / "figures" / dataset
    return f"{notebooks} (executed notebooks), {figures} (figures)"


def results_table(dataset: str) -> str:
    """What the finished runs on a data set reached, beside what others report, as Markdown."""
    import pandas as pd

    from helpers.evaluate import REPORTED
    from helpers.runs import NOTEBOOKS, Run

    runs = [run for run in (Run(dataset, phase) for phase in NOTEBOOKS) if run.results_file.exists()]
    if not runs:
        return f"No run on {dataset} is finished yet."
    rows, weights = [], set()
    known = [run.results() for run in runs]
    checkpoints = {results["checkpoint_sha256"] for results in known}
    for results in known:
        reported = REPORTED.get(results["phase"], ()) if dataset == "sports100" else ()
        rows.append(row(results) | {"reported elsewhere": " and ".join(f"{value:.1%}" for value in reported)})
        if results["starts_from"] not in (None, *checkpoints):
            number, before = NOTEBOOKS[results["phase"]][:2], "v1" if results["phase"] == "v2" else "v1 or v2"
            rows[-1]["phase"] += f" (began with another {before}: run {number} again)"
        weights.add(results["weights"]["name"] if results["weights"] else "random numbers")
    table = pd.DataFrame(rows).to_markdown(index=False, disable_numparse=True)
    return f"{table}\n\nData set: {dataset}. The backbone started from {', '.join(weights)}."


def row(results: dict) -> dict[str, str]:
    """One line of the table, from what a run's results.json says."""
    opens = "06" if results["phase"] == "v3" else "04"
    test = percent(results["test"]) if results["test"] else f"sealed: run {opens}"
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
