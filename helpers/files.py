"""Files: what counts as a picture, a file's fingerprint, writing in one step, fetching from the network."""

import contextlib
import glob
import hashlib
import os
import shutil
import time
from collections.abc import Callable
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import Request, urlopen

from filelock import FileLock
from safetensors import SafetensorError
from tqdm import tqdm

from helpers import CourseError

SPLITS = ("train", "valid", "test")
ABANDONED = 3600  # seconds after which a half-written file is taken for one that nobody writes any more
PATIENCE = 20  # seconds that a server may be silent
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
            with contextlib.suppress(FileNotFoundError):  # its writer has just put it in its place
                if time.time() - left.stat().st_mtime > ABANDONED:  # whoever wrote it was killed
                    left.unlink()
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


def download(url: str, path: Path, checksum: str) -> None:
    """Fetch a file, unless it is there. `path` appears only when its SHA-256 begins with `checksum`.

    What an interrupted try has fetched is kept beside it, and the next try goes on there.
    Raises CourseError if another file comes than the one that was asked for, OSError if the network fails.
    """
    beside = path.with_name(f"{path.name}.partial")
    path.parent.mkdir(parents=True, exist_ok=True)
    with FileLock(path.with_name(f"{path.name}.lock")):
        if path.exists():
            return
        have = beside.stat().st_size if beside.exists() else 0
        try:
            request = Request(url, headers={"Range": f"bytes={have}-"} if have else {})
            with urlopen(request, timeout=PATIENCE) as answer:
                goes_on = answer.status == 206
                total = have * goes_on + int(answer.headers.get("Content-Length", 0))
                options = {"desc": path.name, "total": total, "unit": "B", "unit_scale": True}
                with (
                    beside.open("ab" if goes_on else "wb") as file,
                    tqdm(initial=have * goes_on, **options) as bar,
                ):
                    while chunk := answer.read(2**18):
                        bar.update(file.write(chunk))
            if (got := beside.stat().st_size) < total:
                raise ConnectionError(f"cut after {got:,} of {total:,} bytes; the next try goes on there")
        except HTTPError as error:
            if error.code != 416:  # the rest of a file that is there already
                raise
        if not (found := sha256(beside)).startswith(checksum):
            start = beside.read_bytes()[:60]
            beside.unlink()
            raise CourseError(
                f"{url} sent another file than expected: its SHA-256 begins with {found[:8]}, not {checksum}. "
                f"It begins with {start!r}: perhaps a page of a proxy, or of a network that wants a login."
            )
        beside.replace(path)
