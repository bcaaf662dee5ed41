"""How a source and a claim are cited, word for word."""

from __future__ import annotations

import pytest

from dossier_maker import derive_dossier
from generator.ground import wording
from generator.links.derived import Derived
from generator.model.ids import ClaimId, SourceId
from generator.pages.frame.context import PageContext
from generator.pages.frame.repository import Repository
from generator.pages.parts.citation import claim_citation, isolated, source_citation

TEXT = "{title}\n{date}\nMenu of the page.\n\nNothing much.\n\nTwelve people left the town that day.\n\nThat was all.\n"
BODY = "body: {from: Nothing much., to: That was all.}\n"
DATES = {
    "stated": "published: {date: 2031-03-04, basis: stated, quote: 4 March 2031}\nbyline: Ann Poe\n",
    "uncited": "published: {date: 2031-03-04, basis: stated}\n",
    "inferred": "published: {date: 2031-03~, basis: inferred, reason: It tells of March.}\n",
    "unknown": "published: {basis: unknown, reason: None is printed.}\nurl: https://paper.example/x\n",
    "rtl": "published: {basis: unknown, reason: None is printed.}\nlanguage: ar\n",
    "translated": (
        "published: {basis: unknown, reason: None is printed.}\nlanguage: ar\n"
        "translation: {text: The ferry at Brisa, by: the editor}\n"
    ),
    "bracketed": "published: {basis: unknown, reason: None is printed.}\n",
    "untitled": "published: {basis: unknown, reason: None is printed.}\n",
}
TITLES = {"rtl": "العبارة بريسا", "translated": "العبارة بريسا", "untitled": "Ours", "bracketed": "[Ours]"}
SITE = "https://dossier.example/d"


def text_of(source: str) -> str:
    title = "No headline" if source in ("untitled", "bracketed") else TITLES.get(source, "A headline")
    return TEXT.format(title=title, date="4 March 2031\nAnn Poe" if source == "stated" else "")


@pytest.fixture(scope="module")
def derived() -> Derived:
    articles = {
        one: (text_of(one), f'title: "{TITLES.get(one, "A headline")}"\n{lines}{BODY}') for one, lines in DATES.items()
    }
    claims = [{"id": f"c-{one}", "source": one, "quote": "Twelve people left the town"} for one in DATES]
    furniture = {"id": "menu", "source": "stated", "quote": "Menu of the page.", "furniture": True}
    date = {"basis": "unknown", "reason": "Nobody says."}
    event = {"title": "Leaving", "date": date, "claims": [*claims, furniture]}
    return derive_dossier({"events/leaving.yml": event}, articles)


def context(derived: Derived, site: str = SITE) -> PageContext:
    return PageContext(derived, Repository(site=site), "events/leaving/")


def sha(derived: Derived, source: str) -> str:
    return derived.dossier.articles[SourceId(source)].sha256


@pytest.mark.parametrize(
    ("claim", "source", "words"),
    [
        ("c-stated", "stated", "Paper, Ann Poe, “A headline”, 4 March 2031 (date stated in the text), paragraph 2."),
        ("c-uncited", "uncited", "Paper, “A headline”, 4 March 2031 (date stated, no words cited), paragraph 2."),
        ("c-inferred", "inferred", "Paper, “A headline”, about March 2031 (date inferred), paragraph 2."),
        ("c-unknown", "unknown", "Paper, “A headline”, date not known, paragraph 2."),
        ("c-rtl", "rtl", "Paper, “\u2068العبارة بريسا\u2069”, date not known, paragraph 2."),
        (
            "c-translated",
            "translated",
            "Paper, “\u2068العبارة بريسا\u2069” [The ferry at Brisa], date not known, paragraph 2.",
        ),
        ("c-bracketed", "bracketed", "Paper, [Ours], date not known, paragraph 2."),
        ("c-untitled", "untitled", "Paper, [Ours], date not known, paragraph 2."),
        (
            "menu",
            "stated",
            "Paper, Ann Poe, “A headline”, 4 March 2031 (date stated in the text), outside the article’s body.",
        ),
    ],
)
def test_a_claim_is_cited_with_its_paragraph_and_its_own_address(
    derived: Derived, claim: str, source: str, words: str
) -> None:
    made = claim_citation(context(derived), derived.stated[ClaimId(claim)])
    where = f"In: A dossier, {SITE}/claims/{claim}/ (archived text: SHA-256 {sha(derived, source)})."
    assert made.text == f"{words} {where}"
    assert (made.address, made.href) == (f"{SITE}/claims/{claim}/", f"../../claims/{claim}/")


def test_a_source_is_cited_with_the_address_that_it_had(derived: Derived) -> None:
    assert source_citation(context(derived), SourceId("unknown")).text == (
        "Paper, “A headline”, date not known, https://paper.example/x. "
        f"In: A dossier, {SITE}/sources/unknown/ (archived text: SHA-256 {sha(derived, 'unknown')})."
    )


def test_where_nobody_told_where_the_site_lies_the_address_is_one_from_its_root(derived: Derived) -> None:
    made = source_citation(context(derived, ""), SourceId("rtl"))
    assert made.address == "sources/rtl/"
    assert f", {made.address} (" in made.text


@pytest.mark.parametrize(
    ("words", "made"),
    [
        ("plain words", "plain words"),
        ("שלום", "\u2068שלום\u2069"),
        ("turned \u202e round", "\u2068turned \u202e round\u2069"),
        ("Zürich – “so”", "Zürich – “so”"),
    ],
)
def test_only_what_could_turn_the_order_of_words_is_kept_apart(words: str, made: str) -> None:
    assert isolated(words) == made


def test_where_the_site_is_read_from_the_right_the_words_from_the_left_are_kept_apart(
    derived: Derived, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(wording, "language", lambda: "ar")
    made = claim_citation(context(derived), derived.stated[ClaimId("c-rtl")])
    assert made.text.startswith("\u2068Paper\u2069, “العبارة بريسا”, ")
    assert f"\u2068{made.address}\u2069" in made.text
