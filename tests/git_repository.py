"""A git repository of a test's own, whose commits have the same hashes wherever it is made."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

WHO = {
    **{f"GIT_{role}_{what}": value for role in ("AUTHOR", "COMMITTER")
       for what, value in (("NAME", "An editor"), ("EMAIL", "editor@gazette.example"))},
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_SYSTEM": os.devnull,
}  # fmt: skip


def git(folder: Path, *arguments: str, day: int = 1) -> str:
    """Run git in a folder; commits are of that day of March 2031."""
    when = {f"GIT_{role}_DATE": f"2031-03-{day:02}T12:00:00+00:00" for role in ("AUTHOR", "COMMITTER")}
    command = ["git", "-C", str(folder), "-c", "init.defaultBranch=main", *arguments]
    done = subprocess.run(command, env=os.environ | WHO | when, capture_output=True, check=True, encoding="utf-8")
    return done.stdout


def commit(folder: Path, subject: str, day: int) -> str:
    """Commit everything in a folder, which becomes a repository if it is none; return the commit's hash."""
    if not (folder / ".git").exists():
        git(folder, "init", "--quiet")
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--allow-empty", "--message", subject, day=day)
    return git(folder, "rev-parse", "HEAD").strip()
