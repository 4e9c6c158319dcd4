"""A map as boxes, joints and lines, for the languages in which others draw."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from argmap.interchange.fit import Holds, fit
from argmap.interchange.format import Loss
from argmap.model.argument import Argument, Rivalry, Target
from argmap.model.citation import Citation
from argmap.model.map import ArgumentMap
from argmap.model.scale import strength_word
from argmap.model.statement import Statement
from argmap.syntax.citations import LOCATORS

HOLDS = Holds(
    statement=frozenset(("role", "label", "citations", "about", "section")),
    argument=frozenset(("strength", "scheme", "granted")),
    meta=frozenset(("title",)),
    sections=True,
)
"""What these pictures show; the rest of a map is not in them."""

Kind = Literal["supports", "attacks", "premise", "contradicts", "about"]


@dataclass(frozen=True, slots=True)
class Box:
    """A statement: its name, its role, and the lines of text in its box."""

    name: str
    role: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Link:
    """A line from a box or a joint to another, and the words on it."""

    start: Target
    end: Target
    kind: Kind
    words: str = ""


@dataclass(slots=True)
class Group:
    """A heading and what is in its section: boxes, and sections inside it."""

    title: str
    boxes: list[Box] = field(default_factory=list)
    groups: list[Group] = field(default_factory=list)


@dataclass(slots=True)
class Drawing:
    """What a picture shows, and what of the map is not in it.

    ``top`` holds the boxes and sections at the margin. ``joints`` are the numbers of the steps that
    lines lead to: those with several premises, and those on which something bears.
    """

    title: str
    top: Group
    joints: list[int]
    links: list[Link]
    losses: list[Loss]


def drawing(map_: ArgumentMap) -> Drawing:
    """What can be drawn of a map."""
    smaller, losses = fit(map_, HOLDS)
    top = Group("")
    groups: list[Group] = []
    for section in smaller.sections:
        group = Group(flat(section.title))
        inside = top if section.parent is None else groups[section.parent]
        inside.groups.append(group)
        groups.append(group)
    for statement in smaller.statements.values():
        home = top if statement.section is None else groups[statement.section]
        home.boxes.append(_box(statement, map_))
    made = Drawing(flat(smaller.meta.title), top, [], [], list(losses))
    for step in smaller.arguments.values():
        _draw_step(step, smaller, made)
    for pair in smaller.rivals:
        made.links.append(Link(pair.left, pair.right, "contradicts", _words("contradicts", pair)))
    for statement in smaller.statements.values():
        if statement.about is not None:
            made.links.append(Link(statement.id, statement.about, "about", "about"))
    return made


def _draw_step(step: Argument, map_: ArgumentMap, made: Drawing) -> None:
    start: Target = step.premises[0]
    if step.linked or map_.bearing_on(step.id):
        start = step.id
        made.joints.append(step.id)
        made.links += (Link(premise, step.id, "premise") for premise in step.premises)
    verb = step.polarity
    if step.on_step:
        verb_on_step = {"supports": "warrants", "attacks": "undercuts"}[verb]
        made.links.append(Link(start, step.conclusion, verb, _words(verb_on_step, step)))
    else:
        made.links.append(Link(start, step.conclusion, verb, _words(verb, step)))


def _words(verb: str, step: Argument | Rivalry) -> str:
    words = [verb]
    if step.strength is not None:
        words.append(strength_word(step.strength) or f"{step.strength:g}")
    if isinstance(step, Argument):
        if step.scheme:
            words.append(step.scheme)
        if step.granted:
            words.append("granted")
    return ", ".join(words)


def _box(statement: Statement, map_: ArgumentMap) -> Box:
    lines = [statement.label] if statement.label else []
    lines.append(flat(statement.text))
    cited = "; ".join(cited_briefly(citation, map_) for citation in statement.citations)
    if cited:
        lines.append(f"({cited})")
    return Box(statement.id, statement.role, tuple(flat(line) for line in lines if line))


def cited_briefly(citation: Citation, map_: ArgumentMap) -> str:
    """A citation as it stands in a running text: ``see Bullock 1991, p. 573``."""
    source = map_.sources.get(citation.key)
    short = (source.short if source else "") or citation.key
    kind = f"{LOCATORS[citation.kind][0]} " if citation.kind in LOCATORS else ""
    place = f", {kind}{citation.locator}" if citation.locator else ""
    return f"{citation.prefix} {short}{place}".strip()


def flat(text: str) -> str:
    """Text on one line, without characters that are none."""
    sound = text.replace("\0", "\ufffd").encode("utf-8", "replace").decode()
    return " ".join(sound.split())


def numbered(prefix: str, map_: ArgumentMap) -> Mapping[str, str]:
    """Plain names for the statements: ``s0``, ``s1`` …"""
    return {name: f"{prefix}{number}" for number, name in enumerate(map_.statements)}
