"""The benchmark of proposals counts what it says that it counts."""

from __future__ import annotations

import subprocess
import sys

from dossier_maker import ONE_OF_EACH, PROJECT
from generator.draft.suggested import suggested
from generator.pipeline import read_and_check


def test_it_prints_a_row_for_each_matter() -> None:
    command = [sys.executable, str(PROJECT / "tests/benchmarks/suggest.py"), str(ONE_OF_EACH)]
    told = subprocess.run(command, cwd=PROJECT, capture_output=True, encoding="utf-8", check=True).stdout
    rows = [line.split("|")[1].strip() for line in told.splitlines() if "|" in line]
    assert rows == ["", "---", "sentence", "speaker", "number", "date", "event", "question"]
    assert all(" of " in line for line in told.splitlines()[2:] if line)
    assert "Taken for the outlet's own: 0 of 10 in which somebody else speaks" in told


def test_a_dossier_that_is_quoted_whole_gets_no_proposal_for_it() -> None:
    checked = read_and_check(ONE_OF_EACH)
    for source, entry in checked.dossier.sources.items():
        if entry.record.language == "en":
            made = suggested(checked.dossier, checked.found, source)
            quoted = [span for one in checked.found.passages.values() if one.source == source for span in one.spans]
            assert all(not (a < one.span[1] and one.span[0] < b) for one in made for a, b in quoted)
