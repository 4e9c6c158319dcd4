"""``.af``, the numbered attack graphs of ICCMA since 2023."""

from __future__ import annotations

import re

from argmap.interchange.attack_graph import Names, attacks_only, reader
from argmap.interchange.format import Format, Written
from argmap.model.map import ArgumentMap
from argmap.source.iccma import read_af

HEAD = re.compile(r"(?:[ \t]*#[^\n]*\n)*[ \t]*p[ \t]+af[ \t]")


def sniff(beginning: str) -> bool:
    """Whether the first line that says something is ``p af N``."""
    return HEAD.match(beginning) is not None


def write(map_: ArgumentMap) -> Written:
    """The statements as the numbers 1 to N in their order, and what attacks what."""
    smaller, losses = attacks_only(map_, _numbers)
    lines = [f"p af {len(smaller.statements)}"]
    lines += [f"{step.premises[0]} {step.conclusion}" for step in smaller.arguments.values()]
    return Written("\n".join(lines) + "\n", losses)


def _numbers(map_: ArgumentMap) -> Names:
    return {name: str(number) for number, name in enumerate(map_.statements, 1)}


FORMAT = Format("af", "an ICCMA .af file", sniff, reader(read_af), write)
