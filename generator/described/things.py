"""Articles, events, places and actors as nodes of linked data."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from generator.described.vocabulary import Node, in_language, number, without_empty
from generator.described.whens import begins_and_ends, dated, edtf, plain
from generator.links.addresses import capture_of, copy_of, page_of, permalink_of, published, question_anchor, relative
from generator.links.derived import Derived
from generator.model.actor import ActorKind, Name
from generator.model.dossier import Kind, Ref
from generator.model.event import Participant
from generator.model.forms import VERSION
from generator.model.ids import ActorId, ClaimId, EventId, PlaceId, QuestionId, SourceId
from generator.model.taken_from import TakenFrom
from generator.model.translation import Translation
from generator.read.originals import may_be_published

_ORGANISATION: Final = "Organization"
_ACTORS: Final[Mapping[ActorKind, str]] = {
    "person": "Person",
    "outlet": "NewsMediaOrganization",
    "court": "GovernmentOrganization",
    "state": "GovernmentOrganization",
    "state-body": "GovernmentOrganization",
}
_ON_THE_WEB: Final = re.compile(r'https?://[^\s<>"{}|\\^`\x00-\x20\x7f-\x9f]+', re.IGNORECASE)
"""An address that can name a thing: others break the graph, or run on a page."""


@dataclass(frozen=True, slots=True)
class Describing:
    """Describes things of a dossier, for one page or file.

    Attributes:
        derived: The dossier, and all that is derived from it.
        site: The address of the published site; empty where nobody told it.
        here: The address of the page or file that describes them, from the site's root. Without a site's address, all
            things are named by the way from here.
    """

    derived: Derived
    site: str
    here: str

    def iri(self, address: str) -> str:
        """Return the name of what has an address from the site's root."""
        return published(self.site, address) if self.site else relative(self.here, address)

    def thing(self, ref: Ref) -> str:
        """Return the name of a thing: it is not its page, which tells of it."""
        return self.iri(f"{page_of(ref)}#{ref.kind}")

    def quote(self, claim: str) -> Node:
        """Return a reference to the quote of a claim."""
        return {"@id": self.iri(f"{permalink_of(ClaimId(claim))}#quote")}

    def question(self, event: EventId, question: QuestionId) -> str:
        """Return the name of a question: where the page of its event asks it."""
        return self.iri(f"{page_of(Ref('event', event))}#{question_anchor(question)}")

    def called(self, kind: Kind, one: str) -> Node:
        """Return a reference to a thing with its type and name, for who reads one page alone."""
        dossier, named = self.derived.dossier, {"@id": self.thing(Ref(kind, one))}
        if kind == "actor":
            actor = dossier.actors[ActorId(one)].record
            return {**named, "@type": _ACTORS.get(actor.kind, _ORGANISATION), "name": actor.name}
        if kind == "place":
            return {**named, "@type": "Place", "name": dossier.places[PlaceId(one)].record.name}
        if kind == "source":
            source = dossier.sources[SourceId(one)].record
            return {**named, "@type": "NewsArticle", "headline": in_language(source.title, source.language)}
        return {**named, "@type": "Event", "name": dossier.events[EventId(one)].record.title}

    def dossier(self) -> Node:
        """Return the node of the dossier as a whole, which its front page is about."""
        settings = self.derived.dossier.settings
        return without_empty(
            {
                "@id": f"{self.iri('')}#dossier",
                "@type": "Dataset",
                "name": settings.title,
                "description": settings.description,
                "inLanguage": settings.language,
                "version": VERSION,
                "url": self.iri(""),
            }
        )

    def described(self, ref: Ref) -> Node:
        """Return the node of a thing: of all that its page says of it in figures and names, without any quote."""
        node = _DESCRIBED[ref.kind](self, ref.id)
        page = self.iri(page_of(ref))
        return without_empty({"@id": self.thing(ref), **node, "identifier": ref.id, "mainEntityOfPage": page})


def _source(known: Describing, one: str) -> Node:
    source, dossier = SourceId(one), known.derived.dossier
    record, article = dossier.sources[source].record, dossier.articles[source]
    outlet = known.called("actor", record.outlet)
    original = _original(known, record.taken_from)
    text = {
        "@type": "MediaObject",
        "contentUrl": known.iri(copy_of(article.file)),
        "encodingFormat": "text/plain",
        # The hash is that of the whole text, which a copy of some passages does not have.
        "sha256": "" if article.excerpt else article.sha256,
        "prov:wasDerivedFrom": _captured(known, source),
    }
    return {
        "@type": ["NewsArticle", "prov:Entity"],
        "headline": in_language(record.title, record.language),
        "d:printed": source in known.derived.printed,
        "d:translated": translated(record.translation),
        "inLanguage": record.language,
        "publisher": outlet,
        "prov:wasAttributedTo": {"@id": outlet["@id"]},
        "creditText": record.byline,
        "dateline": record.dateline,
        "copyrightNotice": record.rights,
        "url": record.url if _ON_THE_WEB.fullmatch(record.url) else "",
        "archivedAt": [address for address in record.archived if _ON_THE_WEB.fullmatch(address)],
        "datePublished": plain(record.published.date),
        "d:dated": dated(record.published),
        "encoding": without_empty(dict(text)),
        "d:publish": "passages" if article.excerpt else "whole",
        **original,
    }


