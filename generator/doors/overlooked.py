"""Captured pages of which nothing can be said, since no YAML that can be read says what was taken from them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from generator.ground.problem import Problem
from generator.model.dossier import Dossier
from generator.model.ids import SourceId
from generator.pipeline import FOLDER, texts_elsewhere
from generator.read.record_files import captured_stem

_ARTICLES = f"{FOLDER}/articles"


def overlooked(root: Path, dossier: Dossier, problems: Sequence[Problem]) -> Mapping[str, str]:
    """Return why sources with captured pages cannot be looked at, by their ids, or by the name of what hides them.

    Args:
        root: The project's folder.
        dossier: Its dossier, as far as it can be read.
        problems: What reading found.
    """
    hidden = [one for one in problems if one.position.file in (FOLDER, _ARTICLES)]
    found = {one.position.file: f"{one.position}: {one.sentence}" for one in hidden}
    pages = dict(_captured_pages(root))
    records = {path.stem: path for path in sorted((root / FOLDER / "articles").glob("*.yml"))}
    for id_ in sorted({*pages, *records}):
        entry = dossier.sources.get(SourceId(id_))
        if entry is not None and (entry.record.capture or id_ not in pages):
            continue
        if entry is not None:
            found[id_] = (
                f'its YAML has no "capture": {pages[id_]} lies beside it, and nothing says what was taken from it. Put'
                " the key back as it was, or take that file away."
            )
        elif id_ not in records:
            found[id_] = f"no YAML lies beside {pages[id_]}. Add it: dossier add {pages[id_]}"
        elif id_ in pages or _speaks_of_one(records[id_]):
            found[id_] = f"its YAML cannot be read. {_why(f'{_ARTICLES}/{id_}.yml', problems)}"
    return found


def _captured_pages(root: Path) -> Iterator[tuple[str, str]]:
    """Yield the captured pages that there are, by the name without the ending."""
    folders = ((root / FOLDER / "articles", _ARTICLES), (texts_elsewhere(root), "the folder for texts"))
    for folder, name in folders:
        for path in sorted(folder.iterdir()) if folder is not None and folder.is_dir() else ():
            if stem := captured_stem(path.name):
                yield stem, f"{name}/{path.name}"


def _speaks_of_one(record: Path) -> bool:
    """Whether the YAML of a source has a line that begins like one on its captured page."""
    try:
        return any(line.lstrip().startswith(b"capture") for line in record.read_bytes().splitlines())
    except OSError:
        return True


def _why(file: str, problems: Sequence[Problem]) -> str:
    of_file = (f"{one.position}: {one.sentence}" for one in problems if one.position.file == file)
    return next(of_file, f"{file}: see dossier check.")
