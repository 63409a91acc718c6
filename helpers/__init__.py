"""The package behind the notebooks: one room, one subject.

A room imports only rooms listed above it:

    files      what is a picture; fingerprints; writing in one step
    drawn      the drawn world: 100 sports, and a source task, as scenes drawn by code
    compute    device and precision; one forward pass over many batches
    runs       where a run keeps its checkpoint, history and results
    pages      tables made of records, put between the marks of a page
    folders    where a data set lies: drawn, found, fetched, checked
    pictures   picture files: opened, brought to RGB, all of them checked
    augmentation  how training pictures may look: changed one by one, or mixed
    data       splits, transforms, batches, the sealed test set
    model      SportsClassifier: freeze, unfreeze, the parameter table
    features   a frozen backbone is a function: run it once, keep the result
    fit        the training loop, one for every phase
    evaluate   predictions, intervals, the confusion matrix
    confusion  what is taken for what: order, pairs, measures of each class
    calibration  confidence: reliability, temperature, abstaining, energy
    explain    inside the network: Grad-CAM, probes of its stages, a map of its features
    audit      the data's part of the error: near-duplicates, labels likely wrong
    own        pictures of one's own, in any format: read, and named with a confidence
    train      v1 or v2 without a notebook, for several processes
    experiments  what is trained beside v1 and v2, to compare them with
    claims     what is said of transfer learning, and what was measured of it: the table
    plots      every figure, from arrays and data frames
    notebooks  run through papermill, and their outputs renewed
    records    what is recorded over seeds, as tables and in words
    repeat     notebooks for several seeds, and the record made of them
    workers    a function called for many items through Dask, here or on other machines
    sweep      one notebook for every combination of its parameters' values
    guide      the study guide: pages, notebooks and records, rendered by Sphinx
    course     the command line
"""

import os
from pathlib import Path


class CourseError(ValueError):
    """Something given to the course cannot be used: the message names it and says what to do."""


CHECKOUT = Path(__file__).resolve().parents[1]


def home() -> Path:
    """The folder that holds `data/`, `runs/` and `figures/`.

    The environment variable `COURSE_HOME` if it is set (a relative path counts from the checkout); else the
    checkout this package lies in; else (it was installed without the notebooks) the working directory.
    """
    if named := os.environ.get("COURSE_HOME"):
        return (CHECKOUT / Path(named).expanduser()).resolve()
    return CHECKOUT if (CHECKOUT / "notebooks").is_dir() else Path.cwd()


def data_home() -> Path:
    """The folder of data sets and pretrained weights: the environment variable `COURSE_DATA`, which a class can
    share, or `data/` in `home()`."""
    if named := os.environ.get("COURSE_DATA"):
        return (CHECKOUT / Path(named).expanduser()).resolve()
    return home() / "data"


def path_from(variable: str) -> Path | None:
    """The path that an environment variable names, or None if it is not set.

    A relative path counts from the working directory or, if nothing is there, from the checkout: a notebook's
    kernel works in another folder than the shell that started JupyterLab.
    """
    if not (named := os.environ.get(variable)):
        return None
    path = Path(named).expanduser()
    return (path if path.exists() else CHECKOUT / path).resolve()
