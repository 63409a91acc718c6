"""Folders of pictures, their splits, transforms and batches, and the sealed test set. Knows no model.

A data set is a folder in the layout of Kaggle's "100 Sports Image Classification" (gpiosenka, CC0):

    train/<class>/*.jpg   valid/<class>/*.jpg   test/<class>/*.jpg

with the same classes, any number of them, in all three.
"""

import hashlib
import os
import shutil
import zipfile
from collections.abc import Callable, Iterable
from pathlib import Path

import numpy as np
import pandas as pd
import torch
from PIL import Image, ImageOps
from torch.utils.data import DataLoader
from torchvision.datasets import ImageFolder
from torchvision.transforms import v2
from torchvision.transforms.v2.functional import pil_to_tensor

from helpers import CourseError, home, runs

SPLITS = ("train", "valid", "test")
SUFFIXES = {".jpg", ".jpeg", ".png", ".webp"}
KAGGLE_SET = "gpiosenka/sports-classification"
KAGGLE_INPUT = [Path("/kaggle/input/sports-classification"), Path("/kaggle/input/datasets") / KAGGLE_SET]
IMAGE_SIZE = 224  # pixels: what ResNet18 was trained with; smaller pictures stay as small as they are

IMAGENET_MEAN = (0.485, 0.456, 0.406)  # of the red, green and blue channel, on a scale from 0 to 1
IMAGENET_STD = (0.229, 0.224, 0.225)


# ---- transforms: one picture at a time, as bytes; then whole batches, as numbers


def train_transform(size: int = IMAGE_SIZE) -> v2.Compose:
    """uint8 (3, H, W) → uint8 (3, size, size), a little different every time: mirrored or not, shifted."""
    return v2.Compose(
        [
            v2.Resize(size, antialias=True),
            v2.RandomHorizontalFlip(),
            v2.RandomCrop(size, padding=size // 28),  # 8 pixels at 224
        ]
    )


def eval_transform(size: int = IMAGE_SIZE) -> v2.Compose:
    """uint8 (3, H, W) → uint8 (3, size, size), always the same: the middle of the picture."""
    return v2.Compose([v2.Resize(size, antialias=True), v2.CenterCrop(size)])


normalize = v2.Compose([v2.ToDtype(torch.float32, scale=True), v2.Normalize(IMAGENET_MEAN, IMAGENET_STD)])
"""uint8 (…, 3, H, W), 0 to 255 → float32, about -2 to 2.6: the scale the ImageNet weights expect."""


def denormalize(images: torch.Tensor) -> torch.Tensor:
    """The inverse of `normalize`: float32 (…, 3, H, W) → uint8."""
    mean, std = (
        torch.tensor(values, device=images.device).view(3, 1, 1) for values in (IMAGENET_MEAN, IMAGENET_STD)
    )
    return (images * std + mean).mul(255).round().clamp(0, 255).to(torch.uint8)


# ---- one split, and batches of it


def read_image(path: str | Path) -> torch.Tensor:
    """A picture file as uint8 (3, H, W), RGB, turned the way its EXIF tag asks.

    Raises CourseError, naming the file, if it cannot be read as a picture.
    """
    try:
        with Image.open(path) as picture:
            return pil_to_tensor(ImageOps.exif_transpose(picture).convert("RGB"))
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError) as error:
        raise CourseError(f"{path} cannot be read as a picture ({error}). Remove or replace it.") from error


class Images(ImageFolder):
    """One split: torchvision's ImageFolder, read with `read_image` and blind to hidden and foreign files.

    Item i is (uint8 tensor (3, size, size), class number); `.samples` lists (path, class number).
    """

    def __init__(self, folder: Path, transform: Callable):
        super().__init__(str(folder), transform=transform, loader=read_image, is_valid_file=is_picture)

    def find_classes(self, directory: str) -> tuple[list[str], dict[str, int]]:
        names = class_names(Path(directory))
        return names, {name: number for number, name in enumerate(names)}

    @property
    def digest(self) -> str:
        """SHA-256 over every file's class, name and bytes: the same pictures, wherever they lie."""
        total = hashlib.sha256()
        for path, _ in self.samples:
            path = Path(path)
            total.update(f"{path.parent.name}/{path.name}\n{runs.sha256(path)}\n".encode())
        return total.hexdigest()


def batches(
    images: Images, batch_size: int, shuffle: bool = False, normalize: Callable = normalize
) -> DataLoader:
    """Batches (float32 (N, 3, size, size), int64 (N,)) of a split, normalised a batch at a time.

    Decoding takes a few per cent of a training step, so no worker processes are used.
    """

    def collate(items: list) -> tuple[torch.Tensor, torch.Tensor]:
        pictures, labels = zip(*items, strict=True)
        return normalize(torch.stack(pictures)), torch.tensor(labels)

    return DataLoader(images, batch_size, shuffle=shuffle, collate_fn=collate)


# ---- the data set


