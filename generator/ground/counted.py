"""A number with what it counts, in the English of the terminal; what pages say goes through `wording.ngettext`."""

from __future__ import annotations


def counted(number: int, one: str, many: str = "") -> str:
    """Return "1 quote" or "3 quotes"; ``many`` is for words whose plural is another than with an s."""
    return f"{number} {one if number == 1 else many or f'{one}s'}"
