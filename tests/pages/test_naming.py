"""The table of names, and the sentences that hold them."""

from __future__ import annotations

import pytest

from dossier_maker import derive_dossier
from generator.model.dossier import Ref
from generator.pages.frame.context import PageContext
from generator.pages.frame.repository import Repository
from generator.pages.parts import naming
from generator.pages.parts.sentences import SentenceList

FILES = {
    "actors/quill.yml": "name: Ada Quill\nkind: person\naliases: [Quill, the master]\n",
    "actors/nobody.yml": "name: Nobody Here\nkind: person\n",
}
QUILL = Ref("actor", "quill")
ARTICLES = {
    "a": "So says Quill. Then Quill and Ada Quill left.\n\nNo one stayed. “Did Quill's men?” they ask.",
    "b": "Here the master spoke. And the master left.",
    "c": "This names no one at all.",
}


def _context(articles: dict[str, str] = ARTICLES) -> PageContext:
    return PageContext(derive_dossier(FILES, articles), Repository(), "actors/quill/")


def _table(context: PageContext, ref: Ref) -> naming.Naming:
    return naming.naming(context, ref, naming.named(context, ref))


def test_names_are_counted_by_source_and_by_voice() -> None:
    table = _table(_context(), QUILL)
    assert [source.ref.id for source in table.sources] == ["a", "b"]
    assert {count.word: [(use.own, use.quoted) for use in count.by_source] for count in table.counts} == {
        "Quill": [(2, 1), (0, 0)],
        "Ada Quill": [(1, 0), (0, 0)],
        "the master": [(0, 0), (2, 0)],
    }
    assert table.more_sources == 0


def test_a_count_leads_to_a_sentence_that_is_shown() -> None:
    context = _context()
    anchors = {anchor for sentence in naming.named(context, QUILL).shown for anchor in sentence.anchors}
    uses = [use for count in _table(context, QUILL).counts for use in count.by_source]
    own = {str(use.own_href).removeprefix("#") for use in uses if use.own}
    quoted = {str(use.quoted_href).removeprefix("#") for use in uses if use.quoted}
    assert own
    assert quoted
    assert own | quoted <= anchors


def test_sentences_are_shown_once_with_every_name_marked() -> None:
    found = naming.named(_context(), QUILL)
    assert [
        "".join(f"[{words}]" if is_name else words for words, is_name in sentence.pieces) for sentence in found.shown
    ] == [
        "So says [Quill].",
        "Then [Quill] and [Ada Quill] left.",
        "“Did [Quill]'s men?” they ask.",
        "Here [the master] spoke.",
        "And [the master] left.",
    ]
    assert [(sentence.paragraph, str(sentence.href)) for sentence in found.shown][2:4] == [
        (2, "../../sources/a/#p2"),
        (1, "../../sources/b/#p1"),
    ]
    assert [sentence.quoted for sentence in found.shown] == [False, False, True, False, False]
    assert found.more == 0


def test_who_is_never_named_has_no_rows() -> None:
    context = _context()
    assert _table(context, Ref("actor", "nobody")).counts == ()
    assert naming.named(context, Ref("actor", "nobody")) == SentenceList((), 0)


def test_many_sources_leave_columns_to_those_that_name_it_most(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(naming, "MOST_SOURCES", 1)
    table = _table(_context(), QUILL)
    assert ([source.ref.id for source in table.sources], table.more_sources) == (["a"], 1)
    assert {count.word: count.rest for count in table.counts} == {"Quill": 0, "Ada Quill": 0, "the master": 2}
