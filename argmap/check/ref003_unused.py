"""A statement at the margin that no line uses.

A statement without indentation bears on nothing by itself. It counts only where a reuse or a
relation line names it. This one is named nowhere. Theses and contexts are never reported. Of
an included file, which may hold more than one map wants, the include is reported, where nothing of
the file is used at all.

Why it matters: evidence that is written down and never used has no effect on the verdict, though
the writer surely meant it to have one. Either the line that uses it was forgotten, or the statement
belongs under another one.

Bad:

    thesis error: The pact was a diplomatic error.
      claim freed: It freed Germany to fight in the west first.
    evidence sedan: German armies stood at the Channel in May 1940.

Good:

    thesis error: The pact was a diplomatic error.
      claim freed: It freed Germany to fight in the west first.
        because sedan
    evidence sedan: German armies stood at the Channel in May 1940.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.check.words import called
from argmap.model.map import ArgumentMap
from argmap.source.diagnostic import Diagnostic, Severity
from argmap.source.rule import Rule

RULE = Rule("REF003", "unused", Severity.WARNING, __name__)


def find(map_: ArgumentMap) -> Iterator[Diagnostic]:
    """Each statement that bears on nothing, in a map that has a thesis to bear on."""
    if not map_.theses:
        return
    for statement in map_.statements.values():
        if statement.role in ("thesis", "context"):
            continue
        if map_.used_in(statement.id) or map_.rivalries(statement.id):
            continue
        name = f"`because {statement.id}`" if statement.named else "an id, and `because` with it"
        yield RULE.at(
            statement.anchor,
            f"no line uses {statement.role} {called(statement)}",
            label="bears on nothing",
            help=f"indent it under the statement that it bears on, or write {name} there",
        )
