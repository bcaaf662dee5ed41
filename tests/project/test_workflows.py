"""The workflows are sound: linted offline, valid by their schemas, and without power where strangers' code runs."""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.doors.manifest import NAME

SCHEMAS = [
    ("vendor.github-workflows", "workflows/site.yml"),
    ("custom.github-workflows-require-timeout", "workflows/site.yml"),
    ("vendor.github-workflows", "workflows/divided.yml"),
    ("custom.github-workflows-require-timeout", "workflows/divided.yml"),
    ("vendor.dependabot", "dependabot.yml"),
    ("vendor.github-issue-forms", "ISSUE_TEMPLATE/correction.yml"),
]
MAIN_ONLY = "github.event_name == 'push' && github.ref == 'refs/heads/main'"
PINNED = {
    "actions/attest": "1e69f48acb82d1966a394da916b4c1698aa569d6",
    "actions/cache": "27d5ce7f107fe9357f9df03efb73ab90386fccae",
    "actions/checkout": "3d3c42e5aac5ba805825da76410c181273ba90b1",
    "actions/setup-python": "5fda3b95a4ea91299a34e894583c3862153e4b97",
    "actions/configure-pages": "45bfe0192ca1faeb007ade9deae92b16b8254a0d",
    "actions/upload-pages-artifact": "fc324d3547104276b827a68afc52ff2a11cc49c9",
    "actions/deploy-pages": "cd2ce8fcbc39b97be8ca5fce6e763baed58fa128",
    "actions/upload-artifact": "043fb46d1a93c77aae656e7c1c64a875d1fc6a0a",
}

DOWNLOAD = {"actions/download-artifact": "3e5f45b2cfb9172054b4087a40e8e0b5a5461e7c"}


