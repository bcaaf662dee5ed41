"""Takes raw articles into the dossier: their text, a YAML file, and the captured page that the text is from."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from generator.doors.drafting import file_at, write_changed, write_new, write_where_nothing_is
from generator.doors.held import fill_in_outlet, holder, lacks_outlet, record_of
from generator.doors.whose import Lacking
from generator.draft.captures import ARCHIVES, Wanted, page_in
from generator.draft.ids import NotKnown
from generator.draft.new_outlets import OUTLETS, id_of_new, with_outlet
from generator.draft.no_text import what_it_is
from generator.draft.outlets import Outlet, outlet_of
from generator.draft.page import page_of
from generator.draft.page_name import Printed
from generator.draft.raw import raw
from generator.draft.records import NewFile
from generator.draft.sourced import Said, left_of_outlet, sourced
from generator.ground.problem import Problem
from generator.model.dossier import Dossier
from generator.pipeline import FOLDER
from generator.read.article import LIMIT, read_article
from generator.read.captured import LIMIT as LARGEST_CAPTURE
from generator.read.record_files import CAPTURES

_New = tuple[str, Mapping[str, str]]
_OTHERWISE: Mapping[str, str] = {".htm": ".html", ".xhtml": ".html", ".mht": ".mhtml"}
"""Endings that mean the same as one of those that captured pages have in the dossier."""


@dataclass(frozen=True, slots=True)
class Added:
    """An article that was taken, now or before.

    Attributes:
        paths: Its files, within the dossier's folder.
        left: What is left to do, a sentence each; its outlet aside.
        outlet: The name of the outlet that was made with it; "" where none was.
        lacking: The source, where its outlet is not known.
        written: Whether anything was: a source that was taken before may still lack its outlet.
    """

    paths: Sequence[str]
    left: Sequence[str]
    outlet: str = ""
    lacking: Lacking | None = None
    written: bool = True


def add(root: Path, dossier: Dossier, file: Path, said: Said, new_outlets: bool = False, captured: str = "") -> Added:
    """Take one raw article, write its files, and return what is left to do.

    Into a source that was taken before, and has no outlet, its outlet is written once it is known, and nothing else.

    Args:
        root: The project's folder.
        dossier: Its dossier.
        file: A text, or a captured page: HTML, MHTML, WARC or WACZ.
        said: What is known of it otherwise; an outlet by its id.
        new_outlets: Whether an outlet that the page surely names, and the dossier lacks, is made with it.
        captured: When the page was captured, or the beginning of that, where an archive holds it several times.

    Raises:
        NotKnown: Where it cannot be taken; nothing was written then.
        NotEditable: Likewise.
        OSError: Likewise.
    """
    ending, stem = ending_of(file.name)
    data = _bytes(file, LARGEST_CAPTURE if ending else LIMIT)
    if what := what_it_is(data, ending):
        raise NotKnown(f"{file} {what}")
    articles = root / FOLDER / "articles"
    here = file.resolve().parent == articles.resolve() and (file.suffix == ".txt" or file.name == f"{stem}{ending}")
    if captured and ending not in ARCHIVES:
        raise NotKnown(f"{file} is no web archive: --captured says which of several captures in one is meant")
    spoken = said
    said = replace(said, stem=said.stem or stem, here=here)
    text, said = _text_of(data, ending, file, said, captured) if ending else (data, said)
    article = read_article(text, str(file), hashlib.sha256(text).hexdigest())
    if isinstance(article, Problem):
        raise NotKnown(f"{article.position}: {article.sentence} {article.hint}".rstrip())
    found = raw(article.text, said.title)
    whose = Outlet(said.outlet) if said.outlet else outlet_of(dossier, found, said.page)
    new = _new(dossier, whose, said.stem) if new_outlets else None
    whose = Outlet(new[0]) if new else whose
    if held := holder(root, dossier, article, said.capture):
        return _again(root, file, held, spoken, Lacking(held, file, said.stem, whose), new)
    made = sourced(dossier, found, article.sha256, said, whose)
    beside = articles / Path(made.path).name
    kept = {beside.with_suffix(".txt"): text, **({beside.with_suffix(ending): data} if ending else {})}
    _write(root, made, {to: bytes_ for to, bytes_ in kept.items() if not (here and to.name == file.name)}, new)
    lacking = None if whose.id else Lacking(beside.stem, file, said.stem, whose)
    return Added(_paths(beside.stem), made.left, new[1]["name"] if new else "", lacking)


def _write(root: Path, made: NewFile, kept: Mapping[Path, bytes], new: _New | None) -> None:
    """Write a source's record, what lies beside it, and an outlet that is new; nothing where any of it is there."""
    for there in kept:
        if there.exists():
            raise NotKnown(f"{FOLDER}/articles/{there.name} is there already, and stays as it is")
    if new:
        _write_outlet(root, *new)
    write_new(root, [made])
    for there, bytes_ in kept.items():
        write_where_nothing_is(there, bytes_)


