"""The search as a reader has it: a small index of many languages, and no page but a bare one around it.

The server allows the page its own scripts, styles and files, and nothing else.
"""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from dossier_maker import PROJECT, derive_dossier
from generator.search.files import search_files
from generator.search.written_pages import WrittenPage

TESTS = Path(__file__).parents[1]
HOSTILE: list[str] = json.loads((TESTS / "ground/hostile.json").read_text("utf-8"))
TERMS: dict[str, Any] = json.loads((TESTS / "search/terms.json").read_text("utf-8"))
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; base-uri 'none'; "
    "require-trusted-types-for 'script'; trusted-types 'none'"
)
PAGE = """<!doctype html><html lang="en"><title>A page</title><link rel="icon" href="data:,">
<body><a href="/below/search/" data-d-search>Search</a>
<article><div class="d-para"><h3 id="p1">1</h3><p class="d-para__text"><span>They re</span><a>pulsed all</a> <mark>attacks
over</mark> the past night.</p></div></article>
<script type="module" src="/below/assets/dossier/search/start.js"></script></body></html>"""

ENGLISH = (
    "Over the past night the army repulsed all attacks by militants, the so-called Syrian Observatory said.\n\n"
    "The Observatory gave no precise figure of “fighters” – 4,000 by one count.\n\nMany attacks. They repulsed some of all.\n"
)
ARTICLES: dict[str, Any] = {
    "english": ENGLISH,
    "arabic": ("سقطت المدينة القديمة ليلا، وقال المرصد إن الجيش انسحب من تدمر.\n", "language: ar\n"),
    "persian": ("شهر پالمیرا در دست گروه است و کتاب‌ها سوختند در شهر.\n", "language: fa\n"),
    "russian": ("Сирийская армия освободила Пальмиру, и город ещё горел.\n", "language: ru\n"),
    "dutch": ("De gevangenisdirecteur sprak over het vluchtelingenkamp bij de stad.\n", "language: nl\n"),
    "chinese": ("叙利亚军队 重新夺回了巴尔米拉古城，平民已经 撤离 该地区。\n", "language: zh\n"),
}
RECORDS: dict[str, Any] = {
    "dossier.yml": {"title": "A dossier", "acts": [{"id": "take", "label": "take", "forms": ["nabbed", "wrested"]}]},
    "actors/paper.yml": {"name": "Paper", "kind": "outlet"},
    "actors/army.yml": {"name": "Syrian Army", "kind": "army", "aliases": ["the army"]},
    "places/palmyra.yml": {"name": "Palmyra", "aliases": ["Tadmur"], "note": "With a theater, once wrested from another."},
    "places/museum.yml": {"name": "Palmyra Museum", "part_of": "palmyra"},
    "events/attack.yml": {
        "title": "The attack on Palmyra",
        "date": "2016-12",
        "places": ["palmyra"],
        "actors": [{"actor": "army", "role": "defender"}],
        "questions": [
            {
                "id": "dead",
                "ask": "How many militants were killed?",
                "answers_are": "number",
                "claims": [{"id": "count", "source": "english", "quote": "4,000 by one count", "answer": "4000"}],
            }
        ],
        "claims": [
            {
                "id": "fell",
                "source": "arabic",
                "quote": "سقطت المدينة القديمة ليلا",
                "translation": {"text": "the ancient town fell by night", "by": "the editor"},
            }
        ],
    },
}


def _articles() -> dict[str, Any]:
    made: dict[str, Any] = {}
    for name, given in ARTICLES.items():
        text, lines = (given, "") if isinstance(given, str) else given
        words = text.split()
        body = {"from": " ".join(words[:3]), "to": " ".join(words[-3:])}
        made[name] = (text, f"{lines}body: {json.dumps(body, ensure_ascii=False)}\n")
    return made


class _Strict(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, format: str, *args: Any) -> None:
        pass

    def end_headers(self) -> None:
        self.send_header("Content-Security-Policy", POLICY)
        super().end_headers()


