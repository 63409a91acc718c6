"""The claims: what is said of transfer learning, and the table of what the experiments measured of it.

A full run of notebook 05 writes `figures/<dataset>/claims.csv`, one row a part of a claim. The table that the
notebook, the guide and the README show is made of these files, never typed.
"""

from pathlib import Path

import pandas as pd

from helpers import CHECKOUT, home
from helpers.experiments.judge import judge, summary
from helpers.files import write
from helpers.pages import Marks

CLAIMS = {
    "C1": "0.5 % of the parameters are enough for 93 %",
    "C2": "Fine-tuning adds about 3 points",
    "C3": "v1 converges within about 6 epochs",
    "C4": "A network from scratch on the same data does far worse",
    "C5": "Transfer pays most when data is scarce",
    "C6": "Early layers are universal, late ones specific",
    "C7": "A large learning rate in v2 destroys what was learned",
    "C8": "The fine-tuning rate should be 3 to 10 times smaller",
    "C9": "v1 first, then v2",
    "C10": "Skip connections let gradients through that would else vanish",
    "C11": "A residual block that learns nothing is the identity",
    "C12": "Wrong normalisation makes features meaningless",
    "C13": "The test set is opened once, else its score flatters",
    "C14": "Frozen parameters in the optimiser waste memory",
    "C15": "Early stopping keeps the model from overfitting",
    "C16": "What is left are confusions between sports that share a scene",
    "C17": "ResNet-18 won ImageNet 2015",
}

WORLDS = {"drawn": "drawn", "sports100": "photographs"}
NOT_YET = "not recorded yet"
STAND_IN = (
    "measured with stand-in weights whose last block passes its input on: the claim speaks of the whole network's "
    "weights"
)
OF_THE_WEIGHTS = ("C1", "C2", "C6")  # what they say was said of the weights that the recipe names
MARKS = Marks("claims", "course claims --write")


class Conclusions:
    """What one run of the notebook concludes, claim by claim; written down as it goes, if it is for the record.

    dataset: its short name. seeds, about: how it was made; about names pictures and weights.
    """

    def __init__(self, dataset: str, seeds: list[int], about: str, record: bool):
        self.dataset, self.seeds, self.about, self.record = dataset, seeds, about, record
        self.made: dict[str, pd.DataFrame] = {}

    def conclude(self, claim: str, parts: pd.DataFrame) -> pd.DataFrame:
        """Say the verdict in a sentence; return what was measured, part by part, beside the record.

        parts: rows of `helpers.experiments.judge.part`.
        """
        table = summary(parts).reset_index()
        table.insert(0, "claim", claim)
        self.made[claim] = table.assign(
            claim_verdict=judge(parts),
            seeds=0 if is_exact(table[table.verdict != "beside it"]) else parts.seed.nunique(),
            about=self.about,
            beside=table.verdict == "beside it",
        )
        if self.record:
            kept = read(self.dataset, home())
            kept = kept[kept.claim != claim] if len(kept) else kept
            everything = pd.concat([kept, self.made[claim]], ignore_index=True)
            everything = everything.sort_values("claim", key=lambda names: names.map(number), kind="stable")
            path = file(self.dataset, home())
            write(path, lambda beside: everything.to_csv(beside, index=False))
        print(self.sentence(claim))
        return self.shown(claim)

    def shown(self, claim: str) -> pd.DataFrame:
        """The parts, the last row being the whole claim."""
        made, known = self.made[claim], recorded(self.dataset)
        known = known[known.claim == claim].set_index("part") if len(known) else pd.DataFrame()
        columns = ["measured", "interval", "verdict"]
        table = made.set_index("part")[columns]
        table.loc[f"{claim}: {CLAIMS[claim]}"] = ["", "", made.claim_verdict.iloc[0].upper()]
        column = [f"{known.measured[name]} ({known.interval[name]})" if name in known.index else NOT_YET
                  for name in made.part]  # fmt: skip
        whole = (
            f"{known.claim_verdict.iloc[0].upper()} ({seeds_in_words(known.seeds.iloc[0])})"
            if len(known)
            else NOT_YET
        )
        return table.assign(**{"recorded": [*column, whole]}).rename_axis("")

    def verdicts(self) -> pd.DataFrame:
        """Every claim concluded so far: the verdict, what was measured, and what the full version recorded."""
        known = recorded(self.dataset)
        known = known.drop_duplicates("claim").set_index("claim").claim_verdict if len(known) else pd.Series()
        rows = {
            f"{claim}. {CLAIMS[claim]}": [made.claim_verdict.iloc[0], in_brief(made), known.get(claim, NOT_YET)]
            for claim, made in sorted(self.made.items(), key=lambda item: number(item[0]))
        }
        return pd.DataFrame.from_dict(rows, orient="index", columns=["verdict", "measured", "recorded"])

    def sentence(self, claim: str) -> str:
        """The verdict in one sentence."""
        made = self.made[claim]
        seeds = int(made.seeds.iloc[0])
        looked = seeds_in_words(seeds) + (", a quick look" if seeds and len(self.seeds) < 3 else "")
        if claim in OF_THE_WEIGHTS and has_stand_in(self.about):
            looked += f"; {STAND_IN}"
        return f"{claim} {made.claim_verdict.iloc[0]}: {in_brief(made)} ({looked})."


