"""Which words each source uses for an actor or an act, in whose voice, and where."""

from __future__ import annotations

import re
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from dossier_maker import derive_dossier
from generator.ground.text.words import words
from generator.links.derived import Derived
from generator.links.phrase_index import PhraseIndex
from generator.links.words import Term, Use, in_rows

VOCABULARY = """title: A dossier
acts:
  - {id: liberate, label: liberate, forms: [liberated, liberation, Re-Liberation]}
  - {id: capture, label: capture, forms: [captured, was captured], but_not: [captured soldiers]}
  - {id: free, label: free, forms: [to free]}
"""
QUILL = {
    "dossier.yml": VOCABULARY,
    "actors/quill.yml": "name: Ada Quill\nkind: person\naliases: [Quill, the master]\n",
    "actors/ada.yml": "name: Ada\nkind: person\n",
    "places/quill.yml": "name: Port Quill\n",
}


def _used(derived: Derived, term: Term) -> list[tuple[str, str, int, int]]:
    return [(use.form, use.source, len(use.own), len(use.quoted)) for use in derived.words.get(term, ())]


def test_quoted_speech_is_counted_apart() -> None:
    text = "The town was liberated. “It was liberated twice,” he said. It was liberated, they say."
    derived = derive_dossier(QUILL, {"a": text, "b": "Nothing of the kind here."})
    [use] = derived.words[Term("act", "liberate")]
    first, second, third = (match.span() for match in re.finditer("liberated", text))
    assert (use.own, use.quoted) == ((first, third), (second,))
    assert use.count == 3
    assert [text[slice(*span)] for span in use.spans] == ["liberated"] * 3
    assert list(use.spans) == sorted(use.spans)


def test_the_longest_form_is_counted_and_no_other() -> None:
    derived = derive_dossier(
        QUILL, {"a": "The town was captured. They Captured it for a re-liberation, or liberation."}
    )
    assert _used(derived, Term("act", "capture")) == [("was captured", "a", 1, 0), ("captured", "a", 1, 0)]
    assert _used(derived, Term("act", "liberate")) == [("Re-Liberation", "a", 1, 0), ("liberation", "a", 1, 0)]


def test_phrases_that_mean_something_else_are_not_counted() -> None:
    derived = derive_dossier(QUILL, {"a": "They shot captured soldiers. A free town wants to free others."})
    assert _used(derived, Term("act", "capture")) == []
    assert _used(derived, Term("act", "free")) == [("to free", "a", 1, 0)]


def test_names_within_names_and_possessives() -> None:
    derived = derive_dossier(QUILL, {"a": "Ada Quill's men saw Ada at Port Quill; so did Quill’s, and the master."})
    assert _used(derived, Term("actor", "quill")) == [
        ("Ada Quill", "a", 1, 0),
        ("Quill", "a", 1, 0),
        ("the master", "a", 1, 0),
    ]
    assert _used(derived, Term("actor", "ada")) == [("Ada", "a", 1, 0)]
    assert _used(derived, Term("place", "quill")) == [("Port Quill", "a", 1, 0)]


def test_an_act_may_name_an_actor_and_both_count() -> None:
    files = QUILL | {"dossier.yml": "title: A\nacts:\n- {id: out, label: out, forms: [driving Quill out]}\n"}
    derived = derive_dossier(files, {"a": "They were driving Quill out of town."})
    assert _used(derived, Term("act", "out")) == [("driving Quill out", "a", 1, 0)]
    assert _used(derived, Term("actor", "quill")) == [("Quill", "a", 1, 0)]


def test_furniture_is_not_counted() -> None:
    text = "Liberated: photo\nThe town fell here today.\nIt was liberated."
    derived = derive_dossier(QUILL, {"a": (text, "body: {from: The town fell here today.}\n")})
    assert derived.words == {}
    assert derived.words_of == {}


def test_rows_are_in_one_order_whatever_the_articles() -> None:
    derived = derive_dossier(
        QUILL, {"b": "So Quill was captured.", "a": "It was captured by the master, Quill, of Port Quill."}
    )
    rows = in_rows(derived.words)
    assert [(row.term.kind, row.form, row.source) for row in rows] == [
        ("actor", "Quill", "a"),
        ("actor", "Quill", "b"),
        ("actor", "the master", "a"),
        ("act", "was captured", "a"),
        ("act", "was captured", "b"),
    ]
    assert {use.source for use in rows} == set(derived.words_of)
    assert sorted(map(repr, rows)) == sorted(
        repr(use) for several in derived.words_of.values() for use in several if use.term.kind != "place"
    )


forms = st.lists(st.lists(st.sampled_from("abc"), min_size=1, max_size=3).map(" ".join), max_size=5)


@given(forms, st.lists(st.sampled_from(["a", "b", "c", "d", ". "]), max_size=20).map(" ".join))
def test_hits_are_apart_and_none_could_be_longer(given_forms: list[str], text: str) -> None:
    hits = list(PhraseIndex((form, form) for form in given_forms).hits(text, 0, len(text)))
    edges = [edge for hit in hits for edge in hit.span]
    assert edges == sorted(edges)
    for hit in hits:
        assert text[slice(*hit.span)].split() == hit.form.split()
        longer = [form for form in given_forms if len(form) > len(hit.form)]
        assert not any(_stands(form, text, hit.span[0]) for form in longer)
    covered = {at for hit in hits for at in range(*hit.span)}
    for word in words(text):
        if word.text in given_forms:
            assert word.start in covered


def _stands(form: str, text: str, at: int) -> bool:
    wanted, here = form.split(), [word for word in words(text) if word.start >= at][: len(form.split())]
    between = [text[a.end : b.start] for a, b in pairwise(here)]
    return [word.text for word in here] == wanted and not any("." in gap for gap in between)


def test_a_use_counts_both_voices() -> None:
    assert Use(Term("act", "x"), "x", "a", ((0, 1),), ((2, 3), (4, 5))).count == 3


def test_nothing_but_what_is_listed_has_words() -> None:
    derived = derive_dossier(QUILL, {"a": "They shot captured soldiers and captured the town."})
    assert set(derived.words) == {Term("act", "capture")}
