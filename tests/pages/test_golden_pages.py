"""Every finished page of the dossier of one of each, as a file that reads well in a difference.

The frame around a page is the theme's and is left out. ``make goldens`` writes them anew and shows what changed; read
it before you commit it.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator, Sequence
from html import escape
from html.parser import HTMLParser

import pytest

from dossier_maker import DOSSIERS
from generator.pages.frame.page import Section
from generator.pages.frame.repository import Repository
from generator.pages.site import render
from generator.pipeline import Made

GOLDEN = DOSSIERS / "one-of-each.pages"
VOID = frozenset({"br", "hr", "img", "input", "link", "meta", "wbr"})


class _Lines(HTMLParser):
    """Writes each element, and each run of text, on a line of its own, indented by its depth."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.lines: list[str] = []
        self._open: list[str] = []

    def _write(self, text: str) -> None:
        self.lines.append("  " * len(self._open) + text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = "".join(f" {name}" if value is None else f' {name}="{_visible(value)}"' for name, value in attrs)
        self._write(f"<{tag}{told}>")
        if tag not in VOID:
            self._open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self._open.pop()

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag, f"</{tag}> closes what is not open"

    def handle_data(self, data: str) -> None:
        if data.strip():
            self._write(_visible(data))


def _visible(text: str) -> str:
    """Show what would end a line, or not be seen, by its number; markup in text stays text."""
    shown = escape(text, quote=True)
    return "".join(one if one == " " or one.isprintable() else f"&#{ord(one)};" for one in shown)


def pretty(html: str) -> str:
    lines = _Lines()
    lines.feed(html)
    lines.close()
    return "\n".join(lines.lines)


@pytest.fixture(scope="module")
def pages(one_of_each: Made) -> dict[str, str]:
    written = {}
    for page in render(one_of_each.derived, {}, Repository("https://example.org/dossier")).pages:
        contents = [f"{'  ' * depth}- {title} #{anchor}" for depth, title, anchor in _contents(page.sections)]
        head = [f"title: {page.title}", f"description: {page.description}", f"file: {page.file}", *contents]
        name = page.address.strip("/").replace("/", ".") or "home"
        written[f"{name}.html"] = "\n".join([*head, "", pretty(page.html), ""])
    if os.environ.get("DOSSIER_GOLDEN") == "write":
        shutil.rmtree(GOLDEN, ignore_errors=True)
        GOLDEN.mkdir()
        for name, content in written.items():
            (GOLDEN / name).write_bytes(content.encode())
    return written


def _contents(sections: Sequence[Section], depth: int = 0) -> Iterator[tuple[int, str, str]]:
    for section in sections:
        yield depth, section.title, section.anchor
        yield from _contents(section.children, depth + 1)


def test_each_page_has_a_golden_one(pages: dict[str, str]) -> None:
    assert {path.name for path in GOLDEN.iterdir()} == pages.keys()


@pytest.mark.parametrize("name", sorted(path.name for path in GOLDEN.iterdir()))
def test_the_page_is_the_golden_one(pages: dict[str, str], name: str) -> None:
    assert pages.get(name) == (GOLDEN / name).read_bytes().decode()
