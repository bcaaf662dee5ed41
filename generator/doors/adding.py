"""Takes raw articles into the dossier: their text, a YAML file, and the captured page that the text is from."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from generator.doors.drafting import file_at, write_changed, write_new, write_where_nothing_is
from generator.draft.captures import ARCHIVES, Wanted, page_in
from generator.draft.ids import NotKnown, known
from generator.draft.new_outlets import OUTLETS, new_outlet, with_outlet
from generator.draft.outlets import outlet_of
from generator.draft.page import page_of
from generator.draft.page_name import Printed
from generator.draft.raw import raw
from generator.draft.records import NewFile
from generator.draft.sourced import Said, sourced
from generator.edit import NotEditable
from generator.ground.problem import Problem
from generator.model.dossier import Article, Dossier
from generator.pipeline import FOLDER, texts_elsewhere
from generator.read.article import LIMIT, read_article
from generator.read.captured import LIMIT as LARGEST_CAPTURE
from generator.read.files import content
from generator.read.record_files import CAPTURES

_OTHERWISE: Mapping[str, str] = {".htm": ".html", ".xhtml": ".html", ".mht": ".mhtml"}
"""Endings that mean the same as one of those that captured pages have in the dossier."""


@dataclass(frozen=True, slots=True)
class Added:
    """An article that was taken.

    Attributes:
        paths: Its files, within the dossier's folder.
        left: What is left to do, a sentence each.
        outlet: The name of the outlet that was made with it; "" where none was.
    """

    paths: Sequence[str]
    left: Sequence[str]
    outlet: str = ""


def add(root: Path, dossier: Dossier, file: Path, said: Said, new_outlets: bool = False, captured: str = "") -> Added:
    """Take one raw article, write its files, and return what is left to do.

    Args:
        root: The project's folder.
        dossier: Its dossier.
        file: A text, or a captured page: HTML, MHTML, WARC or WACZ.
        said: What is known of it otherwise; an outlet by any of its names.
        new_outlets: Whether an outlet that the page surely names, and the dossier lacks, is made with it.
        captured: When the page was captured, or the beginning of that, where an archive holds it several times.

    Raises:
        NotKnown: Where it cannot be taken; nothing was written then.
        NotEditable: Likewise.
        OSError: Likewise.
    """
    ending, stem = ending_of(file.name)
    data = _bytes(file, LARGEST_CAPTURE if ending else LIMIT)
    articles = root / FOLDER / "articles"
    here = file.resolve().parent == articles.resolve() and (file.suffix == ".txt" or file.name == f"{stem}{ending}")
    said = replace(said, stem=said.stem or stem, here=here)
    if said.outlet:
        said = replace(said, outlet=known(dossier, "actor", said.outlet))
    text, said = _text_of(data, ending, file, said, captured) if ending else (data, said)
    new = new_outlet(dossier, text.decode("utf-8", "replace"), said) if new_outlets else None
    said = replace(said, outlet=new[0]) if new else said
    made = _source(root, dossier, text, file, said)
    beside = articles / Path(made.path).name
    kept = {beside.with_suffix(".txt"): text, **({beside.with_suffix(ending): data} if ending else {})}
    kept = {there: bytes_ for there, bytes_ in kept.items() if not (here and there.name == file.name)}
    for there in kept:
        if there.exists():
            raise NotKnown(f"{FOLDER}/articles/{there.name} is there already, and stays as it is")
    if new:
        _write_outlet(root, *new)
    write_new(root, [made])
    for there, bytes_ in kept.items():
        write_where_nothing_is(there, bytes_)
    text_path = Path(made.path).with_suffix(".txt").as_posix()
    return Added([made.path, text_path], made.left, new[1]["name"] if new else "")


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


def _source(root: Path, dossier: Dossier, text: bytes, file: Path, said: Said) -> NewFile:
    article = read_article(text, str(file), hashlib.sha256(text).hexdigest())
    if isinstance(article, Problem):
        raise NotKnown(f"{article.position}: {article.sentence} {article.hint}".rstrip())
    for id_ in _holders(root, dossier, article):
        lacking = _outlet_that_lacks(root, dossier, article, id_, said)
        raise NotKnown(f'{file} holds the same text as the source "{id_}", and is not taken again.{lacking}')
    return sourced(dossier, article.text, article.sha256, said)


def _holders(root: Path, dossier: Dossier, article: Article) -> Iterator[str]:
    """Yield sources that have a text already; also those whose record cannot be read yet, as without an outlet."""
    yield from (str(id_) for id_, other in dossier.articles.items() if other.sha256 == article.sha256)
    articles = root / FOLDER / "articles"
    for record in sorted(articles.glob("*.yml")):
        for folder in filter(None, (articles, texts_elsewhere(root))):
            name = f"{record.stem}.txt"
            held = content(str(folder / name), folder.resolve(), name, LIMIT)
            if isinstance(held, bytes) and hashlib.sha256(held).hexdigest() == article.sha256:
                yield record.stem


def _outlet_that_lacks(root: Path, dossier: Dossier, article: Article, id_: str, said: Said) -> str:
    """Return how to fill in a source's outlet, where it has none; else ""."""
    path = f"articles/{id_}.yml"
    try:
        held = file_at(root, path)[1].plain()
    except NotEditable:
        return ""
    if not isinstance(held, dict) or held.get("outlet"):
        return ""
    outlet = said.outlet or outlet_of(dossier, raw(article.text, said.title), said.page).id
    line = f"outlet: {outlet}" if outlet else "outlet: and the id of an actor whose kind is outlet"
    return f' That source has no outlet yet: write the line "{line}" into {FOLDER}/{path}.'
