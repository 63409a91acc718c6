"""Files: what counts as a picture, a file's fingerprint, and writing in one step."""

import hashlib
import os
from collections.abc import Callable
from pathlib import Path

SPLITS = ("train", "valid", "test")
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
    """Let `write_to` write a new file beside `path`, then put it in its place in one step."""
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(f"{path.stem}.{os.getpid()}.partial{path.suffix}")
    try:
        write_to(beside)
        os.replace(beside, path)
    finally:
        beside.unlink(missing_ok=True)
