"""How training pictures may look: changed one by one, or mixed with each other. Batches in, batches out; knows no
files. The chances are those of torch's global generator; how each picture is changed is the same with one process
and with several."""

from collections.abc import Callable

import torch
from torch.nn.functional import pad
from torchvision.transforms import v2

from helpers import CourseError
from helpers.compute import chances


def augment(images: torch.Tensor) -> torch.Tensor:
    """uint8 (N, 3, S, S) → the same shape: each picture mirrored or not, and shifted by up to S/28 pixels.

    That is 8 pixels of 224. What a shift uncovers is black.
    """
    side, shift = images.shape[-1], images.shape[-1] // 28
    ways = torch.tensor([2, 2 * shift + 1, 2 * shift + 1])
    mirrored, y, x = (chances(len(images), each=3) * ways).long().to(images.device).T
    padded = pad(torch.where(mirrored.bool().view(-1, 1, 1, 1), images.flip(-1), images), [shift] * 4)
    windows = padded.unfold(2, side, 1).unfold(
        3, side, 1
    )  # every place a square can be cut from; nothing is copied
    return windows[torch.arange(len(images), device=images.device), :, y, x]


def one_by_one(images: torch.Tensor, transform: Callable) -> torch.Tensor:
    """uint8 (N, 3, S, S) → what `transform` makes of each picture (3, S, S), with luck of its own."""
    seeds = (chances(len(images))[:, 0] * 2**53).long().tolist()
    if not seeds:  # this process's share of a small batch
        return images
    changed = []
    with torch.random.fork_rng(devices=[]):
        for picture, seed in zip(images, seeds, strict=True):
            torch.manual_seed(seed)
            changed.append(transform(picture))
    return torch.stack(changed)


def parts(images: torch.Tensor, share: float = 1.0) -> torch.Tensor:
    """uint8 (N, 3, S, S) → (N, 3, share * S, share * S): of each picture a part with at least 0.35 of its area, at
    most a third wider or higher than square, made to fit; mirrored or not (Szegedy et al. 2014,
    https://arxiv.org/abs/1409.4842).
    """
    side = round(share * images.shape[-1])
    cut = v2.RandomResizedCrop(side, scale=(0.35, 1), antialias=True)
    return one_by_one(images, v2.Compose([cut, v2.RandomHorizontalFlip()]))


def trivial(images: torch.Tensor) -> torch.Tensor:
    """uint8 (N, 3, S, S) → the same shape: one change of colour or shape, of random strength, to each picture
    (TrivialAugment; Müller & Hutter 2021, https://arxiv.org/abs/2103.10158)."""
    return one_by_one(images, v2.TrivialAugmentWide())


SMALLER = 5 / 7  # 160 of 224 pixels: half of the work

AUGMENTATIONS = {
    True: augment,  # the recipe's
    "trivial": lambda images: trivial(augment(images)),
    "parts": parts,
    "smaller parts": lambda images: parts(images, SMALLER),
}
"""By name, or True: what becomes of a batch of training pictures, uint8 (N, 3, S, S)."""

MIXTURES = {"mixup": v2.MixUp, "cutmix": v2.CutMix}
"""By name: MixUp (Zhang et al. 2017, https://arxiv.org/abs/1710.09412), where two pictures shine through each
other, and CutMix (Yun et al. 2019, https://arxiv.org/abs/1905.04899), where a part of one lies on the other."""


def named(table: dict, what: str, name: str | bool) -> Callable:
    """An entry of a table above. Raises CourseError, with the names there are, if there is none of that name."""
    if name not in table:
        raise CourseError(f"{what}={name!r}: expected one of {', '.join(map(repr, table))}.")
    return table[name]


def mixed(
    images: torch.Tensor, labels: torch.Tensor, mixture: str, classes: int
) -> tuple[torch.Tensor, torch.Tensor]:
    """float32 (N, 3, S, S) and int64 (N,) → pictures mixed with their neighbours, and each class's share, float32
    (N, classes). How much of each is drawn once for the batch, evenly from 0 to 1; of several processes each mixes
    within its own share."""
    return named(MIXTURES, "mixture", mixture)(alpha=1.0, num_classes=classes)(images, labels)
