"""The study guide: its pages, the notebooks and the records put together, and rendered by Sphinx."""

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from html import escape
from pathlib import Path

from helpers import CHECKOUT, CourseError, home
from helpers.folders import short_name
from helpers.notebooks import DRAWN_ONLY, NOTEBOOKS, SOLUTIONS, lasting

GUIDE = CHECKOUT / "guide"
BUILT = GUIDE / "_build"
BROWSERS = (
    "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge", "microsoft-edge",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
)  # fmt: skip
QUIET = (  # a browser that asks nobody for anything
    "--headless", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--disable-default-apps",
)  # fmt: skip
HINT = "Wider than this screen: push it sideways. Touch a square to read what it stands for."


def build(run: str | None = None, folder: Path = BUILT, builder: str = "html") -> Path:
    """Render the guide; returns its first page.

    run: a data set whose executed notebooks, in runs/<run>/notebooks, take the place of those in the repository.
    folder: sources are put together in `folder`/source, pages come to `folder`/`builder`.
    builder: "html" (a page each) or "singlehtml" (all in one, to be printed).
    Raises CourseError if Sphinx is not installed, the run is missing, or a page has a fault.
    """
    if not GUIDE.is_dir():
        raise CourseError(f"There is no {GUIDE}. `course guide` needs a checkout of the course.")
    source, out = folder / "source", folder / builder
    assemble(source, run)
    shutil.rmtree(out, ignore_errors=True)
    quiet = ["--fail-on-warning", "--keep-going", "--fresh-env", "--quiet"]
    command = [sys.executable, "-m", "sphinx", "-b", builder, *quiet, "-d", str(folder / f"doctrees-{builder}")]
    done = subprocess.run(
        [*command, "-c", str(GUIDE), str(source), str(out)],
        cwd=CHECKOUT,
        capture_output=True,
        text=True,
        encoding="utf-8",
        env=os.environ | {"PYTHONPATH": str(CHECKOUT), "PYTHONIOENCODING": "utf-8"},
    )
    if "No module named sphinx" in done.stderr:
        raise CourseError("The guide needs Sphinx: uv sync --group guide, or pip install --group guide.")
    if done.returncode:
        raise CourseError(f"Sphinx could not render the guide:\n{(done.stderr or done.stdout).strip()}")
    if any("Plotly.newPlot" in path.read_text(encoding="utf-8") for path in (source / "notebooks").iterdir()):
        from plotly.offline import get_plotlyjs

        (out / "_static" / "plotly.min.js").write_text(get_plotlyjs(), encoding="utf-8")
    return out / "index.html"


