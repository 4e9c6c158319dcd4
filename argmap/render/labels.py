"""The words on lines that run across: where they cover nothing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise
from math import ceil, dist

from argmap.render.curves import points_of
from argmap.render.placed import Placed, Point, Rectangle, Route, around
from argmap.render.scene import Edge, Scene

STEP = 6.0
"""Between two dots of a line, in points: less than a word is high, so that none slips through."""
MOST_TRIED = 60
"""Places along a line that its words are tried at."""
CLEAR = 3.0
"""Left free around words, in points."""
HEAD = 4.0
"""Half of what an arrow head is wide, in points."""
CELL = 48.0
"""The side of the squares by which what is near is found, in points."""
Cell = tuple[int, int]
Overlap = tuple[float, int]


class Labels:
    """All boxes, headings, lines and words that have their places, so that others can keep clear.

    They are kept by squares of the picture, so that asking about one place costs the same in a
    small and in a large map.
    """

    def __init__(self, scene: Scene, placed: Placed) -> None:
        self._solid: defaultdict[Cell, list[Rectangle]] = defaultdict(list)
        self._dots: defaultdict[Cell, list[tuple[Point, str]]] = defaultdict(list)
        for key, place in placed.nodes.items():
            self._take(around(place, scene.nodes[key].width, scene.nodes[key].height))
        for key, place in placed.headings.items():
            self._take(around(place, scene.groups[key].width, scene.groups[key].height))
        for edge in scene.edges:
            route = placed.routes.get(edge.key)
            if route is not None:
                self.add_line(edge, route)
                if route.label is not None:
                    self._take(around(route.label, edge.width, edge.height))

    def add_line(self, edge: Edge, route: Route) -> None:
        """Keep others' words clear of a line, and all words of its arrow heads."""
        for x, y in dots(route):
            self._dots[cell_of(x, y)].append(((x, y), edge.key))
        for end, tip in ((route.end, route.tip), (route.start, route.tail)):
            if tip is not None:
                middle = (end[0] + tip[0]) / 2, (end[1] + tip[1]) / 2
                self._take(around(middle, 2 * HEAD, 2 * HEAD))

    def _take(self, rectangle: Rectangle) -> None:
        left, top, right, bottom = rectangle
        for across, down in cells(rectangle):
            # Cut at the sides of the square, so that nothing is counted twice.
            x, y = across * CELL, down * CELL
            part = max(left, x), max(top, y), min(right, x + CELL), min(bottom, y + CELL)
            self._solid[across, down].append(part)

    def overlap(self, rectangle: Rectangle, own: str = "") -> Overlap:
        """How much of a rectangle is taken already: the square points that lie on boxes and words,
        and the dots of lines in it, without those of the line with the key ``own``.
        """
        left, top, right, bottom = rectangle
        covered, crossed = 0.0, 0
        for cell in cells(rectangle):
            for west, north, east, south in self._solid.get(cell, ()):
                if west < right and left < east and north < bottom and top < south:
                    wide = min(right, east) - max(left, west)
                    covered += wide * (min(bottom, south) - max(top, north))
            for (x, y), key in self._dots.get(cell, ()):
                crossed += left < x < right and top < y < bottom and key != own
        return covered, crossed

    def labelled(self, edge: Edge, route: Route) -> Route:
        """The route with a place for its words: on the line, as near to its middle as they cover
        nothing, or else where they cover least.
        """
        if not edge.lines:
            return route
        best, least = route.start, (float("inf"), 0)
        for place in _outwards(dots(route)):
            wide, high = edge.width + 2 * CLEAR, edge.height + 2 * CLEAR
            covered = self.overlap(around(place, wide, high), edge.key)
            if covered < least:
                best, least = place, covered
            if covered == (0.0, 0):
                break
        self._take(around(best, edge.width, edge.height))
        return route._replace(label=best, covers=True)


def dots(route: Route) -> list[Point]:
    """Points along a line, close to each other."""
    points = points_of(route.way)
    found = points[:1]
    for start in range(0, len(points) - 1, 3):
        piece = points[start : start + 4]
        count = ceil(sum(dist(one, other) for one, other in pairwise(piece)) / STEP)
        found += [_at(piece, number / count) for number in range(1, count + 1)]
    return found


def _outwards(places: list[Point]) -> Iterator[Point]:
    """Some of the points along a line, from its middle outwards."""
    middle = len(places) // 2
    yield places[middle]
    for away in range(1, middle, ceil(len(places) / MOST_TRIED)):
        yield places[middle - away]
        yield places[middle + away]


def _at(piece: list[Point], t: float) -> Point:
    """The point of a Bézier piece at ``t``, from 0 to 1."""
    p, q, r, s = piece
    u = 1 - t
    a, b, c, d = u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t
    return (
        a * p[0] + b * q[0] + c * r[0] + d * s[0],
        a * p[1] + b * q[1] + c * r[1] + d * s[1],
    )


def cell_of(x: float, y: float) -> Cell:
    """The square in which a point lies."""
    return int(x // CELL), int(y // CELL)


def cells(rectangle: Rectangle) -> Iterator[Cell]:
    """The squares that a rectangle has a part in."""
    left, top = cell_of(*rectangle[:2])
    right, bottom = cell_of(*rectangle[2:])
    for across in range(left, right + 1):
        for down in range(top, bottom + 1):
            yield across, down
