"""What a worker does: read an essay, mark it, and write its page."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from hashlib import blake2b
from pathlib import Path

from argmap.grade.grade import grade
from argmap.grade.many.contents import hash_file, hash_of
from argmap.grade.many.essay import Essay, Graded
from argmap.grade.report.record import failure, record
from argmap.grade.rubric import Rubric
from argmap.interchange.convert import read_data
from argmap.source.errors import ArgmapError
from argmap.source.noted import noting
from argmap.source.read import read_bytes
from argmap.version import __version__


@dataclass(frozen=True, slots=True)
class Errand:
    """What is the same for all essays of a run.

    ``pages`` asks for a page of each, ``marks`` for the marks on it. ``anonymous`` leaves out who
    made the map.
    """

    rubric: Rubric
    pages: bool = True
    marks: bool = True
    anonymous: bool = False

    def key(self, essay: Essay) -> str:
        """All that the result of an essay depends on, apart from files, in a few letters."""
        known = [
            __version__,
            self.rubric.hash,
            [self.pages, self.marks, self.anonymous],
            [essay.shown, essay.page, essay.student],
            sorted(essay.marks.items()),
        ]
        return blake2b(json.dumps(known).encode(), digest_size=16).hexdigest()

    def carry_out(self, essay: Essay) -> Graded:
        """Grade one essay. Whatever is in its file, there is a result."""
        with noting() as looked_at:
            try:
                data = read_bytes(essay.path)
            except ArgmapError as error:
                return self.fail(essay, str(error))
            try:
                line, page = self._graded(essay, data)
            except ArgmapError as error:
                line, page = self._failed(essay, str(error))
            except Exception as error:
                reason = f"a fault of argmap's own: {type(error).__name__}: {error}"
                line, page = self._failed(essay, reason)
        files = {path: hash_file(path) for path in sorted(looked_at)}
        # What was graded is what was read, whatever is in the file by now.
        files[essay.path] = hash_of(data)
        return Graded(line, page, tuple(files.items()))

    def fail(self, essay: Essay, reason: str) -> Graded:
        """The result of an essay that cannot be graded."""
        return Graded(*self._failed(essay, reason), ((essay.path, hash_file(essay.path)),))

    def _graded(self, essay: Essay, data: bytes) -> tuple[bytes, bytes]:
        loaded = read_data(essay.shown, data, Path(essay.path))
        marked = grade(loaded, self.rubric, essay.marks, path=essay.shown)
        if self.anonymous:
            marked = replace(marked, author=())
        page = b""
        if self.pages:
            from argmap.grade.report.essay_page import essay_page

            text = essay_page(marked, loaded, self.rubric, essay.student, marks=self.marks)
            page = text.encode("utf-8", "replace")
        return json.dumps(record(marked)).encode(), page

    def _failed(self, essay: Essay, reason: str) -> tuple[bytes, bytes]:
        rubric = self.rubric
        line = json.dumps(failure(essay.shown, rubric.name, rubric.hash, reason)).encode()
        if not self.pages:
            return line, b""
        from argmap.grade.report.essay_page import failure_page

        text = failure_page(essay.shown, reason, rubric, essay.student)
        return line, text.encode("utf-8", "replace")
