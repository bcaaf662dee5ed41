"""Very long articles: no page is too large, nothing is lost, and whatever leads into an article finds the page."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from urllib.parse import urljoin, urlsplit

import pytest
from selectolax.lexbor import LexborHTMLParser, LexborNode

from generator.doors.built_page import text_of
from generator.doors.seen import Seen
from generator.doors.verify import Verified, Verifier
from generator.links.addresses import first_of, paragraph_anchor, passage_anchor
from generator.links.article_sheets import article_rows, paragraph_on, passage_on
from generator.links.sheets import LARGEST, sheets
from generator.model.ids import SourceId
from generator.pages.frame.repository import Repository
from generator.pipeline import Made, make, read_and_check
from generator.search.records import records
from long_article import CLAIMS, LARGE_PARAGRAPH, write_long_articles

FRAME = 20_000
"""Bytes that the theme adds to a page, at most."""
LONG = "sources/long/"
SOURCES = ("long", "copy", "unbroken", "whole", "short")
HUGE_QUOTE = {"events/whole/page_2/", "actors/paper/page_3/"}
"""Pages that show a claim whose quote alone takes more than a page."""

Tree = LexborHTMLParser


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Made:
    root = write_long_articles(tmp_path_factory.mktemp("long"))
    checked = read_and_check(root)
    assert checked.problems == ()
    return make(checked, root, Repository("https://example.org/a-repository-of-theirs"))


def _of(source: str, trees: Mapping[str, Tree]) -> list[tuple[str, Tree]]:
    """Return the pages of a source, in order."""
    own = [(address, tree) for address, tree in trees.items() if first_of(address) == f"sources/{source}/"]
    return sorted(own, key=lambda page: (len(page[0]), page[0]))


def _span(node: LexborNode) -> tuple[int, int]:
    start, end = (node.attributes["data-span"] or "").split("-")
    return int(start), int(end)


def _pieces(source: str, trees: Mapping[str, Tree]) -> list[tuple[str, LexborNode]]:
    return [(address, node) for address, tree in _of(source, trees) for node in tree.css("[data-span]")]


def test_no_page_is_too_large(pages: Mapping[str, str]) -> None:
    sizes = {address: len(html.encode()) for address, html in pages.items()}
    assert {address for address, taken in sizes.items() if taken > LARGEST - FRAME} == HUGE_QUOTE
    assert f"{LONG}page_9/" in pages
    assert "sources/short/page_2/" not in pages


@pytest.mark.parametrize("source", SOURCES)
def test_each_character_is_shown_once_and_in_order(source: str, made: Made, trees: Mapping[str, Tree]) -> None:
    text, at = made.derived.dossier.articles[SourceId(source)].text, 0
    for _, node in _pieces(source, trees):
        start, end = _span(node)
        assert at <= start < end
        assert not text[at:start].strip()
        assert text_of(node) == text[start:end]
        at = end
    assert not text[at:].strip()


def test_a_quote_is_cut_only_where_it_takes_more_than_a_page(made: Made, trees: Mapping[str, Tree]) -> None:
    stands: dict[tuple[str, int], set[str]] = {}
    for source in SOURCES:
        for address, node in _pieces(source, trees):
            for claim in (node.attributes.get("data-claims") or "").split():
                spans = made.derived.found.passages[claim].spans
                [at] = [at for at, span in enumerate(spans) if span[0] <= _span(node)[0] < span[1]]
                stands.setdefault((claim, at), set()).add(address)
    assert len({claim for claim, _ in stands}) == len(made.derived.stated)
    assert {claim for (claim, _), where in stands.items() if len(where) > 1} == {"whole"}


def _goes_on(heading: LexborNode) -> str:
    paragraph = heading.parent
    return "".join(map(text_of, paragraph.css(".d-label"))) if paragraph else ""


def test_a_paragraph_is_divided_only_where_it_takes_more_than_a_page(trees: Mapping[str, Tree]) -> None:
    begun = [(address, node) for address, tree in _of("long", trees) for node in tree.css(".d-para__n")]
    numbers = [int((node.id or "")[1:]) for _, node in begun]
    assert sorted(set(numbers)) == list(range(1, 503))
    assert {number for number in numbers if numbers.count(number) > 1} == {LARGE_PARAGRAPH + 1}
    assert numbers == sorted(numbers)
    told = [(number, _goes_on(node)) for number, (_, node) in zip(numbers, begun, strict=True)]
    [first, *others] = [words for number, words in told if number == LARGE_PARAGRAPH + 1]
    assert first == ""
    assert set(others) == {"goes on from the page before"}
    assert {number for number, words in told if words} == {LARGE_PARAGRAPH + 1}


def test_a_paragraph_is_divided_between_its_sentences(made: Made, trees: Mapping[str, Tree]) -> None:
    paragraph = made.derived.layouts[SourceId("long")].paragraphs[LARGE_PARAGRAPH]
    first = [_span(tree.css("[data-span]")[0])[0] for _, tree in _of("long", trees) if tree.css("[data-span]")]
    within = [at for at in first if paragraph.span[0] < at < paragraph.span[1]]
    assert within
    assert set(within) <= {start for start, _ in paragraph.sentences}


def test_what_leads_to_a_passage_leads_to_its_page(made: Made, trees: Mapping[str, Tree]) -> None:
    used = set()
    for claim, passage in made.derived.found.passages.items():
        address, _, anchor = passage_on(made.derived, claim).partition("#")
        [node] = trees[address].css(f"[id='{anchor}']")
        assert anchor == passage_anchor(claim)
        piece = node if node.tag == "mark" else node.parent
        assert piece is not None
        assert _span(piece.css("[data-span]")[0])[0] == passage.spans[0][0]
        used.add(address)
    assert len([address for address in used if address.startswith(LONG)]) > 9


def test_every_way_to_an_anchor_finds_it(made: Made, trees: Mapping[str, Tree]) -> None:
    anchors = {address: {node.attributes["id"] for node in tree.css("[id]")} for address, tree in trees.items()}
    files = {path: LexborHTMLParser(made.plan.file(path)) for path in made.plan.paths if path.startswith("claims/")}
    found = set()
    for here, tree in (*trees.items(), *files.items()):
        for node in tree.css("a[href*='#']"):
            way = urlsplit(urljoin(f"/{here}", node.attributes["href"] or ""))
            found.add((way.path.lstrip("/"), way.fragment))
    assert {(page, anchor) for page, anchor in found if page in anchors and anchor not in anchors[page]} == set()
    paragraphs = {page for page, anchor in found if re.fullmatch("p[0-9]+", anchor) and page.startswith(LONG)}
    assert len(paragraphs) > 5


def test_what_is_searched_is_found_on_the_page_that_has_it(made: Made, trees: Mapping[str, Tree]) -> None:
    words = {
        address: " ".join("".join(text_of(node) for node in tree.css("[data-span]")).split())
        for address, tree in trees.items()
        if address.startswith("sources/")
    }
    found = [one for one in records(made.derived, ()) if one.kind == "passage"]
    for one in found:
        assert trees[one.page].css(f"[id='{one.anchor}']")
        # A stretch that is searched may run on over a page's end.
        assert words[one.page].find(one.text[:60]) >= 0
    assert len({one.page for one in found if one.page.startswith(LONG)}) > 9


def test_the_first_page_has_what_is_known_and_leads_to_all_parts(trees: Mapping[str, Tree]) -> None:
    [(_, first), *others] = _of("long", trees)
    assert first.css_first("dl.d-facts") is not None
    assert first.css_first("#relies-on") is not None
    assert first.css_first("#apart") is not None
    assert len(first.css("#cite, #words")) == 2
    ways = [urljoin(f"/{LONG}", node.attributes["href"] or "") for node in first.css(".d-pager--whole a")]
    assert ways == [f"/{LONG}page_{number}/" for number in range(2, len(others) + 2)]
    assert "¶" in text_of(first.css_first(".d-pager--whole"))  # type: ignore[arg-type]
    for _, tree in others:
        assert not tree.css("dl.d-facts, #relies-on, #cite, #words")
        assert len(tree.css(".d-pager--whole a")) == len(ways)
    headings = [text_of(node) for _, tree in _of("long", trees) for node in tree.css("h2#article")]
    assert headings == ["The article", *["The article, continued"] * (len(headings) - 1)]


def test_estimates_lie_close_to_what_pages_take(
    made: Made, trees: Mapping[str, Tree], pages: Mapping[str, str]
) -> None:
    for source in ("long", "unbroken"):
        rows = article_rows(made.derived, SourceId(source))
        laid_out = sheets(f"sources/{source}/", rows.rows, rows.weigh, rows.head)
        for number, address in enumerate(laid_out.addresses, 1):
            if number == len(laid_out.addresses):  # where other things follow
                continue
            taken = sum(map(rows.weigh, laid_out.on(number))) + (rows.head if number == 1 else 0)
            assert 1.0 < taken / len(pages[address].encode()) < 1.35


def _looked_at(made: Made, pages: Mapping[str, str]) -> Verified:
    """Look at pages as the processes of a divided build do, each at some of them, and add up what they wrote down."""
    verifier, seen = Verifier(made), Seen()
    for part in range(3):
        of_part = Seen()
        for address, html in list(pages.items())[part::3]:
            verifier.look(address, html.encode(), None, of_part)
        seen.add(Seen.from_json(json.loads(json.dumps(of_part.as_json()))))
    return verifier.whole(seen, lambda _: True, ())


def _faults(verified: Verified) -> list[str]:
    # The page on reading is written by hand, and permalinks are none of these pages.
    return [fault for fault in verified.faults if "reading/" not in fault and "/claims/" not in fault]


def test_all_that_is_read_again_is_found_as_archived(made: Made, pages: Mapping[str, str]) -> None:
    verified = _looked_at(made, pages)
    assert _faults(verified) == []
    assert verified.claims == len(made.derived.stated) > CLAIMS


def _replaced(html: str, pattern: str, to: str) -> str:
    changed, number = re.subn(pattern, to, html, count=1, flags=re.DOTALL)
    assert number == 1
    return changed


PAGE = f"{LONG}page_6/"
NOT_WHOLE = '/sources/long/ does not show the whole of "sources/articles/long.txt".'
TAMPERED: Mapping[str, tuple[str, str, str, str]] = {
    "a paragraph that is gone": (PAGE, r'<p class="d-para__text">.*?</p>', "", NOT_WHOLE),
    "a character that is another": (PAGE, r"Report (?=\d+ says[^<]*</span>)", "Report  ", "does not show"),
    "a passage that ends early": (
        PAGE,
        r'<mark class="d-passage" id="passage&#45;([^"]*)">.*?</mark>',
        "",
        "is not marked in its article",
    ),
    "a passage that is not marked": (PAGE, r'data-claims="[^"]*"', 'data-claims=""', "is not marked in its article"),
    "a quote that goes on, not marked there": (
        "sources/whole/page_3/",
        r'data-claims="whole"',
        'data-claims=""',
        'The passage of claim "whole" is not marked in its article as the article has it.',
    ),
    "a piece that is shown twice": (PAGE, r"(<span data-span=[^>]*>[^<]*</span>)", r"\1\1", NOT_WHOLE),
    "a piece of no span": (PAGE, r'(?<=<span) data-span="(?=[^>]*>[^<]*\w)', ' data-span="x', NOT_WHOLE),
}


@pytest.mark.parametrize("what", TAMPERED)
def test_what_was_tampered_with_on_a_further_page_is_told(what: str, made: Made, pages: Mapping[str, str]) -> None:
    page, pattern, to, sentence = TAMPERED[what]
    verified = _looked_at(made, {**pages, page: _replaced(pages[page], pattern, to)})
    assert any(sentence in fault for fault in _faults(verified))
    if "marked" in sentence:
        assert verified.claims < len(made.derived.stated)


def test_a_further_page_that_is_gone_or_stands_for_another_is_told(made: Made, pages: Mapping[str, str]) -> None:
    gone = {address: html for address, html in pages.items() if address != PAGE}
    faults = _faults(_looked_at(made, gone))
    assert f"/{PAGE} was not built." in faults
    assert NOT_WHOLE in faults
    other = {**pages, PAGE: pages[f"{LONG}page_7/"]}
    assert NOT_WHOLE in _faults(_looked_at(made, other))


def test_a_page_that_shows_a_short_article_once_more_is_told(made: Made, pages: Mapping[str, str]) -> None:
    again = {**pages, "sources/short/page_2/": pages["sources/short/"]}
    faults = _faults(_looked_at(made, again))
    assert '/sources/short/ does not show the whole of "sources/articles/short.txt".' in faults


def test_a_place_in_a_paragraph_on_several_pages_has_its_own_page(made: Made) -> None:
    paragraph = made.derived.layouts[SourceId("long")].paragraphs[LARGE_PARAGRAPH]
    places = (paragraph.span[0], paragraph.span[1] - 1)
    first, last = (paragraph_on(made.derived, SourceId("long"), at) for at in places)
    assert first != last
    assert first.partition("#")[2] == last.partition("#")[2] == paragraph_anchor(LARGE_PARAGRAPH + 1)
