"""The file formats of the International Competition on Computational Models of Argumentation.

All three say which abstract arguments there are and which attacks which: ``.af`` (numbers, since
2023), ``.apx`` (facts of logic programs) and ``.tgf`` (the Trivial Graph Format). They are read
here for whoever needs them: the solver makes a framework of them, conversion a map.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from argmap.source.diagnostic import Diagnostic
from argmap.source.document import Document, Span
from argmap.source.rules import (
    fmt060_unreadable_part,
    fmt061_missing_head,
    fmt062_too_large,
    ref001_undefined,
    ref002_defined_twice,
)

MOST_ARGUMENTS = 2_000_000
"""A head that announces more is not believed."""
MOST_REPORTED = 100
"""After so many faults in one file the others are counted, not listed."""

AF_HEAD = re.compile(r"[ \t]*p[ \t]+af[ \t]+(\d{1,18})[ \t\r]*", re.ASCII)
AF_PAIR = re.compile(r"[ \t]*(\d{1,18})[ \t]+(\d{1,18})[ \t\r]*", re.ASCII)
NAME = r"[^\s(),.%]+"
BLANK = r"[ \t]*+"
APX_FACT = re.compile(
    rf"%[^\n]*|arg{BLANK}\({BLANK}(?P<name>{NAME}){BLANK}\){BLANK}\.|"
    rf"att{BLANK}\({BLANK}(?P<left>{NAME}){BLANK},{BLANK}(?P<right>{NAME}){BLANK}\){BLANK}\.|"
    r"(?P<odd>[^\s%][^\n]*)"
)


@dataclass(slots=True)
class AttackGraph:
    """Abstract arguments by name, in the order of the file, and attacks by their indexes.

    ``places`` are the offsets of the names in the document, ``attack_places`` those of the attacks.
    ``labels`` holds the text that TGF can put beside a name, by index.
    """

    names: list[str] = field(default_factory=list)
    places: list[int] = field(default_factory=list)
    attacks: list[tuple[int, int]] = field(default_factory=list)
    attack_places: list[int] = field(default_factory=list)
    labels: dict[int, str] = field(default_factory=dict)


def read_af(document: Document) -> tuple[AttackGraph, list[Diagnostic]]:
    """An ``.af`` file: ``p af N``, then an attack a line, ``#`` before comments."""
    reader = _Reader(document)
    count = None
    pending: list[tuple[int, int, int]] = []
    for at, line in _lines(document.text):
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        head = AF_HEAD.fullmatch(line)
        pair = AF_PAIR.fullmatch(line)
        if head is not None and count is None and not pending:
            count = int(head[1])
        elif pair is not None:
            pending.append((int(pair[1]), int(pair[2]), at))
        else:
            reader.unreadable(at, at + len(line), "write an attack as two numbers: `1 2`")
    mentioned = max((max(left, right) for left, right, _ in pending), default=0)
    if count is None:
        reader.say_head("an `.af` file begins with `p af N`", "write `p af N` in the first line")
        count = mentioned
    if count > MOST_ARGUMENTS:
        reader.say_large(count)
        count = min(mentioned, MOST_ARGUMENTS)
    reader.graph.names = [str(number) for number in range(1, count + 1)]
    reader.graph.places = [0] * count
    for left, right, at in pending:
        if 1 <= left <= count and 1 <= right <= count:
            reader.graph.attacks.append((left - 1, right - 1))
            reader.graph.attack_places.append(at)
        else:
            odd = left if not 1 <= left <= count else right
            reader.undefined(str(odd), at, f"the arguments are 1 to {count}")
    return reader.graph, reader.reported()


def read_apx(document: Document) -> tuple[AttackGraph, list[Diagnostic]]:
    """An ``.apx`` file: ``arg(a).`` and ``att(a,b).`` in any order, ``%`` before comments."""
    reader = _Reader(document)
    pending: list[tuple[str, str, int]] = []
    for found in APX_FACT.finditer(document.text):
        kind = found.lastgroup
        if kind == "name":
            reader.define(found["name"], found.start("name"))
        elif kind == "right":
            pending.append((found["left"], found["right"], found.start("left")))
        elif kind == "odd":
            reader.unreadable(
                found.start("odd"), found.end("odd"), "write `arg(a).` or `att(a,b).`"
            )
    reader.attack(pending)
    return reader.graph, reader.reported()


