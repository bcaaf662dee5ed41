"""Work shared out to several processes where the platform forks safely; elsewhere one process does it all."""

from __future__ import annotations

import gc
import multiprocessing
import os
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from typing import Any, Final, Generic, TypeVar

JOBS: Final = "DOSSIER_JOBS"
"""The variable that says how many processes may work at once; 1 for none but the one that was started."""

SIZE: Final = 40
"""How many items are handed out together: enough that handing out costs nothing, few enough that no worker idles."""

_SELDOM: Final = (20_000, 50, 100)
"""How seldom a worker looks for rings of objects: pages leave hardly any, and Python's own pace takes a twentieth of
the time."""

Item = TypeVar("Item")
Result = TypeVar("Result")

_task: Callable[[Sequence[Any]], Any] | None = None
"""What the workers do: they find it in the memory that they share with the process that forked them."""


def jobs() -> int:
    """Return how many processes may work at once: as many as there are processors, or as the variable says.

    Raises:
        ValueError: Where the variable holds no whole number above 0.
    """
    told = os.environ.get(JOBS, "")
    if told:
        if not (told.isdecimal() and int(told)):
            raise ValueError(f'{JOBS} must be a whole number above 0, not "{told}".')
        return int(told)
    # On other platforms a fork may copy a lock that another thread holds, and libraries of the system do not allow it.
    if not sys.platform.startswith("linux") or threading.active_count() > 1:
        return 1
    return len(os.sched_getaffinity(0))


class Shared(Generic[Item, Result]):
    """Work on many items, begun at once and waited for later; what comes of it does not depend on how it is shared out.

    Whoever began it stops it.
    """

    def __init__(self, task: Callable[[Sequence[Item]], Result], items: Sequence[Item], at_once: int):
        """Begin.

        Args:
            task: Works on a few items that follow each other.
            items: All of them.
            at_once: How many processes may work; with 1, this one does all of it when its results are asked for.
        """
        self._task = task
        self._pieces = [items[at : at + SIZE] for at in range(0, len(items), SIZE)]
        self._pool: ProcessPoolExecutor | None = None
        self._coming: list[Future[Result]] = []
        if at_once > 1 and len(self._pieces) > 1:
            self._start(min(at_once, len(self._pieces)))

    def _start(self, at_once: int) -> None:
        global _task
        _task = self._task
        # What was made so far is shared by all processes; the collector would copy it by touching it.
        gc.freeze()
        self._pool = ProcessPoolExecutor(at_once, multiprocessing.get_context("fork"), _begin)
        self._coming = [self._pool.submit(_work, piece) for piece in self._pieces]

    def stop(self) -> None:
        """Stop what is still at work; what came of the rest is lost."""
        if self._pool is not None:
            self._pool.shutdown(wait=True, cancel_futures=True)
            self._pool = None
            gc.unfreeze()

    def results(self) -> Iterator[Result]:
        """Yield what came of each piece of the work, in the order of the items; what a worker raised is raised."""
        if self._pool is None:
            yield from map(self._task, self._pieces)
        else:
            for coming in self._coming:
                yield coming.result()


def _begin() -> None:
    gc.set_threshold(*_SELDOM)
    gc.enable()


def _work(piece: Sequence[Any]) -> Any:
    if _task is None:  # cannot be: a worker is forked after the task was set
        raise RuntimeError("a worker has nothing to do")
    return _task(piece)
