"""The quote gate: every quote must stand in its article, word for word, where it says that it stands."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from generator.check.bodies import bodies
from generator.check.hashes import check_hashes
from generator.check.quote_messages import Refused, nearest_hint, shown
from generator.ground.problem import Problem
from generator.ground.rules import RuleId
from generator.ground.text.folding import fold, folded_words
from generator.ground.text.haystack import Haystack
from generator.ground.text.match import LEAST_CHARACTERS, Match, Miss, Reason
from generator.model.dossier import Article, Dossier, Entry, Stated
from generator.model.ids import ClaimId, SourceId
from generator.model.passage import Found, Passage, Span
from generator.model.source import Source

_OF_A_DATE: Mapping[Reason, RuleId] = {
    "empty": "date-quote-empty",
    "not-found": "date-quote-not-found",
    "ambiguous": "date-quote-ambiguous",
    "cuts-a-word": "date-quote-cuts-a-word",
    "bracketed-insertion": "date-quote-bracketed-insertion",
    "elision-part-too-short": "date-quote-elision-part-too-short",
    "elision-order": "date-quote-elision-order",
    "elision-gap-too-long": "date-quote-elision-gap-too-long",
    "elision-gap-empty": "date-quote-elision-gap-empty",
}
"""The rule that the words of a date break. They may be short, stand anywhere in the file, and have no words beside."""


def check_quotes(dossier: Dossier) -> tuple[Found, tuple[Problem, ...]]:
    """Find the quotes of all claims and sources in the articles, and check the articles' hashes.

    Each article is folded once at most, and its quotes are looked up one source after the other, so that no more than
    one folded article is in memory.

    Returns:
        What was found, and a problem for everything that was not; a claim never goes without one of the two.
    """
    gate = _Gate(dossier)
    for source in dossier.sources.values():
        article = dossier.articles.get(source.id)
        if article is None:
            gate.unreadable(source.id)
        else:
            gate.check(source, article)
    passages = {
        stated.claim.id: gate.passages[stated.claim.id]
        for stated in dossier.claims()
        if stated.claim.id in gate.passages
    }
    return Found(passages, gate.bodies, gate.dates), (*check_hashes(dossier), *gate.problems)


class _Gate:
    """Collects what is found and what is wrong, source by source."""

    def __init__(self, dossier: Dossier) -> None:
        self.passages: dict[ClaimId, Passage] = {}
        self.bodies: dict[SourceId, tuple[Span, ...]] = {}
        self.dates: dict[SourceId, Span] = {}
        self.problems: list[Problem] = []
        self._elsewhere = _Elsewhere(dossier.articles)
        self._claims: dict[SourceId, list[Stated]] = defaultdict(list)
        for stated in dossier.claims():
            self._claims[stated.claim.source].append(stated)

    def unreadable(self, source: SourceId) -> None:
        for stated in self._claims[source]:
            sentence = f'The claim "{stated.claim.id}" quotes "{source}", whose article could not be read.'
            self.problems.append(Problem(stated.at("source"), "article-missing", sentence))

    def check(self, source: Entry[SourceId, Source], article: Article) -> None:
        haystack = Haystack(article.text)
        self.bodies[source.id], problems = bodies(source, article, haystack)
        self.problems += problems
        # Without a body that can be trusted, a quote is looked for in the whole file: one mistake, one message.
        body = None if problems else self.bodies[source.id]
        furniture = None if body is None else _between(body, len(article.text))
        for stated in self._claims[source.id]:
            self._claim(stated, article, haystack, furniture if stated.claim.furniture else body)
        self._date(source, article, haystack)
        self._taken_from(source, article, haystack)
        self._printed(source, article, haystack, "byline", "byline-not-found", source.record.byline)
        self._printed(source, article, haystack, "dateline", "dateline-not-found", source.record.dateline)

    def _claim(self, stated: Stated, article: Article, haystack: Haystack, within: Sequence[Span] | None) -> None:
        claim = stated.claim
        found = haystack.find(
            claim.quote, prefix=claim.prefix, suffix=claim.suffix, within=within, seams=claim.furniture
        )
        if isinstance(found, Match):
            self.passages[claim.id] = Passage(claim.id, claim.source, found.level, found.spans)
            return
        refused = Refused(
            found,
            claim.quote,
            article.file,
            haystack,
            claim.prefix,
            claim.suffix,
            claim.furniture,
            self._elsewhere.holding(found, claim.source),
        )
        at = "quote"
        if found.reason == "context-differs":
            at = "prefix" if claim.prefix else "suffix"
        self.problems.append(Problem(stated.at(at), refused.rule(), refused.sentence(), refused.hint()))

    def _date(self, source: Entry[SourceId, Source], article: Article, haystack: Haystack) -> None:
        quote = source.record.published.quote
        if not quote:
            return
        found = haystack.find(quote, seams=True, any_length=True)
        position = source.at("published", "quote")
        if isinstance(found, Miss):
            refused = Refused(found, quote, article.file, haystack, elsewhere=self._elsewhere.holding(found, source.id))
            hint = "Quote more of the words around the date." if found.reason == "ambiguous" else refused.hint()
            self.problems.append(Problem(position, _OF_A_DATE[found.reason], refused.sentence(), hint))
        elif len(found.spans) > 1:
            sentence = f'The words that the date rests on, "{shown(quote)}", are elided.'
            self.problems.append(Problem(position, "date-quote-elided", sentence, "Quote them without a gap."))
        else:
            self.dates[source.id] = found.spans[0]

    def _taken_from(self, source: Entry[SourceId, Source], article: Article, haystack: Haystack) -> None:
        """The words that say of an article that it is another's; how often they are printed does not matter."""
        quote = source.record.taken_from.quote if source.record.taken_from else ""
        found = haystack.find(quote, seams=True, any_length=True) if quote else None
        if isinstance(found, Miss) and found.reason != "ambiguous":
            refused = Refused(found, quote, article.file, haystack, elsewhere=self._elsewhere.holding(found, source.id))
            position = source.at("from", "quote")
            self.problems.append(Problem(position, "from-quote-not-found", refused.sentence(), refused.hint()))

    def _printed(
        self,
        source: Entry[SourceId, Source],
        article: Article,
        haystack: Haystack,
        field: str,
        rule: RuleId,
        words: str,
    ) -> None:
        """A byline or a dateline is given as printed; how often it is printed does not matter."""
        if not words:
            return
        found = haystack.find(words, seams=True, any_length=True)
        if isinstance(found, Miss) and found.reason != "ambiguous":
            sentence = f'The {field} "{shown(words)}" does not stand in {article.file}.'
            hint = f"Write it as the article prints it, or leave it out.\n{nearest_hint(words, haystack)}"
            self.problems.append(Problem(source.at(field), rule, sentence, hint))


class _Elsewhere:
    """Looks for refused words in the other articles; folds them only when a quote was refused."""

    def __init__(self, articles: Mapping[SourceId, Article]) -> None:
        self._articles = articles
        self._folded: dict[SourceId, str] = {}

    def holding(self, miss: Miss, source: SourceId) -> tuple[SourceId, ...]:
        """Return the other sources that hold the words."""
        words = folded_words(miss.words)
        if miss.reason != "not-found" or len(words) < LEAST_CHARACTERS:
            return ()
        if not self._folded:
            self._folded = {other: fold(article.text).text for other, article in self._articles.items()}
        return tuple(other for other, text in self._folded.items() if other != source and words in text)


def _between(spans: Sequence[Span], length: int) -> tuple[Span, ...]:
    """Return what lies before, between and after spans."""
    ends = (0, *(end for _, end in spans))
    starts = (*(start for start, _ in spans), length)
    return tuple((end, start) for end, start in zip(ends, starts, strict=True) if end < start)
