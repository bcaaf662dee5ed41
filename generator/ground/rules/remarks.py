"""Rules that stop no build: what breaks one is most likely a mistake, or perhaps one, and may be meant so."""

from __future__ import annotations

from generator.ground.rules.rule import Rule

REMARKS = (
    Rule(
        "event-after-article",
        "An event begins after an article that speaks of it was published.",
        "An event: `date`; the articles of its claims.",
        "date: 2031-06-01",
        "warning",
    ),
    Rule(
        "quote-leaves-out-doubt",
        "A quote leaves out a word that denies or doubts what it says, right before it, right behind it, or in a gap.",
        "A claim: `quote`, in an article in English or Arabic.",
        "quote: Two people were hurt",
        "warning",
    ),
    Rule(
        "shared-alias",
        "Two actors, or two places, have one name.",
        "An actor, a place: `name`, `aliases`.",
        "aliases: [the mayor]",
        "warning",
    ),
    Rule(
        "same-text",
        "Two sources have one text.",
        "Texts in `articles`.",
        "sha256: 06a35f36e7eacea4b1599049eb33638bba32a5fd591783f949e614ecb91ff49f",
        "warning",
    ),
    Rule(
        "id-of-another-date",
        "The date in a source's id is not the one on which it was published.",
        "A source: the name of its file, `published`.",
        "courier-2031-05-10",
        "note",
    ),
    Rule(
        "actor-not-mentioned",
        "Nothing leads to an actor, and no article prints one of its names.",
        "An actor.",
        "actors/nobody.yml",
        "note",
    ),
    Rule(
        "role-like-another",
        "A role is spelt nearly like one whose meaning is known, and so says nothing of sides.",
        "An event: `actors`, their `role`, where no `side` is given.",
        "actors: [{actor: clerk, role: hosst}]",
        "warning",
    ),
    Rule(
        "question-without-claim",
        "No claim answers a question, so no page shows it.",
        "A question: its `claims`, those it names under `again`, and the `also_answers` of claims elsewhere.",
        "- {id: who-paid, ask: Who paid for it?, answers_are: text}",
        "warning",
    ),
    Rule(
        "exception-not-needed",
        "An exception excuses nothing, since the rule that it names is not broken there.",
        "A source, an event, an actor, a place, a claim: `exceptions`.",
        "exceptions: [{rule: same-text, reason: It was printed twice.}]",
        "note",
    ),
)
