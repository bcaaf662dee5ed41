"""The site as one folder that opens from the disk, without a server: links spelled out, the search in plain scripts.

A browser that opens a page from the disk shows no folder's ``index.html`` by itself, runs no script that is a module,
and lets no script read a file. So links name the file that they lead to, the modules of the search become one script,
and each file of its index is a script that hands over what it holds. Nothing else is changed.
"""

from __future__ import annotations

import hashlib
import json
import posixpath
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from html import escape, unescape
from pathlib import Path
from typing import Final

from generator.doors.manifest import NAME, Manifest, files_below
from generator.links.addresses import SEARCH

_SCRIPTS: Final = "assets/dossier/search/"
_MODULES: Final = ("terms", "found", "index", "query", "dialog")
"""Of the search, each behind those that it takes from."""
_ENTRY: Final = f"{_SCRIPTS}start.js"
_FOR_SERVERS: Final = frozenset({"404.html", "sitemap.xml", "sitemap.xml.gz"})
_OPTIONAL: Final = re.compile(rb"font-display:\s*optional")
"""Of a font that may come too late for the first page; from the disk none can be asked for beforehand."""
_LINKS: Final = ("href", "action", "data-leads-on")
_WITHIN_TAG: Final = r"""(?:[^>"']++|"[^"]*+"|'[^']*+')*+"""
_TAG: Final = re.compile(
    rf"<!--.*?-->|<(?P<script>script|style)\b(?P<with>{_WITHIN_TAG})>.*?</(?P=script)\s*>"
    rf"|<(?P<name>[a-z][^\s>/]*)(?P<has>{_WITHIN_TAG})>",
    re.DOTALL | re.IGNORECASE,
)
"""A comment, a script or a style with what is in it, or the beginning of another element."""
_ATTRIBUTE: Final = re.compile(
    r"""(?P<before>\s(?P<name>[^\s=>"'/]+)\s*=\s*)(?P<value>"[^"]*"|'[^']*'|[^\s>"']+)""", re.IGNORECASE
)
_PRELOADS: Final = re.compile(r"""\srel=["']?preload\b""", re.IGNORECASE)
_IS_MODULE: Final = re.compile(r"""\stype=["']?module["']?""", re.IGNORECASE)
_IMPORT: Final = re.compile(r"^import (\{[^}]*\}) from \"(\./\w+\.js)\";$", re.MULTILINE)
_EXPORT: Final = re.compile(r"^export (const|class) (\w+)", re.MULTILINE)
_LEFT: Final = re.compile(r"^\s*(?:import|export)\b|\bimport(?:\(|\.meta)", re.MULTILINE)

_BEFORE: Final = """\
const base = document.currentScript.src;
const modules = {};
const taken = globalThis.dossierTaken = {};
const fetch = (url) => new Promise((done, failed) => {
  const name = new URL(url).pathname.split("/search/").pop();
  const give = () => done({ ok: true, json: async () => taken[name] });
  if (name in taken) { give(); return; }
  const script = document.createElement("script");
  script.src = new URL(url).href.replace(/\\.json(\\?.*)?$/, ".js");
  script.addEventListener("load", give);
  script.addEventListener("error", () => failed(new Error(`${name} cannot be read`)));
  document.head.append(script);
});
const spelled = (event) => {
  const link = event.target.closest?.("a[href]");
  if (!link || link.protocol !== "file:" || !link.pathname.endsWith("/")) return;
  link.pathname += "index.html";
};
for (const kind of ["click", "auxclick"]) addEventListener(kind, spelled, true);
"""
"""What stands in for a server: files of the index come as scripts, and links that the search makes are spelled out."""


