"""Compares a published site with a project: whether it is whole, made from these files, and shows what was archived."""

from __future__ import annotations

import hashlib
import tempfile
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from generator.doors.articles import archived
from generator.doors.build import build
from generator.doors.built_page import read_page, text_of
from generator.doors.fetched import NotToBeHad, Site, within
from generator.doors.git import Git, NoHistory
from generator.doors.manifest import NAME, Manifest, hashed, made_from, version
from generator.doors.project import BuildFailed, configured, in_words
from generator.doors.seen import Seen
from generator.doors.verify import Verifier
from generator.ground.counted import counted
from generator.model.ids import ClaimId
from generator.pages.frame.repository import Repository
from generator.pipeline import Made, make, read_and_check

_MOST: Final = 20
"""Names that are listed of those that differ in one way."""


@dataclass
class Told:
    """What came of a comparison.

    Attributes:
        lines: In sentences, each with the names that it is about below it.
        same: Whether all that was compared is the same.
        all: Whether all was compared that there is to compare.
    """

    lines: list[str] = field(default_factory=list)
    same: bool = True
    all: bool = True

    def note(self, sentence: str) -> None:
        """Say what is neither the same nor different."""
        self.lines.append(sentence)

    def unknown(self, sentence: str) -> None:
        """Say what cannot be compared, though it should be possible."""
        self.all = False
        self.lines.append(f"Not known: {sentence}")

    def good(self, sentence: str) -> None:
        """Say what is the same."""
        self.lines.append(f"Same: {sentence}")

    def bad(self, sentence: str, names: Collection[str] = ()) -> None:
        """Say what differs, and which."""
        self.same = False
        self.lines.append(f"Differs: {sentence}")
        self.lines += [f"  {name}" for name in list(names)[:_MOST]]
        if len(names) > _MOST:
            self.lines.append(f"  … and {len(names) - _MOST} more")


def compare(site: Site, config_file: Path, *, rebuild: bool = False) -> Told:
    """Compare a published site with a project.

    Args:
        site: The site.
        config_file: The project's MkDocs configuration.
        rebuild: Whether to build the site from the project too, and to compare each byte.

    Raises:
        NotToBeHad: Where files of the site cannot be had.
        BuildFailed: Where the project cannot be read, or not be built.
    """
    told = Told()
    manifest = _manifest(site, told)
    with in_words("Nothing was compared."):
        made = _made(config_file.parent)
        here = made_from(configured(config_file, strict=False))
    quotes = _Quotes(Verifier(made))
    there = _taken(site, manifest, quotes)
    if manifest:
        _whole(site, manifest, there, told)
        _of_the_same_files(manifest, here, config_file.parent, told)
    quotes.tell(told)
    if rebuild:
        _rebuilt(site, manifest, there, config_file, told)
    return told


def _manifest(site: Site, told: Told) -> Manifest | None:
    content = site.read(NAME)
    if content is None:
        told.unknown(f"the site has no {NAME}, which says which files it has and what it was made from.")
        return None
    try:
        manifest = Manifest.from_bytes(content)
    except ValueError as error:
        told.unknown(f"the site's {NAME} cannot be read: {error}.")
        return None
    for path in manifest.files:
        within(path)
    of = f", of commit {manifest.commit}" if manifest.commit else ", of no commit"
    told.note(f"The site was built by {' '.join(manifest.program)}{of}.")
    if manifest.program[1] != version():
        told.note(f"This program is of version {version()}, which may build other bytes from the same files.")
    return manifest


def _made(root: Path) -> Made:
    checked = read_and_check(root)
    if problems := checked.problems:
        raise BuildFailed(f"The dossier here has problems, the first at {problems[0].position}: {problems[0].sentence}")
    return make(checked, root, Repository())


def _taken(site: Site, manifest: Manifest | None, quotes: _Quotes) -> dict[str, str | None]:
    """Return the SHA-256 of files of the site, None for one that is not there, and look at what its pages quote.

    They are those that the manifest lists, and what else is known to be there; of a site without one, its pages.
    """
    pages = {f"{address}index.html" for address in quotes.verifier.addresses}
    paths = {*(manifest.files if manifest else pages), *(site.listed() or ())} - {NAME}
    found: dict[str, str | None] = {}
    for path, content in site.take(sorted(paths)):
        found[path] = hashlib.sha256(content).hexdigest() if content is not None else None
        if content is not None and path.endswith(".html"):
            quotes.look(path, content)
    return found


def _whole(site: Site, manifest: Manifest, there: Mapping[str, str | None], told: Told) -> None:
    missing = [path for path in manifest.files if there[path] is None]
    other = [path for path, sha256 in manifest.files.items() if there[path] not in (None, sha256)]
    if missing:
        told.bad(f"{_count(missing, 'file')} that the manifest lists {_is(missing)} not there:", missing)
    if other:
        told.bad(f"{_count(other, 'file')} {_is(other)} not as the manifest lists them:", other)
    if not (missing or other):
        told.good(f"all {len(manifest.files)} files that the manifest lists are there, each with its SHA-256.")
    listed = site.listed()
    if listed is None:
        told.note("Whether other files lie at that address as well cannot be seen from outside.")
    elif beside := sorted(listed - manifest.files.keys() - {NAME}):
        told.bad(f"{_count(beside, 'file')} {_is(beside)} there that the manifest does not list:", beside)


