"""Every actor is there for something: somebody names it, or an article prints its name."""

from __future__ import annotations

from collections.abc import Iterator

from generator.answers.chosen import parse_chosen
from generator.check.prose import prose_of
from generator.check.remarks.remark import Remark, exception
from generator.ground.problem import Problem
from generator.ground.prose.references import references
from generator.ground.text.folding import folded_words
from generator.ground.text.whole_words import cuts
from generator.model.dossier import Dossier
from generator.model.names import names_of
from generator.model.passage import Found


def remark_actors(dossier: Dossier, found: Found) -> Iterator[Remark]:
    """Yield a remark for each actor that nothing leads to."""
    named = frozenset(_named(dossier))
    left = [entry for id_, entry in dossier.actors.items() if id_ not in named and not entry.record.claims]
    if not left:
        return
    texts = [folded_words(article.text).casefold() for article in dossier.articles.values()]
    names = names_of(dossier, "actor")
    for entry in left:
        wanted = [folded_words(name).casefold() for name in names[entry.id]]
        if not any(_stands(name, text) for name in wanted for text in texts):
            said = f'Nothing leads to "{entry.id}", and no article prints one of its names.'
            hint = f"Add the name that the articles use, or take the actor out. {exception('actor-not-mentioned')}"
            problem = Problem(entry.at(), "actor-not-mentioned", said, hint)
            yield Remark(problem, (("actor", entry.id),))


def _named(dossier: Dossier) -> Iterator[str]:
    """Yield the ids that something in the dossier names; some are of other things than actors."""
    for source in dossier.sources.values():
        yield source.record.outlet
    for event in dossier.events.values():
        yield from (participant.actor for participant in event.record.actors)
    for actor in dossier.actors.values():
        yield from actor.record.part_of
    for stated in dossier.claims():
        yield from stated.claim.speakers
    for account in dossier.accounts():
        if account.question is not None and account.question.answers_are == "actor" and account.claim.answer:
            yield from parse_chosen(account.claim.answer).ids
    for prose in prose_of(dossier):
        for reference in references(prose.text):
            yield from reference.ids


def _stands(wanted: str, text: str) -> bool:
    """Tell whether a name stands in a text as whole words; both are folded."""
    at = text.find(wanted) if wanted else -1
    while at >= 0:
        if not cuts(text, at) and not cuts(text, at + len(wanted)):
            return True
        at = text.find(wanted, at + 1)
    return False
