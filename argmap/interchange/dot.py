"""DOT, the language of Graphviz, as plainly as other programs want it. Only written.

The pictures of argmap itself are drawn by its renderer; this is for feeding a map to other
programs.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.interchange.drawing import Box, Group, Link, drawing
from argmap.interchange.format import Format, Written
from argmap.model.argument import Target
from argmap.model.map import ArgumentMap

SHAPES = {
    "thesis": "box, style=bold",
    "claim": "box",
    "evidence": "note",
    "objection": "box, style=dashed",
    "rebuttal": "box, style=dashed",
    "warrant": "parallelogram",
    "undercut": "parallelogram, style=dashed",
    "context": "plaintext",
}
LINKS = {
    "supports": "",
    "attacks": "arrowhead=tee, style=dashed",
    "premise": "arrowhead=none",
    "contradicts": "dir=both, style=dotted",
    "about": "arrowhead=none, style=dotted",
}
LONGEST = 8000
"""Graphviz refuses longer strings, so they are put together from pieces."""


def write(map_: ArgumentMap) -> Written:
    """A directed graph in which premises stand below what they bear on."""
    made = drawing(map_)
    lines = [f"digraph {quoted(made.title or 'argmap')} {{", "  rankdir=BT;"]
    if made.title:
        lines.append(f"  label={quoted(made.title)}; labelloc=t;")
    lines += _boxes(made.top)
    lines += (
        f'  {quoted(_name(number))} [shape=point, width=0.1, xlabel=""];' for number in made.joints
    )
    lines += map(_link, made.links)
    lines.append("}")
    return Written("\n".join(lines) + "\n", tuple(made.losses))


def _boxes(top: Group) -> Iterator[str]:
    """The boxes of all sections, on an explicit stack."""
    stack: list[Iterator[Box | Group]] = [iter((*top.boxes, *top.groups))]
    number = 0
    while stack:
        margin = "  " * len(stack)
        for item in stack[-1]:
            if isinstance(item, Box):
                label = quoted("\n".join(item.lines))
                shape = SHAPES[item.role]
                yield f"{margin}{quoted(_name(item.name))} [label={label}, shape={shape}];"
                continue
            yield f"{margin}subgraph cluster_{number} {{"
            yield f"{margin}  label={quoted(item.title)};"
            number += 1
            stack.append(iter((*item.boxes, *item.groups)))
            break
        else:
            stack.pop()
            if stack:
                yield f"{'  ' * len(stack)}}}"


def _link(link: Link) -> str:
    words = f"label={quoted(link.words)}" if link.words else ""
    traits = ", ".join(part for part in (words, LINKS[link.kind]) if part)
    ends = f"{quoted(_name(link.start))} -> {quoted(_name(link.end))}"
    return f"  {ends} [{traits}];" if traits else f"  {ends};"


def _name(target: Target) -> str:
    """The name of a node; statements whose own look like a joint's get a colon before them."""
    if isinstance(target, int):
        return f"step {target}"
    return f":{target}" if target.startswith((":", "step ")) else target


def quoted(text: str) -> str:
    """A string of Graphviz, in which nothing is an escape or markup."""
    pieces = [text[at : at + LONGEST] for at in range(0, max(len(text), 1), LONGEST)]
    return " + ".join(f'"{_escaped(piece)}"' for piece in pieces)


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")


FORMAT = Format("dot", "DOT", None, None, write)
