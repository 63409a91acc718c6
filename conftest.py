"""What nbval runs the notebooks on: a tiny data set of a hundred classes, made when they are collected.

The notebooks' kernels inherit the environment set here, so no run touches the user's data, runs or figures.
"""

import os
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent / "tests"))
os.environ["ACCELERATE_USE_CPU"] = "true"  # the same everywhere; a test's tensors lie on the CPU
home: tempfile.TemporaryDirectory | None = None


def pytest_collection_finish(session):
    global home
    if any(item.path.suffix == ".ipynb" for item in session.items):
        from worlds import make_pictures, make_weights

        home = tempfile.TemporaryDirectory(prefix="course-", ignore_cleanup_errors=True)
        here = Path(home.name)
        make_pictures(here / "data" / "sports100", [f"sport {i:02}" for i in range(100)])
        os.environ["COURSE_HOME"] = home.name
        os.environ["SPORTS100_WEIGHTS"] = str(make_weights(here / "random.pth"))
        os.environ.pop("SPORTS100_DIR", None)


def pytest_sessionfinish(session):
    if home:
        home.cleanup()
