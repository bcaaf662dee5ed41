"""An editor's note, and what the editor has looked at although a check remarks on it."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from generator.ground.escape import foreign
from generator.ground.wording import gettext as _
from generator.model.exception import Excepted
from generator.pages.frame.context import PageContext


def note_of(context: PageContext, note: str, exceptions: Sequence[Excepted]) -> Markup:
    """Return a note, and behind it each exception with its reason; nothing where there is neither."""
    return context.prose(note) + Markup("").join(_exception(one) for one in exceptions)


def _exception(one: Excepted) -> Markup:
    said = _("Looked at, and meant so (%(rule)s): %(reason)s", rule=one.rule, reason=one.reason)
    return Markup("<p>{}</p>").format(foreign(said))
