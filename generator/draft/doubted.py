"""Sentences in which somebody else may speak although no rule says who: "it conceded …", "he set the figure at fifty".

Generous on purpose: whoever looks at a draft is asked once too often rather than that words become the outlet's.
"""

from __future__ import annotations

import re
from typing import Final

from generator.draft.before_verbs import before
from generator.draft.clauses import tells
from generator.draft.reporting_words import NOBODY, NOT_SAID
from generator.model.passage import Span

_THIRD: Final = (
    "accept|acknowledge|admit|allege|allow|argue|ask|assert|assess|assume|assure|blame|boast|calculate|caution|cite|claim|"
    "complain|concede|conclude|condemn|conjecture|consider|contend|contest|contradict|count|criticise|criticize|declare|"
    "demand|denounce|depict|describe|detail|disagree|disavow|discount|dismiss|dispute|disclose|distrust|doubt|emphasise|"
    "emphasize|envisage|estimate|expect|explain|fear|forecast|foresee|gauge|guarantee|guess|hail|hint|hope|imagine|imply|"
    "insist|invoke|judge|justify|lament|list|mention|narrate|number|object|opine|portray|praise|predict|proclaim|project|"
    "promise|propose|protest|quote|reckon|recollect|recount|refute|regret|reject|relate|remark|remember|respond|retort|"
    "reveal|signal|speculate|stress|suggest|summarise|summarize|suppose|surmise|suspect|swear|testify|threaten|trust|urge|"
    "voice|vouch|vow|warn|welcome|wonder|worry"
)
_UNLIKE: Final = (
    "say says said tell tells told think thinks thought believe believes believed know knows knew speak speaks spoke "
    "talk talks talked feel feels felt understand understands understood call calls called swore swears deny denies "
    "denied reply replies replied pledge pledges pledged promises insists"
)
_NUMBERED: Final = (
    r"(?:(?:re)?set|sets|give|gives|gave|place|places|placed|lower(?:s|ed)?|rais(?:e|es|ed)|cut|cuts|revis(?:e|es|ed)|"
    r"updat(?:e|es|ed)|halv(?:e|es|ed)|doubl(?:e|es|ed)|correct(?:s|ed)?|adjust(?:s|ed)?|reduc(?:e|es|ed)|trim(?:s|med)?|"
    r"increas(?:e|es|ed)|amend(?:s|ed)?|have|has|had|put|puts|tall(?:y|ies|ied))"
    r"(?=\s+(?:the|its|their|his|her|that|this)\s+(?:[\w’'-]+\s+){0,3}?"
    r"(?:number|toll|figure|total|count|loss(?:es)?|tally|estimate|cost|damage|dead|strength|size|score)s?\b)"
)


def _forms(verbs: str) -> str:
    """Return verbs with the endings of their other forms, as one pattern."""
    return "|".join(_all_forms(verb) for verb in verbs.split("|"))


def _all_forms(verb: str) -> str:
    if re.search(r"[^aeiou]y$", verb):
        return f"{verb[:-1]}(?:y|ies|ied)"
    if verb.endswith("e"):
        return f"{verb}[sd]?"
    if verb.endswith(("sh", "ch", "ss")):
        return f"{verb}(?:es|ed)?"
    return f"{verb}(?:s|ed|{verb[-1]}ed)?"


