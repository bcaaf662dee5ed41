"""Where a long article is divided: between paragraphs, else between sentences, and not within a quote if it can be."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.links import stretches as module
from generator.links.layout import Layout, Paragraph, lay_out
from generator.links.stretches import Quoted, stretches
from generator.model.passage import Span

ROOM, STRETCH = 200, 24

WORD = st.sampled_from(
    ["a", "to", "of it", "Homs", "ابتث", "e\u0301", "“so”", "叙利亚", "abcdefghijklmnopqrstuvwxyz" * 3]
)
SENTENCE = st.lists(WORD, min_size=1, max_size=12).map(lambda words: " ".join(["Then", *words]) + ".")
PARAGRAPH = st.lists(SENTENCE, min_size=1, max_size=14).map(" ".join)
TEXT = st.lists(PARAGRAPH, min_size=1, max_size=8).map("\n\n".join)


@pytest.fixture(autouse=True)
def _small_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "ROOM", ROOM)
    monkeypatch.setattr(module, "STRETCH", STRETCH)
    monkeypatch.setattr(module, "_NEAR", (16, 8, 4))


def _length(span: Span, goes_on: bool = False) -> int:
    return span[1] - span[0]


def _divided(text: str, quotes: list[Span], layout: Layout) -> list[Span]:
    return [span for span, _ in stretches(text, layout.blocks, Quoted(quotes), _length)]


def _within(spans: list[Span], at: int) -> list[Span]:
    return [span for span in spans if span[0] < at < span[1]]


@st.composite
def _articles(draw: st.DrawFn) -> tuple[str, list[Span], Layout]:
    text = draw(TEXT)
    places = st.integers(0, len(text))
    quotes = draw(st.lists(st.tuples(places, places), max_size=6))
    menu = draw(st.integers(0, len(text)))
    body = ((menu, len(text)),) if draw(st.booleans()) and text[menu:].strip() else ((0, len(text)),)
    return text, sorted((min(two), max(two)) for two in quotes if two[0] != two[1]), lay_out(text, body, "en")


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(_articles())
def test_all_of_it_stands_somewhere_once_and_nothing_takes_more_than_a_page(
    article: tuple[str, list[Span], Layout],
) -> None:
    text, quotes, layout = article
    at = 0
    for (start, end), taken in stretches(text, layout.blocks, Quoted(quotes), _length):
        assert at <= start < end
        assert not text[at:start].strip()
        assert taken <= ROOM
        at = end
    assert not text[at:].strip()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(_articles())
def test_paragraphs_that_fit_are_divided_only_where_quotes_run_through_more_than_a_page(
    article: tuple[str, list[Span], Layout],
) -> None:
    text, quotes, layout = article
    quoted, runs = Quoted(quotes), list[list[Span]]()
    for block in layout.blocks:
        if runs and quoted.holds(block.span[0]):
            runs[-1].append(block.span)
        else:
            runs.append([block.span])
    kept = [run for run in runs if sum(end - start for start, end in run) <= ROOM]
    firsts = {block.span[0] for block in layout.blocks if isinstance(block, Paragraph)}
    for start, _ in _divided(text, quotes, layout):
        assert not any(run[0][0] < start < run[-1][1] for run in kept if run[0][0] in firsts)


@pytest.mark.parametrize("text", ["ae\u0301" * 300, "nn\u200d" * 300, "x" * 300, "叙利亚" * 100])
def test_what_has_no_white_space_is_divided_between_whole_characters(text: str) -> None:
    whole, quotes, layout = _marked(text)
    starts = [start for start, _ in _divided(whole, quotes, layout)]
    assert len(starts) > 10
    assert not {"\u0301", "\u200d"} & {whole[start] for start in starts}


def test_a_character_with_more_accents_than_any_has_is_divided_all_the_same() -> None:
    whole, quotes, layout = _marked("a" + "\u0301" * 3_000)
    assert len(_divided(whole, quotes, layout)) > 10


def _marked(text: str) -> tuple[str, list[Span], Layout]:
    """Return a text without the brackets that stand around its quotes."""
    quotes, bare = list[Span](), ""
    for at, part in enumerate(text.replace("]", "[").split("[")):
        if at % 2:
            quotes.append((len(bare), len(bare) + len(part)))
        bare += part
    return bare, quotes, lay_out(bare, ((0, len(bare)),), "en")


@pytest.mark.parametrize(
    "text",
    [
        " ".join(f"One is here and {n}. [Two is here and {n}.]" for n in range(40)),
        "\n\n".join(f"One is here. [Two is here {n}.\n\nThree is here] too." for n in range(40)),
        "Here goes " + " ".join(f"[one after another {n}] on" for n in range(200)),
        "Here goes " + " ".join(f"[one after another {n} and then some]" for n in range(200)),
        "\n\n".join(["One is here. " * 11 + "[Two is here.", "Three is here.] " + "Four is here. " * 11]),
        "One is here. " * 11 + "[" + "Two is here. " * 11 + "Three is here.]",
    ],
    ids=["sentences", "over paragraphs", "no stop", "hardly a gap", "two large paragraphs", "a large quote"],
)
def test_a_quote_that_fits_is_not_cut(text: str) -> None:
    bare, quotes, layout = _marked(text)
    found = _divided(bare, quotes, layout)
    assert len(found) > 1
    assert {start for start, _ in found if _within(quotes, start)} == set()


def test_a_sentence_is_not_cut_where_sentences_are_short_enough() -> None:
    text, quotes, layout = _marked(" ".join(f"This is the {n}th." for n in range(100)))
    [paragraph] = layout.paragraphs
    starts = {start for start, _ in _divided(text, quotes, layout)}
    assert len(starts) > 10
    assert starts <= {start for start, _ in paragraph.sentences}


def test_a_quote_that_takes_more_than_a_page_is_cut_between_sentences() -> None:
    text, quotes, layout = _marked("Here. [" + " ".join(f"This is the {n}th." for n in range(100)) + "]")
    found = _divided(text, quotes, layout)
    cuts = [start for start, _ in found if _within(quotes, start)]
    assert cuts
    assert set(cuts) <= {start for start, _ in layout.paragraphs[0].sentences}
    assert all(later - earlier > ROOM - 2 * STRETCH for earlier, later in pairwise(cuts))


def test_furniture_is_divided_between_its_lines() -> None:
    menu = "\n".join(f"Menu {n * n * n} and more" for n in range(100))
    text = f"{menu}\nHere it begins."
    layout = lay_out(text, ((text.index("Here"), len(text)),), "en")
    starts = {start for start, _ in _divided(text, [], layout)}
    assert len(starts) > 20
    assert all(start == 0 or text[start - 1] == "\n" for start in starts)
