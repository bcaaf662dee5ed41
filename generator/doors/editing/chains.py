"""Chains of speakers that are proposed for a selection, the likeliest first, as the panel shows them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from generator.doors.editing import finding, proposals
from generator.doors.editing.speaking import Links, Spoken, ids_of, spoken
from generator.draft.doubted import is_no_voice
from generator.draft.people import NewActor, new_name
from generator.ground.wording import gettext as _
from generator.links.derived import Derived
from generator.model.dossier import Dossier
from generator.model.ids import SourceId

Json = dict[str, Any]
Chain = list[list[Json]]
_ARTICLE: Final = re.compile(r"^(?:the|an?)\s+", re.IGNORECASE)
_PART_OF_A_NAME: Final = re.compile(r"[^\w]*(?:[^\W\d_a-z]|\d)")
_BETWEEN: Final = frozenset({"of", "for", "and", "the", "al", "de", "bin", "ez"})


@dataclass(frozen=True, slots=True)
class Begun:
    """Who may be speaking.

    Attributes:
        shown: Each chain with why it is proposed.
        chain: The one that stands there at first; nobody where it is the outlet, or unsure.
        doubts: Why it is unsure who speaks, in sentences; none where it is not, and then nothing has to be asked.
    """

    shown: list[Json]
    chain: Chain
    doubts: list[str]


def begun(derived: Derived, dossier: Dossier, source: SourceId, at: proposals.Near) -> Begun:
    """Return who may be speaking: as in the same sentence, by its reporting verbs, as nearby, whom it names.

    Args:
        derived: What the pages are made from.
        dossier: The dossier with its drafts: an actor who is one is somebody whom it knows.
        source: The article.
        at: Where in it words were selected.
    """
    nearby = proposals.speakers(derived, source, at)
    by_verbs = spoken(derived, dossier, source, at)
    here = [one for one in nearby if one.here]
    shown: dict[str, Json] = {}
    for one in (
        *(_nearby(dossier, one) for one in here),
        *_by_verbs(dossier, source, by_verbs),
        *(_nearby(dossier, one) for one in nearby if not one.here),
    ):
        shown.setdefault(repr(one["chain"]), one)
    if here:
        return Begun(list(shown.values()), as_json(dossier, here[0].chain), [])
    return Begun(list(shown.values()), _first(dossier, by_verbs), list(by_verbs.doubts))


def as_json(dossier: Dossier, chain: proposals.ChainOf) -> Chain:
    """Return a chain as the page shows it."""
    return [[finding.actor_shown(dossier, actor) for actor in link] for link in chain]


def _first(dossier: Dossier, by_verbs: Spoken) -> Chain:
    sure = ids_of(by_verbs.chains[0]) if by_verbs.chains and not by_verbs.doubts else None
    return as_json(dossier, sure) if sure else []


def _nearby(dossier: Dossier, one: proposals.Speaking) -> Json:
    return {"chain": as_json(dossier, one.chain), "why": one.why}


def _by_verbs(dossier: Dossier, source: SourceId, by_verbs: Spoken) -> Iterator[Json]:
    for chain in by_verbs.chains:
        if any(not link.voices and is_no_voice(link.words) for link in chain):
            continue
        words = ", ".join(dict.fromkeys(f"\u2068“{link.words}”\u2069" for link in chain))  # isolated
        yield {"chain": _shown(dossier, source, chain), "why": _("by the words %(words)s", words=words)}


def _shown(dossier: Dossier, source: SourceId, chain: Links) -> Chain:
    """Return it as the page shows it: of whom the dossier does not know, a name and an id to begin with."""
    taken: set[str] = {*dossier.actors}
    found: Chain = []
    for at, link in enumerate(chain):
        people = link.voices or (_unknown(link.words, passes_on=at < len(chain) - 1),)
        found.append([])
        for voice in people:
            if isinstance(voice, NewActor):
                id_ = proposals.id_of_actor(dossier, source, voice.name, taken)
                taken.add(id_)
                told = {"id": id_, "name": voice.name, "kind": voice.kind, "named": voice.named, "new": True}
                found[-1].append(told)
            else:
                found[-1].append(finding.actor_shown(dossier, voice))
    return found


def _unknown(words: str, *, passes_on: bool) -> NewActor:
    """Return somebody of whom only the words are known; the kind is "", which an editor is asked, where nothing tells.

    Whoever passes on what others say and has a name is an outlet, as far as is known.
    """
    name = new_name(words) or (words if _is_name(words) else "")
    return NewActor(name or words, "outlet" if name and passes_on else "", named=bool(name))


def _is_name(words: str) -> bool:
    """Tell whether words are a name and nothing else: "Canal 9", and not "the mayor" or "Angry customers"."""
    parts = [part for part in _ARTICLE.sub("", words.strip()).split() if part not in _BETWEEN]
    return bool(parts) and all(map(_PART_OF_A_NAME.match, parts))
