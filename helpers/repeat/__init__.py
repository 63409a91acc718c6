"""Notebooks repeated for several seeds, and the record made of them: `figures/<dataset>/results.json`.

Each seed has a home of its own, `runs/record/<dataset>/seed-N/`. What is there is taken as it is if it was made
with the same settings, start weights and pictures; else it is made again. The code is no part of that rule: each
run says at which commit it was trained. The test set is opened once, and its predictions kept; what is counted in
them is counted anew every time.

A record also grows seed by seed, made on other days or machines (`add`): what it holds of a seed is all that is
needed of it, and the seed's home can be gone.

    making      one seed: its notebooks, then its test answers
    before      seeds that are recorded already
    publishing  the tables and figures of a record
"""

from helpers import CourseError
from helpers.claims import has_stand_in
from helpers.compute import commit, machine
from helpers.data import SportsData
from helpers.experiments import mean_gains
from helpers.model import SportsClassifier
from helpers.records import STAND_IN, means
from helpers.repeat import before, making, publishing


def record(dataset: str, seeds: list[int], parameters: dict | None = None, add: bool = False) -> dict:
    """Make what is missing of every seed, then write the record. Returns what its results.json says.

    parameters: for the notebooks that have one of that name, as `course run -p` gives them.
    add: whether the other seeds of the record in `home()`, if there is one, stay in it as they are. It is then as
    if all had been made at once; the commit and the machine that it names beside the runs', which say their own,
    are those of the newest addition.
    Raises CourseError, before anything is trained, if the seeds, the data set or the weights cannot be used, or
    cannot be added to what is there.
    """
    if not seeds or len(set(seeds)) < len(seeds) or not all(type(seed) is int and seed >= 0 for seed in seeds):
        raise CourseError(f"seeds {seeds}: expected different whole numbers from 0, such as 0,1,2.")
    data = SportsData(dataset)
    if dataset != "drawn":  # there notebook 00 makes them
        SportsClassifier(2, data.pretrained)
    pictures = {"classes": len(data.classes)} | data.counts.sum().to_dict()
    pictures |= {"digest": data.digest, "files": making.fingerprint(data)}
    if add:  # what stands against it is said before hours of training
        before.held(data, seeds, parameters or {}, pictures)
    made = {seed: making.one_seed(data, seed, parameters or {}) for seed in seeds}
    if add:  # read only now: another process may have added a seed meanwhile
        made |= before.held(data, seeds, parameters or {}, pictures)
    made = dict(sorted(made.items()))

    runs = [run for one in made.values() for run in one.runs]
    names = {run["weights"]["name"] for run in runs if run["weights"]}
    is_stand_in = any(map(has_stand_in, names))
    results = {
        "dataset": data.name,
        "command": f"course record --dataset {dataset} --seeds {','.join(map(str, made))}",
        "seeds": list(made),
        "weights": STAND_IN if is_stand_in else ", ".join(sorted(names)),
        "stand_in": is_stand_in,
        "commit": commit(),
        **machine(),
        "pictures": pictures,
        "runs": runs,
        "seconds": {str(seed): one.seconds for seed, one in made.items()},
        "test_openings": {str(seed): one.openings for seed, one in made.items()},
        "audit": {str(seed): one.audited for seed, one in made.items()},
    }
    results["means"] = means(results)
    if len(made) > 1:
        for phase, (low, high) in mean_gains([one.predictions for one in made.values()]).items():
            results["means"][phase] |= {"gain_low": low, "gain_high": high}
    publishing.publish(results, list(made.values()), data.classes)
    return results
