"""v3 on photographs: the size of the pictures it is asked about, and its highest learning rate.

    uv run python benchmarks/beyond.py --dataset sports100

Needs v1 (notebook 02). Trains v3 as notebook 06 does, once with each rate, on all pictures of a data set. Judged
on the validation pictures, each also mirrored; the test set stays sealed. Into beyond.json. Finished trainings
stay in runs/<dataset>/v3_…_times/ and are taken as they are.
"""

import json

import click

from helpers import home, records
from helpers.claims import has_stand_in
from helpers.compute import commit, machine
from helpers.data import SportsData
from helpers.evaluate import compare, predict, score
from helpers.experiments.judge import apart
from helpers.model import BothWays, SportsClassifier
from helpers.runs import Run
from helpers.train import train


@click.command()
@click.option("--dataset", default="sports100", show_default=True)
@click.option("--times", default="1", show_default=True, help="v2's rate, so many times")
@click.option("--seed", default=0, show_default=True)
def main(dataset: str, times: str, seed: int) -> None:
    """Train v3 with each rate; compare all sizes with notebook 06's, and all rates with the first."""
    data, rows, first = SportsData(dataset), [], None
    valid, own = data.images("valid"), data.v3["size"]
    for number in times.split(","):
        run = Run(data.name, f"v3_{number}_times")
        rate = float(number) * data.fine_tuning_rate
        train("v3", dataset, run.phase, reuse=True, learning_rate=rate, seed=seed)
        results, model = run.results(), BothWays(SportsClassifier.from_run(run, data.classes))
        first = predict(model, valid.at(own)) if first is None else first
        about = {"times": float(number), "rate": rate, "trained at": results["commit"]}
        about |= {name: results[name] for name in ("best_epoch", "epochs_run", "seconds")}
        for size in sorted({max(32, own - 32), own, own + 32}):
            answers = predict(model, valid.at(size))
            low, high = compare(first, answers).difference
            difference = {"minus the first, low": low, "minus the first, high": high}
            rows.append(about | {"size": size, **score(answers).as_dict(), **difference})
            print(rows[-1], flush=True)

    weights = results["weights"] and results["weights"]["name"]
    found = {"command": f"benchmarks/beyond.py --dataset {dataset} --times {times} --seed {seed}"}
    found |= {"commit": commit(), "machine": machine(), "weights": weights, "seed": seed, "size": own}
    found |= {"stand_in": bool(weights) and has_stand_in(weights)}
    known = records.read(data.name)  # of other weights or another seed it would be no comparison
    for v2 in records.trained(known, "v2") if known else []:
        if v2["seed"] == seed and v2["weights"]["name"] == weights:
            gain, ends = apart(v2["valid"], score(first).as_dict())
            found["v2"] = v2["valid"] | {"minus v2": [gain, *ends]}
    found |= {"pictures": data.counts.sum().to_dict(), "rows": rows}
    path = home() / "benchmarks" / "beyond.json"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
