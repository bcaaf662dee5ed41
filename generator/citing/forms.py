"""References as CSL-JSON, BibLaTeX and RIS.

See https://citationstyles.org/developers/, the manual of BibLaTeX, and the RIS format of Research Information Systems.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from itertools import accumulate
from typing import Any, Final

from generator.citing.dates import for_biblatex, for_csl, known
from generator.citing.reference import Reference
from generator.ground.wording import gettext as _

_LATEX: Final[Mapping[str, str]] = {
    "\\": r"\textbackslash{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    **{mark: f"\\{mark}" for mark in "$#%&_"},
    "": "{}",
}
"""What LaTeX gives a meaning to; and what stands between two marks that it would take for one, such as a dash."""
_SPECIAL: Final = re.compile(r"[\\{}~^$#%&_]|(?<=([-,<>]))(?=\1)|(?<=[`'!?])(?=[`'])")
_PAIRED: Final = {"{": r"\{", "}": r"\}"}
_NAMED: Final = {"{": r"\textbraceleft{}", "}": r"\textbraceright{}"}
"""Braces. BibTeX counts escaped ones as well, so those that do not pair are named; not all of them, since Pandoc passes
over the names."""

_MONTHS: Final = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def csl_json(references: Sequence[Reference]) -> str:
    """Return references as CSL-JSON; a single one in one line, for it may lie in a link."""
    indent = 1 if len(references) > 1 else None
    return json.dumps([_csl(one) for one in references], ensure_ascii=False, indent=indent) + "\n"


def _csl(one: Reference) -> dict[str, Any]:
    item: dict[str, Any] = {
        "id": one.key,
        "type": "article-newspaper",
        "title": one.title,
        "container-title": one.outlet,
        "author": [{"literal": one.byline}] if one.byline else None,
        "issued": for_csl(one.date) if one.date else None,
        "URL": one.address,
        "language": one.language,
        "abstract": one.quote,
        "note": one.note,
    }
    return {name: value for name, value in item.items() if value}


def biblatex(references: Sequence[Reference]) -> str:
    """Return references as a file for BibLaTeX; what LaTeX would act on is escaped, and braces keep capitals.

    BibTeX and its styles read it as well: they find the outlet and as much of the date as is sure in fields of theirs,
    of which BibLaTeX takes the first for its own, and passes over the others where it has a date.
    """
    # Here, and not above: who only checks a dossier, or builds it without references, does not wait for it.
    from bibtexparser.entrypoint import write_string
    from bibtexparser.library import Library
    from bibtexparser.model import Block, Entry, Field

    entries: list[Block] = [
        Entry("article", one.key, [Field(*field) for field in _biblatex(one).items()]) for one in references
    ]
    return str(write_string(Library(entries), unparse_stack=[]))


def _biblatex(one: Reference) -> dict[str, str]:
    year, month = (*known(one.date), 0, 0)[:2]
    fields = {
        "author": f"{{{_name(one.byline)}}}" if one.byline else "",
        "title": f"{{{latex(one.title)}}}",
        "journal": f"{{{latex(one.outlet)}}}",
        "entrysubtype": "newspaper",
        "date": for_biblatex(one.date) if one.date else "",
        "year": f"{year:04}" if year else "",
        "url": one.address,
        "langid": _langid(one.language),
        "abstract": latex(one.quote),
        "note": latex(one.note),
    }
    enclosed = {name: f"{{{value}}}" for name, value in fields.items() if value}
    # Without braces, since it is a name of BibTeX's, which each style prints in its own way.
    return {**enclosed, "month": _MONTHS[month - 1]} if month else enclosed


def _langid(tag: str) -> str:
    """Return what LaTeX calls a language: its English name. The field `language` would be printed as it stands."""
    from babel.core import Locale

    name = str(Locale("en").languages.get(tag.split("-")[0].lower(), "")).lower()
    return name if name.isalpha() else ""


def latex(text: str) -> str:
    """Return words so that LaTeX prints them as they are."""
    written = {**_LATEX, **(_PAIRED if _pair(text) else _NAMED)}
    return _SPECIAL.sub(lambda found: written[found[0]], text)


def _name(text: str) -> str:
    """Return a name for LaTeX. Of one that begins with "`{", Biber would make half a pair of braces its initial."""
    return re.sub(r"^`\{}", r"`\\relax", latex(text))


def _pair(text: str) -> bool:
    """Return whether each brace that opens is closed behind it, and none is closed that is not open."""
    depths = list(accumulate(1 if mark == "{" else -1 for mark in text if mark in "{}"))
    return not depths or (depths[-1] == 0 and min(depths) == 0)


def ris(references: Sequence[Reference]) -> str:
    """Return references as RIS."""
    return str(_ris_writer().formats([_ris(one) for one in references]))


@cache
def _ris_writer() -> Any:
    from rispy import RisWriter

    made = RisWriter()
    made.set_header = lambda count: ""  # in place of a number, which RIS does not have
    return made


def _ris(one: Reference) -> dict[str, Any]:
    sure = known(one.date)
    # A comma would part a name: then it is told as what it is.
    named = one.byline and "," not in one.byline
    entry: dict[str, Any] = {
        "type_of_reference": "NEWS",
        "id": one.key,
        "authors": [one.byline] if named else [],
        "title": one.title,
        "secondary_title": one.outlet,
        "year": f"{sure[0]:04}" if sure else "",
        "date": "/".join([*(f"{part:02}" for part in sure), *("" for _ in range(3 - len(sure)))]) + "/" if sure else "",
        "urls": [one.address] if one.address else [],
        "language": one.language,
        "abstract": one.quote,
        "notes": [*([] if named or not one.byline else [_("Byline: %(byline)s", byline=one.byline)]), *one.notes],
    }
    return {name: value for name, value in entry.items() if value}


FORMS: Final[Mapping[str, Callable[[Sequence[Reference]], str]]] = {"json": csl_json, "bib": biblatex, "ris": ris}
"""What writes references, by the ending of the file."""
