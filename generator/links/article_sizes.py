"""About how many bytes of HTML an article takes on its page, stretch by stretch, and what stands above it.

The constants were measured on built pages; what they leave out of account is the frame's room (`sheets.ROOM`).
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING, Final

from generator.links.addresses import page_of
from generator.links.apart import StandsApart
from generator.links.sheets import size
from generator.links.words import Term
from generator.model.dossier import Stated
from generator.model.ids import ActorId, ClaimId, EventId, PlaceId, SourceId
from generator.model.passage import Span

if TYPE_CHECKING:
    from generator.links.derived import Derived

MOST_USES: Final = 100
"""How many uses of quotes are listed below one stretch of a paragraph; of more, it gives the number."""
MOST_ORIGINS: Final = 120
"""How many origins of one kind of voice the page of a source names; of more, it gives the number."""
MOST_COPIES: Final = 120
"""How many sources that were taken from it the page of a source names; of more, it gives the number."""
TOOLTIP: Final = 1_000
"""Characters of a quote that a tooltip has; of a longer one it has so many, and says that there are more."""

BLOCK, PIECE, MARK, ANCHOR, USE, WAY = 480, 56, 96, 30, 92, 14
"""Bytes beside the words in it: of a paragraph, of a run of its text, and of one that is marked; of the anchor of a
passage, of what a quote is used for, and of the way to a claim.
"""
FACTS, REPORT, RELIES, ORIGIN, NODE, ARROW, CITED, SHARES = 4_300, 190, 900, 140, 430, 380, 450, 6_000
"""Bytes beside the words in it: of what is known about an article, of another source, of the origins of its claims, of
each, of an actor and of an arrow in their picture, of a mark that cites a claim, and of the table of what is shared.
"""
CAPTURE, LINE = 520, 70
"""Bytes beside the words in it: of the page that its text was taken from, and of an address in a list of them."""
THING, FORM, FOUND, APART, ANSWER, AND_MORE = 130, 90, 105, 200, 30, 25
"""Bytes beside the words in it: of what the article names, of a word for it, and of each paragraph that has that; of a
question on which it stands apart, and of another answer to that; and of how many more claims quote the same.
"""
MOST_DRAWN: Final = 60
"""How many actors, and about how many arrows, a picture of who has it from whom draws at most."""
MOST_TERMS: Final = 12
"""How many things a source's page lists names of."""
MOST_PLACES: Final = 8
"""How many paragraphs are listed for one word of a source."""


class ArticleSizes:
    """What the stretches of one article take."""

    def __init__(self, derived: Derived, source: SourceId) -> None:
        """Work out what stands in the article beside its words, once."""
        self._text = derived.dossier.articles[source].text
        claims = derived.by_source.get(source, ())
        passages = derived.found.passages
        uses = [(passages[stated.claim.id].spans[0][0], _use_size(derived, stated)) for stated in claims]
        self._uses, self._uses_taken = [at for at, _ in uses], [0, *accumulate(taken for _, taken in uses)]
        spans = sorted((span, stated.claim.id) for stated in claims for span in passages[stated.claim.id].spans)
        bare = derived.coverage[source].unquoted
        beside = {stated.claim.id: _mark_size(derived, stated) for stated in claims}
        pieces = list(_pieces(spans, bare, beside))
        self._pieces, self._taken = [at for at, _ in pieces], [0, *accumulate(taken for _, taken in pieces)]

    def __call__(self, span: Span, goes_on: bool = False) -> int:
        """Return about how many bytes a stretch takes that lies within one paragraph, or within page furniture.

        Args:
            span: The stretch.
            goes_on: Whether the stretch before it stands on the same page, in the same paragraph.
        """
        first, last = bisect_left(self._pieces, span[0]), bisect_left(self._pieces, span[1])
        if not goes_on:
            first = max(0, bisect_right(self._pieces, span[0]) - 1)
        begun, ended = bisect_left(self._uses, span[0]), bisect_left(self._uses, span[1])
        ended = min(ended, begun + MOST_USES)
        uses = self._uses_taken[ended] - self._uses_taken[begun]
        beside = 0 if goes_on else BLOCK + PIECE
        return beside + size(self._text[slice(*span)]) + self._taken[last] - self._taken[first] + uses


def head_size(derived: Derived, source: SourceId) -> int:
    """Return about how many bytes stand on the first page of a source beside its article, and what goes on from it."""
    dossier = derived.dossier
    record, archived = dossier.sources[source].record, dossier.articles[source]
    taken, prose = record.taken_from, record.note
    words = [record.title] * 5 + [record.byline] * 3 + [record.url] * 4 + [record.rights, record.dateline]
    words += [dossier.settings.title] * 2 + [archived.file] * 3 + [dossier.actors[record.outlet].record.name] * 4
    words += [record.published.quote, record.published.reason]
    words += [record.translation.text] * 3 if record.translation else []
    words += [taken.quote, taken.reason, taken.url, taken.url] if taken else []
    words += [each for address in record.archived for each in (address, address)]
    capture = [record.capture.url] * 2 + [archived.file] * 2 if record.capture else []
    copies = derived.copies.get(source, ())[:MOST_COPIES]
    words += capture
    words += [dossier.sources[copy].record.title for copy in copies]
    cited = CITED * (prose.count("@") + len(record.published.claims))
    beside = REPORT * len(copies) + LINE * len(record.archived) + (CAPTURE if record.capture else 0)
    beside += 2 * size(prose) + cited + (SHARES if source in derived.shared_by else 0)
    return FACTS + size(*words) + beside + _relies_size(derived, source) + _words_size(derived, source)


