"""What is wrong, where, and what to write instead."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import NamedTuple

from argmap.source.document import Span


class Severity(IntEnum):
    """How bad it is; a larger number is worse.

    ``ERROR``: cannot be read as written. ``WARNING``: almost surely a slip. ``ADVICE``: a judgement
    of quality. Errors and warnings make a map unclean; advice never does.
    """

    ADVICE = 1
    WARNING = 2
    ERROR = 3

    @property
    def word(self) -> str:
        """The name in lower case, as it is printed."""
        return self.name.lower()


class Edit(NamedTuple):
    """Replace what stands at ``span`` by ``text``."""

    span: Span
    text: str


class Fix(NamedTuple):
    """A repair. ``safe`` means that the meaning which the writer had is certain."""

    title: str
    edits: tuple[Edit, ...]
    safe: bool = True


class Related(NamedTuple):
    """A second place that the diagnostic speaks of, and what is there."""

    span: Span
    label: str


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One thing to mend.

    ``message`` is one sentence in lower case without a full stop, with what the user wrote in
    backticks. ``label`` says what is at ``span``; each line of ``help`` says what to write.
    """

    code: str
    severity: Severity
    message: str
    span: Span
    label: str = ""
    help: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    related: tuple[Related, ...] = ()
    fixes: tuple[Fix, ...] = ()

    def __str__(self) -> str:
        place = f"{self.span.path}:{self.span.line}:{self.span.column}"
        return f"{place}: {self.severity.word}[{self.code}] {self.message}"
