"""A file of a dossier as `fmt` leaves it: in the one layout, and with the hash of its article."""

from __future__ import annotations

import hashlib

from generator.edit.file import YamlFile
from generator.edit.layout import laid_out
from generator.model.record import Record
from generator.model.source import Source


def tidied(data: bytes, file: str, model: type[Record], article: bytes | None = None) -> bytes:
    """Return what a file is to hold.

    Args:
        data: What it holds.
        file: How messages name it.
        model: What it is.
        article: Of a source, its article's bytes.

    Raises:
        NotEditable: With a sentence that says why it has to stay as it is.
    """
    written = YamlFile.of(data, file, model)
    held = written.plain()
    if model is Source and article is not None and isinstance(held, dict) and "sha256" not in held:
        written = written.set(("sha256",), hashlib.sha256(article).hexdigest())
    return laid_out(written.text, file, model).encode()
