"""Names for pages that no essay can turn into a path."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from hashlib import blake2b
from os.path import commonpath
from pathlib import PurePath
from unicodedata import normalize

UNSAFE = re.compile(r"[^\w.-]+|\.(?=\.)|_(?=_)")
LONGEST = 50
"""Characters; with the hash and the ending below what file systems allow, whatever the script."""
HASHED = re.compile(r"-[0-9a-f]{8}$")
TAKEN = frozenset(
    {"con", "prn", "aux", "nul"} | {f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10)}
)
"""Names that Windows keeps for devices."""


def page_names(paths: Iterable[str]) -> dict[str, str]:
    """A file name without its ending for each path: letters, digits, ``-``, ``_`` and dots inside.

    The folders that all paths share are left out. Names differ by more than letter case: where two
    would be alike, part of a hash of the path is added, and likewise to a name that already looks
    as if it had one. The order of the paths makes no difference.
    """
    paths = sorted(set(paths))
    shared = _shared(paths)
    safe = {path: _safe(path[len(shared) :]) for path in paths}
    alike = Counter(name.casefold() for name in safe.values())
    return {
        path: name
        if alike[name.casefold()] == 1 and not HASHED.search(name)
        else f"{name}-{blake2b(path.encode('utf-8', 'surrogatepass'), digest_size=4).hexdigest()}"
        for path, name in safe.items()
    }


def _shared(paths: list[str]) -> str:
    if not paths:
        return ""
    folders = [str(PurePath(path).parent) for path in paths]
    try:
        shared = commonpath(folders)
    except ValueError:  # some are absolute, or on another drive
        return ""
    return f"{shared}/" if shared not in ("", ".", "/") else ""


def _safe(rest: str) -> str:
    path = PurePath(rest)
    joined = "-".join(path.with_suffix("").parts if path.name else path.parts)
    name = UNSAFE.sub("-", normalize("NFC", joined))[:LONGEST].strip("-._ ")
    if not name or name.split(".")[0].casefold() in TAKEN:
        name = f"essay-{name}".strip("-")
    return name
