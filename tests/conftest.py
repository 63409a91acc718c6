"""Every test runs in a home of its own, and sees neither the user's data nor the user's weights."""

import pytest
from worlds import make_pictures, make_weights

from helpers.data import SportsData

CLASSES = ["archery", "bowling", "curling"]


@pytest.fixture(scope="session")
def weights(tmp_path_factory):
    """A weight file of a ResNet18."""
    return make_weights(tmp_path_factory.mktemp("weights") / "random.pth")


@pytest.fixture(autouse=True)
def home(tmp_path, weights, monkeypatch):
    """An empty course home; SPORTS100_WEIGHTS names the random weights."""
    monkeypatch.setenv("COURSE_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("SPORTS100_WEIGHTS", str(weights))
    for name in ("SPORTS100_DIR", "COURSE_DATA"):
        monkeypatch.delenv(name, raising=False)
    return tmp_path / "home"


@pytest.fixture
def folder(tmp_path):
    """Three classes of striped pictures, 40 pixels a side."""
    return make_pictures(tmp_path / "stripes", CLASSES)


@pytest.fixture
def data(folder):
    return SportsData(str(folder))