def _of_the_same_files(manifest: Manifest, here: Mapping[str, str], root: Path, told: Told) -> None:
    named = manifest.made_from
    other = [path for path in named if path in here and here[path] != named[path]]
    gone = [path for path in named if path not in here]
    new = [path for path in here if path not in named]
    if other:
        told.bad(f"{_count(other, 'file')} here {_is(other)} not as the site was made from:", other)
    if gone:
        told.bad(f"{_count(gone, 'file')} that the site was made from {_is(gone)} not here:", gone)
    if new:
        told.bad(f"{_count(new, 'file')} here {_is(new)} none that the site was made from:", new)
    if not (other or gone or new):
        told.good(f"all {len(here)} files here are those that the site was made from.")
    try:
        commit = Git(root).head()
    except NoHistory:
        return
    if manifest.commit and commit != manifest.commit:
        told.note(f"The commit that is checked out here is {commit}.")
    if not Git(root).unchanged(["."]):
        told.note("Some files here are not as they were committed.")


@dataclass
class _Quotes:
    """What pages show of articles, compared with those of a project."""

    verifier: Verifier
    _seen: Seen = field(default_factory=Seen)
    _wrong: dict[ClaimId, str] = field(default_factory=dict)
    _unknown: dict[str, str] = field(default_factory=dict)
    _unread: list[str] = field(default_factory=list)

    def look(self, path: str, content: bytes) -> None:
        """Look at one page: at each quote on it, whosever page it is."""
        try:
            built = read_page(path.removesuffix("index.html"), content)
        except UnicodeDecodeError:
            self._unread.append(path)
            return
        self.verifier.look_at_quotes(built, self._seen)
        derived = self.verifier.made.derived
        for quote in built.tree.css("[data-claim]"):
            claim = ClaimId(quote.attributes["data-claim"] or "")
            if claim not in derived.found.passages:
                self._unknown.setdefault(claim, path)
            elif tuple(text_of(part) for part in quote.css("[data-part]")) != archived(derived, claim):
                self._wrong.setdefault(claim, path)

    def tell(self, told: Told) -> None:
        """Say what came of it, once all pages were looked at."""
        good, faults, lacking = self.verifier.quoted(self._seen)
        faults += self._seen.faults() + lacking
        faults += [f'On {path}, the quote of claim "{one}" is not the article\'s.' for one, path in self._wrong.items()]
        faults += [f"{path} is not UTF-8, so nobody can say what it shows." for path in self._unread]
        if faults:
            told.bad("not every quote and article is shown as the files here have it:", faults)
        if self._unknown:
            named = [f'"{claim}", on {path}' for claim, path in sorted(self._unknown.items())]
            told.bad(f"{_count(named, 'claim')} {_is(named)} shown that the dossier here does not have:", named)
        if not (faults or self._unknown):
            told.good(f"all {good} quotes, and the articles, are shown as the files here have them.")


def _rebuilt(
    site: Site, manifest: Manifest | None, there: Mapping[str, str | None], config_file: Path, told: Told
) -> None:
    with tempfile.TemporaryDirectory(prefix="dossier-") as folder:
        built = build(config_file, Path(folder) / "site", told=manifest.settings if manifest else None)
        here = {path: sha256 for path, sha256 in hashed(built) if path != NAME}
        own = (built / NAME).read_bytes()
    other = sorted(path for path in here if there.get(path) not in (None, here[path]))
    missing = sorted(path for path in here if there.get(path) is None)
    more = sorted(path for path, sha256 in there.items() if sha256 is not None and path not in here)
    if other:
        told.bad(f"{_count(other, 'file')} {_is(other)} built otherwise from the files here:", other)
    if missing:
        told.bad(
            f"{_count(missing, 'file')} {_is(missing)} built from the files here, and the site lacks them:", missing
        )
    if more:
        told.bad(f"{_count(more, 'file')} of the site {_is(more)} not built from the files here:", more)
    if not (other or missing or more):
        told.good(f"all {len(here)} files, built again from the files here, are the same byte for byte.")
        if manifest and site.read(NAME) != own:
            told.note("Only the manifest is not: it names another commit or another version of the program.")
    elif why := _shallow(config_file.parent):
        told.note(why)


def _shallow(root: Path) -> str:
    try:
        if Git(root).shallow():
            return "Only the newest part of the history is here, so pages that tell corrections cannot be the same."
    except NoHistory:
        return "Without the history of the repository, pages that tell corrections and dates cannot be the same."
    return ""


def _count(names: Collection[str], what: str) -> str:
    return counted(len(names), what)


def _is(names: Collection[str]) -> str:
    return "is" if len(names) == 1 else "are"


def lines_of(told: Told) -> Iterator[str]:
    """Yield the lines, and what comes of them at the end."""
    yield from told.lines
    if not told.same:
        yield "The site and the files here do not go together."
    elif told.all:
        yield "The site is made from the files here."
    else:
        yield "What could be compared is the same."


__all__ = ["NotToBeHad", "Told", "compare", "lines_of"]
