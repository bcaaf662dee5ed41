"""A quote does not leave out, right beside it, the word that denies or doubts what it says."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import islice, pairwise

from generator.check.remarks.remark import Remark, exception
from generator.ground.problem import Problem
from generator.ground.text.folding import folded_words
from generator.model.dossier import Dossier, Stated
from generator.model.passage import Found, Passage

_DOUBT: Mapping[str, re.Pattern[str]] = {
    "en": re.compile(
        r"(?:not|never|no|cannot|\w+n['’]t|hardly|scarcely|reportedly|allegedly|apparently|purportedly|supposedly|"
        r"presumably|possibly|probably|perhaps|maybe|likely|unlikely|rumou?red)",
        re.IGNORECASE,
    ),
    "ar": re.compile("(?:لم|لن|لا|ليس|ليست|غير|ربما|يزعم|يُزعم|زعم|محتمل|يحتمل)"),
}
"""Words that deny or doubt what stands beside them, by language. *Not only* doubts nothing."""

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*", re.UNICODE)
_SENTENCE_ENDS = re.compile(r"[.!?;:…؟؛][\s\"'”’»)\]]|[.!?…؟]$|\n")
_ENDED = re.compile(r"[.!?…؟][\"'”’»]*$")
_NEAR = 60
"""Characters beside a quote that are looked at; one word is wanted before it, and one behind it."""


_LONGEST = 200


@dataclass(frozen=True, slots=True)
class _LeftOut:
    """A word, where it stands, and the quote that holds it; "" where that is not at hand."""

    word: str
    where: str
    whole: str = ""


def remark_doubts(dossier: Dossier, found: Found) -> Iterator[Remark]:
    """Yield a remark for each quote that leaves out such a word."""
    for stated in dossier.claims():
        passage, article = found.passages.get(stated.claim.id), dossier.articles.get(stated.claim.source)
        source = dossier.sources.get(stated.claim.source)
        doubt = _DOUBT.get(source.record.language.partition("-")[0].lower()) if source else None
        if passage is None or article is None or doubt is None:
            continue
        left = (one for one in _left_out(article.text, passage, doubt) if not _is_given(stated, one.word))
        yield from (_remark(stated, one) for one in islice(left, 1))


def _left_out(text: str, passage: Passage, doubt: re.Pattern[str]) -> Iterator[_LeftOut]:
    """Yield such words beside a passage, in the same sentence, and in its gaps."""
    begin, end = passage.spans[0][0], passage.spans[-1][1]
    one_span = len(passage.spans) == 1
    before = _SENTENCE_ENDS.split(text[max(0, begin - _NEAR) : begin])[-1]
    near = list(_WORD.finditer(before))
    if near and doubt.fullmatch(near[-1][0]):
        first = begin - len(before) + near[-1].start()
        yield _LeftOut(near[-1][0], "right before it", text[first:end] if one_span else "")
    behind = "" if _ENDED.search(text[begin:end]) else _SENTENCE_ENDS.split(text[end : end + _NEAR])[0]
    near = list(_WORD.finditer(behind))
    if near and doubt.fullmatch(near[0][0]) and [word[0].lower() for word in near[1:2]] != ["only"]:
        yield _LeftOut(near[0][0], "right behind it", text[begin : end + near[0].end()] if one_span else "")
    for (_, left), (right, _) in pairwise(passage.spans):
        yield from (_LeftOut(word, "in its gap") for word in _WORD.findall(text[left:right]) if doubt.fullmatch(word))


def _is_given(stated: Stated, word: str) -> bool:
    """Tell whether the editor gives the word all the same, beside the quote or as a hedge."""
    claim = stated.claim
    given = (claim.prefix, claim.suffix, *(hedge.words for hedge in claim.hedges))
    return any(folded_words(word).casefold() in folded_words(words).casefold() for words in given)


def _remark(stated: Stated, left: _LeftOut) -> Remark:
    said = f'The quote of "{stated.claim.id}" leaves out "{left.word}", which the article prints {left.where}.'
    plain = left.whole and len(left.whole) <= _LONGEST and not set(left.whole) & set('"\\\r\n')
    mend = f'Take the word into the quote:\nquote: "{left.whole}"\n' if plain else "Take the word into the quote. "
    hint = f"{mend}{exception('quote-leaves-out-doubt', 'the claim')}"
    return Remark(Problem(stated.at("quote"), "quote-leaves-out-doubt", said, hint), (("claim", stated.claim.id),))
