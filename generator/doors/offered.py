"""Files of a site that need no theme, so that they are made in a moment: data, copies of articles, claims' own pages.

Whoever changes a quote in the data, and its hash in the site's list of files, is found out by these.
"""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from generator.data.database import DATABASE
from generator.doors.git import Git, NoHistory
from generator.doors.manifest import Manifest, version
from generator.doors.offline import offline
from generator.doors.told_of_site import Told
from generator.ground.counted import counted
from generator.links.addresses import CLAIMS_FEED, FEED, SOURCES_FEED
from generator.pipeline import Made

_WITH_HISTORY: Final = frozenset({SOURCES_FEED, CLAIMS_FEED})
"""Files that only a site has which was built where some history was known."""
_OF_THE_HISTORY: Final = _WITH_HISTORY | {FEED}
"""Files that tell of commits: another clone of the same files may not have them."""


def compare_offered(
    made: Made, manifest: Manifest | None, there: Mapping[str, str | None], root: Path, told: Told
) -> None:
    """Compare the files that a plan makes without the theme with those of a site.

    Args:
        made: What is made here, with the settings of the site.
        manifest: What the site says of itself.
        there: The SHA-256 of each of its files; None for one that is not there.
        root: The project's folder.
        told: Takes what comes of it.
    """
    here = _made_here(made, manifest)
    if not _same_history(root, manifest):
        there = {path: sha256 for path, sha256 in there.items() if path not in _OF_THE_HISTORY}
        here = {path: sha256 for path, sha256 in here.items() if path not in _OF_THE_HISTORY}
        told.leave("the feeds, which tell of a history that is not the one here")
    listed = manifest.files if manifest else {}
    missing = [path for path in here if there.get(path) is None and path not in listed]
    other = [path for path in here if there.get(path) not in (None, here[path])]
    if not (missing or other):
        files = counted(len(here), "file")
        told.good(f"{files} of data, of articles and of claims' own pages, made again from the files here.")
    elif manifest and manifest.program[1] != version():
        told.unknown(
            "whether the data are those of the files here. The site was built by version "
            f"{manifest.program[1]}, and version {version()}, which looks at it, makes these otherwise; to know, look "
            "with the version of the site:",
            [*other, *missing],
        )
    elif other == [DATABASE] and not missing:
        told.unknown(
            f"whether {DATABASE} is that of the files here: SQLite {sqlite3.sqlite_version}, which is here, "
            "writes other bytes, and so may any two versions of it. All other data are the same."
        )
    else:
        made_here = "made from the files here"
        told.differing(f"is not as it is {made_here}", f"are not as they are {made_here}", other)
        told.differing(f"is {made_here}, and the site lacks it", f"are {made_here}, and the site lacks them", missing)


def _made_here(made: Made, manifest: Manifest | None) -> dict[str, str]:
    """Return the SHA-256 of each file, by its path."""
    from_disk = manifest is not None and manifest.opens_from == "disk"
    files = ((path, made.plan.file(path)) for path in made.plan.paths)
    return {
        path: hashlib.sha256(content).hexdigest()
        for path, content in (offline(*file) if from_disk else file for file in files)
    }


def _same_history(root: Path, manifest: Manifest | None) -> bool:
    """Whether the history here is the one of the commit that a site names: all of it, or none in both."""
    try:
        git = Git(root)
        return manifest is not None and git.head() == manifest.commit and not git.shallow()
    except NoHistory:
        return manifest is not None and not (manifest.commit or _WITH_HISTORY & manifest.files.keys())
