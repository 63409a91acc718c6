"""Where a data set lies: drawn, found, unpacked or fetched, then counted and checked. Opens no picture.

A data set is a folder in the layout of Kaggle's "100 Sports Image Classification" (gpiosenka, CC0):

    train/<class>/*.jpg   valid/<class>/*.jpg   test/<class>/*.jpg

with the same classes, any number of them, in all three.
"""

import hashlib
import os
import shutil
import struct
import unicodedata
import zipfile
import zlib
from collections.abc import Iterable
from pathlib import Path

import pandas as pd
from filelock import FileLock

from helpers import CourseError, data_home, path_from
from helpers.drawn import world
from helpers.files import SPLITS, is_picture

KAGGLE_SET = "gpiosenka/sports-classification"
KAGGLE_VERSION = 9  # pinned: another release would be another data set
ARCHIVE_BYTES = 4 * 2**30  # the most that an archive may unpack to; Kaggle's makes 0.4 GB
ARCHIVE_FILES = 200_000
KAGGLE_INPUT = [Path("/kaggle/input/sports-classification"), Path("/kaggle/input/datasets") / KAGGLE_SET]


def find(dataset: str) -> Path:
    """The folder of a data set, drawn or fetched if need be.

    dataset: "drawn", "drawn-source", "sports100", or a path. "sports100" is looked for, in this order, in the
    folder that SPORTS100_DIR names, `data/sports100/`, Kaggle's input folder, `data/archive.zip`; else it is
    downloaded. Raises CourseError if there is no such folder.
    """
    expected = 'Give "drawn", "sports100", or the path of a folder with train/, valid/ and test/ in it.'
    if not isinstance(dataset, str | Path) or not str(dataset).strip():
        raise CourseError(f"dataset={dataset!r}: that is no name and no path. {expected}")
    if dataset in world.PLANS:
        return world.ensure(dataset, data_home())
    if dataset != "sports100":
        try:
            root = Path(dataset).expanduser().resolve()
            found = root.is_dir()
        except (OSError, RuntimeError, ValueError) as error:  # too long, links in a circle, ~nobody, a zero byte
            raise CourseError(f"dataset={dataset!r} cannot be a folder ({error}). {expected}") from error
        if not found:
            raise CourseError(f"dataset={dataset!r}: there is no folder {root}.{if_a_file(root)} {expected}")
        return root
    if root := path_from("SPORTS100_DIR"):
        if not os.path.isdir(root):
            raise CourseError(
                f"SPORTS100_DIR names {root}, and there is no such folder.{if_a_file(root)} Correct it, or unset "
                "it to have the data set looked for elsewhere or fetched."
            )
        return root
    ours, archive = data_home() / "sports100", data_home() / "archive.zip"
    for root in (ours, *KAGGLE_INPUT):
        if root.is_dir():
            return root
    return unpack(archive, ours) if archive.exists() else fetch(ours)


def if_a_file(path: Path) -> str:
    """What to say where a folder is expected and a file was named: perhaps the archive, still packed."""
    return " It is a file: if it is an archive, unpack it and name the folder." if os.path.isfile(path) else ""


def short_name(dataset: str, root: Path) -> str:
    """A name for the runs on a data set: a path gives its last part, and six letters that tell it from others."""
    if dataset == "sports100" or dataset in world.PLANS:
        return dataset
    return f"{root.name[:60]}-{hashlib.sha256(os.fsencode(root)).hexdigest()[:6]}"


def unpack(archive: Path, root: Path) -> Path:
    """Unpack the splits from Kaggle's archive; `root` appears only when everything is there."""
    beside = root.with_name(f"{root.name}.{os.getpid()}.partial")
    try:
        with FileLock(root.with_name(f"{root.name}.lock")):  # a second notebook waits here for the first one
            if root.is_dir():
                return root
            for left in root.parent.glob(f"{root.name}.*.partial"):  # by an interrupted one: the lock is ours
                shutil.rmtree(left, ignore_errors=True)
            with zipfile.ZipFile(archive) as packed:
                packed.extractall(beside, wanted(packed))
            beside.rename(root)
    except CourseError:
        raise
    except (zipfile.BadZipFile, zlib.error, OSError, EOFError, RuntimeError, ValueError, struct.error) as error:
        raise CourseError(
            f"{archive} is not Kaggle's archive of {KAGGLE_SET}, or could not be unpacked beside it ({error}). "
            f"Is there room on the disk? If so, download it again.\n{by_hand(root)}"
        ) from error
    finally:
        shutil.rmtree(beside, ignore_errors=True)
    return root


