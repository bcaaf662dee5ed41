"""A claim's own lasting address: a page of a few lines that leads on to wherever the claim is shown now.

Plain HTML that a builder copies as it is, not a page of its own: a dossier has many claims, the event's page
shows each among the accounts that it is compared with, and the address stays when an editor moves the claim.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.links.addresses import claim_on, permalink_of, relative
from generator.links.derived import Derived
from generator.pages.frame.context import PageContext
from generator.pages.frame.page import Copied
from generator.pages.frame.repository import Repository
from generator.pages.frame.templates import View, fill


@dataclass(frozen=True, slots=True)
class PermalinkView(View):
    """The page at a claim's permalink.

    Attributes:
        there: The way to where the claim is shown.
        tooltip: The claim in one line.
    """

    template = "permalink.html"
    claim: str
    language: str
    there: str
    tooltip: str


def permalinks(derived: Derived, repository: Repository) -> Iterator[Copied]:
    """Yield the page at each claim's permalink."""
    for claim, stated in derived.stated.items():
        here = permalink_of(claim)
        context = PageContext(derived, repository, here)
        there, language = relative(here, claim_on(stated)), derived.dossier.settings.language
        html = fill(PermalinkView(claim, language, there, context.tooltip(stated)))
        yield Copied(f"{here}index.html", html.encode() + b"\n")
