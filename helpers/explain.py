"""Inside the network: where it looked, what each stage knows, how its features lie. Draws nothing."""

import time
from collections.abc import Sequence

import numpy as np
import pandas as pd
import torch
from captum.attr import LayerAttribution, LayerGradCam
from sklearn.linear_model import RidgeClassifierCV
from sklearn.manifold import TSNE
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler
from torch import nn
from torch.nn.functional import adaptive_avg_pool2d, avg_pool2d

from helpers.compute import accelerator, forward_pass, place
from helpers.data import Images, batches, normalize
from helpers.evaluate import Score
from helpers.features import Features, nearest
from helpers.model import SportsClassifier

CHANNELS = (64, 64, 128, 256, 512)  # of a ResNet18, before layer1 and after layer1 to layer4

# ---- where it looked


def grad_cam(model: SportsClassifier, images: torch.Tensor, classes: torch.Tensor) -> torch.Tensor:
    """Where the evidence for a class lies: Grad-CAM (Selvaraju et al. 2017, https://arxiv.org/abs/1610.02391).

    images: uint8 (N, 3, S, S); classes: int64 (N,), for each picture the class that is asked about.
    Returns float32 (N, S, S), 0 to 1, the highest of each picture 1 (or all 0 where nothing speaks for the class).
    It is that of the last stage: its (S / 32)² cells, enlarged.
    """
    device = accelerator().device
    place(model).eval()
    cam = LayerGradCam(model, model.resnet.layer4)
    parts = []
    for some, own in zip(images.split(64), classes.split(64), strict=True):
        cells = cam.attribute(normalize(some.to(device)), own.to(device), relu_attributions=True)
        parts.append(LayerAttribution.interpolate(cells, tuple(some.shape[2:]), "bilinear").detach().cpu()[:, 0])
    maps = torch.cat(parts)
    return maps / maps.amax((1, 2), keepdim=True).clamp_min(1e-12)


