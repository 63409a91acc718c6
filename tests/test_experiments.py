"""Experiments: small parts by hand, and on three striped classes."""

import math

import numpy as np
import pandas as pd
import pytest
import torch
from safetensors.torch import load_file
from torch import nn

from helpers import CourseError
from helpers.evaluate import Score, compare
from helpers.experiments import amount, depth, epochs, inputs, memory, rates, recorded
from helpers.experiments.judge import (
    FAILS,
    HOLDS,
    OPEN,
    PARTLY,
    apart,
    difference,
    judge,
    mean_interval,
    part,
    summary,
)
from helpers.experiments.lab import Lab, get, of_classes, rows
from helpers.fit import Settings
from helpers.model import SportsClassifier
from helpers.runs import Run

# ---- from effects to a verdict


def claim(*intervals: tuple[str, float, float], **rule) -> pd.DataFrame:
    """One row a seed: (part, low, high)."""
    return pd.DataFrame(
        [
            part(name, seed, (low + high) / 2, (low, high), **rule)
            for seed, (name, low, high) in enumerate(intervals)
        ]
    )


@pytest.mark.parametrize(
    ("intervals", "rule", "verdict"),
    [
        ([(0.01, 0.05)], {}, HOLDS),
        ([(0.01, 0.05), (0.002, 0.04)], {}, HOLDS),
        ([(0.01, 0.05), (-0.002, 0.04)], {}, OPEN),  # not in every seed
        ([(-0.05, -0.01)], {}, FAILS),
        ([(-0.005, 0.009)], {}, FAILS),  # below one point: not worth mentioning
        ([(-0.005, 0.011)], {}, OPEN),
        ([(-0.05, -0.01), (0.02, 0.03)], {}, OPEN),
        ([(0.05, 0.09)], {"above": 0.10}, FAILS),
        ([(0.05, 0.11)], {"above": 0.10}, OPEN),
        ([(0.02, 0.04)], {"above": 0.01, "below": 0.05}, HOLDS),
        ([(0.06, 0.09)], {"above": 0.01, "below": 0.05}, FAILS),
        ([(0.04, 0.09)], {"above": 0.01, "below": 0.05}, OPEN),
        ([(-9.0, 0.01)], {"above": -math.inf, "fails_below": -math.inf, "below": 0.02}, HOLDS),
        ([(0.03, 0.04)], {"above": -math.inf, "fails_below": -math.inf, "below": 0.02}, FAILS),
    ],
)
def test_a_part_by_the_rule(intervals, rule, verdict):
    assert judge(claim(*[("a part", low, high) for low, high in intervals], **rule)) == verdict


@pytest.mark.parametrize(
    ("parts", "verdict"),
    [
        ([HOLDS, HOLDS], HOLDS),
        ([HOLDS, FAILS], PARTLY),
        ([HOLDS, OPEN], PARTLY),
        ([FAILS, FAILS], FAILS),
        ([FAILS, OPEN], OPEN),
        ([OPEN], OPEN),
    ],
)
def test_a_claim_by_its_parts(parts, verdict):
    ends = {HOLDS: (0.1, 0.2), FAILS: (-0.2, -0.1), OPEN: (-0.1, 0.1)}
    table = claim(*[(f"part {number}", *ends[name]) for number, name in enumerate(parts)])
    assert judge(table) == verdict
    beside = claim(("beside", -0.9, -0.8), beside=True)
    assert judge(pd.concat([table, beside])) == verdict


def test_the_summary_of_a_part():
    table = claim(("a part", 0.01, 0.03), ("a part", 0.02, 0.08))
    assert summary(table).loc["a part"].tolist() == ["+3.5 points", "+1.0 to +8.0", HOLDS]
    exact = pd.DataFrame([part("a part", 0, 0.0, unit="share")])
    assert summary(exact).loc["a part"].tolist() == ["0.0%", "exact", FAILS]
    once = pd.DataFrame([part("a part", 0, 12.0, unit="factor", note="one start, one batch")])
    assert summary(once).interval.tolist() == ["one start, one batch"]


def test_the_paired_difference_is_that_of_notebook_04():
    random = np.random.default_rng(0)
    first, second = random.random(50) < 0.5, random.random(50) < 0.7
    tables = [pd.DataFrame({"path": range(50), "correct": right}) for right in (first, second)]
    gain, interval = difference(first, second)
    assert gain == pytest.approx(second.mean() - first.mean())
    assert interval == compare(*tables).difference


def test_the_interval_of_a_mean_by_hand():
    mean, (low, high) = mean_interval(np.array([0, 0, 1, 1]))
    assert mean == 0.5 and high - mean == pytest.approx(1.959964 * math.sqrt(1 / 3) / 2) == pytest.approx(
        mean - low
    )


