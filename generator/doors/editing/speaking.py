"""Who speaks where words were selected, by the reporting verbs of their sentences, as ``suggest`` reads them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.doors.editing.proposals import ChainOf, Near
from generator.draft.reporting import LANGUAGES
from generator.draft.speakers import Link, Speakers
from generator.links.derived import Derived
from generator.model.dossier import Dossier
from generator.model.ids import SourceId

Links = tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Spoken:
    """Who speaks in the sentences of a selection.

    Attributes:
        chains: Whom their reporting verbs name, each chain once; none where they name nobody.
        doubts: Why that is not sure, in sentences; none where it is.
    """

    chains: tuple[Links, ...]
    doubts: tuple[str, ...]


def spoken(derived: Derived, dossier: Dossier, source: SourceId, at: Near) -> Spoken:
    """Return who speaks in the sentences of a selection; nobody where the language's reporting verbs are not known.

    ``dossier`` is the one with its drafts.
    """
    if dossier.sources[source].record.language.split("-")[0].casefold() not in LANGUAGES:
        return Spoken((), ())
    found = list(_in_sentences(derived, dossier, source, at))
    chains = tuple(dict.fromkeys(chain for chain in found if chain))
    doubts = dict.fromkeys(f"{link.doubt}." for chain in chains for link in chain if link.doubt)
    for link in (link for chain in chains for link in chain if link.new and not link.doubt):
        doubts[f'"{link.words}" is nobody whom the dossier knows.'] = None
    if len(set(map(ids_of, found))) > 1:
        doubts["The sentences do not all have the same speaker."] = None
    return Spoken(chains, tuple(doubts))


def ids_of(chain: Sequence[Link]) -> ChainOf | None:
    """Return a chain by ids; None where somebody in it has none."""
    ids = tuple(link.actors for link in chain if link.actors and not link.new)
    return ids if len(ids) == len(chain) else None


def _in_sentences(derived: Derived, dossier: Dossier, source: SourceId, at: Near) -> Iterator[Links]:
    """Yield the chain of each sentence; all before it are read as well, since "he" is whoever spoke before."""
    text = derived.dossier.articles[source].text
    speakers = Speakers(dossier, dossier.sources[source].record.outlet, text)
    for paragraph in derived.layouts[source].paragraphs:
        for first, last in paragraph.sentences:
            if first >= at.span[1]:
                return
            chain = speakers.of(" ".join(text[first:last].split()))
            if at.span[0] < last:
                yield chain
