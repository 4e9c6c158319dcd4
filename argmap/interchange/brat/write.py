"""A map becomes BRAT standoff."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import PurePath

from argmap.interchange.brat.kinds import (
    KEY,
    KIND_KEY,
    POLARITY,
    SPAN_KEY,
    STANCE,
    STANCE_WORDS,
    kinds_of,
    roles_of,
    stances_of,
)
from argmap.interchange.fit import Holds, fit
from argmap.interchange.format import Loss, Written
from argmap.interchange.kept import as_list, unpacked
from argmap.interchange.one_line import one_line
from argmap.model.map import ArgumentMap
from argmap.model.source import ESSAY
from argmap.model.statement import Statement

UNIT_ID = re.compile(r"T[1-9]\d{0,8}")
SPANS = re.compile(r"\d{1,9} \d{1,9}(?:;\d{1,9} \d{1,9})*")
KIND = re.compile(r"[^\s:]+")
HOLDS = Holds(
    statement=frozenset({"extra", "citations", "role"}),
    source=frozenset({"kept_in", "file", "short", "note", "passages"}),
    meta=frozenset({"essay"}),
    linked=False,
    on_step=False,
    rivals=False,
    extra=KEY,
)


def write_brat(map_: ArgumentMap) -> Written:
    """The map as an ``.ann`` file, and what that has no place for.

    Where every statement knows its place in an essay, that place is written, and the essay stays as
    it is. Otherwise there is no text that holds all of them, and one is made: a paragraph for each
    statement, in a ``.txt`` beside the ``.ann``.
    """
    writer = _Writer(map_)
    return Written(
        writer.annotations(), tuple(writer.losses), writer.beside, dict(writer.rests_on())
    )


class _Writer:
    def __init__(self, map_: ArgumentMap) -> None:
        self.map, losses = fit(map_, HOLDS)
        self.losses = list(losses)
        self.placed = all(
            SPANS.fullmatch(s.extra.get(SPAN_KEY, "")) for s in self.map.statements.values()
        )
        self.beside: dict[str, str] = {}
        self.names = self._names()
        self.spans = self._recorded() if self.placed else self._composed()
        roles = roles_of(self.map, frozenset(self.map.theses))
        for statement in self.map.statements.values():
            self._account(statement)
            if statement.role != roles[statement.id]:
                self.losses.append(Loss("role", statement.id))
        self.losses += [Loss("source", k) for k in self.map.sources if not self._is_essay(k)]
        if self.map.meta.essay and not self.placed:
            self.losses.append(Loss("essay", "the map"))

    def annotations(self) -> str:
        """The whole file."""
        kinds, stances = self._kinds(), stances_of(self.map)
        kept = [str(line) for line in as_list(unpacked(self.map.meta, KEY).get("lines"))]
        taken = {line.split("\t", 1)[0] for line in kept}
        theses = frozenset(self.map.theses)
        lines = []
        for name in self._in_order():
            statement = self.map.statements[name]
            words = one_line(statement.text)
            lines.append(f"{self.names[name]}\t{kinds[name]} {self.spans[name]}\t{words}")
        number = 0
        for name, polarity in stances.items():
            while f"A{(number := number + 1)}" in taken:
                pass
            lines.append(f"A{number}\t{STANCE} {self.names[name]} {STANCE_WORDS[polarity]}")
        number = 0
        words_of = {polarity: word for word, polarity in POLARITY.items()}
        for argument in self.map.arguments.values():
            (premise,), target = argument.premises, str(argument.conclusion)
            if premise in stances and target in theses:
                continue
            while f"R{(number := number + 1)}" in taken:
                pass
            ends = f"Arg1:{self.names[premise]} Arg2:{self.names[target]}"
            lines.append(f"R{number}\t{words_of[argument.polarity]} {ends}")
        return "".join(f"{line}\n" for line in (*lines, *kept))

    def rests_on(self) -> Iterator[tuple[str, tuple[str, tuple[Loss, ...]]]]:
        """The essay that stays as it is: read back without it, the file cites nothing."""
        essay = self.map.meta.essay
        if not essay or not self.placed:
            return
        citing = [
            s.id
            for s in self.map.statements.values()
            if any(citation.key == ESSAY for citation in s.citations)
        ]
        lost = (Loss("essay", "the map"), *(Loss("citations", name) for name in citing))
        yield ".txt", (PurePath(essay).name, lost)

    def _in_order(self) -> list[str]:
        """The statements in the order of the text."""
        return sorted(self.map.statements, key=lambda name: int(self.spans[name].split(" ")[0]))

    def _names(self) -> dict[str, str]:
        names = {name: name for name in self.map.statements if UNIT_ID.fullmatch(name)}
        number = 0
        for name in self.map.statements:
            if name not in names:
                while f"T{(number := number + 1)}" in names:
                    pass
                names[name] = f"T{number}"
                if not name.startswith("~"):
                    self.losses.append(Loss("name", name))
        return names

    def _kinds(self) -> dict[str, str]:
        """What each statement is called, by the file that it came from where that still fits."""
        kinds = kinds_of(self.map)
        for name, statement in self.map.statements.items():
            own = statement.extra.get(KIND_KEY, "")
            if KIND.fullmatch(own):
                kinds[name] = own
        return kinds

    def _recorded(self) -> dict[str, str]:
        return {name: s.extra[SPAN_KEY] for name, s in self.map.statements.items()}

    def _composed(self) -> dict[str, str]:
        spans, paragraphs, at = {}, [], 0
        for name, statement in self.map.statements.items():
            words = one_line(statement.text)
            spans[name] = f"{at} {at + len(words)}"
            paragraphs.append(words)
            at += len(words) + 2
        self.beside = {".txt": "\n\n".join(paragraphs) + "\n"}
        return spans

    def _account(self, statement: Statement) -> None:
        """What of a statement is lost: all citations but those that its place in the text gives."""
        name = statement.id
        if one_line(statement.text) != statement.text:
            self.losses.append(Loss("text", name))
        other = [c for c in statement.citations if not (self.placed and c.key == ESSAY)]
        if other:
            self.losses.append(Loss("citations", name))
        own = {KIND_KEY, SPAN_KEY} if self.placed else {KIND_KEY}
        self.losses += [Loss(key, name) for key in statement.extra if key not in own]

    def _is_essay(self, key: str) -> bool:
        return self.placed and key == ESSAY
