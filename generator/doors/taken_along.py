"""``dossier export --to folder`` and ``--to zip``: the site as it opens from the disk, built and verified."""

from __future__ import annotations

import tempfile
import zipfile
from pathlib import Path
from typing import Final

from generator.doors import judged
from generator.doors.build import build
from generator.doors.built_page import read_page
from generator.doors.export import write
from generator.doors.offline import offline_files
from generator.doors.project import BuildFailed, configured, in_words, may_be_written
from generator.doors.seen import Seen
from generator.doors.verify import Verifier
from generator.pages.frame.repository import Repository
from generator.pipeline import make, read_and_check

_WITHIN: Final = "dossier"
"""The folder that a ZIP file holds."""
_LONG_AGO: Final = (1980, 1, 1, 0, 0, 0)
"""The first moment that a ZIP file can name."""
_MAY_BE_READ: Final = 0o100644 << 16


def export_folder(config_file: Path, folder: Path) -> tuple[int, int]:
    """Build the site and write it into a folder, from which it can be opened; the rest is as `write` has it."""
    return write(config_file, folder, lambda _config: _files(config_file))


def export_zip(config_file: Path, file: Path) -> int:
    """Build the site and write it into a ZIP file, the same bytes for the same site.

    Args:
        config_file: The project's MkDocs configuration.
        file: Replaced as a whole.

    Returns:
        How many files it holds.

    Raises:
        BuildFailed: The file is as it was.
    """
    with in_words("Nothing was exported.", file):
        may_be_written(file, configured(config_file, strict=True))
        if file.is_dir():
            raise BuildFailed(f'"{file}" is a folder; name a file.')
        files = _files(config_file)
        file.parent.mkdir(parents=True, exist_ok=True)
        beside = file.with_name(f".{file.name}.part")
        try:
            with zipfile.ZipFile(beside, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as packed:
                for path in sorted(files):
                    entry = zipfile.ZipInfo(f"{_WITHIN}/{path}", _LONG_AGO)
                    entry.compress_type, entry.external_attr, entry.create_system = (
                        zipfile.ZIP_DEFLATED,
                        _MAY_BE_READ,
                        3,
                    )
                    packed.writestr(entry, files[path], compresslevel=9)
            beside.replace(file)
        finally:
            beside.unlink(missing_ok=True)
    return len(files)


def _files(config_file: Path) -> dict[str, bytes]:
    """Build the site, and return its files as they can be opened from the disk, each quote looked at once more."""
    with tempfile.TemporaryDirectory(prefix="dossier-") as folder:
        files = dict(offline_files(build(config_file, Path(folder) / "site")))
    root = config_file.parent
    verifier, seen = Verifier(make(read_and_check(root), root, Repository())), Seen()
    for path, content in files.items():
        if path.endswith(".html"):
            verifier.look_at_quotes(read_page(path.removesuffix("index.html"), content), seen)
    _, faults, lacking = verifier.quoted(seen)
    if wrong := [*faults, *seen.faults(), *lacking]:
        raise BuildFailed(f"The pages are not what they should be:\n{judged.first(wrong)}")
    return files
