"""The Argument Interchange Format, as AIFdb writes it in JSON, and xAIF, which wraps it."""

from __future__ import annotations

import re

from argmap.interchange.aif.read import read_aif
from argmap.interchange.aif.write import write_aif
from argmap.interchange.format import Format

OBJECT = re.compile(r"\s*\{")
GRAPH = re.compile(r'"(?:nodeID|fromID|locutions|schemefulfillments)"\s{0,9}:')
WRAPPED = re.compile(r'"AIF"\s{0,9}:')


def is_aif(beginning: str) -> bool:
    """Whether a text begins like AIF in JSON that nothing wraps."""
    return bool(OBJECT.match(beginning) and GRAPH.search(beginning)) and not is_xaif(beginning)


def is_xaif(beginning: str) -> bool:
    """Whether a text begins like xAIF."""
    return bool(OBJECT.match(beginning) and WRAPPED.search(beginning))


FORMAT = Format("aif", "AIF (JSON)", is_aif, read_aif, write_aif)
