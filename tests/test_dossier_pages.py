"""One whole dossier, as a reader meets its pages; tests/test_dossiers.py has its data, and one with every mistake."""

from __future__ import annotations

import pytest
from selectolax.lexbor import LexborHTMLParser, LexborNode

from generator.links.addresses import anchor_of, page_of
from generator.pipeline import Made


class Built:
    """The pages of the dossier as a reader meets them."""

    def __init__(self, made: Made) -> None:
        self._pages = {page.address: LexborHTMLParser(page.html) for page in made.rendered.pages}

    def all(self, address: str, selector: str) -> list[LexborNode]:
        return self._pages[address].css(selector)

    def texts(self, address: str, selector: str) -> list[str]:
        return [_words(node) for node in self.all(address, selector)]


def _text(node: LexborNode) -> str:
    return node.text(deep=True, separator="", strip=False)


def _words(node: LexborNode) -> str:
    return " ".join(node.text(deep=True, separator=" ", strip=False).split())


@pytest.fixture(scope="module")
def pages(one_of_each: Made) -> Built:
    return Built(one_of_each)


def test_answers_of_every_kind_are_in_words(pages: Built) -> None:
    answers = pages.texts("events/grounding/", ".d-answer")
    assert set(answers) >= {
        "212 people",
        "more than 200 people",
        "about 180 people",
        "3 March 2031",
        "March 2031",
        "about 10 hours",
        "more than 9 hours",
        "half a day",
        "It was out",
        "It was lit",
        "Harbour Office of Port Sella",
        "The Teeth",
        "Out at sea",
        "On the water",
        "On the rocks",
        "Port Sella (town) and Harbour Office of Port Sella",
        "not Harbour Office of Port Sella",
        "the fog was thick",
        "she was off her course",
        "fog <all> night & *thick*",
    }
    assert [node.attributes["href"] for node in pages.all("events/grounding/", ".d-answer a")] == [
        "../../actors/harbour-office/",
        "../../places/the-teeth/",
    ]


def _chain(pages: Built, claim: str) -> list[str]:
    account = pages.all("events/grounding/", f"#claim-{claim}")[0].parent
    assert account is not None
    return [_words(node) for node in account.css(".d-chain li")]


def test_a_chain_of_three_relays_is_shown_from_the_outlet_to_the_origin(pages: Built) -> None:
    assert _chain(pages, "post-212-ashore") == [
        "The Harbour Post",
        "Coast Wire",
        "Harbour Office of Port Sella",
        "Ada Quill named origin",
    ]


def test_each_kind_of_voice_is_named(pages: Built) -> None:
    assert _chain(pages, "gazette-180") == ["The Inland Gazette in its own voice"]
    assert _chain(pages, "post-lamp-out")[-1] == "A fisherman who asked not to be named origin not named"
    listed = pages.texts("actors/", "section:last-of-type")
    assert listed == ["Not named by any source A fisherman who asked not to be named not named origin of 2 claims"]


def test_a_party_to_the_event_is_called_one_and_nobody_else_is(one_of_each: Made) -> None:
    origins = {actor for chain in one_of_each.derived.chains.values() for actor in chain.origin}
    parties = {one for one in origins if one_of_each.derived.party(one, "grounding")}
    # Ada Quill is of the harbour office, which is of the town, which keeps the lamp.
    assert parties == {"ada-quill", "harbour-office", "captain", "sella-bulletin"}


def test_the_mark_of_a_party_is_the_same_wherever_a_name_is_marked(pages: Built) -> None:
    marks: dict[str, set[str]] = {}
    for account in pages.all("events/grounding/", ".d-account"):
        said = {_words(mark) for mark in account.css(".d-parties .d-party")}
        marks.setdefault(_words(account.css(".d-chain__origin > a")[-1]), set()).update(said)
    assert marks["The Sella Bulletin"] == {"an outlet of a party to this event"}
    assert marks["Captain of the Brisa"] == marks["Ada Quill"] == {"a party to this event"}
    assert marks["Harbour Office of Port Sella"] == {"a party to this event"}
    assert marks["Al-Marfa"] == marks["A fisherman who asked not to be named"] == set()
    standing = pages.texts("events/grounding/", ".d-standing")
    assert all("a party to this event" in line for line in standing if "Captain" in line)


def test_those_who_speak_together_are_named_together(pages: Built) -> None:
    both = "Owners of the Brisa and Harbour Office of Port Sella"
    assert _chain(pages, "bulletin-say-lit") == ["The Sella Bulletin", f"{both} named origin"]
    # A joint statement is one origin at most; here the office speaks alone too, by way of Ada Quill.
    assert "2 outlets, 3 origins" not in " ".join(pages.texts("events/grounding/", ".d-standing"))
    assert any(both in line for line in pages.texts("sources/sella-bulletin/", ".d-relies li"))


def test_a_speaker_whom_the_words_do_not_name_is_told_as_the_editors_reading(pages: Built) -> None:
    [outlet, speaker] = _chain(pages, "bulletin-saw-it-burn")
    assert outlet == "The Sella Bulletin"
    assert speaker.startswith("Ada Quill “The harbour master”: The editor’s reading The Harbour Post gives")


