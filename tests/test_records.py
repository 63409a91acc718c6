"""What is repeated over seeds, and how it is summed up."""

import pandas as pd
import pytest

from helpers import data_home, home
from helpers.experiments import verdicts
from helpers.model import SportsClassifier
from helpers.records import at_home, summary

TABLE = pd.DataFrame({
    "seed": [0, 0, 1, 1], "phase": ["v1", "v2"] * 2, "accuracy": [0.5, 0.8, 0.6, 0.8],
    "gain": [None, 0.3, None, 0.2], "gain_low": [None, 0.25, None, 0.15],
    "in_family": [10, 12, 10, 8], "errors": [50, 20, 40, 20], "in_family_by_chance": [0.07] * 4,
})  # fmt: skip


def test_the_summary_by_hand():
    v1, v2 = summary(TABLE).splitlines()[2:4]
    assert [cell.strip() for cell in v1.strip("|").split("|")] == [
        "v1", "55.0% (50.0% to 60.0%)", "", "", "22.5% (20.0% to 25.0%)", "7.0%"
    ]  # fmt: skip
    assert [cell.strip() for cell in v2.strip("|").split("|")] == [
        "v2", "80.0% (80.0% to 80.0%)", "+25.0 points (+20.0 to +30.0)", "+15.0 or above",
        "50.0% (40.0% to 60.0%)", "7.0%"
    ]  # fmt: skip
    assert summary(TABLE).endswith("Means over 2 seeds, in brackets the lowest and the highest.")


def test_verdicts_on_the_same_pictures(data):
    one = SportsClassifier(3)
    table = verdicts({"v1": one, "v2": one}, data.open_test("a test"))
    assert table.index.tolist() == ["v1", "v2"] and (table.total == 6).all()
    assert pd.isna(table.gain["v1"]) and table.gain["v2"] == 0 and table.p_value["v2"] == 1
    assert table.gain_low["v2"] < 0 < table.gain_high["v2"]


def test_a_seed_has_a_home_of_its_own_for_as_long_as_it_runs(tmp_path, monkeypatch):
    monkeypatch.setenv("COURSE_DATA", "shared")
    before = home(), data_home()
    with pytest.raises(KeyboardInterrupt), at_home(tmp_path / "seed-1"):
        assert (home(), data_home()) == (tmp_path / "seed-1", tmp_path / "seed-1" / "data")
        raise KeyboardInterrupt
    assert (home(), data_home()) == before
