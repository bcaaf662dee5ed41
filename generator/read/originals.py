"""The dossier's own files as they are, for readers who want to check the archive themselves."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from generator.model.dossier import Dossier


def originals(root: Path, dossier: Dossier, folder: str = "sources") -> Mapping[str, Callable[[], bytes]]:
    """Return what reads every file that the dossier was read from, by path relative to ``root``.

    Of an article of which only passages are published, it gives those.

    Who calls one meets an OSError where that file is gone since it was read.
    """
    tables = (dossier.events, dossier.actors, dossier.places, dossier.sources)
    files = [f"{folder}/dossier.yml", *(entry.file for table in tables for entry in table.values())]
    files += [article.file for article in dossier.articles.values()]
    made: dict[str, Callable[[], bytes]] = {file: partial(_bytes, root, file) for file in files}
    made |= {article.file: article.text.encode for article in dossier.articles.values() if article.excerpt}
    return dict(sorted(made.items()))


def _bytes(root: Path, file: str) -> bytes:
    return (root / file).read_bytes()
