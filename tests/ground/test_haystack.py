"""The quote gate's heart: golden pairs, properties, and what a look-up costs."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import assume, given
from hypothesis import strategies as st

from generator.ground.text import haystack as haystack_module
from generator.ground.text.folding import FAMILIES, WHITE_SPACE, continues, fold
from generator.ground.text.haystack import Haystack, starts
from generator.ground.text.match import LEAST_CHARACTERS, Match, Miss
from generator.ground.text.whole_words import cuts

GATE = Path(__file__).resolve().parent.parent / "gate"


def _cases(folder: str) -> list[Any]:
    files = sorted((GATE / folder).glob("*.yml"))
    return [pytest.param(yaml.safe_load(file.read_text(encoding="utf-8")), id=file.stem) for file in files]


PASS, REFUSE = _cases("pass"), _cases("refuse")


def _look(case: dict[str, Any]) -> Match | Miss:
    article = case["article"]
    body = case.get("body")
    within = None
    if body is not None:
        within = [(article.index(words), article.index(words) + len(words)) for words in body]
    return Haystack(article).find(
        case["quote"],
        prefix=case.get("prefix", ""),
        suffix=case.get("suffix", ""),
        within=within,
        seams=case.get("seams", False),
    )


def test_there_are_enough_pairs() -> None:
    assert len(PASS) >= 40
    assert len(REFUSE) >= 40


@pytest.mark.parametrize("case", PASS)
def test_the_gate_passes(case: dict[str, Any]) -> None:
    found = _look(case)
    assert isinstance(found, Match)
    article = case["article"]
    assert (found.level, [article[start:end] for start, end in found.spans]) == (case["level"], case["slices"])
    if "nth" in case:
        assert article.count(case["slices"][0], 0, found.spans[0][0]) == case["nth"]


@pytest.mark.parametrize("case", REFUSE)
def test_the_gate_refuses(case: dict[str, Any]) -> None:
    found = _look(case)
    assert isinstance(found, Miss)
    assert found.reason == case["reason"]


# Words of letters, marks, digits, and all that the families fold, so that edges of every sort come up.
_FOLDED = "".join(family.characters for family in FAMILIES)
_TEXTS = st.text(alphabet=st.sampled_from("abcdeABéß́̂ 09.,[]…​‍ارабв中文각" + _FOLDED), min_size=1, max_size=12)


@st.composite
def _slices(draw: st.DrawFn) -> tuple[str, int, int]:
    text = " ".join(draw(st.lists(_TEXTS, min_size=4, max_size=12)))
    clean = [at for at in range(len(text) + 1) if not cuts(text, at)]
    starts = [at for at in clean[:-1] if text[at] not in WHITE_SPACE]
    assume(starts)
    start = draw(st.sampled_from(starts[: len(starts) // 2 + 1]))
    ends = [at for at in clean if len(fold(text[start:at]).text.strip(" ")) >= 12 and text[at - 1] not in WHITE_SPACE]
    assume(ends)
    end = draw(st.sampled_from(ends))
    return text, start, end


@given(_slices())
def test_a_slice_of_whole_words_is_found_where_it_stands(case: tuple[str, int, int]) -> None:
    text, start, end = case
    found = Haystack(text).find(text[start:end])
    if isinstance(found, Miss):
        assert found.reason == "ambiguous"
        assert (start, end) in found.spans
    else:
        assert found == Match("exact", ((start, end),))


@given(_slices(), st.data())
def test_a_slice_in_another_typography_is_found_in_its_place(case: tuple[str, int, int], data: st.DataObject) -> None:
    text, start, end = case
    words = text[start:end]
    # What is dropped at an edge belongs to no word, and so to no span.
    assume(words[0] not in "\xad\ufeff")
    assume(not continues(words[0]))  # a mark at the very beginning of a file belongs to nothing
    assume(words[-1] not in "\xad\ufeff")
    other = "".join(data.draw(_variant(one)) for one in words)
    found = Haystack(text).find(other)
    if isinstance(found, Miss):
        assert found.reason == "ambiguous"
    elif found.level == "typographic":
        assert found.spans == ((start, end),)
    else:
        assert text[slice(*found.spans[0])] == other.strip(WHITE_SPACE)


def _variant(one: str) -> st.SearchStrategy[str]:
    for family in FAMILIES:
        if one in family.characters:
            return st.sampled_from(family.characters) if family.folds_to else st.just("")
    return st.just(one)


@given(st.text(alphabet="abcdefgh     0123456789", min_size=20, max_size=80), st.data())
def test_one_changed_letter_or_digit_is_refused(text: str, data: st.DataObject) -> None:
    quote = text.strip(WHITE_SPACE)
    assume(len(fold(quote).text) >= 12)
    at = data.draw(st.sampled_from([at for at, one in enumerate(quote) if one != " "]))
    other = data.draw(st.sampled_from([one for one in "abcdefghXYZ0123456789" if one != quote[at]]))
    assert isinstance(Haystack(text).find(quote[:at] + other + quote[at + 1 :]), Miss)


@given(st.text(alphabet="ab 1", max_size=60), st.text(alphabet="ab 1", min_size=1, max_size=16))
def test_words_are_found_wherever_they_occur(text: str, words: str) -> None:
    plain = [at for at in range(len(text)) if text.startswith(words, at)]
    found = list(starts(text, words))
    if len(words) >= LEAST_CHARACTERS or "1" not in words:
        assert found == plain
    else:
        assert set(found) <= set(plain)


@pytest.mark.parametrize("words", ["1", "11", "a 11 b", "11 b"])
def test_short_words_are_found_by_their_whole_number(words: str) -> None:
    text = "111 a 11 b 1 a 11 b"
    at = [at for at in range(len(text)) if text.startswith(words, at) and not cuts(text, at)]
    assert [one for one in starts(text, words) if not cuts(text, one)] == [
        one for one in at if not cuts(text, one + len(words))
    ]


def test_only_a_short_number_is_whole() -> None:
    assert list(starts("15 men and 5 men", "5 men")) == [11]
    assert list(starts("15 men were killed", "5 men were killed")) == [1]


def test_an_article_is_folded_once_and_only_when_needed(monkeypatch: pytest.MonkeyPatch) -> None:
    folds: list[int] = []

    def counted_fold(text: str) -> Any:
        folds.append(len(text))
        return fold(text)

    monkeypatch.setattr(haystack_module, "fold", counted_fold)
    haystack = Haystack("The army — so they said — left the town.\n" + "Nobody else was there. " * 50)
    for _ in range(20):
        assert isinstance(haystack.find("so they said"), Match)
    assert len(folds) == 0
    for _ in range(20):
        assert isinstance(haystack.find("The army - so they said"), Match)
        assert isinstance(haystack.find("so they said - left", prefix="army -"), Match)
    assert len(folds) == 1


@pytest.mark.parametrize(("offset", "line"), [(0, 1), (2, 1), (3, 2), (4, 2), (5, 3), (7, 4), (8, 5)])
def test_lines_are_counted_as_an_editor_counts_them(offset: int, line: int) -> None:
    assert Haystack("a\r\nb\rc\n\nd").line(offset) == line


def test_a_quote_of_many_parts_over_many_repetitions_is_settled_at_once() -> None:
    text = "the troops went up the hill and " * 400
    found = Haystack(text).find(" […] ".join(["the troops went up the hill"] * 12))
    assert isinstance(found, Miss)
    assert found.reason == "ambiguous"
