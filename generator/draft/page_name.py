"""What a page calls itself, where several of its signs agree: its lines, its title, its file's name, its article."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from typing import Final

from generator.draft.page_words import CAPTION, CREDIT, TO_THE_READER
from generator.draft.raw import Raw

_PARTS: Final = re.compile(r"\s+[|»\u203a·•–—-]+(?:\s+|$)|^[|»\u203a·•–—-]+\s+|\s*[|»·•]\s*|\s{2,}")
_COPYRIGHT: Final = re.compile(r"©|\(c\)|\bcopyright\b", re.I)
_NOT_THE_NAME: Final = re.compile(
    r"©|\(c\)|\bcopyright\b|\ball rights reserved\b|جميع الحقوق محفوظة|حقوق النشر|(?<!\d)(?:19|20)\d\d(?!\d)|"
    r"[.,;|]+(?=\s|$)",
    re.I,
)
_TOLD: Final = re.compile(
    r"\b(?:told|tells|speaking to|spoke to|interview with)\s+(?:the )?(?P<who>[A-Z][\w'’-]*(?: [A-Z][\w'’-]*){0,3})"
)
_CAPITALS: Final = re.compile(r"\b[A-Z][\w'’-]*(?: [A-Z][\w'’-]*){0,4}")
_MOST_WORDS: Final = 5
_LONGEST: Final = 40
_FEWEST_LETTERS: Final = 3
_MOST_RIGHTS: Final = 20
_OF_THE_PAGE: Final = frozenset({"top", "title", "rights", "reader", "file"})
"""Signs of the page itself: whom somebody spoke to, or the agency of the dateline, may be copied with the article."""


@dataclass(frozen=True, slots=True)
class Printed:
    """What else than an article's text tells whose page it is.

    Attributes:
        stem: The name of its file, without the ending.
        url: Its address.
        site: What the code of the page says that its site is called.
        title: What stands in the page's title behind the headline.
        top: Lines of the page above the article, its menus left out.
        rights: Lines in which it claims its rights.
    """

    stem: str = ""
    url: str = ""
    site: str = ""
    title: str = ""
    top: Sequence[str] = ()
    rights: Sequence[str] = ()


def plain(name: str) -> str:
    """Return a name as names are compared: its letters and digits, in small letters, without "the" before it."""
    return "".join(re.findall(r"[^\W_]", re.sub(r"^the(?:\s+|$)", "", name.strip().casefold())))


def in_file_name(name: str, stem: str) -> bool:
    """Tell whether a file's name begins with a name, however its words are parted there."""
    words = re.findall(r"[^\W_]+", stem.casefold())
    begins = {"".join(words[:many]) for many in range(1, _MOST_WORDS + 1)}
    bare = plain(name)
    return len(bare) >= _FEWEST_LETTERS and bool({bare, f"the{bare}"} & begins)


def names_above(found: Raw, printed: Printed) -> Sequence[str]:
    """Return what stands by itself above the article, or in the page's title, and may be a name."""
    lines = [line for line in (*printed.top, *found.above) if not (CAPTION.search(line) or CREDIT.match(line))]
    behind = _PARTS.split(found.title)[1:][-1:]
    every = (part.strip() for line in (printed.title, *behind, *lines) for part in _PARTS.split(line))
    return [part for part in dict.fromkeys(every) if _may_be_a_name(part) and part != found.title]


def holders(found: Raw, printed: Printed) -> Sequence[str]:
    """Return who claims the rights in the page, as it says it, such as "Exampleton Herald Ltd"."""
    lines = (line for line in (*printed.rights, *found.below) if _COPYRIGHT.search(line) and not CAPTION.search(line))
    bare = (" ".join(_NOT_THE_NAME.sub(" ", line).split()).strip(" -–—") for line in lines)
    return [one for one in dict.fromkeys(bare) if one][:_MOST_RIGHTS]


def page_name(found: Raw, printed: Printed) -> str:
    """Return what the page surely calls itself: its code says it, or two signs agree; "" where nothing is sure.

    Args:
        found: The article.
        printed: What else there is of it.
    """
    if printed.site:
        return printed.site
    seen, rights = _seen(found, printed), [plain(one) for one in holders(found, printed)]
    signs: dict[str, int] = {}
    for name in dict.fromkeys(_names(found, printed)):
        bare = plain(name)
        of_name = {sign for sign, names in seen.items() if bare in names}
        of_name |= {"rights"} if any(one.startswith(bare) for one in rights) else set()
        of_name |= {"file"} if in_file_name(name, printed.stem) else set()
        if bare and len(of_name) > 1 and of_name & _OF_THE_PAGE:
            signs[name] = len(of_name)
    best = max(signs, key=lambda one: (signs[one], -len(plain(one)), len(one)), default="")
    return _as_written(best, found)


def _may_be_a_name(words: str) -> bool:
    short = len(words.split()) <= _MOST_WORDS and len(words) <= _LONGEST and len(plain(words)) >= _FEWEST_LETTERS
    return short and not words[0].islower() and not words.endswith((".", ":")) and not TO_THE_READER.search(words)


def _names(found: Raw, printed: Printed) -> Iterator[str]:
    yield from names_above(found, printed)
    yield from filter(_may_be_a_name, holders(found, printed))
    yield from filter(None, [found.agency])
    yield from (name for name in _to_the_reader(found) if in_file_name(name, printed.stem))
    yield from sorted((name for name in _told(found) if in_file_name(name, printed.stem)), key=len)[-1:]


def _to_the_reader(found: Raw) -> Iterator[str]:
    """Yield what may be a name where the page speaks to its reader: "Support The Herald"."""
    for line in (*found.above, *found.below):
        if TO_THE_READER.search(line) and not _COPYRIGHT.search(line):
            for match in _CAPITALS.finditer(line):
                words = match[0].split()
                yield from (" ".join(words[at:end]) for at in range(len(words)) for end in range(len(words), at, -1))


def _told(found: Raw) -> Iterator[str]:
    """Yield what may be the name of whom somebody spoke to, with more of its words each time."""
    for match in _TOLD.finditer(found.text):
        words = match["who"].split()
        yield from (" ".join(words[:many]) for many in range(1, len(words) + 1))


def _seen(found: Raw, printed: Printed) -> Mapping[str, Set[str]]:
    """Return what stands in each place where a page may print its name, as names are compared."""
    return {
        "title": set(map(plain, _PARTS.split(printed.title))),
        "top": set(map(plain, names_above(found, Printed(top=printed.top)))),
        "reader": set(map(plain, _to_the_reader(found))),
        "agency": {plain(found.agency)},
        "told": set(map(plain, _told(found))),
    }


def _as_written(name: str, found: Raw) -> str:
    """Return a name that the page prints in capitals as its article writes it, where it does."""
    if not name.isupper():
        return name
    forms = Counter(form for form in re.findall(rf"\b{re.escape(name)}\b", found.text, re.I) if form != name)
    proper = [form for form, _ in forms.most_common() if form[0].isupper()]
    return proper[0] if proper else name
