"""Slips in a line that reuses a statement."""

from __future__ import annotations

from argmap.source.rules import syn001_unreadable_line, syn006_unclosed_bracket
from argmap.syntax.mistakes.line import Line
from argmap.syntax.reading import Reading
from argmap.syntax.words import CONNECTIVES, ON_STEP

FEW = 2
"""With so many words too much a line is a list of ids rather than the middle of a sentence."""
REUSING = frozenset(CONNECTIVES) | ON_STEP


def reuse(line: Line) -> Reading | None:
    """A line that begins like a reuse and says too little or too much."""
    words = line.text.split(maxsplit=2)
    if not words or words[0] not in REUSING:
        return None
    if len(words) == 1:
        line.say(
            syn001_unreadable_line.RULE,
            0,
            len(words[0]),
            f"nothing stands after `{words[0]}`",
            help=(
                f"to use a statement here, write `{words[0]}` and its id",
                "for a new statement, begin with a role and end the head with a colon",
            ),
        )
        return line.unreadable()
    name = words[1].split("{")[0].rstrip(",;")
    brace = line.text.find("{")
    if name and brace >= 0 and "}" not in line.text[brace:]:
        line.say(
            syn006_unclosed_bracket.RULE,
            brace,
            brace + 1,
            "these attributes have no closing brace",
            label="opened here",
            help="write `}` after the last attribute",
        )
        return line.read_as(line.text[:brace].rstrip(), 0, len(line.text)) or line.unreadable()
    if len(words) < 3 or not name:
        return None
    at = line.text.index(words[2], len(words[0]) + len(words[1]))
    few = len(line.text[at:].split()) <= FEW
    line.say(
        syn001_unreadable_line.RULE,
        at,
        len(line.text),
        f"`{words[0]} {name}` says all that this line can hold",
        label="these are too many words" if " " in words[2] else "this is one word too many",
        help=(
            f"to use the statement `{name}` here, write `{words[0]} {name}` alone",
            "to go on with the text above, indent the line further",
            "for a new statement, begin with a role and end the head with a colon",
        ),
    )
    return line.unreadable(prose=not few)
