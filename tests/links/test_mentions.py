"""Where articles name actors and places."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from dossier_maker import derive_dossier
from generator.model.dossier import Ref

CASES = sorted((Path(__file__).parent / "mentions").glob("*.txt"))


@pytest.mark.parametrize("case", CASES, ids=[case.stem for case in CASES])
def test_names_are_found_where_the_case_marks_them(case: Path) -> None:
    """The first line has the names, parted by bars; below stands the article, each name that counts in ⟦ ⟧."""
    names, _, marked = case.read_text("utf-8").partition("\n\n")
    text = re.sub("[⟦⟧]", "", marked)
    every = enumerate(names.removeprefix("names: ").split(" | "))
    actors = {f"actors/a{at}.yml": f"name: {name}\nkind: group\n" for at, name in every}
    derived = derive_dossier(actors, {"article": text})
    spans = sorted(mention.span for several in derived.mentions.values() for mention in several)
    shown = text
    for start, end in reversed(spans):
        shown = f"{shown[:start]}⟦{shown[start:end]}⟧{shown[end:]}"
    assert shown == marked


def test_an_alias_is_kept_as_the_dossier_writes_it() -> None:
    actor = "name: Islamic State\nkind: armed-group\naliases: [ISIS, {name: داعش, lang: ar}]\n"
    derived = derive_dossier(
        {"actors/is.yml": actor}, {"article": "They say ISIS and داعش and Islamic\nState for the same men."}
    )
    forms = [mention.form for mention in derived.mentions[Ref("actor", "is")]]
    assert forms == ["ISIS", "داعش", "Islamic State"]


def test_furniture_names_nobody_and_no_name_runs_over_it() -> None:
    text = "Quill Quill\nToday Ada\n[Photo: Ada Quill]\nQuill came back here.\nAda Quill"
    body = "body:\n  - {from: Today Ada}\n  - {from: Quill came back here.}\n"
    derived = derive_dossier(
        {"actors/quill.yml": "name: Ada Quill\nkind: person\naliases: [Quill]\n"}, {"article": (text, body)}
    )
    [mention] = derived.mentions[Ref("actor", "quill")]
    assert (mention.form, mention.span[0]) == ("Quill", text.index("Quill came"))


def test_a_voice_without_a_name_is_named_nowhere() -> None:
    actor = "name: a source\nkind: person\nnamed: false\n"
    assert derive_dossier({"actors/source.yml": actor}, {"article": "So says a source today."}).mentions == {}


def test_a_name_that_an_actor_and_a_place_share_counts_once() -> None:
    files = {"actors/sella.yml": "name: Sella\nkind: state\n", "places/sella.yml": "name: Sella\n"}
    derived = derive_dossier(files, {"article": "They came to Sella today."})
    assert [ref for ref, several in derived.mentions.items() for _ in several] == [Ref("actor", "sella")]
