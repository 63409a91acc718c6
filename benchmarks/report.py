"""The tables of README.md and the two figures, made from results.json, views.json, gap.json and beyond.json.

uv run python benchmarks/report.py
"""

import json
from pathlib import Path

import matplotlib.pyplot as plt
import pandas as pd
from matplotlib.figure import Figure
from matplotlib.ticker import PercentFormatter

from helpers import pages
from helpers.plots.style import PHASES, finished
from helpers.records import scored

HERE = Path(__file__).parent
SPEED = {"v1": "v1, 17 epochs", "v2": "v2, first epoch", "v2 later": "v2, every later epoch"}
VIEWS = ("plain", "1", "2", "4", "8", "new")


def tables(results: dict, views: dict, gap: dict, beyond: dict) -> dict[pages.Marks, str]:
    """Markdown, under the marks of the parts that have been measured."""
    makers = {"speed": speed, "variants": variants, "memory": memory}
    found = {name: maker(results[name]) for name, maker in makers.items() if name in results}
    accuracy = {name: results[name] for name in results if name.startswith("accuracy of")}
    if accuracy:
        found["accuracy"] = accuracies(accuracy)
    found |= {"views": of_views(views)} if views else {}
    found |= {"gap": of_gap(gap)} if gap else {}
    found |= {"beyond": of_beyond(beyond)} if beyond else {}
    return {pages.Marks(name, "benchmarks/report.py"): table for name, table in found.items()}


def markdown(rows: list[dict]) -> str:
    return pd.DataFrame(rows).to_markdown(index=False, disable_numparse=True)


def between(one: dict, unit: str = "") -> str:
    """The median and, of several values, in brackets the lowest and the highest."""
    middle = f"{digits(one['median'])}{unit}"
    return middle if len(one["values"]) == 1 else f"{middle} ({digits(one['low'])} to {digits(one['high'])})"


def digits(value: float) -> str:
    """Three of them."""
    return f"{value:#.3g}".rstrip(".")


def faster(found: dict, part: str) -> str:
    """What README and notebooks say of a part of `SPEED`; a test holds them to it."""
    one = found["times faster"][part]
    low, high = digits(one["low"]), digits(one["high"])
    return f"{digits(one['median'])} times faster ({low} to {high} in {found['rounds']} rounds)"


def speed(found: dict) -> str:
    rows = [
        {
            "": label,
            "textbook": between(found["seconds"][f"textbook {part}"], " s"),
            "ours": between(found["seconds"][f"ours {part}"], " s"),
            "times faster": between(found["times faster"][part]),
        }
        for part, label in SPEED.items()
    ]
    share = found["share of the ceiling's speed"]
    reached = f"{share['median']:.0%} ({share['low']:.0%} to {share['high']:.0%})"
    picture = "![Seconds of the textbook's loop and of ours](speed.png)"
    beside = f"Our loop of v2 runs at {reached} of the speed of the ceiling, the bare training step."
    return f"{markdown(rows)}\n\n{beside}\n\n{picture}"


def variants(found: dict) -> str:
    return markdown(
        [
            {
                "variant": name,
                "step, ms a picture": between(one["ms a picture, step"]),
                "pass, ms a picture": between(one["ms a picture, pass"]),
                "first step": f"{one['seconds, first step']:.0f} s",
            }
            for name, one in found["variants"].items()
        ]
    )


def memory(found: dict) -> str:
    names = {
        "v1": "v1: the pass and 17 epochs",
        "v2": f"v2: decoding, {found['v2']['steps']} steps, one validation",
    }
    return markdown(
        [{"": label, "largest resident size": f"{found[name]['GB']:.2f} GiB"} for name, label in names.items()]
    )


def accuracies(found: dict[str, dict]) -> str:
    rows = [
        {
            "": f"{name[-2:]}, seed {seed}",
            "trained on": f"{one['pictures']['train']:,} pictures, {one['epochs']} epochs",
            "textbook": f"{row['textbook']:.1%}",
            "ours": f"{row['ours']:.1%}",
            "ours - textbook, 95 %": f"{row['low']:+.1%} to {row['high']:+.1%}",
            "on": f"{one['pictures that decide']} pictures",
        }
        for name, one in sorted(found.items())
        for seed, row in enumerate(one["each seed"])
    ]
    return markdown(rows)


def of_views(found: dict) -> str:
    rows = []
    for name, one in found.items():
        table = pd.DataFrame(one["rows"]).groupby("views")
        low, high = table["minus plain, low"].min(), table["minus plain, high"].max()
        decided = f"{one['pictures that decide']:,} {'held out' if one['held out'] else 'for validation'}"
        head = {"": name, "trained on": f"{one['training pictures']:,}", "decided by": decided}
        rows.append(head | {views: f"{table.accuracy.mean()[views]:.1%}" for views in VIEWS})
        differences = {views: f"{low[views]:+.1%} to {high[views]:+.1%}" for views in VIEWS[1:]}
        rows.append({"": "minus plain"} | dict.fromkeys(["trained on", "decided by", "plain"], "") | differences)
    return markdown(rows)


