"""Compares articles as built pages show them with the archived files: whole, each character once, each quote marked.

An article that one page shows whole is compared at once, and nothing of it is kept. Of one that stands on several pages
is kept what each shows of it and marks in it, until all of them were looked at.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from selectolax.lexbor import LexborNode

from generator.doors.built_page import Built, text_of
from generator.doors.seen import Seen, Stretch
from generator.links.addresses import FOLDERS, first_of, further, page_of
from generator.links.derived import Derived
from generator.model.dossier import Ref
from generator.model.ids import ClaimId, SourceId
from generator.model.passage import Span


def archived(derived: Derived, claim: ClaimId) -> tuple[str, ...]:
    """Return the words of a claim as its article has them: of an elided quote each part."""
    passage = derived.found.passages[claim]
    text = derived.dossier.articles[passage.source].text
    return tuple(text[slice(*span)] for span in passage.spans)


def look_at_article(derived: Derived, built: Built, seen: Seen) -> None:
    """Look at what a page shows of an article, and at the words of each claim as marked in it.

    Args:
        derived: All that is derived.
        built: Any page.
        seen: Takes what was found.
    """
    source = source_at(built.address)
    article = derived.dossier.articles.get(source)
    if article is None:
        return
    spans, marked = list[Span](), dict[ClaimId, list[Span]]()
    for node in built.tree.css("[data-span]"):
        spans.append(span := _span(node))
        if text_of(node) != article.text[slice(*span)]:
            fault = f'/{built.address} does not show "{article.file}" as it is, at character {span[0]}.'
            seen.tell(built.address, [fault])
            continue  # What it marks is then lacking.
        for claim in map(ClaimId, (node.attributes.get("data-claims") or "").split()):
            marked.setdefault(claim, []).append(span)
    if first_of(built.address) == built.address and _is_whole(article.text, spans):
        seen.marked |= _as_archived(derived, source, marked)
    else:
        seen.stretches[built.address] = Stretch(
            tuple(_joined(spans)), {claim: tuple(_joined(several)) for claim, several in sorted(marked.items())}
        )


def added_up(derived: Derived, seen: Seen) -> tuple[Mapping[ClaimId, bool], list[str]]:
    """Return which claims are marked as archived, and which articles pages do not show whole, once all were looked at.

    Args:
        derived: All that is derived.
        seen: What was found on the pages.
    """
    marked, faults = dict(seen.marked), list[str]()
    for source in dict.fromkeys(map(source_at, sorted(seen.stretches))):
        text, first = derived.dossier.articles[source].text, page_of(Ref("source", source))
        stretches = _in_order(first, seen)
        spans = [span for stretch in stretches for span in stretch.spans]
        # One that its first page shows whole has no stretch there: what other pages show of it is shown twice.
        if first not in seen.stretches or not _is_whole(text, spans):
            faults.append(f'/{first} does not show the whole of "{derived.dossier.articles[source].file}".')
        of_claims: dict[ClaimId, list[Span]] = {}
        for stretch in stretches:
            for claim, several in stretch.marked.items():
                of_claims.setdefault(claim, []).extend(several)
        marked |= _as_archived(derived, source, of_claims)
    return marked, faults


def source_at(address: str) -> SourceId:
    """Return the source whose page, or further page, an address may be that of; no id is like another address."""
    folder, _, id_ = first_of(address).rstrip("/").partition("/")
    return SourceId(id_ if folder == FOLDERS["source"] else "")


def _in_order(first: str, seen: Seen) -> list[Stretch]:
    """Return what the pages of a source show, page by page."""
    found, number = list[Stretch](), 1
    every = {address for address in seen.stretches if first_of(address) == first}
    while every:
        address = further(first, number)
        if address in every:
            found.append(seen.stretches[address])
            every.remove(address)
        number += 1
    return found


def _as_archived(
    derived: Derived, source: SourceId, marked: Mapping[ClaimId, Iterable[Span]]
) -> Iterator[tuple[ClaimId, bool]]:
    """Yield of each claim of a source that is marked whether its words are those of its passage, in their order."""
    text, passages = derived.dossier.articles[source].text, derived.found.passages
    for claim, spans in marked.items():
        if claim in passages and passages[claim].source == source:
            words = "".join(text[slice(*span)] for span in spans)
            yield claim, words == "".join(archived(derived, claim))


def _joined(spans: Iterable[Span]) -> Iterator[Span]:
    """Yield spans in their order, those that go on from the one before as one with it."""
    last: Span | None = None
    for span in spans:
        if last is not None and last[1] == span[0]:
            last = (last[0], span[1])
            continue
        if last is not None:
            yield last
        last = span
    if last is not None:
        yield last


def _is_whole(text: str, spans: Iterable[Span]) -> bool:
    """Whether the spans cover the text but for white space, none of it twice."""
    at = 0
    for start, end in [*sorted(spans), (len(text), len(text))]:
        if start < at or text[at:start].strip():
            return False
        at = end
    return True


def _span(node: LexborNode) -> Span:
    start, _, end = (node.attributes["data-span"] or "").partition("-")
    # What is no span covers nothing, and is then missing from the whole.
    return (int(start), int(end)) if start.isdecimal() and end.isdecimal() else (0, 0)
