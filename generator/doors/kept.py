"""What runs over one project found out about its files, kept from one to the next: what each YAML file gave."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from generator.doors.sealed import Sealed
from generator.pipeline import Known
from generator.read.readings import Readings

_NAME: Final = "readings"


@contextlib.contextmanager
def known_before(root: Path) -> Iterator[Known]:
    """Hand out what earlier runs over a project found out, and keep what is found out meanwhile.

    Where nothing can be kept (no home, a folder that may not be written to), everything is found out anew, and nobody
    is told: it comes out the same.

    Args:
        root: The project's folder.
    """
    store = Sealed.of(root, _NAME)
    known = Known(Readings(store.load(), written_down=True) if store else None)
    yield known
    if store and known.readings.news:
        store.save(known.readings.lines())
