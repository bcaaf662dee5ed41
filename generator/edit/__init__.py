"""Edit floor: a file of a dossier with one thing changed, or in the one layout. Writes nothing to the disk."""

from __future__ import annotations

from generator.edit.file import YamlFile
from generator.edit.layout import laid_out
from generator.edit.nodes import NotEditable

__all__ = ["NotEditable", "YamlFile", "laid_out"]
