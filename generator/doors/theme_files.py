"""Which files of the theme a site has: what its pages ask for, and no more."""

from __future__ import annotations

import re
from pathlib import Path
from posixpath import dirname, join
from typing import Final

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from generator.doors import styles

SITE: Final = "assets/dossier/site.css"
"""The site's style sheet: written with imports, so that it serves as it is, and built into one."""
PRINT: Final = "assets/dossier/print.css"

OWN: Final = Path(__file__).parents[1] / "theme"
"""The theme's own files, as they come with the program."""

_OF_MATERIAL: Final = re.compile(r"assets/stylesheets/(?:main|palette)\.\w+\.min\.css")
_BESIDES: Final = re.compile(r"assets/javascripts/.*|assets/stylesheets/.*\.map")
"""What Material brings besides, and no page of ours asks for."""


def add_own(config: MkDocsConfig) -> None:
    """Have the theme that comes with the program stand on Material's, below what the project puts over both.

    A project that names the very folder, or a copy of it, as its ``custom_dir`` has it already.
    """
    own, custom = str(OWN), config.theme.custom_dir
    has_it = custom and Path(custom, SITE).is_file()
    if not has_it and own not in config.theme.dirs:
        config.theme.dirs.insert(1 if custom else 0, own)


def settle(files: Files, config: MkDocsConfig, running: str, as_of: str) -> bool:
    """Put one style sheet in the place of Material's and ours, and take out what no page asks for.

    Args:
        files: What the site is made of.
        config: Says what of Material is in use.
        running: The dossier's title as a string of CSS, for the foot of printed pages.
        as_of: What the site was made from, likewise, for the end of them.

    Returns:
        Whether Material's styles were found and are in the site's one style sheet.
    """
    own, printed = files.get_file_from_path(SITE), files.get_file_from_path(PRINT)
    material = sorted((file for file in files if _OF_MATERIAL.fullmatch(file.src_uri)), key=lambda file: file.src_uri)
    if own is None or printed is None or len(material) != 2:
        return False
    theirs = "".join(file.content_string for file in material)
    parts = [found for name in styles.imported(own.content_string) if (found := _beside(own, name, files))]
    whole = styles.without_unused(theirs, _asked(config), _colours(config))
    whole += "".join(styles.compact(part.content_string) for part in parts)
    _replace(files, own, whole, config)
    on_paper = f"{styles.compact(printed.content_string)}:root{{--d-running:{running};--d-as-of:{as_of}}}"
    _replace(files, printed, on_paper, config)
    theirs_too = [file for file in files if file.src_dir in _brought(config) and _BESIDES.fullmatch(file.src_uri)]
    for file in (*material, *parts, *theirs_too):
        files.remove(file)
    return True


def _beside(file: File, name: str, files: Files) -> File | None:
    return files.get_file_from_path(join(dirname(file.src_uri), name))


def _replace(files: Files, file: File, content: str, config: MkDocsConfig) -> None:
    files.remove(file)
    files.append(File.generated(config, file.src_uri, content=content, inclusion=file.inclusion))


def _brought(config: MkDocsConfig) -> set[str]:
    return {*config.theme.dirs} - {str(config.theme.custom_dir), str(OWN)}


def _asked(config: MkDocsConfig) -> set[str]:
    return {*config.plugins, *config.theme.get("features", ()), *config.markdown_extensions, *config.extra}


def _colours(config: MkDocsConfig) -> set[str]:
    palettes = config.theme.get("palette") or ()
    listed = [palettes] if isinstance(palettes, dict) else list(palettes)
    return {str(one.get(which, "indigo")).replace(" ", "-") for one in listed for which in ("primary", "accent")}
