"""Attributes get their meaning."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache

from argmap.model.date import Date, parse_date
from argmap.resolve.date_meant import date_meant
from argmap.resolve.files import Unit
from argmap.resolve.known_attributes import ATTRIBUTES, STEP, WHERE, Bearer
from argmap.source.diagnostic import Diagnostic, Edit, Fix
from argmap.source.document import Document, Span
from argmap.source.rules import (
    att001_unknown_attribute,
    att002_misplaced_attribute,
    att003_out_of_range,
    att004_given_twice,
    att005_comma,
    chr001_not_a_date,
)
from argmap.source.similar import nearest
from argmap.syntax.attributes import Attribute, quoted, split
from argmap.syntax.heads import braces_at
from argmap.syntax.sentence import places
from argmap.syntax.tree import Node

TEXTS = ("by", "author", "origin", "purpose", "perspective", "scheme", "file", "x-")
"""What holds words, so that those behind it belong to it where nothing else is meant."""
NUMBER = re.compile(r"\d{0,20}\.?\d{1,20}|\d{1,20}\.", re.ASCII)
split_once = lru_cache(maxsize=1024)(split)


@dataclass(slots=True)
class Traits:
    """What the braces of one line say; ``places`` is where the strength, a flag or a value is."""

    strength: float | None = None
    credence: float | None = None
    scheme: str = ""
    flags: set[str] = field(default_factory=set)
    values: dict[str, str] = field(default_factory=dict)
    date: Date | None = None
    tags: list[str] = field(default_factory=list)
    extra: dict[str, str] = field(default_factory=dict)
    places: dict[str, Span] = field(default_factory=dict)


NONE = Traits()
"""The traits of a line without braces; nobody changes it."""


class AttributeReader:
    """Reads the braces of one document's lines, and keeps what is wrong with them."""

    def __init__(self, document: Document, diagnostics: list[Diagnostic]) -> None:
        self._document = document
        self._diagnostics = diagnostics

    def read(
        self, braces: str, at: int, bearers: frozenset[Bearer], traits: Traits | None = None
    ) -> Traits:
        """The traits in ``braces``, which begin at offset ``at``, on what ``bearers`` says."""
        traits = traits or Traits()
        seen: dict[str, Attribute] = {}
        attributes = split_once(braces)
        place = places(self._document.text, at, braces)
        if _is_prose(attributes):
            self._no_attributes(self._document.span(at, place(len(braces) - 1) + 1))
            return traits
        for attribute in _with_all_words(attributes, braces):
            span = self._document.span(place(attribute.start), place(attribute.end - 1) + 1)
            name = attribute.name
            if attribute.joint != "=":
                self._joint(span, attribute)
            elif name.startswith(TEXTS) and attribute.value and braces[attribute.end - 1] != '"':
                self._quotes(span, attribute)
            if name == ",":
                self._comma(span)
            elif name.startswith(".") and attribute.value is None and len(name) > 1:
                self._bearer(span, name, frozenset({"statement"}), bearers)
                traits.tags.append(name[1:])
            elif name.startswith("x-") and attribute.value is not None:
                self._bearer(span, name, frozenset({"statement", "source"}), bearers)
                traits.extra[name] = attribute.value
            elif name not in ATTRIBUTES:
                self._unknown(span, attribute)
            elif self._once(span, attribute, seen) and self._bearer(
                span, name, ATTRIBUTES[name].bearer, bearers
            ):
                self._take(traits, attribute, span)
        return traits

    def _say(self, diagnostic: Diagnostic) -> None:
        self._diagnostics.append(diagnostic)

    def _comma(self, span: Span) -> None:
        around = self._document.text[max(span.start - 1, 0) : span.end + 1]
        kept = "" if re.search(r"\s", around) else " "
        fix = Fix("delete the comma", (Edit(span, kept),))
        self._say(
            att005_comma.RULE.at(
                span,
                "attributes are separated by spaces",
                label="a comma",
                help="delete the comma",
                fixes=(fix,),
            )
        )

    def _joint(self, span: Span, attribute: Attribute) -> None:
        start = span.start + len(attribute.name)
        joint = span._replace(start=start, end=start + len(attribute.joint))
        value = attribute.value or ""
        self._say(
            att001_unknown_attribute.RULE.at(
                joint,
                f"`{attribute.joint}` stands where `=` alone is wanted",
                help=f"write `{attribute.name}={quoted(value) if ' ' in value else value}`",
                fixes=(Fix("write `=` alone", (Edit(joint, "="),)),),
            )
        )

    def _quotes(self, span: Span, attribute: Attribute) -> None:
        """A value of several words, or nothing where it is of one."""
        if " " not in (attribute.value or ""):
            return
        meant = f"{attribute.name}={quoted(attribute.value or '')}"
        helps = f"write `{meant}`"
        self._say(
            att001_unknown_attribute.RULE.at(
                span,
                "a value with a space in it wants quotation marks",
                label="read as one value",
                help=helps,
                fixes=(Fix(helps, (Edit(span, meant),), safe=False),),
            )
        )

    def _no_attributes(self, span: Span) -> None:
        self._say(
            att001_unknown_attribute.RULE.at(
                span,
                "there is no attribute between these braces",
                help=("write `\\{` for a mere brace", "the attributes are named in the reference"),
            )
        )

    def _unknown(self, span: Span, attribute: Attribute) -> None:
        near = nearest(attribute.name, (*ATTRIBUTES, "x-"))
        name = attribute.name
        shown = f"{name}={attribute.value}" if attribute.value is not None else name
        start = span.start
        fixes: tuple[Fix, ...] = ()
        if near == "x-" or near is None:
            helps = "write `x-NAME=value` for an attribute of your own, `.NAME` for a tag"
        else:
            helps = f"write `{near}`"
            edit = Edit(span._replace(end=start + len(name)), near)
            fixes = (Fix(helps, (edit,), safe=name.lower() == near),)
        self._say(
            att001_unknown_attribute.RULE.at(
                span, f"`{shown}` is no attribute", help=helps, fixes=fixes
            )
        )

    def _once(self, span: Span, attribute: Attribute, seen: dict[str, Attribute]) -> bool:
        group = ATTRIBUTES[attribute.name].group
        first = seen.setdefault(group, attribute)
        if first is attribute:
            return True
        what = f"two words for the {group}" if first.name != attribute.name else "said twice"
        self._say(
            att004_given_twice.RULE.at(
                span,
                f"`{first.name}` and `{attribute.name}`: {what}",
                label="the second is not used",
                help=f"keep one of them; where it is to stay, `{first.name}` is used",
            )
        )
        return False

    def _bearer(
        self, span: Span, name: str, can: frozenset[Bearer], bearers: frozenset[Bearer]
    ) -> bool:
        if can & bearers:
            return True
        self._say(misplaced(name, span, bearers, can))
        return False

    def _take(self, traits: Traits, attribute: Attribute, span: Span) -> None:
        name, value = attribute.name, attribute.value
        known = ATTRIBUTES[name]
        if known.takes_value != (value is not None) or value == "":
            self._say(
                att003_out_of_range.RULE.at(
                    span,
                    f"`{name}` wants a value" if known.takes_value else f"`{name}` takes no value",
                    help=f"write `{name}=…`" if known.takes_value else f"write `{name}`",
                )
            )
        elif known.group in ("strength", "credence"):
            number = known.number if value is None else self._number(name, value, span)
            if known.group == "strength":
                traits.strength = number
                traits.places["strength"] = span
            else:
                traits.credence = number
        elif name == "scheme":
            traits.scheme = value or ""
            traits.places[name] = span
        elif name == "date":
            traits.date = parse_date(value or "")
            if traits.date is None:
                self._not_a_date(value or "", span)
        elif value is not None:
            traits.values[name] = value
            traits.places[name] = span
        else:
            traits.flags.add(name)
            traits.places[name] = span

    def _number(self, name: str, value: str, span: Span) -> float | None:
        number = _number(value)
        if number is not None:
            return number
        self._say(
            att003_out_of_range.RULE.at(
                span,
                f"`{value}` is no number from 0 to 1",
                help=f"write a number such as `{name}=0.8`",
            )
        )
        return None

    def _not_a_date(self, value: str, span: Span) -> None:
        meant = date_meant(value)
        helps = "write a year, a month or a day: `1939`, `1939-08`, `1939-08-23`"
        fixes: tuple[Fix, ...] = ()
        if meant is not None:
            helps = f"write `date={meant}`"
            fixes = (Fix(helps, (Edit(span, f"date={meant}"),), safe=False),)
        self._say(
            chr001_not_a_date.RULE.at(
                span,
                f"`{value}` is no date",
                label="dates are written as in the Extended Date/Time Format",
                help=helps,
                fixes=fixes,
            )
        )


