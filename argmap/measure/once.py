"""What several measures ask of a map is worked out once."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TypeVar, cast

from argmap.model.map import ArgumentMap

T = TypeVar("T")


def once(find: Callable[[ArgumentMap], T]) -> Callable[[ArgumentMap], T]:
    """A function of a map that keeps its answer as long as the map lives.

    Maps are read-only, so an answer stays true; what is answered must not be changed by who asks.
    Copies of a map and maps from another process are asked anew.
    """
    key = f"{find.__module__}.{find.__qualname__}"

    @wraps(find)
    def found(map_: ArgumentMap) -> T:
        kept = vars(map_)
        if key not in kept:
            kept[key] = find(map_)
        return cast("T", kept[key])

    return found
