"""Maps as plain attack graphs, for the three formats that know nothing else."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from argmap.interchange.builder import MapBuilder
from argmap.interchange.fit import Holds, fit
from argmap.interchange.format import Loss
from argmap.interchange.renaming import renamed
from argmap.interchange.roles import with_structural_roles
from argmap.model.argument import Argument
from argmap.model.map import ArgumentMap
from argmap.resolve.loaded import Loaded
from argmap.source.diagnostic import Diagnostic
from argmap.source.document import Document
from argmap.source.iccma import AttackGraph

HOLDS = Holds(linked=False, on_step=False, rivals=False)

Names = Mapping[str, str]


def map_of(document: Document, graph: AttackGraph, problems: Iterable[Diagnostic]) -> Loaded:
    """The map of an attack graph: a statement for each argument, its text the name or the label."""
    build = MapBuilder()
    build.diagnostics += problems
    for index, name in enumerate(graph.names):
        at = graph.places[index]
        place = document.span(at, min(at + len(name), len(document.text)))
        build.add("claim", graph.labels.get(index, name), name, span=place)
    names = graph.names
    for (left, right), at in zip(graph.attacks, graph.attack_places, strict=True):
        place = document.span(at, at + 1)
        build.step(names[left], names[right], "attacks", span=place)
    loaded = build.build((document,))
    return replace(loaded, map=with_structural_roles(loaded.map))


def reader(
    read: Callable[[Document], tuple[AttackGraph, list[Diagnostic]]],
) -> Callable[[Document, Path | None], Loaded]:
    """A format's ``read`` from a reader of attack graphs."""

    def read_map(document: Document, _path: Path | None = None) -> Loaded:
        return map_of(document, *read(document))

    return read_map


def attacks_only(
    map_: ArgumentMap, name: Callable[[ArgumentMap], Names]
) -> tuple[ArgumentMap, tuple[Loss, ...]]:
    """What is left of a map when only names and attacks are kept, and what is lost.

    ``name`` gives the names that the format can hold.
    """
    losses: list[Loss] = []
    arguments = dict(_attacks(map_, losses))
    smaller, others = fit(replace(map_, arguments=arguments), HOLDS)
    names = name(smaller)
    for statement in map_.statements.values():
        new = names[statement.id]
        if new != statement.id and statement.named:
            losses.append(Loss("name", statement.id))
        if statement.text != new:
            losses.append(Loss("text", statement.id))
    smaller = renamed(smaller, names)
    statements = {key: replace(s, text=key) for key, s in smaller.statements.items()}
    return replace(smaller, statements=statements), (*losses, *others)


def _attacks(map_: ArgumentMap, losses: list[Loss]) -> Iterator[tuple[int, Argument]]:
    for step in map_.arguments.values():
        if step.on_step:
            kind = "warrant" if step.polarity == "supports" else "undercut"
            losses.append(Loss(kind, map_.step(step.id)))
        elif step.polarity == "supports":
            losses.append(Loss("support", map_.step(step.id)))
        else:
            yield step.id, step
