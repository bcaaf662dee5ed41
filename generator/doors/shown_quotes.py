"""What pages of a published site show of articles, compared with those of a project."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from html import unescape
from itertools import pairwise
from typing import Final
from urllib.parse import unquote

from selectolax.lexbor import LexborNode

from generator.doors.articles import archived
from generator.doors.built_page import Built, read_page, text_of
from generator.doors.seen import Seen
from generator.doors.told_of_site import Told
from generator.doors.verify import Verifier
from generator.ground.isolation import bare
from generator.links.addresses import claim_anchor
from generator.model.ids import ClaimId
from generator.pages.frame.context import PageContext
from generator.pages.frame.repository import Repository

_TO_CLAIM: Final = f"#{claim_anchor(ClaimId(''))}"
_READ_OUT: Final = ("title", "aria-label")
"""Attributes that a reader meets: as a tooltip, or read aloud."""
_CREDITED: Final = re.compile(r"“.*” — ", re.DOTALL)
"""How the tooltip of a claim begins, whomever it credits."""
_ISOLATES: Final = re.compile("[\u2066-\u2069]")
"""Marks that a page puts around words that run the other way."""


@dataclass
class ShownQuotes:
    """The quotes and articles on the pages of a site.

    Attributes:
        verifier: Looks at pages, and knows what they are made from here.
        any: Whether a page that was looked at has a quote of any claim.
    """

    verifier: Verifier
    any: bool = field(default=False, init=False)
    _seen: Seen = field(default_factory=Seen)
    _wrong: dict[ClaimId, str] = field(default_factory=dict)
    _tooltips: dict[ClaimId, str] = field(default_factory=dict)
    _unknown: dict[str, str] = field(default_factory=dict)
    _unread: list[str] = field(default_factory=list)

    def look(self, path: str, content: bytes) -> None:
        """Look at one page: at each quote on it, whosever page it is."""
        try:
            built = read_page(path.removesuffix("index.html"), content)
        except UnicodeDecodeError:
            self._unread.append(path)
            return
        self.verifier.look_at_quotes(built, self._seen)
        derived = self.verifier.made.derived
        for quote in built.tree.css("[data-claim]"):
            self.any = True
            claim = ClaimId(quote.attributes["data-claim"] or "")
            if claim not in derived.found.passages:
                self._unknown.setdefault(claim, path)
            elif tuple(text_of(part) for part in quote.css("[data-part]")) != archived(derived, claim):
                self._wrong.setdefault(claim, path)
            elif not _has_each(quote.css(".d-gap"), self._gaps(claim)):
                self._tooltips.setdefault(claim, path)
        for claim, link in _to_claims(built):
            if claim in derived.stated and not self._is_quoted(claim, link):
                self._tooltips.setdefault(claim, path)

    def tell(self, told: Told) -> None:
        """Say what came of it, once all pages were looked at."""
        good, faults, lacking = self.verifier.quoted(self._seen)
        faults += self._seen.faults() + lacking
        faults += [f'On {path}, the quote of claim "{one}" is not the article\'s.' for one, path in self._wrong.items()]
        faults += [
            f'On {path}, a tooltip or label has the quote of claim "{one}" not as the article has it.'
            for one, path in self._tooltips.items()
        ]
        faults += [f"{path} is not UTF-8, so nobody can say what it shows." for path in self._unread]
        if faults:
            told.bad("not every quote and article is shown as the files here have it:", faults)
        told.differing(
            "is shown that the dossier here does not have",
            "are shown that the dossier here does not have",
            [f'"{claim}", on {path}' for claim, path in sorted(self._unknown.items())],
            "claim",
        )
        if not (faults or self._unknown):
            quotes = f"all {good} quotes" if good != 1 else "the one quote"
            told.good(f"{quotes}, in tooltips as well, and the articles, are shown as the files here have them.")

    def _is_quoted(self, claim: ClaimId, link: LexborNode) -> bool:
        """Whether each tooltip or label of a link to a claim that credits words to its outlet has the claim's quote."""
        if "data-claims" in link.attributes:
            return True  # Words of an article, whose tooltip says what they are used for.
        stated = self._context.derived.stated[claim]
        outlet = self._context.derived.dossier.sources[stated.claim.source].record.outlet
        credited = f"” — {_plain(bare(self._context.actor(outlet).name))}"
        quoted = f"“{_plain(self._context.short_quote_of(stated))}{credited}"
        return all(
            any(quoted in one for one in (said, unescape(said)))
            for said in _said(link)
            if credited in said or _CREDITED.match(said)
        )

    def _gaps(self, claim: ClaimId) -> tuple[str, ...]:
        """Return the words that each gap of a claim's quote leaves out."""
        passage = self._context.derived.found.passages[claim]
        text = self._context.derived.dossier.articles[passage.source].text
        return tuple(_plain(text[before[1] : after[0]]) for before, after in pairwise(passage.spans))

    @cached_property
    def _context(self) -> PageContext:
        return PageContext(self.verifier.made.derived, Repository(), "")


def _to_claims(built: Built) -> Iterator[tuple[ClaimId, LexborNode]]:
    """Yield links to claims, each with the claim."""
    for link in built.tree.css(f"a[href*='{_TO_CLAIM}']"):
        yield ClaimId(unquote((link.attributes["href"] or "").partition(_TO_CLAIM)[2])), link


def _has_each(gaps: Sequence[LexborNode], words: Sequence[str]) -> bool:
    """Whether the signs of gaps in a quote say what each leaves out."""
    return len(gaps) == len(words) and all(
        any(left_out in one for said in _said(gap) for one in (said, unescape(said)))
        for gap, left_out in zip(gaps, words, strict=True)
    )


def _said(node: LexborNode) -> Iterator[str]:
    for name in _READ_OUT:
        if said := node.attributes.get(name):
            yield _plain(said)


def _plain(text: str) -> str:
    """Return a text without marks that isolate it from words around it; those of an article are not compared."""
    return _ISOLATES.sub("", text)
