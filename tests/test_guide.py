"""The guide builds without a warning, asks nobody for anything, and can be read and used in a browser."""

import json
import re
import runpy
import shutil
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pandas as pd
import pytest
from click.testing import CliRunner

from helpers import CHECKOUT, CourseError, guide, records
from helpers.course import main
from helpers.data import SportsData

pytest.importorskip("sphinx", reason="the guide needs Sphinx: uv sync --group guide")
WIDTHS = (1280, 390)
UNFOLD = "for (const one of document.querySelectorAll('details.solution')) one.open = true;"


class Page(HTMLParser):
    """What a page loads, where it links to, what can be linked to in it, its pictures and its headings."""

    def __init__(self, path: Path):
        super().__init__()
        self.path, self.loads, self.links, self.ids = path, [], [], set()
        self.unnamed, self.levels, self.in_article = [], [], False
        self.feed(path.read_text(encoding="utf-8"))

    def handle_starttag(self, tag, attributes):
        given = dict(attributes)
        self.ids |= {given.get("id"), given.get("name")} - {None}
        self.in_article |= tag == "article"
        if tag in ("script", "img", "iframe", "source", "video", "audio") and given.get("src"):
            self.loads.append(given["src"])
        if tag == "link" and {"stylesheet", "icon", "preload", "prefetch", "preconnect", "dns-prefetch"} & set(
            given.get("rel", "").split()
        ):
            self.loads.append(given["href"])
        if tag == "a" and given.get("href"):
            self.links.append(given["href"])
        if tag == "img" and (not given.get("alt") or given["alt"].endswith((".png", ".jpg"))):
            self.unnamed.append(given.get("src"))
        if tag == "svg" and given.get("role") == "img" and not given.get("aria-label") and self.in_article:
            self.unnamed.append("svg")
        if re.fullmatch("h[1-6]", tag) and self.in_article:
            self.levels.append(int(tag[1]))

    def handle_endtag(self, tag):
        self.in_article &= tag != "article"


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    return guide.build(folder=tmp_path_factory.mktemp("guide")).parent


@pytest.fixture(scope="module")
def pages(built):
    found = {path.resolve(): Page(path) for path in sorted(built.rglob("*.html")) if "_static" not in path.parts}
    assert len(found) > 25
    return found


def test_every_notebook_is_a_chapter(built):
    for path in (CHECKOUT / "notebooks").glob("*.ipynb"):
        assert (built / "notebooks" / f"{path.stem}.html").exists()


def test_every_solution_is_folded_away_in_a_page(built):
    for path in (CHECKOUT / "solutions").glob("*.ipynb"):
        page, chapter = (built / folder / f"{path.stem}.html" for folder in ("solutions", "notebooks"))
        text = page.read_text(encoding="utf-8")
        assert 4 <= text.count('<details class="solution"><summary>Solution of exercise ') <= 6, path
        assert f'href="../solutions/{path.stem}.html"' in chapter.read_text(encoding="utf-8")


def test_nothing_is_loaded_from_another_host(built, pages):
    for page in pages.values():
        assert not [url for url in page.loads if urlsplit(url).netloc], page.path
    for path in built.rglob("*.css"):
        assert not re.findall(r"(?:url\(|@import)\s*['\"]?(?:https?:)?//", path.read_text(encoding="utf-8")), path


def test_every_link_inside_resolves(pages):
    for page in pages.values():
        for link in page.links + page.loads:
            parts = urlsplit(link)
            if parts.scheme or parts.netloc:
                continue
            target = (page.path.parent / unquote(parts.path)).resolve() if parts.path else page.path.resolve()
            assert target.exists(), (page.path, link)
            if parts.fragment and target in pages:
                assert unquote(parts.fragment) in pages[target].ids, (page.path, link)


def test_every_figure_says_what_it_shows(pages):
    for page in pages.values():
        assert not page.unnamed, page.path


def test_headings_are_in_order(pages):
    for page in pages.values():
        if page.levels:
            assert page.levels[0] == 1 and page.levels.count(1) == 1, page.path
            assert all(b <= a + 1 for a, b in zip(page.levels, page.levels[1:], strict=False)), page.path


