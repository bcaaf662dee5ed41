"""A date says on what it rests, and a bare one that it rests on nothing shown."""

from __future__ import annotations

import pytest

from dossier_maker import derive_dossier
from generator.pages.frame.context import PageContext
from generator.pages.frame.repository import Repository

CLAIM = (
    "claims:\n  - {id: words, source: a, quote: Nothing but these words here.}\n"
    "date: {date: 2031-03-01, basis: %s, claims: [words]%s}\n"
)


@pytest.mark.parametrize(
    ("lines", "basis"),
    [
        ("date: 2031-03-01\n", "uncited"),
        (CLAIM % ("stated", ""), "stated"),
        (CLAIM % ("inferred", ", reason: From the words."), "inferred"),
        ("date: {basis: unknown}\n", "unknown"),
        ("", "unknown"),
    ],
)
def test_a_date_is_stated_only_where_words_state_it(lines: str, basis: str) -> None:
    derived = derive_dossier({"events/e.yml": f"title: E\n{lines}"}, {"a": "Nothing but these words here."})
    context = PageContext(derived, Repository(), "events/e/")
    assert context.dated(derived.dossier.events["e"].record.date).basis == basis
