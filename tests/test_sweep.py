"""Sweeps: what a point is, what is run and what is not, and what comes of it. No test here trains anything."""

import itertools
import json
import os
from collections import Counter

import matplotlib.pyplot as plt
import nbformat
import pandas as pd
import pytest
from click.testing import CliRunner
from dask.distributed import LocalCluster
from dask.system import CPU_COUNT

from helpers import CourseError, notebooks, plots, sweep, workers
from helpers.course import main
from helpers.data import SportsData
from helpers.sweep import plan

KERNEL = {"kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"}}
PARAMETERS = 'dataset = "drawn"\nphase = "v1"\nlearning_rate = 1e-3\nbatch_size = 64\nnote = "none"\nseed = 0'
CELL = """
import hashlib, json, os
from pathlib import Path

home, data = Path(os.environ["COURSE_HOME"]), Path(dataset)
name = data.name + "-" + hashlib.sha256(str(data).encode()).hexdigest()[:6]
with open(home / "executions.txt", "a") as file:
    print(phase, os.environ["OMP_NUM_THREADS"], os.environ.get("MALLOC_TRIM_THRESHOLD_"), file=file)
if learning_rate >= 1:
    raise ValueError("the loss is no number any more")
folder = home / "runs" / name / phase
folder.mkdir(parents=True, exist_ok=True)
(folder / "best.safetensors").write_bytes(phase.encode())
accuracy = 0.9 - learning_rate - seed / 1000
results = {
    "phase": phase, "dataset": name, "best_epoch": 3, "epochs_run": 8, "seconds": 1.5,
    "valid": {"accuracy": accuracy, "low": accuracy - 0.02, "high": accuracy + 0.02},
    "weights": None, "starts_from": (home / "start.txt").read_text() if (home / "start.txt").exists() else None,
    "checkpoint_sha256": hashlib.sha256(phase.encode()).hexdigest(),
}
(folder / "results.json").write_text(json.dumps(results))
"""  # what a notebook that trains would leave


@pytest.fixture(autouse=True)
def notebook(tmp_path, home, monkeypatch):
    """The course's only notebook with runs of its own, and one without."""
    monkeypatch.setattr(notebooks, "NOTEBOOKS", tmp_path / "notebooks")
    (tmp_path / "notebooks").mkdir()
    home.mkdir()
    write_notebook(tmp_path / "notebooks" / "04_phaseless.ipynb", 'dataset = "drawn"')
    return write_notebook(tmp_path / "notebooks" / "02_tiny.ipynb", PARAMETERS, CELL)


def write_notebook(path, parameters, *cells):
    content = nbformat.v4.new_notebook(metadata=KERNEL)
    content.cells = [nbformat.v4.new_code_cell(source) for source in (parameters, *cells)]
    content.cells[0].metadata.tags = ["parameters"]
    nbformat.write(content, path)
    return path


@pytest.fixture(scope="module")
def cluster():
    """A scheduler with one worker, in this process: what a test replaces here is replaced there."""
    options = {"processes": False, "n_workers": 1, "threads_per_worker": 1, "dashboard_address": "127.0.0.1:0"}
    with LocalCluster(**options, protocol="tcp") as cluster:
        yield cluster


@pytest.fixture
def address(cluster, monkeypatch):
    """That scheduler's address; a notebook is executed without a kernel, and the environment is restored."""
    for name in ("COURSE_HOME", "COURSE_DATA", *workers.THREADS):
        monkeypatch.setenv(name, os.environ.get(name, ""))

    def execute(notebook, parameters, output):
        cells = nbformat.read(notebook, as_version=4).cells
        output.parent.mkdir(parents=True, exist_ok=True)
        output.write_text("executed")
        variables = {}
        exec(cells[0].source, variables)
        exec(cells[1].source, variables | parameters)

    monkeypatch.setattr(sweep, "execute", execute)
    return cluster.scheduler_address


def course(*arguments):
    return CliRunner().invoke(main, ["sweep", "02", *map(str, arguments)])


def executions(home):
    """How often each phase was executed."""
    file = home / "executions.txt"
    return Counter(line.split()[0] for line in file.read_text().splitlines()) if file.exists() else Counter()


