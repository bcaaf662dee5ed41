"""What all rows of the data share."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict


class Exported(BaseModel):
    """Base of all that is exported: closed, and written as declared."""

    model_config = ConfigDict(frozen=True, extra="forbid", serialize_by_alias=True)
