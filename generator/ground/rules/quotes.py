"""Rules of the quote gate: a claim's words must stand in its article as they are written."""

from __future__ import annotations

from generator.ground.rules.rule import Rule

QUOTES = (
    Rule("quote-empty", "A quote has no words.", "A claim: `quote`.", 'quote: " "'),
    Rule(
        "quote-too-short",
        "A quote is too short to be sure of, and neither a date nor a number.",
        "A claim: `quote`.",
        "quote: the roof",
    ),
    Rule(
        "quote-not-found",
        "A quote does not stand in its article.",
        "A claim: `quote`.",
        "quote: The storm shook the roof of the harbour office",
    ),
    Rule(
        "quote-ambiguous",
        "A quote stands in its article more than once, and nothing says which place is meant.",
        "A claim: `quote`.",
        "quote: The mayor said that",
    ),
    Rule(
        "quote-context-differs",
        "A quote stands in its article, but not beside the words that are said to stand beside it.",
        "A claim: `prefix`, `suffix`.",
        '- {id: quote-context-differs, source: herald, quote: The mayor said that, prefix: "were dark. "}',
    ),
    Rule(
        "quote-outside-body",
        "A quote stands only in what lies around the article itself.",
        "A claim: `quote`.",
        "quote: Share this with your friends",
    ),
    Rule(
        "quote-in-body",
        "A quote that is said to lie around the article itself stands within it.",
        "A claim: `quote`, `furniture`.",
        "- {id: quote-in-body, source: herald, quote: nobody was hurt, furniture: yes}",
    ),
    Rule(
        "quote-across-furniture",
        "A quote runs over the edge of the article itself.",
        "A claim: `quote`.",
        'quote: "the almanac of storms] On Thursday the power"',
    ),
    Rule(
        "quote-cuts-a-word",
        "A quote begins or ends within a word or a number.",
        "A claim: `quote`.",
        'quote: "300 houses were dark"',
    ),
    Rule(
        "quote-bracketed-insertion",
        "A quote holds words in brackets that the article does not print.",
        "A claim: `quote`.",
        'quote: "The mayor said that [all of] the sirens"',
    ),
    Rule(
        "quote-elision-part-too-short",
        "A quote has a gap, and a part too short to be sure of.",
        "A claim: `quote`.",
        'quote: "The storm […] took the roof of the harbour office"',
    ),
    Rule(
        "quote-elision-order",
        "A quote has a gap, and parts in another order than the article's.",
        "A claim: `quote`.",
        'quote: "On Thursday the power came back […] The storm took the roof of"',
    ),
    Rule(
        "quote-elision-gap-too-long",
        "A quote has a gap that leaves out too much.",
        "A claim: `quote`.",
        'quote: "On Thursday the power came back […] The last of the boats was found"',
    ),
    Rule(
        "quote-elision-gap-empty",
        "A quote has a gap that leaves out nothing.",
        "A claim: `quote`.",
        'quote: "On Thursday the power […] came back. The mayor said"',
    ),
)
