"""``.apx``, attack graphs as facts of a logic program."""

from __future__ import annotations

import re
from itertools import count

from argmap.interchange.attack_graph import Names, attacks_only, reader
from argmap.interchange.format import Format, Written
from argmap.model.map import ArgumentMap
from argmap.source.iccma import read_apx

FACT = re.compile(r"(?:\s*%[^\n]*\n)*\s*(?:arg|att)[ \t]*\(")
CONSTANT = re.compile(r"[a-z0-9][A-Za-z0-9_]*", re.ASCII)
"""What every solver reads as a constant."""


def sniff(beginning: str) -> bool:
    """Whether the first fact is one about arguments."""
    return FACT.match(beginning) is not None


def write(map_: ArgumentMap) -> Written:
    """``arg(…)`` for each statement, ``att(…)`` for what attacks what."""
    smaller, losses = attacks_only(map_, _constants)
    lines = [f"arg({name})." for name in smaller.statements]
    lines += [f"att({step.premises[0]},{step.conclusion})." for step in smaller.arguments.values()]
    return Written("".join(f"{line}\n" for line in lines), losses)


def _constants(map_: ArgumentMap) -> Names:
    numbers = count(1)
    given = {}
    for name in map_.statements:
        plain = name
        while not CONSTANT.fullmatch(plain) or (plain != name and plain in map_.statements):
            plain = f"x{next(numbers)}"
        given[name] = plain
    return given


FORMAT = Format("apx", "an ICCMA .apx file", sniff, reader(read_apx), write)