@pytest.fixture(scope="module")
def at(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    root = tmp_path_factory.mktemp("search")
    below = root / "below"
    pages = [WrittenPage("hostile/", f"h{n}", f"Title {n} {words}", f"hostileword{n} {words}", words)
             for n, words in enumerate(HOSTILE)]  # fmt: skip
    files = {**search_files_of(pages), "index.html": PAGE.encode(), "search/index.html": b"<h1>Index</h1>"}
    for kind in ("sources/english", "events/attack", "places/palmyra", "hostile"):
        files[f"{kind}/index.html"] = PAGE.encode()
    for path, content in files.items():
        (below / path).parent.mkdir(parents=True, exist_ok=True)
        (below / path).write_bytes(content)
    scripts = PROJECT / "generator/theme/assets/dossier/search"
    (below / "assets/dossier").mkdir(parents=True)
    (below / "assets/dossier/search").symlink_to(scripts, target_is_directory=True)
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Strict, directory=str(root)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/below/"
    server.shutdown()
    thread.join()
    server.server_close()


def search_files_of(pages: list[WrittenPage]) -> dict[str, bytes]:
    return dict(search_files(derive_dossier(RECORDS, _articles()), pages))


Asked = list[str]


@pytest.fixture
def asked() -> Asked:
    """The addresses that the page asked for, without the server's own."""
    return []


@pytest.fixture
def page(browser: Browser, at: str, asked: Asked) -> Iterator[Page]:
    context = browser.new_context(base_url=at, viewport={"width": 1000, "height": 800}, reduced_motion="reduce")
    context.set_default_timeout(10_000)
    page = context.new_page()
    wrong: list[str] = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("console", lambda said: wrong.append(said.text) if said.type == "error" else None)
    page.on("dialog", lambda dialog: (wrong.append(dialog.message), dialog.dismiss()))
    page.on("request", lambda request: asked.append(request.url.removeprefix(at)))
    page.goto("")
    yield page
    context.close()
    assert wrong == []


def type_in(page: Page, words: str) -> list[str]:
    """Type words into the search; return where its results lead, in their order."""
    if not page.locator("dialog[open]").count():
        page.get_by_role("link", name="Search").click()
    page.get_by_role("searchbox").fill(words)
    page.wait_for_function("words => new URL(location.href).searchParams.get('q') === words", arg=words)
    hrefs = [link.get_attribute("href") or "" for link in page.locator(".d-search__list a").all()]
    return [f"{url.path.split('/below/')[1]}#{url.fragment}" for url in map(urlsplit, hrefs)]


def said(page: Page) -> str:
    return page.get_by_role("status").inner_text()


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("repulsed all attacks", "sources/english/#p1"),
        ("over the past night", "sources/english/#p1"),
        ("OVER THE PAST NIG", "sources/english/#p1"),
        ("so-called Syrian Observatory", "sources/english/#p1"),
        ("so called syrian observ", "sources/english/#p1"),
        ("no precise figure", "sources/english/#p2"),
        ('"no precise figure"', "sources/english/#p2"),
        ("«no precise figure»", "sources/english/#p2"),
        ("figure of “fighters” –", "sources/english/#p2"),
        ("4000 by one count", "sources/english/#p2"),
        ("palmyra", "places/palmyra/#"),
        ("tadmur", "places/palmyra/#"),
        ("syrian army", "actors/army/#"),
        ("palm", "places/palmyra/#"),
        ("palmyra museum", "places/museum/#"),
        ("palmira", "places/palmyra/#"),
        ("theatre", "places/palmyra/#"),
        ("nabbed", "places/palmyra/#"),
        ("how many died", "events/attack/#question-dead"),
        ("attack on palmyra", "events/attack/#"),
        ("ancient town fell", "events/attack/#claim-fell"),
        ("مدينة", "sources/arabic/#p1"),
        ("المدينه القديمة", "sources/arabic/#p1"),
        ("مَدينة", "sources/arabic/#p1"),
        ("كتاب", "sources/persian/#p1"),
        ("کتاب‌ها", "sources/persian/#p1"),
        ("پالميرا", "sources/persian/#p1"),
        ("пальмиру", "sources/russian/#p1"),
        ("город еще", "sources/russian/#p1"),
        ("vluchteling", "sources/dutch/#p1"),
        ("巴尔米拉", "sources/chinese/#p1"),
        ("重新夺回", "sources/chinese/#p1"),
    ],
)
def test_what_is_typed_leads_first_to_what_is_meant(page: Page, typed: str, first: str) -> None:
    assert type_in(page, typed)[:1] == [first]


