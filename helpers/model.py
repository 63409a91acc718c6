"""SportsClassifier: a ResNet18 with a new head, whose backbone can be frozen and unfrozen. Knows no data."""

import json
from http.client import HTTPException
from pathlib import Path

import pandas as pd
import torch
from safetensors import safe_open
from safetensors.torch import load_file
from torch import nn
from torchvision.models import ResNet18_Weights, resnet18

from helpers import CourseError, path_from
from helpers.drawn import world
from helpers.files import download, sha256
from helpers.runs import Run, pretraining

IMAGENET_URL = ResNet18_Weights.IMAGENET1K_V1.url


class Head(nn.Linear):
    """A linear layer that computes in float32 even where the convolutions before it run in bfloat16.

    With its 8 bits bfloat16 rounds a logit of 10 to steps of 1/16: classes would tie and probabilities jump.
    """

    def forward(self, features: torch.Tensor) -> torch.Tensor:
        with torch.autocast(features.device.type, enabled=False):
            return super().forward(features.float())


class SportsClassifier(nn.Module):
    """ResNet18 (He et al. 2015, https://arxiv.org/abs/1512.03385) for `num_classes` classes.

    num_classes: how many classes the new head `resnet.fc` tells apart.
    weights: what the backbone starts from: "drawn" (what notebook 00 made), "imagenet" (the file that the
        environment variable SPORTS100_WEIGHTS names, else torchvision's IMAGENET1K_V1, fetched once), the path of
        a weight file of a ResNet18 (.pth or .safetensors), or None for random numbers. The head is always random.

    Input: float32 (N, 3, H, W), normalised; output: logits, float32 (N, num_classes).
    The attribute `weights` says what the backbone started from: {"name": …, "sha256": …}, or None.
    Raises CourseError if the weights cannot be fetched or are those of another network.
    """

    def __init__(self, num_classes: int = 100, weights: str | Path | None = "imagenet"):
        super().__init__()
        self.resnet = resnet18()
        self.weights = self.classes = None
        if weights is not None:
            state, self.weights = read_weights(weights)
            load_backbone(self.resnet, state, self.weights["name"])
        self.resnet.fc = Head(self.resnet.fc.in_features, num_classes)
        self.frozen = False

    @classmethod
    def from_run(cls, run: Run, classes: list[str] | None = None) -> "SportsClassifier":
        """The classifier of a finished run, with the weights of its best epoch; its `classes` are their names.

        Raises CourseError if the run is not finished, or was trained on other classes than `classes`.
        """
        run.results()
        with safe_open(run.best, "pt") as file:
            about = json.loads((file.metadata() or {}).get("about", "{}"))
        if not about.keys() >= {"classes", "weights"}:
            raise CourseError(
                f"{run.best} does not say what its classes are: another version of the course wrote it. "
                f"{run.how_to_make()}"
            )
        if classes is not None and about["classes"] != list(classes):
            differ = sorted(set(about["classes"]) ^ set(classes))
            raise CourseError(
                f"{run.best} was trained on {len(about['classes'])} classes, and the data set has {len(classes)}; "
                f"they differ in {', '.join(differ[:5])}. {run.how_to_make()}"
            )
        model = cls(len(about["classes"]), weights=None)
        model.load_state_dict(load_file(run.best))
        model.weights, model.classes = about["weights"], about["classes"]
        return model

    def forward(self, images: torch.Tensor) -> torch.Tensor:
        return self.resnet(images)

    @property
    def head(self) -> nn.Linear:
        """The last layer: features (N, 512) → logits (N, num_classes)."""
        return self.resnet.fc

    @property
    def backbone(self) -> nn.Sequential:
        """Everything before the head: images (N, 3, H, W) → features (N, 512). Shares the model's layers."""
        return nn.Sequential(*list(self.resnet.children())[:-1], nn.Flatten())

    def freeze_backbone(self) -> "SportsClassifier":
        """Phase v1: only the head learns. The backbone gets no gradient and stays in eval mode."""
        self.requires_grad_(False)
        self.head.requires_grad_(True)
        self.frozen = True
        return self.train(self.training)

    def unfreeze(self, batch_norm: bool = True) -> "SportsClassifier":
        """Phase v2: every layer learns. batch_norm: whether the backbone's adapts; else it stays in eval mode."""
        self.requires_grad_(True)
        self.frozen = not batch_norm
        return self.train(self.training)

    def train(self, mode: bool = True) -> "SportsClassifier":
        """As usual, except that a frozen backbone stays in eval mode: else its batch norm would go on
        updating its running statistics, and the "frozen" features would drift."""
        super().train(mode)
        if self.frozen:
            self.backbone.eval()
        return self


class BothWays(nn.Module):
    """A classifier that looks at every picture and at its mirror image: images (N, 3, H, W) → the mean of both
    logits. One of the test-time augmentations of Krizhevsky et al. 2012 (https://doi.org/10.1145/3065386)."""

    def __init__(self, model: nn.Module):
        super().__init__()
        self.model = model

    def forward(self, images: torch.Tensor) -> torch.Tensor:
        return (self.model(images) + self.model(images.flip(-1))) / 2


