"""What is recorded over seeds: tables by hand, and what the repository holds."""

import pandas as pd
import pytest
from click.testing import CliRunner

from helpers import pages, records
from helpers.course import main
from helpers.evaluate import compare
from helpers.experiments import mean_gains, verdicts

NO_GAIN = dict.fromkeys(("gain", "gain_low", "gain_high", "p_value"))


def run(seed: int, phase: str, accuracy: float, in_family: int, **gain) -> dict:
    test = {"accuracy": accuracy, "total": 100, "low": accuracy - 0.1, "high": accuracy + 0.1, **NO_GAIN, **gain}
    test |= {"in_family": in_family, "errors": round(100 - 100 * accuracy), "in_family_by_chance": 0.07}
    valid = {"accuracy": accuracy, "low": accuracy - 0.1, "high": accuracy + 0.1}
    made = {"best_epoch": 2, "epochs_run": 7, "seconds": 60 * (seed + 1), "device": "a GPU", "threads": 2}
    return {"seed": seed, "phase": phase, "valid": valid, "test": test, **made}


RUNS = [
    {"phase": "pretraining", "seed": 0, "test": None, "device": "a GPU", "threads": 2},
    run(0, "v1", 0.5, 10),
    run(0, "v2", 0.8, 12, gain=0.3, gain_low=0.25, gain_high=0.35, p_value=0.01),
    run(1, "v1", 0.6, 10),
    run(1, "v2", 0.8, 8, gain=0.2, gain_low=0.15, gain_high=0.26, p_value=0.02),
]
RECORD = {
    "dataset": "drawn", "command": "course record --dataset drawn --seeds 0,1", "seeds": [0, 1],
    "weights": "notebook 00's", "stand_in": False, "runs": RUNS,
}  # fmt: skip
ONE = RECORD | {
    "seeds": [0], "runs": RUNS[:3], "dataset": "sports100", "stand_in": True, "weights": records.STAND_IN
}  # fmt: skip


def test_how_v3_is_asked_is_said_beside_its_numbers():
    v2 = run(0, "v2", 0.8, 12) | {"checkpoint_sha256": "of v2"}
    v3 = run(0, "v3", 0.9, 5) | {"size": 192, "starts_from": "of v2"}
    told = records.legend(RECORD | {"seeds": [0], "runs": [v2, v3]})
    assert "its mirror image, at 192 pixels a side; the others look once. v3 begins with v2's best epoch" in told
    other = records.legend(RECORD | {"seeds": [0], "runs": [v2, v3 | {"starts_from": "of v1"}]})
    assert "the others look once" in other and "begins" not in other
    assert "look" not in records.legend(RECORD)


def test_a_classifier_without_errors():
    table = pd.DataFrame({"path": ["a", "b"], "true": ["archery", "boxing"], "predicted": ["archery", "boxing"]})
    found = verdicts({"v1": table.assign(correct=True)}, ["archery", "boxing"])
    assert found.errors.tolist() == [0] and found.in_family.tolist() == [0]
    one = run(0, "v1", 1.0, 0)
    assert "nan" not in records.summary(ONE | {"runs": [one]}) and one["test"]["errors"] == 0


def cells(text: str) -> list[list[str]]:
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in text.splitlines()]


def test_the_summary_by_hand():
    head, _, v1, v2 = cells(records.summary(RECORD))
    assert head == [
        "phase", "validation", "test", "95 % intervals, outermost ends", "gain over the line above",
        "its 95 % intervals, outermost ends",
        "errors within a family", "minutes",
    ]  # fmt: skip
    assert v1 == [
        "v1", "55.0% (50.0% to 60.0%)", "55.0% (50.0% to 60.0%)", "40.0% to 70.0%", "", "",
        "22.5% (20.0% to 25.0%), by chance 7.0%", "1.5 (1.0 to 2.0)",
    ]  # fmt: skip
    assert v2[4:6] == ["+25.0 points (+20.0 to +30.0)", "+15.0 to +35.0"]
    assert "2 seeds, each with its own pretraining, 100 test pictures" in records.heading(RECORD)
    assert "brackets the lowest and the highest" in records.legend(RECORD)


def test_one_seed_with_stand_in_weights_says_so_beside_what_others_report():
    v1, v2 = cells(records.summary(ONE))[2:]
    assert v1[1:4] == ["50.0%", "50.0%", "40.0% to 60.0%"] and v1[-1] == "93.4% and 91.4%"
    assert v2[4:6] == ["+30.0 points", "+25.0 to +35.0"]
    assert records.heading(ONE).startswith("**Photographs**, 1 seed, **stand-in weights (last block missing)**,")
    assert "With torchvision's weights" in records.legend(ONE) and "lowest" not in records.legend(ONE)


