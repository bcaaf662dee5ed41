"""A dossier with no more of some articles than the site may show: what claims quote, each with its sentence.

Cut before anything else is derived, so that no page, no data and no search can show what they never had. What the
whole text tells and may be said (how many sentences there are, whether outlets print one text) is found out first.
"""

from __future__ import annotations

import hashlib
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from generator.ground.memo import Forgetful, Memo
from generator.links.coverage import Coverage, coverage
from generator.links.layout import Layout, lay_out
from generator.links.shared_text import shared_text
from generator.links.whole import Whole, Withheld, printed_titles
from generator.model.dossier import Article, Dossier
from generator.model.ids import SourceId
from generator.model.passage import Found, Passage, Span

GAP: Final = "[…]"
"""Stands where something is withheld; part of no body, so that nobody takes it for the article's."""


def passages_only(dossier: Dossier, found: Found, memo: Memo | None = None) -> tuple[Dossier, Found, Whole]:
    """Cut the articles of which only passages are published.

    Args:
        dossier: A dossier without problems.
        found: What was found in its articles.
        memo: What was derived before.

    Returns:
        The dossier and what was found, as they may be shown; and what follows from the whole of them.
    """
    memo = memo or Forgetful()
    cut = [source for source in dossier.sources if dossier.withholds(source)]
    if not cut:
        return dossier, found, Whole()
    texts = {source: article.text for source, article in dossier.articles.items()}
    languages = {source: entry.record.language for source, entry in dossier.sources.items()}
    layouts = {source: memo(lay_out, texts[source], found.bodies[source], languages[source]) for source in texts}
    quoted: dict[SourceId, list[Passage]] = {source: [] for source in texts}
    for passage in found.passages.values():
        quoted[passage.source].append(passage)
    excerpts = {one: _excerpt(texts[one], layouts[one], found, one, quoted[one]) for one in cut}
    covered = {one: memo(coverage, layouts[one], *quoted[one]) for one in cut}
    whole = Whole(
        withheld={one: _withheld(texts[one], layouts[one], excerpts[one]) for one in cut},
        coverage={one: Coverage(of.sentences, of.quoted, ()) for one, of in covered.items()},
        printed=printed_titles(dossier, texts, memo) & frozenset(cut),
        shared=shared_text(texts, layouts, languages, memo),
        passages=found.passages,
        articles={one: dossier.articles[one] for one in cut},
        bodies={one: found.bodies[one] for one in cut},
        shown={one: excerpts[one].shown for one in cut},
    )
    return replace(dossier, articles=_articles(dossier, excerpts)), _moved(found, excerpts), whole


@dataclass(frozen=True, slots=True)
class _Excerpt:
    """What is published of an article.

    Attributes:
        text: The text, with a gap wherever something is left out.
        shown: The spans of the whole text that it has, in order and apart.
        starts: Where each of them begins in it.
        bodies: The spans in it that are the article's body.
    """

    text: str
    shown: tuple[Span, ...]
    starts: tuple[int, ...]
    bodies: tuple[Span, ...]

    def moved(self, span: Span) -> Span:
        """Return where a span of the whole text that is published stands here."""
        at = bisect_right(self.shown, (span[0], len(self.text) + span[1])) - 1
        by = self.starts[at] - self.shown[at][0]
        return span[0] + by, span[1] + by


def _excerpt(text: str, layout: Layout, found: Found, source: SourceId, quoted: Iterable[Passage]) -> _Excerpt:
    spans = [span for passage in quoted for span in passage.spans]
    sentences = [one for paragraph in layout.paragraphs for one in paragraph.sentences]
    wanted = [*spans, *(one for span in spans for one in _touched(sentences, span))]
    if source in found.dates:
        wanted.append(found.dates[source])
    shown = tuple(_apart(text, wanted))
    parts, starts, size, before = list[str](), list[int](), 0, 0
    for start, end in shown:
        gap = ("\n\n" if parts else "") + f"{GAP}\n\n" if _says_anything(text[before:start]) else ""
        parts += [gap, text[start:end]]
        starts.append(size + len(gap))
        size, before = size + len(gap) + end - start, end
    if _says_anything(text[before:]):
        parts.append(("\n\n" if parts else "") + GAP)
    made = _Excerpt("".join((*parts, "\n")), shown, tuple(starts), ())
    bodies = (made.moved(part) for body in found.bodies[source] for part in _common(shown, body))
    return replace(made, bodies=tuple(bodies))


def _touched(sentences: Sequence[Span], span: Span) -> Sequence[Span]:
    first = max(0, bisect_left(sentences, span) - 1)
    return [one for one in sentences[first : bisect_left(sentences, (span[1], -1))] if one[1] > span[0]]


def _apart(text: str, spans: Iterable[Span]) -> Iterator[Span]:
    """Yield spans in order and apart: what touches, or has only white space between, is one."""
    last: Span | None = None
    for start, end in sorted(spans):
        if last is not None and (start <= last[1] or not text[last[1] : start].strip()):
            last = (last[0], max(last[1], end))
            continue
        if last is not None:
            yield last
        last = (start, end)
    if last is not None:
        yield last


def _common(shown: Iterable[Span], body: Span) -> Iterator[Span]:
    """Yield what of a stretch of the body is published."""
    for start, end in shown:
        if start < body[1] and body[0] < end:
            yield max(start, body[0]), min(end, body[1])


def _says_anything(text: str) -> bool:
    return bool(text.strip("\ufeff").strip())


def _withheld(text: str, layout: Layout, excerpt: _Excerpt) -> Withheld:
    sentences = [one for paragraph in layout.paragraphs for one in paragraph.sentences]
    shown = sum(1 for start, end in sentences if any(a <= start and end <= b for a, b in excerpt.shown))
    left = _size(text) - sum(_size(text[slice(*span)]) for span in excerpt.shown)
    return Withheld(len(sentences) - shown, left)


def _size(text: str) -> int:
    return sum(map(len, text.split()))


def _articles(dossier: Dossier, excerpts: Mapping[SourceId, _Excerpt]) -> dict[SourceId, Article]:
    articles = dict(dossier.articles)
    for source, excerpt in excerpts.items():
        digest = hashlib.sha256(excerpt.text.encode()).hexdigest()
        articles[source] = replace(articles[source], text=excerpt.text, excerpt=digest)
    return articles


def _moved(found: Found, excerpts: Mapping[SourceId, _Excerpt]) -> Found:
    passages = {
        claim: replace(passage, spans=tuple(map(excerpts[passage.source].moved, passage.spans)))
        if passage.source in excerpts
        else passage
        for claim, passage in found.passages.items()
    }
    bodies = {source: excerpts[source].bodies if source in excerpts else body for source, body in found.bodies.items()}
    dates = {
        source: excerpts[source].moved(date) if source in excerpts else date for source, date in found.dates.items()
    }
    return Found(passages, bodies, dates)
