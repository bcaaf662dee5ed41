"""Claims that come and go, where a source and an attribution may stand once for several of them.

A claim says the same wherever it is put: what it would take there and should not, it says itself; what it takes there
anyway, it leaves out.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from generator.edit.file import YamlFile
from generator.edit.nodes import NotEditable
from generator.edit.plain import value_at
from generator.model.claim import Claim as Claims
from generator.model.dossier import Path
from generator.read.reasons import field_names

Claim = Mapping[str, Any]
_SHARED = ("source", "attribution")
_ORDER = {key: at for at, key in enumerate(field_names(Claims))}


def claim_at(file: YamlFile, path: Path) -> dict[str, Any]:
    """Return a claim with its source and its attribution, be they its own or taken from above.

    Raises:
        NotEditable: Where no claim stands there.
    """
    claim = value_at(file.plain(), path)
    if not isinstance(claim, dict) or len(path) < 2 or path[-2] != "claims":
        raise NotEditable(f'"{".".join(map(str, path))}" is no claim.')
    given = _given(file, path[:-2])
    return claim if "source" in claim else {**given, **claim}


def insert_claim(file: YamlFile, to: Path, at: int, claim: Claim) -> YamlFile:
    """Return a file with one more claim in a list, which is made where it is missing.

    Args:
        file: The file.
        to: The list: ``("claims",)``, ``("questions", 0, "claims")``.
        at: Before which of its claims.
        claim: The whole claim; without ``attribution``, the outlet speaks itself.

    Raises:
        NotEditable: Where that cannot be done.
    """
    return file.insert(to, at, _shortest(claim, _given(file, to[:-1])))


def _given(file: YamlFile, holder: Path) -> dict[str, Any]:
    """Return the source and the attribution that claims of a record, or of a question in it, take from above."""
    given: dict[str, Any] = {}
    for length in range(len(holder) + 1):
        level = value_at(file.plain(), holder[:length])
        if isinstance(level, dict):
            own = {key: level[key] for key in _SHARED if key in level}
            given = own if "source" in own else {**given, **own}
    return given


def _shortest(claim: Claim, given: Mapping[str, Any]) -> dict[str, Any]:
    """Return a claim without what it takes from above, and with all that it must say against it."""
    short = dict(claim)
    if "source" not in given or claim.get("source") != given["source"]:
        return short
    del short["source"]
    speaks = claim.get("attribution") or []
    if speaks == (given.get("attribution") or []):
        short.pop("attribution", None)
    else:
        short["attribution"] = speaks
    return dict(sorted(short.items(), key=lambda entry: _ORDER.get(entry[0], len(_ORDER))))
