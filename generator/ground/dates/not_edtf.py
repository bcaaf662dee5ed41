"""What people most often get wrong in a date, each in the sentence that says so."""

from __future__ import annotations

import re
from typing import Final

HOW: Final = "write for example 2016-12-11, 2016-12, 2016, 2015-21 (spring 2015) or 2015-10/2015-12"


def shown(text: str) -> str:
    """Return ``text`` fit for a message: what cannot be printed is written as an escape."""
    return text if text.isprintable() else ascii(text)[1:-1]


def why_not(text: str, bare: str) -> str:
    """Say what people most often get wrong, in the sentence for a text of the wrong shape."""
    said = shown(text)
    if bare[:1] in ("[", "{") or "," in text:
        return f'"{said}" is a set of dates, which cannot be compared; give one date or an interval such as 2015/2016'
    if bare.startswith("-"):
        return f'"{said}" is a year before 0001, which is not supported'
    if re.match(r"Y|[0-9]+[ES]", bare) or re.fullmatch(r"[0-9]{5,}", bare):
        return f'"{said}" is not a year of four digits; years run from 0001 to 9999'
    if re.match(r"[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}[ t]", bare):
        return f'"{said}" needs a capital T between the day and the time, as in 2016-12-11T15:39'
    if re.match(r"[0-9]+[-.][0-9]+([-.][0-9]+)?$", bare):
        return f'"{said}" is not written year-month-day, in four, two and two digits, as in 2016-12-11'
    if re.search(r"[~?%]", bare):
        return f'"{said}" has a mark that is not at its end; about and uncertain are said of the whole date: 2016-12~'
    if re.search(r"[0-9-][xuU]", bare):
        return f'"{said}" has unknown digits that are not the capital letter X, as in 201X or 2016-XX'
    return f'"{said}" is not a date in EDTF: {HOW}'
