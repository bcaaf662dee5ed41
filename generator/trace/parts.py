"""What the parts of things are called where it is told that one was changed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from generator.ground.wording import gettext as _
from generator.ground.wording import marked

LABELS: Final[Mapping[str, str]] = {
    "about": marked("the introduction"),
    "actors": marked("who took part"),
    "acts": marked("the acts whose words are counted"),
    "aliases": marked("the other names"),
    "answers_are": marked("the kind of the answers"),
    "archived": marked("the copies in web archives"),
    "ask": marked("the question"),
    "attribution": marked("who says it"),
    "background": marked("the background"),
    "basis": marked("the basis of the date"),
    "body": marked("what counts as the article"),
    "byline": marked("the author as printed"),
    "capture": marked("the captured page"),
    "choices": marked("the answers to choose from"),
    "contact": marked("whom to write to"),
    "coordinates": marked("the coordinates"),
    "date": marked("the date"),
    "dateline": marked("the place of writing as printed"),
    "date.claims": marked("the claims that the date rests on"),
    "date.quote": marked("the words that the date rests on"),
    "date.reason": marked("the reason for the date"),
    "description": marked("the description"),
    "extract": marked("whether the archived text is only a part"),
    "front": marked("the questions on the front page"),
    "furniture": marked("whether it stands outside of the article’s body"),
    "groups": marked("which claims say the same"),
    "hedges": marked("how sure its words are"),
    "holds": marked("the place and the time of the question"),
    "independent_of": marked("the sources that it is independent of"),
    "kind": marked("the kind"),
    "language": marked("the language"),
    "name": marked("the name"),
    "named": marked("whether sources name the speaker"),
    "note": marked("the editor’s note"),
    "outlet": marked("the outlet"),
    "part_of": marked("what it is part of"),
    "places": marked("where it happened"),
    "prefix": marked("the words before the quote"),
    "quote": marked("the quote"),
    "reading": marked("how the editor reads the accounts"),
    "resolves": marked("what its relative dates mean"),
    "rights": marked("the rights in the text"),
    "sha256": marked("the archived text, by its hash"),
    "source": marked("the source"),
    "suffix": marked("the words behind the quote"),
    "summary": marked("the summary"),
    "taken_from": marked("where the article is taken from"),
    "title": marked("the title"),
    "translation": marked("the translation"),
    "unit": marked("what the numbers count"),
    "url": marked("the address"),
    "when": marked("the moment that it speaks of"),
}
"""By their keys; ``date.reason`` of a key within another."""

ADDED_TO: Final = frozenset(
    {"about", "aliases", "archived", "background", "byline", "capture", "contact", "coordinates", "date", "dateline",
     "description", "note", "rights", "summary", "translation", "url"}
)  # fmt: skip
"""Parts whose absence says nothing: where one comes, nothing that was published is wrong. Of every other part absence
says something: without an attribution, the outlet speaks for itself."""


def called(path: str) -> str:
    """Return what a part is called: of one that nobody named here, its key."""
    path = path.replace("published", "date")
    within, _dot, below = path.partition(".")
    label = LABELS.get(path) or (LABELS.get(below) if within == "date" and below != "date" else LABELS.get(within))
    return _(label) if label else path.replace("_", " ").replace(".", ", ")
