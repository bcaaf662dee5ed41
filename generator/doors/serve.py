"""Serves the site to an editor at work: each page is made when a browser asks for it, from the files as they are."""

from __future__ import annotations

import errno
import importlib.resources
import json
import logging
import mimetypes
import socket
import sys
from html import escape
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Final
from urllib.parse import parse_qs, quote, unquote, urlsplit

from generator.doors.editing.guard import Guard, length_of, on_this_machine
from generator.doors.editing.requests import FOLDER as EDIT
from generator.doors.editing.requests import Editing, as_bytes
from generator.doors.live import Live
from generator.doors.project import BuildFailed, configured, in_words
from generator.doors.watch import Watch
from generator.links.addresses import FOLDERS

_log = logging.getLogger("mkdocs.dossier")

OWN: Final = ".dossier/"
"""Where the server's own files lie, beside the site's: what tells an editor how things stand."""
_PATIENCE: Final = 25.0
"""Seconds after which a browser that waits for news is answered that there are none."""
_BAR: Final = importlib.resources.files(__package__) / "bar"


def serve(config_file: Path, address: str, edit: bool = False) -> None:
    """Serve the project's site on this machine until Ctrl-C; its pages follow each file that is saved.

    Args:
        config_file: The project's ``mkdocs.yml``.
        address: Where to serve.
        edit: Whether claims can be written on the pages of sources.

    Raises:
        BuildFailed: Where the project cannot be set up, or nothing can be served at ``address``.
    """
    host, _, port = address.rpartition(":")
    if edit and not on_this_machine(host.strip("[]")):
        raise BuildFailed(
            f"--edit lets whoever reaches {address} write files, so it works on 127.0.0.1, ::1 or localhost only."
        )
    _ask_for_the_port(address)
    with in_words("Nothing is served."):
        mount = urlsplit(configured(config_file, strict=False).site_url or "/").path or "/"
        live = Live(config_file, f"http://{address}{mount}")
        watch = Watch(live.watched(), live.follow)
        try:
            editing = Editing(config_file.parent, live.made, Guard(host.strip("[]"), int(port))) if edit else None
            with _Server((host.strip("[]"), int(port)), _family(host), live, mount, editing) as server:
                _log.info("Serving on http://%s%s", address, mount)
                server.serve_forever(poll_interval=0.2)
        except KeyboardInterrupt:
            _log.info("Shutting down...")
        finally:
            watch.end()
            live.end()


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    # Who waits for news would be waited for.
    block_on_close = False

    def __init__(
        self,
        address: tuple[str, int],
        family: socket.AddressFamily,
        live: Live,
        mount: str,
        editing: Editing | None,
    ) -> None:
        self.address_family = family
        self.live, self.mount, self.editing = live, mount, editing
        super().__init__(address, _Handler)

    def handle_error(self, request: object, client_address: object) -> None:
        """Say in a line what a request met; nothing where the browser went on before it was answered."""
        error = sys.exception()
        if not isinstance(error, ConnectionError):
            _log.error("A request could not be answered: %s: %s", type(error).__name__, error)


