"""The table of names, and the sentences that hold them."""

from __future__ import annotations

import pytest

from dossier_maker import derive_dossier
from generator.model.dossier import Ref
from generator.pages.frame.context import PageContext
from generator.pages.frame.repository import Repository
from generator.pages.parts import naming

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
    return naming.naming(context, ref, naming.named(context, ref)[0])


def test_names_are_counted_by_source_and_by_voice() -> None:
    table = _table(_context(), QUILL)
    assert [source.ref.id for source in table.sources] == ["a", "b"]
    assert {row.form: [(cell.own, cell.quoted, cell.paragraph) for cell in row.cells] for row in table.rows} == {
        "Quill": [(2, 1, 1), (0, 0, 0)],
        "Ada Quill": [(1, 0, 1), (0, 0, 0)],
        "the master": [(0, 0, 0), (2, 0, 1)],
    }
    assert table.more == 0


def test_a_count_leads_to_a_sentence_that_is_shown() -> None:
    context = _context()
    anchors = {anchor for sentence in naming.named(context, QUILL)[0] for anchor in sentence.anchors}
    cells = [cell for row in _table(context, QUILL).rows for cell in row.cells]
    own = {str(cell.own_href).removeprefix("#") for cell in cells if cell.own}
    quoted = {str(cell.quoted_href).removeprefix("#") for cell in cells if cell.quoted}
    assert own
    assert quoted
    assert own | quoted <= anchors


def test_sentences_are_shown_once_with_every_name_marked() -> None:
    found, more = naming.named(_context(), QUILL)
    assert ["".join(f"[{words}]" if is_name else words for words, is_name in one.pieces) for one in found] == [
        "So says [Quill].",
        "Then [Quill] and [Ada Quill] left.",
        "“Did [Quill]'s men?” they ask.",
        "Here [the master] spoke.",
        "And [the master] left.",
    ]
    assert [(one.paragraph, str(one.href)) for one in found][2:4] == [
        (2, "../../sources/a/#p2"),
        (1, "../../sources/b/#p1"),
    ]
    assert [one.quoted for one in found] == [False, False, True, False, False]
    assert more == 0


def test_who_is_never_named_has_no_rows() -> None:
    context = _context()
    assert _table(context, Ref("actor", "nobody")).rows == ()
    assert naming.named(context, Ref("actor", "nobody")) == ((), 0)


def test_many_sources_leave_columns_to_those_that_name_it_most(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(naming, "MOST_SOURCES", 1)
    table = _table(_context(), QUILL)
    assert ([source.ref.id for source in table.sources], table.more) == (["a"], 1)
    assert {row.form: row.rest for row in table.rows} == {"Quill": 0, "Ada Quill": 0, "the master": 2}
