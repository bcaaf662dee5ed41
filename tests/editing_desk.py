"""What a server that edits answers, without the server."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from generator.doors.editing.guard import TOKEN, Guard
from generator.doors.editing.requests import Editing
from generator.pages.frame.repository import Repository
from generator.pipeline import Made, make, read_and_check

HOST = "127.0.0.1:8000"


class Served:
    """A server's answers, without the server: its pages follow its files at once."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.editing = Editing(root, self.made, Guard("127.0.0.1", 8000))

    def made(self) -> Made:
        checked = read_and_check(self.root)
        assert checked.problems == ()
        return make(checked, self.root, Repository())

    def headers(self, **others: str) -> dict[str, str]:
        own = {
            "Host": HOST,
            "Origin": f"http://{HOST}",
            "Content-Type": "application/json",
            TOKEN: self.editing.guard.token,
        }
        return own | {name.replace("_", "-"): value for name, value in others.items()}

    def ask(self, act: str, what: Mapping[str, Any]) -> tuple[int, dict[str, Any]]:
        return self.editing.answer(act, self.headers(), json.dumps(what).encode())

    def select(self, source: str, words: str, nth: int | str = 1) -> dict[str, Any]:
        """Return a request to quote words of an article, where they stand for the nth time."""
        text = (self.root / f"sources/articles/{source}.txt").read_bytes().decode()
        start = -1
        for _ in range(int(nth)):
            start = text.index(words, start + 1)
        return {"source": source, "start": start, "end": start + len(words), "text": words}

    def files(self) -> dict[str, bytes]:
        folder = self.root / "sources"
        return {
            str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()
        }
