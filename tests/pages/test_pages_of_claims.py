"""Records with very many claims: no page is too large, and whatever leads to a claim finds it where it stands."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import pytest
from selectolax.lexbor import LexborHTMLParser

from dossier_maker import write_dossier
from generator.doors.built_page import text_of
from generator.doors.seen import Seen
from generator.doors.verify import Verifier
from generator.links.addresses import anchor_of, question_anchor
from generator.links.claim_sheets import claim_on, claim_rows, question_on
from generator.links.sheets import LARGEST
from generator.model.dossier import Ref, Stated
from generator.model.ids import EventId
from generator.pages.frame.repository import Repository
from generator.pipeline import Made, make, read_and_check
from generator.search.records import records

FRAME = 20_000
"""Bytes that the theme adds to a page, at most."""
SOURCES, CLAIMS = 60, 16
"""How many articles there are, and how many claims each of them holds."""
EVENTS = ("questions", "one-question", "plain", "few")
NOTES = ("", "", "A <b>bold</b> note & more. ", "ملاحظة المحرر على هذا. ")

Tree = LexborHTMLParser
Claim = dict[str, object]


def _record(chance: random.Random, on: str, claims: list[Claim]) -> dict[str, object]:
    """Return an event: one with many questions, with one of very many accounts, with none, or with little of all."""
    title: dict[str, object] = {"title": f"What came {on}", "actors": [{"actor": "a1", "role": "attacker"}]}
    match on:
        case "questions":
            parts = [claims[at : at + 5] for at in range(0, len(claims), 5)]
            title["summary"] = f"It is told so [@{claims[-1]['id']}] and otherwise [@{claims[0]['id']}]."
            return title | {"questions": [_question(chance, f"q{at}", part) for at, part in enumerate(parts)]}
        case "one-question":
            return title | {"questions": [_question(chance, "much", claims[4:], 60)], "claims": claims[:4]}
        case "plain":
            return title | {"claims": claims}
    return title | {"questions": [_question(chance, "little", claims[:3])], "claims": claims[3:]}


def _question(chance: random.Random, id_: str, claims: list[Claim], most: int = 4) -> dict[str, object]:
    asked = [{**claim, "answer": str(chance.randrange(most))} for claim in claims]
    ask = f"How many came {'to the <town> ' * chance.randrange(4)}({id_})?"
    return {"id": id_, "ask": ask, "answers_are": "number", "note": chance.choice(NOTES), "claims": asked}


def _write(root: Path, seed: int) -> Path:
    chance = random.Random(seed)
    files: dict[str, object] = {f"actors/a{at}.yml": _actor(at) for at in range(40)}
    articles, told = {}, dict[str, list[Claim]]()
    for source in range(SOURCES):
        sentences = [_sentence(chance, source, n) for n in range(CLAIMS)]
        articles[f"s{source}"] = "\n\n".join(["Here begins report.", *sentences, "Here ends it all."])
        for n, sentence in enumerate(sentences):
            on = (*EVENTS[:3], "a0", "p0", EVENTS[n % 3])[chance.randrange(6)] if source else "few"
            told.setdefault(on, []).append(_claim(chance, source, n, sentence))
    # One claim of each of two events answers a question of the other, and of a later page of its own.
    told["plain"][0] |= {"also_answers": [{"question": "much", "answer": "7"}, {"question": "q0", "answer": "7"}]}
    told["questions"][0] |= {"also_answers": [{"question": "q30", "answer": "8"}]}
    files |= {f"events/{on}.yml": _record(chance, on, told[on]) for on in EVENTS}
    files["actors/a0.yml"] = {"name": "Somebody", "kind": "person", "claims": told["a0"]}
    files["places/p0.yml"] = {"name": "Somewhere", "claims": told["p0"]}
    return write_dossier(root, files, articles)  # type: ignore[arg-type]


def _actor(at: int) -> dict[str, object]:
    more = {"background": {"text": f"Who {at} is & was.", "origin": "A book"}} if at % 3 == 0 else {}
    return {"name": f"Speaker {at}", "kind": "person", "named": at % 4 > 0, **more}


def _sentence(chance: random.Random, source: int, n: int) -> str:
    """Return a sentence that no other article has nearly alike."""
    words = " ".join("".join(chance.choices("abcdefgh&“ابتث", k=chance.randrange(4, 9))) for _ in range(6 + n))
    return f"Report {source} in place {n}: {words}."


def _claim(chance: random.Random, source: int, n: int, sentence: str) -> Claim:
    chain = [[], [f"a{chance.randrange(40)}"], [f"a{chance.randrange(20)}", f"a{chance.randrange(20, 40)}"]]
    found = {"id": f"c{source}-{n}", "source": f"s{source}", "quote": sentence, "note": chance.choice(NOTES)}
    return {**found, **({"attribution": by} if (by := chance.choice(chain)) else {})}


@pytest.fixture(scope="module", params=[1, 2])
def made(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Made:
    root = _write(tmp_path_factory.mktemp("many"), request.param)
    checked = read_and_check(root)
    assert checked.problems == ()
    return make(checked, root, Repository("https://example.org/a-repository-of-theirs"))


def _accounts(made: Made) -> Iterator[Stated]:
    """Yield each claim where it stands, and as each further answer."""
    yield from made.derived.stated.values()
    yield from (stated for stated in made.derived.dossier.accounts() if stated.further)


def test_no_page_is_too_large_and_records_with_many_claims_have_several(pages: Mapping[str, str]) -> None:
    several = ("events/questions/", "events/one-question/", "events/plain/", "actors/a0/", "places/p0/")
    assert {base for base in several if f"{base}page_3/" not in pages} == set()
    assert "events/few/page_2/" not in pages
    sizes = {address: len(html.encode()) for address, html in pages.items()}
    assert {address: size for address, size in sizes.items() if size > LARGEST - FRAME} == {}


def test_every_claim_stands_on_exactly_one_page_of_its_record(made: Made, trees: Mapping[str, Tree]) -> None:
    stand = Counter(
        (address.partition("page_")[0], node.id)
        for address, tree in trees.items()
        for node in tree.css("h3.d-by[id]")
        if address.split("/")[0] in ("events", "actors", "places")
    )
    wanted = Counter(
        (claim_on(made.derived, stated).partition("#")[0].partition("page_")[0], anchor_of(stated))
        for stated in _accounts(made)
    )
    assert stand == wanted
    assert len(wanted) == SOURCES * CLAIMS + 3


def test_its_address_is_that_of_the_page_on_which_it_stands(made: Made, trees: Mapping[str, Tree]) -> None:
    for stated in _accounts(made):
        address, _, anchor = claim_on(made.derived, stated).partition("#")
        [heading] = trees[address].css(f"h3[id='{anchor}']")
        assert heading.parent is not None
        assert heading.parent.css_first(f"[data-claim='{stated.claim.id}']") is not None
    assert len({claim_on(made.derived, stated) for stated in _accounts(made)}) == SOURCES * CLAIMS + 3


def test_every_way_to_an_anchor_finds_it(made: Made, trees: Mapping[str, Tree]) -> None:
    anchors = {address: {node.attributes["id"] for node in tree.css("[id]")} for address, tree in trees.items()}
    files = {path: LexborHTMLParser(made.plan.file(path)) for path in made.plan.paths if path.startswith("claims/")}
    lost = set()
    for here, tree in (*trees.items(), *files.items()):
        for node in tree.css("a[href*='#']"):
            way = urlsplit(urljoin(f"/{here}", node.attributes["href"] or ""))
            page = way.path.lstrip("/")
            if page in anchors and way.fragment not in anchors[page]:
                lost.add((here, node.attributes["href"]))
    assert not lost
    found = {(one.page, one.anchor) for one in records(made.derived, ()) if one.anchor}
    assert {(page, anchor) for page, anchor in found if anchor not in anchors[page]} == set()


def test_the_first_page_leads_to_each_question_and_keeps_its_anchor(made: Made, trees: Mapping[str, Tree]) -> None:
    here, event = "events/questions/", EventId("questions")
    asked = made.derived.dossier.events[event].record.questions
    first = trees[here]
    assert first.css_first("#questions") is not None
    ways = [
        urljoin(f"/{address}", node.attributes["href"] or "").lstrip("/")
        for address, tree in trees.items()
        if address.partition("page_")[0] == here
        for node in tree.css(".d-asked__name")
    ]
    assert ways == [question_on(made.derived, event, question.id) for question in asked]
    assert len({way.partition("#")[0] for way in ways}) > 3
    shown = {node.id for node in first.css("[id]")}
    listed = {node.attributes["href"] for node in first.css(".d-asked__name")}
    assert {f"{question_anchor(question.id)}" for question in asked[: len(listed)]} <= shown
    assert trees["events/few/"].css_first("#questions") is None


def test_a_question_that_takes_several_pages_goes_on_answer_by_answer(made: Made, trees: Mapping[str, Tree]) -> None:
    here = {address: tree for address, tree in trees.items() if address.startswith("events/one-question/")}
    begun = [address for address, tree in here.items() if tree.css("h2#question-much")]
    assert begun == [question_on(made.derived, EventId("one-question"), made.derived.dossier.events[
        EventId("one-question")].record.questions[0].id).partition("#")[0]]  # fmt: skip
    [heading] = here[begun[0]].css("h2#question-much")
    assert heading.parent is not None
    assert heading.parent.css_first(".d-verdict") is not None
    going_on = [tree for tree in here.values() if tree.css("h2[id^='question-much_']")]
    assert len(going_on) >= 2
    for tree in going_on:
        section = tree.css_first("h2[id^='question-much_']").parent
        assert section is not None
        assert section.css_first(".d-picture, .d-short") is None
        [back] = section.css("p > a[href$='#question-much']")
        assert "Accounts " in text_of(back.parent)  # type: ignore[arg-type]
    answers = [
        text_of(node).strip()
        for address in sorted(here, key=lambda one: (len(one), one))
        for node in here[address].css(".d-group .d-answer")
    ]
    every = [group.answer.words for group in made.derived.comparisons[next(iter(
        made.derived.dossier.events[EventId("one-question")].record.questions)).id].groups]  # fmt: skip
    # An answer whose accounts go on on the next page stands above them there again.
    assert [one for at, one in enumerate(answers) if at == 0 or answers[at - 1] != one] == every


def test_all_that_is_read_again_is_found_as_archived(made: Made, pages: Mapping[str, str]) -> None:
    verifier, seen = Verifier(made), Seen()
    for address, html in pages.items():
        verifier.look(address, html.encode(), None, seen)
    for path in made.plan.paths:
        if path.endswith("index.html"):
            verifier.look(path.removesuffix("index.html"), made.plan.file(path), None, seen)
    verified = verifier.whole(seen, lambda _: True, ())
    assert verified.claims == SOURCES * CLAIMS
    assert verified.faults[:3] == ('/ links to "reading/", which is not there.',)  # It is written by hand.


def test_a_further_answer_that_is_shown_otherwise_on_a_later_page_is_told(made: Made, pages: Mapping[str, str]) -> None:
    [further] = [one for one in made.derived.dossier.accounts() if one.further and one.claim.answer == "8"]
    there = claim_on(made.derived, further).partition("#")[0]
    assert there != claim_on(made.derived, made.derived.stated[further.claim.id]).partition("#")[0]
    verifier, seen = Verifier(made), Seen()
    for address, html in pages.items():
        tampered = html.replace(">Report", ">Rapport") if address == there else html
        verifier.look(address, tampered.encode(), None, seen)
    faults = verifier.whole(seen, lambda _: True, ()).faults
    assert f'The quote of claim "{further.claim.id}" is not shown as the article has it.' in faults


def test_estimates_lie_close_to_what_pages_take(made: Made, pages: Mapping[str, str]) -> None:
    for of, base in ((Ref("event", "plain"), "events/plain/"), (Ref("place", "p0"), "places/p0/")):
        rows = claim_rows(made.derived, of)
        taken = sum(len(html.encode()) for address, html in pages.items() if address.partition("page_")[0] == base)
        assert 0.9 < (rows.head + sum(map(rows.weigh, rows.rows))) / taken < 1.25


def test_the_picture_of_a_question_that_is_long_leads_to_accounts_on_its_other_pages(tmp_path: Path) -> None:
    claims = [{"id": f"c{at}", "source": "s", "quote": f"{at} people came", "answer": str(at)} for at in (2, 3, 4)]
    question = {"id": "many", "ask": "How many came? " * 4000, "answers_are": "number", "claims": claims}
    event = {"title": "They came", "questions": [question]}
    root = write_dossier(
        tmp_path, {"events/coming.yml": event}, {"s": "2 people came.\n\n3 people came.\n\n4 people came."}
    )
    checked = read_and_check(root)
    assert not checked.problems
    plan = make(checked, root, Repository()).plan
    here = [address for address in plan.addresses if address.startswith("events/coming/")]
    trees = {address: LexborHTMLParser(plan.page(address).html) for address in here}
    assert len(here) > 2
    marks = [(address, mark.attributes["href"] or "") for address in here for mark in trees[address].css("svg a")]
    assert len(marks) == 3
    for address, href in marks:
        there, _, anchor = urljoin(f"http://x/{address}", href).removeprefix("http://x/").partition("#")
        assert trees[there].css_first(f"[id={anchor}]"), (address, href)