def hottest(maps: torch.Tensor, side: int) -> torch.Tensor:
    """The square of this many pixels a side that holds most of each map (N, S, S): its upper left corners (y, x),
    int64 (N, 2)."""
    sums = avg_pool2d(maps[:, None], side, stride=1)[:, 0]
    best = sums.flatten(1).argmax(1)
    return torch.stack([best // sums.shape[2], best % sums.shape[2]], 1)


def covered(images: torch.Tensor, corners: torch.Tensor, side: int) -> torch.Tensor:
    """A copy of uint8 pictures (N, 3, S, S) with a grey square of this side at each picture's corner (y, x)."""
    images = images.clone()
    for image, (y, x) in zip(images, corners.tolist(), strict=True):
        image[:, y : y + side, x : x + side] = 118  # about ImageNet's mean, which is 0 once normalised
    return images


def logits_of(model: nn.Module, images: torch.Tensor) -> torch.Tensor:
    """The logits, float32 (N, classes), of uint8 pictures (N, 3, S, S)."""
    return forward_pass(model, ((normalize(part), torch.zeros(len(part))) for part in images.split(64)))[0]


def features_of(model: SportsClassifier, images: torch.Tensor) -> torch.Tensor:
    """The features, float32 (N, 512), of uint8 pictures (N, 3, S, S)."""
    return logits_of(model.backbone, images)


def covering_test(
    model: SportsClassifier, images: torch.Tensor, labels: torch.Tensor, seed: int = 0
) -> pd.DataFrame:
    """Does the map show what the answer depends on? Accuracy with a ninth of each picture covered.

    images: uint8 (N, 3, S, S); labels: int64 (N,). Covered is nothing, a square drawn by lot, the one in which
    *another* picture's map is hottest (for maps are hot near the middle more often than squares lie there), or the
    one in which the map of the predicted class is hottest. One row each: correct, total, accuracy, low, high.
    """
    side = images.shape[-1] // 3
    logits = logits_of(model, images)
    hot = hottest(grad_cam(model, images, logits.argmax(1)), side)
    lot = torch.randint(images.shape[-1] - side + 1, hot.shape, generator=torch.Generator().manual_seed(seed))
    others = hot.roll(len(hot) // 2, 0)  # half a round away: in a data set's order, a picture of another class
    answers = {
        "nothing": logits,
        "a square by lot": logits_of(model, covered(images, lot, side)),
        "another's hottest square": logits_of(model, covered(images, others, side)),
        "the hottest square": logits_of(model, covered(images, hot, side)),
    }
    rows = {name: Score(int((own.argmax(1) == labels).sum()), len(labels)) for name, own in answers.items()}
    return pd.DataFrame({name: one.as_dict() for name, one in rows.items()}).T.rename_axis("covered")


# ---- what each stage knows

STAGES = {"conv1": (1, 1), "layer1": (1, 1), "layer2": (1, 1), "layer3": (1, 1), "layer4": (1, 1)}
"""The stages of a ResNet18, and the grid that each one's output is averaged to: here, to one number a channel."""


class Stages(nn.Module):
    """Images (N, 3, H, W) → the averages of all stages, (N, channels × grid) each, one after the other.

    grids: five, for the output before layer1 and for layer1 to layer4.
    """

    def __init__(self, model: SportsClassifier, grids: Sequence[tuple[int, int]]):
        super().__init__()
        self.resnet, self.grids = model.resnet, grids

    def forward(self, images: torch.Tensor) -> torch.Tensor:
        net, first, *others = self.resnet, *self.grids
        x = net.maxpool(net.relu(net.bn1(net.conv1(images))))
        averages = [adaptive_avg_pool2d(x.float(), first).flatten(1)]
        for layer, grid in zip((net.layer1, net.layer2, net.layer3, net.layer4), others, strict=True):
            x = layer(x)
            averages.append(adaptive_avg_pool2d(x.float(), grid).flatten(1))
        return torch.cat(averages, 1)


def of_stages(
    model: SportsClassifier, images: Images, grids: dict[str, tuple[int, int]] = STAGES
) -> dict[str, Features]:
    """The averages of each stage of a network, by the stages' names; grids: name → grid, as in `STAGES`."""
    start = time.perf_counter()
    values, labels = forward_pass(Stages(model, list(grids.values())), batches(images, 64))
    sizes = [width * height * channels for (height, width), channels in zip(grids.values(), CHANNELS, strict=True)]
    seconds = time.perf_counter() - start
    return {
        name: Features(part, labels, seconds) for name, part in zip(grids, values.split(sizes, 1), strict=True)
    }


def probe_stages(model: SportsClassifier, train: Images, test: Images) -> pd.DataFrame:
    """How well a linear classifier tells the classes apart by each stage's channel means.

    One row a stage: correct, total, accuracy, low, high.
    """
    known, asked = of_stages(model, train), of_stages(model, test)
    right = {stage: linear_probe(known[stage], asked[stage]) for stage in STAGES}
    rows = {stage: Score(int(one.sum()), len(one)).as_dict() for stage, one in right.items()}
    return pd.DataFrame(rows).T.rename_axis("stage")


def linear_probe(train: Features, test: Features) -> np.ndarray:
    """bool (N,): which test pictures a linear classifier of the features gets right.

    Alain & Bengio 2016, https://arxiv.org/abs/1610.01644. Here it is ridge regression on standardised features,
    its penalty chosen on the training pictures alone, by leaving out one: unlike a trained head it has one
    solution, and no learning rate.
    """
    probe = make_pipeline(StandardScaler(), RidgeClassifierCV(np.logspace(0, 5, 11)))
    probe.fit(train.values.numpy(), train.labels.numpy())
    return probe.predict(test.values.numpy()) == test.labels.numpy()


# ---- how the features lie


def embedding(features: torch.Tensor, seed: int = 0) -> np.ndarray:
    """Features (N, D) as points in the plane, (N, 2): t-SNE on cosine distances.

    Van der Maaten & Hinton 2008, https://jmlr.org/papers/v9/vandermaaten08a.html. Near points were near; how far
    apart two groups lie, and how large they are, means nothing.
    """
    perplexity = min(30.0, (len(features) - 1) / 3)
    plane = TSNE(perplexity=perplexity, metric="cosine", init="random", random_state=seed, max_iter=600)
    return plane.fit_transform(features.numpy())


def company(features: torch.Tensor, groups: dict[str, np.ndarray], count: int = 5) -> dict[str, float]:
    """Of a picture's nearest neighbours among the others, the share that belongs to its group.

    features (N, D); groups: for each kind of group its label of every picture, (N,). How many neighbours: `count`.
    """
    rows = nearest(features, features, min(count + 1, len(features)))[1]
    own = torch.arange(len(features))[:, None]
    others = [row[row != i][:count].numpy() for i, row in zip(own, rows, strict=True)]
    return {
        name: float(np.mean([(labels[row] == labels[i]).mean() for i, row in enumerate(others)]))
        for name, labels in groups.items()
    }
