"""Pages that show a table made of records: it stands between two marks, and is put there by a command."""

import re
from dataclasses import dataclass
from pathlib import Path

from helpers import CourseError


@dataclass(frozen=True)
class Marks:
    """The two comments that a table stands between. name: the table's; command: what fills it in."""

    name: str
    command: str

    @property
    def begin(self) -> str:
        return f"<!-- {self.name}: made by `{self.command}` -->"

    @property
    def end(self) -> str:
        return f"<!-- /{self.name} -->"

    def fill(self, text: str, table: str) -> str:
        """A page with the table between its marks; a page without marks stays as it is."""
        pattern = re.escape(self.begin) + ".*?" + re.escape(self.end)
        return re.sub(pattern, lambda _: f"{self.begin}\n{table}\n{self.end}", text, flags=re.DOTALL)


def write(page: Path, tables: dict[Marks, str]) -> None:
    """Put tables into a page, each between its marks.

    Raises CourseError, and leaves the page as it is, if a table has no place there.
    """
    text = page.read_text(encoding="utf-8")
    for marks, table in tables.items():
        if marks.begin not in text or marks.end not in text:
            raise CourseError(
                f"{page} has no place for the table: expected a line {marks.begin} and, below it, {marks.end}."
            )
        text = marks.fill(text, table)
    page.write_text(text, encoding="utf-8")
