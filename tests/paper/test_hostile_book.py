"""A book whose words are hostile wherever it has any."""

from __future__ import annotations

import json
import re
import socket
from pathlib import Path

import pytest

from dossier_maker import PROJECT, derive_dossier
from paper_read import Read, pdf_of, remarks, words_of_claims

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")

HOSTILE: list[str] = json.loads((PROJECT / "tests/ground/hostile.json").read_text("utf-8"))


@pytest.mark.whole
def test_hostile_words_are_printed_and_nothing_runs_or_is_fetched(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("the network was asked for")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    names = HOSTILE
    files: dict[str, object] = {"dossier.yml": {"title": names[0], "description": names[1]}}
    articles = {}
    for at, words in enumerate(names):
        text = " ".join(re.sub("[\u2028\u2029]", " ", words).split()) or "nothing"
        header = {
            "title": text,
            "byline": text,
            "language": "en",
            "body": {"from": "Here begins it.", "to": "It ends."},
        }
        lines = "".join(f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in header.items())
        articles[f"s{at}"] = (f"Here begins it. before {text} behind. It ends.", lines)
        files[f"actors/a{at}.yml"] = {"name": text, "kind": "person"}
        claim = {"id": f"c{at}", "source": f"s{at}", "quote": f"before {text} behind", "answer": text}
        question = {"id": f"q{at}", "ask": text, "answers_are": "text", "claims": [claim | {"attribution": [f"a{at}"]}]}
        files[f"events/e{at}.yml"] = {"title": text, "questions": [question]}
    derived = derive_dossier(files, articles)
    read = Read(pdf_of(derived), tmp_path / "hostile.pdf")
    assert not remarks(caplog)
    assert not [words for words in words_of_claims(derived) if words.isascii() and not read.says(words)]
    assert not {"/JavaScript", "/EmbeddedFiles"} & set(read.pdf.trailer["/Root"].get("/Names", {}))
    assert not {"/AA", "/OpenAction"} & set(read.pdf.trailer["/Root"])
