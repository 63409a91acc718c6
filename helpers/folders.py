"""Where a data set lies: drawn, found, unpacked or fetched, then counted and checked. Opens no picture.

A data set is a folder in the layout of Kaggle's "100 Sports Image Classification" (gpiosenka, CC0):

    train/<class>/*.jpg   valid/<class>/*.jpg   test/<class>/*.jpg

with the same classes, any number of them, in all three.
"""

import hashlib
import os
import shutil
import zipfile
import zlib
from collections.abc import Iterable
from pathlib import Path

import pandas as pd

from helpers import CourseError, data_home, path_from
from helpers.drawn import world
from helpers.files import SPLITS, is_picture

KAGGLE_SET = "gpiosenka/sports-classification"
KAGGLE_VERSION = 9  # pinned: another release would be another data set
KAGGLE_INPUT = [Path("/kaggle/input/sports-classification"), Path("/kaggle/input/datasets") / KAGGLE_SET]


def find(dataset: str) -> Path:
    """The folder of a data set, drawn or fetched if need be.

    dataset: "drawn", "drawn-source", "sports100", or a path. "sports100" is looked for, in this order, in the
    folder that SPORTS100_DIR names, `data/sports100/`, Kaggle's input folder, `data/archive.zip`; else it is
    downloaded. Raises CourseError if there is no such folder.
    """
    if dataset in world.PLANS:
        return world.ensure(dataset, data_home())
    if dataset != "sports100":
        root = Path(dataset).expanduser().resolve()
        if not root.is_dir():
            raise CourseError(
                f'dataset={dataset!r}: there is no folder {root}. Give "drawn", "sports100", or the '
                "path of a folder with train/, valid/ and test/ in it."
            )
        return root
    if root := path_from("SPORTS100_DIR"):
        if not root.is_dir():
            raise CourseError(
                f"SPORTS100_DIR names {root}, and there is no such folder. Correct it, or unset it to "
                "have the data set looked for elsewhere or fetched."
            )
        return root
    ours, archive = data_home() / "sports100", data_home() / "archive.zip"
    for root in (ours, *KAGGLE_INPUT):
        if root.is_dir():
            return root
    return unpack(archive, ours) if archive.exists() else fetch(ours)


def short_name(dataset: str, root: Path) -> str:
    """A name for the runs on a data set: a path gives its last part, and six letters that tell it from others."""
    if dataset == "sports100" or dataset in world.PLANS:
        return dataset
    return f"{root.name}-{hashlib.sha256(str(root).encode()).hexdigest()[:6]}"


def unpack(archive: Path, root: Path) -> Path:
    """Unpack the splits from Kaggle's archive; `root` appears only when everything is there."""
    beside = root.with_name(f"{root.name}.{os.getpid()}.partial")
    try:
        with zipfile.ZipFile(archive) as packed:
            wanted = [name for name in packed.namelist() if name.split("/")[0] in (*SPLITS, "sports.csv")]
            packed.extractall(beside, wanted)
        beside.rename(root)
    except (zipfile.BadZipFile, zlib.error, OSError) as error:
        raise CourseError(
            f"{archive} is not Kaggle's archive of {KAGGLE_SET}, or could not be unpacked beside it ({error}). "
            f"Is there room on the disk? If so, download it again.\n{by_hand(root)}"
        ) from error
    finally:
        shutil.rmtree(beside, ignore_errors=True)
    return root


def fetch(root: Path) -> Path:
    """Download the data set with kagglehub, into kagglehub's cache. A public set needs no account."""
    import kagglehub  # slow to import, and needed once

    try:
        return Path(kagglehub.dataset_download(f"{KAGGLE_SET}/versions/{KAGGLE_VERSION}"))
    except Exception as error:
        raise CourseError(
            f"The data set {KAGGLE_SET} is not on this machine, and fetching it failed "
            f"({type(error).__name__}: {error}).\n{by_hand(root)}"
        ) from error


def by_hand(root: Path) -> str:
    """What to do where the data set cannot be fetched."""
    return (
        f"By hand: download (about 400 MB) https://www.kaggle.com/datasets/{KAGGLE_SET}, then\n"
        f"  either put it, still zipped, at {root.with_name('archive.zip')}\n"
        "  or unpack it anywhere and set the environment variable SPORTS100_DIR to that folder."
    )


def count(root: Path) -> pd.DataFrame:
    """How many pictures each class (row) has in each split (column); 0 where a class has none."""
    missing = [split for split in SPLITS if not (root / split).is_dir()]
    if missing:
        raise CourseError(
            f"{root} is not a data set of this course: it lacks {', '.join(f'{name}/' for name in missing)}. "
            f"It holds: {listing(p.name for p in root.iterdir()) or 'nothing'}. "
            "Expected: train/, valid/ and test/, each with one folder a class."
        )
    found = {
        (name, split): sum(map(is_picture, (root / split / name).rglob("*")))
        for split in SPLITS
        for name in class_names(root / split)
    }
    if not found:
        raise CourseError(f"{root} has train/, valid/ and test/, but no folder of a class in them.")
    counts = pd.Series(found).unstack(fill_value=0).reindex(columns=list(SPLITS), fill_value=0)
    return counts.rename_axis("class")


def check(root: Path, counts: pd.DataFrame, expected_classes: int | None) -> None:
    """Every class has pictures in every split, and there are as many classes as there must be."""
    problems = [
        f"in {split} no pictures of: {listing(counts.index[counts[split] == 0])}"
        for split in SPLITS
        if (counts[split] == 0).any()
    ]
    if expected_classes and len(counts) != expected_classes:
        problems.append(f"{len(counts)} classes, and the 100 sports have {expected_classes}")
    if len(counts) < 2:
        problems.append(f"{len(counts)} classes, and telling apart needs two at least")
    if problems:
        raise CourseError(
            f"{root} cannot be used: " + "; ".join(problems) + ". Each class needs a folder of "
            "that name, with pictures, in train/, valid/ and test/ alike."
        )


def class_names(split: Path) -> list[str]:
    """The folders in a split, sorted; a hidden one, such as .ipynb_checkpoints, is no class."""
    return sorted(entry.name for entry in split.iterdir() if entry.is_dir() and not entry.name.startswith("."))


def listing(names: Iterable[str], most: int = 8) -> str:
    """Names for a message: the first few, and how many more there are."""
    names = sorted(names)
    return ", ".join(names[:most]) + (f" and {len(names) - most} more" if len(names) > most else "")
