"""Two whole dossiers on things that never happened, through everything: one in order, one with every mistake.

``DOSSIER_GOLDEN=write pytest tests/test_dossiers.py`` writes what is expected anew; read the difference before you
commit it.
"""

from __future__ import annotations

import ast
import json
import os
import re
import shutil
from pathlib import Path
from typing import get_args

import jsonschema
import pytest
from selectolax.lexbor import LexborHTMLParser, LexborNode

from generator import building, report, verify
from generator.ground.match import Reason
from generator.pages.address import page_of
from generator.pages.forge import Forge
from generator.pipeline import Checked, Made, make, read_and_check

HERE = Path(__file__).resolve().parent / "dossiers"
ONE_OF_EACH = HERE / "one-of-each"
EVERY_MISTAKE = HERE / "every-mistake"


def _golden(path: Path, made: str) -> str:
    if os.environ.get("DOSSIER_GOLDEN") == "write":
        path.write_bytes(made.encode())
    return path.read_bytes().decode()


@pytest.fixture(scope="module")
def checked() -> Checked:
    return read_and_check(ONE_OF_EACH)


@pytest.fixture(scope="module")
def made(checked: Checked) -> Made:
    return make(checked, ONE_OF_EACH, Forge())


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
def pages(made: Made) -> Built:
    return Built(made)


# One of each.


def test_nothing_is_wrong_with_it(checked: Checked) -> None:
    assert checked.problems == ()
    assert checked.dossier.declared == len(checked.found.passages) == 22


def test_articles_keep_their_line_ends_and_hard_spaces(checked: Checked) -> None:
    text = checked.dossier.articles["inland-gazette"].text
    assert "has\r\nlearned" in text
    assert "180\u00a0people" in text


def test_its_data_are_the_golden_ones(made: Made) -> None:
    files = {file.path: file.content.decode() for file in made.rendered.files}
    assert files["data/dossier.json"] == _golden(HERE / "one-of-each.json", files["data/dossier.json"])


def test_its_data_fit_their_schema_and_the_schema_is_strict(made: Made) -> None:
    files = {file.path: file.content for file in made.rendered.files}
    schema, data = json.loads(files["data/dossier.schema.json"]), json.loads(files["data/dossier.json"])
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.Draft202012Validator(schema).validate(data)
    data["claims"][0]["verdict"] = "true"
    assert [error.validator for error in jsonschema.Draft202012Validator(schema).iter_errors(data)] == [
        "additionalProperties"
    ]


def test_its_addresses_are_the_golden_ones(made: Made) -> None:
    addresses = [f"/{page.address}" for page in made.rendered.pages] + [f"/{file.path}" for file in made.rendered.files]
    assert len(addresses) == len(set(addresses))
    listed = "".join(f"{address}\n" for address in sorted(addresses))
    assert listed == _golden(HERE / "one-of-each.addresses.txt", listed)


def test_the_originals_are_offered_byte_for_byte(made: Made) -> None:
    offered = {file.path: file.content for file in made.rendered.files}
    originals = [path for path in (ONE_OF_EACH / "sources").rglob("*") if path.is_file()]
    assert len(originals) > 20
    for path in originals:
        assert offered[f"data/{path.relative_to(ONE_OF_EACH / 'sources').as_posix()}"] == path.read_bytes()


