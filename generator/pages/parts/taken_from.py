"""That an article is another's, republished, translated or adapted: what pages say of it, on both sides."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from generator.ground.wording import gettext as _
from generator.ground.wording import marked
from generator.links.article_sizes import MOST_COPIES
from generator.model.ids import SourceId
from generator.pages.frame.context import PageContext
from generator.pages.frame.shown import Report
from generator.pages.frame.web import on_the_web

_KINDS: Final[dict[str, str]] = {
    "republication": marked("a republication"),
    "translation": marked("a translation"),
    "adaptation": marked("an adaptation"),
}


@dataclass(frozen=True, slots=True)
class Copy:
    """A source that was taken from another article.

    Attributes:
        source: The copy.
        kind: "a translation".
        original: The source that it was taken from, where the dossier holds it.
        url: The address that it was taken from, where the dossier does not hold it.
        link_is_safe: Whether that can be a link.
        quote: The words of the copy that say so.
        reason: The editor's reason, where the editor gives one.
    """

    source: Report
    kind: str
    original: Report | None
    url: str
    link_is_safe: bool
    quote: str
    reason: str


def copy_of_another(context: PageContext, source: SourceId) -> Copy | None:
    """Return from what a source was taken; None where nobody says so."""
    taken = context.derived.dossier.sources[source].record.taken_from
    if taken is None:
        return None
    return Copy(
        source=context.report(source),
        kind=_(_KINDS[taken.kind]),
        original=context.report(taken.source) if taken.source else None,
        url=taken.url,
        link_is_safe=on_the_web(taken.url),
        quote=taken.quote,
        reason=taken.reason,
    )


def copies(context: PageContext, source: SourceId) -> tuple[Copy, ...]:
    """Return the sources that were taken from one, as many as its page names."""
    several = (copy_of_another(context, copy) for copy in context.derived.copies.get(source, ())[:MOST_COPIES])
    return tuple(copy for copy in several if copy)
