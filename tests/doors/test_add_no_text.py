"""``dossier add`` of files that are no text: what they are is told, and what to do instead."""

from __future__ import annotations

import gzip
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from dossier_maker import TINY
from generator.doors.cli import main


@pytest.fixture
def project(tmp_path: Path) -> Path:
    shutil.copytree(TINY, tmp_path / "project")
    return tmp_path / "project"


def add(project: Path, *arguments: str) -> Result:
    return CliRunner().invoke(main, ["add", "-f", str(project / "mkdocs.yml"), *arguments])


ARC = b"filedesc://a.arc 0.0.0.0 20240504 text/plain 76\n1 0 InternetArchive\n"


@pytest.mark.parametrize(
    ("name", "data", "told"),
    [
        ("a.pdf", b"%PDF-1.7\n", "a.pdf is a PDF, of which no text is taken: save the article's text as a .txt file"),
        ("a.html", b"%PDF-1.7\n", "a.html is a PDF"),
        ("a.jpg", b"\xff\xd8\xff\xe0", "a.jpg is a picture"),
        ("a.docx", b"PK\x03\x04word/document.xml", "a.docx is a ZIP file, such as those of a word processor"),
        ("a.zip", b"PK\x03\x04 archive/data.warc.gz", "a.zip is a WACZ file: give its name the ending .wacz"),
        ("a.gz", gzip.compress(b"WARC/1.0\r\n", mtime=0), "a.gz is a WARC file: give its name the ending .warc.gz"),
        ("a.arc.gz", gzip.compress(ARC, mtime=0), "a.arc.gz is an ARC file, which is not read: warcio recompress"),
        ("a.arc", ARC, "a.arc is an ARC file"),
        ("a.txt.gz", gzip.compress(b"A ferry.", mtime=0), "a.txt.gz is compressed: unpack it first"),
        ("a.gz", b"\x1f\x8b broken", "a.gz is compressed: unpack it first"),
        ("a.warc.zst", b"\x28\xb5\x2f\xfd", "is compressed with zstd, which is not read: unpack it first"),
        ("a.webarchive", b"bplist00", "is a web archive of Safari, which is not read: save the page as HTML"),
        ("a", b"WARC/1.1\r\n", "a is a WARC file: give its name the ending .warc"),
        ("a.php", b"\n<!doctype HTML>\n<p>", "a.php is a page of HTML: give its name the ending .html"),
        ("a.txt", b"<!-- saved from url -->\n<html lang=en>", "a.txt is a page of HTML"),
        (
            "a.eml",
            b"From: <Saved by Blink>\nMIME-Version: 1.0\nContent-Type: multipart/related;\n",
            "the ending .mhtml",
        ),
    ],
)
def test_what_is_no_text_is_told_with_what_to_do(
    project: Path, tmp_path: Path, name: str, data: bytes, told: str
) -> None:
    (tmp_path / name).write_bytes(data)
    before = sorted(project.rglob("*"))
    found = add(project, str(tmp_path / name), "--outlet", "gazette")
    assert (found.exit_code, told in found.output) == (1, True), found.output
    assert sorted(project.rglob("*")) == before
