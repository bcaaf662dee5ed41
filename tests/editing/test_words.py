"""The panel's scripts say nothing but what the catalogues have, in the language of the dossier."""

from __future__ import annotations

import json
import re
from pathlib import Path

import generator.doors.editing
from editing_desk import Served
from generator.doors.editing.words import as_script, words
from generator.ground.wording import speaking

SCRIPTS = sorted((Path(generator.doors.editing.__file__).parent / "page").glob("*.js"))
_ASKED = re.compile(
    r'\b(?:say|said|word)\(\s*(?:[^()"`]*\?\s*)?"(\w+)"(?:\s*:\s*(?:\w+\s*\?\s*"(\w+)"\s*:\s*)?"(\w+)")?'
)
_MADE = re.compile(r"\b(?:say|word)\((?:[^()`]*\? \"\w+\" : )?`(\w+_)\$\{")
_COMMENT = re.compile(r"(?m)^\s*//.*$|\s// .*$")
_STRING = re.compile(r'"([^"\n]*)"|`([^`\n]*)`')
_SENTENCE = re.compile(r"\b[A-Za-z]{2,} [a-z]{2,}\b(?! \{)")


def test_each_word_that_is_asked_for_is_there_and_each_that_is_there_is_asked_for() -> None:
    text = "\n".join(script.read_text("utf-8") for script in SCRIPTS)
    asked = {name for found in _ASKED.findall(text) for name in found if name}
    assert len(asked) > 60
    assert asked <= words().keys()
    begin = tuple(_MADE.findall(text))
    named = set(re.findall(r'"(\w+)"', text))
    assert {name for name in words() if name not in named and not name.startswith(begin)} == set()


def test_no_script_has_a_sentence_of_its_own() -> None:
    for script in SCRIPTS:
        strings = ("".join(found) for found in _STRING.findall(_COMMENT.sub("", script.read_text("utf-8"))))
        told = [one for one in strings if _SENTENCE.search(one) and "d-quoting" not in one and "-child" not in one]
        assert told == [], script.name


def test_the_words_are_sent_in_the_language_of_the_dossier(served: Served) -> None:
    settings = served.root / "sources/dossier.yml"
    settings.write_text(settings.read_text("utf-8") + "language: ar-SY\n", "utf-8")
    sent = (served.editing.file("words.js") or b"").decode()
    assert 'export const language = "ar";' in sent
    assert 'export const direction = "rtl";' in sent
    with speaking("ar"):
        assert sent == as_script().decode()
        told = json.loads(sent.split("export const words = ")[1].split(";\n")[0])
        assert told == words()
    assert told["save"] == "حفظ"
    assert words()["save"] == "Save"
