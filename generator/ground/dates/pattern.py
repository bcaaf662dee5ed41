"""The dates that `edtf.parse` takes, as a regular expression: for editors, which know a file by its schema.

All is said but the order of an interval's ends. It is written in what Python and JavaScript both understand.
"""

from __future__ import annotations

from typing import Final

_LEAP: Final = "(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)"
_IN_LONG: Final = "(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])"
_IN_SHORT: Final = "(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8])"
_DAY: Final = f"(?!0000)(?:[0-9]{{4}}-(?:{_IN_LONG}|{_IN_SHORT})|{_LEAP}-02-29)"
_VAGUE: Final = (
    "(?:[0-9]XXX|[0-9]{2}XX|[0-9]{3}X|(?!0000)[0-9]{4}(?:-(?:(?:0[1-9]|1[0-2])(?:-XX)?|2[1-4]|XX(?:-XX)?))?)"
)
_ZONE: Final = "(?:Z|[+-](?:(?:0[0-9]|1[0-3])(?::[0-5][0-9])?|14(?::00)?))"
_TIME: Final = f"(?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9])?{_ZONE}?"
_POINT: Final = f"(?:{_DAY}|{_VAGUE})[~?%]?"

EDTF: Final = (
    rf"^(?:{_POINT}(?:/(?:{_POINT}|\.\.)?)?|(?:\.\.)?/{_POINT}|{_DAY}T{_TIME}"
    rf"|\[(?:{_POINT}\.\.(?:{_POINT})?|\.\.{_POINT})\])$"
)
"""For a search in a text of one line."""
