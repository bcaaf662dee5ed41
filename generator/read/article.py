"""An archived article's text, as it came: no line end, no space and no BOM is changed."""

from __future__ import annotations

from generator.ground.position import Position
from generator.ground.problem import Problem
from generator.model.dossier import Article
from generator.read.characters import control_characters
from generator.read.files import decoded

LIMIT = 8 << 20
"""Bytes. No news article comes near it; a larger file is something else under a wrong name."""


def read_article(data: bytes, file: str, sha256: str) -> Article | Problem:
    """Read one article's text.

    Args:
        data: What the text file holds.
        file: How messages name it.
        sha256: Its hash, in hexadecimal.
    """
    text = decoded(data, file)
    if isinstance(text, Problem):
        return text
    for problem in control_characters(text, file):
        return problem
    if not text.strip("\ufeff \t\r\n"):
        return Problem(Position(file), "empty-article", f'"{file}" holds no text.', "Put the article's words into it.")
    return Article(file, text, sha256)