def test_what_the_data_had_to_do_with_it():
    assert records.audit(ONE) == "", "an older record does not know"
    score = {"accuracy": 0.5, "low": 0.4, "high": 0.6}
    found = {"near_duplicates": {"valid": 6, "test": 7}, "suspicious_labels": 1387}
    pictures = {"train": 13492, "valid": 500, "test": 500}
    made = {"0": found | {"without_near_duplicates": {"v1": score}}}
    text = records.audit(ONE | {"pictures": pictures, "audit": made})
    assert text.startswith("The data's part: 7 of 500 test pictures and 6 of 500 validation pictures have")
    assert "for seed 0: v1 50.0% (40.0% to 60.0%). Of 13,492 training pictures, the labels of 1,387 are" in text


def test_every_seed_in_a_row():
    rows = cells(records.each_seed(RECORD))[2:]
    assert rows[1] == [
        "0", "v2", "2 of 7", "80.0% (70.0% to 90.0%)", "80.0% (70.0% to 90.0%)", "+30.0 (+25.0 to +35.0)", "0.01"
    ]  # fmt: skip
    assert [row[:2] for row in rows] == [["0", "v1"], ["0", "v2"], ["1", "v1"], ["1", "v2"]]


def test_means_are_over_seeds():
    v2 = records.means(RECORD)["v2"]
    assert v2 == pytest.approx(
        {"valid": 0.8, "test": 0.8, "lowest": 0.8, "highest": 0.8, "gain": 0.25, "in_family": 0.5, "seconds": 90}
    )
    assert records.means(RECORD)["v1"]["gain"] is None


def test_what_was_not_measured_stays_empty():
    """A record that was made before a column was thought of."""
    test = RUNS[1]["test"] | {"in_family": None, "in_family_by_chance": None}
    record = ONE | {"runs": [RUNS[1] | {"test": test}]}
    assert "errors within a family" not in records.summary(record) and "| v1" in records.summary(record)


def test_verdicts_on_the_same_pictures():
    table = pd.DataFrame({"path": ["a", "b"], "true": ["x", "y"], "predicted": ["x", "x"]})
    table["correct"] = table.true == table.predicted
    found = verdicts({"v1": table, "v2": table}, ["x", "y"])
    assert found.index.tolist() == ["v1", "v2"] and (found.total == 2).all()
    assert pd.isna(found.gain["v1"]) and found.gain["v2"] == 0 and found.p_value["v2"] == 1
    assert found.gain_low["v2"] < 0 < found.gain_high["v2"]


def test_the_mean_gain_over_seeds_has_an_interval_over_the_pictures():
    def answers(*correct):
        return pd.DataFrame({"path": list("abcd"), "correct": correct})

    one = {"v1": answers(True, False, False, False), "v2": answers(True, True, False, False)}
    two = {"v1": answers(True, False, False, False), "v2": answers(True, False, True, True)}
    two = {phase: table.iloc[::-1].reset_index(drop=True) for phase, table in two.items()}
    each = pd.Series([0, 0.5, 0.5, 0.5, 0.5**0.5, -(0.5**0.5)])
    half = 1.959964 * each.std() / 6**0.5
    (interval,) = mean_gains([one, two]).values()
    assert interval == pytest.approx((0.25 - half, 0.25 + half))
    with pytest.raises(ValueError, match="the same pictures"):
        mean_gains([one, {phase: table.assign(path=list("wxyz")) for phase, table in two.items()}])


def test_with_one_seed_the_mean_gain_s_interval_is_the_gain_s():
    first, second = (
        pd.DataFrame({"path": range(200), "correct": [True] * right + [False] * (200 - right)})
        for right in (150, 162)
    )
    (interval,) = mean_gains([{"v1": first, "v2": second}]).values()
    assert interval == pytest.approx(compare(first, second).difference, abs=2e-3)


def test_the_mean_gain_s_interval_is_shown():
    interval = (0.13, 0.62)
    told = RECORD | {"means": {"v2": {"gain_low": interval[0], "gain_high": interval[1]}}}
    head, *_, v2 = cells(records.summary(told))
    assert v2[head.index("95 % interval of the mean gain")] == "+13.0 to +62.0"
    assert "first averaged over the seeds" in records.legend(told)


def test_a_page_gets_both_tables_between_their_marks(tmp_path):
    page = tmp_path / "page.md"
    marks = list(records.MARKS.values())
    page.write_text("\n".join(["before", *(f"{one.begin}\nold\n{one.end}" for one in marks), "after"]), "utf-8")
    result = CliRunner().invoke(main, ["record", "--write", str(page)])
    assert result.exit_code == 0, result.output
    text = page.read_text(encoding="utf-8")
    assert text.startswith("before\n") and text.endswith("after") and "old" not in text
    for dataset in records.MARKS:
        assert records.markdown(dataset) in text
    pages.write(page, records.tables())
    assert page.read_text(encoding="utf-8") == text


def test_a_page_without_a_place_stays_as_it_is(tmp_path):
    page = tmp_path / "page.md"
    page.write_text("no marks", encoding="utf-8")
    result = CliRunner().invoke(main, ["record", "--write", str(page)])
    assert result.exit_code == 1 and "no place" in result.output and page.read_text("utf-8") == "no marks"
