"""Compares a published site with a project: whether it is whole, made from these files, and shows what was archived."""

from __future__ import annotations

import hashlib
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

from mkdocs.config.defaults import MkDocsConfig

from generator.doors.build import build
from generator.doors.fetched import A_BAG, BAGIT, FOR, NoSite, Site, within
from generator.doors.git import Git, NoHistory
from generator.doors.history import Histories
from generator.doors.manifest import NAME, Manifest, Opens, hashed, made_from, version
from generator.doors.offered import compare_offered
from generator.doors.offline import offline_files
from generator.doors.plugin_of import repository_of
from generator.doors.project import BuildFailed, configured, in_words
from generator.doors.shown_quotes import ShownQuotes
from generator.doors.told_of_site import Told
from generator.doors.verify import Verifier
from generator.pages.frame.repository import Repository
from generator.pipeline import Made, make, read_and_check

_OF_THE_THEME: Final = ("what else pages say", "pictures, scripts and styles")
"""What only a whole build makes."""


def compare(site: Site, config_file: Path, *, rebuild: bool = False) -> Told:
    """Compare a published site with a project.

    Args:
        site: The site.
        config_file: The project's MkDocs configuration.
        rebuild: Whether to build the site from the project too, and to compare each byte.

    Raises:
        NoSite: Where there is none.
        NotToBeHad: Where files of the site cannot be had.
        BuildFailed: Where the project cannot be read, or not be built.
    """
    told = Told()
    manifest = _manifest(site, told)
    if not manifest and (site.read(BAGIT) or b"").startswith(b"BagIt-Version"):
        raise NoSite(A_BAG)
    root = config_file.parent
    with in_words("Nothing was compared."):
        config = configured(config_file, strict=False)
        made = _made(root, repository_of(config, *_addresses(manifest, config)))
        here = made_from(config)
    quotes = ShownQuotes(Verifier(made))
    there = _taken(site, manifest, quotes)
    if not (manifest or quotes.any):
        raise NoSite(
            f"There is no site of a dossier there: no {NAME} that can be read, and no page with a quote. {FOR}"
        )
    if manifest:
        _whole(site, manifest, there, told)
        _of_the_same_files(manifest, here, root, told)
    quotes.tell(told)
    if rebuild:
        _rebuilt(site, manifest, there, config_file, told)
    else:
        with in_words("The comparison is not complete."):
            compare_offered(made, manifest, there, root, told)
        for what in _OF_THE_THEME:
            told.leave(what)
    return told


def _manifest(site: Site, told: Told) -> Manifest | None:
    content = site.read(NAME)
    if content is None:
        told.unknown(f"the site has no {NAME}, which says which files it has and what it was made from.")
        return None
    try:
        manifest = Manifest.from_bytes(content)
    except ValueError as error:
        told.unknown(
            f"the site's {NAME} cannot be read: {error}. So nobody can say whether all files of the site are there, "
            "each as it was built, and what they were made from."
        )
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


def _addresses(manifest: Manifest | None, config: MkDocsConfig) -> tuple[str | None, str | None]:
    """Return the addresses of the repository and of the site, as the site was built with them."""
    if manifest:
        return manifest.settings["repo_url"], manifest.settings["site_url"]
    return config.repo_url, config.site_url


def _made(root: Path, repository: Repository) -> Made:
    checked = read_and_check(root)
    if problems := checked.problems:
        raise BuildFailed(f"The dossier here has problems, the first at {problems[0].position}: {problems[0].sentence}")
    return make(checked, root, repository, history=Histories().of(root, checked.dossier))


def _taken(site: Site, manifest: Manifest | None, quotes: ShownQuotes) -> dict[str, str | None]:
    """Return the SHA-256 of files of the site, None for one that is not there, and look at what its pages quote.

    They are those that the manifest lists, what a dossier offers, and what else is known to be there; of a site without
    a manifest, its pages.
    """
    pages = {f"{address}index.html" for address in quotes.verifier.addresses}
    offered = quotes.verifier.made.plan.paths
    paths = {*(manifest.files if manifest else pages), *offered, *(site.listed() or ())} - {NAME}
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
    says = "the site says it was made from"
    told.differing(f"here is not as what {says}", f"here are not as what {says}", other)
    told.differing(f"that {says} is not here", f"that {says} are not here", gone)
    told.differing(f"here is none that {says}", f"here are none that {says}", new)
    if other or gone or new:
        told.note(_whose(manifest, root, [*other, *gone, *new]))
    else:
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


def _whose(manifest: Manifest, root: Path, paths: Sequence[str]) -> str:
    """Say whether it is the files here that are others than those of the site, or what its manifest says of them."""
    try:
        git = Git(root)
        if git.head() == manifest.commit and git.unchanged(paths):
            return (
                "Here they are as in the commit that the manifest names: so it is the manifest that was changed, "
                "unless git wrote other line ends when it checked them out."
            )
    except NoHistory:
        pass
    return "Either the files here are of another state than the site, or its manifest was changed."


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
