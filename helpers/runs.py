"""Where a run keeps what it made: `runs/<dataset>/<phase>/` (what others build on: `data/weights/…`).

    best.safetensors   the weights of the best epoch
    history.csv        one row an epoch
    results.json       settings, counts and accuracies
    unfinished.pt      only while a run is not finished: all that resuming needs

The first three appear together when a run is finished; until then those of the run before stay as they are.
Every file is written beside its place and then renamed: a half-written file never has the real name.
While a run is made, its process holds `runs/<dataset>/.<phase>.lock`: a second one says so and stops.
"""

import contextlib
import csv
import hashlib
import json
import re
from collections.abc import Iterator
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import Any

import pandas as pd
import torch
from accelerate import PartialState
from filelock import FileLock, Timeout
from safetensors.torch import save_file
from torch import nn

from helpers import CourseError, data_home, home
from helpers.compute import commit, machine
from helpers.files import room, sha256, write

PRETRAINING = "pretraining"
NOTEBOOKS = {"v1": "02_feature_extraction", "v2": "03_fine_tuning", "v3": "06_going_further"}  # what makes them
FORMAT = 2  # of unfinished.pt: one more whenever `fit` keeps other things in it
NEEDED = {"phase", "dataset", "valid", "weights", "starts_from", "checkpoint_sha256"}  # in results.json


