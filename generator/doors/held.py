"""Articles that a dossier holds already: by their text, or by the captured page that it was taken from."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from pathlib import Path

from generator.doors.drafting import file_at, write_changed
from generator.edit import NotEditable
from generator.model.dossier import Article, Dossier
from generator.pipeline import FOLDER, texts_elsewhere
from generator.read.article import LIMIT
from generator.read.files import content


def holder(root: Path, dossier: Dossier, article: Article, capture: Mapping[str, str]) -> str:
    """Return the id of the source that has an article already; "" where none has.

    Sources whose record cannot be read yet count as well, as one without an outlet.

    Args:
        root: The project's folder.
        dossier: Its dossier, as far as it can be read.
        article: The article.
        capture: What it was taken from, as its record would say it; empty where it came as a text.
    """
    every = (*_with_its_text(root, dossier, article), *_with_its_page(root, dossier, capture))
    return next(iter(every), "")


def lacks_outlet(root: Path, source: str) -> bool:
    """Whether nothing is written of who published a source; not so where its file cannot be changed."""
    try:
        held = file_at(root, record_of(source))[1].plain()
    except NotEditable:
        return False
    return isinstance(held, dict) and not held.get("outlet")


def fill_in_outlet(root: Path, source: str, outlet: str) -> None:
    """Write its outlet into the record of a source that has none.

    Raises:
        NotEditable: Where the file cannot take it, or somebody else changed it meanwhile.
        OSError: Where it cannot be written.
    """
    before, file = file_at(root, record_of(source))
    write_changed(root, record_of(source), before, file.set(("outlet",), outlet))


def record_of(source: str) -> str:
    """Return the path of a source's record, within the dossier's folder."""
    return f"articles/{source}.yml"


def _with_its_text(root: Path, dossier: Dossier, article: Article) -> Iterator[str]:
    yield from (str(id_) for id_, other in dossier.articles.items() if other.sha256 == article.sha256)
    articles = root / FOLDER / "articles"
    for record in sorted(articles.glob("*.yml")):
        for folder in filter(None, (articles, texts_elsewhere(root))):
            name = f"{record.stem}.txt"
            held = content(str(folder / name), folder.resolve(), name, LIMIT)
            if isinstance(held, bytes) and hashlib.sha256(held).hexdigest() == article.sha256:
                yield record.stem


def _with_its_page(root: Path, dossier: Dossier, capture: Mapping[str, str]) -> Iterator[str]:
    """Yield sources of the very page of the very file: another version of what takes the text may take another one."""
    if not capture:
        return
    what = {key: capture[key] for key in ("sha256", "url", "date")}
    for id_, source in dossier.sources.items():
        if source.record.capture is not None:
            date = source.record.capture.date.text if source.record.capture.date else ""
            if what == {"sha256": source.record.capture.sha256, "url": source.record.capture.url, "date": date}:
                yield str(id_)
    for record in sorted((root / FOLDER / "articles").glob("*.yml")):
        if record.stem in dossier.unread:
            yield from [record.stem] if what == _capture_in(root, record.stem) else []


def _capture_in(root: Path, source: str) -> Mapping[str, str]:
    """Return what a record that could not be read as a whole says of its captured page."""
    try:
        held = file_at(root, record_of(source))[1].plain()
    except NotEditable:
        return {}
    said = held.get("capture") if isinstance(held, dict) else None
    return {key: str(said.get(key) or "") for key in ("sha256", "url", "date")} if isinstance(said, dict) else {}
