"""One YAML file → its record: what follows from its kind, the file's name and its bytes, and from nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

from generator.ground.problem import Problem
from generator.model.dossier import Entry
from generator.model.record import Record
from generator.read.files import decoded
from generator.read.nodes import read_tree
from generator.read.records import declared_quotes, positions_of, to_record
from generator.read.shared import with_shared
from generator.read.tree import Tree

R = TypeVar("R", bound=Record)

_ID = re.compile(r"""(?:^[\s-]*|[{,]\s*)["']?id["']?:\s*["']?([a-z0-9-]+)""", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class RecordRead(Generic[R]):
    """What one file gives.

    Attributes:
        entry: The record and where its parts stand; None where it could not be read.
        declared: How many quotes of claims the file holds.
        unread: Where there is no entry: the file's own id and what looks like an id in it, such as claims that others
            may cite.
        problems: What is wrong with it, in order.
        tree: What stands in it, for whoever keeps that; only where nothing is wrong.
    """

    entry: Entry[str, R] | None
    declared: int = 0
    unread: frozenset[str] = frozenset()
    problems: tuple[Problem, ...] = ()
    tree: Tree | None = None


def read_record(model: type[R], id_: str, file: str, data: bytes, digest: str) -> RecordRead[R]:
    """Read a record.

    Args:
        model: What it is.
        id_: The file's name without its ending.
        file: How messages name the file.
        data: What the file holds.
        digest: The SHA-256 of that.
    """
    text = decoded(data, file)
    if isinstance(text, Problem):
        return RecordRead(None, unread=frozenset({id_}), problems=(text,))
    return record_of(model, id_, file, read_tree(text, file), text, digest)


def ids_in(text: str) -> Iterator[str]:
    """Yield what looks like an id in a text."""
    return (found[1] for found in _ID.finditer(text))


def record_of(model: type[R], id_: str, file: str, tree: Tree, text: str, digest: str) -> RecordRead[R]:
    """Return what a tree gives; arguments as for `read_record`, with the text of the file that holds it."""
    if "claims" in model.model_fields:
        tree = with_shared(tree)
    record, problems = to_record(model, tree, file)
    declared, problems = declared_quotes(tree.top), (*tree.problems, *problems)
    if record is None:
        return RecordRead(None, declared, frozenset({id_, *ids_in(text)}), problems)
    entry = Entry(id_, record, file, positions_of(tree), tree.written, digest)
    return RecordRead(entry, declared, problems=problems, tree=None if problems else tree)
