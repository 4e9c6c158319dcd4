"""Who is called what: ids are given, found, and reported where they are not there."""

from __future__ import annotations

import re
from collections.abc import Iterable

from argmap.source.diagnostic import Diagnostic, Edit, Fix, Related
from argmap.source.document import Span
from argmap.source.rules import (
    ref001_undefined,
    ref002_defined_twice,
    ref008_wrong_kind,
    ref011_taken_prefix,
    syn004_bad_name,
)
from argmap.source.similar import nearest
from argmap.syntax.names import canonical, fault, repaired

MOST_SUGGESTIONS = 200
"""After so many names that nothing defines, the nearest ones are no longer looked for."""
WORDS = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")


class Names:
    """The ids of a whole map: statements and sources apart, each where it is first defined."""

    def __init__(self, diagnostics: list[Diagnostic]) -> None:
        self.statements: dict[str, Span] = {}
        self.sources: dict[str, Span] = {}
        self._diagnostics = diagnostics
        self._generated: dict[str, int] = {}
        self._told: set[tuple[str, int]] = set()

    def define(
        self, written: str, prefix: str, span: Span, aliases: Iterable[str], *, source: bool
    ) -> str | None:
        """The full id of what a line defines; None where another line has it already."""
        name = canonical(written)
        wrong = fault(name)
        if wrong is not None:
            self._diagnostics.append(
                syn004_bad_name.RULE.at(
                    span,
                    f"`{written}` cannot be an id: {wrong}",
                    help=f"write `{repaired(name)}`",
                )
            )
        for alias in aliases:
            if name.startswith(f"{alias}."):
                self._diagnostics.append(
                    ref011_taken_prefix.RULE.at(
                        span,
                        f"`{written}` begins like the ids of the include `{alias}`",
                        help="give it another name",
                    )
                )
        table = self.sources if source else self.statements
        full = prefix + name
        first = table.setdefault(full, span)
        if first is span:
            return full
        self._diagnostics.append(
            ref002_defined_twice.RULE.at(
                span,
                f"`{full}` is defined twice",
                label="defined again here",
                related=(Related(first, "first defined here"),),
                help="give one of them another name",
            )
        )
        return None

    def generate(self, prefix: str, text: str, role: str) -> str:
        """An id for a statement that has none: `~` and its first words.

        It does not depend on other statements, unless two begin with the same words; no written id
        can equal it, because none may begin with `~`.
        """
        words = WORDS.findall(text[:80])[:5]
        name = f"~{prefix}{canonical('-'.join(words).lower()) or role}"
        count = self._generated[name] = self._generated.get(name, 0) + 1
        return name if count == 1 else f"{name}~{count}"

    def find(self, written: str, prefix: str, span: Span) -> str | None:
        """The statement that is called so from a file with this prefix; reports where none is."""
        name = prefix + canonical(written)
        if name in self.statements:
            return name
        place = (span.path, span.start)
        if place in self._told:
            return None
        self._told.add(place)
        if name in self.sources:
            self._diagnostics.append(
                ref008_wrong_kind.RULE.at(
                    span,
                    f"`{written}` is a source, not a statement",
                    related=(Related(self.sources[name], "the source"),),
                    help=f"cite it in a statement that says what it shows: `[@{written}]`",
                )
            )
            return None
        near = None
        if len(self._told) <= MOST_SUGGESTIONS:
            near = nearest(name, (known for known in self.statements if known.startswith(prefix)))
        if near is None:
            helps = (f"define it, or name it where it stands: `claim {written}: …`",)
        else:
            helps = (f"write `{near.removeprefix(prefix)}`",)
        fixes: tuple[Fix, ...] = ()
        if near is not None:
            edit = Edit(span, near.removeprefix(prefix))
            fixes = (Fix(helps[0], (edit,), safe=False),)
        self._diagnostics.append(
            ref001_undefined.RULE.at(
                span,
                f"no statement is named `{written}`",
                label="not defined in this map",
                related=(
                    (Related(self.statements[near], "a similar name is defined here"),)
                    if near is not None
                    else ()
                ),
                help=helps,
                fixes=fixes,
            )
        )
        return None
