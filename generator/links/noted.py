"""A dossier, and what is derived from it, that note what pages ask of them."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, fields, replace
from functools import cached_property
from typing import Any, Final

from generator.links.derived import Derived
from generator.links.notes import NotedMapping, NotedSequence, NotedSet, NotedShelf, Notes
from generator.links.shelf import Shelf
from generator.model.dossier import Dossier, Stated
from generator.model.ids import EventId, SourceId


@dataclass(frozen=True)
class NotedDossier(Dossier):
    """A dossier that notes; its claims are put together once, so that they are asked for as a whole."""

    plain: Dossier | None = None

    def claims(self) -> Iterator[Stated]:
        """Yield every claim."""
        return iter(self._every[0])

    def accounts(self) -> Iterator[Stated]:
        """Yield every claim once for each question that it answers."""
        return iter(self._every[1])

    @property
    def _every(self) -> tuple[tuple[Stated, ...], tuple[Stated, ...]]:
        for table in (self.events, self.actors, self.places):
            table.values()  # which notes it
        plain = self.plain or self
        return tuple(Dossier.claims(plain)), tuple(Dossier.accounts(plain))


@dataclass(frozen=True)
class NotedDerived(Derived):
    """What is derived, noting what is asked of it."""

    plain: Derived | None = None
    notes: Notes | None = None

    def not_quoted(self, event: EventId, most: int) -> tuple[Sequence[SourceId], int]:
        """Return the first sources of all that say nothing of an event: many are looked at, and few are the answer."""
        found: tuple[Sequence[SourceId], int] = self._ask("not_quoted", event, most)
        return found

    def printing_most(self, source: SourceId, most: int) -> tuple[Sequence[SourceId], int]:
        """Return who prints the most of what a source shares, likewise."""
        found: tuple[Sequence[SourceId], int] = self._ask("printing_most", source, most)
        return found

    def article_pages(self, source: SourceId) -> tuple[tuple[int, ...], tuple[str, ...]]:
        """Return on which pages an article stands, likewise: what that follows from is more than leads to a passage."""
        found: tuple[tuple[int, ...], tuple[str, ...]] = self._ask("article_pages", source)
        return found

    @property
    def empty(self) -> frozenset[str]:
        """Return what pages there are none of, likewise."""
        found: frozenset[str] = self._ask("empty")
        return found

    def _ask(self, question: str, *given: str | int) -> Any:
        if self.plain is None or self.notes is None:
            raise TypeError("made by noted() alone")
        self.notes.taken.add(self.notes.number(f"?{question}\t{json.dumps(given)}"))
        return ask(self.plain, question, given)

    @cached_property
    def shelf(self) -> Shelf:
        """Room for what is made of this for page after page."""
        return NotedShelf(self.notes) if self.notes else Shelf()


def ask(derived: Derived, question: str, given: Sequence[Any]) -> Any:
    """Answer one of the questions that are noted as such."""
    asked = getattr(derived, question)
    return asked(*given) if given else asked


def noted(derived: Derived) -> NotedDerived:
    """Return the same, noting; the settings are not among what is noted, since every page says something of them."""
    notes = Notes()
    dossier = derived.dossier
    tables = {name: _noted(name, getattr(dossier, name), notes) for name in OF_DOSSIER}
    of_dossier = NotedDossier(**{**_values(dossier), **tables}, plain=dossier)
    found = replace(derived.found, **_all_noted("found", derived.found, notes))
    order = replace(derived.order, **_all_noted("order", derived.order, notes))
    own = {
        name: _noted(name, value, notes)
        for name, value in _values(derived).items()
        if name not in ("dossier", "found", "order")
    }
    return NotedDerived(dossier=of_dossier, found=found, order=order, **own, plain=derived, notes=notes)


OF_DOSSIER: Final = ("sources", "articles", "captures", "actors", "places", "events")
"""The mappings of a dossier that pages are made from."""


def tables_of(derived: Derived) -> dict[str, Collection[Any]]:
    """Return what is noted, by the names that it has there."""
    tables: dict[str, Collection[Any]] = {name: getattr(derived.dossier, name) for name in OF_DOSSIER}
    for name, value in _values(derived).items():
        if name in ("found", "order"):
            tables |= {f"{name}.{part}": held for part, held in _values(value).items()}
        elif name != "dossier":
            tables[name] = value
    return tables


def _values(record: Any) -> dict[str, Any]:
    return {field.name: getattr(record, field.name) for field in fields(record)}


def _all_noted(name: str, record: Any, notes: Notes) -> dict[str, Any]:
    return {part: _noted(f"{name}.{part}", held, notes) for part, held in _values(record).items()}


def _noted(table: str, plain: Any, notes: Notes) -> Any:
    if isinstance(plain, Mapping):
        return NotedMapping(table, plain, notes)
    if isinstance(plain, AbstractSet):
        return NotedSet(table, plain, notes)
    if isinstance(plain, tuple):
        return NotedSequence(table, plain, notes)
    raise TypeError(f"{table} is of a kind that cannot be noted: {type(plain).__name__}")
