"""A file of a dossier as it may be offered to readers: without drafts."""

from __future__ import annotations

from typing import Any

from generator.edit.file import YamlFile
from generator.edit.kinds import kind_of
from generator.edit.written import written

_FALSE = frozenset({"", "0", "off", "f", "false", "n", "no"})


def published(data: bytes, file: str, path: str) -> bytes:
    """Return what a file says without its drafts.

    Its comments go as well, since they may speak of a draft, and so does its layout.

    Args:
        data: What it holds.
        file: How messages name it.
        path: Where it lies, within the dossier's folder.

    Raises:
        NotEditable: Where it cannot be read.
    """
    held = YamlFile.of(data, file).plain()
    return written(_without(held), file, kind_of(path)).encode()


def _without(value: Any) -> Any:
    """Return a value without items that are drafts, and without lists that then hold nothing."""
    if isinstance(value, list):
        return [_without(one) for one in value if not _is_draft(one)]
    if not isinstance(value, dict):
        return value
    value = {key: one for key, one in value.items() if not _is_draft(one)}
    emptied = {key for key, one in value.items() if isinstance(one, list) and one and all(map(_is_draft, one))}
    return {key: _without(one) for key, one in value.items() if key not in emptied}


def _is_draft(value: Any) -> bool:
    return isinstance(value, dict) and str(value.get("draft", "")).casefold() not in _FALSE
