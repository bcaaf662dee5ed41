"""Names that run the other way, or that hold marks of direction, turn none of the page's own words."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser, LexborNode

from dossier_maker import derive_dossier
from generator.ground.isolation import CLOSE, OPEN, bare, isolated_words
from generator.ground.wording import speaking
from generator.pages.frame.isolation import FIRST_STRONG, POP, in_plain_text
from generator.pages.frame.isolation import isolated as shown
from generator.pages.frame.page import Page
from generator.pages.frame.repository import Repository
from generator.pages.frame.templates import finish
from generator.pages.site import render
from generator.pictures.svg import element, words

ARABIC = "قناة البحر"
UNCLOSED = "Northern Front \u202e"


def text_of(node: LexborNode) -> str:
    return node.text(deep=True, separator="", strip=False)


@pytest.mark.parametrize("name", [ARABIC, UNCLOSED, "\u2067x", "ניר 7", "\u200ex", "\u061cx"])
def test_a_name_among_other_words_is_isolated(name: str) -> None:
    [node] = LexborHTMLParser(shown(f"<p>On 4 March {finish(name)} said.</p>")).css("p > bdi")
    assert text_of(node) == name


def test_a_name_that_runs_as_the_page_does_is_left_alone() -> None:
    assert shown(f"<p>{finish('Челябинск, São Paulo')}</p>") == "<p>Челябинск&#44; São Paulo</p>"


@pytest.fixture
def _from_the_right() -> Iterator[None]:
    with speaking("ar"):
        yield


@pytest.mark.usefixtures("_from_the_right")
def test_on_a_page_that_runs_from_the_right_it_is_the_other_way_round() -> None:
    assert shown(f"<p>{finish('Rasa 7')}</p>") == "<p><bdi>Rasa 7</bdi></p>"
    assert shown(f"<p>{finish(ARABIC)} {finish('1302')}</p>") == f"<p>{ARABIC} 1302</p>"
    assert shown(f"<p>{finish(ARABIC + ' X')}</p>") == f"<p><bdi>{ARABIC} X</bdi></p>"


def test_words_of_an_article_are_left_to_its_own_direction() -> None:
    html = f'<p lang="ar" dir="rtl"><span>{finish(ARABIC)}</span> <p>x</p><b>{finish(ARABIC)}</b></p>'
    assert shown(html) == html.replace(OPEN, "").replace(CLOSE, "")


def test_behind_an_article_and_in_our_own_words_on_it_names_are_isolated_again() -> None:
    html = shown(
        f'<div dir="rtl"><div>{finish(ARABIC)}</div><br><div class="d-uses" dir="ltr">{finish(ARABIC)} 3</div>'
        f"{finish(ARABIC)}</div><div>{finish(ARABIC)} 4</div>"
    )
    assert [text_of(node.parent) for node in LexborHTMLParser(html).css("bdi") if node.parent] == [
        f"{ARABIC} 3",
        f"{ARABIC} 4",
    ]


def test_an_attribute_holds_no_element() -> None:
    made = shown(f'<a title="{finish(ARABIC)} on 4 March" href="{finish(ARABIC)}" aria-label="{finish(ARABIC)}">x</a>')
    [node] = LexborHTMLParser(made).css("a")
    assert node.attributes["title"] == f"{FIRST_STRONG}{ARABIC}{POP} on 4 March"
    assert node.attributes["href"] == node.attributes["aria-label"] == ARABIC


@pytest.mark.parametrize("tag", ["title", "desc", "option", "textarea"])
def test_an_element_that_takes_words_alone_gets_words_alone(tag: str) -> None:
    assert shown(f"<{tag}>Claim {finish(ARABIC)}</{tag}>") == f"<{tag}>Claim {FIRST_STRONG}{ARABIC}{POP}</{tag}>"


def test_the_text_of_a_picture_gets_marks() -> None:
    told, name = words(f"{isolated_words(ARABIC)}: 3"), words(isolated_words(ARABIC))
    svg = element("svg", element("title", told) + element("text", told) + element("text", name), aria_label=told)
    expected = f"{FIRST_STRONG}{ARABIC}{POP}&#58; 3"
    made = shown(f"<p>{svg}{finish(ARABIC)}</p>")
    assert made.count(f">{expected}</t") == 2
    assert f'aria-label="{expected}"' in made
    assert f"<text>{ARABIC}</text>" in made
    assert f"</svg><bdi>{ARABIC}</bdi>" in made


@pytest.mark.parametrize(
    ("marked", "plain"),
    [
        (f"{OPEN}cut", "cut"),
        (f"a {OPEN}cut", f"a {FIRST_STRONG}cut{POP}"),
        (f"goes on{CLOSE} here", "goes on here"),
        (f"{OPEN}a{CLOSE}, {OPEN}b{CLOSE}", f"{FIRST_STRONG}a{POP}, {FIRST_STRONG}b{POP}"),
        ("", ""),
    ],
)
def test_a_name_that_was_cut_is_closed_where_it_ends(marked: str, plain: str) -> None:
    assert in_plain_text(marked) == plain


def test_a_page_is_described_in_plain_text() -> None:
    page = Page("", ARABIC, f"{isolated_words(ARABIC)}: 3 events.", "")
    assert page.front_matter()["description"] == f"{FIRST_STRONG}{ARABIC}{POP}&#58; 3 events&#46;"


@given(st.text("aא \u202e\u2066<>\"'&"))
def test_the_words_stay_the_same(written: str) -> None:
    made = shown(f'<p title="{finish(written)}">{finish(written)}</p>')
    [node] = LexborHTMLParser(made).css("p")
    assert text_of(node) == written
    assert (node.attributes["title"] or "") == written
    assert bare(isolated_words(written)) == written


def _pages(name: str) -> tuple[Page, ...]:
    """Return the pages of a dossier in which everything that may be named freely has a name in Arabic, or an open one.

    Quotes and articles hold the name as well: in them nothing is refused.
    """
    quote = f"Two people came down in the meadow, said {name}."
    other = "Nobody came down in the meadow at all."
    claims = [
        {"id": "c", "source": "one", "quote": quote, "answer": "2", "attribution": ["north"],
         "hedges": [{"words": name, "degree": "possible"}]},
        {"id": "d", "source": "two", "quote": other, "answer": "0"},
    ]  # fmt: skip
    texts = [dict(claim, id=f"t{claim['id']}", answer=f"{name} {claim['answer']}") for claim in claims]
    holds = [dict(claim, id=f"h{claim['id']}", answer="north") for claim in claims]
    when = [dict(claim, id=f"w{claim['id']}", answer=f"2031-03-0{n}") for n, claim in enumerate(claims, 1)]
    derived = derive_dossier(
        {
            "dossier.yml": {"title": name, "acts": [
                {"id": "come", "label": name, "forms": ["came down"]}]},
            "actors/north.yml": {"name": name, "kind": "armed-group", "aliases": [f"{name} 2"], "note": "[[green]]"},
            "places/green.yml": {"name": f"{name} 3", "kind": name,
                                 "coordinates": {"lat": "1", "lon": "2", "origin": name}},
            "events/e.yml": {
                "title": f"{name} 4",
                "date": {"date": "2031-03-04", "basis": "inferred", "reason": name, "claims": ["c"]},
                "places": ["green"],
                "actors": [{"actor": "north", "role": name}],
                "summary": "Two came [@c] to [[green]].",
                "questions": [
                    {"id": "q", "ask": f"{name}?", "answers_are": "number", "unit": name, "claims": claims},
                    {"id": "t", "ask": f"{name} t?", "answers_are": "text", "claims": texts},
                    {"id": "w", "ask": f"{name} w?", "answers_are": "date", "claims": when},
                    {"id": "h", "ask": f"{name} h?", "answers_are": "actor", "claims": holds,
                     "holds": {"place": "green", "when": "2031-03"}},
                ],
            },
        },
        {"one": quote, "two": other},
    )  # fmt: skip
    return render(derived, {}, Repository()).pages


def _turned(node: LexborNode, name: str) -> Iterator[str]:
    """Yield each text that holds the name beside other words, and that nothing isolates."""
    stands = "bdi, [dir], [data-span], [data-part], [data-title], text, title, desc, option"
    for text in node.css("*"):
        for part in text.iter(include_text=True):
            words_ = part.text(deep=False) or "" if part.tag == "-text" else ""
            if name not in words_:
                continue
            above: LexborNode | None = text
            while above is not None and not above.css_matches(stands):
                above = above.parent
            if above is None:
                yield text.html or ""
            elif above.tag in ("text", "title", "desc", "option"):
                yield from (f"<{above.tag}> {words_!r}" for _ in [0] if not _alone_or_marked(words_, name))
        for attribute in ("title", "aria-label"):
            said = text.attributes.get(attribute) or ""
            if name in said and not _alone_or_marked(said, name):
                yield f"{attribute}={said!r}"


def _alone_or_marked(said: str, name: str) -> bool:
    left = re.sub(f"{FIRST_STRONG}[^{FIRST_STRONG}{POP}]*{POP}", "", said)
    return name not in left or re.fullmatch(rf"(\d )?{re.escape(name)}( \S+)?\??( [\d.]+)?", said) is not None


@pytest.mark.parametrize("name", [ARABIC, UNCLOSED.strip() + "x\u202c"])
def test_on_every_page_a_name_stands_where_it_turns_nothing(name: str) -> None:
    pages = _pages(name)
    assert len(pages) > 15
    for page in pages:
        assert OPEN not in page.html
        assert CLOSE not in page.html
        turned = list(_turned(LexborHTMLParser(page.html), name))
        assert not turned, (page.address, turned)


@pytest.mark.usefixtures("_from_the_right")
def test_on_a_page_that_runs_from_the_right_so_does_a_name_in_latin_letters() -> None:
    for page in _pages("Northern Front"):
        turned = list(_turned(LexborHTMLParser(page.html), "Northern Front"))
        assert not turned, (page.address, turned)
