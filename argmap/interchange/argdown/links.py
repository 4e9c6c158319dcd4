"""Relations as Argdown counts them: each once, and between the right ends."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from argmap.interchange.argdown.debate import Debate, Kind, Link, Member, Reasoning

STRICT: dict[Kind, Kind] = {"support": "entails", "attack": "contrary"}
SYMMETRIC = frozenset({"contrary", "contradictory"})


def is_strict(front: dict[str, Any]) -> bool:
    """Whether the front matter asks for the strict reading of relations between statements."""
    model = front.get("model")
    return isinstance(model, dict) and model.get("mode") == "strict"


def settled(debate: Debate) -> list[Link]:
    """The relations of a debate, in the order of writing.

    What an argument with premises is said to do, its main conclusion does; what undercuts such an
    argument undercuts its last inference. In strict mode, support between statements is entailment,
    and attack is contrariety. What is said twice counts once, with the data of both.
    """
    strict = is_strict(debate.front)
    first: dict[tuple[Kind, object], Link] = {}
    for link in debate.links:
        source, target, kind = link.source, link.target, link.kind
        if source.argument and source.steps:
            source = source.steps[-1].conclusion
        if isinstance(target, Member) and target.argument and target.steps and kind == "undercut":
            target = target.steps[-1]
        if strict and isinstance(target, Member) and not (source.argument or target.argument):
            kind = STRICT.get(kind, kind)
        ends = frozenset((source, target)) if kind in SYMMETRIC else (source, target)
        known = first.setdefault(
            (kind, ends), Link(kind, source, target, dict(link.data), link.span)
        )
        known.data.update(link.data)
    return list(first.values())


def inferences(debate: Debate) -> Iterator[tuple[Member, Reasoning]]:
    """Every inference with the argument that it belongs to."""
    for argument in debate.arguments:
        for step in argument.steps:
            yield argument, step
