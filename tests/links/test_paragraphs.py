"""The paragraph in which each quote starts, and the claims of an article in its order."""

from __future__ import annotations

from dossier_maker import derive_dossier

TEXT = """Menu of the page
First words stand here. More of them.

Second words stand here.
[A caption that is furniture]
Third words stand here.

Fourth words stand here.
"""
BODY = "body:\n  - {from: First, to: Second words stand here.}\n  - {from: Third, to: Fourth words stand here.}\n"


def test_a_claim_has_the_number_of_the_paragraph_that_its_first_words_stand_in() -> None:
    quotes = {
        "fourth": "Fourth words stand here",
        "over-two": "More of them. Second words",
        "menu": "Menu of the page",
        "second": "Second words stand",
        "third": "Third words stand here. Fourth",
        "caption": "[A caption that is furniture",
        "elided": "First words stand here. […] Second words stand here.",
    }
    furniture = {"menu", "caption"}
    lines = [
        f'  - {{id: {one}, source: a, quote: "{quote}"{", furniture: yes" if one in furniture else ""}}}\n'
        for one, quote in quotes.items()
    ]
    derived = derive_dossier({"events/e.yml": f"title: E\nclaims:\n{''.join(lines)}"}, {"a": (TEXT, BODY)})
    assert derived.paragraphs == {"elided": 1, "over-two": 1, "second": 2, "third": 3, "fourth": 4}
    assert [stated.claim.id for stated in derived.by_source["a"]] == [
        "menu",
        "elided",
        "over-two",
        "second",
        "caption",
        "third",
        "fourth",
    ]


def test_a_source_prints_its_title_up_to_typography() -> None:
    sources = {
        "curly": ("“Words” of\nthe day stand here.", 'title: "\\"Words\\" of the day"\nbody: {from: stand here.}\n'),
        "other": ("Words of the day stand here.", "title: Words of a day\nbody: {from: stand here.}\n"),
    }
    assert derive_dossier({}, sources).printed == {"curly"}
