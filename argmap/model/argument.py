"""A step of inference."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from argmap.source.document import NOWHERE, Span

Polarity = Literal["supports", "attacks"]
Target = str | int
"""A statement by its id, or an argument by its number."""


@dataclass(frozen=True, slots=True)
class Argument:
    """A step from premises to what they bear on: AIF's S-node, Carneades' argument.

    ``premises`` are statements' ids; several are linked, each is needed. ``conclusion`` is a
    statement's id, or the number of another argument: a warrant is an argument that supports an
    argument, an undercut one that attacks it. ``strength`` is how much the step would count if its
    premises were certain, from 0 to 1, or None where nothing is written. ``granted`` marks an
    attack that the writer concedes. ``id`` is the argument's number in its map; numbers ascend in
    the order of writing.
    """

    id: int
    premises: tuple[str, ...]
    conclusion: Target
    polarity: Polarity
    strength: float | None = None
    scheme: str = ""
    granted: bool = False
    span: Span = field(default=NOWHERE, compare=False, repr=False)

    @property
    def linked(self) -> bool:
        """Whether it has several premises, each of which is needed."""
        return len(self.premises) > 1

    @property
    def on_step(self) -> bool:
        """Whether it bears on an argument (a warrant or an undercut), not on a statement."""
        return isinstance(self.conclusion, int)


@dataclass(frozen=True, slots=True)
class Rivalry:
    """Two statements that contradict each other, both ways with the same strength."""

    left: str
    right: str
    strength: float | None = None
    span: Span = field(default=NOWHERE, compare=False, repr=False)
