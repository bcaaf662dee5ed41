"""PyYAML's complaints in plain words, at the place where the mistake was made rather than where it was noticed.

PyYAML and libyaml word some complaints differently; each rule below names the words that both have in common.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Final

import yaml

from generator.ground.position import Position
from generator.ground.problem import Problem
from generator.read.characters import LINE_END
from generator.read.fields import EXACT, LONG_PROSE, SHORT
from generator.read.mending import in_quotes, moved, whole_value
from generator.read.spaces import is_odd, odd_space
from generator.read.wording import quoted

_NO_SPACE = re.compile(r"\s*(?:- +)*([A-Za-z_]+):(?=[^\s:/])")
_TWO_WORDS = re.compile(r"\s*(?:- +)*([a-z_0-9]+) +(\S.*?)\s*")
_KEY = re.compile(r"\s*(?:- +)*[^\s\"'#][^#]*?:\s+\S")
_COMMENT = re.compile(r"(?:^|\s)#")
GOES_ON: Final = "This line goes on after the comment"
"""How the sentence begins on a value that a comment parts."""


@dataclass(frozen=True, slots=True)
class _Trouble:
    """What PyYAML noticed: its words, the place (counted from 0), and the place where the construct began."""

    words: str
    line: int
    column: int
    start: tuple[int, int]
    lines: Sequence[str]

    @property
    def text(self) -> str:
        """The line up to the place."""
        return self.lines[self.line][: self.column]

    @property
    def character(self) -> str:
        """The character at the place; "" at the end of a line."""
        return self.lines[self.line][self.column : self.column + 1]

    @property
    def at_the_end(self) -> bool:
        """Whether nothing follows but empty lines."""
        rest = (self.lines[self.line][self.column :], *self.lines[self.line + 1 :])
        return not any(line.strip() for line in rest)

    @property
    def goes_on_below(self) -> bool:
        """Whether the line below stands further right than the key, so that it may belong to the value."""
        line = self.lines[self.line]
        below = next(iter(self.lines[self.line + 1 : self.line + 2]), "")
        key = len(line) - len(line.lstrip("- "))
        return bool(below.strip()) and len(below) - len(below.lstrip()) > key

    def line_above(self) -> tuple[int, str]:
        """The nearest line above that is not empty."""
        for number in range(self.line - 1, -1, -1):
            if self.lines[number].strip():
                return number, self.lines[number]
        return self.line, ""


_Told = tuple[tuple[int, int], str, str]
"""The place, the sentence and the hint."""


def may_cause(earlier: Problem, last: Problem) -> bool:
    """Whether why the rest of a file cannot be read may follow from an earlier problem: in its line, or a comment."""
    cut = earlier.rule == "cut-short" and last.sentence.startswith(GOES_ON)
    return earlier.position.line in (last.position.line, last.position.line - int(cut))


def explain(error: Exception, text: str, file: str) -> Problem:
    """Return the problem that an exception of PyYAML's stands for."""
    lines = LINE_END.split(text)
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    if not isinstance(error, yaml.MarkedYAMLError) or mark is None:
        return _problem(file, ((0, 0), "The file cannot be read as YAML.", "Compare it with one that is right."))
    began = error.context_mark or mark
    words = f"{error.context or ''}; {error.problem or ''}"
    line, column = (mark.line, mark.column) if mark.line < len(lines) else (len(lines) - 1, len(lines[-1]))
    trouble = _Trouble(words, line, column, (began.line, began.column), lines)
    for number in dict.fromkeys((line, began.line, trouble.line_above()[0])):
        odd = odd_space(lines[number]) if number < len(lines) else None
        if odd is not None:
            return _problem(file, ((number, odd), *is_odd(lines[number][odd])))
    for common, tell in _RULES:
        if re.search(common, words):
            return _problem(file, tell(trouble))
    return _problem(file, _unknown(trouble))


def text_without_keys(value: str, position: Position) -> Problem:
    """Return the problem of a file that holds words and no key."""
    odd = odd_space(value)
    if odd is not None:
        return Problem(replace(position, column=position.column + odd), "yaml-syntax", *is_odd(value[odd]))
    missing = _NO_SPACE.match(value)
    if missing:
        place = replace(position, column=position.column + missing.end())
        sentence = f"A space is missing after the colon in {quoted(value.split()[0])}."
        return Problem(place, "yaml-syntax", sentence, 'Write "key: value".')
    hint = 'Begin with a key, as in "title: …".'
    return Problem(position, "text-at-top", f"The file holds text without a key: {quoted(value)}.", hint)


