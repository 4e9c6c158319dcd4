"""Build a map in code, or from the parts of any format, with the checks that reading makes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from argmap.interchange.builder_checks import settle
from argmap.model.argument import Argument, Polarity, Rivalry, Target
from argmap.model.citation import Citation
from argmap.model.date import Date, parse_date
from argmap.model.extra import NO_EXTRA
from argmap.model.meta import Meta
from argmap.model.scale import CREDENCE_WORDS, STRENGTH_WORDS
from argmap.model.section import Section
from argmap.model.source import Source
from argmap.model.statement import Role, Statement
from argmap.resolve.loaded import Loaded
from argmap.source.diagnostic import Diagnostic, Related
from argmap.source.document import NOWHERE, Document, Span
from argmap.source.rules import (
    att003_out_of_range,
    chr001_not_a_date,
    fmt008_bad_value,
    ref002_defined_twice,
)
from argmap.source.similar import nearest


class MapBuilder:
    """Collects statements, steps and sources, and makes a map of them.

    Nothing that is added raises. Names may be used before they are defined; :meth:`build` looks
    them up, and its diagnostics say what does not fit. What does not fit is left out of the map.

    >>> import argmap
    >>> build = argmap.MapBuilder(argmap.Meta(title="The pact"))
    >>> build.add("thesis", "The pact was a success.", "success")
    'success'
    >>> build.add("claim", "Japan threatened the east.", "japan", supports="success")
    'japan'
    >>> map, diagnostics = build.build()
    >>> map
    <ArgumentMap 'The pact': 1 thesis, 2 statements, 1 argument, 0 sources>
    >>> [argument.premises for argument in map.bearing_on("success")]
    [('japan',)]
    """

    def __init__(self, meta: Meta | None = None) -> None:
        self.meta = meta or Meta()
        self.statements: dict[str, Statement] = {}
        self.arguments: dict[int, Argument] = {}
        self.rivals: list[Rivalry] = []
        self.sources: dict[str, Source] = {}
        self.sections: list[Section] = []
        self.diagnostics: list[Diagnostic] = []
        self._unnamed = 0
        self._next = 0

    def add(
        self,
        role: Role,
        text: str,
        id: str = "",
        *,
        supports: Target | None = None,
        attacks: Target | None = None,
        strength: float | str | None = None,
        scheme: str = "",
        granted: bool = False,
        label: str = "",
        citations: Iterable[Citation] = (),
        credence: float | str | None = None,
        possible: bool = False,
        assumed: bool = False,
        date: Date | str | None = None,
        by: str = "",
        tags: Iterable[str] = (),
        about: str | None = None,
        section: int | None = None,
        extra: Mapping[str, str] = NO_EXTRA,
        span: Span = NOWHERE,
        anchor: Span | None = None,
    ) -> str:
        """A statement, and the step by which it ``supports`` or ``attacks`` something, if any.

        The answer is the statement's id: the given one, a new one where none is given or where it
        is taken already (which is an error). ``strength``, ``scheme`` and ``granted`` belong to the
        step; ``credence`` and ``strength`` are numbers from 0 to 1 or words of their scales, and
        ``date`` is EDTF.
        """
        place = span if anchor is None else anchor
        name = self._free(id, place)
        self.statements[name] = Statement(
            name,
            role,
            text,
            label,
            tuple(citations),
            self._weight(credence, CREDENCE_WORDS, "credence", place),
            possible,
            assumed,
            self.date(date, place),
            by,
            tuple(tags),
            about,
            section,
            extra,
            span,
            place,
        )
        if supports is not None:
            self.step(name, supports, "supports", strength, scheme, granted, span=place)
        if attacks is not None:
            self.step(name, attacks, "attacks", strength, scheme, granted, span=place)
        return name

    def step(
        self,
        premises: str | Iterable[str],
        conclusion: Target,
        polarity: Polarity = "supports",
        strength: float | str | None = None,
        scheme: str = "",
        granted: bool = False,
        *,
        number: int | None = None,
        span: Span = NOWHERE,
    ) -> int:
        """A step from one premise, or several linked ones, to a statement or to another step.

        The answer is the step's number, which can be another step's ``conclusion``. A ``number`` of
        one's own must be larger than all before it; else the next free one is taken.
        """
        if number is None or number < self._next:
            number = self._next
        self._next = number + 1
        linked = (premises,) if isinstance(premises, str) else tuple(dict.fromkeys(premises))
        weight = self._weight(strength, STRENGTH_WORDS, "strength", span)
        self.arguments[number] = Argument(
            number, linked, conclusion, polarity, weight, scheme, granted, span
        )
        return number

    def contradicts(
        self, left: str, right: str, strength: float | str | None = None, *, span: Span = NOWHERE
    ) -> None:
        """Two statements that contradict each other, both ways with the same strength."""
        weight = self._weight(strength, STRENGTH_WORDS, "strength", span)
        self.rivals.append(Rivalry(left, right, weight, span))

    def source(self, source: Source) -> None:
        """A source; one without a key, or with one that is taken, is an error and left out."""
        if not source.id:
            self.diagnostics.append(
                fmt008_bad_value.RULE.at(
                    source.span, "this source has no key", help="give it a key to cite it by"
                )
            )
        elif source.id in self.sources:
            self._taken(source.id, source.span, self.sources[source.id].span, "source")
        else:
            self.sources[source.id] = source

    def section(
        self,
        title: str,
        level: int = 1,
        parent: int | None = None,
        under: str | None = None,
        *,
        span: Span = NOWHERE,
    ) -> int:
        """A heading; the answer is its index, which statements and inner headings name."""
        self.sections.append(Section(title, level, parent, under, span))
        return len(self.sections) - 1

    def build(self, documents: tuple[Document, ...] = ()) -> Loaded:
        """The map, and what did not fit, in order of place."""
        made, found = settle(self)
        problems = sorted(
            (*self.diagnostics, *found), key=lambda problem: (problem.span.path, problem.span.start)
        )
        return Loaded(made, tuple(problems), documents)

    def fresh(self) -> str:
        """A generated id that no statement has yet."""
        while (name := f"~{self._unnamed + 1}") in self.statements:
            self._unnamed += 1
        self._unnamed += 1
        return name

    def _free(self, name: str, place: Span) -> str:
        if not name:
            return self.fresh()
        if name in self.statements:
            self._taken(name, place, self.statements[name].anchor, "statement")
            return self.fresh()
        return name

    def _taken(self, name: str, place: Span, first: Span, kind: str) -> None:
        self.diagnostics.append(
            ref002_defined_twice.RULE.at(
                place,
                f"the {kind} `{name}` is defined twice",
                label="defined again here",
                related=(Related(first, "first defined here"),),
                help="give one of them another name",
            )
        )

    def _weight(
        self, value: float | str | None, words: Mapping[str, float], scale: str, place: Span
    ) -> float | None:
        if isinstance(value, str):
            if value in words:
                return words[value]
            near = nearest(value, words)
            self.diagnostics.append(
                fmt008_bad_value.RULE.at(
                    place,
                    f"`{value}` is no word for a {scale}",
                    help=f"write `{near}`" if near else f"write one of {', '.join(words)}",
                )
            )
            return None
        if value is None or 0 <= value <= 1:
            return value if value is None else float(value)
        self.diagnostics.append(
            att003_out_of_range.RULE.at(
                place,
                f"a {scale} of `{value}` is not between 0 and 1",
                help="write a number from 0 to 1",
            )
        )
        return None

    def date(self, date: Date | str | None, place: Span) -> Date | None:
        """The date that a text writes in EDTF; what is none is reported."""
        if not isinstance(date, str):
            return date
        if not date:
            return None
        read = parse_date(date)
        if read is None:
            self.diagnostics.append(
                chr001_not_a_date.RULE.at(
                    place,
                    f"`{date[:60]}` is no date",
                    label="dates are written as in the Extended Date/Time Format",
                    help="write a year, a month or a day: `1939`, `1939-08`, `1939-08-23`",
                )
            )
        return read