class Run:
    """One phase of training on one data set.

    dataset: the data set's short name; it becomes a folder.
    phase: "v1", "v2", …; it becomes a folder in that one.
    starts_from: the finished run whose weights this one begins with, if any.
    root: the folder of all runs, if it is not `runs/`.

    Raises CourseError if `phase` cannot be a folder's name.
    """

    def __init__(self, dataset: str, phase: str, starts_from: "Run | None" = None, root: Path | None = None):
        allowed = (
            r"(?!(con|prn|aux|nul|com\d|lpt\d)(\.|$))[a-z0-9_]([a-z0-9_.-]{0,198}[a-z0-9_])?"  # not Windows' own
        )
        if not isinstance(phase, str) or not re.fullmatch(allowed, phase):
            raise CourseError(f"phase={phase!r}: expected a name in small letters, such as v2 or v2_rate_0.01.")
        self.dataset, self.phase = dataset, phase
        self.starts_from = starts_from and starts_from.results()["checkpoint_sha256"]
        self.folder = (root or home() / "runs") / dataset / phase
        self.best = self.folder / "best.safetensors"
        self.history_file = self.folder / "history.csv"
        self.results_file = self.folder / "results.json"
        self.unfinished = self.folder / "unfinished.pt"
        self.identity: dict | None = None
        self.made_by: dict = {}  # commit; of a run that is taken as it is, its machine, too
        self.lock = FileLock(self.folder.with_name(f".{phase}.lock"), timeout=0)

    def __repr__(self) -> str:
        return f"Run({self.dataset!r}, {self.phase!r})"

    # ---- a run under way

    @contextlib.contextmanager
    def alone(self) -> Iterator[None]:
        """Keep the folder for this process, for as long as the `with` block lasts.

        The processes of one training on several GPUs count as one: the first of them keeps it.

        Raises CourseError if another process has it, or nothing can be written there.
        """
        if PartialState().is_main_process:
            try:
                self.folder.mkdir(parents=True, exist_ok=True)
                self.lock.acquire()
            except Timeout as error:
                raise CourseError(
                    f"Another notebook or process is working on the {self.phase} run in {self.folder}. Wait until "
                    "it is done, or stop it (shut its kernel down); or give this run a phase of its own."
                ) from error
            except OSError as error:
                raise CourseError(f"{self.folder} cannot be written: {error}. {room(self.folder)}") from error
            except NotImplementedError:  # a network disk without locks: as before there were any
                pass
        try:
            yield
        finally:
            self.lock.release()

    def checkpoint(self, state: dict) -> None:
        """Keep `state` (tensors, numbers, text, lists and dicts of them), replacing what was kept before."""
        write(self.unfinished, lambda path: torch.save(state | {"format": FORMAT}, path))

    def resume(self, identity: dict) -> dict | None:
        """The kept state of an interrupted run, if that was this run: its `identity` is equal.

        Says in one line what it found. Returns None where there is nothing to resume.
        """
        self.identity, self.made_by = identity, {"commit": commit()}
        if not self.unfinished.exists():
            return None
        try:
            state = torch.load(self.unfinished, map_location="cpu", weights_only=True)
            kept, history, format = state["identity"], state["history"], state.get("format")
        except Exception as error:
            print(
                f"The interrupted run in {self.unfinished.name} cannot be read ({type(error).__name__}): "
                "starting from the first epoch."
            )
            return None
        if format != FORMAT:
            print("An interrupted run was kept by another version of the course: starting from the first epoch.")
            return None
        changed = [key for key in identity if kept.get(key) != identity[key]]
        if changed:
            print(f"An interrupted run differs in {', '.join(changed)}: starting from the first epoch.")
            return None
        print(f"Resuming an interrupted run after epoch {len(history)}.")
        return state

    # ---- a finished run

    def finish(
        self,
        model: nn.Module,
        classes: list[str],
        history: pd.DataFrame,
        settings: Any,
        valid: Any,
        seconds: float = 0.0,
        **more,
    ) -> dict:
        """Publish a finished run, then forget its unfinished state. Returns what `results.json` now says.

        model: with the weights of its best epoch; its `weights` says what its backbone started from.
        classes: the names of its outputs, kept with the weights.
        history: one row an epoch, as `fit` returns it; settings: a dataclass, as `fit` took it.
        valid: the validation Score; seconds: what was spent beside the epochs, on features say; more: what
        else the results are to say.
        """
        tensors = {name: tensor.detach().cpu().contiguous() for name, tensor in model.state_dict().items()}
        # one entry: safetensors writes several in any order, and the file's SHA-256 must not depend on that
        about = {"about": json.dumps({"classes": classes, "weights": model.weights})}
        sizes = {parameter: parameter.numel() for parameter in model.parameters()}
        results = {
            "phase": self.phase,
            "dataset": self.dataset,
            "classes": len(classes),
            "seed": settings.seed,
            "settings": asdict(settings),
            "weights": model.weights,
            "starts_from": self.starts_from,
            "parameters": {
                "total": sum(sizes.values()),
                "trainable": sum(size for parameter, size in sizes.items() if parameter.requires_grad),
            },
            "epochs_run": len(history),
            "best_epoch": int(history.epoch[history.valid_accuracy.idxmax()]),
            "valid": valid.as_dict(),
            "test": None,  # sealed until notebook 04
            "seconds": round(float(history.seconds.sum()) + seconds, 1),
            **machine(),
            **self.made_by,
            "identity": self.identity,
            **more,
        }
        with self.alone():
            write(self.best, lambda path: save_file(tensors, path, about))
            write(self.history_file, lambda path: history.to_csv(path, index=False))
            results["checkpoint_sha256"] = sha256(self.best)
            self.write_results(results)
            self.unfinished.unlink(missing_ok=True)
        return results

    def results(self) -> dict:
        """What `results.json` says.

        Raises CourseError if the run has not been finished, or its files are not of one run.
        """
        if not self.results_file.exists():
            raise CourseError(f"{self.folder} holds no finished {self.phase} run. {self.how_to_make()}")
        try:
            results = json.loads(self.results_file.read_text(encoding="utf-8"))
        except ValueError as error:
            raise CourseError(f"{self.results_file} is damaged ({error}). {self.how_to_make()}") from error
        if not isinstance(results, dict) or (missing := NEEDED - results.keys()):
            what = "says nothing of " + ", ".join(sorted(missing)) if isinstance(results, dict) else "is no record"
            raise CourseError(
                f"{self.results_file} {what}: another version of the course wrote it. {self.how_to_make()}"
            )
        if not self.best.exists() or sha256(self.best) != results["checkpoint_sha256"]:
            raise CourseError(
                f"{self.best} is not the checkpoint that results.json speaks of: writing it was "
                f"interrupted, or it was replaced. {self.how_to_make()}"
            )
        return results

    def is_finished(self, identity: dict) -> bool:
        """Whether a run with this `identity` (settings, data, start weights) has been finished and lies here."""
        self.identity = identity
        try:
            if not self.results_file.exists() or (known := self.results()).get("identity") != identity:
                return False
            if self.history().empty:
                return False
        except CourseError:  # its files are not of one run: as good as not finished
            return False
        self.made_by = {name: known[name] for name in (*machine(), "commit") if name in known}
        return True

    def check_start(self, other: "Run") -> None:
        """Raise CourseError unless this finished run began with the weights that `other` now holds."""
        if self.results()["starts_from"] != other.results()["checkpoint_sha256"]:
            raise CourseError(
                f"The {self.phase} run in {self.folder} began with another {other.phase} than the one that lies "
                f"there now. Run the notebook that makes {self.phase} again."
            )

    def check_pictures(self, digest: str) -> None:
        """Raise CourseError unless this finished run was trained on these pictures.

        digest: the data set's, as `finish` was given it (`pictures=data.digest`). A run that does not say is let
        through, and that is said.
        """
        if (known := self.results().get("pictures")) is None:
            print(f"The {self.phase} run in {self.folder.name} does not say which pictures it was trained on.")
        elif known != digest:
            raise CourseError(
                f"The {self.phase} run in {self.folder} was trained on other pictures than those that lie there "
                f"now, although the classes have the same names. {self.how_to_make()}"
            )

    def history(self) -> pd.DataFrame:
        """One row an epoch: what `fit` returned. Raises CourseError if the run is not finished, or lost it."""
        results = self.results()
        try:
            texts = pd.read_csv(self.history_file, dtype=str)  # read as numbers, a last digit may differ
            history = texts.astype(float).astype({"epoch": int})
            if len(history) != results.get("epochs_run", len(history)):
                raise ValueError(f"{len(history)} epochs, and results.json speaks of {results['epochs_run']}")
        except (OSError, ValueError, KeyError) as error:  # pandas' own errors are ValueErrors, too
            raise CourseError(
                f"{self.history_file} is missing or damaged ({error}). {self.how_to_make()}"
            ) from error
        return history

    def update(self, **results) -> None:
        """Add to, or replace in, `results.json`."""
        with self.alone():
            self.write_results(self.results() | results)

    def write_results(self, results: dict) -> None:
        text = json.dumps(results, indent=1, ensure_ascii=False) + "\n"
        write(self.results_file, lambda path: path.write_text(text, encoding="utf-8"))

    def how_to_make(self) -> str:
        if self.phase == PRETRAINING:
            return "Run notebook 00_pretraining first."
        notebook = NOTEBOOKS.get(self.phase)
        return f"Run notebook {notebook or f'that makes {self.phase}'} first, with the same dataset."


