"""Networks with and without skip connections, and blocks that do nothing (C10, C11).

He et al. 2015, https://arxiv.org/abs/1512.03385; what a trained network does without one of its blocks:
Veit et al. 2016, https://arxiv.org/abs/1605.06431.
"""

import copy
import math

import numpy as np
import pandas as pd
import torch
from torch import nn
from torch.nn.functional import cross_entropy
from torch.utils.data import DataLoader
from torchvision.models.resnet import BasicBlock, ResNet

from helpers.compute import accelerator, place
from helpers.data import Images, batches
from helpers.experiments.judge import mean_interval, part
from helpers.experiments.lab import STEP, Lab, right
from helpers.fit import Settings
from helpers.model import Head, SportsClassifier

LAYERS = {18: [2, 2, 2, 2], 34: [3, 4, 6, 3]}
SMALL = 64  # pixels a side: the question is one of depth, and this takes less than half as long


class PlainBlock(BasicBlock):
    """torchvision's BasicBlock without its skip: the same two convolutions, one after the other."""

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return self.relu(self.bn2(self.conv2(self.relu(self.bn1(self.conv1(x))))))


def network(depth: int, skips: bool, classes: int, seed: int) -> ResNet:
    """A ResNet of 18 or 34 layers with random weights, with or without skips; else the same numbers.

    What the plain one lacks are the skips' own 1 × 1 convolutions, which it has no use for.
    """
    torch.manual_seed(seed)
    net = ResNet(BasicBlock, LAYERS[depth], num_classes=classes)
    net.fc = Head(net.fc.in_features, classes)
    if not skips:
        for block in blocks(net).values():
            block.__class__, block.downsample = PlainBlock, None
    return net


def blocks(net: ResNet) -> dict[str, BasicBlock]:
    """The residual (or plain) blocks by name, in the order a picture passes them."""
    return {name: module for name, module in net.named_modules() if isinstance(module, BasicBlock)}


def pictures(lab: Lab, seed: int) -> tuple[Images, Images]:
    """Small training and validation pictures of the old task if it is at hand, else of the sports."""
    data = lab.source or lab.data
    train, valid = (Images(data.root / split, SMALL) for split in ("train", "valid"))
    return train.at_most(16 if lab.full else 3, seed), valid.at_most(1, seed)


def gradients(lab: Lab) -> pd.DataFrame:
    """How long the loss's gradient is at every block's output, before the first step, for one batch.

    One row a block: seed, depth, skips, block (from 1), norm.
    """
    table = []
    for seed in lab.seeds:
        train, _ = pictures(lab, seed)
        torch.manual_seed(seed)
        images, labels = (one.cpu() for one in next(iter(batches(train, STEP, shuffle=True))))
        for depth in LAYERS:
            for skips in (True, False):
                norms = gradient_norms(network(depth, skips, len(train.classes), seed), images, labels)
                about = {"seed": seed, "depth": depth, "skips": skips}
                table.append(pd.DataFrame(about | {"block": range(1, len(norms) + 1), "norm": norms}))
    return pd.concat(table, ignore_index=True)


def gradient_norms(net: ResNet, images: torch.Tensor, labels: torch.Tensor) -> list[float]:
    """The Euclidean norm of the loss's gradient at the output of each block."""
    outputs: list[torch.Tensor] = []

    def keep(module: nn.Module, inputs: tuple, output: torch.Tensor) -> None:
        output.retain_grad()
        outputs.append(output)

    hooks = [block.register_forward_hook(keep) for block in blocks(net.train()).values()]
    cross_entropy(net(images), labels).backward()
    for hook in hooks:
        hook.remove()
    return [float(output.grad.norm()) for output in outputs]


def losses(lab: Lab) -> pd.DataFrame:
    """Each of the four networks trained for the same few steps.

    One row a training picture: seed, depth, skips, picture, loss (cross-entropy in nats). Batch norm uses the
    batch at hand, as in training: after so few steps its running averages are not yet those of the network.
    """
    table, passes = [], 3 if lab.full else 1
    for seed in lab.seeds:
        train, valid = pictures(lab, seed)
        settings = Settings(1e-3, epochs=1, seed=seed)  # one: so the weights kept are the last ones
        order = np.random.default_rng(seed).permutation(len(train)).tolist()
        asked = batches(train.part(order), STEP)
        for depth in LAYERS:
            for skips in (True, False):
                net = network(depth, skips, len(train.classes), seed)
                name = f"depth_{depth}_{'residual' if skips else 'plain'}"
                net = lab.tuned(name, net, train, valid, settings, passes).model
                about = {"seed": seed, "depth": depth, "skips": skips, "picture": order}
                table.append(pd.DataFrame(about | {"loss": losses_in_training_mode(net, asked)}))
    return pd.concat(table, ignore_index=True)


