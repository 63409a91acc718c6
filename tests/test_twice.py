"""Notebooks as students run them: in order, then the cells in any order, then from the top again, in one kernel.

On tiny pictures. Facts are the outputs that nbval compares, and what results.json says. The cells of 01 and 04,
where nothing is trained, are not shuffled: drawing figures takes most of their time.
"""

import json
import random

import nbformat
import pytest
from nbclient import NotebookClient
from worlds import make_pictures

from helpers.data import SportsData
from helpers.notebooks import NOTEBOOKS

TIMES = {"seconds"}  # in results.json: no fact


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
    copies = lambda: [nbformat.from_dict(json.loads(json.dumps(cell))) for cell in code]  # noqa: E731
    shuffled = copies()
    random.Random(0).shuffle(shuffled)
    for cell in shuffled:
        cell.metadata["tags"] = ["raises-exception"]
    return copies(), shuffled, copies()


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
    notebook = nbformat.v4.new_notebook(cells=first)
    client = NotebookClient(notebook, timeout=120, kernel_name="python3", resources={"metadata": {"path": kept}})
    with client.setup_kernel():
        run(client, first)
        before = results(kept / "home")
        run(client, shuffled if number in ("02", "03") else [])
        run(client, again)
    assert facts(again) == facts(first)
    assert results(kept / "home") == before
    wrong = [output for cell in shuffled for output in cell.outputs if output.output_type == "error"]
    assert not [output for output in wrong if output.ename != "CourseError"]
    assert (number < "02") == (not before)
    assert SportsData(str(kept / "set")).counts["test"].tolist() == [2, 2, 2]


def run(client: NotebookClient, cells: list) -> None:
    for place, cell in enumerate(cells):
        client.nb.cells = cells
        client.execute_cell(cell, place)
