"""The English words by which a sentence says that somebody says something, as patterns.

Each pattern that finds somebody has them in its group ``who``.
"""

from __future__ import annotations

import re
from typing import Final

VERBS: Final = (
    "said|says|say|told|tells|reported|reports|announced|announces|confirmed|confirms|claimed|claims|stated|states|"
    "added|adds|explained|explains|noted|notes|pointed out|points out|stressed|stresses|emphasi[sz]e[ds]|warned|warns|"
    "accused|accuses|declared|declares|argued|argues|insisted|insists|estimated|estimates|expressed|wrote|"
    r"expected(?!\s+(?:at|by|in|from|this|next)\b)|"
    "writes|tweeted|acknowledged|acknowledges|denied|denies|alleged|alleges|revealed|reveals|suggested|suggests|"
    "admitted|admits|predicted|testified|recalled|recalls|concluded|complained|promised|vowed|believes|quoted|"
    "quotes|cited|cites|affirmed|affirms|asserted|asserts|contended|contends|clarified|clarifies|disclosed|reiterated|reiterates|"
    "underlined|underlines|underscored|cautioned|remarked|maintained|maintains|conceded|"
    r"(?<=s )(?:estimate|believe|think|claim|argue|insist|warn|deny|maintain|suspect|allege|promise|confirm|report|"
    r"recall|explain|admit|acknowledge|stress|concede)(?=\s+that\b)|"
    "concedes|reckons?|reckoned|retorted|pledge[sd]?|promises|vows?|ruled out|rules out|speaks of|spoke of|"
    "talks of|talked of|"
    r"(?:rejects|rejected|disputes|disputed|dismisses|dismissed)(?=\s+(?:that|claims|reports|rumou?rs|accusations|"
    r"(?:the|any|all|an?|such|this|these|those|both)\s+(?:[\w’'-]+\s+)?(?:claim|charge|accusation|allegation|rumou?r|report|"
    r"suggestion|notion|idea|account|version|figure|number|toll|estimate|date)s?)\b)|"
    r"(?:puts?|sets|gave|gives|reckon(?:s|ed)?)(?=\s+(?:the|its|their|his|her|that)\s+(?:[\w-]+\s+){0,2}"
    r"(?:number|toll|figure|total|count|loss(?:es)?|cost|damage)\b)"
)
_WITH_THAT: Final = "indicated|indicates|observed|considered|considers|highlighted|continued|replied|responded|found"
"""Verbs that report only with "that" behind them: whoever observes a truce says nothing."""
_LIKE_ADVERBS: Final = (
    "(?:family|assembly|ally|daily|weekly|monthly|rally|tally|supply|reply|bully|"
    "reportedly|allegedly|apparently|purportedly|supposedly)\\b"
)
"""Words in -ly that are no adverbs, and those by which somebody else says that it was said."""
VERB: Final = re.compile(
    rf"\b(?:(?:also|later|further|earlier|both|all|has|had|have|separately|meanwhile|likewise|then|now|again|"
    rf"(?!{_LIKE_ADVERBS})[a-z]+ly)\s+)*(?P<verb>{VERBS}|(?:{_WITH_THAT})(?=\s+that\b))\b"
    r"(?:(?<=claims)|(?<=claimed)|(?! to have| to be))"
)
NO_VERB_BEHIND: Final = re.compile(
    r"(?:^|\s)(?:to|the|an?|of|its|their|his|her|this|no|any|\S*['’]s?)\s*$", re.IGNORECASE
)
"""Before a word that is then no verb: "the claims office"."""
PASSIVE: Final = re.compile(r"\b(?:is|are|was|were|been|be|being|as)\s+(?:also\s+)?$", re.IGNORECASE)
NOT_SAID: Final = re.compile(
    r"(?:\b(?:not|never|cannot|nor|yet to|[Ll]et us|would|could|should|might|may|will|must)|n['’]t)\s+(?:\w+\s+)?$"
)
"""Before a verb: that nobody says it, or not yet."""
NOBODY: Final = re.compile(
    r"^(?:nobody|no[ -]one|none|nothing|neither|no|who|what|which|whoever|let us|there|here|this|that|these|those)\b",
    re.IGNORECASE,
)
ACCORDING: Final = re.compile(
    r"\b(?:according (?:to|the)|[Pp]er(?=\s+(?:the\s+)?[A-Z]))\s+(?P<who>.+?)"
    r"(?=[,;.]\s|[,;.]?$| (?:said|says|told|reported)\b)",
    re.IGNORECASE,
)
RELAY: Final = re.compile(
    r"\b(?:interview with|statement to|speaking to|spoke to|speaking with|spoke with|remarks to|quoted by|cited by|"
    r"(?:carried|published|aired|broadcast|relayed|posted|printed) (?:by|on)|"
    r"(?:reported|reports|wrote|writes|writing)\b[^,;.]{0,24}?\bfor)\s+(?P<who>[^,;.]{1,120}?)"
    r"(?=\s+(?:in|on|at|from|by|during|that|as|for)\b|[,;.]|$)",
    re.IGNORECASE,
)
CITING: Final = re.compile(
    r",?\s+(?:referring to|citing|quoting|with reference to|in reference to|"
    r"(?:who|which|itself)\s+(?:cited|cites|quoted|quotes))\s+(?P<who>[^;.,]+?)(?=,|;|\.|$|\s+(?:that|as saying)\b)",
    re.IGNORECASE,
)
CITING_FIRST: Final = re.compile(
    r"^\0*\s*(?:[Cc]iting|[Qq]uoting|[Rr]eferring to)\s+(?P<who>(?!what\b|how\b)[^,;.\0]{2,80}),\s"
)
"""How a sentence begins whose speaker, further on, has it from somebody."""
CITES: Final = re.compile(
    r"^(?:referring to|citing|quoting|with reference to|in reference to|"
    r"(?:(?:who|which|itself)\s+)?(?:cited|cites|quoted|quotes))\s+",
    re.IGNORECASE,
)
"""How what stands between two commas behind somebody says whom they have it from: "The Herald, citing the mayor,"."""
ASIDE: Final = re.compile(
    r"^(?:according to|per|as|in an? \w+|in its \w+|of course|however|for its part)\b", re.IGNORECASE
)
"""How what stands there says nothing of who they are."""
AS_SAYING: Final = re.compile(r"\s+(?P<who>.+?)\s+as saying\b")
QUOTED_AS_SAYING: Final = re.compile(
    r"\s+(?:is|are|was|were)\s+(?:also\s+)?(?:quoted|cited)\s+(?:by\s+(?P<who>[^,;.]+?)\s+)?as saying\b"
    r"(?:\s+by\s+(?P<by>[^,;.]+?)(?=\s+(?:that|on|in|at)\b|[,;.]|$))?"
)
SAYING: Final = re.compile(
    r"\b(?:with|has|have|had)\s+(?P<who>[^,;.]{2,60}?)\s+(?:saying|claiming|reporting|confirming|adding|denying)\b"
)
AS_REPORTED: Final = re.compile(r"(?:^|,\s+)as\s+(?P<who>[^,]+?)\s*$", re.IGNORECASE)
"""What stands before the verb of "as the Herald reported", beside what somebody else says."""
AS_PUT: Final = re.compile(r"\b[Aa]s\s+(?P<who>[^,;.]{2,60}?)\s+(?:put|puts|phrased|tells) it\b")
STATEMENT: Final = re.compile(
    r"\b(?P<who>(?:the|a|its|his|her) (?:statement|report|communiqu[ée]))\s+(?:read|reads|said|added)\b", re.IGNORECASE
)
IN_A_STATEMENT: Final = re.compile(
    r"^[Ii]n\s+(?:a|an|its|his|her|their|the)\s+(?:[\w-]+\s+){0,3}?"
    r"(?:statement|communiqu[ée]|interview|speech|address|briefing|press release|letter|report|post)\b[^,\0]*,\s+"
)
"""How a sentence begins in which whoever comes next says it, whatever the verb."""
TOLD: Final = re.compile(
    r"\s+(?P<who>[^,;.\0]+?)(?=\s+(?:on|in|at|that|over|during|by|earlier|this|last|how|about|he|she|they|it|there)\b"
    r"|\s+the\s+[a-z]|[,;.\0]|$)"
)
DATELINE: Final = re.compile(
    r"[A-Z][A-Z'’.-]{2,}(?:[ ,/]+[A-Z][A-Z'’.-]+){0,3}(?:,[^-–—(\n]{1,30})?\s*(?:\([^)]{2,40}\))?\s*[–—-]{1,2}\s"
)
"""Where a report was written, before its first words: "EXAMPLETON (Herald) - "."""
MORE_ON_WHO: Final = re.compile(r"\s+(?:who|whom|whose|speaking|citing|on condition)\b.*")
ANOTHER: Final = re.compile(r"(?:;|,\s+(?:but|while|whereas|though|although|and))\s+(?P<who>[^,;.\0]{2,60}?)\s+$")
"""Where a second clause begins, in which somebody else may speak, up to their verb."""
