"""An article, read against its dossier: each sentence that no claim quotes becomes a proposal."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from typing import Final

from generator.answers import KINDS
from generator.answers.kind import ComparedKind
from generator.draft.belongs import Belongs
from generator.draft.counts import may_count, number_for
from generator.draft.figures import Figure, figures
from generator.draft.ids import NotKnown
from generator.draft.moments import Moment, moments
from generator.draft.noise import claims_nothing
from generator.draft.people import new_name
from generator.draft.proposed import question_of, title_of
from generator.draft.reporting import LANGUAGES
from generator.draft.speakers import Link, Speakers
from generator.draft.suggestion import Beside, Suggestion
from generator.ground.dates.edtf import Date, DateError, parse
from generator.ground.dates.spans import before
from generator.ground.position import Position
from generator.ground.text.haystack import Haystack
from generator.ground.text.match import Match
from generator.links.coverage import coverage
from generator.links.layout import lay_out
from generator.links.mentions import index_of, names
from generator.links.phrase_index import Hit, PhraseIndex
from generator.model.dossier import Dossier, Ref, Stated
from generator.model.ids import EventId, PlaceId, QuestionId, SourceId
from generator.model.passage import Found, Passage, Span
from generator.model.question import Question

_NOT_NAMES: Final = frozenset(
    {"the", "a", "an", "in", "on", "at", "he", "she", "it", "they", "this", "that", "we", "i"}
)
_NEW: Final = re.compile(r"(?<![.!?“\"] )(?<!^)\b[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+)+")
_MOST_BESIDE: Final = 6
_WIDE: Final = 400
"""Days. A longer event, such as a war, says little by its time."""


def check_language(language: str) -> None:
    """Refuse an article in a language whose reporting verbs are not known.

    Raises:
        NotKnown: With the languages that are.
    """
    if language.split("-")[0].casefold() not in LANGUAGES:
        raise NotKnown(
            f'The article is in the language "{language}", and proposals are made of English articles only so far: '
            "quote it by hand"
        )


def suggested(
    dossier: Dossier, found: Found, source: SourceId, drafted: Iterable[Passage] = ()
) -> tuple[Suggestion, ...]:
    """Return a proposal for each sentence of an article that no claim quotes, in the order of the article.

    Args:
        dossier: The dossier that it is read against.
        found: What was found in its articles.
        source: The article.
        drafted: Where drafts stand: their sentences are not proposed again.

    Raises:
        NotKnown: Where its language is none of those that are read.
    """
    check_language(dossier.sources[source].record.language)
    return tuple(_Reader(dossier, found, source).suggestions([one for one in drafted if one.source == source]))


class _Reader:
    """Reads one article."""

    def __init__(self, dossier: Dossier, found: Found, source: SourceId) -> None:
        record = dossier.sources[source].record
        self._dossier, self._published = dossier, record.published.date
        self._text = dossier.articles[source].text
        self._haystack, self._body = Haystack(self._text), found.bodies[source]
        self._layout = lay_out(self._text, self._body, record.language)
        self._passages = [one for one in found.passages.values() if one.source == source]
        self._speakers = Speakers(dossier, record.outlet, self._text)
        self._index: PhraseIndex[Ref] = index_of(names(dossier))
        self._belongs = Belongs(replace(dossier, with_drafts=True), self._index)
        whole = " ".join(self._text[slice(*span)] for span in self._body)
        self._new = self._belongs.is_new(whole)
        # A sentence that is like no event belongs where its article does: no event is new to one that is not.
        self._home = None if self._new else self._belongs.nearest(whole, self._told(()))
        self._headline, self._title = record.title, ""
        self._accounts: dict[QuestionId, list[Stated]] = {}
        for stated in dossier.accounts():
            if stated.question is not None:
                self._accounts.setdefault(stated.question.id, []).append(stated)

    def suggestions(self, drafted: Sequence[Passage]) -> Iterator[Suggestion]:
        """Go through all sentences in order, since who spoke before matters; yield of those that nothing quotes."""
        unquoted = set(coverage(self._layout, *self._passages, *drafted).unquoted)
        for paragraph in self._layout.paragraphs:
            around = self._text[slice(*paragraph.span)]
            for span in paragraph.sentences:
                sentence = " ".join(self._text[slice(*span)].split())
                chain = self._speakers.of(sentence)
                alone = len(paragraph.sentences) == 1
                if span in unquoted and not claims_nothing(sentence, self._headline, alone):
                    context = self._context(span, sentence)
                    if context is not None:
                        yield self._of(span, sentence, around, chain, context)

    def _of(
        self, span: Span, sentence: str, around: str, chain: Sequence[Link], context: tuple[str, str]
    ) -> Suggestion:
        numbers, dates = figures(sentence), moments(sentence, self._published)
        told = self._told(dates)
        hits = list(self._index.hits(sentence, 0, len(sentence)))
        fits = partial(self._may_answer, numbers=numbers, dates=dates)
        found = None if self._new else self._belongs.question(sentence, fits, told)
        event = found[0] if found else None if self._new else self._belongs.event(sentence, around, told) or self._home
        if event is None and not self._title:
            self._title = title_of(self._headline, sentence)
        answer = self._answer(found[1], numbers, dates, hits) if found else ""
        named = [hit.span for hit in hits]
        return Suggestion(
            span=span,
            quote=sentence,
            prefix=context[0],
            suffix=context[1],
            chain=chain,
            named=tuple(dict.fromkeys(hit.of for hit in hits)),
            new_names=tuple(_new_names(sentence, named)),
            figures=numbers,
            moments=dates,
            event=event,
            question=found[1].id if found else None,
            answer=answer,
            beside=tuple(self._beside(found[1], answer)) if found and answer else (),
            title="" if event else self._title,
            new_question=None if event else question_of(sentence, numbers),
        )

    def _context(self, span: Span, sentence: str) -> tuple[str, str] | None:
        """Return the words before and after that tell a sentence from others that read alike; None where none do."""
        ahead = self._text[max(0, span[0] - 400) : span[0]].split()[-6:]
        behind = self._text[span[1] : span[1] + 200].split()[:6]
        words = " ".join(ahead), " ".join(behind)
        for prefix, suffix in (("", ""), (words[0], ""), ("", words[1]), words):
            found = self._haystack.find(sentence, prefix=prefix, suffix=suffix, within=self._body)
            if isinstance(found, Match) and found.spans == (span,):
                return prefix, suffix
        return None

    def _told(self, dates: Sequence[Moment]) -> _Told:
        return _Told(self._dossier, self._published, [day for one in dates if (day := _day(one.to))])

    def _may_answer(self, question: Question, numbers: Sequence[Figure], dates: Sequence[Moment]) -> bool:
        """Tell whether a sentence holds what a question asks for, where that can be seen."""
        seen = {
            "number": any(may_count(question, one) for one in numbers),
            "duration": any(one.duration for one in numbers),
            "date": any(one.to for one in dates),
        }
        return seen.get(question.answers_are, True)

    def _answer(
        self, question: Question, numbers: Sequence[Figure], dates: Sequence[Moment], named: Sequence[Hit[Ref]]
    ) -> str:
        """Return what a sentence answers to a question, as far as that can be read from it; "" where it cannot."""
        answer = {
            "number": number_for(question, numbers),
            "duration": next((one.duration for one in numbers if one.duration), ""),
            "date": next((one.to for one in dates if one.to), ""),
            "place": self._nearest_place(named),
        }.get(question.answers_are, "")
        kind = KINDS[question.answers_are]
        wrong = answer and list(kind.problems(self._dossier, question, answer, Position("")))
        return "" if wrong else answer

    def _nearest_place(self, named: Sequence[Hit[Ref]]) -> str:
        """Return the one place that a sentence names, or the one that lies in all others that it names."""
        places = list(dict.fromkeys(PlaceId(hit.of.id) for hit in named if hit.of.kind == "place"))
        within = [one for one in places if {one, *self._dossier.around(one)} >= set(places)]
        return within[0] if within else ""

    def _beside(self, question: Question, answer: str) -> Iterator[Beside]:
        kind = KINDS[question.answers_are]
        for stated in self._accounts.get(question.id, ()):
            if isinstance(kind, ComparedKind) and stated.claim.answer:
                relation = kind.compare(self._dossier, question, answer, stated.claim.answer)
                yield Beside(stated.claim.id, stated.claim.answer, relation)


class _Told:
    """How well the time of an event fits the dates of a sentence."""

    def __init__(self, dossier: Dossier, published: Date | None, days: Sequence[Date]) -> None:
        self._events, self._published, self._days = dossier.events, published, days

    def __call__(self, event: EventId) -> float:
        """Return 1 where nothing speaks against it, less where the sentence has dates and none is the event's."""
        dated = self._events[event].record.date
        when = dated.date if dated else None
        if when is not None and self._published is not None and before(self._published, when):
            return 0.0  # what comes after it was printed, an article does not tell
        if not self._days or when is None or when.earliest is None or when.latest is None:
            return 1.0
        if (when.latest - when.earliest).days > _WIDE:
            return 0.8
        return 1.25 if any(_overlap(day, when) for day in self._days) else 0.5


def _overlap(one: Date, other: Date) -> bool:
    before = one.latest is not None and other.earliest is not None and one.latest < other.earliest
    after = one.earliest is not None and other.latest is not None and one.earliest > other.latest
    return not before and not after


def _day(written: str) -> Date | None:
    try:
        return parse(written) if written else None
    except DateError:
        return None


def _new_names(sentence: str, named: Sequence[Span]) -> Iterator[str]:
    for found in _NEW.finditer(sentence):
        free = not any(start < found.end() and found.start() < end for start, end in named)
        name = new_name(found[0])
        if free and name and name.split()[0].casefold() not in _NOT_NAMES:
            yield name
