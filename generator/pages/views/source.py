"""The page of a source: what is known about an article, what it relies on, and the article, every quote marked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from markupsafe import Markup

from generator.ground.position import Position
from generator.ground.wording import gettext as _
from generator.ground.wording import marked
from generator.links.addresses import copy_of, page_of
from generator.links.attribution import Together, Voice
from generator.links.coverage import Coverage
from generator.links.derived import Derived
from generator.model.dossier import Ref
from generator.model.ids import SourceId
from generator.model.source import Source
from generator.pages.frame.context import PageContext
from generator.pages.frame.finished import contents
from generator.pages.frame.languages import language_name
from generator.pages.frame.page import Page
from generator.pages.frame.repository import Repository
from generator.pages.frame.shown import CitedDate, Thing
from generator.pages.frame.templates import View, fill
from generator.pages.frame.web import on_the_web
from generator.pages.parts.apart import Apart, apart
from generator.pages.parts.article import BlockShown, article
from generator.pages.parts.attribution_graph import leaning
from generator.pages.parts.citation import Citation, source_citation
from generator.pages.parts.foot import Foot, foot
from generator.pages.parts.scripts import PASSAGE
from generator.pages.parts.shared_text import Beside, sharing
from generator.pages.parts.shares import Shares, shares
from generator.pages.parts.source_words import SourceWords, source_words
from generator.pages.parts.taken_from import Copy, copies, copy_of_another

VOICES: Final[dict[Voice, str]] = {
    "own": marked("its own voice"),
    "named": marked("named origins"),
    "unnamed": marked("origins not named"),
}


@dataclass(frozen=True, slots=True)
class Reliance:
    """How many claims of a source go back to one origin."""

    actors: tuple[Thing, ...]
    voice: Voice
    claims: int


@dataclass(frozen=True, slots=True)
class RelianceOnVoice:
    """The origins of one kind of voice, and how many claims of a source go back to them."""

    voice: Voice
    label: str
    claims: int
    origins: tuple[Reliance, ...]


@dataclass(frozen=True, slots=True)
class Relies:
    """What a source relies on, by kind of voice and as a picture; the picture is empty where there is none."""

    voices: tuple[RelianceOnVoice, ...]
    picture: Markup


@dataclass(frozen=True, slots=True)
class Archived:
    """The text as it came: its file, the way to the site's copy, and the hash that fixes it."""

    file: str
    href: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known about an article, beside its record.

    Attributes:
        language: In words.
        title_printed: Whether the archived text prints the title.
        link_is_safe: Whether its address can be a link.
    """

    outlet: Thing
    published: CitedDate
    language: str
    title_printed: bool
    link_is_safe: bool
    archived: Archived


@dataclass(frozen=True, slots=True)
class SourceView(View):
    """The page of a source.

    Attributes:
        relies: What its claims rely on; None where it has none.
        copy: From what it was taken, where somebody says so.
        copies: The sources that were taken from it.
        apart: Where it stands apart from other sources.
        shared: What other sources print too.
        shares: How much of the article that is, for each of them.
        citation: How to cite it.
        script: The way to the script that leads from a claim to its passage.
    """

    template = "source.html"
    record: Source
    up: str
    facts: Facts
    note: Markup
    copy: Copy | None
    copies: tuple[Copy, ...]
    relies: Relies | None
    apart: tuple[Apart, ...]
    article: tuple[BlockShown, ...]
    coverage: Coverage
    shared: tuple[Beside, ...]
    shares: Shares
    words: SourceWords
    citation: Citation
    foot: Foot
    script: str


def source_page(derived: Derived, repository: Repository, source: SourceId) -> Page:
    """Render the page of one source."""
    entry, ref = derived.dossier.sources[source], Ref("source", source)
    record, address = entry.record, page_of(ref)
    context = PageContext(derived, repository, address)
    facts = _facts(context, source)
    view = SourceView(
        record=record,
        up=context.up("source"),
        facts=facts,
        note=context.prose(record.note),
        copy=copy_of_another(context, source),
        copies=copies(context, source),
        relies=_relies(context, source) if source in derived.by_source else None,
        apart=apart(context, source),
        article=article(context, source),
        coverage=derived.coverage[source],
        shared=sharing(context, source),
        shares=shares(context, source),
        words=source_words(context, source),
        citation=source_citation(context, source),
        foot=foot(context, ref, Position(entry.file)),
        script=context.to(PASSAGE),
    )
    html = fill(view)
    description = _(
        "%(outlet)s, %(date)s: the archived article, every quoted passage marked.",
        outlet=facts.outlet.name,
        date=facts.published.date.words,
    )
    return Page(address, record.title, description, html, entry.file, contents(html), boost=1.5)


def _facts(context: PageContext, source: SourceId) -> Facts:
    dossier = context.derived.dossier
    record, archived = dossier.sources[source].record, dossier.articles[source]
    return Facts(
        outlet=context.actor(record.outlet),
        published=context.cited_date(record.published),
        language=language_name(record.language),
        title_printed=source in context.derived.printed,
        link_is_safe=on_the_web(record.url),
        archived=Archived(archived.file, context.to(copy_of(archived.file)), archived.sha256),
    )


def _relies(context: PageContext, source: SourceId) -> Relies:
    reliances = _reliances(context, source)
    by_voice = {voice: tuple(to for to in reliances if to.voice == voice) for voice in VOICES}
    voices = (
        RelianceOnVoice(voice, _(label), sum(to.claims for to in by_voice[voice]), by_voice[voice])
        for voice, label in VOICES.items()
    )
    return Relies(tuple(voices), leaning(context, source))


def _reliances(context: PageContext, source: SourceId) -> list[Reliance]:
    """Count the claims of a source by origin, those it relies on most first."""
    counts: dict[tuple[Together, Voice], int] = {}
    for stated in context.derived.by_source.get(source, ()):
        chain = context.derived.chains[stated.claim.id]
        counts[chain.origin, chain.voice] = counts.get((chain.origin, chain.voice), 0) + 1
    ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return [Reliance(context.together(origin), voice, count) for (origin, voice), count in ranked]
