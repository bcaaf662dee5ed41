"""Rules on what records say of each other: ids, answers, dates, and sentences with their citations."""

from __future__ import annotations

from generator.ground.rules.rule import Rule

STATEMENTS = (
    Rule(
        "unknown-id",
        "An id leads to nothing in this dossier, or to a thing of another kind.",
        "Every key that holds an id.",
        "part_of: [town-hall, counsil]",
    ),
    Rule(
        "claim-id-twice",
        "Two claims have one id.",
        "A claim: `id`.",
        "- {id: herald-roof, source: herald, quote: of the harbour office}",
    ),
    Rule("question-id-twice", "Two questions have one id.", "A question: `id`.", "- id: which"),
    Rule(
        "part-of-itself",
        "Something is, directly or by way of others, a part of itself.",
        "An event, an actor, a place: `part_of`.",
        "council → town-hall → council",
    ),
    Rule(
        "attribution-starts-with-outlet",
        "A chain of speakers begins with the outlet that printed it.",
        "A claim: `attribution`.",
        "attribution: [herald, mayor]",
    ),
    Rule(
        "attribution-repeats",
        "A chain of speakers names somebody twice.",
        "A claim: `attribution`.",
        "attribution: [mayor, town-hall, mayor]",
    ),
    Rule(
        "answer-missing",
        "A claim under a question says no answer.",
        "A claim: `answer`.",
        "- {id: answer-missing, source: herald, quote: nobody was hurt}",
    ),
    Rule(
        "answer-without-question",
        "A claim that stands under no question has an answer.",
        "A claim: `answer`.",
        'answer: "3"',
    ),
    Rule(
        "answer-spaces",
        "An answer is empty, or has white space other than single spaces between words.",
        "A claim: `answer`.",
        'answer: " 3"',
    ),
    Rule(
        "number-not-valid",
        "An answer is no number in the notation for numbers.",
        "A claim: `answer`.",
        "answer: plenty",
    ),
    Rule(
        "duration-not-valid",
        "An answer is no duration in the notation for durations.",
        "A claim: `answer`.",
        "answer: 3 weks",
    ),
    Rule(
        "unknown-answer",
        "An answer is none of the choices, actors or places that it could be.",
        "A claim: `answer`.",
        "answer: b",
    ),
    Rule(
        "answer-repeats",
        "An answer names one thing twice.",
        "A claim: `answer`.",
        'answer: "a, a"',
    ),
    Rule(
        "hedge-not-in-quote",
        "The words of a hedge stand neither in the quote nor in the words beside it.",
        "A claim: `hedges`, its `words`.",
        "hedges: [{words: reportedly, degree: not-committed}]",
    ),
    Rule(
        "hedge-by-nobody",
        "A hedge is laid to somebody who is not in the chain of the claim.",
        "A claim: `hedges`, its `by`.",
        "hedges: [{words: nobody, degree: possible, by: mayor}]",
    ),
    Rule(
        "unit-without-number",
        "A question has a unit, but its answers are no numbers.",
        "A question: `unit`.",
        "unit: roofs",
    ),
    Rule(
        "choices-missing",
        "The answers to a question are choices, and it lists none.",
        "A question: `choices`.",
        "- id: which",
    ),
    Rule(
        "choices-without-choice",
        "A question lists choices, but its answers are of another kind.",
        "A question: `choices`.",
        "choices: [{id: a, label: A}]",
    ),
    Rule(
        "choice-repeats",
        "A question lists one choice twice.",
        "A question: `choices`.",
        "choices: [{id: a, label: A}, {id: a, label: B}]",
    ),
    Rule(
        "groups-without-text",
        "A question groups its claims, but its answers are compared by the build.",
        "A question: `groups`.",
        "groups: [[date-not-valid]]",
    ),
    Rule(
        "group-repeats",
        "A claim is in two groups.",
        "A question: `groups`.",
        "groups: [[group-repeats], [group-repeats]]",
    ),
    Rule(
        "reading-without-text",
        "A question has its editor's reading, but its answers are compared by the build.",
        "A question: `reading`.",
        "reading: {relation: different, reason: The clocks differ.}",
    ),
    Rule(
        "holds-without-actors",
        "A question asks who held a place, but its answers are no actors.",
        "A question: `holds`.",
        "holds: {place: harbour, when: 2031-13}",
    ),
    Rule(
        "when-without-question",
        "A claim says of which moment it speaks, but stands under no question.",
        "A claim: `when`.",
        "- {id: when-without-question, source: herald, quote: nobody was hurt, when: 2031-05-05}",
    ),
    Rule(
        "date-not-valid",
        "A date is none that the calendar has, or not written in EDTF.",
        "Every key that holds a date: `date`, `to`, `when`, `answer`.",
        "published: 2031-02-30",
    ),
    Rule(
        "resolved-not-in-quote",
        "Words that are resolved to a date do not stand in the quote.",
        "A claim: `resolves`, its `words`.",
        "resolves: [{words: on Friday, to: 2031-05-02}]",
    ),
    Rule(
        "resolved-weekday",
        "Words with a weekday are resolved to a date that falls on another.",
        "A claim: `resolves`, its `to`.",
        "resolves: [{words: On Thursday, to: 2031-05-06}]",
    ),
    Rule(
        "resolved-calendar",
        "Words with a month, a season, a year, a day or a distance are resolved to a date outside of it.",
        "A claim: `resolves`, its `to`.",
        "resolves: [{words: in June, to: 2031-05-02}]",
    ),
    Rule(
        "resolved-publication",
        "Words are resolved to a date that they cannot mean in an article of that day.",
        "A claim: `resolves`, its `to`.",
        "resolves: [{words: On Thursday, to: 2031-05-22}]",
    ),
    Rule(
        "sentence-without-claim",
        "A sentence that states something cites no claim.",
        "An event: `summary`; an actor, a place: `description`.",
        "The roof was taken. [@herald-roof] Nobody cites this.",
    ),
    Rule(
        "reference-not-valid",
        "A reference in prose is not written as references are.",
        "Every prose: `about`, `summary`, `description`, `note`.",
        "[@no\n  closing bracket.",
    ),
    Rule(
        "unknown-claim",
        "A citation names a claim that is not in this dossier.",
        "Every prose: `about`, `summary`, `description`, `note`.",
        "[@unknown-one]",
    ),
    Rule(
        "unknown-thing",
        "A reference names something that is not in this dossier.",
        "Every prose: `about`, `summary`, `description`, `note`.",
        "[[unknown-thing]]",
    ),
    Rule(
        "ambiguous-reference",
        "A reference could lead to several things that share an id.",
        "Every prose: `about`, `summary`, `description`, `note`.",
        "[[storm]]",
    ),
)