def assemble(source: Path, run: str | None) -> None:
    """Put everything that becomes a page, or is shown on one, into one folder."""
    shutil.rmtree(source, ignore_errors=True)
    shutil.copytree(GUIDE, source, ignore=shutil.ignore_patterns("_build", "*.py", "__pycache__"))
    shutil.copytree(GUIDE / "snippets", source / "snippets", dirs_exist_ok=True)
    shutil.copytree(CHECKOUT / "figures", source / "figures")
    shutil.copytree(CHECKOUT / "helpers", source / "helpers", ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("notebooks", "solutions"):
        (source / name).mkdir(exist_ok=True)
    for path in executed(run) if run else sorted(NOTEBOOKS.glob("[0-9][0-9]_*.ipynb")):
        text = json.dumps(chapter(json.loads(path.read_text(encoding="utf-8"))))
        (source / "notebooks" / path.name).write_text(text, encoding="utf-8")
    for path in SOLUTIONS.glob("*.ipynb"):
        text = json.dumps(collapsed(chapter(json.loads(path.read_text(encoding="utf-8")))))
        (source / "solutions" / path.name).write_text(text, encoding="utf-8")


def executed(run: str) -> list[Path]:
    """The executed notebooks of a run, all of those that the repository has."""
    names = [path.name for path in sorted(NOTEBOOKS.glob("[0-9][0-9]_*.ipynb"))]
    is_known = Path(run).name == run and (home() / "runs" / run).is_dir()  # an absolute path would hide home()
    name = run if is_known else short_name(run, Path(run).expanduser().resolve())
    folder = home() / "runs" / name / "notebooks"
    paths = [path if (path := folder / n).exists() or n[:2] not in DRAWN_ONLY else NOTEBOOKS / n for n in names]
    if missing := [path for path in paths if not path.exists()]:
        raise CourseError(f"{missing[0]} is missing: course run --dataset {run} makes it.")
    return paths


def chapter(notebook: dict) -> dict:
    """A notebook as the guide shows it: every figure with a text for those who cannot see it, and nothing that
    would be fetched from another host."""
    notebook["metadata"].pop("widgets", None)
    for number, cell in enumerate(notebook["cells"]):
        if "outputs" in cell:
            cell["outputs"] = lasting(cell["outputs"])
        for output in cell.get("outputs", ()):
            data = output.get("data", {})
            words = description(notebook["cells"], number)
            if figure := data.pop("application/vnd.plotly.v1+json", None):
                data["text/html"] = interactive(figure, f"figure-{cell.get('id', number)}", words)
            elif data.keys() & {"image/png", "image/jpeg"}:
                cell["metadata"]["mystnb"] = {"image": {"alt": words}}
    return notebook


def collapsed(notebook: dict) -> dict:
    """A notebook of solutions, with everything below the heading of each exercise, `## 1. Read`, folded away in a
    <details> element: it opens by mouse and by keyboard, without a script."""
    cells, end = [], []
    for cell in notebook["cells"]:
        if exercise := re.match(r"## (\d+)\.", "".join(cell["source"])):
            number = exercise[1]
            begin = f'<details class="solution"><summary>Solution of exercise {number}</summary>'
            cells += [*end, cell, markdown(f"begin-{number}", begin)]
            end = [markdown(f"end-{number}", "</details>")]
        else:
            cells.append(cell)
    return notebook | {"cells": cells + end}


def markdown(name: str, text: str) -> dict:
    return {"cell_type": "markdown", "id": name, "metadata": {}, "source": text}


def description(cells: list[dict], number: int) -> str:
    """An alternative text of a cell's figure: the last heading, and the text before the cell, in short."""
    texts = ["".join(cell["source"]) for cell in cells[:number] if cell["cell_type"] == "markdown"]
    if not texts:
        return "A figure."
    lines = [line for text in texts for line in text.splitlines()]
    heading = next((line.lstrip("# ") for line in lines[::-1] if line[:1] == "#"), "")
    words = " ".join(line for line in texts[-1].splitlines() if line[:1] not in "#|`").replace("*", "").split()
    return f"A figure, under the heading “{heading}”. The text before it ends: {' '.join(words[-30:])}"


def interactive(figure: dict, name: str, words: str) -> str:
    """A plotly figure as HTML, as wide as its place; its script lies in the guide, whose root Sphinx names in
    every page. On a narrow screen a finger pushes the figure sideways, and does not zoom."""
    layout = {key: value for key, value in figure["layout"].items() if key not in ("width", "height")}
    data, layout = (json.dumps(part).replace("</", "<\\/") for part in (figure["data"], layout))
    return (
        f'<p class="hint">{HINT}</p><div class="plotly-figure full-width">'
        f'<div id="{name}" role="figure" aria-label="{escape(words)}"></div></div>'
        "<script>document.write('<script src=\"' + document.documentElement.dataset.content_root"
        " + '_static/plotly.min.js\"></scr' + 'ipt>');</script>"
        f"<script>Plotly.newPlot({json.dumps(name)}, {data}, "
        f"Object.assign({layout}, innerWidth < 768 ? {{dragmode: false}} : {{}}), "
        "{responsive: true, displaylogo: false});</script>"
    )


def browser() -> str:
    """The path of a Chromium. Raises CourseError if none is installed."""
    for name in BROWSERS:
        if path := shutil.which(name):
            return path
    raise CourseError("No Chromium, Chrome or Edge was found, and one is needed to make the PDF. Install one.")


def print_pdf(run: str | None = None, folder: Path = BUILT) -> Path:
    """All pages in one PDF, through a browser; returns its path."""
    program, pdf = browser(), folder / "guide.pdf"
    page = build(run, folder, "singlehtml")
    with tempfile.TemporaryDirectory(prefix="course-", ignore_cleanup_errors=True) as profile:
        command = [program, *QUIET, *no_sandbox(), f"--user-data-dir={profile}", "--no-pdf-header-footer"]
        command += ["--virtual-time-budget=20000", f"--print-to-pdf={pdf}", page.as_uri()]
        started = time.time()
        done = subprocess.run(command, capture_output=True, encoding="utf-8", errors="replace", timeout=300)
    if not pdf.exists() or pdf.stat().st_mtime < started - 1:
        raise CourseError(f"{program} made no PDF: {done.stderr.strip()[-500:]}")
    return pdf


def no_sandbox() -> list[str]:
    """Chromium refuses to work for root, as in a container, unless told to do without its sandbox."""
    return ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
