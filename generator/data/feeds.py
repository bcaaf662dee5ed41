"""Atom feeds of new sources and of new claims, dated by the history that git keeps: without one, there are none."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from itertools import islice
from typing import Final

from generator.citing.reference import Reference, claim_reference, source_reference
from generator.data.export import Export, Files
from generator.ground import atom
from generator.ground.escape import foreign
from generator.ground.wording import gettext as _
from generator.ground.wording import language
from generator.links.addresses import CLAIMS_FEED, SOURCES_FEED, page_of, permalink_of, relative
from generator.links.arrivals import Arrival, What, arrivals
from generator.links.change import History
from generator.model.dossier import Ref
from generator.model.ids import ClaimId, SourceId

FOLDER: Final = "data/feeds/"
_PATHS: Final[Mapping[What, str]] = {"source": SOURCES_FEED, "claim": CLAIMS_FEED}
MOST: Final = 50
"""How many entries a feed has."""
SHORT: Final = 100
"""Characters of a quote that stand in a title."""


def feed_files(export: Export) -> Files:
    """Return what makes the feeds; nothing where no history says when anything came."""
    history = export.derived.history.get("")
    if history is None or history.known == "none":
        return {}
    return {path: partial(_feed, export, history, what) for what, path in _PATHS.items()}


def _feed(export: Export, history: History, what: What) -> bytes:
    dossier, kind = export.derived.dossier, _KINDS[what]
    ids = dossier.sources if what == "source" else export.derived.stated
    came = list(islice(arrivals(history, what, ids).items(), MOST))
    made = atom.Feed(
        of=f"{what}s {history.began}",
        title=_("%(title)s: new sources", title=dossier.settings.title)
        if what == "source"
        else _("%(title)s: new claims", title=dossier.settings.title),
        author=dossier.settings.title,
        language=language(),
        updated=max((arrival.changed for _one, arrival in came), default=history.seconds),
        own=_way(export, _PATHS[what]),
        page=_way(export, "sources/" if what == "source" else ""),
        entries=[kind(export, one, arrival) for one, arrival in came],
    )
    return atom.written(made)


def _source(export: Export, one: str, arrival: Arrival) -> atom.Entry:
    cited = source_reference(export.derived, export.site, SourceId(one))
    return _entry(export, "source", arrival, cited, page_of(Ref("source", one)), cited.title)


def _claim(export: Export, one: str, arrival: Arrival) -> atom.Entry:
    cited = claim_reference(export.derived, export.site, export.derived.stated[ClaimId(one)])
    quote = cited.quote
    short = quote if len(quote) <= SHORT else f"{quote[:SHORT].rpartition(' ')[0] or quote[:SHORT]} […]"
    return _entry(export, "claim", arrival, cited, permalink_of(ClaimId(one)), f"“{short}”")


def _entry(export: Export, what: What, arrival: Arrival, cited: Reference, there: str, title: str) -> atom.Entry:
    notes = cited.notes[:-1]  # without where it is archived: that is where the entry leads
    told = [cited.outlet, cited.byline, *notes] if what == "source" else [cited.title, *notes]
    quote = f"<blockquote>{foreign(cited.quote)}</blockquote>\n" if cited.quote else ""
    return atom.Entry(
        of=f"{what} {arrival.id} {arrival.commit}",
        title=title,
        updated=arrival.changed,
        href=_way(export, there),
        html=quote + "\n".join(f"<p>{foreign(words)}</p>" for words in told if words),
        published=arrival.seconds,
    )


_KINDS: Final[Mapping[What, Callable[[Export, str, Arrival], atom.Entry]]] = {"source": _source, "claim": _claim}


def _way(export: Export, address: str) -> str:
    # Where nobody told where the site lies, from the folder of the feeds.
    return export.published(address) if export.site else relative(FOLDER, address)