def _problem(file: str, told: _Told) -> Problem:
    (line, column), sentence, hint = told
    return Problem(Position(file, line + 1, column + 1), "yaml-syntax", sentence, hint)


def _unknown(at: _Trouble) -> _Told:
    hint = "Look at this line and the one above: a quote, a colon or spaces at the start may be wrong."
    return (at.line, at.column), "From here on, the file cannot be read as YAML.", hint


def _cannot_start(at: _Trouble) -> _Told:
    here = (at.line, at.column)
    if at.character == "\t":
        return here, "A tab stands where only spaces may stand.", "Indent with spaces, two for each level."
    if not at.character or at.at_the_end:
        return here, "The file ends where a value is expected.", "Something above was opened and not closed."
    return (
        here,
        f"A value cannot begin with {quoted(at.character)} unless it is in quotes.",
        whole_value(at.lines[at.line]),
    )


def _tab(at: _Trouble) -> _Told:
    return (at.line, at.column), "A tab stands where only spaces may stand.", "Indent with spaces, two for each level."


def _second_colon(at: _Trouble) -> _Told:
    here = (at.line, at.column)
    if _KEY.match(at.text):
        key, _, value = (part.strip() for part in at.lines[at.line].partition(":"))
        return here, f'The value {quoted(value)} holds a second ": ".', in_quotes(key.lstrip("- "), value)
    number, above = at.line_above()
    missing = _NO_SPACE.match(above)
    if missing:
        return (number, missing.end()), f"A space is missing after the colon in {quoted(above)}.", 'Write "key: value".'
    key = at.text.strip()
    hint = moved(at.lines, at.line) or "Does the line begin in the right column? Is a quote or a colon missing above?"
    return here, f"The key {quoted(key)} cannot stand here: the line above has a value already.", hint


def _no_colon(at: _Trouble) -> _Told:
    line = at.lines[at.start[0]]
    missing = _NO_SPACE.match(line)
    if missing:
        return (
            (at.start[0], missing.end()),
            f"A space is missing after the colon in {quoted(line)}.",
            'Write "key: value".',
        )
    hint = "Text that goes on over several lines is indented further than its key."
    words = _TWO_WORDS.fullmatch(line)
    if words and words[1] in EXACT | LONG_PROSE | SHORT:
        hint = f"If a colon is missing, write it behind the key:\n{words[1]}: {words[2]}"
    return at.start, f'The line {quoted(line)} is neither "key: value" nor part of the value above.', hint


def _open_quotes(at: _Trouble) -> _Told:
    mark = at.lines[at.start[0]][at.start[1] : at.start[1] + 1]
    hint = "A ' within '…' is written twice, and a \" within \"…\" with a backslash before it."
    return at.start, f"The quotation mark {mark} that opens here is never closed.", hint


def _open_bracket(at: _Trouble) -> _Told:
    bracket = at.lines[at.start[0]][at.start[1] : at.start[1] + 1]
    closing = {"[": "]", "{": "}"}.get(bracket, "]")
    hint = f'Close it with "{closing}". If "{bracket}" belongs to the text, put the text in quotes.'
    if at.line == at.start[0] and not at.at_the_end:
        hint = 'A value that holds a comma, a ": " or a bracket needs quotes here.'
        return (at.line, at.column), f'A comma or "{closing}" is missing here, after the "{bracket}".', hint
    return at.start, f'The "{bracket}" that opens here is not closed.', hint


def _after_value(at: _Trouble) -> _Told:
    here, before = (at.line, at.column), at.text.rstrip()
    if not before.strip() and at.character == ":":
        return here, "There is no key before this colon.", 'Write "key: value".'
    if before and before[-1] in "\"'":
        if mended := _marks_within(at):
            return here, f"Text goes on after the closing quotation mark {before[-1]}.", mended
        hint = "A ' within '…' is written twice, and a \" within \"…\" with a backslash before it."
        return here, f"Text goes on after the closing quotation mark {before[-1]}.", hint
    if before and (before[-1] in "]}" or at.character in ("]", "}")):
        said = f"Text goes on after the closing bracket in {quoted(at.lines[at.line])}."
        if at.character and at.character in "]}" and before[-1] in "]}":
            return here, said, f'Take this "{at.character}" out, or write the bracket that it closes.'
        return here, said, whole_value(at.lines[at.line])
    number, above = at.line_above()
    if not before.strip("- ") and _COMMENT.search(above):
        hint = "Put the whole value in quotes, or move the comment to a line of its own above the key."
        return here, f"{GOES_ON} in line {number + 1}, {quoted(above)}.", hint
    hint = moved(at.lines, at.line) or "The keys of one thing all begin in the same column."
    return here, f"The line {quoted(at.lines[at.line])} fits nothing above it.", hint


