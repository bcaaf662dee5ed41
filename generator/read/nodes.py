"""YAML as a person wrote it: text → plain mappings, lists and strings, each with its place in the file.

PyYAML only splits the text into events; its resolving and constructing, which turn ``NO`` into False and ``010`` into
8, are never called. The events are put together here with a stack of our own, so that no depth of nesting can exhaust
Python's or C's.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any, cast

import yaml

from generator.ground.position import Places, Position, Written
from generator.ground.problem import Problem, in_order
from generator.ground.rules import RuleId
from generator.model.dossier import Path
from generator.read.characters import (
    BOM,
    LINE_END,
    code_point,
    control_characters,
    has_directions,
    hidden_line_breaks,
    unseen,
)
from generator.read.fields import LONG_PROSE, may_lose_nothing
from generator.read.mending import BEGIN, BRACKETS, NO_ANCHORS, NOTHING, WITHOUT_A_DASH, again, with_its_comment
from generator.read.rests import Rests, after_a_comma
from generator.read.spaces import is_odd, odd_space
from generator.read.syntax import explain, may_cause, text_without_keys
from generator.read.tree import Open, Tree
from generator.read.wording import key_of, named, quoted
from generator.read.written import written

Spot = tuple[int, int]
"""Line and column, from 1."""

DEEPEST = 20
MOST_PROBLEMS = 100
"""A file with more problems than this is read no further."""

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_NODES = frozenset({yaml.AliasEvent, yaml.ScalarEvent, yaml.SequenceStartEvent, yaml.MappingStartEvent})
_ENDS = frozenset({yaml.SequenceEndEvent, yaml.MappingEndEvent})


def read_tree(text: str, file: str) -> Tree:
    """Read one YAML file's text; never raises.

    Args:
        text: The decoded file; a BOM at its start is passed over.
        file: How messages name the file.
    """
    text = text.removeprefix(BOM)
    hidden = {one.position: one for one in (*control_characters(text, file), *hidden_line_breaks(text, file))}
    if hidden:
        return Tree(None, Places(file, {}), Places(file, {}), frozenset(), in_order(hidden.values()))
    composer = _Composer(text, file)
    try:
        composer.compose()
    except _Stop:
        composer.top = None
    # the fallback in Python lets numbers in escapes and directives through that Python itself then refuses
    except (yaml.YAMLError, ValueError, OverflowError) as error:
        composer.top = None
        composer.last(explain(error, text, file))
    places, refused = (Places(file, composer.positions), Places(file, composer.keys)), frozenset(composer.refused)
    return Tree(composer.top, *places, refused, in_order(composer.problems), composer.written)


class _Stop(Exception):
    """The rest of the file would only repeat the same problem."""


@dataclass(slots=True)
class _Composer:
    text: str
    file: str
    top: dict[str, Any] | None = None
    positions: dict[Path, Spot] = field(default_factory=dict)
    keys: dict[Path, Spot] = field(default_factory=dict)
    refused: set[Path] = field(default_factory=set)
    problems: list[Problem] = field(default_factory=list)
    written: dict[Path, Written] = field(default_factory=dict)
    _stack: list[Open] = field(default_factory=list)
    _lines: Sequence[str] = ()
    _documents: int = 0
    _rests: Rests = field(default_factory=Rests)

    def compose(self) -> None:
        self._lines = LINE_END.split(self.text)
        loader = _LOADER(self.text)
        try:
            event = loader.get_event()
            while type(event) is not yaml.StreamEndEvent:
                self._take(event, type(event))
                if len(self.problems) >= MOST_PROBLEMS:
                    raise _Stop
                event = loader.get_event()
        finally:
            loader.dispose()
        if not self._documents:
            self._empty_file()

    def last(self, problem: Problem) -> None:
        """Take in why the rest cannot be read, unless something else in that line may be the reason."""
        if not any(may_cause(one, problem) for one in self.problems):
            self.problems.append(problem)

    def _take(self, event: Any, kind: type) -> None:
        if kind in _NODES:
            if self._stack and self._stack[-1].wants_key():
                self._key(event, kind)
            else:
                self._value(event, kind)
        elif kind in _ENDS:
            self._stack.pop()
        elif kind is yaml.DocumentStartEvent:
            self._document(event)

    def _document(self, event: Any) -> None:
        if event.version or event.tags:
            self._refuse(event, "directive", "A line that begins with % gives YAML an order.", "Take the line out.")
        self._documents += 1
        if self._documents > 1:
            hint = 'One file holds one thing: take out the line "---" or "...", or make two files.'
            self._stop(event, "several-documents", "A second document begins here.", hint)

    def _key(self, event: Any, kind: type) -> None:
        if kind is yaml.AliasEvent:
            self._stop(event, "alias", f"{quoted(f'*{event.anchor}')} repeats something from elsewhere.", NO_ANCHORS)
        if kind is not yaml.ScalarEvent:
            what = "a list" if kind is yaml.SequenceStartEvent else "a set of keys and values"
            self._stop(event, "key-not-text", f"A key must be a word, but {what} stands here.", BRACKETS)
        self._marks_of(event)
        key, frame = event.value, self._stack[-1]
        if not key:
            self._stop(event, "key-not-text", "There is no key before this colon.")
        odd = None if event.style else odd_space(key)
        if odd is not None:
            self._stop(event, "yaml-syntax", *is_odd(key[odd]), at=odd)
        self._unfit(event, None)
        path = (*frame.path, key)
        frame.key, frame.dropped = key, True
        if key == "<<" and not event.style:
            self.refused.add(path)
            self._refuse(event, "merge-key", '"<<" copies keys from elsewhere.', "Write the keys out.")
        elif key in frame.seen:
            if not frame.repeats:
                frame.repeats = frame.begins_anew(key)
                self._refuse(event, "duplicate-key", *again(key, frame))
        else:
            frame.dropped = False
            frame.seen[key] = event.start_mark.line + 1
            if frame.kept:
                self.keys[path] = self._spot_of(event)

    def _value(self, event: Any, kind: type) -> None:
        path, kept = self._path_of_next()
        if kind is yaml.AliasEvent:
            said = f"{quoted(f'*{event.anchor}')} repeats a value from elsewhere."
            self._refuse(event, "alias", said, NO_ANCHORS)
            self._leave_out(path, kept, event)
            return
        self._marks_of(event)
        if kind is yaml.ScalarEvent:
            self._scalar(event, path, kept)
        else:
            self._collection(event, path, kept, {} if kind is yaml.MappingStartEvent else [])

    def _collection(self, event: Any, path: Path, kept: bool, node: dict[str, Any] | list[Any]) -> None:
        if not self._stack:
            self._top(event, node)
        if len(self._stack) >= DEEPEST:
            said = f"More than {DEEPEST} lists and keys lie one inside the other here."
            self._stop(event, "too-deep", said, BRACKETS)
        self._put(node, path, kept, event)
        self._stack.append(Open(node, path, kept))

    def _top(self, event: Any, node: dict[str, Any] | list[Any]) -> None:
        if isinstance(node, list):
            self._stop(event, "list-at-top", "The file begins with a list, but must begin with a key.", WITHOUT_A_DASH)
        self.top = cast(dict[str, Any], node)

    def _scalar(self, event: Any, path: Path, kept: bool) -> None:
        plain_nothing = not event.value and not event.style
        if not self._stack:
            if plain_nothing:
                self._empty_file()
            self.problems.append(text_without_keys(event.value, self._at(event)))
            raise _Stop
        self._unfit(event, path)
        if self._cut_short(event, path):
            self._leave_out(path, kept, event)
        elif plain_nothing:
            if not (event.tag or event.anchor):
                self._no_value(event, path)
            self._leave_out(path, kept, event)
        else:
            self._put(event.value, path, kept, event)
            if kept and (key_of(path) in LONG_PROSE or has_directions(event.value)):
                self.written[path] = written(event, self._lines, self._at(event))

    def _no_value(self, event: Any, path: Path) -> None:
        key, (line, column), name = self.keys.get(path), self._spot_of(event), str(path[-1])
        if key and key[0] == line and after_a_comma(self._lines[line - 1], key[1] - 1, column - 1, name):
            keys, place = list(self._stack[-1].seen), Position(self.file, *key)
            cut = self._rests.cut(path, keys, self.positions, self._lines[line - 1], (line, column))
            self._rests.tell(self.problems, path, place, keys, cut)
        else:
            self._refuse(event, "empty-value", f"{named(path)} has no value.", NOTHING)

    def _cut_short(self, event: Any, path: Path) -> bool:
        if event.style or "#" not in self.text:
            return False
        line, column = self._spot(event.end_mark)
        rest = self._lines[line][column:].strip()
        if not rest.startswith("#") or may_lose_nothing(key_of(path), event.value):
            return False
        said = f"stops after {quoted(event.value)}" if event.value else "has no value"
        self._refuse(
            event,
            "cut-short",
            f"{named(path)} {said}: to YAML, {quoted(rest)} is a comment.",
            with_its_comment(self._lines, line, self._spot(event.start_mark), rest),
        )
        return True

    def _unfit(self, event: Any, path: Path | None) -> None:
        """Refuse what the file itself may not hold, but an escape in double quotes can write; a key has no path."""
        found = unseen(event.value)
        if found:
            name = "This key" if path is None else named(path)
            said = f"{name} holds the character {code_point(found[0])}, written with a backslash."
            hint = r"Write \\ for a backslash that belongs to the text, or put the text in '…'."
            self._refuse(event, "control-character", said, hint)

    def _marks_of(self, event: Any) -> None:
        if event.anchor:
            self._refuse(event, "anchor", f"{quoted('&' + event.anchor)} marks a value for repetition.", NO_ANCHORS)
        if event.tag:
            tag = event.tag.replace("tag:yaml.org,2002:", "!!")
            hint = "Take it out. A value that begins with ! needs quotes around it."
            self._refuse(event, "tag", f"{quoted(tag)} gives the value a type; here, everything is text.", hint)

    def _path_of_next(self) -> tuple[Path, bool]:
        if not self._stack:
            return (), True
        frame = self._stack[-1]
        if isinstance(frame.node, list):
            return (*frame.path, len(frame.node)), frame.kept
        return (*frame.path, cast(str, frame.key)), frame.kept and not frame.dropped

    def _put(self, node: Any, path: Path, kept: bool, event: Any) -> None:
        if kept:
            self.positions[path] = self._spot_of(event)
            self.refused.discard(path)  # an item that was left out before this one had the same number
        if not self._stack:
            return
        frame = self._stack[-1]
        if isinstance(frame.node, list):
            frame.node.append(node)
        else:
            if not frame.dropped:
                frame.node[cast(str, frame.key)] = node
            frame.key = None

    def _leave_out(self, path: Path, kept: bool, event: Any) -> None:
        if kept:
            self.refused.add(path)
            self.positions[path] = self._spot_of(event)
        if self._stack:
            self._stack[-1].key = None

    def _empty_file(self) -> None:
        self.problems.append(Problem(Position(self.file), "empty-file", "The file holds nothing.", BEGIN))
        raise _Stop

    def _at(self, event: Any) -> Position:
        return Position(self.file, *self._spot_of(event))

    def _spot_of(self, event: Any) -> Spot:
        line, column = self._spot(event.start_mark)
        return line + 1, column + 1

    def _spot(self, mark: Any) -> tuple[int, int]:
        """Return a mark's line and column from 0; what libyaml marks behind the last line, at that line's end."""
        last = len(self._lines) - 1
        return (mark.line, mark.column) if mark.line <= last else (last, len(self._lines[last]))

    def _refuse(self, event: Any, rule: RuleId, sentence: str, hint: str = "", at: int = 0) -> None:
        place = self._at(event)
        self.problems.append(Problem(replace(place, column=place.column + at), rule, sentence, hint))

    def _stop(self, event: Any, rule: RuleId, sentence: str, hint: str = "", at: int = 0) -> None:
        self._refuse(event, rule, sentence, hint, at)
        raise _Stop
