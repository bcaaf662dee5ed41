"""How to cite a source, and one claim of it: made here and nowhere else, as plain text to be copied."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache, partial
from typing import Final
from urllib.parse import quote

from markupsafe import Markup

from generator.citing.forms import FORMS
from generator.citing.reference import Reference, claim_reference, source_reference
from generator.ground import wording
from generator.ground.wording import gettext as _
from generator.ground.wording import in_marks, pgettext
from generator.links.addresses import page_of, permalink_of
from generator.links.shelf import Room
from generator.model.dossier import Ref, Stated
from generator.model.ids import SourceId
from generator.model.source import Source
from generator.pages.frame.context import PageContext
from generator.pages.frame.languages import direction
from generator.pages.frame.shown import DateFact
from generator.pages.frame.templates import markup


@dataclass(frozen=True, slots=True)
class Citation:
    """A citation, ready to be copied.

    Attributes:
        text: The whole of it.
        address: The address in it. Where nobody told the build where the site lies, it is one from the site's root, and
            the page's script puts the whole address in its place.
        href: The way there from this page.
    """

    text: str
    address: str
    href: str


@dataclass(frozen=True, slots=True)
class CitedAs:
    """A reference in one form, to be saved as a file: it lies in its link, so that no site has files for each claim.

    Attributes:
        form: What it is called.
        file: The name that it is saved under.
        href: The whole of it.
    """

    form: str
    file: str
    href: Markup


def source_references(context: PageContext, source: SourceId) -> tuple[CitedAs, ...]:
    """Return an archived article for reference managers, in each form; none where the dossier leaves them out."""
    return _cited_as(context, lambda site: source_reference(context.derived, site, source))


def claim_references(context: PageContext, stated: Stated) -> tuple[CitedAs, ...]:
    """Return one claim for reference managers, in each form; none where the dossier leaves them out.

    Nor is there any of a quote that no reference manager has room for: each form would hold all of it.
    """
    if len(stated.claim.quote) > LONGEST_CITED:
        return ()
    return _cited_as(context, lambda site: claim_reference(context.derived, site, stated))


def _cited_as(context: PageContext, find: Callable[[str], Reference]) -> tuple[CitedAs, ...]:
    if not context.derived.dossier.settings.data.citations:
        return ()
    found = find(context.repository.site)
    return tuple(
        CitedAs(_NAMES[ending], f"{found.key}.{ending}", _in_its_link(ending, write([found])))
        for ending, write in FORMS.items()
    )


def _in_its_link(ending: str, text: str) -> Markup:
    # Letters of any language as they are: in percents, Arabic takes three times as many bytes.
    pieces = _NOT_IN_ADDRESSES.split(text)
    pieces[1::2] = map(_percents, pieces[1::2])
    written = "".join(pieces)
    return markup(f"data:{_MEDIA[ending]};charset=utf-8,{written}")


LONGEST_CITED: Final = 10_000
"""Characters up to which a quote is part of a reference."""
_NAMES: Final = {"json": "CSL-JSON", "bib": "BibLaTeX", "ris": "RIS"}
_MEDIA: Final = {
    "json": "application/vnd.citationstyles.csl+json",
    "bib": "application/x-bibtex",
    "ris": "application/x-research-info-systems",
}
_NOT_IN_ADDRESSES: Final = re.compile(r"([^\w.,;:/()@=+*!?~-]+)")
_percents: Final = lru_cache(maxsize=4096)(quote)


def source_citation(context: PageContext, source: SourceId) -> Citation:
    """Return how to cite an archived article."""
    url = context.derived.dossier.sources[source].record.url
    return _citation(context, source, page_of(Ref("source", source)), isolated(url))


def claim_citation(context: PageContext, stated: Stated) -> Citation:
    """Return how to cite one claim: its article, the paragraph, and the claim's own address."""
    return _citation(context, stated.claim.source, permalink_of(stated.claim.id), _where(context, stated))


def claim_cited(context: PageContext, stated: Stated) -> str:
    """Return of a claim's citation what is said of the article, for where its address and hash stand elsewhere."""
    return _article(context, stated.claim.source, _where(context, stated))


def _where(context: PageContext, stated: Stated) -> str:
    number = context.derived.paragraphs.get(stated.claim.id)
    return _("paragraph %(number)s", number=number) if number else _("outside the article’s body")


def _article(context: PageContext, source: SourceId, where: str) -> str:
    said = (part for part in (*_parts(context, source), where) if part)
    return pgettext("between parts of a citation", ", ").join(said)


def _citation(context: PageContext, source: SourceId, there: str, where: str) -> Citation:
    dossier = context.derived.dossier
    address = context.repository.published(there)
    text = _(
        "%(article)s. In: %(dossier)s, %(address)s (archived text: SHA-256 %(sha256)s).",
        article=_article(context, source, where),
        dossier=isolated(dossier.settings.title),
        address=isolated(address),
        sha256=isolated(dossier.articles[source].sha256),
    )
    return Citation(text, address, context.to(there))


def _parts(context: PageContext, source: SourceId) -> tuple[str, ...]:
    """Return what is cited of an article alike wherever one of its claims is."""
    kept: Room[SourceId, tuple[str, ...]] = context.derived.shelf.room(("cited", wording.language()))
    return kept.find(source) or kept.put(source, partial(_cited, context, source))


def _cited(context: PageContext, source: SourceId) -> tuple[str, ...]:
    derived = context.derived
    record = derived.dossier.sources[source].record
    return (
        isolated(derived.called[Ref("actor", record.outlet)].name),
        isolated(record.byline),
        title(record, source in derived.printed),
        when(context.published(source)),
    )


def title(record: Source, printed: bool) -> str:
    """Return a headline in quotation marks; in brackets what the dossier supplies: a headline, or a translation."""
    words = isolated(record.title)
    in_brackets = record.title.startswith("[") and record.title.endswith("]")
    headline = in_marks(words) if printed else words if in_brackets else f"[{words}]"
    return f"{headline} [{isolated(record.translation.text)}]" if record.translation else headline


def when(published: DateFact) -> str:
    """Return a date in words, and what it rests on."""
    if published.basis == "unknown":
        return _("date not known")
    basis = {
        "stated": _("date stated in the text"),
        "inferred": _("date inferred"),
        "uncited": _("date stated, no words cited"),
    }
    return f"{published.words} ({basis[published.basis]})"


def isolated(words: str) -> str:
    """Return words so that they keep their own order among others, and leave theirs to the others.

    Only where a letter runs against the site's language, or a character steers the order: what is copied into another
    text should not hold characters that nobody sees and nobody needs.
    """
    mine = direction(wording.language())
    if mine == "ltr" and words.isascii():  # No letter of ASCII runs against it, and none steers.
        return words
    against = _AGAINST[mine]
    return f"\u2068{words}\u2069" if any(unicodedata.bidirectional(one) in against for one in words) else words


_STEERING: Final = frozenset({"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"})
_AGAINST: Final = {"ltr": _STEERING | {"R", "AL", "AN"}, "rtl": _STEERING | {"L", "EN"}}
