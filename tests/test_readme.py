"""What the README shows is what was recorded, and what it links to is there."""

import json
import re
from pathlib import Path

import pandas as pd

from helpers.course import row
from helpers.records import summary

HERE = Path(__file__).parents[1]
README = (HERE / "README.md").read_text(encoding="utf-8")


def cells(line: str) -> list[str]:
    return [cell.strip() for cell in line.strip("|").split("|")]


TABLES = [cells(line) for line in README.splitlines() if line.startswith("|")]


def test_the_drawn_world_s_table_is_the_record():
    recorded = summary(pd.read_csv(HERE / "figures" / "drawn" / "seeds.csv"))
    for line in recorded.splitlines()[2:5]:
        assert cells(line) in TABLES, line


def test_the_photographs_table_is_the_record_and_names_the_stand_in_weights():
    for phase in ("v1", "v2"):
        record = HERE / "figures" / "sports100" / f"results_{phase}.json"
        results = json.loads(record.read_text(encoding="utf-8"))
        expected = list(row(results).values())
        assert any(line[: len(expected)] == expected for line in TABLES), expected
        assert "standin" in results["weights"]["name"]
    assert "stand-in weights (last block missing)" in README


def test_every_file_it_links_to_is_there():
    links = re.findall(r"\]\((?!http|#)([^)]+)\)", README)
    assert len(links) > 5
    for link in links:
        assert (HERE / link).exists(), link
