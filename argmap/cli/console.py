"""What can be shown: colour, width, characters."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterable
from enum import StrEnum
from typing import TextIO

from argmap.source.report.harmless import harmless


class Colour(StrEnum):
    """When to use colour."""

    AUTO = "auto"
    ALWAYS = "always"
    NEVER = "never"


def wants_colour(choice: Colour, stream: TextIO) -> bool:
    """Whether to colour a stream: as asked, else as the environment says, else on a terminal."""
    if choice is not Colour.AUTO:
        return choice is Colour.ALWAYS
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return stream.isatty() and os.environ.get("TERM") != "dumb"


def width(stream: TextIO) -> int:
    """The columns of the terminal, or 100 where there is none."""
    if not stream.isatty() and "COLUMNS" not in os.environ:
        return 100
    return max(40, shutil.get_terminal_size((100, 24)).columns)


def ascii_only(stream: TextIO) -> bool:
    """Whether the stream's encoding knows nothing beyond ASCII's characters and some more."""
    return not (stream.encoding or "").lower().replace("-", "").startswith("utf")


def out(text: str) -> None:
    """Write to standard output; what its encoding lacks becomes a question mark."""
    _write(sys.stdout, text)


def err(text: str) -> None:
    """Write a line to standard error."""
    _write(sys.stderr, text + "\n")


def warn(lines: Iterable[str]) -> None:
    """Say on standard error what a user should know of a result."""
    for line in lines:
        err(f"argmap: {harmless(line)}")


def _write(stream: TextIO, text: str) -> None:
    encoding = stream.encoding or "utf-8"
    try:
        stream.write(text)
    except UnicodeEncodeError:
        stream.write(text.encode(encoding, "replace").decode(encoding))
