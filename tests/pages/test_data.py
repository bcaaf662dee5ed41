"""The data: what a program reads must be what the pages show."""

from __future__ import annotations

import hashlib
import json
from typing import Any

import pytest

from dossier_maker import ONE_OF_EACH, derive_dossier
from generator.data.dossier_json import DATA_ADDRESS, json_files, schema
from generator.data.export import Export
from generator.ground.text.folding import folded_words
from generator.links.derived import Derived
from generator.pipeline import Made


def _data(derived: Derived) -> bytes:
    return json_files(Export(derived))[DATA_ADDRESS]()


@pytest.fixture(scope="module")
def told(one_of_each: Made) -> Any:
    return json.loads(_data(one_of_each.derived))


def _article(told: Any, source: str) -> str:
    [row] = [row for row in told["sources"] if row["id"] == source]
    content = (ONE_OF_EACH / row["file"]).read_bytes()
    assert hashlib.sha256(content).hexdigest() == row["sha256"]
    return content.decode("utf-8")


def test_spans_point_at_the_quoted_words_in_the_file(told: Any) -> None:
    levels = set()
    for claim in told["claims"]:
        text = _article(told, claim["source"])
        parts = [text[start:end] for start, end in claim["spans"]]
        levels.add(claim["level"])
        if claim["level"] == "exact":
            assert parts == [claim["quote"]]
        quote = claim["quote"].split("[…]") if claim["level"] == "elided" else [claim["quote"]]
        assert [folded_words(part) for part in parts] == [folded_words(part) for part in quote]
    assert levels == {"exact", "typographic", "elided"}


def test_a_quote_has_no_space_around_it_that_its_span_has_not() -> None:
    words = "many people saw it fall"
    event = {"title": "The fall", "claims": [{"id": "it-fell", "source": "one", "quote": f" {words}\n "}]}
    derived = derive_dossier({"events/fall.yml": event}, {"one": f"It fell, and {words} that day."})
    [claim] = json.loads(_data(derived))["claims"]
    assert (claim["level"], claim["quote"]) == ("exact", words)


def test_a_claim_lies_in_the_body_unless_it_is_furniture(told: Any) -> None:
    bodies = {row["id"]: row["body"] for row in told["sources"]}
    for claim in told["claims"]:
        inside = all(any(a <= start and end <= b for a, b in bodies[claim["source"]]) for start, end in claim["spans"])
        assert inside is not claim["furniture"]
    assert [claim["id"] for claim in told["claims"] if claim["furniture"]] == ["post-caption"]


def test_addresses_and_permalinks_are_there(one_of_each: Made, told: Any) -> None:
    pages = {page.address: page.html for page in one_of_each.rendered.pages}
    files = {file.path for file in one_of_each.rendered.files}
    for claim in told["claims"]:
        page, _, anchor = claim["address"].partition("#")
        assert f'id="{anchor}"'.replace("-", "&#45;") in pages[page]
        assert f"{claim['permalink']}index.html" in files


def test_a_claim_names_the_line_that_it_begins_on(told: Any) -> None:
    for claim in told["claims"]:
        line = (ONE_OF_EACH / claim["file"]).read_text("utf-8").splitlines()[claim["line"] - 1]
        assert line.strip() == f"- id: {claim['id']}"


def _actors(link: str | list[str]) -> list[str]:
    return [link] if isinstance(link, str) else link


def test_those_who_speak_together_are_a_list_and_whoever_speaks_alone_is_none(told: Any) -> None:
    claims = {claim["id"]: claim for claim in told["claims"]}
    assert claims["bulletin-say-lit"]["attribution"] == [["owners", "harbour-office"]]
    assert claims["bulletin-say-lit"]["origin"] == ["owners", "harbour-office"]
    assert claims["post-more-than-200"]["origin"] == "owners"
    [inferred] = claims["bulletin-saw-it-burn"]["inferred"]
    assert (inferred["actors"], inferred["words"]) == (["ada-quill"], "The harbour master")


def test_a_further_answer_is_told_with_its_question_and_its_place(told: Any) -> None:
    [claim] = [claim for claim in told["claims"] if claim["id"] == "post-left"]
    assert (claim["question"], claim["answer"]) == (None, None)
    [further] = claim["also_answers"]
    assert (further["question"], further["answer"], further["when"]) == ("afloat", "open-sea", "2031-03-03T10:00")
    assert further["address"] == "events/grounding/#claim-post-left_afloat"
    [question] = [question for question in told["questions"] if question["id"] == "afloat"]
    assert question["claims"][-1] == "post-left"


def test_every_id_leads_to_a_row(told: Any) -> None:
    ids = {kind: {row["id"] for row in told[kind]} for kind in ("sources", "actors", "places", "events", "questions")}
    for claim in told["claims"]:
        assert claim["source"] in ids["sources"]
        assert {actor for link in (claim["origin"], *claim["attribution"]) for actor in _actors(link)} <= ids["actors"]
        assert {further["question"] for further in claim["also_answers"]} <= ids["questions"]
        assert claim["question"] is None or claim["question"] in ids["questions"]
        assert claim["on"]["id"] in ids[f"{claim['on']['kind']}s"]
    claims = {claim["id"] for claim in told["claims"]}
    assert {one for question in told["questions"] for one in question["claims"]} <= claims


def test_rows_are_sorted_by_id_and_ids_are_unique(told: Any) -> None:
    for kind in ("sources", "actors", "places", "events"):
        ids = [row["id"] for row in told[kind]]
        assert ids == sorted(set(ids))


def test_every_field_of_the_schema_is_declared_and_required_or_has_a_default() -> None:
    declared = json.loads(schema())
    rows = [declared, *declared["$defs"].values()]
    objects = [row for row in rows if row.get("type") == "object"]
    assert len(objects) > 10
    assert all(row["additionalProperties"] is False for row in objects)


def test_what_had_other_ids_or_was_taken_out_is_told_with_what_its_editors_looked_at(told: Any) -> None:
    rows = {row["id"]: row for kind in ("places", "claims") for row in told[kind]}
    assert rows["coast"]["formerly"] == ["shore", "the-shore"]
    assert rows["gazette-town-keeps"]["formerly"] == ["gazette-town-lamp"]
    assert [(row["kind"], row["id"], row["day"]) for row in told["removed"]] == [
        ("claim", "post-two-lamps", "2031-04"),
        ("event", "second-grounding", "2031-04-02"),
    ]
    assert told["removed"][0]["reason"] == "The <b>Post</b> & others never wrote of a second lamp."


def test_what_its_editor_says_is_right_so_is_told_with_the_reason() -> None:
    looked_at = [{"rule": "shared-alias", "reason": "Both are called so."}]
    claim = {"id": "c", "source": "s", "quote": "Nothing but these words", "exceptions": looked_at}
    files = {"places/a.yml": {"name": "A", "exceptions": looked_at}, "events/e.yml": {"title": "E", "claims": [claim]}}
    rows = json.loads(_data(derive_dossier(files, {"s": "Nothing but these words."})))
    assert [one["exceptions"] for one in (*rows["places"], *rows["claims"], *rows["events"])] == [looked_at] * 2 + [[]]
