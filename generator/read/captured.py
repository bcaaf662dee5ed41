"""Captured pages as they lie beside the texts that were taken from them: which there are, and their hashes."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from generator.ground.problem import Problem
from generator.model.dossier import CapturedFile, Entry
from generator.model.ids import SourceId
from generator.model.source import Source
from generator.read.files import content
from generator.read.record_files import CAPTURES

LIMIT = 32 << 20
"""Bytes of one captured page."""
_SMALLER = "Capture the page alone, without what it leads to."


@dataclass(frozen=True, slots=True)
class Captures:
    """The captured pages of a dossier.

    Attributes:
        files: Those of sources that say of theirs what it is; where several lie beside a text, the one with the hash
            that is written down.
        hints: Hints for problems of sources that lack the hash of theirs, by the source's id.
        problems: Files that cannot be read.
    """

    files: Mapping[SourceId, CapturedFile]
    hints: Mapping[str, str]
    problems: Sequence[Problem]


@dataclass(slots=True)
class _Looking:
    """Where captured pages are looked for, and what was wrong there; attributes as the arguments of `captured`."""

    base: Path
    name: str
    elsewhere: Path | None
    beside: Mapping[str, Sequence[str]]
    problems: list[Problem] = field(default_factory=list)

    def of(self, source: str) -> Iterator[CapturedFile]:
        """Yield the captured pages of a source: those beside its text, then those in the folder for such texts."""
        for file in self.beside.get(source, ()):
            yield from self._read(self.base, f"articles/{file}", f"{self.name}/articles/{file}", elsewhere=False)
        for file in (f"{source}{ending}" for ending in CAPTURES) if self.elsewhere else ():
            if self.elsewhere and (self.elsewhere / file).is_file():
                yield from self._read(self.elsewhere, file, f"{self.name}/articles/{file}", elsewhere=True)

    def _read(self, folder: Path, path: str, file: str, elsewhere: bool) -> Iterator[CapturedFile]:
        data = content(f"{folder}{os.sep}{path}", folder, file, LIMIT)
        if isinstance(data, Problem):
            self.problems.append(replace(data, hint=_SMALLER) if data.rule == "file-too-large" else data)
        else:
            yield CapturedFile(file, hashlib.sha256(data).hexdigest(), elsewhere)


def captured(
    base: Path,
    name: str,
    elsewhere: Path | None,
    beside: Mapping[str, Sequence[str]],
    sources: Mapping[SourceId, Entry[SourceId, Source]],
    lacking: Sequence[str],
) -> Captures:
    """Return the captured pages of a dossier's sources.

    Args:
        base: The dossier's folder, resolved.
        name: How messages name it.
        elsewhere: A folder outside the dossier that may hold texts of articles, and their captures.
        beside: Names of the files that lie beside texts, by the ids of their sources.
        sources: The records that could be read.
        lacking: Sources whose record lacks the hash of its capture.
    """
    looking, files = _Looking(base, name, elsewhere, beside), dict[SourceId, CapturedFile]()
    for id_, source in sources.items():
        if source.record.capture is None:
            continue
        found = list(looking.of(id_))
        right = [one for one in found if one.sha256 == source.record.capture.sha256]
        if found:
            files[id_] = (right or found)[0]
    hints = {
        one: f'It is the hash of "{found.file}". "dossier fmt" writes it, or paste this:\nsha256: {found.sha256}'
        for one in lacking
        for found in list(looking.of(one))[:1]
    }
    return Captures(files, hints, looking.problems)
