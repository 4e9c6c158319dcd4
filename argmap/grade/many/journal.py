"""What a run has done so far, in a file that survives whatever stops the run.

Each line is a JSON object ``{"sum": …, "entry": {…}}``; the sum is a checksum of the entry's bytes.
Lines are only ever appended. A line that was cut short, by a kill or a full disk, fails its
checksum and is cut off when the journal is opened again; all lines before it stand.

A line is safe from the end of the process as soon as it is written, because the operating system
has it then. So that it is safe from a power failure as well, the file is forced to the disk every
few seconds; what was lost nevertheless is graded again.
"""

from __future__ import annotations

import json
import os
from hashlib import blake2b
from pathlib import Path
from time import monotonic
from typing import Any, NamedTuple

from argmap.grade.many.essay import Essay, Graded
from argmap.grade.many.lock import lock
from argmap.source.errors import FileError
from argmap.source.write import replacing

SYNC_EVERY = 2.0
"""Seconds between two times that the journal is forced to the disk."""
SUM = 16
BEFORE, BETWEEN, AFTER = b'{"sum":"', b'","entry":', b"}\n"
RECORD = b', "record": '
START = len(BEFORE) + SUM + len(BETWEEN)


class Done(NamedTuple):
    """Where the line of an essay stands, and what it takes to trust it."""

    offset: int
    length: int
    key: str
    page: str
    page_size: int


class Journal:
    """The journal of a report, open for one run at a time.

    Raises:
        FileError: it cannot be opened or written, or another run is writing it.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.done: dict[str, Done] = {}
        try:
            self._file = os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o666)
        except OSError as error:
            raise FileError.of(path, error, "write") from None
        if not lock(self._file):
            os.close(self._file)
            raise FileError(f"another run is writing this report: `{path}` is in use")
        self._end = self._read()
        self._synced = monotonic()
        os.ftruncate(self._file, self._end)

    def _read(self) -> int:
        """Take in all good lines; where the last of them ends."""
        end = offset = 0
        # Closing a second descriptor would give the lock away.
        with open(self._file, "rb", closefd=False) as file:
            file.seek(0)
            for line in file:
                entry = _entry(line)
                if entry is not None:
                    found = json.loads(entry)
                    self.done[found["essay"]] = Done(
                        offset, len(line), found["key"], found["page"], found["page_size"]
                    )
                    end = offset + len(line)
                offset += len(line)
        return end

    def add(self, essay: Essay, graded: Graded) -> None:
        """Append the line of an essay.

        Raises:
            FileError: the disk is full, or fails. The lines before this one stand.
        """
        done = Done(self._end, 0, essay.key, essay.page, len(graded.page))
        head = json.dumps(
            {
                "essay": essay.shown,
                "key": done.key,
                "page": done.page,
                "page_size": done.page_size,
                "files": graded.files,
            }
        )
        entry = head[:-1].encode() + RECORD + graded.record + b"}"
        line = _line(entry)
        try:
            os.lseek(self._file, self._end, os.SEEK_SET)
            rest = memoryview(line)
            while rest:
                rest = rest[os.write(self._file, rest) :]
            if monotonic() - self._synced > SYNC_EVERY:
                self.sync()
        except OSError as error:
            raise FileError.of(self.path, error, "write") from None
        self.done[essay.shown] = done._replace(length=len(line))
        self._end += len(line)

    def sync(self) -> None:
        """Force to the disk what was written."""
        os.fsync(self._file)
        self._synced = monotonic()

    def entry(self, essay: str) -> dict[str, Any]:
        """The whole entry of an essay, its ``record`` included."""
        found: dict[str, Any] = json.loads(self._line(essay)[START : -len(AFTER)])
        return found

    def record(self, essay: str) -> bytes:
        """The result of an essay as it was added."""
        line = self._line(essay)
        # In a text of JSON a quotation mark has a backslash before it, so this stands once only.
        return line[line.index(RECORD) + len(RECORD) : -len(AFTER) - 1]

    def _line(self, essay: str) -> bytes:
        done = self.done[essay]
        os.lseek(self._file, done.offset, os.SEEK_SET)
        found = b""
        while len(found) < done.length:
            more = os.read(self._file, done.length - len(found))
            if not more:
                raise FileError(f"`{self.path}` was cut short while it was in use")
            found += more
        return found

    def close(self) -> None:
        """Force it to the disk and let other runs have it.

        Lines that later ones have replaced are left out where they are more than half of it.
        """
        try:
            if self._end > 2 * sum(done.length for done in self.done.values()):
                with replacing(self.path) as file:
                    file.writelines(self._line(essay) for essay in self.done)
            else:
                os.fsync(self._file)
        except OSError as error:
            raise FileError.of(self.path, error, "write") from None
        finally:
            os.close(self._file)


def _sum(entry: bytes) -> bytes:
    return blake2b(entry, digest_size=SUM // 2).hexdigest().encode()


def _entry(line: bytes) -> bytes | None:
    """The entry in a line, or None where the line is not whole."""
    entry = line[START : -len(AFTER)]
    return entry if line == _line(entry) else None


def _line(entry: bytes) -> bytes:
    return BEFORE + _sum(entry) + BETWEEN + entry + AFTER