def test_a_copy_is_told_on_both_pages_and_where_origins_are_counted(pages: Built) -> None:
    facts = " ".join(pages.texts("sources/sella-bulletin/", ".d-facts"))
    assert "Taken from an adaptation of Al-Marfa" in facts
    assert "The archived text: “ Adapted from Al-Marfa ”" in facts
    assert "Taken over by The Sella Bulletin about March 2031 , an adaptation" in " ".join(
        pages.texts("sources/al-marfa-2031-03/", ".d-facts")
    )
    assert any(
        "The Sella Bulletin’s article is an adaptation of Al-Marfa" in line
        for line in pages.texts("events/grounding/", ".d-taken")
    )
    assert not [link for link in pages.all("sources/inland-gazette/", "a") if "script" in link.attributes["href"]]


def test_who_somebody_is_by_another_work_is_marked_as_not_from_the_articles(pages: Built) -> None:
    told = "A weekly that the town of Port Sella prints. Not from the articles:"
    assert f"{told} https://encyclopaedia.example/" in pages.texts("actors/sella-bulletin/", ".d-background")[0]
    introduced = pages.texts("events/grounding/", ".d-who")
    assert [line for line in introduced if told in line] == [
        line for line in introduced if line.startswith("The Sella Bulletin")
    ]


def test_an_origin_is_introduced_once_under_each_question(pages: Built) -> None:
    for question in pages.all("events/grounding/", ".d-question"):
        names = [_words(name) for name in question.css(".d-account .d-who b")]
        assert len(names) == len(set(names))
    assert "Captain of the Brisa master in this event" in pages.texts("events/grounding/", ".d-who")


def test_every_claim_has_its_chain_and_its_anchor_on_its_page(pages: Built, one_of_each: Made) -> None:
    for claim, stated in one_of_each.derived.stated.items():
        [heading] = pages.all(page_of(stated.on), f"#claim-{claim}")
        assert heading.parent is not None
        assert len(heading.parent.css(".d-chain li")) == len(one_of_each.derived.chains[claim].links)
        assert [node.attributes["data-claim"] for node in heading.parent.css("[data-claim]")] == [claim]


def test_a_claim_is_shown_under_each_question_that_it_answers(pages: Built, one_of_each: Made) -> None:
    further = [account for several in one_of_each.derived.answers.values() for account in several if account.further]
    assert {account.on.id for account in further} == {"grounding"}
    for account in further:
        [heading] = pages.all(page_of(account.on), f"#{anchor_of(account)}")
        assert heading.parent is not None
        assert [node.attributes["data-claim"] for node in heading.parent.css("[data-claim]")] == [account.claim.id]


def test_an_elided_quote_shows_its_parts_and_what_it_leaves_out(pages: Built) -> None:
    quote = pages.all("events/grounding/", "[data-claim=post-ran-aground]")[0]
    assert [_text(part) for part in quote.css("[data-part]")] == [
        "The ferry Brisa ran aground on the Teeth on Monday night, the harbour office said.",
        "harbour master Ada Quill told the Coast Wire",
    ]
    assert quote.css_first(".d-gap").attributes["title"] == "Left out here:  “We counted 212 people\nashore,” "


def test_the_archived_words_are_shown_and_not_the_editors_typing(pages: Built) -> None:
    for claim, on, words in (
        ("post-212-ashore", "events/grounding/", "“We counted 212 people\nashore,”"),
        ("gazette-180", "events/grounding/", "She carried about 180\u00a0people, most of them asleep"),
        ("gazette-off-course", "events/grounding/", "before she struck, the Gazette has\r\nlearned."),
        ("gazette-over-the-blank-line", "events/grounding/", "most of them asleep.\r\n\r\nHer captain says"),
    ):
        assert words in _text(pages.all(on, f"[data-claim={claim}] [data-part]")[0])


def test_arabic_is_marked_as_arabic_wherever_it_stands(pages: Built) -> None:
    quotes = pages.all("events/grounding/", "[data-claim^=marfa]")
    assert [(quote.attributes["lang"], quote.attributes["dir"]) for quote in quotes] == [("ar", "rtl")] * 4
    shown = pages.all("sources/al-marfa-2031-03/", ".d-para")
    assert [(node.attributes["lang"], node.attributes["dir"]) for node in shown] == [("ar", "rtl")] * 2
    alias = pages.all("places/port-sella/", ".d-facts span[lang]")[0]
    assert (alias.attributes["lang"], alias.attributes["dir"], _text(alias)) == ("ar", "rtl", "ميناء سيلا")


def test_an_english_page_is_not_marked_as_right_to_left(pages: Built) -> None:
    assert {node.attributes["dir"] for node in pages.all("sources/inland-gazette/", ".d-para")} == {"ltr"}


def test_prefix_and_suffix_lead_to_one_of_two_equal_passages(one_of_each: Made) -> None:
    text = one_of_each.derived.dossier.articles["inland-gazette"].text
    passages = one_of_each.derived.found.passages
    before, after = (passages[one].spans[0] for one in ("gazette-kept-by-the-town", "gazette-town-keeps"))
    assert text[slice(*before)] == text[slice(*after)] == "The lamp is kept by the town"
    assert before[1] < after[0]