@pytest.fixture(scope="module")
def workflow(project: Path) -> dict[str, Any]:
    # BaseLoader: YAML 1.1 would read the key "on" as true.
    return yaml.load((project / ".github/workflows/site.yml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader)


@pytest.fixture(scope="module")
def divided(project: Path) -> dict[str, Any]:
    return yaml.load((project / ".github/workflows/divided.yml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader)


def _zizmor(folder: Path) -> subprocess.CompletedProcess[str]:
    program = shutil.which("zizmor", path=str(Path(sys.executable).parent))
    assert program, "zizmor is not installed beside this Python"
    command = [program, "--offline", "--pedantic", "--strict-collection", "--quiet", str(folder)]
    return subprocess.run(command, capture_output=True, encoding="utf-8", check=False)


def _steps(workflow: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for job in workflow["jobs"].values():
        yield from job["steps"]


def test_the_linter_finds_nothing(project: Path) -> None:
    linted = _zizmor(project / ".github")
    assert linted.returncode == 0, linted.stdout + linted.stderr


def test_the_linter_would_find_something(project: Path, tmp_path: Path) -> None:
    worse = (project / ".github/workflows/site.yml").read_text(encoding="utf-8").replace("persist-credentials", "clean")
    (tmp_path / ".github/workflows").mkdir(parents=True)
    (tmp_path / ".github/workflows/site.yml").write_text(worse, encoding="utf-8")
    linted = _zizmor(tmp_path / ".github")
    assert linted.returncode != 0
    assert "artipacked" in linted.stdout


@pytest.mark.parametrize(("schema", "file"), SCHEMAS)
def test_each_file_follows_its_schema(project: Path, schema: str, file: str) -> None:
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", schema, str(project / ".github" / file)]
    checked = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    assert checked.returncode == 0, checked.stdout + checked.stderr


def test_every_file_of_github_has_a_schema(project: Path) -> None:
    found = {path.relative_to(project / ".github").as_posix() for path in (project / ".github").rglob("*.yml")}
    assert found == {file for _, file in SCHEMAS}


def test_a_divided_build_has_as_many_parts_as_it_says(divided: dict[str, Any]) -> None:
    parts = divided["jobs"]["part"]["strategy"]["matrix"]["part"]
    assert parts == [str(number) for number in range(1, int(divided["env"]["PARTS"]) + 1)]
    assert divided["jobs"]["join"]["needs"] == "part"


def test_a_divided_build_runs_what_the_single_one_runs(divided: dict[str, Any]) -> None:
    used = dict(step["uses"].split("@") for step in _steps(divided) if "uses" in step)
    assert used == {action: commit for action, commit in (PINNED | DOWNLOAD).items() if action in used}
    assert set(DOWNLOAD) <= set(used)


def test_actions_are_pinned_to_the_commits_agreed_on(workflow: dict[str, Any]) -> None:
    used = dict(step["uses"].split("@") for step in _steps(workflow) if "uses" in step)
    assert used == PINNED


def test_only_the_deployment_may_write_and_only_on_main(workflow: dict[str, Any]) -> None:
    assert workflow["permissions"] == {}
    writes = {name for name, job in workflow["jobs"].items() if "write" in job["permissions"].values()}
    assert writes == {"deploy"}
    deploy = workflow["jobs"]["deploy"]
    assert deploy["if"] == MAIN_ONLY
    assert set(deploy["needs"]) == set(workflow["jobs"]) - {"deploy", "changes"}


def test_what_is_attested_is_the_manifest_of_the_site_that_is_published(workflow: dict[str, Any]) -> None:
    build, deploy = workflow["jobs"]["build"], workflow["jobs"]["deploy"]
    told = next(step for step in build["steps"] if step.get("id") == "manifest")
    assert f"sha256sum site/{NAME} " in told["run"]
    assert build["outputs"] == {"manifest": "${{ steps.manifest.outputs.sha256 }}"}
    attested, published = deploy["steps"]
    assert attested["with"] == {
        "subject-name": NAME,
        "subject-digest": "sha256:${{ needs.build.outputs.manifest }}",
    }
    assert published["uses"].startswith("actions/deploy-pages@")
    powers = {name: set(job["permissions"]) - {"contents"} for name, job in workflow["jobs"].items()}
    assert powers["deploy"] == {"pages", "id-token", "attestations"}
    assert [name for name, held in powers.items() if held & {"id-token", "attestations"}] == ["deploy"]


def test_the_hash_of_the_manifest_is_what_the_step_tells(workflow: dict[str, Any], tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / NAME).write_bytes(b"{}\n")
    step = next(step for step in workflow["jobs"]["build"]["steps"] if step.get("id") == "manifest")
    told = {**os.environ, "GITHUB_OUTPUT": str(tmp_path / "told")}
    subprocess.run(["bash", "-e", "-c", step["run"]], cwd=tmp_path, env=told, check=True)
    sha256 = hashlib.sha256(b"{}\n").hexdigest()
    assert (tmp_path / "told").read_text() == f"sha256={sha256}\n"


def test_pull_requests_get_no_secret_and_no_run_of_the_target_branch(project: Path, workflow: dict[str, Any]) -> None:
    assert set(workflow["on"]) == {"push", "pull_request"}
    text = (project / ".github/workflows/site.yml").read_text(encoding="utf-8")
    assert not re.search(r"\bsecrets\b|github\.token|GITHUB_TOKEN", text)


def test_what_a_stranger_names_reaches_no_shell(workflow: dict[str, Any]) -> None:
    assert not [step["run"] for step in _steps(workflow) if "${{" in step.get("run", "")]


def test_a_deployment_is_never_cancelled(workflow: dict[str, Any]) -> None:
    assert workflow["concurrency"]["cancel-in-progress"] == "${{ github.event_name == 'pull_request' }}"


def test_what_is_kept_between_runs_goes_with_the_key_that_seals_it_and_by_content(workflow: dict[str, Any]) -> None:
    steps = [step["with"] for step in _steps(workflow) if step.get("uses", "").startswith("actions/cache@")]
    # Who builds needs the site that was built, too.
    assert [step["path"].split()[2:] for step in steps] == [[], ["site"]]
    for step in steps:
        assert step["path"].split()[:2] == [".cache", "~/.config/dossier"]
        assert step["key"].startswith(step["restore-keys"])
        assert "hashFiles('sources/**')" in step["key"].removeprefix(step["restore-keys"])
        assert "generator/**/*.py" in step["restore-keys"]
