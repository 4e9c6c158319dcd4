"""Mermaid flowcharts, as many wikis and code hosts draw them. Only written."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping

from argmap.interchange.drawing import Box, Group, Link, drawing, numbered
from argmap.interchange.format import Format, Loss, Written
from argmap.model.argument import Target
from argmap.model.map import ArgumentMap

SPECIAL = re.compile(r"[^\w .,;:!?'’“”„«»()/+*=–—-]")
"""What is written as a number, so that nothing in a text can be taken for Mermaid or HTML."""
BLANK = "#160;"
"""A space, where Mermaid wants some text."""
SHAPES = {
    "thesis": ("([", "])"),
    "evidence": ("[(", ")]"),
    "warrant": ("[/", "/]"),
    "undercut": ("[\\", "\\]"),
    "objection": ("{{", "}}"),
    "rebuttal": ("{{", "}}"),
    "context": (">", "]"),
}
ARROWS = {
    "supports": "-->",
    "attacks": "--x",
    "premise": "---",
    "contradicts": "<-.->",
    "about": "-.-",
}
STYLES = (
    "classDef thesis stroke-width:3px",
    "classDef attacking stroke-dasharray:5 3",
    "classDef joint fill:#555,stroke:#555",
)
ATTACKING = frozenset(("objection", "rebuttal", "undercut"))


def write(map_: ArgumentMap) -> Written:
    """A flowchart in which premises stand below what they bear on."""
    made = drawing(map_)
    names = numbered("s", map_)
    lines = []
    if made.title:
        lines += ["---", f"title: {json.dumps(made.title, ensure_ascii=False)}", "---"]
    lines.append("flowchart BT")
    lines += _boxes(made.top, names)
    lines += (f'  j{number}(("{BLANK}")):::joint' for number in made.joints)
    lines += (_link(link, names) for link in made.links)
    lines += (f"  {style}" for style in STYLES)
    lost = [Loss("name", s.id) for s in map_.statements.values() if s.named]
    return Written("\n".join(lines) + "\n", (*made.losses, *lost))


def _boxes(top: Group, names: Mapping[str, str]) -> Iterator[str]:
    """The boxes of all sections, on an explicit stack."""
    stack: list[tuple[Iterator[Box | Group], bool]] = [(iter((*top.boxes, *top.groups)), False)]
    number = 0
    while stack:
        items, closes = stack[-1]
        margin = "  " * len(stack)
        for item in items:
            if isinstance(item, Box):
                yield margin + _box(item, names[item.name])
                continue
            yield f'{margin}subgraph g{number}["{text_of(item.title) or BLANK}"]'
            number += 1
            stack.append((iter((*item.boxes, *item.groups)), True))
            break
        else:
            stack.pop()
            if closes:
                yield f"{'  ' * len(stack)}end"


def _box(box: Box, name: str) -> str:
    opening, closing = SHAPES.get(box.role, ("[", "]"))
    kind = "attacking" if box.role in ATTACKING else box.role
    lines = "<br/>".join(map(text_of, box.lines)) or BLANK
    return f'{name}{opening}"{lines}"{closing}:::{kind}'


def _link(link: Link, names: Mapping[str, str]) -> str:
    words = f'|"{text_of(link.words)}"|' if link.words else ""
    return f"  {_end(link.start, names)} {ARROWS[link.kind]}{words} {_end(link.end, names)}"


def _end(target: Target, names: Mapping[str, str]) -> str:
    return f"j{target}" if isinstance(target, int) else names[target]


def text_of(text: str) -> str:
    """Text as it stands in a quoted label: all that could mean something is a character number."""
    return SPECIAL.sub(lambda found: f"#{ord(found.group())};", text)


FORMAT = Format("mermaid", "Mermaid", None, None, write)
