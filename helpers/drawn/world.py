"""The drawn data sets as folders of JPEGs, in the layout of the real one: written once, whole, and checked.

Beside the splits lies `drawn.json`: what the pictures were drawn from, and the SHA-256 of each. It is
written last, and the folder gets its name only then.
"""

import csv
import hashlib
import importlib
import itertools
import json
import os
import random
import shutil
from dataclasses import dataclass
from pathlib import Path

import joblib
import numpy
import PIL
from filelock import FileLock
from joblib.externals.loky import get_reusable_executor
from PIL import ImageDraw
from tqdm import tqdm

from helpers import CourseError
from helpers.drawn.brush import Scene
from helpers.drawn.recipes import SPORTS, SUBJECTS, Recipe
from helpers.files import SPLITS, is_picture, sha256

SIZE = 96  # pixels a side
SEED = 0
QUALITY = 90  # of the JPEGs


@dataclass(frozen=True)
class Plan:
    """recipes: the package whose modules fill `table`; pictures: for each split, how many there are of a class at
    least and at most."""

    recipes: str
    table: dict[str, Recipe]
    pictures: dict[str, tuple[int, int]]

    def load(self) -> dict[str, Recipe]:
        importlib.import_module(f"helpers.drawn.{self.recipes}")
        return self.table

    def files(self, split: str, sport: str) -> list[str]:
        """The paths of a class's pictures in a split, as in the real set: 001.jpg in train, 1.jpg in others."""
        count = random.Random(f"{SEED}/{split}/{sport}").randint(*self.pictures[split])
        return [
            f"{split}/{sport}/{i:03}.jpg" if split == "train" else f"{split}/{sport}/{i}.jpg"
            for i in range(1, count + 1)
        ]


PLANS = {
    "drawn": Plan("sports", SPORTS, {"train": (5, 10), "valid": (5, 5), "test": (10, 10)}),
    "drawn-source": Plan("subjects", SUBJECTS, {"train": (60, 60), "valid": (4, 4), "test": (4, 4)}),
}
"""Few pictures of each sport, many of each subject: that is when transfer pays."""


def ensure(name: str, data: Path) -> Path:
    """The folder `data/<name>`, drawn if it is not there, and drawn again if it is damaged or out of date.

    name: "drawn" (the sports) or "drawn-source" (what the backbone is pretrained on).
    Nothing is lost: a folder in which something is not as the course wrote it is kept under another name.
    Raises CourseError if it cannot be written.
    """
    root = data / name
    if not (problem := trouble(root, name)):
        return root
    try:
        data.mkdir(parents=True, exist_ok=True)
        with FileLock(data / f"{name}.lock"):  # a second notebook waits here for the first one's drawing
            if problem := trouble(root, name):
                if root.exists():
                    print(f"{name}: {problem}; it is drawn again.")
                replace(root, draw(root, name))
    except (OSError, RuntimeError) as error:  # the latter: one of the processes died
        raise CourseError(
            f"{root} has to be drawn ({problem}), and that failed: {error}. Is there room on the disk, and may "
            "you write there? The environment variable COURSE_DATA can name another folder."
        ) from error
    return root


def origin(name: str) -> dict:
    """All that decides what the pictures of a data set look like, byte for byte."""
    plan, here, code = PLANS[name], Path(__file__).parent, hashlib.sha256()
    other_recipes = {other.recipes for other in PLANS.values()} - {plan.recipes}
    for path in sorted(here.rglob("*.py")):
        if path.parent.name not in other_recipes:
            code.update(path.read_bytes())
    return {
        "classes": sorted(plan.load()),
        "code": code.hexdigest(),
        "seed": SEED,
        "size": SIZE,
        "pictures": {split: list(numbers) for split, numbers in plan.pictures.items()},
        "versions": {"pillow": PIL.__version__, "numpy": numpy.__version__},
    }


def trouble(root: Path, name: str) -> str | None:
    """What is wrong with a drawn folder, in a few words; None if nothing is."""
    if not root.exists():
        return "it is not there"
    record = read_record(root)
    if not record:
        return "its record drawn.json is missing or damaged"
    if record["origin"] != origin(name):
        return "it was drawn by other code, with other numbers or by other versions"
    recorded, found = record["files"], {path for path in files_in(root) if is_picture(path)}
    if found != set(recorded):
        return f"{len(set(recorded) - found)} pictures are missing and {len(found - set(recorded))} are foreign"
    damaged = [path for path in recorded if sha256(root / path) != recorded[path]]
    return f"{len(damaged)} pictures are damaged, such as {damaged[0]}" if damaged else None


