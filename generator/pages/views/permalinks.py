"""A claim's own lasting address: a page of a few lines that leads on to wherever the claim is shown now.

Plain HTML that a builder copies as it is, not a page of its own: a dossier has many claims, the event's page
shows each among the accounts that it is compared with, and the address stays when an editor moves the claim.
A script leads on, unless ``#cite`` asks for the citation; ``#report`` leads to the form for a mistake in it. Without
scripts the page can be read, and has both as links.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from generator.ground.wording import gettext as _
from generator.links.addresses import permalink_of
from generator.links.article_sheets import passage_on
from generator.links.change import What
from generator.links.claim_sheets import claim_on
from generator.links.derived import Derived
from generator.model.dossier import Stated
from generator.model.ids import ClaimId
from generator.pages.frame.context import PageContext
from generator.pages.frame.repository import Repository
from generator.pages.frame.shown import DateFact, MadeFrom
from generator.pages.frame.templates import View, fill
from generator.pages.parts.alone import Frame, frame_of
from generator.pages.parts.changed import WHATS
from generator.pages.parts.citation import Citation, CitedAs, claim_citation, claim_references
from generator.pages.parts.claims import HedgeShown, hedge_shown
from generator.pages.parts.described import quote_for_programs
from generator.pages.parts.quoted import Quoted, quoted
from generator.pages.parts.scripts import CITE


@dataclass(frozen=True, slots=True)
class PermalinkView(View):
    """The page at a claim's permalink.

    Attributes:
        there: The way to where the claim is shown.
        outlet: The outlet that reports it.
        published: When, in words, with the basis.
        answer: What it answers, in words; empty where it answers no question.
        hedges: How sure the words are.
        passage: The way to its words in the article.
        source: The headline of the article.
        paragraph: Which of its paragraphs has them; None outside its body.
        on: What the claim is about, the event and the question or another record: kind, name, and the way to it. The
            last leads to the claim itself.
        citation: How to cite it.
        references: The same for reference managers.
        made: The file that holds it, and whom to write to about it.
        script: The way to the script that leads on, and copies.
        block: What is quoted, for programs.
    """

    template = "permalink.html"
    frame: Frame
    title: str
    quoted: Quoted
    there: str
    outlet: str
    published: DateFact
    answer: str
    hedges: tuple[HedgeShown, ...]
    passage: str
    source: str
    paragraph: int | None
    on: tuple[tuple[str, str, str], ...]
    citation: Citation
    references: tuple[CitedAs, ...]
    made: MadeFrom
    script: str
    block: Markup


def permalink(derived: Derived, repository: Repository, claim: ClaimId) -> bytes:
    """Return the page at a claim's permalink."""
    here, stated = permalink_of(claim), derived.stated[claim]
    context, position = PageContext(derived, repository, here), stated.at("id")
    record, answered = derived.dossier.sources[stated.claim.source].record, context.answer(stated)
    view = PermalinkView(
        frame=frame_of(context),
        title=f"{_called('claim')} {claim}",
        quoted=quoted(context, stated),
        there=context.to(claim_on(derived, stated)),
        outlet=context.actor(record.outlet).name,
        published=context.published(stated.claim.source),
        answer=answered.words if answered else "",
        hedges=tuple(hedge_shown(context, stated, hedge) for hedge in stated.claim.hedges),
        passage=context.to(passage_on(derived, claim)),
        source=context.source(stated.claim.source).name,
        paragraph=derived.paragraphs.get(claim),
        on=tuple(_about(context, stated)),
        citation=claim_citation(context, stated),
        references=claim_references(context, stated),
        made=context.made_from(position.file, position.line, here),
        script=context.to(CITE),
        block=quote_for_programs(context, claim),
    )
    return fill(view).encode() + b"\n"


def _about(context: PageContext, stated: Stated) -> Iterator[tuple[str, str, str]]:
    about, there = context.thing(stated.on), context.to(claim_on(context.derived, stated))
    yield _called(stated.on.kind), about.name, about.href if stated.question else there
    if stated.question:
        yield _called("question"), stated.question.ask, there


def _called(what: What) -> str:
    return _(WHATS[what])
