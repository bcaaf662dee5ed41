"""Which outlet of the dossier published a raw article."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

from generator.draft.ids import id_of
from generator.draft.page_name import Printed, holders, in_file_name, names_above, page_name, plain
from generator.draft.raw import Raw
from generator.links.phrase_index import PhraseIndex
from generator.model.dossier import Dossier

_SAYS_OF_ITSELF = re.compile(r"(?:\b(?:told|tells|speaking to|interview with)\s+(?:the\s+)?|^)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Outlet:
    """Whose page a raw article seems to be.

    Attributes:
        id: An outlet of the dossier; "" where none is told.
        name: What the page surely calls itself; "" where nothing is sure.
        perhaps: Where none is told, an outlet of the dossier that only the article's own words name.
        against: Whether the page calls itself otherwise than the outlet that its file's name tells.
    """

    id: str = ""
    name: str = ""
    perhaps: str = ""
    against: bool = False


def outlet_of(dossier: Dossier, found: Raw, printed: Printed) -> Outlet:
    """Return the outlet that published a raw article.

    In this order: the address; what stands by itself above the article, in the page's title or in its copyright line;
    the file's name; other words of the page. What the article alone names, even as the one to whom somebody spoke, may
    be another's: it is told as a guess, and so is nothing where the page surely calls itself by a name that is new.

    Args:
        dossier: The dossier.
        found: The article.
        printed: What else there is of the page.
    """
    outlets = {str(id_): entry.record for id_, entry in dossier.actors.items() if entry.record.kind == "outlet"}
    names = {name: id_ for id_, one in outlets.items() for name in (one.name, *(alias.name for alias in one.aliases))}
    own = page_name(found, printed)
    called = {**{id_: id_ for id_ in outlets}, **names}
    if here := _by_address(names, printed.url) or _by_name(called, found, printed, own):
        return Outlet(here, own)
    filed = [name for name in called if in_file_name(name, printed.stem)]
    if filed:
        return Outlet(called[max(filed, key=lambda one: (len(plain(one)), one))], own, against=bool(own))
    if own:
        return Outlet("", own)
    index = PhraseIndex((id_, form) for name, id_ in names.items() for form in (name, name.removeprefix("The ")))
    named = [*_named(index, found, printed), *_begun_with(index, found)]
    return Outlet(named[0]) if named else Outlet(perhaps=_in_the_article(index, found))


def _by_address(names: dict[str, str], url: str) -> str:
    host = (urlsplit(url).hostname or "").split(".")
    for name, id_ in sorted(names.items(), key=lambda one: (-len(one[0]), one)):
        bare = id_of(name).replace("-", "")
        if len(bare) > 2 and any(part.replace("-", "") == bare for part in host):
            return id_
    return ""


def _by_name(names: dict[str, str], found: Raw, printed: Printed, own: str) -> str:
    """Return the outlet whose whole name the page prints as its own."""
    known = {plain(name): id_ for name, id_ in sorted(names.items(), reverse=True) if plain(name)}
    rights = holders(found, printed)
    for printed_name in (own, *names_above(found, printed), *rights):
        if plain(printed_name) in known:
            return known[plain(printed_name)]
    begun = [bare for bare in known if len(bare) > 2 and any(plain(one).startswith(bare) for one in rights)]
    return known[max(begun, key=len)] if begun else ""


def _named(index: PhraseIndex[str], found: Raw, printed: Printed) -> Iterator[str]:
    """Yield outlets that lines of the page are about: a line that has more to say may tell of another outlet."""
    for line in (*found.sources, found.agency, printed.title, *printed.top, *found.above, *holders(found, printed)):
        for hit in index.hits(line, 0, len(line)):
            if 2 * len(hit.form.split()) >= len(re.findall(r"\w+", line)):
                yield hit.of


def _begun_with(index: PhraseIndex[str], found: Raw) -> Iterator[str]:
    """Yield the outlet with whose name the article begins: "Herald - A ferry …"."""
    for start, end in found.spans:
        for hit in index.hits(found.text, start, end):
            if hit.span[0] == start and re.match(r"\s+[-–—]", found.text[hit.span[1] :]):
                yield hit.of


def _in_the_article(index: PhraseIndex[str], found: Raw) -> str:
    """Return the outlet to which an article says that somebody spoke; else the first that it names."""
    hits = [hit for start, end in found.spans for hit in index.hits(found.text, start, end)]
    spoke = [hit for hit in hits if _SAYS_OF_ITSELF.search(found.text[max(0, hit.span[0] - 40) : hit.span[0]])]
    return next((hit.of for hit in (*spoke, *hits)), "")
