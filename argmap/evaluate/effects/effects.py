"""The effect of each piece: withdrawn, moved a little, and shared out fairly."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from argmap.evaluate.case import Case
from argmap.evaluate.effects.shapley import Shapley, shapley_values
from argmap.evaluate.strength.network import Network
from argmap.evaluate.strength.strength import Strengths
from argmap.evaluate.turning.turning import candidates_of


@dataclass(frozen=True, slots=True)
class Effect:
    """What a statement adds to the strength of a thesis; above 0 it speaks for it.

    ``withdrawal`` is the strength as it is, less the strength with the statement withdrawn.
    ``gradient`` is the derivative of the strength by the statement's base score, None where a
    circle does not settle. The two can differ in sign (Kampik et al., IJAR 2024): the one asks what
    the whole piece did, the other what a little more of it would do.
    """

    statement: str
    withdrawal: float
    gradient: float | None

    @property
    def at_odds(self) -> bool:
        """Whether the two differ in sign."""
        return self.gradient is not None and self.withdrawal * self.gradient < 0


def find_effects(
    strengths: Strengths, thesis: str, assumptions: bool = False, most: int | None = None
) -> list[Effect]:
    """The effect on a thesis of every candidate that bears on it, largest withdrawal first.

    Candidates are evidence and cited statements, with ``assumptions`` bare claims too. All
    gradients come from a single sweep; each withdrawal costs one evaluation of the way from the
    statement up to the thesis. With ``most`` only so many are withdrawn: those whose gradient
    promises the most.
    """
    gradients = strengths.gradient(thesis)
    case, base = strengths.case, strengths.solver.base
    effects = []
    now = strengths.of(thesis)
    pieces = list(bearing_on(strengths.solver.network, case, thesis, assumptions))
    if most is not None and gradients:
        pieces.sort(key=lambda at: -abs(gradients[case.ids[at]] * base[at]))
    for at in pieces[:most]:
        name = case.ids[at]
        (without,) = strengths.if_withdrawn([name], [thesis])
        effects.append(Effect(name, now - without, gradients[name] if gradients else None))
    effects.sort(key=lambda e: (-abs(e.withdrawal), case.place[e.statement]))
    return effects


def find_shapley(
    strengths: Strengths,
    thesis: str,
    assumptions: bool = False,
    permutations: int = 200,
    seed: int = 0,
) -> dict[str, Shapley]:
    """The Shapley value of every candidate that bears on a thesis.

    The pieces enter one after the other in random order, and each is credited with what the
    strength gains by it; see ``shapley_values``. Together they make up the strength as it is, less
    the strength with all of them withdrawn.
    """
    case = strengths.case
    players = list(bearing_on(strengths.solver.network, case, thesis, assumptions))
    values = shapley_values(strengths.solver, players, case.place[thesis], permutations, seed)
    return {case.ids[at]: value for at, value in values.items()}


def bearing_on(
    network: Network, case: Case, thesis: str, assumptions: bool = False
) -> Iterable[int]:
    """The candidates from which a path leads to a thesis, the thesis apart."""
    reached = below(network, case.place[thesis])
    return (at for at in candidates_of(case, assumptions) if at in reached)


def below(network: Network, at: int) -> set[int]:
    """All statements whose strength the strength of one depends on; itself only in a circle."""
    reached: set[int] = set()
    work = [at]
    while work:
        for premise in network.rests_on_of(work.pop()):
            if premise not in reached:
                reached.add(premise)
                work.append(premise)
    return reached
