"""Passages that sources share, side by side."""

from __future__ import annotations

import pytest

from dossier_maker import derive_dossier
from generator.pages.frame.context import PageContext
from generator.pages.frame.repository import Repository
from generator.pages.parts import shared_text as sharing
from generator.pages.parts.shared_text import Beside
from generator.pages.parts.shares import shares

SEA = "The ferry struck the rocks off the old harbour shortly after nine on Monday night in thick fog."
EDITED = SEA.replace("after nine on", "before ten on")
LONGER = f"{SEA.removesuffix('.')} that had come up at noon."


def _shown(articles: dict[str, str], source: str) -> tuple[Beside, ...]:
    derived = derive_dossier({}, articles)
    texts = sharing.shared_in_order(derived, source)
    return sharing.sharing(PageContext(derived, Repository(), f"sources/{source}/"), texts)


def _marked(beside: Beside) -> list[str]:
    return ["".join(f"[{words}]" if differs else words for words, differs in side.pieces) for side in beside.sides]


def test_words_that_differ_are_marked_on_either_side() -> None:
    [beside] = _shown({"a": f"Nothing.\n\n{SEA}", "b": EDITED}, "b")
    assert _marked(beside) == [
        SEA.replace("after nine", "[before ten]"),
        SEA.replace("after nine", "[after nine]"),
    ]
    assert [(side.report.ref.id, side.paragraph, str(side.href)) for side in beside.sides] == [
        ("b", 1, "#p1"),
        ("a", 2, "../../sources/a/#p2"),
    ]
    assert (beside.likeness, beside.independent, beside.more) == (70, False, 0)


def test_the_most_alike_stand_first_and_the_rest_are_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    articles = {"a": SEA, "b": EDITED, "c": LONGER, "d": SEA}
    assert [one.sides[1].report.ref.id for one in _shown(articles, "a")] == ["d", "c", "b"]
    monkeypatch.setattr(sharing, "MOST_BESIDE", 2)
    shown = _shown(articles, "a")
    assert [(one.sides[1].report.ref.id, one.more) for one in shown] == [("d", 0), ("c", 1)]


def test_a_source_that_shares_nothing_shows_nothing() -> None:
    assert _shown({"a": SEA, "b": "Nobody wanted to say anything to this newspaper on Tuesday."}, "b") == ()


def test_pieces_are_the_whole_text_in_order() -> None:
    [beside] = _shown({"a": SEA, "b": f"Lately: {EDITED}"}, "a")
    assert ["".join(words for words, _ in side.pieces) for side in beside.sides] == [SEA, f"Lately: {EDITED}"]


def test_how_much_of_either_article_is_common_is_told_in_steps() -> None:
    """Of 18 words the copy keeps 16 with a neighbour; it has 36, half of them its own."""
    own = "Nobody on the board of the shipping company wanted to answer what this newspaper asked on Tuesday morning."
    derived = derive_dossier({}, {"a": SEA, "b": f"{EDITED} {own}", "c": "Nobody saw it."})
    context = PageContext(derived, Repository(), "sources/a/")
    [share] = shares(context, "a").listed
    assert (share.report.ref.id, share.words, share.own, share.own_step) == ("b", 16, 89, "wholly")
    assert (share.other, share.other_step) == (44, "partly")
    assert shares(context, "a").more == 0
