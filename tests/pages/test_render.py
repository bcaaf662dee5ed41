"""All pages together: one block of HTML each, the same bytes on every machine, nothing foreign that acts."""

from __future__ import annotations

import hashlib
import json
import os
import re
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser, LexborNode

from dossier_maker import ONE_OF_EACH, derive_dossier
from generator.pages.frame.context import PageContext
from generator.pages.frame.languages import direction, language_name
from generator.pages.frame.page import Rendered
from generator.pages.frame.repository import Repository
from generator.pages.site import render
from generator.pipeline import Made

EVIL = "<script>alert(1)</script>\" onload='x' {{ 7*7 }} [w](javascript:x) `c` **b** {: onclick=x } &lt; :smile:"
HASH = """
import hashlib, sys
from pathlib import Path
from generator.pages.frame.repository import Repository
from generator.pipeline import make, read_and_check
root = Path(sys.argv[1])
made = make(read_and_check(root), root, Repository()).rendered
digest = hashlib.sha256()
for page in made.pages:
    digest.update(page.markdown().encode() + repr(page.sections).encode())
for file in made.files:
    digest.update(file.path.encode() + file.content)
print(digest.hexdigest())
"""


@pytest.fixture(scope="module")
def rendered(one_of_each: Made) -> Rendered:
    return one_of_each.rendered


@pytest.fixture
def evil() -> Rendered:
    """A dossier in which everything that can hold words holds hostile ones."""
    quoted = json.dumps(EVIL)
    text = f"{EVIL} Nothing but these words. {EVIL}"
    events = f"""title: {quoted}
date: {{date: 2031, basis: inferred, reason: {quoted}, claims: [c]}}
places: [p]
actors: [{{actor: a, role: {quoted}}}]
questions:
  - id: q
    ask: {quoted}
    answers_are: text
    claims: [{{id: c, source: s, quote: Nothing but these words, answer: {quoted}, attribution: [a]}}]
  - id: r
    ask: {quoted}
    answers_are: choice
    choices: [{{id: x, label: {quoted}}}]
    claims: [{{id: d, source: s, quote: Nothing but these words, answer: x}}]
"""
    files = {
        "dossier.yml": f"title: {quoted}\ndescription: {quoted}\n",
        "events/e.yml": events,
        "actors/a.yml": f"name: {quoted}\nkind: person\naliases: [{{name: {quoted}, lang: en}}]\n",
        "places/p.yml": f"name: {quoted}\nkind: {quoted}\ncoordinates: {{lat: 1, lon: 2, origin: {quoted}}}\n",
    }
    lines = f"title: {quoted}\nbody: {{from: Nothing but, to: words.}}\nlanguage: en\n"
    lines += f"url: {quoted}\nrights: {quoted}\n"
    return render(derive_dossier(files, {"s": (text, lines)}), {}, Repository())


def test_a_page_is_one_block_without_a_blank_line(rendered: Rendered, evil: Rendered) -> None:
    for page in (*rendered.pages, *evil.pages):
        assert not re.search(r"\n[^\S\n]*\n", page.html), page.address
        assert page.html == page.html.strip()
        assert re.match(r"<(h1|div|section|ol|ul|p|dl)\b", page.html), page.address


def test_nothing_foreign_becomes_an_element_or_an_attribute(evil: Rendered) -> None:
    pages = [page.html for page in evil.pages]
    permalinks = [file.content.decode() for file in evil.files if file.path.endswith(".html")]
    assert len(pages) > 10
    assert len(permalinks) == 2
    for html in (*pages, *permalinks):
        for node in LexborHTMLParser(html).css("*"):
            assert node.tag not in ("img", "iframe")
            # The theme's own script is a file beside the pages, and nothing stands in its element.
            assert node.tag != "script" or _runs_nothing(node) or _of_the_theme(node)
            assert not [name for name in node.attributes if name.startswith("on")]
            assert not (node.attributes.get("href") or "").strip().lower().startswith("javascript")


