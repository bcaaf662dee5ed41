"""Drafts: claims that are checked like any other, and that nothing which is published may rest on."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from generator.ground.problem import Problem
from generator.model.dossier import Dossier
from generator.model.passage import Found


def without_drafts(dossier: Dossier) -> Dossier:
    """Return a dossier as it is published: no draft is among its claims, nor counted with them."""
    drafts = sum(stated.claim.draft for stated in dossier.claims())
    return replace(dossier, with_drafts=False, declared=dossier.declared - drafts) if drafts else dossier


def found_without_drafts(found: Found, dossier: Dossier) -> Found:
    """Return what was found of a dossier that is published without its drafts."""
    if dossier.with_drafts:
        return found
    claims = {stated.claim.id for stated in dossier.claims()}
    return replace(found, passages={id_: passage for id_, passage in found.passages.items() if id_ in claims})


def check_drafts(dossier: Dossier, checks: Iterable[Callable[[Dossier], Iterable[Problem]]]) -> Iterator[Problem]:
    """Yield a problem for whatever is in order only as long as a draft is there.

    Args:
        dossier: The dossier, drafts included.
        checks: What tells that a claim is missing.
    """
    published = without_drafts(dossier)
    if published is dossier:
        return
    for check in checks:
        told = {(problem.position, problem.rule) for problem in check(dossier)}
        for problem in check(published):
            if (problem.position, problem.rule) not in told:
                yield Problem(
                    problem.position,
                    "draft-used",
                    f"A draft is shown to nobody, and without it: {problem.sentence}",
                    "Accept the draft by taking out its draft: true, or let nothing rest on it.",
                )
