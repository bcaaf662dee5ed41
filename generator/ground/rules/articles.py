"""Rules on an archived article, and on what its record says of it."""

from __future__ import annotations

from generator.ground.rules.rule import Rule

ARTICLES = (
    Rule(
        "article-missing",
        "The text of an article could not be read, so no quote of it can be looked up.",
        "A source, and each claim on it: `source`.",
        "source: empty-text",
    ),
    Rule(
        "article-changed",
        "An article's text is not the one that was archived.",
        "A source: `sha256`.",
        "sha256: 0000000000000000000000000000000000000000000000000000000000000000",
    ),
    Rule(
        "capture-missing",
        "The captured page that a text was taken from is not beside it.",
        "A source: `capture`.",
        "sha256: 2222222222222222222222222222222222222222222222222222222222222222",
    ),
    Rule(
        "capture-changed",
        "The captured page beside a text is not the one that the text was taken from.",
        "A source: `capture`, its `sha256`.",
        "sha256: 1111111111111111111111111111111111111111111111111111111111111111",
    ),
    Rule(
        "not-an-outlet", "The actor that published an article is not an outlet.", "A source: `outlet`.", "outlet: mayor"
    ),
    Rule(
        "body-not-found",
        "The words with which the article itself begins or ends do not stand in its text.",
        "A source: `body`.",
        "body: {from: Works that stood}",
    ),
    Rule(
        "body-ambiguous",
        "The words with which the article itself begins stand in its text more than once.",
        "A source: `body`.",
        "body: {from: Words}",
    ),
    Rule(
        "body-cuts-a-word",
        "The article itself is said to begin or end within a word.",
        "A source: `body`.",
        "body: {from: ords that}",
    ),
    Rule(
        "body-out-of-order",
        "A stretch of the article ends before it begins, or begins before the one above it has ended.",
        "A source: `body`.",
        "body: {from: Words that, to: and here.}",
    ),
    Rule(
        "byline-not-found",
        "The byline does not stand in the article's text.",
        "A source: `byline`.",
        "byline: Joe Brand",
    ),
    Rule(
        "dateline-not-found",
        "The dateline does not stand in the article's text.",
        "A source: `dateline`.",
        "dateline: Port Selle",
    ),
    Rule(
        "from-quote-not-found",
        "The words that say where an article is taken from do not stand in its text.",
        "A source: `from`, its `quote`.",
        "quote: First printed elsewhere",
    ),
    Rule(
        "date-quote-empty",
        "The words that the date of publication rests on are none.",
        "A source: `published`, its `quote`.",
        'quote: " "',
    ),
    Rule(
        "date-quote-not-found",
        "The words that the date of publication rests on do not stand in the article's text.",
        "A source: `published`, its `quote`.",
        'quote: "7 May 2031"',
    ),
    Rule(
        "date-quote-ambiguous",
        "The words that the date of publication rests on stand in the article's text more than once.",
        "A source: `published`, its `quote`.",
        'quote: "Words of the"',
    ),
    Rule(
        "date-quote-cuts-a-word",
        "The words that the date of publication rests on begin or end within a word or a number.",
        "A source: `published`, its `quote`.",
        'quote: "5 May 203"',
    ),
    Rule(
        "date-quote-bracketed-insertion",
        "The words that the date of publication rests on hold words in brackets that the article does not print.",
        "A source: `published`, its `quote`.",
        'quote: "printed on [the] 5 May 2031"',
    ),
    Rule(
        "date-quote-elided",
        "The words that the date of publication rests on have a gap, though they are found.",
        "A source: `published`, its `quote`.",
        'quote: "Words of the first line, […] 5 May 2031. And many words"',
    ),
    Rule(
        "date-quote-elision-part-too-short",
        "The words that the date of publication rests on have a gap, and a part too short to be sure of.",
        "A source: `published`, its `quote`.",
        'quote: "Words […] printed on 5 May 2031"',
    ),
    Rule(
        "date-quote-elision-order",
        "The words that the date of publication rests on have a gap, and parts in another order than the article's.",
        "A source: `published`, its `quote`.",
        'quote: "Words of the last line, […] Words of the first line,"',
    ),
    Rule(
        "date-quote-elision-gap-too-long",
        "The words that the date of publication rests on have a gap that leaves out too much.",
        "A source: `published`, its `quote`.",
        'quote: "Words of the first line, […] Words of the last line,"',
    ),
    Rule(
        "date-quote-elision-gap-empty",
        "The words that the date of publication rests on have a gap that leaves out nothing.",
        "A source: `published`, its `quote`.",
        'quote: "Words of the first line, […] printed on 5 May 2031."',
    ),
)
