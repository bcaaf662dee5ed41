"""What is known only once a page is whole: the numbers of its citations, and its table of contents.

A view lays out the parts of its page in whatever order it needs them, and leaves out those that have nothing to show.
So both are read from the finished HTML, each in one pass. Foreign text has no angle bracket of its own, so that no text
of an article or of the YAML is taken for a mark or for a heading.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import unescape
from typing import Final

from generator.ground.escape import foreign
from generator.ground.wording import gettext as _
from generator.pages.frame.page import Section

UNNUMBERED: Final = "·"
"""What stands in a mark until the page is whole."""

FEWEST: Final = 4
"""How many sections a page has at least whose contents stand above them on a phone, where there is no side column."""

_HEAD: Final = re.compile(r'</h1>\s*(?:<p class="d-lede">.*?</p>)?', re.DOTALL)
_BEGINS: Final = '<a class="d-cite" href='
_MARK: Final = re.compile(rf'({_BEGINS}"([^"]*)"[^>]*><span class="d-vh">[^<]*</span>){UNNUMBERED}(?=</a>)')
"""A mark as `generator.pages.frame.prose` makes it."""
_HEADING: Final = re.compile(r'<h([23]) id="([^"]*)"[^>]*>(.*?)</h\1>', re.DOTALL)
_BESIDE: Final = re.compile(r"\s*<span\b.*?</span>\s*|<[^>]*>", re.DOTALL)
"""What a heading holds beside its words: signs and counts, which stand in a ``span``, and the tags of a link."""


def with_citation_numbers(html: str) -> str:
    """Return a page whose marks are numbered from 1 as a reader meets them; marks that lead to one claim have one."""
    if _BEGINS not in html:  # Most pages have none, and this is quicker to see.
        return html
    numbers: dict[str, int] = {}

    def numbered(mark: re.Match[str]) -> str:
        return f"{mark[1]}{numbers.setdefault(mark[2], len(numbers) + 1)}"

    return _MARK.sub(numbered, html)


def with_contents(html: str, sections: Sequence[Section]) -> str:
    """Return a page with its contents below its title, for screens that have no room for them beside it.

    A page with an overview of its own, which says more, is left as it is.
    """
    if len(sections) < FEWEST or 'class="d-overview"' in html:
        return html
    head = _HEAD.search(html)
    if head is None:
        return html
    links = "".join(f'<li><a href="#{foreign(each.anchor)}">{foreign(each.title)}</a></li>' for each in sections)
    head_of_it = f"<summary>{foreign(_('On this page'))}</summary>"
    listed = f'<details class="d-contents" data-search-exclude>{head_of_it}<ul>{links}</ul></details>'
    return f"{html[: head.end()].rstrip()}\n{listed}\n{html[head.end() :].lstrip()}"


def contents(html: str, deep: bool = False) -> tuple[Section, ...]:
    """Return a page's table of contents: its headings of the second level that have an anchor.

    Args:
        html: The finished page.
        deep: Whether headings of the third level stand below them.
    """
    found: list[tuple[str, str, list[Section]]] = []
    for level, escaped, inside in _HEADING.findall(html):
        anchor, title = unescape(escaped), unescape(_BESIDE.sub("", inside))
        if level == "2":
            found.append((anchor, title, []))
        elif deep and found:
            found[-1][2].append(Section(anchor, title))
    return tuple(Section(anchor, title, tuple(children)) for anchor, title, children in found)
