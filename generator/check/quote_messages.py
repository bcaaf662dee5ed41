"""What a person is told when the gate refuses a quote: one sentence with their own words, and what to do."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final

from generator.ground.curly import between_curly_marks, in_straight_marks, without_curly_marks
from generator.ground.rules import RuleId
from generator.ground.text.folding import folded_words
from generator.ground.text.haystack import Haystack
from generator.ground.text.match import LEAST_CHARACTERS, LEAST_PART, LONGEST_GAP, Miss, Reason
from generator.ground.text.nearest import Cause, Nearest, character_name, nearest
from generator.model.ids import SourceId

_FEW_CHANGES: Final = 1 / 3
"""The part of its words that a quote may have others than the article, for the article's to be proposed."""
_LONGEST_PASTED: Final = 200
_CLINGS_BEFORE: Final = re.compile(r"\A\W+")
_CLINGS_BEHIND: Final = re.compile(r"\W+\Z")

_LONGEST_SHOWN = 80
_GAP = re.compile(r"(?<![\[(])(?:…|\.\.\.)(?![\])])|\((?:…|\.\.\.)\)")

_RULES: Mapping[Reason, RuleId] = {
    "empty": "quote-empty",
    "too-short": "quote-too-short",
    "not-found": "quote-not-found",
    "ambiguous": "quote-ambiguous",
    "context-differs": "quote-context-differs",
    "outside-body": "quote-outside-body",
    "across-furniture": "quote-across-furniture",
    "cuts-a-word": "quote-cuts-a-word",
    "bracketed-insertion": "quote-bracketed-insertion",
    "elision-part-too-short": "quote-elision-part-too-short",
    "elision-order": "quote-elision-order",
    "elision-gap-too-long": "quote-elision-gap-too-long",
    "elision-gap-empty": "quote-elision-gap-empty",
}
_SENTENCES: Mapping[Reason, str] = {
    "empty": "The quote is empty.",
    "too-short": 'The quote "{quote}" has {length} characters, too few to be sure of.',
    "not-found": '"{words}" does not stand in {file}.',
    "ambiguous": '"{quote}" stands in {file} more than once ({lines}).',
    "context-differs": '"{quote}" stands in {file} ({lines}), but not with {context}.',
    "outside-body": '"{quote}" stands in {file} outside the article\'s body only ({lines}).',
    "across-furniture": '"{quote}" runs over the edge of the article\'s body in {file} ({lines}).',
    "cuts-a-word": '"{words}" cuts a word or a number of {file} ({lines}).',
    "bracketed-insertion": 'The quote has "{words}", which {file} does not print.',
    "elision-part-too-short": 'The part "{words}" of "{quote}" has {length} characters, too few to be sure of.',
    "elision-order": 'The parts of "{quote}" do not stand in {file} in this order.',
    "elision-gap-too-long": 'What "{quote}" leaves out of {file} ({lines}) is {length} characters long.',
    "elision-gap-empty": '"{quote}" leaves out nothing: its parts stand side by side in {file} ({lines}).',
}
_HINTS: Mapping[Reason, str] = {
    "empty": "Copy the words from the article.",
    "too-short": f"Quote at least {LEAST_CHARACTERS} characters; only a date or a number may be shorter.",
    "ambiguous": 'Give a "prefix" or a "suffix": words right before or right after the quote that only one place has.',
    "context-differs": 'A "prefix" stands right before the quote and a "suffix" right after it, word for word.',
    "outside-body": 'If it is evidence (a header\'s date, a caption), mark the claim "furniture: yes". If it belongs'
    ' to the article, mend the "body" of the source.',
    "across-furniture": "A quote, and what an elision leaves out, lies in one stretch of the body: quote the words"
    ' on one side of the furniture, or mend the "body" of the source.',
    "bracketed-insertion": 'A quote holds the article\'s words only; what the editor adds belongs in "note".'
    ' "[…]" marks words that are left out.',
    "elision-part-too-short": f'Each part of a quote with "[…]" has at least {LEAST_PART} characters, and a quote'
    ' neither begins nor ends with "[…]".',
    "elision-order": "Write the parts in the article's order, or make a claim of each.",
    "elision-gap-too-long": f"At most {LONGEST_GAP} may be left out between two parts; make a claim of each.",
    "elision-gap-empty": 'Leave out the "[…]".',
}
_FURNITURE_SENTENCES: Mapping[Reason, str] = {
    "outside-body": '"{quote}" is marked as furniture, but stands in the body of {file} ({lines}).',
}
_FURNITURE_HINTS: Mapping[Reason, str] = {
    "outside-body": 'Leave out "furniture: yes", or mend the "body" of the source.',
    "across-furniture": "A quote marked as furniture lies outside the article's body with all its words.",
}
_CAUSES: Mapping[Cause, str] = {
    "": "",
    "invisible": "Both differ in characters that cannot be seen: {characters}.",
    "case": "Both differ in capital and small letters only; the gate does not fold them.",
    "hyphen-space": 'The quote has a space after a hyphen where the article has none: YAML\'s ">" puts it there when a'
    " hyphenated word is broken across two lines. Keep the word on one line.",
    "look-alike": "Both differ in characters that look alike: {characters}.",
}


