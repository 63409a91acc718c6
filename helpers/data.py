"""Pictures: splits, transforms, batches, and the sealed test set. Knows no model."""

import copy
import functools
import hashlib
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pandas as pd
import torch
from PIL import ImageOps
from torch.utils.data import DataLoader, RandomSampler, SequentialSampler
from torchvision.datasets import ImageFolder
from torchvision.transforms import v2
from torchvision.transforms.v2.functional import pil_to_tensor

from helpers import CourseError, folders, pictures, runs
from helpers.augmentation import AUGMENTATIONS, MIXTURES, mixed, named
from helpers.compute import Shares, accelerator, place_to_keep
from helpers.drawn import world
from helpers.files import SPLITS, is_picture, sha256
from helpers.pictures import in_rgb, open_image

IMAGE_SIZE = 224  # pixels: what ResNet18 was trained with; smaller pictures stay as small as they are

IMAGENET_MEAN = (0.485, 0.456, 0.406)  # of the red, green and blue channel, on a scale from 0 to 1
IMAGENET_STD = (0.229, 0.224, 0.225)


# ---- transforms: a picture becomes a square of bytes; then whole batches, on whatever device they lie


def plain_view(size: int = IMAGE_SIZE) -> v2.Compose:
    """uint8 (3, H, W) → uint8 (3, size, size), always the same: the middle of the picture."""
    return v2.Compose([v2.Resize(size, antialias=True), v2.CenterCrop(size)])


normalize = v2.Compose(
    [v2.ToDtype(torch.float32, scale=True), v2.Normalize(IMAGENET_MEAN, IMAGENET_STD, inplace=True)]
)
"""uint8 (…, 3, H, W), 0 to 255 → float32, about -2 to 2.6: the scale the ImageNet weights expect."""


def denormalize(images: torch.Tensor) -> torch.Tensor:
    """The inverse of `normalize`: float32 (…, 3, H, W) → uint8."""
    mean, std = (
        torch.tensor(values, device=images.device).view(3, 1, 1) for values in (IMAGENET_MEAN, IMAGENET_STD)
    )
    return (images * std + mean).mul(255).round().clamp(0, 255).to(torch.uint8)


# ---- one split, and batches of it


def read_image(path: str | Path) -> torch.Tensor:
    """A picture file as uint8 (3, H, W), RGB, turned the way its EXIF tag asks."""
    with open_image(path) as picture:
        return pil_to_tensor(in_rgb(ImageOps.exif_transpose(picture)))


