"""Kept features: the same as computed ones, and never somebody else's."""

import pytest
import torch
from safetensors.torch import save_file

from helpers import CourseError, features
from helpers.data import batches
from helpers.features import extract, extract_views
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


def test_an_augmented_view_is_kept_under_its_seed_and_number(model, data, passes):
    images = data.images("train", augmented=True)
    kept = {
        pair: extract(model, images, data.name, seed=pair[0], view=pair[1]) for pair in [(0, 0), (0, 1), (1, 0)]
    }
    assert len(passes) == 3
    for pair, first in kept.items():
        again = extract(model, data.images("train", augmented=True), data.name, seed=pair[0], view=pair[1])
        assert torch.equal(again.values, first.values)
    assert len(passes) == 3
    plain = extract(model, data.images("train"), data.name)
    values = [one.values for one in (*kept.values(), plain)]
    assert not any(torch.equal(a, b) for i, a in enumerate(values) for b in values[:i])


def test_extracting_views_leaves_the_global_generator_as_it_was(model, data):
    torch.manual_seed(3)
    expected = torch.rand(1)
    torch.manual_seed(3)
    extract(model, data.images("train", augmented=True), data.name)
    assert torch.equal(torch.rand(1), expected)


def test_more_views_build_on_fewer(model, data, passes):
    images = data.images("train", augmented=True)
    two = extract_views(model, images, data.name, views=2)
    three = extract_views(model, images, data.name, views=3)
    assert two.values.shape == (2, 18, 512) and torch.equal(three.values[:2], two.values)
    assert len(passes) == 3 and three.seconds > two.seconds


def test_batches_of_views_take_each_picture_once_and_any_of_its_views():
    values = torch.arange(4.0)[:, None, None] + 10 * torch.arange(50.0)[None, :, None]  # 10 × picture + view
    views = features.Views(values, torch.arange(50), 0.0)
    torch.manual_seed(0)
    pictures, seen = [], set()
    for rows, labels in views.batches(8, shuffle=True):
        assert torch.equal(rows[:, 0].long() // 10, labels)
        pictures += labels.tolist()
        seen |= set((rows[:, 0].long() % 10).tolist())
    assert sorted(pictures) == list(range(50)) and seen == {0, 1, 2, 3}


def test_one_pass_does_not_keep_the_pictures(model, data):
    images = data.images("train")
    extract(model, images, data.name)
    assert images.kept is None


def test_a_file_that_is_damaged_or_of_another_version_is_computed_anew(model, data, home, passes):
    first = extract(model, data.images("train"), data.name)
    (path,) = (home / "runs" / data.name / "features").iterdir()
    tensors = {"values": first.values, "labels": first.labels}
    harms = [
        lambda: path.write_bytes(path.read_bytes()[:1000]),
        lambda: save_file(tensors, path),
        lambda: save_file(tensors, path, {"time": "1"}),
        lambda: save_file({"features": first.values}, path, {"seconds": "1"}),
    ]
    for number, harm in enumerate(harms, 2):
        harm()
        assert torch.equal(extract(model, data.images("train"), data.name).values, first.values)
        assert len(passes) == number


@pytest.mark.parametrize("views", [0, -1, 1.5, "2", None, True])
def test_a_number_of_views_that_is_none_is_named(views, model, data):
    with pytest.raises(CourseError, match=f"^views={views!r}: expected a whole number from 1"):
        extract_views(model, data.images("train", augmented=True), data.name, views)


def test_batches_cut_the_same_rows_from_both():
    kept = features.Features(torch.arange(10.0)[:, None].expand(10, 512), torch.arange(10), 0.0)
    for values, labels in kept.batches(4, shuffle=True):
        assert values.shape[1:] == (512,) and torch.equal(values[:, 0].long(), labels)
    assert [len(labels) for _, labels in kept.batches(4)] == [4, 4, 2]
