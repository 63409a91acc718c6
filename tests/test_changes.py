"""What is tried beyond the recipe: gains by hand, what a change is trained with, and what is recorded."""

from types import SimpleNamespace

import numpy as np
import pandas as pd
import pytest

from helpers import CHECKOUT
from helpers.experiments import changes
from helpers.experiments.changes import TRIALS, Change


def answers(name: str, seed: int, right: list[float]) -> pd.DataFrame:
    return pd.DataFrame({"seed": seed, "change": name, "picture": range(len(right)), "right": right})


def test_gains_by_hand():
    found = changes.gains(pd.concat([
        answers("as v2", 0, [1, 0, 0, 0]), answers("more", 0, [1, 1, 0, 0]),
        answers("as v2", 1, [1, 0, 0, 0]), answers("more", 1, [1, 0, 1, 1]),
    ]))  # fmt: skip
    assert found.index.tolist() == ["as v2", "more"]
    more = found.loc["more"]
    each = np.array([0, 0.5, 0.5, 0.5])  # of each picture, over both seeds
    half = 1.959964 * each.std(ddof=1) / 2
    assert (more.gain, more.low, more.high) == pytest.approx((0.375, 0.375 - half, 0.375 + half))
    assert (more.lowest, more.highest, more.accuracy) == pytest.approx((0.25, 0.5, 0.625))
    assert more.seeds == 2 and more.kept
    assert found.gain["as v2"] == 0 and not found.kept["as v2"]


@pytest.mark.parametrize("worst, is_kept", [(0.0, True), (-0.5, False)])
def test_what_loses_much_in_one_seed_is_not_kept(worst, is_kept):
    tables = [answers("as v2", seed, [0.5] * 4) for seed in (0, 1)]
    tables += [answers("more", 0, [1.5] * 4), answers("more", 1, [0.5 + worst] * 4)]
    assert changes.gains(pd.concat(tables)).kept["more"] == is_kept


def test_a_change_is_trained_with_itself_and_nothing_else():
    """The settings and pictures that reach the lab, for every change of every trial."""
    given = []
    model = SimpleNamespace(unfreeze=lambda batch_norm: f"v1, unfrozen, batch norm {batch_norm}")
    lab = SimpleNamespace(rate=1e-4, pictures=lambda seed: f"pictures {seed}", valid="valid")
    lab.tuned = lambda name, model, images, valid, settings, **how: given.append((name, model, settings, how))
    for trial in TRIALS.values():
        for name, change in trial.items():
            with pytest.MonkeyPatch.context() as patch:
                patch.setattr(changes.amount, "frozen", lambda lab, seed: SimpleNamespace(model=model))
                changes.tuned(lab, 3, name, change)
            _, trained, settings, how = given[-1]
            assert trained == f"v1, unfrozen, batch norm {change.batch_norm}"
            assert settings.learning_rate == pytest.approx(change.rate * 1e-4) and settings.seed == 3
            assert settings.epochs == settings.patience == change.epochs
            assert how == {"augmented": change.augmented, "mixture": change.mixture}
            assert all(getattr(settings, name) == value for name, value in change.more.items())
    trainings = {tuple(map(str, one)) for one in given}
    assert len(trainings) == len({name for name, *_ in given}), "two trainings under one name would be one"
    first = next(iter(TRIALS["the recipe"].values()))
    assert first == Change(), "compared with the recipe as it is"


def test_a_record_is_written_and_read(monkeypatch, home):
    recipe = {"as v2": Change(2), "more": Change(2, rate=3)}
    trials = {"the recipe": recipe, "one cycle": {"shorter": Change(2), "longer": Change(3)}}
    monkeypatch.setattr(changes, "TRIALS", trials)

    def measure(lab, trial):
        return pd.concat([answers(name, 0, [number, 1]) for number, name in enumerate(trial)])

    monkeypatch.setattr(changes, "measure", measure)
    lab = SimpleNamespace(circumstances="all pictures", data=SimpleNamespace(name="stripes"))
    made = changes.record(lab)
    monkeypatch.setattr(changes, "CHECKOUT", home)
    again = changes.recorded("stripes")
    assert list(again) == list(trials) and changes.recorded("elsewhere") == {}
    for name in trials:
        pd.testing.assert_frame_equal(again[name], made[name], check_dtype=False)
    assert again["the recipe"].about.iloc[0] == "2 epochs, all pictures"
    assert again["one cycle"].about.iloc[0] == "2 and 3 epochs, all pictures"


def test_what_the_repository_records_is_of_the_trials_that_there_are():
    found = changes.recorded("drawn")
    assert list(found) == list(TRIALS) and (CHECKOUT / "figures" / "drawn" / "changes.csv").exists()
    for name, table in found.items():
        assert table.index.tolist() == list(TRIALS[name])
        assert (table.low <= table.gain).all() and (table.gain <= table.high).all()
        assert (table.kept == ((table.gain > 0) & (table.lowest >= -changes.LOSS))).all()
        epochs = " and ".join(map(str, sorted({change.epochs for change in TRIALS[name].values()})))
        assert table.about.iloc[0].startswith(f"{epochs} epochs, ")
    recipe = found["the recipe"]  # of which notebook 06 and the guide say:
    assert recipe.index[recipe.low > 0].tolist() == ["one cycle"]
    assert recipe.gain.idxmin() == "batch norm as it was"
