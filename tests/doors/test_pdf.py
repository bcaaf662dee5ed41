"""``dossier pdf``: the command; what is in the PDF, tests/paper look at."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Quick = Callable[..., Result]


def test_the_dossier_is_printed_in_the_place_of_what_stood_there(tiny: Path, quick: Quick) -> None:
    pytest.importorskip("weasyprint", reason="WeasyPrint is not installed: run `make test`")
    (tiny / "book.pdf").write_text("older")
    said = quick("pdf", "book.pdf")
    assert said.exit_code == 0, said.output
    content = (tiny / "book.pdf").read_bytes()
    assert content.startswith(b"%PDF-")
    assert said.output.startswith("INFO: Printing 8 pages of the site: ")
    assert said.output.endswith(f"The dossier is printed: book.pdf ({len(content):,} bytes)\n")


def test_without_weasyprint_a_sentence_says_how_to_get_it(
    tiny: Path, quick: Quick, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "weasyprint", None)
    said = quick("pdf", "book.pdf")
    assert said.exit_code == 1
    assert 'pip install "dossier-site[pdf]"' in said.output
    assert not (tiny / "book.pdf").exists()
