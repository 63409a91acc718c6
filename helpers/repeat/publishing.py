"""The tables and figures of a record, and its `results.json`."""

import json

import pandas as pd
from matplotlib.figure import Figure

from helpers import confusion, evaluate, home, plots
from helpers.evaluate import REPORTED
from helpers.files import write
from helpers.records import folder, tested
from helpers.repeat.making import Made


def publish(results: dict, made: list[Made], classes: list[str]) -> None:
    """Write the tables and figures of a record, and `results.json` last."""
    name, first = results["dataset"], made[0]
    for file, table in {
        "seeds": tested(results),
        "history": pd.concat([one.history for one in made]).set_index(["seed", "phase", "epoch"]).reset_index(),
        "pairs": pairs([one.predictions for one in made]),
        "predictions": answers(dict(zip(results["seeds"], made, strict=True))),
        **first.audit,
    }.items():
        write(folder(name, home()) / f"{file}.csv", lambda path, table=table: table.to_csv(path, index=False))

    shown = {phase: table for phase, table in first.predictions.items() if phase != "scratch"}
    confusion.keep(shown, name)
    family = evaluate.families(classes).sort_values(kind="stable")
    for phase, table in shown.items():
        history = first.history[first.history.phase == phase].reset_index(drop=True)
        best = history.loc[history.valid_accuracy.idxmax()]
        title = f"{phase}: {best.valid_accuracy:.1%} of the validation pictures after {best.epoch:.0f} epochs"
        plots.save(plots.curves(history, phase, title), name, f"curves_{phase}")
        title = f"{phase}: {(~table.correct).sum()} of {len(table)} test pictures are taken for another class"
        matrix = evaluate.confusion_matrix(table, list(family.index))
        plots.save(plots.confusion(matrix, title, family), name, f"confusion_{phase}")
    plots.save(accuracies(results), name, "seeds")
    text = json.dumps(results, indent=1, ensure_ascii=False, allow_nan=False) + "\n"
    write(folder(name, home()) / "results.json", lambda path: path.write_text(text, encoding="utf-8"))


def answers(made: dict[int, Made]) -> pd.DataFrame:
    """A row a test picture, seed and phase: seed, phase, path (below the data set's folder), true, predicted."""
    tables = []
    for seed, one in made.items():
        tables += [table.assign(seed=seed, phase=phase) for phase, table in one.predictions.items()]
    return pd.concat(tables)[["seed", "phase", "path", "true", "predicted"]]


def pairs(predictions: list[dict[str, pd.DataFrame]]) -> pd.DataFrame:
    """What was taken for what over all seeds, most frequent first: phase, true, predicted, count, seeds (in how
    many of them it happened), of (pictures of the true class, over all seeds).

    predictions: of each seed: phase → a table of `evaluate.predict`.
    """
    tables = []
    for phase in predictions[0]:
        own = [one[phase] for one in predictions]
        each = pd.concat([evaluate.confused_pairs(table) for table in own])
        table = each.groupby(["true", "predicted"])["count"].agg(count="sum", seeds="size").reset_index()
        table["of"] = table.true.map(pd.concat(own).true.value_counts())
        table = table.sort_values(["count", "true", "predicted"], ascending=[False, True, True])
        tables.append(table.assign(phase=phase))
    return pd.concat(tables, ignore_index=True).set_index("phase").reset_index()


def accuracies(results: dict) -> Figure:
    """The test accuracies of every seed, as a figure."""
    table = tested(results)
    table = table.assign(label=table.phase + ", seed " + table.seed.astype(str)).set_index("label")
    if results["dataset"] == "sports100":
        table["reported"] = table.phase.map(REPORTED)
    *others, last = table.phase.unique()
    what = f"{', '.join(others)} and {last}"
    weights = f"\n{results['weights']}" if results["stand_in"] else ""
    return plots.accuracies(table.sort_values("accuracy"), f"Test accuracy of {what}, for every seed{weights}")
