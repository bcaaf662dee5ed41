"""A claim's own lasting address: a page of a few lines that leads on to wherever the claim is shown now.

Plain HTML that a builder copies as it is, not a page of its own: a dossier has many claims, the card on the event's
page shows each among the accounts that it is compared with, and the address stays when an editor moves the claim.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.links.web import Web
from generator.pages.address import claim_on, permalink_of, relative
from generator.pages.desk import Desk
from generator.pages.forge import Forge
from generator.pages.page import Copied
from generator.pages.render import fill


def permalinks(web: Web, forge: Forge) -> Iterator[Copied]:
    """Yield the page at each claim's permalink."""
    for claim, stated in web.stated.items():
        here = permalink_of(claim)
        desk = Desk(web, forge, here)
        html = fill(
            "permalink.html",
            claim=claim,
            language=web.dossier.settings.language,
            there=relative(here, claim_on(stated)),
            tooltip=desk.tooltip(stated),
        )
        yield Copied(f"{here}index.html", html.encode() + b"\n")
