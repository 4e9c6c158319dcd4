"""The strongly connected components of a directed graph.

After R. Tarjan, *Depth-First Search and Linear Graph Algorithms* (SIAM Journal on Computing 1,
1972), with the depth kept in a list.
"""

from __future__ import annotations

from collections.abc import Sequence


def components(successors: Sequence[Sequence[int]]) -> list[list[int]]:
    """The components of a graph, given by each node's successors.

    A component comes after every component that it leads to. Linear, and without recursion.
    """
    found = [0] * len(successors)  # the order of discovery from 1; 0 is not yet seen
    lowest = [0] * len(successors)
    open_nodes: list[int] = []
    is_open = bytearray(len(successors))
    result: list[list[int]] = []
    clock = 0
    for root in range(len(successors)):
        if found[root]:
            continue
        way = [(root, iter((root,)))]
        while way:
            node, rest = way[-1]
            for following in rest:
                if not found[following]:
                    clock += 1
                    found[following] = lowest[following] = clock
                    open_nodes.append(following)
                    is_open[following] = 1
                    way.append((following, iter(successors[following])))
                    break
                if is_open[following]:
                    lowest[node] = min(lowest[node], found[following])
            else:
                way.pop()
                if lowest[node] == found[node] and is_open[node]:
                    at = len(open_nodes) - 1
                    while open_nodes[at] != node:
                        at -= 1
                    result.append(open_nodes[at:])
                    for member in open_nodes[at:]:
                        is_open[member] = 0
                    del open_nodes[at:]
                if way:
                    above = way[-1][0]
                    lowest[above] = min(lowest[above], lowest[node])
    return result
