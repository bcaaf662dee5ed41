"""Ids for what is new, and the ids of what a person names in their own words."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping

from generator.ground.names import did_you_mean
from generator.model.dossier import Dossier, Entry
from generator.model.ids import RESERVED_IDS

_LONGEST = 80
_MARKS = re.compile("['’`]")


class NotKnown(Exception):
    """Words name nothing of the dossier, or several things; the message says so in a sentence."""


def id_of(words: str, longest: int = _LONGEST) -> str:
    """Return an id made from words: "Syrian Arab News Agency" → ``syrian-arab-news-agency``.

    Letters lose their accents. "" where nothing is left that an id may have, as of words in another script.

    Args:
        words: Any text.
        longest: Of how many characters it may be; it ends with a whole word where it can.
    """
    bare = unicodedata.normalize("NFKD", _MARKS.sub("", words)).encode("ascii", "ignore").decode().lower()
    found = "-".join(re.findall("[a-z0-9]+", bare))
    if len(found) > longest:
        found = found[:longest].rpartition("-")[0] if "-" in found[1:longest] else found[:longest]
    return f"{found}-1" if found in RESERVED_IDS else found


def free(wanted: str, taken: Mapping[str, object] | frozenset[str]) -> str:
    """Return an id, or with a number behind it, that is not taken."""
    if wanted not in taken:
        return wanted
    return next(made for n in range(2, len(taken) + 3) if (made := f"{wanted[: _LONGEST - 7]}-{n}") not in taken)


def known(dossier: Dossier, kind: str, words: str) -> str:
    """Return the id of what a person names by its id, its name, its title or an alias.

    Args:
        dossier: The dossier.
        kind: ``actor``, ``event``, ``place`` or ``source``.
        words: What the person wrote.

    Raises:
        NotKnown: Where nothing, or more than one thing, is called so.
    """
    table = _tables(dossier)[kind]
    if words in table:
        return words
    called = {id_: (id_, *_names(entry)) for id_, entry in table.items()}
    for fold in (str, str.casefold):
        found = [id_ for id_, names in called.items() if fold(words) in map(fold, names)]
        if len(found) == 1:
            return found[0]
        if found:
            raise NotKnown(f'"{words}" may be {_listed(found)}: name the {kind} by its id.')
    near = did_you_mean(words, [name for names in called.values() for name in names])
    hint = f' Did you mean "{near}"?' if near else ""
    article = "an" if kind[0] in "ae" else "a"
    raise NotKnown(f'"{words}" is not {article} {kind} of this dossier.{hint}')


def ids(dossier: Dossier, kind: str) -> frozenset[str]:
    """Return the ids that things of a kind have: of an ``actor``, ``event``, ``place`` or ``source``."""
    return frozenset(_tables(dossier)[kind])


def _listed(found: list[str]) -> str:
    return " or ".join(f'"{one}"' for one in found)


def _tables(dossier: Dossier) -> Mapping[str, Mapping[str, Entry[str, object]]]:
    tables: dict[str, Mapping[str, Entry[str, object]]] = {}
    for kind, table in (
        ("actor", dossier.actors),
        ("event", dossier.events),
        ("place", dossier.places),
        ("source", dossier.sources),
    ):
        tables[kind] = {str(id_): entry for id_, entry in table.items()}
    return tables


def _names(entry: Entry[str, object]) -> Iterator[str]:
    record = entry.record
    for key in ("name", "title"):
        if hasattr(record, key):
            yield getattr(record, key)
    for alias in getattr(record, "aliases", ()):
        yield alias.name
