"""The page of a source: what is known about an article, what it relies on, and the article, every quote marked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from generator.links.addresses import copy_of, page_of
from generator.links.attribution import Voice
from generator.links.derived import Derived
from generator.model.dossier import Ref
from generator.pages.frame.context import PageContext, Thing, direction
from generator.pages.frame.languages import language_name
from generator.pages.frame.page import Page, Section
from generator.pages.frame.repository import Repository
from generator.pages.frame.templates import fill, markup
from generator.pages.parts.apart import apart
from generator.pages.parts.article import article
from generator.pages.parts.attribution_graph import leaning
from generator.pages.parts.backlinks import backlinks
from generator.pages.parts.shared_text import sharing
from generator.pages.parts.source_words import source_words

SCRIPT: Final = "assets/dossier/passage.js"

VOICES: Final[dict[Voice, str]] = {"own": "its own voice", "named": "named origins", "unnamed": "origins not named"}


@dataclass(frozen=True, slots=True)
class Reliance:
    """How many claims of a source go back to one origin."""

    origin: Thing
    voice: Voice
    claims: int


def source_page(derived: Derived, repository: Repository, one: str) -> Page:
    """Render the page of one source."""
    entry, ref = derived.dossier.sources[one], Ref("source", one)
    record, address = entry.record, page_of(ref)
    context = PageContext(derived, repository, address)
    outlet, published = context.actor(record.outlet), context.dated(record.published)
    links = backlinks(context, ref)
    archived = derived.dossier.articles[one]
    shared, words, stands = sharing(context, one), source_words(context, one), apart(context, one)
    html = fill(
        "source.html",
        leaning=leaning(context, one),
        record=record,
        up=context.up("source"),
        url_is_safe=record.url.lower().startswith(("https://", "http://")),
        printed=one in derived.printed,
        outlet=outlet,
        published=published,
        published_cites=context.cites(record.published.claims if record.published.date else ()),
        language=language_name(record.language),
        direction=direction(record.language),
        coverage=derived.coverage[one],
        reliances=_voices(_reliances(context, one)) if one in derived.by_source else [],
        article=article(context, one),
        sha256=archived.sha256,
        archived=archived.file,
        raw=context.to(copy_of(archived.file)),
        citation=_citation(context, one),
        apart=stands,
        shared=shared,
        words=words,
        backlinks=links,
        note=context.prose(record.note),
        made=context.made_from(entry.file),
        script=context.to(SCRIPT),
        pieces=lambda block: markup(fill("pieces.html", pieces=block.pieces)),
    )
    shown = [
        ("relies-on", "What it relies on", derived.by_source.get(one)),
        ("apart", "Where it stands apart", stands),
        ("article", "The article", True),
        ("shared", "Text that other sources print too", shared),
        ("words", "Its words", words[0] or words[1]),
        ("cite", "How to cite it", True),
        ("backlinks", "Referred to", links),
    ]
    sections = tuple(Section(key, title) for key, title, there in shown if there)
    description = f"{outlet.name}, {published.words}: the archived article, every quoted passage marked."
    return Page(address, record.title, description, html, entry.file, sections, boost=1.5)


def _reliances(context: PageContext, one: str) -> list[Reliance]:
    """Count the claims of a source by origin, those it relies on most first."""
    counts: dict[tuple[str, Voice], int] = {}
    for stated in context.derived.by_source.get(one, ()):
        chain = context.derived.chains[stated.claim.id]
        counts[chain.origin, chain.voice] = counts.get((chain.origin, chain.voice), 0) + 1
    ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return [Reliance(context.actor(origin), voice, count) for (origin, voice), count in ranked]


def _voices(reliances: list[Reliance]) -> list[tuple[Voice, str, int, list[Reliance]]]:
    """Put origins under their kind of voice, with the number of their claims."""
    rows = [(voice, label, [one for one in reliances if one.voice == voice]) for voice, label in VOICES.items()]
    return [(voice, label, sum(one.claims for one in origins), origins) for voice, label, origins in rows]


def _citation(context: PageContext, one: str) -> str:
    """Return how to cite the archived article: author, title, outlet, date, and the hash that fixes the text."""
    record = context.derived.dossier.sources[one].record
    published = context.dated(record.published)
    inferred, unknown = f"[{published.words}, inferred]", "[no date]"
    when = {"inferred": inferred, "unknown": unknown}.get(published.basis, published.words)
    title = f"“{record.title}”" if one in context.derived.printed else f"[{record.title}]"
    author = f"{record.byline}, " if record.byline else ""
    url = f", {record.url}" if record.url else ""
    sha256 = context.derived.dossier.articles[one].sha256
    return f"{author}{title}, {context.actor(record.outlet).name}, {when}{url}. SHA-256 {sha256}."
