"""argmap: argument maps of historical theses, written by hand in plain text.

``load`` and ``parse`` read a map. What they give unpacks into the map and its diagnostics::

    map, diagnostics = argmap.load("examples/pact.argmap")

Importing the package loads nothing else; each name is imported when it is first used.
"""

from __future__ import annotations

TYPE_CHECKING = False

from argmap.version import __version__

if TYPE_CHECKING:
    from argmap.model.map import ArgumentMap
    from argmap.resolve.load import load, parse
    from argmap.resolve.loaded import Loaded

__all__ = ["ArgumentMap", "Loaded", "__version__", "load", "parse"]

_HOMES = {
    "ArgumentMap": "argmap.model.map",
    "Loaded": "argmap.resolve.loaded",
    "load": "argmap.resolve.load",
    "parse": "argmap.resolve.load",
}


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module 'argmap' has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_HOMES[name]), name)


def __dir__() -> list[str]:
    return __all__
