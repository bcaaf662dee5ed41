"""The whole dossier as rows, each of a kind that `generator.data.tables` declares."""

from __future__ import annotations

from generator.data.tables import (
    ActorRow,
    ActRow,
    BetweenRow,
    ClaimRow,
    CoordinatesRow,
    CoverageRow,
    Data,
    EventRow,
    FurtherAnswerRow,
    GroupRow,
    HedgeRow,
    HoleRow,
    OnRow,
    PlaceRow,
    PublishedRow,
    QuestionRow,
    RoleRow,
    SharedTextRow,
    SourceRow,
    TranslationRow,
    WordRow,
)
from generator.data.trace_tables import exceptions, removed
from generator.data.who_tables import CaptureRow, InferredRow, background, taken_from
from generator.links.addresses import permalink_of
from generator.links.attribution import Chain, Together
from generator.links.claim_sheets import claim_on
from generator.links.derived import Derived
from generator.links.holes import holes
from generator.links.words import Use, in_rows
from generator.model.claim import Claim
from generator.model.dossier import Stated
from generator.model.ids import ActorId, EventId, PlaceId, SourceId
from generator.model.question import Question
from generator.model.translation import Translation


def rows(derived: Derived) -> Data:
    """Return the dossier as rows: sorted by id within each list, claims in the order of their records."""
    settings = derived.dossier.settings
    return Data(
        title=settings.title,
        description=settings.description,
        language=settings.language,
        sources=[_source(derived, source) for source in derived.dossier.sources],
        actors=[_actor(derived, actor) for actor in derived.dossier.actors],
        places=[_place(derived, place) for place in derived.dossier.places],
        events=[_event(derived, event) for event in derived.dossier.events],
        questions=[
            _question(derived, event.id, question)
            for event in derived.dossier.events.values()
            for question in event.record.questions
        ],
        claims=[_claim(derived, stated) for stated in derived.stated.values()],
        acts=[ActRow(id=act.id, label=act.label, forms=list(act.forms)) for act in settings.acts],
        words=[_word(use) for use in in_rows(derived.words)],
        shared_text=[
            SharedTextRow(
                sources=list(shared.sources),
                spans=[list(passage.spans) for passage in shared.passages],
                likeness=shared.likeness,
            )
            for shared in derived.shared
        ],
        holes=[HoleRow(kind=hole.kind, id=hole.id) for hole in holes(derived)],
        removed=removed(derived.removed.values()),
    )


def _source(derived: Derived, source: SourceId) -> SourceRow:
    record, article = derived.dossier.sources[source].record, derived.dossier.articles[source]
    published, coverage = record.published, derived.coverage[source]
    return SourceRow(
        id=source,
        file=article.file,
        sha256=article.sha256,
        publish="passages" if article.excerpt else "whole",
        title=record.title,
        translation=_translation(record.translation),
        title_printed=source in derived.printed,
        outlet=record.outlet,
        byline=record.byline,
        dateline=record.dateline,
        language=record.language,
        url=record.url,
        archived=list(record.archived),
        capture=_capture(derived, source),
        rights=record.rights,
        published=PublishedRow(
            date=published.date.text if published.date else None,
            basis=published.basis,
            reason=published.reason,
            quote=published.quote.strip(),
        ),
        taken_from=taken_from(record.taken_from),
        body=list(derived.found.bodies[source]),
        coverage=CoverageRow(sentences=coverage.sentences, quoted=coverage.quoted, unquoted=list(coverage.unquoted)),
        formerly=list(record.formerly),
        exceptions=exceptions(record.exceptions),
    )


def _capture(derived: Derived, source: SourceId) -> CaptureRow | None:
    capture = derived.dossier.sources[source].record.capture
    if capture is None:
        return None
    return CaptureRow(
        file=derived.dossier.captures[source].file,
        sha256=capture.sha256,
        extracted_by=capture.extracted_by,
        date=capture.date.text if capture.date else None,
        url=capture.url,
    )


def _hedges(claim: Claim, chain: Chain) -> list[HedgeRow]:
    return [
        HedgeRow(words=hedge.words, degree=hedge.degree, denied=hedge.denied, by=hedge.by or chain.outlet)
        for hedge in claim.hedges
    ]


def _together(actors: Together) -> str | list[str]:
    return actors[0] if len(actors) == 1 else list(actors)


def _translation(translation: Translation | None) -> TranslationRow | None:
    if translation is None:
        return None
    return TranslationRow(text=translation.text, by=translation.by, language=translation.language)