def test_furniture_is_folded_away_and_a_claim_on_it_says_so(pages: Built) -> None:
    labels = pages.texts("sources/harbour-post-2031-03-04/", ".d-furniture summary")
    assert labels == [
        "Page furniture before the article 4 lines",
        "Page furniture within the article 1 line",
        "Page furniture after the article 1 line",
    ]
    marked = pages.all("sources/harbour-post-2031-03-04/", ".d-furniture mark")
    assert [node.attributes["id"] for node in marked] == ["passage-post-caption"]
    assert "in the article, page furniture" in pages.texts("events/port-sella/", ".d-tools")[0]


def test_dates_show_their_basis_and_their_reason(pages: Built) -> None:
    when = {event: pages.texts(f"events/{event}/", ".d-facts dd")[0] for event in ("departure", "grounding", "inquiry")}
    assert when == {
        "departure": "3 March 2031 to the day stated how it is known claim 1 claim 2",
        "grounding": "3 March 2031, 21:40 to the minute worked out how it is known"
        " After nine on the Monday night. claim 1",
        "inquiry": "not known how it is known Nobody says that there was one.",
    }
    assert pages.texts("events/letters/", ".d-facts dd")[0] == "not known"
    sources = ("harbour-post-2031-03-04", "al-marfa-2031-03", "inland-gazette")
    assert [pages.texts(f"sources/{one}/", ".d-facts dd")[1] for one in sources] == [
        "4 March 2031 to the day stated how it is known The archived text: “ 4 March 2031 ”.",
        "about March 2031 to the month worked out how it is known The text tells of Monday evening as of something new,"
        " and names no other day.",
        "not known how it is known The archived page prints no date.",
    ]


def test_resolved_dates_say_how(pages: Built) -> None:
    assert pages.texts("events/grounding/", ".d-resolves > div") == [
        "“on Monday night” 3 March 2031 is the Monday before 4 March 2031, the day of publication",
        "“ مساء الاثنين ” 3 March 2031 is a Monday; published about March 2031."
        " The only Monday that the other accounts allow.",
        "Speaks of 3 March 2031, 20:00",
        "Speaks of 3 March 2031, 21:40",
        "Speaks of 3 March 2031, 10:00",
    ]


def test_prose_leads_where_it_says(pages: Built) -> None:
    found = pages.all("events/grounding/", ".d-prose a, .d-note a")
    links = {(_text(node), node.attributes["href"]) for node in found}
    assert {
        ("The Teeth", "../../places/the-teeth/"),
        ("the town", "../../actors/port-sella/"),
        ("العبارة بريسا تجنح قرب ميناء سيلا", "../../sources/al-marfa-2031-03/"),
        ("the rules of the harbour", "https://port.example/rules"),
        ("claim 1", "#claim-post-ran-aground"),
        ("claim 2", "#claim-marfa-when"),
    } <= links
    assert pages.texts("places/the-teeth/", ".d-note") == ["Editor’s note After a backslash, [[x]] is words only."]


def test_what_shares_an_id_keeps_apart(pages: Built) -> None:
    titles = {kind: pages.texts(f"{kind}/port-sella/", "[data-title]") for kind in ("actors", "events", "places")}
    assert titles == {
        "actors": ["Port Sella (town)"],
        "events": ["A picture is taken in dry dock"],
        "places": ["Port Sella"],
    }
    assert [node.attributes["id"] for node in pages.all("actors/port-sella/", ".d-claim h3")] == [
        "claim-gazette-town-pays-nobody"
    ]
    assert [node.attributes["id"] for node in pages.all("places/port-sella/", ".d-claim h3")] == [
        "claim-gazette-town-keeps"
    ]


def test_parts_and_wholes_lead_to_each_other(pages: Built) -> None:
    assert pages.texts("events/voyage/", "#within ~ ul a") == [
        "The Brisa leaves the old quay",
        "The Brisa runs aground on the Teeth",
    ]
    # Both are of 3 March, one without an hour: which came first, no source says, and no page does.
    assert not any(fact.startswith("Before") for fact in pages.texts("events/grounding/", ".d-facts > div"))
    assert "Parts Ada Quill" in pages.texts("actors/harbour-office/", ".d-facts > div")
    assert "Lies in The coast" in pages.texts("places/the-teeth/", ".d-facts > div")
    assert "Position 12.5° S, 40.25° E Invented for this test" in pages.texts("places/port-sella/", ".d-facts > div")


def test_an_address_that_is_no_web_address_is_words_only(pages: Built) -> None:
    facts = pages.texts("sources/inland-gazette/", ".d-facts > div")
    assert "Address javascript:alert(1)" in facts
    hrefs = [node.attributes["href"] or "" for node in pages.all("sources/inland-gazette/", "a")]
    assert not [href for href in hrefs if href.startswith("javascript")]
    safe = [node.attributes["href"] for node in pages.all("sources/harbour-post-2031-03-04/", ".d-facts a")]
    assert "https://post.example/brisa?a=1&b=2" in safe
