"""Text on one line, which is what a statement can say."""

from __future__ import annotations

import re

ENDS = "\n\r\v\f\x1c-\x1e\x85\u2028\u2029"
BREAK = re.compile(f"[ \\t]*[{ENDS}\\t][ \\t{ENDS}]*")


def one_line(text: str) -> str:
    """The text with a single space for each line break, and none at its ends.

    Other spaces stay: those that do not break, and those of which several stand together.
    """
    return BREAK.sub(" ", text).strip(" ")
