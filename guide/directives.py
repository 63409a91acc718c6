"""What the guide's pages can do beyond Markdown: drawings, questions, outputs of notebook cells, claims."""

import html
import json
import re
from pathlib import Path

import explorer
import latex2mathml.converter
import measured
import verdicts
from docutils import nodes
from docutils.parsers.rst import directives
from drawings import DRAWINGS
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

from helpers.notebooks import NOTEBOOKS


class Drawing(SphinxDirective):
    """```{drawing} NAME, with `:alt:` and the caption as its content: a figure of drawings.py, inline as SVG."""

    required_arguments, has_content = 1, True
    option_spec = {"alt": directives.unchanged_required}  # noqa: RUF012

    def run(self) -> list[nodes.Node]:
        if self.arguments[0] not in DRAWINGS:
            raise self.error(f"there is no drawing {self.arguments[0]!r}: there are {', '.join(DRAWINGS)}")
        if "alt" not in self.options:
            raise self.error("a drawing needs :alt:, which says what it shows")
        alt = html.escape(" ".join(self.options["alt"].split()))
        body = DRAWINGS[self.arguments[0]]().replace("<svg ", f'<svg role="img" aria-label="{alt}" ', 1)
        return [raw(f'<figure class="drawing">{body}'), *caption(self), raw("</figure>")]


class Question(SphinxDirective):
    """:::{question} TEXT, then a line for each choice: `- [x] choice :: why` is right, `- [ ] …` is not.

    Each choice is a <details> element: it opens by mouse and by keyboard, without a script, and a browser keeps
    at most one of a question open.
    """

    required_arguments, final_argument_whitespace, has_content = 1, True, True

    def run(self) -> list[nodes.Node]:
        number = self.env.new_serialno("question")
        group = f"question-{self.env.docname.replace('/', '-')}-{number}"
        found = [raw('<div class="question">'), *self.parse_text_to_nodes(f"**{self.arguments[0]}**")]
        choices = re.findall(r"^- \[([ x])\] (.+?) :: (.+?)$", "\n".join(self.content), re.MULTILINE)
        if len(choices) != sum(line.startswith("- ") for line in self.content) or len(choices) < 2:
            raise self.error("expected two or more lines, each `- [x] choice :: why` or `- [ ] choice :: why`")
        if sum(mark == "x" for mark, _, _ in choices) != 1:
            raise self.error("expected one right choice, marked [x]")
        for mark, choice, why in choices:
            kind, verdict = ("right", "Right.") if mark == "x" else ("wrong", "Not quite.")
            found.append(raw(f'<details class="{kind}" name="{group}"><summary>'))
            found += self.parse_inline(choice)[0]
            found.append(raw("</summary>"))
            found += self.parse_text_to_nodes(f"**{verdict}** {why}")
            found.append(raw("</details>"))
        return [*found, raw("</div>")]


class Output(SphinxDirective):
    """```{output} CELL-ID, such as 02-16: what that cell of a notebook printed, as it stands in the repository."""

    required_arguments, has_content = 1, False

    def run(self) -> list[nodes.Node]:
        cell = self.arguments[0]
        for path in sorted(NOTEBOOKS.glob(f"{cell[:2]}_*.ipynb")):
            self.env.note_dependency(str(path))
            for found in json.loads(path.read_text(encoding="utf-8"))["cells"]:
                if found.get("id") == cell and found.get("outputs"):
                    where = f"*Printed by a cell of* {{doc}}`/notebooks/{path.stem}`."
                    return [*map(printed, found["outputs"]), *self.parse_text_to_nodes(where)]
        raise self.error(f"no cell {cell!r} with an output in the notebooks")


class Claims(SphinxDirective):
    """```{claims} with ids such as `C7 C8`: each with its verdicts and parts. None: all of them, in an overview.

    Its content is shown as long as nothing is recorded of them.
    """

    optional_arguments, final_argument_whitespace, has_content = 1, True, True

    def run(self) -> list[nodes.Node]:
        text = verdicts.of_each(self.arguments[0].split()) if self.arguments else verdicts.overview()
        return [raw(text)] if text else self.parse_content_to_nodes()


class Record(SphinxDirective):
    """```{record} NAME: a table of measured.TABLES."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        return self.parse_text_to_nodes(measured.TABLES[self.arguments[0]]())


class Explorer(SphinxDirective):
    """```{explorer}: notebook 04's interactive figures, if it has any, and a card for each sport (explorer.py)."""

    def run(self) -> list[nodes.Node]:
        figures = []
        for path in (Path(self.env.srcdir) / "notebooks").glob("04_*.ipynb"):
            self.env.note_dependency(str(path))
            for cell in json.loads(path.read_text(encoding="utf-8"))["cells"]:
                outputs = [
                    "".join(output.get("data", {}).get("text/html", "")) for output in cell.get("outputs", ())
                ]
                figures += [text.replace("figure-", "explorer-") for text in outputs if "Plotly.newPlot" in text]
        return [raw(text) for text in (*figures, explorer.cards(Path(self.env.app.outdir)))]


def raw(text: str) -> nodes.Node:
    return nodes.raw("", text, format="html")


def caption(directive: SphinxDirective) -> list[nodes.Node]:
    if not directive.content:
        return []
    return [raw("<figcaption>"), *directive.parse_content_to_nodes(), raw("</figcaption>")]


def printed(output: dict) -> nodes.Node:
    """An output of a cell: a data frame's table, or text."""
    data = output.get("data", {})
    if table := re.search(r"<table.*</table>", "".join(data.get("text/html", "")), re.DOTALL):
        return raw(f'<div class="printed">{table[0]}</div>')
    text = "".join(output.get("text") or data.get("text/plain", "")).strip("\n")
    return nodes.literal_block(text, text, language="none", classes=["printed"])


def mathml(translator, node: nodes.Node) -> None:
    """A formula as MathML, which browsers show without a script."""
    display = "block" if isinstance(node, nodes.math_block) else "inline"
    translator.body.append(latex2mathml.converter.convert(node.astext(), display=display))
    raise nodes.SkipNode


def openable(app: Sphinx, page: str, template: str, context: dict, doctree: nodes.document | None) -> None:
    """Every figure of a page opens in a tab of its own, where it can be enlarged."""
    if "body" in context and app.builder.name == "html":
        link = r'<a class="figure" href="\2" target="_blank" title="open in a tab of its own">\1</a>'
        context["body"] = re.sub(r'(<img alt="[^"]*" src="([^"]+)" />)', link, context["body"])


def setup(app: Sphinx) -> dict:
    app.add_html_math_renderer("mathml", (mathml, None), (mathml, None))
    for name, directive in {
        "drawing": Drawing, "question": Question, "output": Output, "record": Record, "claims": Claims,
        "explorer": Explorer,
    }.items():  # fmt: skip
        app.add_directive(name, directive)
    app.connect("html-page-context", openable)
    return {"parallel_read_safe": False, "version": "1"}
