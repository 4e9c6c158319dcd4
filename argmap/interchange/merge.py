"""Several maps become one."""

from __future__ import annotations

from dataclasses import replace

from argmap.interchange.builder import MapBuilder
from argmap.interchange.names import Names
from argmap.model.argument import Argument, Rivalry, Target
from argmap.model.map import ArgumentMap
from argmap.model.order import conclusions_first
from argmap.model.statement import Statement
from argmap.resolve.loaded import Loaded
from argmap.source.diagnostic import Diagnostic, Related
from argmap.source.document import Span
from argmap.source.rules import ref002_defined_twice, ref010_said_already


def merge(first: ArgumentMap, *others: ArgumentMap) -> Loaded:
    """One map that says all that these maps say.

    What two maps say alike is said once. Where they mean different things by one name, the first
    map keeps it, the other's thing gets a similar one, and an error says so; where they weigh one
    step differently, the first map's weight counts, and an error says so. The front matter is the
    first map's. Linear in the maps.

    >>> import argmap
    >>> one, _ = argmap.parse("thesis t: It was.\\n  claim a: So it seems.\\n")
    >>> two, _ = argmap.parse("thesis t: It was.\\n  objection b: Not so.\\n")
    >>> map, diagnostics = merge(one, two)
    >>> [map.step(number) for number in map.arguments]
    ['a -> t', 'b -> t']
    """
    merging = _Merging(first)
    for other in others:
        merging.add(other)
    return merging.build.build()


class _Merging:
    def __init__(self, first: ArgumentMap) -> None:
        self.build = MapBuilder(first.meta)
        self.names = Names()
        self.keys = Names()
        self.steps: dict[tuple[frozenset[str], Target, str], Argument] = {}
        self.pairs: dict[frozenset[str], Rivalry] = {}
        self.add(first)

    def add(self, map_: ArgumentMap) -> None:
        """Take a map in."""
        keys = self._sources(map_)
        offset = len(self.build.sections)
        names = self._names(map_, keys, offset)
        for section in map_.sections:
            self.build.section(
                section.title,
                section.level,
                None if section.parent is None else section.parent + offset,
                None if section.under is None else names.get(section.under, section.under),
                span=section.span,
            )
        numbers: dict[int, int] = {}
        for step in conclusions_first(map_):
            numbers[step.id] = self._step(step, names, numbers)
        for pair in map_.rivals:
            self._pair(replace(pair, left=names[pair.left], right=names[pair.right]))

    def _sources(self, map_: ArgumentMap) -> dict[str, str]:
        keys = {}
        for key, source in map_.sources.items():
            known = self.build.sources.get(key)
            keys[key] = key
            if known is None:
                self.keys.taken.add(key)
                self.build.source(source)
            elif known != source:
                keys[key] = self.keys.give(key, "source")
                self.build.source(replace(source, id=keys[key]))
                self._differ("source", key, source.span, known.span)
        return keys

    def _names(self, map_: ArgumentMap, keys: dict[str, str], offset: int) -> dict[str, str]:
        """The names of a map's statements in the whole; those that are new are taken in."""
        names = {}
        fresh: list[tuple[str, Statement]] = []
        for name, statement in map_.statements.items():
            known = self.build.statements.get(name)
            moved = self._moved(statement, keys, offset)
            if known is None:
                names[name] = name
                self.names.taken.add(name)
            elif _alike(known, moved):
                names[name] = name
                continue
            elif statement.named:
                names[name] = self.names.give(name, statement.title)
                self._differ("statement", name, statement.anchor, known.anchor)
            else:
                names[name] = self.build.fresh()
            fresh.append((names[name], moved))
            self.build.statements[names[name]] = replace(moved, id=names[name])
        for new, statement in fresh:
            if statement.about is not None:
                about = names.get(statement.about, statement.about)
                self.build.statements[new] = replace(statement, id=new, about=about)
        return names

    @staticmethod
    def _moved(statement: Statement, keys: dict[str, str], offset: int) -> Statement:
        citations = tuple(replace(c, key=keys.get(c.key, c.key)) for c in statement.citations)
        section = None if statement.section is None else statement.section + offset
        return replace(statement, citations=citations, section=section)

    def _step(self, step: Argument, names: dict[str, str], numbers: dict[int, int]) -> int:
        premises = tuple(names[premise] for premise in step.premises)
        target = step.conclusion
        goal: Target = numbers[target] if isinstance(target, int) else names[target]
        key = (frozenset(premises), goal, step.polarity)
        known = self.steps.get(key)
        if known is None:
            number = self.build.step(
                premises, goal, step.polarity, step.strength, step.scheme, step.granted,
                span=step.span,
            )  # fmt: skip
            self.steps[key] = replace(step, id=number)
            return number
        weight = (known.strength, known.scheme, known.granted)
        if weight != (step.strength, step.scheme, step.granted):
            said = f"{' + '.join(premises)} {step.polarity}"
            self._weigh(f"`{said}` is weighed differently", step.span, known.span)
        return known.id

    def _pair(self, pair: Rivalry) -> None:
        both = frozenset((pair.left, pair.right))
        known = self.pairs.setdefault(both, pair)
        if known is pair:
            self.build.contradicts(pair.left, pair.right, pair.strength, span=pair.span)
        elif known.strength != pair.strength:
            said = f"{pair.left} contradicts {pair.right}"
            self._weigh(f"`{said}` is weighed differently", pair.span, known.span)

    def _weigh(self, message: str, here: Span, first: Span) -> None:
        self._say(
            ref010_said_already.RULE.at(
                here,
                message,
                related=(Related(first, "this weight counts"),),
                help="give both the same weight",
            )
        )

    def _differ(self, kind: str, name: str, here: Span, first: Span) -> None:
        self._say(
            ref002_defined_twice.RULE.at(
                here,
                f"the {kind} `{name}` is another one in another map",
                label="gets another name",
                related=(Related(first, "keeps the name"),),
                help="give them different names",
            )
        )

    def _say(self, problem: Diagnostic) -> None:
        self.build.diagnostics.append(problem)


def _alike(known: Statement, other: Statement) -> bool:
    """Whether two statements say the same; the sections of two maps are never the same."""
    return replace(known, section=None) == replace(other, section=None, id=known.id)
