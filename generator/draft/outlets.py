"""Which outlet of the dossier published a raw article."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from urllib.parse import urlsplit

from generator.draft.ids import id_of
from generator.draft.raw import Raw
from generator.links.phrase_index import PhraseIndex
from generator.model.dossier import Dossier

_SAYS_OF_ITSELF = re.compile(r"(?:\b(?:told|tells|speaking to|interview with)\s+|^)$", re.IGNORECASE)


def outlet_of(dossier: Dossier, found: Raw, url: str = "", stem: str = "", said: Sequence[str] = ()) -> str:
    """Return the id of the outlet that published a raw article, or "" where nothing tells.

    In this order: the address, the file's name, what the page says of itself, and an outlet to which the article says
    that somebody spoke. Outlets that an article merely cites are others than its own.

    Args:
        dossier: The dossier.
        found: The article.
        url: Its address.
        stem: Its file's name, without the ending.
        said: Words that name the outlet.
    """
    outlets = {id_: entry.record for id_, entry in dossier.actors.items() if entry.record.kind == "outlet"}
    host = (urlsplit(url).hostname or "").split(".")
    by_name = {
        name: str(id_) for id_, one in outlets.items() for name in (one.name, *(alias.name for alias in one.aliases))
    }
    for name, id_ in sorted(by_name.items(), key=lambda one: (-len(one[0]), one)):
        plain = id_of(name).replace("-", "")
        if len(plain) > 2 and any(part.replace("-", "") == plain for part in host):
            return id_
    for id_ in sorted(map(str, outlets), key=len, reverse=True):
        if stem == id_ or stem.startswith(f"{id_}-"):
            return id_
    index = PhraseIndex((id_, name) for name, id_ in by_name.items())
    named = [*_named(index, said), *_named(index, found.outlets)]
    return named[0] if named else _of_itself(index, found)


def _named(index: PhraseIndex[str], lines: Sequence[str]) -> Iterator[str]:
    for line in lines:
        yield from (hit.of for hit in index.hits(line, 0, len(line)))


def _of_itself(index: PhraseIndex[str], found: Raw) -> str:
    """Return the outlet that an article names as the one to whom somebody spoke, or with which it begins."""
    for start, end in found.spans:
        for hit in index.hits(found.text, start, end):
            before = found.text[max(start, hit.span[0] - 40) : hit.span[0]]
            begins = hit.span[0] == start and re.match(r"\s+[-–—]", found.text[hit.span[1] :])
            if (before and _SAYS_OF_ITSELF.search(before)) or begins:
                return hit.of
    return ""