def _with_all_words(attributes: list[Attribute], braces: str) -> list[Attribute]:
    """The attributes, each value without quotation marks with the words that belong to it.

    `by=Joseph Stalin` is one mistake, and so is `date=August 1939`.
    """
    joined: list[Attribute] = []
    for attribute in attributes:
        last = joined[-1] if joined else None
        if (
            last is not None
            and last.value
            and braces[last.end - 1] != '"'
            and _goes_on(last, attribute)
        ):
            value = f"{last.value} {attribute.name}"
            joined[-1] = last._replace(value=value, end=attribute.end)
        else:
            joined.append(attribute)
    return joined


def _goes_on(last: Attribute, word: Attribute) -> bool:
    name = word.name
    if word.value is not None or name in ATTRIBUTES or name == "," or name.startswith("."):
        return False
    if last.name.startswith(TEXTS):
        return nearest(name, (*ATTRIBUTES, "x-")) is None
    if last.name == "date":
        return parse_date(last.value or "") is None
    return last.name in ("strength", "credence") and _number(last.value or "") is None


def _number(value: str) -> float | None:
    """A number from 0 to 1, or None."""
    number = float(value) if NUMBER.fullmatch(value) else None
    return number if number is not None and number <= 1 else None


def _is_prose(attributes: list[Attribute]) -> bool:
    """Whether braces hold several words, no attribute, and little that is even near to one."""
    names = [attribute.name for attribute in attributes if attribute.name != ","]
    if len(names) < 2 or any(n in ATTRIBUTES or n.startswith(("x-", ".")) for n in names):
        return False
    return sum(nearest(name, (*ATTRIBUTES, "x-")) is None for name in names) * 2 > len(names)


def misplaced(
    name: str,
    span: Span,
    bearers: frozenset[Bearer],
    can: frozenset[Bearer] | None = None,
) -> Diagnostic:
    """An attribute on a line that is no such thing; ``can``: what it goes with instead."""
    where = " or ".join(WHERE[one] for one in sorted(can or ATTRIBUTES[name].bearer, reverse=True))
    here = "this line" if "step" in bearers else "a line that bears on nothing"
    if "source" in bearers:
        here = "a source"
    return att002_misplaced_attribute.RULE.at(
        span,
        f"`{name}` does not go with {here}",
        label=f"goes with {where}",
        help=f"move it to {where}, or delete it",
    )


def read_tail(unit: Unit, node: Node, diagnostics: list[Diagnostic]) -> Traits:
    """The attributes of a line that holds no prose: a reuse, a relation, a contradiction."""
    at = braces_at(node.head)
    if at == len(node.head):
        return NONE
    start = max(unit.document.text.find("{", node.start, node.end), node.start)
    return AttributeReader(unit.document, diagnostics).read(node.head[at:].rstrip(), start, STEP)
