"""Prints what each step costs for large invented dossiers; see README.md beside this file."""

from __future__ import annotations

import argparse
import cProfile
import gc
import multiprocessing
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
from generator.pipeline import Checked, Known, Made, make
from generator.read import read
from generator.read.readings import Readings
from generator.search.files import search_files

try:
    import resource
except ImportError:  # Windows tells no peak
    resource = None  # type: ignore[assignment]

T = TypeVar("T")
SIZES = (100, 1000, 5000)
_EDITS = ("events/event-3.yml", "articles/article-3.yml", "actors/speaker-3.yml")


def main() -> None:
    """Measure each size once, in a process of its own, and say so for each step."""
    told = argparse.ArgumentParser(description=__doc__)
    told.add_argument("sizes", nargs="*", type=int, default=SIZES, metavar="ARTICLES")
    told.add_argument("--profile", choices=("read", "check", "link"), help="show where a step spends its time")
    told.add_argument("--no-render", action="store_true", help="stop behind what is derived")
    told.add_argument("--site", action="store_true", help="build the whole site as well")
    wanted = told.parse_args()
    for articles in wanted.sizes:
        # Of its own, so that the peak of memory is this size's.
        measured = multiprocessing.get_context("spawn").Process(target=_measure, args=(articles, wanted))
        measured.start()
        measured.join()


def _measure(articles: int, wanted: argparse.Namespace) -> None:
    gc.disable()  # as the command line does
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        synthetic.make(root, articles)
        step = _Steps(articles, wanted.profile)
        known = Known(Readings(written_down=True))
        dossier, problems = step("read", lambda: read(root, known=known.readings))
        found, wrong = step("check", lambda: check(dossier, known.memo))
        derived = step("link", lambda: derive(dossier, found, known.memo))
        assert not problems, problems[0]
        assert not wrong, wrong[0]
        print(f"  {len(dossier.sources)} articles, {dossier.declared} claims", flush=True)
        _again(step, root, known)
        if not wanted.no_render:
            _pages(step, root, make(Checked(dossier, found, (), dossier, {}), root, Repository()))
            files = step("search", lambda: dict(search_files(derived, ())))
            print(f"  {len(files)} files of the search, {sum(map(len, files.values())) // 1024} KB")
        if wanted.site:
            from generator.doors.build import build

            step("site", lambda: build(root / "mkdocs.yml", root / "whole"))


def _pages(step: _Steps, root: Path, made: Made) -> None:
    """Measure what pages cost, each of them made, framed, written and verified before the next, as a build does."""
    from generator.doors.seen import Seen
    from generator.doors.stage import Stage

    stage = step("plan, and MkDocs", lambda: Stage(root / "mkdocs.yml", "http://127.0.0.1/", made=made))
    gc.enable()
    seen, verifier, largest = Seen(), stage.plugin.verifier, 0
    for address in made.plan.addresses:
        page = step.part("render", lambda address=address: made.plan.page(address))
        content = step.part("frame", lambda page=page: stage.plugin.frames.around(page).encode())
        largest = max(largest, len(content))
        file = root / "site" / address / "index.html"
        step.part("write", lambda file=file, content=content: _written(file, content))
        step.part("verify", lambda page=page, content=content: verifier.look(page.address, content, page.title, seen))
    for path in (path for path in made.plan.paths if path.startswith("claims/")):
        content = step.part("permalinks", lambda path=path: made.plan.file(path))
        step.part("write", lambda path=path, content=content: _written(root / "site" / path, content))
        step.part(
            "verify",
            lambda path=path, content=content: verifier.look(path.removesuffix("index.html"), content, None, seen),
        )
    step.parts()
    print(f"  {len(made.plan.addresses)} pages, largest {largest // 1024} KB", flush=True)


def _written(file: Path, content: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content)


def _again(step: _Steps, root: Path, known: Known) -> None:
    """Measure what an edit costs: in the process that knows the dossier, and in one that has what was written down."""
    for file in _EDITS:
        path = root / "sources" / file
        path.write_text(path.read_text("utf-8") + "note: An edit.\n", encoding="utf-8")
        step(f"edited {file.partition('/')[0]}", lambda: _all(root, known))
    lines = step("written down", known.readings.lines)
    step("read, written down", lambda: read(root, known=Readings(lines, written_down=True)))


def _all(root: Path, known: Known) -> None:
    known.memo.next_run()
    dossier, _ = read(root, known=known.readings)
    found, _ = check(dossier, known.memo)
    derive(dossier, found, known.memo)


class _Steps:
    """Prints a line for each step: its processor time, that for each article, and the most memory up to its end."""

    def __init__(self, articles: int, profiled: str | None) -> None:
        self._articles, self._profiled = articles, profiled
        self._parts: dict[str, float] = {}
        print(f"{articles} articles {'s':>23} {'ms each':>9} {'MB':>6}")

    def __call__(self, name: str, work: Callable[[], T]) -> T:
        profile = cProfile.Profile() if name == self._profiled else None
        start = time.process_time()
        done = profile.runcall(work) if profile else work()
        spent = time.process_time() - start
        print(f"  {name:22} {spent:8.2f} {spent / self._articles * 1000:9.2f} {_peak():6}", flush=True)
        if profile:
            pstats.Stats(profile).sort_stats("tottime").print_stats(30)
        return done

    def part(self, name: str, work: Callable[[], T]) -> T:
        """Do one of many parts of a step."""
        start = time.process_time()
        done = work()
        self._parts[name] = self._parts.get(name, 0.0) + time.process_time() - start
        return done

    def parts(self) -> None:
        """Print a line for each step of which only parts were done."""
        for name, spent in self._parts.items():
            print(f"  {name:22} {spent:8.2f} {spent / self._articles * 1000:9.2f} {_peak():6}", flush=True)


def _peak() -> str:
    if resource is None:
        return "?"
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return str(peak // (1 << 20 if sys.platform == "darwin" else 1 << 10))


if __name__ == "__main__":
    main()