@pytest.mark.parametrize("typed", ['"attacks all repulsed"', '"repulsed attacks"', "米巴", "zzzzzz", '"zzzzzz night"'])
def test_what_no_record_holds_finds_nothing(page: Page, typed: str) -> None:
    assert type_in(page, typed) == []
    assert "Nothing found" in said(page)


def test_another_spelling_and_a_word_too_many_are_said(page: Page) -> None:
    type_in(page, "palmira")
    assert "“palmira”" in said(page)
    assert "“palmyra”" in said(page)
    assert type_in(page, "precise zzzzzz figure")[0] == "sources/english/#p2"
    assert "zzzzzz" in said(page)


def test_nothing_of_the_index_is_asked_for_until_somebody_searches(page: Page, asked: Asked) -> None:
    page.wait_for_load_state("networkidle")
    assert [one for one in asked if "search" in one] == ["assets/dossier/search/start.js"]
    page.get_by_role("link", name="Search").click()
    page.get_by_role("searchbox").wait_for()
    assert [one for one in asked if one.startswith("search/")] == ["search/words.json"]
    type_in(page, "night")
    read = [one for one in asked if one.startswith("search/")]
    assert "search/root.json" in read
    assert len(read) == len(set(read)), "a file was read twice"
    assert "search/filters.json" not in read


def test_the_words_that_were_found_are_marked_in_the_result_and_on_its_page(page: Page) -> None:
    type_in(page, "repulsed all attacks")
    first = page.locator(".d-search__list a").first
    assert first.locator("mark").all_inner_texts() == ["repulsed all attacks"]
    first.click()
    page.wait_for_url("**/sources/english/?h=repulsed+all+attacks#p1")
    page.wait_for_function("() => CSS.highlights.has('d-found')")
    lit = "[...CSS.highlights.get('d-found')].map((range) => range.toString().replace(/\\s+/g, ' '))"
    assert page.evaluate(lit) == ["repulsed all attacks"]
    page.go_back()
    expect(page.get_by_role("searchbox")).to_have_value("repulsed all attacks")
    expect(page.locator(".d-search__list a").first).to_be_visible()


def test_results_are_filtered_by_kind_source_actor_and_year(page: Page) -> None:
    everything = type_in(page, "the")
    assert len({one.split("#")[0] for one in everything}) > 2
    page.get_by_role("button", name="Claim").click()
    page.wait_for_function("() => new URL(location.href).searchParams.get('kind') === 'claim'")
    assert page.locator(".d-search__kind").all_inner_texts() == ["Claim"]
    page.get_by_role("button", name="All").click()
    page.locator(".d-search__filters summary").click()
    for label, option, kind in (("Year", "2016", "Event"), ("Source", "english", "Passage"), ("Actor", "Syrian Army", "Passage")):
        choice = page.get_by_label(label, exact=True)
        choice.locator("option", has_text=option).wait_for(state="attached")
        value = choice.locator("option", has_text=option).get_attribute("value")
        choice.select_option(value)
        page.wait_for_function("([name, value]) => new URL(location.href).searchParams.get(name) === value", arg=[label.lower(), value])
        page.wait_for_timeout(50)
        kinds = page.locator(".d-search__kind").all_inner_texts()
        assert kind in kinds
        assert len(kinds) < len(everything)
        choice.select_option("")
    page.wait_for_function("() => !new URL(location.href).searchParams.has('actor')")


def test_an_address_with_a_search_shows_it_with_its_filters(page: Page) -> None:
    page.goto("?q=the&kind=passage&source=english")
    expect(page.locator(".d-search__list a").first).to_be_visible()
    expect(page.get_by_role("searchbox")).to_have_value("the")
    assert set(page.locator(".d-search__kind").all_inner_texts()) == {"Passage"}
    page.keyboard.press("Escape")
    page.wait_for_function("() => !location.search")


def test_it_is_led_by_keys_alone(page: Page) -> None:
    page.keyboard.press("/")
    field = page.get_by_role("searchbox")
    expect(field).to_be_focused()
    type_in(page, "night")
    page.keyboard.press("ArrowDown")
    expect(page.locator(".d-search__list a").first).to_be_focused()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    expect(field).to_be_focused()
    page.keyboard.press("Enter")
    page.wait_for_url("**/below/sources/english/**")


