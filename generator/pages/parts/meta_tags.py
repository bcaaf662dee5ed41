"""What the head of a page says to reference managers that look there: the tags of Highwire Press, and Dublin Core.

Google Scholar, Zotero and others read them. A byline is no `citation_author`: whoever reads that parts it into names.
"""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from generator.citing.dates import known
from generator.citing.reference import basis_of, source_reference
from generator.links.addresses import page_of
from generator.model.dossier import Ref
from generator.model.ids import SourceId
from generator.pages.frame.context import PageContext
from generator.pages.frame.templates import markup

_SCHEMA = '<link rel="schema.DC" href="http://purl.org/dc/elements/1.1/">'


def meta_tags(context: PageContext, source: SourceId) -> Markup:
    """Return an archived article's tags, in one line; none where the dossier leaves references out."""
    if not context.derived.dossier.settings.data.citations:
        return Markup()
    tag = Markup('<meta name="{}" content="{}">')
    return markup(_SCHEMA) + Markup("").join(tag.format(name, value) for name, value in _tags(context, source) if value)


def _tags(context: PageContext, source: SourceId) -> Iterator[tuple[str, str]]:
    site = context.repository.site
    reference = source_reference(context.derived, site, source)
    published = context.derived.dossier.sources[source].record.published
    lasting = context.repository.published(page_of(Ref("source", source))) if site else ""
    yield "citation_title", reference.title
    yield "citation_journal_title", reference.outlet
    yield "citation_publication_date", "/".join(f"{part:02}" for part in known(reference.date))
    yield "citation_language", reference.language
    yield "citation_public_url", lasting
    yield "DC.type", "Text"
    yield "DC.title", reference.title
    yield "DC.creator", reference.byline
    yield "DC.publisher", reference.outlet
    yield "DC.date", reference.date.text if reference.date else ""
    yield "DC.description", basis_of(published)
    yield "DC.language", reference.language
    yield "DC.identifier", lasting
    yield "DC.source", reference.address if reference.address != lasting else ""
