"""The claims as HTML: the verdict in each world first, then what was measured of each part."""

from collections.abc import Iterable
from html import escape

import pandas as pd

from helpers.claims import CLAIMS, NOT_YET, WORLDS, in_brief, made_of, recorded, seeds_in_words

BESIDE = "“Beside it” is measured as well, and has no part in the verdict."
KINDS = {"holds": "holds", "does not hold": "fails"}  # classes in guide.css; every other verdict is in between


def of_each(claims: list[str]) -> str:
    """Of each claim the sentence, its verdicts, and a table of its parts; nothing if none is recorded."""
    if not (known := known_of(claims)):
        return ""
    more = [BESIDE] if any(own.beside.any() for own in known.values()) else []
    return "".join(claimed(claim, of_claim(claim, known)) for claim in claims) + notes(known, *more)


def overview() -> str:
    """A row for each claim: its verdict in both worlds and what was measured in brief; nothing if none is."""
    if not (known := known_of(list(CLAIMS))):
        return ""
    rows = []
    for claim, sentence in CLAIMS.items():
        own = of_claim(claim, known)
        cells = "".join(
            f'<td data-world="{world}">{verdict(own.get(name))} <span class="brief">'
            f"{escape(in_brief(own[name])) if name in own else ''}</span></td>"
            for name, world in WORLDS.items()
        )
        rows.append(f'<tr><th scope="row">{claim}. {escape(sentence)}</th>{cells}</tr>')
    return (
        f"{grid('claim', WORLDS.values(), rows)}{notes(known)}"
        '<details class="parts"><summary>Every claim with all its parts</summary>'
        f"{of_each(list(CLAIMS))}</details>"
    )


def known_of(claims: list[str]) -> dict[str, pd.DataFrame]:
    """What is recorded of these claims in the worlds where anything is."""
    tables = {dataset: own for dataset in WORLDS if len(own := recorded(dataset))}
    return {dataset: found for dataset, own in tables.items() if len(found := own[own.claim.isin(claims)])}


def of_claim(claim: str, known: dict[str, pd.DataFrame]) -> dict[str, pd.DataFrame]:
    return {dataset: found for dataset, own in known.items() if len(found := own[own.claim == claim])}


def notes(known: dict[str, pd.DataFrame], *more: str) -> str:
    """Seeds and circumstances, once a world."""
    lines = [*(line for dataset, own in known.items() for line in made_of(dataset, own)), *more]
    return f'<div class="notes">{"".join(f"<p>{escape(line)}</p>" for line in lines)}</div>'


def grid(first: str, others: Iterable[str], rows: list[str]) -> str:
    """A table that a narrow screen stacks: a row is a block there."""
    heads = "".join(f'<th scope="col">{name}</th>' for name in (first, *others))
    return f'<table class="stacks"><thead><tr>{heads}</tr></thead><tbody>{"".join(rows)}</tbody></table>'


def claimed(claim: str, known: dict[str, pd.DataFrame]) -> str:
    """One claim. known: its recorded parts in each world."""
    tables = {dataset: own.set_index("part") for dataset, own in known.items()}
    rows = [
        f'<tr><th scope="row">{escape(part)}</th>'
        + "".join(cell(WORLDS[dataset], own, part) for dataset, own in tables.items())
        + "</tr>"
        for part in in_order(tables)
    ]
    said = "".join(f"<li>{world}: {verdict(known.get(name))}</li>" for name, world in WORLDS.items())
    table = grid("part", (WORLDS[dataset] for dataset in tables), rows) if rows else ""
    return (
        f'<div class="claim"><p><strong>{claim}.</strong> {escape(CLAIMS[claim])}</p><ul>{said}</ul></div>{table}'
    )


def in_order(tables: dict[str, pd.DataFrame]) -> list[str]:
    """The parts that any world has, those which are beside the claim everywhere last."""
    names = dict.fromkeys(part for own in tables.values() for part in own.index)
    judged = {part for own in tables.values() for part in own.index[~own.beside]}
    return sorted(names, key=lambda part: part not in judged)


def verdict(own: pd.DataFrame | None) -> str:
    """Of a whole claim; "no matter which seed" where there is no chance in it."""
    if own is None:
        return NOT_YET
    exact = "" if own.seeds.iloc[0] else f" ({seeds_in_words(0)})"
    return badge(own.claim_verdict.iloc[0]) + exact


def badge(text: str) -> str:
    return f'<b class="verdict {KINDS.get(text, "between")}">{text}</b>'


def cell(world: str, own: pd.DataFrame, part: str) -> str:
    """What was measured of a part in a world; an empty cell if it was not."""
    if part not in own.index:
        return "<td></td>"
    row = own.loc[part]
    said = f"<i>{row.verdict}</i>" if row.beside else badge(row.verdict)
    return (
        f'<td data-world="{world}">{escape(row.measured)} <span class="interval">({escape(row.interval)})</span> '
        f"{said}</td>"
    )