def of_gap(found: dict) -> str:
    rows = []
    for way, own in pd.DataFrame(found["rows"]).groupby("way", sort=False):
        low, high = own["minus v1, low"].min(), own["minus v1, high"].max()
        ends = f" ({own.accuracy.min():.1%} to {own.accuracy.max():.1%})" if len(own) > 1 else ""
        rows.append({
            "v1": way,
            "validation": f"{own.accuracy.mean():.1%}{ends}",
            "minus the first line, 95 %": "" if pd.isna(low) else f"{low:+.1%} to {high:+.1%}",
            "epochs": " and ".join(map(str, sorted(set(own.epochs)))),
            "seeds": str(len(own)),
        })  # fmt: skip
    return f"{markdown(rows)}\n\nThe backbone's features are {found['mean size of a feature']:.2f} on average."


def of_beyond(found: dict) -> str:
    rows = []
    arms = pd.DataFrame(found["rows"]).groupby(["start", "times", "rate", "epochs_run"], sort=False)
    for (start, times, rate, epochs), some in arms:
        row = {"begins with": start, "highest rate": f"{rate:g} ({times:g} times v2's)"}
        row["best epoch"] = f"{some.best_epoch.iloc[0]} of {epochs}"
        row["minutes"] = f"{some.seconds.iloc[0] / 60:.0f}"
        for one in some.to_dict("records"):
            apart = f"{one['minus v2, low']:+.1%} to {one['minus v2, high']:+.1%}"
            row[f"{one['size']} pixels"] = f"{scored(one)}; {apart}"
        rows.append(row)
    weights = f"{found['weights']}{', stand-in weights' * found['stand_in']}"
    begun = f"Seed {found['seed']}; v1 and v2 started from {weights}."
    once, twice = scored(found["v2"]), scored(found["v2, both ways"])
    return f"{markdown(rows)}\n\n{begun} v2: {once} with one look, {twice} with two."


def figure_of_speed(found: dict) -> Figure:
    """v1 and v2, a bar each for the textbook and for ours: medians, and a line from the fastest to the slowest."""
    figure, panels = plt.subplots(1, 2, figsize=(9, 2.6), layout="constrained")
    for axes, (phase, title) in zip(panels, {"v1": SPEED["v1"], "v2": SPEED["v2"]}.items(), strict=True):
        programs = {"textbook": PHASES["scratch"], "ours": PHASES[phase]}
        for y, (program, color) in enumerate(programs.items()):
            one = found["seconds"][f"{program} {phase}"]
            axes.barh(y, one["median"], 0.6, color=color)
            axes.plot([one["low"], one["high"]], [y, y], color="black", linewidth=1.5)
            axes.text(one["high"], y, f"  {one['median']:.1f} s", va="center")
        times = found["times faster"][phase]["median"]
        axes.set(
            title=f"{title}: {times:.1f} times faster", yticks=range(2), yticklabels=programs, xlabel="seconds"
        )
        axes.invert_yaxis()
        axes.margins(x=0.2)
    return finished(figure)


def figure_of_views(found: dict) -> Figure:
    """For each data set: accuracy against the number of views, a point a seed, and a bar at their mean."""
    figure, panels = plt.subplots(
        1, len(found), figsize=(4.6 * len(found), 3.6), layout="constrained", squeeze=False
    )
    for axes, (name, one) in zip(panels[0], found.items(), strict=True):
        table = pd.DataFrame(one["rows"])
        places = table.views.map(VIEWS.index)
        axes.plot(places + (table.seed - 1) * 0.12, table.accuracy, "o", color=PHASES["v1"], alpha=0.6)
        axes.plot(table.groupby(places).accuracy.mean(), "_", markersize=24, markeredgewidth=2, color="black")
        axes.set_xticks(range(len(VIEWS)), ["one,\nplain", *VIEWS[1:-1], "new every\nepoch"])
        axes.set(title=f"{name}: {one['training pictures']:,} training pictures", xlabel="kept views of a picture")
        axes.yaxis.set_major_formatter(PercentFormatter(1, decimals=0))
        axes.grid(axis="y", alpha=0.4)
    panels[0][0].set_ylabel("accuracy (bar: mean of seeds)")
    return finished(figure)


def known(name: str) -> dict:
    """What a JSON file says; nothing, if nothing has been measured."""
    path = HERE / f"{name}.json"
    return json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}


def main() -> None:
    """Draw both figures, and fill the tables into README.md."""
    results, views, gap, beyond = map(known, ("results", "views", "gap", "beyond"))
    figures = {"speed": figure_of_speed(results["speed"])} if "speed" in results else {}
    figures |= {"views": figure_of_views(views)} if views else {}
    for name, figure in figures.items():
        figure.savefig(HERE / f"{name}.png", dpi=150, metadata={"Software": None})
    pages.write(HERE / "README.md", tables(results, views, gap, beyond))


if __name__ == "__main__":
    main()
