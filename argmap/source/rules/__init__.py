"""The rules that reading a map can break: its syntax, its names and its attributes.

Each is a file, and most maps break none: so what is imported from here is a stand-in, and a rule's
file is loaded when a diagnostic of it is made. That spares every start some forty files.
"""

from __future__ import annotations

from importlib import import_module

from argmap.source.rule import Rule


class Unloaded:
    """Stands in for the file of a rule."""

    __slots__ = ("_module",)

    def __init__(self, module: str) -> None:
        self._module = module

    @property
    def RULE(self) -> Rule:  # noqa: N802 - what the file itself calls it
        """The rule; its file is loaded now."""
        found: Rule = import_module(self._module).RULE
        return found


def __getattr__(name: str) -> Unloaded:
    if not name[3:6].isdecimal():
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return Unloaded(f"{__name__}.{name}")
