"""Notebooks as students run them: in order, then the cells in any order, then from the top again, in one kernel.

On tiny pictures. Facts are the outputs that nbval compares, and what results.json says. The cells of 01 and 04,
where nothing is trained, are not shuffled: drawing figures takes most of their time. The kernel of 03 is killed in
the middle of its training, and started anew, before all that.
"""

import contextlib
import json
import random

import nbformat
import pytest
from nbclient import NotebookClient
from nbclient.exceptions import DeadKernelError
from worlds import make_pictures

from helpers.data import SportsData
from helpers.notebooks import NOTEBOOKS

TIMES = {"seconds"}  # in results.json: no fact
DIES = """
import os
from helpers import runs

keep = runs.Run.checkpoint
runs.Run.checkpoint = lambda run, state: (keep(run, state), os._exit(9))
"""  # a cell after which the kernel dies as soon as an epoch is kept


def facts(cells: list) -> list:
    """The text that cells printed or returned, but for those whose numbers may drift."""
    return [
        [output.get("text") or output.get("data", {}).get("text/plain") for output in cell.outputs]
        for cell in cells
        if "nbval-ignore-output" not in cell.metadata.get("tags", [])
    ]


def results(home) -> dict:
    found = {}
    for path in sorted((home / "runs").glob("*/*/results.json")):
        content = json.loads(path.read_text(encoding="utf-8"))
        found[path.parent.name] = {name: value for name, value in content.items() if name not in TIMES}
    return found


def sequence(path, dataset: str, **parameters) -> tuple[list, list, list]:
    """The code cells in order; then in an order drawn by lot; then in order again."""
    code = [cell for cell in nbformat.read(path, as_version=4).cells if cell.cell_type == "code"]
    values = {"dataset": dataset} | parameters
    for cell in code:
        cell.outputs = []
        if "parameters" in cell.metadata.get("tags", []):
            own = {name for name in values if f"{name} = " in cell.source}
            cell.source += "".join(f"\n{name} = {values[name]!r}" for name in own)
    shuffled = json_copy(code)
    random.Random(0).shuffle(shuffled)
    for cell in shuffled:
        cell.metadata["tags"] = ["raises-exception"]
    return json_copy(code), shuffled, json_copy(code)


def json_copy(cells: list) -> list:
    return [nbformat.from_dict(json.loads(json.dumps(cell))) for cell in cells]


@pytest.fixture(scope="module")
def kept(tmp_path_factory):
    return tmp_path_factory.mktemp("twice")


@pytest.mark.parametrize("number", ["01", "02", "03", "04"])
def test_a_notebook_gives_the_same_facts_again(number, kept, weights, monkeypatch):
    if number > "02" and not list(kept.glob("home/runs/*/v1")):
        pytest.skip("the notebooks before it did not run")
    monkeypatch.setenv("COURSE_HOME", str(kept / "home"))
    if not (kept / "set").exists():
        make_pictures(kept / "set", ["archery", "bowling", "curling"])
    (path,) = NOTEBOOKS.glob(f"{number}_*.ipynb")
    first, shuffled, again = sequence(path, str(kept / "set"), epochs=2, batch_size=8)
    if number == "03":
        dying = [nbformat.v4.new_code_cell(DIES), *json_copy(first)]
        with pytest.raises(DeadKernelError), kernel(kept) as client:
            run(client, dying)
    with kernel(kept) as client:
        run(client, first)
        before = results(kept / "home")
        run(client, shuffled if number in ("02", "03") else [])
        run(client, again)
    resumed = ["Resuming an interrupted run after epoch 1." in str(cell.outputs) for cell in first]
    assert any(resumed) == (number == "03")
    assert facts(again) == facts(first)
    assert results(kept / "home") == before
    wrong = [output for cell in shuffled for output in cell.outputs if output.output_type == "error"]
    assert not [output for output in wrong if output.ename != "CourseError"]
    assert (number < "02") == (not before)
    assert SportsData(str(kept / "set")).counts["test"].tolist() == [2, 2, 2]


@contextlib.contextmanager
def kernel(folder):
    """A kernel that works in this folder."""
    notebook, place = nbformat.v4.new_notebook(), {"metadata": {"path": folder}}
    client = NotebookClient(notebook, timeout=120, kernel_name="python3", resources=place)
    with client.setup_kernel():
        yield client


def run(client: NotebookClient, cells: list) -> None:
    for place, cell in enumerate(cells):
        client.nb.cells = cells
        client.execute_cell(cell, place)
