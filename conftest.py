"""nbval runs the notebooks on the drawn world: with what lies in `data/`, which is made if it is not there yet.

The notebooks' kernels inherit the environment set here: runs and figures go to a folder that is thrown away.
"""

import os
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE / "tests"))
os.environ["ACCELERATE_USE_CPU"] = "true"  # the same everywhere; a test's tensors lie on the CPU
os.environ["TQDM_DISABLE"] = "1"  # a progress bar is no output to compare
home: tempfile.TemporaryDirectory | None = None


def pytest_collection_finish(session):
    global home
    if any(item.path.suffix == ".ipynb" for item in session.items):
        home = tempfile.TemporaryDirectory(prefix="course-", ignore_cleanup_errors=True)
        os.environ.setdefault("COURSE_DATA", str(HERE / os.environ.get("COURSE_HOME", "") / "data"))
        os.environ["COURSE_HOME"] = home.name

        from helpers import data_home
        from helpers.drawn import world

        for name in world.PLANS:  # here, and not in a cell, whose output would tell of it
            world.ensure(name, data_home())


def pytest_sessionfinish(session):
    if home:
        home.cleanup()
