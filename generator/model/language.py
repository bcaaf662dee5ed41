"""Languages as records write them: tags of BCP 47, and nothing else."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Annotated

from pydantic import AfterValidator

from generator.ground.names import did_you_mean

_TAG = re.compile(
    r"""
    (?: [a-z]{2,3} (?: -[a-z]{3} (?: -[a-z]{3} ){0,2} )?     # language, and its extended language subtags
        (?: -[a-z]{4} )?                                     # script
        (?: -(?: [a-z]{2} | [0-9]{3} ) )?                    # region
        (?: -(?: [a-z0-9]{5,8} | [0-9][a-z0-9]{3} ) )*       # variants
        (?: -[0-9a-wy-z] (?: -[a-z0-9]{2,8} )+ )*            # extensions
        (?: -x (?: -[a-z0-9]{1,8} )+ )?                      # private use
      | x (?: -[a-z0-9]{1,8} )+
      | i-(?: ami | bnn | default | enochian | hak | klingon | lux | mingo | navajo | pwn | tao | tay | tsu )
      | en-gb-oed | sgn-be-fr | sgn-be-nl | sgn-ch-de )      # registered before the rule was made
    """,
    re.VERBOSE | re.IGNORECASE | re.ASCII,
)
"""RFC 5646, section 2.1, but for languages of four to eight letters: none is registered, and whoever writes one means
the language's name."""
_LONGEST = 100


def _tag(text: str) -> str:
    if len(text) > _LONGEST or not _TAG.fullmatch(text):
        shown = " ".join(text.split())[:_LONGEST]
        meant = _meant(text)
        so = f'; write "{meant}"' if meant else ", such as en, ar or pt-BR"
        raise ValueError(f'"{shown}" is no tag of a language (BCP 47){so}')
    return text


def _tag_if_any(text: str) -> str:
    return _tag(text) if text else text


Language = Annotated[str, AfterValidator(_tag)]
"""The tag of a language."""
LanguageIfAny = Annotated[str, AfterValidator(_tag_if_any)]
"""The tag of a language, or nothing."""


def _meant(text: str) -> str:
    """Return the tag that a person means who writes a name, such as "english", or a locale, such as "en_GB"."""
    tag = text.replace("_", "-")
    if len(tag) <= _LONGEST and _TAG.fullmatch(tag):
        return tag
    return _tags().get(did_you_mean(text, _tags()), "")


@lru_cache(maxsize=1)
def _tags() -> dict[str, str]:
    """By their names in CLDR, in English and in themselves, the tags of languages."""
    from babel import Locale
    from babel.localedata import locale_identifiers

    own = {Locale(tag).language_name or tag: tag for tag in locale_identifiers() if "_" not in tag}
    english = {name: tag.replace("_", "-") for tag, name in sorted(Locale("en").languages.items(), reverse=True)}
    return {name: tag for name, tag in (own | english).items() if _TAG.fullmatch(tag)}
