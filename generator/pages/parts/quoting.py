"""What the script needs that makes a claim's YAML of words which a reader selects in an article."""

from __future__ import annotations

import json
from dataclasses import dataclass

from generator.ground.wording import gettext as _
from generator.model.ids import SourceId
from generator.pages.frame.context import PageContext
from generator.pages.parts.scripts import QUOTE


@dataclass(frozen=True, slots=True)
class Quoting:
    """What the script needs.

    Attributes:
        script: The way to it.
        source: The id of the article.
        edit: Where a file can be edited, with ``{path}``; empty without a repository.
        tell: Where a correction can be told: the form, a mail, a page; empty where nowhere.
        words: What it says, as JSON.
    """

    script: str
    source: str
    edit: str
    tell: str
    words: str


def quoting(context: PageContext, source: SourceId, contact: str) -> Quoting:
    """Return what the script needs on a page of a source; ``contact`` is whom to write to without a repository."""
    words = {
        "quote": _("Quote"),
        "title": _("These words as a claim"),
        "hint": _(
            "Paste this below “claims:” in the file of what it is about, and add “attribution” where the article "
            "relies on somebody for it."
        ),
        "copy": _("Copy"),
        "copied": _("Copied"),
        "refused": _("Nothing was copied: this browser does not allow it. Select the words instead."),
        "edit": _("Copy, and open %(file)s to edit", file="{file}"),
        "tell": _("Propose it to the editors"),
        "close": _("Close"),
    }
    told = json.dumps(words, ensure_ascii=False, separators=(",", ":"))
    tell = context.repository.report_of(context.here) or contact
    return Quoting(context.to(QUOTE), source, context.repository.edits, tell, told)