_AGAIN: Final = r"(?:[a-z]+ly\s+|also\s+|again\s+|once\s+|even\s+|still\s+|has\s+|have\s+|had\s+)*"
_VERB: Final = re.compile(
    rf"(?<![\w’'-]){_AGAIN}(?P<verb>{_NUMBERED}|{_forms(_THIRD)}|{'|'.join(_UNLIKE.split())})(?![\w’'-])"
)
_LIKE_NOUNS: Final = re.compile(
    r"(?:list|number|judge|project|trust|voice|signal|detail|object|count|forecast|quote|estimate|fear|hope|doubt|blame|claim|"
    r"guess|promise|praise|demand|request|protest|account|talk|call|regret|worry|mention|caution|stress|gauge|hint|wonder|"
    r"remark|boast|charge|vow|pledge)s?$"
)
_OBJECT: Final = re.compile(
    r"\s+(?:that|the|an?|its|his|her|their|this|these|those|no|any|all|it|them|him|he|she|they|on|only|to|in|of|for|how|why|"
    r"whether|what|nearly|about|almost|at|responsibility|[a-z]+ing|two|three|four|five|six|seven|eight|nine|ten|"
    r"(?!(?:were|was|is|are|had|has)\b)[a-z]+s|[A-Z\0\d]\S*)(?!\S)"
)
_THINKS_NOT: Final = re.compile(r"(?:believe|think|accept|know|doubt|expect|regret|remember|recall|dispute|rule)")
"""Verbs of which it says something even that somebody does *not*."""
_HEARD: Final = re.compile(
    r"\b(?:is|are|was|were|can be|could be|may be|been)\s+(?:\w+ly\s+)?(?:heard|seen|filmed|shown|recorded|quoted|"
    r"cited)\s+(?:\w+ly\s+)?(?:as\s+)?(?:saying|telling|calling|claiming|asking|shouting|explaining|counting|promising|admitting|"
    r"warning|describing|speaking|praising|urging|reading|blaming|pleading|ordering|boasting|threatening)\b"
)
_HEDGE: Final = re.compile(
    r"\b(?:reportedly|allegedly|purportedly|supposedly|so (?:it|one) (?:is|was) said|by all accounts|by some accounts|"
    r"rumou?r has it|(?:is|are|was|were|has been|have been|being)\s+(?:\w+ly\s+)?(?:believed|thought|said|reported|"
    r"alleged|rumou?red|feared|estimated|presumed|understood|suspected|claimed)(?=\s+(?:to|that|at|by)\b))",
    re.IGNORECASE,
)
_IN_NO_VERBS_PLACE: Final = re.compile(
    r"(?:^|\b(?:the|an?|this|that|these|those|its|his|her|their|our|my|your|no|any|each|every|of|in|on|at|by|for|to|with|from|"
    r"into|without|under|over|as|than|and|or|first|last|new|is|are|was|were|be|been|being|get|got|so|more|most|very|"
    r"about|what|who|which|how|where|why|when)|['’]s?|[a-z]{2,}(?:ing|ous|ful|ive|ible|able))\s*$",
    re.IGNORECASE,
)
"""What stands before a word that is then no verb, or one of which somebody is the object or nobody the subject."""
_BY: Final = re.compile(r"\s+(?:by|upon|at|from|in)\b|\s*[,;.]?\s*$")
"""Behind a participle: what was done was done by somebody, or is told of them."""
_CALLED: Final = re.compile(r"\s+(?:off\b|up\b|on\b|[A-Z“\"])")
_NEGATED: Final = re.compile(r"\bno\s+[a-z]+\s*$|\b(?:nobody|no[ -]one|none|nothing)\b[^,;]*$", re.IGNORECASE)
_MOST: Final = 16
"""Words of a subject."""
_SPEAKS_ON: Final = re.compile(r"[,?!][”\"»]")
"""The end of what somebody says, in a sentence that goes on."""
_LEAST_QUOTED: Final = 5
"""Words within quotation marks that are somebody's sentence rather than one of their words."""


def perhaps_said(sentence: str, plain: str) -> Span | None:
    """Return the words of a sentence for whoever may say what it tells; None where nothing points to anybody.

    Args:
        sentence: The sentence, in which no rule finds who speaks.
        plain: The same without what stands in quotation marks, each place as in the sentence.
    """
    if hedge := _HEDGE.search(plain):
        return hedge.span()
    if heard := _HEARD.search(plain):
        return _subject(plain, heard.start()) or heard.span()
    for verb in _VERB.finditer(plain):
        ahead, behind = plain[: verb.start()], plain[verb.end() :]
        if _IN_NO_VERBS_PLACE.search(ahead[-40:]) or (verb["verb"].endswith("ed") and _BY.match(behind)):
            continue
        if verb["verb"].startswith("call") and _CALLED.match(behind):
            continue
        if _LIKE_NOUNS.fullmatch(verb["verb"]) and not _OBJECT.match(behind):
            continue
        if NOT_SAID.search(ahead[-24:]) and not _THINKS_NOT.match(verb["verb"]):
            continue
        who = _subject(plain, verb.start())
        if who is not None and not _NEGATED.search(ahead[-60:]):
            return who
    quoted = re.search(r"\0{3,}", plain)
    if quoted and (_SPEAKS_ON.search(sentence) or len(sentence[slice(*quoted.span())].split()) >= _LEAST_QUOTED):
        return quoted.span()
    return None


def is_no_voice(words: str) -> bool:
    """Whether words that `perhaps_said` returned say only that somebody speaks, and not who: a hedge, or a speech."""
    return bool(_HEDGE.fullmatch(words) or _HEARD.fullmatch(words) or words[:1] in "“\"«‘'")


def _subject(plain: str, end: int) -> Span | None:
    return next((span for span in reversed(before(plain, end)) if _may_speak(plain[slice(*span)])), None)


def _may_speak(words: str) -> bool:
    named = re.search(r"[^\W\d_]", words) and not NOBODY.match(words)
    return bool(named) and len(words.split()) <= _MOST and not tells(words)