def read_tgf(document: Document) -> tuple[AttackGraph, list[Diagnostic]]:
    """A ``.tgf`` file: a name a line, perhaps with a label; ``#``; an attack a line."""
    reader = _Reader(document)
    pending: list[tuple[str, str, int]] = []
    parted = False
    for at, line in _lines(document.text):
        if not line.strip():
            continue
        if line.strip() == "#" and not parted:
            parted = True
            continue
        words = line.split(None, 2 if parted else 1)
        if not parted:
            index = reader.define(words[0], at + line.index(words[0]))
            if len(words) > 1 and index is not None:
                reader.graph.labels[index] = words[1].rstrip()
        elif len(words) > 1:
            pending.append((words[0], words[1], at))
        else:
            reader.unreadable(at, at + len(line), "write an attack as two names: `a b`")
    if not parted and document.text.strip():
        reader.say_head("a `.tgf` file has a `#` before its attacks", "write `#` on a line")
    reader.attack(pending)
    return reader.graph, reader.reported()


class _Reader:
    def __init__(self, document: Document) -> None:
        self.document = document
        self.graph = AttackGraph()
        self.problems: list[Diagnostic] = []
        self.index: dict[str, int] = {}
        self._said: set[str] = set()

    def define(self, name: str, at: int) -> int | None:
        if name in self.index:
            self._say(
                ref002_defined_twice.RULE.at(
                    self.document.span(at, at + len(name)),
                    f"`{name}` is defined twice",
                    help="delete one of the two",
                )
            )
            return None
        self.index[name] = len(self.graph.names)
        self.graph.names.append(name)
        self.graph.places.append(at)
        return self.index[name]

    def attack(self, pending: list[tuple[str, str, int]]) -> None:
        for left, right, at in pending:
            first, second = self.index.get(left), self.index.get(right)
            if first is None or second is None:
                self.undefined(left if first is None else right, at, "not defined in this file")
            else:
                self.graph.attacks.append((first, second))
                self.graph.attack_places.append(at)

    def undefined(self, name: str, at: int, label: str) -> None:
        if name in self._said:
            return
        self._said.add(name)
        self._say(
            ref001_undefined.RULE.at(
                self._rest_of_line(at), f"no argument is named `{name}`", label=label
            )
        )

    def unreadable(self, start: int, end: int, advice: str) -> None:
        line = self.document.text[start:end].strip()
        self._say(
            fmt060_unreadable_part.RULE.at(
                self.document.span(start, max(end, start + 1)),
                f"`{line[:40]}` is neither an argument nor an attack",
                label="left out",
                help=advice,
            )
        )

    def say_head(self, message: str, advice: str) -> None:
        self._say(
            fmt061_missing_head.RULE.at(
                self.document.span(0, min(1, len(self.document.text))), message, help=advice
            )
        )

    def say_large(self, count: int) -> None:
        self._say(
            fmt062_too_large.RULE.at(
                self.document.span(0, min(1, len(self.document.text))),
                f"this file announces {count} arguments, and {MOST_ARGUMENTS} are the most",
                label="only those that an attack mentions are read",
            )
        )

    def reported(self) -> list[Diagnostic]:
        """What is wrong; where that is very much, the last diagnostic says how much more."""
        if len(self.problems) <= MOST_REPORTED:
            return self.problems
        last = self.problems[MOST_REPORTED - 1]
        more = len(self.problems) - MOST_REPORTED
        note = f"{more} more faults of this kind or another follow"
        return [*self.problems[: MOST_REPORTED - 1], replace(last, notes=(*last.notes, note))]

    def _say(self, problem: Diagnostic) -> None:
        self.problems.append(problem)

    def _rest_of_line(self, at: int) -> Span:
        end = self.document.text.find("\n", at)
        return self.document.span(at, len(self.document.text) if end < 0 else end)


def _lines(text: str) -> Iterator[tuple[int, str]]:
    """Each line, and the offset at which it begins."""
    at = 0
    for line in text.split("\n"):
        yield at, line
        at += len(line) + 1
