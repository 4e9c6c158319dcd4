"""What an open statement waits for, and whether that leads back to itself."""

from __future__ import annotations

from argmap.evaluate.verdict.grounded import Settled
from argmap.measure.components import components


def is_open(settled: Settled, place: int) -> bool:
    """Whether a statement is neither accepted nor rejected."""
    return settled.low[place] == 0 < settled.high[place]


def open_matters(settled: Settled, place: int) -> tuple[int, ...]:
    """The open statements on which an open statement waits, in the order of writing.

    Only what could still turn the balance is counted: an open objection no lighter than the best
    reason that holds, and an open reason no lighter than the best objection that holds.
    """
    case, weights = settled.case, settled.weights
    rivalry = settled.rivalry.get(place, {})
    reason = max((weights.of(s, settled.step_low[s]) for s in case.pros[place]), default=0)
    objection = max(
        *(weights.of(s, settled.step_low[s]) for s in case.cons[place]),
        *(counts.low for counts in rivalry.values()),
        0,
        0,
    )
    work = [s for s in case.pros[place] if weights.of(s, settled.step_high[s]) >= objection]
    work += [s for s in case.cons[place] if weights.of(s, settled.step_high[s]) >= reason]
    found = {r for r, c in rivalry.items() if c.low != c.high and c.high >= reason}
    while work:
        step = work.pop()
        if settled.step_low[step] or not settled.step_high[step]:
            continue
        found.update(p for p in case.premises[step] if is_open(settled, p))
        work += case.undercuts.get(step, ())
        work += case.warrants.get(step, ())
    return tuple(sorted(found))


def open_circles(settled: Settled) -> frozenset[int]:
    """The open statements that wait, in the end, for themselves."""
    places = [at for at in range(len(settled.low)) if is_open(settled, at)]
    if not places:
        return frozenset()
    index = {place: at for at, place in enumerate(places)}
    graph = [[index[p] for p in open_matters(settled, place) if p in index] for place in places]
    return frozenset(
        places[at] for part in components(graph) for at in part if len(part) > 1 or at in graph[at]
    )
