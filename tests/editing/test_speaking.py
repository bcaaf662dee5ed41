"""Who speaks is proposed by the reporting verbs of the sentence, and what is not sure is said."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from dossier_maker import write_dossier
from editing_desk import Served

ARTICLE = (
    "The ferry sank, said the mayor. Jo Brand, a fisherman, said that nobody was hurt. He said that it was dark. "
    "The lamp was out. The harbour office told the mayor that three boats were lost. The quay is closed."
)
FILES = {
    "actors/mayor.yml": "name: Ada Quill\nkind: person\naliases: [the mayor]\n",
    "actors/office.yml": "name: Harbour office\nkind: state-body\naliases: [the harbour office]\n",
    "events/storm.yml": (
        "title: Storm\nclaims:\n"
        "  - {id: a, source: one, quote: The quay is closed, attribution: [office]}\n"
        "  - {id: b, source: one, quote: told the mayor that three boats, attribution: [office]}\n"
    ),
}


def _begun(root: Path, words: str) -> dict[str, Any]:
    served = Served(write_dossier(root, FILES, {"one": ARTICLE}))
    status, said = served.ask("begin", served.select("one", words))
    assert status == 200, said
    return said


def _ids(chain: list[list[dict[str, Any]]]) -> list[list[str]]:
    return [[actor["id"] for actor in link] for link in chain]


@pytest.mark.parametrize(
    ("words", "chain", "doubt"),
    [
        ("The ferry sank", [["mayor"]], ""),
        ("nobody was hurt", [], '"Jo Brand" is nobody whom the dossier knows.'),
        ("it was dark", [], '"He" may be who spoke before, Jo Brand.'),
        ("The lamp was out", [], ""),
        ("The ferry sank, said the mayor. Jo Brand, a fisherman, said", [], '"Jo Brand" is nobody'),
        ("it was dark. The lamp was out", [], "The sentences do not all have the same speaker."),
        ("boats were lost", [["office"]], ""),
    ],
    ids=["by a verb", "a new name", "a pronoun", "the outlet", "two speak", "one speaks", "as in the same sentence"],
)
def test_who_speaks(tmp_path: Path, words: str, chain: list[list[str]], doubt: str) -> None:
    begun = _begun(tmp_path, words)
    assert _ids(begun["chain"]) == chain
    assert begun["speaker_unsure"] == bool(doubt)
    assert doubt in " ".join(begun["speaker_doubts"]) if doubt else begun["speaker_doubts"] == []


def test_somebody_new_can_be_taken_as_the_sentence_names_them(tmp_path: Path) -> None:
    first = _begun(tmp_path, "nobody was hurt")["chains"][0]
    assert first["chain"] == [[{"id": "jo-brand", "name": "Jo Brand", "kind": "person", "named": True, "new": True}]]
    assert "Jo Brand" in first["why"]


def test_somebody_who_is_a_draft_is_known(tmp_path: Path) -> None:
    root = write_dossier(tmp_path, FILES, {"one": ARTICLE})
    draft = root / "sources/actors/jo-brand.yml"
    draft.write_text("name: Jo Brand\nkind: person\ndraft: true\n", "utf-8")
    served = Served(root)
    _, said = served.ask("begin", served.select("one", "nobody was hurt"))
    assert (_ids(said["chain"]), said["speaker_doubts"]) == ([["jo-brand"]], [])


def test_a_claim_of_the_same_sentence_counts_for_more_than_a_verb(tmp_path: Path) -> None:
    begun = _begun(tmp_path, "boats were lost")
    assert [_ids(one["chain"]) for one in begun["chains"][:2]] == [[["office"]], [["mayor"], ["office"]]]


def test_of_a_language_whose_verbs_are_not_known_nothing_is_read(tmp_path: Path) -> None:
    files = {**FILES, "events/storm.yml": "title: Storm\n"}
    root = write_dossier(tmp_path, files, {"one": ARTICLE})
    source = root / "sources/articles/one.yml"
    source.write_text(source.read_text("utf-8") + "language: fr\n", "utf-8")
    served = Served(root)
    status, said = served.ask("begin", served.select("one", "nobody was hurt"))
    assert (status, said["speaker_unsure"], said["chain"]) == (200, False, [])


@pytest.mark.parametrize(
    ("sentence", "chain"),
    [
        (
            "A source in the Water Authority told Canal 9 that the dam was shut.",
            [
                ("canal-9", "Canal 9", "outlet", True),
                (
                    "source-in-the-water-authority-paper",
                    "Source in the Water Authority (Paper)",
                    "person",
                    False,
                ),
            ],
        ),
        ("The dam was shut, the keeper of it said.", [("the-keeper-of-it", "the keeper of it", "", False)]),
        ("The dam was shut, Canal 9 said.", [("canal-9", "Canal 9", "", True)]),
    ],
    ids=["an outlet and its source", "someone without a name", "something with a name"],
)
def test_only_a_voice_without_a_name_is_unnamed(
    tmp_path: Path, sentence: str, chain: list[tuple[str, str, str, bool]]
) -> None:
    root = write_dossier(tmp_path, {**FILES, "events/storm.yml": "title: Storm\n"}, {"one": sentence})
    served = Served(root)
    _, said = served.ask("begin", served.select("one", "was shut"))
    found = [(one["id"], one["name"], one["kind"], one["named"]) for link in said["chains"][0]["chain"] for one in link]
    assert found == chain


def test_an_id_is_proposed_for_a_name_in_another_script(tmp_path: Path) -> None:
    files = {**FILES, "actors/paper-source-1.yml": "name: Somebody\nkind: person\n"}
    served = Served(write_dossier(tmp_path, files, {"one": ARTICLE}))
    status, said = served.ask("find", {"what": "actor", "words": "رئيس الصيادين", "source": "one"})
    assert (status, said["id"]) == (200, "paper-source-2")
    assert served.ask("find", {"what": "actor", "words": "رئيس"})[1]["id"] == "source-1"
    assert served.ask("find", {"what": "actor", "words": "Ada"})[1]["id"] == "ada"
    status, said = served.ask("find", {"what": "subject", "words": "العاصفة"})
    assert (said["event_id"], said["question_id"]) == ("event-1", "question-1")
