"""How two answers to one question relate."""

from __future__ import annotations

from typing import Literal

Relation = Literal["same", "compatible", "different"]
"""*Compatible*: both can be right, since one is only less precise than the other."""