def _runs_nothing(script: LexborNode) -> bool:
    """Whether it is a block of data, which no browser runs."""
    data = list(script.attributes.items()) == [("type", "application/ld+json")]
    return data and "@id" in json.loads(script.text()) and not re.search("[<>&`]|{{|{%|{#", script.text())


def _of_the_theme(script: LexborNode) -> bool:
    return "assets/dossier/" in (script.attributes["src"] or "") and not script.text()


def test_everything_foreign_is_shown_as_it_is(evil: Rendered) -> None:
    titles = {page.address: LexborHTMLParser(page.html).css("[data-title]") for page in evil.pages}
    for address in ("", "events/e/", "actors/a/", "places/p/", "sources/s/"):
        assert [node.text(deep=True, separator="", strip=False) for node in titles[address]] == [EVIL]
    event = next(page for page in evil.pages if page.address == "events/e/")
    shown = LexborHTMLParser(event.html).body
    assert shown is not None
    words = shown.text(deep=True, separator="", strip=False)
    assert words.count(EVIL) >= 8  # title, name, role, reason, twice asked, answer, label


def test_every_anchor_is_on_its_page_once(rendered: Rendered) -> None:
    for page in rendered.pages:
        ids = [node.attributes["id"] for node in LexborHTMLParser(page.html).css("[id]")]
        assert len(ids) == len(set(ids)), page.address


def test_the_table_of_contents_lists_anchors_that_are_there(rendered: Rendered) -> None:
    listed = 0
    for page in rendered.pages:
        ids = {node.attributes["id"] for node in LexborHTMLParser(page.html).css("[id]")}
        for section in page.sections:
            assert section.anchor in ids, page.address
            listed += 1
    assert listed > 40


def test_a_permalink_leads_on_to_where_the_claim_is_shown_and_to_its_words(rendered: Rendered) -> None:
    files = {file.path: file.content.decode() for file in rendered.files if file.path.endswith(".html")}
    tree = LexborHTMLParser(files["claims/gazette-town-keeps/index.html"])
    there = "../../places/port-sella/#claim-gazette-town-keeps"
    words = "../../sources/inland-gazette/#passage-gazette-town-keeps"
    assert [node.attributes["href"] for node in tree.css("a:not([download])")] == ["../../", words, there]
    assert tree.css_first("script[src]").attributes["data-leads-on"] == there
    of_event = LexborHTMLParser(files["claims/gazette-ten-hours/index.html"])
    ways = [(node.text(), node.attributes["href"]) for node in of_event.css("dd a")]
    assert ways[1:] == [
        ("The Brisa runs aground on the Teeth", "../../events/grounding/"),
        ("How long did she lie there?", "../../events/grounding/#claim-gazette-ten-hours"),
    ]


def test_a_permalink_sets_the_quote_apart_without_marks_of_its_own(rendered: Rendered) -> None:
    files = {file.path: file.content.decode() for file in rendered.files if file.path.endswith(".html")}
    for claim in ("gazette-kept-by-the-town", "gazette-town-keeps"):
        tree = LexborHTMLParser(files[f"claims/{claim}/index.html"])
        assert tree.css_first("blockquote").text() == "The lamp is kept by the town"
        assert tree.css_first(".d-who").text() == "The Inland Gazette in its own voice"
        assert "““" not in tree.css_first("main").text()
    chained = LexborHTMLParser(files["claims/post-212-ashore/index.html"])
    assert chained.css_first("blockquote").text() == "“We counted 212 people\nashore,”"
    assert "The Harbour Post ← who has it from Coast Wire ←" in chained.css_first(".d-who").text()


