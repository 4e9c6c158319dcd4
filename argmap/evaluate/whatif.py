"""What if: statements withdrawn, and statements believed more or less than is written."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from argmap.model.map import ArgumentMap
from argmap.model.scale import CREDENCE_WORDS
from argmap.model.statement import Statement
from argmap.source.errors import UsageError
from argmap.source.similar import nearest

NO_CREDENCES: Mapping[str, float] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class WhatIf:
    """A change to try out without touching the map.

    ``without`` are the ids of withdrawn statements. Such a statement loses its standing in itself
    everywhere it is used; arguments for it still count, and the map keeps its shape, so what rested
    on it becomes unsupported, never an assumption. ``suppose`` gives statements another credence,
    as if it had been written.
    """

    without: frozenset[str] = frozenset()
    suppose: Mapping[str, float] = field(default_factory=lambda: NO_CREDENCES, hash=False)

    def __bool__(self) -> bool:
        return bool(self.without or self.suppose)

    def credence(self, statement: Statement) -> float | None:
        """The credence that is supposed of a statement, else the one written, else None."""
        return self.suppose.get(statement.id, statement.credence)

    def possible(self, statement: Statement) -> bool:
        """Whether a statement is only raised; one with a supposed credence is asserted."""
        return statement.possible and statement.id not in self.suppose

    def more(self, *withdrawn: str) -> WhatIf:
        """The same with further statements withdrawn."""
        return WhatIf(self.without | set(withdrawn), self.suppose)


AS_WRITTEN = WhatIf()


def known(map_: ArgumentMap, name: str) -> str:
    """The id itself, if the map has a statement of that name.

    Raises:
        UsageError: it has none; the message names the nearest one.
    """
    if name in map_.statements:
        return name
    if name in map_.sources:
        raise UsageError(f"`{name}` is a source, not a statement")
    near = nearest(name, (s.id for s in map_.statements.values() if s.named))
    hint = f"; did you mean `{near}`?" if near else ""
    raise UsageError(f"no statement is named `{name}`{hint}")


def read_what_if(
    map_: ArgumentMap, without: Iterable[str] = (), suppose: Iterable[str] = ()
) -> WhatIf:
    """The change that options ask for: ids to withdraw, and ``ID=0.8`` or ``ID=probable``.

    Raises:
        UsageError: an id that the map does not have, or a credence that is none.
    """
    withdrawn = frozenset(known(map_, name) for name in without)
    credences: dict[str, float] = {}
    for text in suppose:
        name, equals, value = text.rpartition("=")
        if not equals:
            raise UsageError(f"`{text}` supposes nothing: write it as `{text}=0.8`")
        credences[known(map_, name.strip())] = _credence(value.strip())
    return WhatIf(withdrawn, credences)


def _credence(text: str) -> float:
    if text in CREDENCE_WORDS:
        return CREDENCE_WORDS[text]
    try:
        number = float(text)
    except ValueError:
        near = nearest(text, CREDENCE_WORDS)
        hint = f"; did you mean `{near}`?" if near else ""
        raise UsageError(f"`{text}` is neither a number nor a word of probability{hint}") from None
    if not 0 <= number <= 1:
        raise UsageError(f"a credence lies between 0 and 1, and {text} does not")
    return number
