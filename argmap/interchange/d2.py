"""D2 diagrams. Only written."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from argmap.interchange.drawing import Box, Group, Link, drawing
from argmap.interchange.format import Format, Loss, Written
from argmap.model.argument import Target
from argmap.model.map import ArgumentMap

CLASSES = """classes: {
  thesis: {style: {stroke-width: 4; bold: true}}
  claim: {style: {stroke-width: 2}}
  evidence: {shape: page}
  objection: {style: {stroke-dash: 5}}
  rebuttal: {style: {stroke-dash: 5}}
  warrant: {shape: parallelogram}
  undercut: {shape: parallelogram; style: {stroke-dash: 5}}
  context: {shape: callout}
  joint: {shape: circle; width: 12; height: 12; style: {fill: "#555555"}}
}"""
ARROWS = {"supports": "->", "attacks": "->", "premise": "--", "contradicts": "<->", "about": "--"}
STYLES = {
    "attacks": "style.stroke-dash: 5",
    "contradicts": "style.stroke-dash: 2",
    "about": "style.stroke-dash: 2",
}


def write(map_: ArgumentMap) -> Written:
    """A diagram in which premises stand below what they bear on."""
    made = drawing(map_)
    places: dict[str, str] = {}
    lines = ["direction: up", CLASSES]
    if made.title:
        lines.append(f"title: {quoted(made.title)} {{shape: text; near: top-center}}")
    lines += _boxes(made.top, places)
    lines += (f"joint{number}: '' {{class: joint}}" for number in made.joints)
    lines += (_link(link, places) for link in made.links)
    lost = [Loss("name", s.id) for s in map_.statements.values() if s.named]
    return Written("\n".join(lines) + "\n", (*made.losses, *lost))


def _boxes(top: Group, places: dict[str, str]) -> Iterator[str]:
    """The boxes of all sections, on an explicit stack; ``places`` learns their full names."""
    stack: list[tuple[Iterator[Box | Group], str]] = [(iter((*top.boxes, *top.groups)), "")]
    number = 0
    while stack:
        items, inside = stack[-1]
        margin = "  " * (len(stack) - 1)
        for item in items:
            if isinstance(item, Box):
                name = f"s{len(places)}"
                places[item.name] = inside + name
                label = quoted("\n".join(item.lines))
                yield f"{margin}{name}: {label} {{class: {item.role}}}"
                continue
            name = f"section{number}"
            number += 1
            yield f"{margin}{name}: {quoted(item.title)} {{"
            stack.append((iter((*item.boxes, *item.groups)), f"{inside}{name}."))
            break
        else:
            stack.pop()
            if stack:
                yield f"{'  ' * (len(stack) - 1)}}}"


def _link(link: Link, places: Mapping[str, str]) -> str:
    line = f"{_end(link.start, places)} {ARROWS[link.kind]} {_end(link.end, places)}"
    if link.words:
        line += f": {quoted(link.words)}"
    style = STYLES.get(link.kind)
    return f"{line} {{{style}}}" if style else line


def _end(target: Target, places: Mapping[str, str]) -> str:
    return f"joint{target}" if isinstance(target, int) else places[target]


def quoted(text: str) -> str:
    """A string in double quotes, in which no substitution can start."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("$", "\\$")
    return '"' + escaped.replace("\n", "\\n") + '"'


FORMAT = Format("d2", "D2", None, None, write)
