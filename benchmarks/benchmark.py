"""The textbook's loop and ours in turns: seconds, accuracy, memory; into results.json.

Each of these takes less than ten minutes on two cores, and report.py makes tables and figures of them:

    uv run python benchmarks/benchmark.py speed --dataset sports100 --pictures 640 --rounds 3
    uv run python benchmarks/benchmark.py accuracy v1 --dataset sports100
    uv run python benchmarks/benchmark.py accuracy v2 --dataset sports100
    uv run python benchmarks/benchmark.py memory
"""

import json
import os
import subprocess
import sys
import tempfile
from datetime import date
from pathlib import Path

import click
import numpy as np
import pandas as pd

from helpers import home, path_from
from helpers.compute import commit, machine
from helpers.data import Images, SportsData
from helpers.evaluate import compare

HERE = Path(__file__).parent

RESULTS = home() / "benchmarks" / "results.json"
EPOCHS = 17  # what others report for v1


def measure(
    program: str, phase: str, root: Path, weights: str, epochs: int, seed: int = 0, batch_size: int = 64
) -> dict:
    """Run textbook.py or ours.py in a process of its own and in an empty home: nothing is kept from before."""
    arguments = {"phase": phase, "root": str(root), "weights": weights, "epochs": epochs, "seed": seed}
    variables = {"TQDM_DISABLE": "1"}
    with tempfile.TemporaryDirectory() as empty:
        ended = subprocess.run(
            [sys.executable, HERE / f"{program}.py", json.dumps(arguments | {"batch_size": batch_size})],
            env=os.environ | variables | {"COURSE_HOME": empty},
            stdout=subprocess.PIPE, encoding="utf-8", check=True,
        )  # fmt: skip
    answer = json.loads(ended.stdout.splitlines()[-1])
    seconds = np.sum(answer["seconds"])
    print(
        f"{program:8} {phase} {epochs:2} epochs: {seconds:6.1f} s, {np.mean(answer['right']):.1%} right",
        flush=True,
    )
    return answer


def subset(data: SportsData, to: Path, classes: int, train: int, more: int = 0) -> dict:
    """Links to pictures, taken evenly: train/; valid/, one of each class; final/, all of valid, for the end.

    more: pictures of every class taken from train, none of which is trained on, and added to final/.
    """
    chosen = [data.classes[i] for i in np.linspace(0, len(data.classes) - 1, classes).astype(int)]
    sources = {split: Images(data.root / split, data.size) for split in ("train", "valid")}
    own = {
        split: [[path for path, _ in images.samples if Path(path).parent.name == name] for name in chosen]
        for split, images in sources.items()
    }
    taken = [evenly(paths, round(train / classes) + more) for paths in own["train"]]
    apart = [set(evenly(paths, more)) for paths in taken]
    parts = {
        "train": [[path for path in paths if path not in kept] for paths, kept in zip(taken, apart, strict=True)],
        "valid": [paths[:1] for paths in own["valid"]],
        "final": [[*paths, *sorted(kept)] for paths, kept in zip(own["valid"], apart, strict=True)],
    }
    for split, lists in parts.items():
        for name, paths in zip(chosen, lists, strict=True):
            (to / split / name).mkdir(parents=True)
            for i, path in enumerate(paths):
                (to / split / name / f"{i:04}{Path(path).suffix}").symlink_to(path)
    return {split: sum(1 for _ in (to / split).rglob("*.*")) for split in parts} | {"classes": classes}


def evenly(items: list, number: int) -> list:
    return [items[i] for i in np.unique(np.linspace(0, len(items) - 1, min(number, len(items))).astype(int))]


def spread(values: list[float]) -> dict:
    return {"median": float(np.median(values)), "low": min(values), "high": max(values), "values": values}


def record(part: str, found: dict, command: str) -> None:
    """Put one part of the results into results.json; the others stay as they are."""
    known = json.loads(RESULTS.read_text(encoding="utf-8")) if RESULTS.exists() else {}
    known[part] = {"command": command, "commit": commit(), "date": str(date.today())} | found
    RESULTS.parent.mkdir(parents=True, exist_ok=True)
    RESULTS.write_text(json.dumps(known, indent=1) + "\n", encoding="utf-8")


def weight_file() -> str:
    """The file that SPORTS100_WEIGHTS names, which both load; without one both begin with random numbers."""
    return str(path_from("SPORTS100_WEIGHTS") or "")


@click.group()
def main() -> None:
    """Time the course against the usual tutorial's loop."""


@main.command()
@click.option("--dataset", default="sports100", show_default=True)
@click.option("--pictures", default=640, show_default=True, help="training pictures, of about 24 classes")
@click.option("--rounds", default=3, show_default=True)
def speed(dataset: str, pictures: int, rounds: int) -> None:
    """v1 to 17 epochs and v2 for one, each program in turn, so many rounds; recorded after every round."""
    data, weights = SportsData(dataset), weight_file()
    share = data.counts.valid.sum() / data.counts.train.sum()  # as many classes as this share has pictures
    classes = max(2, min(len(data.classes), round(pictures * share)))
    with tempfile.TemporaryDirectory() as folder:
        counts = subset(data, Path(folder), classes, pictures)
        about = {"dataset": data.name, "weights": Path(weights).name, "pictures": counts}
        found = {name: [] for name in ("textbook v1", "ours v1", "textbook v2", "ours v2")}
        for _ in range(rounds):
            for name, answers in found.items():
                program, phase = name.split()
                epochs = EPOCHS if name == "ours v1" else 1
                answers.append(measure(program, phase, Path(folder), weights, epochs))
            command = f"benchmarks/benchmark.py speed --dataset {dataset} --pictures {pictures} --rounds {rounds}"
            record("speed", about | times(found), command)


