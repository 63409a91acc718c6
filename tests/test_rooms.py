"""The house keeps its order."""

import ast
import subprocess
import sys
from pathlib import Path

import nbformat
import pytest

import helpers

PACKAGE = Path(helpers.__file__).parent
ROOMS = [line.split()[0] for line in helpers.__doc__.splitlines() if line.startswith("    ")]
NOTEBOOKS = sorted((PACKAGE.parent / "notebooks").glob("*.ipynb"))


def sources(room: str) -> list[Path]:
    """A room is a module, or a package of them."""
    return sorted((PACKAGE / room).rglob("*.py")) or [PACKAGE / f"{room}.py"]


def imports(path: Path) -> set[str]:
    """The rooms that a file imports."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module == "helpers":
            found |= {name.name for name in node.names}
        elif isinstance(node, ast.ImportFrom) and (node.module or "").startswith("helpers."):
            found.add(node.module.split(".")[1])
    return found & set(ROOMS)


def test_every_room_is_on_the_list():
    rooms = {path.stem for path in PACKAGE.iterdir() if path.suffix == ".py" or (path / "__init__.py").exists()}
    assert set(ROOMS) == rooms - {"__init__"}


@pytest.mark.parametrize("room", ROOMS)
def test_a_room_imports_only_rooms_above_it(room):
    above = set(ROOMS[: ROOMS.index(room)])
    for path in sources(room):
        assert imports(path) - {room} <= above, path


def test_plots_do_without_torch():
    code = "import sys, helpers.plots; sys.exit('torch' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code]).returncode == 0


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_a_notebook_reads_as_promised(path):
    cells = nbformat.read(path, as_version=4).cells
    code = [cell for cell in cells if cell.cell_type == "code"]
    lengths = sorted(len(cell.source.splitlines()) for cell in code)
    assert sum("parameters" in cell.metadata.get("tags", []) for cell in code) == 1
    assert len(cells) - len(code) >= len(code), "at least one text cell for each code cell"
    assert lengths[-1] <= 15 and lengths[len(lengths) // 2] <= 5
    assert cells[0].source.startswith(f"# {path.name[:2]} · ")
    for heading in (
        "**Afterwards you can**",
        "**Takes**",
        "## What we measured",
        "## Exercises",
        "## Questions",
    ):
        assert any(heading in cell.source for cell in cells), heading
