"""An archived article's text, as it came: no line end, no space and no BOM is changed."""

from __future__ import annotations

import hashlib
from pathlib import Path

from generator.ground.position import Position
from generator.ground.problem import Problem
from generator.model.dossier import Article
from generator.read.characters import control_characters
from generator.read.files import content, decoded

LIMIT = 8 << 20
"""Bytes. No news article comes near it; a larger file is something else under a wrong name."""


def read_article(path: str, base: Path, file: str) -> Article | Problem:
    """Read one article's text.

    Args:
        path: The text file.
        base: The dossier's folder, resolved; a link may not lead out of it.
        file: How messages name the file.
    """
    data = content(path, base, file, LIMIT)
    if isinstance(data, Problem):
        return data
    text = decoded(data, file)
    if isinstance(text, Problem):
        return text
    for problem in control_characters(text, file):
        return problem
    if not text.strip("\ufeff \t\r\n"):
        return Problem(Position(file), "empty-article", f'"{file}" holds no text.', "Put the article's words into it.")
    return Article(file, text, hashlib.sha256(data).hexdigest())