def pretraining(phase: str = PRETRAINING) -> Run:
    """The run of notebook 00, whose weights later runs begin with. It lies under `data/`, to outlive `runs/`."""
    return Run("drawn-source", phase, root=data_home() / "weights")


def log_test_opening(dataset: str, reason: str) -> list[dict]:
    """Write one more line into `runs/<dataset>/test_openings.csv` and return all lines, oldest first.

    Each has `opened` (local time, ISO 8601) and `reason`. The log outlives the runs: retraining and then
    looking again is exactly what it is there to show.
    """
    log = home() / "runs" / dataset / "test_openings.csv"
    try:
        log.parent.mkdir(parents=True, exist_ok=True)
        is_new = not log.exists()
        with log.open("a", newline="", encoding="utf-8") as file:
            writer = csv.writer(file)
            if is_new:
                writer.writerow(["opened", "reason"])
            writer.writerow([datetime.now().isoformat(timespec="seconds"), reason])
    except OSError as error:  # a look that leaves no trace is none the course gives
        raise CourseError(
            f"{log} cannot be written: {error}. The test set stays shut. {room(log.parent)}"
        ) from error
    with log.open(newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def digest(state: dict[str, torch.Tensor]) -> str:
    """The SHA-256 of a state dict's names and values, in hexadecimal."""
    total = hashlib.sha256()
    for name, tensor in state.items():
        total.update(name.encode())
        total.update(tensor.detach().cpu().contiguous().numpy().tobytes())
    return total.hexdigest()
