"""A claim's own lasting address: a page of a few lines that leads on to wherever the claim is shown now.

Plain HTML that a builder copies as it is, not a page of its own: a dossier has many claims, the event's page
shows each among the accounts that it is compared with, and the address stays when an editor moves the claim.
A script leads on, unless ``#cite`` asks for the citation; ``#report`` leads to the form for a mistake in it. Without
scripts the page can be read, and has both as links.
"""

from __future__ import annotations

from dataclasses import dataclass

from generator.links.addresses import permalink_of, relative
from generator.links.claim_sheets import claim_on
from generator.links.derived import Derived
from generator.model.ids import ClaimId
from generator.pages.frame.context import PageContext
from generator.pages.frame.policy import policy
from generator.pages.frame.repository import Repository
from generator.pages.frame.shown import MadeFrom
from generator.pages.frame.templates import View, fill
from generator.pages.parts.citation import Citation, CitedAs, claim_citation, claim_references
from generator.pages.parts.scripts import CITE, PERMALINK_STYLE


@dataclass(frozen=True, slots=True)
class PermalinkView(View):
    """The page at a claim's permalink.

    Attributes:
        there: The way to where the claim is shown.
        tooltip: The claim in one line.
        citation: How to cite it.
        references: The same for reference managers.
        made: The file that holds it, and whom to write to about it.
        script: The way to the script that leads on, and copies.
        style: The way to its styles: it is a file of its own, outside the theme.
        policy: What it may load and run.
    """

    template = "permalink.html"
    claim: str
    there: str
    tooltip: str
    citation: Citation
    references: tuple[CitedAs, ...]
    made: MadeFrom
    script: str
    style: str
    policy: str


def permalink(derived: Derived, repository: Repository, claim: ClaimId) -> bytes:
    """Return the page at a claim's permalink."""
    here, stated = permalink_of(claim), derived.stated[claim]
    context, position = PageContext(derived, repository, here), stated.at("id")
    view = PermalinkView(
        claim=claim,
        there=relative(here, claim_on(derived, stated)),
        tooltip=context.tooltip(stated),
        citation=claim_citation(context, stated),
        references=claim_references(context, stated),
        made=context.made_from(position.file, position.line, here),
        script=context.to(CITE),
        style=context.to(PERMALINK_STYLE),
        policy=policy(),
    )
    return fill(view).encode() + b"\n"
