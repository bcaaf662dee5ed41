"""Whatever is selected, its quote is one that the gate finds where it was selected, or is said not to be."""

from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st

from generator.doors.editing.quoting import quote_of, whole_words
from generator.ground.text.haystack import Haystack
from generator.ground.text.match import Match

WORDS = st.sampled_from(
    [
        "boats",
        "Boats",
        "lost",
        "“lost”",
        '"lost"',
        "e\u0301tat",
        "قوارب",
        "3,000",
        "U.S.",
        "—",
        "\n",
        "\xa0",
        "\r\n",
        ".",
    ]
)
TEXTS = st.lists(WORDS, min_size=1, max_size=40).map(" ".join)


@given(TEXTS, st.integers(0, 200), st.integers(0, 200), st.integers(0, 60), st.integers(0, 200))
@example("three boats were lost, three boats were lost", 23, 44, 0, 44)
def test_a_quote_is_found_where_it_was_selected(text: str, start: int, end: int, first: int, last: int) -> None:
    first, last = sorted((min(first, len(text)), min(last, len(text))))
    body = ((first, last),) if first < last else ()
    haystack = Haystack(text)
    quote = quote_of(haystack, body, start, end)
    if quote.level is None:
        return
    within = ((0, first), (last, len(text))) if quote.furniture else body
    stretches = tuple(span for span in within if span[0] < span[1]) if body else ((0, len(text)),)
    found = haystack.find(
        quote.quote, prefix=quote.prefix, suffix=quote.suffix, within=stretches, seams=quote.furniture
    )
    assert isinstance(found, Match)
    assert found.spans == (quote.span,)
    assert found.level == quote.level
    assert "\n" not in quote.quote


@given(TEXTS, st.integers(0, 200), st.integers(0, 200))
def test_a_selection_is_widened_to_whole_words_once(text: str, start: int, end: int) -> None:
    span = whole_words(text, start, end)
    assert 0 <= span[0] <= len(text)
    assert whole_words(text, *span) == span or span[0] >= span[1]


def test_what_stands_often_takes_as_few_words_as_tell_it_apart() -> None:
    text = "One boat was lost there. Two boats were lost there. Two boats were lost here."
    second = text.rindex("boats were lost")
    quote = quote_of(Haystack(text), ((0, len(text)),), second, second + len("boats were lost"))
    assert (quote.prefix, quote.suffix, quote.level) == ("", "here.", "exact")


def test_what_is_too_short_is_said_to_be() -> None:
    assert quote_of(Haystack("Nobody was there."), ((0, 17),), 7, 10).level is None


def test_what_is_printed_otherwise_elsewhere_is_told_apart() -> None:
    text = "Three boats were\nlost at noon. Three boats were lost at night."
    quote = quote_of(Haystack(text), ((0, len(text)),), 0, len("Three boats were\nlost"))
    assert (quote.quote, quote.suffix, quote.level) == ("Three boats were lost", "at noon.", "typographic")