class Images(ImageFolder):
    """One split: torchvision's ImageFolder, blind to hidden and foreign files.

    Item i is (uint8 tensor (3, size, size), class number); several at once are (uint8 (N, 3, size, size), int64
    (N,)), on the device that trains. `.samples` lists (path, class number).
    augmented: whether a picture looks a little different every time, as in the recipe (`augment`), or the name of
        another way (`augmentation.AUGMENTATIONS`).
    mixture: how `batches` mixes pictures with each other, if at all (`augmentation.MIXTURES`).
    """

    def __init__(self, folder: Path, size: int, augmented: bool | str = False, mixture: str | None = None):
        super().__init__(str(folder), plain_view(size), loader=read_image, is_valid_file=is_picture)
        self.size, self.augmented, self.mixture = size, augmented, mixture
        if augmented:
            named(AUGMENTATIONS, "augmented", augmented)
        if mixture:
            named(MIXTURES, "mixture", mixture)
        self.kept: torch.Tensor | None = None  # decoded pictures, those of parts among them
        self.rows: Sequence[int] = ()  # where in there each picture of this split, or part, lies

    def find_classes(self, directory: str) -> tuple[list[str], dict[str, int]]:
        names = folders.class_names(Path(directory))
        return names, {name: number for number, name in enumerate(names)}

    @staticmethod
    def make_dataset(directory: str, class_to_idx: dict[str, int], *args, **kwargs) -> list[tuple[str, int]]:
        return [
            (str(path), number)
            for name, number in class_to_idx.items()
            for path in folders.pictures(Path(directory, name))
        ]

    def __getitem__(self, number: int) -> tuple[torch.Tensor, int]:
        images, labels = self.__getitems__([int(number)])
        return images[0].cpu(), int(labels[0])

    def __getitems__(self, numbers: list[int]) -> tuple[torch.Tensor, torch.Tensor]:
        device = accelerator().device
        images = self.decode(numbers) if self.kept is None else self.kept[[self.rows[i] for i in numbers]]
        images = images.to(device)
        labels = torch.tensor([self.targets[i] for i in numbers], dtype=torch.long, device=device)
        return AUGMENTATIONS[self.augmented](images) if self.augmented else images, labels

    def decode(self, numbers: list[int]) -> torch.Tensor:
        """The plain views of these pictures, uint8 (N, 3, size, size), read from their files on all processors."""
        pixels = np.empty((len(numbers), 3, self.size, self.size), np.uint8)

        def put(place: int) -> None:
            pixels[place] = super(Images, self).__getitem__(numbers[place])[0]

        with ThreadPoolExecutor() as threads:
            list(threads.map(put, range(len(numbers))))  # a list, so that an error is raised here
        return torch.from_numpy(pixels)

    def keep(self) -> None:
        """Decode every picture once and keep the bytes, on the device or in main memory. Where there is no room,
        say so, and go on decoding every time."""
        size = len(self) * 3 * self.size**2
        if self.kept is not None:
            return
        try:
            if (place := place_to_keep(size)) is None:
                raise MemoryError
            _ = self.digest  # of the files as they are now, for that is what is kept
            self.kept, self.rows = self.decode(range(len(self))).to(place), range(len(self))
        except (MemoryError, RuntimeError):  # the latter is PyTorch's word for it
            print(
                f"Too little memory to keep {len(self):,} decoded pictures ({size / 1e6:,.0f} MB): each is "
                "decoded anew in every epoch, which takes longer and gives the same."
            )

    def part(
        self,
        numbers: Sequence[int],
        classes: list[str] | None = None,
        augmented: bool | str | None = None,
        mixture: str | None = None,
    ) -> "Images":
        """The pictures with these numbers, in this order; a number may occur several times.

        classes: the classes left, if not all are: labels then count these. augmented, mixture: as before, if not
        said.
        """
        part, classes = copy.copy(self), classes or self.classes
        place = {name: number for number, name in enumerate(classes)}
        chosen = [self.samples[i] for i in numbers]
        part.samples = part.imgs = [(path, place[self.classes[label]]) for path, label in chosen]
        part.targets = [label for _, label in part.samples]
        part.classes, part.class_to_idx = list(classes), place
        part.augmented = self.augmented if augmented is None else augmented
        part.mixture = mixture or self.mixture
        part.rows = () if self.kept is None else [self.rows[i] for i in numbers]
        vars(part).pop("digest", None)  # it is that of all pictures
        return part

    def at_most(self, per_class: int, seed: int = 0) -> "Images":
        """So many pictures of each class, or all it has, by lot. With one seed, fewer are always some of more."""
        order = np.random.default_rng(seed).permutation(len(self))
        rank = pd.Series(np.array(self.targets)[order], index=order)
        rank = rank.groupby(rank).cumcount()
        return self.part(sorted(rank.index[rank < per_class].tolist()))

    def at(self, size: int) -> "Images":
        """The pictures of the whole split, so many pixels a side."""
        return self if size == self.size else Images(Path(self.root), size, self.augmented, self.mixture)

    @functools.cached_property
    def digest(self) -> str:
        """SHA-256 over the view and every file's name and bytes: the same pictures, wherever they lie."""
        total = hashlib.sha256(f"{self.transform!r}{self.augmented}{self.mixture or ''}".encode())
        for path, _ in self.samples:
            name = Path(path).relative_to(self.root).as_posix()
            total.update(f"{name}\n{sha256(path)}\n".encode(errors="surrogateescape"))
        return total.hexdigest()


