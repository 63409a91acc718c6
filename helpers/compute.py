"""Device and precision that this machine gains from, one process or several, one forward pass over many batches.

Knows nothing of pictures, classes or training.

With several processes (https://docs.pytorch.org/docs/stable/notes/ddp.html) a batch is still `batch_size` samples:
each process takes its share of it (`Shares`), and their gradients are averaged.
"""

import copy
import functools
import os
import platform
import subprocess
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from importlib.metadata import version
from typing import Any

import psutil
import torch
from accelerate import Accelerator, PartialState
from accelerate.utils import broadcast, broadcast_object_list, gather_object, parse_flag_from_env
from torch import nn
from torch.utils.data import BatchSampler
from tqdm import tqdm

from helpers import CHECKOUT

# On Linux torch takes memory in large pages, if told so before it takes any: benchmarks/ says what that gains.
os.environ.setdefault("THP_MEM_ALLOC_ENABLE", "1")


@functools.cache
def accelerator() -> Accelerator:
    """The one accelerator of this process: it picks the device (CUDA, MPS, CPU) and the precision.

    Convolutions run in bfloat16 where the processor multiplies in it, and in float32 elsewhere; weights and
    optimiser state stay float32. See https://huggingface.co/docs/accelerate/.
    """
    on_cpu = parse_flag_from_env("ACCELERATE_USE_CPU") or not torch.accelerator.is_available()
    device = PartialState(cpu=on_cpu).device  # told so, for processes on CPUs find each other in another way
    return Accelerator(cpu=on_cpu, mixed_precision="bf16" if has_bfloat16(device) else "no")


def has_bfloat16(device: torch.device) -> bool:
    """Whether the device multiplies bfloat16 natively; merely emulating it would be slower than float32."""
    if device.type == "cuda":
        return torch.cuda.is_bf16_supported(including_emulation=False)
    if device.type == "mps" or not hasattr(torch.cpu, "get_capabilities"):
        return False
    return any(has for name, has in torch.cpu.get_capabilities().items() if "bf16" in name)


def place_to_keep(size: int) -> torch.device | None:
    """Where so many bytes may stay as long as the process lives: on the device, else in main memory, else nowhere.

    At most half of what is free is taken, of main memory as well, for there they are made first; the rest is for
    the training.
    """
    device, processes = accelerator().device, accelerator().num_processes
    copies = 2 if device.type == "mps" else 1  # Apple's GPU shares the main memory: made there, and copied
    if copies * size > psutil.virtual_memory().available / 2 / processes:
        return None
    if device.type == "cuda" and size > torch.cuda.mem_get_info(device)[0] / 2:
        return torch.device("cpu")
    return device


def place(model: nn.Module) -> nn.Module:
    """Move a model to the device, its convolutions with the channels last in memory (faster on CPU and CUDA).

    https://docs.pytorch.org/tutorials/intermediate/memory_format_tutorial.html
    """
    device = accelerator().device
    return model.to(device) if device.type == "mps" else model.to(device, memory_format=torch.channels_last)


@contextmanager
def prepared(model: nn.Module, *others) -> Iterator[tuple]:
    """What accelerate makes of a model and an optimiser, for as long as the `with` block lasts.

    Afterwards the model is as plain as before; if the block was interrupted, it has its old weights, too, so
    that a notebook's cell can simply be run again.
    """
    weights = copy.deepcopy(model.state_dict())
    try:
        with synchronized(model):
            yield accelerator().prepare(model, *others)
    except BaseException:
        model.load_state_dict(weights)
        raise
    finally:
        accelerator().unwrap_model(model, keep_fp32_wrapper=False)
        vars(model).pop("_is_accelerate_prepared", None)  # else a second time it would run in float32
        accelerator().free_memory()


@contextmanager
def synchronized(model: nn.Module) -> Iterator[None]:
    """On several GPUs batch norm takes mean and variance over all of them, for as long as the `with` block lasts.

    On CPUs, where PyTorch has no such batch norm, each process takes those of its share of a batch.
    """
    plain = {name: module for name, module in model.named_modules() if isinstance(module, nn.BatchNorm2d)}
    if accelerator().num_processes > 1 and accelerator().device.type == "cuda":
        nn.SyncBatchNorm.convert_sync_batchnorm(model)  # its weights and running averages are those of `plain`
    try:
        yield
    finally:
        for name, module in plain.items():
            model.set_submodule(name, module.train(model.get_submodule(name).training))


class Shares(BatchSampler):
    """The numbers of the samples in each batch that are this process's: of two processes, every other one.

    As many batches as in one process, in the same order if torch's global generator began alike. The last batch is
    not filled up: some process may get fewer samples, or none.
    """

    def __iter__(self) -> Iterator[list[int]]:
        for batch in super().__iter__():
            yield batch[accelerator().process_index :: accelerator().num_processes]


