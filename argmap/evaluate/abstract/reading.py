"""What becomes of the statements of a map under a semantics of abstract argumentation."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from argmap.evaluate.abstract.translate import accepted_node, translate
from argmap.evaluate.case import Case
from argmap.evaluate.solver import Effort, Extension, Reasoner, Semantics, TimeRanOutError
from argmap.evaluate.verdict.words import ASSUMED, DOCUMENTED, Standard
from argmap.evaluate.whatif import AS_WRITTEN, WhatIf

Acceptance = Literal["in every extension", "in some extensions", "in none"]


@dataclass(frozen=True, slots=True)
class Position:
    """One extension as a view of the map: what is accepted with which standing, what rejected.

    A statement in neither is left open by the extension.
    """

    accepted: dict[str, int]
    rejected: frozenset[str]


@dataclass(frozen=True)
class Reading:
    """A map under one semantics. A credulous reading can let a circle hold itself up.

    The questions are answered when they are asked; each may raise ``TimeRanOutError``, and
    ``MissingExtraError`` where python-sat is needed and missing (never for the grounded semantics).
    """

    case: Case
    semantics: Semantics
    reasoner: Reasoner

    def acceptance(self, statement: str) -> Acceptance:
        """Whether a statement is accepted sceptically, credulously, or not at all.

        Where there is no extension at all, everything is in every one.
        """
        node = accepted_node(statement, ASSUMED)
        if self.reasoner.omitting(node) is None:
            return "in every extension"
        return "in none" if self.reasoner.containing(node) is None else "in some extensions"

    @cached_property
    def theses(self) -> dict[str, str]:
        """The acceptance of each thesis, or what is known of it when the time was over."""
        found: dict[str, str] = {}
        for thesis in self.case.map.theses:
            try:
                found[thesis] = self.acceptance(thesis)
            except TimeRanOutError as over:
                found[thesis] = str(over)
        return found

    def positions(self) -> Iterator[Position]:
        """The extensions as views of the map, one by one as they are found."""
        return map(self._position, self.reasoner.each())

    def _position(self, extension: Extension) -> Position:
        nodes = set(extension)
        accepted = {}
        rejected = []
        for name in self.case.ids:
            for level in (DOCUMENTED, ASSUMED):
                if accepted_node(name, level) in nodes:
                    accepted[name] = level
                    break
            else:
                if f"not {accepted_node(name, ASSUMED)}" in nodes:
                    rejected.append(name)
        return Position(accepted, frozenset(rejected))


def read_under(
    case: Case,
    semantics: Semantics,
    standard: Standard = "preponderance",
    what_if: WhatIf = AS_WRITTEN,
    timeout: float | None = None,
    progress: Callable[[Effort], None] | None = None,
) -> Reading:
    """Prepare a map to be read under an abstract semantics."""
    framework = translate(case, standard, what_if)
    return Reading(
        case, semantics, Reasoner(framework, semantics, timeout=timeout, progress=progress)
    )
