"""What WeasyPrint does by halves with letters, mended while a book is printed.

Two things, each at the one place in WeasyPrint where it can be mended; `mended` puts both back as they were.

- Words in a picture are laid out letter by letter there, so that letters which join (Arabic) stand apart and back to
  front. Here they are laid out as one.
- A PDF says for each sign of a font which letters it stands for. WeasyPrint asks the first word that has the sign;
  where that word has a mark above it (``أولًا``), all its letters go to the mark and none to the sign, in the whole
  book. Here the font is asked. The sign for lam and alef goes by its own letter (U+FEFB): of two, programs that read
  from the right make alef and lam, while any of them knows what that letter is made of.
"""

from __future__ import annotations

import contextlib
import unicodedata
from collections.abc import Iterator, Mapping
from functools import cached_property
from io import BytesIO
from typing import Any, Final

_SIGNS: Final = {unicodedata.normalize("NFKC", sign): sign for sign in "ﻵﻷﻹﻻ"}
"""Lam and alef → their one sign."""


class _Whole(str):
    """Words that are one letter for whoever goes through them letter by letter."""

    __slots__ = ()

    def __iter__(self) -> Iterator[str]:
        yield str(self)


@contextlib.contextmanager
def mended() -> Iterator[None]:
    """Have WeasyPrint join letters in pictures, and know what each sign of a font stands for."""
    from weasyprint import svg
    from weasyprint.pdf import stream

    font, text, tags = stream.Font, svg.text, dict(svg.TAGS)
    stream.Font, svg.text = _font_that_knows(font), _in_one(text)
    svg.TAGS.update({tag: svg.text for tag, draw in tags.items() if draw is text})
    try:
        yield
    finally:
        stream.Font, svg.text = font, text
        svg.TAGS.update(tags)


def _in_one(draw: Any) -> Any:
    def text(picture: Any, node: Any, size: float) -> None:
        if node.text:
            node._etree_node.text = _Whole(node.text)
        draw(picture, node, size)

    return text


def _font_that_knows(font: Any) -> Any:
    class Font(font):  # type: ignore[misc]
        def __init__(self, *args: Any) -> None:
            super().__init__(*args)
            self.to_unicode = _Letters(self.file_content, self.index)

    return Font


class _Letters(dict[int, str]):
    """Signs of a font, by their numbers, each with its letters: the font's word for it where a text's is in doubt."""

    def __init__(self, font: bytes, number: int) -> None:
        super().__init__()
        self._font = font, number

    def __setitem__(self, sign: int, letters: str) -> None:
        if len(letters) != 1:
            letters = self._known.get(sign, letters)
        super().__setitem__(sign, _SIGNS.get(letters, letters))

    @cached_property
    def _known(self) -> Mapping[int, str]:
        from fontTools.ttLib import TTFont

        content, number = self._font
        font = TTFont(BytesIO(content), fontNumber=number, lazy=True)
        named: dict[str, str] = {}
        for code, name in sorted((font.getBestCmap() or {}).items()):
            named.setdefault(name, unicodedata.normalize("NFKC", chr(code)))
        for parts, name in _ligatures(font, named):
            named.setdefault(name, "".join(named[part] for part in parts))
        return {font.getGlyphID(name): letters for name, letters in named.items()}


def _ligatures(font: Any, named: dict[str, str]) -> Iterator[tuple[tuple[str, ...], str]]:
    """Yield what a font draws as one sign, and that sign; a letter's other shapes are added to ``named`` on the way."""
    tables = [
        getattr(table, "ExtSubTable", table)
        for lookup in (font["GSUB"].table.LookupList.Lookup if "GSUB" in font else ())
        for table in lookup.SubTable
    ]
    for table in tables:
        if table.LookupType == 1:
            for name, shape in table.mapping.items():
                if name in named:
                    named.setdefault(shape, named[name])
    for table in tables:
        if table.LookupType == 4:
            for first, several in table.ligatures.items():
                for one in several:
                    if all(part in named for part in (first, *one.Component)):
                        yield (first, *one.Component), one.LigGlyph
