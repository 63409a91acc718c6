"""The benchmark runs, on tiny pictures; and what benchmarks/README.md says is what was recorded."""

import importlib
import json
from pathlib import Path

import pytest
from click.testing import CliRunner
from torch.utils.data import DataLoader
from worlds import make_pictures

from helpers import fit
from helpers.data import SportsData
from helpers.runs import Run
from helpers.train import train

HERE = Path(__file__).parents[1] / "benchmarks"


@pytest.fixture
def benchmark(home, monkeypatch):
    """The program, its results in the test's home."""
    monkeypatch.syspath_prepend(HERE)
    program = importlib.import_module("benchmark")
    monkeypatch.setattr(program, "RESULTS", home / "results.json")
    return program


@pytest.fixture
def views(monkeypatch):
    monkeypatch.syspath_prepend(HERE)
    return importlib.import_module("views")


def test_speed_is_measured_and_drawn(benchmark, tmp_path, monkeypatch):
    """v1's programs in processes of their own, as always; those of v2 here, ours with pictures of 40 pixels."""
    results, started = benchmark.RESULTS, benchmark.measure
    programs = {name: importlib.import_module(name) for name in ("textbook", "ours")}
    monkeypatch.setattr(programs["ours"], "IMAGE_SIZE", 40)
    monkeypatch.setattr(
        programs["textbook"], "DataLoader", lambda *most, num_workers, **more: DataLoader(*most, **more)
    )
    monkeypatch.setattr(fit, "train_epoch", fit.train_epoch)  # ours puts a clock there

    def measure(program, phase, root, weights, epochs):
        if phase == "v1":
            return started(program, phase, root, weights, epochs)
        return programs[program].run(phase, str(root), weights, epochs, seed=0, batch_size=64)

    monkeypatch.setattr(benchmark, "measure", measure)
    folder = make_pictures(tmp_path / "stripes", ["a", "b"])
    run = CliRunner().invoke
    options = ["--dataset", str(folder)]
    ended = run(benchmark.main, ["speed", *options, "--pictures", "6", "--rounds", "1"], catch_exceptions=False)
    assert ended.exit_code == 0, ended.output
    found = json.loads(results.read_text())
    assert found["speed"]["pictures"] == {"train": 6, "valid": 2, "final": 4, "classes": 2}
    seconds = found["speed"]["seconds"]
    ratio = seconds["textbook v1"]["median"] / seconds["ours v1"]["median"]
    assert found["speed"]["times faster"]["v1"]["median"] == pytest.approx(ratio)
    assert found["speed"]["share of the ceiling's speed"]["median"] > 0
    benchmark.subset(SportsData(str(folder)), tmp_path / "part", 2, 6)
    begun = programs["ours"].run("v2 begun", str(tmp_path / "part"), "", 1, seed=0, batch_size=4)
    assert begun["steps"] == 2  # what `memory` measures, of fewer pictures than it takes steps
    report = importlib.import_module("report")
    assert [marks.name for marks in report.tables(found, {}, {}, {})] == ["speed"] and report.figure_of_speed(
        found["speed"]
    )


def test_accuracies_are_compared_picture_by_picture(benchmark, tmp_path, monkeypatch):
    right = {"textbook": [True, True, False, False], "ours": [True, True, True, False]}
    monkeypatch.setattr(benchmark, "measure", lambda program, *_: {"seconds": [1.0, 2.0], "right": right[program]})
    options = [
        "--dataset",
        str(make_pictures(tmp_path / "stripes", ["a", "b"])),
        "--classes",
        "2",
        "--pictures",
        "2",
    ]
    assert CliRunner().invoke(benchmark.main, ["accuracy", "v2", *options], catch_exceptions=False).exit_code == 0
    found = json.loads(benchmark.RESULTS.read_text())["accuracy of v2"]
    assert found["pictures"] == {"train": 4, "valid": 2, "final": 8, "classes": 2} and found["seeds"] == 3
    assert [(row["textbook"], row["ours"]) for row in found["each seed"]] == [(0.5, 0.75)] * 3
    assert found["each seed"][0]["low"] < 0.25 < found["each seed"][0]["high"]


def test_memory_is_measured(benchmark, data, monkeypatch):
    monkeypatch.setattr(benchmark, "SportsData", lambda name: data)
    numbers = ("GB", "seconds", "seconds of the pass", "seconds of decoding", "steps")
    answer = dict.fromkeys(numbers, 1.5) | {"machine": {}}
    monkeypatch.setattr(benchmark, "measure", lambda *_: answer)
    assert CliRunner().invoke(benchmark.main, ["memory"], catch_exceptions=False).exit_code == 0
    assert json.loads(benchmark.RESULTS.read_text())["memory"]["pictures"] == 18


