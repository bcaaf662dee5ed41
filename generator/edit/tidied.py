"""A file of a dossier as `fmt` leaves it: in the one layout, and with the hash of its article."""

from __future__ import annotations

import hashlib

from generator.edit.file import YamlFile
from generator.edit.kinds import Kind
from generator.edit.layout import laid_out
from generator.model.source import Source


def tidied(data: bytes, file: str, kind: Kind, article: bytes | None = None, captured: bytes | None = None) -> bytes:
    """Return what a file is to hold.

    Args:
        data: What it holds.
        file: How messages name it.
        kind: What it holds.
        article: Of a source, its article's bytes.
        captured: Of a source, the bytes of the page that was captured.

    Raises:
        NotEditable: With a sentence that says why it has to stay as it is.
    """
    written = YamlFile.of(data, file, kind)
    held = written.plain()
    if kind.model is Source and article is not None and isinstance(held, dict) and "sha256" not in held:
        written = written.set(("sha256",), hashlib.sha256(article).hexdigest())
    capture = held.get("capture") if kind.model is Source and isinstance(held, dict) else None
    if captured is not None and isinstance(capture, dict) and "sha256" not in capture:
        written = written.set(("capture", "sha256"), hashlib.sha256(captured).hexdigest())
    return laid_out(written.text, file, kind).encode()
