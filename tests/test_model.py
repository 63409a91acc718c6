"""SportsClassifier: parameter counts, freezing, weight files."""

import os
import pickle

import pandas as pd
import pytest
import torch
from safetensors.torch import save_file
from torchvision.models import resnet50

from helpers import CourseError
from helpers.drawn import world
from helpers.evaluate import Score
from helpers.fit import Settings
from helpers.model import SportsClassifier, parameter_table, shape_table
from helpers.runs import Run, pretraining

IMAGES = torch.randn(2, 3, 64, 64, generator=torch.Generator().manual_seed(0))


@pytest.fixture
def model():
    torch.manual_seed(0)
    return SportsClassifier()


def test_parameters_of_v1_and_v2(model):
    v1 = parameter_table(model.freeze_backbone())
    assert v1.loc["total"].tolist() == [11_227_812, 51_300]
    assert v1.trainable.drop(["fc", "total"]).sum() == 0
    v2 = parameter_table(model.unfreeze())
    assert v2.loc["total"].tolist() == [11_227_812, 11_227_812]


def test_shapes_at_224(model):
    shapes = shape_table(model, torch.zeros(2, 3, 224, 224))["shape"]
    assert shapes["conv1"] == (2, 64, 112, 112)
    assert shapes["maxpool"] == (2, 64, 56, 56)
    assert [shapes[f"layer{i}"] for i in (1, 2, 3, 4)] == [
        (2, 64, 56, 56), (2, 128, 28, 28), (2, 256, 14, 14), (2, 512, 7, 7)
    ]  # fmt: skip
    assert shapes["fc"] == (2, 100)


def test_head_after_backbone_is_the_model(model):
    model.eval()
    with torch.no_grad():
        assert torch.equal(model.head(model.backbone(IMAGES)), model(IMAGES))


def test_a_frozen_backbone_changes_in_nothing_when_trained(model):
    model.freeze_backbone().train()
    before = {name: value.clone() for name, value in model.state_dict().items()}
    optimizer = torch.optim.SGD([p for p in model.parameters() if p.requires_grad], 0.1)
    model(IMAGES).square().sum().backward()
    optimizer.step()
    changed = {name for name, value in model.state_dict().items() if not torch.equal(value, before[name])}
    assert changed == {"resnet.fc.weight", "resnet.fc.bias"}


def test_unfrozen_everything_learns_and_batch_norm_averages(model):
    model.freeze_backbone().unfreeze().train()
    before = model.resnet.bn1.running_mean.clone()
    model(IMAGES).square().sum().backward()
    assert all(parameter.grad is not None for parameter in model.parameters())
    assert not torch.equal(model.resnet.bn1.running_mean, before)


def test_unfrozen_but_for_batch_norm_s_averages(model):
    model.unfreeze(batch_norm=False).train()
    before = {name: value.clone() for name, value in model.named_buffers()}
    model(IMAGES).square().sum().backward()
    assert all(parameter.grad is not None for parameter in model.parameters())
    assert all(torch.equal(value, before[name]) for name, value in model.named_buffers())


def test_logits_are_float32_also_under_bfloat16(model):
    with torch.no_grad(), torch.autocast("cpu", torch.bfloat16):
        assert model.eval()(IMAGES).dtype == torch.float32


# ---- weight files


def test_weights_from_the_environment_and_from_safetensors_are_the_same(model, weights, tmp_path):
    path = tmp_path / "same.safetensors"
    save_file(torch.load(weights, weights_only=True), path)
    other = SportsClassifier(7, weights=path)
    assert torch.equal(other.resnet.layer4[1].conv2.weight, model.resnet.layer4[1].conv2.weight)
    assert other.head.out_features == 7
    assert (model.weights["name"], other.weights["name"]) == ("random.pth", "same.safetensors")


def test_a_head_of_any_size_and_float16_are_accepted(weights, tmp_path):
    state = {name: value.half() for name, value in torch.load(weights, weights_only=True).items()}
    state |= {"fc.weight": torch.zeros(3, 512), "fc.bias": torch.zeros(3)}
    torch.save(state, tmp_path / "half.pth")
    model = SportsClassifier(100, weights=tmp_path / "half.pth")
    assert model.resnet.conv1.weight.dtype == torch.float32
    assert model.head.weight.abs().sum() > 0


