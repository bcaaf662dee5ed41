"""One YAML file → several records, each under its id: small ones that need no file of their own."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any, TypeVar

from generator.ground.position import Places, Position
from generator.ground.problem import Problem
from generator.model.dossier import Path
from generator.model.ids import check_id
from generator.model.record import Record
from generator.read.files import decoded
from generator.read.nodes import Spot, read_tree
from generator.read.reasons import field_names
from generator.read.record_file import RecordRead, ids_in, record_of
from generator.read.tree import Tree
from generator.read.wording import described, quoted, sentence

R = TypeVar("R", bound=Record)

_KEY = re.compile(r"^[\"']?([a-z0-9-]+)[\"']?:", re.MULTILINE)


def read_several(model: type[R], file: str, data: bytes, digest: str) -> tuple[RecordRead[R], ...]:
    """Read all records of a file.

    Args:
        model: What they are.
        file: How messages name the file.
        data: What it holds.
        digest: The SHA-256 of that.

    Returns:
        What each record gives; and, where the file or a part of it cannot be read, one more that tells why.
    """
    text = decoded(data, file)
    if isinstance(text, Problem):
        return (RecordRead(None, problems=(text,)),)
    tree = read_tree(text, file)
    if tree.top is None:
        ids = {found[1] for found in _KEY.finditer(text)}
        return (RecordRead(None, unread=frozenset({*ids, *ids_in(text)}), problems=tree.problems),)
    parts = _parts(tree, file)
    return (*(_record(model, id_, part, file, (text, digest)) for id_, part in parts.items()), _rest(tree, parts))


def _record(model: type[R], id_: str, tree: Tree, file: str, held: tuple[str, str]) -> RecordRead[R]:
    place = tree.positions[()]
    wrong = _unfit(model, id_, tree.top, place)
    if wrong is None:
        return record_of(model, id_, file, tree, *held)
    return RecordRead(None, unread=frozenset({id_}), problems=(wrong, *tree.problems))


def _unfit(model: type[Record], id_: str, value: Any, place: Position) -> Problem | None:
    """Return why there can be no record here: its key is no id, or nothing stands below it."""
    if not isinstance(value, dict):
        said = f"{quoted(id_)} must have keys with values, but {described(value)} stands here."
        hint = 'In a file whose name begins with "_", each record stands below its id.'
        if id_ in field_names(model):
            hint += f" {quoted(id_)} is a key of such a record, and belongs two spaces further right, below an id."
        return Problem(place, "wrong-type", said, hint)
    try:
        check_id(id_)
    except ValueError as error:
        return Problem(place, "bad-id", sentence(str(error)))
    return None


def _parts(tree: Tree, file: str) -> Mapping[str, Tree]:
    """Return the part of a file that is below each of its keys, as if it were a file of its own."""
    positions, keys = _by_first(tree.positions), _by_first(tree.keys)
    written: defaultdict[str, dict[Path, Any]] = defaultdict(dict)
    for path, lies in tree.written.items():
        written[str(path[0])][path[1:]] = lies
    made: dict[str, Tree] = {}
    for id_, value in (tree.top or {}).items():
        key = tree.keys[(id_,)]
        own = {**positions[id_], (): (key.line, key.column)}
        refused = frozenset(path[1:] for path in tree.refused if path[0] == id_ and len(path) > 1)
        made[id_] = Tree(value, Places(file, own), Places(file, keys[id_]), refused, (), written[id_])
    starts = sorted((tree.keys[(id_,)], id_) for id_ in made)
    for problem in tree.problems:
        within = [id_ for start, id_ in starts if start < problem.position]
        if within:
            part = made[within[-1]]
            made[within[-1]] = replace(part, problems=(*part.problems, problem))
    return made


def _by_first(places: Mapping[Path, Position]) -> Mapping[str, dict[Path, Spot]]:
    found: defaultdict[str, dict[Path, Spot]] = defaultdict(dict)
    for path, place in places.items():
        if path:
            found[str(path[0])][path[1:]] = (place.line, place.column)
    return found


def _rest(tree: Tree, parts: Mapping[str, Tree]) -> RecordRead[Any]:
    """Return the problems that lie in no record, and the ids of records that are missing for them."""
    told = {problem for part in parts.values() for problem in part.problems}
    left = tuple(problem for problem in tree.problems if problem not in told)
    return RecordRead(None, unread=frozenset(_refused(tree)), problems=left)


def _refused(tree: Tree) -> Iterator[str]:
    return (str(path[0]) for path in tree.refused if len(path) == 1)
