"""The training loop: one for every phase. It does not know what a batch is: images in v2, features in v1."""

import math
import sys
import time
from contextlib import nullcontext
from dataclasses import asdict, dataclass

import pandas as pd
import torch
from safetensors.torch import load_file
from torch import nn
from torch.nn.functional import cross_entropy
from torch.optim.lr_scheduler import ConstantLR, LRScheduler, OneCycleLR
from torch.optim.swa_utils import AveragedModel, get_ema_multi_avg_fn
from torch.utils.data import DataLoader
from tqdm import tqdm

from helpers import CourseError
from helpers.compute import (
    accelerator,
    average_share,
    forward_pass,
    from_main,
    main_bar,
    place,
    prepared,
    share_buffers,
    total,
)
from helpers.runs import Run, digest


@dataclass(frozen=True)
class Settings:
    """What a run is made with.

    learning_rate: Adam's (Kingma & Ba 2014, https://arxiv.org/abs/1412.6980), above 0.
    batch_size: samples a step; several processes share them.
    epochs: at most this many passes over the training set.
    patience: stop after this many epochs without a better validation accuracy.
    seed: decides the order and the augmentation in every epoch.
    schedule: "constant", or "one cycle": in the first three tenths of all the steps the rate rises to
        learning_rate, then it falls to about 0, while Adam's β1 falls from 0.95 to 0.85 and rises again, as
        PyTorch has it (Smith & Topin 2017, https://arxiv.org/abs/1708.07120).
    label_smoothing: this share of every target, from 0 to below 1, is dealt out evenly among all classes
        (Szegedy et al. 2015, https://arxiv.org/abs/1512.00567).
    layer_decay: the head learns at learning_rate, each stage before it at this share of the next one's rate, above
        0 to 1 (Howard & Ruder 2018, https://arxiv.org/abs/1801.06146).
    averaging: what is validated and kept is an average of the weights over about so many of the last epochs,
        exponentially weighted (averaging: Polyak & Juditsky 1992, https://doi.org/10.1137/0330046); 0: the weights
        themselves.

    Raises CourseError, naming the parameter, if a value is out of range.
    """

    learning_rate: float
    batch_size: int = 64
    epochs: int = 30
    patience: int = 5
    seed: int = 0
    schedule: str = "constant"
    label_smoothing: float = 0.0
    layer_decay: float = 1.0
    averaging: float = 0.0

    def __post_init__(self):
        rate = self.learning_rate
        if isinstance(rate, bool) or not isinstance(rate, int | float) or not 0 < rate <= sys.float_info.max:
            raise CourseError(f"learning_rate={rate!r}: expected a number above 0, such as 0.001.")
        for name, least in {"batch_size": 1, "epochs": 1, "patience": 1, "seed": 0}.items():
            value = getattr(self, name)
            if type(value) is not int or not least <= value < 2**31:
                raise CourseError(f"{name}={value!r}: expected a whole number from {least} to 2147483647.")
        if self.schedule not in ("constant", "one cycle"):
            raise CourseError(f'schedule={self.schedule!r}: expected "constant" or "one cycle".')
        for name, (is_right, expected) in {
            "label_smoothing": (lambda value: 0 <= value < 1, "from 0 to below 1, such as 0.1"),
            "layer_decay": (lambda value: 0 < value <= 1, "above 0, at most 1, such as 0.7"),
            "averaging": (lambda value: 0 <= value <= sys.float_info.max, "of epochs from 0, such as 2"),
        }.items():
            value = getattr(self, name)
            if isinstance(value, bool) or not isinstance(value, int | float) or not is_right(value):
                raise CourseError(f"{name}={value!r}: expected a number {expected}.")


