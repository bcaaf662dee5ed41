"""Where no repository is set, pages say whom to write to; where one is set, or nobody is named, they do not."""

from __future__ import annotations

import pytest
from selectolax.lexbor import LexborHTMLParser

from dossier_maker import derive_dossier
from generator.model.settings import Settings
from generator.pages.frame.page import Rendered
from generator.pages.frame.repository import Repository
from generator.pages.site import render
from generator.read.nodes import read_tree
from generator.read.records import to_record

MAIL = "editors@gazette.example"
REPOSITORY = Repository("https://github.com/example/dossier")
SITE = "https://dossier.example/d"


def rendered(contact: str, repository: Repository) -> Rendered:
    settings = "title: A & B\n" + (f"contact: {contact}\n" if contact else "")
    event = (
        "title: E\ndate: {basis: unknown, reason: R.}\nclaims: [{id: c, source: s, quote: Nothing but these words}]\n"
    )
    text = {"s": "Nothing but these words.\n"}
    return render(derive_dossier({"dossier.yml": settings, "events/e.yml": event}, text), {}, repository)


def told(made: Rendered, words: str) -> list[str]:
    """Where links that begin with these words lead, on the event's page and on the claim's own."""
    pages = [page.html for page in made.pages if page.address == "events/e/"]
    own = [file.content.decode() for file in made.files if file.path == "claims/c/index.html"]
    links = [link for html in (*pages, *own) for link in LexborHTMLParser(html).css("a")]
    return [link.attributes["href"] or "" for link in links if link.text().strip().startswith(words)]


@pytest.mark.parametrize(("site", "before"), [("", ""), (f"{SITE}/", "https%3A//dossier.example/d/")])
def test_a_mail_begins_with_the_address_that_it_is_about(site: str, before: str) -> None:
    made = rendered(MAIL, Repository(site=site))
    claim, event = (f"mailto:{MAIL}?subject=A%20%26%20B%3A%20{before}{one}/" for one in ("claims/c", "events/e"))
    assert told(made, "report a mistake") == [claim]
    assert told(made, "Write to the editors") == [event, claim]


def test_a_page_to_write_on_is_linked_as_it_is() -> None:
    page = "https://gazette.example/write?to=us@all"
    assert told(rendered(page, Repository()), "report a mistake") == [page]


def test_with_a_repository_each_claim_leads_to_its_line_there() -> None:
    made = rendered(MAIL, REPOSITORY)
    line = f"{REPOSITORY.address}/edit/main/sources/events/e.yml#L3"
    assert told(made, "correct,") == told(made, "Correct its line") == [line]
    assert told(made, "Write to the editors") == []
    form = f"{REPOSITORY.address}/issues/new?template=correction.yml&page="
    beside, *others = told(made, "report a mistake")
    assert beside == "../../claims/c/#report"
    assert len(others) == 2
    assert all(way.startswith(form) for way in others)


def test_where_nobody_is_named_no_copy_of_a_file_is_offered_as_if_it_could_be_corrected() -> None:
    made = rendered("", Repository())
    for words in ("report a mistake", "Write to the editors", "correct"):
        assert told(made, words) == []
    assert told(made, "YAML")


@pytest.mark.parametrize("contact", [MAIL, "https://gazette.example", "https://gazette.example/write#form"])
def test_who_can_be_written_to_is_named(contact: str) -> None:
    settings, problems = to_record(Settings, read_tree(f"title: T\ncontact: {contact}\n", "f"), "f")
    assert problems == ()
    assert settings is not None
    assert settings.contact == contact


@pytest.mark.parametrize(
    "contact",
    [
        "mailto:editors@gazette.example",
        "editors",
        "editors@gazette",
        "a@b.example?subject=x",
        "a@b.example,c@d.example",
        "http://gazette.example/",
        "https://",
        "https://user:secret@gazette.example/",
        "https://[::1",
        "javascript:alert(1)",
        '"https://gazette.example/a b"',
        '"a@b.example\\n"',
    ],
)
def test_what_is_no_address_to_write_to_is_told_at_its_line(contact: str) -> None:
    _, problems = to_record(Settings, read_tree(f"title: T\ncontact: {contact}\n", "f"), "f")
    (problem,) = problems
    assert (problem.rule, problem.position.line) == ("bad-value", 2)
    assert "is no address to write to" in problem.sentence
