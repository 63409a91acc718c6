"""Records: the drawn world repeated for several seeds, so that a difference can be told from luck."""

import hashlib
import json
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pandas as pd

from helpers import data_home, home, plots
from helpers.data import SportsData
from helpers.drawn import world
from helpers.experiments import from_scratch, verdicts
from helpers.files import write
from helpers.model import SportsClassifier
from helpers.notebooks import NOTEBOOKS, choose, execute
from helpers.runs import Run


def record_seeds(seeds: list[int]) -> pd.DataFrame:
    """The rows of `experiments.verdicts` for every seed; also written to `figures/drawn/seeds.csv`, and drawn."""
    table = pd.concat([verdicts_of_seed(seed, home() / "runs" / "record" / f"seed-{seed}") for seed in seeds])
    rows = table.assign(label=table.phase + ", seed " + table.seed.astype(str)).set_index("label")
    title = "Test accuracy of a network from scratch, of v1 and of v2, for every seed"
    path = plots.save(plots.accuracies(rows.sort_values("accuracy"), title), "drawn", "seeds")
    table.to_csv(path.with_suffix(".csv"), index=False)
    return table


def verdicts_of_seed(seed: int, place: Path) -> pd.DataFrame:
    """Notebooks 00, 02 and 03 with one seed, in a home of their own; then scratch; then the test set, opened once.

    A seed that is finished is not repeated, as long as the course's code is the same.
    """
    kept, code = place / "verdicts.json", digest_of_code()
    if kept.exists() and (known := json.loads(kept.read_text(encoding="utf-8")))["code"] == code:
        return pd.DataFrame(known["verdicts"])
    for name in world.PLANS:  # the same pictures for every seed: copied, not drawn again
        if (data_home() / name).exists() and not (place / "data" / name).exists():
            shutil.copytree(data_home() / name, place / "data" / name)
    with at_home(place):
        for number in ("00", "02", "03"):
            (notebook,) = choose((number,))
            execute(notebook, {"seed": seed}, place / "runs" / "drawn" / "notebooks" / notebook.name)
        data = SportsData("drawn")
        models = {"scratch": from_scratch(data, seed, Run("drawn", "scratch"))}
        models |= {phase: SportsClassifier.from_run(Run("drawn", phase), data.classes) for phase in ("v1", "v2")}
        table = verdicts(models, data.open_test(f"record of seed {seed}")).reset_index()
    table.insert(0, "seed", seed)
    text = json.dumps({"code": code, "verdicts": json.loads(table.to_json(orient="records", double_precision=15))})
    write(kept, lambda path: path.write_text(text, encoding="utf-8"))
    return pd.DataFrame(json.loads(text)["verdicts"])


def digest_of_code() -> str:
    """The SHA-256 of the package and of the notebooks' cells: what a record was made with."""
    total = hashlib.sha256()
    for path in sorted(Path(__file__).parent.rglob("*.py")):
        total.update(path.read_bytes())
    for path in sorted(NOTEBOOKS.glob("*.ipynb")):
        cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
        total.update(json.dumps([cell["source"] for cell in cells]).encode())
    return total.hexdigest()


@contextmanager
def at_home(place: Path) -> Iterator[None]:
    """Data, runs and figures lie in another folder, for as long as the `with` block lasts."""
    before = {name: os.environ.pop(name, None) for name in ("COURSE_HOME", "COURSE_DATA")}
    os.environ["COURSE_HOME"] = str(place)
    try:
        yield
    finally:
        del os.environ["COURSE_HOME"]
        os.environ.update({name: value for name, value in before.items() if value is not None})


def summary(table: pd.DataFrame) -> str:
    """Means over the seeds, with the lowest and the highest, as Markdown."""

    def spread(values: pd.Series) -> str:
        return f"{values.mean():.1%} ({values.min():.1%} to {values.max():.1%})"

    def points(values: pd.Series) -> str:
        values = 100 * values
        return f"{values.mean():+.1f} points ({values.min():+.1f} to {values.max():+.1f})"

    rows = []
    for phase, own in table.groupby("phase", sort=False):
        first = own.gain.isna().all()
        rows.append(
            {
                "phase": phase,
                "test accuracy": spread(own.accuracy),
                "gain over the line above": "" if first else points(own.gain),
                "its 95 % interval begins at": "" if first else f"{100 * own.gain_low.min():+.1f} or above",
                "errors within a family": spread(own.in_family / own.errors),
                "by chance": f"{own.in_family_by_chance.mean():.1%}",
            }
        )
    text = pd.DataFrame(rows).to_markdown(index=False, disable_numparse=True)
    seeds = sorted(table.seed.unique())
    return f"{text}\n\nMeans over {len(seeds)} seeds, in brackets the lowest and the highest."