def fit(
    model: nn.Module,
    train_batches: DataLoader,
    valid_batches: DataLoader,
    settings: Settings,
    run: Run,
    reuse: bool = False,
) -> pd.DataFrame:
    """Train what requires a gradient in `model`, and leave it with the weights of its best epoch.

    model: anything that turns a batch of inputs (N, …) into logits (N, classes).
    train_batches, valid_batches: of (inputs, labels int64 (N,)); their data sets have a `digest`.
    run: keeps a checkpoint after every epoch; a run that was interrupted goes on where it stopped.
    reuse: if just this training has been finished before, take its weights and history instead of repeating it.
    Returns the history, one row an epoch: epoch, train_loss, train_accuracy, valid_loss, valid_accuracy,
    seconds. Losses and accuracies are means over samples; the training ones are gathered on the way, while
    the weights change. Of several processes the main one reads and writes the run; all return the same history.
    """
    optimizer = torch.optim.Adam(parameter_groups(place(model), settings), settings.learning_rate, fused=True)
    identity = asdict(settings) | {
        "start weights": digest(model.state_dict()),
        "training data": train_batches.dataset.digest,
        "validation data": valid_batches.dataset.digest,
    }
    if reuse and from_main(lambda: run.is_finished(identity)):
        model.load_state_dict(from_main(lambda: load_file(run.best)))
        return from_main(run.history)
    history, best_weights = [], None
    schedule = rate_schedule(optimizer, settings, len(train_batches))
    average = average_of(model, optimizer, settings, len(train_batches))
    judged = average.module if average else model
    writer = run.alone() if accelerator().is_main_process else nullcontext()
    with writer, prepared(model, optimizer) as (network, optimizer):
        if checkpoint := from_main(lambda: run.resume(identity)):
            model.load_state_dict(checkpoint["weights"])
            optimizer.load_state_dict(checkpoint["optimizer"])
            schedule.load_state_dict(checkpoint["schedule"])
            history, best_weights = checkpoint["history"], checkpoint["best weights"]
            if average:
                average.load_state_dict(checkpoint["average"])

        with progress_bar(settings.epochs, len(train_batches), len(history)) as bar:
            while not is_finished(history, settings):
                start, epoch = time.perf_counter(), len(history) + 1
                torch.manual_seed(100_000 * settings.seed + epoch)  # a resumed run goes on as if uninterrupted
                train = train_epoch(network, train_batches, optimizer, schedule, bar, settings)
                share_buffers(judged)
                valid = validate(judged, valid_batches)
                if not math.isfinite(valid["valid_loss"]):
                    raise CourseError(f"The validation loss is no number in epoch {epoch}. Lower learning_rate.")

                seconds = round(time.perf_counter() - start, 3)
                history.append({"epoch": epoch, **train, **valid, "seconds": seconds})
                if best_epoch(history) == epoch:
                    best_weights = {name: value.cpu().clone() for name, value in judged.state_dict().items()}
                if accelerator().is_main_process:
                    run.checkpoint({
                        "identity": identity, "history": history, "best weights": best_weights,
                        "weights": model.state_dict(), "optimizer": optimizer.state_dict(),
                        "schedule": schedule.state_dict(), "average": average and average.state_dict(),
                    })  # fmt: skip
                bar.set_postfix_str(f"valid {valid['valid_accuracy']:.1%}, best: epoch {best_epoch(history)}")

    model.load_state_dict(best_weights)
    return pd.DataFrame(history)


def train_epoch(
    model: nn.Module,
    batches: DataLoader,
    optimizer: torch.optim.Optimizer,
    schedule: LRScheduler,
    bar: tqdm,
    settings: Settings,
) -> dict:
    """One pass over the training set; returns the mean loss and the accuracy over its samples.

    Labels are class numbers (N,), or, of mixed pictures, each class's share (N, classes): there the accuracy
    counts how often the class with the largest share was named.
    Raises CourseError, naming the step, if the loss is no number.
    """
    model.train()
    device, loss_sum, correct, samples, sound = accelerator().device, 0, 0, 0, 0
    for inputs, labels in batches:
        inputs, labels = inputs.to(device), labels.to(device)
        logits = model(inputs)
        loss = cross_entropy(logits, labels, reduction="sum", label_smoothing=settings.label_smoothing)
        accelerator().backward(loss / average_share(labels))
        optimizer.step()
        schedule.step()
        optimizer.zero_grad()

        loss_sum += loss.detach()
        if labels.ndim == 2:
            labels = labels.argmax(1)
        correct += (logits.argmax(1) == labels).sum()
        samples += len(labels)
        sound += loss_sum.isfinite()
        bar.update()
    if sound < len(batches):
        raise CourseError(no_number(int(sound) + 1, len(batches)))
    loss_sum, correct, samples = total(loss_sum, correct, samples)  # over all processes
    return {"train_loss": loss_sum / samples, "train_accuracy": correct / samples}


