"""How training pictures may look, and what mixing makes of their labels."""

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from helpers import CourseError, augmentation
from helpers.augmentation import AUGMENTATIONS, MIXTURES, augment, mixed, one_by_one
from helpers.data import batches


def some(number: int, side: int = 56, seed: int = 0) -> torch.Tensor:
    """Pictures of noise, without black."""
    values = np.random.default_rng(seed).integers(1, 256, (number, 3, side, side), dtype=np.uint8)
    return torch.from_numpy(values)


@given(st.integers(0, 2**32 - 1), st.sampled_from([20, 56, 90]))
def test_augmentation_mirrors_and_shifts_each_picture_for_itself(seed, size):
    pictures = some(4, size, seed)
    torch.manual_seed(seed)
    shift, changed = size // 28, augment(pictures)
    for before, after in zip(pictures, changed, strict=True):
        found = [
            (mirrored, dy, dx)
            for mirrored in (0, 1)
            for dy in range(2 * shift + 1)
            for dx in range(2 * shift + 1)
            if torch.equal(
                torch.nn.functional.pad(before.flip(-1) if mirrored else before, [shift] * 4)[
                    :, dy : dy + size, dx : dx + size
                ],
                after,
            )
        ]
        assert len(found) == 1


def test_augmentation_does_all_of_it():
    picture = torch.arange(1, 57).expand(1, 3, 56, 56).to(torch.uint8)  # columns count up from 1
    torch.manual_seed(0)
    seen = augment(picture.expand(400, -1, -1, -1))
    assert len({tuple(one[0, 20].tolist()) for one in seen}) == 10, "5 shifts sideways, mirrored or not"
    assert len({tuple((one[0].sum(1) == 0).tolist()) for one in seen}) == 5, "5 shifts up and down"


@pytest.mark.parametrize("name", AUGMENTATIONS, ids=str)
def test_each_way_is_decided_by_the_seed_and_differs_between_pictures(name):
    pictures = some(1).expand(8, -1, -1, -1)
    looks = []
    for seed in (0, 0, 1):
        torch.manual_seed(seed)
        looks.append(AUGMENTATIONS[name](pictures))
    assert torch.equal(looks[0], looks[1]) and not torch.equal(looks[0], looks[2])
    assert looks[0].dtype == torch.uint8 and len({one.numpy().tobytes() for one in looks[0]}) > 4
    side = 40 if "smaller" in str(name) else 56
    assert looks[0].shape == (8, 3, side, side)


@pytest.mark.parametrize("name", AUGMENTATIONS, ids=str)
def test_chance_moves_on_by_as_much_however_many_pictures_are_one_s_own(name):
    """A process whose share is smaller, or empty, must not fall out of step with the others."""
    left = []
    for share in (3, 1, 0):
        torch.manual_seed(0)
        AUGMENTATIONS[name](some(3)[:share])
        left.append(torch.rand(1))
    assert left[0] == left[1] == left[2]


def test_a_picture_s_luck_is_its_own():
    """The same whether two processes share a batch or one has it all."""
    noise = some(4)
    torch.manual_seed(0)
    together = one_by_one(noise, lambda picture: picture + torch.randint(50, (1,)).to(torch.uint8))
    torch.manual_seed(0)
    alone = one_by_one(noise[:1], lambda picture: picture + torch.randint(50, (1,)).to(torch.uint8))
    assert torch.equal(together[:1], alone)


def test_parts_are_large_enough():
    """Of a picture whose columns count, a part shows at least as many as the least area has at its narrowest."""
    picture = torch.arange(224).expand(1, 3, 224, 224).to(torch.uint8)
    widths = [one[0, 0].max() - one[0, 0].min() + 1 for one in augmentation.parts(picture.expand(50, -1, -1, -1))]
    assert min(widths) >= 224 * (0.35 * 0.75) ** 0.5 - 2 and max(widths) > 200 and len(set(widths)) > 20


@settings(max_examples=20)
@given(st.integers(0, 2**32 - 1), st.sampled_from(sorted(MIXTURES)))
def test_labels_are_mixed_as_the_pictures_are(seed, mixture):
    """Black and white pictures: how much white is there is how much of the label is."""
    labels = torch.tensor([0, 1, 0, 1])
    pictures = labels.float().view(4, 1, 1, 1).expand(4, 3, 50, 50)
    torch.manual_seed(seed)
    images, shares = mixed(pictures, labels, mixture, classes=3)
    assert images.shape == pictures.shape and shares.shape == (4, 3)
    torch.testing.assert_close(shares.sum(1), torch.ones(4))
    torch.testing.assert_close(images.mean((1, 2, 3)), shares[:, 1], atol=1e-4, rtol=0)
    assert (shares[:, 2] == 0).all()


def test_batches_mix_what_they_are_told_to(data):
    plain, cut = (data.images("train", augmented=True, mixture=mixture) for mixture in (None, "cutmix"))
    assert plain.digest != cut.digest and plain.digest == data.images("train", augmented=True).digest
    images, labels = next(iter(batches(cut, 6, shuffle=True)))
    assert images.shape == (6, 3, 40, 40) and labels.shape == (6, 3) and labels.is_floating_point()
    assert cut.part([0, 1]).mixture == "cutmix" and plain.part([0], mixture="mixup").mixture == "mixup"
    assert next(iter(batches(plain, 6)))[1].dtype == torch.long


@pytest.mark.parametrize("name, value", [("augmented", "autoaugment"), ("mixture", "collage")])
def test_a_name_that_there_is_not_is_answered_with_those_there_are(name, value, data):
    with pytest.raises(CourseError, match=f"{name}='{value}': expected one of .*'"):
        data.images("train", **{name: value})
