"""Read floor: files → model. Knows YAML and the disk, and gives no opinion on what the dossier says."""

from __future__ import annotations

from generator.read.folder import read

__all__ = ["read"]