def chances(samples: int, each: int = 1) -> torch.Tensor:
    """Random numbers from 0 to 1 for every sample of this process's share: float64 (samples, each), on the CPU.

    Drawn for all processes, of which each takes its own: a sample's luck is the same with one process and with
    several. They depend on torch's global generator, and move it on by one step.
    """
    batch = torch.Generator().manual_seed(torch.randint(2**62, ()).item())
    processes = accelerator().num_processes
    everybody = torch.rand(samples * processes, each, dtype=torch.double, generator=batch)
    return everybody[accelerator().process_index :: processes]


def total(*values: float | torch.Tensor) -> list[float]:
    """The sum of each number over all processes; with one process, the numbers themselves."""
    own = torch.stack([torch.as_tensor(value, dtype=torch.float, device=accelerator().device) for value in values])
    return accelerator().reduce(own, "sum").tolist()


def average_share(labels: torch.Tensor) -> torch.Tensor:
    """How many samples of the present batch each process has on average; with one process, all: `len(labels)`.

    A sum of losses is divided by this: the gradients are averaged over processes, and then each sample counts the
    same, in whatever share it is.
    """
    number = torch.tensor(float(len(labels)), device=labels.device)
    return accelerator().reduce(number, "mean")


def share_buffers(model: nn.Module) -> None:
    """All processes get the main one's running averages of batch norm, as they do at the start of every step."""
    if accelerator().num_processes > 1:
        broadcast(list(model.buffers()))


def in_order(own: list[torch.Tensor]) -> torch.Tensor:
    """The rows of all batches in their order, put together from the shares that each process has of each batch."""
    whole = []
    for shares in zip(*gather_object([own]), strict=True):
        batch = shares[0].new_empty(sum(map(len, shares)), *shares[0].shape[1:])
        for i, share in enumerate(shares):
            batch[i :: len(shares)] = share
        whole.append(batch)
    return torch.cat(whole)


def from_main(function: Callable[[], Any]) -> Any:
    """What `function` returns in the main process, which alone calls it: for files that all must see alike."""
    answer = [function() if accelerator().is_main_process else None]
    return broadcast_object_list(answer)[0]


def forward_pass(
    model: nn.Module, batches: Iterable, progress: str | None = None
) -> tuple[torch.Tensor, torch.Tensor]:
    """What `model` makes of every batch, without gradients. The model is left in eval mode.

    batches: of (inputs, labels), in order; with several processes, of its share (`Shares`).
    progress: a text to show beside a progress bar.
    Returns (outputs float32 (N, …), labels int64 (N,)), on the CPU, N being all batches of all processes together.
    """
    place(model).eval()
    outputs, labels = [], []
    with torch.inference_mode(), accelerator().autocast():
        for inputs, batch_labels in main_bar(batches, desc=progress) if progress else batches:
            outputs.append(model(inputs.to(accelerator().device)).float().cpu())
            labels.append(batch_labels.cpu())
    return in_order(outputs), in_order(labels)


def main_bar(*args, **options) -> tqdm:
    """A progress bar, in the main process only."""
    return tqdm(*args, disable=None if accelerator().is_main_process else True, **options)


def machine() -> dict:
    """Device, precision, threads and versions, for a run's record."""
    device = accelerator().device
    names = {"cuda": torch.cuda.get_device_name, "mps": lambda: "Apple GPU"}
    return {
        "device": names.get(device.type, processor)(),
        "precision": "bfloat16" if accelerator().mixed_precision == "bf16" else "float32",
        "threads": torch.get_num_threads(),
        "processes": accelerator().num_processes,
        "versions": {"python": platform.python_version()}
        | {name: version(name) for name in ("torch", "torchvision", "accelerate", "numpy")},
    }


def commit() -> str | None:
    """The commit of the checkout's code, and whether its files differ from it; None where git does not say."""

    def git(*words: str) -> subprocess.CompletedProcess:
        return subprocess.run(["git", *words], cwd=CHECKOUT, capture_output=True, text=True, encoding="utf-8")

    if not (CHECKOUT / ".git").exists():  # installed elsewhere, perhaps inside somebody's own repository
        return None
    try:
        found = git("rev-parse", "HEAD")
        compared = git("diff", "--quiet", "HEAD", "--", "helpers", "notebooks", "benchmarks/*.py")
    except OSError:  # no git
        return None
    changes = ", with changes" if compared.returncode else ""
    return found.stdout.strip() + changes if found.returncode == 0 else None


def processor() -> str:
    """The processor's name, as far as one can tell."""
    capabilities = torch.cpu.get_capabilities() if hasattr(torch.cpu, "get_capabilities") else {}
    return str(capabilities.get("cpu_name") or platform.processor() or platform.machine())
