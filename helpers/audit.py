"""The data's part of the error: pictures that two splits share, labels that are likely wrong. Draws nothing."""

import io
import warnings
from collections.abc import Iterable

import imagehash
import numpy as np
import pandas as pd
import torch
from cleanlab.filter import find_label_issues
from cleanlab.rank import get_self_confidence_for_each_label
from PIL import Image, ImageEnhance
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler
from torch.utils.data import Dataset
from torchvision.transforms.v2.functional import pil_to_tensor, to_pil_image

from helpers.compute import forward_pass
from helpers.data import Images, SportsData, batches
from helpers.features import extract, nearest
from helpers.model import SportsClassifier

# ---- near-duplicates

CANDIDATES = 5  # so many neighbours of a picture are compared with it by their hashes
MOST_BITS, FARTHEST = 10, 0.1  # of the hash, and cosine distance: within both lies a near-duplicate


def perceptual_hash(image: torch.Tensor) -> np.ndarray:
    """64 bits, bool (64,), that hardly change when a picture uint8 (3, H, W) is scaled, compressed or brightened.

    The signs of its lowest frequencies: pHash, as https://github.com/JohannesBuchner/imagehash computes it.
    """
    return imagehash.phash(to_pil_image(image)).hash.ravel()


def closest(
    images: Iterable[torch.Tensor], features: torch.Tensor, others: Dataset, other_features: torch.Tensor
) -> pd.DataFrame:
    """For each picture the one among `others` that is most like it.

    images, others: uint8 (3, S, S) each (or with a label behind it), in the order of their features, (N, D) and
    (M, D). The nearest few by the features' cosine distance are compared by their perceptual hashes, as they are
    and mirrored. One row a picture: other (row number), bits (0 to 64 of the hash that differ), distance (cosine).
    """
    distances, rows = nearest(features, other_features, min(CANDIDATES, len(other_features)))
    hashes = {int(i): perceptual_hash(picture(others[int(i)])) for i in rows.unique()}
    found = []
    for image, own, near in zip(map(picture, images), rows.tolist(), distances.tolist(), strict=True):
        views = perceptual_hash(image), perceptual_hash(image.flip(-1))
        bits = [min(int((view != hashes[i]).sum()) for view in views) for i in own]
        best = int(np.argmin(bits))  # of equal ones the first, which is the nearest
        found.append((own[best], bits[best], near[best]))
    return pd.DataFrame(found, columns=["other", "bits", "distance"])


def is_duplicate(table: pd.DataFrame) -> pd.Series:
    """Whether each row of `closest` is a near-duplicate: at most MOST_BITS of the hash differ, and the features
    are no farther than FARTHEST."""
    return (table.bits <= MOST_BITS) & (table.distance <= FARTHEST)


def picture(item: torch.Tensor | tuple[torch.Tensor, int]) -> torch.Tensor:
    return item[0] if isinstance(item, tuple) else item


def altered(image: torch.Tensor, random: np.random.Generator) -> torch.Tensor:
    """A near-duplicate of a picture uint8 (3, S, S), as they come about on the web: cropped by up to a twentieth
    on every side, brighter or darker by up to a fifth, mirrored or not, and compressed anew."""
    side = image.shape[-1]
    left, up, right, down = random.uniform(0, side / 20, 4)
    copy = to_pil_image(image).resize(
        (side, side), Image.Resampling.BILINEAR, (left, up, side - right, side - down)
    )
    copy = ImageEnhance.Brightness(copy).enhance(random.uniform(0.8, 1.2))
    if random.random() < 0.5:
        copy = copy.transpose(Image.Transpose.FLIP_LEFT_RIGHT)
    compressed = io.BytesIO()
    copy.save(compressed, "JPEG", quality=60)
    return pil_to_tensor(Image.open(compressed))


# ---- labels


