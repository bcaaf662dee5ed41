"""MkDocs' own server, made to keep the last good pages while something is wrong."""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path

from generator.doors import disk
from generator.doors.project import BuildFailed, in_words

_log = logging.getLogger("mkdocs.dossier")


def careful(rebuild: Callable[[], None], site: Path) -> Callable[[], None]:
    """Return a rebuild that leaves the last good pages where it fails.

    MkDocs empties the folder that it serves before it builds into it, and answers nobody until a build succeeds.
    """

    def attempt() -> None:
        if site.exists():
            disk.set_aside(site)
        try:
            with in_words("The last good pages are served until it is mended.", site):
                rebuild()
        except BuildFailed as failed:
            disk.put_back(site)
            _log.error("%s", failed)
        except BaseException:
            disk.put_back(site)
            raise
        else:
            disk.settle(site)

    return attempt
