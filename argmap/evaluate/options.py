"""What an evaluation is asked for, checked."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, cast

from argmap.evaluate.strength import semantics as gradual
from argmap.evaluate.verdict.words import STANDARDS, Standard
from argmap.evaluate.whatif import AS_WRITTEN, WhatIf
from argmap.source.errors import UsageError
from argmap.source.similar import nearest

if TYPE_CHECKING:
    from argmap.evaluate.solver import Effort

ABSTRACT = ("grounded", "complete", "preferred", "stable", "semi-stable", "stage", "ideal")
"""The semantics of abstract argumentation under which a map can be read besides."""


@dataclass(frozen=True, slots=True)
class Options:
    """How to evaluate a map.

    ``standard`` is the standard of proof for theses; None is the map's own, else preponderance.
    ``semantics`` gives the strengths, ``abstract`` names the semantics under which the theses are
    read besides, if any. ``exact`` uses credences of 0 and 1 even where they cannot be moved.
    ``assumptions`` lets bare claims be withdrawn in the search for what a thesis hangs on.
    ``permutations`` is how many orders a Shapley value is sampled from, None as many as are quickly
    done, 0 none. ``timeout``, in seconds, bounds the search for what the theses hang on, all
    together, and each question to a solver of an abstract semantics (None: ten seconds for a
    thesis and a minute in all, and no bound); ``progress`` is called several times a second while
    an abstract semantics is worked out.
    """

    standard: Standard | None = None
    semantics: gradual.Name = "quadratic"
    abstract: str | None = None
    exact: bool = False
    what_if: WhatIf = AS_WRITTEN
    assumptions: bool = False
    permutations: int | None = None
    seed: int = 0
    timeout: float | None = None
    progress: Callable[[Effort], None] | None = field(default=None, compare=False)


def standard_named(name: str) -> Standard:
    """A standard of proof by its name.

    Raises:
        UsageError: there is none of that name; the message has the nearest one.
    """
    return cast("Standard", _one_of(name, STANDARDS, "standard of proof"))


def semantics_named(names: Iterable[str]) -> tuple[gradual.Name, str | None]:
    """The gradual and the abstract semantics among some names, each at most once.

    One option takes both, for no name stands for one of either kind.

    Raises:
        UsageError: a name that is neither, or two of one kind.
    """
    strength: str | None = None
    abstract: str | None = None
    for name in names:
        _one_of(name, (*gradual.SEMANTICS, *ABSTRACT), "semantics")
        other = strength if name in gradual.SEMANTICS else abstract
        if other is not None:
            raise UsageError(f"`{other}` and `{name}` exclude each other")
        if name in gradual.SEMANTICS:
            strength = name
        else:
            abstract = name
    return cast("gradual.Name", strength or "quadratic"), abstract


def _one_of(name: str, known: Iterable[str], what: str) -> str:
    names = tuple(known)
    if name in names:
        return name
    near = nearest(name, names)
    hint = f"did you mean `{near}`?" if near else f"known are {', '.join(names)}"
    raise UsageError(f"there is no {what} `{name}`; {hint}")
