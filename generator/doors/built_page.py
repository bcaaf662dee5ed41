"""A page of a built site, as an HTML5 parser reads it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser, LexborNode


@dataclass(frozen=True, slots=True)
class Built:
    """One page of the built site.

    Attributes:
        twice: Anchors that it has more than once, sorted.
    """

    address: str
    tree: LexborHTMLParser
    ids: frozenset[str]
    twice: tuple[str, ...] = ()


def read_page(address: str, content: bytes) -> Built:
    """Read a page from its bytes.

    Raises:
        UnicodeDecodeError: Where they are not UTF-8.
    """
    content.decode("utf-8")  # which the parser does not ask: it would put up with other bytes
    tree = LexborHTMLParser(content)
    ids = [node.id or "" for node in tree.css("[id]")]
    twice = tuple(sorted({one for one in ids if ids.count(one) > 1})) if len(set(ids)) != len(ids) else ()
    return Built(address, tree, frozenset(ids), twice)


def html_files(site: Path) -> Iterator[tuple[str, Path]]:
    """Yield the address and the file of every page below ``site``."""
    for path in files_below(site, ".html"):
        yield path.relative_to(site).as_posix().removesuffix("index.html"), path


def files_below(site: Path, ending: str) -> Iterator[Path]:
    """Yield every file of a kind below ``site``, folder by folder, in the order of their names."""
    for folder, folders, files in os.walk(site):  # several times as quick as a path's rglob
        folders.sort()
        yield from (Path(folder, name) for name in sorted(files) if name.endswith(ending))


def text_of(node: LexborNode) -> str:
    """Return the text of an element as a reader sees it, nothing stripped."""
    return str(node.text(deep=True, separator="", strip=False))
