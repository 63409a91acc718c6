"""The loop: it learns, keeps the best, stops, resumes, and refuses nonsense."""

import math

import pandas as pd
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from torch import nn
from torch.optim.optimizer import register_optimizer_step_post_hook

from helpers import CourseError, fit
from helpers.data import batches
from helpers.evaluate import Score
from helpers.features import Features
from helpers.fit import Settings
from helpers.model import SportsClassifier
from helpers.runs import Run

COUNTS = ["batch_size", "epochs", "patience"]
FACTS = ["epoch", "train_loss", "train_accuracy", "valid_loss", "valid_accuracy"]


def clusters(number: int, noise: float, seed: int) -> Features:
    """Points around three centres."""
    random = torch.Generator().manual_seed(seed)
    labels = torch.arange(number) % 3
    values = nn.functional.one_hot(labels, 8) + noise * torch.randn(number, 8, generator=random)
    return Features(values, labels, 0.0)


TRAIN, VALID = clusters(90, 0.4, seed=1), clusters(60, 0.4, seed=2)


def head() -> nn.Linear:
    torch.manual_seed(0)
    return nn.Linear(8, 3)


def train(settings: Settings, model: nn.Module | None = None, phase="v1") -> pd.DataFrame:
    train_batches = TRAIN.batches(settings.batch_size, shuffle=True)
    return fit.fit(model or head(), train_batches, VALID.batches(16), settings, Run("points", phase))


def accuracy(model: nn.Module, features: Features) -> float:
    with torch.no_grad():
        return (model(features.values).argmax(1) == features.labels).float().mean().item()


def test_it_learns_and_keeps_the_best_epoch():
    model = head()
    history = train(Settings(0.02, batch_size=16, epochs=12, patience=12), model)
    assert history.columns.tolist() == [*FACTS, "seconds"]
    assert history.epoch.tolist() == list(range(1, 13))
    assert history.valid_accuracy.max() > 0.8 > history.valid_accuracy.iloc[0]
    assert history.train_loss.iloc[-1] < history.train_loss.iloc[0]
    assert accuracy(model, VALID) == pytest.approx(history.valid_accuracy.max())


def test_accuracy_is_counted_over_items_not_averaged_over_batches(monkeypatch):
    monkeypatch.setattr(torch.optim.Adam, "step", lambda self, closure=None: None)
    model = head()
    history = train(Settings(0.02, batch_size=64, epochs=1), model)  # batches of 64 and 26
    assert history.train_accuracy[0] == pytest.approx(accuracy(model, TRAIN))
    loss = nn.functional.cross_entropy(model(TRAIN.values), TRAIN.labels).item()
    assert history.train_loss[0] == pytest.approx(loss, rel=0.02)


def test_it_stops_when_patience_runs_out():
    rows = [{"epoch": i + 1, "valid_accuracy": a} for i, a in enumerate([0.5, 0.7, 0.7, 0.6, 0.7])]
    settings = Settings(1e-3, epochs=30, patience=3)
    assert [fit.is_finished(rows[:n], settings) for n in range(6)] == [False] * 5 + [True]
    assert fit.best_epoch(rows) == 2
    assert fit.is_finished(rows[:1], Settings(1e-3, epochs=1))


def test_same_seed_same_history_and_another_seed_another():
    one = train(Settings(0.01, batch_size=16, epochs=3))[FACTS]
    Run("points", "v1").unfinished.unlink()
    again = train(Settings(0.01, batch_size=16, epochs=3))[FACTS]
    other = train(Settings(0.01, batch_size=16, epochs=3, seed=1))[FACTS]
    pd.testing.assert_frame_equal(one, again)
    assert not one.equals(other)