def test_a_checkpoint_of_the_course_can_be_started_from(model, tmp_path):
    save_file(model.state_dict(), tmp_path / "best.safetensors")
    again = SportsClassifier(5, weights=tmp_path / "best.safetensors")
    assert torch.equal(again.resnet.conv1.weight, model.resnet.conv1.weight)


def test_no_weights_are_random_weights():
    torch.manual_seed(1)
    first = SportsClassifier(2, weights=None)
    second = SportsClassifier(2, weights=None)
    assert first.weights is None
    assert not torch.equal(first.resnet.conv1.weight, second.resnet.conv1.weight)


def refuse(path, words):
    with pytest.raises(CourseError, match=words):
        SportsClassifier(100, weights=path)


def test_another_network_is_refused(tmp_path):
    torch.save(resnet50().state_dict(), tmp_path / "resnet50.pth")
    refuse(tmp_path / "resnet50.pth", r"resnet50\.pth holds the weights of another network.*more differences")


def test_no_such_file(tmp_path, monkeypatch):
    refuse(tmp_path / "none.pth", r"weights: .*none\.pth, and there is no such file")
    monkeypatch.setenv("SPORTS100_WEIGHTS", str(tmp_path / "typo.pth"))
    refuse("imagenet", r"SPORTS100_WEIGHTS names .*typo\.pth")


@pytest.mark.parametrize("name", ["broken.pth", "broken.safetensors"])
def test_a_damaged_file_is_refused(name, weights, tmp_path):
    (tmp_path / name).write_bytes(weights.read_bytes()[:10_000])
    refuse(tmp_path / name, "cannot be read as a weight file")


def test_a_list_is_no_state_dict(tmp_path):
    torch.save([1, 2], tmp_path / "list.pth")
    refuse(tmp_path / "list.pth", "no state dict")
    (tmp_path / "page.pth").write_text("hello, this is a proxy")
    refuse(tmp_path / "page.pth", "cannot be read as a weight file")


class Malice:
    def __reduce__(self):
        return os.mkdir, ("executed",)


def test_pickled_code_is_refused_and_never_run(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    with open("malice.pth", "wb") as file:
        pickle.dump({"conv1.weight": Malice()}, file)
    refuse("malice.pth", "cannot be read as a weight file")
    torch.save({"conv1.weight": Malice()}, "malice.pth")
    refuse("malice.pth", "cannot be read as a weight file")
    os.replace("malice.pth", "malice.safetensors")
    refuse("malice.safetensors", "cannot be read as a weight file")
    assert not os.path.exists("executed")


def test_pickled_code_in_a_checkpoint_is_refused_and_never_run(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    run, identity = Run("stripes", "v1"), {"seed": 0}
    run.checkpoint({"identity": identity, "history": [1], "weights": Malice()})
    assert run.resume(identity) is None and "cannot be read" in capsys.readouterr().out
    assert not os.path.exists("executed")
    run.checkpoint({"identity": identity, "history": [1], "weights": 0})
    assert run.resume(identity), "as it is without the code"


def test_without_a_network_it_says_what_to_do_by_hand(monkeypatch, tmp_path):
    def no_network(*arguments, **options):
        raise OSError("no route to host")

    monkeypatch.delenv("SPORTS100_WEIGHTS")
    monkeypatch.setenv("TORCH_HOME", str(tmp_path))
    monkeypatch.setattr("helpers.files.urlopen", no_network)
    refuse("imagenet", r"no route to host.*By hand: download .*resnet18-.*SPORTS100_WEIGHTS")


def test_the_drawn_world_starts_from_what_notebook_00_made(tmp_path):
    with pytest.raises(CourseError, match=r"no finished pretraining run. Run notebook 00_pretraining first"):
        SportsClassifier(3, weights="drawn")
    source = SportsClassifier(5, weights=None)
    history = pd.DataFrame({"epoch": [1], "valid_accuracy": [0.5], "seconds": [1.0]})
    results = pretraining().finish(source, list("abcde"), history, Settings(1e-3), Score(1, 2))
    with pytest.raises(CourseError, match=r"drawn by another version. Run notebook 00_pretraining first"):
        SportsClassifier(3, weights="drawn")
    pretraining().update(source=world.origin("drawn-source"))  # as notebook 00 does
    model = SportsClassifier(3, weights="drawn")
    assert torch.equal(model.resnet.conv1.weight, source.resnet.conv1.weight)
    assert model.weights == {"name": "drawn-source (notebook 00)", "sha256": results["checkpoint_sha256"]}
