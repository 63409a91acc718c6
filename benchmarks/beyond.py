"""v3 on photographs: the size of the pictures it is asked about, and its highest learning rate.

    uv run python benchmarks/beyond.py --dataset sports100

Needs v1 (notebook 02). Trains v3 as notebook 06 does, once with each rate, on all pictures of a data set. Judged
on the validation pictures, each also mirrored; the test set stays sealed. Into beyond.json. Finished trainings
stay in runs/<dataset>/v3_…_times/ and are taken as they are.
"""

import json

import click
import torch

from helpers import home
from helpers.compute import commit, machine
from helpers.data import SportsData, batches
from helpers.evaluate import compare, predict, score
from helpers.fit import Settings, fit
from helpers.model import BothWays, SportsClassifier
from helpers.runs import Run
from helpers.train import beyond, defaults


@click.command()
@click.option("--dataset", default="sports100", show_default=True)
@click.option("--times", default="1", show_default=True, help="v2's rate, so many times")
@click.option("--seed", default=0, show_default=True)
def main(dataset: str, times: str, seed: int) -> None:
    """Train v3 with each rate; compare all sizes with notebook 06's, and all rates with the first."""
    data, rows, first = SportsData(dataset), [], None
    v1, valid, more = Run(data.name, "v1"), data.images("valid"), beyond("v3", data)
    sizes = sorted({max(32, more["size"] - 32), more["size"], more["size"] + 32})
    for number in times.split(","):
        rate = float(number) * data.fine_tuning_rate
        settings = Settings(**defaults("v3", data, {}) | {"learning_rate": rate, "seed": seed})
        torch.manual_seed(seed)
        model = SportsClassifier.from_run(v1, data.classes).unfreeze()
        run = Run(data.name, f"v3_{number}_times", starts_from=v1)
        train = batches(data.images("train", more["augmented"], more["mixture"]), 64, shuffle=True)
        history = fit(model, train, batches(valid.at(more["size"]), 64), settings, run, reuse=True)
        own = predict(BothWays(model), valid.at(more["size"]))
        first = own if first is None else first
        results = run.finish(model, data.classes, history, settings, score(own), pictures=data.digest, **more)
        about = {"times": float(number), "rate": rate}
        about |= {"best epoch": results["best_epoch"], "seconds": results["seconds"]}
        for size in sizes:
            answers = predict(BothWays(model), valid.at(size))
            low, high = compare(first, answers).difference
            difference = {"minus the first, low": low, "minus the first, high": high}
            rows.append(about | {"size": size, **score(answers).as_dict(), **difference})
            print(rows[-1], flush=True)

    found = {"command": f"benchmarks/beyond.py --dataset {dataset} --times {times} --seed {seed}"}
    found |= {"commit": commit(), "machine": machine(), "weights": model.weights["name"], "seed": seed}
    settings = defaults("v3", data, {}) | more
    del settings["learning_rate"]  # the rows have it
    found |= {"settings": settings, "pictures": data.counts.sum().to_dict(), "rows": rows}
    path = home() / "benchmarks" / "beyond.json"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
