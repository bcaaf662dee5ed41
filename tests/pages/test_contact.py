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

MAIL = "mailto:editors@gazette.example"
REPOSITORY = Repository("https://github.com/example/dossier")


def rendered(contact: str, repository: Repository) -> Rendered:
    settings = "title: A & B\n" + (f"contact: {contact}\n" if contact else "")
    event = (
        "title: E\ndate: {basis: unknown, reason: R.}\nclaims: [{id: c, source: s, quote: Nothing but these words}]\n"
    )
    text = {"s": "Nothing but these words.\n"}
    return render(derive_dossier({"dossier.yml": settings, "events/e.yml": event}, text), {}, repository)


def told(made: Rendered, words: str) -> list[str]:
    """Where links with these words lead, on the event's page and on the claim's own."""
    pages = [page.html for page in made.pages if page.address == "events/e/"]
    own = [file.content.decode() for file in made.files if file.path == "claims/c/index.html"]
    links = [link for html in (*pages, *own) for link in LexborHTMLParser(html).css("a")]
    return [link.attributes["href"] or "" for link in links if link.text() == words]


def test_a_mail_begins_with_what_it_is_about() -> None:
    made = rendered(MAIL, Repository())
    assert told(made, "report a mistake") == [f"{MAIL}?subject=A%20%26%20B%3A%20claim%20c"]
    assert told(made, "Write to the editors") == [
        f"{MAIL}?subject=A%20%26%20B%3A%20sources/events/e.yml",
        f"{MAIL}?subject=A%20%26%20B%3A%20claim%20c",
    ]


def test_a_page_to_write_on_is_linked_as_it_is() -> None:
    assert told(rendered("https://gazette.example/write?to=us", Repository()), "report a mistake") == [
        "https://gazette.example/write?to=us"
    ]


@pytest.mark.parametrize(("contact", "repository"), [(MAIL, REPOSITORY), ("", REPOSITORY), ("", Repository())])
def test_with_a_repository_or_without_anybody_nobody_is_named(contact: str, repository: Repository) -> None:
    made = rendered(contact, repository)
    assert told(made, "report a mistake") == told(made, "Write to the editors") == []


@pytest.mark.parametrize("contact", [MAIL, "https://gazette.example", "https://gazette.example/write#form"])
def test_who_can_be_written_to_is_named(contact: str) -> None:
    settings, problems = to_record(Settings, read_tree(f"title: T\ncontact: {contact}\n", "f"), "f")
    assert problems == ()
    assert settings is not None
    assert settings.contact == contact


@pytest.mark.parametrize(
    "contact",
    [
        "editors@gazette.example",
        '"mailto:"',
        "mailto:editors",
        "mailto:a@b.example?subject=x",
        "http://gazette.example/",
        "https://",
        "https://user:secret@gazette.example/",
        "https://[::1",
        "javascript:alert(1)",
        '"https://gazette.example/a b"',
        '"mailto:a@b.example\\n"',
    ],
)
def test_what_is_no_address_to_write_to_is_told_at_its_line(contact: str) -> None:
    _, problems = to_record(Settings, read_tree(f"title: T\ncontact: {contact}\n", "f"), "f")
    (problem,) = problems
    assert (problem.rule, problem.position.line) == ("bad-value", 2)
    assert "is no address to write to" in problem.sentence
