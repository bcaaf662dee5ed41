"""What the pictures of several kinds of answers share."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from generator.answers.kind import Account, Drawing
from generator.ground.wording import gettext as _
from generator.ground.wording import marked
from generator.model.question import Question
from generator.pictures import axis
from generator.pictures.ruler import Ruler

_SAME: Final = marked("The accounts below say the same in words.")
_COLUMNS: Final = marked("Each account stands in the column of its answer.")


def along(question: Question, marks: Sequence[axis.Mark], ruler: Ruler, note: str) -> Drawing:
    """Draw answers along a ruler; ``note`` says what the marks mean."""
    return Drawing(axis.draw_axis(_title(question), f"{note} {_(_SAME)}", marks, ruler), note)


def in_columns(question: Question, accounts: Sequence[Account]) -> Drawing | None:
    """Draw accounts in a column for each answer; None where there are more columns than fit."""
    names = list({account.group: account.words for account in reversed(accounts)}.values())[::-1]
    if len(names) > axis.MOST_COLUMNS:
        return None
    choices = [axis.Choice(account.group, account.who, account.href, account.voice) for account in accounts]
    return Drawing(axis.draw_columns(_title(question), f"{_(_COLUMNS)} {_(_SAME)}", names, choices))


def _title(question: Question) -> str:
    return _("%(question)s: the answers", question=question.ask.rstrip("?؟"))
