"""An archived article as its page shows it: numbered paragraphs, quoted passages marked, furniture folded away."""

from __future__ import annotations

import itertools
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from markupsafe import Markup

from generator.ground.isolation import isolated_words
from generator.ground.wording import gettext as _
from generator.ground.wording import ngettext
from generator.links.addresses import paragraph_anchor, passage_anchor
from generator.links.article_sizes import MOST_USES
from generator.links.claim_sheets import claim_on
from generator.links.layout import Block, Paragraph
from generator.model.dossier import Stated
from generator.model.ids import ClaimId, SourceId
from generator.model.passage import Span
from generator.pages.frame.context import PageContext
from generator.pages.frame.templates import markup


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of the article that the same claims quote.

    Attributes:
        span: Where it stands in the file.
        text: Its characters.
        claims: Ids of the claims that quote it, parted by spaces; empty where none does.
        href: The way to the first of them; empty where none does.
        tooltip: What that claim is used for, and how many more quote it: its words are there to read.
        anchors: Anchors of the passages that begin here.
        unquoted: Whether it belongs to a sentence that no claim quotes.
    """

    span: Span
    text: str
    claims: str
    href: str
    tooltip: str
    anchors: tuple[str, ...]
    unquoted: bool

    @property
    def stands(self) -> Markup:
        """Where it stands, as a page says it: "12-40"."""
        return markup(f"{self.span[0]}-{self.span[1]}")


@dataclass(frozen=True, slots=True)
class Use:
    """What a quote that begins in a block is used for.

    Attributes:
        href: The way to the claim.
        tooltip: The claim in one line.
        ask: The question that it answers, if any.
        answer: Its answer.
        on: Name of the event, actor or place that it is on.
    """

    href: str
    tooltip: str
    ask: str
    answer: str
    on: str


@dataclass(frozen=True, slots=True)
class BlockShown:
    """A block of the article: a numbered paragraph, or furniture, which has no number.

    Attributes:
        number: The paragraph's number; 0 for furniture.
        anchor: Its anchor; empty for furniture.
        label: What furniture is called; empty for a paragraph.
        lines: How many lines with words it has, or as much of it as is shown.
        pieces: Its text in pieces, white space between them included.
        uses: What its quotes are used for, each once, as many as are listed.
        more_uses: How many more there are.
        goes_on: Whether it began on the page before.
    """

    number: int
    anchor: str
    label: str
    lines: int
    pieces: tuple[Piece, ...]
    uses: tuple[Use, ...]
    more_uses: int = 0
    goes_on: bool = False


def article(context: PageContext, source: SourceId, stretch: Span | None = None) -> tuple[BlockShown, ...]:
    """Lay out the article of a source for the page of ``context``, or one stretch of it."""
    derived = context.derived
    text = derived.dossier.articles[source].text
    quoted = _Quoted(context, derived.by_source.get(source, ()))
    unquoted = derived.coverage[source].unquoted
    blocks = derived.layouts[source].blocks
    start, end = stretch or (0, len(text))
    here = [at for at, block in enumerate(blocks) if block.span[0] < end and start < block.span[1]]
    return tuple(_shown(text, blocks, at, (start, end), quoted, unquoted) for at in here)


def _shown(
    text: str, blocks: Sequence[Block], at: int, stretch: Span, quoted: _Quoted, unquoted: Sequence[Span]
) -> BlockShown:
    whole = blocks[at]
    span = max(whole.span[0], stretch[0]), min(whole.span[1], stretch[1])
    block, goes_on = replace(whole, span=span), span[0] > whole.span[0]
    following = blocks[at + 1].span[0] if at + 1 < len(blocks) and span[1] == whole.span[1] else span[1]
    pieces = tuple(quoted.pieces(text, block, following, unquoted))
    lines = sum(1 for line in text[slice(*span)].splitlines() if line.strip())
    every = tuple(quoted.uses(span))
    uses, more = every[:MOST_USES], max(0, len(every) - MOST_USES)
    if isinstance(block, Paragraph):
        return BlockShown(block.number, paragraph_anchor(block.number), "", lines, pieces, uses, more, goes_on)
    within, after = _("Page furniture within the article"), _("Page furniture after the article")
    where = _("Page furniture before the article") if at == 0 else after if at == len(blocks) - 1 else within
    return BlockShown(0, "", where, lines, pieces, uses, more, goes_on)


class _Quoted:
    """Where the quotes of one article begin and end."""

    def __init__(self, context: PageContext, claims: Sequence[Stated]) -> None:
        passages = context.derived.found.passages
        self._context = context
        self._claims = {stated.claim.id: stated for stated in claims}
        self._spans = sorted((span, claim) for claim in self._claims for span in passages[claim].spans)
        self._first = {claim: passages[claim].spans[0][0] for claim in self._claims}
        self._begun = sorted((start, at, claim) for at, (claim, start) in enumerate(self._first.items()))
        self._next = 0

    def uses(self, span: Span) -> Iterator[Use]:
        """Yield what the quotes that begin in a block are used for; what two of them say alike comes once."""
        said: set[tuple[str, str, str]] = set()
        for _start, _at, claim in self._begun[slice(*(bisect_left(self._begun, (edge,)) for edge in span))]:
            for stated in self._uses_of(claim):
                used = self._used(stated)
                if used not in said:
                    said.add(used)
                    yield Use(
                        self._context.to(claim_on(self._context.derived, stated)), self._context.tooltip(stated), *used
                    )

    def _uses_of(self, claim: ClaimId) -> tuple[Stated, ...]:
        """Return a claim where it stands, and as each further answer."""
        return (self._claims[claim], *(one for one in self._context.derived.answers.get(claim, ()) if one.further))

    def _used(self, stated: Stated) -> tuple[str, str, str]:
        """Return what a claim is used for: the question, its answer, the record."""
        answered = self._context.answer(stated)
        ask = stated.question.ask if stated.question else ""
        return ask, answered.words if answered else "", self._context.thing(stated.on).name

    def pieces(self, text: str, block: Block, following: int, unquoted: Sequence[Span]) -> Iterator[Piece]:
        """Cut a block wherever a quote or an unquoted sentence begins or ends.

        Args:
            text: The article.
            block: The block to cut.
            following: Where the next block begins. The white space before it belongs to no block; a quote that runs
                on over it has it at the end of this one.
            unquoted: Sentences that no claim quotes.
        """
        start, end = block.span
        here = self._within(block.span)
        if any(span[1] > end for span, _ in here):
            end = following
        bare = [span for span in unquoted if span[0] < end and start < span[1]] if isinstance(block, Paragraph) else []
        edges = (
            {start, block.span[1], end}
            | {edge for span, _ in here for edge in span}
            | {edge for span in bare for edge in span}
        )
        cuts = sorted(edge for edge in edges if start <= edge <= end)
        for a, b in itertools.pairwise(cuts):
            ids = tuple(dict.fromkeys(claim for span, claim in here if span[0] < b and a < span[1]))
            yield Piece(
                span=(a, b),
                text=text[a:b],
                claims=" ".join(ids),
                href=self._context.to(claim_on(self._context.derived, self._claims[ids[0]])) if ids else "",
                tooltip=self._used_for(ids) if ids else "",
                anchors=tuple(passage_anchor(claim) for claim in ids if self._first[claim] == a),
                unquoted=any(span[0] < b and a < span[1] for span in bare),
            )

    def _used_for(self, claims: Sequence[ClaimId]) -> str:
        ask, answered, on = self._used(self._claims[claims[0]])
        said = f"{isolated_words(ask)} {isolated_words(answered)}" if ask else on
        more = len(claims) - 1
        return ngettext("%(claim)s (and %(n)s more)", "%(claim)s (and %(n)s more)", more, claim=said) if more else said

    def _within(self, span: Span) -> list[tuple[Span, ClaimId]]:
        """Return the quotes that touch a block. Blocks come in order, so that each quote is passed over once."""
        while self._next < len(self._spans) and self._spans[self._next][0][1] <= span[0]:
            self._next += 1
        found = []
        for at in range(self._next, len(self._spans)):
            if self._spans[at][0][0] >= span[1]:
                break
            if self._spans[at][0][1] > span[0]:
                found.append(self._spans[at])
        return found
