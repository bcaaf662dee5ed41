"""Edit floor: a file of a dossier with one thing changed, or in the one layout. Writes nothing to the disk."""

from __future__ import annotations

from generator.edit.claims import claim_at, insert_claim
from generator.edit.commented import comments_above, with_comment, without_comments
from generator.edit.file import YamlFile
from generator.edit.ids import Named, Renaming, lines_naming, renamed
from generator.edit.kinds import Kind, kind_of
from generator.edit.layout import laid_out
from generator.edit.nodes import NotEditable
from generator.edit.tidied import tidied
from generator.edit.written import written

__all__ = [
    "Kind",
    "Named",
    "NotEditable",
    "Renaming",
    "YamlFile",
    "claim_at",
    "comments_above",
    "insert_claim",
    "kind_of",
    "laid_out",
    "lines_naming",
    "renamed",
    "tidied",
    "with_comment",
    "without_comments",
    "written",
]