def wanted(packed: zipfile.ZipFile) -> list[zipfile.ZipInfo]:
    """The members of an archive that belong to the data set: those of the splits.

    Raises CourseError if there are none, if a name leads out of the folder, or if they would fill the disk: a
    member never unpacks to more than it says.
    """
    members = [entry for entry in packed.infolist() if entry.filename.split("/")[0] in (*SPLITS, "sports.csv")]
    size = sum(entry.file_size for entry in members)
    problem = None
    if not members:
        there = listing({name.split("/")[0] for name in packed.namelist()})
        problem = f"it holds {there or 'nothing'}, and no train/"
    elif astray := [entry.filename for entry in members if ".." in entry.filename.replace("\\", "/").split("/")]:
        problem = f"the name {astray[0]} leads out of its folder"
    elif size > ARCHIVE_BYTES or len(members) > ARCHIVE_FILES:
        problem = f"it would unpack to {len(members):,} files and {size / 1e9:,.1f} GB; expected: 0.4 GB"
    if problem:
        raise CourseError(
            f"{packed.filename} is not Kaggle's archive of {KAGGLE_SET}: {problem}. Remove it, and download it "
            "again."
        )
    return members


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
    there = entries(root)
    missing = [split for split in SPLITS if not os.path.isdir(root / split)]
    if missing:
        raise CourseError(
            f"{root} is not a data set of this course: it lacks {', '.join(f'{name}/' for name in missing)}. "
            f"It holds: {listing(there) or 'nothing'}. "
            "Expected: train/, valid/ and test/, each with one folder a class."
        )
    found = {
        (name, split): len(pictures(root / split / name)) for split in SPLITS for name in class_names(root / split)
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
    if twice := same_but_for_spelling(counts.index):
        problems.append("one class spelt in two ways? " + "; ".join(map(" and ".join, twice)))
    if expected_classes and len(counts) != expected_classes:
        problems.append(f"{len(counts)} classes, and the 100 sports have {expected_classes}")
    if len(counts) < 2:
        problems.append(f"{len(counts)} classes, and telling apart needs two at least")
    if problems:
        raise CourseError(
            f"{root} cannot be used: " + "; ".join(problems) + ". Each class needs a folder of "
            "that name, with pictures, in train/, valid/ and test/ alike."
        )


def same_but_for_spelling(names: Iterable[str]) -> list[list[str]]:
    """Names that differ only in case, in spaces, _ and -, or in how Unicode writes an umlaut (on macOS as two)."""
    alike = {}
    for name in names:
        plain = unicodedata.normalize("NFC", name).casefold().replace("_", " ").replace("-", " ")
        alike.setdefault(" ".join(plain.split()), []).append(name)
    return [[repr(name) for name in spellings] for spellings in alike.values() if len(spellings) > 1]


def class_names(split: Path) -> list[str]:
    """The folders in a split, sorted; a hidden one, such as .ipynb_checkpoints, is no class.

    Raises CourseError if one is a link to a folder it lies in, or its name is no text.
    """
    names = [name for name in entries(split) if not name.startswith(".") and os.path.isdir(split / name)]
    for name in names:
        if (split / name).is_symlink() and split.resolve().is_relative_to((split / name).resolve()):
            raise CourseError(f"{split / name} is a link to a folder that it lies in itself: remove it.")
        if not name.isprintable():
            raise CourseError(f"The folder {str(split / name)!a} has a name that cannot be shown: rename it.")
    return names


def entries(folder: Path) -> list[str]:
    """The names in a folder, sorted. Raises CourseError if it cannot be read."""
    try:
        return sorted(os.listdir(folder))
    except OSError as error:
        raise unreadable(error) from error


def pictures(folder: Path) -> list[Path]:
    """The pictures in a class's folder and in folders in it, sorted; links to folders in it are not followed."""

    def failed(error: OSError) -> None:
        raise unreadable(error) from error

    walk = sorted(os.walk(folder, onerror=failed))
    return [Path(place, name) for place, _, names in walk for name in sorted(names) if is_picture(name)]


def unreadable(error: OSError) -> CourseError:
    return CourseError(f"The folder {error.filename} cannot be read ({error.strerror}). Give yourself that right.")


def listing(names: Iterable[str], most: int = 8) -> str:
    """Names for a message: the first few, and how many more there are."""
    names = [name if name.isprintable() else ascii(name) for name in sorted(names)]
    return ", ".join(names[:most]) + (f" and {len(names) - most} more" if len(names) > most else "")