def test_each_concept_has_its_parts(built):
    names = [path for path in (CHECKOUT / "guide" / "concepts").glob("*.md") if path.stem != "index"]
    assert len(names) == 9
    for path in names:
        text = (built / "concepts" / f"{path.stem}.html").read_text(encoding="utf-8")
        for heading in (
            "A comparison",
            "The figure",
            "In code",
            "What was measured",
            "Common mistakes",
            "Questions",
        ):
            assert f"<h2>{heading}<" in text, (path, heading)
        assert text.count('<div class="question">') == 3 == text.count('<details class="right"'), path
        assert text.count('<figure class="drawing">') == 1, path
        assert "{{" not in text, path


@pytest.mark.parametrize(
    "path", sorted((CHECKOUT / "guide" / "snippets").glob("*.py")), ids=lambda path: path.stem
)
def test_a_snippet_runs(path):
    runpy.run_path(str(path))


def test_no_measured_number_is_typed_by_hand():
    """A percentage with a decimal stands in a page only if it is no measurement of ours."""
    reported = {"99.35 %", "81.04 %", "96.6 %", "96.4 %"}  # the series; two in an example of what not to do
    for path in (CHECKOUT / "guide").rglob("*.md"):
        if "_build" not in path.parts:
            typed = set(re.findall(r"\d+\.\d+ ?%", path.read_text(encoding="utf-8")))
            assert typed <= reported, path


def test_the_numbers_are_those_of_the_records(built):
    mean = records.read("sports100")["means"]["v2"]["test"]
    assert f"{mean:.1%}" in (built / "index.html").read_text(encoding="utf-8")


def test_claims_appear_once_they_are_recorded(monkeypatch, tmp_path):
    monkeypatch.syspath_prepend(str(CHECKOUT / "guide"))
    import verdicts

    from helpers import claims

    monkeypatch.setattr(claims, "CHECKOUT", tmp_path)
    assert verdicts.overview() == verdicts.of_each(["C4"]) == ""
    for dataset, verdict, part in (("drawn", "holds partly", "a <b"), ("sports100", "undecided", "c")):
        rows = pd.DataFrame({
            "claim": "C4", "part": [part, "beside"], "measured": "+1 points", "interval": "0 to 2",
            "verdict": ["holds", "beside it"], "claim_verdict": verdict, "beside": [False, True],
            "seeds": 0, "about": f"made so, {dataset}",
        })  # fmt: skip
        (tmp_path / "figures" / dataset).mkdir(parents=True)
        rows.to_csv(claims.file(dataset, tmp_path), index=False)

    text = verdicts.of_each(["C4"])
    assert re.findall(r'<th scope="row">(.+?)</th>', text) == ["a &lt;b", "c", "beside"]
    assert 'drawn: <b class="verdict between">holds partly</b> (no matter which seed)' in text
    assert text.count("made so, drawn") == 1 == text.count(verdicts.BESIDE)
    assert not any(name in text for name in ("claim_verdict", "about", "True", "0 seeds"))
    assert verdicts.of_each(["C5"]) == "", "nothing is recorded of it"
    assert verdicts.overview().count("not recorded yet") == 2 * 2 * (len(claims.CLAIMS) - 1)


def test_a_widget_is_not_shown_as_the_text_of_its_parts():
    view = {"application/vnd.jupyter.widget-view+json": {}, "text/plain": ["VBox(children=(FileUpload(…"]}
    cell = {"cell_type": "code", "metadata": {}, "outputs": [{"data": view}, {"text": "and this"}]}
    assert guide.chapter({"metadata": {}, "cells": [cell]})["cells"][0]["outputs"] == [{"text": "and this"}]


def test_a_plotly_figure_is_shown_with_the_script_beside_it():
    data = {"application/vnd.plotly.v1+json": {"data": [{"y": [1]}], "layout": {"title": "</script>"}}}
    cell = {"id": "x", "cell_type": "code", "source": "", "metadata": {}, "outputs": [{"data": data}]}
    (shown,) = guide.chapter({"metadata": {}, "cells": [cell]})["cells"]
    text = shown["outputs"][0]["data"]["text/html"]
    assert "_static/plotly.min.js" in text and "http" not in text and text.count("</script>") == 2


