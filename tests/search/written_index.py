"""Reads the files of an index, for tests: as the browser's half does, and in as few words as will do."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from generator.links.derived import Derived
from generator.search.files import search_files
from generator.search.numbers import DIGITS, LAST
from generator.search.written_pages import WrittenPage


def numbers(text: str) -> list[int]:
    found, high = [], 0
    for character in text:
        digit = DIGITS.index(character)
        if digit < LAST:
            found.append(high * LAST + digit)
            high = 0
        else:
            high = high * (len(DIGITS) - LAST) + digit - LAST
    assert high == 0, "the text ends within a number"
    return found


class WrittenIndex:
    def __init__(self, derived: Derived, pages: Iterable[WrittenPage] = ()) -> None:
        self.bytes: Mapping[str, bytes] = dict(search_files(derived, pages))
        self.files: Mapping[str, Any] = {path: json.loads(content) for path, content in self.bytes.items()}
        self.root = self.files["search/root.json"]

    def rows(self) -> list[tuple[str, Mapping[str, Any]]]:
        """Return the kind of each record, and what is shown of it."""
        kinds = [kind for kind, many in self.root["kinds"] for _ in range(many)]
        shown = []
        for at in range(len(numbers(self.root["texts"]))):
            file = self.files[f"search/texts/{at}.json"]
            for head, anchor, text, *names in file["records"]:
                page, title, beside, language = file["heads"][head]
                row = {"page": page, "title": title, "beside": beside, "language": language, "anchor": anchor}
                shown.append(row | {"text": text, "names": names[0] if names else []})
        return list(zip(kinds, shown, strict=True))

    def terms(self) -> dict[str, dict[int, list[int]]]:
        """Return the places of each term by record."""
        found = {}
        for number, first in enumerate(self.root["terms"]):
            shard = self.files[f"search/terms/{number}.json"]
            assert next(iter(shard)) == first
            for term, said in shard.items():
                assert term not in found
                found[term] = self._places(said)
        return found

    def _places(self, said: str | list[int]) -> dict[int, list[int]]:
        if isinstance(said, str):
            first, *rest = numbers(said)
            return _decoded(first, rest)
        many, file, *firsts = said
        found: dict[int, list[int]] = {}
        for at, first in enumerate(firsts):
            found |= _decoded(first, numbers(self.files[f"search/lists/{file + at}.json"]))
        assert len(found) == many
        return found


def _decoded(record: int, said: list[int]) -> dict[int, list[int]]:
    found, rest = {}, iter(said)
    for step in rest:
        record += step
        place, places = 0, []
        for _ in range(next(rest)):
            place += next(rest)
            places.append(place)
        found[record] = places
    return found
