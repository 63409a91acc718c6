"""Files: what counts as a picture, a file's fingerprint, and writing in one step."""

import contextlib
import glob
import hashlib
import os
import shutil
import time
from collections.abc import Callable
from pathlib import Path

from safetensors import SafetensorError

from helpers import CourseError

SPLITS = ("train", "valid", "test")
ABANDONED = 3600  # seconds after which a half-written file is taken for one that nobody writes any more
SUFFIXES = {".jpg", ".jpeg", ".png", ".webp"}


def is_picture(path: str | Path) -> bool:
    """Whether a file's name is that of a picture; hidden files, such as macOS's ._001.jpg, are none."""
    path = Path(path)
    return path.suffix.lower() in SUFFIXES and not path.name.startswith(".")


def sha256(path: str | Path) -> str:
    """The SHA-256 of a file, in hexadecimal."""
    with open(path, "rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def write(path: Path, write_to: Callable[[Path], object]) -> None:
    """Let `write_to` write a new file beside `path`, then put it in its place in one step.

    Raises CourseError if it cannot be written (a full disk, no right to); what was at `path` stays as it was.
    """
    beside = path.with_name(f"{path.stem}.{os.getpid()}.partial{path.suffix}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        for left in path.parent.glob(f"{glob.escape(path.stem)}.*.partial{path.suffix}"):
            if time.time() - left.stat().st_mtime > ABANDONED:  # whoever wrote it was killed
                left.unlink(missing_ok=True)
        write_to(beside)
        os.replace(beside, path)
    except (OSError, RuntimeError, SafetensorError) as error:  # PyTorch's and safetensors' words for a full disk
        raise CourseError(f"{path} cannot be written: {error}. {room(path.parent)}") from error
    finally:
        with contextlib.suppress(OSError):
            beside.unlink(missing_ok=True)


def room(folder: Path) -> str:
    """How much room there is on the disk of a folder, for a message."""
    while not folder.exists():
        folder = folder.parent
    return (
        f"The disk of {folder} has {shutil.disk_usage(folder).free / 1e6:,.0f} MB left. Make room there, or give "
        "yourself the right to write; the environment variable COURSE_HOME can name another folder."
    )
