"""Takes raw articles into the dossier: their text as it came, and a YAML file beside it."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import Path

from generator.doors.drafting import tell_what_is_left, write_new, write_where_nothing_is
from generator.draft.ids import NotKnown, known
from generator.draft.page import page_of
from generator.draft.records import NewFile
from generator.draft.sourced import Said, sourced
from generator.ground.problem import Problem
from generator.model.dossier import Dossier
from generator.pipeline import FOLDER
from generator.read.article import LIMIT, read_article
from generator.read.record_files import AS_FETCHED

_PAGES = (".html", ".htm", ".xhtml")


def add(root: Path, dossier: Dossier, file: Path, said: Said) -> None:
    """Take one raw article, write its files, and say what is left to do.

    Args:
        root: The project's folder.
        dossier: Its dossier.
        file: A text, or a page of HTML.
        said: What is known of it otherwise; an outlet by any of its names.

    Raises:
        NotKnown: Where it cannot be taken; nothing was written then.
        NotEditable: Likewise.
        OSError: Likewise.
    """
    data = _bytes(file)
    articles = root / FOLDER / "articles"
    here = file.resolve().parent == articles.resolve() and file.suffix == ".txt"
    said = replace(said, stem=said.stem or file.stem, here=here)
    if said.outlet:
        said = replace(said, outlet=known(dossier, "actor", said.outlet))
    fetched = file.suffix.casefold() in _PAGES
    text, said = _text_of(data, file, said) if fetched else (data, said)
    made = _source(dossier, text, file, said)
    beside = articles / Path(made.path).name
    kept = {} if here else {beside.with_suffix(".txt"): text}
    if fetched:
        kept[beside.with_suffix(AS_FETCHED)] = data
    for there in kept:
        if there.exists():
            raise NotKnown(f"{FOLDER}/articles/{there.name} is there already, and stays as it is")
    write_new(root, [made])
    for there, content in kept.items():
        write_where_nothing_is(there, content)
    tell_what_is_left(root, [made.path, str(Path(made.path).with_suffix(".txt").as_posix())], made.left)


def _bytes(file: Path) -> bytes:
    with file.open("rb") as opened:
        data = opened.read(LIMIT + 1)
    if len(data) > LIMIT:
        raise NotKnown(f"{file} is larger than {LIMIT >> 20} MiB, which no article is")
    return data


def _text_of(data: bytes, file: Path, said: Said) -> tuple[bytes, Said]:
    page = page_of(data, str(file))
    return page.text.encode(), replace(
        said,
        title=said.title or page.title,
        outlet_words=page.outlet,
        byline=page.byline,
        url=said.url or page.url,
        metadata_date=page.date,
        language=said.language or page.language,
    )


def _source(dossier: Dossier, text: bytes, file: Path, said: Said) -> NewFile:
    article = read_article(text, str(file), hashlib.sha256(text).hexdigest())
    if isinstance(article, Problem):
        raise NotKnown(f"{article.position}: {article.sentence} {article.hint}".rstrip())
    for id_, other in dossier.articles.items():
        if other.sha256 == article.sha256:
            raise NotKnown(f'{file} holds the same text as the source "{id_}"')
    return sourced(dossier, article.text, article.sha256, said)
