"""Prints how long each step takes for a large invented dossier; see README.md beside this file."""

from __future__ import annotations

import cProfile
import pstats
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

sys.path.insert(0, str(Path(__file__).parent))
sys.path.insert(0, str(Path(__file__).parents[1]))

import synthetic

from generator.check import check
from generator.links.derived import derive
from generator.pages.frame.repository import Repository
from generator.pages.site import render
from generator.read import read
from generator.read.originals import originals
from generator.search.files import search_files

T = TypeVar("T")


def main() -> None:
    """Measure once, and say so for each step."""
    sizes = [int(argument) for argument in sys.argv[1:] if argument.isdigit()]
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        synthetic.make(root, sizes[0] if sizes else 1000)
        dossier, problems = _timed("read", lambda: read(root))
        found, wrong = _timed("check", lambda: check(dossier))
        print(f"{len(dossier.sources)} articles, {dossier.declared} claims, {len(problems) + len(wrong)} problems")
        for problem in [*problems, *wrong][:3]:
            print(problem)
        profile = cProfile.Profile() if "--profile" in sys.argv else None
        derived = _timed("link", lambda: profile.runcall(derive, dossier, found) if profile else derive(dossier, found))
        if profile:
            pstats.Stats(profile).sort_stats("cumulative").print_stats(25)
        own = originals(root, dossier)
        rendered = _timed("render", lambda: render(derived, own, Repository()))
        print(f"{len(rendered.pages)} pages, largest {max(len(page.html) for page in rendered.pages) // 1024} KB")
        files = _timed("search", lambda: dict(search_files(derived, ())))
        print(f"{len(files)} files of the search, {sum(map(len, files.values())) // 1024} KB")
        if "--site" in sys.argv:
            from generator.doors.build import build

            _timed("site", lambda: build(root / "mkdocs.yml", root / "site"))


def _timed(step: str, work: Callable[[], T]) -> T:
    start = time.perf_counter()
    done = work()
    print(f"{step:8} {time.perf_counter() - start:8.2f} s")
    return done


if __name__ == "__main__":
    main()