def test_a_point_for_every_combination_each_with_a_name_of_its_own(notebook, folder, home):
    points = plan(notebook, {"seed": [0, 1], "learning_rate": [1e-3, 1e-5]}, str(folder))
    assert [point.values for point in points] == [
        {"seed": 0, "learning_rate": 1e-3}, {"seed": 0, "learning_rate": 1e-5},
        {"seed": 1, "learning_rate": 1e-3}, {"seed": 1, "learning_rate": 1e-5},
    ]  # fmt: skip
    assert [point.run.phase for point in points] == [  # in the notebook's order
        "v1_learning_rate_0.001_seed_0", "v1_learning_rate_1e-05_seed_0",
        "v1_learning_rate_0.001_seed_1", "v1_learning_rate_1e-05_seed_1",
    ]  # fmt: skip
    assert points[0].identity["parameters"] == {
        "dataset": str(folder), "seed": 0, "learning_rate": 1e-3, "phase": "v1_learning_rate_0.001_seed_0"
    }  # fmt: skip
    place = points[0].output.parent
    assert place.parent == home / "runs" / SportsData(str(folder)).name / "sweeps"
    assert place.name.startswith("02_tiny-") and len({point.output for point in points}) == 4


def test_a_value_that_is_no_name_becomes_one_and_stays_apart_from_others(notebook, folder):
    values = ["a/b c", "a/b-c", "../a/b c", "x" * 300, "x" * 301, "A/b c", "a.", None, True]
    phases = [point.run.phase for point in plan(notebook, {"note": values}, str(folder))]
    assert len(set(phases)) == len(values) and max(map(len, phases)) < 100
    assert phases[0].startswith("v1_note_a-b-c-")


