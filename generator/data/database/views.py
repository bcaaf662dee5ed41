"""Views that answer the usual questions, each with a name that a person understands.

They keep to the SQL that SQLite and DuckDB have in common: a view that DuckDB can read itself has columns of the right
kinds there. One that it cannot it hands to SQLite, in words that SQLite does not always know.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

_CHAIN: Final = """outlets.name || coalesce(' ← ' || (
    SELECT group_concat(speaking, ' ← ') FROM (
      SELECT group_concat(name, ' and ') AS speaking FROM (
        SELECT link, name FROM attribution JOIN actors ON actors.id = actor
        WHERE claim = claims.id ORDER BY link, among
      ) GROUP BY link ORDER BY link
    )
  ), '') AS chain"""
_ORIGIN: Final = """(
    SELECT group_concat(name, ' and ') FROM (
      SELECT name FROM origins JOIN actors ON actors.id = actor WHERE claim = claims.id ORDER BY among
    )
  ) AS origin"""
_HEDGES: Final = """(
    SELECT group_concat(words || ' (' || degree || negated || ': ' || name || ')', '; ') FROM (
      SELECT words, degree, CASE WHEN denied = 1 THEN ', denied' ELSE '' END AS negated, name
      FROM hedges JOIN actors ON actors.id = "by"
      WHERE claim = claims.id AND further = {further} ORDER BY nth
    )
  ) AS hedges"""
_CLAIMS: Final = """claims
  JOIN sources ON sources.id = claims.source
  JOIN actors AS outlets ON outlets.id = sources.outlet"""


@dataclass(frozen=True, slots=True)
class Answered:
    """A view.

    Attributes:
        about: What a row of it is.
        select: What it selects.
    """

    about: str
    select: str


ANSWERED: Final[Mapping[str, Answered]] = {
    "who_says_what": Answered(
        "An account of a question: who prints it, through whom they have it and from whom, in which words, and how the "
        "accounts of the question relate. In the chain the outlet comes first.",
        f"""SELECT
  events.title AS event, questions.ask AS question, outlets.name AS outlet,
  {_CHAIN},
  {_ORIGIN},
  claims.voice, claims.quote, claims.translation, answers.answer, answers."when", answers."group",
  {_HEDGES.format(further="answers.further")},
  questions.relation, sources.title AS source, sources.published, answers.address,
  questions.event AS event_id, questions.id AS question_id, claims.id AS claim_id, sources.id AS source_id
FROM {_CLAIMS}
  JOIN answers ON answers.claim = claims.id
  JOIN questions ON questions.id = answers.question
  JOIN events ON events.id = questions.event
ORDER BY questions.event, questions.rowid, answers.nth""",
    ),
    "claims_by_origin": Answered(
        "What somebody said first, whoever prints it; an outlet, where it speaks for itself.",
        f"""SELECT
  who.name AS origin, who.named, outlets.name AS outlet,
  {_CHAIN},
  claims.quote, claims.translation, claims.answer,
  {_HEDGES.format(further="0")},
  sources.title AS source, sources.published, claims.on_kind, claims.on_id, claims.address,
  who.id AS origin_id, claims.id AS claim_id, sources.id AS source_id
FROM {_CLAIMS}
  JOIN origins ON origins.claim = claims.id
  JOIN actors AS who ON who.id = origins.actor
ORDER BY who.name, who.id, sources.id, claims.rowid""",
    ),
    "unnamed_origins_by_outlet": Answered(
        "How often an outlet prints what somebody says whom it does not name.",
        f"""SELECT
  outlets.name AS outlet, who.name AS origin, count(claims.id) AS claims, count(DISTINCT sources.id) AS articles,
  outlets.id AS outlet_id, who.id AS origin_id
FROM {_CLAIMS}
  JOIN origins ON origins.claim = claims.id
  JOIN actors AS who ON who.id = origins.actor
WHERE who.named = 0
GROUP BY outlets.name, outlets.id, who.name, who.id
ORDER BY outlets.name, outlets.id, count(claims.id) DESC, who.name, who.id""",
    ),
    "questions_on_which_accounts_differ": Answered(
        "A question that is answered in ways of which not all can be true, with the answers.",
        """SELECT
  events.title AS event, questions.ask AS question,
  (SELECT group_concat(answer, ' | ') FROM (
    SELECT answer FROM groups WHERE question = questions.id ORDER BY nth
  )) AS answers,
  (SELECT count(claim) FROM answers WHERE question = questions.id) AS accounts,
  (SELECT count(DISTINCT actor) FROM group_voices WHERE question = questions.id AND standing = 'outlet') AS outlets,
  (SELECT count(DISTINCT actor) FROM group_voices WHERE question = questions.id AND standing = 'origin') AS origins,
  questions.reading, questions.event AS event_id, questions.id AS question_id
FROM questions
  JOIN events ON events.id = questions.event
WHERE questions.relation = 'different'
ORDER BY questions.event, questions.rowid""",
    ),
    "who_holds_what_date": Answered(
        "Who gives which date for an event or for a part of it; and the claims that the date of an event rests on.",
        f"""SELECT * FROM (
  SELECT
  events.title AS event, questions.ask AS question, answers.answer AS date, outlets.name AS outlet,
  {_CHAIN},
  {_ORIGIN},
  claims.quote,
  {_HEDGES.format(further="answers.further")},
  sources.published, answers.address, events.id AS event_id, claims.id AS claim_id, sources.id AS source_id
  FROM {_CLAIMS}
  JOIN answers ON answers.claim = claims.id
  JOIN questions ON questions.id = answers.question AND questions.answers_are = 'date'
  JOIN events ON events.id = questions.event
  UNION ALL
  SELECT
  events.title, NULL, events.date, outlets.name,
  {_CHAIN},
  {_ORIGIN},
  claims.quote,
  {_HEDGES.format(further="0")},
  sources.published, claims.address, events.id, claims.id, sources.id
  FROM {_CLAIMS}
  JOIN event_date_claims ON event_date_claims.claim = claims.id
  JOIN events ON events.id = event_date_claims.event
)
ORDER BY event_id, question IS NULL, question, date, claim_id""",
    ),
    "coverage_by_source": Answered(
        "How much of an article some claim quotes, in sentences of its body.",
        """SELECT
  outlets.name AS outlet, sources.title AS source, sources.published, sources.sentences, sources.quoted,
  round(100.0 * sources.quoted / nullif(sources.sentences, 0), 1) AS percent,
  (SELECT count(claims.id) FROM claims WHERE claims.source = sources.id) AS claims,
  outlets.id AS outlet_id, sources.id AS source_id
FROM sources
  JOIN actors AS outlets ON outlets.id = sources.outlet
ORDER BY sources.id""",
    ),
}
"""Each view, by its name."""

VIEWS: Final = tuple(f"CREATE VIEW {name} AS -- {view.about}\n{view.select}" for name, view in ANSWERED.items())
