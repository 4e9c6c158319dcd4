"""A large network handed to NumPy, as far as it is plain."""

from __future__ import annotations

from collections.abc import Sequence

from argmap.evaluate.strength.network import Network
from argmap.evaluate.strength.semantics import Semantics

NARROW = 16
"""With fewer statements in a level on average, plain Python is as fast."""


def by_levels(
    network: Network, semantics: Semantics, base: Sequence[float]
) -> tuple[list[float], list[int]] | None:
    """The strengths of all that rests on plain steps alone, and the statements that are left.

    Left are those on a circle, those with linked, backed or undercut steps, and all above them;
    their values are still base scores. None where NumPy is not installed, or the network is
    narrow.
    """
    try:
        import numpy as np
    except ImportError:
        return None

    from argmap.evaluate.strength.levels import plan

    sources: list[int] = []
    targets: list[int] = []
    strengths: list[float] = []
    for step, target in enumerate(network.targets):
        if target < 0:
            continue
        if network.is_plain(step):
            sources.append(network.premises[step][0])
            strength = network.strengths[step]
            strengths.append(-strength if network.attacks[step] else strength)
        else:
            # An edge onto itself keeps a statement, and what is above it, out of the levels.
            sources.append(target)
            strengths.append(0.0)
        targets.append(target)
    count = len(base)
    order = plan(
        count,
        np.array(sources, dtype=np.intp),
        np.array(targets, dtype=np.intp),
        np.array(strengths),
        most_levels=count // NARROW,
    )
    if order is None:
        return None
    return order.run(np.array(base), semantics).tolist(), order.left.tolist()
