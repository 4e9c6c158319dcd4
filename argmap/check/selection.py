"""Which diagnostics are wanted, and how bad each is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from argmap.check.catalogue import codes, unknown
from argmap.model.extra import NO_EXTRA
from argmap.source.diagnostic import Severity
from argmap.source.errors import UsageError

OFF = "off"
LEVELS = {severity.word: severity for severity in Severity}


@dataclass(frozen=True, slots=True)
class Selection:
    """A choice among the codes.

    Each entry of ``select`` and ``ignore``, and each key of ``severity``, is a code or the
    beginning of one (``STR003``, ``STR``). Where several fit, the longest decides; between equal
    ones, ``ignore``. An empty ``select`` is everything. The values of ``severity`` are ``error``,
    ``warning``, ``advice`` and ``off``.

    Raises:
        UsageError: a code or a severity does not exist; the nearest one is named.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: Mapping[str, str] = field(default_factory=lambda: NO_EXTRA, hash=False)

    def __post_init__(self) -> None:
        for beginning in (*self.select, *self.ignore, *self.severity):
            if not beginning or not any(code.startswith(beginning) for code in codes()):
                raise unknown(beginning)
        for word in self.severity.values():
            if word != OFF and word not in LEVELS:
                raise UsageError(
                    f"there is no severity `{word}`: write `error`, `warning`, `advice` or `off`"
                )

    def level(self, code: str, severity: Severity) -> Severity | None:
        """How bad a code is under this selection, or None where it is not wanted.

        ``severity`` is what the rule itself says.
        """
        if self.select and not _longest(self.select, code):
            return None
        ignored = _longest(self.ignore, code)
        if ignored and len(ignored) >= len(_longest(self.select, code)):
            return None
        word = self.severity.get(_longest(self.severity, code), "")
        return None if word == OFF else LEVELS.get(word, severity)


EVERYTHING = Selection()


def _longest(beginnings: Iterable[str], code: str) -> str:
    return max((b for b in beginnings if code.startswith(b)), key=len, default="")
