"""What an Argdown file says once its titles are looked up: Argdown's own model."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal

from argmap.source.document import Span

Kind = Literal["support", "attack", "undercut", "contrary", "contradictory", "entails"]


@dataclass(slots=True, eq=False)
class Member:
    """What relations lead from and to: a statement with all its wordings, or an argument.

    ``title`` is empty where nothing in the file names it. ``texts`` are what it says at each place,
    ``section`` the index of the heading under which it is first said, or else first named; until it
    is said, ``said`` is false.
    """

    title: str
    argument: bool
    span: Span
    texts: list[tuple[str, Span]] = field(default_factory=list)
    tags: dict[str, None] = field(default_factory=dict)
    data: dict[str, Any] = field(default_factory=dict)
    section: int | None = None
    said: bool = False
    steps: list[Reasoning] = field(default_factory=list)


@dataclass(slots=True, eq=False)
class Reasoning:
    """One inference of an argument, from its premises to its conclusion."""

    premises: list[Member]
    conclusion: Member
    rules: tuple[str, ...]
    data: dict[str, Any]
    span: Span


@dataclass(slots=True, eq=False)
class Link:
    """A relation from one member to another, or to an inference."""

    kind: Kind
    source: Member
    target: Member | Reasoning
    data: dict[str, Any]
    span: Span


@dataclass(slots=True)
class Title:
    """A heading: its words, level from 1, the heading around it, and what else it says."""

    text: str
    level: int
    parent: int | None
    tags: tuple[str, ...]
    data: dict[str, Any]
    span: Span


@dataclass(slots=True)
class Debate:
    """All of a file and of the files that it includes."""

    statements: list[Member] = field(default_factory=list)
    arguments: list[Member] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    headings: list[Title] = field(default_factory=list)
    front: dict[str, Any] = field(default_factory=dict)
