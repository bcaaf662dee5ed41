"""The page of words, and a source's own words."""

from __future__ import annotations

import pytest
from selectolax.lexbor import LexborHTMLParser

from dossier_maker import derive_dossier
from generator.links.derived import Derived
from generator.pages.frame.context import PageContext
from generator.pages.frame.page import Page
from generator.pages.frame.repository import Repository
from generator.pages.parts import naming
from generator.pages.parts import source_words as source_words_module
from generator.pages.parts.source_words import source_words
from generator.pages.views.words import words_pages

FILES = {
    "dossier.yml": "title: T\nacts:\n- {id: free, label: set free, forms: [liberated, freed]}\n"
    "- {id: never, label: never said, forms: [annexed]}\n",
    "actors/quill.yml": "name: Ada Quill\nkind: person\naliases: [Quill]\n",
    "actors/only.yml": "name: Onlyname\nkind: person\n",
}
ARTICLES = {
    "a": "They liberated it. “We liberated it,” said Ada Quill.\n\nIt was liberated, and freed. Onlyname left.",
    "b": "It was freed by Quill. Onlyname <b>saw</b> it.",
}


def _page(derived: Derived) -> tuple[Page, LexborHTMLParser]:
    [page] = words_pages(derived, Repository())
    return page, LexborHTMLParser(page.html)


def _table(tree: LexborHTMLParser, name: str) -> list[list[str]]:
    region = tree.css_first(f"[aria-labelledby={name}]")
    assert region is not None
    return [[" ".join(cell.text().split()) for cell in row.css("th, td")] for row in region.css("tbody tr")]


def test_sources_stand_side_by_side() -> None:
    _, tree = _page(derive_dossier(FILES, ARTICLES))
    assert _table(tree, "acts") == [["set free", "3 1 quoted", "1"]]
    assert _table(tree, "actor-quill") == [["Ada Quill", "1", "–not used"], ["Quill", "–not used", "1"]]


def test_who_has_one_name_only_is_not_compared() -> None:
    page, tree = _page(derive_dossier(FILES, ARTICLES))
    assert not tree.css("#actor-only")
    assert [(section.anchor, [inner.anchor for inner in section.children]) for section in page.sections] == [
        ("acts", []),
        ("names", ["actor-quill"]),
        ("shared", []),
        ("sentences", ["act-free"]),
    ]


def test_each_number_leads_to_its_sentence() -> None:
    _, tree = _page(derive_dossier(FILES, ARTICLES))
    goals = [link.attributes["href"] or "" for link in tree.css("[aria-labelledby=acts] td a")]
    said = [tree.css_first(f'[id="{goal.removeprefix("#")}"]') for goal in goals]
    assert [" ".join(node.css_first("p").text().split()) for node in said if node is not None] == [
        "They liberated it.",
        "“We liberated it,” said Ada Quill.",
        "It was freed by Quill.",
    ]
    marked = [[mark.text() for mark in line.css("b")] for line in tree.css("#sentences ~ details ul.d-mentions > li")]
    assert marked == [["liberated"], ["liberated"], ["liberated", "freed"], ["freed"]]
    assert [len(line.css(".d-basis")) for line in tree.css("#sentences ~ details ul.d-mentions > li")] == [0, 1, 0, 0]


def test_a_sentence_with_both_voices_is_found_by_both() -> None:
    _, tree = _page(derive_dossier(FILES, {"a": "They freed what “was freed” before."}))
    [line] = tree.css("#sentences ~ details ul.d-mentions > li")
    assert [mark.text() for mark in line.css("b")] == ["freed", "freed"]
    assert [line.attributes["id"], *(node.attributes["id"] for node in line.css("[id]") if node != line)] == [
        "act-free_in_a",
        "act-free_quoted_a",
    ]
    assert not line.css(".d-basis")


def test_a_dossier_without_acts_says_so() -> None:
    page, tree = _page(derive_dossier({}, {"a": "Nothing at all happened here today."}))
    assert [node.text() for node in tree.css(".d-empty")] == [
        "This dossier lists no acts whose words could be counted."
    ]
    assert [section.anchor for section in page.sections] == ["shared"]


SEA = "The ferry struck the rocks off the old harbour shortly after nine on Monday night."


def test_that_nothing_is_shared_is_said() -> None:
    _, tree = _page(derive_dossier(FILES, ARTICLES))
    said = tree.css_first("#shared + p")
    assert said is not None
    assert "Looked for, and not found" in said.text()
    assert "it does not follow that the sources wrote independently" in " ".join(said.text().split())


def test_texts_in_common_lead_to_the_pages_of_their_sources() -> None:
    _, tree = _page(derive_dossier({}, {"a": SEA, "b": f"Lately: {SEA}", "c": "Nobody saw it."}))
    [row] = tree.css("#shared ~ ul > li")
    assert [link.attributes["href"] for link in row.css("a")] == ["../sources/a/#shared", "../sources/b/#shared"]
    assert row.css_first("p").text() == SEA
    assert row.text().endswith(", 93 % alike")


def test_sources_without_a_column_are_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(naming, "MOST_SOURCES", 1)
    _, tree = _page(derive_dossier(FILES, ARTICLES))
    assert _table(tree, "acts") == [["set free", "3 1 quoted", "1"]]
    assert [head.text() for head in tree.css("[aria-labelledby=acts] thead th")][-1] == "1 more"
    assert len(tree.css("#sentences ~ details ul.d-mentions > li")) == 3


def test_a_sources_own_words_lead_to_its_paragraphs(monkeypatch: pytest.MonkeyPatch) -> None:
    context = PageContext(derive_dossier(FILES, ARTICLES), Repository(), "sources/a/")
    words = source_words(context, "a")
    [act] = words.acts
    assert (act.name, str(act.href)) == ("set free", "../../words/#act-free")
    assert [(form.words, form.own, form.quoted) for form in act.forms] == [("liberated", 2, 1), ("freed", 1, 0)]
    assert [(number, str(href)) for number, href in act.forms[0].places] == [(1, "#p1"), (2, "#p2")]
    assert [(actor.name, str(actor.href)) for actor in words.actors] == [
        ("Onlyname", "../../actors/only/#names"),
        ("Ada Quill", "../../actors/quill/#names"),
    ]
    assert words.more_actors == 0
    monkeypatch.setattr(source_words_module, "MOST_TERMS", 1)
    monkeypatch.setattr(source_words_module, "MOST_PLACES", 1)
    words = source_words(context, "a")
    assert (len(words.actors), words.more_actors) == (1, 1)
    assert (len(words.acts[0].forms[0].places), words.acts[0].forms[0].more) == (1, True)


def test_each_word_of_an_act_is_counted_for_each_source() -> None:
    _, tree = _page(derive_dossier(FILES, ARTICLES))
    forms = [" ".join(node.text().split()) for node in tree.css("#act-free + .d-forms li")]
    assert forms == ["liberated 3: Paper, 4 March 2031 3", "freed 2: Paper, 4 March 2031 1; Paper, 4 March 2031 1"]
