"""What a rule is, and the names that rules may have."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

RemarkId = Literal[
    "event-after-article",
    "quote-leaves-out-doubt",
    "shared-alias",
    "same-text",
    "id-of-another-date",
    "actor-not-mentioned",
    "role-like-another",
    "question-without-claim",
]
"""The names of rules that stop no build, and to which an editor may write an exception."""

RuleId = Literal[
    RemarkId,
    "exception-not-needed",
    "no-folder",
    "no-settings",
    "unknown-folder",
    "stray-file",
    "not-a-folder",
    "not-a-file",
    "file-ending",
    "bad-id",
    "same-name",
    "record-twice",
    "no-text",
    "no-record",
    "leaves-the-folder",
    "unreadable",
    "file-too-large",
    "not-utf-8",
    "control-character",
    "hidden-line-break",
    "empty-article",
    "yaml-syntax",
    "empty-file",
    "list-at-top",
    "text-at-top",
    "several-documents",
    "directive",
    "too-deep",
    "alias",
    "anchor",
    "merge-key",
    "tag",
    "key-not-text",
    "duplicate-key",
    "empty-value",
    "cut-short",
    "blank-text",
    "turned-around",
    "unknown-key",
    "missing-key",
    "wrong-type",
    "bad-value",
    "article-missing",
    "article-changed",
    "capture-missing",
    "capture-changed",
    "not-an-outlet",
    "body-not-found",
    "body-ambiguous",
    "body-cuts-a-word",
    "body-out-of-order",
    "byline-not-found",
    "dateline-not-found",
    "from-quote-not-found",
    "date-quote-empty",
    "date-quote-not-found",
    "date-quote-ambiguous",
    "date-quote-cuts-a-word",
    "date-quote-bracketed-insertion",
    "date-quote-elided",
    "date-quote-elision-part-too-short",
    "date-quote-elision-order",
    "date-quote-elision-gap-too-long",
    "date-quote-elision-gap-empty",
    "quote-empty",
    "quote-too-short",
    "quote-not-found",
    "quote-ambiguous",
    "quote-context-differs",
    "quote-outside-body",
    "quote-in-body",
    "quote-across-furniture",
    "quote-cuts-a-word",
    "quote-bracketed-insertion",
    "quote-elision-part-too-short",
    "quote-elision-order",
    "quote-elision-gap-too-long",
    "quote-elision-gap-empty",
    "unknown-id",
    "claim-id-twice",
    "question-id-twice",
    "former-id-taken",
    "part-of-itself",
    "taken-from-itself",
    "taken-and-independent",
    "attribution-starts-with-outlet",
    "attribution-repeats",
    "speaker-not-in-quote",
    "answer-missing",
    "answer-without-question",
    "answer-spaces",
    "number-not-valid",
    "duration-not-valid",
    "unknown-answer",
    "answer-repeats",
    "hedge-not-in-quote",
    "hedge-by-nobody",
    "unit-without-number",
    "choices-missing",
    "choices-without-choice",
    "choice-repeats",
    "groups-without-text",
    "draft-used",
    "question-answered-twice",
    "group-repeats",
    "reading-without-text",
    "holds-without-actors",
    "when-without-question",
    "date-not-valid",
    "resolved-not-in-quote",
    "resolved-weekday",
    "resolved-calendar",
    "resolved-publication",
    "stated-otherwise",
    "sentence-without-claim",
    "reference-not-valid",
    "unknown-claim",
    "unknown-thing",
    "ambiguous-reference",
    "address-not-valid",
]
"""Every rule's name, so that mypy notices one that is misspelled wherever it is written; a test holds that the table
has these and no others."""


Strength = Literal["error", "warning", "note"]
"""How much a rule weighs: an error stops a build; a warning is most likely a mistake, a note perhaps one."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule that a dossier may break.

    Attributes:
        id: Its short name, which never changes: CI, tests and links refer to it.
        says: In one plain sentence, what is so where the rule is broken.
        where: Which kind of file, and which key in it, the rule looks at; keys stand in backticks.
        example: The shortest text that breaks it, or the name of a file that does. A test finds it in the dossier with
            every mistake, and finds the rule told there.
        strength: Whether it stops a build.
    """

    id: RuleId
    says: str
    where: str
    example: str
    strength: Strength = "error"
