"""A server on this machine, for what asks for files at an address."""

from __future__ import annotations

from http.server import SimpleHTTPRequestHandler
from typing import Any, ClassVar


class Quiet(SimpleHTTPRequestHandler):
    """Serves a folder, and remembers what it was asked for."""

    asked: ClassVar[list[str]] = []

    def log_message(self, format: str, *args: Any) -> None:
        pass

    def do_GET(self) -> None:
        self.asked.append(f"{self.command} {self.path}")
        super().do_GET()
