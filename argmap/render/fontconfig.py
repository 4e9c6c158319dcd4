"""Fontconfig is told where the package's font is.

The Graphviz that comes in a wheel has no font of its own. On a machine without any it would draw
empty boxes for letters and say nothing. So before it draws, Fontconfig gets a settings file that
names our folder of fonts, and takes in what the user and the system have set.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from threading import Lock
from xml.sax.saxutils import escape

from argmap.render.metrics import FONTS

VARIABLE = "FONTCONFIG_FILE"
SYSTEM = "/etc/fonts/fonts.conf"

_fallback: list[tempfile.TemporaryDirectory[str]] = []
_lock = Lock()


@contextmanager
def fonts_named() -> Iterator[Path]:
    """While this lasts, Fontconfig reads our settings; child processes do too.

    A file that the user has named in ``FONTCONFIG_FILE`` is taken in by ours, so that it counts as
    before. Should it name nothing useful, the package's font is found all the same.
    """
    users = os.environ.get(VARIABLE)
    path = settings_file(users)
    os.environ[VARIABLE] = str(path)
    try:
        yield path
    finally:
        if users is None:
            del os.environ[VARIABLE]
        else:
            os.environ[VARIABLE] = users


def settings_file(users: str | None) -> Path:
    """The settings file, written where it is not there yet.

    It stands in the user's cache folder, or in a temporary folder of this process where that cannot
    be written.
    """
    from platformdirs import user_cache_path

    try:
        return _written(user_cache_path("argmap"), users)
    except OSError:
        with _lock:
            if not _fallback:
                _fallback.append(tempfile.TemporaryDirectory(prefix="argmap-"))
        return _written(Path(_fallback[0].name), users)


def _written(folder: Path, users: str | None) -> Path:
    text = settings(folder / "fontconfig", users)
    path = folder / f"fonts-{sha256(text.encode()).hexdigest()[:16]}.conf"
    if path.is_file() and path.read_text(encoding="utf-8") == text:
        return path
    folder.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=folder, suffix=".conf")
    try:
        with open(handle, "w", encoding="utf-8") as file:
            file.write(text)
        os.replace(name, path)
    except OSError:
        Path(name).unlink(missing_ok=True)
        raise
    return path


def settings(cache: Path, users: str | None) -> str:
    """What the settings file says: the user's file, the system's, our folder, and a cache."""
    included = [path for path in (users, SYSTEM) if path]
    lines = [f'<include ignore_missing="yes">{escape(path)}</include>' for path in included]
    if sys.platform == "win32":
        lines.append("<dir>WINDOWSFONTDIR</dir>")
    lines.append(f"<dir>{escape(str(FONTS))}</dir>")
    lines.append(f"<cachedir>{escape(str(cache))}</cachedir>")
    body = "\n".join(f"  {line}" for line in lines)
    return (
        '<?xml version="1.0"?>\n<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">\n'
        f"<fontconfig>\n{body}\n</fontconfig>\n"
    )
