"""The vocabularies that things are described in, and our own few terms for what no other says.

schema.org for what a thing is, PROV for who has it from whom. Their addresses are written out, so that no program has
to fetch a context: where one is named by its address, a reader without a network reads nothing at all.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

SCHEMA: Final = "https://schema.org/"
PROV: Final = "http://www.w3.org/ns/prov#"
OURS: Final = "urn:uuid:50e3a1d6-6c0f-4d27-9a39-0d9d7f0c2b41#"
"""What our own terms begin with: the same in every dossier, so that what is read of two goes together. The program has
no address on the web that it could answer for, and this needs none; what the terms mean is in each graph."""
EDTF: Final = "http://id.loc.gov/datatypes/edtf/EDTF"

_ADDRESS: Final = {"@type": "@id"}
CONTEXT: Final[Mapping[str, object]] = {
    "@vocab": SCHEMA,
    "prov": PROV,
    "d": OURS,
    "url": _ADDRESS,
    "contentUrl": _ADDRESS,
    "archivedAt": _ADDRESS,
    "mainEntityOfPage": _ADDRESS,
}

Node = dict[str, object]
"""A thing, or a value with its language or type, as JSON-LD writes it."""

TERMS: Final[Mapping[str, str]] = {
    "actor": "Who has the role.",
    "answer": "What the account answers to a question.",
    "answersAre": "Of which kind the answers to a question are.",
    "background": "Who an actor is by a work outside the dossier.",
    "basis": "How a date is known: stated (the words give it), inferred (reasoned from the words), or unknown.",
    "between": "How two groups of accounts relate.",
    "by": "Who is so sure.",
    "captured": "When a page was captured, which is not when it was published.",
    "capturedSha256": "The hash of the captured page's file, which a ZIP file around it does not have.",
    "date": "A date in EDTF, as the dossier has it.",
    "dated": "When something happened or was published, and how that is known.",
    "degree": "How sure, on the scale of FactBank: probable, possible, not-committed.",
    "denied": "Whether it is the opposite that is so sure.",
    "extractedBy": "The program that took a text out of a captured page, with its version.",
    "furniture": "Whether the words stand outside the article's body.",
    "givenBy": "Who gives the figures, since no article does.",
    "group": "Accounts that answer a question the same; two where it is told how they relate.",
    "hedge": "How sure somebody in the chain is of what is said.",
    "kind": "What it is, in the dossier's own word.",
    "level": "How closely the quote was found: exact, typographic (up to quotation marks and the like), or elided.",
    "likeness": "How alike the texts are: 1 for the same words.",
    "moment": "The moment that an account speaks of, in EDTF.",
    "named": "Whether it is a voice with a name; one without is described by its source.",
    "notation": "An answer in the notation of its kind: a number, a date, a place, a choice, or a text.",
    "origin": "Who stands behind a group of accounts as the first to say it; those who speak together are one.",
    "outlet": "Who prints an account of the group.",
    "participant": "Who took part in an event, in which role.",
    "party": "An origin or outlet that is, or belongs to, a side of the event.",
    "printed": "Whether the archived text prints the title.",
    "publish": "Whether the site's copy of the text is the whole of it, or only passages.",
    "question": "The question that is answered.",
    "reading": "Why the editor takes accounts in free text for the same or for different ones.",
    "reason": "The reasoning, where no words say so.",
    "relation": "How accounts relate: same, compatible, different, single (one voice), and so on.",
    "restsOn": "The quotes that a date rests on.",
    "saidIn": "The quotes that give the answer.",
    "sharedBy": "Who prints the text.",
    "side": "Whether the role makes its actor a side of the event.",
    "taking": "How an article was taken from another: republication, translation or adaptation.",
    "together": "Those who make one statement together.",
    "translated": "The words in another language.",
    "unit": "What the number of an answer counts.",
    "unnamed": "Origins without a name, which corroborate nobody.",
    "voice": "Whose voice it is: the outlet's own, that of a named origin, or of an unnamed one.",
    "words": "The article's words for it.",
    "Between": "Two groups of accounts, and how they relate.",
    "Dated": "A date with its basis.",
    "Given": "An account's answer to one question.",
    "Hedge": "A hedge: the words that show it, its degree, and whose it is.",
    "SharedText": "A text that several sources print nearly alike.",
    "Statement": "What one in the chain said or passed on, of which the article has what it prints.",
    "Together": "Several who speak as one.",
}
"""Our own terms, each with what it means; those with a capital letter are kinds of things."""


def in_language(text: str, language: str) -> Node:
    """Return a text with its language, a BCP 47 tag."""
    return {"@value": text, "@language": language}


def without_empty(node: Node) -> Node:
    """Return a node without the properties that have no value: nothing, an empty text, an empty list."""
    return {name: value for name, value in node.items() if value is not None and value not in ("", [])}


def number(value: float) -> int | float:
    """Return a number as every program reads it: a whole one with a point is an integer to some, and none to others."""
    return int(value) if value.is_integer() else value
