"""Requests over HTTP → the desk: what comes of each is JSON, and a sentence where it is refused."""

from __future__ import annotations

import importlib.resources
import json
from collections.abc import Callable, Mapping
from html import escape
from pathlib import Path
from typing import Any, Final

from pydantic import ValidationError

from generator.doors.editing.asked import Article, Asked, Draft, Looked, Nothing, Opened, Selected
from generator.doors.editing.desk import Desk, in_words_of
from generator.doors.editing.guard import Guard
from generator.doors.editing.saving import Refused
from generator.doors.editing.words import as_script
from generator.ground.wording import speaking
from generator.pipeline import Made

FOLDER: Final = "edit/"
"""Where requests and the page's scripts lie, within the server's own folder."""
_PAGE: Final = importlib.resources.files(__package__) / "page"

Answer = tuple[int, dict[str, Any]]


class Editing:
    """What ``serve`` has, once it may write."""

    def __init__(self, root: Path, made: Callable[[], Made], guard: Guard) -> None:
        """Begin; ``made`` returns the dossier as the pages show it now."""
        self.guard, self._made = guard, made
        desk = Desk(root, made)
        self._acts: Mapping[str, tuple[type[Asked], Callable[[Any], dict[str, Any]]]] = {
            "begin": (Selected, desk.begin),
            "open": (Opened, desk.open),
            "drafts": (Article, desk.drafts),
            "drop": (Opened, desk.drop),
            "find": (Looked, desk.find),
            "check": (Draft, desk.check),
            "save": (Draft, desk.save),
            "undo": (Nothing, lambda _: desk.undo()),
        }

    def answer(self, act: str, headers: Mapping[str, str], body: bytes) -> Answer:
        """Return the status and what to say to a request that passed through no other door.

        Args:
            act: Which of those above.
            headers: The request's.
            body: What it holds, which is at most `guard.LONGEST` bytes.
        """
        if why := self.guard.refuses(headers):
            return 403, {"why": why}
        if act not in self._acts:
            return 404, {"why": "There is nothing of that name."}
        asked, do = self._acts[act]
        try:
            request = asked.model_validate_json(body)
        except ValidationError as error:
            return 400, {"why": _first(error)}
        try:
            return 200, in_words_of(self._made(), lambda: do(request))
        except Refused as why:
            return 409, {"why": str(why)}

    def head(self, own: str) -> bytes:
        """Return what a page of a source gets into its head, where ``own`` is the server's own folder."""
        return (
            f'<meta name="dossier-edit" data-writes content="{escape(self.guard.token)}">'
            f'<link rel="stylesheet" href="{own}{FOLDER}edit.css">'
            f'<script type="module" src="{own}{FOLDER}start.js"></script>'
        ).encode()

    def file(self, name: str) -> bytes | None:
        """Return a script or a style of the panel; None where it has none of that name."""
        if name == "words.js":
            with speaking(self._made().derived.dossier.settings.language):
                return as_script()
        known = {entry.name for entry in _PAGE.iterdir()}
        return (_PAGE / name).read_bytes() if name in known else None


def _first(error: ValidationError) -> str:
    first = error.errors(include_url=False, include_context=False, include_input=False)[0]
    said = str(first["msg"]).removeprefix("Value error, ")
    where = ".".join(str(part) for part in first["loc"] if not str(part).startswith("function"))
    return f"{where}: {said}" if where else said


def as_bytes(answer: Mapping[str, Any]) -> bytes:
    """Return an answer as it is sent."""
    return json.dumps(answer, ensure_ascii=False).encode()
