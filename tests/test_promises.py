"""What the code promises everywhere: encodings named, no shell, no pickle, every download pinned; seeds decide.

That holds for the package, the guide and the benchmarks; the notebooks start no shell either."""

import ast
import re
from dataclasses import fields
from pathlib import Path

import nbformat
import pandas as pd
import pytest
import torch

import helpers
from helpers import CHECKOUT, CourseError, fit, folders, model
from helpers.data import batches
from helpers.features import extract
from helpers.fit import Settings
from helpers.model import SportsClassifier
from helpers.notebooks import NOTEBOOKS
from helpers.runs import Run

PACKAGE = Path(helpers.__file__).parent
SOURCES = sorted(PACKAGE.rglob("*.py"))
PROGRAMS = SOURCES + [path for name in ("guide", "benchmarks") for path in sorted((CHECKOUT / name).rglob("*.py"))]
FACTS = ["epoch", "train_loss", "train_accuracy", "valid_loss", "valid_accuracy"]
BOUND = 1e-4  # of v2's losses, on one machine with the same number of threads: sums may be taken in another order


def short(value: object) -> str:
    return type(value).__name__ + repr(value)[:12]


def calls(text: str) -> list[tuple[str, ast.Call]]:
    return [(ast.unparse(node.func), node) for node in ast.walk(ast.parse(text)) if isinstance(node, ast.Call)]


def keywords(call: ast.Call) -> dict[str, str]:
    return {keyword.arg: ast.unparse(keyword.value) for keyword in call.keywords}


def locals_encoding(text: str) -> list[str]:
    """The calls in a program that read or write text as the system would have it: on Windows not as UTF-8."""
    found = []
    for name, call in calls(text):
        given = keywords(call)
        opens = name == "open" or (name.endswith(".open") and not re.search("Image|packed", name))
        mode = given.get("mode", "".join(map(ast.unparse, call.args[name == "open" :][:1])))
        reads = name.endswith((".read_text", ".write_text")) or given.get("text") == "True"
        if (reads or (opens and "b" not in mode)) and "encoding" not in given:
            found.append(f"{call.lineno}: {ast.unparse(call)}")
    return found


def dangers(text: str) -> list[str]:
    """What in a program would give a shell, or code from outside, something to run."""
    modules = {"pickle", "cloudpickle", "dill", "marshal", "shelve", "pty"}
    forbidden = re.compile(
        r"os\.(system|popen|startfile|fork|exec\w+|spawn\w+)|subprocess\.(?!run$).*|eval|exec|compile|__import__"
        r"|(joblib|numpy|np|yaml)\.load|torch\.hub\.load.*|.*\.(read_pickle|to_pickle|unsafe_load)"
    )
    found = []
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.ImportFrom) and node.module in modules | {"os", "subprocess"}:
            found.append(ast.unparse(node))
        if isinstance(node, ast.Import) and modules & {name.name.split(".")[0] for name in node.names}:
            found.append(ast.unparse(node))
    for name, call in calls(text):
        given = keywords(call)
        text_for_a_shell = name == "subprocess.run" and isinstance(call.args[0], ast.Constant | ast.JoinedStr)
        pickled = name == "torch.load" and given.get("weights_only") != "True"
        if forbidden.fullmatch(name) or "shell" in given or text_for_a_shell or pickled:
            found.append(f"{call.lineno}: {ast.unparse(call)}")
    return found


def test_programs_name_their_encodings_and_run_nothing_from_outside():
    for path in PROGRAMS:
        text = path.read_text(encoding="utf-8")
        assert not locals_encoding(text) and not dangers(text) and "/tmp" not in text, path


def test_notebooks_have_no_shell_and_run_nothing_from_outside():
    for path in sorted(NOTEBOOKS.glob("*.ipynb")):
        for cell in nbformat.read(path, as_version=4).cells:
            if cell.cell_type == "code":
                assert not dangers(cell.source), path  # and a line for a shell (!ls, %cd) would be no Python


@pytest.mark.parametrize(
    "line",
    [
        "os.system('ls ' + name)", "os.execv(path, [])", "subprocess.run(f'ls {name}')", "subprocess.Popen(words)",
        "subprocess.run(words, shell=True)", "from subprocess import run", "import pickle", "eval(text)",
        "from pickle import load", "torch.load(path)", "torch.load(path, weights_only=False)", "np.load(path)",
        "pd.read_pickle(path)", "joblib.load(path)",
    ],
)  # fmt: skip
def test_what_is_forbidden_would_be_found(line):
    assert dangers(line)


@pytest.mark.parametrize(
    "line", ["open('b.txt')", "open(path, 'w')", "path.open()", "path.read_text()", "subprocess.run(a, text=True)"]
)
def test_an_encoding_left_out_would_be_found(line):
    assert locals_encoding(line)


def test_paths_are_never_put_together_by_hand():
    """No separator of one system: pathlib joins them."""
    for path in SOURCES:
        text = path.read_text(encoding="utf-8")
        assert "\\\\" not in text.replace('.replace("\\\\", "/")', "").replace('"<\\\\/"', ""), path


def test_every_download_is_pinned():
    assert re.fullmatch(r"https://download\.pytorch\.org/models/resnet18-[0-9a-f]{8}\.pth", model.IMAGENET_URL)
    assert isinstance(folders.KAGGLE_VERSION, int)
    fetches = re.compile(r"urlopen|urlretrieve|download|from_url|(requests|httpx|urllib3)\.")
    reach = {
        path.name
        for path in PROGRAMS
        for name, _ in calls(path.read_text(encoding="utf-8"))
        if fetches.search(name)
    }
    assert reach == {"files.py", "folders.py", "model.py"}, "whoever fetches something says how it is checked"


@pytest.mark.parametrize("phase", ["v1", "v2"])
def test_the_seed_decides(phase, data):
    """v1: the same history to the last bit. v2: within BOUND. Another seed: another history."""

    def history(seed: int, name: str) -> pd.DataFrame:
        torch.manual_seed(seed)
        classifier, settings = SportsClassifier(3), Settings(1e-3, batch_size=6, epochs=2, seed=seed)
        run = Run(data.name, name)
        if phase == "v1":
            train, valid = (
                extract(classifier.freeze_backbone(), data.images(s), data.name) for s in ("train", "valid")
            )
            return fit.fit(classifier.head, train.batches(6, shuffle=True), valid.batches(6), settings, run)[FACTS]
        train = batches(data.images("train", augmented=True), 6, shuffle=True)
        return fit.fit(classifier.unfreeze(), train, batches(data.images("valid"), 6), settings, run)[FACTS]

    one, again, other = history(0, "one"), history(0, "again"), history(1, "other")
    pd.testing.assert_frame_equal(one, again, check_exact=phase == "v1", rtol=0 if phase == "v1" else BOUND)
    assert not one.equals(other)


@pytest.mark.parametrize(
    "value", ["drawn", [], {}, (), object(), None, 1 + 2j, float("nan"), 10**400, b"1"], ids=short
)
@pytest.mark.parametrize("name", [field.name for field in fields(Settings)])
def test_a_parameter_of_any_other_type_is_named(name, value):
    with pytest.raises(CourseError, match=f"^{name}="):
        Settings(**{"learning_rate": 1e-3, name: value})


@pytest.mark.parametrize(
    "phase", [None, 3, "../v2", "nul", "com1.x", "v2\n", "V2", "", "v" * 5000, ["v2"]], ids=short
)
def test_a_phase_that_is_no_name_is_refused(phase):
    with pytest.raises(CourseError, match="phase="):
        Run("points", phase)
