"""A file with one thing changed: golden cases, and whatever files and changes may be."""

from __future__ import annotations

from contextlib import suppress
from difflib import SequenceMatcher
from typing import Any

import pytest
from hypothesis import Phase, given, seed, settings
from hypothesis import strategies as st

from edit_strategies import files, places_in, plain_items
from generator.edit import Kind, NotEditable, YamlFile
from generator.edit.lay import lay_of
from generator.edit.nodes import entry_of, node_at
from generator.edit.plain import emptied, value_at, with_item, with_value, without
from generator.model.event import Event
from generator.read.characters import LINE_END

EVENT = """\
# On the flood.
title: "The flood"   # not its name
date: {date: 2024-05-02, basis: stated}
summary: >-
  Forty left [@a].

  Nobody says why.

questions:
  # Counted by house.
  - id: how-many
    ask: 'How many left?'
    answers_are: number
    claims:
      - id: a
        source: gazette
        quote: "at least 40 people"
        answer: ">=40"
      # The Herald has another.
      - id: b
        source: herald
        quote: "dozens of people"
        answer: ">=24"
places: [here]
"""


def event(text: str = EVENT) -> YamlFile:
    return YamlFile(text, "sources/events/flood.yml", Kind(Event))


def changed_lines(before: str, after: str) -> tuple[list[str], list[str]]:
    old, new = before.splitlines(keepends=True), after.splitlines(keepends=True)
    gone, come = [], []
    for tag, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag != "equal":
            gone += old[a:b]
            come += new[c:d]
    return gone, come


def test_a_value_is_put_in_place_of_another_and_the_comment_behind_it_stays() -> None:
    after = event().set(("title",), "The great flood").text
    assert changed_lines(EVENT, after) == (
        ['title: "The flood"   # not its name\n'],
        ['title: "The great flood"   # not its name\n'],
    )


def test_a_new_key_stands_where_the_model_has_it() -> None:
    after = event().set(("questions", 0, "claims", 0, "attribution"), ["mayor"]).text
    assert changed_lines(EVENT, after) == ([], ["        attribution: [mayor]\n"])
    assert after.index("attribution") < after.index('answer: ">=40"')


def test_a_claim_is_appended_as_its_neighbours_are_written() -> None:
    claim = {"id": "c", "source": "courier", "quote": "some 30 people", "answer": "~30"}
    after = event().append(("questions", 0, "claims"), claim).text
    assert changed_lines(EVENT, after) == (
        [],
        ["      - id: c\n", "        source: courier\n", '        quote: "some 30 people"\n', "        answer: ~30\n"],
    )


def test_a_first_claim_stands_before_the_comment_of_the_one_that_was_first() -> None:
    after = event().insert(("questions",), 0, {"id": "q", "ask": "Why?", "answers_are": "text"}).text
    assert after.index("ask: 'Why?'") < after.index("# Counted by house.")


def test_a_claim_is_taken_out_and_the_comment_above_it_stays() -> None:
    after = event().remove(("questions", 0, "claims", 1)).text
    assert changed_lines(EVENT, after) == (
        [
            "      - id: b\n",
            "        source: herald\n",
            '        quote: "dozens of people"\n',
            '        answer: ">=24"\n',
        ],
        [],
    )


def test_the_last_item_takes_its_list_along() -> None:
    plain: Any = event().remove(("questions", 0, "claims", 0)).remove(("questions", 0, "claims", 0)).plain()
    assert "claims" not in plain["questions"][0]


def test_brackets_stay_brackets() -> None:
    after = event().append(("places",), "there").set(("date", "date"), "2024-05-03").text
    assert changed_lines(EVENT, after)[1] == ["date: {date: 2024-05-03, basis: stated}\n", "places: [here, there]\n"]


def test_line_ends_byte_order_mark_and_missing_last_line_end_stay() -> None:
    before = "\ufeff" + EVENT.replace("\n", "\r\n").removesuffix("\r\n")
    file = YamlFile.of(before.encode(), "sources/events/flood.yml", Kind(Event))
    after = file.append(("questions", 0, "claims"), {"id": "c"}).set(("note",), "One.").text
    assert after.startswith("\ufeff# On the flood.\r\n")
    assert after.endswith("places: [here]\r\nnote: One.")
    assert after.count("\n") == after.count("\r\n")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("title: &a X\n", '"&a" marks a value'),
        ("title: X\nplaces: *a\n", '"*a" repeats a value'),
        ("<<: {a: b}\ntitle: X\n", '"<<" copies keys'),
        ("title: 'X\n", "never closed"),
        ("? title\n: X\n", "change it by hand"),
    ],
)
def test_a_file_that_is_not_read_is_not_changed(text: str, said: str) -> None:
    with pytest.raises(NotEditable, match=said.replace("*", r"\*").replace("?", r"\?")):
        event(text).set(("title",), "Y")


