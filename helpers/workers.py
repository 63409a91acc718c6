"""Workers: a function called for many items through Dask, on this machine or on others. Knows no notebooks.

See https://distributed.dask.org. A worker on another machine needs, under the same paths as here:

    the same checkout, in which it was started: `uv run dask worker tcp://… --nthreads 1`
    the same data and weights: `data/`, and what its SPORTS100_DIR and SPORTS100_WEIGHTS name
    the same `runs/`, on a disk that all of them share
"""

import asyncio
import os
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from helpers import CourseError, data_home, home

# Dask takes a second to import: whoever needs it does it, so that `course --help` answers at once.

PATIENCE = 15  # seconds, for a scheduler to answer, and for its workers to appear
THREADS = ("OMP_NUM_THREADS", "MKL_NUM_THREADS", "OPENBLAS_NUM_THREADS")
TRIM = "MALLOC_TRIM_THRESHOLD_"  # 64 KB for Dask: every training step gives its memory back, and takes longer


@contextmanager
def connected(scheduler: str | None = None, workers: int = 1) -> Iterator:
    """A Dask client, for as long as the `with` block lasts.

    scheduler: its address; without one, so many workers are started on this machine.
    Raises CourseError if no scheduler answers at that address, or it has no workers.
    """
    import dask
    from dask.distributed import Client, LocalCluster
    from distributed.comm import connect

    if scheduler is None:
        options = {"threads_per_worker": 1, "memory_limit": 0, "dashboard_address": "127.0.0.1:0"}
        with (
            # else Dask would set THREADS and TRIM here, too, for all that is started later
            dask.config.set({"distributed.nanny.pre-spawn-environ": {}}),
            LocalCluster(n_workers=workers, silence_logs="ERROR", **options) as cluster,
            Client(cluster) as client,
        ):
            yield client
        return

    async def knock() -> None:
        await (await connect(scheduler, timeout=PATIENCE)).close()

    try:  # first: a Client that cannot connect is left half made, and may block what Dask does later
        asyncio.run(knock())
        client = Client(scheduler, timeout=PATIENCE)
    except (OSError, ValueError, TypeError, ImportError) as error:
        raise CourseError(
            f"--scheduler {scheduler}: no Dask scheduler answers there ({error}). `uv run dask scheduler` starts "
            "one and prints its address. Without the option, the work is done on this machine."
        ) from error
    with client:
        try:
            client.wait_for_workers(1, timeout=PATIENCE)
        except TimeoutError as error:
            raise CourseError(
                f"The scheduler {scheduler} has no workers: start some with `uv run dask worker {scheduler}`."
            ) from error
        yield client


def spread(client, function: Callable[[Any], None], items: list) -> Iterator[tuple[Any, str | None]]:
    """Call `function` for every item, on the workers; what fails does not stop the rest.

    Yields, as they finish, each item and what went wrong with it, or None.
    """
    from dask.distributed import as_completed

    at_once = Counter()  # how many items each machine works on at a time
    for worker in client.scheduler_info(n_workers=-1)["workers"].values():
        at_once[worker["host"]] += worker["nthreads"]
    variables = {"COURSE_HOME": str(home()), "COURSE_DATA": str(data_home())}
    if at_once.total() > 1:
        variables["TQDM_DISABLE"] = "1"  # nobody can read several progress bars on one line
    futures = {
        client.submit(call, function, item, variables, at_once, priority=-number, pure=False): item
        for number, item in enumerate(items)
    }
    for future in as_completed(futures):
        try:
            why = future.result()
        except Exception as error:  # every worker that tried it died, or the scheduler is gone
            why = f"{type(error).__name__}: {error}"
        yield futures[future], why


def call(function: Callable[[Any], None], item: Any, variables: dict, at_once: dict[str, int]) -> str | None:
    """On a worker: set the environment, with its share of the machine's processors; call; say what went wrong."""
    from dask.distributed import get_worker
    from dask.system import CPU_COUNT

    share = max(1, CPU_COUNT // at_once.get(get_worker().ip, 1))
    os.environ.update(variables | dict.fromkeys(THREADS, str(share)))
    os.environ.pop(TRIM, None)
    try:
        function(item)
    except Exception as error:
        return str(error) if isinstance(error, CourseError) else f"{type(error).__name__}: {error}"
    return None
