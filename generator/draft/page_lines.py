"""The lines that a page of the web shows, and which of them say whose it is, of which day, and by whom.

What finds the article in a page leaves out the line below the headline with its day and its author, which is not the
article; but a day and a byline are quoted from there. They are taken as the page has them, and nothing is made.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from typing import Final

from selectolax.lexbor import LexborHTMLParser, LexborNode

_UNSEEN: Final = frozenset({
    "script", "style", "noscript", "template", "head", "title", "svg", "math", "iframe", "object", "select", "option",
    "textarea", "button",
})  # fmt: skip
_APART: Final = frozenset(["nav", "aside", "form", "figure", "figcaption", "dialog", "menu"])
"""Elements whose words belong to no head of an article."""
_IN_A_LINE: Final = frozenset({
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins",
    "kbd", "label", "mark", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "tt", "u", "var",
    "wbr",
})  # fmt: skip
_OF_THE_ARTICLE: Final = re.compile(
    r"(?:^|[\s_-])(?:by|by-?line|author|authors|date|dateline|datetime|meta|published|posted|pub-?date|timestamp|time|"
    r"updated|credit-?line|dek|article-?info|entry-?info|post-?info)(?:$|[\s_-])",
    re.I,
)
_HEADINGS: Final = ("h1", "h2")
_LONGEST: Final = 240
_MOST: Final = 8
_DEEPEST: Final = 200
_MOST_HIDDEN: Final = 100
_COPYRIGHT: Final = re.compile(r"©|\(c\) ?\d{4}|\bcopyright\b", re.I)


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a page.

    Attributes:
        text: What it shows.
        apart: Whether it stands in a menu, beside a picture, or the like.
        told: Whether its element says that it is a day, a byline or the like.
    """

    text: str
    apart: bool
    told: bool


@dataclass(frozen=True, slots=True)
class Head:
    """What a page shows around its article.

    Attributes:
        above: Days and bylines right above the headline.
        lines: What stands between the headline and the first paragraph.
        top: Lines above the headline.
        rights: Lines in which it claims its rights.
        title: What its title has behind the headline, or before it.
        site: What its code says that the site is called.
        unseen: Short texts that it holds and hides.
    """

    above: Sequence[str]
    lines: Sequence[str]
    top: Sequence[str]
    rights: Sequence[str]
    title: str
    site: str
    unseen: Set[str]


def head_of(html: str, headline: str, body: Sequence[str]) -> Head:
    """Return what a page shows around its article.

    Args:
        html: The page.
        headline: That of the article; "" where none was found.
        body: The paragraphs of the article, without its headline.
    """
    tree = LexborHTMLParser(html)
    lines = list(_lines(tree.body)) if tree.body is not None else []
    at = next((n for n, line in enumerate(lines) if headline and line.text == headline and not line.apart), -1)
    first = _first_of(lines, body, at + 1)
    begin = at if at >= 0 else first
    between = lines[at + 1 : first] if at >= 0 else []
    above = [line for line in lines[max(0, begin - _MOST) : begin] if line.told]
    held = {headline, *body}
    return Head(
        above=_of_a_head(above, held),
        lines=_of_a_head(between, held)[:_MOST],
        top=[line.text for line in lines[:begin] if not line.apart and not line.told],
        rights=[line.text for line in lines if _COPYRIGHT.search(line.text) and len(line.text) <= _LONGEST],
        title=_beside_the_headline(tree, headline),
        site=_said(tree, 'meta[property="og:site_name"]') or _said(tree, 'meta[name="application-name"]'),
        unseen=_unseen(tree) - {line.text for line in lines},
    )


def _unseen(tree: LexborHTMLParser) -> Set[str]:
    hidden = (node for node in tree.css("[hidden], [style]")[:_MOST_HIDDEN] if _hidden(node))
    texts = (" ".join(node.text(deep=True).split()) for node in hidden)
    return {text for text in texts if len(text) <= _LONGEST}


def _of_a_head(lines: Sequence[Line], held: Set[str]) -> Sequence[str]:
    """Return lines that may belong to the head of an article, each once, without those that it holds itself."""
    may = (line.text for line in lines if not line.apart and len(line.text) <= _LONGEST)
    return list(dict.fromkeys(text for text in may if text not in held))


def _first_of(lines: Sequence[Line], body: Sequence[str], after: int) -> int:
    """Return which line is the article's first paragraph, or the first that begins it."""
    for paragraph in body[:3]:
        for at in range(after, len(lines)):
            text = lines[at].text
            if text == paragraph or (len(text) > 40 and (paragraph.startswith(text) or text.startswith(paragraph))):
                return at
    return after


def _lines(root: LexborNode) -> Iterator[Line]:
    """Yield the lines that are seen, in order; an element for a day or an author is a line by itself."""
    words: list[str] = []
    state = (False, False)
    for text, apart, told, breaks in _pieces(root, False, False, 0):
        if breaks or (apart, told) != state:
            yield from _line(words, *state)
            words = []
        words.append(text)
        state = apart, told
    yield from _line(words, *state)


def _line(words: Sequence[str], apart: bool, told: bool) -> Iterator[Line]:
    text = " ".join("".join(words).split())
    if text.strip("|·•-–— "):
        yield Line(text, apart, told)


def _pieces(node: LexborNode, apart: bool, told: bool, depth: int) -> Iterator[tuple[str, bool, bool, bool]]:
    """Yield pieces of text, each with whether it is apart, told, and begins a line."""
    child = node.child
    while child is not None:
        tag = child.tag or ""
        if tag == "-text":
            yield child.text_content or "", apart, told, False
        elif tag == "br":
            yield "", apart, told, True
        elif not tag.startswith(("-", "!")) and tag not in _UNSEEN and depth < _DEEPEST and not _hidden(child):
            says = tag in ("time", "address") or _says(child)
            alone = tag not in _IN_A_LINE or says
            if alone:
                yield "", apart, told, True
            yield from _pieces(child, apart or tag in _APART or _role(child), told or says, depth + 1)
            if alone:
                yield "", apart, told, True
        child = child.next


def _hidden(node: LexborNode) -> bool:
    style = (node.attributes.get("style") or "").replace(" ", "").casefold()
    return "hidden" in node.attributes or "display:none" in style or "visibility:hidden" in style


def _role(node: LexborNode) -> bool:
    return (node.attributes.get("role") or "") in ("navigation", "complementary", "search", "menu", "dialog")


def _says(node: LexborNode) -> bool:
    """Whether an element says of itself that it is a day, a byline or the like; a large one only holds such."""
    named = " ".join(node.attributes.get(key) or "" for key in ("class", "itemprop", "rel"))
    return bool(named.strip() and _OF_THE_ARTICLE.search(named)) and len(node.text(deep=True)) <= _LONGEST


def _beside_the_headline(tree: LexborHTMLParser, headline: str) -> str:
    """Return the name behind the last sign in a page's title, or what it has more than the headline."""
    node = tree.css_first("head > title")
    title = " ".join(node.text(deep=True).split()) if node is not None else ""
    if headline and headline in title:
        return title.replace(headline, " ", 1).strip(" |»\u203a·•:–—-")
    parts = re.split(r"\s+[|»\u203a·•–—-]+\s+", title)
    return parts[-1] if len(parts) > 1 else ""


def _said(tree: LexborHTMLParser, selector: str) -> str:
    node = tree.css_first(selector)
    return " ".join((node.attributes.get("content") or "").split()) if node is not None else ""