def parameter_table(model: SportsClassifier) -> pd.DataFrame:
    """Parameters of each stage, in the order an image passes them, and how many of them are trainable."""
    stages = {name: list(stage.parameters()) for name, stage in model.resnet.named_children()}
    rows = {
        name: (sum(p.numel() for p in own), sum(p.numel() for p in own if p.requires_grad))
        for name, own in stages.items()
        if own
    }
    table = pd.DataFrame.from_dict(rows, orient="index", columns=["parameters", "trainable"])
    table.loc["total"] = table.sum()
    return table.rename_axis("stage")


@torch.inference_mode()
def shape_table(model: SportsClassifier, images: torch.Tensor) -> pd.DataFrame:
    """What becomes of a batch of images (N, 3, H, W): its shape after each stage."""
    was_training, rows, x = model.training, [("input", tuple(images.shape))], images
    for name, stage in model.eval().resnet.named_children():
        x = stage(x.flatten(1) if name == "fc" else x)
        rows.append((name, tuple(x.shape)))
    model.train(was_training)
    return pd.DataFrame(rows, columns=["after", "shape"]).set_index("after")


# ---- weight files


def read_weights(weights: str | Path) -> tuple[dict[str, torch.Tensor], dict[str, str]]:
    """A state dict with torchvision's ResNet18 names, and its file's name and SHA-256."""
    if not isinstance(weights, str | Path):
        raise CourseError(f'weights={weights!r}: expected "drawn", "imagenet", the path of a file, or None.')
    if weights == "drawn":
        run = pretraining()
        if run.results().get("source") != world.origin("drawn-source"):
            raise CourseError(f"{run.best} was trained on pictures drawn by another version. {run.how_to_make()}")
        digest = run.results()["checkpoint_sha256"]
        return load_file(run.best), {"name": f"{run.dataset} (notebook 00)", "sha256": digest}
    if weights == "imagenet":
        path = path_from("SPORTS100_WEIGHTS") or fetch_imagenet()
    else:
        path = Path(weights).expanduser()
    if not path.is_file():
        named = "SPORTS100_WEIGHTS names" if weights == "imagenet" else "weights:"
        raise CourseError(f"{named} {path}, and there is no such file.")
    try:
        state = load_file(path) if path.suffix == ".safetensors" else torch.load(path, "cpu", weights_only=True)
    except Exception as error:  # a damaged file may break the reader in any way
        raise CourseError(
            f"{path} cannot be read as a weight file ({type(error).__name__}): it is damaged or of "
            "another kind. Expected: a state dict, as .pth or .safetensors."
        ) from error
    return state, {"name": path.name, "sha256": sha256(path)}


def fetch_imagenet() -> Path:
    """Torchvision's ImageNet-1K weights, downloaded once; the hash in the file's name is checked."""
    path = Path(torch.hub.get_dir()) / "checkpoints" / Path(IMAGENET_URL).name
    if path.exists():
        return path
    try:
        download(IMAGENET_URL, path, checksum=path.stem.split("-")[1])
    except (OSError, HTTPException, CourseError) as error:
        raise CourseError(
            f"The ImageNet weights are not on this machine, and fetching them failed ({error}). "
            f"By hand: download {IMAGENET_URL}, and set the environment variable SPORTS100_WEIGHTS to "
            f"that file or put it at {path}."
        ) from error
    return path


def load_backbone(resnet: nn.Module, state: dict[str, torch.Tensor], name: str) -> None:
    """Fill a ResNet18 with `state`, checking every name and shape; a head, of any size, is left out."""
    if not isinstance(state, dict) or not all(isinstance(value, torch.Tensor) for value in state.values()):
        raise CourseError(f"{name} is no state dict: expected layer names and tensors, as in torchvision's files.")
    state = {key.removeprefix("resnet."): value for key, value in state.items()}
    own = resnet.state_dict()
    wanted = {key for key in own if not key.startswith("fc.") and not key.endswith("num_batches_tracked")}
    wrong = [f"{key} is missing" for key in wanted - state.keys()]
    wrong += [f"{key} is unknown" for key in state.keys() - own.keys()]
    wrong += [
        f"{key} is {tuple(state[key].shape)}, expected {tuple(own[key].shape)}"
        for key in wanted & state.keys()
        if state[key].shape != own[key].shape
    ]
    if wrong:
        raise CourseError(
            f"{name} holds the weights of another network, not of a ResNet18: {min(wrong)}"
            + (f", and {len(wrong) - 1} more differences." if len(wrong) > 1 else ".")
        )
    if broken := [key for key in sorted(wanted) if not state[key].isfinite().all()]:
        raise CourseError(
            f"{name} holds values that are no numbers (NaN or infinite), in {', '.join(broken[:3])}: the training "
            "it came from went wrong, or the file is damaged. Take another one."
        )
    resnet.load_state_dict({key: value for key, value in state.items() if not key.startswith("fc.")}, strict=False)
