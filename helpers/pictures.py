"""Picture files: opened, brought to RGB, and all checked before anything is trained on them. Without torch."""

import os
import struct
import warnings
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import pandas as pd
from PIL import Image, UnidentifiedImageError

from helpers import CourseError
from helpers.files import sha256

# What a picture may be, whatever its name says. No EPS: that is a program, and Pillow would run it.
FORMATS = ("JPEG", "PNG", "WEBP", "GIF", "BMP")
ENDS = {"JPEG": b"\xff\xd9", "PNG": b"IEND\xaeB`\x82"}  # the last bytes of a whole file
LEAST_SIDE = 8  # pixels
NARROWEST = 30  # the most that a picture's longer side may be of its shorter one
# What Pillow raises where bytes are not as they should be: tests/test_pictures.py changes them at random.
BROKEN = (OSError, SyntaxError, ValueError, KeyError, IndexError, TypeError, EOFError, OverflowError, MemoryError)
BROKEN += (struct.error, Image.DecompressionBombError, Image.DecompressionBombWarning)


@contextmanager
def open_image(path: str | Path) -> Iterator[Image.Image]:
    """Pillow's picture, not yet decoded. Raises CourseError, naming the file, if it is none or damaged."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            picture = Image.open(path, formats=FORMATS)
        with picture:
            yield picture
    except CourseError:
        raise
    except BROKEN as error:
        why = reason(error, path)
        raise CourseError(f"{path} cannot be read as a picture ({why}). Remove or replace it.") from error


def reason(error: Exception, path: str | Path) -> str:
    """Why a file cannot be read, in a few words."""
    if isinstance(error, UnidentifiedImageError):
        return "it is no picture" if os.path.getsize(path) else "it is empty"
    return getattr(error, "strerror", None) or str(error) or type(error).__name__


def in_rgb(picture: Image.Image) -> Image.Image:
    """The same in RGB with 8 bits a channel: of 16 bits the upper ones are kept, fractions go from black to the
    largest of them, and on what is transparent comes white. (Pillow alone would cut off at 255, and show the
    colours under the transparency.)"""
    if picture.mode.startswith("I"):
        values = np.asarray(picture).clip(0, 65535)
        picture = Image.fromarray((values // 256 if values.max() > 255 else values).astype(np.uint8))
    elif picture.mode == "F":
        values = np.asarray(picture).clip(0)
        picture = Image.fromarray((values * (255 / max(values.max(), 1e-12))).round().astype(np.uint8))
    if picture.has_transparency_data:
        white = Image.new("RGBA", picture.size, "white")
        picture = Image.alpha_composite(white, picture.convert("RGBA"))
    return picture.convert("RGB")


def look(paths: Iterable[Path], decode: bool = False) -> pd.DataFrame:
    """One row a file: path, format, mode, width, height, and problem: what is wrong with it, or None.

    Reads each file's header and its last bytes: about 10,000 files a second from a warm disk. A file that does not
    end as its format wants is decoded, to see whether it is whole; with `decode`, every file is.
    """
    return pd.DataFrame([look_at(path, decode) for path in paths])


def look_at(path: Path, decode: bool) -> dict:
    row = {"path": path, "format": None, "mode": None, "width": 0, "height": 0, "problem": None}
    try:
        with open_image(path) as picture:
            row |= {
                "format": picture.format,
                "mode": picture.mode,
                "width": picture.width,
                "height": picture.height,
            }
            short, long = sorted(picture.size)
            if short < LEAST_SIDE or long > NARROWEST * short:
                wanted = f"at least {LEAST_SIDE} a side, and at most {NARROWEST} times as long as wide"
                row["problem"] = f"{picture.width} × {picture.height} pixels; expected: {wanted}"
            elif decode or not ends_well(path, picture.format):
                picture.load()
    except CourseError as error:
        row["problem"] = reason(error.__cause__, path)
    return row


def ends_well(path: Path, format: str) -> bool:
    """Whether a file's last bytes are those of its format; zeros and line ends after them do not count."""
    with open(path, "rb") as file:
        file.seek(0, os.SEEK_END)
        file.seek(max(0, file.tell() - 64))
        return format in ENDS and file.read().rstrip(b"\0\r\n ").endswith(ENDS[format])


def check(paths: Iterable[Path], root: Path, decode: bool = False) -> pd.DataFrame:
    """What `look` finds. Raises CourseError, naming the first files and why, if any cannot be used."""
    table = look(paths, decode)
    if not (bad := table[table.problem.notna()]).empty:
        named = [f"{row.path.relative_to(root)} ({row.problem})" for row in bad.head(8).itertuples()]
        more = f" and {len(bad) - 8} more" if len(bad) > 8 else ""
        raise CourseError(
            f"{len(bad)} of {len(table):,} pictures in {root} cannot be used: {'; '.join(named)}{more}. "
            "Remove or replace them."
        )
    return table


def copies(paths: Iterable[Path]) -> list[list[Path]]:
    """Files with the same bytes, each group in a list."""
    by_size, by_content = {}, {}
    for path in paths:
        by_size.setdefault(path.stat().st_size, []).append(path)
    for group in by_size.values():
        for path in group if len(group) > 1 else ():
            by_content.setdefault(sha256(path), []).append(path)
    return [group for group in by_content.values() if len(group) > 1]
