"""Which language a text is in, by its script and, among those in Latin letters, by its commonest words."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Mapping

_COMMON: Mapping[str, str] = {
    "en": "the of and to in that was for is with said on by from at has have were",
    "fr": "le la les des et du que dans une pour est sur par qui au ont été avec",
    "de": "der die und das den von zu mit ist im dem nicht ein eine auf für wurde sich",
    "es": "el los las del que en por con una para su se al como más fue han según",
    "nl": "de het een van en dat op voor met zijn aan door bij werd naar niet ook",
    "it": "il di che per della un con del sono dal nel gli alla è anche le più",
    "pt": "o os da do em que para com uma no na por dos foi não ao mais são",
    "tr": "ve bir bu için ile olarak da de olan daha sonra gibi kadar oldu en",
    "pl": "w i na z się że do nie jest od przez oraz po dla został jak",
    "sv": "och att det som en på är av för med till den har inte ett om",
}
_LETTERS: Mapping[str, tuple[tuple[str, str], ...]] = {
    "ARABIC": (("fa", "پچژگیک"), ("ar", "ةىي")),
    "CYRILLIC": (("uk", "їєґі"), ("ru", "ыэъ")),
}
_SCRIPTS: Mapping[str, str] = {
    "ARABIC": "ar", "CYRILLIC": "ru", "GREEK": "el", "HEBREW": "he", "HANGUL": "ko", "HIRAGANA": "ja", "KATAKANA": "ja",
    "CJK": "zh", "THAI": "th", "ARMENIAN": "hy", "GEORGIAN": "ka",
}  # fmt: skip


def tongue(text: str) -> str:
    """Return the tag (BCP 47) of the language that a text is probably in; "" where nothing tells."""
    scripts = Counter(unicodedata.name(each, "?").split()[0] for each in text[:20_000] if each.isalpha())
    script = scripts.most_common(1)[0][0] if scripts else ""
    if script == "LATIN":
        return _by_words(text)
    if scripts["HIRAGANA"] + scripts["KATAKANA"] and script in ("CJK", "HIRAGANA", "KATAKANA"):
        return "ja"
    telling = [(sum(text.count(letter) for letter in letters), tag) for tag, letters in _LETTERS.get(script, ())]
    best = max(telling, default=(0, ""))
    return best[1] if best[0] else _SCRIPTS.get(script, "")


def _by_words(text: str) -> str:
    words = Counter(re.findall(r"[^\W\d_]+", text[:50_000].casefold()))
    scores = sorted(((sum(words[one] for one in common.split()), tag) for tag, common in _COMMON.items()), reverse=True)
    (first, tag), (second, _) = scores[:2]
    return tag if first >= 3 and first > 1.2 * second else ""
