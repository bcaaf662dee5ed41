"""Looks for what is withheld in what was built: nothing of an article may be shown but the passages that are published.

It trusts nothing that cut the articles: it compares what is published with the whole texts, and looks on every page and
in each file that is offered beside the pages, for words that stand in the rest.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from typing import Final

from generator.links.layout import lay_out
from generator.links.passages_only import GAP
from generator.links.whole import Whole
from generator.model.ids import SourceId
from generator.model.source import Source
from generator.pipeline import Made

RUN: Final = 8
"""So many words in a row are taken for an article's own."""
_TEXTS: Final = (".txt", ".json", ".yml", ".csv", ".md")

Words = tuple[str, ...]


def runs_withheld(made: Made) -> Mapping[Words, SourceId]:
    """Return every run of words that stands in a withheld part of an article, and in nothing that is published."""
    whole = made.whole or Whole()
    if not whole.articles:
        return {}
    dossier = made.derived.dossier
    found = {run: source for source, article in whole.articles.items() for run in _runs(_rest(whole, source))}
    published = [article.text for article in dossier.articles.values()]
    published += [text for source in whole.articles for text in _written(dossier.sources[source].record)]
    for run in chain.from_iterable(map(_runs, published)):
        found.pop(run, None)
    return found


def shown_of(runs: Mapping[Words, SourceId], text: str) -> tuple[str, SourceId] | None:
    """Return the first words in a text that are withheld, and of which source; None where there are none."""
    return next(((" ".join(run), runs[run]) for run in _runs(text) if run in runs), None) if runs else None


def fault(where: str, shown: tuple[str, SourceId]) -> str:
    """Say that something shows what is withheld."""
    return (
        f'{where} has "{shown[0]}", which stands in a part of "{shown[1]}" that is withheld: take it out, or quote it.'
    )


def faulty_excerpts(made: Made, runs: Mapping[Words, SourceId]) -> Iterator[str]:
    """Yield what is wrong with what is published of articles, and with the files beside the pages."""
    whole = made.whole or Whole()
    for source, article in whole.articles.items():
        shown, at = made.derived.dossier.articles[source].text, 0
        for span in whole.shown[source]:
            words = article.text[slice(*span)]
            found = shown.find(words, at)
            if found < 0 or shown[at:found].replace(GAP, "").strip():
                yield f'What is published of "{article.file}" is not what it says at character {span[0]}.'
                break
            at = found + len(words)
        else:
            if shown[at:].replace(GAP, "").strip():
                yield f'More of "{article.file}" is published than the passages that claims quote.'
        yield from _beyond_sentences(made, whole, source)
    for path in made.plan.paths if runs else ():
        if path.endswith(_TEXTS):
            leak = shown_of(runs, made.plan.file(path).decode("utf-8", "replace"))
            if leak:
                yield fault(f"/{path}", leak)


def _beyond_sentences(made: Made, whole: Whole, source: SourceId) -> Iterator[str]:
    """Yield each sentence of the body that is published though no claim quotes any of it."""
    article, claims = whole.articles[source], made.derived.by_source.get(source, ())
    quoted = [span for stated in claims for span in whole.passages[stated.claim.id].spans]
    layout = lay_out(article.text, whole.bodies[source], made.derived.dossier.sources[source].record.language)
    for start, end in (one for paragraph in layout.paragraphs for one in paragraph.sentences):
        is_quoted = any(a < end and start < b for a, b in quoted)
        if not is_quoted and any(a <= start and end <= b for a, b in whole.shown[source]):
            yield f'A sentence of "{article.file}" is published that no claim quotes, at character {start}.'


def _rest(whole: Whole, source: SourceId) -> str:
    text, parts, at = whole.articles[source].text, list[str](), 0
    for start, end in whole.shown[source]:
        parts.append(text[at:start])
        at = end
    return "\n\n\n".join((*parts, text[at:]))


def _runs(text: str) -> Iterator[Words]:
    words: Sequence[str] = text.split()
    return zip(*(words[at:] for at in range(RUN)), strict=False)


def _written(record: Source) -> Iterator[str]:
    """Yield the words of an article that its own record has, which the editor chose to write there."""
    yield from (record.title, record.byline, record.published.quote, record.note)
    yield from (words for stretch in record.body for words in (stretch.start, stretch.end))
    if record.taken_from:
        yield record.taken_from.quote