def _marks_within(at: _Trouble) -> str:
    """Return the hint for a value on one line that begins with marks of its own; "" where nobody can tell."""
    value = re.fullmatch(r"\s*(?:- +)*([A-Za-z_0-9]+): +(([\"']).*?)\s*", at.lines[at.line])
    if value is None or at.goes_on_below:
        return ""
    if not value[2].endswith(value[3]):
        return in_quotes(value[1], value[2])
    inner = value[2][1:-1]
    return in_quotes(value[1], inner) if value[3] == "'" and re.search(r"\w'\w", inner) else ""


def _no_dash(at: _Trouble) -> _Told:
    hint = moved(at.lines, at.line) or 'Each item of a list begins with "- ", all in the same column.'
    return (at.line, at.column), f"The line {quoted(at.lines[at.line])} stands among the items of a list.", hint


def _dash(at: _Trouble) -> _Told:
    hint = 'Put the list on the lines below its key, or, if "-" belongs to the text, put the text in quotes.'
    return (at.line, at.column), 'A list cannot begin with "- " on this line.', hint


def _further_left(at: _Trouble) -> _Told:
    here, line = (at.line, at.column), at.lines[at.line]
    if any(above.rstrip() == "..." for above in at.lines[: at.line]):
        return here, 'Something stands after the "..." that ends the file.', 'Take the line "..." out.'
    hint = "All keys at the top of the file begin in the first column."
    return here, f"The line {quoted(line)} does not belong to what stands above it.", hint


def _block_header(at: _Trouble) -> _Told:
    line = at.lines[at.start[0]][at.start[1] :]
    if re.match(r">=? *[0-9]", line):
        written = re.sub(r"(>=?) *(?=[0-9])", r"\1", at.lines[at.start[0]], count=1)
        return at.start, f"{quoted(line)} begins with a sign that YAML takes for its own.", whole_value(written)
    hint = "After > or |, the text begins on the next line. If it is part of the value, put the value in quotes."
    return at.start, f"{quoted(line)} begins with a sign that announces text on the lines below.", hint


def _sign(at: _Trouble) -> _Told:
    line, column = at.start
    sign = at.lines[line][column : column + 1]
    return at.start, f"A value cannot begin with {quoted(sign)} unless it is in quotes.", whole_value(at.lines[line])


def _directive(at: _Trouble) -> _Told:
    return at.start, "A line that begins with % gives YAML an order.", "Take the line out, or put the value in quotes."


def _escape(at: _Trouble) -> _Told:
    hint = r"Write \\ for a backslash that belongs to the text, or use '…', in which a backslash is only itself."
    column = at.column - at.text.endswith("\\")  # PyYAML's parser in Python points behind the backslash
    return (at.line, column), "YAML does not know what the backslash in these double quotes means.", hint


def _too_deep(at: _Trouble) -> _Told:
    hint = "If [ or { belongs to the text, put the text in quotes."
    return (at.line, at.column), "Too many lists and keys lie one inside the other here.", hint


_RULES: Sequence[tuple[str, Callable[[_Trouble], _Told]]] = (
    ("quoted scalar; .*(unexpected end of stream|document (indicator|separator))", _open_quotes),
    ("quoted scalar; .*(escape|hexdecimal|hexadecimal)", _escape),
    ("nesting", _too_deep),
    ("tab character", _tab),
    ("cannot start any token", _cannot_start),
    ("mapping values are not allowed", _second_colon),
    ("scanning a simple key", _no_colon),
    ("parsing a flow (sequence|mapping)", _open_bracket),
    ("parsing a block mapping", _after_value),
    ("parsing a block collection", _no_dash),
    ("sequence entries are not allowed", _dash),
    ("scanning a block scalar", _block_header),
    ("document start", _further_left),
    ("(scanning|parsing) an? (anchor|alias|tag)|while parsing a node", _sign),
    ("directive", _directive),
    ("node content", _cannot_start),
)
