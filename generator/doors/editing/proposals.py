"""Who may be speaking in words that were selected, what they may be about, an id: proposals, none of them a fact."""

from __future__ import annotations

import itertools
import re
import unicodedata
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from generator.ground.wording import gettext as _
from generator.links.derived import Derived
from generator.links.speech import in_speech
from generator.model.claim import Claim
from generator.model.dossier import Dossier, Stated
from generator.model.ids import ActorId, SourceId
from generator.model.passage import Span

_MOST: Final = 6
_WORDS_OF_AN_ID: Final = 4
_SAYS_LITTLE: Final = frozenset(
    {"a", "an", "the", "and", "or", "of", "to", "in", "on", "at", "by", "for", "from", "with", "that", "this", "it"}
    | {"its", "was", "were", "is", "are", "be", "had", "has"}
)

ChainOf = tuple[tuple[ActorId, ...], ...]


@dataclass(frozen=True, slots=True)
class Speaking:
    """A chain that is proposed, and why; ``here``: because it speaks in the same sentence already."""

    chain: ChainOf
    why: str
    here: bool = False


@dataclass(frozen=True, slots=True)
class Near:
    """Where a selection stands.

    Attributes:
        span: The selection.
        sentence: What of the article its sentences are.
        paragraph: The paragraph; the selection itself in furniture.
        number: The paragraph's number; 0 in furniture.
    """

    span: Span
    sentence: Span
    paragraph: Span
    number: int = 0


def near(derived: Derived, source: SourceId, span: Span) -> Near:
    """Return the sentence and the paragraph of a selection."""
    for paragraph in derived.layouts[source].paragraphs:
        if _meet(paragraph.span, span):
            inside = [one for one in paragraph.sentences if _meet(one, span)] or [span]
            return Near(span, (inside[0][0], inside[-1][1]), paragraph.span, paragraph.number)
    return Near(span, span, span)


def quoting(derived: Derived, source: SourceId, span: Span) -> tuple[Stated, ...]:
    """Return the claims whose words a selection touches, in the order of the article."""
    return tuple(stated for at, stated in _claims(derived, source) if any(_meet(one, span) for one in at))


def speakers(derived: Derived, source: SourceId, at: Near) -> tuple[Speaking, ...]:
    """Return who may be speaking: as in claims nearby, and whom the sentence names; the outlet itself is the last."""
    found: dict[ChainOf, Speaking] = {}
    for stated in _nearest(derived, source, at):
        if here := _meets_any(derived, stated, at.sentence):
            why = _("as in “%(claim)s”, in the same sentence", claim=stated.claim.id)
        elif not _meets_any(derived, stated, at.paragraph):
            continue
        else:
            why = _("as in “%(claim)s”", claim=stated.claim.id)
        chain = _chain_of(stated.claim)
        found.setdefault(chain, Speaking(chain, why, here))
    outlet = derived.dossier.sources[source].record.outlet
    for actor in _named_in(derived, source, at):
        if actor != outlet:
            found.setdefault(((actor,),), Speaking(((actor,),), _("the sentence names them")))
    spoken = in_speech(derived.speech[source], at.span)
    own = "" if not spoken else _("though the words stand in quotation marks")
    listed = [one for one in found.values() if one.chain][:_MOST]
    alone = found.get((), Speaking((), own))
    return (alone, *listed) if () in found and next(iter(found)) == () else (*listed, alone)


def subjects(derived: Derived, source: SourceId, at: Near) -> tuple[Stated, ...]:
    """Return claims of the same article, the nearest first, each on something else."""
    found: dict[object, Stated] = {}
    for stated in _nearest(derived, source, at):
        found.setdefault((stated.on, stated.question.id if stated.question else ""), stated)
    return tuple(found.values())[:_MOST]


def id_for(derived: Derived, source: SourceId, quote: str, at: Near, taken: Collection[str]) -> str:
    """Return an id for a claim: as those of its article begin, then words of the quote that say something.

    Of a quote without letters that an id may have, the number of its paragraph.
    """
    begins = Counter(stated.claim.id.partition("-")[0] for stated in derived.by_source.get(source, ()))
    first = begins.most_common(1)[0][0] if begins else source.partition("-")[0]
    words = [word for word in _in_ascii(quote) if word not in _SAYS_LITTLE] or [f"p{at.number}"]
    base = "-".join([first, *words[:_WORDS_OF_AN_ID]])[:70].strip("-")
    return unused(base, taken)


def unused(base: str, taken: Collection[str]) -> str:
    """Return an id that is not taken: itself, or with a number behind it."""
    number = 2
    found = base
    while found in taken:
        found, number = f"{base}-{number}", number + 1
    return found


def id_of_name(name: str, taken: Collection[str]) -> str:
    """Return an id for something by its name; "" where that has no letter that an id may have."""
    base = "-".join(_in_ascii(name))[:60].strip("-")
    return unused(base, taken) if base else ""


def numbered(base: str, taken: Collection[str]) -> str:
    """Return an id with the first number behind it with which it is not taken."""
    return next(made for number in itertools.count(1) if (made := f"{base}-{number}") not in taken)


def id_of_actor(dossier: Dossier, source: SourceId | None, name: str, taken: Collection[str]) -> str:
    """Return an id for somebody by name, else by the outlet of the article: ``gazette-source-1``."""
    entry = dossier.sources.get(source) if source else None
    outlet = f"{entry.record.outlet[:60].strip('-')}-" if entry else ""
    return id_of_name(name, taken) or numbered(f"{outlet}source", taken)


def _in_ascii(words: str) -> list[str]:
    plain = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode().lower()
    return re.findall(r"[a-z0-9]+", re.sub(r"(?<=[a-z])'(?=[a-z])", "", plain))


def _chain_of(claim: Claim) -> ChainOf:
    return tuple(speaker.actors for speaker in claim.attribution)


def _claims(derived: Derived, source: SourceId) -> Iterator[tuple[Sequence[Span], Stated]]:
    for stated in derived.by_source.get(source, ()):
        yield derived.found.passages[stated.claim.id].spans, stated


def _nearest(derived: Derived, source: SourceId, at: Near) -> list[Stated]:
    """Return the claims of an article, those whose words stand nearest first; before rather than behind."""

    def away(spans: Sequence[Span]) -> tuple[int, int]:
        first, last = spans[0][0], spans[-1][1]
        return max(first - at.span[1], at.span[0] - last, 0), int(first > at.span[0])

    return [stated for _, stated in sorted(_claims(derived, source), key=lambda pair: away(pair[0]))]


def _meets_any(derived: Derived, stated: Stated, span: Span) -> bool:
    return any(_meet(one, span) for one in derived.found.passages[stated.claim.id].spans)


def _named_in(derived: Derived, source: SourceId, at: Near) -> list[ActorId]:
    """Return the actors whom the sentence names, those outside of the selection first: they rather speak of it."""
    named = [
        (at.span[0] <= mention.span[0] < at.span[1], mention.span[0], ActorId(ref.id))
        for ref, mentions in derived.mentions.items()
        if ref.kind == "actor"
        for mention in mentions
        if mention.source == source and _meet(mention.span, at.sentence)
    ]
    return list(dict.fromkeys(actor for _, _, actor in sorted(named)))


def _meet(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]
