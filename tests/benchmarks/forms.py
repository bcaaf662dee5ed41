"""Prints what each form of the data costs and how large it is, of a dossier: see README.md beside this file.

Usage: ``python tests/benchmarks/forms.py [PROJECT]``
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from generator.data.export import Export
from generator.data.forms import FORMS, files_of
from generator.pages.frame.repository import Repository
from generator.pipeline import make, read_and_check


def main(root: Path) -> None:
    """Make each form, one after the other, as a build does."""
    checked = read_and_check(root)
    derived = make(checked, root, Repository()).derived
    export = Export(derived, "https://dossier.example")
    start = time.process_time()
    _ = export.data
    print(f"{len(checked.dossier.sources)} sources, {len(derived.stated)} claims")
    print(f"{'rows, once for all':20} {time.process_time() - start:8.2f} s")
    for form in FORMS:
        start = time.process_time()
        files = {path: make_it() for path, make_it in files_of(export, form).items()}
        seconds = time.process_time() - start
        print(f"{form:20} {seconds:8.2f} s {sum(map(len, files.values())) / 1000:10.0f} kB {len(files):4} files")


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "."))