def times(found: dict[str, list[dict]]) -> dict:
    """What `measure` gave in every round, as seconds and ratios."""
    seconds = {name: [float(np.sum(answer["seconds"])) for answer in answers] for name, answers in found.items()}
    seconds["textbook v1"] = [EPOCHS * value for value in seconds["textbook v1"]]
    seconds["textbook v2 later"] = seconds["textbook v2"]
    seconds["ours v2 later"] = [a["seconds"] - a["seconds of decoding"] for a in found["ours v2"]]
    ratios = {
        part: np.divide(seconds[f"textbook {part}"], seconds[f"ours {part}"]) for part in ("v1", "v2", "v2 later")
    }
    loop, ceiling = ([a[f"ms a picture, {which}"] for a in found["ours v2"]] for which in ("loop", "ceiling"))
    return {
        "rounds": len(loop),
        "machine": found["ours v1"][0]["machine"],
        "how": f"textbook v1: one epoch, times {EPOCHS}; ours v1: the pass and all {EPOCHS} epochs; "
        "v2: one epoch, ours with decoding; v2 later: ours without; each with its share of validation pictures",
        "seconds": {name: spread(values) for name, values in seconds.items()},
        "times faster": {phase: spread(values.tolist()) for phase, values in ratios.items()},
        "ms a picture": {"loop": spread(loop), "ceiling": spread(ceiling)},
        "share of the ceiling's speed": spread(np.divide(ceiling, loop).tolist()),
    }


@main.command()
@click.argument("phase", type=click.Choice(["v1", "v2"]))
@click.option("--dataset", default="sports100", show_default=True)
@click.option("--classes", type=int, help="[default: all in v1, 15 in v2]")
@click.option("--pictures", type=int, help="of each class, to train on  [default: 7 in v1, 40 in v2]")
@click.option("--epochs", type=int, help=f"[default: {EPOCHS} in v1, 2 in v2]")
@click.option("--seeds", type=int, help="[default: 1 in v1, 3 in v2]")
def accuracy(phase: str, dataset: str, **given) -> None:
    """PHASE trained both ways on the same pictures, and compared picture by picture on others.

    These are all validation pictures; for v2 also as many training pictures as are trained on, which are left out.
    """
    data, weights = SportsData(dataset), weight_file()
    plan = {"classes": len(data.classes), "pictures": 7, "epochs": EPOCHS, "seeds": 1}
    if phase == "v2":
        plan = {"classes": 15, "pictures": 40, "epochs": 2, "seeds": 3}
    plan |= {name: value for name, value in given.items() if value}
    classes, apart = plan["classes"], plan["pictures"] if phase == "v2" else 0
    with tempfile.TemporaryDirectory() as folder:
        counts = subset(data, Path(folder), classes, classes * plan["pictures"], apart)
        answers = [
            [
                measure(program, phase, Path(folder), weights, plan["epochs"], seed)
                for program in ("textbook", "ours")
            ]
            for seed in range(plan["seeds"])
        ]
    found = {"dataset": data.name, "weights": Path(weights).name, **plan, "pictures": counts}
    found |= {"machine": machine()} | compared([[answer["right"] for answer in pair] for pair in answers])
    for i, program in enumerate(("textbook", "ours")):
        found[f"seconds, {program}"] = [float(np.sum(pair[i]["seconds"])) for pair in answers]
    options = " ".join(f"--{name} {value}" for name, value in plan.items())
    record(
        f"accuracy of {phase}", found, f"benchmarks/benchmark.py accuracy {phase} --dataset {dataset} {options}"
    )


def compared(pairs: list[list[list[bool]]]) -> dict:
    """For every seed both accuracies and the paired 95 % interval of ours minus the textbook's; and the mean."""
    rows = []
    for textbook, ours in pairs:
        tables = [pd.DataFrame({"path": range(len(right)), "correct": right}) for right in (textbook, ours)]
        comparison = compare(*tables)
        low, high = comparison.difference
        row = {"textbook": np.mean(textbook), "ours": np.mean(ours), "low": low, "high": high}
        rows.append({name: float(value) for name, value in row.items()} | {"p": comparison.p_value})
    differences = [row["ours"] - row["textbook"] for row in rows]
    return {
        "pictures that decide": len(pairs[0][0]),
        "each seed": rows,
        "mean difference": float(np.mean(differences)),
    }


@main.command()
def memory() -> None:
    """Resident memory of v1 on the whole real set (its pass, 17 epochs), and of v2 for its first steps."""
    data, weights = SportsData("sports100"), weight_file()
    with tempfile.TemporaryDirectory() as folder:
        for split, source in {"train": "train", "valid": "valid", "final": "valid"}.items():
            (Path(folder) / split).symlink_to(data.root / source)
        answer = measure("ours", "v1", Path(folder), weights, EPOCHS)
        found = {"v1": {name: answer[name] for name in ("GB", "seconds", "seconds of the pass")}}
        answer = measure("ours", "v2 begun", Path(folder), weights, 1)
        found["v2"] = {name: answer[name] for name in ("GB", "steps", "seconds of decoding")}
    found |= {"pictures": int(data.counts.train.sum()), "machine": answer["machine"]}
    record("memory", found, "benchmarks/benchmark.py memory")


if __name__ == "__main__":
    main()
