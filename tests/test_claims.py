"""The claims table is made of what was recorded, and the README shows it as it is."""

from pathlib import Path

import pandas as pd
import pytest
from click.testing import CliRunner

from helpers import claims, course
from helpers.experiments.judge import part

PARTS = pd.DataFrame([part("v2 minus v1", 0, 0.06, (0.04, 0.08)), part("beside", 0, 0.5, beside=True)])


@pytest.fixture(autouse=True)
def checkout(tmp_path, monkeypatch):
    """Nothing is recorded yet; what is, is found."""
    monkeypatch.setattr(claims, "CHECKOUT", tmp_path / "home")


def conclusions(record: bool) -> claims.Conclusions:
    return claims.Conclusions("drawn", [0, 1, 2], "full version", record)


def test_a_quick_look_records_nothing():
    shown = conclusions(record=False).conclude("C2", PARTS)
    assert shown.iloc[-1]["verdict"] == "HOLDS" and (shown.recorded == claims.NOT_YET).all()
    assert claims.table().loc["C2. Fine-tuning adds about 3 points", "drawn: measured"] == claims.NOT_YET


def test_the_table_is_what_was_recorded(capsys):
    report = conclusions(record=True)
    for claim in ("C10", "C2"):
        report.conclude(claim, PARTS)
    assert "C2 holds: v2 minus v1 = +6.0 points (+4.0 to +8.0) (1 seed)." in capsys.readouterr().out
    assert claims.recorded("drawn").claim.tolist() == ["C2", "C2", "C10", "C10"]
    own = claims.table().loc["C2. Fine-tuning adds about 3 points"]
    assert own.tolist() == ["v2 minus v1 = +6.0 points (+4.0 to +8.0)", "holds", claims.NOT_YET, ""]
    assert report.verdicts().recorded.tolist() == ["holds", "holds"]
    assert len(claims.table()) == len(claims.CLAIMS) == 17


def test_what_is_exact_needs_no_seed():
    report = conclusions(record=False)
    report.conclude("C14", pd.DataFrame([part("more state", 0, 0.0, unit="share")]))
    assert report.sentence("C14") == "C14 does not hold: more state = 0.0% (no matter which seed)."


def test_seeds_are_those_of_the_parts():
    report = conclusions(record=True)
    report.conclude("C1", PARTS)
    report.conclude("C2", pd.concat([PARTS, PARTS.assign(seed=1)]))
    report.conclude("C17", PARTS.assign(low=0.06, high=0.06))
    assert report.sentence("C1").endswith("(1 seed).") and report.sentence("C2").endswith("(2 seeds).")
    assert report.sentence("C17").endswith("(no matter which seed).")
    assert "Drawn: 2 seeds (C1: 1 seed), full version." in claims.markdown()


def test_stand_in_weights_are_named_where_the_claim_speaks_of_weights():
    report = claims.Conclusions("sports100", [0], "weights resnet18-imagenet-standin.pth", record=True)
    for claim in ("C2", "C3"):
        report.conclude(claim, PARTS)
    assert claims.STAND_IN in report.sentence("C2") and claims.STAND_IN not in report.sentence("C3")
    assert f"Photographs, C2: {claims.STAND_IN}." in claims.markdown()
    drawn = conclusions(record=True)
    drawn.conclude("C2", PARTS)
    assert claims.STAND_IN not in drawn.sentence("C2")


def test_a_claim_is_replaced_and_others_stay():
    report = conclusions(record=True)
    for claim in ("C2", "C3"):
        report.conclude(claim, PARTS)
    report.conclude("C3", PARTS.assign(low=-0.2, high=-0.1))
    verdicts = claims.recorded("drawn").drop_duplicates("claim").set_index("claim").claim_verdict
    assert verdicts.to_dict() == {"C2": "holds", "C3": "does not hold"}


def test_a_page_gets_the_table_between_its_marks(tmp_path):
    page = tmp_path / "page.md"
    page.write_text(f"before\n{claims.MARKS.begin}\nold\n{claims.MARKS.end}\nafter\n", encoding="utf-8")
    assert CliRunner().invoke(course.main, ["claims", "--write", str(page)]).exit_code == 0
    text = page.read_text(encoding="utf-8")
    assert text.startswith("before\n") and text.endswith("after\n") and "old" not in text
    assert claims.markdown() in text and claims.MARKS.fill(text, claims.markdown()) == text
    page.write_text("no marks", encoding="utf-8")
    result = CliRunner().invoke(course.main, ["claims", "--write", str(page)])
    assert result.exit_code == 1 and "no place" in result.output


def test_the_readme_shows_the_record_as_it_is(monkeypatch):
    monkeypatch.undo()
    readme = (Path(__file__).parents[1] / "README.md").read_text(encoding="utf-8")
    assert claims.MARKS.fill(readme, claims.markdown()) == readme, "run: course claims --write README.md"
