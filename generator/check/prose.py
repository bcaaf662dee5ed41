"""Every reference in hand-written prose leads somewhere, and every sentence that states something cites a claim."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from generator.ground.names import called, did_you_mean
from generator.ground.position import Position, Written
from generator.ground.problem import Problem
from generator.ground.prose.cited_sentences import cited_sentences
from generator.ground.prose.references import Reference, references
from generator.model.actor import Actor
from generator.model.dossier import SETTINGS_FILE, Dossier, Entry, Path
from generator.model.names import all_names
from generator.model.place import Place

_LONGEST_SHOWN = 100


@dataclass(frozen=True, slots=True)
class Prose:
    """A piece of hand-written prose.

    Attributes:
        text: What it says.
        lies: Tells how it lies in its file; asked only where something is wrong with it.
        cites: Whether it states what needs claims.
    """

    text: str
    lies: Callable[[], Written]
    cites: bool = False

    @property
    def lines(self) -> Written:
        """How it lies in its file."""
        return self.lies()


@dataclass(frozen=True, slots=True)
class _Known:
    """What references can lead to."""

    claims: frozenset[str]
    things: Mapping[str, tuple[str, ...]]
    """By id, the kinds of things that bear it."""
    dossier: Dossier


def check_prose(dossier: Dossier) -> Iterator[Problem]:
    """Yield a problem for each reference that leads nowhere or to several things, and each sentence without a claim."""
    known = _Known(frozenset(stated.claim.id for stated in dossier.claims()), _things(dossier), dossier)
    for prose in prose_of(dossier):
        for reference in references(prose.text):
            yield from _leads_somewhere(reference, prose, known)
        if prose.cites:
            yield from _cites(prose, dossier.settings.language)


def prose_of(dossier: Dossier) -> Iterator[Prose]:
    """Yield all hand-written prose of the dossier that is not empty."""
    for text, lines, path, cites in _all_prose(dossier):
        if text and not text.isspace():
            yield Prose(text, partial(lines, *path), cites)


def _all_prose(dossier: Dossier) -> Iterator[tuple[str, Callable[..., Written], Path, bool]]:
    """Yield each text, who tells how it lies in its file, its path there, and whether it states what needs claims."""
    about = dossier.settings_written.get(("about",)) or Written(Position(SETTINGS_FILE))
    yield dossier.settings.about, lambda: about, (), False
    for event in dossier.events.values():
        yield event.record.summary, event.lines, ("summary",), True
        yield event.record.note, event.lines, ("note",), False
        for i, question in enumerate(event.record.questions):
            yield question.note, event.lines, ("questions", i, "note"), False
    described: tuple[Entry[str, Actor | Place], ...] = (*dossier.actors.values(), *dossier.places.values())
    for entry in described:
        yield entry.record.description, entry.lines, ("description",), True
        yield entry.record.note, entry.lines, ("note",), False
    for source in dossier.sources.values():
        yield source.record.note, source.lines, ("note",), False
    for stated in dossier.claims():
        yield stated.claim.note, stated.lines, ("note",), False


def _things(dossier: Dossier) -> Mapping[str, tuple[str, ...]]:
    things: dict[str, tuple[str, ...]] = {}
    kinds: tuple[tuple[str, Collection[str]], ...] = (
        ("event", dossier.events),
        ("actor", dossier.actors),
        ("place", dossier.places),
        ("source", dossier.sources),
    )
    for kind, entries in kinds:
        for id_ in entries:
            things[id_] = (*things.get(id_, ()), kind)
    return things


def _leads_somewhere(reference: Reference, prose: Prose, known: _Known) -> Iterator[Problem]:
    if not reference.fault and reference.kind == "claim" and known.claims.issuperset(reference.ids):
        return
    position = prose.lines.at(reference.start)
    if reference.fault:
        hint = "Put a backslash before the bracket if it is meant as plain text."
        yield Problem(position, "reference-not-valid", reference.fault, hint)
    elif reference.kind == "claim":
        for claim in reference.ids:
            yield from _claim(claim, position, known)
    else:
        yield from _thing(reference, position, known)


def _claim(claim: str, position: Position, known: _Known) -> Iterator[Problem]:
    if claim in known.claims:
        return
    if claim in known.things:
        kind = known.things[claim][0]
        hint = f'"{claim}" is {_a(kind)}: write [[{claim}]].'
    else:
        near = did_you_mean(claim, known.claims)
        hint = f"Did you mean [@{near}]?" if near else "A claim's id is the one that its record has under id."
    yield Problem(position, "unknown-claim", f"[@{claim}] cites a claim that is not in this dossier.", hint, claim)


def _thing(reference: Reference, position: Position, known: _Known) -> Iterator[Problem]:
    id_ = reference.ids[0]
    written = f"[[{reference.of}:{id_}]]" if reference.of else f"[[{id_}]]"
    kinds = known.things.get(id_, ())
    if reference.of in kinds or (not reference.of and len(kinds) == 1):
        return
    if not reference.of and kinds:
        ways = " or ".join(f"[[{kind}:{id_}]]" for kind in kinds)
        told = " and ".join(_a(kind) for kind in kinds)
        yield Problem(position, "ambiguous-reference", f"{written} is {told}.", f"Write {ways}.")
        return
    sentence = f"{written} leads to nothing in this dossier."
    yield Problem(position, "unknown-thing", sentence, _instead(reference, kinds, known), id_)


def _instead(reference: Reference, kinds: tuple[str, ...], known: _Known) -> str:
    id_ = reference.ids[0]
    if kinds:
        return f'"{id_}" is {_a(kinds[0])}: write [[{kinds[0]}:{id_}]].'
    if id_ in known.claims:
        return f'"{id_}" is a claim: write [@{id_}].'
    wanted = [thing for thing, of in known.things.items() if not reference.of or reference.of in of]
    near = did_you_mean(id_, wanted) or called(id_, all_names(known.dossier))
    return f'Did you mean "{near}"?' if near else "The id is the name of a file, without its ending."


def _a(kind: str) -> str:
    return f"{'an' if kind[0] in 'ae' else 'a'} {kind}"


def _cites(prose: Prose, language: str) -> Iterator[Problem]:
    for sentence in cited_sentences(prose.text, language):
        # A citation that is malformed is told as such, and once is enough.
        if not sentence.claims and "[@" not in sentence.words:
            yield Problem(
                prose.lines.first,
                "sentence-without-claim",
                f'No claim is cited for the sentence "{_short(sentence.words)}"',
                "Add [@claim-id] before its full stop, or take the sentence out.",
            )


def _short(words: str) -> str:
    return words if len(words) <= _LONGEST_SHOWN else f"{words[:_LONGEST_SHOWN].rstrip()}…"
