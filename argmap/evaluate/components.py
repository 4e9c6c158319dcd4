"""The strongly connected components of a directed graph (Tarjan, SIAM J. Comput. 1972)."""

from __future__ import annotations

from collections.abc import Sequence


def components(successors: Sequence[Sequence[int]]) -> list[list[int]]:
    """The components of a graph given by each node's successors.

    A component comes after every component that it leads to: with edges from what is inferred to
    what it rests on, the order is that of evaluation. Linear, and without recursion, so that depth
    costs nothing.
    """
    count = len(successors)
    found = [0] * count  # the order of discovery from 1; 0 is not yet seen
    lowest = [0] * count
    on_path = bytearray(count)
    path: list[int] = []
    result: list[list[int]] = []
    clock = 0
    for root in range(count):
        if found[root]:
            continue
        work = [(root, iter(successors[root]))]
        clock += 1
        found[root] = lowest[root] = clock
        path.append(root)
        on_path[root] = 1
        while work:
            node, rest = work[-1]
            for child in rest:
                if not found[child]:
                    clock += 1
                    found[child] = lowest[child] = clock
                    path.append(child)
                    on_path[child] = 1
                    work.append((child, iter(successors[child])))
                    break
                if on_path[child] and found[child] < lowest[node]:
                    lowest[node] = found[child]
            else:
                work.pop()
                if work and lowest[node] < lowest[work[-1][0]]:
                    lowest[work[-1][0]] = lowest[node]
                if lowest[node] == found[node]:
                    at = _last(path, node)
                    part = path[at:]
                    del path[at:]
                    for member in part:
                        on_path[member] = 0
                    result.append(part)
    return result


def _last(path: list[int], node: int) -> int:
    at = len(path) - 1
    while path[at] != node:
        at -= 1
    return at
