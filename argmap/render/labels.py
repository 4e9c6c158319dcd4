"""The words on lines that run across: where they cover nothing."""

from __future__ import annotations

from argmap.render.curves import points_of
from argmap.render.placed import Placed, Point, Route
from argmap.render.scene import Edge, Scene

TRIED = tuple(share / 20 for share in (10, 9, 11, 8, 12, 7, 13, 6, 14, 5, 15, 4, 16, 3, 17, 2, 18))
"""Places along a line, from its middle outwards."""
MARGIN = 4.5
"""Between two things that a line can be led between, in points."""
Rectangle = tuple[float, float, float, float]


class Labels:
    """All boxes, headings and words that have their places, so that others can keep clear."""

    def __init__(self, scene: Scene, placed: Placed) -> None:
        self.taken: list[Rectangle] = []
        for key, place in placed.nodes.items():
            self._take(place, scene.nodes[key].width, scene.nodes[key].height)
        for key, place in placed.headings.items():
            self._take(place, scene.groups[key].width, scene.groups[key].height)
        boxes = len(self.taken)
        words: list[int] = []
        for edge in scene.edges:
            route = placed.routes.get(edge.key)
            if route is not None and route.label is not None:
                words.append(len(self.taken))
                self._take(route.label, edge.width, edge.height)
            if route is not None:
                self.taken += _upright(points_of(route.way))
        self.words = [self.taken[number] for number in words]
        self.rest = self.taken[:boxes]

    def _take(self, middle: Point, width: float, height: float) -> None:
        x, y = middle
        self.taken.append((x - width / 2, y - height / 2, x + width / 2, y + height / 2))

    def clear_words(self) -> list[Rectangle]:
        """The words on lines, a little less than they take, so that lines can be led around them;
        without those that stand too close to something else for that.
        """
        found: list[Rectangle] = []
        for left, top, right, bottom in self.words:
            less = left + 2, top + 2, right - 2, bottom - 2
            if not any(_touch(less, other) for other in (*self.rest, *found)):
                found.append(less)
        return found

    def overlap(self, left: float, top: float, right: float, bottom: float) -> float:
        """How much of a rectangle is taken already, in square points."""
        return sum(
            (min(right, east) - max(left, west)) * (min(bottom, south) - max(top, north))
            for west, north, east, south in self.taken
            if west < right and left < east and north < bottom and top < south
        )

    def labelled(self, edge: Edge, route: Route) -> Route:
        """The route with a place for its words: on the line, where they cover least."""
        if not edge.lines:
            return route
        points = points_of(route.way)
        best, least = points[0], float("inf")
        for share in TRIED:
            x, y = along(points, share)
            wide, high = edge.width / 2 + 2, edge.height / 2
            covered = self.overlap(x - wide, y - high, x + wide, y + high)
            if covered < least:
                best, least = (x, y), covered
            if covered == 0:
                break
        self._take(best, edge.width, edge.height)
        return route._replace(label=best, covers=True)


def _upright(points: list[Point]) -> list[Rectangle]:
    """The straight stretches of a line, where words would stand on it in vain."""
    found = []
    for start in range(0, len(points) - 1, 3):
        (x1, y1), (x2, y2) = points[start], points[start + 3]
        if x1 == x2 or y1 == y2:
            left, right = min(x1, x2) - 1, max(x1, x2) + 1
            found.append((left, min(y1, y2) - 1, right, max(y1, y2) + 1))
    return found


def _touch(one: Rectangle, other: Rectangle) -> bool:
    return (
        one[0] - MARGIN < other[2]
        and other[0] - MARGIN < one[2]
        and one[1] - MARGIN < other[3]
        and other[1] - MARGIN < one[3]
    )


def along(points: list[Point], share: float) -> Point:
    """The point at this share of a line's pieces, from 0 to 1."""
    pieces = (len(points) - 1) // 3
    piece = min(int(share * pieces), pieces - 1)
    t = share * pieces - piece
    p, q, r, s = points[3 * piece : 3 * piece + 4]
    u = 1 - t
    a, b, c, d = u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t
    return (
        a * p[0] + b * q[0] + c * r[0] + d * s[0],
        a * p[1] + b * q[1] + c * r[1] + d * s[1],
    )
