"""Nothing that a template says is left out of the catalogues."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.catalogues.messages import ROOT

IN_ENGLISH = "data_forms.html"
"""Part of the manual, which is in English alone."""
TEMPLATES = sorted(
    path
    for path in [*(ROOT / "generator/pages/templates").glob("*.html"), *(ROOT / "generator/theme").rglob("*.html")]
    if path.name != IN_ENGLISH
)
_TOLD = re.compile(r"data-\w+=|\{#.*?#\}|\{%-?\s*trans\b.*?endtrans\s*-?%\}|\{\{.*?\}\}|\{%.*?%\}", re.DOTALL)
_TAG = re.compile(r"<(?:style|script).*?</(?:style|script)>|<[^>]*>", re.DOTALL)
_SPOKEN = re.compile(r'\b(?:title|aria-label|placeholder|alt|data-close)="([^"]*)"')
_WORD = re.compile(r"[A-Za-z]{3,}")
_NAMES = {"YAML", "SHA"}
"""Words that are the same in every language."""


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: path.name)
def test_a_template_says_nothing_that_is_no_message(template: Path) -> None:
    text = _TOLD.sub(" ", template.read_text(encoding="utf-8"))
    words = _WORD.findall(_TAG.sub(" ", text)) + [
        word for said in _SPOKEN.findall(text) for word in _WORD.findall(said)
    ]
    assert set(words) <= _NAMES
