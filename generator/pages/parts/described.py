"""What a page is about, for programs: a block of data in the page (JSON-LD), which runs nothing and shows nothing."""

from __future__ import annotations

import json
import re
from typing import Final

from generator.described.things import Describing
from generator.described.vocabulary import CONTEXT
from generator.model.dossier import Ref
from generator.pages.frame.context import PageContext

_STRING: Final = re.compile(r'"(?:[^"\\]|\\.)*"')
_ACTED_ON: Final = {ord(mark): f"\\u{ord(mark):04x}" for mark in "<>&{}[]`$*\u2028\u2029"}
"""What an HTML parser, Markdown, a template language or an extension of theirs may act on. JSON reads it as it was."""


def for_programs(context: PageContext, ref: Ref) -> str:
    """Return the block to put behind a thing's page; nothing where the dossier leaves linked data out."""
    if not context.derived.dossier.settings.data.jsonld:
        return ""
    known = Describing(context.derived, context.repository.site, context.here)
    said = json.dumps({"@context": CONTEXT, **known.described(ref)}, ensure_ascii=False, separators=(",", ":"))
    inert = _STRING.sub(lambda found: found[0].translate(_ACTED_ON), said)
    return f'\n<script type="application/ld+json">{inert}</script>'
