"""``dossier verify`` of what ``dossier export`` wrote to be taken along: a folder that opens from the disk, a ZIP."""

from __future__ import annotations

import hashlib
import json
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from generator.doors import fetched
from generator.doors.manifest import NAME

Quick = Callable[..., Result]
EVENT = "events/landing/index.html"
FROM_THE_DISK = "It is made to be opened from the disk, and is compared with one of that kind.\n"
THE_SAME = "built again from the files here, are the same byte for byte.\n"


def _signed_again(folder: Path, path: str, old: str, new: str) -> None:
    """Change a file, and the manifest with it, as somebody would who means to deceive."""
    content = (folder / path).read_text("utf-8")
    assert old in content
    (folder / path).write_text(content.replace(old, new, 1), "utf-8")
    held = json.loads((folder / NAME).read_bytes())
    held["files"][path] = hashlib.sha256((folder / path).read_bytes()).hexdigest()
    (folder / NAME).write_text(json.dumps(held), "utf-8")


@pytest.fixture
def folder(tiny: Path, quick: Quick) -> Path:
    said = quick("export", "--to", "folder", "out")
    assert said.exit_code == 0, said.output
    return tiny / "out"


@pytest.fixture
def packed(tiny: Path, quick: Quick) -> Path:
    said = quick("export", "--to", "zip", "out.zip")
    assert said.exit_code == 0, said.output
    return tiny / "out.zip"


def test_a_folder_that_opens_from_the_disk_is_built_again_as_one(folder: Path, quick: Quick) -> None:
    said = quick("verify", "--rebuild", folder)
    assert said.exit_code == 0, said.output
    assert FROM_THE_DISK in said.output
    assert THE_SAME in said.output
    assert "Only the manifest" not in said.output
    assert said.output.endswith("The site is made from the files here.\n")


def test_a_flipped_byte_in_such_a_folder_is_found_though_the_manifest_was_changed_too(
    folder: Path, quick: Quick
) -> None:
    _signed_again(folder, "assets/dossier/search/start.js", "dossierTaken", "dossierTakes")
    said = quick("verify", "--rebuild", folder)
    assert said.exit_code == 1
    assert "Differs: 1 file is built otherwise from the files here:\n  assets/dossier/search/start.js\n" in said.output


def test_a_site_for_servers_that_says_it_is_for_the_disk_is_none(site: Path, quick: Quick) -> None:
    held = json.loads((site / NAME).read_bytes())
    (site / NAME).write_text(json.dumps(held | {"opens_from": "disk"}), "utf-8")
    assert "built otherwise from the files here:\n" in quick("verify", "--rebuild", site).output
    (site / NAME).write_text(json.dumps(held | {"opens_from": "the moon"}), "utf-8")
    assert "cannot be read: it is no manifest of a site." in quick("verify", site).output


def test_a_site_from_before_manifests_said_whence_it_opens_is_for_servers(site: Path, quick: Quick) -> None:
    held = json.loads((site / NAME).read_bytes())
    del held["opens_from"]
    (site / NAME).write_text(json.dumps(held, indent=1) + "\n", "utf-8")
    said = quick("verify", "--rebuild", site)
    assert said.exit_code == 0, said.output
    assert FROM_THE_DISK not in said.output


def test_a_zip_file_is_verified_as_it_is(packed: Path, quick: Quick, tmp_path: Path) -> None:
    before = sorted(tmp_path.rglob("*"))
    said = quick("verify", "--rebuild", packed)
    assert said.exit_code == 0, said.output
    assert FROM_THE_DISK in said.output
    assert THE_SAME in said.output
    assert sorted(tmp_path.rglob("*")) == before


def _packed_again(there: Path, files: dict[str, bytes], *more: tuple[str, bytes]) -> Path:
    with zipfile.ZipFile(there, "w", zipfile.ZIP_DEFLATED) as again:
        for name, content in [*files.items(), *more]:
            again.writestr(name, content)
    return there


def _unpacked(packed: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(packed) as opened:
        return {name: opened.read(name) for name in opened.namelist()}


def test_a_zip_file_without_a_folder_in_it_is_one_too_and_a_file_too_many_is_named(packed: Path, quick: Quick) -> None:
    files = {name.removeprefix("dossier/"): content for name, content in _unpacked(packed).items()}
    again = _packed_again(packed.with_name("again.zip"), {**files, "more.html": b"more"})
    said = quick("verify", again)
    assert said.exit_code == 1
    assert "Differs: 1 file is there that the manifest does not list:\n  more.html\n" in said.output
    del files[EVENT]
    assert f"is not there:\n  {EVENT}\n" in quick("verify", _packed_again(again, files)).output


@pytest.mark.filterwarnings("ignore:Duplicate name")
@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("index.html", 'holds index.html beside the folder "dossier" of the site'),
        (f"dossier/{EVENT}", f"holds dossier/{EVENT} twice"),
        ("dossier/../../x", "no path within it"),
    ],
)
def test_what_an_unpacker_may_read_in_two_ways_is_refused(name: str, why: str, packed: Path, quick: Quick) -> None:
    said = quick("verify", _packed_again(packed.with_name("again.zip"), _unpacked(packed), (name, b"more")))
    assert said.exit_code == 1
    assert said.output.startswith("Error: ")
    assert why in said.output


def test_a_zip_file_that_is_too_large_or_broken_is_said(
    packed: Path, quick: Quick, monkeypatch: pytest.MonkeyPatch
) -> None:
    content = bytearray(packed.read_bytes())
    content[content.index(b"dossier/404" if b"dossier/404" in content else b"dossier/") + 400] ^= 255
    broken = packed.with_name("broken.zip")
    broken.write_bytes(content)
    assert "cannot be unpacked from" in quick("verify", broken).output
    broken.write_bytes(b"PK, but no more of it")
    assert "cannot be read as a ZIP file" in quick("verify", broken).output
    for limit, why in (("MOST_FILES", "more than 9 files"), ("LARGEST", "is larger than"), ("MOST_BYTES", "GiB")):
        with monkeypatch.context() as few:
            few.setattr(fetched, limit, 9)
            assert why in quick("verify", packed).output


def test_the_address_of_a_zip_file_is_no_site(quick: Quick) -> None:
    assert "download it, and name the file" in quick("verify", "https://example.org/dossier.zip").output
