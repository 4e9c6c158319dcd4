"""What is drawn for the steps of a map: joints, lines, and the words on them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from argmap.model.argument import Argument, Rivalry, Target
from argmap.model.map import ArgumentMap
from argmap.model.overlay import Mark
from argmap.model.scale import MODERATE, strength_word
from argmap.render.box import badge, line, size_of
from argmap.render.names import class_name
from argmap.render.scene import Edge, EdgeKind, TextLine
from argmap.render.wrap import visible, wrap

THINNEST, THICKEST = 0.8, 4.4
"""The width of a line, in points, for a strength of 0 and of 1."""
WORD = 22
"""Cells of a line of words on a step."""
NAMED = 60
"""Characters of a statement's title that stand for it in a hover."""


def kind_of(argument: Argument) -> EdgeKind:
    """The word of the notation for a step."""
    if argument.on_step:
        return "warrants" if argument.polarity == "supports" else "undercuts"
    return "supports" if argument.polarity == "supports" else "opposes"


def weight(strength: float | None) -> float:
    """The width of a line in points; an unmarked step counts as a moderate one."""
    value = MODERATE if strength is None else min(max(strength, 0.0), 1.0)
    # Squared, because the words of the scale lie close together near 1.
    return round(THINNEST + (THICKEST - THINNEST) * value * value, 2)


class Words(NamedTuple):
    """What is written on a line, and the room that it takes, in points."""

    lines: tuple[TextLine, ...]
    width: float
    height: float


@lru_cache(maxsize=1024)
def words(
    kind: EdgeKind, strength: float | None, scheme: str, granted: bool, mark: Mark | None
) -> Words:
    """What is written on a line: its word, what qualifies it, its scheme, and a mark."""
    parts: list[str] = [kind]
    if strength is not None:
        parts.append(strength_word(strength) or f"{strength:g}")
    if granted:
        parts.append("granted")
    lines = wrap(" · ".join(parts), WORD, 2)
    if scheme:
        lines += wrap(scheme.replace("-", " "), WORD, 2)
    found = [line("word", text) for text in lines]
    if mark is not None:
        found += [line("badge", text) for text in wrap(badge(mark), WORD, 2)]
    return Words(tuple(found), *size_of(found))


def step_edges(
    map_: ArgumentMap,
    argument: Argument,
    keys: dict[Target, str],
    joint: str,
    mark: Mark | None,
) -> Iterator[Edge]:
    """The lines of one step. ``joint`` is the key of its joint, or empty where it has none."""
    kind = kind_of(argument)
    said = words(kind, argument.strength, argument.scheme, argument.granted, mark)
    classes = f"{kind} granted" if argument.granted else kind
    if mark and mark.kind:
        classes += f" mark-{class_name(mark.kind)}"
    hover = _hover(map_, argument, kind, mark)
    width = weight(argument.strength)
    tails = [keys[name] for name in argument.premises]
    if joint:
        for number, tail in enumerate(tails, 1):
            yield Edge(
                key=f"e{argument.id}_{number}",
                tail=tail,
                head=joint,
                kind=kind,
                weight=width,
                limb=True,
                id=f"a-{argument.id}-{number}",
                classes=f"limb {classes}",
                title=hover,
            )
        tails = [joint]
    for tail in tails:
        yield Edge(
            key=f"e{argument.id}",
            tail=tail,
            head=keys[argument.conclusion],
            kind=kind,
            weight=width,
            lines=said.lines,
            width=said.width,
            height=said.height,
            id=f"a-{argument.id}",
            classes=f"step {classes}",
            title=hover,
            mark=mark.kind if mark else "",
        )


def rival_edge(map_: ArgumentMap, number: int, rivalry: Rivalry, keys: dict[Target, str]) -> Edge:
    """The line between two rivals."""
    said = words("contradicts", rivalry.strength, "", False, None)
    left, right = _named(map_, rivalry.left), _named(map_, rivalry.right)
    return Edge(
        key=f"r{number}",
        tail=keys[rivalry.left],
        head=keys[rivalry.right],
        kind="contradicts",
        weight=weight(rivalry.strength),
        lines=said.lines,
        width=said.width,
        height=said.height,
        id=f"r-{number}",
        classes="contradicts",
        title=f"{left} and {right} contradict each other",
    )


def context_edge(number: int, context: str, about: str) -> Edge:
    """The line that ties a context to what it belongs to."""
    return Edge(
        key=f"c{number}",
        tail=context,
        head=about,
        kind="about",
        id=f"c-{number}",
        classes="about",
        title="context",
    )


def _hover(map_: ArgumentMap, argument: Argument, kind: EdgeKind, mark: Mark | None) -> str:
    target = argument.conclusion
    if isinstance(target, int):
        to = " + ".join(_named(map_, name) for name in map_.arguments[target].premises[:3])
        to = f"the step from {to}"
    else:
        to = _named(map_, target)
    start = " + ".join(_named(map_, name) for name in argument.premises[:6])
    parts = [f"{start} {kind} {to}"]
    if argument.strength is not None:
        parts.append(f"strength {strength_word(argument.strength) or f'{argument.strength:g}'}")
    if argument.granted:
        parts.append("granted, and argued to be outweighed")
    if argument.scheme:
        parts.append(f"scheme: {visible(argument.scheme)}")
    if mark is not None:
        parts += [visible(part) for part in (badge(mark), mark.tooltip) if part]
    return "\n".join(parts)


def _named(map_: ArgumentMap, statement: str) -> str:
    title = visible(map_.statements[statement].title[: NAMED * 2])
    return f"“{title if len(title) <= NAMED else title[: NAMED - 1].rstrip() + '…'}”"