def test_newcombe_s_example():
    """56 of 70 against 48 of 80: 0.2, from 0.0524 to 0.3339 (Newcombe 1998, table II, method 10)."""
    gain, (low, high) = apart(Score(48, 80).as_dict(), Score(56, 70).as_dict())
    assert (gain, low, high) == (
        pytest.approx(0.2),
        pytest.approx(0.0524, abs=1e-4),
        pytest.approx(0.3339, abs=1e-4),
    )


# ---- parts of a split, answers


def test_some_classes_are_counted_from_0(data):
    part_of = of_classes(data.images("valid"), ["bowling", "curling"])
    assert part_of.classes == ["bowling", "curling"] and part_of.targets == [0, 0, 1, 1]
    assert all(f"/{part_of.classes[label]}/" in path.replace("\\", "/") for path, label in part_of.samples)


def test_a_table_of_answers():
    table = pd.concat([rows(np.array([True, False]), seed=0), rows(np.array([False, False]), seed=1)])
    assert get(table, seed=0).tolist() == [True, False] and get(table, seed=1).tolist() == [False, False]
    for about in ({}, {"seed": 2}):
        with pytest.raises(ValueError, match="one set"):
            get(table, **about)


# ---- depth


@pytest.mark.parametrize("layers", [18, 34])
def test_without_skips_only_their_projections_are_gone(layers):
    residual, plain = (depth.network(layers, skips, 5, seed=0) for skips in (True, False))
    kept = {name: value for name, value in residual.state_dict().items() if ".downsample." not in name}
    assert kept.keys() == plain.state_dict().keys()
    assert all(value.equal(plain.state_dict()[name]) for name, value in kept.items())
    images = torch.rand(2, 3, 32, 32)
    assert plain(images).shape == (2, 5) and not plain(images).equal(residual(images))
    assert len(depth.gradient_norms(plain, images, torch.tensor([0, 1]))) == sum(depth.LAYERS[layers])


def test_a_silent_block_passes_its_input_on_where_it_has_no_projection():
    model = SportsClassifier(3).eval()
    images = torch.rand(2, 3, 32, 32)
    for name, block in depth.blocks(model.resnet).items():
        assert not depth.passes_on(model, block, images), name
        depth.silence(block)
        assert depth.passes_on(model, block, images) == (block.downsample is None), name
    table = pd.DataFrame({"projection": [False, True], "unchanged": [True, False]})
    assert judge(depth.identity(table)) == PARTLY


def test_the_gradient_s_length_by_hand():
    class Twice(nn.Module):
        def __init__(self):
            super().__init__()
            self.block = depth.PlainBlock(2, 2)

        def forward(self, x):
            return self.block(x).mean((2, 3))

    (norm,) = depth.gradient_norms(Twice(), torch.zeros(1, 2, 4, 4), torch.tensor([0]))
    assert norm == pytest.approx(math.sqrt(32) * 0.5 / 16)  # softmax (½, ½): ∓½, spread over 16 places each


# ---- epochs


def test_what_choosing_by_itself_flatters():
    random = np.random.default_rng(0)
    answers = random.random((30, 400)) < 0.5  # thirty classifiers, none better than another
    values = epochs.optimism(answers)
    assert epochs.optimism(answers[:1]).mean() == 0  # nothing to choose
    expected = 2.04 * math.sqrt(0.25 / 200)  # the largest of 30 normal numbers lies 2.04 deviations up
    assert values.mean() == pytest.approx(expected, rel=0.35)
    mean, (low, high) = epochs.optimism_interval(answers)
    assert low < mean < high and mean == pytest.approx(values.mean())


def test_no_choice_flatters_where_one_is_always_right():
    answers = np.zeros((5, 60), dtype=bool)
    answers[3] = True
    assert epochs.optimism(answers).max() == 0


def test_the_stop_is_that_of_fit():
    accuracies = np.array([0.1, 0.3, 0.2, 0.2, 0.4, 0.1, 0.1, 0.1, 0.9])
    assert epochs.stop_epoch(accuracies, Settings(1.0, patience=3)) == 4
    assert epochs.stop_epoch(accuracies, Settings(1.0, patience=2)) == 1
    assert epochs.stop_epoch(accuracies, Settings(1.0, patience=9)) == 8


def test_stopping_saves_what_was_lost_afterwards():
    answers = np.zeros((10, 40), dtype=bool)
    answers[2], answers[9, :10] = True, True
    values = epochs.stopped_minus_last(answers, Settings(1.0, patience=3), seed=0)
    assert values.sum() == 30 and set(values) == {0, 1}


# ---- memory, inputs