class SportsData:
    """A checked data set: train and valid at hand, test behind a seal.

    dataset: "sports100", or the path of any folder in the same layout.

    Attributes: `name` (short, used for folders), `root`, `classes` (sorted names), `counts` (pictures of each
    class in each split) and `size` (pixels a side that the pictures are used at).

    Raises CourseError if the folder is missing or its splits or classes are not as they must be.
    """

    def __init__(self, dataset: str):
        self.root = find(dataset)
        self.name = dataset if dataset == "sports100" else self.root.name
        self.counts = count(self.root)
        check(self.root, self.counts, expected_classes=100 if dataset == "sports100" else None)
        self.classes = list(self.counts.index)
        self.size = min(IMAGE_SIZE, typical_side(Images(self.root / "train", transform=None)))

    def images(self, split: str, transform: Callable | None = None) -> Images:
        """The pictures of "train" or "valid", as `eval_transform` shows them unless told otherwise."""
        if split == "test":
            raise CourseError(
                "The test set is sealed: choosing anything by it would spoil its verdict. "
                "Notebook 04 opens it, with data.open_test(reason)."
            )
        if split not in SPLITS:
            raise CourseError(f"There is no split {split!r}: it is one of {', '.join(SPLITS)}.")
        return Images(self.root / split, transform or eval_transform(self.size))

    def open_test(self, reason: str) -> Images:
        """Break the seal: the test pictures. The opening is logged, and any but the first one says so."""
        openings = runs.log_test_opening(self.name, reason)
        if len(openings) > 1:
            first = openings[0]
            print(
                f"The test set of {self.name} has now been opened {len(openings)} times (first: "
                f"{first['opened']}, {first['reason']}). What was chosen after the first look is no longer "
                "tested honestly."
            )
        return Images(self.root / "test", eval_transform(self.size))

    def summary(self) -> pd.DataFrame:
        """For each split: pictures, and the fewest, the median and the most of a class."""
        table = self.counts.agg(["sum", "min", "median", "max"]).T
        table = table.astype({"sum": int, "min": int, "max": int}).rename_axis("split")
        return table.set_axis(["pictures", "fewest of a class", "median", "most of a class"], axis=1)


def find(dataset: str) -> Path:
    """The folder of a data set: "sports100" is looked for, unpacked or fetched; anything else is a path."""
    if dataset != "sports100":
        root = Path(dataset).expanduser().resolve()
        if not root.is_dir():
            raise CourseError(
                f'dataset={dataset!r}: there is no folder {root}. Give "sports100", or the path of a '
                "folder with train/, valid/ and test/ in it."
            )
        return root
    if named := os.environ.get("SPORTS100_DIR"):
        root = Path(named).expanduser().resolve()
        if not root.is_dir():
            raise CourseError(
                f"SPORTS100_DIR names {root}, and there is no such folder. Correct it, or unset it to "
                "have the data set looked for elsewhere or fetched."
            )
        return root
    ours, archive = home() / "data" / "sports100", home() / "data" / "archive.zip"
    for root in (ours, *KAGGLE_INPUT):
        if root.is_dir():
            return root
    return unpack(archive, ours) if archive.exists() else fetch(ours)


def unpack(archive: Path, root: Path) -> Path:
    """Unpack the splits from Kaggle's archive; `root` appears only when everything is there."""
    beside = root.with_name(f"{root.name}.{os.getpid()}.partial")
    try:
        with zipfile.ZipFile(archive) as packed:
            wanted = [name for name in packed.namelist() if name.split("/")[0] in (*SPLITS, "sports.csv")]
            packed.extractall(beside, wanted)
        beside.rename(root)
    except (zipfile.BadZipFile, FileNotFoundError) as error:
        raise CourseError(
            f"{archive} is not Kaggle's archive of {KAGGLE_SET} ({error}). "
            f"Download it again.\n{by_hand(root)}"
        ) from error
    finally:
        shutil.rmtree(beside, ignore_errors=True)
    return root


def fetch(root: Path) -> Path:
    """Download the data set with kagglehub, into kagglehub's cache. A public set needs no account."""
    import kagglehub  # slow to import, and needed once

    try:
        return Path(kagglehub.dataset_download(KAGGLE_SET))
    except Exception as error:
        raise CourseError(
            f"The data set {KAGGLE_SET} is not on this machine, and fetching it failed "
            f"({type(error).__name__}: {error}).\n{by_hand(root)}"
        ) from error


def by_hand(root: Path) -> str:
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
        (name, split): sum(map(is_picture, (root / split / name).iterdir()))
        for split in SPLITS
        for name in class_names(root / split)
    }
    if not found:
        raise CourseError(f"{root} has train/, valid/ and test/, but no folder of a class in them.")
    return pd.Series(found).unstack(fill_value=0)[list(SPLITS)].rename_axis("class")


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


def typical_side(images: Images, most: int = 50) -> int:
    """The median of the shorter sides of some pictures, in pixels."""
    every = -(-len(images) // most)
    return int(np.median([min(Image.open(path).size) for path, _ in images.samples[::every]]))


def class_names(split: Path) -> list[str]:
    return sorted(
        entry.name for entry in split.iterdir() if entry.is_dir() and not entry.name.startswith(".")
    )


def is_picture(path: str | Path) -> bool:
    path = Path(path)
    return path.suffix.lower() in SUFFIXES and not path.name.startswith(".")


def listing(names: Iterable[str], most: int = 8) -> str:
    names = sorted(names)
    return ", ".join(names[:most]) + (f" and {len(names) - most} more" if len(names) > most else "")
