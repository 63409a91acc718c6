"""Textbook against ours, in turns: seconds, memory, accuracy; into results.json, speed.png and the README's tables.

uv run python benchmarks/benchmark.py speed    --dataset sports100 --pictures 800 --rounds 3
uv run python benchmarks/benchmark.py accuracy --dataset sports100
uv run python benchmarks/benchmark.py report
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

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parent))

from helpers import home, path_from
from helpers.data import Images, SportsData
from helpers.evaluate import compare

RESULTS = home() / "benchmarks" / "results.json"
EPOCHS = 17  # what others report for v1


def measure(
    program: str, phase: str, root: Path, weights: str, epochs: int, seed: int = 0, batch_size: int = 64
) -> dict:
    """Run textbook.py or ours.py in a process of its own, and in an empty home, so that nothing is kept from before."""
    arguments = {"phase": phase, "root": str(root), "weights": weights, "epochs": epochs, "seed": seed}
    variables = {"TQDM_DISABLE": "1", "PYTHONPATH": str(HERE.parent)}
    with tempfile.TemporaryDirectory() as empty:
        ended = subprocess.run(
            [sys.executable, HERE / f"{program}.py", json.dumps(arguments | {"batch_size": batch_size})],
            env=os.environ | variables | {"COURSE_HOME": empty},
            stdout=subprocess.PIPE, text=True, check=True,
        )  # fmt: skip
    answer = json.loads(ended.stdout.splitlines()[-1])
    seconds = np.sum(answer["seconds"])
    print(
        f"{program:8} {phase} {epochs:2} epochs: {seconds:6.1f} s, {np.mean(answer['right']):.1%} right",
        flush=True,
    )
    return answer


def subset(data: SportsData, to: Path, classes: int, train: int, valid: int, more: int = 0) -> dict:
    """Links to so many pictures, taken evenly: train/, valid/ (in training), final/ (in the end: all of valid).

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
        "valid": own["valid"],
        "final": [[*paths, *sorted(kept)] for paths, kept in zip(own["valid"], apart, strict=True)],
    }
    kept = set(evenly([path for paths in own["valid"] for path in paths], valid))
    for split, lists in parts.items():
        for name, paths in zip(chosen, lists, strict=True):
            (to / split / name).mkdir(parents=True)
            for i, path in enumerate(paths):
                if split != "valid" or path in kept:
                    (to / split / name / f"{i:04}{Path(path).suffix}").symlink_to(path)
    return {split: sum(1 for _ in (to / split).rglob("*.*")) for split in parts} | {"classes": classes}


def evenly(items: list, number: int) -> list:
    return [items[i] for i in np.unique(np.linspace(0, len(items) - 1, min(number, len(items))).astype(int))]


def spread(values: list[float]) -> dict:
    return {"median": float(np.median(values)), "low": min(values), "high": max(values), "values": values}


def record(part: str, found: dict, command: str) -> None:
    """Put one part of the results into results.json; the others stay as they are."""
    known = json.loads(RESULTS.read_text(encoding="utf-8")) if RESULTS.exists() else {}
    commit = subprocess.run(
        ["git", "rev-parse", "--short", "HEAD"], cwd=HERE, capture_output=True, text=True
    ).stdout
    known[part] = {"command": command, "commit": commit.strip(), "date": str(date.today())} | found
    RESULTS.parent.mkdir(parents=True, exist_ok=True)
    RESULTS.write_text(json.dumps(known, indent=1) + "\n", encoding="utf-8")


def weight_file(dataset: str) -> str:
    """The file that SPORTS100_WEIGHTS names, which both load; else, in a test say, both begin with random numbers."""
    return str(path_from("SPORTS100_WEIGHTS") or "")


@click.group()
def main() -> None:
    """Time the course against the usual tutorial's loop."""