def _again(root: Path, file: Path, held: str, spoken: Said, lacking: Lacking, new: _New | None) -> Added:
    """Fill in the outlet of a source that has an article already, where it has none."""
    if not lacks_outlet(root, held):
        raise NotKnown(f'{file} holds the same text, or the same page, as the source "{held}", and is not taken again.')
    if not lacking.whose.id:
        return Added(_paths(held), [], lacking=lacking, written=False)
    if new:
        _write_outlet(root, *new)
    fill_in_outlet(root, held, lacking.whose.id)
    said = {"--title": spoken.title, "--date": spoken.date, "--reason": spoken.reason, "--url": spoken.url}
    besides = " and ".join(option for option, value in {**said, "--id": spoken.id}.items() if value)
    left = [f"Nothing but the outlet was written: say {besides} by hand in {FOLDER}/{record_of(held)}."]
    left = [*left_of_outlet(lacking.whose), *(left if besides else [])]
    return Added(_paths(held), left, new[1]["name"] if new else "")


def _paths(source: str) -> Sequence[str]:
    return [record_of(source), f"articles/{source}.txt"]


def _new(dossier: Dossier, whose: Outlet, stem: str) -> _New | None:
    """Return the id and the record of an outlet that the page surely names, where the dossier has none."""
    if whose.id or not whose.name:
        return None
    return id_of_new(dossier, whose.name, stem), {"name": whose.name, "kind": "outlet"}


def _write_outlet(root: Path, id_: str, record: Mapping[str, str]) -> None:
    if not (root / FOLDER / OUTLETS).exists():
        write_new(root, [NewFile(OUTLETS, with_outlet(None, id_, record).text)])
        return
    before, file = file_at(root, OUTLETS)
    write_changed(root, OUTLETS, before, with_outlet(file, id_, record), say=False)


def ending_of(name: str) -> tuple[str, str]:
    """Return the ending that a captured page of a name has in the dossier, "" for a text, and the name without it."""
    folded = name.casefold()
    for written in (*CAPTURES, *_OTHERWISE):
        if folded.endswith(written) and len(folded) > len(written):
            return _OTHERWISE.get(written, written), name[: -len(written)]
    return "", Path(name).stem


def _bytes(file: Path, limit: int) -> bytes:
    with file.open("rb") as opened:
        data = opened.read(limit + 1)
    if len(data) > limit:
        raise NotKnown(f"{file} is larger than {limit >> 20} MiB, which no article is")
    return data


def _text_of(data: bytes, ending: str, file: Path, said: Said, captured: str) -> tuple[bytes, Said]:
    of = page_in(data, ending, str(file), Wanted(said.url if ending in ARCHIVES else "", captured))
    page = page_of(of.html, str(file))
    capture = {
        "sha256": hashlib.sha256(data).hexdigest(),
        "extracted_by": page.extracted_by,
        "date": of.date,
        "url": of.url,
    }
    return page.text.encode(), replace(
        said,
        title=said.title or page.title,
        printed=Printed(site=page.site, title=page.beside, top=page.top, rights=page.rights),
        byline=page.byline,
        url=said.url or page.url or of.url,
        metadata_date=page.date,
        language=said.language or page.language,
        capture=capture,
    )
