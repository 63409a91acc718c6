"""Near-duplicates and wrong labels, planted to be found."""

import numpy as np
import pytest
import torch

from helpers import audit


def pictures(number: int, seed: int = 0) -> torch.Tensor:
    """Smooth blotches, uint8 (number, 3, 64, 64)."""
    coarse = torch.rand(number, 3, 6, 6, generator=torch.Generator().manual_seed(seed)) * 255
    return torch.nn.functional.interpolate(coarse, (64, 64), mode="bicubic").clamp(0, 255).to(torch.uint8)


def blurred(images: torch.Tensor) -> torch.Tensor:
    """Features that hardly mind an alteration."""
    small = torch.nn.functional.adaptive_avg_pool2d(images.float(), 4)
    small = small + small.flip(-1)
    return (small - small.mean((1, 2, 3), keepdim=True)).flatten(1)


def test_altered_copies_are_found_and_others_are_not():
    originals, others = pictures(30), pictures(30, seed=1)
    random = np.random.default_rng(0)
    copies = torch.stack([audit.altered(image, random) for image in originals])
    assert copies.shape == originals.shape and not torch.equal(copies, originals)
    found = audit.closest(copies, blurred(copies), originals, blurred(originals))
    assert (found.other == np.arange(30)).mean() >= 0.9
    assert audit.is_duplicate(found).mean() >= 0.5  # blotches are harder than pictures: they have no edges
    strangers = audit.closest(others, blurred(others), originals, blurred(originals))
    assert not audit.is_duplicate(strangers).any()


def test_a_picture_is_its_own_nearest_and_so_is_its_mirror_image():
    images = pictures(8)
    pairs = [(image, 0) for image in images]  # as a data set gives them
    for shown in (images, images.flip(-1)):
        found = audit.closest(shown, blurred(shown), pairs, blurred(images))
        assert found.other.tolist() == list(range(8)) and (found.bits == 0).all()
        assert found.distance.max() < 1e-5


def heaps(per_class: int = 30) -> tuple[np.ndarray, np.ndarray]:
    labels = np.repeat(np.arange(4), per_class)
    return np.eye(8)[labels] * 6 + np.random.default_rng(0).normal(size=(len(labels), 8)), labels


def test_planted_label_errors_are_found():
    features, labels = heaps()
    assert len(audit.suspicious_labels(labels, audit.out_of_sample(features, labels))) == 0
    spoilt, planted = audit.spoil(labels, 0.1)
    assert len(planted) == 12 and ((spoilt != labels) == np.isin(np.arange(120), planted)).all()
    table = audit.suspicious_labels(spoilt, audit.out_of_sample(features, spoilt))
    assert set(planted) == set(table.row)
    assert (table.given == spoilt[table.row]).all() and (table.suggested == labels[table.row]).all()
    assert table.self_confidence.is_monotonic_increasing


def test_no_picture_judges_itself():
    """Features that name each picture and nothing else: whoever learned from it would know its label."""
    labels = np.arange(40) % 2
    probabilities = audit.out_of_sample(np.eye(40) * 100, labels)
    assert (probabilities.argmax(1) == labels).mean() < 0.8
    assert probabilities.sum(1) == pytest.approx(np.ones(40))


def test_a_class_with_one_picture_is_no_accident():
    features, labels = heaps(6)
    labels[0] = 4
    probabilities = audit.out_of_sample(features, labels)
    assert probabilities.shape == (24, 5) and probabilities[0, 4] == 0
    audit.suspicious_labels(labels, probabilities)
