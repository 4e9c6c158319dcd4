"""Circles, sides and paths, against what a slow and simple search says."""

from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from argmap.measure.circles import circles_of_support
from argmap.measure.components import components
from argmap.measure.reach import leading_to, reaching
from argmap.measure.sides import AGAINST, FOR, sides
from argmap.model.argument import Argument, Polarity, Rivalry
from argmap.model.map import ArgumentMap
from argmap.model.statement import Statement

SIZE = 6
NAMES = [f"s{number}" for number in range(SIZE)]
NODE = st.integers(0, SIZE - 1)
GRAPHS = st.lists(st.tuples(NODE, NODE).filter(lambda edge: edge[0] != edge[1]), max_size=12)


def reachable(edges: set[tuple[int, int]]) -> set[tuple[int, int]]:
    """All pairs with a way of one step or more, found by adding steps until nothing is new."""
    ways = set(edges)
    while True:
        longer = {(a, d) for (a, b), (c, d) in product(ways, edges) if b == c} - ways
        if not longer:
            return ways
        ways |= longer


@given(GRAPHS)
def test_components(edges: list[tuple[int, int]]) -> None:
    onwards = [[b for a, b in edges if a == node] for node in range(SIZE)]
    found = components(onwards)
    ways = reachable(set(edges)) | {(node, node) for node in range(SIZE)}
    together = {frozenset(b for b in range(SIZE) if {(a, b), (b, a)} <= ways) for a in range(SIZE)}
    assert {frozenset(group) for group in found} == together
    assert sorted(node for group in found for node in group) == list(range(SIZE))
    place = {node: number for number, group in enumerate(found) for node in group}
    assert all(place[b] <= place[a] for a, b in edges)


def map_of(steps: list[tuple[int, int, Polarity]], rivals: list[tuple[int, int]]) -> ArgumentMap:
    return ArgumentMap(
        statements={
            name: Statement(name, "claim" if number else "thesis", name)
            for number, name in enumerate(NAMES)
        },
        arguments={
            number: Argument(number, (NAMES[premise],), NAMES[conclusion], polarity)
            for number, (premise, conclusion, polarity) in enumerate(steps)
        },
        rivals=tuple(Rivalry(NAMES[a], NAMES[b]) for a, b in rivals),
    )


STEPS = st.lists(
    st.tuples(NODE, NODE, st.sampled_from(["supports", "attacks"])).filter(
        lambda step: step[0] != step[1]
    ),
    max_size=12,
)


@given(STEPS)
def test_circles_of_support(steps: list[tuple[int, int, Polarity]]) -> None:
    support = {(a, b) for a, b, polarity in steps if polarity == "supports"}
    found = circles_of_support(map_of(steps, []))
    ways = reachable(support)
    groups = {
        frozenset(b for b in range(SIZE) if {(a, b), (b, a)} <= ways)
        for a in range(SIZE)
        if (a, a) in ways
    }
    assert len(found) == len(groups)
    for circle in found:
        numbers = [NAMES.index(name) for name in circle]
        assert len(set(numbers)) == len(numbers) > 1
        assert all(
            step in support for step in zip(numbers, [*numbers[1:], numbers[0]], strict=True)
        )
        group = next(group for group in groups if numbers[0] in group)
        assert numbers[0] == min(group)


def test_a_warrant_closes_a_circle() -> None:
    names = ("a", "b", "w")
    map_ = ArgumentMap(
        statements={name: Statement(name, "claim", name) for name in names},
        arguments={
            0: Argument(0, ("b",), "a", "supports"),
            1: Argument(1, ("w",), 0, "supports"),
            2: Argument(2, ("a",), "w", "supports"),
        },
    )
    assert circles_of_support(map_) == [("a", "w")]


@given(STEPS, GRAPHS)
def test_paths_and_sides(
    steps: list[tuple[int, int, Polarity]], rivals: list[tuple[int, int]]
) -> None:
    map_ = map_of(steps, rivals)
    both_ways = {pair for a, b in rivals for pair in ((a, b), (b, a))}
    ways = reachable({(a, b) for a, b, _ in steps} | both_ways)
    reached = {NAMES[a] for a in range(SIZE) if a == 0 or (a, 0) in ways}
    assert {node for node in reaching(map_) if isinstance(node, str)} == reached
    assert leading_to(map_, ()) == set()

    # A side is a way in a graph of pairs: (statement, attacks so far even or odd).
    for across in (False, True):
        signed = {
            ((a, parity), (b, parity ^ (polarity == "attacks")))
            for a, b, polarity in steps
            for parity in (0, 1)
        }
        if across:
            signed |= {((a, p), (b, 1 - p)) for a, b in both_ways for p in (0, 1)}
        number = {pair: place for place, pair in enumerate(product(range(SIZE), (0, 1)))}
        found = reachable({(number[a], number[b]) for a, b in signed})
        for statement in range(SIZE):
            expected = FOR if statement == 0 else 0
            expected |= FOR if (number[statement, 0], number[0, 0]) in found else 0
            expected |= AGAINST if (number[statement, 0], number[0, 1]) in found else 0
            assert sides(map_, across_rivals=across).get(NAMES[statement], 0) == expected
