"""Which device and precision this machine gains from, and one forward pass over many batches.

Knows nothing of pictures, classes or training.
"""

import copy
import functools
import platform
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from importlib.metadata import version

import torch
from accelerate import Accelerator, PartialState
from torch import nn
from tqdm import tqdm

from helpers import CourseError


@functools.cache
def accelerator() -> Accelerator:
    """The one accelerator of this process: it picks the device (CUDA, MPS, CPU) and the precision.

    Convolutions run in bfloat16 where the processor multiplies in it, and in float32 elsewhere; weights and
    optimiser state stay float32. See https://huggingface.co/docs/accelerate/.
    """
    if PartialState().num_processes > 1:
        raise CourseError("The course runs in one process so far: start it without `accelerate launch`.")
    return Accelerator(mixed_precision="bf16" if has_bfloat16(PartialState().device) else "no")


def has_bfloat16(device: torch.device) -> bool:
    """Whether the device multiplies bfloat16 natively; merely emulating it would be slower than float32."""
    if device.type == "cuda":
        return torch.cuda.is_bf16_supported(including_emulation=False)
    if device.type == "mps" or not hasattr(torch.cpu, "get_capabilities"):
        return False
    return any(has for name, has in torch.cpu.get_capabilities().items() if "bf16" in name)


def place(model: nn.Module) -> nn.Module:
    """Move a model to the device, its convolutions with the channels last in memory (faster on CPU and CUDA).

    https://docs.pytorch.org/tutorials/intermediate/memory_format_tutorial.html
    """
    device = accelerator().device
    return model.to(device) if device.type == "mps" else model.to(device, memory_format=torch.channels_last)


@contextmanager
def prepared(model: nn.Module, *others) -> Iterator[tuple]:
    """What accelerate makes of a model, an optimiser and batches, for as long as the `with` block lasts.

    Afterwards the model is as plain as before; if the block was interrupted, it has its old weights, too, so
    that a notebook's cell can simply be run again.
    """
    weights = copy.deepcopy(model.state_dict())
    try:
        yield accelerator().prepare(model, *others)
    except BaseException:
        model.load_state_dict(weights)
        raise
    finally:
        accelerator().unwrap_model(model, keep_fp32_wrapper=False)
        vars(model).pop("_is_accelerate_prepared", None)  # else a second time it would run in float32
        accelerator().free_memory()


def forward_pass(
    model: nn.Module, batches: Iterable, progress: str | None = None
) -> tuple[torch.Tensor, torch.Tensor]:
    """What `model` makes of every batch, without gradients. The model is left in eval mode.

    batches: of (inputs, labels), in order.
    progress: a text to show beside a progress bar.
    Returns (outputs float32 (N, …), labels int64 (N,)), on the CPU, N being all batches together.
    """
    place(model).eval()
    outputs, labels = [], []
    with torch.inference_mode(), accelerator().autocast():
        for inputs, batch_labels in tqdm(batches, desc=progress) if progress else batches:
            outputs.append(model(inputs.to(accelerator().device)).float().cpu())
            labels.append(batch_labels.cpu())
    return torch.cat(outputs), torch.cat(labels)


def machine() -> dict:
    """Device, precision, threads and versions, for a run's record."""
    device = accelerator().device
    names = {"cuda": torch.cuda.get_device_name, "mps": lambda: "Apple GPU"}
    return {
        "device": names.get(device.type, processor)(),
        "precision": "bfloat16" if accelerator().mixed_precision == "bf16" else "float32",
        "threads": torch.get_num_threads(),
        "versions": {"python": platform.python_version()}
        | {name: version(name) for name in ("torch", "torchvision", "accelerate", "numpy")},
    }


def processor() -> str:
    """The processor's name, as far as one can tell."""
    capabilities = torch.cpu.get_capabilities() if hasattr(torch.cpu, "get_capabilities") else {}
    return str(capabilities.get("cpu_name") or platform.processor() or platform.machine())
