"""The page of questions: every point on which accounts are compared, with who answers what."""

from __future__ import annotations

from dataclasses import dataclass

from generator.links.answers import answer
from generator.links.attribution import Voice
from generator.links.web import Web
from generator.model.dossier import Ref
from generator.model.question import Question
from generator.pages.address import claim_on, page_of, question_anchor
from generator.pages.desk import Desk, Thing
from generator.pages.forge import Forge
from generator.pages.page import Page, Section
from generator.pages.render import fill

ADDRESS = "questions/"


@dataclass(frozen=True, slots=True)
class Answered:
    """One account's answer in one line."""

    words: str
    href: str
    tooltip: str
    outlet: Thing
    origin: Thing
    voice: Voice


@dataclass(frozen=True, slots=True)
class Asked:
    """A question with its answers, in the order of the file."""

    ask: str
    href: str
    event: Thing
    answers: tuple[Answered, ...]


def questions_page(web: Web, forge: Forge) -> Page:
    """Render the page of questions, by event in order of time."""
    desk = Desk(web, forge, ADDRESS)
    groups = [
        (
            desk.event(one),
            f"event-{one}",
            desk.dated(web.dossier.events[one].record.date).words,
            [asked(desk, one, question) for question in questions],
        )
        for one in web.order.all
        if (questions := web.dossier.events[one].record.questions)
    ]
    lead = "Every point on which this dossier compares accounts: who answers what, in whose words."
    html = fill("questions.html", title="Questions", lead=lead, groups=groups)
    sections = tuple(Section(anchor, event.name) for event, anchor, _, _ in groups)
    return Page(ADDRESS, "Questions", lead, html, "", sections)


def asked(desk: Desk, event: str, question: Question) -> Asked:
    """Return a question with its answers in one line each."""
    web = desk.web
    return Asked(
        ask=question.ask,
        href=desk.to(f"{page_of(Ref('event', event))}#{question_anchor(question.id)}"),
        event=desk.event(event),
        answers=tuple(
            Answered(
                words=answer(web.dossier, question, claim).words,
                href=desk.to(claim_on(web.stated[claim.id])),
                tooltip=desk.tooltip(web.stated[claim.id]),
                outlet=desk.actor(web.chains[claim.id].outlet),
                origin=desk.actor(web.chains[claim.id].origin),
                voice=web.chains[claim.id].voice,
            )
            for claim in question.claims
        ),
    )
