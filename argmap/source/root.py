"""The folder that a map's files must not leave."""

from __future__ import annotations

from pathlib import Path

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
    except (OSError, UnicodeDecodeError):
        return False
    if "argmap" not in content:
        return False
    import tomllib

    try:
        return "argmap" in tomllib.loads(content).get("tool", {})
    except tomllib.TOMLDecodeError:
        return False


def root_of(path: Path) -> Path:
    """The root of the map at ``path``: the settings file's folder, else the map's own."""
    folder = path.resolve().parent
    found = settings_file(folder)
    return found.parent if found else folder
