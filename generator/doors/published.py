"""Compares a published site with a project: whether it is whole, made from these files, and shows what was archived."""

from __future__ import annotations

import hashlib
import tempfile
from collections.abc import Mapping
from pathlib import Path

from generator.doors.build import build
from generator.doors.fetched import Site, within
from generator.doors.git import Git, NoHistory
from generator.doors.manifest import NAME, Manifest, Opens, hashed, made_from, version
from generator.doors.offline import offline_files
from generator.doors.project import BuildFailed, configured, in_words
from generator.doors.shown_quotes import ShownQuotes
from generator.doors.told_of_site import Told
from generator.doors.verify import Verifier
from generator.pages.frame.repository import Repository
from generator.pipeline import Made, make, read_and_check


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
    quotes = ShownQuotes(Verifier(made))
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
    if manifest.opens_from == "disk":
        told.note("It is made to be opened from the disk, and is compared with one of that kind.")
    return manifest


def _made(root: Path) -> Made:
    checked = read_and_check(root)
    if problems := checked.problems:
        raise BuildFailed(f"The dossier here has problems, the first at {problems[0].position}: {problems[0].sentence}")
    return make(checked, root, Repository())


def _taken(site: Site, manifest: Manifest | None, quotes: ShownQuotes) -> dict[str, str | None]:
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
    told.differing("that the manifest lists is not there", "that the manifest lists are not there", missing)
    told.differing("is not as the manifest lists it", "are not as the manifest lists them", other)
    if not (missing or other):
        told.good(
            f"all {len(manifest.files)} files that the manifest lists are there, each with its SHA-256."
            if len(manifest.files) != 1
            else "the one file that the manifest lists is there, with its SHA-256."
        )
    listed = site.listed()
    if listed is None:
        told.note("Whether other files lie at that address as well cannot be seen from outside.")
        return
    beside = sorted(listed - manifest.files.keys() - {NAME})
    told.differing("is there that the manifest does not list", "are there that the manifest does not list", beside)


def _of_the_same_files(manifest: Manifest, here: Mapping[str, str], root: Path, told: Told) -> None:
    named = manifest.made_from
    other = [path for path in named if path in here and here[path] != named[path]]
    gone = [path for path in named if path not in here]
    new = [path for path in here if path not in named]
    told.differing("here is not as the site was made from it", "here are not as the site was made from them", other)
    told.differing("that the site was made from is not here", "that the site was made from are not here", gone)
    told.differing("here is none that the site was made from", "here are none that the site was made from", new)
    if not (other or gone or new):
        told.good(
            f"all {len(here)} files here are those that the site was made from."
            if len(here) != 1
            else "the one file here is the one that the site was made from."
        )
    try:
        commit = Git(root).head()
    except NoHistory:
        return
    if manifest.commit and commit != manifest.commit:
        told.note(f"The commit that is checked out here is {commit}.")
    if not Git(root).unchanged(["."]):
        told.note("Some files here are not as they were committed.")


def _rebuilt(
    site: Site, manifest: Manifest | None, there: Mapping[str, str | None], config_file: Path, told: Told
) -> None:
    here, own = _built(config_file, manifest)
    other = sorted(path for path in here if there.get(path) not in (None, here[path]))
    missing = sorted(path for path in here if there.get(path) is None)
    more = sorted(path for path, sha256 in there.items() if sha256 is not None and path not in here)
    told.differing("is built otherwise from the files here", "are built otherwise from the files here", other)
    told.differing(
        "is built from the files here, and the site lacks it",
        "are built from the files here, and the site lacks them",
        missing,
    )
    told.differing(
        "of the site is not built from the files here", "of the site are not built from the files here", more
    )
    if not (other or missing or more):
        told.good(f"all {len(here)} files, built again from the files here, are the same byte for byte.")
        if manifest and site.read(NAME) != own:
            told.note("Only the manifest is not: it names another commit or another version of the program.")
    elif why := _shallow(config_file.parent):
        told.note(why)


def _built(config_file: Path, manifest: Manifest | None) -> tuple[dict[str, str], bytes]:
    """Build the site as its manifest says that it was; return the SHA-256 of its files, by path, and its manifest.

    Raises:
        BuildFailed: Where it cannot be built.
    """
    opens_from: Opens = manifest.opens_from if manifest else "server"
    with tempfile.TemporaryDirectory(prefix="dossier-") as folder:
        built = build(config_file, Path(folder) / "site", told=manifest.settings if manifest else None)
        if opens_from == "server":
            return {path: sha256 for path, sha256 in hashed(built) if path != NAME}, (built / NAME).read_bytes()
        own, here = b"", dict[str, str]()
        for path, content in offline_files(built):
            if path == NAME:
                own = content
            else:
                here[path] = hashlib.sha256(content).hexdigest()
        return here, own


def _shallow(root: Path) -> str:
    try:
        if Git(root).shallow():
            return "Only the newest part of the history is here, so pages that tell corrections cannot be the same."
    except NoHistory:
        return "Without the history of the repository, pages that tell corrections and dates cannot be the same."
    return ""
