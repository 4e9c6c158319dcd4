"""``.tgf``, attack graphs in the Trivial Graph Format."""

from __future__ import annotations

import re

from argmap.interchange.attack_graph import Names as NewNames
from argmap.interchange.attack_graph import attacks_only, reader
from argmap.interchange.format import Format, Written
from argmap.interchange.names import Names
from argmap.model.map import ArgumentMap
from argmap.source.iccma import read_tgf


def _is_word(name: str) -> bool:
    return name.isprintable() and " " not in name and name not in ("", "#")


def write(map_: ArgumentMap) -> Written:
    """A name a line, ``#``, and what attacks what."""
    smaller, losses = attacks_only(map_, _words)
    lines = [*smaller.statements, "#"]
    lines += [f"{step.premises[0]} {step.conclusion}" for step in smaller.arguments.values()]
    return Written("\n".join(lines) + "\n", losses)


def _words(map_: ArgumentMap) -> NewNames:
    names = Names({name for name in map_.statements if _is_word(name)})
    return {
        name: name if _is_word(name) else names.give(re.sub(r"\s+", "-", name))
        for name in map_.statements
    }


FORMAT = Format("tgf", "an ICCMA .tgf file", None, reader(read_tgf), write)
