"""Drafts are checked like any other claim, and what is published neither shows them nor rests on them."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from dossier_maker import ONE_OF_EACH, write_dossier
from generator.edit import YamlFile
from generator.pages.frame.repository import Repository
from generator.pipeline import Checked, make, read_and_check

MARK = "zzdraftzz"
ARTICLE = "The ferry ran aground on Friday night. Nobody was hurt, the mayor said."
CLAIMS = """
  - {id: kept, source: one, quote: The ferry ran aground on Friday night}
  - {id: zzdraftzz, source: one, quote: "Nobody was hurt, the mayor said", draft: true}
"""


def checked(tmp_path: Path, event: str) -> Checked:
    return read_and_check(write_dossier(tmp_path, {"events/flood.yml": f"title: Flood\n{event}"}, {"one": ARTICLE}))


def told(found: Checked) -> list[tuple[str, int]]:
    return [(problem.rule, problem.position.line) for problem in found.problems]


def test_a_draft_is_no_claim_of_what_is_published(tmp_path: Path) -> None:
    found = checked(tmp_path, f"claims:{CLAIMS}")
    assert told(found) == []
    assert [stated.claim.id for stated in found.dossier.claims()] == ["kept"]
    assert (found.dossier.declared, set(found.found.passages), set(found.drafts)) == (1, {"kept"}, {MARK})
    assert [stated.claim.id for stated in found.whole.claims()] == ["kept", MARK]


def test_what_stands_behind_a_draft_keeps_its_place_in_the_file(tmp_path: Path) -> None:
    later = "  - {id: later, source: one, quote: Nobody was hurt}\n"
    found = checked(tmp_path, f"claims:{CLAIMS}{later}")
    stated = next(one for one in found.dossier.claims() if one.claim.id == "later")
    assert (stated.path, stated.at("id").line) == (("claims", 2), 5)


def test_a_draft_is_checked(tmp_path: Path) -> None:
    quote = "claims:\n  - {id: a, source: one, quote: Somebody was badly hurt, draft: true}\n"
    assert told(checked(tmp_path, quote)) == [("quote-not-found", 3)]


@pytest.mark.parametrize(
    ("event", "rule"),
    [
        (f"summary: Nobody was hurt [@{MARK}].\nclaims:{CLAIMS}", ("draft-used", 2)),
        (f"date: {{date: 2031, claims: [{MARK}]}}\nclaims:{CLAIMS}", ("draft-used", 2)),
    ],
    ids=["a summary cites it", "a date rests on it"],
)
def test_nothing_that_is_published_rests_on_a_draft(tmp_path: Path, event: str, rule: tuple[str, int]) -> None:
    assert rule in told(checked(tmp_path, event))
    assert {one for one, _ in told(checked(tmp_path, event))} == {"draft-used"}
    assert told(checked(tmp_path, event.replace(", draft: true", ""))) == []


QUESTIONS = """questions:
  - id: drafted
    ask: zzdraftzz?
    answers_are: text
    claims: [{id: zzdraftzz, source: one, quote: Nobody was hurt, answer: x, draft: true}]
  - id: asked
    ask: When?
    answers_are: text
    claims: [{id: kept, source: one, quote: on Friday night, answer: Friday}]
