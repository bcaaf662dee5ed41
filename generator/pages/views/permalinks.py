"""A claim's own lasting address: a page of a few lines that leads on to wherever the claim is shown now.

Plain HTML that a builder copies as it is, not a page of its own: a dossier has many claims, the card on the event's
page shows each among the accounts that it is compared with, and the address stays when an editor moves the claim.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.links.addresses import claim_on, permalink_of, relative
from generator.links.derived import Derived
from generator.pages.frame.context import PageContext
from generator.pages.frame.page import Copied
from generator.pages.frame.repository import Repository
from generator.pages.frame.templates import fill


def permalinks(derived: Derived, repository: Repository) -> Iterator[Copied]:
    """Yield the page at each claim's permalink."""
    for claim, stated in derived.stated.items():
        here = permalink_of(claim)
        context = PageContext(derived, repository, here)
        html = fill(
            "permalink.html",
            claim=claim,
            language=derived.dossier.settings.language,
            there=relative(here, claim_on(stated)),
            tooltip=context.tooltip(stated),
        )
        yield Copied(f"{here}index.html", html.encode() + b"\n")
