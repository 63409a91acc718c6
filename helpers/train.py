"""v1, v2 or v3 without a notebook, for several processes: what notebooks 02, 03 and 06 do, in their few lines.

accelerate launch --multi_gpu --num_processes 2 -m helpers.train v1 --dataset sports100
"""

import click
import pandas as pd
import torch

from helpers import CourseError
from helpers.compute import accelerator, from_main
from helpers.data import SportsData, batches
from helpers.evaluate import predict, score
from helpers.features import extract
from helpers.fit import Settings, fit
from helpers.model import BothWays, SportsClassifier
from helpers.runs import Run

V3 = {"schedule": "one cycle", "label_smoothing": 0.1}
"""What notebook 06 sets beside learning rate, epochs and pictures."""


def train(
    phase: str,
    dataset: str = "drawn",
    name: str | None = None,
    reuse: bool = False,
    start: str | None = None,
    **settings,
) -> pd.DataFrame:
    """Train "v1", "v2" from a finished v1, or "v3" from a finished v1 or v2; file the run. Returns the history.

    name: under which the run is filed, if not that of the phase. reuse: as for `fit`; v1's head, which takes
    seconds, is trained anew. start: the phase whose weights v2 or v3 begins with, if not that of the notebooks.
    settings: those of `fit.Settings`; what is not given is as in the notebooks.
    To be called in every process: by `accelerate launch`, or by accelerate's `notebook_launcher`.
    """
    if phase not in ("v1", "v2", "v3"):
        raise CourseError(f'phase={phase!r}: expected "v1", "v2" or "v3".')
    data = from_main(lambda: SportsData(dataset))
    settings = Settings(**defaults(phase, data, settings) | settings)
    more = beyond(phase, data)
    valid, run = data.images("valid").at(more.get("size", data.size)), Run(data.name, name or phase)
    torch.manual_seed(settings.seed)
    if phase == "v1":
        model = SportsClassifier(len(data.classes), data.pretrained).freeze_backbone()
        features = [extract(model, data.images(split), data.name) for split in ("train", "valid")]
        train_batches, valid_batches = (one.batches(settings.batch_size, one is features[0]) for one in features)
        learning, seconds = model.head, sum(one.seconds for one in features)
    else:
        before = Run(data.name, start or begins_with(phase, data))
        model = from_main(lambda: SportsClassifier.from_run(before, data.classes)).unfreeze()
        run = from_main(lambda: Run(data.name, name or phase, starts_from=before))
        images = data.images("train", more.get("augmented", True), more.get("mixture"))
        train_batches = batches(images, settings.batch_size, shuffle=True)
        valid_batches, learning, seconds = batches(valid, settings.batch_size), model, 0.0
    history = fit(learning, train_batches, valid_batches, settings, run, reuse and learning is model)
    result = score(predict(BothWays(model) if more else model, valid))
    if accelerator().is_main_process:
        run.finish(model, data.classes, history, settings, result, seconds, pictures=data.digest, **more)
    accelerator().print(f"{phase}, {accelerator().num_processes} processes, valid: {result}")
    return history


def defaults(phase: str, data: SportsData, given: dict) -> dict:
    """The settings of a phase in its notebook. given: settings that are said; v3 stops at its last epoch only."""
    rate = {"v1": 1e-3, "v2": data.fine_tuning_rate, "v3": data.v3["learning_rate"]}[phase]
    found = {"learning_rate": rate, "epochs": {"v1": 30, "v2": 20, "v3": data.v3["epochs"]}[phase]}
    return found | V3 | {"patience": given.get("epochs", found["epochs"])} if phase == "v3" else found


def begins_with(phase: str, data: SportsData) -> str | None:
    """The phase whose finished run this one begins with; None for those that begin with a weight file."""
    return {"v2": "v1", "v3": data.v3["start"]}.get(phase)


def beyond(phase: str, data: SportsData) -> dict:
    """How notebook 06 shows v3 its pictures; nothing for the others, which see them as the recipe does."""
    own = {"augmented": data.v3["augmented"], "mixture": None, "size": data.v3["size"], "both_ways": True}
    return own if phase == "v3" else {}


@click.command()
@click.argument("phase", type=click.Choice(["v1", "v2", "v3"]))
@click.option("--dataset", default="drawn", show_default=True, help="drawn, sports100, or a folder")
@click.option("--learning-rate", type=float, help="Adam's  [default: the notebooks']")
@click.option("--batch-size", type=int, help="samples a step, of all processes together  [default: 64]")
@click.option("--epochs", type=int, help="at most  [default: the notebooks']")
@click.option("--patience", type=int, help="epochs without a better validation accuracy  [default: 5]")
@click.option("--seed", type=int, help="[default: 0]")
def main(phase: str, dataset: str, **settings) -> None:
    """Train PHASE (v1, v2 or v3) in all the processes that `accelerate launch` has started, or in one."""
    try:
        train(phase, dataset, **{name: value for name, value in settings.items() if value is not None})
    except CourseError as error:
        raise click.ClickException(str(error)) from error


if __name__ == "__main__":
    main()
