"""The dossier's own files as they are, for readers who want to check the archive themselves."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from generator.model.dossier import Dossier
from generator.model.ids import SourceId


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


def captures(root: Path, dossier: Dossier) -> Mapping[str, Callable[[], bytes]]:
    """Return what reads the captured pages that may be published, by path relative to ``root``.

    There are none of articles that are not published whole.
    """
    return {
        captured.file: partial(_bytes, root, captured.file)
        for source, captured in dossier.captures.items()
        if may_be_published(dossier, source)
    }


def may_be_published(dossier: Dossier, source: SourceId) -> bool:
    """Tell whether the captured page of a source may be: the whole article stands in it."""
    article = dossier.articles.get(source)
    whole = article is not None and not article.excerpt and not article.elsewhere
    return whole and not dossier.captures[source].elsewhere


def in_a_zip(name: str, read: Callable[[], bytes]) -> bytes:
    """Return a ZIP file with one file in it: the same bytes for the same file, whichever machine writes it."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_STORED) as archive:  # what compressing makes differs by its version
        archive.writestr(zipfile.ZipInfo(name), read())
    return made.getvalue()


def _bytes(root: Path, file: str) -> bytes:
    return (root / file).read_bytes()
