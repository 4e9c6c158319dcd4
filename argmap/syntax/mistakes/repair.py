"""Every unreadable line is one diagnostic.

Where the meaning is plain all the same (a role one letter off, a colon forgotten), the line is read
so, and its statement is not lost to the rest of the map.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from argmap.source.diagnostic import Diagnostic
from argmap.source.document import Document
from argmap.source.rules import syn001_unreadable_line
from argmap.syntax.mistakes.characters import arrows, bullet, lookalikes
from argmap.syntax.mistakes.line import Line
from argmap.syntax.mistakes.margin import front_matter, heading, hyphens, include, source
from argmap.syntax.mistakes.relations import relation
from argmap.syntax.mistakes.reuses import reuse
from argmap.syntax.mistakes.statements import statement
from argmap.syntax.reading import Reading
from argmap.syntax.words import ROLES

TRIES: tuple[Callable[[Line], Reading | None], ...] = (
    lookalikes,
    bullet,
    hyphens,
    front_matter,
    heading,
    statement,
    reuse,
    arrows,
    relation,
    source,
    include,
)
BEGINS_WITH = "a line here begins with a role: "


class Mistakes:
    """Repairs the lines of one document, and keeps what it says of them."""

    def __init__(self, document: Document, pattern: re.Pattern[str]) -> None:
        self.document = document
        self.diagnostics: list[Diagnostic] = []
        self._pattern = pattern
        self._more = 0  # lines of words behind the last one of which something was said

    def repair(self, start: int, end: int, *, after_prose: bool, after_gap: bool) -> Reading:
        """What the line from ``start`` to ``end`` is to be read as.

        ``after_prose``: the line above was words and nothing else, so that nothing new is said of
        more words. ``after_gap``: but for a blank line, this line would go on with a text.
        """
        line = Line(self.document, start, end, self._pattern, after_gap)
        for attempt in TRIES:
            reading = attempt(line)
            if reading is not None:
                break
        else:
            reading = _words(line)
        if not (reading.prose and after_prose):
            self.diagnostics += line.diagnostics
            self._more = 0
        else:
            self._more += 1
            more = "the next line" if self._more == 1 else f"the next {self._more} lines"
            last = self.diagnostics[-1]
            self.diagnostics[-1] = replace(last, notes=(f"and so it is with {more}",))
        return reading


def _words(line: Line) -> Reading:
    go_on = "to go on with the text above, indent it further"
    if line.after_gap:
        go_on = "to go on with the text above, let no line stand between"
    roles = ROLES if line.at_margin else ROLES[1:]
    begins = BEGINS_WITH + ", ".join(roles)
    line.say(
        syn001_unreadable_line.RULE,
        0,
        len(line.text),
        "this line is no statement",
        help=(go_on, begins) if line.start else begins,
    )
    return line.unreadable(prose=True)
