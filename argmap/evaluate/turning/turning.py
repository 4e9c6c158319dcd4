"""What a thesis hangs on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Literal

from argmap.evaluate.case import Case
from argmap.evaluate.turning.encode import Encoded, encode
from argmap.evaluate.turning.exhaustive import Tables, cost, try_all
from argmap.evaluate.turning.maxsat import TimeIsOver, smallest_sets
from argmap.evaluate.verdict.grounded import settle
from argmap.evaluate.verdict.itself import is_bare, is_sourced
from argmap.evaluate.verdict.verdict import Verdict, word_of
from argmap.evaluate.verdict.words import Word
from argmap.source.errors import MissingExtraError

MOST_LISTED = 20
MOST_TRIED = 50_000
"""How many sets are tried one by one before a solver is asked."""


@dataclass(frozen=True, slots=True)
class TurningSet:
    """Statements whose withdrawal turns a thesis, and the word that it then has."""

    withdrawn: tuple[str, ...]
    word: Word


@dataclass(frozen=True, slots=True)
class Turning:
    """The smallest sets of withdrawals that turn a thesis.

    All ``sets`` are of one size; ``more`` says that there are others of that size. ``candidates``
    counts the statements that were considered, ``assumptions`` says that bare claims were among
    them. ``searched`` is None where the search was complete; else no set of up to so many
    statements turns the thesis, and why larger ones were not looked for is ``stopped``: no solver
    is installed, or the time was over.
    """

    thesis: str
    word: Word
    sets: tuple[TurningSet, ...]
    more: bool
    candidates: int
    assumptions: bool
    searched: int | None = None
    stopped: Literal["", "no solver", "time"] = ""


def find_turning(
    verdict: Verdict, thesis: str, assumptions: bool = False, timeout: float | None = None
) -> Turning:
    """The smallest sets of withdrawals that turn a thesis: at most 20 of them.

    Candidates are evidence and cited statements; bare claims too with ``assumptions``, or where
    the map has no other candidate. Each set is checked by evaluating the map again. Finding a
    smallest set is NP-hard; small maps are searched exhaustively and need no solver. ``timeout``,
    in seconds, bounds the solver.
    """
    settled, case = verdict.settled, verdict.settled.case
    word = word_of(settled, case.place[thesis])
    candidates = candidates_of(case, assumptions)
    if not candidates:
        assumptions, candidates = True, candidates_of(case, True)
    left = [at for at in candidates if case.ids[at] not in settled.what_if.without]
    encoded = encode(case, case.place[thesis], left, settled.standard, settled.what_if)
    search = _Search(encoded, word, timeout)
    found: list[TurningSet] = []
    more = False
    for chosen in search.sets():
        if found and len(chosen) > len(found[0].withdrawn):
            break
        if len(found) == MOST_LISTED:
            more = True
            break
        names = tuple(case.ids[at] for at in chosen)
        found.append(TurningSet(names, word_without(verdict, thesis, names)))
    found.sort(key=lambda one: [case.place[name] for name in one.withdrawn])
    if found:
        more = more or bool(search.stopped)
        return Turning(thesis, word, tuple(found), more, len(left), assumptions)
    return Turning(thesis, word, (), False, len(left), assumptions, search.searched, search.stopped)


def candidates_of(case: Case, assumptions: bool) -> list[int]:
    """The places of the statements whose withdrawal may be considered."""
    statements = case.map.statements.values()
    return [
        at
        for at, statement in enumerate(statements)
        if is_sourced(statement) or (assumptions and (is_bare(case, at) or at in case.granted))
    ]


def word_without(verdict: Verdict, thesis: str, withdrawn: tuple[str, ...]) -> Word:
    """The word on a thesis if these statements were withdrawn as well."""
    settled = verdict.settled
    what_if = settled.what_if.more(*withdrawn)
    again = settle(settled.case, settled.standard, what_if, settled.weights)
    return word_of(again, settled.case.place[thesis])


class _Search:
    """First all small sets, then a solver. Sets come smallest first, as places of statements."""

    def __init__(self, encoded: Encoded, word: Word, timeout: float | None) -> None:
        self.encoded, self.timeout = encoded, timeout
        self.place = {literal: at for at, literal in encoded.withdrawn.items()}
        self.literals = [encoded.withdrawn[at] for at in sorted(encoded.withdrawn)]
        if word == "open":
            self.turned = [encoded.stands, encoded.falls]
        else:
            self.turned = [-(encoded.stands if word == "stands" else encoded.falls)]
        self.searched: int | None = None
        self.stopped: Literal["", "no solver", "time"] = ""

    def sets(self) -> Iterator[tuple[int, ...]]:
        """The turning sets, smallest first."""
        for literals in self._literals():
            yield tuple(sorted(self.place[literal] for literal in literals))

    def _literals(self) -> Iterator[tuple[int, ...]]:
        circuit, count = self.encoded.circuit, len(self.literals)
        either = circuit.any_of(self.turned)
        tables = Tables(circuit)
        tried = 0
        for size in range(1, count + 1):
            tried += cost(count, size)
            if tried > MOST_TRIED:
                break
            found = try_all(tables, self.literals, either, size)
            first = list(islice(found, MOST_LISTED + 1))
            if first:
                yield from first
                return
        else:
            return
        try:
            yield from smallest_sets(circuit, self.literals, self.turned, self.timeout)
        except MissingExtraError:
            self.searched, self.stopped = size - 1, "no solver"
        except TimeIsOver as over:
            self.searched, self.stopped = max(size, over.least) - 1, "time"
