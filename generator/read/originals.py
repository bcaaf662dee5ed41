"""The dossier's own files as they are, for readers who want to check the archive themselves."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from generator.model.dossier import Dossier


def originals(root: Path, dossier: Dossier, folder: str = "sources") -> Mapping[str, bytes]:
    """Return the bytes of every file that the dossier was read from, by path relative to ``root``.

    Raises:
        OSError: Where a file is gone since it was read.
    """
    tables = (dossier.events, dossier.actors, dossier.places, dossier.sources)
    files = [f"{folder}/dossier.yml", *(entry.file for table in tables for entry in table.values())]
    files += [article.file for article in dossier.articles.values()]
    return {file: (root / file).read_bytes() for file in sorted(files)}