@torch.no_grad()
def losses_in_training_mode(net: nn.Module, batches: DataLoader) -> np.ndarray:
    """The loss of each picture, float32 (N,), batch norm using the batch at hand."""
    net, device, values = place(copy.deepcopy(net)).train(), accelerator().device, []
    for images, labels in batches:
        with accelerator().autocast():
            logits = net(images.to(device))
        values.append(cross_entropy(logits.float(), labels.to(device), reduction="none").cpu())
    return torch.cat(values).numpy()


def skips_help(norms: pd.DataFrame, table: pd.DataFrame) -> pd.DataFrame:
    """C10: without skips, the gradient of 34 layers shrinks to less than a tenth on its way to the first block.

    Beside it the losses: these few steps are only the beginning.
    """
    parts = []
    for seed in norms.seed.unique():
        for skips in (False, True):
            own = norms[(norms.seed == seed) & (norms.depth == 34) & (norms.skips == skips)].sort_values("block")
            name = f"gradient at the first block, as a multiple of the last: {'residual' if skips else 'plain'} 34"
            ratio = own.norm.iloc[0] / own.norm.iloc[-1]
            rule = {"above": -math.inf, "fails_below": -math.inf, "below": 0.1, "unit": "factor"}
            rule["note"] = "one start, one batch"
            parts.append(part(name, seed, ratio, beside=skips, **rule))
    for seed in table.seed.unique():
        own = table[table.seed == seed].set_index(["depth", "skips", "picture"]).loss.sort_index()
        higher = (own[34, False] - own[34, True]).to_numpy()
        name = "training loss, 34 layers: plain minus residual"
        parts.append(part(name, seed, *mean_interval(higher), unit="nats", beside=True))
        deeper = (own[34, False] - own[18, False]).to_numpy()
        name = "training loss, plain: 34 layers minus 18"
        parts.append(part(name, seed, *mean_interval(deeper), unit="nats", beside=True))
    return pd.DataFrame(parts)


# ---- a block that has learned nothing


def silence(block: BasicBlock) -> None:
    """Let the block's own branch give 0: weight and bias of its last norm become 0."""
    with torch.no_grad():
        block.bn2.weight.zero_()
        block.bn2.bias.zero_()


def silenced(lab: Lab) -> pd.DataFrame:
    """v2 of notebook 03 with one block silenced after the other.

    One row a block: block, projection (whether its skip has one), unchanged (output equal to input, number by
    number), accuracy (of v2 without this block's branch, on the validation pictures), before (v2's own).
    """
    model = SportsClassifier.from_run(lab.runs["v2"], lab.data.classes)
    images, _ = next(iter(batches(lab.valid, 16)))
    before, table = right(model, lab.valid).mean(), []
    for name in blocks(model.resnet):
        trial = copy.deepcopy(model)
        block = blocks(trial.resnet)[name]
        silence(block)
        accuracy = right(trial, lab.valid).mean()
        has_projection = block.downsample is not None
        table.append([name, has_projection, passes_on(trial, block, images), accuracy, before])
    return pd.DataFrame(table, columns=["block", "projection", "unchanged", "accuracy", "before"])


@torch.inference_mode()
def passes_on(model: nn.Module, block: nn.Module, images: torch.Tensor) -> bool:
    """Whether the block's output is, number by number, its input."""
    seen = []
    hook = block.register_forward_hook(lambda module, inputs, output: seen.extend((inputs[0].clone(), output)))
    model.cpu().eval()(images.cpu())
    hook.remove()
    return seen[0].shape == seen[1].shape and bool((seen[0] == seen[1]).all())


def identity(table: pd.DataFrame) -> pd.DataFrame:
    """C11: every silenced block passes its input on unchanged."""
    parts = []
    for has, name in ((False, "without a projection"), (True, "with a projection")):
        share = table.unchanged[table.projection == has].mean()
        parts.append(part(f"blocks {name} that pass their input on", 0, share, above=0.999, unit="share"))
    return pd.DataFrame(parts)
