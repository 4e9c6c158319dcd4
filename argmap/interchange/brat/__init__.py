"""BRAT standoff, as the corpus of persuasive essays uses it."""

from __future__ import annotations

import re

from argmap.interchange.brat.read import read_brat
from argmap.interchange.brat.write import write_brat
from argmap.interchange.format import Format

SPAN_LINE = re.compile(r"^T\d+\t\S+ \d+ \d+", re.MULTILINE)


def is_brat(beginning: str) -> bool:
    """Whether a text has a line that annotates a span."""
    return SPAN_LINE.search(beginning) is not None


FORMAT = Format("brat", "BRAT standoff", is_brat, read_brat, write_brat)
