"""What pages of the web are taken to be, and whose: each beside what is found in it."""

from __future__ import annotations

import importlib.util
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier_maker import TINY, read_dossier
from generator.draft.outlets import Outlet, outlet_of
from generator.draft.page import page_of
from generator.draft.page_lines import head_of
from generator.draft.page_name import Printed, page_name
from generator.draft.raw import raw
from generator.pipeline import read_and_check

CASES = sorted((Path(__file__).parent / "pages").glob("*.html"))


@pytest.mark.skipif(importlib.util.find_spec("trafilatura") is None, reason="the extra is not installed")
@pytest.mark.filterwarnings("default")
@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_a_page(case: Path) -> None:
    page = page_of(case.read_bytes(), case.name)
    read = raw(page.text, page.title)
    whose = page_name(read, Printed(site=page.site, title=page.beside, top=page.top, rights=page.rights))
    days = [f"{day.kind}: {day.date} {day.words}" for day in read.days if day.kind == "stated"]
    rows = [f"calls itself: {whose}", f"byline: {page.byline} / {read.byline}", *days, "", page.text]
    found = "\n".join(row.rstrip() for row in rows).rstrip() + "\n"
    expected = case.with_suffix(".found")
    if os.environ.get("DOSSIER_GOLDEN") == "write":
        expected.write_text(found, "utf-8", newline="")
    assert found == expected.read_text("utf-8")


BODY = (
    "A ferry ran aground off the old quay of the town late that night.\n\nNobody was hurt, {} said, and it is free.\n"
)
NAMES = [
    # what stands above, the article's words, what stands below, the file's name; the name
    ("North Wire", "the office", "© 2033 North Wire Media Ltd. All rights reserved.", "one", "North Wire"),
    ("NORTH WIRE", "the office told North Wire, as it", "", "one", "North Wire"),
    ("NORTH WIRE\nHome | Port", "the office", "", "north-wire_ferry", "NORTH WIRE"),
    ("Ferry runs aground | North Wire", "the office", "", "northwire-ferry", "North Wire"),
    ("", "the office", "Help us grow. Support The Quay!", "thequay_ferry-aground", "The Quay"),
    ("سلك الشمال", "the office", "جميع الحقوق محفوظة © سلك الشمال 2033", "one", "سلك الشمال"),
    ("North Wire", "the office", "", "one", ""),
    ("", "the office told North Wire, as it", "", "north-wire-ferry", "North Wire"),
    ("", "the office told North Wire, as it", "", "one", ""),
    ("", "the office", "", "north-wire-ferry", ""),
    ("The old quay. (File)", "the office", "", "the-old-quay-ferry", ""),
]


@pytest.mark.parametrize(("above", "words", "below", "stem", "name"), NAMES)
def test_what_a_page_calls_itself_is_sure_where_two_signs_agree(
    above: str, words: str, below: str, stem: str, name: str
) -> None:
    text = f"{above}\n\n{BODY.format(words)}\n{below}\n"
    assert page_name(raw(text), Printed(stem=stem)) == name


OF_THE_DOSSIER = [
    # what stands above, the article's words, what stands below, the file's name; what is told
    ("The Gazette", "the office", "", "one", Outlet("gazette")),
    ("GAZETTE | Home", "the office", "", "one", Outlet("gazette")),
    ("", "the office", "© 2033 Gazette Media Ltd", "one", Outlet("gazette")),
    ("", "the office", "", "thegazette_ferry", Outlet("gazette")),
    ("", "the office", "", "gazette-2031-05-03", Outlet("gazette")),
    ("", "the office", "", "one", Outlet()),
    ("", "the office told the Gazette, as it", "", "one", Outlet(perhaps="gazette")),
    ("", "the office, as the Gazette reports,", "", "one", Outlet(perhaps="gazette")),
    ("North Wire", "the office told the Gazette, as it", "© North Wire", "one", Outlet(name="North Wire")),
    ("North Wire", "the office", "© North Wire", "gazette-1", Outlet("gazette", "North Wire", against=True)),
    ("", "the office", "See also: The Gazette and its ferry", "one", Outlet()),
    ("", "the office", "sailor7: I read it in The Gazette", "one", Outlet()),
]


@pytest.mark.parametrize(("above", "words", "below", "stem", "told"), OF_THE_DOSSIER)
def test_an_outlet_of_the_dossier(above: str, words: str, below: str, stem: str, told: Outlet) -> None:
    dossier = read_and_check(TINY).dossier
    text = f"{above}\n\n{BODY.format(words)}\n{below}\n"
    assert outlet_of(dossier, raw(text), Printed(stem=stem)) == told


TAGS = st.sampled_from(
    ["<h1>", "</h1>", "<p>", "</p>", "<time>", "<div class=byline>", "</div>", "<br>", "<!--", "-->"]
)
WORDS = st.sampled_from(["A ferry", "ran aground", "&amp;", "<", "\x00", "é", "<script>", "</script>", "<svg>", "©"])


@given(st.lists(TAGS | WORDS, max_size=40).map(" ".join))
def test_whatever_a_page_holds_its_lines_are_read(html: str) -> None:
    head = head_of(html, "A ferry", ["ran aground"])
    assert all(line == " ".join(line.split()) and line for line in (*head.above, *head.lines, *head.top, *head.rights))


def test_a_page_of_boxes_within_boxes_is_read() -> None:
    head_of('<div class="date">' * 5000 + "A ferry", "A ferry", ["ran aground"])


def test_a_page_that_calls_itself_as_an_outlets_id_says_is_that_outlets() -> None:
    dossier = read_dossier({"actors/north-wire.yml": {"name": "North Wire News Agency", "kind": "outlet"}})
    text = f"NORTH WIRE\n\n{BODY.format('the office')}\n© North Wire 2033\n"
    assert outlet_of(dossier, raw(text), Printed(stem="one")).id == "north-wire"
