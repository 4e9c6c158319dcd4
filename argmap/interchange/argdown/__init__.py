"""Argdown, the language of Christian Voigt for reconstructing arguments."""

from __future__ import annotations

import re

from argmap.interchange.argdown.read import read_argdown
from argmap.interchange.argdown.write import write_argdown
from argmap.interchange.format import Format

SIGNS = re.compile(
    r"^(?:[ \t]+(?:[<]?[+-]|[+-]>|><) )?[ \t]*[\[<][^\]>\n]+[\]>](?::|\s*$)", re.MULTILINE
)


def is_argdown(beginning: str) -> bool:
    """Whether a text has a line with a title in square or pointed brackets."""
    return SIGNS.search(beginning) is not None


FORMAT = Format("argdown", "Argdown", is_argdown, read_argdown, write_argdown)
