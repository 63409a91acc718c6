"""Inside a network whose answer is known: where it looked, what its stages know, how its features lie."""

import numpy as np
import pytest
import torch
from sklearn.linear_model import RidgeClassifierCV
from sklearn.preprocessing import StandardScaler
from torch import nn

from helpers import explain
from helpers.compute import forward_pass
from helpers.data import batches
from helpers.features import Features, nearest
from helpers.model import SportsClassifier


@pytest.fixture(scope="module")
def model(weights):
    torch.manual_seed(0)
    return SportsClassifier(3, weights)


def test_grad_cam_is_the_formula(model):
    """The gradient of the logit, averaged over the cells, weighs the channels; what is positive is kept."""
    images = torch.randint(256, (2, 3, 96, 96), dtype=torch.uint8)
    maps = explain.grad_cam(model, images, torch.tensor([0, 2]))
    assert maps.shape == (2, 96, 96) and maps.min() >= 0 and maps.max() <= 1
    cells = []
    model.eval().resnet.layer4.register_forward_hook(lambda _, __, output: cells.append(output))
    logits = model(explain.normalize(images))
    (gradient,) = torch.autograd.grad(logits[0, 0] + logits[1, 2], cells[0])
    by_hand = (gradient.mean((2, 3), keepdim=True) * cells[0]).sum(1, keepdim=True).relu()
    large = nn.functional.interpolate(by_hand, (96, 96), mode="bilinear")[:, 0].detach()
    assert torch.allclose(maps, large / large.amax((1, 2), keepdim=True).clamp_min(1e-12), atol=1e-3)


def test_the_hottest_square_is_found_and_covered():
    maps = torch.zeros(2, 9, 9)
    maps[0, 3:6, 6:9] = 1
    maps[1, 0:3, 0:3] = 1
    corners = explain.hottest(maps, 3)
    assert corners.tolist() == [[3, 6], [0, 0]]
    images = torch.zeros(2, 3, 9, 9, dtype=torch.uint8)
    covered = explain.covered(images, corners, 3)
    assert torch.equal(covered[:, 0] > 0, maps > 0) and images.sum() == 0


def test_covering_costs_a_network_that_sees_one_corner_its_answer():
    """A "network" that looks at one corner alone: covering that one must hurt, covering by lot seldom."""

    class Corner(SportsClassifier):
        def forward(self, images):
            spot = self.resnet.layer4(images)[:, :, :3, :3].mean((1, 2, 3))
            return torch.stack([spot - 1, 1 - spot], 1)  # bright, or not

    network = Corner(2, weights=None)
    network.resnet.layer4 = nn.Conv2d(3, 1, 1, bias=False)
    nn.init.constant_(network.resnet.layer4.weight, 1.0)
    images = torch.zeros(40, 3, 12, 12, dtype=torch.uint8)
    images[:, :, :3, :3] = 255
    table = explain.covering_test(network, images, torch.zeros(40, dtype=torch.long))
    assert table.correct["nothing"] == 40
    assert table.total.tolist() == [40] * 4
    assert table.correct["the hottest square"] == 0
    assert table.correct["a square by lot"] > 20
    assert table.correct["another's hottest square"] == table.correct["the hottest square"], "all look at the same"


def test_stages_end_where_the_features_begin(model, data):
    images = data.images("valid")
    stages, _ = forward_pass(explain.Stages(model, [(1, 1)] * 5), batches(images, 4))
    assert stages.shape == (6, sum(explain.CHANNELS))
    features, _ = forward_pass(model.backbone, batches(images, 4))
    assert torch.allclose(stages[:, -512:], features, atol=0.02)


def test_probes_of_every_stage(model, data):
    table = explain.probe_stages(model, data.images("train"), data.images("valid"))
    assert table.index.tolist() == list(explain.STAGES) and (table.total == 6).all()
    assert table.correct["conv1"] >= 4  # stripes in three colours


def test_a_stage_can_keep_more_than_its_channels_means(model, data):
    grids = dict(zip("abcde", [(3, 3), (3, 3), (2, 2), (1, 2), (1, 1)], strict=True))
    parts = explain.of_stages(model, data.images("valid"), grids)
    assert [part.values.shape[1] for part in parts.values()] == [576, 576, 512, 512, 512]
    means = explain.of_stages(model, data.images("valid"))
    assert torch.allclose(parts["e"].values, means["layer4"].values)


def test_a_linear_probe_is_scikit_learns_ridge():
    torch.manual_seed(0)
    x, y = torch.randn(60, 8), torch.arange(60) % 3
    x[:, 0] += y
    scale = StandardScaler().fit(x[:40])
    right = (
        RidgeClassifierCV(np.logspace(0, 5, 11))
        .fit(scale.transform(x[:40]), y[:40])
        .predict(scale.transform(x[40:]))
    )
    known, asked = Features(x[:40], y[:40], 0.0), Features(x[40:], y[40:], 0.0)
    assert np.array_equal(explain.linear_probe(known, asked), right == y[40:].numpy())


def test_a_probe_reads_what_is_there_and_not_what_is_not():
    random = np.random.default_rng(0)
    labels = torch.tensor(random.integers(0, 3, 90))
    telling = torch.eye(3)[labels] + 0.1 * torch.tensor(random.normal(size=(90, 3)), dtype=torch.float32)
    noise = torch.tensor(random.normal(size=(90, 3)), dtype=torch.float32)
    for values, least, most in ((telling, 0.95, 1.0), (noise, 0.0, 0.7)):
        known, asked = (Features(values[part], labels[part], 0.0) for part in (slice(60), slice(60, 90)))
        assert least <= explain.linear_probe(known, asked).mean() <= most


def test_neighbours_by_hand():
    among = torch.tensor([[1.0, 0], [0, 2], [-3, 0]])
    distances, rows = nearest(torch.tensor([[5.0, 0], [1, 1]]), among, 2)
    assert rows[0].tolist() == [0, 1] and distances[0].tolist() == pytest.approx([0, 1])
    assert distances[1].tolist() == pytest.approx([1 - 0.5**0.5] * 2, abs=1e-6)


def test_the_plane_keeps_two_heaps_apart_and_company_counts_them():
    torch.manual_seed(0)
    centres = torch.eye(16)[torch.arange(40) % 2] * 10
    features = centres + torch.randn(40, 16)
    group = np.arange(40) % 2
    plane = explain.embedding(features)
    assert plane.shape == (40, 2) and np.isfinite(plane).all()
    heaps = [plane[group == g] for g in (0, 1)]
    gap = np.linalg.norm(heaps[0].mean(0) - heaps[1].mean(0))
    assert gap > max(heap.std(0).max() for heap in heaps)
    shares = explain.company(features, {"heap": group, "own": np.arange(40)})
    assert shares == {"heap": 1.0, "own": 0.0}
    assert explain.embedding(features[:4]).shape == (4, 2)
