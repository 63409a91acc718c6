"""Every exercise of a notebook has a solution that was run, and that checks itself. (nbval runs them again.)"""

import json
import re
from types import SimpleNamespace

import nbformat
import pytest
from click.testing import CliRunner

from helpers import data, notebooks
from helpers.course import main
from helpers.guide import collapsed
from helpers.notebooks import NOTEBOOKS, SOLUTIONS

NAMES = [path.name for path in sorted(NOTEBOOKS.glob("*.ipynb"))]


def cells(path) -> list:
    return nbformat.read(path, as_version=4).cells


def plain(text: str) -> str:
    """In one line, and without what makes it a quotation."""
    return " ".join(re.sub(r"^> ?", "", text, flags=re.MULTILINE).split())


def exercises(name: str) -> dict[str, str]:
    """`1. Read` and its text, for each exercise of a notebook."""
    (text,) = [cell.source for cell in cells(NOTEBOOKS / name) if cell.source.startswith("## Exercises")]
    found = re.findall(r"^(\d)\. \*\*(\w+)\.\*\* (.+?)(?=^\d\. |^## )", text, re.MULTILINE | re.DOTALL)
    return {f"{number}. {kind}": plain(words) for number, kind, words in found}


def solutions(name: str) -> dict[str, list]:
    """`1. Read` and the cells below that heading, the heading's own first."""
    found, own = {}, []
    for cell in cells(SOLUTIONS / name):
        if heading := re.match(r"## (.+)", cell.source):
            own = found[heading[1]] = []
        own.append(cell)
    return found


def test_every_notebook_has_its_solutions():
    assert [path.name for path in sorted(SOLUTIONS.glob("*.ipynb"))] == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_every_exercise_has_a_solution(name):
    asked, solved = exercises(name), solutions(name)
    assert list(asked) == list(solved) and 4 <= len(asked) <= 6
    for exercise, own in solved.items():
        question = plain(own[0].source.split("\n", 1)[1])
        assert question and question in asked[exercise], exercise
        code = [cell for cell in own if cell.cell_type == "code"]
        assert own[-1].cell_type == "markdown", f"{exercise}: what it shows is said in the end"
        assert any(cell.outputs for cell in code), f"{exercise}: an answer is printed"
        assert all(cell.execution_count for cell in code) and len(own[-1].source) < 600, exercise


@pytest.mark.parametrize("name", NAMES)
def test_notebook_and_solutions_link_to_each_other(name):
    (text,) = [cell.source for cell in cells(NOTEBOOKS / name) if cell.source.startswith("## Exercises")]
    assert f"(../solutions/{name})" in text.split("1. **")[0]
    assert f"(../notebooks/{name})" in cells(SOLUTIONS / name)[0].source


@pytest.mark.parametrize("name", NAMES)
def test_the_guide_folds_each_away_below_its_question(name):
    notebook = json.loads((SOLUTIONS / name).read_text(encoding="utf-8"))
    texts = ["".join(cell["source"]) for cell in collapsed(notebook)["cells"]]
    marks = [text for text in texts if text.startswith(("## ", "<details", "</details"))]
    assert len(marks) == 3 * len(exercises(name))
    for heading, begin, end in zip(marks[::3], marks[1::3], marks[2::3], strict=True):
        assert heading.startswith("## ") and end == "</details>"
        assert begin == f'<details class="solution"><summary>Solution of exercise {heading[3]}</summary>'


def test_update_renews_the_solutions_after_the_notebooks(monkeypatch, home):
    calls = []
    for name in ("execute", "update_outputs"):
        monkeypatch.setattr(notebooks, name, lambda *given: calls.append(given))
    monkeypatch.setattr(data, "SportsData", lambda dataset: SimpleNamespace(name=dataset, pretrained=dataset))
    monkeypatch.setenv("TQDM_DISABLE", "1")  # so that what --update sets is taken back
    assert CliRunner().invoke(main, ["run", "--update"]).exit_code == 0
    both = [folder / name for folder in (NOTEBOOKS, SOLUTIONS) for name in NAMES]
    assert [given[0] for given in calls] == [path for path in both for _ in range(2)]  # run, then renewed
    assert calls[-1] == (both[-1], home / "runs" / "drawn" / "solutions" / NAMES[-1])
