"""An entity of FollowTheMoney, and what its model has room for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any, Final

Entity = Mapping[str, Any]
"""With an ``id``, a ``schema``, and ``properties``, each with a list of texts."""
Values = Iterable[str | None]

_DAY: Final = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d{2})?)?")
"""A year, a month or a day of which EDTF says nothing more."""
_WEB: Final = re.compile(r"https?://[^\s/?#]+\.[^\s]+")
_LONGEST_ADDRESS: Final = 4096
_MOST: Final[Mapping[str, int]] = {
    **dict.fromkeys(("name", "alias"), 384),
    **dict.fromkeys(("full", "location"), 250),
    **dict.fromkeys(("description", "notes", "summary"), 65_000),
}
_MOST_OF_OTHERS: Final = 1024
_CODES: Final = (
    "af:afr am:amh ar:ara az:aze be:bel bg:bul bn:ben bs:bos ca:cat cs:ces da:dan de:deu el:ell en:eng es:spa et:est "
    "fa:fas fi:fin fr:fra ga:gle he:heb hi:hin hr:hrv hu:hun hy:hye id:ind is:isl it:ita ja:jpn ka:kat kk:kaz km:khm "
    "kn:kan ko:kor ky:kir lb:ltz lo:lao lt:lit lv:lav mk:mkd mn:mon ms:msa mt:mlt my:mya ne:nep nl:nld no:nor pl:pol "
    "ps:pus pt:por ro:ron ru:rus si:sin sk:slk sl:slv sq:sqi sr:srp sv:swe sw:swa ta:tam te:tel tg:tgk th:tha tk:tuk "
    "tl:tgl tr:tur uk:ukr ur:urd uz:uzb vi:vie zh:zho"
)
LANGUAGES: Final[Mapping[str, str]] = {code[:2]: code[3:] for code in _CODES.split()}
"""ISO 639-1 → ISO 639-3, of the languages that the model knows."""


def entity(id_: str, schema: str, **properties: Values) -> Entity:
    """Return an entity without what is empty; a text longer than its property takes ends in "…"."""
    kept = {name: _kept(name, values) for name, values in properties.items()}
    return {"id": id_, "schema": schema, "properties": {name: values for name, values in kept.items() if values}}


def link(id_: str, subject: str, role: str, object_: str, **properties: Values) -> Entity:
    """Return a link that says by its role what the two have to do with each other."""
    return entity(id_, "UnknownLink", subject=[subject], object=[object_], role=[role], **properties)


def _kept(name: str, values: Values) -> list[str]:
    most = _MOST.get(name, _MOST_OF_OTHERS)
    texts = (value if len(value) <= most else f"{value[: most - 1]}…" for value in values if value and value.strip())
    return list(dict.fromkeys(texts))


def names(name: str, id_: str) -> Values:
    """Return the name of something; or its id, where the name is none to the model."""
    return [name if readable(name) else id_]


def unreadable(label: str, *names: str) -> Values:
    """Return lines of notes with those names that are none to the model."""
    return [told(label, name) for name in names if not readable(name)]


def readable(name: str) -> bool:
    """Whether a name has a letter or a digit: of quotation marks and space alone, the model leaves nothing."""
    return any(map(str.isalnum, name))


def dates(edtf: str | None) -> tuple[str | None, str | None, str | None]:
    """Return a date, a first one and a last one, as far as the model has room for what EDTF says.

    It knows years, months and days, and nothing of how sure they are: what is uncertain stays out, so that nobody takes
    it for certain.
    """
    if not edtf:
        return None, None, None
    first, _, last = edtf.partition("/")
    if last:
        return None, _day(first), _day(last)
    return _day(edtf), None, None


def _day(edtf: str) -> str | None:
    return edtf if _DAY.fullmatch(edtf) else None


def language(tag: str) -> str | None:
    """Return a language of BCP 47 as the model has it; nothing, where it has it not."""
    return LANGUAGES.get(tag.partition("-")[0].lower())


def web(address: str) -> str | None:
    """Return an address that the model takes for one."""
    return address if _WEB.fullmatch(address) and len(address) <= _LONGEST_ADDRESS else None


def told(label: str, text: str | None) -> str | None:
    """Return a line of notes on what the model has no property for."""
    return f"{label}: {text}" if text else None


def dated(label: str, edtf: str | None, *more: str) -> str | None:
    """Return a line of notes with a date as EDTF, and what is said of it."""
    return told(label, "; ".join(filter(None, [edtf and f"{edtf} (EDTF)", *more])))
