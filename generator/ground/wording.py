"""The site's own words, in the language of the dossier.

English stands in the program, as gettext's message ids; every other language is a catalogue of its own, such as
``generator/catalogues/ar.po``. What is told to editors (problems, the terminal) stays English.
"""

from __future__ import annotations

import gettext as library
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from decimal import Decimal
from functools import cache, lru_cache
from importlib.resources import files
from io import BytesIO
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:  # Babel takes long to import, and who checks a dossier hardly needs it.
    from babel.core import Locale

CATALOGUES: Final = files(__name__.partition(".")[0]) / "catalogues"
ENGLISH: Final = "en"


@dataclass(frozen=True, slots=True)
class Wording:
    """A language in which the site can speak.

    Attributes:
        language: Its code in CLDR and in the name of its catalogue: "en", "ar".
        messages: The catalogue.
    """

    language: str
    messages: library.NullTranslations


_IN_ENGLISH: Final = Wording(ENGLISH, library.NullTranslations())
_SPOKEN: Final[ContextVar[Wording]] = ContextVar("wording", default=_IN_ENGLISH)


@cache
def languages() -> tuple[str, ...]:
    """Return the languages that have words, English first."""
    names = sorted(entry.name for entry in CATALOGUES.iterdir())
    return (ENGLISH, *(name.removesuffix(".po") for name in names if name.endswith(".po")))


def spoken(tag: str) -> str:
    """Return which of them a BCP 47 tag asks for: "ar" for "ar-SY"; English where there is no catalogue."""
    language = tag.partition("-")[0].lower()
    return language if language in languages() else ENGLISH


@contextmanager
def speaking(tag: str) -> Iterator[None]:
    """Let the site speak the language of a BCP 47 tag meanwhile."""
    before = _SPOKEN.set(_wording(spoken(tag)))
    try:
        yield
    finally:
        _SPOKEN.reset(before)


def language() -> str:
    """Return the language that is spoken now."""
    return _SPOKEN.get().language


def locale() -> Locale:
    """Return CLDR's data for the language that is spoken now."""
    return _locale(language())


def gettext(message: str, **values: object) -> str:
    """Return a message in the language that is spoken, with values put in for ``%(name)s``."""
    return _spoken().messages.gettext(message) % values


def pgettext(context: str, message: str, **values: object) -> str:
    """Do so for a message whose English means several things, which the context tells apart."""
    return _spoken().messages.pgettext(context, message) % values


def ngettext(one: str, many: str, n: int, /, **values: object) -> str:
    """Do so in the form that a number asks for; ``%(n)s`` is it, its thousands set apart."""
    return _spoken().messages.ngettext(one, many, n) % {"n": number(n), **values}


def marked(message: str) -> str:
    """Mark a message for the catalogues that is put into words later, where it is shown."""
    return message


def marked_forms(one: str, many: str) -> tuple[str, str]:
    """Mark both forms of such a message."""
    return one, many


def number(value: int | Decimal) -> str:
    """Return a number as the language that is spoken writes it, with every digit that it has: "4,000"."""
    return _formatted(value if isinstance(value, int) else str(value), language())


@lru_cache(maxsize=4096)
def _formatted(digits: int | str, spoken: str) -> str:
    """Return a number by its digits: two decimals that are the same number may have others."""
    del spoken
    from babel.numbers import format_decimal

    return format_decimal(Decimal(digits), locale=locale(), decimal_quantization=False)


def in_bytes(size: int) -> str:
    """Return a number of bytes as people read it: "312 bytes", "14 kB", "1.2 MB"; 1 kB is a thousand bytes."""
    from babel.units import format_unit

    for unit, worth in (("digital-megabyte", 1_000_000), ("digital-kilobyte", 1_000)):
        if size >= worth:
            shown = Decimal(size) / worth
            rounded = shown.quantize(Decimal("0.1") if shown < 10 else Decimal(1))
            return format_unit(rounded, unit, "short", locale=locale())
    return ngettext("%(n)s byte", "%(n)s bytes", size)  # CLDR's short form has no plural, its long form no Arabic


def all_of(several: Sequence[str]) -> str:
    """Join names with the word for *and*: "Mosul, Raqqa and Deir ez-Zor"."""
    *names, last = several
    return gettext("%(names)s and %(last)s", names=listed(names), last=last) if names else last


def either(several: Sequence[str]) -> str:
    """Join names with the word for *or*."""
    *names, last = several
    return gettext("%(names)s or %(last)s", names=listed(names), last=last) if names else last


def listed(names: Iterable[str]) -> str:
    """Join names with commas, as the language that is spoken has them: "Mosul, Raqqa"."""
    return comma().join(names)


def comma() -> str:
    """Return what stands between names in a list."""
    return pgettext("between names in a list", ", ")


def in_marks(words: str) -> str:
    """Return words in the quotation marks of the language that is spoken: “on Monday”, «on Monday»."""
    return gettext("“%(words)s”", words=words)


def _spoken() -> Wording:
    return _SPOKEN.get()


@cache
def _wording(code: str) -> Wording:
    if code == ENGLISH:
        return Wording(code, library.NullTranslations())
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po

    with (CATALOGUES / f"{code}.po").open("rb") as file:
        catalogue = read_po(file, locale=code)
    compiled = BytesIO()
    write_mo(compiled, catalogue)
    compiled.seek(0)
    return Wording(code, library.GNUTranslations(compiled))


@cache
def _locale(code: str) -> Locale:
    from babel.core import Locale, UnknownLocaleError

    try:
        # Days come before months in the site's English.
        return Locale("en", "GB") if code == ENGLISH else Locale.parse(code)
    except (ValueError, UnknownLocaleError):  # a catalogue for a language that CLDR does not know
        return Locale(ENGLISH)