@main.command()
@click.option("--dataset", default="sports100", show_default=True)
@click.option(
    "--pictures", default=800, show_default=True, help="training pictures, taken evenly from the classes"
)
@click.option("--rounds", default=3, show_default=True)
def speed(dataset: str, pictures: int, rounds: int) -> None:
    """v1 to 17 epochs and v2 for one, each program in turn, so many rounds."""
    data, weights = SportsData(dataset), weight_file(dataset)
    valid = max(1, round(pictures * data.counts.valid.sum() / data.counts.train.sum()))
    with tempfile.TemporaryDirectory() as folder:
        counts = subset(data, Path(folder), len(data.classes), pictures, valid)
        found = {name: [] for name in ("textbook v1", "ours v1", "textbook v2", "ours v2")}
        for _ in range(rounds):
            for name, answers in found.items():
                program, phase = name.split()
                epochs = EPOCHS if name == "ours v1" else 1
                answers.append(measure(program, phase, Path(folder), weights, epochs))
    seconds = {name: [float(np.sum(answer["seconds"])) for answer in answers] for name, answers in found.items()}
    seconds["textbook v1"] = [EPOCHS * value for value in seconds["textbook v1"]]
    loop, ceiling = ([a[f"ms a picture, {which}"] for a in found["ours v2"]] for which in ("loop", "ceiling"))
    ratios = {
        phase: [
            slow / fast for slow, fast in zip(seconds[f"textbook {phase}"], seconds[f"ours {phase}"], strict=True)
        ]
        for phase in ("v1", "v2")
    }
    record("speed", {
        "dataset": data.name, "weights": Path(weights).name, "pictures": counts, "rounds": rounds,
        "machine": found["ours v1"][0]["machine"],
        "how": f"textbook v1: one epoch, times {EPOCHS}; ours v1: the pass and all {EPOCHS} epochs; v2: one epoch, "
               "ours with decoding; each with its share of validation pictures",
        "seconds": {name: spread(values) for name, values in seconds.items()},
        "times faster": {phase: spread(values) for phase, values in ratios.items()},
        "ms a picture": {"loop": spread(loop), "ceiling": spread(ceiling)},
        "share of the ceiling's speed": spread([c / own for c, own in zip(ceiling, loop, strict=True)]),
    }, f"benchmarks/benchmark.py speed --dataset {dataset} --pictures {pictures} --rounds {rounds}")  # fmt: skip


@main.command()
@click.option("--dataset", default="sports100", show_default=True)
@click.option("--v1-pictures", default=1000, show_default=True, help="training pictures of v1, of all classes")
@click.option("--v1-epochs", default=EPOCHS, show_default=True)
@click.option("--v2-classes", default=15, show_default=True)
@click.option(
    "--v2-pictures", default=40, show_default=True, help="training pictures of each class; as many decide"
)
@click.option("--v2-epochs", default=3, show_default=True)
@click.option("--seeds", default=3, show_default=True, help="of v2")
def accuracy(
    dataset: str, v1_pictures: int, v1_epochs: int, v2_classes: int, v2_pictures: int, v2_epochs: int, seeds: int
) -> None:
    """v1 to 17 epochs on all classes, and v2 on a few classes for several seeds, compared picture by picture."""
    data, weights = SportsData(dataset), weight_file(dataset)
    found, plans = {}, {
        "v1": ((len(data.classes), v1_pictures, 37, 0), v1_epochs, 1),
        "v2": ((v2_classes, v2_classes * v2_pictures, 37, v2_pictures), v2_epochs, seeds),
    }  # fmt: skip
    for phase, (counts, epochs, number) in plans.items():
        with tempfile.TemporaryDirectory() as folder:
            found[phase] = {"pictures": subset(data, Path(folder), *counts), "epochs": epochs, "seeds": number}
            answers = [
                [measure(program, phase, Path(folder), weights, epochs, seed) for program in ("textbook", "ours")]
                for seed in range(number)
            ]
        found[phase] |= compared([[answer["right"] for answer in pair] for pair in answers])
        found[phase]["seconds"] = {
            program: [float(np.sum(pair[i]["seconds"])) for pair in answers]
            for i, program in enumerate(("textbook", "ours"))
        }
    command = f"benchmarks/benchmark.py accuracy --dataset {dataset} --v1-pictures {v1_pictures} --v2-classes {v2_classes}"
    command += f" --v2-pictures {v2_pictures} --v2-epochs {v2_epochs} --seeds {seeds}"
    record("accuracy", {"dataset": data.name, "weights": Path(weights).name} | found, command)


def compared(pairs: list[list[list[bool]]]) -> dict:
    """For every seed both accuracies and the 95 % interval of ours minus the textbook's, paired; and their mean."""
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
    data, weights = SportsData("sports100"), weight_file("sports100")
    with tempfile.TemporaryDirectory() as folder:
        for split, source in {"train": "train", "valid": "valid", "final": "valid"}.items():
            (Path(folder) / split).symlink_to(data.root / source)
        answer = measure("ours", "v1", Path(folder), weights, EPOCHS)
        found = {"v1": {name: answer[name] for name in ("GB", "seconds", "seconds of the pass")}}
        os.environ["BENCHMARK_STEPS"] = "10"
        answer = measure("ours", "v2", Path(folder), weights, 1)
        found["v2"] = {"GB": answer["GB"], "steps": 10, "seconds of decoding": answer["seconds of decoding"]}
    found |= {"pictures": int(data.counts.train.sum()), "machine": answer["machine"]}
    record("memory", found, "benchmarks/benchmark.py memory")


if __name__ == "__main__":
    main()
