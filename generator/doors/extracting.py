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
from generator.model.capture import Capture
from generator.model.dossier import Article, CapturedFile, Dossier
from generator.model.ids import SourceId
from generator.pipeline import FOLDER, texts_elsewhere
from generator.read.captured import LIMIT
from generator.read.files import content
from generator.read.record_files import CAPTURES

_PUT_BACK = "Put it back as it came, from the history of the repository or from wherever else it is kept."


@dataclass(slots=True)
class Compared:
    """What is said of an archived text, its captured page, and what is made of that now.

    Attributes:
        told: A sentence on each thing that is otherwise; else the one that nothing is.
        fine: Whether all is as it was.
        shows: Whether what the page gives now is worth a look.
        gives_back: The file of the archived text, where the page gives that back as it was taken.
    """

    told: Sequence[str]
    fine: bool = False
    shows: bool = False
    gives_back: Path | None = None


def extracted(root: Path, dossier: Dossier, source: SourceId) -> Page:
    """Return what the installed program makes of a source's captured page.

    Raises:
        NotKnown: Where it has none, or that is not the one that was captured, or holds no article.
    """
    capture, file = _capture(dossier, source)
    if file.sha256 != capture.sha256:
        raise NotKnown(_page_changed(capture, file))
    folder = ((texts_elsewhere(root) if file.elsewhere else None) or root / FOLDER / "articles").resolve()
    path = folder / Path(file.file).name
    data = content(str(path), folder.parent if not file.elsewhere else folder, file.file, LIMIT)
    if isinstance(data, Problem):
        raise NotKnown(data.sentence)
    ending = next(one for one in CAPTURES if file.file.endswith(one))
    date = capture.date.text if capture.date else ""
    return page_of(page_in(data, ending, file.file, Wanted(capture.url, date)).html, file.file)


def compared(root: Path, dossier: Dossier, source: SourceId) -> Compared:
    """Say of a source whether its archived text, its captured page and what is made of that now are as they were.

    Raises:
        NotKnown: Where it has no captured page, or that holds no article any more.
    """
    capture, file = _capture(dossier, source)
    article, of_text = dossier.articles.get(source), dossier.sources[source].record.sha256
    text_changed = [_text_changed(article, of_text)] if article is None or article.sha256 != of_text else []
    if file.sha256 != capture.sha256:
        back = [_PUT_BACK] if text_changed else []
        return Compared([*text_changed, *back, f"{_page_changed(capture, file)} For another page, add that anew."])
    page = extracted(root, dossier, source)
    if text_changed and page.sha256 == of_text:
        folder = texts_elsewhere(root) if article and article.elsewhere else None
        there = (folder or root / FOLDER / "articles") / f"{source}.txt"
        return Compared([*text_changed, "This puts it back as it was taken:"], gives_back=there)
    if text_changed or article is None:
        return Compared([*text_changed, _PUT_BACK])
    if page.text != article.text:
        return Compared([_made_otherwise(dossier, source, capture, page, article)], shows=True)
    return Compared([f"the same ({_programs(capture, page)})"], fine=True)


def _capture(dossier: Dossier, source: SourceId) -> tuple[Capture, CapturedFile]:
    capture, file = dossier.sources[source].record.capture, dossier.captures.get(source)
    if capture is None:
        raise NotKnown("it has no captured page: it came as a text")
    if file is None:
        raise NotKnown(f"its captured page is not there, or cannot be read: see dossier check. {_PUT_BACK}")
    return capture, file


def _page_changed(capture: Capture, file: CapturedFile) -> str:
    return (
        f"its captured page was changed: {file.file} is not the file whose hash the YAML has"
        f" ({capture.sha256[:12]}…), but one with {file.sha256[:12]}…. {_PUT_BACK}"
    )


def _text_changed(article: Article | None, of_text: str) -> str:
    if article is None:
        return "its text is not there, or could not be read: see dossier check."
    return (
        f"its text was changed since it was taken: {article.file} is not the file whose hash the YAML has"
        f" ({of_text[:12]}…), but one with {article.sha256[:12]}…."
    )


def _made_otherwise(dossier: Dossier, source: SourceId, capture: Capture, page: Page, article: Article) -> str:
    quotes = [stated.claim for stated in dossier.claims() if stated.claim.source == source]
    then, now = Haystack(article.text), Haystack(page.text)
    lost = [one.id for one in quotes if _stands(then, one.quote) and not _stands(now, one.quote)]
    told = f"the quotes of {', '.join(lost)} do not stand in that one" if lost else "each quote stands in that one"
    if capture.extracted_by != page.extracted_by:
        return (
            "the program that is installed makes another text of its captured page"
            f" ({_programs(capture, page)}); {told}. Nothing is to be done: quotes are checked against the"
            " archived text, which stays. This shows the other:"
        )
    return (
        f"its captured page gives another text, though the same {capture.extracted_by} is said to have taken the"
        f" archived one; {told}. Either that one was edited together with its hash in the YAML, or this program, or a"
        " library that trafilatura builds on, is another version. Put back what was edited. This shows what the page"
        " gives now:"
    )


def _programs(capture: Capture, page: Page) -> str:
    then, now = capture.extracted_by, page.extracted_by
    return then if then == now else f"{then} → {now}"


def _stands(text: Haystack, quote: str) -> bool:
    return isinstance(text.find(quote.strip(), seams=True, any_length=True), Match)