def offline_files(site: Path) -> Iterator[tuple[str, bytes]]:
    """Yield the files of a built site as they can be opened from the disk, the manifest last.

    Args:
        site: The folder of a site that was built.

    Raises:
        OSError: Where a file cannot be read.
        ValueError: Where a script of the search is written in a way that is not known here.
    """
    hashes: dict[str, str] = {}
    for path, file in files_below(site):
        if path in _FOR_SERVERS or path == NAME or (path.startswith(_SCRIPTS) and path.endswith(".js")):
            continue
        with open(file, "rb") as opened:
            there, content = offline(path, opened.read())
        hashes[there] = hashlib.sha256(content).hexdigest()
        yield there, content
    modules = {name: (site / f"{_SCRIPTS}{name}.js").read_text("utf-8") for name in (*_MODULES, "start")}
    script = one_script(modules).encode()
    hashes[_ENTRY] = hashlib.sha256(script).hexdigest()
    yield _ENTRY, script
    of_site = Manifest.from_bytes((site / NAME).read_bytes())
    yield NAME, replace(of_site, files=hashes, opens_from="disk").as_bytes()


def offline(path: str, content: bytes) -> tuple[str, bytes]:
    """Return a file of a site as it can be opened from the disk: its path and what it holds."""
    if path.endswith(".html"):
        return path, spelled_out(content)
    if path.endswith(".css"):
        return path, _OPTIONAL.sub(b"font-display: swap", content)
    if path.startswith(SEARCH) and path.endswith(".json"):
        name = json.dumps(path.removeprefix(SEARCH))
        return f"{path.removesuffix('.json')}.js", b"dossierTaken[%s] = %s;\n" % (name.encode(), content.strip())
    return path, content


def spelled_out(page: bytes) -> bytes:
    """Return a page whose links name files, and which loads nothing that only a server can hand out.

    It is changed in its tags alone, and there in what is meant: to write a page anew from how it was read would, for
    one, turn a carriage return of an article into a line feed.
    """
    return _TAG.sub(_tag, page.decode()).encode()


def _tag(found: re.Match[str]) -> str:
    whole, name, attributes = found[0], (found["script"] or found["name"] or "").lower(), found["with"] or found["has"]
    if not attributes:
        return whole
    if name == "link" and _PRELOADS.search(attributes):
        return ""
    changed = _ATTRIBUTE.sub(_attribute, attributes)
    if name == "script" and _IS_MODULE.search(changed):
        changed = f"{_IS_MODULE.sub('', changed)} defer"
    return whole.replace(attributes, changed, 1)


def _attribute(found: re.Match[str]) -> str:
    if found["name"].lower() not in _LINKS:
        return found[0]
    written = unescape(found["value"].strip("\"'"))
    spelled = _spelled(written)
    return found[0] if spelled == written else f'{found["before"]}"{escape(spelled)}"'


def _spelled(link: str) -> str:
    """Return a link within the site that names the file it leads to."""
    way = re.match(r"[^?#]*", link)
    path = way[0] if way else ""
    if not path or ":" in path or path.startswith("/"):
        return link
    if path.endswith("/") or posixpath.basename(path) in (".", ".."):
        return f"{path.rstrip('/')}/index.html{link[len(path) :]}"
    return link


def one_script(modules: Mapping[str, str]) -> str:
    """Return one plain script that does what the modules of the search do.

    Args:
        modules: Their texts by their names, each behind those that it takes from.

    Raises:
        ValueError: Where one is written in a way that is not known here.
    """
    parts = [_BEFORE]
    for name, text in modules.items():
        given = ", ".join(found[2] for found in _EXPORT.finditer(text))
        text = _IMPORT.sub(r'const \1 = modules["\2"];', text)
        text = _EXPORT.sub(r"\1 \2", text)
        text = re.sub(r'\bimport\(("\./\w+\.js")\)', r"Promise.resolve(modules[\1])", text)
        text = text.replace("import.meta.url", "base")
        if left := _LEFT.search(text):
            raise ValueError(f"{name}.js has a line that one script cannot have: {left[0].strip()}")
        parts.append(f'{{\n{text}\nmodules["./{name}.js"] = {{ {given} }};\n}}\n')
    return f'(() => {{\n"use strict";\n{"".join(parts)}}})();\n'
