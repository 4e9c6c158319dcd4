"""Circles: statements that are held up by one another."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence

from argmap.measure.components import components
from argmap.model.argument import Target
from argmap.model.map import ArgumentMap


def circles_of_support(map_: ArgumentMap) -> list[tuple[str, ...]]:
    """One circle for each group of statements that support each other in circles.

    Each is the shortest way round from the group's first statement in order of writing, which comes
    first; each member supports the next, and the last one the first, be it through a warrant.
    Linear in the map.
    """
    order = {name: place for place, name in enumerate(map_.statements)}
    if not _looks_back(map_, order):
        return []
    nodes: list[Target] = [*map_.statements, *map_.arguments]
    place: dict[Target, int] = {node: number for number, node in enumerate(nodes)}
    onwards: list[list[int]] = [[] for _ in nodes]
    for argument in map_.arguments.values():
        if argument.polarity == "supports":
            onwards[place[argument.id]].append(place[argument.conclusion])
            for premise in argument.premises:
                onwards[place[premise]].append(place[argument.id])
    found = []
    for group in components(onwards):
        # Statements come before arguments. A group of one is no circle: nothing supports itself.
        if len(group) > 1:
            way = _shortest_circle(min(group), onwards)
            found.append(tuple(str(nodes[node]) for node in way if node < len(order)))
    return sorted(found, key=lambda circle: order[circle[0]])


def _looks_back(map_: ArgumentMap, order: dict[str, int]) -> bool:
    # Most maps have no circle, and most of these show it at a glance: everything bears on what was
    # written before it. What bears on a step is held to a premise of that step, which is held to
    # its own target in turn, so that every way through the map leads upwards in the text.
    for argument in map_.arguments.values():
        target = argument.conclusion
        above = map_.arguments[target].premises[0] if isinstance(target, int) else target
        for premise in argument.premises:
            if order[premise] <= order[above]:
                return True
    return False


def _shortest_circle(start: int, onwards: Sequence[Sequence[int]]) -> list[int]:
    # The nodes of a shortest way from `start` back to it; there must be one.
    came_from = {start: start}
    waiting = deque([start])
    while True:
        node = waiting.popleft()
        for following in onwards[node]:
            if following == start:
                way = [node]
                while way[-1] != start:
                    way.append(came_from[way[-1]])
                return way[::-1]
            if following not in came_from:
                came_from[following] = node
                waiting.append(following)
