"""Addresses of before: they lead to where the thing is now, or say why it was taken out."""

from __future__ import annotations

from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from dossier_maker import derive_dossier, write_dossier
from generator.pages.frame.repository import Repository
from generator.pages.site import render
from generator.pipeline import Made, read_and_check


def _page(made: Made, path: str) -> LexborHTMLParser:
    return LexborHTMLParser(made.plan.file(path))


@pytest.mark.parametrize(
    ("path", "there", "name"),
    [
        ("places/shore/index.html", "../../places/coast/", "The coast"),
        ("places/the-shore/index.html", "../../places/coast/", "The coast"),
        ("claims/gazette-town-lamp/index.html", "../../claims/gazette-town-keeps/", "Claim gazette-town-keeps"),
    ],
)
def test_an_old_address_leads_on(one_of_each: Made, path: str, there: str, name: str) -> None:
    page = _page(one_of_each, path)
    link = page.css_first("main a")
    assert link is not None
    assert link.attributes["href"] == there
    assert name in link.text()
    script = page.css_first("script")
    assert script is not None
    assert script.attributes["data-leads-on"] == there
    assert one_of_each.plan.offers(f"{there.removeprefix('../../')}index.html") or one_of_each.plan.shows(there[6:])


def test_what_was_taken_out_says_why_and_leads_nowhere_by_itself(one_of_each: Made) -> None:
    page = _page(one_of_each, "claims/post-two-lamps/index.html")
    assert page.css_first("script") is None
    said = page.css_first("main").text()
    assert "The <b>Post</b> & others never wrote of a second lamp." in said
    assert "April 2031" in said
    assert "Event second-grounding" in _page(one_of_each, "events/second-grounding/index.html").css_first("h1").text()


def test_a_former_id_of_another_kind_is_no_problem(tmp_path: Path) -> None:
    files = {
        "places/here.yml": "name: Here\nformerly: [there]\n",
        "actors/there.yml": "name: There\nkind: person\nformerly: [paper-boy]\n",
        "dossier.yml": "title: A dossier\nremoved: [{what: event, id: there, reason: x, day: 2031}]\n",
    }
    assert (
        read_and_check(write_dossier(tmp_path, {**files, "actors/paper.yml": "name: P\nkind: outlet\n"})).problems == ()
    )


@pytest.mark.parametrize(
    "files",
    [
        {"places/here.yml": "name: Here\nformerly: [gone]\n"},
        {"actors/gone.yml": "name: There\nkind: person\n", "places/gone.yml": "name: Back\n"},
    ],
    ids=["formerly", "in use again"],
)
def test_what_was_taken_out_is_nobody_elses(tmp_path: Path, files: dict[str, str]) -> None:
    settings = "title: A dossier\nremoved: [{what: place, id: gone, reason: x, day: 2031}]\n"
    write_dossier(tmp_path, {**files, "dossier.yml": settings, "actors/paper.yml": "name: P\nkind: outlet\n"})
    (problem,) = read_and_check(tmp_path).problems
    assert (problem.rule, problem.position.file) == ("former-id-taken", "sources/dossier.yml")


def test_an_account_keeps_the_anchors_that_it_had_by_other_ids() -> None:
    event = (
        "title: One\n"
        "questions:\n"
        "  - {id: now, formerly: [then], ask: When?, answers_are: text, again: [{claim: c, answer: x}]}\n"
        "claims: [{id: c, formerly: [b], source: s, quote: Nothing but these words}]\n"
    )
    made = render(derive_dossier({"events/one.yml": event}, {"s": "Nothing but these words.\n"}), {}, Repository())
    page = LexborHTMLParser(next(page.html for page in made.pages if page.address == "events/one/"))
    beside = {
        str(head.attributes["id"]): [str(one.attributes["id"]) for one in head.parent.css("li > span[id]")]
        for head in page.css("h3.d-by")
        if head.parent is not None
    }
    assert beside == {"claim-c_now": ["claim-c_then", "claim-b_now", "claim-b_then"], "claim-c": ["claim-b"]}
