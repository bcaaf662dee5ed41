"""A claim is taken out of its file: what goes with it, what stays, and what is left to do."""

from __future__ import annotations

from typing import Any

from generator.edit import YamlFile, comments_above, with_comment
from generator.model.dossier import Dossier, Path, Stated

_FALSE = frozenset({"", "0", "off", "f", "false", "n", "no"})


def taken_out(file: YamlFile, path: Path) -> YamlFile:
    """Take a claim out; comments above the last one of a list, which goes as well, then stand above its record.

    Raises:
        NotEditable: Where that cannot be done.
    """
    above = comments_above(file, path)
    changed = file.remove(path)
    to = path[:-2]
    if not above or "claims" in at(changed, to):
        return changed
    return with_comment(changed, to if to else (next(iter(at(changed, ()))),), above)


def dropped(file: YamlFile, path: Path) -> YamlFile:
    """Take a draft out, and its question, where that was only proposed with it and nothing else answers it there.

    Raises:
        NotEditable: Where that cannot be done.
    """
    asked = at(file, path[:-2]) if "questions" in path else {}
    alone = len(asked.get("claims", ())) == 1 and not asked.get("again")
    proposed = str(asked.get("draft", "")).casefold() not in _FALSE
    return file.remove(path[:-2]) if alone and proposed else taken_out(file, path)


def left_to_do(dossier: Dossier, before: Stated) -> str:
    """Return what is left to do once a claim is dropped, in a sentence; "" for nothing.

    Args:
        dossier: The dossier without it.
        before: The claim.
    """
    asked = [(event.file, one) for event in dossier.events.values() for one in event.record.questions]
    answered = {stated.question.id for stated in dossier.accounts() if stated.question}
    for file, question in asked:
        if before.question and question.id == before.question.id and question.id not in answered:
            return (
                f'Nothing answers "{question.ask}" then: quote other words for it, or take the question out of {file}.'
            )
    return ""


def at(file: YamlFile, path: Path) -> Any:
    """Return what stands at a path of a file."""
    found: Any = file.plain()
    for part in path:
        found = found[part]
    return found
