"""Lays out a project's pages, ready-made, as a Hugo site, to be built by Hugo for comparison; see README.md."""

from __future__ import annotations

import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from generator.pages.frame.repository import Repository
from generator.pipeline import make, read_and_check

_CONFIG = """\
title = "A large dossier"
baseURL = "https://example.org/"
disableKinds = ["taxonomy", "term", "RSS"]
[markup.goldmark.renderer]
unsafe = true
"""


def main() -> None:
    """Write the Hugo site of a project, around whose pages stands the frame of a site that we built."""
    project, site, there = map(Path, sys.argv[1:4])
    made = make(read_and_check(project), project, Repository())
    before, after = _frame(site)
    _write(there / "hugo.toml", _CONFIG)
    layout = f"{before}{{{{ .Content }}}}{after}"
    for name in ("single.html", "list.html", "index.html"):
        _write(there / "layouts/_default" / name, layout)
    for page in made.plan.pages():
        name = "_index.md" if page.address.count("/") < 2 else "index.md"
        meta = json.dumps({"title": page.title, "description": page.description})
        # Hugo takes JSON as front matter; the rest is one HTML block, which its Markdown leaves as it is.
        _write(there / "content" / page.address / name, f"{meta}\n\n{page.html}\n")
    for path in made.plan.paths:
        file = there / "static" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(made.plan.file(path))


def _frame(site: Path) -> tuple[str, str]:
    """Return what stands before and behind the content of a page that was built, with Hugo's title in it."""
    html = next((site / "events").glob("*/index.html")).read_text("utf-8")
    before, _, rest = html.partition('<article class="md-content__inner md-typeset">')
    _, _, after = rest.rpartition("</article>")
    head, _, tail = before.partition("<title>")
    return f"{head}<title>{{{{ .Title }}}}{tail[tail.index('</title>') :]}<article>", f"</article>{after}"


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


if __name__ == "__main__":
    main()
