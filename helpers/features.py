"""A frozen backbone is a function of the picture alone: run it once, keep the result."""

import hashlib
import json
import time
from dataclasses import dataclass
from pathlib import Path

import torch
from safetensors import SafetensorError, safe_open
from safetensors.torch import save_file
from torch.nn.functional import normalize as normalized
from torch.utils.data import DataLoader, Dataset, RandomSampler, SequentialSampler

from helpers import CourseError, home, runs
from helpers.compute import Shares, accelerator, chances, forward_pass, from_main
from helpers.data import Images, batches, normalize
from helpers.model import SportsClassifier


@dataclass(frozen=True)
class Features:
    """values: float32 (N, 512); labels: int64 (N,); seconds: what the forward passes took."""

    values: torch.Tensor
    labels: torch.Tensor
    seconds: float

    def batches(self, batch_size: int, shuffle: bool = False) -> DataLoader:
        """Batches (float32 (n, 512), int64 (n,)); of several processes each gets its share of every batch."""
        return Views(self.values[None], self.labels, self.seconds).batches(batch_size, shuffle)


@dataclass(frozen=True)
class Views:
    """Features of several views of every picture: values float32 (views, N, 512); labels int64 (N,); seconds."""

    values: torch.Tensor
    labels: torch.Tensor
    seconds: float

    def batches(self, batch_size: int, shuffle: bool = False) -> DataLoader:
        """As those of Features; of each picture, whenever its turn comes, one of its views, drawn by lot."""
        rows = Rows(self.values, self.labels)
        order = RandomSampler(rows) if shuffle else SequentialSampler(rows)
        return DataLoader(rows, batch_sampler=Shares(order, batch_size, drop_last=False), collate_fn=tuple)


class Rows(Dataset):
    """Cuts a batch out of its tensors in one piece: item by item would take longer than the training step."""

    def __init__(self, values: torch.Tensor, labels: torch.Tensor):
        self.values, self.labels = values, labels

    def __len__(self) -> int:
        return len(self.labels)

    @property
    def digest(self) -> str:
        return runs.digest({"values": self.values, "labels": self.labels})

    def __getitems__(self, numbers: list[int]) -> tuple[torch.Tensor, ...]:
        views = (chances(len(numbers))[:, 0] * len(self.values)).long()
        return self.values[views, numbers], self.labels[numbers]


def extract(
    model: SportsClassifier, images: Images, dataset: str, batch_size: int = 64, seed: int = 0, view: int = 0
) -> Features:
    """The features of every picture, once; they are kept in `runs/<dataset>/features/`.

    seed, view: if `images` are augmented, these two numbers decide how each picture looks.
    A kept file is found by what it was computed from: pictures, transform, normalisation, the backbone's weights,
    the precision, and for augmented pictures the seed and the view. If one of them changes, the features are
    computed anew. Of several processes the main one reads and writes the file.
    """
    split, backbone = Path(images.root).name, runs.digest(model.backbone.state_dict())
    source = [images.digest, repr(normalize), backbone, accelerator().mixed_precision]
    source += [seed, view] if images.augmented else []
    key = hashlib.sha256(json.dumps(source).encode()).hexdigest()[:16]
    path = home() / "runs" / dataset / "features" / f"{split}-{key}.safetensors"
    if not (features := from_main(lambda: read(path))):
        with torch.random.fork_rng(devices=[]):
            torch.manual_seed(1000 * seed + view)
            features = compute(model, images, batch_size, split)
        if accelerator().is_main_process:
            tensors = {"values": features.values, "labels": features.labels}
            runs.write(path, lambda beside: save_file(tensors, beside, {"seconds": str(features.seconds)}))
    return features


def extract_views(
    model: SportsClassifier, images: Images, dataset: str, views: int, seed: int = 0, batch_size: int = 64
) -> Views:
    """The features of so many augmented views of every picture, each kept as `extract` keeps it.

    Raises CourseError if `views` is no number from 1.
    """
    if type(views) is not int or views < 1:
        raise CourseError(f"views={views!r}: expected a whole number from 1, such as 2.")
    images.keep()
    found = [extract(model, images, dataset, batch_size, seed, view) for view in range(views)]
    return Views(torch.stack([one.values for one in found]), found[0].labels, sum(one.seconds for one in found))


def read(path: Path) -> Features | None:
    """The kept features, or None where there are none that can be read."""
    try:
        with safe_open(path, "pt") as file:
            return Features(
                file.get_tensor("values"), file.get_tensor("labels"), float(file.metadata()["seconds"])
            )
    except (FileNotFoundError, SafetensorError, TypeError, KeyError, ValueError):  # the last: of another version
        return None


def compute(model: SportsClassifier, images: Images, batch_size: int, split: str) -> Features:
    start = time.perf_counter()
    batches_once = batches(images, batch_size, keep=False)  # one pass: to keep the pictures would only take memory
    values, labels = forward_pass(model.backbone, batches_once, progress=f"features of {split}")
    return Features(values, labels, time.perf_counter() - start)


def nearest(queries: torch.Tensor, among: torch.Tensor, count: int = 1) -> tuple[torch.Tensor, torch.Tensor]:
    """For each of the features `queries` (N, D), the `count` rows of `among` (M, D) in the most similar direction.

    Returns (cosine distances float32, 0 to 2, and row numbers int64), both (N, count), the nearest first.
    """
    unit, others = normalized(queries), normalized(among).T
    parts = [(part @ others).topk(count) for part in unit.split(500)]
    return 1 - torch.cat([part.values for part in parts]), torch.cat([part.indices for part in parts])