@pytest.mark.parametrize("same_object", [True, False], ids=["the cell run again", "a new kernel"])
def test_an_interrupted_run_goes_on_and_ends_as_if_never_interrupted(same_object, monkeypatch, capsys):
    settings = Settings(0.01, batch_size=16, epochs=8, patience=8)
    whole = head()
    expected = train(settings, whole, phase="whole")

    validate, calls = fit.validate, []

    def interrupted(*args):
        calls.append(args)
        if len(calls) == 4:
            raise KeyboardInterrupt
        return validate(*args)

    monkeypatch.setattr(fit, "validate", interrupted)
    resumed = head()
    with pytest.raises(KeyboardInterrupt):
        train(settings, resumed)
    history = train(settings, resumed if same_object else head())
    assert "Resuming an interrupted run after epoch 3." in capsys.readouterr().out
    pd.testing.assert_frame_equal(history[FACTS], expected[FACTS])
    assert not same_object or torch.equal(resumed.weight, whole.weight)


@pytest.mark.parametrize("averaging", [0, 2])
def test_v2_interrupted_and_resumed_ends_as_if_never_interrupted(averaging, data, monkeypatch, capsys):
    """The network, augmented pictures, batch norm: to the last bit, for nothing was left to chance."""

    def fine_tuned(phase: str) -> tuple[pd.DataFrame, dict]:
        torch.manual_seed(0)
        model = SportsClassifier(3).unfreeze()
        train_batches = batches(data.images("train", augmented=True), 6, shuffle=True)
        valid_batches = batches(data.images("valid"), 6)
        settings = Settings(1e-3, batch_size=6, epochs=3, patience=3, averaging=averaging)
        return fit.fit(model, train_batches, valid_batches, settings, Run("v2", phase)), model.state_dict()

    expected, weights = fine_tuned("whole")
    with monkeypatch.context() as patch:
        patch.setattr(fit, "validate", interrupt_after(1, fit.validate))
        with pytest.raises(KeyboardInterrupt):
            fine_tuned("again")
    torch.rand(5)  # chance goes on in between
    history, resumed = fine_tuned("again")
    assert "Resuming an interrupted run after epoch 1." in capsys.readouterr().out
    pd.testing.assert_frame_equal(history[FACTS], expected[FACTS], check_exact=True)
    assert all(torch.equal(resumed[name], value) for name, value in weights.items())


def test_one_cycle_rises_falls_and_resumes(monkeypatch, capsys):
    rates, step = [], torch.optim.Adam.step

    def recorded(self, closure=None):
        rates.append(self.param_groups[0]["lr"])
        return step(self, closure)

    monkeypatch.setattr(torch.optim.Adam, "step", recorded)
    settings = Settings(0.02, batch_size=16, epochs=5, patience=5, schedule="one cycle")
    expected = train(settings)
    whole, peak = list(rates), rates.index(max(rates))
    assert len(whole) == 30 and max(whole) == pytest.approx(0.02, rel=0.02)
    assert whole == [*sorted(whole[: peak + 1]), *sorted(whole[peak + 1 :], reverse=True)]
    assert whole[-1] < 0.001 * max(whole)

    rates.clear()
    monkeypatch.setattr(fit, "validate", interrupt_after(2, fit.validate))
    with pytest.raises(KeyboardInterrupt):
        train(settings, phase="again")
    history = train(settings, phase="again")
    assert "Resuming" in capsys.readouterr().out
    pd.testing.assert_frame_equal(history[FACTS], expected[FACTS])


def interrupt_after(epochs: int, validate):
    """`validate`, interrupted once, in the epoch after so many."""
    calls = []

    def interrupted(*args):
        calls.append(1)
        if len(calls) == epochs + 1:
            raise KeyboardInterrupt
        return validate(*args)

    return interrupted


def test_a_finished_training_is_reused_only_for_the_same_training(monkeypatch):
    settings, run = Settings(0.02, batch_size=16, epochs=3), Run("points", "v1")

    def trained(settings, reuse=True):
        model = head()
        history = fit.fit(model, TRAIN.batches(16, shuffle=True), VALID.batches(16), settings, run, reuse)
        run.finish(model, ["a", "b", "c"], history, settings, Score(1, 2))
        return model, history

    monkeypatch.setattr(nn.Linear, "weights", None, raising=False)
    first, history = trained(settings)
    monkeypatch.setattr(fit, "train_epoch", lambda *args: pytest.fail("trained again"))
    again, same = trained(settings)
    assert torch.equal(first.weight, again.weight)
    pd.testing.assert_frame_equal(history, same)
    run.best.write_bytes(b"half a file")  # and a damaged run is trained again, not believed
    with pytest.raises(pytest.fail.Exception, match="trained again"):
        trained(settings)
    for other, reuse in ((Settings(0.01, batch_size=16, epochs=3), True), (settings, False)):
        with pytest.raises(pytest.fail.Exception, match="trained again"):
            trained(other, reuse)