def test_answers_of_every_kind_are_in_words(pages: Built) -> None:
    answers = pages.texts("events/grounding/", ".d-answer")
    assert set(answers) == {
        "212 people",
        "more than 200 people",
        "about 180 people",
        "3 March 2031",
        "March 2031",
        "It was out",
        "It was lit",
        "Harbour Office of Port Sella",
        "The Teeth",
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
    assert listed == ["Voices that no source names A fisherman who asked not to be named not named origin of 1 claim"]


def test_a_party_to_the_event_is_called_one_and_nobody_else_is(made: Made) -> None:
    origins = {chain.origin for chain in made.web.chains.values()}
    parties = {one for one in origins if made.web.is_party(one, "grounding")}
    # Ada Quill is of the harbour office, which is of the town, which keeps the lamp.
    assert parties == {"ada-quill", "harbour-office", "captain"}


def test_every_claim_has_its_chain_and_its_anchor_on_its_page(pages: Built, made: Made) -> None:
    for claim, stated in made.web.stated.items():
        [heading] = pages.all(page_of(stated.on), f"#claim-{claim}")
        assert heading.parent is not None
        assert len(heading.parent.css(".d-chain li")) == len(made.web.chains[claim].actors)
        assert [node.attributes["data-claim"] for node in heading.parent.css("[data-claim]")] == [claim]


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
    assert [(quote.attributes["lang"], quote.attributes["dir"]) for quote in quotes] == [("ar", "rtl")] * 3
    shown = pages.all("sources/al-marfa-2031-03/", ".d-para")
    assert [(node.attributes["lang"], node.attributes["dir"]) for node in shown] == [("ar", "rtl")] * 2
    alias = pages.all("places/port-sella/", ".d-facts span[lang]")[0]
    assert (alias.attributes["lang"], alias.attributes["dir"], _text(alias)) == ("ar", "rtl", "ميناء سيلا")


def test_an_english_page_is_not_marked_as_right_to_left(pages: Built) -> None:
    assert {node.attributes["dir"] for node in pages.all("sources/inland-gazette/", ".d-para")} == {"ltr"}


def test_prefix_and_suffix_lead_to_one_of_two_equal_passages(made: Made) -> None:
    text = made.web.dossier.articles["inland-gazette"].text
    passages = made.web.found.passages
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
        "grounding": "3 March 2031, 21:40 to the minute inferred how it is known"
        " After nine on the Monday night. claim 1",
        "inquiry": "not known how it is known Nobody says that there was one.",
    }
    assert pages.texts("events/letters/", ".d-facts dd")[0] == "not known"
    sources = ("harbour-post-2031-03-04", "al-marfa-2031-03", "inland-gazette")
    assert [pages.texts(f"sources/{one}/", ".d-facts dd")[1] for one in sources] == [
        "4 March 2031 to the day stated how it is known The archived text: “ 4 March 2031 ”.",
        "about March 2031 to the month inferred how it is known The text tells of Monday evening as of something new,"
        " and names no other day.",
        "not known how it is known The archived page prints no date.",
    ]