def test_who_types_on_is_shown_what_was_typed_last(page: Page) -> None:
    page.keyboard.press("/")
    field = page.get_by_role("searchbox")
    field.wait_for()
    for typed in ("o", "ov", "over", "palm", "repulsed all attacks"):
        field.fill(typed)
    page.wait_for_function("() => new URL(location.href).searchParams.get('q') === 'repulsed all attacks'")
    assert page.locator(".d-search__list a").first.get_attribute("href").endswith("#p1")


def test_no_word_of_a_hostile_text_is_more_than_a_word(page: Page) -> None:
    shown = "[...document.querySelectorAll('.d-search__link')].map((one) => [one.querySelector('.d-search__title').textContent, one.querySelectorAll('*').length, one.href])"
    for number, words in enumerate(HOSTILE):
        type_in(page, f"hostileword{number}")
        results = page.evaluate(shown)
        title, _, href = next(one for one in results if one[2].endswith(f"#h{number}"))
        assert title == f"Title {number} {words}"
        assert urlsplit(href).path == "/below/hostile/"
        assert page.locator(".d-search__link :not(span, mark)").count() == 0
        assert page.evaluate("[...document.querySelectorAll('.d-search *')].every((one) => one.getAttributeNames().every((name) => !name.startsWith('on')))")


def test_a_hostile_query_is_shown_as_words(page: Page) -> None:
    for words in HOSTILE:
        one_line = words.replace("\n", " ").replace("\r", " ")
        page.goto("")
        type_in(page, f"zzzzzz {one_line}"[:200])
        assert page.locator(".d-search__status *").count() == 0
        query = parse_qs(urlsplit(page.url).query)["q"][0]
        page.goto(f"sources/english/?{urlsplit(page.url).query.replace('q=', 'h=')}#p1")
        assert query
        assert page.locator("article *").count() == 6


def test_both_halves_fold_words_alike(page: Page) -> None:
    script = """async (texts) => {
        const { runs } = await import("/below/assets/dossier/search/terms.js");
        return texts.map((text) => runs(text).map(({ terms, whole }) => [
            [...terms.map((term, at) => [term, at]), ...(whole ? [[whole, 0]] : [])], terms.length]));
    }"""
    found = page.evaluate(script, [case["text"] for case in TERMS.values()])
    assert dict(zip(TERMS, found, strict=True)) == {name: case["terms"] for name, case in TERMS.items()}


def test_both_halves_fold_any_text_alike(page: Page) -> None:
    from generator.ground.text.terms import run, runs

    blocks = [(0x20, 0x530), (0x531, 0x860), (0x900, 0xE80), (0x1E00, 0x2000), (0x2010, 0x2190), (0x3040, 0x3100),
              (0xAC00, 0xAC80), (0xFB00, 0xFB20), (0xFF10, 0xFF60)]  # fmt: skip
    texts = [f"a{chr(code)}b {chr(code)}" for start, end in blocks for code in range(start, end)]
    script = """async (texts) => {
        const { runs } = await import("/below/assets/dossier/search/terms.js");
        return texts.map((text) => runs(text).map(({ terms, whole }) => [...terms, whole]));
    }"""
    theirs = page.evaluate(script, texts)
    ours = [[_as_there(run(one)) for one in runs(text)] for text in texts]
    differ = {f"{text!r} U+{ord(text[1]):04X}": pair for text, *pair in zip(texts, ours, theirs, strict=True) if pair[0] != pair[1]}
    assert differ == {}


def _as_there(one: Any) -> list[str]:
    terms = [term for term, _ in one.terms]
    return [*terms[: one.length], terms[-1] if len(terms) > one.length else ""]


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (390, "dark")])
def test_axe_finds_nothing_in_it(open_page: Callable[..., Page], axe: Callable[..., list[str]], width: int, scheme: str) -> None:
    page = open_page("", width=width, scheme=scheme)
    page.get_by_role("link", name="Search").click()
    page.get_by_role("searchbox").fill("lamp")
    page.locator(".d-search__list a").first.wait_for()
    page.locator(".d-search__filters summary").click()
    assert axe(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_without_a_script_the_link_leads_to_the_alphabetical_index(open_page: Callable[..., Page], data: dict[str, Any]) -> None:
    page = open_page("timeline/", javascript=False)
    page.get_by_role("link", name="Search").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Alphabetical index")
    names = page.locator("article .d-register__name").all_inner_texts()
    for place in data["places"]:
        assert place["name"] in names
    page.get_by_role("link", name=data["events"][0]["title"]).first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text(data["events"][0]["title"])
