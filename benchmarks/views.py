"""How many cached views of a picture are enough? v1 on one plain view, on 1 to 8 augmented ones, and on new ones.

Into views.json; of the photographs nearly all the time goes into the 16 views:

    uv run python benchmarks/views.py --dataset drawn
    uv run python benchmarks/views.py --dataset sports100 --pictures 20 --apart 10 --new 16
"""

import json

import click
import pandas as pd
import torch
from torch.utils.data import DataLoader, RandomSampler

from helpers import home
from helpers.compute import Shares, commit, machine
from helpers.data import Images, SportsData
from helpers.evaluate import compare, score
from helpers.features import Features, Rows, Views, extract, extract_views
from helpers.fit import Settings, fit
from helpers.model import SportsClassifier
from helpers.runs import Run

NUMBERS = (1, 2, 4, 8)


class InTurn(Rows):
    """Every time a picture's turn comes, its next view: with as many views as epochs, each is seen once."""

    def __init__(self, values: torch.Tensor, labels: torch.Tensor):
        super().__init__(values, labels)
        self.turn = torch.zeros(len(labels), dtype=torch.long)

    def __getitems__(self, numbers: list[int]) -> tuple[torch.Tensor, ...]:
        views = self.turn[numbers] % len(self.values)
        self.turn[numbers] += 1
        return self.values[views, numbers], self.labels[numbers]


def some(images: Images, first: int, number: int) -> Images:
    """Of every class `number` pictures, from the `first` on; all of them if `number` is 0."""
    rank = pd.Series(images.targets).groupby(images.targets).cumcount()
    return images.part(rank.index[(rank >= first) & (rank < first + number)].tolist()) if number else images


def loader(rows: Rows, batch_size: int) -> DataLoader:
    return DataLoader(rows, batch_sampler=Shares(RandomSampler(rows), batch_size, False), collate_fn=tuple)


def accuracy_of(loader: DataLoader, valid: Features, held: Features, settings: Settings, classes: int) -> dict:
    """Train a head: which of the held pictures it gets right in its best epoch, and the validation accuracy."""
    torch.manual_seed(settings.seed)
    head, run = torch.nn.Linear(512, classes), Run("views", "v1")
    run.unfinished.unlink(missing_ok=True)
    history = fit(head, loader, valid.batches(500), settings, run)
    run.unfinished.unlink()
    with torch.no_grad():
        right = (head.cpu()(held.values).argmax(1) == held.labels).tolist()
    return {"right": right, "valid": float(history.valid_accuracy.max()), "epochs": len(history)}


@click.command()
@click.option("--dataset", default="drawn", show_default=True)
@click.option("--pictures", default=0, help="training pictures of each class  [default: all]")
@click.option(
    "--apart", default=0, help="others of each class that decide  [default: the validation pictures decide]"
)
@click.option(
    "--new", default=30, show_default=True, help="epochs, and as many views, for a new one in every epoch"
)
@click.option("--seeds", default=3, show_default=True)
def main(dataset: str, pictures: int, apart: int, new: int, seeds: int) -> None:
    """Extract the views once, train heads on them; into views.json."""
    if apart and not pictures:
        raise click.UsageError("--apart needs --pictures: without it those that decide are trained on, too.")
    data = SportsData(dataset)
    torch.manual_seed(0)
    model = SportsClassifier(len(data.classes), data.pretrained).freeze_backbone()
    plain = extract(model, some(data.images("train"), 0, pictures), data.name)
    views = extract_views(model, some(data.images("train", augmented=True), 0, pictures), data.name, new)
    valid = extract(model, data.images("valid"), data.name)
    held = extract(model, some(data.images("train"), pictures, apart), data.name) if apart else valid
    rows, first = [], None
    for seed in range(seeds):
        settings = Settings(1e-3, epochs=new, patience=new, seed=seed)  # none stops early
        own = views.values.roll(-seed * max(NUMBERS), 0)  # each seed has other views
        loaders = {"plain": plain.batches(64, shuffle=True)}
        loaders |= {str(n): Views(own[:n], views.labels, 0.0).batches(64, shuffle=True) for n in NUMBERS}
        loaders["new"] = loader(InTurn(own, views.labels), 64)
        for name, batches in loaders.items():
            row = accuracy_of(batches, valid, held, settings, len(data.classes))
            right = pd.DataFrame({"path": range(len(held.labels)), "correct": row.pop("right")})
            first = right if name == "plain" else first
            low, high = compare(first, right).difference
            row |= score(right).as_dict() | {"minus plain, low": low, "minus plain, high": high}
            rows.append({"views": name, "seed": seed, **row})
            print(rows[-1], flush=True)
    path = home() / "benchmarks" / "views.json"
    known = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
    command = f"benchmarks/views.py --dataset {dataset} --pictures {pictures} --apart {apart} --new {new}"
    command += f" --seeds {seeds}"
    known[data.name] = {
        "command": command, "commit": commit(), "weights": model.weights["name"], "machine": machine(),
        "training pictures": len(plain.labels), "pictures that decide": len(held.labels), "held out": apart > 0,
        "seconds a view": views.seconds / new, "rows": rows,
    }  # fmt: skip
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(known, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