def typical_side(paths: list[str], most: int = 50) -> int:
    """The median of the shorter sides, in pixels, of at most so many pictures, taken evenly."""
    sides = []
    for path in paths[:: -(-len(paths) // most)]:
        with open_image(path) as picture:
            sides.append(min(picture.size))
    return int(np.median(sides))


def batches(
    images: Images, batch_size: int, shuffle: bool = False, normalize: Callable = normalize, keep: bool = True
) -> DataLoader:
    """Batches (float32 (N, 3, size, size), int64 (N,)) of a split, augmented and normalised a batch at a time.
    Where pictures are mixed, labels are each class's share, float32 (N, classes).

    They lie on the device that trains. Of several processes each gets its share of every batch.
    keep: whether to decode the split once and keep the bytes, where there is room: for who passes over it more
    than once. A split that is not kept is decoded anew in every pass.

    Shuffled batches are for training: where the last one would hold a single picture, it is left out (another
    picture in every epoch), for batch norm cannot compare one picture with others. Raises CourseError for shuffled
    batches of one.
    """
    if shuffle and batch_size == 1:
        raise CourseError("batch_size=1: batch normalisation compares the pictures of a batch. Give 2 or more.")
    if keep:
        images.keep()

    def collate(batch: tuple[torch.Tensor, torch.Tensor]) -> tuple[torch.Tensor, torch.Tensor]:
        pictures, labels = normalize(batch[0]), batch[1]
        return (
            mixed(pictures, labels, images.mixture, len(images.classes)) if images.mixture else (pictures, labels)
        )

    order = RandomSampler(images) if shuffle else SequentialSampler(images)
    leave_out = shuffle and len(images) % batch_size == 1
    return DataLoader(images, batch_sampler=Shares(order, batch_size, leave_out), collate_fn=collate)


# ---- the data set


class SportsData:
    """A checked data set: train and valid at hand, test behind a seal.

    dataset: "drawn", "sports100", or the path of any folder in the same layout.

    Attributes: `name` (short, for folders of its own), `root`, `classes` (sorted names), `counts` (of pictures,
    classes × splits), `size` (pixels a side that the pictures are used at), `pretrained` (the weights that suit
    such pictures: "drawn", which notebook 00 makes, or "imagenet"), `fine_tuning_rate` (v2's learning rate: the
    recipe's, or a larger one for the drawn pictures, which are few) and `v3` (what notebook 06 trains with: start,
    the phase whose weights it begins with; learning_rate, epochs, augmented; and size, the pixels a side at which
    it is validated and tested).

    Raises CourseError if the folder is missing, its splits or classes are not as they must be, or a picture in it
    is damaged. That is seen from the pictures' headers and ends; `course check --decode` looks at every pixel.
    """

    def __init__(self, dataset: str):
        self.root = folders.find(dataset)
        self.name = folders.short_name(dataset, self.root)
        self.pretrained = "drawn" if dataset == "drawn" else "imagenet"
        self.fine_tuning_rate = 3e-4 if dataset == "drawn" else 1e-4
        self.counts = folders.count(self.root)
        folders.check(self.root, self.counts, expected_classes=100 if dataset == "sports100" else None)
        self.classes = list(self.counts.index)
        if dataset not in world.PLANS:  # those are known by their SHA-256
            pictures.check(self.paths(), self.root)
        paths = [path for path, _ in Images(self.root / "train", IMAGE_SIZE).samples]
        self.size = min(IMAGE_SIZE, typical_side(paths))
        self.v3 = {"start": "v1", "learning_rate": 3e-4, "epochs": 10, "augmented": "parts", "size": self.size}
        if dataset == "drawn":  # three times v2's rate here, too
            self.v3 |= {"learning_rate": 9e-4, "epochs": 30}
        if self.size == IMAGE_SIZE:  # at 192 things look about as large as in parts of 160: notebook 06
            self.v3 |= {"start": "v2", "learning_rate": 1e-4, "epochs": 6}
            self.v3 |= {"augmented": "smaller parts", "size": 192}

    def paths(self) -> list[Path]:
        """Every picture's file, in all splits."""
        places = (self.root / split / name for split in SPLITS for name in self.classes)
        return [path for place in places for path in folders.pictures(place)]

    def below(self, path: str | Path) -> str:
        """A picture's path below the data set's folder, such as train/archery/001.jpg."""
        return Path(path).relative_to(self.root).as_posix()

    @functools.cached_property
    def digest(self) -> str:
        """SHA-256 over all that a run learns and chooses from: the pictures of train and of valid."""
        views = (self.images(split).digest for split in ("train", "valid"))
        return hashlib.sha256("".join(views).encode()).hexdigest()

    def images(self, split: str, augmented: bool | str = False, mixture: str | None = None) -> Images:
        """The pictures of "train" or "valid", as `plain_view` shows them or augmented, and mixed: see `Images`."""
        if split == "test":
            raise CourseError(
                "The test set is sealed: choosing anything by it would spoil its verdict. "
                "Notebook 04 opens it, with data.open_test(reason)."
            )
        if split not in SPLITS:
            raise CourseError(f"There is no split {split!r}: it is one of {', '.join(SPLITS)}.")
        return Images(self.root / split, self.size, augmented, mixture)

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
        return Images(self.root / "test", self.size)

    def summary(self) -> pd.DataFrame:
        """For each split: pictures, and the fewest, the median and the most of a class."""
        table = self.counts.agg(["sum", "min", "median", "max"]).T
        table = table.astype({"sum": int, "min": int, "max": int}).rename_axis("split")
        return table.set_axis(["pictures", "fewest of a class", "median", "most of a class"], axis=1)
