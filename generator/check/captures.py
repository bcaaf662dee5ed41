"""A captured page is the one from which the text was taken: its hash is the one that the source's YAML gives."""

from __future__ import annotations

from collections.abc import Iterator

from generator.ground.problem import Problem
from generator.model.dossier import Dossier


def check_captures(dossier: Dossier) -> Iterator[Problem]:
    """Yield a problem for each source whose captured page is missing, and for each such page that changed."""
    for source in dossier.sources.values():
        capture, found = source.record.capture, dossier.captures.get(source.id)
        if capture is None:
            continue
        if found is None:
            yield Problem(
                source.at("capture"),
                "capture-missing",
                f'The captured page of "{source.id}" is not there.',
                f'It belongs beside this file, as "{source.id}.warc.gz", ".warc", ".wacz", ".mhtml" or ".html". Where'
                ' nobody has it any more, take "capture" out.',
            )
        elif capture.sha256 != found.sha256:
            yield Problem(
                source.at("capture", "sha256"),
                "capture-changed",
                f"The captured page {found.file} is not the one that the text was taken from: its hash is"
                f' "{found.sha256}", and "{capture.sha256}" was expected.',
                "Put the captured page back as it came. For another one, take the article in anew: dossier add.",
            )
