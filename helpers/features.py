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
from torch.utils.data import DataLoader, TensorDataset

from helpers import home, runs
from helpers.compute import accelerator, forward_pass
from helpers.data import Images, batches, normalize
from helpers.model import SportsClassifier


@dataclass(frozen=True)
class Features:
    """values: float32 (N, 512); labels: int64 (N,); seconds: what the forward passes took."""

    values: torch.Tensor
    labels: torch.Tensor
    seconds: float

    def batches(self, batch_size: int, shuffle: bool = False) -> DataLoader:
        """Batches (float32 (n, 512), int64 (n,))."""
        return DataLoader(Rows(self.values, self.labels), batch_size, shuffle=shuffle, collate_fn=tuple)


class Rows(TensorDataset):
    """Cuts a batch out of its tensors in one piece: item by item would take longer than the training step."""

    @property
    def digest(self) -> str:
        return runs.digest({"values": self.tensors[0], "labels": self.tensors[1]})

    def __getitems__(self, numbers: list[int]) -> tuple[torch.Tensor, ...]:
        return self[numbers]


def extract(model: SportsClassifier, images: Images, dataset: str, batch_size: int = 64) -> Features:
    """The features of every picture; those of plain views are kept in `runs/<dataset>/features/`.

    A kept file is found by what it was computed from: pictures, transform, normalisation, the backbone's
    weights, and the precision. If one of them changes, the features are computed anew. Those of any other view
    (augmented, say) are computed every time.
    """
    split = Path(images.root).name
    if images.augmented:
        return compute(model, images, batch_size, split)
    backbone = runs.digest(model.backbone.state_dict())
    source = [images.digest, repr(normalize), backbone, accelerator().mixed_precision]
    key = hashlib.sha256(json.dumps(source).encode()).hexdigest()[:16]
    path = home() / "runs" / dataset / "features" / f"{split}-{key}.safetensors"
    if not (features := read(path)):
        features = compute(model, images, batch_size, split)
        tensors = {"values": features.values, "labels": features.labels}
        runs.write(path, lambda beside: save_file(tensors, beside, {"seconds": str(features.seconds)}))
    return features


def read(path: Path) -> Features | None:
    """The kept features, or None where there are none that can be read."""
    try:
        with safe_open(path, "pt") as file:
            return Features(
                file.get_tensor("values"), file.get_tensor("labels"), float(file.metadata()["seconds"])
            )
    except (FileNotFoundError, SafetensorError):
        return None


def compute(model: SportsClassifier, images: Images, batch_size: int, split: str) -> Features:
    start = time.perf_counter()
    values, labels = forward_pass(model.backbone, batches(images, batch_size), progress=f"features of {split}")
    return Features(values, labels, time.perf_counter() - start)


def nearest(queries: torch.Tensor, among: torch.Tensor, count: int = 1) -> tuple[torch.Tensor, torch.Tensor]:
    """For each of the features `queries` (N, D), the `count` rows of `among` (M, D) in the most similar direction.

    Returns (cosine distances float32, 0 to 2, and row numbers int64), both (N, count), the nearest first.
    """
    unit, others = normalized(queries), normalized(among).T
    parts = [(part @ others).topk(count) for part in unit.split(500)]
    return 1 - torch.cat([part.values for part in parts]), torch.cat([part.indices for part in parts])
