"""Names for the parts of a picture that other programs can point at."""

from __future__ import annotations

import re

OUTSIDE = re.compile(
    "_(?=x)"
    "|[^-.0-9A-Z_a-z\u00b7\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u037d\u037f-\u1fff\u200c\u200d"
    "\u203f\u2040\u2070-\u218f\u2c00-\u2fef\u3001-\ud7ff\uf900-\ufdcf\ufdf0-\ufffd"
    "\U00010000-\U000effff]"
)
"""What XML 1.0 does not allow within a name, and what would read like our way of writing that."""
WORD = re.compile(r"[^\w-]+")


def xml_id(statement: str) -> str:
    """The ``id`` of a statement in the picture: ``s-`` and its own id.

    A character that XML does not allow in a name is written ``_x7E_``, with its code point. Two
    statements never get the same.
    """
    return "s-" + OUTSIDE.sub(lambda found: f"_x{ord(found.group()):X}_", statement)


def class_name(text: str) -> str:
    """One word for a ``class`` attribute; what does not fit in a word becomes ``-``."""
    return WORD.sub("-", text).strip("-").lower() or "other"
