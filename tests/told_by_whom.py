"""Made-up sentences in four styles, each with whom it has say what it tells: read against a dossier of its own file.

A file under ``who/`` or ``who_held_out/`` names its outlet and the actors that its dossier knows, then has a sentence a
line and behind an arrow the chain: ids from the one nearest the outlet, ``&`` between those who speak together,
``new: Name`` for somebody whom the dossier does not know and the sentence names, ``unnamed: Words`` for a voice
without a name (which stood there as ``?`` at first, and counts as that), with whose it is where that is not the
article's own outlet, ``?`` where somebody speaks who may not be
written, and nothing where the outlet does. Where something else is found, that stands behind a second arrow. All were
written before the rules were looked at. Those of ``who_held_out/`` are for measuring: no rule is made for one.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from dossier_maker import read_dossier
from generator.draft.people import NewActor
from generator.draft.speakers import Link, Speakers, is_sure
from generator.model.dossier import Dossier
from generator.model.ids import ActorId

HERE = Path(__file__).parent / "draft"


@dataclass(frozen=True, slots=True)
class Case:
    """A sentence, who speaks in it, who the file says is found to, and who is."""

    sentence: str
    wanted: str
    expected: str
    found: str


def cases(folder: str) -> Iterator[tuple[str, Case]]:
    """Yield the cases of a folder, each with the name of its file."""
    for file in sorted((HERE / folder).glob("*.txt")):
        head, _, body = file.read_text("utf-8").partition("---\n")
        outlet, dossier = _dossier(head)
        for line in body.splitlines():
            sentence, wanted, *mistaken = (part.strip() for part in line.split("→"))
            chain = Speakers(dossier, outlet).of(sentence)
            found = written(chain).replace(f" ({dossier.actors[outlet].record.name})", "")
            yield file.stem, Case(sentence, wanted, *(mistaken or [wanted]), found)


def written(chain: tuple[Link, ...]) -> str:
    """Return the chain that a draft would have, as the files write it."""
    if not is_sure(chain):
        return "?"
    return " | ".join(" & ".join(_name(voice) for voice in link.voices) for link in chain)


def _unnamed(chain: str) -> bool:
    return "unnamed: " in chain


def _name(voice: ActorId | NewActor) -> str:
    if not isinstance(voice, NewActor):
        return voice
    return f"new: {voice.name}" if voice.named else f"unnamed: {voice.name}"


def figures(folder: str) -> tuple[int, int, int, int]:
    """Return how many speakers are right, of how many written; how many are found, of how many that can be known."""
    every = [case for _, case in cases(folder)]
    proposed = [
        one for one in every if one.found not in ("", "?") and not (_unnamed(one.found) and one.wanted == one.found)
    ]
    wanted = [one for one in every if one.wanted not in ("", "?") and not _unnamed(one.wanted)]
    right = sum(one.found == one.wanted for one in wanted)
    return right, len(proposed), right, len(wanted)


def passed_over(folder: str) -> tuple[int, int, int, int]:
    """Return how many sentences of somebody else's are taken for the outlet's, of how many; then the other way."""
    every = [case for _, case in cases(folder)]
    others = [one for one in every if one.wanted]
    own = [one for one in every if not one.wanted]
    return sum(not one.found for one in others), len(others), sum(bool(one.found) for one in own), len(own)


def _dossier(head: str) -> tuple[ActorId, Dossier]:
    files: dict[str, Mapping[str, object]] = {}
    outlet = ActorId("")
    for line in head.splitlines():
        kind, id_, names = line.replace("=", ":", 1).split(":")
        name, *aliases = (one.strip() for one in names.split(","))
        files[f"actors/{id_.strip()}.yml"] = {
            "name": name,
            "kind": "outlet" if kind == "outlet" else "group",
            "aliases": aliases,
        }
        outlet = ActorId(id_.strip()) if kind == "outlet" else outlet
    return outlet, read_dossier(files)
