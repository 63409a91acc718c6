"""Device, precision, and what is left of a model after it was used."""

from types import SimpleNamespace

import pytest
import torch
from torch import nn

from helpers import compute
from helpers.compute import accelerator, forward_pass, machine, prepared
from helpers.model import SportsClassifier

IMAGES = torch.randn(4, 3, 40, 40, generator=torch.Generator().manual_seed(0))


def test_a_forward_pass_gives_all_batches_in_order():
    batches = [(torch.full((3, 2), 1.0), torch.tensor([0, 1, 2])), (torch.full((1, 2), 2.0), torch.tensor([3]))]
    outputs, labels = forward_pass(nn.Identity(), batches)
    assert outputs.tolist() == [[1, 1]] * 3 + [[2, 2]] and labels.tolist() == [0, 1, 2, 3]
    outputs.requires_grad_()  # an inference tensor would refuse


def test_a_forward_pass_leaves_the_batch_norm_of_a_frozen_backbone_alone():
    model = SportsClassifier(3).freeze_backbone().train()
    before = model.resnet.bn1.running_mean.clone()
    forward_pass(model.backbone, [(IMAGES, torch.zeros(4))])
    model(IMAGES)
    assert torch.equal(model.resnet.bn1.running_mean, before)


def test_a_model_is_prepared_the_second_time_as_the_first():
    """Accelerate marks a prepared model, and would leave out the autocast the next time."""
    model, wrapped = nn.Linear(2, 2), []
    for _ in range(2):
        with prepared(model) as network:
            wrapped.append("_original_forward" in vars(network))
        assert not {"_original_forward", "_is_accelerate_prepared"} & vars(model).keys()
    assert wrapped == [accelerator().mixed_precision == "bf16"] * 2


def test_an_interrupted_model_gets_its_weights_back():
    model = nn.Linear(2, 2)
    before = model.weight.clone()
    with pytest.raises(KeyboardInterrupt), prepared(model):
        nn.init.zeros_(model.weight)
        raise KeyboardInterrupt
    assert torch.equal(model.weight, before)


def test_the_machine_is_described():
    described = machine()
    assert described["device"] and described["precision"] in ("bfloat16", "float32")
    assert torch.__version__.startswith(described["versions"]["torch"])


def test_synchronised_batch_norm_comes_and_goes(monkeypatch):
    model = SportsClassifier(3).train()
    plain, names = model.resnet.bn1, list(model.state_dict())
    fake = SimpleNamespace(device=torch.device("cuda"), num_processes=2)
    monkeypatch.setattr(compute, "accelerator", lambda: fake)
    with compute.synchronized(model):
        inside = model.resnet.bn1
        assert isinstance(inside, nn.SyncBatchNorm) and inside.weight is plain.weight
        inside.running_mean.add_(1)
        model.eval()
    assert model.resnet.bn1 is plain and not plain.training and list(model.state_dict()) == names
    assert torch.equal(plain.running_mean, inside.running_mean)


def test_a_share_s_luck_does_not_depend_on_how_many_share(monkeypatch):
    def drawn(samples, index, processes):
        fake = SimpleNamespace(process_index=index, num_processes=processes)
        monkeypatch.setattr(compute, "accelerator", lambda: fake)
        torch.manual_seed(1)
        return compute.chances(samples, each=2)

    whole = drawn(7, 0, 1)
    for processes in (2, 3, 8):
        for index in range(processes):
            own = whole[index::processes]
            assert torch.equal(drawn(len(own), index, processes), own)
