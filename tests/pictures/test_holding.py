"""Strips of who held a place: each account in its row, within its time, told to everyone."""

from __future__ import annotations

import datetime
import json
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.ground.dates.edtf import parse
from generator.pictures.holding import Held, Strip, draw, letters

HOSTILE: list[str] = json.loads((Path(__file__).parent.parent / "ground" / "hostile.json").read_text("utf-8"))
SVG = "{http://www.w3.org/2000/svg}"


def held(holder: str, date: str, key: int = 0, href: str = "#c") -> Held:
    return Held(holder, key, holder[:2], parse(date), f"{holder}, {date}", href)


def strip(*bars: Held, place: str = "Sella", voice: str = "in its own voice") -> Strip:
    return Strip(place, "Harbour Post, 2031", "sources/x/", voice, bars)


def bars(svg: str) -> list[tuple[float, float, float]]:
    found = []
    for rect in ElementTree.fromstring(svg).iter(f"{SVG}rect"):
        if "d-hold__bar" in rect.get("class", ""):
            x, width = (float(rect.get(name, "").removesuffix("%")) for name in ("x", "width"))
            found.append((float(rect.get("y", "")), x, x + width))
    return found


def test_no_accounts_make_no_picture() -> None:
    assert draw([], "Nobody") == ""


def test_every_account_is_a_link_to_its_words_that_can_be_read_aloud() -> None:
    svg = ElementTree.fromstring(
        draw([strip(held("Army", "2031-03", href="#a"), held("Navy", "2031-05", 1, "#b"))], "T")
    )
    links = {link.get("href"): link.get("aria-label") for link in svg.iter(f"{SVG}a")}
    assert links["#a"] == "Army, 2031-03"
    assert links["#b"] == "Navy, 2031-05"
    assert svg.get("role") == "group"
    assert svg.findtext(f"{SVG}title") == "T"
    assert svg.findtext(f"{SVG}desc")


def test_accounts_that_follow_each_other_share_a_row_and_rival_ones_do_not() -> None:
    follow = bars(draw([strip(held("Army", "2031-03"), held("Navy", "2031-04", 1))], "T"))
    assert len({y for y, _, _ in follow}) == 1
    rival = bars(draw([strip(held("Army", "2031-03"), held("Navy", "2031-03", 1))], "T"))
    assert len({y for y, _, _ in rival}) == 2


def test_where_one_may_have_passed_into_the_other_both_are_seen() -> None:
    found = bars(draw([strip(held("Army", "2030-01/2031-03"), held("Navy", "2031-03/2032-01", 1))], "T"))
    overlapping = [(a, b) for a in found for b in found if a is not b and a[1:] == pytest.approx(b[1:])]
    assert overlapping
    assert all(a[0] != b[0] for a, b in overlapping)


@given(st.lists(st.dates(), min_size=1, max_size=12))
def test_bars_lie_within_the_picture(days: list[datetime.date]) -> None:
    for _, left, right in bars(draw([strip(*(held("Army", day.isoformat()) for day in days))], "T")):
        assert -0.01 <= left <= right <= 100.02


def test_place_names_stand_only_where_there_are_several_places() -> None:
    assert ">Sella<" not in draw([strip(held("Army", "2031"))], "T")
    assert ">Sella<" in draw([strip(held("Army", "2031")), strip(held("Army", "2031"), place="Teeth")], "T")


@pytest.mark.parametrize("text", HOSTILE[:40])
def test_whatever_it_shows_stays_text(text: str) -> None:
    name = "".join(letter for letter in text if letter.isprintable()) or "x"
    hostile = Held(name, 9, "x", parse("2031"), name, "#c")
    root = ElementTree.fromstring(draw([Strip(name, name, "s/", name, (hostile,))], name))
    assert {one.tag.removeprefix(SVG) for one in root.iter()} <= {
        "svg", "title", "desc", "defs", "pattern", "path", "line", "rect", "text", "a",
    }  # fmt: skip
    assert root.get("aria-label") == name


def test_letters_are_never_the_same_for_two() -> None:
    names = ["Islamic State", "Inland Service", "Army", "Allies", "…", "¿"]
    given_ = letters(names)
    assert given_["Islamic State"] == "IS"
    assert len(set(given_.values())) == len(names)