class _Handler(BaseHTTPRequestHandler):
    server: _Server

    def do_GET(self) -> None:
        """Answer a request."""
        editing = self.server.editing
        if editing and (why := editing.guard.refuses_host(self._headers())):
            self._answer(403, "text/plain", why.encode())
            return
        parts = urlsplit(self.path)
        path = unquote(parts.path)
        if not path.startswith(self.server.mount):
            self._lead_to(self.server.mount)
            return
        path = path.removeprefix(self.server.mount)
        try:
            with in_words("The page could not be made."):
                if path.startswith(OWN):
                    self._own(path.removeprefix(OWN), parse_qs(parts.query, keep_blank_values=True))
                else:
                    self._of_the_site(path)
        except BuildFailed as failed:
            if isinstance(failed.__cause__, ConnectionError):
                return  # the browser went on
            _log.error("/%s: %s", path, failed)
            said = f"<!doctype html><title>500</title><pre>{escape(str(failed))}</pre>".encode()
            self._answer(500, "text/html", _with_bar(said, self.server.mount, self.server.live.state.pages))

    def do_HEAD(self) -> None:
        """Answer a request without the content."""
        self.do_GET()

    def do_POST(self) -> None:
        """Answer a request of the panel with which claims are written."""
        editing, act = self.server.editing, urlsplit(self.path).path.removeprefix(f"{self.server.mount}{OWN}{EDIT}")
        length = length_of(self._headers())
        self.close_connection = True
        if editing is None:
            found, said = 404, {"why": "Nothing can be written here: serve with --edit."}
        elif length is None:
            found, said = 413, {"why": "The request says too much, or not how much."}
        else:
            found, said = editing.answer(act, self._headers(), self.rfile.read(length))
        self._answer(found, "application/json", as_bytes(said))

    def _headers(self) -> dict[str, str]:
        """Return the headers of a request; of one that comes twice, what no guard lets pass."""
        found: dict[str, str] = {}
        for name, value in self.headers.items():
            named = "-".join(part.capitalize() for part in name.split("-"))
            found[named] = "several" if named in found else value
        return found

    def _of_the_site(self, path: str) -> None:
        live = self.server.live
        state = live.state
        if path.endswith("/") or not path:
            path += "index.html"
        content, found = live.content(path), 200
        if content is None and live.exists(f"{path}/index.html"):
            self._lead_to(f"{self.server.mount}{quote(path)}/")
            return
        if content is None:
            content, found = live.missing(), 404
        kind = "text/html" if found == 404 else mimetypes.guess_type(path)[0] or "application/octet-stream"
        if kind == "text/html":
            content = _with_bar(content, self.server.mount, state.pages)
            if self.server.editing and found == 200 and path.startswith(f"{FOLDERS['source']}/"):
                head = self.server.editing.head(f"{self.server.mount}{OWN}")
                content = content.replace(b"</head>", head + b"</head>", 1)
        self._answer(found, kind, content)

    def _own(self, path: str, asked: dict[str, list[str]]) -> None:
        if path == "state":
            known = asked.get("after", ["0"])[0]
            if "new" in asked:
                _log.info("Browser connected: %s", self.headers.get("Referer", ""))
            state = self.server.live.newer_than(int(known) if known.isdecimal() else 0, _PATIENCE)
            self._answer(200, "application/json", json.dumps(state.as_json()).encode())
        elif path in ("bar.js", "bar.css"):
            self._answer(200, mimetypes.guess_type(path)[0] or "text/plain", (_BAR / path).read_bytes())
        elif (editing := self.server.editing) and path.startswith(EDIT) and (file := editing.file(path[len(EDIT) :])):
            self._answer(200, mimetypes.guess_type(path)[0] or "text/plain", file)
        else:
            self._answer(404, "text/plain", b"404")

    def _answer(self, found: int, kind: str, content: bytes) -> None:
        self.send_response(found)
        text = kind.startswith("text/") or kind in ("application/json", "text/javascript", "image/svg+xml")
        self.send_header("Content-Type", f"{kind}; charset=utf-8" if text else kind)
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Cache-Control", "no-store")
        if self.server.editing:
            self.send_header("X-Frame-Options", "DENY")  # a page that is framed may be clicked unawares
            self.send_header("X-Content-Type-Options", "nosniff")
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(content)

    def _lead_to(self, path: str) -> None:
        self.send_response(302)
        self.send_header("Location", path)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, format: str, *words: object) -> None:
        """Say nothing of single requests."""


def _with_bar(html: bytes, mount: str, pages: int) -> bytes:
    """Return a page with what tells an editor how things stand."""
    own = f"{mount}{OWN}"
    bar = (
        f'<link rel="stylesheet" href="{own}bar.css"><script src="{own}bar.js" data-pages="{pages}" defer></script>'
    ).encode()
    before, body, after = html.rpartition(b"</body>")
    return before + bar + body + after if body else html + bar


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
