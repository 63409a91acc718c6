"""The command line, and the whole course on a folder of somebody's own pictures."""

import json

import nbformat
import papermill
import pytest
from click.testing import CliRunner
from papermill.exceptions import PapermillExecutionError
from PIL import Image

from helpers import CourseError
from helpers.course import main, parse, results_table
from helpers.data import SportsData
from helpers.notebooks import NOTEBOOKS, choose, execute


def course(*arguments):
    return CliRunner().invoke(main, ["run", *map(str, arguments)])


def test_the_whole_course_on_pictures_of_ones_own(folder, home, weights):
    result = course("--dataset", folder, "-p", "epochs", 2, "-p", "batch_size", 8)
    assert result.exit_code == 0, result.output
    name = SportsData(str(folder)).name
    runs = home / "runs" / name
    for phase, trainable in {"v1": 1539, "v2": 11_178_051}.items():
        results = json.loads((runs / phase / "results.json").read_text())
        assert results["parameters"]["trainable"] == trainable
        assert results["epochs_run"] == 2 and results["settings"]["batch_size"] == 8
        assert results["valid"]["total"] == results["test"]["total"] == 6
        assert results["weights"]["name"] == weights.name
    assert {path.name for path in (home / "figures" / name).iterdir()} == {
        "curves_v1.png", "curves_v2.png", "confusion_v1.png", "confusion_v2.png", "confusions.csv"
    }  # fmt: skip
    assert "| v1 " in result.output and "| v2 " in result.output and weights.name in result.output
    assert "verdict on v1 and v2" in (runs / "test_openings.csv").read_text()
    for path in (runs / "notebooks").iterdir():
        text = path.read_text(encoding="utf-8")
        assert "Warning" not in text, f"a warning in {path.name}"

    # 02 again, alone and with another value, from papermill itself and from another working directory
    output = home / "again.ipynb"
    papermill.execute_notebook(
        NOTEBOOKS / "02_feature_extraction.ipynb",
        output,
        {"dataset": str(folder), "learning_rate": 0.01, "epochs": 1},
        cwd=home,
        progress_bar=False,
    )
    results = json.loads((runs / "v1" / "results.json").read_text())
    assert results["settings"]["learning_rate"] == 0.01 and results["test"] is None
    assert nbformat.read(output, as_version=4).metadata.papermill.exception is None

    # the v2 that lies there began with the first v1: nobody may compare the two
    assert "v2 (began with another v1: run 03 again)" in results_table(name)
    assert "began with another v1" in refusal("04", dataset=str(folder))


def test_03_without_02_says_what_to_run(folder):
    assert "no finished v1 run. Run notebook 02_feature_extraction first" in refusal("03", dataset=str(folder))


def refusal(number: str, **values) -> str:
    """What a notebook says when it stops. Its cells run here: a kernel would take seconds to start."""
    (path,) = NOTEBOOKS.glob(f"{number}_*.ipynb")
    variables = {}
    with pytest.raises(CourseError) as stopped:
        for cell in nbformat.read(path, as_version=4).cells:
            if cell.cell_type == "code":
                exec(cell.source, variables)
                variables |= values if "parameters" in cell.metadata.get("tags", []) else {}
    return str(stopped.value)


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--only", "07"], "There is no notebook 07: there are 00_pretraining"),
        (["-p", "learning_rat", "1"], "No parameter is called 'learning_rat'"),
        (["--only", "04", "-p", "epochs", "3"], "No parameter is called 'epochs' in 04_error_analysis"),
        (["--only", "02", "-p", "epochs", "0"], "epochs=0: expected a whole number from 1"),
        (["-p", "seed", "-1"], "seed=-1: expected a whole number from 0"),
        (["--only", "02", "-p", "weights", "nowhere.pth"], "nowhere.pth, and there is no such file"),
        (["-p", "weights", "5"], "weights=5: expected"),
        (["-p", "dataset", "x"], "Name the data set with --dataset"),
        (["-p", "phase", "x"], "phase belongs to one notebook"),
        (["--update"], "--update keeps what all notebooks give"),
    ],
)
def test_bad_input_ends_in_one_clear_message_before_a_notebook_starts(arguments, words, folder):
    result = course("--dataset", folder, *arguments)
    assert result.exit_code == 1
    assert words in result.output
    assert "Traceback" not in result.output and "0%" not in result.output and "dataset=" not in result.output


def test_a_notebook_itself_refuses_a_bad_value(folder, tmp_path):
    """Also where papermill is called directly."""
    with pytest.raises(PapermillExecutionError, match="epochs=0: expected a whole number"):
        papermill.execute_notebook(
            NOTEBOOKS / "02_feature_extraction.ipynb",
            tmp_path / "out.ipynb",
            {"dataset": str(folder), "epochs": 0},
            progress_bar=False,
        )


def test_a_kernel_that_dies_is_named_and_what_it_did_is_kept(tmp_path):
    cells = [nbformat.v4.new_code_cell(source) for source in ("6 * 7", "import os; os._exit(9)")]
    kernel = {"kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"}}
    nbformat.write(nbformat.v4.new_notebook(metadata=kernel, cells=cells), tmp_path / "02_dies.ipynb")
    output = tmp_path / "out" / "02_dies.ipynb"
    with pytest.raises(CourseError, match=r"(?s)02_dies stopped: the kernel died.*up to there: .*02_dies\.ipynb"):
        execute(tmp_path / "02_dies.ipynb", {}, output)
    assert "42" in output.read_text(encoding="utf-8")
    assert [path.name for path in output.parent.iterdir()] == ["02_dies.ipynb"]


def test_the_table_before_anything_was_run():
    assert results_table("sports100") == "No run on sports100 is finished yet."


def test_a_folder_that_is_no_data_set_ends_before_a_notebook_starts(tmp_path):
    result = course("--dataset", tmp_path)
    assert result.exit_code == 1
    assert "lacks train/, valid/, test/" in result.output and "01_data" not in result.output


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("0.01", 0.01),
        ("1e-4", 1e-4),
        ("30", 30),
        ("None", None),
        ("imagenet", "imagenet"),
        ("a/b c", "a/b c"),
    ],
)
def test_values_are_read_as_what_they_look_like(text, value):
    assert parse(text) == value


def test_a_contact_sheet_shows_what_was_asked_for(tmp_path):
    path = tmp_path / "sheet.png"
    result = CliRunner().invoke(main, ["draw", "tennis", "boxing", "--pictures", "3", "--out", str(path)])
    assert result.exit_code == 0, result.output
    assert Image.open(path).size == (2 * (3 * 98 + 12), 112)
    result = CliRunner().invoke(main, ["draw", "chess", "--out", str(path)])
    assert result.exit_code == 1 and "No recipe is called chess: there are air hockey" in result.output


def test_seeds_must_be_numbers():
    result = CliRunner().invoke(main, ["record", "--seeds", "0,one"])
    assert result.exit_code == 1 and "--seeds 0,one: expected whole numbers" in result.output


def test_pretraining_takes_parameters_only_if_asked_for():
    assert choose(())[NOTEBOOKS / "00_pretraining.ipynb"] == set()
    assert "epochs" in choose(("00",))[NOTEBOOKS / "00_pretraining.ipynb"]
