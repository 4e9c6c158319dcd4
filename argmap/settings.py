"""Settings: ``argmap.toml`` or ``[tool.argmap]`` in ``pyproject.toml``, then ``ARGMAP_…``.

Options of the command line come last and win. The nearest settings file upwards from the map
counts, and its folder is the root that the map's files must not leave.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import Any

from argmap.source.errors import SettingsError
from argmap.source.root import PROJECT_FILE, settings_file, toml
from argmap.source.similar import nearest

PREFIX = "ARGMAP_"
YES = ("1", "true", "yes", "on")
NO = ("0", "false", "no", "off", "")


@dataclass(frozen=True, slots=True)
class Settings:
    """What can be set for a project.

    ``select``, ``ignore`` and ``severity`` choose among the codes of ``argmap check``, ``advice``
    shows its advice in full; ``theme`` and ``engine`` are those of ``argmap render``. ``file`` is
    where the settings came from, if anywhere.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: Mapping[str, str] = field(default_factory=dict)
    advice: bool = False
    theme: str = ""
    engine: str = ""
    file: Path | None = None


KINDS: dict[str, type] = {
    "select": tuple,
    "ignore": tuple,
    "severity": dict,
    "advice": bool,
    "theme": str,
    "engine": str,
}
assert {item.name for item in fields(Settings)} == {*KINDS, "file"}


def read_settings(folder: Path, environment: Mapping[str, str] | None = None) -> Settings:
    """The settings that hold in a folder.

    Raises:
        SettingsError: a file is not TOML, a key is unknown, or a value is of the wrong kind.
    """
    settings = Settings()
    path = settings_file(folder.resolve())
    if path is not None:
        settings = replace(_from_file(path), file=path)
    found = _from_environment(os.environ if environment is None else environment)
    return replace(settings, **found)


def _from_file(path: Path) -> Settings:
    try:
        data = toml(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise SettingsError(f"`{path}` cannot be read: {error}") from None
    if path.name == PROJECT_FILE:
        data = data["tool"]["argmap"]
    values = {}
    for key, value in data.items():
        name = key.replace("-", "_")
        if name not in KINDS:
            near = nearest(name, KINDS)
            hint = f"; did you mean `{near}`?" if near else f"; there are {', '.join(KINDS)}"
            raise SettingsError(f"`{path}` has an unknown setting `{key}`{hint}")
        values[name] = _checked(f"`{key}` in `{path}`", KINDS[name], value)
    return Settings(**values)


def _checked(what: str, kind: type, value: Any) -> Any:
    if kind is tuple and isinstance(value, list) and all(isinstance(v, str) for v in value):
        return tuple(value)
    if kind is dict and isinstance(value, dict) and all(isinstance(v, str) for v in value.values()):
        return value
    if kind in (bool, str) and isinstance(value, kind):
        return value
    wanted = {
        tuple: "a list of texts",
        dict: "a table of texts",
        bool: "true or false",
        str: "a text",
    }
    raise SettingsError(f"{what} must be {wanted[kind]}")


def _from_environment(environment: Mapping[str, str]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for name, kind in KINDS.items():
        variable = PREFIX + name.upper()
        if variable not in environment:
            continue
        value = environment[variable]
        parts = tuple(part.strip() for part in value.split(",") if part.strip())
        if kind is tuple:
            found[name] = parts
        elif kind is dict:
            pairs = [part.partition("=") for part in parts]
            if not all(sign for _, sign, _ in pairs):
                raise SettingsError(f"`{variable}` must read like `STR003=warning,SRC=off`")
            found[name] = {key.strip(): word.strip() for key, _, word in pairs}
        elif kind is bool:
            if value.lower() not in (*YES, *NO):
                raise SettingsError(f"`{variable}` must be 1 or 0")
            found[name] = value.lower() in YES
        else:
            found[name] = value
    return found
