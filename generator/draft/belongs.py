"""To which event and question a sentence most likely belongs, by the words that it shares with those there.

Weighed as a search weighs words (TF-IDF): a rare word says more. Actors and places count by who they are, not by what
an article calls them.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Final

from generator.links.phrase_index import PhraseIndex
from generator.model.dossier import Dossier, Ref
from generator.model.ids import EventId, QuestionId
from generator.model.question import Question

_WORD: Final = re.compile(r"[^\W\d_]{3,}|\d[\d,.]*\d")
_COMMON: Final = frozenset(
    re.findall(
        r"\w+",
        """the and for that was were with from has have had its his her they them their are been which who this said
        says not but also after before into over under when where what how many does did will would can could about
        than then there more other some any all one out told reported according say account accounts give gave""",
    )
)
_ENDING: Final = re.compile(r"(?:'s|’s|ing|ed|es|s|ly)$")
LEAST_QUESTION: Final = 0.16
"""How alike a sentence and a question must be, of 1, before the one is proposed for the other."""
LEAST_EVENT: Final = 0.05
LEAST_ARTICLE: Final = 0.15
"""How alike an article and an event must be, words that the dossier lacks counted, or it tells of something new."""

LEAST_HELD: Final = 0.5
"""How much of an event's title, actors and places an article must hold, weighed, to tell of it in any case."""
_LEAST_IN_A_CORE: Final = 3

Bag = Mapping[str, float]


class Belongs:
    """What stands under each event and question of a dossier, as bags of words."""

    def __init__(self, dossier: Dossier, index: PhraseIndex[Ref]) -> None:
        """Read every event and question once.

        Args:
            dossier: The dossier.
            index: What its actors and places are called.
        """
        self._dossier, self._index = dossier, index
        quotes: dict[tuple[str, str], list[str]] = {}
        for stated in dossier.accounts():
            if stated.question is not None and stated.on.event:
                quotes.setdefault((stated.on.event, stated.question.id), []).append(stated.claim.quote)
        for stated in dossier.claims():
            if stated.question is None and stated.on.event:
                quotes.setdefault((stated.on.event, ""), []).append(stated.claim.quote)
        events: dict[EventId, Counter[str]] = {}
        self.questions: dict[QuestionId, tuple[EventId, Question]] = {}
        asked: dict[QuestionId, Counter[str]] = {}
        self._core: dict[EventId, frozenset[str]] = {}
        for id_, entry in dossier.events.items():
            own = Counter(self._terms([entry.record.title, entry.record.title, *quotes.get((id_, ""), ())]))
            those = [*(f"@{one.actor}" for one in entry.record.actors), *(f"@{place}" for place in entry.record.places)]
            own.update(those)
            self._core[id_] = frozenset([*self._terms([entry.record.title]), *those])
            for question in entry.record.questions:
                labels = [question.ask, question.ask, question.unit, *(choice.label for choice in question.choices)]
                terms = Counter(self._terms([*labels, *quotes.get((id_, question.id), ())]))
                own.update(terms)
                self.questions[question.id] = (id_, question)
                asked[question.id] = terms
            events[id_] = own
        self._weight = _weights([*events.values(), *asked.values()])
        self._events = {id_: self._bag(counts) for id_, counts in events.items()}
        self._asked = {id_: self._bag(counts) for id_, counts in asked.items()}

    def is_new(self, article: str) -> bool:
        """Tell whether an article tells of none of the dossier's events, by all of its words."""
        rarest = max(self._weight.values(), default=1.0)
        if max(map(self._held(article), self._core), default=0.0) >= LEAST_HELD:
            return False
        counts = Counter(self._terms([article]))
        bag = {term: (1 + math.log(n)) * self._weight.get(term, rarest) for term, n in sorted(counts.items())}
        length = math.sqrt(sum(each * each for each in bag.values())) or 1.0
        return max((_alike(bag, other) / length for other in self._events.values()), default=0.0) < LEAST_ARTICLE

    def nearest(self, article: str, told: Callable[[EventId], float]) -> EventId | None:
        """Return the event of which a whole article most likely tells; None where there is none that can be."""
        bag, held = self._bag(Counter(self._terms([article]))), self._held(article)
        scores = {id_: (_alike(bag, other) + 0.3 * held(id_)) * told(id_) for id_, other in self._events.items()}
        best = max(scores, key=lambda id_: (scores[id_], id_), default=None)
        return best if best is not None and scores[best] > 0 else None

    def _held(self, article: str) -> Callable[[EventId], float]:
        """Return how much of what an event is about an article holds, of 1; 0 where too little says that."""
        words = set(self._terms([article]))
        rarest = max(self._weight.values(), default=1.0)

        def held(event: EventId) -> float:
            core = sorted(self._core[event])
            weights = [self._weight.get(term, rarest) for term in core]
            inside = sum(weight for term, weight in zip(core, weights, strict=True) if term in words)
            return inside / sum(weights) if len(core) >= _LEAST_IN_A_CORE else 0.0

        return held

    def event(self, sentence: str, around: str, told: Callable[[EventId], float]) -> EventId | None:
        """Return the event that a sentence most likely tells of.

        Args:
            sentence: The sentence.
            around: Its paragraph, which says a little too.
            told: How well an event fits otherwise, 1 where nothing speaks against it: its time.
        """
        bag, wide = self._bag(Counter(self._terms([sentence]))), self._bag(Counter(self._terms([around])))
        scores = {
            id_: (_alike(bag, other) + 0.3 * _alike(wide, other)) * told(id_) for id_, other in self._events.items()
        }
        best = max(scores, key=lambda id_: (scores[id_], id_), default=None)
        return best if best is not None and scores[best] >= LEAST_EVENT else None

    def question(
        self, sentence: str, fits: Callable[[Question], bool], told: Callable[[EventId], float]
    ) -> tuple[EventId, Question] | None:
        """Return the question that a sentence most likely answers, among those that it can answer."""
        bag = self._bag(Counter(self._terms([sentence])))
        scores = {
            id_: _alike(bag, self._asked[id_]) * told(event)
            for id_, (event, question) in self.questions.items()
            if fits(question)
        }
        best = max(scores, key=lambda id_: (scores[id_], id_), default=None)
        return self.questions[best] if best is not None and scores[best] >= LEAST_QUESTION else None

    def _terms(self, texts: Iterable[str]) -> Iterator[str]:
        for text in texts:
            hits = list(self._index.hits(text, 0, len(text)))
            yield from (f"@{hit.of.id}" for hit in hits)
            named = [hit.span for hit in hits]
            for word in _WORD.finditer(text):
                folded = word[0].casefold()
                if folded not in _COMMON and not any(start <= word.start() < end for start, end in named):
                    yield _ENDING.sub("", folded) if len(folded) > 4 else folded

    def _bag(self, counts: Counter[str]) -> Bag:
        bag = {term: (1 + math.log(n)) * self._weight.get(term, 0.0) for term, n in sorted(counts.items())}
        length = math.sqrt(sum(each * each for each in bag.values())) or 1.0
        return {term: each / length for term, each in bag.items() if each}


def _weights(every: Sequence[Counter[str]]) -> Mapping[str, float]:
    among = Counter(term for one in every for term in one)
    return {term: math.log((1 + len(every)) / n) for term, n in among.items()}


def _alike(one: Bag, other: Bag) -> float:
    return sum(weight * other[term] for term, weight in one.items() if term in other)