def number(claim: str) -> int:
    return int(claim[1:])


def seeds_in_words(number: int) -> str:
    """0: there is no chance in it."""
    return {0: "no matter which seed", 1: "1 seed"}.get(number, f"{number} seeds")


def is_exact(table: pd.DataFrame) -> bool:
    """Whether these parts of a summary are all exact."""
    return bool((table.interval == "exact").all())


def has_stand_in(about: str) -> bool:
    return "standin" in about


def file(dataset: str, place: Path) -> Path:
    """Where what was recorded of a data set lies."""
    return place / "figures" / dataset / "claims.csv"


def read(dataset: str, place: Path) -> pd.DataFrame:
    """The recorded parts of all claims; empty if nothing is recorded."""
    path = file(dataset, place)
    return pd.read_csv(path, keep_default_na=False) if path.exists() else pd.DataFrame()


def recorded(dataset: str) -> pd.DataFrame:
    """What the repository records."""
    return read(dataset, CHECKOUT)


def in_brief(parts: pd.DataFrame) -> str:
    """The first two measured parts of a claim, for a table's cell."""
    own = parts[~parts.beside.astype(bool)].head(2)
    texts = [
        f"{row.part} = {row.measured}" + ("" if row.interval == "exact" else f" ({row.interval})")
        for row in own.itertuples()
    ]
    more = len(parts[~parts.beside.astype(bool)]) - len(own)
    return "; ".join(texts) + (f"; and {more} more" if more > 0 else "")


def table() -> pd.DataFrame:
    """All claims: where they are measured, what was recorded in both worlds, and both verdicts."""
    known = {dataset: recorded(dataset) for dataset in WORLDS}
    rows = []
    for claim, text in CLAIMS.items():
        row = {"claim": f"{claim}. {text}"}
        for dataset, world in WORLDS.items():
            own = known[dataset]
            own = own[own.claim == claim] if len(own) else own
            row[f"{world}: measured"] = in_brief(own) if len(own) else NOT_YET
            row[f"{world}: verdict"] = own.claim_verdict.iloc[0] if len(own) else ""
        rows.append(row)
    return pd.DataFrame(rows).set_index("claim")


def markdown() -> str:
    """The table as Markdown, with lines that say what it was made of."""
    grid = table().to_markdown(disable_numparse=True)
    return "\n\n".join([grid, *(line for dataset in WORLDS for line in made_of(dataset, recorded(dataset)))])


def made_of(dataset: str, known: pd.DataFrame) -> list[str]:
    """What recorded claims of a data set were made with, and which of them the stand-in weights concern."""
    if known.empty:
        return []
    world = WORLDS[dataset].capitalize()
    lines = [f"{world}: {'; '.join(made_with(own) for _, own in known.groupby('about'))}."]
    marked = known[known.claim.isin(OF_THE_WEIGHTS) & known.about.map(has_stand_in)].claim.unique()
    return [*lines, f"{world}, {', '.join(marked)}: {STAND_IN}."] if len(marked) else lines


def made_with(known: pd.DataFrame) -> str:
    """The seeds and circumstances of what was recorded in one go; what is exact needs no seed."""
    seeds = sorted(set(known.seeds) - {0}) or [0]
    others = known[(known.seeds > 0) & (known.seeds < seeds[-1])]
    few = [f"{claim}: {seeds_in_words(own.seeds.iloc[0])}" for claim, own in others.groupby("claim", sort=False)]
    return seeds_in_words(seeds[-1]) + (f" ({', '.join(few)})" if few else "") + f", {known.about.iloc[0]}"
