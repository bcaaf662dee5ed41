"""What a page is about, for programs: a block of data in the page (JSON-LD), which runs nothing and shows nothing."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import Final

from markupsafe import Markup

from generator.described.quotes import quote
from generator.described.things import Describing
from generator.described.vocabulary import CONTEXT, Node
from generator.model.dossier import Ref
from generator.model.ids import ClaimId
from generator.pages.frame.context import PageContext
from generator.pages.frame.templates import markup
from generator.pages.parts.citation import LONGEST_CITED

_STRING: Final = re.compile(r'"(?:[^"\\]|\\.)*"')
_ACTED_ON: Final = {ord(mark): f"\\u{ord(mark):04x}" for mark in "<>&{}[]`$*\u2028\u2029"}
"""What an HTML parser, Markdown, a template language or an extension of theirs may act on. JSON reads it as it was."""


def for_programs(context: PageContext, ref: Ref) -> str:
    """Return the block to put behind a thing's page; nothing where the dossier leaves linked data out."""
    return _block(context, lambda known: known.described(ref))


def dossier_for_programs(context: PageContext) -> str:
    """Return the block to put behind the front page; nothing where the dossier leaves linked data out."""
    return _block(context, Describing.dossier)


def quote_for_programs(context: PageContext, claim: ClaimId) -> Markup:
    """Return the block for the page at a claim's permalink.

    It is nothing where the dossier leaves linked data out, and of a quote so long that the page would be too large.
    """
    if len(context.derived.stated[claim].claim.quote) > LONGEST_CITED:
        return Markup("")
    return markup(_block(context, lambda known: quote(known, claim, alone=True)))


def _block(context: PageContext, describe: Callable[[Describing], Node]) -> str:
    if not context.derived.dossier.settings.data.jsonld:
        return ""
    known = Describing(context.derived, context.repository.site, context.here)
    said = json.dumps({"@context": CONTEXT, **describe(known)}, ensure_ascii=False, separators=(",", ":"))
    inert = _STRING.sub(lambda found: found[0].translate(_ACTED_ON), said)
    return f'\n<script type="application/ld+json">{inert}</script>'
