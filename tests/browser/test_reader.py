"""A reader's way: from a phrase to its passage, from a passage to what is compared, and from there to the YAML."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from kinds_of_page import KINDS

OpenPage = Callable[..., Page]
REPOSITORY = "https://github.com/example/dossier"


def search(page: Page, words: str) -> list[str]:
    """Type words into the search; return where its results lead, in their order."""
    page.keyboard.press("/")
    page.get_by_role("searchbox", name="Search").press_sequentially(words, delay=1)
    page.wait_for_function("words => new URL(location.href).searchParams.get('q') === words", arg=words)
    return [link.get_attribute("href") or "" for link in page.locator(".d-search__list a").all()]


def phrase_of(quote: str) -> str:
    return " ".join(quote.split()[1:7])


def test_a_phrase_of_an_article_leads_to_its_paragraph(open_page: OpenPage, claim: dict[str, Any]) -> None:
    page = open_page()
    found = search(page, phrase_of(claim["quote"]))
    passages = [href for href in found if "#" in href]
    assert re.search(rf"sources/{claim['source']}/(\?[^#]*)?#p\d+$", passages[0])
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(rf"sources/{claim['source']}/.*#p\d+$"))
    paragraph = page.locator(".d-para:has(> :target)")
    expect(paragraph).to_be_in_viewport()
    told = " ".join((paragraph.locator(".d-para__text").text_content() or "").split())
    assert phrase_of(claim["quote"]) in told


def test_the_whole_name_of_a_thing_leads_to_its_page(
    open_page: OpenPage, data: dict[str, Any], addresses: dict[str, str]
) -> None:
    page = open_page()
    one = addresses["place"].split("/")[1]
    name = next(place["name"] for place in data["places"] if place["id"] == one)
    assert re.search(rf"places/{one}/(\?|$)", search(page, name)[0])


def test_from_search_to_the_event_its_accounts_the_passage_and_back_to_the_yaml(
    open_page: OpenPage, data: dict[str, Any], compared: dict[str, Any], claim: dict[str, Any]
) -> None:
    page = open_page()
    event = next(one for one in data["events"] if one["id"] == compared["event"])
    hit = next(href for href in search(page, event["title"]) if f"/events/{event['id']}/" in href)
    page.goto(hit)
    question = page.locator(".d-question", has=page.locator(f"#question-{compared['id']}"))
    expect(question.locator(".d-verdict")).to_contain_text("Accounts differ")
    assert question.locator(".d-short > li:visible").count() == len(compared["groups"])
    question.locator(".d-fold > summary").click()
    assert question.locator(".d-group:visible").count() == len(compared["groups"])
    assert question.locator(".d-account:visible").count() == len(compared["claims"])
    assert not question.locator(".d-short:visible").count()

    account = question.locator(".d-account", has=page.locator(f"#claim-{claim['id']}"))
    account.get_by_role("link", name="in the article").click()
    page.wait_for_url(re.compile(rf"sources/{claim['source']}/#passage-{claim['id']}$"))
    passage = page.locator(f"#passage-{claim['id']}")
    expect(passage).to_be_in_viewport()
    assert page.evaluate("getComputedStyle(document.querySelector(':target')).backgroundColor") != page.evaluate(
        "getComputedStyle(document.querySelector('.d-passage:not(:target)')).backgroundColor"
    )

    page.locator(f"[href$='#claim-{claim['id']}']").first.click()
    page.wait_for_url(re.compile(rf"#claim-{claim['id']}$"))
    account = page.locator(".d-account:has(> :target)")
    expect(account).to_be_in_viewport()
    yaml = account.get_by_role("link", name="correct").get_attribute("href")
    assert yaml == f"{REPOSITORY}/edit/main/{claim['file']}#L{claim['line']}"


def test_the_address_of_a_question_shows_the_words_below_each_answer_on_the_first_screen(
    open_page: OpenPage, data: dict[str, Any], compared: dict[str, Any], claim: dict[str, Any]
) -> None:
    for width in (390, 1280):
        page = open_page(f"events/{compared['event']}/#question-{compared['id']}", width=width)
        question = page.locator(".d-question", has=page.locator(f"#question-{compared['id']}"))
        shown = question.locator(".d-short .d-quote:visible")
        assert shown.count() >= len(compared["groups"])
        expect(shown.first).to_be_in_viewport()
        assert page.locator(".d-short .d-quote:visible").count() == shown.count(), (
            "the others stay as short as they were"
        )
        assert not page.locator(".d-fold[open]").count()
        # The words lead to their account, which opens; what is closed again opens at the same address.
        shown.first.locator("a").click()
        expect(question.locator(".d-account:has(> :target)")).to_be_in_viewport()
        question.locator(".d-fold > summary").click()
        question.locator(".d-short a").first.click()
        expect(question.locator(".d-account:has(> :target)")).to_be_in_viewport()
    page = open_page(f"events/{compared['event']}/#claim-{claim['id']}")
    expect(page.locator(f".d-account:has(> #claim-{claim['id']})")).to_be_in_viewport()


def test_all_accounts_of_an_event_open_and_close_at_a_press(open_page: OpenPage, addresses: dict[str, str]) -> None:
    page = open_page(addresses["event"])
    every = page.locator(".d-fold").count()
    page.get_by_role("button", name="Open all").click()
    expect(page.locator(".d-fold[open]")).to_have_count(every)
    page.get_by_role("button", name="Close all").click()
    expect(page.locator(".d-fold[open]")).to_have_count(0)


def test_a_permalink_leads_on_to_the_claim(open_page: OpenPage, claim: dict[str, Any]) -> None:
    page = open_page(claim["permalink"])
    page.wait_for_url(re.compile(re.escape(claim["address"]) + "$"))
    expect(page.locator(f"#claim-{claim['id']}")).to_be_visible()


def test_a_citation_shows_the_words_it_rests_on_and_leads_to_them(
    open_page: OpenPage, data: dict[str, Any], addresses: dict[str, str]
) -> None:
    page = open_page(addresses["event"])
    mark = page.locator(".d-prose .d-cite").first
    target = (mark.get_attribute("href") or "").partition("#claim-")[2]
    words = " ".join(next(one for one in data["claims"] if one["id"] == target)["quote"].split()[:4])
    assert re.fullmatch(r"claim \d+", mark.text_content() or "")
    mark.focus()
    expect(page.locator("[role=tooltip]:visible")).to_contain_text(words[:20])
    mark.press("Enter")
    page.wait_for_url(re.compile(f"#claim-{target}$"))


def test_prose_has_its_citations_behind_the_stop(open_page: OpenPage, addresses: dict[str, str]) -> None:
    page = open_page(addresses["event"])
    before = page.evaluate(
        "[...document.querySelectorAll('.d-prose .d-cites')].map(one => one.previousSibling?.textContent.at(-1))"
    )
    assert before
    assert not [end for end in before if end is None or end.isspace()]
    after = page.evaluate(
        "[...document.querySelectorAll('.d-prose .d-cites')].map(one => one.nextSibling?.textContent[0] ?? '')"
    )
    assert not set(after) & set(".,;:!?")


def test_the_keyboard_alone_leads_past_the_header_to_a_claim_and_its_passage(
    open_page: OpenPage, addresses: dict[str, str]
) -> None:
    page = open_page(addresses["event"])
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("#title$"))
    seen = []
    for _ in range(250):
        page.keyboard.press("Tab")
        at = page.evaluate(
            "({href: document.activeElement.getAttribute('href') ?? '',"
            " folds: !!document.activeElement.closest('.d-fold:not([open]) > summary'),"
            " own: !!document.activeElement.closest('main') && !document.activeElement.closest('svg'),"
            " shown: getComputedStyle(document.activeElement).outlineStyle})"
        )
        assert at["shown"] != "none" or not at["own"], f"nothing shows that {at['href']} has the focus"
        seen.append(at["href"])
        if at["folds"]:
            page.keyboard.press("Enter")
        if "#passage-" in at["href"]:
            break
    assert any(href.startswith("#claim-") for href in seen), "marks of the picture or citations were passed on the way"
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("#passage-"))


def test_the_list_of_questions_can_be_filtered_by_keyboard_and_linked_to(
    open_page: OpenPage, data: dict[str, Any], claim: dict[str, Any]
) -> None:
    page = open_page("questions/")
    rows = page.locator(".d-asked > li:visible")
    assert rows.count() == len(data["questions"])
    by_claim = {one["id"]: one["source"] for one in data["claims"]}
    wanted = [one for one in data["questions"] if claim["source"] in {by_claim[each] for each in one["claims"]}]
    page.get_by_label("Source").select_option(claim["source"])
    assert rows.count() == len(wanted) < len(data["questions"])
    assert f"source={claim['source']}" in page.url
    page.reload()
    assert rows.count() == len(wanted)
    page.get_by_role("button", name="Show all").press("Enter")
    expect(rows).to_have_count(len(data["questions"]))


def test_what_is_open_can_be_asked_for_by_year_and_by_kind_and_opens(open_page: OpenPage) -> None:
    page = open_page("unknown/")
    points = page.locator(".d-open [data-filtered]")
    assert points.count() > 3
    assert not page.locator(".d-open [data-filtered]:visible").count(), "the list of events is short"
    page.locator(".d-overview a[href*='question-with-one-voice']").click()
    page.wait_for_url(re.compile(r"kind=question-with-one-voice#events$"))
    wanted = page.locator("[data-kind=question-with-one-voice]").count()
    expect(page.locator(".d-open [data-filtered]:visible")).to_have_count(wanted)
    page.get_by_role("button", name="Show all").click()
    expect(page.locator(".d-open:visible")).to_have_count(page.locator(".d-open").count())
    expect(page.locator(".d-open[open]")).to_have_count(0)


def test_a_long_page_has_its_contents_on_the_first_screen_of_a_phone(
    open_page: OpenPage, addresses: dict[str, str]
) -> None:
    for kind in ("questions/", "unknown/", addresses["source"]):
        page = open_page(kind, width=390)
        listed = page.locator("main :is(.d-contents, .d-overview):visible")
        expect(listed).to_have_count(1)
        expect(listed).to_be_in_viewport()
    assert not open_page(addresses["source"], width=1280).locator(".d-contents:visible").count(), (
        "the side column has them"
    )


def test_those_that_differ_most_come_first(open_page: OpenPage, data: dict[str, Any]) -> None:
    page = open_page("questions/", javascript=False)
    headings = [text.strip(" ≠→±∥≈=0123456789") for text in page.locator("main h2").all_inner_texts()]
    order = ["Accounts differ", "Accounts of different moments", "Accounts differ in emphasis"]
    order += ["Accounts can all be true", "Accounts agree", "Not compared", "One voice"]
    assert headings == [one for one in order if one in headings]
    front = open_page(javascript=False).locator(".d-asked__where").all_inner_texts()
    differing = [one for one in data["questions"] if one["relation"] == "different"]
    assert len(front) == min(3, len(differing)) > 1
    assert all("Accounts differ" in one for one in front)


def test_each_cell_of_the_table_leads_to_the_words(open_page: OpenPage, data: dict[str, Any]) -> None:
    page = open_page("questions/matrix/")
    links = page.locator("td .d-cell a")
    asked = {f"#claim-{one['id']}": one["question"] for one in data["claims"]}
    further = (answer for one in data["claims"] for answer in one["also_answers"])
    asked |= {f"#{one['address'].partition('#')[2]}": one["question"] for one in further}
    for link in links.all():
        href = link.get_attribute("href") or ""
        assert asked["#" + href.partition("#")[2]]
    assert page.locator("td:not(:has(a))", has_text="not quoted").count()
    links.first.focus()
    links.first.press("Enter")
    page.wait_for_url(re.compile("events/.*#claim-"))


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_is_wider_than_a_phone(open_page: OpenPage, addresses: dict[str, str], kind: str) -> None:
    page = open_page(addresses[kind], width=375)
    wide, room = page.evaluate("[document.documentElement.scrollWidth, innerWidth]")
    assert wide <= room


@pytest.mark.parametrize("kind", ["event", "source", "questions", "table of sources and questions", "front page"])
def test_without_javascript_everything_can_be_read(open_page: OpenPage, addresses: dict[str, str], kind: str) -> None:
    page = open_page(addresses[kind], javascript=False)
    expect(page.locator("h1")).to_be_visible()
    expect(page.locator(".d-filter")).to_have_count(1 if kind == "questions" else 0)
    assert not page.locator(".d-filter:visible").count()
    hidden = page.locator("main :is(.d-account, .d-para, .d-asked > li, .d-cell):not(:visible)")
    assert hidden.count() == 0
    why = page.locator("details:visible").first
    if why.count():
        why.locator("summary").click()
        expect(why.locator("> :not(summary)").first).to_be_visible()


def test_on_paper_reasoning_and_furniture_are_open_and_nothing_is_left_to_press(
    open_page: OpenPage, addresses: dict[str, str]
) -> None:
    page = open_page(addresses["source"], javascript=False)
    folded = page.locator(".d-furniture .d-verbatim").first
    assert not folded.is_visible()
    page.emulate_media(media="print")
    expect(folded).to_be_visible()
    expect(page.locator(".d-why > p").first).to_be_visible()
    for gone in (".md-header", ".md-tabs", ".d-edit"):
        assert not page.locator(f"{gone}:visible").count()


def test_on_paper_the_accounts_of_every_question_are_open(open_page: OpenPage, addresses: dict[str, str]) -> None:
    page = open_page(addresses["event"])
    assert not page.locator(".d-account:visible").count()
    page.emulate_media(media="print")
    assert page.locator(".d-account").count() == page.locator(".d-account:visible").count() > 0
    assert not page.locator(":is(.d-short, .d-open-all, .d-fold > summary):visible").count()


def test_an_account_that_stands_there_no_longer_leads_on_to_its_claim(open_page: OpenPage, address: str) -> None:
    page = open_page("events/grounding/#claim-post-nobody-lit_a-question-of-before")
    page.wait_for_url(f"{address}events/grounding/#claim-post-nobody-lit")
    expect(page.locator("#claim-post-nobody-lit")).to_be_in_viewport()
    page = open_page("events/grounding/#claim-gazette-town-keeps-the-lamp")  # which is told of another event now
    page.wait_for_url(f"{address}events/departure/#claim-gazette-town-keeps-the-lamp")
    page = open_page("events/grounding/#claim-no-such-page")
    page.wait_for_load_state("networkidle")
    assert page.url == f"{address}events/grounding/#claim-no-such-page"
