"""Strengths of a large graph, level by level with NumPy.

A level holds the statements whose longest way down to a statement without steps is equally long, so
all of a level can be worked out at once. Statements are renumbered by level and steps sorted by
where they lead, so that each level is a slice of every array.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from argmap.evaluate.strength.semantics import FARTHEST, Semantics

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]
    Ints = NDArray[np.intp]


@dataclass(frozen=True)
class Level:
    """A slice of the statements, and of the steps onto them.

    ``starts`` are the places, within the level's steps, at which each statement's begin.
    """

    first: int
    last: int
    first_step: int
    last_step: int
    starts: Ints


@dataclass(frozen=True)
class Plan:
    """The order of work for a graph of plain steps; used again for other base scores.

    ``places`` are the statements by level; ``sources`` and ``strengths`` the steps sorted by
    target, the strength of an attack negative. Statements on or above a circle have no level; they
    are ``left``, and the caller works them out.
    """

    places: Ints
    sources: Ints
    strengths: Floats
    levels: tuple[Level, ...]
    left: Ints

    def run(self, base: Floats, semantics: Semantics) -> Floats:
        """The strengths of all statements with a level, by their own places.

        ``base`` holds a base score for each statement; those that are ``left`` keep theirs.
        """
        import numpy as np

        known = len(self.places)
        scores = base[self.places]
        values = scores.copy()
        join = _multiply if semantics.multiplies else _add
        influence = INFLUENCES[semantics.name]
        buffer = np.empty(max((x.last_step - x.first_step for x in self.levels), default=0))
        for level in self.levels:
            here = slice(level.first_step, level.last_step)
            brought = buffer[: level.last_step - level.first_step]
            np.take(values, self.sources[here], out=brought, mode="clip")
            brought *= self.strengths[here]
            there = slice(level.first, level.last)
            pro, con = join(brought, level.starts)
            values[there] = influence(scores[there], pro, con)
        result = base.copy()
        result[self.places] = values[:known]
        return result


def plan(
    count: int, sources: Ints, targets: Ints, strengths: Floats, most_levels: int | None = None
) -> Plan | None:
    """Sort a graph of ``count`` statements into levels, in time linear in the graph.

    Each step leads from ``sources[i]`` to ``targets[i]``; its strength lies in [-1, 1] and is
    negative for an attack. None where there are more than ``most_levels``, for with few statements
    in each nothing is gained by taking them together.
    """
    import numpy as np

    by_source = np.argsort(sources, kind="stable")
    reached = targets[by_source]
    first = np.zeros(count + 1, dtype=np.intp)
    np.cumsum(np.bincount(sources, minlength=count), out=first[1:])
    waiting = np.bincount(targets, minlength=count)
    rank = np.full(count, -1, dtype=np.intp)
    order: list[Ints] = []
    front = np.flatnonzero(waiting == 0)
    placed = 0
    while len(front):
        if len(order) == most_levels:
            return None
        rank[front] = np.arange(placed, placed + len(front))
        placed += len(front)
        order.append(front)
        hit = reached[_ranges(first[front], first[front + 1])]
        np.subtract.at(waiting, hit, 1)
        front = np.unique(hit[waiting[hit] == 0])
    places = np.concatenate(order) if order else np.empty(0, dtype=np.intp)
    kept = rank[targets] >= 0
    sources, targets, strengths = sources[kept], rank[targets[kept]], strengths[kept]
    by_target = np.argsort(targets, kind="stable")
    sources, strengths = rank[sources[by_target]], strengths[by_target]
    begins = np.zeros(placed + 1, dtype=np.intp)
    np.cumsum(np.bincount(targets, minlength=placed), out=begins[1:])
    levels = []
    at = len(order[0]) if order else 0
    for front in order[1:]:
        to = at + len(front)
        begin, end = int(begins[at]), int(begins[to])
        levels.append(Level(at, to, begin, end, begins[at:to] - begin))
        at = to
    return Plan(places, sources, strengths, tuple(levels), np.flatnonzero(rank < 0))


def _ranges(starts: Ints, ends: Ints) -> Ints:
    """All whole numbers from each start up to its end, one after the other."""
    import numpy as np

    lengths = ends - starts
    total = int(lengths.sum())
    shift = np.repeat(starts - np.concatenate(([0], np.cumsum(lengths)[:-1])), lengths)
    return shift + np.arange(total)


def _add(brought: Floats, starts: Ints) -> tuple[Floats, Any]:
    import numpy as np

    return np.add.reduceat(brought, starts), 0.0


def _multiply(brought: Floats, starts: Ints) -> tuple[Floats, Floats]:
    import numpy as np

    pro = np.multiply.reduceat(1 - np.maximum(brought, 0), starts)
    con = np.multiply.reduceat(1 + np.minimum(brought, 0), starts)
    return 1 - pro, 1 - con


def _quadratic(base: Floats, pro: Floats, con: Any) -> Floats:
    import numpy as np

    energy = pro - con
    square = energy * energy
    square /= 1 + square
    moved: Floats = base + (np.where(energy > 0, 1.0, 0.0) - base) * square
    return moved


def _df_quad(base: Floats, pro: Floats, con: Any) -> Floats:
    import numpy as np

    moved: Floats = base + np.where(pro >= con, 1 - base, base) * (pro - con)
    return moved


def _euler(base: Floats, pro: Floats, con: Any) -> Floats:
    import numpy as np

    growth = np.exp(np.minimum(pro - con, FARTHEST))
    moved: Floats = 1 - (1 - base * base) / (1 + base * growth)
    return moved


def _mlp(base: Floats, pro: Floats, con: Any) -> Floats:
    import numpy as np

    inner = np.clip(base, 1e-300, 1 - 1e-16)
    energy = np.clip(np.log(inner / (1 - inner)) + pro - con, -FARTHEST, FARTHEST)
    return np.where((base == 0) | (base == 1), base, 1 / (1 + np.exp(-energy)))


INFLUENCES = {"quadratic": _quadratic, "df-quad": _df_quad, "euler": _euler, "mlp": _mlp}
