"""Addresses, and how one page writes a link to another."""

from __future__ import annotations

import os
from pathlib import Path
from urllib.parse import urljoin

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.links import addresses as address
from generator.model.dossier import Ref
from generator.model.ids import ID_PATTERN

IDS = st.from_regex(ID_PATTERN, fullmatch=True)
FOLDERS = st.sampled_from(["events", "actors", "places", "sources", "claims"])
PAGES = st.one_of(
    st.just(""),
    st.builds("{}/".format, FOLDERS),
    st.builds("{}/{}/".format, FOLDERS, IDS),
    st.sampled_from(["timeline/", "questions/"]),
)
FILES = st.builds("data/{}/{}.yml".format, FOLDERS, IDS)
SITE = "https://host.example/some/path/"


@given(PAGES, PAGES | FILES, st.just("") | st.builds("#claim-{}".format, IDS))
def test_a_link_leads_where_it_says(here: str, there: str, anchor: str) -> None:
    way = address.relative(here, f"{there}{anchor}")
    assert urljoin(SITE + here, way) == f"{SITE}{there}{anchor}"
    assert way
    assert not way.startswith("/")


@given(PAGES, PAGES)
def test_a_link_within_a_page_is_the_anchor_alone(here: str, there: str) -> None:
    way = address.relative(here, f"{there}#x")
    assert (way == "#x") == (here == there)


def test_links_do_not_depend_on_the_working_folder(tmp_path: Path) -> None:
    before = os.getcwd()
    ways = []
    try:
        for folder in (before, "/", str(tmp_path)):
            os.chdir(folder)
            ways.append(address.relative("events/a/", "data/x.yml"))
    finally:
        os.chdir(before)
    assert ways == ["../../data/x.yml"] * 3


@pytest.mark.parametrize(
    ("page", "file"),
    [
        ("", "index.md"),
        ("events/", "events/index.md"),
        ("events/a-1/", "events/a-1/index.md"),
        ("events/page_2/", "events/page_2/index.md"),
        ("timeline/", "timeline/index.md"),
    ],
)
def test_each_page_has_its_file(page: str, file: str) -> None:
    assert address.file_of(page) == file


@given(IDS, IDS)
def test_addresses_of_things_are_made_of_kind_and_id(source: str, claim: str) -> None:
    assert address.page_of(Ref("source", source)) == f"sources/{source}/"
    assert address.permalink_of(claim) == f"claims/{claim}/"
