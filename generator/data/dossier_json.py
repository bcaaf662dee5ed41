"""``data/dossier.json``: the whole dossier for machines, and the JSON Schema that says what is in it."""

from __future__ import annotations

import json
from functools import cache, partial
from typing import Final

from generator.data.export import Export, Files
from generator.data.tables import Data
from generator.data.yaml_schema import ENDING, FILES, schema_files

SCHEMA_ADDRESS: Final = "data/dossier.schema.json"
DATA_ADDRESS: Final = "data/dossier.json"
YAML_SCHEMAS: Final = "data/schema/"
"""Where the schemas of the files that a person writes lie."""


def json_files(export: Export) -> Files:
    """Return what makes the dossier as JSON, and its schema."""
    return {DATA_ADDRESS: lambda: _data(export), SCHEMA_ADDRESS: lambda: schema().encode()}


def yaml_schemas(export: Export) -> Files:
    """Return what makes the schemas of the files that a person writes, with the ids of this dossier."""
    of_files = cache(lambda: schema_files(export.derived.dossier))
    names = [f"{name}{ENDING}" for name in FILES]
    return {f"{YAML_SCHEMAS}{name}": partial(lambda file: of_files()[file], name) for name in names}


def schema() -> str:
    """Return the JSON Schema (2020-12) of the data."""
    declared = {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "Dossier"}
    made = Data.model_json_schema(by_alias=True, mode="serialization")
    return json.dumps({**made, **declared}, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def _data(export: Export) -> bytes:
    return (export.data.model_dump_json(indent=1) + "\n").encode()