def test_adam_keeps_nothing_of_frozen_parameters():
    table = memory.optimizer_memory(10)["bytes of state"]
    head = 10 * 513
    assert table[memory.GIVEN[0]] == table[memory.GIVEN[1]] == 2 * 4 * head + 2 * 4  # and a step count for each
    assert table[memory.GIVEN[2]] > 2 * 4 * 11_000_000


def test_the_wrong_normalisations():
    images = torch.randint(0, 256, (2, 3, 4, 4), dtype=torch.uint8)
    views = {name: view(images) for name, view in inputs.VARIANTS.items()}
    assert views["none (0 to 255)"].equal(images.float())
    assert views["none (0 to 1)"].allclose(images / 255)
    assert views["mean and std 0.5"].allclose(images / 127.5 - 1)
    assert views["blue and red swapped"].equal(inputs.normalize(images[:, [2, 1, 0]]))
    assert rates.grey(images)[:, 0].shape == (2, 4, 4)


def test_the_share_left_is_paired():
    best = np.array([1, 1, 1, 1, 0, 0, 0, 0], dtype=bool)
    assert inputs.share_left(best, best) == (1.0, (1.0, 1.0))  # the same answers: nothing is left to chance
    wrong = np.array([1, 1, 0, 0, 0, 0, 0, 0], dtype=bool)
    ratio, (low, high) = inputs.share_left(wrong, best)
    half = 1.959964 * math.sqrt(4 * 0.25 / 7 / 8) / 0.5  # what is left over: ±½ of four pictures, of eight
    assert (ratio, low, high) == (0.5, pytest.approx(max(0.5 - half, 0)), pytest.approx(0.5 + half))
    assert inputs.share_left(~best, best)[1][0] == 0


def test_the_losses_stand_beside_the_gradient():
    norms = pd.DataFrame(
        [(0, 34, skips, block, norm) for skips in (True, False) for block, norm in ((1, 50.0), (2, 1.0))],
        columns=["seed", "depth", "skips", "block", "norm"],
    )
    keys = [(depth, skips) for depth in (18, 34) for skips in (True, False)]
    losses = pd.DataFrame(
        [(0, layers, skips, picture, layers + picture) for layers, skips in keys for picture in range(4)],
        columns=["seed", "depth", "skips", "picture", "loss"],
    )
    parts = depth.skips_help(norms, losses)
    assert parts[~parts.beside].effect.tolist() == [50.0] and judge(parts) == FAILS
    assert summary(parts).interval.iloc[0] == "one start, one batch"


# ---- a lab


@pytest.fixture
def lab(data, folder):
    """v1 and v2, hardly trained, and a lab over them."""
    for phase in ("v1", "v2"):
        run = Run(data.name, phase, starts_from=Run(data.name, "v1") if phase == "v2" else None)
        history = pd.DataFrame({"epoch": [1], "valid_accuracy": [0.5], "seconds": [0.0]})
        run.finish(SportsClassifier(3), data.classes, history, Settings(1e-3), Score(3, 6))
    return Lab(str(folder), seeds=[0])


def test_a_training_is_kept_with_its_answers_and_not_repeated(lab, monkeypatch):
    first = lab.v1("a", 0, lab.train, lab.valid)
    assert first.answers.shape == (len(first.history), 6) and first.answers.dtype == bool
    assert first.answers.mean(1) == pytest.approx(first.history.valid_accuracy)
    assert first.right.mean() == pytest.approx(first.history.valid_accuracy.max())
    monkeypatch.setattr("helpers.fit.train_epoch", lambda *_: pytest.fail("trained again"))
    second = lab.v1("a", 0, lab.train, lab.valid)
    assert (second.answers == first.answers).all() and second.history.equals(first.history)
    assert second.model.head.weight.equal(first.model.head.weight)


def test_the_gain_of_notebook_04_is_paired_where_it_is_known(lab):
    for run, correct in zip(lab.runs.values(), (60, 63), strict=True):
        run.update(test=Score(correct, 100).as_dict())
    lab.records = {phase: run.results() for phase, run in lab.runs.items()}
    totals = recorded.test_results(lab).iloc[1]
    assert totals.gain == pytest.approx(0.03) and totals.gain_low < -0.05
    lab.runs["v2"].update(gain=[0.015, 0.045])
    lab.records["v2"] = lab.runs["v2"].results()
    table = recorded.test_results(lab)
    assert table.iloc[1][["gain_low", "gain_high"]].tolist() == [0.015, 0.045]
    assert judge(recorded.three_points(table)) == HOLDS
    assert judge(recorded.three_points(table.assign(gain_high=0.08))) == OPEN  # above v1 alone does not count