def test_a_run_that_is_not_there():
    done = CliRunner().invoke(main, ["guide", "--run", "drawn"])
    assert done.exit_code == 1 and "course run --dataset drawn" in done.output


def test_a_run_may_be_named_as_it_was_when_it_ran(folder, home, monkeypatch):
    monkeypatch.setattr(guide, "NOTEBOOKS", home / "written")
    made = home / "runs" / SportsData(str(folder)).name / "notebooks"
    for place in (guide.NOTEBOOKS, made):
        place.mkdir(parents=True)
        (place / "01_data.ipynb").touch()
    for name in (str(folder.resolve()), made.parent.name):
        assert guide.executed(name) == [made / "01_data.ipynb"]


def test_a_fault_in_a_page_is_reported(monkeypatch, tmp_path):
    copy = tmp_path / "guide"
    shutil.copytree(guide.GUIDE, copy, ignore=shutil.ignore_patterns("_build", "__pycache__", "*.md"))
    monkeypatch.setattr(guide, "GUIDE", copy)
    monkeypatch.setattr(guide, "NOTEBOOKS", tmp_path)  # none
    (copy / "index.md").write_text("# A guide\n\n{{ no_such_number }}\n", encoding="utf-8")
    with pytest.raises(CourseError, match="no_such_number"):
        guide.build(folder=tmp_path / "built")


def test_no_browser_for_the_pdf(monkeypatch):
    monkeypatch.setattr(guide.shutil, "which", lambda name: None)
    with pytest.raises(CourseError, match="Chromium"):
        guide.print_pdf()


# ---- in a browser


@pytest.fixture(scope="module")
def browser():
    """A headless Chromium that logs every request."""
    webdriver = pytest.importorskip("selenium.webdriver")
    program, driver = shutil.which("chromium") or shutil.which("google-chrome"), shutil.which("chromedriver")
    if not program or not driver:
        pytest.skip("no Chromium with its chromedriver is installed")
    options = webdriver.ChromeOptions()
    options.binary_location = program
    for flag in (*guide.QUIET, *guide.no_sandbox(), "--disable-dev-shm-usage"):
        options.add_argument(flag)
    options.set_capability("goog:loggingPrefs", {"performance": "ALL", "browser": "ALL"})
    driver = webdriver.Chrome(options, webdriver.ChromeService(driver))
    yield driver
    driver.quit()


def show(browser, page: Path, width: int, scheme: str = "light") -> None:
    size = {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": False}
    browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)
    features = [{"name": "prefers-color-scheme", "value": scheme}]
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": features})
    browser.get(page.as_uri())


OVERLAPS = """
const found = [];
for (const svg of document.querySelectorAll("figure.drawing svg")) {
  const frame = svg.getBoundingClientRect();
  const texts = [...svg.querySelectorAll("text")].map((text) => [text.textContent, text.getBoundingClientRect()]);
  const seen = texts.filter(([, box]) => box.width > 0);
  seen.forEach(([words, a], i) => {
    if (a.left < frame.left - 1 || a.right > frame.right + 1) found.push("outside: " + words);
    for (const [others, b] of seen.slice(i + 1)) {
      const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      if (wide > 1 && high > 4) found.push(words + " / " + others);
    }
  });
}
return found;
"""


def test_every_page_at_both_widths(browser, pages):
    for width in WIDTHS:
        for path in pages:
            show(browser, path, width)
            browser.execute_script(UNFOLD)
            assert browser.execute_script("return document.documentElement.scrollWidth") <= width, (path, width)
            assert browser.execute_script(OVERLAPS) == [], (path, width)
    errors = [entry["message"] for entry in browser.get_log("browser") if entry["level"] == "SEVERE"]
    assert not errors
    events = [json.loads(entry["message"])["message"] for entry in browser.get_log("performance")]
    sent = {
        event["params"]["request"]["url"] for event in events if event["method"] == "Network.requestWillBeSent"
    }
    assert len(sent) > 50
    assert not [url for url in sent if urlsplit(url).scheme not in ("file", "data", "blob")]