def _actor(derived: Derived, actor: ActorId) -> ActorRow:
    record = derived.dossier.actors[actor].record
    return ActorRow(
        id=actor,
        name=record.name,
        kind=record.kind,
        named=record.named,
        aliases=[alias.name for alias in record.aliases],
        part_of=list(record.part_of),
        background=background(record.background),
        formerly=list(record.formerly),
        exceptions=exceptions(record.exceptions),
    )


def _place(derived: Derived, place: PlaceId) -> PlaceRow:
    record = derived.dossier.places[place].record
    where = record.coordinates
    return PlaceRow(
        id=place,
        name=record.name,
        kind=record.kind,
        aliases=[alias.name for alias in record.aliases],
        part_of=record.part_of,
        coordinates=CoordinatesRow(lat=where.lat, lon=where.lon, origin=where.origin) if where else None,
        formerly=list(record.formerly),
        exceptions=exceptions(record.exceptions),
    )


def _event(derived: Derived, event: EventId) -> EventRow:
    record = derived.dossier.events[event].record
    date = record.date
    return EventRow(
        id=event,
        title=record.title,
        date=date.date.text if date and date.date else None,
        date_basis=date.basis if date else "unknown",
        date_reason=date.reason if date else "",
        date_claims=list(date.claims) if date else [],
        places=list(record.places),
        actors=[RoleRow(id=participant.actor, role=participant.role) for participant in record.actors],
        part_of=record.part_of,
        formerly=list(record.formerly),
        exceptions=exceptions(record.exceptions),
    )


def _question(derived: Derived, event: EventId, question: Question) -> QuestionRow:
    compared = derived.comparisons[question.id]
    return QuestionRow(
        id=question.id,
        event=event,
        ask=question.ask,
        answers_are=question.answers_are,
        unit=question.unit,
        claims=list(derived.accounts[question.id]),
        relation=None if compared.relation == "uncompared" else compared.relation,
        groups=[
            GroupRow(
                answer=group.answer.written,
                claims=list(group.claims),
                outlets=list(group.standing.outlets),
                origins=[_together(origin) for origin in group.standing.origins],
                unnamed=[_together(origin) for origin in group.standing.unnamed],
                parties=list(group.standing.parties),
            )
            for group in compared.groups
        ],
        reading=compared.reading.reason if compared.reading else None,
        between=[
            BetweenRow(groups=pair, relation=relation, why=compared.why.get(pair, ""))
            for pair, relation in compared.between.items()
        ],
        formerly=list(question.formerly),
    )


def _word(use: Use) -> WordRow:
    of = {use.term.kind: use.term.id}
    return WordRow(
        actor=of.get("actor"),
        place=of.get("place"),
        act=of.get("act"),
        form=use.form,
        source=use.source,
        count=use.count,
        quoted=len(use.quoted),
        spans=list(use.spans),
    )


def _claim(derived: Derived, stated: Stated) -> ClaimRow:
    claim, chain = stated.claim, derived.chains[stated.claim.id]
    passage = derived.found.passages[claim.id]
    position = stated.at()
    return ClaimRow(
        id=claim.id,
        on=OnRow(kind=stated.on.kind, id=stated.on.id),
        source=claim.source,
        quote=claim.quote.strip(),
        level=passage.level,
        spans=list(passage.spans),
        furniture=claim.furniture,
        attribution=[_together(speaker.actors) for speaker in claim.attribution],
        inferred=[
            InferredRow(actors=list(speaker.actors), words=speaker.words, reason=speaker.reason)
            for speaker in claim.attribution
            if speaker.words
        ],
        origin=_together(chain.origin),
        voice=chain.voice,
        question=stated.question.id if stated.question else None,
        answer=claim.answer,
        when=claim.when.text if claim.when else None,
        translation=_translation(claim.translation),
        hedges=_hedges(claim, chain),
        also_answers=[
            FurtherAnswerRow(
                question=further.question.id if further.question else "",
                answer=further.claim.answer or "",
                when=further.claim.when.text if further.claim.when else None,
                hedges=_hedges(further.claim, chain),
                address=claim_on(derived, further),
            )
            for further in derived.answers.get(claim.id, ())
            if further.further
        ],
        address=claim_on(derived, stated),
        permalink=permalink_of(claim.id),
        file=position.file,
        line=position.line,
        formerly=list(claim.formerly),
        exceptions=exceptions(claim.exceptions),
    )