def test_few_pictures_take_about_as_many_steps_as_all(lab):
    assert [amount.passes(lab, 0, most) for most in (1, 2, 4, 0)] == [2, 2, 2, 1]  # of 6 a class; quick: at most 2
    lab.full = True
    assert [amount.passes(lab, 0, most) for most in (1, 2, 4, 0)] == [6, 3, 2, 1]


def answers(*right: bool, **about) -> pd.DataFrame:
    return pd.DataFrame(about | {"picture": range(len(right)), "right": list(right)})


def test_scratch_is_compared_with_the_longer_v2_where_there_is_one():
    half, all_right = [True, False] * 50, [True] * 100
    phases = {"scratch": half, "v1": half, "v2": half}
    table = pd.concat([answers(*right, seed=0, phase=phase, most=0) for phase, right in phases.items()])
    assert amount.far_worse(table).beside.tolist() == [False, False] and judge(amount.far_worse(table)) == FAILS
    longer = pd.concat([table, answers(*all_right, seed=0, phase=amount.LONGER, most=0)])
    parts = amount.far_worse(longer).set_index("part")
    assert parts.beside.to_dict() == {
        "v1 minus scratch": False, f"{amount.LONGER} minus scratch": False, "v2 minus scratch": True
    }  # fmt: skip
    assert parts.effect.tolist() == [0, 0.5, 0] and judge(parts.reset_index()) == PARTLY


def test_the_rate_must_beat_larger_and_smaller_ones():
    shares = {1e-5: 10, 1e-4: 90, 1e-3: 10}
    table = [
        answers(*([True] * n + [False] * (100 - n)), seed=0, rate=r, measure="target") for r, n in shares.items()
    ]
    assert judge(rates.three_to_ten(pd.concat(table))) == HOLDS
    table[0] = table[0].assign(right=True)  # the smallest is better still
    assert judge(rates.three_to_ten(pd.concat(table))) == PARTLY


def test_each_order_counts_with_its_better_rate_and_both_at_the_recipes_beside():
    right = {("v1 first", 1e-4): 60, ("v1 first", 1e-3): 20, ("at once", 1e-4): 10, ("at once", 1e-3): 60}
    table = pd.concat([
        answers(*([True] * n + [False] * (100 - n)), seed=0, order=order, rate=rate, pictures=pictures)
        for (order, rate), n in right.items() for pictures in ("as they are", "grey")
    ])  # fmt: skip
    parts = rates.v1_first(table)
    assert parts.effect.tolist() == pytest.approx([0, 0, 0.5, 0.5])
    assert parts.beside.tolist() == [False, False, True, True] and "both at rate 0.0001" in parts.part.iloc[2]


def test_heads_that_train_long_get_all_pictures(folder, lab, monkeypatch):
    lab.per_class = 2
    seen = []
    monkeypatch.setattr(lab, "v1", lambda name, seed, images, *_: seen.append(len(images)))
    epochs.long_trainings(lab)
    assert (
        seen == [18]
        and "at most 2 training pictures of a class (C1, C2, C3, C11, C13, C15, C16: all)" in lab.about
    )


def test_forgetting_in_a_world_without_its_old_task(lab, monkeypatch):
    monkeypatch.setattr(rates, "rates", lambda lab: [1e-4, 1e-2])
    lab.epochs = 1
    table = rates.sweep(lab)
    assert set(table.measure) == {"target", "old task, new linear head"}
    assert table[table.measure == "target"].groupby("rate").size().tolist() == [4] * 3  # two of three classes
    assert set(rates.forgetting(table)["seed"]) == {0}


def test_a_half_frozen_backbone_drifts_and_a_frozen_one_does_not(lab, home):
    start = lab.backbone(3).state_dict()
    table = memory.half_frozen(lab)
    assert set(table.backbone) == {"frozen", "half frozen"}
    for name, moves in {"bn_frozen": False, "bn_half_frozen": True}.items():
        kept = load_file(home / "runs" / "experiments" / lab.data.name / f"{name}_seed_0" / "best.safetensors")
        assert kept["resnet.layer4.1.bn2.running_mean"].equal(start["resnet.layer4.1.bn2.running_mean"]) != moves


@pytest.mark.parametrize(
    "values",
    [
        *({"seeds": seeds} for seeds in ([], [0, 0], [0.5], 3, "0", None, [[0]], {0: 1})),
        *({"seeds": [0], "per_class": most} for most in (1, "5", 2.0)),
        *({"seeds": [0], "full": full} for full in ("no", 1, None)),
    ],
    ids=str,
)
def test_a_lab_wants_sense(folder, values):
    with pytest.raises(CourseError, match=f"^{list(values)[-1]}="):
        Lab(str(folder), **values)
