"""What a worker does: read an essay, mark it, and write its page."""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from argmap.grade.grade import grade
from argmap.grade.many.contents import hash_file, hash_of
from argmap.grade.many.essay import Essay, Graded
from argmap.grade.many.options import Options
from argmap.grade.reference import compare_with
from argmap.grade.report.record import failure, record
from argmap.grade.rubric import Rubric
from argmap.interchange.convert import read_data, text_of
from argmap.model.map import ArgumentMap
from argmap.source.errors import ArgmapError
from argmap.source.noted import noting
from argmap.source.read import read_bytes
from argmap.version import __version__


@dataclass(frozen=True, slots=True)
class Errand:
    """What is the same for all essays of a run.

    ``pages`` asks for a page of each, ``marks`` for the marks on it. ``anonymous`` leaves out who
    made the map. ``model`` is a map whose main points are looked for in each essay.
    """

    rubric: Rubric
    pages: bool = True
    marks: bool = True
    anonymous: bool = False
    model: ArgumentMap | None = None
    model_hash: str = ""

    @classmethod
    def of(cls, rubric: Rubric, *, pages: bool, options: Options) -> Errand:
        """The errand that fulfils what a run was asked for."""
        model = options.model
        text = text_of(model, "json").text if model else ""
        return cls(rubric, pages, options.marks, options.anonymous, model, hash_of(text.encode()))

    def key(self, essay: Essay) -> str:
        """All that the result of an essay depends on, apart from files, in a few letters."""
        known = [
            __version__,
            self.rubric.hash,
            [self.pages, self.marks, self.anonymous, self.model_hash],
            [essay.shown, essay.page, essay.student],
            sorted(essay.marks.items()),
            sorted(essay.matches.items()),
        ]
        return hash_of(json.dumps(known).encode())

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
        # What was graded is what was read, whatever is in the file by now.
        others = sorted(looked_at - {essay.path})
        files = ((essay.path, hash_of(data)), *((path, hash_file(path)) for path in others))
        return Graded(line, page, files)

    def try_out(self) -> None:
        """Grade an essay that is in no file, to load what grading needs."""
        with suppress(Exception):  # if it goes wrong, each essay will say so
            self._graded(Essay("", ""), b"thesis: This. [@k]\n  evidence: That. {date=1939}\n")

    def fail(self, essay: Essay, reason: str) -> Graded:
        """The result of an essay that cannot be graded."""
        return Graded(*self._failed(essay, reason), ((essay.path, hash_file(essay.path)),))

    def _graded(self, essay: Essay, data: bytes) -> tuple[bytes, bytes]:
        loaded = read_data(essay.shown, data, Path(essay.path))
        found = compare_with(self.model, loaded, essay.matches) if self.model else ()
        marked = grade(loaded, self.rubric, essay.marks, path=essay.shown, reference=found)
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
