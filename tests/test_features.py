"""Kept features: the same as computed ones, and never somebody else's."""

import pytest
import torch

from helpers import features
from helpers.data import batches
from helpers.features import extract
from helpers.model import SportsClassifier


@pytest.fixture
def model():
    torch.manual_seed(0)
    return SportsClassifier(3).freeze_backbone()


@pytest.fixture
def passes(monkeypatch):
    """The forward passes that were made, one text each."""
    made, forward_pass = [], features.forward_pass

    def counting(*args, progress):
        made.append(progress)
        return forward_pass(*args, progress=progress)

    monkeypatch.setattr(features, "forward_pass", counting)
    return made


def test_features_are_what_the_backbone_computes(model, data):
    kept = extract(model, data.images("train"), data.name, batch_size=5)
    images, labels = next(iter(batches(data.images("train"), batch_size=18)))
    with torch.no_grad():
        expected = model.eval().backbone(images)
    assert kept.values.shape == (18, 512) and kept.labels.tolist() == labels.tolist()
    assert torch.allclose(kept.values, expected, rtol=0.05, atol=0.05 * expected.abs().max().item())
    assert kept.seconds > 0


def test_the_second_time_they_are_read_back(model, data, passes):
    first = extract(model, data.images("train"), data.name)
    second = extract(model, data.images("train"), data.name)
    assert passes == ["features of train"]
    assert torch.equal(first.values, second.values) and first.seconds == second.seconds


def test_another_head_changes_nothing(model, data, passes):
    extract(model, data.images("train"), data.name)
    extract(SportsClassifier(3), data.images("train"), data.name)
    assert len(passes) == 1


def test_another_picture_split_or_backbone_is_noticed(model, data, folder, passes):
    extract(model, data.images("train"), data.name)
    extract(model, data.images("valid"), data.name)
    extract(SportsClassifier(3, weights=None), data.images("train"), data.name)
    picture = folder / "train" / "archery" / "001.jpg"
    picture.write_bytes((folder / "train" / "bowling" / "001.jpg").read_bytes())
    extract(model, data.images("train"), data.name)
    assert len(passes) == 4


def test_augmented_views_are_new_each_time_and_not_kept(model, data, passes, home):
    images = data.images("train", augmented=True)
    first, second = (extract(model, images, data.name) for _ in range(2))
    assert len(passes) == 2 and not torch.equal(first.values, second.values)
    assert not (home / "runs").exists()


def test_a_truncated_file_is_computed_anew(model, data, home, passes):
    first = extract(model, data.images("train"), data.name)
    (path,) = (home / "runs" / data.name / "features").iterdir()
    path.write_bytes(path.read_bytes()[:1000])
    assert torch.equal(extract(model, data.images("train"), data.name).values, first.values)
    assert len(passes) == 2


def test_batches_cut_the_same_rows_from_both():
    kept = features.Features(torch.arange(10.0)[:, None].expand(10, 512), torch.arange(10), 0.0)
    for values, labels in kept.batches(4, shuffle=True):
        assert values.shape[1:] == (512,) and torch.equal(values[:, 0].long(), labels)
    assert [len(labels) for _, labels in kept.batches(4)] == [4, 4, 2]
