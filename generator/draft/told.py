"""A proposal in words, for whoever looks at it: on a terminal, and in the comment above a draft."""

from __future__ import annotations

from collections.abc import Iterator

from generator.draft.people import new_name
from generator.draft.speakers import called, is_sure
from generator.draft.suggestion import Suggestion
from generator.model.dossier import Dossier

_RELATIONS = {"same": "the same as", "compatible": "fits with", "different": "differs from"}


def told(dossier: Dossier, made: Suggestion) -> Iterator[str]:
    """Yield what is proposed of a sentence, a line each."""
    yield f"speaks: {_chain(dossier, made)}"
    yield from (f"doubt: {doubt}" for doubt in _doubts(made))
    for figure in made.figures:
        yield f"number: {figure.words} = {figure.duration or figure.written}"
    for moment in made.moments:
        doubt = f" ({moment.doubt})" if moment.doubt else ""
        yield f"date: {moment.words} = {moment.to or 'not known'}{doubt}"
    if made.named:
        yield f"names: {', '.join(one.id for one in made.named)}"
    new = [voice for link in made.chain for voice in link.new]
    for one in dict.fromkeys(new):
        yield f"new actor: {one.name}, {one.kind}{'' if one.named else ', without a name'}"
    for name in unknown_names(made):
        yield f'new name: {name}, perhaps: dossier new actor --name "{name}" --kind …'
    yield f"event: {made.event}" if made.event else f'event: none that it is like; a new one, "{made.title}"'
    if made.new_question:
        yield f"question: a new one, {made.new_question.ask} {made.new_question.answer}"
    if made.question:
        answer = f": {made.answer}" if made.answer else ", whose answer is left to you"
        yield f"question: {made.question}{answer}"
    yield from (
        f"{_RELATIONS[one.relation]} {one.claim} ({one.answer})" for one in made.beside if one.relation in _RELATIONS
    )


def doubts(made: Suggestion) -> Iterator[str]:
    """Yield what a draft cannot say itself, and whoever accepts it has to settle."""
    yield from (f"Speaker unsure: {doubt}." for doubt in _doubts(made))
    if not is_sure(made.chain):
        yield "So no attribution is written: as it stands, the outlet itself would speak."
    for moment in made.moments:
        if moment.relative and moment.doubt and not moment.reason:
            yield f'Date unsure: "{moment.words}", {moment.doubt}.'
    if made.question and not made.answer:
        yield f"It may answer the question {made.question}."
    differs = [one for one in made.beside if one.relation == "different"]
    if differs:
        yield f"Its answer differs from {', '.join(f'{one.claim} ({one.answer})' for one in differs)}."


def unknown_names(made: Suggestion) -> tuple[str, ...]:
    """Return names of people or things of which the dossier has none, each once."""
    speaking = (new_name(link.words) for link in made.chain if not link.voices)
    proposed = {voice.name for link in made.chain for voice in link.new}
    return tuple(
        dict.fromkeys(name for name in (*speaking, *made.new_names) if name and not name.endswith(tuple(proposed)))
    )


def _doubts(made: Suggestion) -> Iterator[str]:
    yield from dict.fromkeys(link.doubt for link in made.chain if link.doubt)


def _chain(dossier: Dossier, made: Suggestion) -> str:
    if not made.chain:
        return "the outlet itself"
    names = " ← ".join(called(dossier, link) for link in made.chain)
    return f"perhaps {names}" if any(link.guessed for link in made.chain) else names
