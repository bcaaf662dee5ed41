"""Lists on several pages."""

from __future__ import annotations

from collections.abc import Callable

from hypothesis import given
from hypothesis import strategies as st

from generator.ground.escape import foreign
from generator.links import sheets
from generator.links.sheets import Sheets, in_range, shown_of, size

WEIGHTS = st.lists(st.integers(min_value=0, max_value=3 * sheets.ROOM // 2), max_size=40)


def _laid_out(weights: list[int], head: int = 0, each: int = 0) -> Sheets[int]:
    weigh: Callable[[int], int] = weights.__getitem__
    return sheets.sheets("list/", range(len(weights)), weigh, head, each)


@given(WEIGHTS, st.integers(0, sheets.ROOM), st.integers(0, sheets.ROOM // 4))
def test_each_item_stands_on_one_page_in_order_and_only_what_is_too_large_alone_takes_more_than_its_room(
    weights: list[int], head: int, each: int
) -> None:
    listed = _laid_out(weights, head, each)
    pages = [listed.on(number) for number in range(1, len(listed.addresses) + 1)]
    assert [item for page in pages for item in page] == list(range(len(weights)))
    assert all(pages[1:]), "only the first page may be without an item"
    for at, page in enumerate(pages):
        taken = sum(weights[item] for item in page) + each + (0 if at else head)
        assert taken <= sheets.ROOM or len(page) <= 1


@given(WEIGHTS, st.integers(0, sheets.ROOM))
def test_one_function_says_on_which_page_an_item_stands(weights: list[int], head: int) -> None:
    listed = _laid_out(weights, head)
    told = listed.addresses_by(lambda item: item)
    assert list(told) == list(range(len(weights)))
    for number, address in enumerate(listed.addresses, 1):
        assert [item for item, page in told.items() if page == address] == list(listed.on(number))


@given(WEIGHTS)
def test_pages_are_as_full_as_their_order_allows(weights: list[int]) -> None:
    listed = _laid_out(weights)
    for number in range(1, len(listed.addresses)):
        page, then = listed.on(number), listed.on(number + 1)
        assert sum(weights[item] for item in page) + weights[then[0]] > sheets.ROOM


def test_a_list_of_nothing_has_one_page() -> None:
    assert _laid_out([]).addresses == ("list/",)
    assert _laid_out([]).on(1) == ()


def test_what_leaves_no_room_on_the_first_page_stands_there_alone() -> None:
    listed = _laid_out([10, 10], head=sheets.ROOM)
    assert listed.addresses == ("list/", "list/page_2/")
    assert (listed.on(1), listed.on(2)) == ((), (0, 1))


@given(st.integers(1, 3000), st.data())
def test_a_page_leads_to_few_others_but_to_both_ends_and_to_its_neighbours(total: int, data: st.DataObject) -> None:
    here = data.draw(st.integers(1, total))
    shown = shown_of(range(1, total + 1), here)
    assert len(shown) <= 26
    assert list(shown) == sorted(set(shown))
    assert {1, total, here, max(1, here - 1), min(total, here + 1)} <= set(shown)


@given(st.lists(st.text() | st.text("\t\r\n\u2028\u2029{|}~!<&'\"/ aه漢")))
def test_foreign_text_takes_what_its_escaped_bytes_take(texts: list[str]) -> None:
    assert size(*texts) == sum(len(foreign(text).encode()) for text in texts)


def test_what_a_page_holds_is_told_by_its_ends() -> None:
    assert (in_range("2014", "2016"), in_range("2014", "2014")) == ("2014 – 2016", "2014")
