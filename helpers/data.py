"""Pictures: splits, transforms, batches, and the sealed test set. Knows no model."""

import hashlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import pandas as pd
import torch
from PIL import Image, ImageOps
from torch.utils.data import DataLoader
from torchvision.datasets import ImageFolder
from torchvision.transforms import v2
from torchvision.transforms.v2.functional import pil_to_tensor

from helpers import CourseError, folders, runs
from helpers.folders import SPLITS

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


@contextmanager
def open_image(path: str | Path) -> Iterator[Image.Image]:
    """Pillow's picture, not yet decoded. Raises CourseError, naming the file, if it is none or damaged."""
    try:
        with Image.open(path) as picture:
            yield picture
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError) as error:
        raise CourseError(f"{path} cannot be read as a picture ({error}). Remove or replace it.") from error


def read_image(path: str | Path) -> torch.Tensor:
    """A picture file as uint8 (3, H, W), RGB, turned the way its EXIF tag asks."""
    with open_image(path) as picture:
        return pil_to_tensor(ImageOps.exif_transpose(picture).convert("RGB"))


class Images(ImageFolder):
    """One split: torchvision's ImageFolder, read with `read_image` and blind to hidden and foreign files.

    Item i is (uint8 tensor (3, size, size), class number); `.samples` lists (path, class number).
    plain: whether the transform is `eval_transform`, which shows a picture the same way every time.
    """

    def __init__(self, folder: Path, transform: Callable | None, plain: bool = False):
        super().__init__(str(folder), transform, loader=read_image, is_valid_file=folders.is_picture)
        self.plain = plain

    def find_classes(self, directory: str) -> tuple[list[str], dict[str, int]]:
        names = folders.class_names(Path(directory))
        return names, {name: number for number, name in enumerate(names)}

    @property
    def digest(self) -> str:
        """SHA-256 over the transform and every file's name and bytes: the same pictures, wherever they lie."""
        total = hashlib.sha256(repr(self.transform).encode())
        for path, _ in self.samples:
            name = Path(path).relative_to(self.root).as_posix()
            total.update(f"{name}\n{runs.sha256(path)}\n".encode())
        return total.hexdigest()

    def typical_side(self, most: int = 50) -> int:
        """The median of the shorter sides, in pixels, of at most so many pictures, taken evenly."""
        sides = []
        for path, _ in self.samples[:: -(-len(self) // most)]:
            with open_image(path) as picture:
                sides.append(min(picture.size))
        return int(np.median(sides))


def batches(images: Images, batch_size: int, shuffle: bool = False, normalize: Callable = normalize) -> DataLoader:
    """Batches (float32 (N, 3, size, size), int64 (N,)) of a split, normalised a batch at a time.

    No worker processes are used: on a CPU, decoding takes a few per cent of a training step. (On a fast GPU it
    takes most of it.)
    """

    def collate(items: list) -> tuple[torch.Tensor, torch.Tensor]:
        pictures, labels = zip(*items, strict=True)
        return normalize(torch.stack(pictures)), torch.tensor(labels)

    return DataLoader(images, batch_size, shuffle=shuffle, collate_fn=collate)


# ---- the data set


class SportsData:
    """A checked data set: train and valid at hand, test behind a seal.

    dataset: "sports100", or the path of any folder in the same layout.

    Attributes: `name` (short, for folders of its own), `root`, `classes` (sorted names), `counts` (of pictures,
    classes × splits) and `size` (pixels a side that the pictures are used at).

    Raises CourseError if the folder is missing or its splits or classes are not as they must be.
    """

    def __init__(self, dataset: str):
        self.root = folders.find(dataset)
        self.name = folders.short_name(dataset, self.root)
        self.counts = folders.count(self.root)
        folders.check(self.root, self.counts, expected_classes=100 if dataset == "sports100" else None)
        self.classes = list(self.counts.index)
        self.size = min(IMAGE_SIZE, Images(self.root / "train", transform=None).typical_side())

    def images(self, split: str, transform: Callable | None = None) -> Images:
        """The pictures of "train" or "valid", as `eval_transform` shows them unless told otherwise."""
        if split == "test":
            raise CourseError(
                "The test set is sealed: choosing anything by it would spoil its verdict. "
                "Notebook 04 opens it, with data.open_test(reason)."
            )
        if split not in SPLITS:
            raise CourseError(f"There is no split {split!r}: it is one of {', '.join(SPLITS)}.")
        return Images(self.root / split, transform or eval_transform(self.size), plain=transform is None)

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
        return Images(self.root / "test", eval_transform(self.size), plain=True)

    def summary(self) -> pd.DataFrame:
        """For each split: pictures, and the fewest, the median and the most of a class."""
        table = self.counts.agg(["sum", "min", "median", "max"]).T
        table = table.astype({"sum": int, "min": int, "max": int}).rename_axis("split")
        return table.set_axis(["pictures", "fewest of a class", "median", "most of a class"], axis=1)
