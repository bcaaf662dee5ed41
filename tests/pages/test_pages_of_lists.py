"""Long lists of an invented dossier: no page is too large, nothing is lost, and whatever leads to an item finds it."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable, Iterator
from urllib.parse import urljoin, urlsplit

import pytest
from selectolax.lexbor import LexborHTMLParser

from dossier_maker import derive_dossier
from generator.links.derived import Derived
from generator.links.sheets import LARGEST
from generator.model.ids import ActorId
from generator.pages.frame.repository import Repository
from generator.pages.site import plan

FRAME = 20_000
"""Bytes that the theme adds to a page, at most."""
EVENTS, SOURCES, PLACES = 280, 100, 420
OUTLET, LARGER = "paper", "e0"

Tree = LexborHTMLParser


def _title(chance: random.Random, at: int, longest: int = 200) -> str:
    """Return a title that may be long, and whose letters may take much room: marks take five bytes each."""
    letters = chance.choice(("abcdefgh ", "&<>'\"-./:;*_ ", "ابتثجحخد ", "漢字仮名 "))
    return f"{at} {''.join(chance.choice(letters) for _ in range(chance.choice((5, 40, longest))))}".strip()


def _dossier(seed: int) -> Derived:
    chance = random.Random(seed)
    files: dict[str, object] = {}
    told: dict[int, list[tuple[int, int]]] = {}
    articles = {}
    for at in range(SOURCES):
        sentences = [f"Report {at} says in place {n} that {chance.randrange(99)} came." for n in range(4)]
        for n in range(4):
            told.setdefault(chance.randrange(EVENTS), []).append((at, n))
        first, last = (" ".join(sentences[n].split()) for n in (0, 3))
        lines = f"title: {_quoted(_title(chance, at))}\npublished: {2000 + at % 20}-03-04\n"
        lines += f"body: {{from: {first}, to: {last}}}\n"
        articles[f"s{at}"] = (" ".join(sentences), lines)
    for at in range(PLACES):
        files[f"places/p{at}.yml"] = {
            "name": _title(chance, at, 150),
            **({"part_of": f"p{at // 9}"} if at % 9 else {}),
            **({"coordinates": {"lat": at % 60, "lon": at % 90, "origin": "Invented"}} if at % 4 else {}),
        }
    for at in range(60):
        files[f"actors/a{at}.yml"] = {"name": _title(chance, at, 60), "kind": "person", "named": at % 3 > 0}
    texts = {source: text for source, (text, _) in articles.items()}
    for at in range(EVENTS):
        claims = [_claim(texts, chance, *where) for where in told.get(at, ())]
        asked = [{**claim, "answer": str(chance.randrange(9))} for claim in claims[1::2]]
        files[f"events/e{at}.yml"] = {
            "title": _title(chance, at),
            **({"date": f"{2000 + at % 20}-{at % 12 + 1:02}"} if at % 11 else {}),
            "places": ["p0"],  # It has no coordinates: no little map is drawn for each event.
            "actors": [{"actor": f"a{at % 3}", "role": "attacker"}],
            **({"part_of": LARGER} if at > 0 else {}),
            "claims": claims[::2],
            **({"questions": [_question(at, chance, asked)]} if asked else {}),
        }
    return derive_dossier(files, articles)


def _claim(texts: dict[str, str], chance: random.Random, source: int, n: int) -> dict[str, object]:
    claim: dict[str, object] = {"id": f"c{source}-{n}", "source": f"s{source}"}
    claim["quote"] = f"{texts[f's{source}'].split('. ')[n].rstrip('.')}."
    chain = [[], [f"a{chance.randrange(60)}"], [f"a{chance.randrange(30)}", f"a{chance.randrange(30, 60)}"]]
    return {**claim, **({"attribution": found} if (found := chance.choice(chain)) else {})}


def _question(at: int, chance: random.Random, claims: list[dict[str, object]]) -> dict[str, object]:
    return {"id": f"q{at}", "ask": _title(chance, at), "answers_are": "number", "claims": claims}


def _quoted(title: str) -> str:
    return "'" + title.replace("'", "''") + "'"


@pytest.fixture(scope="module")
def derived() -> Derived:
    return _dossier(1)


@pytest.fixture(scope="module")
def pages(derived: Derived) -> dict[str, str]:
    made = plan(derived, {}, Repository("https://example.org/a-repository-of-theirs"))
    return {page.address: page.html for page in made.pages()}


@pytest.fixture(scope="module")
def trees(pages: dict[str, str]) -> dict[str, Tree]:
    return {address: LexborHTMLParser(html) for address, html in pages.items()}


def _list(trees: dict[str, Tree], base: str) -> Iterator[tuple[str, Tree]]:
    yield from ((address, tree) for address, tree in trees.items() if address.partition("page_")[0] == base)


def _led_to(trees: dict[str, Tree], base: str, selector: str) -> Counter[str]:
    """Count the pages to which the links of a list lead."""
    return Counter(
        urlsplit(urljoin(f"/{address}", node.attributes["href"] or "")).path.lstrip("/")
        for address, tree in _list(trees, base)
        for node in tree.css(selector)
    )


def _each_once(folder: str, ids: object) -> Counter[str]:
    return Counter(f"{folder}/{id_}/" for id_ in ids)  # type: ignore[attr-defined]


def test_no_page_is_too_large_and_long_lists_have_several(pages: dict[str, str]) -> None:
    for base in ("events/", "timeline/", "unknown/", "questions/matrix/", "origins/", "places/", "map/", "places/p0/"):
        assert f"{base}page_2/" in pages, base
    assert f"events/{LARGER}/page_2/" in pages
    sizes = {address: len(html.encode()) for address, html in pages.items()}
    assert {address: size for address, size in sizes.items() if size > LARGEST - FRAME} == {}


LISTS: dict[str, tuple[str, str, Callable[[Derived], Counter[str]]]] = {
    "events": ("events/", ".d-register__name", lambda d: _each_once("events", d.dossier.events)),
    "sources": ("sources/", ".d-register__name", lambda d: _each_once("sources", d.dossier.sources)),
    "actors": ("actors/", ".d-register__name", lambda d: _each_once("actors", d.dossier.actors)),
    "places": ("places/", ".d-tree li:not(.d-tree__again) > a", lambda d: _each_once("places", d.dossier.places)),
    "timeline": (
        "timeline/",
        ".d-register__name",
        lambda d: _each_once("events", d.dossier.events) + _each_once("sources", d.dossier.sources),
    ),
    "map": (
        "map/",
        ".d-register__name",
        lambda d: _each_once("places", (p for p, entry in d.dossier.places.items() if entry.record.coordinates)),
    ),
    "events of the table of questions": (
        "questions/matrix/",
        "tbody th[scope=row] a",
        lambda d: (
            Counter({f"events/{event}/": len(entry.record.questions) for event, entry in d.dossier.events.items()})
            + Counter()
        ),
    ),
    "events of questions": (
        "questions/",
        ".d-asked__where a[data-preview]",
        lambda d: (
            Counter({f"events/{event}/": len(entry.record.questions) for event, entry in d.dossier.events.items()})
            + Counter()
        ),
    ),
    "who is not quoted": (
        "unknown/",
        "[aria-labelledby=silent] tbody th a",
        lambda d: _each_once("events", d.dossier.events),
    ),
    "what is not quoted": (
        "unknown/",
        "[aria-labelledby=coverage] tbody th a",
        lambda d: _each_once("sources", d.dossier.sources),
    ),
    "places without coordinates": (
        "unknown/",
        "#place-without-coordinates ~ ul a",
        lambda d: _each_once("places", (p for p, entry in d.dossier.places.items() if not entry.record.coordinates)),
    ),
    "what each article relies on": (
        "origins/",
        "[aria-labelledby=unnamed] tbody th a",
        lambda d: _each_once("sources", d.by_source),
    ),
    "events within one": (
        f"events/{LARGER}/",
        "#within ~ ul .d-register__name",
        lambda d: _each_once("events", set(d.dossier.events) - {LARGER}),
    ),
    "articles of an outlet": (
        f"actors/{OUTLET}/",
        "#published ~ ul .d-register__name",
        lambda d: _each_once("sources", d.by_outlet[ActorId(OUTLET)]),
    ),
}


@pytest.mark.parametrize("name", LISTS)
def test_every_item_stands_on_exactly_one_page_of_its_list(derived: Derived, trees: dict[str, Tree], name: str) -> None:
    base, selector, wanted = LISTS[name]
    assert _led_to(trees, base, selector) == wanted(derived)


def test_all_that_is_open_about_an_event_stands_with_it(trees: dict[str, Tree]) -> None:
    counted = {
        (link.attributes["href"] or "").partition("kind=")[2].partition("#")[0]: int(link.css_first("b").text())
        for link in trees["unknown/"].css(".d-overview a")
    }
    shown = Counter(
        node.attributes["data-kind"] or "" for _, tree in _list(trees, "unknown/") for node in tree.css("[data-kind]")
    )
    assert shown
    assert shown == Counter({kind: total for kind, total in counted.items() if kind})


def test_every_way_to_an_anchor_finds_it(trees: dict[str, Tree]) -> None:
    anchors = {address: {node.attributes["id"] for node in tree.css("[id]")} for address, tree in trees.items()}
    lost = set()
    for address, tree in trees.items():
        for node in tree.css("a[href*='#']"):
            way = urlsplit(urljoin(f"/{address}", node.attributes["href"] or ""))
            page = way.path.lstrip("/")
            if page in anchors and way.fragment not in anchors[page]:
                lost.add((address, node.attributes["href"]))
    assert not lost