def out_of_sample(features: np.ndarray, labels: np.ndarray, folds: int = 5, seed: int = 0) -> np.ndarray:
    """For each picture the class probabilities (N, classes) of a linear head that was fitted without it.

    features (N, D); labels (N,), 0 to classes - 1. Each class is dealt out evenly over the folds; a class with a
    single picture is unknown to the head that judges this picture.
    """
    classes, random = int(labels.max()) + 1, np.random.default_rng(seed)
    order = random.permutation(len(labels))
    fold = pd.Series(labels[order]).groupby(labels[order]).cumcount().to_numpy()[np.argsort(order)] % folds
    probabilities = np.zeros((len(labels), classes))
    for held_out in (fold == number for number in np.unique(fold)):
        head = make_pipeline(StandardScaler(), LogisticRegression(C=0.01, tol=1e-3, max_iter=200))
        head.fit(features[~held_out], labels[~held_out])
        probabilities[np.ix_(held_out, head.classes_)] = head.predict_proba(features[held_out])
    return probabilities


def suspicious_labels(labels: np.ndarray, probabilities: np.ndarray) -> pd.DataFrame:
    """Which labels are likely wrong, the most suspicious first: row, given, suggested (class numbers), and
    self_confidence, the probability of the given label.

    Confident learning (Northcutt et al. 2021, https://arxiv.org/abs/1911.00068), as cleanlab does it.
    labels (N,); probabilities (N, classes), of a classifier that did not learn from the picture.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # that a class has few pictures, of which the notebook speaks
        rows = find_label_issues(
            labels,
            probabilities,
            return_indices_ranked_by="self_confidence",
            filter_by="confident_learning",
            n_jobs=1,
        )
    return pd.DataFrame({
        "row": rows,
        "given": labels[rows],
        "suggested": probabilities[rows].argmax(1),
        "self_confidence": get_self_confidence_for_each_label(labels, probabilities)[rows],
    })  # fmt: skip


def spoil(labels: np.ndarray, share: float, seed: int = 0) -> tuple[np.ndarray, np.ndarray]:
    """Labels (N,) of which a share is wrong, each another class by lot; and the rows that were changed."""
    random, spoilt, classes = np.random.default_rng(seed), labels.copy(), int(labels.max()) + 1
    rows = random.choice(len(labels), round(share * len(labels)), replace=False)
    spoilt[rows] = (labels[rows] + random.integers(1, classes, len(rows))) % classes
    return spoilt, rows


# ---- both, of a whole data set


def search(data: SportsData, v1: SportsClassifier, test: Images) -> dict[str, pd.DataFrame]:
    """All that notebook 04 looks for, in v1's features and in two splits, as two tables for the record.

    near_duplicates: split ("valid", "test"), picture, train (the training picture nearest to it), bits, distance.
    suspicious_labels: picture, given, suggested, self_confidence, the most suspicious first.
    """
    train = data.images("train")
    known, tables = extract(v1, train, data.name), []
    for split, images in {"valid": data.images("valid"), "test": test}.items():
        features, _ = forward_pass(v1.backbone, batches(images, 64))
        table = closest(images, features, train, known.values)
        table["picture"] = [data.below(path) for path, _ in images.samples]
        table["train"] = [data.below(train.samples[row][0]) for row in table.other]
        tables.append(table[is_duplicate(table)].assign(split=split))
    shared = pd.concat(tables)[["split", "picture", "train", "bits", "distance"]].round({"distance": 4})

    labels = known.labels.numpy()
    suspects = suspicious_labels(labels, out_of_sample(known.values.numpy(), labels))
    suspects["picture"] = [data.below(train.samples[row][0]) for row in suspects.row]
    for column in ("given", "suggested"):
        suspects[column] = [data.classes[number] for number in suspects[column]]
    suspects = suspects[["picture", "given", "suggested", "self_confidence"]].round({"self_confidence": 4})
    return {"near_duplicates": shared, "suspicious_labels": suspects}