def apart_size(derived: Derived, one: StandsApart) -> int:
    """Return about how many bytes it takes to say that a source stands apart on a question."""
    stated, question, _ = one
    groups = derived.comparisons[question].groups
    outlets = [outlet for group in groups for outlet in group.standing.outlets]
    words = (*(group.answer.words for group in groups), *_names(derived, outlets), *_voices(derived, stated))
    asked = stated.question.ask if stated.question else ""
    return APART + ANSWER * len(groups) + size(asked, stated.claim.quote[:TOOLTIP], *words) + len(page_of(stated.on))


def _use_size(derived: Derived, stated: Stated) -> int:
    """Return what it takes to say what a claim is used for, where it stands and as each further answer."""
    names = _voices(derived, stated)
    further = (one for one in derived.answers.get(stated.claim.id, ()) if one.further)
    quote = size(stated.claim.quote[:TOOLTIP], *names) + 6 * len(names)
    return sum(USE + WAY + quote + _way_size(one) + size(*_used(derived, one)) for one in (stated, *further))


def _mark_size(derived: Derived, stated: Stated) -> tuple[int, int]:
    """Return what a claim adds to each piece that it quotes, and to one of which it is the first that does."""
    return size(stated.claim.id) + 1, MARK + WAY + _way_size(stated) + size(*_used(derived, stated)) + AND_MORE


def _way_size(stated: Stated) -> int:
    return len(page_of(stated.on)) + len(stated.claim.id)


def _used(derived: Derived, stated: Stated) -> tuple[str, str]:
    """Return what a claim is used for: a question and its answer, or the name of the record that it is on."""
    question = stated.question
    if question is not None:
        compared = derived.comparisons[question.id]
        return question.ask, compared.groups[compared.group_of(stated.claim.id)].answer.words
    dossier, on = derived.dossier, stated.on
    match on.kind:
        case "event":
            return dossier.events[EventId(on.id)].record.title, ""
        case "actor":
            return dossier.actors[ActorId(on.id)].record.name, ""
        case _:
            return dossier.places[PlaceId(on.id)].record.name, ""


def _pieces(
    spans: Sequence[tuple[Span, ClaimId]], bare: Sequence[Span], beside: Mapping[ClaimId, tuple[int, int]]
) -> Iterator[tuple[int, int]]:
    """Yield where each piece of an article begins, and what it takes beside its words: it ends where a quote does."""
    edges = sorted({0, *(edge for span, _ in spans for edge in span), *(edge for span in bare for edge in span)})
    here: list[tuple[Span, ClaimId]] = []
    begun, last = 0, set[ClaimId]()
    for a in edges:
        while begun < len(spans) and spans[begun][0][0] <= a:
            here.append(spans[begun])
            begun += 1
        here = [one for one in here if one[0][1] > a]
        claims = dict.fromkeys(claim for _, claim in here)
        new = sum(ANCHOR + beside[claim][0] for claim in claims if claim not in last)
        last = set(claims)
        marked = max((beside[claim][1] for claim in claims), default=PIECE)
        yield a, new + sum(beside[claim][0] for claim in claims) + marked


def _relies_size(derived: Derived, source: SourceId) -> int:
    chains = [derived.chains[stated.claim.id] for stated in derived.by_source.get(source, ())]
    origins = {(chain.origin, chain.voice) for chain in chains}
    steps = {pair for chain in chains for pair in pairwise(chain.links)}
    actors = {actor for chain in chains for actor in chain.actors}
    named = [name for together, _ in origins for name in _names(derived, together)]
    picture = NODE * min(MOST_DRAWN, len(actors)) + ARROW * min(MOST_DRAWN + 20, len(steps))
    return RELIES + ORIGIN * min(3 * MOST_ORIGINS, len(named)) + size(*named[: 3 * MOST_ORIGINS]) + picture


def _words_size(derived: Derived, source: SourceId) -> int:
    uses = derived.words_of.get(source, ())
    by_term: dict[Term, int] = {}
    for use in uses:
        taken = FORM + size(use.form) + FOUND * min(MOST_PLACES, use.count)
        by_term[use.term] = by_term.get(use.term, THING) + taken
    of_actors = sorted((taken for term, taken in by_term.items() if term.kind == "actor"), reverse=True)[:MOST_TERMS]
    return sum(taken for term, taken in by_term.items() if term.kind == "act") + sum(of_actors)


def _voices(derived: Derived, stated: Stated) -> list[str]:
    return _names(derived, derived.chains[stated.claim.id].actors)


def _names(derived: Derived, actors: Iterable[ActorId]) -> list[str]:
    return [derived.dossier.actors[actor].record.name for actor in actors]