def test_a_sweep_on_two_workers_with_a_point_that_fails(folder, home):
    """Everything as a user has it: a cluster of processes, kernels, papermill."""
    before = dict(os.environ)
    result = course("--dataset", folder, "-p", "learning_rate", "1e-3,1", "--workers", 2)
    assert result.exit_code == 1
    changed = {name for name, _ in before.items() ^ os.environ.items()} - {"PYTHONHASHSEED", "__DASK_PARENT_PID"}
    assert not changed, "Dask's settings stay with its workers"
    assert executions(home) == {f"v1_learning_rate_{rate}": 1 for rate in ("0.001", "1")}
    settings = {tuple(line.split()[1:]) for line in (home / "executions.txt").read_text().splitlines()}
    assert settings == {(str(max(1, CPU_COUNT // 2)), "None")}

    name = SportsData(str(folder)).name
    (place,) = (home / "runs" / name / "sweeps").iterdir()
    failed = place / "v1_learning_rate_1.ipynb"
    assert "v1_learning_rate_1  FAILED: 02_tiny stopped: ValueError: the loss is no number" in result.output
    assert f"The notebook up to there: {failed}" in result.output
    assert "1 of 2 points failed" in result.output and "Traceback" not in result.output
    assert "ValueError" in failed.read_text()

    table = pd.read_csv(place / "table.csv")
    assert list(table.columns) == [
        "learning_rate", "accuracy", "low", "high", "best_epoch", "epochs_run", "seconds", "phase"
    ]  # fmt: skip
    assert table.learning_rate.tolist() == [1e-3] and table.accuracy.tolist() == [0.899]
    assert "| 0.001 " in result.output and "| 89.9% " in result.output
    assert (home / "figures" / name / f"{place.name}.png").stat().st_size > 1000
    assert {path.suffix for path in place.iterdir()} == {".ipynb", ".csv"}
    assert not list(home.rglob("*.partial*"))


def test_nothing_is_run_twice(folder, home, address):
    result = course("--dataset", folder, "-p", "learning_rate", "1e-3,1", "--scheduler", address)
    assert result.exit_code == 1 and "2 points, 0 of them finished before" in result.output
    once = {"v1_learning_rate_0.001": 1, "v1_learning_rate_1": 1}
    assert executions(home) == once

    result = course("--dataset", folder, "-p", "learning_rate", "1e-3,1e-2", "--scheduler", address)
    assert result.exit_code == 0 and "2 points, 1 of them finished before" in result.output
    assert executions(home) == once | {"v1_learning_rate_0.01": 1}

    # all is there: nobody is asked
    result = course("--dataset", folder, "-p", "learning_rate", "1e-3,1e-2", "--scheduler", "tcp://nowhere:1")
    assert result.exit_code == 0 and "| 89.9% " in result.output
    assert executions(home) == once | {"v1_learning_rate_0.01": 1}


def test_an_interrupted_sweep_goes_on_where_it_stopped(folder, home, address, monkeypatch):
    def interrupted(*arguments):
        yield next(workers.spread(*arguments))
        raise KeyboardInterrupt

    arguments = ("--dataset", folder, "-p", "seed", "0,1,2,3", "--scheduler", address)
    with monkeypatch.context() as patch:
        patch.setattr(sweep, "spread", interrupted)
        assert course(*arguments).exit_code == 1
    assert "v1_seed_0" in executions(home)
    result = course(*arguments)
    assert result.exit_code == 0 and "0 of them finished before" not in result.output
    assert executions(home) == {f"v1_seed_{seed}": 1 for seed in range(4)}
    assert result.output.count("| v1_seed_") == 4


@pytest.mark.parametrize("damage", ["weights", "half-written", "run by hand"])
def test_a_point_that_is_not_whole_is_run_again(folder, home, address, damage):
    arguments = ("--dataset", folder, "-p", "seed", "0,1", "--scheduler", address)
    assert course(*arguments).exit_code == 0
    run = home / "runs" / SportsData(str(folder)).name / "v1_seed_1"
    results = json.loads((run / "results.json").read_text())
    if damage == "weights":
        (run / "best.safetensors").write_bytes(b"others")
    elif damage == "half-written":
        (run / "results.json").write_text('{"phase": "v1_se')
    else:
        del results["sweep"]
        (run / "results.json").write_text(json.dumps(results))
    assert course(*arguments).exit_code == 0
    assert executions(home) == {"v1_seed_0": 1, "v1_seed_1": 2}


def test_a_changed_notebook_is_run_again(notebook, folder, home, address):
    arguments = ("--dataset", folder, "-p", "seed", "0,1", "--scheduler", address)
    course(*arguments)
    write_notebook(notebook, PARAMETERS, CELL, "1 + 1")
    assert course(*arguments).exit_code == 0
    assert executions(home) == {"v1_seed_0": 2, "v1_seed_1": 2}


def test_a_notebook_that_changes_during_a_sweep_stops_it(notebook, folder, home):
    point, _ = plan(notebook, {"seed": [0, 1]}, str(folder))
    write_notebook(notebook, PARAMETERS, CELL, "1 + 1")
    with pytest.raises(CourseError, match="not, or no longer, what it was when the sweep began"):
        point.make()
    assert not executions(home)


def test_runs_that_began_with_different_weights_are_not_compared_silently(folder, home, address):
    arguments = ("--dataset", folder, "--scheduler", address, "-p", "seed")
    assert "Not all of these runs began" not in course(*arguments, "0,1").output
    (home / "start.txt").write_text("another v1")
    assert "Not all of these runs began with the same weights" in course(*arguments, "0,1,2").output


def test_all_points_may_fail(folder, home, address):
    result = course("--dataset", folder, "-p", "learning_rate", "1,2", "--scheduler", address)
    assert result.exit_code == 1
    assert "No point is finished." in result.output and "2 of 2 points failed" in result.output
    assert "v1_learning_rate_2  FAILED: ValueError: the loss is no number any more" in result.output


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["-p", "learning_rat", "1"], "No parameter is called 'learning_rat' in 02_tiny: there are batch_size"),
        (["-p", "learning_rate", "1e-3,0"], "learning_rate=0: expected a number above 0"),
        (["-p", "learning_rate", "1e-3,fast"], "learning_rate='fast': expected a number"),
        (["-p", "seed", "0,1,0.5"], "seed=0.5: expected a whole number"),
        (["-p", "learning_rate", "1e-3,0.01,0.001"], "learning_rate 1e-3,0.01,0.001: 0.001 is there twice"),
        (["-p", "seed", "0,,1"], "-p seed 0,,1: expected values, with commas between them"),
        (["-p", "seed", ""], "expected values"),
        (["-p", "note", "{1}"], "expected values"),
        (["-p", "seed", "0", "-p", "seed", "1"], "-p seed is there twice"),
        (["-p", "phase", "a,b"], "gives every point a phase of its own"),
        (["-p", "dataset", "drawn,sports100"], "Name the data set with --dataset"),
        (["-p", "seed", "0,1", "--scheduler", "tcp://x:1", "--workers", "2"], "leave one out"),
        (
            ["-p", "seed", "0,1", "--scheduler", "tcp://127.0.0.1:9"],
            "tcp://127.0.0.1:9: no Dask scheduler answers",
        ),
        (
            ["-p", "seed", "0,1", "--scheduler", "nonsense"],
            "--scheduler nonsense: no Dask scheduler answers there",
        ),
    ],
)
def test_bad_input_ends_in_one_clear_message_before_anything_runs(arguments, words, folder, home, monkeypatch):
    monkeypatch.setattr(workers, "PATIENCE", 1)
    result = course("--dataset", folder, *arguments)
    assert result.exit_code == 1
    assert words in result.output and "Traceback" not in result.output
    assert not executions(home)


def test_where_no_scheduler_answers_no_client_is_made(monkeypatch):
    """One that cannot connect stays half made, and its end, whenever it comes, can block another's beginning."""
    monkeypatch.setattr(workers, "PATIENCE", 1)
    made = []
    monkeypatch.setattr("dask.distributed.Client", lambda *given, **how: made.append(given))
    with pytest.raises(CourseError, match="no Dask scheduler answers"), workers.connected("tcp://127.0.0.1:9"):
        pass
    assert not made


def test_a_sweep_leaves_the_test_set_shut(folder, tmp_path):
    notebook = write_notebook(tmp_path / "notebooks" / "06_tiny.ipynb", PARAMETERS + "\nopen_test = True")
    (point,) = plan(notebook, {"seed": [0]}, str(folder))
    assert point.identity["parameters"]["open_test"] is False
    with pytest.raises(CourseError, match="a sweep never opens the test set"):
        plan(notebook, {"open_test": [True, False]}, str(folder))


def test_a_notebook_without_runs_of_its_own_is_refused(folder):
    result = CliRunner().invoke(main, ["sweep", "04", "--dataset", str(folder), "-p", "dataset", "a"])
    assert result.exit_code == 1 and "choose a notebook with both parameters" in result.output


def test_a_scheduler_without_workers_is_noticed(folder, monkeypatch):
    monkeypatch.setattr(workers, "PATIENCE", 1)
    with LocalCluster(n_workers=0, processes=False, protocol="tcp", dashboard_address="127.0.0.1:0") as empty:
        result = course("--dataset", folder, "-p", "seed", "0", "--scheduler", empty.scheduler_address)
    assert result.exit_code == 1 and "has no workers: start some with `uv run dask worker tcp://" in result.output


def table(**grid):
    rows = pd.DataFrame(itertools.product(*grid.values()), columns=list(grid))
    accuracy = 0.7 + 0.01 * rows.index
    return rows.assign(accuracy=accuracy, low=accuracy - 0.02, high=accuracy + 0.03)


@pytest.mark.parametrize(
    ("grid", "x", "scale", "lines"),
    [
        ({"learning_rate": [1e-4, 1e-3, 1e-2]}, "learning_rate", "log", 1),
        ({"seed": [0, 1], "learning_rate": [1e-3, 2e-3]}, "learning_rate", "linear", 1),
        ({"batch_size": [16, 64], "learning_rate": [1e-3, 1e-2], "seed": [0, 1]}, "batch_size", "linear", 2),
        ({"weights": ["imagenet", "drawn"], "seed": [0, 1]}, "weights", "linear", 1),
        ({"weights": ["imagenet", "drawn"], "learning_rate": [1e-3, 1e-1]}, "learning_rate", "log", 2),
        ({"learning_rate": [1e-3], "patience": [3, 5]}, "patience", "linear", 1),
        ({"seed": [0, 1, 2]}, "seed", "linear", 1),
        ({"learning_rate": [1e-3]}, "learning_rate", "linear", 1),
    ],
)
def test_the_figure_of_a_sweep(grid, x, scale, lines):
    figure = plots.sweep(table(**grid), list(grid), "title")
    (axes,) = figure.axes
    assert axes.get_xlabel() == x and axes.get_xscale() == scale
    drawn = [line for line in axes.lines if not line.get_label().startswith("_")]
    assert len(figure.legends[0].get_texts() if figure.legends else [1]) == lines
    assert all(len(line.get_xdata()) == len(grid[x]) for line in drawn)
    assert plt.get_fignums() == []


def test_the_line_goes_through_the_mean_of_the_seeds():
    figure = plots.sweep(table(learning_rate=[1e-4, 1e-3], seed=[0, 1, 2]), ["learning_rate", "seed"], "title")
    points, means = (line.get_ydata() for line in figure.axes[0].lines)
    assert points.tolist() == pytest.approx([0.70, 0.71, 0.72, 0.73, 0.74, 0.75])
    assert means.tolist() == pytest.approx([0.71, 0.74])
