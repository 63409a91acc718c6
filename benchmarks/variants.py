"""What else could be faster? A training step and the pass for v1's features, each with one thing done otherwise.

Into results.json; every variant runs in a process of its own, all of them in turn, round after round:

    uv run python benchmarks/variants.py --rounds 2
"""

import copy
import json
import os
import subprocess
import sys
import time

import click
import numpy as np
import torch
from benchmark import record, spread
from torch.nn.functional import cross_entropy

from helpers.compute import accelerator, machine, place
from helpers.model import SportsClassifier

VARIANTS = {
    "as the course does it": {},
    "without large pages": {"environment": {"THP_MEM_ALLOC_ENABLE": "0"}},
    "freed memory kept for the next step": {
        "environment": {"MALLOC_MMAP_MAX_": "0", "MALLOC_TRIM_THRESHOLD_": str(2**34), "MALLOC_ARENA_MAX": "1"}
    },
    "conv1 not trained": {"frozen": ("conv1", "bn1")},
    "conv1 and layer1 not trained": {"frozen": ("conv1", "bn1", "layer1")},
    "Adam, one tensor after the other": {"adam": {}},
    "Adam, foreach": {"adam": {"foreach": True}},
    "threads pinned to cores": {"environment": {"OMP_PROC_BIND": "close", "OMP_PLACES": "cores"}},
    "torch.compile": {"compiled": True},
    "batches of 32": {"batch_size": 32},
    "batches of 128": {"batch_size": 128},
    "default memory layout": {"channels_last": False},
    "float32": {"autocast": False},
}


def trial(
    adam: dict | None = None,
    compiled: bool = False,
    batch_size: int = 64,
    channels_last: bool = True,
    autocast: bool = True,
    frozen: tuple[str, ...] = (),
    size: int = 224,
    repeats: int = 5,
    **_,
) -> dict:
    """Milliseconds a picture of a step and of a pass, medians of a few; and the seconds before the second step."""
    model = place(SportsClassifier(100, None)) if channels_last else SportsClassifier(100, None)
    inputs, labels = torch.randn(batch_size, 3, size, size), torch.randint(100, (batch_size,))
    for name in frozen:
        model.resnet.get_submodule(name).requires_grad_(False)
    optimizer = torch.optim.Adam(model.parameters(), 1e-4, **({"fused": True} if adam is None else adam))
    backbone = copy.deepcopy(model).eval().backbone
    network, backbone = (torch.compile(one) if compiled else one for one in (model.train(), backbone))

    def step() -> None:
        with torch.autocast("cpu", torch.bfloat16, enabled=autocast and accelerator().mixed_precision == "bf16"):
            loss = cross_entropy(network(inputs), labels)
        loss.backward()
        optimizer.step()
        optimizer.zero_grad()

    def once() -> None:
        enabled = autocast and accelerator().mixed_precision == "bf16"
        with torch.inference_mode(), torch.autocast("cpu", torch.bfloat16, enabled=enabled):
            backbone(inputs)

    answer = {}
    for name, work in {"step": step, "pass": once}.items():
        seconds = []
        for _ in range(1 + repeats):
            start = time.perf_counter()
            work()
            seconds.append(time.perf_counter() - start)
        answer[name] = 1000 * float(np.median(seconds[1:])) / batch_size
        answer[f"first {name}"] = seconds[0]
    return answer | {"machine": machine()}


@click.command()
@click.option("--rounds", default=2, show_default=True)
@click.option("--size", default=224, show_default=True, help="pixels a side")
@click.option("--repeats", default=5, show_default=True)
@click.option("--one", hidden=True, help="run one variant, in this process")
def main(rounds: int, size: int, repeats: int, one: str | None) -> None:
    """Time every variant, in turn."""
    if one:
        print(json.dumps(trial(**VARIANTS[one], size=size, repeats=repeats)))
        return
    found = {name: [] for name in VARIANTS}
    for _ in range(rounds):
        for name, variant in VARIANTS.items():
            ended = subprocess.run(
                [sys.executable, __file__, "--one", name, "--size", str(size), "--repeats", str(repeats)],
                env=os.environ | variant.get("environment", {}),
                stdout=subprocess.PIPE, encoding="utf-8", check=True,
            )  # fmt: skip
            found[name].append(json.loads(ended.stdout.splitlines()[-1]))
            print(
                f"{name:35} step {found[name][-1]['step']:6.2f}, pass {found[name][-1]['pass']:6.2f}", flush=True
            )
        table = {
            name: {f"ms a picture, {what}": spread([a[what] for a in answers]) for what in ("step", "pass")}
            | {"seconds, first step": answers[0]["first step"]}
            for name, answers in found.items()
            if answers
        }
        about = {"size": size, "machine": found["float32"][0]["machine"], "variants": table}
        record("variants", about, f"benchmarks/variants.py --rounds {rounds} --size {size} --repeats {repeats}")


if __name__ == "__main__":
    main()