def test_a_permalink_tells_what_the_card_of_the_claim_tells(rendered: Rendered, one_of_each: Made) -> None:
    files = {file.path: file.content.decode() for file in rendered.files if file.path.endswith(".html")}
    derived, told = one_of_each.derived, Counter[str]()
    context = PageContext(derived, Repository(), "claims/x/")
    for claim, stated in derived.stated.items():
        main = LexborHTMLParser(files[f"claims/{claim}/index.html"]).css_first("main")
        heading = main.css_first("h1").text()
        published = context.published(stated.claim.source)
        assert published.words in heading
        assert ("worked out" in heading) == (published.basis == "inferred" and bool(published.edtf))
        voice = derived.chains[claim].voice
        assert main.css_first(f".d-voice--{voice}").text() in ("in its own voice", "named origin", "origin not named")
        answered = context.answer(stated)
        assert [row.text() for row in main.css("dd > b")] == ([answered.words] if answered else [])
        for hedge in stated.claim.hedges:
            assert f"“{hedge.words}”" in [row.text() for row in main.css("dt")]
        told += Counter([voice, *(["answer"] if answered else []), *("hedge" for _ in stated.claim.hedges)])
    assert {"named", "unnamed", "own", "answer", "hedge"} <= told.keys()


def test_every_claim_has_its_permalink(rendered: Rendered, one_of_each: Made) -> None:
    paths = {file.path for file in rendered.files if file.path.startswith("claims/")}
    claims = {
        node.attributes["data-claim"]
        for page in rendered.pages
        for node in LexborHTMLParser(page.html).css("[data-claim]")
    }
    # And so has what a claim was called before, and what was taken out.
    derived = one_of_each.derived
    claims |= {former for stated in derived.stated.values() for former in stated.claim.formerly}
    claims |= {gone for what, gone in derived.removed if what == "claim"}
    assert paths == {f"claims/{claim}/index.html" for claim in claims}


@pytest.mark.parametrize(
    "environment",
    [
        {"PYTHONHASHSEED": "1"},
        {"PYTHONHASHSEED": "4711", "TZ": "Pacific/Kiritimati", "LC_ALL": "C", "LANG": "C"},
        {"PYTHONHASHSEED": "2", "TZ": "America/Adak", "LC_ALL": "tr_TR.UTF-8", "PYTHONUTF8": "0", "COLUMNS": "20"},
    ],
    ids=["another-hash-seed", "another-zone-and-locale", "no-utf-8-mode"],
)
def test_the_same_bytes_on_every_machine(
    rendered: Rendered, environment: dict[str, str], tmp_path: Path, project: Path
) -> None:
    digest = hashlib.sha256()
    for page in rendered.pages:
        digest.update(page.markdown().encode() + repr(page.sections).encode())
    for file in rendered.files:
        digest.update(file.path.encode() + file.content)
    ran = subprocess.run(
        [sys.executable, "-c", HASH, str(ONE_OF_EACH)],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(project), **environment},
        capture_output=True,
        text=True,
        check=True,
    )
    assert ran.stdout.strip() == digest.hexdigest()


def test_no_page_names_this_machine(rendered: Rendered) -> None:
    for page in rendered.pages:
        assert str(ONE_OF_EACH) not in page.markdown()


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en", "ltr"),
        ("ar", "rtl"),
        ("he-IL", "rtl"),
        ("FA", "rtl"),
        ("ku-Arab", "rtl"),
        ("az-Arab-IR", "rtl"),
        ("ar-Latn", "ltr"),
        ("ku", "ltr"),
        ("zh-Hant", "ltr"),
        ("az-IR", "rtl"),
        ("az", "ltr"),
        ("arc", "rtl"),
        ("ur-IN", "rtl"),
        ("de-1996", "ltr"),
        ("x-klingon", "ltr"),
        ("", "ltr"),
    ],
)
def test_the_direction_of_a_language(language: str, expected: str) -> None:
    assert direction(language) == expected


@pytest.mark.parametrize(
    ("tag", "name"),
    [
        ("en", "English"),
        ("EN", "English"),
        ("ckb", "Central Kurdish"),
        ("gsw", "Swiss German"),
        ("sr-Latn", "Serbian (sr-Latn)"),
        ("qqq", "qqq"),
        ("", ""),
    ],
)
def test_the_name_of_a_language(tag: str, name: str) -> None:
    assert language_name(tag) == name
