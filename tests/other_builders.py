"""Builders of sites that know nothing of us: what they are told, and how they are run."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Mapping
from importlib.util import find_spec
from pathlib import Path

import pytest

# What another builder is told: no plugin of ours, the theme and the pages as they are.
PLAIN = """
site_name: Plain
theme: {{name: material, font: false{look}}}
docs_dir: {docs}
site_dir: {site}
plugins: [search]
extra_css: [assets/dossier/site.css]
not_in_nav: |
  /**
nav: [index.md]
{more}
"""

# Zensical looks for the anchor of a link in Markdown alone, and would warn of each that a page's HTML has.
MORE = {"zensical": "validation: {links: {anchors: ignore}}"}

BUILDERS = [
    pytest.param(
        name, marks=pytest.mark.skipif(find_spec(name) is None, reason=f"{name} is not installed: run `make test`")
    )
    for name in ("mkdocs", "properdocs", "zensical")
]
OTHERS = BUILDERS[1:]
"""Without MkDocs, which builds the site itself."""


def run(builder: str, config: Path, environment: Mapping[str, str], *more: str) -> None:
    """Build a site, strictly."""
    command = [sys.executable, "-m", builder, "build", "--strict", "--config-file", str(config), *more]
    said = subprocess.run(command, env=environment, capture_output=True, encoding="utf-8", check=False, timeout=240)
    assert said.returncode == 0, said.stdout + said.stderr


def plain(builder: str, project: Path, environment: Mapping[str, str], *, ours: bool = True) -> Path:
    """Build what a project exported to `out` with a builder as anybody has it; return the site.

    Args:
        builder: Which.
        project: The project's folder.
        environment: Of the command.
        ours: With our templates, or with the builder's alone.
    """
    config, site = project.parent / "plain.yml", project.parent / f"plain-{builder}"
    look = f", custom_dir: {project / 'generator/theme'}" if ours else ""
    told = PLAIN.format(docs=f"{project.name}/out", site=site.name, look=look, more=MORE.get(builder, ""))
    config.write_text(told, "utf-8")
    run(builder, config, environment)
    return site
