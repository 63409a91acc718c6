"""Two processes train as one does: same order, same batches, same numbers; and one that dies takes all with it."""

import json
import os
import socket
import subprocess
import sys
from pathlib import Path

import numpy as np
import psutil
import pytest
from worlds import make_pictures

HERE = Path(__file__).parent
LAUNCH = ["-m", "accelerate.commands.launch", "--multi_gpu", "--num_processes", "2", "--num_machines", "1"]
LAUNCH += ["--mixed_precision", "no", "--dynamo_backend", "no", "--num_cpu_threads_per_process", "1"]


def free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]


def start(home: Path, *arguments, timeout: int = 300) -> subprocess.CompletedProcess:
    """Run Python to its end; if that does not come in time, end it and all that it started."""
    paths = os.pathsep.join([str(HERE.parent), str(HERE)])
    variables = {"COURSE_HOME": str(home), "PYTHONPATH": paths, "OMP_NUM_THREADS": "1", "TQDM_DISABLE": "1"}
    process = subprocess.Popen(
        [sys.executable, *map(str, arguments)],
        env=os.environ | variables | {"ACCELERATE_USE_CPU": "true"},
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=home, start_new_session=True,
    )  # fmt: skip
    try:
        out, errors = process.communicate(timeout=timeout)
    except subprocess.TimeoutExpired:
        for one in psutil.Process(process.pid).children(recursive=True):  # torch's are in groups of their own
            one.kill()
        process.kill()
        raise
    return subprocess.CompletedProcess(process.args, process.returncode, out, errors)


def answers(out: Path) -> list[dict]:
    return [json.loads(path.read_text()) for path in sorted(out.parent.glob(f"{out.stem}.*.json"))]


@pytest.fixture(scope="module")
def place(tmp_path_factory):
    return tmp_path_factory.mktemp("several")


@pytest.fixture(scope="module")
def found(place, weights):
    """What one process finds, and what each of two, of which one dies in the end; and how that ended."""
    os.environ["SPORTS100_WEIGHTS"] = str(weights)
    folder = make_pictures(place / "stripes", ["archery", "bowling", "curling"])
    launch = [*LAUNCH, "--main_process_port", free_port()]
    for name, command, *more in (("one", []), ("two", launch, "die")):
        (place / name).mkdir()
        ended = start(place / name, *command, HERE / "several.py", place / name / "out", folder, *more)
        assert more or ended.returncode == 0, ended.stderr
    (one,), two = answers(place / "one" / "out"), answers(place / "two" / "out")
    assert (one["processes"], [other["processes"] for other in two]) == (1, [2, 2]), ended.stderr
    return one, two, ended


@pytest.mark.parametrize("training", ["points", "pictures"])
def test_two_processes_train_as_one(found, training):
    one, two = (answer[training] for answer in (found[0], found[1][0]))
    for name, column in one["history"].items():
        assert column == pytest.approx(two["history"][name], abs=1e-4), name
    for name, values in one["weights"].items():
        assert np.allclose(values, two["weights"][name], atol=1e-4), name


def test_with_batch_norm_they_differ_and_stay_one_model(found):
    one, two, _ = found
    own, other = (answer["network"] for answer in two)
    assert own["weights"] == other["weights"] and own["history"] == other["history"]
    assert own["weights"] != one["network"]["weights"]
    assert all(np.isfinite(values).all() for values in own["weights"].values())


def test_accuracies_and_features_are_of_all_pictures_in_order(found):
    one, two, _ = found
    assert one["labels"] == [0] * 6 + [1] * 6 + [2] * 6
    for other in two:
        assert other["labels"] == one["labels"]
        assert np.allclose(other["features"], one["features"], atol=1e-4)


def test_one_process_writes(found):
    one, two, _ = found
    assert one["points"]["checkpoints written"] == 4
    assert [other["points"]["checkpoints written"] for other in two] == [4, 0]


def test_when_one_dies_all_end_and_the_next_launch_goes_on(found, place):
    one, _, ended = found  # `start` has waited for both
    home = place / "two"
    assert ended.returncode != 0 and "exitcode  : 9" in ended.stderr
    assert not answers(home / "out-again")
    code = "import several, sys; from accelerate import notebook_launcher; "
    code += "notebook_launcher(several.main, (sys.argv[1], '-', 'again'), num_processes=2, use_port=sys.argv[2])"
    ended = start(home, "-c", code, home / "out", free_port())
    assert ended.returncode == 0, ended.stderr
    assert ended.stdout.count("Resuming an interrupted run after epoch 2.") == 1
    again, _ = answers(home / "out-again")
    assert again["points"]["history"]["valid_loss"] == pytest.approx(
        one["points"]["history"]["valid_loss"], abs=1e-4
    )
