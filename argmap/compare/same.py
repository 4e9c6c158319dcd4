"""Whether two maps say the same."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable

from argmap.model.map import ArgumentMap
from argmap.model.order import conclusions_first
from argmap.model.statement import Statement


def same_map(left: ArgumentMap, right: ArgumentMap) -> bool:
    """Whether two maps say the same, wherever and in whatever order they say it.

    Places, the order of writing, the numbers of arguments, the order of linked premises and the
    generated ids of unnamed statements do not count; all else does. Unnamed statements are told
    apart by what they say and by what is around them, with colour refinement (Weisfeiler and Leman,
    1968): each round is linear in the maps, and there are as many rounds as it takes to tell alike
    unnamed statements apart.

    >>> same_map(ArgumentMap(), ArgumentMap())
    True
    """
    if left.meta != right.meta or dict(left.sources) != dict(right.sources):
        return False
    colours = _Colours()
    sides = _Side(left, colours), _Side(right, colours)
    classes = 0
    while (now := len({c for side in sides for c in side.statements.values()})) > classes:
        classes = now
        if not any(side.unnamed for side in sides):
            break
        for side in sides:
            side.refine()
    return sides[0].content() == sides[1].content()


class _Colours(dict[Hashable, int]):
    """A number for each thing, the same for equal things."""

    def __missing__(self, key: Hashable) -> int:
        self[key] = len(self)
        return self[key]


class _Side:
    def __init__(self, map_: ArgumentMap, colours: _Colours) -> None:
        self.map = map_
        self.colours = colours
        self.unnamed = [s for s in map_.statements.values() if not s.named]
        self.contexts: dict[str, list[str]] = {}
        self.statements: dict[str, int] = {}
        for name, statement in map_.statements.items():
            if statement.about is not None:
                self.contexts.setdefault(statement.about, []).append(name)
            known = ("name", name) if statement.named else ("says", _said(statement))
            self.statements[name] = colours[known]
        self.order = conclusions_first(map_)

    def refine(self) -> None:
        """Tell unnamed statements apart by what is next to them."""
        steps = self._steps()
        fresh = {}
        for statement in self.unnamed:
            name = statement.id
            around = (
                self.statements[name],
                _sorted(steps[step.id] for step in self.map.used_in(name)),
                _sorted(steps[step.id] for step in self.map.bearing_on(name)),
                _sorted(
                    self._rival(name, pair.left, pair.right) for pair in self.map.rivalries(name)
                ),
                -1 if statement.about is None else self.statements[statement.about],
                _sorted(self.statements[other] for other in self.contexts.get(name, ())),
            )
            fresh[name] = self.colours[around]
        self.statements.update(fresh)

    def content(self) -> tuple[Counter[Hashable], ...]:
        """All that counts, in colours."""
        steps = self._steps()
        sections = self._sections()
        statements: Counter[Hashable] = Counter(
            (
                self.statements[s.id],
                _said(s),
                -1 if s.about is None else self.statements[s.about],
                -1 if s.section is None else sections[s.section],
            )
            for s in self.map.statements.values()
        )
        rivals: Counter[Hashable] = Counter(
            (_sorted((self.statements[r.left], self.statements[r.right])), r.strength)
            for r in self.map.rivals
        )
        return statements, Counter(steps.values()), rivals, Counter(sections)

    def _rival(self, name: str, left: str, right: str) -> int:
        return self.statements[right if left == name else left]

    def _steps(self) -> dict[int, int]:
        found: dict[int, int] = {}
        for step in self.order:
            target = step.conclusion
            goal = found[target] if isinstance(target, int) else self.statements[target]
            found[step.id] = self.colours[
                (
                    _sorted(self.statements[premise] for premise in step.premises),
                    isinstance(target, int),
                    goal,
                    step.polarity,
                    step.strength,
                    step.scheme,
                    step.granted,
                )
            ]
        return found

    def _sections(self) -> list[int]:
        found: list[int] = []
        alike: Counter[Hashable] = Counter()
        for section in self.map.sections:
            key = (
                -1 if section.parent is None else found[section.parent],
                section.title,
                section.level,
                -1 if section.under is None else self.statements[section.under],
            )
            alike[key] += 1
            found.append(self.colours[("section", key, alike[key])])
        return found


def _said(statement: Statement) -> Hashable:
    return (
        statement.role,
        statement.text,
        statement.label,
        statement.citations,
        statement.credence,
        statement.possible,
        statement.assumed,
        statement.date,
        statement.by,
        statement.tags,
        tuple(sorted(statement.extra.items())),
    )


def _sorted(colours: Iterable[int]) -> tuple[int, ...]:
    return tuple(sorted(colours))
