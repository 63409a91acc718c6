"""The lab: the pictures, classifiers and runs that experiments share. Every network trained goes through `fit`."""

import copy
import functools
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import pandas as pd
import torch
from torch import nn
from torch.utils.data import DataLoader

from helpers import CourseError, home
from helpers.compute import forward_pass
from helpers.data import Images, SportsData, batches, normalize
from helpers.evaluate import Score
from helpers.features import Features, extract
from helpers.fit import Settings, fit
from helpers.model import Head, SportsClassifier
from helpers.runs import Run, pretraining

STEP = 64  # pictures a step, everywhere


@dataclass(frozen=True)
class Trained:
    """What a training left: the model with the weights of its best epoch, the history, and the answers after every
    epoch, bool (epochs, validation pictures): which were right."""

    model: nn.Module
    history: pd.DataFrame
    answers: np.ndarray

    @property
    def right(self) -> np.ndarray:
        """bool (N,): which validation pictures the best epoch got right."""
        return self.answers[int(self.history.valid_accuracy.argmax())]


class Lab:
    """What all experiments of one notebook share.

    dataset: as for `SportsData`. seeds: every training is done once with each.
    full: more points and longer trainings, for the record; else a quick look.
    per_class: at most so many training pictures of a class (the first of a shuffle by seed), or None for all.
        A head that trains on features for many epochs (`epochs.py`) costs next to nothing, and gets all.

    Raises CourseError if a value makes no sense, or v1 or v2 are not there.
    """

    def __init__(self, dataset: str, seeds: list[int], full: bool = False, per_class: int | None = None):
        whole = isinstance(seeds, list | tuple) and all(type(seed) is int and seed >= 0 for seed in seeds)
        if not whole or not seeds or len(set(seeds)) < len(seeds):
            raise CourseError(f"seeds={seeds!r}: expected different whole numbers, such as [0, 1, 2].")
        if type(full) is not bool:
            raise CourseError(f"full={full!r}: expected True or False.")
        if per_class is not None and (type(per_class) is not int or per_class < 2):
            raise CourseError(
                f"per_class={per_class!r}: expected a whole number from 2, or None for all pictures."
            )
        self.data, self.seeds, self.full, self.per_class = SportsData(dataset), list(seeds), full, per_class
        self.drawn = dataset == "drawn"
        self.rate = self.data.fine_tuning_rate
        self.epochs = 8 if full else 3  # of every fine-tuning; notebook 03 has more
        self.runs = {phase: Run(self.data.name, phase) for phase in ("v1", "v2")}
        self.records = {phase: run.results() for phase, run in self.runs.items()}
        self.runs["v2"].check_start(self.runs["v1"])

    @property
    def about(self) -> str:
        """How this lab measures, for the record."""
        version = f"{'full' if self.full else 'quick'} version, fine-tunings of {self.epochs} epochs"
        some = " of a class (C1, C2, C3, C11, C13, C15, C16: all)"
        return f"{version}, {self.circumstances.replace(' of a class', some)}"

    @property
    def circumstances(self) -> str:
        """What everything is measured with: pictures and weights."""
        some = f"at most {self.per_class} training pictures of a class" if self.per_class else "all pictures"
        weights = (self.records["v1"]["weights"] or {"name": "random numbers"})["name"]
        return f"{some}, {len(self.valid)} validation pictures, weights {weights}"

    @property
    def few_seeds(self) -> list[int]:
        """The seeds of the longest trainings (C4, C5, C9, and the v2 of C16).

        In the quick version on photographs the first one only: there they would take three quarters of the time.
        """
        return self.seeds if self.drawn or self.full else self.seeds[:1]

    # ---- pictures

    @functools.cached_property
    def train(self) -> Images:
        return self.data.images("train")

    @functools.cached_property
    def valid(self) -> Images:
        return self.data.images("valid")

    @functools.cache  # noqa: B019  (a lab lives as long as its notebook, and these pictures are decoded once)
    def pictures(self, seed: int, most: int = 0) -> Images:
        """The training pictures, at most `most` of each class; if that is 0, `per_class`, or all."""
        most = most or self.per_class
        return self.train.at_most(most, seed) if most else self.train

    # ---- classifiers

    def backbone(self, classes: int = 2, seed: int = 0) -> SportsClassifier:
        """The pretrained network that v1 began with, frozen, and a head drawn by the seed."""
        torch.manual_seed(seed)
        model = SportsClassifier(classes, weights=None)
        pretrained = SportsClassifier.from_run(self.runs["v1"], self.data.classes)
        model.resnet.load_state_dict(without_head(pretrained), strict=False)
        model.weights = pretrained.weights
        return model.freeze_backbone()

    def features(self, images: Images) -> Features:
        return extract(self.backbone(), images, self.data.name)

    def v1(self, name: str, seed: int, images: Images, valid: Images, settings: Settings | None = None) -> Trained:
        """v1 on these pictures: the pretrained backbone, frozen, and a head trained on its features."""
        settings = settings or Settings(1e-3, STEP, epochs=30, patience=5, seed=seed)
        model = self.backbone(len(images.classes), seed)
        head = self.head(name, model.head, self.features(images), self.features(valid), settings)
        return Trained(model, head.history, head.answers)

    def head(self, name: str, head: Head, train: Features, valid: Features, settings: Settings) -> Trained:
        """A head trained on kept features."""
        loaders = train.batches(STEP, shuffle=True), valid.batches(STEP)
        return self.trained(name, head, *loaders, settings)

    def tuned(
        self,
        name: str,
        model: nn.Module,
        images: Images,
        valid: Images,
        settings: Settings,
        passes: int = 1,
        augmented: bool | str = True,
        mixture: str | None = None,
    ) -> Trained:
        """All that requires a gradient in a copy of `model`, trained on augmented pictures.

        passes: how often an epoch goes through them. With few pictures, validation would else take the time.
        augmented, mixture: as for `Images`.
        """
        images.keep()  # before its part is taken, which then is kept, too
        images = images.part(list(range(len(images))) * passes, augmented=augmented, mixture=mixture)
        loaders = batches(images, STEP, shuffle=True), batches(valid, STEP)
        return self.trained(name, copy.deepcopy(model), *loaders, settings)

    def trained(
        self, name: str, model: nn.Module, train: DataLoader, valid: DataLoader, settings: Settings
    ) -> Trained:
        """`fit`, its run kept in `runs/experiments/<dataset>/`, and not repeated if it lies there."""
        phase = f"{name}{'_full' if self.full else ''}_seed_{settings.seed}"
        run = Run(self.data.name, phase, root=home() / "runs" / "experiments")
        run.unfinished.unlink(missing_ok=True)  # the answers of its epochs would be missing
        answers: list[torch.Tensor] = []

        def listen(module: nn.Module, inputs: tuple, logits: torch.Tensor) -> None:
            if not module.training:
                answers.append(logits.detach().argmax(1).cpu())

        hook = model.register_forward_hook(listen)
        try:
            history = fit(model, train, valid, settings, run, reuse=True)
        finally:
            hook.remove()
        if not run.is_finished(run.identity):
            labels = torch.cat([labels.cpu() for _, labels in valid])
            right = (torch.cat(answers).view(len(history), -1) == labels).numpy()
            model.weights = getattr(model, "weights", None)
            classes = [str(number) for number in range(int(labels.max()) + 1)]
            best = right[int(history.valid_accuracy.argmax())]
            kept = [np.packbits(row).tobytes().hex() for row in right]
            run.finish(model, classes, history, settings, Score(int(best.sum()), len(best)), answers=kept)
        packed = [np.frombuffer(bytes.fromhex(row), np.uint8) for row in run.results()["answers"]]
        right = np.unpackbits(packed, axis=1, count=len(valid.dataset)).astype(bool)
        return Trained(model, history, right)

    # ---- the source task

    @functools.cached_property
    def source(self) -> SportsData | None:
        """What the drawn world's backbone was pretrained on; of other worlds it is not at hand."""
        return SportsData("drawn-source") if self.drawn else None

    @functools.cached_property
    def source_classifier(self) -> SportsClassifier:
        """The pretrained network with the head of its own task (drawn world only)."""
        return SportsClassifier.from_run(pretraining(), self.source.classes)


