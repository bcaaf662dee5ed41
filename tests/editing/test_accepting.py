"""Whoever accepts a draft in the panel accepts the event and the speakers that were proposed with it."""

from __future__ import annotations

from editing_desk import Served
from generator.pipeline import read_and_check

ACTORS = """\
lamp-keeper: {name: Lamp keeper, kind: person, draft: true}
# Nobody speaks so yet.
pilot: {name: Pilot, kind: person, draft: true}
"""
EVENT = """\
title: The lamp goes out
# Proposed.
draft: true
questions:
  - id: how-many-lamps
    ask: How many lamps were out?
    answers_are: number
    claims:
      - {id: post-more, source: post-2031-05-05, quote: Fishermen counted again, answer: 1, draft: true}
  - id: lamp-out
    ask: Was the lamp out?
    answers_are: text
    claims:
      - id: post-lamp-out
        source: post-2031-05-05
        quote: The lamp was reportedly out all night
        attribution: [lamp-keeper]
        answer: it was
        draft: true
"""
CLAIM = {
    "claim": "post-lamp-out",
    "id": "post-lamp-out",
    "source": "post-2031-05-05",
    "quote": "The lamp was reportedly out all night",
    "subject": {"kind": "event", "id": "lamp", "question": "lamp-out"},
    "answer": "it was",
    "chain": [["lamp-keeper"]],
}


def test_what_a_draft_rests_on_is_accepted_with_it(served: Served) -> None:
    (served.root / "sources/actors/_proposed.yml").write_text(ACTORS, "utf-8")
    (served.root / "sources/events/lamp.yml").write_text(EVENT, "utf-8")
    status, listed = served.ask("drafts", {"source": "post-2031-05-05"})
    assert "post-lamp-out" in [one["claim"] for one in listed["drafts"]]
    status, opened = served.ask("open", {"claim": "post-lamp-out"})
    assert (status, opened["chain"][0][0]["name"]) == (200, "Lamp keeper")
    status, found = served.ask("find", {"what": "actor", "words": "lamp keeper"})
    assert [one["id"] for one in found["found"]] == ["lamp-keeper"]

    status, saved = served.ask("save", CLAIM)
    assert (status, saved["files"]) == (200, ["sources/actors/_proposed.yml", "sources/events/lamp.yml"])
    assert (served.root / "sources/actors/_proposed.yml").read_text("utf-8") == ACTORS.replace(", draft: true", "", 1)
    event = (served.root / "sources/events/lamp.yml").read_text("utf-8")
    assert "# Proposed.\n" in event
    assert event.count("draft: true") == 1
    published = read_and_check(served.root).dossier
    assert [one.id for one in published.events["lamp"].record.questions] == ["lamp-out"]  # type: ignore[index]
    assert "lamp-keeper" in published.actors
    assert "pilot" not in published.actors
    stated = next(one for one in published.claims() if one.claim.id == "post-lamp-out")
    line = event.splitlines().index("      - id: post-lamp-out") + 1
    assert (stated.path, stated.at("id").line) == (("questions", 0, "claims", 0), line)

    assert served.ask("undo", {})[0] == 200
    assert (served.root / "sources/events/lamp.yml").read_text("utf-8") == EVENT
