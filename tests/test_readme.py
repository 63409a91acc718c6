"""What the README and the guide show is what was recorded, and what the README links to is there."""

import re
from pathlib import Path

import pandas as pd
import pytest

from helpers import records
from helpers.claims import MARKS as CLAIMS
from helpers.experiments import mean_gains
from helpers.pages import Marks

HERE = Path(__file__).parents[1]
README = (HERE / "README.md").read_text(encoding="utf-8")
FIGURES = HERE / "figures"
ROUNDED = 5e-4  # half of the last digit of a share shown as 12.3%


@pytest.fixture
def measured(monkeypatch):
    """The guide's room of numbers."""
    monkeypatch.syspath_prepend(str(HERE / "guide"))
    import measured

    return measured


@pytest.mark.parametrize("dataset", records.MARKS)
def test_the_readme_shows_the_record_as_it_is(dataset):
    marks = records.MARKS[dataset]
    assert marks.begin in README
    assert marks.fill(README, records.markdown(dataset)) == README, "run: course record --write README.md"


def test_no_measured_share_is_typed_into_the_readme():
    text = README
    for marks in (*records.MARKS.values(), CLAIMS):
        assert isinstance(marks, Marks)
        text = marks.fill(text, "")
    assert not re.findall(r"\d\.\d+ ?%", text)


@pytest.mark.parametrize("dataset", records.MARKS)
def test_a_record_is_of_one_piece(dataset):
    """Its means and tables are those of its runs; intervals hold accuracies; stand-in weights are named."""
    record = records.read(dataset)
    for phase, mean in records.means(record).items():
        known = record["means"][phase]
        assert mean == pytest.approx({name: known[name] for name in mean})
        assert known.keys() - mean.keys() <= {"gain_low", "gain_high"}
    if len(record["seeds"]) > 1 and (path := FIGURES / dataset / "predictions.csv").exists():
        answers = pd.read_csv(path).eval("correct = true == predicted")
        seeds = [dict(list(own.groupby("phase", sort=False))) for _, own in answers.groupby("seed")]
        for phase, ends in mean_gains(seeds).items():
            assert ends == pytest.approx([record["means"][phase][end] for end in ("gain_low", "gain_high")])
    table = records.tested(record)
    assert sorted(table.seed.unique()) == sorted(record["seeds"]) and table.total.nunique() == 1
    assert (table.low <= table.accuracy).all() and (table.accuracy <= table.high).all()
    assert table.correct.tolist() == (table.accuracy * table.total).round().astype(int).tolist()
    if (path := FIGURES / dataset / "seeds.csv").exists():
        pd.testing.assert_frame_equal(pd.read_csv(path), table, check_dtype=False, rtol=1e-5)
    names = {run["weights"]["name"] for run in record["runs"] if run["weights"]}
    assert record["stand_in"] == any("standin" in name for name in names)
    assert (records.STAND_IN in records.markdown(dataset)) == record["stand_in"]


def test_the_guide_s_numbers_are_the_record_s(measured):
    shown = measured.substitutions()
    for dataset, prefix in (("drawn", "drawn"), ("sports100", "photo")):
        record = records.read(dataset)
        assert shown[{"drawn": "seeds"}.get(prefix, "photo_seeds")].split()[0] == str(len(record["seeds"]))
        for phase, mean in record["means"].items():
            assert abs(float(shown[f"{prefix}_{phase}"].rstrip("%")) / 100 - mean["test"]) <= ROUNDED
        for text in (records.summary(record), records.each_seed(record), records.heading(record)):
            assert text in measured.of_record(dataset)
    lowest = min(run["test"]["low"] for run in records.read("sports100")["runs"] if run["phase"] == "v2")
    assert shown["photo_v2_interval"].startswith(f"{lowest:.1%} to ")


def test_what_readme_says_of_the_photographs_record_is_so():
    """In sentences, beside its tables."""
    record = records.read("sports100")
    v3, text = records.tested(record).query("phase == 'v3'"), " ".join(README.split())
    mean = record["means"]["v3"]
    assert ("has 0 in its interval" in text) == ((v3.gain_low < 0) & (v3.gain_high > 0)).all()
    for number, words in ((1, "One seed so far"), (2, "Two seeds so far")):
        assert (words in text) == (len(record["seeds"]) == number)
    assert ("in each seed and in their mean" in text) == (mean["gain_low"] < 0 < mean["gain_high"])
    right = {(run["seed"], run["phase"]): run["valid"]["correct"] for run in record["runs"]}
    more = [right[seed, "v3"] - right[seed, "v2"] for seed in (0, 1)]
    assert ("it had one more right than v2; with seed 1 it has twelve fewer" in text) == (more == [1, -12])
    history = pd.read_csv(FIGURES / "sports100" / "history.csv").query("seed == 1 and phase == 'v2'")
    after = history.valid_accuracy.loc[history.valid_accuracy.idxmax() :].reset_index(drop=True)
    assert ("fell by seven points within two epochs after the best" in text) == (
        round(100 * (after[0] - after[2])) == 7
    )


def test_what_readme_and_guide_say_of_the_drawn_record_is_so():
    """v3 gains on validation with every seed, and nothing that could be shown on the test pictures."""
    record = records.read("drawn")
    right = {(run["seed"], run["phase"]): run["valid"]["correct"] for run in record["runs"]}
    assert all(right[seed, "v3"] > right[seed, "v2"] for seed in record["seeds"])
    assert record["means"]["v3"]["gain_low"] < 0 and record["means"]["v3"]["test"] < record["means"]["v2"]["test"]


def test_every_file_it_links_to_is_there():
    links = re.findall(r"\]\((?!http|#)([^)]+)\)", README)
    assert len(links) > 5
    for link in links:
        assert (HERE / link).exists(), link
