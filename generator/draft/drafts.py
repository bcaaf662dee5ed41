"""Proposals as drafts: claims marked ``draft: true``, in the files of the events to which they most likely belong."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from generator.draft.ids import free, id_of
from generator.draft.speakers import is_sure
from generator.draft.suggestion import Suggestion
from generator.draft.told import doubts
from generator.edit import NotEditable, YamlFile, insert_claim, with_comment
from generator.ground.dates.edtf import parse
from generator.ground.dates.relative import conflicts
from generator.model.dossier import Dossier, Path
from generator.model.ids import EventId, SourceId


def claim_of(dossier: Dossier, source: SourceId, made: Suggestion, taken: frozenset[str]) -> dict[str, Any]:
    """Return the draft that a proposal is, as YAML has it.

    Args:
        dossier: The dossier.
        source: The article.
        made: The proposal.
        taken: Ids of claims that there are.
    """
    entry = dossier.sources[source].record
    resolves = [
        {"words": one.words, "to": one.to}
        for one in made.moments
        if one.relative and one.to and not conflicts(one.words, parse(one.to), entry.published.date)
    ]
    claim: dict[str, Any] = {
        "id": free(id_of(f"{entry.outlet} {made.quote}", 48) or f"{source}"[:60], taken),
        "source": source,
        "quote": made.quote,
        "prefix": made.prefix,
        "suffix": made.suffix,
        "attribution": attribution(made),
        "answer": made.answer if made.question else "",
        "resolves": resolves,
        "draft": "true",
    }
    return {key: value for key, value in claim.items() if value not in ("", [])}


def attribution(made: Suggestion) -> list[str | list[str]]:
    """Return the chain of a proposal, as YAML has it; nothing where any of it is not sure."""
    links = [[str(voice) for voice in link.actors] for link in made.chain]
    sure = is_sure(made.chain) and not any(link.new for link in made.chain)
    return [link[0] if len(link) == 1 else link for link in links] if sure else []


def with_drafts(
    dossier: Dossier, source: SourceId, every: Iterable[Suggestion], files: Mapping[EventId, YamlFile]
) -> Mapping[EventId, YamlFile]:
    """Return events' files with drafts in them, behind the claims that stand there.

    What belongs to no event is in none. A doubt stands in a comment above its draft, where the file has room for one.

    Args:
        dossier: The dossier, drafts included.
        source: The article.
        every: The proposals.
        files: The files of events, by their ids.

    Raises:
        NotEditable: Where a file cannot take them.
    """
    taken = {str(stated.claim.id) for stated in dossier.claims()}
    changed: dict[EventId, YamlFile] = {}
    for made in every:
        if made.event is None:
            continue
        claim = claim_of(dossier, source, made, frozenset(taken))
        taken.add(claim["id"])
        to, at = _place(dossier, made.event, made, changed.get(made.event, files[made.event]))
        file = insert_claim(changed.get(made.event, files[made.event]), to, at, claim)
        changed[made.event] = _commented(file, (*to, at), [*doubts(made)])
    return changed


def _place(dossier: Dossier, event: EventId, made: Suggestion, file: YamlFile) -> tuple[Path, int]:
    """Return the list into which a draft goes, and how many claims stand there."""
    to: Path = ("claims",)
    held: Any = file.plain()
    for at, question in enumerate(dossier.events[event].record.questions):
        if question.id == made.question and made.answer:
            to, held = ("questions", at, "claims"), held["questions"][at]
    return to, len(held.get("claims", ()))


def _commented(file: YamlFile, path: Path, lines: list[str]) -> YamlFile:
    try:
        return with_comment(file, path, lines) if lines else file
    except NotEditable:
        return file  # a list in brackets on one line has no room for a comment; the terminal told the doubt
