"""What v1 lacks against what others report: one thing done otherwise at a time, on all pictures of a data set.

    uv run python benchmarks/gap.py --dataset sports100

Judged on the validation pictures, each compared with notebook 02's v1 of the same seed; the test set stays sealed.
Into gap.json. What was trained stays in runs/gap/, so that it goes on where it was interrupted.
"""

import copy
import json
from collections.abc import Iterator

import click
import pandas as pd
import torch
from torch import nn
from torch.utils.data import DataLoader

from helpers import home
from helpers.compute import accelerator, commit, forward_pass, machine
from helpers.data import Images, SportsData, batches
from helpers.evaluate import compare, score
from helpers.features import Views, extract, extract_views
from helpers.fit import Settings, fit
from helpers.model import Head, SportsClassifier
from helpers.runs import Run

RATE = 1e-3
AS_IT_IS = "as notebook 02 does it"


def right(
    model: nn.Module, train: DataLoader, valid: DataLoader, settings: Settings, run: Run
) -> tuple[list[bool], int]:
    """Which validation pictures a model gets right in its best epoch, and how many epochs it took."""
    torch.manual_seed(settings.seed)
    history = fit(model, train, valid, settings, run)
    logits, labels = forward_pass(model, valid)
    return (logits.argmax(1) == labels).tolist(), len(history)


def heads(data: SportsData, model: SportsClassifier, seed: int, views: int) -> Iterator[tuple]:
    """Of every variant in which only the head learns: its name, the batches, the settings."""
    train, valid = data.images("train"), data.images("valid")
    ours = Settings(RATE, epochs=30, seed=seed)

    def kept(classifier: SportsClassifier) -> tuple[DataLoader, DataLoader]:
        return tuple(
            extract(classifier, images, data.name).batches(64, shuffle=images is train)
            for images in (train, valid)
        )

    plain = kept(model)
    yield AS_IT_IS, *plain, ours
    yield "a hundred epochs, never stopped", *plain, Settings(RATE, epochs=100, patience=100, seed=seed)
    yield "ten times the rate", *plain, Settings(10 * RATE, epochs=30, seed=seed)
    several = extract_views(model, data.images("train", augmented=True), data.name, views)
    yield f"{views} augmented views", several.batches(64, shuffle=True), plain[1], ours
    yield "batch norm measured on these pictures", *kept(remeasured(model, train)), ours


def remeasured(model: SportsClassifier, images: Images, pictures: int = 2000) -> SportsClassifier:
    """A copy whose batch norms have the mean and variance of (at most so many of) these pictures."""
    model = copy.deepcopy(model)
    norms = [module for module in model.backbone.modules() if isinstance(module, nn.BatchNorm2d)]
    some = images.part(torch.randperm(len(images), generator=torch.Generator().manual_seed(0))[:pictures].tolist())
    with torch.inference_mode(), accelerator().autocast():
        for norm in norms:  # the average over all batches, each with the same weight
            norm.reset_running_stats()
            norm.momentum = None
            norm.train()
        for inputs, _ in batches(some, 64):
            model.backbone(inputs.contiguous(memory_format=torch.channels_last))
    return model.eval()


def last_block(data: SportsData, model: SportsClassifier, head: Head, seed: int) -> tuple:
    """What ends the network, from its last residual block on, with v1's head; and batches of what goes into it."""
    network = model.resnet
    before = nn.Sequential(*list(network.children())[:-3], network.layer4[0])
    after = copy.deepcopy(nn.Sequential(network.layer4[1], network.avgpool, nn.Flatten(), head))
    loaders = []
    for split in ("train", "valid"):
        inputs = batches(data.images(split), 64, keep=False)
        values, labels = forward_pass(before, inputs, f"{split}, before the block")
        loaders.append(Views(values[None], labels, 0.0).batches(64, shuffle=split == "train"))
    return after.requires_grad_(True), *loaders, Settings(RATE / 10, epochs=10, patience=3, seed=seed)


@click.command()
@click.option("--dataset", default="sports100", show_default=True)
@click.option("--seeds", default=3, show_default=True, help="of the heads; the block is trained with the first")
@click.option("--views", default=4, show_default=True, help="augmented views of each picture")
def main(dataset: str, seeds: int, views: int) -> None:
    """Train v1 in each of these ways, and compare."""
    data, rows = SportsData(dataset), []

    def add(name: str, seed: int, answers: list[bool], epochs: int, first: pd.DataFrame | None) -> pd.DataFrame:
        table = pd.DataFrame({"path": range(len(answers)), "correct": answers})
        low, high = compare(first, table).difference if first is not None else (None, None)
        row = score(table).as_dict() | {"epochs": epochs, "minus v1, low": low, "minus v1, high": high}
        rows.append({"way": name, "seed": seed, **row})
        print(rows[-1], flush=True)
        return table

    for seed in range(seeds):
        torch.manual_seed(seed)
        model = SportsClassifier(len(data.classes), data.pretrained).freeze_backbone()
        first = None
        for number, (name, train, valid, settings) in enumerate(heads(data, model, seed, views)):
            head, run = copy.deepcopy(model.head), Run("gap", f"head_{number}_seed_{seed}")
            found = add(name, seed, *right(head, train, valid, settings, run), first)
            if name == AS_IT_IS:
                first, its_head = found, head
        if seed == 0:
            name = "the last block trained, too, after v1"
            add(name, seed, *right(*last_block(data, model, its_head, seed), Run("gap", "block")), first)

    command = f"benchmarks/gap.py --dataset {dataset} --seeds {seeds} --views {views}"
    found = {"command": command, "commit": commit(), "weights": model.weights["name"], "machine": machine()}
    size = extract(model, data.images("valid"), data.name).values.abs().mean().item()
    found |= {"pictures": data.counts.sum().to_dict(), "mean size of a feature": round(size, 4), "rows": rows}
    path = home() / "benchmarks" / "gap.json"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
