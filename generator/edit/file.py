"""A YAML file with one thing changed: only the lines of that thing are others, and nothing else is read otherwise.

A change is made to the text, at the place where the value stands. Then the file is read again, as the dossier reads it,
and compared with what it must hold now; where it does not, the change is refused, and nobody's file is harmed.
"""

from __future__ import annotations

from dataclasses import dataclass

from generator.edit.changes import inserted, removed, replaced
from generator.edit.kinds import Kind
from generator.edit.lay import Lay, lay_of, without_bom
from generator.edit.nodes import NotEditable, Plain, entry_of, node_at
from generator.edit.order import place_among
from generator.edit.parts import Row, part_of
from generator.edit.plain import emptied, with_item, with_value, without
from generator.ground.problem import Problem
from generator.model.dossier import Path
from generator.read.files import decoded
from generator.read.nodes import read_tree


@dataclass(frozen=True)
class YamlFile:
    """A file that can be changed; each change gives another one.

    Paths are those in the file: keys, and numbers of items, ``("questions", 0, "claims", 1, "quote")``. Each method
    raises `NotEditable`, with a sentence that can be shown, where the change cannot be made without touching anything
    else.

    Attributes:
        text: What it holds, its BOM included.
        file: How messages name it.
        kind: What it holds, for the place of new keys; None where they come last.
    """

    text: str
    file: str
    kind: Kind | None = None

    @classmethod
    def of(cls, data: bytes, file: str, kind: Kind | None = None) -> YamlFile:
        """Return the file that bytes are.

        Raises:
            NotEditable: Where they are no text in UTF-8.
        """
        text = decoded(data, file)
        if isinstance(text, Problem):
            raise NotEditable(f"{text.position}: {text.sentence}")
        return cls(text, file, kind)

    def data(self) -> bytes:
        """Return its bytes."""
        return self.text.encode()

    def plain(self) -> Plain:
        """Return what it holds."""
        return self._lay().top.plain()

    def line_of(self, path: Path) -> int:
        """Return the line, from 1, in which the value at a path begins."""
        lay = self._lay()
        return lay.line_of(node_at(lay.top, path).start) + 1

    def set(self, path: Path, value: Plain) -> YamlFile:
        """Return it with a value in place of the one at a path, or under a key that was not there."""
        lay = self._lay()
        wanted = with_value(lay.top.plain(), path, value)
        holder = node_at(lay.top, path[:-1])
        entry = entry_of(holder, path[-1])
        if entry is not None:
            return self._with(lay, *replaced(lay, holder, entry, path, value), wanted)
        if holder.kind != "keys" or not isinstance(path[-1], str):
            raise NotEditable(f'There is no "{".".join(map(str, path))}" in this file.')
        keys = [one.key for one in holder.entries]
        at = place_among(keys, path[-1], self._kind_at(path[:-1]))
        return self._with(lay, *inserted(lay, holder, at, Row(path[-1], part_of(value)), path), wanted)

    def insert(self, path: Path, at: int, value: Plain) -> YamlFile:
        """Return it with one more item in the list at a path, before the one that has this number now.

        A list that is missing is made.
        """
        lay = self._lay()
        wanted = with_item(lay.top.plain(), path, at, value)
        holder = node_at(lay.top, path[:-1])
        entry = entry_of(holder, path[-1])
        if entry is None:
            return self.set(path, [value])
        if entry.node.kind != "list" or not 0 <= at <= len(entry.node.entries):
            raise NotEditable(f'"{".".join(map(str, path))}" has no place {at + 1}.')
        if not entry.node.entries:
            return self._with(lay, *replaced(lay, holder, entry, path, [value]), wanted)
        return self._with(lay, *inserted(lay, entry.node, at, Row("", part_of(value)), (*path, at)), wanted)

    def append(self, path: Path, value: Plain) -> YamlFile:
        """Return it with one more item at the end of the list at a path, which is made where it is missing."""
        entry = entry_of(node_at(self._lay().top, path[:-1]), path[-1])
        return self.insert(path, len(entry.node.entries) if entry else 0, value)

    def remove(self, path: Path) -> YamlFile:
        """Return it without the value at a path; a list or keys that would hold nothing then go as well."""
        lay = self._lay()
        node_at(lay.top, path)
        path = emptied(lay.top.plain(), path)
        holder = node_at(lay.top, path[:-1])
        return self._with(lay, *removed(lay, holder, path[-1]), without(lay.top.plain(), path))

    def rename(self, path: Path, key: str) -> YamlFile:
        """Return it with another key in place of the last one of a path; its value stays as it is written."""
        lay = self._lay()
        holder, old = node_at(lay.top, path[:-1]), str(path[-1])
        entry = entry_of(holder, path[-1])
        if entry is None or holder.kind != "keys" or entry_of(holder, key) is not None:
            raise NotEditable(f'"{".".join(map(str, path))}" cannot be called "{key}" in this file.')
        start = entry.start + (lay.text[entry.start] in "\"'")
        if lay.text[start : start + len(old)] != old:
            raise NotEditable(f'"{old}" is written in a way in this file that cannot be changed.')
        wanted = with_value(
            without(lay.top.plain(), path) if len(holder.entries) > 1 else {}, (*path[:-1], key), entry.node.plain()
        )
        return self._with(lay, start, start + len(old), key, wanted)

    def _lay(self) -> Lay:
        return lay_of(without_bom(self.text)[1], self.file)

    def _kind_at(self, path: Path) -> Kind | None:
        kind = self.kind
        for part in path:
            if isinstance(part, str):
                kind = kind.below(part) if kind else None
        return kind

    def _with(self, lay: Lay, start: int, end: int, new: str, wanted: Plain) -> YamlFile:
        """Put new text in place of a stretch of the old, and make sure of what is read from the whole then."""
        text = f"{lay.text[:start]}{new}{lay.text[end:]}"
        tree = read_tree(text, self.file)
        if tree.problems or tree.top != wanted:
            line = lay.line_of(start) + 1
            raise NotEditable(f"{self.file}:{line}: this cannot be changed without touching what stands around it.")
        return YamlFile(f"{without_bom(self.text)[0]}{text}", self.file, self.kind)
