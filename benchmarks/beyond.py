"""v3 on photographs: what it begins with, its highest learning rate, the size of the pictures it is asked about.

    uv run python benchmarks/beyond.py --dataset sports100 --arm v1 1 10 --arm v2 1 6

Needs v1 and v2 (notebooks 02 and 03). Trains v3 as notebook 06 does, once for each arm, on all pictures of a data
set. Judged on the validation pictures, each also mirrored, beside v2 asked so, too; the test set stays sealed.
Into beyond.json. Finished trainings stay in runs/<dataset>/v3_from_…/ and are taken as they are.
"""

import json

import click

from helpers import home
from helpers.claims import has_stand_in
from helpers.compute import commit, machine
from helpers.data import SportsData
from helpers.evaluate import compare, predict, score
from helpers.model import BothWays, SportsClassifier
from helpers.runs import Run
from helpers.train import train


@click.command()
@click.option("--dataset", default="sports100", show_default=True)
@click.option(
    "--arm", "arms", type=(str, float, int), multiple=True, required=True, metavar="START TIMES EPOCHS",
    help="v1 or v2, with which it begins; v2's rate so many times; and for how long",
)  # fmt: skip
@click.option("--seed", default=0, show_default=True)
def main(dataset: str, arms: tuple[tuple[str, float, int], ...], seed: int) -> None:
    """Train v3 in each way; compare all with v2."""
    data, rows = SportsData(dataset), []
    valid, own = data.images("valid"), data.v3["size"]
    v2 = Run(data.name, "v2")
    v2_model = SportsClassifier.from_run(v2, data.classes)
    once, base = predict(v2_model, valid), predict(BothWays(v2_model), valid)
    for start, times, epochs in arms:
        run, rate = Run(data.name, f"v3_from_{start}_{times:g}_times_{epochs}"), times * data.fine_tuning_rate
        settings = {"learning_rate": rate, "epochs": epochs, "seed": seed}
        train("v3", dataset, run.phase, reuse=True, start=start, **settings)
        results, model = run.results(), BothWays(SportsClassifier.from_run(run, data.classes))
        about = {"start": start, "times": times, "rate": rate, "trained at": results["commit"]}
        about |= {name: results[name] for name in ("best_epoch", "epochs_run", "seconds")}
        for size in sorted({max(32, own - 32), own, own + 32}):
            answers = predict(model, valid.at(size))
            low, high = compare(base, answers).difference
            difference = {"minus v2, low": low, "minus v2, high": high}
            rows.append(about | {"size": size, **score(answers).as_dict(), **difference})
            print(rows[-1], flush=True)

    weights = v2.results()["weights"] and v2.results()["weights"]["name"]
    said = " ".join(f"--arm {start} {times:g} {epochs}" for start, times, epochs in arms)
    found = {"command": f"benchmarks/beyond.py --dataset {dataset} {said} --seed {seed}"}
    found |= {"commit": commit(), "machine": machine(), "weights": weights, "seed": seed, "size": own}
    found |= {"stand_in": bool(weights) and has_stand_in(weights), "v2": score(once).as_dict()}
    found |= {"v2, both ways": score(base).as_dict()}
    found |= {"pictures": data.counts.sum().to_dict(), "rows": rows}
    path = home() / "benchmarks" / "beyond.json"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
