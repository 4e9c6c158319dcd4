"""What a map keeps of the format that it came from.

It may have passed through a file that a person edited, so nothing about its shape is sure: what is
not of the shape that is asked for counts as empty.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any


def as_mapping(value: object) -> Mapping[str, Any]:
    """The value if it is a mapping."""
    return value if isinstance(value, Mapping) else {}


def as_list(value: object) -> list[Any]:
    """The value if it is a list."""
    return list(value) if isinstance(value, list | tuple) else []


def as_mappings(value: object) -> list[Mapping[str, Any]]:
    """The mappings in the value if it is a list."""
    return [item for item in as_list(value) if isinstance(item, Mapping)]
