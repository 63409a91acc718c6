"""What the code promises everywhere: encodings named, no shell, no pickle, every download pinned; seeds decide."""

import ast
import re
from pathlib import Path

import pandas as pd
import pytest
import torch

import helpers
from helpers import CourseError, fit, folders, model
from helpers.data import batches
from helpers.features import extract
from helpers.fit import Settings
from helpers.model import SportsClassifier
from helpers.runs import Run

PACKAGE = Path(helpers.__file__).parent
SOURCES = sorted(PACKAGE.rglob("*.py"))
FACTS = ["epoch", "train_loss", "train_accuracy", "valid_loss", "valid_accuracy"]
BOUND = 1e-4  # of v2's losses, on one machine with the same number of threads: sums may be taken in another order


def short(value: object) -> str:
    return type(value).__name__ + repr(value)[:12]


def calls(path: Path) -> list[tuple[str, ast.Call]]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return [(ast.unparse(node.func), node) for node in ast.walk(tree) if isinstance(node, ast.Call)]


def keywords(call: ast.Call) -> dict[str, str]:
    return {keyword.arg: ast.unparse(keyword.value) for keyword in call.keywords}


def test_every_text_file_is_read_and_written_as_utf_8():
    """Windows would take its own encoding."""
    for path in SOURCES:
        for name, call in calls(path):
            binary = any("b" in str(getattr(argument, "value", "")) for argument in call.args[:2])
            opens = name == "open" or (name.endswith(".open") and "Image" not in name and "packed" not in name)
            if name.endswith((".read_text", ".write_text")) or (opens and not binary):
                modes = ast.unparse(call)
                assert "encoding" in keywords(call) or "'ab' if" in modes, f"{path.name}:{call.lineno}"


def test_no_shell_no_pickle_no_code_from_outside():
    forbidden = re.compile(
        r"^(os\.(system|popen|fork)|subprocess\.(?!run$).*|pickle\..*|eval|exec|joblib\.load|numpy\.load)$"
    )
    for path in SOURCES:
        text = path.read_text(encoding="utf-8")
        assert "shell=True" not in text and "import pickle" not in text and "/tmp" not in text
        for name, call in calls(path):
            assert not forbidden.match(name), f"{path.name}:{call.lineno} calls {name}"
            if name == "subprocess.run":  # a list of words, which no shell reads
                assert not keywords(call).get("shell") and not isinstance(
                    call.args[0], ast.Constant | ast.JoinedStr
                )
            if name == "torch.load":
                assert keywords(call)["weights_only"] == "True", f"{path.name}:{call.lineno}"


def test_paths_are_never_put_together_by_hand():
    """No separator of one system: pathlib joins them."""
    for path in SOURCES:
        text = path.read_text(encoding="utf-8")
        assert "\\\\" not in text.replace('.replace("\\\\", "/")', "").replace('"<\\\\/"', ""), path


def test_every_download_is_pinned():
    assert re.fullmatch(r"https://download\.pytorch\.org/models/resnet18-[0-9a-f]{8}\.pth", model.IMAGENET_URL)
    assert isinstance(folders.KAGGLE_VERSION, int)
    reach = {
        path.name for path in SOURCES for name, _ in calls(path) if re.search("urlopen|download|urlretrieve", name)
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
@pytest.mark.parametrize("name", ["learning_rate", "batch_size", "epochs", "patience", "seed", "schedule"])
def test_a_parameter_of_any_other_type_is_named(name, value):
    with pytest.raises(CourseError, match=f"^{name}="):
        Settings(**{"learning_rate": 1e-3, name: value})


@pytest.mark.parametrize(
    "phase", [None, 3, "../v2", "nul", "com1.x", "v2\n", "V2", "", "v" * 5000, ["v2"]], ids=short
)
def test_a_phase_that_is_no_name_is_refused(phase):
    with pytest.raises(CourseError, match="phase="):
        Run("points", phase)
