"""Random YAML as people write it: comments, odd quoting, folded text, brackets, line ends."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import strategies as st

from generator.edit.plain import value_at
from generator.edit.scalars import can_be_plain
from generator.read.nodes import read_tree

WORDS = st.text(st.sampled_from("ab c'\"#:-[]{},&*!|>%@`\\?é—ع0123.~\t"), min_size=1, max_size=14) | st.sampled_from(
    ["no", "~", "a: b", "a #b", "- a", "it's", 'say "x"', "2016-12-08", ">=40", "a  b", " a", "a "]
)
LINES = st.lists(st.sampled_from(["word", "and more", "#no comment", "- no item", "a: b"]), min_size=1, max_size=4)


def plain_items() -> st.SearchStrategy[Any]:
    keys = st.sampled_from(["id", "quote", "note", "claims"])
    some = st.lists(WORDS, max_size=2)
    return WORDS | st.just("long words " * 14 + "end") | some | st.dictionaries(keys, WORDS | some, min_size=1)


def places_in(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """Return the paths of all values within one."""
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [one for key, item in inner for one in [(*path, key), *places_in(item, (*path, key))]]


class _Scribe:
    def __init__(self, draw: Any) -> None:
        self.draw = draw
        self.step = draw(st.sampled_from([1, 2, 4]))
        self.dash = draw(st.sampled_from([0, self.step]))

    def one_of(self, *choices: Any) -> Any:
        return self.draw(st.sampled_from(choices))

    def comment(self) -> str:
        return self.one_of("", "", "", " # said so", "  # don't: [x]")

    def above(self, pad: str) -> list[str]:
        return self.one_of([], [], [], [f"{pad}# above"], ["", f"{pad}# one", f"{pad}#  two"], ["# far left"])

    def flow(self, depth: int) -> str:
        if depth > 1 or self.one_of(True, False):
            return self.inline(True)
        items = [self.flow(depth + 1) for _ in range(self.draw(st.integers(1, 3)))]
        if self.one_of(True, False):
            return f"[{self.one_of('', ' ')}{', '.join(items)}{self.one_of('', ',', ' ')}]"
        return "{" + ", ".join(f"{key}: {item}" for key, item in zip("xyz", items, strict=False)) + "}"

    def inline(self, flow: bool) -> str:
        value = self.draw(WORDS)
        if can_be_plain(value, flow) and self.one_of(True, True, False):
            return str(value)
        if self.one_of(True, False):
            return "'" + value.replace("'", "''") + "'"
        return json.dumps(value, ensure_ascii=False)

    def value(self, pad: str, depth: int, head: str, under_list: bool) -> list[str]:
        """Return lines: ``head``, and what follows it."""
        deeper = pad + " " * self.step
        kind = self.one_of("text", "text", "folded", "flow", "keys", "list", "quoted")
        if depth >= 3 and kind in ("keys", "list"):
            kind = "text"
        if kind == "text":
            return [f"{head} {self.one_of('', '  ')}{self.inline(False)}{self._exact(head)}"]
        if kind == "flow":
            return [f"{head} {self.flow(0)}{self.comment()}"]
        if kind == "quoted":
            return [f'{head} "some words', f"{deeper}  and more", "", f'{deeper}after a line"{self.comment()}']
        if kind == "folded":
            sign = self.one_of(">", "|") + self.one_of("-", "", "+")
            lines = [deeper + line for line in self.draw(LINES)]
            return [f"{head} {sign}{self.comment()}", *lines, *self.one_of([], [""], ["", ""])]
        if kind == "list":
            inner = pad + " " * (self.step if under_list else self.dash)
            return (
                [f"{head}{self.comment()}", *self.items(inner, depth + 1)]
                if not under_list
                else self.keys_at(pad, depth, head)
            )
        return (
            [f"{head}{self.comment()}", *self.keys(deeper, depth + 1)]
            if not under_list
            else self.keys_at(pad, depth, head)
        )

    def keys_at(self, pad: str, depth: int, head: str) -> list[str]:
        gap = self.one_of(" ", "   ")
        inner = " " * (len(head) + len(gap))
        first, *more = self.keys(inner, depth + 1, bare=True)
        return [head + gap + first[len(inner) :], *more]

    def _exact(self, head: str) -> str:
        return self.comment() if head.strip() in ("id:", "source:") else ""

    def items(self, pad: str, depth: int) -> list[str]:
        made: list[str] = []
        for _ in range(self.draw(st.integers(1, 3))):
            made += [*self.above(pad), *self.value(pad, depth, f"{pad}-", True)]
        return made

    def keys(self, pad: str, depth: int, bare: bool = False) -> list[str]:
        names = self.draw(
            st.lists(
                st.sampled_from(["id", "source", "quote", "note", "claims", "when"]),
                min_size=1,
                max_size=3,
                unique=True,
            )
        )
        made: list[str] = []
        for at, name in enumerate(names):
            key = self.one_of(name, name, f'"{name}"')
            made += [] if bare and not at else self.above(pad)
            made += self.value(pad, depth, f"{pad}{key}:", False)
        return made


@st.composite
def files(draw: Any) -> str:
    """Return a file that the reader finds nothing wrong with."""
    scribe = _Scribe(draw)
    lines = [*scribe.one_of([], ["---"], ["# head", ""]), *scribe.keys("", 0), *scribe.one_of([], ["# foot"], ["", ""])]
    end = scribe.one_of("\n", "\n", "\r\n")
    text = scribe.one_of("", "", "\ufeff") + end.join(lines) + scribe.one_of(end, end, "")
    from hypothesis import assume

    tree = read_tree(text, "some.yml")
    assume(not tree.problems and bool(tree.top))
    assume(value_at(tree.top, ()) is not None)
    return text
