"""Text becomes a file, whole or not at all."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from argmap.source.errors import FileError


def write_text(path: Path | str, text: str) -> None:
    """Write a file in UTF-8; ``-`` is standard output.

    The text goes to a temporary file in the same folder, which then takes the file's name, so that
    nobody ever sees half a file. A file that was there keeps its permissions; a link is followed.

    Raises:
        FileError: it cannot be written; what was there is untouched.
    """
    write_bytes(path, text.encode("utf-8", errors="replace"))


def write_bytes(path: Path | str, data: bytes) -> None:
    """Write a file, as :func:`write_text` does."""
    if str(path) == "-":
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
        return
    with replacing(path) as file:
        file.write(data)


@contextmanager
def replacing(path: Path | str) -> Iterator[BinaryIO]:
    """A file to write piece by piece, which takes its name when the ``with`` ends well.

    Raises:
        FileError: it cannot be written; what was there is untouched.
    """
    target = Path(path)
    try:
        target = target.resolve()
        if target.exists() and not target.is_file():
            # A pipe or a device is written to; it must not be replaced by a file.
            with target.open("wb") as file:
                yield file
            return
        mode = target.stat().st_mode & 0o777 if target.exists() else 0o666 & ~_umask()
        handle, temporary = tempfile.mkstemp(prefix=".argmap-", dir=target.parent)
        try:
            with os.fdopen(handle, "wb") as file:
                yield file
            os.chmod(temporary, mode)
            os.replace(temporary, target)
        except BaseException:
            with suppress(OSError):
                os.unlink(temporary)
            raise
    except OSError as error:
        raise FileError.of(path, error, "write") from None


def _umask() -> int:
    # There is no way to ask for it but to set it.
    mask = os.umask(0)
    os.umask(mask)
    return mask
