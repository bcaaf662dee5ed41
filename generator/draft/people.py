"""Names of people and bodies whom a dossier does not know, and what the words around them say that they are.

No list of names: a name is told by its capitals, and who bears it by the words beside it ("spokesman", "a baker in
Exampleton", "Ministry"). Where these do not tell, nothing is sure.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from generator.draft.clauses import tells
from generator.ground.dates.edtf import MONTHS, WEEKDAYS

_PARTICLE: Final = r"(?:al|el|bin|ibn|abu|de|del|van|von|der|den|la|da|dos)"
_PART: Final = (
    r"(?<!\w)[^\W\d_a-z](?=[^\W\d_]{0,24}[a-zà-ÿ’'])[^\W\d_’']{1,24}(?:['’][^\W\d_]{1,24})?"
    r"(?:-[^\W\d_]{1,24}){0,3}(?!\w)"
)
_PERSON: Final = re.compile(rf"{_PART}(?:\s+(?:{_PARTICLE}[ -])?{_PART}){{1,2}}$")
_TITLES: Final = (
    r"(?:[Pp]resident|[Mm]inister|[Gg]overnor|[Gg]eneral|[Cc]olonel|[Mm]ajor|[Cc]aptain|[Ll]ieutenant|[Cc]ommander|[Aa]dmiral|"
    r"[Bb]rigadier|[Ss]ergeant|[Jj]udge|[Pp]rofessor|[Dd]octor|[Ee]ngineer|[Ss]heikh?|[Ii]mam|[Bb]ishop|[Ff]ather|[Ss]enator|"
    r"[Aa]mbassador|[Mm]ayor|[Cc]hancellor|[Ss]ecretary|[Dd]irector|[Cc]hairman|[Ss]pokes(?:man|woman|person)|[Mm]arshal|"
    r"Mr\.?|Mrs\.?|Ms\.?|Dr\.?|Gen\.|Col\.|Lt\.|Maj\.|Prof\.|King|Queen|Prince|Princess|Pope)"
)
_TITLE: Final = re.compile(rf"(?:.*[\s-]|^){_TITLES}\s+")
_ROLE: Final = re.compile(r"(?:.*\s|^)(?P<role>[a-z][a-z-]{3,})\s+(?=[^\W\d_a-z])")
"""A word in small letters right before a name: "harbour master Ada Quill"."""
_IS_ROLE: Final = re.compile(r"\b[a-z-]*(?:man|woman|er|or|ist|head|chief|leader|chair|aide|warden|resident)$")
_LAST: Final = re.compile(_PART)
_NO_ROLE: Final = frozenset(
    [
        "when",
        "while",
        "after",
        "before",
        "since",
        "with",
        "from",
        "that",
        "which",
        "said",
        "says",
        "because",
        "although",
        "until",
        "where",
        "among",
        "against",
        "under",
        "over",
        "between",
        "said",
        "like",
        "than",
        "both",
        "through",
        "during",
        "about",
        "into",
        "without",
        "within",
        "according",
        "meanwhile",
        "however",
    ]
)
_BODIES: Final = {
    "state-body": r"Ministry|Office|Police|Authority|Department|Directorate|Municipality|Parliament|Embassy",
    "army": r"Army|Air Force|Navy|General Command|Armed Forces",
    "armed-group": r"Brigade|Brigades|Battalion|Militia",
    "outlet": r"News|News Agency|Times|Herald|Gazette|Tribune|Radio|Television|TV",
    "court": r"Court|Tribunal",
    "company": r"Company|Corporation|Airlines|Shipping",
    "organisation": r"Observatory|Committee|Council|Association|Union|Party|Foundation|Federation|Crescent|Institute|"
    r"University|Hospital|Network|Watch|Organi[sz]ation|Board|Agency|Cent(?:er|re)|Commission",
}
_BODY: Final = {kind: re.compile(rf"\b(?:{words})\b") for kind, words in _BODIES.items()}
_OTHER_BODY: Final = re.compile(r"\b(?:Group|Forces|Front|Movement|Guard|Bank|House|Party|Post)\b")
"""Words of bodies that may be of several kinds, so that it is left to a person which."""
_BODY_NAME: Final = re.compile(
    r"[^\W\d_a-z][\w’'-]+(?:\s+(?:(?:of|for|and|the|de|al)\s+){0,2}[^\W\d_a-z][\w’'-]+){1,6}$"
)
_OF_A_BODY: Final = re.compile(
    r"\b(?:group|agency|monitor|organi[sz]ation|party|newspaper|company|network|broadcaster|body|militia|firm|charity|"
    r"union|movement|site|channel|city|town|village|country|state|province)\b"
)
_IN_WHAT: Final = re.compile(r"\s(?:of|for|at|in|with|from)\s.*")
_OF_A_PERSON: Final = re.compile(
    r"^(?:\d{1,3}$|who\b|whose\b|(?:an?|the|its|his|her)\s+(?:[\w-]+\s+){0,4}?[\w-]*"
    r"(?:man|woman|er|or|ist|ian|ant|ent|head|chief|mother|father|student|resident|nurse|pilot|witness|cook|guard|aide)\b|"
    r"(?:[a-z][a-z-]*\s+){0,3}[a-z-]*(?:man|woman|er|or|ist|ian|ant|ent|head|chief|secretary|clerk|nurse|aide)\s+(?:of|for|at|in)\b)"
)
_CALENDAR: Final = re.compile(rf"\b(?:{'|'.join((*WEEKDAYS, *(month for month in MONTHS if month != 'May')))})\b")
"""Words of dates; May is a name as well."""
_NO_ACTOR: Final = re.compile(
    r"\b(?:program(?:me)?|show|broadcast|podcast|bulletin|series|edition|column|newsletter|film|reporters?|journalists?|"
    r"correspondents?|review|name)$|^(?:the\s+)?(?:name|pseudonym|nom de guerre)\s"
)
"""Words for what is no person and no body, whatever names stand in it."""
_CALLED_SO: Final = re.compile(rf"\b(?:name|pseudonym|nom de guerre)\s+(?:of\s+)?(?P<name>{_PART}(?:\s+{_PART})?)$")
_NAME: Final = re.compile(r"(?:[A-Z][\w’'-]+(?:\s+(?:of|al|de|bin|ez|for|and|the)\s+|\s+|-)?){1,6}$")
_ARTICLE: Final = re.compile(r"^(?:the|a|an|its|his|her|their|our)\s+", re.IGNORECASE)


_ONE: Final = (
    r"source|official|resident|witness|eyewitness|activist|doctor|medic|nurse|diplomat|analyst|soldier|officer|fighter|commander|"
    r"rebel|lawmaker|farmer|fisherman|worker|aide|insider|villager|survivor|refugee|passenger|driver|teacher|journalist|"
    r"policeman|rescuer|elder|clerk|student|shepherd|baker|mechanic|technician|operator|priest|monk|imam|widow|neighbou?r|expert|engineer|observer|volunteer|shopkeeper|trader|sailor"
)
_MANY: Final = r"people|fishermen|policemen|witnesses|eyewitnesses|locals|medics|" + "|".join(
    f"{one}s" for one in _ONE.split("|")
)
_UNNAMED: Final = re.compile(
    rf"(?:[\w-]+\s+){{0,4}}?(?:(?P<one>{_ONE})|{_MANY})(?:,?\s+(?:in|of|from|at|near|on|close|with|living|familiar|inside|who|"
    r"speaking)\b[^,]*)?",
    re.IGNORECASE,
)
_POINTS_BACK: Final = re.compile(r"(?:the|this|that|these|those|his|her|its|their|our|my|another|same|other)\b", re.I)
_MORE_THAN_ONE: Final = re.compile(
    r"(?:two|three|four|five|six|several|some|many|most|all|both|few|\d+)\b", re.IGNORECASE
)
_ONE_ARTICLE: Final = re.compile(r"^(?:an?|one)\s+", re.IGNORECASE)
_MOST_IN_A_VOICE: Final = 10


@dataclass(frozen=True, slots=True)
class NewActor:
    """Somebody whom a sentence names and the dossier does not know.

    Attributes:
        name: As the sentence has it.
        kind: What they are, as a dossier writes it.
        named: Whether the name is one; else it is what they are called without one: "a military source".
    """

    name: str
    kind: str
    named: bool = True


def new_actor(words: str, beside: str = "", article: str = "") -> NewActor | None:
    """Return who is named; None where the words name nobody, or nothing tells what they are.

    Args:
        words: Who speaks or acts, as the sentence has them: "Interior Ministry spokesman Oleg Varn".
        beside: What stands behind a comma to say who that is: "a baker in Exampleton", "34".
        article: The text, in which a person is called by the last name alone later.
    """
    plain = _ARTICLE.sub("", " ".join(words.split()))
    if _CALENDAR.search(plain) or _NO_ACTOR.search(plain):
        return None
    if (called := _CALLED_SO.search(beside)) and _IS_ROLE.search(plain) and not re.match(r"(?:man|woman)$", plain):
        return NewActor(called["name"], "person")
    if _PERSON.fullmatch(beside) and (_TITLE.match(f"{plain} ") or _IS_ROLE.search(plain)):
        return NewActor(beside, "person")  # "the chairman, Jo Brand,"
    titled = _TITLE.match(plain)
    role = _ROLE.match(plain)
    behind = [found.end() for found in (titled, role) if found and found.groupdict().get("role") not in _NO_ROLE]
    name = plain[max(behind) :] if behind else plain
    if _is_body(name):
        return _body(name) if name == plain else None
    if titled_name(plain):
        return NewActor(full_name(name, article) or name, "person")
    if titled and not _PERSON.fullmatch(name):
        # "Minister of Interior Jo Brand": where the name begins, only the last name alone elsewhere tells.
        name = " ".join(name.split()[-2:])
        return NewActor(name, "person") if _PERSON.fullmatch(name) and _called(name, article) else None
    if not _PERSON.fullmatch(name):
        return None
    sure = (
        bool(behind)
        or (_OF_A_PERSON.match(beside) and not _OF_A_BODY.search(_IN_WHAT.sub("", beside)))
        or _called(name, article)
    )
    return NewActor(name, "person") if sure else None


def titled_name(words: str) -> bool:
    """Tell whether words are a title and a last name alone: "army spokesman Brand"."""
    titled = _TITLE.match(words)
    return bool(titled and _LAST.fullmatch(words[titled.end() :]) and not _TITLE.match(f"{words[titled.end() :]} "))


def unnamed_voice(words: str, outlet: str) -> NewActor | None:
    """Return somebody who speaks without a name, "a military source", as an actor of the outlet that passes it on.

    None where words point back to somebody, as "the source" does, or are not of a kind that speaks so.

    Args:
        words: Who speaks, as the sentence has them.
        outlet: The outlet's name.
    """
    plain = " ".join(words.split())
    found = _UNNAMED.fullmatch(plain)
    if not found or _POINTS_BACK.match(plain) or len(plain.split()) > _MOST_IN_A_VOICE or tells(plain):
        return None
    one = found["one"] and not _MORE_THAN_ONE.match(plain)
    bare = _ONE_ARTICLE.sub("", plain)
    return NewActor(f"{bare[0].upper()}{bare[1:]} ({outlet})", "person" if one else "group", named=False)


def new_name(words: str) -> str:
    """Return the name in words for somebody whom the dossier does not know, sure or not; "" where there is none."""
    found = _NAME.search(words.strip())
    return found[0].strip() if found and " " in found[0].strip() else ""


def full_name(last: str, article: str) -> str:
    """Return the one name of two or three words in a text that ends with a last name; "" where none or several do."""
    name = rf"\b{_PART}(?:\s+(?:{_PARTICLE}[ -]))?\s+{re.escape(last)}\b"
    every = {" ".join(found[0].split()) for found in re.finditer(name, article)} if _LAST.fullmatch(last) else set()
    found = {one for one in every if not re.match(rf"{_TITLES}\s", one)}
    return found.pop() if len(found) == 1 else ""


def _is_body(name: str) -> bool:
    return bool(_OTHER_BODY.search(name) or any(words.search(name) for words in _BODY.values()))


def _body(name: str) -> NewActor | None:
    """Return a body by the words of its name; None where they fit several kinds, or none for sure."""
    kinds = [kind for kind, words in _BODY.items() if words.search(name)]
    if len(kinds) != 1 or _OTHER_BODY.search(name) or not _BODY_NAME.fullmatch(name) or _TITLE.match(name):
        return None
    return NewActor(name, kinds[0])


def _called(name: str, article: str) -> bool:
    """Tell whether a text calls a person by the last name alone: "Brand said", "Mrs Brand"."""
    last = re.escape(name.split()[-1])
    alone = (
        rf"(?:^|[.!?”\"]\s+|\b(?:Mr|Mrs|Ms|Dr)\.?\s+|,\s+){last}(?:\s+(?:said|says|told|added|was|had|who)\b|['’]s\b)"
    )
    return bool(article and re.search(alone, article))