def test_a_subset_holds_apart_what_it_decides_by(benchmark, data, tmp_path):
    counts = benchmark.subset(data, tmp_path / "part", 3, train=6, more=2)
    assert counts == {"train": 6, "valid": 3, "final": 12, "classes": 3}
    targets = {
        split: {path.resolve() for path in (tmp_path / "part" / split).rglob("*.jpg")}
        for split in ("train", "final")
    }
    assert not targets["train"] & targets["final"]


def test_views_are_measured(views, folder, home):
    options = ["--dataset", str(folder), "--pictures", "4", "--apart", "2", "--new", "8", "--seeds", "1"]
    assert CliRunner().invoke(views.main, options, catch_exceptions=False).exit_code == 0
    (found,) = json.loads((home / "benchmarks" / "views.json").read_text()).values()
    assert [row["views"] for row in found["rows"]] == ["plain", "1", "2", "4", "8", "new"]
    assert found["training pictures"] == 12 and found["pictures that decide"] == 6


def test_views_that_decide_must_be_apart(views, folder):
    done = CliRunner().invoke(views.main, ["--dataset", str(folder), "--apart", "2"])
    assert done.exit_code == 2 and "--apart needs --pictures" in done.output


def test_what_v1_lacks_is_measured(folder, home, monkeypatch):
    monkeypatch.syspath_prepend(HERE)
    gap, report = importlib.import_module("gap"), importlib.import_module("report")
    options = ["--dataset", str(folder), "--seeds", "1", "--views", "1"]
    assert CliRunner().invoke(gap.main, options, catch_exceptions=False).exit_code == 0
    found = json.loads((home / "benchmarks" / "gap.json").read_text())
    first, *others = found["rows"]
    assert first["way"] == gap.AS_IT_IS and first["minus v1, low"] is None and len(others) == 5
    assert all(row["minus v1, low"] <= row["minus v1, high"] and row["total"] == 6 for row in others)
    assert report.of_gap(found).count("\n| ") == 6 and found["mean size of a feature"] > 0


def test_v3_is_measured_from_several_starts_and_at_several_sizes(folder, home, monkeypatch):
    monkeypatch.syspath_prepend(HERE)
    beyond, report = importlib.import_module("beyond"), importlib.import_module("report")
    for phase in ("v1", "v2"):
        train(phase, str(folder), epochs=1)
    options = ["--dataset", str(folder), "--arm", "v1", "3", "2", "--arm", "v2", "1", "1"]
    assert CliRunner().invoke(beyond.main, options, catch_exceptions=False).exit_code == 0
    monkeypatch.setattr(fit, "train_epoch", None)  # the second time nothing is trained
    assert CliRunner().invoke(beyond.main, options, catch_exceptions=False).exit_code == 0
    found = json.loads((home / "benchmarks" / "beyond.json").read_text())
    shown = [(row["start"], row["times"], row["epochs_run"], row["size"]) for row in found["rows"]]
    assert shown == [(*arm, size) for arm in (("v1", 3, 2), ("v2", 1, 1)) for size in (32, 40, 72)]
    assert all(row["minus v2, low"] <= row["minus v2, high"] for row in found["rows"])
    name = SportsData(str(folder)).name
    for start in ("v1", "v2"):
        (kept,) = (home / "runs" / name).glob(f"v3_from_{start}_*")
        assert Run(name, kept.name).results()["starts_from"] == Run(name, start).results()["checkpoint_sha256"]
    text = report.of_beyond(found | {"weights": "standin.pth", "stand_in": True})
    assert text.count("\n|") == 3 and "standin.pth, stand-in weights." in text


def test_the_readme_shows_what_was_recorded(monkeypatch):
    monkeypatch.syspath_prepend(HERE)
    report = importlib.import_module("report")
    found = report.tables(*map(report.known, ("results", "views", "gap", "beyond")))
    text = (HERE / "README.md").read_text(encoding="utf-8")
    assert {marks.name for marks in found} == {"speed", "accuracy", "variants", "memory", "views", "gap", "beyond"}
    for marks, table in found.items():
        assert marks.begin in text and marks.fill(text, table) == text
        assert marks.fill(text, "another table") != text


def test_readme_and_notebooks_quote_what_was_recorded(monkeypatch):
    monkeypatch.syspath_prepend(HERE)
    report = importlib.import_module("report")
    speed = report.known("results")["speed"]
    places = {"README.md": ["v1", "v2 later"]}
    places |= {"notebooks/02_feature_extraction.ipynb": ["v1"], "notebooks/03_fine_tuning.ipynb": ["v2 later"]}
    for place, parts in places.items():
        text = (HERE.parent / place).read_text(encoding="utf-8")
        for part in parts:
            assert f"**{report.faster(speed, part)}**" in text, place
