"""One style sheet for the whole site: as much of Material's as this site can ask for, and then its own.

Material brings styles for all that it can show; most of that no page of a dossier has. What is left out is listed by
what in ``mkdocs.yml`` would ask for it, so that whoever turns on, say, ``pymdownx.tabbed`` has its styles again, and so
that what a later Material brings is kept until somebody lists it. A test in a browser holds that no rule is left out
that would have met an element of any kind of page.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from typing import Final

COMPONENTS: Final[tuple[tuple[str, tuple[str, ...]], ...]] = (
    (r"md-(?:post|author|profile|pagination|meta|pin|draft)|md-sidebar--post", ("material/blog",)),
    (r"md-tags?|md-tag-\w+", ("material/tags",)),
    (r"md-search|md-search-result", ("material/search",)),
    (r"md-consent", ("consent",)),
    (r"md-feedback", ("analytics",)),
    (r"md-version", ("version",)),
    (r"md-select", ("alternate",)),
    (r"md-social", ("social",)),
    (r"md-path", ("navigation.path",)),
    (r"md-progress", ("navigation.instant.progress",)),
    (r"md-footer__(?:link|title|direction|inner)|md-footer-meta|md-copyright", ("navigation.footer",)),
    (r"md-annotation|md-annotation-list|md-tooltip2?", ("content.code.annotate",)),
    (r"md-clipboard|md-code", ("content.code.copy", "content.code.select")),
    (r"tabbed-\w+", ("pymdownx.tabbed",)),
    (r"task-list-\w+", ("pymdownx.tasklist",)),
    (r"critic", ("pymdownx.critic",)),
    (r"arithmatex", ("pymdownx.arithmatex",)),
    (r"footnote|footnote-\w+", ("footnotes",)),
    (r"emojione|twemoji|gemoji", ("pymdownx.emoji",)),
    (r"keys|key-\w+", ("pymdownx.keys",)),
    (r"grid|cards?|inline|md-button", ("attr_list", "md_in_html")),
    (r"md-status", ("status",)),
    # Of the navigation that Material's own partial makes, and ours does not.
    (r"md-nav__(?:toggle|icon|container)|md-nav__item--\w+", ()),
    (r"md-nav--(?:lifted|integrated)|md-header--lifted", ()),
)
"""Classes of a part of Material, and who asks for it: a plugin, a feature, a Markdown extension, an ``extra``."""

_PIECE: Final = re.compile(r"""/\*.*?\*/|"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|url\([^"')]*\)|[{};]""", re.DOTALL)
"""What a style sheet is cut at, and what may hold such a letter without being cut."""
_COMMA: Final = re.compile(r",(?![^()\[\]]*[)\]])")
_NOT: Final = re.compile(r":not\([^()]*\)")
_SPACE: Final = re.compile(r"""("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')|/\*.*?\*/|\s+""", re.DOTALL)
_IMPORT: Final = re.compile(r"""@import (?:url\()?["']([^"']+)["']\)?;""")
_HEAD: Final = re.compile(r"@charset[^;]*;|/\*# sourceMappingURL=.*?\*/", re.DOTALL)


def imported(css: str) -> list[str]:
    """Return what a style sheet imports, in order."""
    return _IMPORT.findall(css)


def compact(css: str) -> str:
    """Return a style sheet without comments, and with white space run together."""
    return _SPACE.sub(lambda found: found[1] or (" " if found[0].isspace() else ""), css).strip()


def without_unused(css: str, asked: Collection[str], colours: Collection[str]) -> str:
    """Return Material's style sheet without the rules that nothing on the site can ask for.

    Args:
        css: What Material brings.
        asked: Plugins, features, Markdown extensions and keys of ``extra`` that are on.
        colours: The names of colours that the palettes have.
    """
    classes = "|".join(classes for classes, by in COMPONENTS if not set(by) & set(asked))
    others = "|".join(map(re.escape, sorted(colours))) or "(?!)"
    unused = re.compile(rf"\.(?:{classes})(?=__|--|[^\w-]|$)|\[data-md-color-(?:primary|accent)=(?!(?:{others})\])")
    return _without_values(_kept(_HEAD.sub("", css), unused))


def _kept(css: str, unused: re.Pattern[str]) -> str:
    kept = []
    for head, body in _rules(css):
        if body is None:
            kept.append(head)
        elif head.startswith(("@media", "@supports")):
            if inside := _kept(body, unused):
                kept.append(f"{head}{{{inside}}}")
        elif head.startswith("@"):
            kept.append(f"{head}{{{body}}}")
        elif asking := [one for one in _COMMA.split(head) if not unused.search(_NOT.sub("", one))]:
            kept.append(f"{','.join(asking)}{{{body}}}")
    return "".join(kept)


def _rules(css: str) -> Iterator[tuple[str, str | None]]:
    """Yield the rules of a style sheet, each what stands before its braces and within; nothing within is None."""
    begin = depth = within = 0
    head = ""
    for piece in _PIECE.finditer(css):
        if piece[0] == "{":
            if not depth:
                head, within = css[begin : piece.start()], piece.end()
            depth += 1
        elif piece[0] == "}":
            depth -= 1
            if not depth:
                yield head, css[within : piece.start()]
                begin = piece.end()
        elif piece[0] == ";" and not depth:
            yield css[begin : piece.end()], None
            begin = piece.end()


def _without_values(css: str) -> str:
    """Return a style sheet without the icons, drawn in it, that only rules asked for which were left out."""
    used = set(re.findall(r"var\((--[\w-]+)", css))

    def needed(icons: re.Match[str]) -> str:
        return icons[0] if used & set(re.findall(r"(--[\w-]+):", icons[0])) else ""

    return re.sub(r""":root\{(?:--md-[\w-]*icon[\w-]*:url\((?:'[^']*'|"[^"]*")\);?)+\}""", needed, css)