def test_resolved_dates_say_how(pages: Built) -> None:
    assert pages.texts("events/grounding/", ".d-resolves > div") == [
        "“on Monday night” 3 March 2031 is the Monday before 4 March 2031, the day of publication",
        "“مساء الاثنين” 3 March 2031 is a Monday; published about March 2031."
        " The only Monday that the other accounts allow.",
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
    assert "Before The Brisa leaves the old quay 3 March 2031" in pages.texts("events/grounding/", ".d-facts > div")
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


def test_the_whole_site_builds_and_every_claim_is_verified(tmp_path: Path, made: Made) -> None:
    site = building.build(ONE_OF_EACH / "mkdocs.yml", tmp_path / "site")
    found = verify.verify(site, made)
    assert found.faults == ()
    assert found.claims == 22
    assert (site / "claims" / "post-212-ashore" / "index.html").is_file()
    assert (site / "reading" / "index.html").is_file()


# Every mistake.

NEVER_TOGETHER = {
    "no-folder": "without the folder there are no other mistakes",
}
MADE_FROM_PARTS = {
    "quote-{}": [f"quote-{reason}" for reason in get_args(Reason)],
    "date-{}": [
        f"date-quote-{reason}"
        for reason in get_args(Reason)
        # A date may be short, may stand anywhere in the file, and has neither prefix nor suffix.
        if reason not in ("too-short", "outside-body", "across-furniture", "context-differs")
    ],
    "resolved-{}": ["resolved-weekday", "resolved-calendar", "resolved-publication"],
    "{}-not-found": ["byline-not-found", "dateline-not-found"],
    "{}-id-twice": ["claim-id-twice", "question-id-twice"],
}
"""Rule names that the source makes from parts; what each of them comes to."""
GIVEN_BY_CALLERS = {"rule": ["no-text", "no-record"]}
"""Rule names that stand in a variable, where the name of it tells nothing."""
PLACE_OF_RULE = {"Problem": 1, "Reason": 0, "_refuse": 1, "_stop": 1, "_problem": 1}
"""Which argument of which call names the rule."""


def _rules(project: Path) -> set[str]:
    """Every rule name in the source of reading and checking."""
    rules: set[str] = set()
    for floor in ("read", "check"):
        for path in sorted((project / "generator" / floor).glob("*.py")):
            for node in ast.walk(ast.parse(path.read_text("utf-8"))):
                if isinstance(node, ast.Call):
                    rules |= _rules_of(node)
                elif isinstance(node, ast.FunctionDef) and node.name == "rule":
                    rules |= {rule for part in ast.walk(node) for rule in _named(part) if rule.startswith("quote-")}
    return rules


def _rules_of(call: ast.Call) -> set[str]:
    name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    at = PLACE_OF_RULE.get(name)
    if at is None or len(call.args) <= at:
        return set()
    return _named(call.args[at])


def _named(rule: ast.AST) -> set[str]:
    if isinstance(rule, ast.Constant) and re.fullmatch("[a-z0-9-]*[a-z0-9]", str(rule.value)):
        return {str(rule.value)}
    if isinstance(rule, ast.JoinedStr):
        shape = "".join(str(part.value) if isinstance(part, ast.Constant) else "{}" for part in rule.values)
        return set(MADE_FROM_PARTS[shape])
    if isinstance(rule, ast.Name):
        return set(GIVEN_BY_CALLERS.get(rule.id, ()))
    return set()


def _with_what_git_cannot_hold(root: Path) -> Path:
    sources = shutil.copytree(EVERY_MISTAKE, root) / "sources"
    actors = sources / "actors"
    (actors / "file-too-large.yml").write_bytes(b"name: " + b"A" * (1 << 20) + b"\n")
    (actors / "file-control-character.yml").write_bytes(b"name: A\x07\x08\nkind: person\n")
    (actors / "file-hidden-line-break.yml").write_bytes("name: A\u2028B\nkind: person\n".encode())
    (actors / "file-in-utf-16.yml").write_bytes("name: A\n".encode("utf-16"))
    (actors / "file-not-utf-8.yml").write_bytes(b"kind: person\nname: Z\xfcrich\n")
    (actors / "file-that-is-a-folder.yml").mkdir()
    (actors / "file-out-of-the-folder.yml").symlink_to(root / "mkdocs.yml")
    (actors / "file-that-is-gone.yml").symlink_to("nowhere.yml")
    (actors / "Storm.yml").write_bytes(b"name: A\nkind: person\n")
    return root


@pytest.fixture(scope="module")
def mistaken(tmp_path_factory: pytest.TempPathFactory) -> Checked:
    return read_and_check(_with_what_git_cannot_hold(tmp_path_factory.mktemp("mistakes") / "project"))


def test_every_mistake_is_told_as_expected(mistaken: Checked) -> None:
    told = report.as_text(mistaken.problems) + "\n"
    assert told == _golden(EVERY_MISTAKE / "expected.txt", told)


def test_every_rule_of_the_source_is_among_the_mistakes(mistaken: Checked, project: Path) -> None:
    rules = _rules(project)
    assert {"alias", "quote-in-body", "quote-ambiguous", "no-text", "bad-value", "unknown-id"} <= rules
    told = {problem.rule for problem in mistaken.problems}
    assert sorted(rules - NEVER_TOGETHER.keys() - told) == [], "give tests/dossiers/every-mistake one of these"
    assert sorted(told - rules) == [], "rules that the source no longer names"


def test_what_never_occurs_together_occurs_alone(tmp_path: Path) -> None:
    assert [problem.rule for problem in read_and_check(tmp_path).problems] == ["no-folder"]


def test_no_message_names_this_machine(mistaken: Checked, tmp_path: Path) -> None:
    told = report.as_text(mistaken.problems)
    assert str(tmp_path.parent) not in told
    assert "/tmp" not in told


def test_a_dossier_with_mistakes_is_not_built_and_the_old_site_stands(tmp_path: Path) -> None:
    site = tmp_path / "site"
    site.mkdir()
    (site / "index.html").write_text("the old one", "utf-8")
    root = _with_what_git_cannot_hold(tmp_path / "project")
    (root / "docs").mkdir()
    with pytest.raises(building.BuildFailed):
        building.build(root / "mkdocs.yml", site)
    assert [(path.name, path.read_text("utf-8")) for path in site.iterdir()] == [("index.html", "the old one")]