def test_an_interrupted_run_with_other_settings_is_not_mixed_in(capsys):
    train(Settings(0.01, batch_size=16, epochs=2))
    history = train(Settings(0.02, batch_size=16, epochs=3))
    assert "differs in learning_rate, epochs: starting from the first epoch" in capsys.readouterr().out
    assert len(history) == 3


def test_an_interrupted_run_on_other_data_is_not_mixed_in(capsys):
    settings = Settings(0.01, batch_size=16, epochs=2)
    train(settings)
    other = clusters(90, 0.4, seed=3)
    fit.fit(head(), other.batches(16, shuffle=True), VALID.batches(16), settings, Run("points", "v1"))
    assert "differs in training data: starting from the first epoch" in capsys.readouterr().out


def test_a_frozen_backbone_is_not_touched_by_training_on_pictures(data, monkeypatch):
    given, adam = [], torch.optim.Adam
    monkeypatch.setattr(
        torch.optim, "Adam", lambda own, rate, **more: given.extend(own) or adam(own, rate, **more)
    )
    model = SportsClassifier(3).freeze_backbone()
    before = {name: value.clone() for name, value in model.state_dict().items()}
    pictures = batches(data.images("train"), 6, shuffle=True)
    fit.fit(model, pictures, batches(data.images("valid"), 6), Settings(1e-3, epochs=1), Run(data.name, "v1"))
    assert sum(own.numel() for group in given for own in group["params"]) == 3 * 513
    changed = {name for name, value in model.state_dict().items() if not torch.equal(value.cpu(), before[name])}
    assert changed == {"resnet.fc.weight", "resnet.fc.bias"}


def test_the_same_loop_trains_on_pictures(data):
    torch.manual_seed(0)
    model = SportsClassifier(3).unfreeze()
    train_batches = batches(data.images("train", augmented=True), 6, shuffle=True)
    run = Run(data.name, "v2")
    history = fit.fit(model, train_batches, batches(data.images("valid"), 6), Settings(1e-3, epochs=4), run)
    assert history.train_loss.iloc[-1] < history.train_loss.iloc[0]
    assert history.valid_accuracy.max() > 0.5


def test_a_loss_that_is_no_number_ends_the_run():
    broken = Features(torch.full((30, 8), float("nan")), torch.zeros(30, dtype=torch.long), 0.0)
    model, run = head(), Run("points", "v1")
    with pytest.raises(
        CourseError, match="no number from step 1 of 3 on; .* Likely cause: the inputs or the weights"
    ):
        fit.fit(model, broken.batches(10), VALID.batches(10), Settings(1.0), run)
    assert torch.equal(model.weight, head().weight) and not run.unfinished.exists()


def test_a_validation_loss_that_is_no_number_ends_the_run_with_its_epoch(monkeypatch):
    run, validate, calls = Run("points", "v1"), fit.validate, []

    def in_the_second(*arguments):
        calls.append(1)
        return validate(*arguments) | ({"valid_loss": math.inf} if len(calls) == 2 else {})

    monkeypatch.setattr(fit, "validate", in_the_second)
    with pytest.raises(CourseError, match="no number in epoch 2. Lower learning_rate"):
        train(Settings(0.01, batch_size=16, epochs=3))
    assert len(torch.load(run.unfinished, weights_only=True)["history"]) == 1, "what was good is kept"