@dataclass(frozen=True, slots=True)
class Refused:
    """A quote that the gate refused, with all that the message needs.

    Attributes:
        miss: Why.
        quote: The quote as the person wrote it.
        file: Path of the article.
        haystack: The article.
        prefix: As the person wrote it.
        suffix: Likewise.
        furniture: True where the quote was to stand outside the body.
        elsewhere: Other sources that hold the words.
    """

    miss: Miss
    quote: str
    file: str
    haystack: Haystack = field(repr=False)
    prefix: str = ""
    suffix: str = ""
    furniture: bool = False
    elsewhere: tuple[SourceId, ...] = ()

    def rule(self) -> RuleId:
        """Return the short name of the rule that the quote breaks."""
        in_body = self.furniture and self.miss.reason == "outside-body"
        return "quote-in-body" if in_body else _RULES[self.miss.reason]

    def sentence(self) -> str:
        """Say in one sentence what is wrong."""
        sentences = {**_SENTENCES, **_FURNITURE_SENTENCES} if self.furniture else _SENTENCES
        return sentences[self.miss.reason].format(
            quote=shown(self.quote),
            words=shown(self.miss.words),
            length=self.miss.length,
            file=self.file,
            lines=on_lines(self.haystack.lines(self.miss.spans)),
            context=" and ".join(
                f'the {name} "{shown(words)}"'
                for name, words in (("prefix", self.prefix), ("suffix", self.suffix))
                if words
            ),
        )

    def hint(self) -> str:
        """Say what to do about it; for words that are not there, what the article has instead."""
        if self.miss.reason == "not-found":
            elsewhere = "".join(f'\nThe words stand in the source "{other}".' for other in self.elsewhere)
            gap = _GAP.search(self.miss.words)
            between = between_curly_marks(self.miss.words)
            if between and folded_words(between) in self.haystack.folded.text:
                return without_curly_marks(between)
            left_out = f'If "{gap[0]}" stands for words that are left out, write […] in its place.\n' if gap else ""
            return left_out + nearest_hint(self.miss.words, self.haystack) + elsewhere
        if self.miss.reason == "cuts-a-word":
            return f'Quote whole words: the article has "{shown(_whole(self.haystack.text, self.miss))}".'
        hints = {**_HINTS, **_FURNITURE_HINTS} if self.furniture else _HINTS
        return hints[self.miss.reason]


def shown(words: str) -> str:
    """Return a person's words on one line, those past the first 80 characters left out."""
    line = " ".join(words.split())
    return line if len(line) <= _LONGEST_SHOWN else line[:_LONGEST_SHOWN].rsplit(" ", 1)[0] + " …"


def on_lines(lines: Iterable[int]) -> str:
    """Return line numbers as words: "line 3", "lines 3 and 9"."""
    numbers = [str(line) for line in lines]
    if len(numbers) <= 1:
        return f"line {''.join(numbers)}"
    return f"lines {', '.join(numbers[:-1])} and {numbers[-1]}"


def nearest_hint(words: str, haystack: Haystack) -> str:
    """Show the passage of the article that is most like ``words``, and what differs."""
    found = nearest(words, haystack.folded)
    if found is None:
        return "The article has nothing like it."
    lines = [
        f"The nearest passage is on line {haystack.line(found.span[0])}:",
        f"  article: {found.article}",
        f"  written: {found.quote}",
    ]
    if found.cause:
        lines.append(_CAUSES[found.cause].format(characters=_characters(found)))
    if found.changed <= _FEW_CHANGES and (passage := _passage(words, haystack.text[slice(*found.span)])):
        lines.append(f"If you mean these words:\nquote: {in_straight_marks(passage)}")
    return "\n".join(lines)


def _passage(words: str, article: str) -> str:
    """Return the article's words on one line, without what clings to them where the quote has nothing; "" if long."""
    passage, quote = " ".join(article.split()), words.strip()
    if quote[:1].isalnum():
        passage = _CLINGS_BEFORE.sub("", passage)
    if quote[-1:].isalnum():
        passage = _CLINGS_BEHIND.sub("", passage)
    return passage if len(passage) <= _LONGEST_PASTED else ""


def _characters(found: Nearest) -> str:
    return "; ".join(
        ", ".join(
            f"the {where} has {character_name(character)}"
            for where, character in (("quote", ours), ("article", theirs))
            if character
        )
        for ours, theirs in found.characters
    )


def _whole(text: str, miss: Miss) -> str:
    """Return the words around the first place that the quote cuts, up to the next white space."""
    start, end = miss.spans[0]
    before, after = re.search(r"\S*\Z", text[max(0, start - 40) : start]), re.match(r"\S*", text[end : end + 40])
    return (before.group() if before else "") + text[start:end] + (after.group() if after else "")
