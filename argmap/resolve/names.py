"""Who is called what: ids are given, found, and reported where they are not there."""

from __future__ import annotations

import re
from collections.abc import Container

from argmap.resolve.files import Unit
from argmap.source.diagnostic import Diagnostic, Edit, Fix, Related
from argmap.source.document import Span
from argmap.source.rules import (
    ref001_undefined,
    ref002_defined_twice,
    ref008_wrong_kind,
    ref011_taken_prefix,
    syn004_bad_name,
    syn018_hidden_character,
)
from argmap.source.similar import nearest
from argmap.syntax.heads import Word
from argmap.syntax.hidden import INVISIBLE
from argmap.syntax.names import canonical, fault, repaired
from argmap.syntax.tree import Node
from argmap.syntax.words import RESERVED

MOST_SUGGESTIONS = 200
"""After so many names that nothing defines, the nearest ones are no longer looked for."""
DOT = re.compile(r"\.")
WORDS = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")


class Names:
    """The ids of a whole map: statements and sources apart, each where it is first defined."""

    def __init__(self, diagnostics: list[Diagnostic]) -> None:
        self.statements: dict[str, Span] = {}
        self.sources: dict[str, Span] = {}
        self._diagnostics = diagnostics
        self._generated: dict[str, int] = {}
        self._unnamed: dict[str, Span] = {}
        self._told: set[tuple[str, int]] = set()

    def define(
        self, written: str, prefix: str, span: Span, aliases: Container[str], *, source: bool
    ) -> str | None:
        """The full id of what a line defines; None where another line has it already."""
        name = _readable(written)
        wrong = fault(canonical(written))
        if wrong is not None:
            self._diagnostics.append(
                syn004_bad_name.RULE.at(
                    span,
                    f"`{written}` cannot be an id: {wrong}",
                    help=f"write `{repaired(name)}`",
                )
            )
        if not name:
            return None
        for dot in DOT.finditer(name):
            alias = name[: dot.start()]
            if alias in aliases:
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

    def generate(self, prefix: str, text: str, role: str, span: Span) -> str:
        """An id for a statement that has none: `~` and its first words.

        It does not depend on other statements, unless two begin with the same words; no written id
        can equal it, because none may begin with `~`.
        """
        words = WORDS.findall(canonical(text[:80]))[:5]
        name = f"~{prefix}{canonical('-'.join(words).lower()) or role}"
        count = self._generated[name] = self._generated.get(name, 0) + 1
        name = name if count == 1 else f"{name}~{count}"
        self._unnamed[name] = span
        return name

    def find(self, unit: Unit, node: Node, word: Word) -> str | None:
        """The statement that a word of a line names; reports where there is none."""
        written, prefix = word.text, unit.prefix
        if written.isascii() and written[0] != "~" and prefix + written in self.statements:
            return prefix + written
        span = unit.word(node, word)
        plain = _readable(written)
        name = prefix + plain
        if name in self.statements and written[0] != "~":
            if plain != canonical(written):
                self._say_hidden(written, plain, span)
            return name
        place = (span.path, span.start)
        if place in self._told:
            return None
        self._told.add(place)
        if canonical(written) in self._unnamed:
            self._say_unnamed(written, span)
            return None
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
        if plain in RESERVED:
            helps = (f"`{plain}` is a word of the notation: write the id of a statement",)
            near = None
        elif near is None:
            helps = (f"define it, or name it where it stands: `claim {repaired(plain)}: …`",)
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

    def _say_hidden(self, written: str, plain: str, span: Span) -> None:
        hidden = INVISIBLE.search(written)
        code = f" (U+{ord(hidden.group()[0]):04X})" if hidden else ""
        self._diagnostics.append(
            syn018_hidden_character.RULE.at(
                span,
                f"an invisible character{code} stands in this id",
                help=f"write `{plain}`",
                fixes=(Fix(f"write `{plain}`", (Edit(span, plain),)),),
            )
        )

    def _say_unnamed(self, written: str, span: Span) -> None:
        self._diagnostics.append(
            ref001_undefined.RULE.at(
                span,
                f"`{written}` is no id that a line can name",
                label="made for a statement without an id",
                related=(Related(self._unnamed[canonical(written)], "the statement"),),
                help="give the statement an id of its own, and write that",
            )
        )


def _readable(written: str) -> str:
    """An id as it looks: without what is invisible, and never like one that was generated."""
    name = canonical(written)
    return name if name.isascii() and name[0] != "~" else INVISIBLE.sub("", name).lstrip("~")
