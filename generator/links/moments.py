"""Of which moment an account speaks: what its editor says, and never of what came after it was printed."""

from __future__ import annotations

from dataclasses import dataclass

from generator.ground.dates.edtf import Date
from generator.ground.dates.in_words import in_words
from generator.ground.dates.spans import before
from generator.ground.wording import gettext as _
from generator.model.claim import Claim
from generator.model.dossier import Dossier
from generator.model.question import Question


@dataclass(frozen=True, slots=True)
class Moment:
    """The moment of an account.

    Attributes:
        when: The time that it speaks of, as its editor or the question says; None where nobody says.
        published: When it was printed; None where that is not known.
    """

    when: Date | None
    published: Date | None

    def apart(self, other: Moment) -> bool:
        """Whether two accounts surely speak of different moments."""
        if self.when and other.when and (before(self.when, other.when) or before(other.when, self.when)):
            return True
        return self._ends_before(other) or other._ends_before(self)

    def in_words(self) -> str:
        """Say it for a reader."""
        if self.when:
            return in_words(self.when)
        if self.published:
            return _("what was known by %(date)s", date=in_words(self.published))
        return _("a time that nobody says")

    def _ends_before(self, other: Moment) -> bool:
        """Whether it was printed before the time that the other speaks of; an account may foretell, not report."""
        if self.published is None or other.when is None or not before(self.published, other.when):
            return False
        return self.when is None or not before(self.published, self.when)


def moment(dossier: Dossier, question: Question, claim: Claim) -> Moment:
    """Return the moment of an account: its own, else the question's."""
    asked = question.holds.when if question.holds else None
    return Moment(claim.when or asked, dossier.sources[claim.source].record.published.date)


def contrast(a: Moment, b: Moment) -> str:
    """Say in a sentence that two accounts speak of different moments."""
    return _("they speak of different moments: %(a)s, and %(b)s", a=a.in_words(), b=b.in_words())