def test_a_comment_that_would_be_lost_is_not() -> None:
    text = "title: X\nplaces:\n  - here # by the river\n  - there\n"
    with pytest.raises(NotEditable, match="comment in line 3"):
        event(text).set(("places",), ["there"])


def test_nothing_is_left_of_no_file() -> None:
    with pytest.raises(NotEditable, match="delete the file"):
        event("title: X\n").remove(("title",))


@settings(max_examples=300, deadline=None)
@given(files(), st.data())
def test_a_value_is_put_in_place_of_another_and_nothing_else_changes(text: str, data: st.DataObject) -> None:
    file = YamlFile(text, "some.yml")
    before = file.plain()
    path, value = data.draw(st.sampled_from(places_in(before))), data.draw(plain_items())
    with suppress(NotEditable):
        after = file.set(path, value)
        assert after.plain() == with_value(before, path, value)
        assert_untouched(text, after.text, lines_of(text, path))


@settings(max_examples=300, deadline=None)
@given(files(), st.data())
def test_a_key_or_an_item_is_added_and_nothing_else_changes(text: str, data: st.DataObject) -> None:
    file = YamlFile(text, "some.yml")
    before: Any = file.plain()
    value = data.draw(plain_items())
    holders = [(), *(one for one in places_in(before) if isinstance(value_at(before, one), list | dict))]
    path = data.draw(st.sampled_from(holders))
    held = value_at(before, path)
    with suppress(NotEditable):
        if isinstance(held, dict):
            after, wanted = file.set((*path, "new"), value), with_value(before, (*path, "new"), value)
        else:
            at = data.draw(st.integers(0, len(held)))
            after, wanted = file.insert(path, at, value), with_item(before, path, at, value)
        assert after.plain() == wanted
        assert_untouched(text, after.text, lines_of(text, path, of_holder=True))


@settings(max_examples=300, deadline=None)
@given(files(), st.data())
def test_a_value_is_taken_out_and_nothing_else_changes(text: str, data: st.DataObject) -> None:
    file = YamlFile(text, "some.yml")
    before = file.plain()
    path = data.draw(st.sampled_from(places_in(before)))
    with suppress(NotEditable):
        after = file.remove(path)
        assert after.plain() == without(before, path)
        assert_untouched(text, after.text, lines_of(text, emptied(before, path)))


def test_hardly_any_change_is_refused() -> None:
    counted = {"made": 0, "tried": 0}

    @seed(7)
    @settings(max_examples=150, deadline=None, database=None, phases=[Phase.generate])
    @given(files(), st.data())
    def count(text: str, data: st.DataObject) -> None:
        file = YamlFile(text, "some.yml")
        path = data.draw(st.sampled_from(places_in(file.plain())))
        with suppress(NotEditable):
            emptied(file.plain(), path)
            counted["tried"] += 1
            file.set(path, data.draw(plain_items()))
            file.remove(path)
            counted["made"] += 1

    count()
    assert counted["made"] > 0.7 * counted["tried"] > 50, counted


def lines_of(text: str, path: tuple[Any, ...], of_holder: bool = False) -> tuple[int, int]:
    """Return the first line that may change, and the one after the last."""
    lay = lay_of(text.removeprefix("\ufeff"), "some.yml")
    holder = node_at(lay.top, path[:-1])
    if of_holder:
        node = node_at(lay.top, path)
        return (lay.line_of(node.start), lay.line_of(node.end) + 1) if node.flow else (-1, -1)
    entry = entry_of(holder, path[-1])
    assert entry is not None
    if holder.flow or not lay.begins_line(entry.start):
        return lay.line_of(holder.start), lay.line_of(holder.end) + 1
    return lay.line_of(entry.start), lay.line_of(entry.node.end) + 1


def assert_untouched(before: str, after: str, lines: tuple[int, int]) -> None:
    """Every line of the file but these is there, byte for byte and in order; where none may change, all are."""
    assert before.startswith("\ufeff") == after.startswith("\ufeff")
    # Where the last line is taken out, and had no end, the empty one before it is the last now.
    assert before.endswith("\n") == after.endswith("\n") or before.startswith(after)
    assert ("\r" in before) == ("\r" in after) or "\n" not in after
    assert "\r" not in after or after.count("\n") == after.count("\r\n")
    old, new = (LINE_END.split(text.removeprefix("\ufeff")) for text in (before, after))
    start, end = lines
    front, back = common(old, new), common(old[::-1], new[::-1])
    if start < 0:
        assert front + back >= len(old) or old[front].lstrip().startswith(("- -", "-  ", "- [", "- {"))
    else:
        assert front >= start
        assert back >= len(old) - end


def common(one: list[str], other: list[str]) -> int:
    return next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))


def test_emptied_goes_up() -> None:
    assert emptied({"a": {"b": ["c"]}, "d": "e"}, ("a", "b", 0)) == ("a",)
