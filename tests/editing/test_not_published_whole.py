"""An article of which only passages are published: what the page shows is quoted, and checked against the whole."""

from __future__ import annotations

import pytest

from editing_desk import Served

POST = "post-2031-05-05"


@pytest.fixture
def withheld(served: Served) -> Served:
    source = served.root / f"sources/articles/{POST}.yml"
    source.write_text(f"{source.read_text('utf-8')}publish: passages\n", "utf-8")
    return served


def test_what_is_shown_is_quoted_and_saved(withheld: Served) -> None:
    shown = withheld.made().derived.dossier.articles[POST].text
    assert "all night" not in shown
    start = shown.index("nobody was hurt")
    asked = {"source": POST, "start": start, "end": start + len("nobody was hurt"), "text": "nobody was hurt"}
    status, begun = withheld.ask("begin", asked)
    assert (status, begun["quote"], begun["level"]) == (200, "nobody was hurt", "exact")
    draft = {"id": "post-hurt", "source": POST, "quote": begun["quote"], "subject": {"kind": "event", "id": "storm"}}
    assert withheld.ask("check", draft)[1]["problems"] == []
    assert withheld.ask("save", draft)[0] == 200
    assert "post-hurt" in withheld.made().derived.found.passages


def test_a_claim_is_opened_where_the_page_shows_it(withheld: Served) -> None:
    shown = withheld.made().derived.dossier.articles[POST].text
    start, end = withheld.ask("open", {"claim": "post-quay-closed"})[1]["span"]
    assert shown[start:end] == "The quay is closed until next week"


def test_of_a_draft_no_place_is_told_that_the_page_has_not(withheld: Served) -> None:
    status, opened = withheld.ask("open", {"claim": "post-beyond-repair"})
    assert (status, opened["span"], opened["draft"]) == (200, None, True)


def test_what_stands_twice_in_the_whole_alone_is_told(withheld: Served) -> None:
    draft = {
        "id": "post-three",
        "source": POST,
        "quote": "Three boats were lost",
        "subject": {"kind": "event", "id": "storm"},
    }
    (problem,) = withheld.ask("check", draft)[1]["problems"]
    assert problem["rule"] == "quote-ambiguous"
