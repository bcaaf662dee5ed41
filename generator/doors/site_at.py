"""Where a published site lies: at an address, in a folder, or in a ZIP file."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urlsplit

from generator.doors.fetched import A_BAG, BAGIT, Folder, NoSite, NotToBeHad, Published, Site
from generator.doors.zipped import Zipped


def site_at(where: str) -> Site:
    """Return the site at an address, in a folder, or in a ZIP file.

    Raises:
        NotToBeHad: Where there is none.
    """
    parts = urlsplit(where)
    if parts.scheme in ("http", "https"):
        if parts.path.lower().endswith(".zip"):
            raise NotToBeHad(f'"{where}" is the address of a file: download it, and name the file.')
        return Published(where)
    if "://" in where:
        raise NotToBeHad(f'"{where}" is no folder, no ZIP file, and no address that begins with http:// or https://.')
    path = Path(where)
    if path.is_dir():
        if path.resolve().name == "data" and (path.resolve().parent / BAGIT).is_file():
            raise NoSite(A_BAG)
        return Folder(path.resolve())
    if path.is_file():
        return Zipped(path)
    raise NotToBeHad(f'There is no folder and no file "{where}".')
