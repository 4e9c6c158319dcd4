"""The folder that a map's files must not leave."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Any

SETTINGS_FILE = "argmap.toml"
PROJECT_FILE = "pyproject.toml"


def settings_file(folder: Path) -> Path | None:
    """The nearest settings file upwards from ``folder``.

    ``argmap.toml`` counts always, ``pyproject.toml`` only when it has a ``[tool.argmap]`` table.
    """
    for place in (folder, *folder.parents):
        own = place / SETTINGS_FILE
        if own.is_file():
            return own
        project = place / PROJECT_FILE
        if project.is_file() and has_table(project):
            return project
    return None


def has_table(project: Path) -> bool:
    """Whether a ``pyproject.toml`` has a ``[tool.argmap]`` table."""
    try:
        content = project.read_text(encoding="utf-8")
        return "argmap" in content and "argmap" in toml(content).get("tool", {})
    except (OSError, ValueError):
        return False


@lru_cache(maxsize=4)
def toml(content: str) -> dict[str, Any]:
    """What a TOML text says; kept, because the root and the settings are asked for in one run.

    Raises:
        ValueError: it is no TOML.
    """
    import tomllib

    return tomllib.loads(content)


def root_of(path: Path) -> Path:
    """The root of the map at ``path``: the settings file's folder, else the map's own."""
    folder = path.resolve().parent
    found = settings_file(folder)
    return found.parent if found else folder