def test_questions_answer_by_mouse_and_by_keyboard(browser, built):
    from selenium.webdriver.common.keys import Keys

    show(browser, built / "concepts" / "transfer.html", 390)
    first = browser.find_element("css selector", ".question")
    wrong, right = (first.find_element("css selector", f"details.{kind}") for kind in ("wrong", "right"))
    wrong.find_element("css selector", "summary").click()
    assert wrong.get_attribute("open") and "Not quite." in wrong.text and not right.get_attribute("open")
    right.find_element("css selector", "summary").send_keys(Keys.ENTER)
    assert right.get_attribute("open") and "Right." in right.text
    assert not wrong.get_attribute("open"), "one answer at a time"


def test_a_solution_opens_by_mouse_and_by_keyboard(browser, built):
    from selenium.webdriver.common.keys import Keys

    show(browser, built / "solutions" / "02_feature_extraction.html", 390)
    first, second, *_ = browser.find_elements("css selector", "details.solution")
    assert not first.get_attribute("open") and "513" not in browser.find_element("css selector", "article").text
    first.find_element("css selector", "summary").send_keys(Keys.ENTER)
    assert first.get_attribute("open") and "513" in first.text
    second.find_element("css selector", "summary").click()
    assert second.get_attribute("open") and first.get_attribute("open")


def test_the_architecture_switches_by_keyboard(browser, built):
    from selenium.webdriver.common.keys import Keys

    show(browser, built / "architecture.html", 1280)
    drawing = browser.find_element("css selector", ".switch")
    assert "frozen" in drawing.text
    browser.find_element("id", "show-v1").send_keys(Keys.ARROW_RIGHT)
    assert "frozen" not in drawing.text and "trains" in drawing.text


def test_the_explorer_finds_and_sorts(browser, built):
    show(browser, built / "explorer.html", 1280)
    browser.find_element("id", "find-sport").send_keys("archery")
    shown = [card for card in browser.find_elements("css selector", "ul.cards li") if card.is_displayed()]
    assert [card.find_element("tag name", "h2").text for card in shown] == ["archery"]


def test_dark_pages_are_dark(browser, built):
    ink = "return getComputedStyle(document.querySelector('figure.drawing text')).fill"
    paper = "return getComputedStyle(document.body).backgroundColor"
    seen = {}
    for scheme in ("light", "dark"):
        show(browser, built / "index.html", 1280, scheme)
        colours = [browser.execute_script(script) for script in (ink, paper)]
        seen[scheme] = [sum(map(int, re.findall(r"\d+", colour)[:3])) for colour in colours]
    assert seen["light"][0] < 250 and seen["light"][1] > 700
    assert seen["dark"][0] > 550 and seen["dark"][1] < 120


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_checker_of_accessibility_finds_nothing_serious(browser, pages, scheme):
    axe = pytest.importorskip("axe_core_python")
    script = (Path(axe.__file__).parent / "axe.min.js").read_text(encoding="utf-8")
    rules = '{runOnly: {type: "rule", values: ["color-contrast", "link-in-text-block"]}}'
    rules = rules if scheme == "dark" else "{}"  # the scheme changes colours, and nothing else
    ask = (
        "const done = arguments[arguments.length - 1];"
        f"axe.run(document, {rules}).then((found) => done(found.violations));"
    )
    for path in pages:
        show(browser, path, 390, scheme)
        browser.execute_script(UNFOLD)
        browser.execute_script(script)
        found = [(one["id"], one["nodes"][0]["html"][:200]) for one in browser.execute_async_script(ask)
                 if one["impact"] in ("serious", "critical")]  # fmt: skip
        assert not found, path


def test_the_pdf(tmp_path):
    try:
        guide.browser()
    except CourseError as error:
        pytest.skip(str(error))
    pdf = guide.print_pdf(folder=tmp_path)
    assert pdf.read_bytes()[:5] == b"%PDF-" and pdf.stat().st_size > 1_000_000