@given(
    st.one_of(
        st.tuples(st.just("learning_rate"), st.sampled_from([0, -1e-3, math.nan, math.inf, "0.1", True])),
        st.tuples(st.sampled_from(COUNTS), st.integers(max_value=0)),
        st.tuples(st.sampled_from([*COUNTS, "seed"]), st.sampled_from([1.5, "3", True])),
        st.tuples(st.just("seed"), st.integers(max_value=-1)),
    )
)  # fmt: skip
def test_settings_out_of_range_are_named(wrong):
    name, value = wrong
    with pytest.raises(CourseError, match=f"^{name}="):
        Settings(**{"learning_rate": 1e-3, name: value})


# ---- beyond the recipe


def test_what_is_kept_may_be_an_average_of_the_weights():
    """By hand: the average moves by 1/steps of the way to the weights, from where the first step left them."""
    model, settings, seen = head(), Settings(0.02, batch_size=16, epochs=2, patience=2, averaging=1.5), []
    watch = register_optimizer_step_post_hook(lambda *_: seen.append(model.weight.detach().clone()))
    history = train(settings, model)
    watch.remove()
    average, rate = seen[0], 1 / (1.5 * 6)  # 90 points in batches of 16
    averages = [average := average + rate * (weights - average) for weights in seen[1:]]
    best = 6 * int(history.valid_accuracy.argmax() + 1) - 2
    torch.testing.assert_close(model.weight.detach(), averages[best])
    assert accuracy(model, VALID) == pytest.approx(history.valid_accuracy.max())


def test_each_stage_has_a_rate_of_its_own():
    model = SportsClassifier(3, weights=None)
    assert len(fit.parameter_groups(model, Settings(1e-3))) == 1
    assert len(fit.parameter_groups(model.head, Settings(1e-3, layer_decay=0.5))) == 1, "by itself one stage"
    groups = fit.parameter_groups(model, Settings(1e-3, layer_decay=0.5))
    names = {parameter: name for name, parameter in model.named_parameters()}
    stages = [names[group["params"][0]].split(".")[1] for group in groups]
    assert stages == ["conv1", "bn1", "layer1", "layer2", "layer3", "layer4", "fc"]
    assert [group["lr"] for group in groups] == pytest.approx([1e-3 * 0.5**i for i in range(6, -1, -1)])
    assert sum(len(group["params"]) for group in groups) == len(names)
    optimizer = torch.optim.Adam(groups)
    schedule = fit.rate_schedule(optimizer, Settings(1e-3, epochs=2, schedule="one cycle"), steps=10)
    highest = [max(rates) for rates in zip(*(one_step(optimizer, schedule) for _ in range(19)), strict=True)]
    assert highest == pytest.approx([1e-3 * 0.5**i for i in range(6, -1, -1)], rel=0.02)


def one_step(optimizer: torch.optim.Optimizer, schedule) -> list[float]:
    optimizer.step()
    schedule.step()
    return [group["lr"] for group in optimizer.param_groups]


def test_smoothed_labels_and_shares_of_classes_are_the_same_loss(monkeypatch):
    """A label of which 0.3 is dealt out to three classes is a share of 0.8, 0.1 and 0.1."""
    monkeypatch.setattr(torch.optim.Adam, "step", lambda self, closure=None: None)
    smoothed = train(Settings(0.01, batch_size=16, epochs=1, label_smoothing=0.3))
    shares = 0.7 * nn.functional.one_hot(TRAIN.labels, 3) + 0.1
    batches = Features(TRAIN.values, shares, 0.0).batches(16, shuffle=True)
    own = fit.fit(head(), batches, VALID.batches(16), Settings(0.01, 16, epochs=1), Run("points", "shares"))
    columns = ["train_loss", "train_accuracy", "valid_accuracy"]
    pd.testing.assert_frame_equal(own[columns], smoothed[columns])


@pytest.mark.parametrize(
    "name, value", [("label_smoothing", 1.0), ("label_smoothing", -0.1), ("layer_decay", 0), ("layer_decay", 1.1),
                    ("averaging", -1), ("averaging", math.inf), ("averaging", math.nan)],
)  # fmt: skip
def test_values_beyond_the_recipe_out_of_range(name, value):
    with pytest.raises(CourseError, match=f"^{name}=.*such as"):
        Settings(1e-3, **{name: value})
