"""Rows of a table that count more claims than a page leads to one by one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.paper.sheet import Sheet, element


def lead_to_all(one: Sheet, claims: Mapping[str, Sequence[str]], numbers: Mapping[str, int]) -> None:
    """Have each row name the notes of all its claims: paper has no page to turn to for "and 36 more".

    Args:
        one: The sheet with the table; it is changed.
        claims: The claims of each row, by the row's anchor.
        numbers: The numbers of their notes.
    """
    for tree in one.trees:
        for row in tree.css("tr[id]"):
            cell = row.css_first("td.d-table__words")
            every = claims.get(row.attributes["id"] or "", ())
            if cell is None or not every:
                continue
            while cell.child is not None:
                cell.child.decompose()
            notes = sorted({numbers[claim] for claim in every if claim in numbers})
            links = "".join(f'<a class="note" href="#note-{note}">{note}</a>' for note in notes)
            cell.insert_child(element(f"<span>{links}</span>"))
