"""Annotations select the archived words of every quote and no others; `tests/browser` has another program find them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from generator.data.annotations import ANNOTATIONS, CONTEXT, annotation_files, selectors
from generator.data.export import Export
from generator.links.derived import Derived
from generator.pipeline import Made

SITE = "https://dossier.example/lamp"
Node = dict[str, Any]


@pytest.fixture(scope="module")
def collection(offered: dict[str, bytes]) -> Node:
    return dict(json.loads(offered[ANNOTATIONS]))


def targets(annotation: Node) -> Iterator[Node]:
    yield from annotation["target"] if isinstance(annotation["target"], list) else [annotation["target"]]


def select_what_the_rows_say(collection: Node, derived: Derived) -> None:
    """Fail where a target is not the words at the spans of its claim's row, in the copy of its source."""
    rows = Export(derived).data.claims
    assert [one["id"] for one in collection["first"]["items"]] == [f"{SITE}/{row.permalink}#annotation" for row in rows]
    for annotation, row in zip(collection["first"]["items"], rows, strict=True):
        article = derived.dossier.articles[derived.stated[row.id].claim.source]  # type: ignore[index]
        places = []
        for target in targets(annotation):
            assert target["source"] == f"{SITE}/data/{article.file.partition('/')[2]}"
            words, place = target["selector"]
            span = (place["start"], place["end"])
            assert (words["type"], place["type"]) == ("TextQuoteSelector", "TextPositionSelector")
            assert words["exact"] == article.text[slice(*span)]
            places.append(span)
        assert places == [tuple(span) for span in row.spans]


def test_every_part_of_every_quote_is_selected(collection: Node, one_of_each: Made) -> None:
    assert (collection["@context"], collection["type"]) == (CONTEXT, "AnnotationCollection")
    assert collection["total"] == len(collection["first"]["items"]) == len(one_of_each.export.data.claims)
    assert collection["first"]["partOf"] == collection["id"] == f"{SITE}/{ANNOTATIONS}"
    select_what_the_rows_say(collection, one_of_each.derived)
    assert any(len(list(targets(one))) > 1 for one in collection["first"]["items"])


def test_the_body_is_the_claim_with_its_chain_from_the_outlet_to_the_origin(
    collection: Node, one_of_each: Made
) -> None:
    derived = one_of_each.derived
    for annotation, row in zip(collection["first"]["items"], one_of_each.export.data.claims, strict=True):
        claim, note = annotation["body"]
        assert claim["id"] == f"{SITE}/{row.permalink}"
        chain = derived.chains[row.id].actors  # type: ignore[index]
        assert [one["id"] for one in claim["creator"]] == [f"{SITE}/actors/{actor}/#actor" for actor in chain]
        assert all(derived.dossier.actors[actor].record.name in note["value"] for actor in chain)
        name = {hedge.by: derived.dossier.actors[hedge.by].record.name for hedge in row.hedges}  # type: ignore[index]
        assert note["value"].endswith(
            "".join(f"\n{name[hedge.by]}: “{hedge.words}” ({hedge.sureness})" for hedge in row.hedges)
        )
        for answer in (row.answer or "", *(further.answer for further in row.also_answers)):
            assert answer in note["value"]


def test_hostile_words_come_through(hostile: Derived) -> None:
    (make,) = annotation_files(Export(hostile, SITE)).values()
    select_what_the_rows_say(json.loads(make()), hostile)


@given(st.text("ab🚢\n", max_size=60), st.data())
@example("aaaaaaaa" * 30, None)
def test_the_words_with_those_around_them_stand_once(text: str, data: st.DataObject | None) -> None:
    start = data.draw(st.integers(0, len(text))) if data else 100
    end = data.draw(st.integers(start, len(text))) if data else 110
    words, place = selectors(text, (start, end))
    around = f"{words['prefix']}{words['exact']}{words['suffix']}"
    found = [at for at in range(len(text) + 1) if text.startswith(around, at)]
    assert not around or [at + len(str(words["prefix"])) for at in found] == [place["start"]]
