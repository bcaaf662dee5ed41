"""Reads the built pages again, as a browser would, and compares them with what they were made from.

It trusts nothing that the generator says of itself: it parses the finished HTML with an HTML5 parser, takes each quote
and each article as a reader would see it, and compares it code point for code point with the archived file.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from selectolax.lexbor import LexborNode

from generator.doors.built_page import Built, read_pages, text_of
from generator.doors.verify_links import faulty_links, faulty_styles
from generator.links.addresses import anchor_of, page_of
from generator.links.derived import Derived
from generator.model.dossier import Ref
from generator.model.ids import ClaimId
from generator.model.passage import Span
from generator.pages.frame.page import Rendered
from generator.pipeline import Made


@dataclass(frozen=True, slots=True)
class Verified:
    """What reading the built site again found.

    Attributes:
        claims: How many claims are shown, on their own page and in their article, exactly as archived.
        faults: What is not as it should be, one sentence each.
    """

    claims: int
    faults: tuple[str, ...]


def verify(site: Path, made: Made) -> Verified:
    """Read the site built from ``made`` again.

    Raises:
        OSError: Where a page cannot be read.
    """
    faults: list[str] = []
    pages = {built.address: built for built in read_pages(site, faults)}
    for rendered in made.rendered.pages:
        if rendered.address not in pages:
            faults.append(f"/{rendered.address} was not built.")
    shown = _claims_as_shown(pages, made.derived)
    marked = _claims_as_marked(pages, made.derived, faults)
    good = 0
    for claim, passage in made.derived.found.passages.items():
        text = made.derived.dossier.articles[passage.source].text
        archived = tuple(text[slice(*span)] for span in passage.spans)
        if shown.get(claim) != {archived}:
            faults.append(f'The quote of claim "{claim}" is not shown as the article has it.')
        elif marked.get(claim) != "".join(archived):
            faults.append(f'The passage of claim "{claim}" is not marked in its article as the article has it.')
        else:
            good += 1
    faults.extend(_titles(pages, made.rendered))
    faults.extend(faulty_links(site, pages))
    faults.extend(faulty_styles(site))
    return Verified(good, tuple(faults))


def _claims_as_shown(pages: Mapping[str, Built], derived: Derived) -> dict[ClaimId, set[tuple[str, ...]]]:
    """Return the parts of each quote as pages show them: several ways where they differ, none where one is missing."""
    shown: dict[ClaimId, set[tuple[str, ...]]] = {}
    for on, claims in derived.by_thing.items():
        built, here = pages.get(page_of(on)), {stated.claim.id: stated for stated in claims}
        quotes = built.tree.css("[data-claim]") if built else ()
        for quote in quotes:
            stated = here.get(ClaimId(quote.attributes["data-claim"] or ""))
            if built and stated and anchor_of(stated) in built.ids:
                parts = tuple(text_of(part) for part in quote.css("[data-part]"))
                shown.setdefault(stated.claim.id, set()).add(parts)
        for missing in here.keys() - {quote.attributes["data-claim"] for quote in quotes}:
            shown.setdefault(missing, set()).add(())
    return shown


def _claims_as_marked(pages: Mapping[str, Built], derived: Derived, faults: list[str]) -> dict[ClaimId, str]:
    """Return the words of each claim as marked in its article; and each article is compared whole on the way."""
    marked: dict[ClaimId, list[str]] = {}
    for source, article in derived.dossier.articles.items():
        built = pages.get(page_of(Ref("source", source)))
        if built is None:
            continue
        pieces = [(_span(node), text_of(node), node) for node in built.tree.css("[data-span]")]
        for span, words, node in pieces:
            if words != article.text[slice(*span)]:
                faults.append(f'/{built.address} does not show "{article.file}" as it is, at character {span[0]}.')
            for claim in map(ClaimId, (node.attributes.get("data-claims") or "").split()):
                marked.setdefault(claim, []).append(words)
        if not _whole(article.text, sorted(span for span, _, _ in pieces)):
            faults.append(f'/{built.address} does not show the whole of "{article.file}".')
    return {claim: "".join(words) for claim, words in marked.items()}


def _whole(text: str, spans: list[Span]) -> bool:
    """Whether the spans cover the text but for white space, none of it twice."""
    at = 0
    for start, end in [*spans, (len(text), len(text))]:
        if start < at or text[at:start].strip():
            return False
        at = end
    return True


def _span(node: LexborNode) -> Span:
    start, _, end = (node.attributes["data-span"] or "").partition("-")
    # What is no span covers nothing, and is then missing from the whole.
    return (int(start), int(end)) if start.isdecimal() and end.isdecimal() else (0, 0)


def _titles(pages: Mapping[str, Built], rendered: Rendered) -> Iterator[str]:
    for page in rendered.pages:
        built = pages.get(page.address)
        heading = built.tree.css_first("h1 [data-title]") if built else None
        if built and (heading is None or text_of(heading) != page.title):
            yield f'/{page.address} does not show its title, "{page.title}", as it is.'
        title = built.tree.css_first("title") if built else None
        if title is not None and page.address and not text_of(title).startswith(page.title):
            yield f'/{page.address} has the title "{text_of(title)}", not "{page.title}".'
