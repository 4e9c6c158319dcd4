"""What a map keeps of the format that it came from.

It is kept as JSON in one value of the front matter, because every format of maps can carry a text
unchanged. It may have passed through the hands of a person, so nothing about its shape is sure:
what is not of the shape that is asked for counts as empty.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from argmap.model.meta import Meta


def packed(key: str, value: Mapping[str, Any]) -> Meta:
    """Front matter that holds nothing but this value."""
    if not value:
        return Meta()
    return Meta(extra={key: json.dumps(value, ensure_ascii=False, separators=(",", ":"))})


def unpacked(meta: Meta, key: str) -> Mapping[str, Any]:
    """The value that is kept under a key; empty where there is none or it was spoiled."""
    try:
        return as_mapping(json.loads(meta.extra.get(key, "")))
    except (ValueError, TypeError, RecursionError):
        return {}


def as_mapping(value: object) -> Mapping[str, Any]:
    """The value if it is a mapping."""
    return value if isinstance(value, Mapping) else {}


def as_list(value: object) -> list[Any]:
    """The value if it is a list."""
    return list(value) if isinstance(value, list) else []


def as_mappings(value: object) -> list[Mapping[str, Any]]:
    """The mappings in the value if it is a list."""
    return [item for item in as_list(value) if isinstance(item, Mapping)]
