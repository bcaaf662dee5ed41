"""What is cited of an article, or of one claim in it, whatever form it is written in."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final
from urllib.parse import quote

from generator.ground.dates.edtf import Date
from generator.ground.dates.in_words import in_words
from generator.ground.wording import all_of
from generator.ground.wording import gettext as _
from generator.links.addresses import page_of, permalink_of, published
from generator.links.derived import Derived
from generator.model.dated import Dated
from generator.model.dossier import Ref, Stated
from generator.model.ids import SourceId

_ON_THE_WEB: Final = re.compile("https?://", re.IGNORECASE)
_BREAK: Final = re.compile("[\\s\x00-\x1f\x7f\x85\u2028\u2029]*[\x00-\x1f\x7f\x85\u2028\u2029]\\s*|  +")
"""A line end, or several spaces: what the lines of a file for reference managers have no room for."""


@dataclass(frozen=True, slots=True)
class Reference:
    """One article, or one claim in it, as reference managers hold it; all words are in one line.

    Attributes:
        key: The id of the source or the claim.
        title: The headline; in brackets where the archived text does not print it.
        outlet: Who published it.
        byline: As printed; empty where none is. Nobody's name is guessed from it.
        date: When it was published; None where nobody knows.
        language: BCP 47.
        address: On the web: the article's, or the claim's in the dossier; empty where neither is known.
        quote: What the claim quotes; empty for a source.
        notes: What the forms have no field for, in sentences: what the date rests on, where the text is archived.
    """

    key: str
    title: str
    outlet: str
    byline: str
    date: Date | None
    language: str
    address: str
    quote: str
    notes: tuple[str, ...]

    @property
    def note(self) -> str:
        """All notes in one line."""
        return " ".join(self.notes)


def source_reference(derived: Derived, site: str, source: SourceId) -> Reference:
    """Return what is cited of an archived article.

    Args:
        derived: All that is derived.
        site: The address of the published site; empty where nobody told it.
        source: Which.
    """
    return _reference(derived, site, source, source, page_of(Ref("source", source)), "", ())


def claim_reference(derived: Derived, site: str, stated: Stated) -> Reference:
    """Return what is cited of one claim: its article, the words, who said them, and the claim's own address.

    The arguments are those of `source_reference`.
    """
    claim = stated.claim
    number = derived.paragraphs.get(claim.id)
    chain = derived.chains[claim.id]
    names = " ← ".join(all_of([derived.called[Ref("actor", one)].name for one in link]) for link in chain.links)
    notes = [
        _("Quoted from paragraph %(number)s.", number=number)
        if number
        else _("Quoted from outside the article’s body."),
        _("Attribution, nearest the outlet first: %(names)s.", names=names),
    ]
    if claim.hedges:
        notes.append(_("Hedged: %(words)s.", words="; ".join(f"“{hedge.words}”" for hedge in claim.hedges)))
    text = derived.dossier.articles[claim.source].text
    words = " […] ".join(text[slice(*span)] for span in derived.found.passages[claim.id].spans)
    return _reference(derived, site, claim.source, claim.id, permalink_of(claim.id), words, tuple(notes))


def on_one_line(text: str) -> str:
    """Return words without line ends and control characters, and with one space where several stood."""
    return _BREAK.sub(" ", text).strip()


def _reference(
    derived: Derived, site: str, source: SourceId, key: str, there: str, words: str, notes: tuple[str, ...]
) -> Reference:
    record = derived.dossier.sources[source].record
    whole, own = published(site, there) if site else "", _clean(record.url)
    return Reference(
        key=key,
        title=title_of(derived, source),
        outlet=on_one_line(derived.called[Ref("actor", record.outlet)].name),
        byline=on_one_line(record.byline),
        date=record.published.date,
        language=record.language,
        address=(whole or own) if words else (own or whole),
        quote=on_one_line(words),
        notes=tuple(on_one_line(note) for note in (*notes, *_notes(derived, site, source))),
    )


def title_of(derived: Derived, source: SourceId) -> str:
    """Return a headline in one line; in brackets where the archived text does not print it."""
    title = on_one_line(derived.dossier.sources[source].record.title)
    supplied = source not in derived.printed and not (title.startswith("[") and title.endswith("]"))
    return f"[{title}]" if supplied else title


def basis_of(dated: Dated) -> str:
    """Return when something was published and what that rests on, in a sentence: with EDTF, which loses nothing."""
    date = dated.date
    if date is None:
        return _("Published: %(date)s.", date=_("date not known"))
    basis = (
        _("date stated, no words cited")
        if dated.uncited
        else _("date stated in the text")
        if dated.basis == "stated"
        else _("date inferred")
    )
    return _("Published: %(date)s (%(basis)s; EDTF: %(edtf)s).", date=in_words(date), basis=basis, edtf=date.text)


def _notes(derived: Derived, site: str, source: SourceId) -> tuple[str, ...]:
    dossier = derived.dossier
    record = dossier.sources[source].record
    archived = _(
        "Archived in: %(dossier)s, %(address)s (SHA-256 %(sha256)s).",
        dossier=dossier.settings.title,
        address=published(site, page_of(Ref("source", source))),
        sha256=dossier.articles[source].sha256,
    )
    translated = record.translation
    of_title = _("Headline in translation: %(title)s.", title=translated.text) if translated else ""
    return tuple(filter(None, (basis_of(record.published), of_title, archived)))


def _clean(url: str) -> str:
    """Return an address as every form can hold it; empty where it leads nowhere on the web."""
    return quote(url, safe="%/:?#[]@!$&'()*+,;=~") if _ON_THE_WEB.match(url) else ""
