"""Attributes of people's own, where there are none."""

from __future__ import annotations

from collections.abc import Iterator, Mapping


class NoExtra(Mapping[str, str]):
    """An empty mapping that nobody can fill, shared by all that has nothing of its own.

    Unlike the standard library's read-only view of a dictionary it travels between processes, and
    stays one.
    """

    __slots__ = ()

    def __getitem__(self, key: str) -> str:
        raise KeyError(key)

    def __iter__(self) -> Iterator[str]:
        return iter(())

    def __len__(self) -> int:
        return 0

    def __repr__(self) -> str:
        return "{}"

    def __reduce__(self) -> str:
        return "NO_EXTRA"


NO_EXTRA: Mapping[str, str] = NoExtra()