# ---- parts of a split


def of_classes(images: Images, classes: list[str]) -> Images:
    """The pictures of some classes, which count from 0 now."""
    wanted = {images.class_to_idx[name] for name in classes}
    return images.part([i for i, label in enumerate(images.targets) if label in wanted], classes)


# ---- answers


def right(model: nn.Module, images: Images, normalize: Callable = normalize) -> np.ndarray:
    """bool (N,): which pictures the model names correctly."""
    logits, labels = forward_pass(model, batches(images, STEP, normalize=normalize))
    return (logits.argmax(1) == labels).numpy()


def without_head(model: SportsClassifier) -> dict[str, torch.Tensor]:
    """The state of the backbone, by the names that it has in `resnet`."""
    return {name: value for name, value in model.resnet.state_dict().items() if not name.startswith("fc.")}


def rows(right: np.ndarray, **about) -> pd.DataFrame:
    """A tidy table of answers: one row a picture."""
    return pd.DataFrame(about | {"picture": np.arange(len(right)), "right": np.asarray(right, dtype=bool)})


def get(table: pd.DataFrame, **about) -> np.ndarray:
    """bool (N,): the answers in the rows of a table that are about this, in the pictures' order."""
    for name, value in about.items():
        table = table[table[name] == value]
    if table.picture.duplicated().any() or not len(table):
        raise ValueError(f"{about} must name one set of answers")
    return table.sort_values("picture").right.to_numpy()
