"""Serves the site to an editor at work, who keeps the last good pages while something is wrong."""

from __future__ import annotations

import errno
import logging
import socket
from collections.abc import Callable
from pathlib import Path

from mkdocs.commands.serve import serve as mkdocs_serve

from generator.doors import disk
from generator.doors.project import BuildFailed, configured, in_words

_log = logging.getLogger("mkdocs.dossier")


def serve(config_file: Path, address: str) -> None:
    """Serve the project's site on this machine until Ctrl-C; it is rebuilt when a file is saved.

    Raises:
        BuildFailed: Where the first build fails, or nothing can be served at ``address``.
    """
    _ask_for_the_port(address)
    with in_words("Nothing is served."):
        configured(config_file, strict=False)
        # Warnings are told and do not stop an editor at work; `build` refuses them.
        mkdocs_serve(str(config_file), dev_addr=address, config_file_path=str(config_file), strict=False)


def careful(rebuild: Callable[[], None], site: Path) -> Callable[[], None]:
    """Return a rebuild that leaves the last good pages where it fails.

    MkDocs empties the folder that it serves before it builds into it, and answers nobody until a build succeeds.
    """

    def attempt() -> None:
        if site.exists():
            disk.set_aside(site)
        try:
            with in_words("The last good pages are served until it is mended.", site):
                rebuild()
        except BuildFailed as failed:
            disk.put_back(site)
            _log.error("%s", failed)
        except BaseException:
            disk.put_back(site)
            raise
        else:
            disk.settle(site)

    return attempt


def _ask_for_the_port(address: str) -> None:
    """Find out before a long build whether there is a port to serve at.

    Raises:
        BuildFailed: Where there is none.
    """
    host, _, port = address.rpartition(":")
    try:
        with socket.create_server((host.strip("[]"), int(port)), family=_family(host)):
            pass
    except OSError as error:
        taken = error.errno == errno.EADDRINUSE
        why = (
            'something else is served there; another address is named by ARGS="-a 127.0.0.1:8100"'
            if taken
            else error.strerror or str(error)
        )
        raise BuildFailed(f"Cannot serve at {address}: {why}.") from error


def _family(host: str) -> socket.AddressFamily:
    return socket.AF_INET6 if ":" in host else socket.AF_INET
