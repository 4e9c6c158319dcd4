"""Arggraph XML, the format of the argumentative microtexts."""

from __future__ import annotations

import re

from argmap.interchange.arggraph.read import read_arggraph
from argmap.interchange.arggraph.write import write_arggraph
from argmap.interchange.format import Format

ROOT = re.compile(r"<arggraph[\s>/]")


def is_arggraph(beginning: str) -> bool:
    """Whether a text begins like arggraph XML."""
    return ROOT.search(beginning) is not None


FORMAT = Format("arggraph", "arggraph XML", is_arggraph, read_arggraph, write_arggraph)
