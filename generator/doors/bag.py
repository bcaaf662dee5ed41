"""A dossier as an archive takes it: a bag of its data, files and articles, with their hashes (BagIt, RFC 8493)."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from generator.doors import disk
from generator.doors.build import build
from generator.doors.manifest import NAME as MANIFEST
from generator.doors.plugin_of import plugin_of
from generator.doors.project import BuildFailed, configured, day_of, in_words, may_be_written
from generator.pipeline import Made

_TAGS = "tagmanifest-sha256.txt"


def export_bag(config_file: Path, folder: Path, *, whole: bool) -> tuple[int, int]:
    """Write a bag into ``folder``: what the site has below ``data/``, and its manifest.

    Args:
        config_file: The project's MkDocs configuration.
        folder: Made where it is missing. Nothing else may lie in it.
        whole: Whether the bag also has, in ``data/whole/``, the whole of each article that the site does not publish.

    Returns:
        How many files were written, and how many stale ones were removed.

    Raises:
        BuildFailed: Each file in the folder is whole, as it was or as it should be.
    """
    with in_words("Nothing was exported."):
        config = configured(config_file, strict=True)
        may_be_written(folder, config)
        made = plugin_of(config.plugins.on_config(config)).made
        payload = _published(made) | (_withheld(made) if whole else {}) | {MANIFEST: _manifest(config_file)}
        files = bagged(payload, _info(made, config.site_url or "", day_of(config_file.parent)))
    with in_words("The bag is not complete; each file in it is whole.", folder):
        counts = disk.write_folder(folder, files)
        if stray := sorted(
            path for path in _below(folder / "data") if path.relative_to(folder).as_posix() not in files
        ):
            more = f" ({len(stray) - 1} more)" if len(stray) > 1 else ""
            raise BuildFailed(f"{stray[0]}{more} does not belong in the bag. Export to a folder of its own.")
        return counts


def bagged(payload: Mapping[str, bytes], info: Mapping[str, str]) -> Mapping[str, bytes]:
    """Return the files of a bag; the same for the same.

    Args:
        payload: What it holds, by path, with forward slashes.
        info: What ``bag-info.txt`` says. Without a ``Bagging-Date`` it has none.

    Raises:
        BuildFailed: Where the library that makes it is not installed.
    """
    bagit = _bagit()
    with tempfile.TemporaryDirectory() as temporary:
        there = Path(temporary).resolve()
        for path, content in payload.items():
            (there / path).parent.mkdir(parents=True, exist_ok=True)
            (there / path).write_bytes(content)
        bag = bagit.make_bag(str(there), dict(info), checksums=["sha256"])
        if "Bagging-Date" not in info:  # the library would say today
            del bag.info["Bagging-Date"]
            bag.save()
        tags = there / _TAGS
        # In the order in which the disk lists them, otherwise.
        tags.write_bytes(b"".join(sorted(tags.read_bytes().splitlines(keepends=True))))
        return {path.relative_to(there).as_posix(): path.read_bytes() for path in _below(there)}


def _below(folder: Path) -> Iterator[Path]:
    return (path for path in folder.rglob("*") if not path.is_dir())


def _manifest(config_file: Path) -> bytes:
    """Return what a site that is built from the same files says of itself; one that stands may be older."""
    with tempfile.TemporaryDirectory(prefix="dossier-") as folder:
        return (build(config_file, Path(folder) / "site") / MANIFEST).read_bytes()


def _published(made: Made) -> dict[str, bytes]:
    paths = (path for path in made.plan.paths if path.startswith("data/"))
    return {path.removeprefix("data/"): made.plan.file(path) for path in paths}


def _withheld(made: Made) -> dict[str, bytes]:
    articles = made.whole.articles.values() if made.whole else ()
    return {f"whole/{article.file.partition('/')[2]}": article.text.encode() for article in articles}


def _info(made: Made, site: str, day: str) -> dict[str, str]:
    data = made.export.data
    told = {
        "Title": data.title,
        "External-Description": data.description,
        "External-Identifier": site,
        "Language": data.language,
        "Version": data.version,
        "Bagging-Date": day,
    }
    return {name: " ".join(text.split()) for name, text in told.items() if text.strip()}


def _bagit() -> Any:
    try:
        import bagit
    except ImportError:
        raise BuildFailed(
            'For a bag, bagit is needed: pip install "dossier-site[bag]". Dossier does without it otherwise.'
        ) from None
    return bagit