def read_record(root: Path) -> dict | None:
    """What `drawn.json` says, or None if it is missing or damaged."""
    try:
        record = json.loads((root / "drawn.json").read_text(encoding="utf-8"))
        return record if record.keys() >= {"origin", "files"} else None
    except (OSError, ValueError, AttributeError):
        return None


def files_in(root: Path) -> list[str]:
    """All files in a folder but hidden ones, relative to it, with slashes."""
    return [
        os.path.relpath(os.path.join(folder, name), root).replace(os.sep, "/")
        for folder, _, names in os.walk(root)
        for name in names
        if not name.startswith(".")
    ]


def draw(root: Path, name: str) -> Path:
    """Draw all pictures on all processors, in a folder beside their place; returns that folder."""
    for left in root.parent.glob(f"{name}.*.partial"):  # by an interrupted drawing: the lock is ours
        shutil.rmtree(left, ignore_errors=True)
    plan, drawn_from = PLANS[name], origin(name)
    beside = root.with_name(f"{name}.{os.getpid()}.partial")
    classes = sorted(plan.table)
    for split in SPLITS:
        for sport in classes:
            (beside / split / sport).mkdir(parents=True)
    get_reusable_executor().shutdown(wait=True)  # an idle worker would still know the recipes of before
    jobs = [(name, beside, split, sport) for sport in classes for split in SPLITS]
    workers = joblib.Parallel(n_jobs=-1, return_as="generator_unordered", batch_size=4)
    done = workers(joblib.delayed(draw_class)(*job) for job in jobs)
    files = {}
    for digests in tqdm(done, total=len(jobs), desc=f"drawing {name}", unit=" classes"):
        files |= digests
    with open(beside / "sports.csv", "w", newline="", encoding="utf-8") as file:
        table = csv.writer(file, lineterminator="\n")
        table.writerow(["class id", "filepaths", "labels", "data set"])
        for split in SPLITS:
            for number, sport in enumerate(classes):
                table.writerows([number, path, sport, split] for path in plan.files(split, sport))
    record = {"origin": drawn_from, "files": dict(sorted(files.items()))}
    (beside / "drawn.json").write_text(json.dumps(record, indent=0), encoding="utf-8")
    return beside


def replace(root: Path, new: Path) -> None:
    """Put a finished folder in its place. The old one is deleted if all in it is as the course wrote it; if not,
    it is kept under another name, and that is said."""
    if root.exists():
        recorded = (read_record(root) or {"files": {}})["files"]
        others = [path for path in files_in(root) if path not in ("drawn.json", "sports.csv", "Thumbs.db")]
        strange = [path for path in others if path not in recorded or sha256(root / path) != recorded[path]]
        if strange:
            names = (root.with_name(f"{root.name}.kept-{i}") for i in itertools.count(1))
            kept = next(path for path in names if not path.exists())
            root.rename(kept)
            print(f"The old folder is kept as {kept.name}: in it, {strange[0]} is not as the course wrote it.")
        else:
            old = root.with_name(f"{root.name}.{os.getpid()}.old.partial")
            root.rename(old)
    new.rename(root)
    for old in root.parent.glob(f"{root.name}.*.old.partial"):
        shutil.rmtree(old, ignore_errors=True)


def contact_sheet(names: list[str], pictures: int, columns: int = 4) -> PIL.Image.Image:
    """The first training pictures of each sport, side by side, its name above them."""
    table, gap, title = PLANS["drawn"].load(), 2, 14
    width, height = pictures * (SIZE + gap) + 6 * gap, SIZE + gap + title
    columns = min(columns, len(names))
    sheet = PIL.Image.new("RGB", (columns * width, -(-len(names) // columns) * height), "white")
    pen = ImageDraw.Draw(sheet)
    for place, name in enumerate(names):
        x, y = place % columns * width, place // columns * height
        pen.text((x + 2, y + 1), name, "black")
        for i in range(pictures):
            sheet.paste(picture(table[name], "train", i), (x + i * (SIZE + gap), y + title))
    return sheet


def draw_class(name: str, root: Path, split: str, sport: str) -> dict[str, str]:
    """Draw one class's pictures of one split; returns their SHA-256 by path. Runs in a process of its own."""
    recipe = PLANS[name].load()[sport]
    digests = {}
    for i, path in enumerate(PLANS[name].files(split, sport)):
        picture(recipe, split, i).save(root / path, quality=QUALITY)
        digests[path] = sha256(root / path)
    return digests


def picture(recipe: Recipe, split: str, number: int, size: int = SIZE) -> PIL.Image.Image:
    """One picture of a class: RGB, size × size. The same arguments give the same picture."""
    scene = Scene(f"{SEED}/{split}/{recipe.name}/{number}", size)
    recipe.paint(scene)
    return scene.finish()