def no_number(step: int, steps: int) -> str:
    """What to say of a loss that is NaN or infinite from a step on."""
    cause = "learning_rate is too high: lower it."
    if step == 1:  # before any of the epoch's steps, and the epoch before ended well
        cause = "the inputs or the weights it began with hold something that is no number: check the pictures."
    return (
        f"The loss is no number from step {step} of {steps} on; what was kept is as before. Likely cause: {cause}"
    )


def parameter_groups(model: nn.Module, settings: Settings) -> list[dict]:
    """What requires a gradient, each stage with its learning rate: see Settings.

    A stage is the modules that share the first two parts of their names, as resnet.layer1 and what is in it; the
    head is the last one.
    """
    stages: dict[str, list[nn.Parameter]] = {}
    for name, parameter in model.named_parameters():
        if parameter.requires_grad:
            module = name.rpartition(".")[0]
            stage = "" if settings.layer_decay == 1 else ".".join(module.split(".")[:2])  # "": one for all
            stages.setdefault(stage, []).append(parameter)
    rates = [settings.learning_rate * settings.layer_decay**i for i in range(len(stages))]
    return [{"params": own, "lr": rate} for own, rate in zip(stages.values(), reversed(rates), strict=True)]


def average_of(
    model: nn.Module, optimizer: torch.optim.Optimizer, settings: Settings, steps: int
) -> AveragedModel | None:
    """A copy of the model that follows it slowly, after every step; None if nothing is to be averaged.

    steps: those of an epoch.
    """
    if not settings.averaging:
        return None
    decay = 1 - 1 / max(settings.averaging * steps, 1)
    average = AveragedModel(model, multi_avg_fn=get_ema_multi_avg_fn(decay), use_buffers=True)
    optimizer.register_step_post_hook(lambda *_: average.update_parameters(model))
    return average


def rate_schedule(optimizer: torch.optim.Optimizer, settings: Settings, steps: int) -> LRScheduler:
    """How the learning rate goes on its way: see Settings. steps: those of an epoch."""
    if settings.schedule == "constant":
        return ConstantLR(optimizer, factor=1)
    highest = [group["lr"] for group in optimizer.param_groups]
    return OneCycleLR(optimizer, highest, total_steps=settings.epochs * steps)


def validate(model: nn.Module, batches: DataLoader) -> dict:
    """Mean loss and accuracy over all samples, in eval mode and without gradients."""
    logits, labels = forward_pass(model, batches)
    correct = (logits.argmax(1) == labels).sum()
    return {
        "valid_loss": float(cross_entropy(logits, labels)),
        "valid_accuracy": float(correct / len(labels)),
    }


def best_epoch(history: list[dict]) -> int:
    """The epoch with the highest validation accuracy, counted from 1; of several, the first."""
    return max(history, key=lambda row: (row["valid_accuracy"], -row["epoch"]))["epoch"]


def is_finished(history: list[dict], settings: Settings) -> bool:
    """Whether the last epoch is reached, or patience has run out."""
    epochs = len(history)
    return epochs >= settings.epochs or (epochs > 0 and epochs - best_epoch(history) >= settings.patience)


def progress_bar(epochs: int, steps: int, done: int) -> tqdm:
    """A bar over the steps of all epochs, `done` epochs of them taken already."""
    return main_bar(total=epochs * steps, initial=done * steps, desc=f"at most {epochs} epochs", unit=" steps")