"""


def test_a_question_of_drafts_alone_is_a_draft(tmp_path: Path) -> None:
    found = checked(tmp_path, QUESTIONS)
    assert told(found) == []
    [event], [whole] = found.dossier.events.values(), found.whole.events.values()
    assert [question.id for question in event.record.questions] == ["asked"]
    assert [question.id for question in whole.record.questions] == ["drafted", "asked"]
    [kept] = found.dossier.claims()
    assert (kept.at("id").line, kept.path) == (10, ("questions", 0, "claims", 0))
    pages = _bytes(tmp_path)
    assert [path for path, content in pages.items() if MARK.encode() in content] == []
    assert [path for path, content in pages.items() if b"drafted" in content] == []


@pytest.mark.parametrize(
    "more",
    [
        "claims: [{id: other, source: one, quote: the mayor said, also_answers: [{question: drafted, answer: x}]}]\n",
        "claims: [{id: other, source: one, quote: the mayor said}]\n",
    ],
    ids=["answered elsewhere", "answered by a draft alone"],
)
def test_a_question_of_drafts_is_published_once_a_claim_answers_it(tmp_path: Path, more: str) -> None:
    found = checked(tmp_path, QUESTIONS + more)
    [event] = found.dossier.events.values()
    assert told(found) == []
    answered = "also_answers" in more
    assert [question.id for question in event.record.questions] == (["drafted"] if answered else []) + ["asked"]


ASKED = "questions:\n  - {id: drafted, ask: Who?, answers_are: text}\n"


@pytest.mark.parametrize(
    "asked",
    ["", f", again: [{{claim: {MARK}, answer: x}}]"],
    ids=["nobody", "a draft alone, used again"],
)
def test_a_question_that_nobody_answers_is_on_no_page(tmp_path: Path, asked: str) -> None:
    question = f"questions:\n  - {{id: zzaskedzz, ask: zzaskedzz?, answers_are: text{asked}}}\n"
    found = checked(tmp_path, f"{question}claims:{CLAIMS}")
    assert told(found) == []
    assert [remark.rule for remark in found.remarks] == ([] if asked else ["question-without-claim"])
    plan = make(found, tmp_path, Repository()).plan
    assert [one for one in plan.addresses if "zzaskedzz" in plan.page(one).html] == []


@pytest.mark.parametrize("mark", [", draft: true", ""])
def test_the_front_page_cannot_show_a_question_that_nobody_answers(tmp_path: Path, mark: str) -> None:
    found = read_and_check(
        write_dossier(
            tmp_path,
            {
                "dossier.yml": "title: D\nfront: [drafted]\n",
                "events/flood.yml": f"title: Flood\n{QUESTIONS if mark else ASKED}",
            }
            | {"actors/paper.yml": "name: Paper\nkind: outlet\n"},
            {"one": ARTICLE},
        )
    )
    assert told(found) == [("draft-used", 2)]


def _bytes(root: Path) -> dict[str, bytes]:
    found = read_and_check(root)
    assert not found.problems, found.problems
    plan = make(found, root, Repository()).plan
    pages = {address: plan.page(address).html.encode() for address in plan.addresses}
    files = {path: plan.file(path) for path in plan.paths}
    return pages | {path: one.encode() if isinstance(one, str) else one for path, one in files.items()}


def _with_drafts(root: Path) -> Iterator[str]:
    """Put a draft, and comments that name it, behind the claims of every question and record that has any."""
    source = next(iter(read_and_check(root).dossier.claims())).claim
    for path in sorted((root / "sources/events").glob("*.yml")):
        file = YamlFile.of(path.read_bytes(), path.name)
        held = file.plain()
        assert isinstance(held, dict)
        if list(held)[-1] != "claims" and ("claims" in held or list(held)[-1] != "questions"):
            continue  # what stands below would be in other lines then, and pages name lines
        draft = {
            "id": f"{MARK}-{path.stem}",
            "source": source.source,
            "quote": source.quote,
            "draft": "true",
            "note": MARK,
        }
        if source.prefix or source.suffix:
            draft |= {"prefix": source.prefix, "suffix": source.suffix}
        text = file.append(("claims",), draft).text
        path.write_bytes(f"{text}# {MARK}\n".encode())
        yield path.name


def test_no_byte_of_the_site_its_data_or_its_search_shows_a_draft(tmp_path: Path) -> None:
    shutil.copytree(ONE_OF_EACH, tmp_path, dirs_exist_ok=True)
    before = _bytes(tmp_path)
    names = list(_with_drafts(tmp_path))
    assert len(names) > 1
    after = _bytes(tmp_path)
    assert [path for path, data in after.items() if MARK.encode() in data] == []
    assert after.keys() == before.keys()
    changed = {path for path in after if after[path] != before[path]}
    assert changed
    assert {Path(path).name for path in changed} <= set(names)
    assert read_and_check(tmp_path).dossier.declared == sum(1 for _ in read_and_check(ONE_OF_EACH).dossier.claims())


def test_a_copy_that_is_offered_reads_as_the_dossier_without_drafts(tmp_path: Path) -> None:
    shutil.copytree(ONE_OF_EACH, tmp_path, dirs_exist_ok=True)
    list(_with_drafts(tmp_path))
    copies = {path: data for path, data in _bytes(tmp_path).items() if "/events/" in path and path.endswith(".yml")}
    assert copies
    for path, data in copies.items():
        original = (ONE_OF_EACH / "sources/events" / Path(path).name).read_bytes()
        assert YamlFile.of(data, path).plain() == YamlFile.of(original, path).plain()


RECORDS = {
    "events/flood.yml": "title: Flood\nclaims:\n"
    "  - {id: kept, source: one, quote: The ferry ran aground on Friday night}\n",
    "events/zzdraftzz.yml": f"title: {MARK}\ndraft: true\nclaims:\n"
    f"  - {{id: {MARK}, source: one, quote: Nobody was hurt, attribution: [{MARK}-who]}}\n",
    "actors/_small.yml": f"mayor:\n  name: The mayor\n  kind: person\n{MARK}-who:\n"
    f"  name: {MARK}\n  kind: person\n  draft: true\n",
}


def test_a_record_that_is_a_draft_is_checked_and_shown_to_nobody(tmp_path: Path) -> None:
    found = read_and_check(write_dossier(tmp_path, RECORDS, {"one": ARTICLE}))
    assert told(found) == []
    assert (set(found.dossier.events), set(found.dossier.actors)) == ({"flood"}, {"mayor", "paper"})
    assert (found.dossier.declared, set(found.found.passages), set(found.drafts)) == (1, {"kept"}, {MARK})
    assert list(found.dossier.with_waiting().events) == list(found.whole.events)
    assert list(found.dossier.with_waiting().actors) == list(found.whole.actors)
    (tmp_path / "mkdocs.yml").write_bytes(b"site_name: x\n")
    made = _bytes(tmp_path)
    assert [path for path, data in made.items() if MARK.encode() in data or MARK in path] == []
    assert any(path.endswith("actors/_small.yml") and b"The mayor" in data for path, data in made.items())


@pytest.mark.parametrize(
    "rests",
    [
        "actors: [{actor: zzdraftzz-who, role: speaker}]\n",
        "part_of: zzdraftzz\n",
        "claims:\n  - {id: kept, source: one, quote: Nobody was hurt, attribution: [zzdraftzz-who]}\n",
    ],
    ids=["an actor in a role", "a larger event", "who speaks"],
)
def test_nothing_that_is_published_names_a_record_that_is_a_draft(tmp_path: Path, rests: str) -> None:
    files = RECORDS | {"events/flood.yml": f"title: Flood\n{rests}"}
    assert {rule for rule, _ in told(read_and_check(write_dossier(tmp_path, files, {"one": ARTICLE})))} == {
        "draft-used"
    }
