"""Check floor: model → problems. Each file looks at one matter and tells what breaks the rules on it.

The rules themselves, each with what it says and an example, stand in one table: ``generator.ground.rules``.
"""

from __future__ import annotations

from itertools import chain

from generator.check.addresses import check_addresses
from generator.check.answers import check_answers, check_further_answers
from generator.check.dates import check_dates
from generator.check.drafts import check_drafts
from generator.check.former import check_former
from generator.check.groups import check_groups
from generator.check.hedges import check_hedges
from generator.check.holdings import check_holdings
from generator.check.prose import check_prose
from generator.check.quotes import check_quotes
from generator.check.references import check_nesting, check_references
from generator.check.stated_dates import check_stated_dates
from generator.check.web_addresses import check_web_addresses
from generator.ground.memo import Memo
from generator.ground.problem import Problem
from generator.model.dossier import Dossier
from generator.model.passage import Found

CHECKS = (
    check_addresses,
    check_references,
    check_former,
    check_nesting,
    check_dates,
    check_stated_dates,
    check_answers,
    check_further_answers,
    check_hedges,
    check_holdings,
    check_groups,
    check_prose,
    check_web_addresses,
)

_ON_CLAIMS = (check_references, check_answers, check_groups, check_prose)
"""Those that tell where something rests on a claim that is not there."""


def check(dossier: Dossier, memo: Memo | None = None) -> tuple[Found, tuple[Problem, ...]]:
    """Check a dossier in every matter.

    Args:
        dossier: The dossier.
        memo: What was found before, to be looked up no second time; the result is the same without it.

    Returns:
        What was found in the articles, complete where there are no problems; and the problems, in no order.
    """
    found, problems = check_quotes(dossier, memo)
    told = {look: tuple(look(dossier)) for look in CHECKS}
    drafts = check_drafts(dossier, {look: told[look] for look in _ON_CLAIMS})
    every = (*problems, *chain.from_iterable(told.values()), *drafts)
    # That an id is missing is no news where its record is there and could not be read: that is told already.
    return found, tuple(problem for problem in every if problem.missing not in dossier.unread)
