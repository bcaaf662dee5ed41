"""What the panel asks and is answered, and what comes of it in the files: cases, whose names say what they hold.

``DOSSIER_GOLDEN=write pytest tests/editing`` writes what is expected anew; read the difference before you commit it.
"""

from __future__ import annotations

import difflib
import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from editing_desk import Served
from generator.pipeline import read_and_check

CASES = sorted((Path(__file__).parent / "cases").glob("*.yml"))


def _request(served: Served, what: dict[str, Any]) -> dict[str, Any]:
    return served.select(**what["select"]) if "select" in what else what


def _told(served: Served, case: list[dict[str, Any]]) -> Iterator[str]:
    before = served.files()
    for ask in case:
        (act, what), *_ = ask.items()
        if act == "put":
            (served.root / "sources" / what["file"]).write_bytes(what["text"].encode())
            before = served.files()
            continue
        status, said = served.ask(act, _request(served, what or {}))
        yield f"{act}: {status}"
        yield json.dumps(said, ensure_ascii=False, indent=1)
        after = served.files()
        for name in sorted({*before, *after}):
            lines = [(files.get(name, b"")).decode().splitlines() for files in (before, after)]
            yield from difflib.unified_diff(*lines, name, name, n=1, lineterm="")
        before = after
        assert read_and_check(served.root).problems == ()


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.stem)
def test_a_request_and_what_comes_of_it(case: Path, served: Served) -> None:
    made = "\n".join(_told(served, yaml.load(case.read_text("utf-8"), yaml.BaseLoader))) + "\n"
    golden = case.with_suffix(".txt")
    if os.environ.get("DOSSIER_GOLDEN") == "write":
        golden.write_text(made, "utf-8")
    assert made == golden.read_text("utf-8")