def _captured(known: Describing, source: SourceId) -> Node | None:
    """Return the captured page that a text was taken from; None where it was taken from none."""
    dossier = known.derived.dossier
    capture = dossier.sources[source].record.capture
    if capture is None:
        return None
    offered = may_be_published(dossier, source)
    return without_empty(
        {
            "@type": ["MediaObject", "prov:Entity"],
            "contentUrl": known.iri(capture_of(dossier.captures[source].file)) if offered else "",
            "url": capture.url if _ON_THE_WEB.fullmatch(capture.url) else "",
            "d:captured": edtf(capture.date.text) if capture.date else None,
            "d:capturedSha256": capture.sha256,
            "d:extractedBy": capture.extracted_by,
        }
    )


def _original(known: Describing, taken: TakenFrom | None) -> Node:
    """Return what says from which article one was taken."""
    if taken is None:
        return {}
    how = without_empty(
        {
            "@type": "prov:Derivation",
            "d:taking": taken.kind,
            "d:words": taken.quote.strip(),
            "d:reason": taken.reason,
        }
    )
    if taken.source is None and not _ON_THE_WEB.fullmatch(taken.url):
        return {"isBasedOn": {"@type": "CreativeWork", "description": taken.url}, "prov:qualifiedDerivation": how}
    original = {"@id": known.thing(Ref("source", taken.source)) if taken.source else taken.url}
    how["prov:entity"] = original
    return {"isBasedOn": original, "prov:wasDerivedFrom": original, "prov:qualifiedDerivation": how}


def translated(translation: Translation | None) -> Node | None:
    """Return somebody's translation of words; None where there is none."""
    if translation is None:
        return None
    words = in_language(translation.text, translation.language)
    return {"@type": "CreativeWork", "text": words, "creditText": translation.by}


def _also_called(aliases: tuple[Name, ...]) -> list[object]:
    return [in_language(alias.name, alias.lang) if alias.lang else alias.name for alias in aliases]


def _actor(known: Describing, one: str) -> Node:
    record = known.derived.dossier.actors[ActorId(one)].record
    background = record.background
    outside = background and {
        "@type": "CreativeWork",
        "text": background.text,
        "citation": background.origin,
        "d:date": edtf(background.read.text) if background.read else None,
    }
    return {
        "@type": [_ACTORS.get(record.kind, _ORGANISATION), "prov:Agent"],
        "name": record.name,
        "alternateName": _also_called(record.aliases),
        "d:kind": record.kind,
        "d:named": record.named,
        "memberOf": [known.called("actor", body) for body in record.part_of],
        "d:background": without_empty(dict(outside)) if outside else None,
    }


def _place(known: Describing, one: str) -> Node:
    record = known.derived.dossier.places[PlaceId(one)].record
    where = record.coordinates
    point = where and {
        "@type": "GeoCoordinates",
        "latitude": number(where.lat),
        "longitude": number(where.lon),
        "d:givenBy": where.origin,
    }
    return {
        "@type": "Place",
        "name": record.name,
        "alternateName": _also_called(record.aliases),
        "d:kind": record.kind,
        "containedInPlace": known.called("place", record.part_of) if record.part_of else None,
        "geo": point,
    }


def _event(known: Describing, one: str) -> Node:
    record = known.derived.dossier.events[EventId(one)].record
    begins, ends = begins_and_ends(record.date.date if record.date else None)
    return {
        "@type": "Event",
        "name": record.title,
        "startDate": begins,
        "endDate": ends,
        "d:dated": dated(record.date, map(known.quote, record.date.claims)) if record.date else None,
        "location": [known.called("place", place) for place in record.places],
        "d:participant": [_participant(known, one) for one in record.actors],
        "superEvent": known.called("event", record.part_of) if record.part_of else None,
    }


def _participant(known: Describing, participant: Participant) -> Node:
    return {
        "@type": "Role",
        "roleName": participant.role,
        "d:actor": known.called("actor", participant.actor),
        "d:side": participant.is_side,
    }


_DESCRIBED: Final[Mapping[Kind, Callable[[Describing, str], Node]]] = {
    "source": _source,
    "actor": _actor,
    "place": _place,
    "event": _event,
}
