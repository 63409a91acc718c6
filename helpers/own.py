"""Pictures of one's own: read in whatever format a phone makes, and named with a calibrated confidence."""

import io
import random
import warnings
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pandas as pd
import pillow_heif
import torch
from PIL import Image, ImageOps
from torchvision.transforms.v2.functional import pil_to_tensor

from helpers import CourseError, calibration, folders
from helpers.data import plain_view
from helpers.drawn import world
from helpers.explain import grad_cam, logits_of
from helpers.model import SportsClassifier
from helpers.pictures import FORMATS, in_rgb
from helpers.runs import Run

pillow_heif.register_heif_opener()  # HEIC and HEIF, which Pillow does not read by itself
Image.init()
# Nothing else, whatever the name says: an EPS, say, is a program, and Pillow would run it.
READABLE = [name for name in (*FORMATS, "TIFF", "HEIF", "AVIF") if name in Image.OPEN]


def read(source: str | Path | bytes, name: str | None = None) -> Image.Image:
    """A picture as it looks: RGB with 8 bits, turned as its EXIF tag asks, on white where it is transparent.

    source: a path, or a file's bytes; then `name` stands for it in messages.
    Raises CourseError, naming the file, if it is missing or no picture.
    """
    name = name or (str(source) if isinstance(source, str | Path) else "The picture")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of large pictures and odd tags: whoever took a photo can do nothing
            file = io.BytesIO(source) if isinstance(source, bytes) else source
            with Image.open(file, formats=READABLE) as picture:
                return in_rgb(ImageOps.exif_transpose(picture))
    except FileNotFoundError:
        raise CourseError(f"{name}: there is no such file.") from None
    except IsADirectoryError:
        raise CourseError(
            f"{name} is a folder. Name the pictures in it, such as {Path(name) / '*.jpg'}."
        ) from None
    except Image.DecompressionBombError:
        raise CourseError(f"{name} has too many pixels to be opened safely. Save a smaller copy of it.") from None
    except Exception as error:  # a damaged file may break a decoder in any way
        raise CourseError(
            f"{name} cannot be read as a picture ({type(error).__name__}: {error}). Expected: JPEG, PNG, WebP, "
            "HEIC, AVIF, TIFF, GIF or BMP; of a video, take a screenshot."
        ) from error


@dataclass(frozen=True)
class Answer:
    """What the classifier says of one picture.

    top: class and calibrated confidence (0 to 1), the most confident first.
    energy: log Σ exp(logit); is_familiar: whether it is as high as that of all but 5 % of the validation pictures.
    image: uint8 (3, S, S), what the network saw; heat: float32 (S, S), Grad-CAM of the first class, 0 to 1.
    """

    top: pd.DataFrame
    energy: float
    is_familiar: bool
    image: torch.Tensor
    heat: torch.Tensor


class Namer:
    """A finished and calibrated run, ready for pictures of one's own.

    dataset: "drawn", "sports100" or the path of a folder, as the run was made with; phase: the run's name.
    Raises CourseError if there is no such run, or notebook 04 has not calibrated it.
    """

    def __init__(self, dataset: str = "drawn", phase: str = "v2"):
        named = dataset in ("drawn", "sports100")
        run = Run(dataset if named else folders.short_name(dataset, folders.find(dataset)), phase)
        if phase == "v3":  # nor would it be asked as notebook 06 asks it, twice
            raise CourseError('phase="v3": notebook 04 calibrates v1 and v2 only. Choose one of them.')
        self.settings = run.results().get("calibration")
        if not self.settings:
            raise CourseError(
                f"The confidence of {run.folder} is not calibrated. Run notebook 04_error_analysis first."
            )
        self.model = SportsClassifier.from_run(run)

    def __call__(self, picture: Image.Image, count: int = 5) -> Answer:
        """Name what a picture, RGB, shows: the `count` most likely classes."""
        image = plain_view(self.settings["size"])(pil_to_tensor(picture))
        logits = logits_of(self.model, image[None])
        chances = (logits[0] / self.settings["temperature"]).softmax(0).numpy()
        order = np.argsort(-chances, kind="stable")[:count]
        top = pd.DataFrame({"class": [self.model.classes[i] for i in order], "confidence": chances[order]})
        energy = float(calibration.energy(logits)[0])
        heat = grad_cam(self.model, image[None], logits.argmax(1))[0]
        return Answer(top, energy, energy >= self.settings["lowest_energy"], image, heat)


def calibrate(run: Run, logits: np.ndarray, labels: np.ndarray, size: int) -> dict[str, float]:
    """Fit the temperature on validation logits (N, classes) and labels (N,), and keep it in the run's results with
    the energy that 95 % of these pictures exceed, and the pictures' side in pixels, `size`."""
    settings = {
        "temperature": calibration.fit_temperature(logits, labels),
        "lowest_energy": float(np.quantile(calibration.energy(logits), 0.05)),
        "size": size,
    }
    run.update(calibration=settings)
    return settings


def strangers(size: int, count: int = 100, seed: int = 0) -> dict[str, torch.Tensor]:
    """Pictures that show none of the sports, uint8 (count, 3, size, size) of each kind: "noise", every value by
    lot; and "no sport", scenes drawn by code of an animal, a vehicle or a thing of the house."""
    noise = torch.randint(256, (count, 3, size, size), generator=torch.Generator().manual_seed(seed))
    subjects = world.PLANS["drawn-source"].load()
    names = random.Random(seed).choices(sorted(subjects), k=count)
    scenes = (world.picture(subjects[name], "stranger", i) for i, name in enumerate(names, seed * count))
    view = plain_view(size)
    return {
        "noise": noise.to(torch.uint8),
        "no sport": torch.stack([view(pil_to_tensor(scene.convert("RGB"))) for scene in scenes]),
    }
