"""What looking at built pages found, added up over pages, over processes, and over the parts of a divided build."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import unquote

from generator.model.ids import ClaimId
from generator.model.passage import Span

_OF_THE_THEME = frozenset({"__top"})
"""Anchors that a browser knows without an element."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """What a page shows of an article that it does not show whole, as the page has it; where, not the words.

    Attributes:
        spans: What is shown exactly as archived, in the order of the page; those that go on from each other as one.
        marked: What is marked as words of each claim, in the order of the page.
    """

    spans: tuple[Span, ...]
    marked: dict[ClaimId, tuple[Span, ...]]


@dataclass(slots=True)
class Seen:
    """What is kept of the pages that were looked at.

    Attributes:
        pages: Their addresses, each with its anchors.
        ways: Where links lead that could not be looked up on the page itself: address → anchor ("" for none) → the
            first page that has such a link, and the address as it stands there.
        shown: Whether each claim is shown as archived, wherever it stands.
        marked: Whether each claim is marked as archived in its article.
        stretches: What pages show of articles that stand on several, by the page.
        told: Faults, by the page that has them.
    """

    pages: dict[str, frozenset[str]] = field(default_factory=dict)
    ways: dict[str, dict[str, tuple[str, str]]] = field(default_factory=dict)
    shown: dict[ClaimId, bool] = field(default_factory=dict)
    marked: dict[ClaimId, bool] = field(default_factory=dict)
    stretches: dict[str, Stretch] = field(default_factory=dict)
    told: dict[str, list[str]] = field(default_factory=dict)

    def tell(self, address: str, faults: Iterable[str]) -> None:
        """Take down faults of a page."""
        if found := list(faults):
            self.told.setdefault(address, []).extend(found)

    def show(self, claim: ClaimId, good: bool) -> None:
        """Take down that a claim is shown; one that is shown wrongly anywhere is not shown as archived."""
        self.shown[claim] = good and self.shown.get(claim, True)

    def lead(self, here: str, there: str, anchor: str, written: str) -> None:
        """Take down a link; of several that lead to one place, the one on the first page stands for all."""
        of_there = self.ways.setdefault(there, {})
        known = of_there.get(anchor)
        if known is None or (here, written) < known:
            of_there[anchor] = here, written

    def add(self, other: Seen) -> None:
        """Add what was found on other pages."""
        self.pages |= other.pages
        for there, anchors in other.ways.items():
            for anchor, (here, written) in anchors.items():
                self.lead(here, there, anchor, written)
        for claim, good in other.shown.items():
            self.show(claim, good)
        self.marked |= other.marked
        self.stretches |= other.stretches
        for address, faults in other.told.items():
            self.tell(address, faults)

    def as_json(self) -> dict[str, Any]:
        """Return it as JSON can hold it, in an order that does not depend on how the work was shared out."""
        return {
            "pages": {address: sorted(self.pages[address]) for address in sorted(self.pages)},
            "ways": {there: dict(sorted(self.ways[there].items())) for there in sorted(self.ways)},
            "shown": dict(sorted(self.shown.items())),
            "marked": dict(sorted(self.marked.items())),
            "stretches": {
                address: {"spans": found.spans, "marked": dict(sorted(found.marked.items()))}
                for address, found in sorted(self.stretches.items())
            },
            "told": dict(sorted(self.told.items())),
        }

    @classmethod
    def from_json(cls, held: Any) -> Seen:
        """Return what `as_json` made of it.

        Raises:
            ValueError: Where it is nothing that `as_json` returns.
        """
        try:
            return cls(
                pages={str(address): frozenset(map(str, ids)) for address, ids in held["pages"].items()},
                ways={
                    str(there): {str(anchor): (str(here), str(written)) for anchor, (here, written) in anchors.items()}
                    for there, anchors in held["ways"].items()
                },
                shown={ClaimId(str(claim)): good is True for claim, good in held["shown"].items()},
                marked={ClaimId(str(claim)): good is True for claim, good in held["marked"].items()},
                stretches={
                    str(address): Stretch(
                        _spans(found["spans"]),
                        {ClaimId(str(claim)): _spans(spans) for claim, spans in found["marked"].items()},
                    )
                    for address, found in held["stretches"].items()
                },
                told={str(address): list(map(str, faults)) for address, faults in held["told"].items()},
            )
        except (AttributeError, KeyError, TypeError) as error:
            raise ValueError("no report of pages that were looked at") from error

    def faults(self) -> list[str]:
        """Return what is wrong with single pages, in the order of their addresses."""
        return [fault for address in sorted(self.told) for fault in self.told[address]]

    def leading_nowhere(self, exists: Callable[[str], bool]) -> Iterator[str]:
        """Yield a fault for each place that links lead to and that is not there, once the site is whole.

        Args:
            exists: Whether the site has a file, by its path.
        """
        for there in sorted(self.ways):
            ids = self.pages.get(there)
            if ids is None and (there.endswith("/") or not there or not exists(there)):
                here, written = min(self.ways[there].values())
                yield f'/{here} links to "{written}", which is not there.'
                continue
            for anchor, (here, written) in sorted(self.ways[there].items()):
                if anchor and ids is not None and unquote(anchor) not in ids | _OF_THE_THEME:
                    yield f'/{here} links to "{written}", but that page has no such anchor.'


def _spans(held: Any) -> tuple[Span, ...]:
    """Return spans as they were held: pairs of numbers.

    Raises:
        TypeError, ValueError: Where they are none.
    """
    return tuple((int(start), int(end)) for start, end in held)
