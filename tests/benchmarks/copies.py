"""Prints how well shared text is found in made-up articles; see README.md beside this file."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

import made_up_copies


def main() -> None:
    """Print a table for the stories that the thresholds were set with, and one for those held out."""
    every = made_up_copies.tried()
    for head, held_out in (("Stories that the thresholds were set with", False), ("Stories held out", True)):
        print(head)
        for line in made_up_copies.table(
            tuple(one for one in every if (made_up_copies.HELD_OUT in one.name) is held_out)
        ):
            print(f"  {line}")


if __name__ == "__main__":
    main()
