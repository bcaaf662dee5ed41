"""A file of a dossier as it may be offered to readers: without drafts."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from generator.edit.file import YamlFile
from generator.edit.kinds import kind_of
from generator.edit.written import written

_FALSE = frozenset({"", "0", "off", "f", "false", "n", "no"})


def published(data: bytes, file: str, path: str, waiting: Collection[str] = ()) -> bytes:
    """Return what a file says without its drafts.

    Its comments go as well, since they may speak of a draft, and so does its layout.

    Args:
        data: What it holds.
        file: How messages name it.
        path: Where it lies, within the dossier's folder.
        waiting: The ids of questions that nobody answers.

    Raises:
        NotEditable: Where it cannot be read.
    """
    held = YamlFile.of(data, file).plain()
    return written(_without(held, waiting), file, kind_of(path)).encode()


def _without(value: Any, waiting: Collection[str]) -> Any:
    """Return a value without items that are drafts, and without lists that then hold nothing."""
    if isinstance(value, list):
        return [_without(one, waiting) for one in value if not _is_draft(one, waiting)]
    if not isinstance(value, dict):
        return value
    value = {key: one for key, one in value.items() if not _is_draft(one, waiting)}
    emptied = {
        key
        for key, one in value.items()
        if isinstance(one, list) and one and all(_is_draft(item, waiting) for item in one)
    }
    return {key: _without(one, waiting) for key, one in value.items() if key not in emptied}


def _is_draft(value: Any, waiting: Collection[str]) -> bool:
    if not isinstance(value, dict):
        return False
    return str(value.get("draft", "")).casefold() not in _FALSE or ("ask" in value and value.get("id") in waiting)
