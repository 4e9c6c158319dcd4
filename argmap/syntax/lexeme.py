"""What the line reader hands to the parser."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar


@dataclass(slots=True)
class Lexeme:
    """A terminal of the grammar with its text and places.

    A line's ``end`` is where its whole text ends, with the lines that continue it, ``head_end``
    where its head does. Lark asks a token for no more than its type; its own kind of token is a
    string with eight more attributes, and takes as long to make as all the rest of a line.
    """

    type: str
    text: str = ""
    start: int = 0
    head_end: int = 0
    end: int = 0

    # What Lark copies from the last token to the end of the input.
    start_pos: ClassVar[None] = None
    line: ClassVar[None] = None
    column: ClassVar[None] = None
    end_line: ClassVar[None] = None
    end_column: ClassVar[None] = None
    end_pos: ClassVar[None] = None
