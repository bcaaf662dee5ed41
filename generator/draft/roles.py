"""Who may be meant by what somebody is rather than by a name: "her owners", "the harbour master".

Told by the names of actors ("Owners of the Brisa") and by what texts call them beside their names ("harbour master Ada
Quill"; "Ada Quill, the harbour master,"). It is a guess, since others may be the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from generator.links.phrase_index import PhraseIndex
from generator.model.dossier import Dossier, Ref
from generator.model.ids import ActorId

_SAID: Final = re.compile(
    r"^(?:the|her|his|its|their|both)\s+(?P<what>[a-z][\w-]+(?:\s+[a-z][\w-]+){0,2}?)(?:\s+(?:of|for|in|at)\s+.+)?$",
    re.I,
)
_OF: Final = re.compile(r"\s+(?:of|for|in|at)\s.*$")
_AHEAD: Final = re.compile(r"(?:\b[A-Z][\w-]*\s+)?(?P<what>\b[a-z][a-z-]{3,}(?:\s+[a-z][a-z-]{3,})?)\s+$")
_BEHIND: Final = re.compile(
    r"^,\s+(?:the|an?|its|his|her)\s+(?P<what>[a-z][a-z-]{3,}(?:\s+[a-z][a-z-]{3,})?)(?=,|\s+(?:of|for|at|in)\b)"
)
_ARTICLE: Final = re.compile(r"^(?:the|a|an)\s+", re.IGNORECASE)
_LOOK: Final = 60
"""Characters on either side of a name in which its role is looked for."""


class Roles:
    """What actors are called by their roles, each with all who may be meant."""

    def __init__(self, dossier: Dossier, index: PhraseIndex[Ref], texts: Iterable[str]) -> None:
        """Read names and texts once.

        Args:
            dossier: The dossier.
            index: What its actors are called.
            texts: Where their roles may stand beside their names.
        """
        self._who: dict[str, set[ActorId]] = {}
        for id_, entry in dossier.actors.items():
            for name in (entry.record.name, *(alias.name for alias in entry.record.aliases)):
                self._add(_OF.sub("", _ARTICLE.sub("", name)), id_)
        for text in texts:
            for what, id_ in _beside(text, index):
                self._add(what, id_)

    def of(self, said: str) -> ActorId | None:
        """Return the one actor whom words for a role may mean; None where none or several may be."""
        found = _SAID.match(said)
        what = found["what"].casefold() if found else ""
        for words in (what, what.rpartition(" ")[2]):
            who = self._who.get(words, set())
            if who:
                return next(iter(who)) if len(who) == 1 else None
        return None

    def _add(self, what: str, id_: ActorId) -> None:
        plain = " ".join(what.split()).casefold()
        for words in {plain, plain.rpartition(" ")[2]} - {""}:
            self._who.setdefault(words, set()).add(id_)


def _beside(text: str, index: PhraseIndex[Ref]) -> Iterator[tuple[str, ActorId]]:
    for hit in index.hits(text, 0, len(text)):
        start, end = hit.span
        ahead = _AHEAD.search(text, max(0, start - _LOOK), start)
        behind = _BEHIND.match(text[end : end + _LOOK])
        yield from ((found["what"], ActorId(hit.of.id)) for found in (ahead, behind) if found)
