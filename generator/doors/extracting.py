"""Compares archived texts with what the installed program makes of the captured pages they were taken from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.draft.captures import Wanted, page_in
from generator.draft.ids import NotKnown
from generator.draft.page import Page, page_of
from generator.ground.problem import Problem
from generator.ground.text.haystack import Haystack
from generator.ground.text.match import Match
from generator.model.dossier import Dossier
from generator.model.ids import SourceId
from generator.pipeline import FOLDER, texts_elsewhere
from generator.read.captured import LIMIT
from generator.read.files import content
from generator.read.record_files import CAPTURES


@dataclass(frozen=True, slots=True)
class Compared:
    """An archived text, and what was made of its captured page now.

    Attributes:
        source: Its source.
        same: Whether they are the same, character by character.
        written_by: The program that made the archived text, with its version.
        made_by: The one that is installed.
        lost: Claims whose quotes do not stand in what is made now.
    """

    source: SourceId
    same: bool
    written_by: str
    made_by: str
    lost: Sequence[str]

    def __str__(self) -> str:
        """Say it in a sentence."""
        programs = self.written_by if self.written_by == self.made_by else f"{self.written_by} → {self.made_by}"
        if self.same:
            return f"{self.source}: the same ({programs})"
        quotes = (
            f"; the quotes of {', '.join(self.lost)} do not stand in it" if self.lost else "; each quote stands in it"
        )
        return f"{self.source}: another text is made of its captured page now ({programs}){quotes}"


def extracted(root: Path, dossier: Dossier, source: SourceId) -> Page:
    """Return what the installed program makes of a source's captured page.

    Raises:
        NotKnown: Where it has none, or that is not the one that was captured, or holds no article.
    """
    capture, file = dossier.sources[source].record.capture, dossier.captures.get(source)
    if capture is None or file is None:
        raise NotKnown(f'"{source}" has no captured page')
    folder = ((texts_elsewhere(root) if file.elsewhere else None) or root / FOLDER / "articles").resolve()
    path = folder / Path(file.file).name
    data = content(str(path), folder.parent if not file.elsewhere else folder, file.file, LIMIT)
    if isinstance(data, Problem):
        raise NotKnown(data.sentence)
    if file.sha256 != capture.sha256:
        raise NotKnown(f"{file.file} is not the page that was captured: see dossier check")
    ending = next(one for one in CAPTURES if file.file.endswith(one))
    date = capture.date.text if capture.date else ""
    return page_of(page_in(data, ending, file.file, Wanted(capture.url, date)).html, file.file)


def compared(root: Path, dossier: Dossier, source: SourceId) -> Compared:
    """Compare a source's archived text with what is made of its captured page now; raises as `extracted`."""
    page, capture = extracted(root, dossier, source), dossier.sources[source].record.capture
    article = dossier.articles.get(source)
    if article is None or capture is None:
        raise NotKnown(f'The text of "{source}" could not be read: see dossier check')
    same = page.text == article.text
    quotes = [] if same else [stated.claim for stated in dossier.claims() if stated.claim.source == source]
    then, now = Haystack(article.text), Haystack(page.text)
    lost = [one.id for one in quotes if _stands(then, one.quote) and not _stands(now, one.quote)]
    return Compared(source, same, capture.extracted_by, page.extracted_by, lost)


def _stands(text: Haystack, quote: str) -> bool:
    return isinstance(text.find(quote.strip(), seams=True, any_length=True), Match)
