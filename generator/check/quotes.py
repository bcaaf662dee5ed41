"""The quote gate: every quote must stand in its article, word for word, where it says that it stands."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.check.bodies import bodies
from generator.check.captures import check_captures
from generator.check.hashes import check_hashes
from generator.check.quote_messages import Refused, nearest_hint, shown
from generator.ground.memo import Forgetful, Memo
from generator.ground.problem import Problem
from generator.ground.rules import RuleId
from generator.ground.text.folding import fold, folded_words
from generator.ground.text.haystack import Haystack
from generator.ground.text.match import LEAST_CHARACTERS, Match, Miss, Reason
from generator.model.claim import Claim
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


def check_quotes(dossier: Dossier, memo: Memo | None = None) -> tuple[Found, tuple[Problem, ...]]:
    """Find the quotes of all claims and sources in the articles, and check the articles' hashes.

    Each article is folded once at most, and its quotes are looked up one source after the other, so that no more than
    one folded article is in memory.

    Args:
        dossier: The dossier.
        memo: What was found before in the same articles, for the same claims.

    Returns:
        What was found, and a problem for everything that was not; a claim never goes without one of the two.
    """
    gate = _Gate(dossier, memo or Forgetful())
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
    return Found(passages, gate.bodies, gate.dates), (*check_hashes(dossier), *check_captures(dossier), *gate.problems)


@dataclass(frozen=True, slots=True)
class Quoted:
    """What is found in one article of what its source, and the claims that quote it, say to be there.

    Attributes:
        passages: Where quotes of claims stand.
        body: The spans of the body.
        date: The span of the words that the publication date rests on, where it quotes any.
        is_all: Whether nothing is missing.
    """

    passages: Mapping[ClaimId, Passage]
    body: tuple[Span, ...]
    date: Span | None
    is_all: bool


def quoted_in(source: Entry[SourceId, Source], article: Article, *claims: Claim) -> Quoted:
    """Look up in one article all that is quoted from it; this follows from what is given, and from nothing else."""
    haystack = Haystack(article.text)
    body, problems = bodies(source, article, haystack)
    passages: dict[ClaimId, Passage] = {}
    for claim in claims:
        found = _find(claim, haystack, _where(claim, None if problems else body, article))
        if isinstance(found, Match):
            passages[claim.id] = Passage(claim.id, claim.source, found.level, found.spans)
    record = source.record
    quote = record.published.quote
    day = _printed_words(quote, haystack) if quote else None
    date = day.spans[0] if isinstance(day, Match) and len(day.spans) == 1 else None
    also = (record.taken_from.quote if record.taken_from else "", record.byline, record.dateline)
    is_all = not problems and len(passages) == len(claims) and (date is not None or not quote)
    is_all = is_all and all(_is_printed(words, haystack) for words in also if words)
    return Quoted(passages, body, date, is_all)


def _where(claim: Claim, body: Sequence[Span] | None, article: Article) -> Sequence[Span] | None:
    """Return where a claim's words may stand.

    Without a body that can be trusted, they are looked for in the whole file: one mistake, one message.
    """
    if body is None or not claim.furniture:
        return body
    return _between(body, len(article.text))


def _find(claim: Claim, haystack: Haystack, within: Sequence[Span] | None) -> Match | Miss:
    return haystack.find(claim.quote, prefix=claim.prefix, suffix=claim.suffix, within=within, seams=claim.furniture)


def _printed_words(words: str, haystack: Haystack) -> Match | Miss:
    """Find words that may stand anywhere in the file, however short."""
    return haystack.find(words, seams=True, any_length=True)


def _is_printed(words: str, haystack: Haystack) -> bool:
    """Tell whether such words are there; how often does not matter."""
    found = _printed_words(words, haystack)
    return isinstance(found, Match) or found.reason == "ambiguous"


class _Gate:
    """Collects what is found and what is wrong, source by source."""

    def __init__(self, dossier: Dossier, memo: Memo) -> None:
        self._memo = memo
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
        claims = self._claims[source.id]
        quoted = self._memo(quoted_in, source, article, *(stated.claim for stated in claims))
        self.bodies[source.id] = self._memo.same(quoted.body)  # a new claim moves no body
        if quoted.date is not None:
            self.dates[source.id] = quoted.date
        self.passages |= quoted.passages
        if not quoted.is_all:
            self._say_what_is_wrong(source, article, claims)

    def _say_what_is_wrong(self, source: Entry[SourceId, Source], article: Article, claims: Sequence[Stated]) -> None:
        """Look everything up once more, to say of what is not found what is there instead."""
        haystack = Haystack(article.text)
        body, problems = bodies(source, article, haystack)
        self.problems += problems
        for stated in claims:
            self._claim(stated, article, haystack, _where(stated.claim, None if problems else body, article))
        self._date(source, article, haystack)
        self._taken_from(source, article, haystack)
        self._printed(source, article, haystack, "byline", "byline-not-found", source.record.byline)
        self._printed(source, article, haystack, "dateline", "dateline-not-found", source.record.dateline)

    def _claim(self, stated: Stated, article: Article, haystack: Haystack, within: Sequence[Span] | None) -> None:
        claim = stated.claim
        found = _find(claim, haystack, within)
        if isinstance(found, Match):
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
        found = _printed_words(quote, haystack)
        position = source.at("published", "quote")
        if isinstance(found, Miss):
            refused = Refused(found, quote, article.file, haystack, elsewhere=self._elsewhere.holding(found, source.id))
            hint = "Quote more of the words around the date." if found.reason == "ambiguous" else refused.hint()
            self.problems.append(Problem(position, _OF_A_DATE[found.reason], refused.sentence(), hint))
        elif len(found.spans) > 1:
            sentence = f'The words that the date rests on, "{shown(quote)}", are elided.'
            self.problems.append(Problem(position, "date-quote-elided", sentence, "Quote them without a gap."))

    def _taken_from(self, source: Entry[SourceId, Source], article: Article, haystack: Haystack) -> None:
        """The words that say of an article that it is another's; how often they are printed does not matter."""
        quote = source.record.taken_from.quote if source.record.taken_from else ""
        found = _printed_words(quote, haystack) if quote else None
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
        found = _printed_words(words, haystack)
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
