"""Which part of a map is drawn. Each filter is a map in, a map out."""

from __future__ import annotations

from collections.abc import Iterable

from argmap.model.argument import Target
from argmap.model.map import ArgumentMap
from argmap.model.subgraph import subgraph
from argmap.source.errors import UsageError
from argmap.source.similar import nearest


def for_thesis(map_: ArgumentMap, thesis: str) -> ArgumentMap:
    """What bears on one thesis, directly or not, with its context.

    The theses that contradict it are drawn too, but not what bears on them; a statement that
    contradicts one of its own bears on it, and comes with all that holds it up.

    Raises:
        UsageError: the map has no such thesis.
    """
    if thesis not in map_.theses:
        raise UsageError(_no_such("thesis", thesis, map_.theses))
    keep: set[Target] = {thesis}
    waiting: list[Target] = [thesis]
    while waiting:
        target = waiting.pop()
        for argument in map_.bearing_on(target):
            bearing: list[Target] = [argument.id, *argument.premises]
            for found in bearing:
                if found not in keep:
                    keep.add(found)
                    waiting.append(found)
        for rival in _rivals(map_, target):
            if rival not in keep:
                keep.add(rival)
                if map_.statements[rival].role != "thesis":
                    waiting.append(rival)
    return subgraph(map_, _with_context(map_, keep))


def to_depth(map_: ArgumentMap, depth: int) -> ArgumentMap:
    """What lies at most so many steps from a thesis, or from what bears on nothing.

    What bears on a step lies as far away as that step's premises. The premises of a linked step
    stay together.

    Raises:
        UsageError: the depth is less than 0.
    """
    if depth < 0:
        raise UsageError(f"a depth counts from 0, so {depth} cannot be meant")
    used = {premise for argument in map_.arguments.values() for premise in argument.premises}
    level: list[Target] = [*map_.theses, *(name for name in map_.statements if name not in used)]
    keep: set[Target] = set(level)
    for _ in range(depth):
        level = _next_level(map_, level, keep)
        if not level:
            break
    return subgraph(map_, _with_context(map_, keep))


def _next_level(map_: ArgumentMap, level: list[Target], keep: set[Target]) -> list[Target]:
    found: list[Target] = []
    waiting = list(level)
    while waiting:
        for argument in map_.bearing_on(waiting.pop()):
            waiting.append(argument.id)
            for premise in argument.premises:
                if premise not in keep:
                    keep.add(premise)
                    found.append(premise)
    return found


def in_section(map_: ArgumentMap, title: str) -> ArgumentMap:
    """What stands under a heading, or under one within it, and the way from there to the theses.

    Raises:
        UsageError: the map has no such heading.
    """
    wanted = {n for n, section in enumerate(map_.sections) if section.title == title}
    if not wanted:
        folded = title.casefold()
        wanted = {n for n, s in enumerate(map_.sections) if s.title.casefold() == folded}
    if not wanted:
        raise UsageError(_no_such("section", title, (s.title for s in map_.sections)))
    for number, section in enumerate(map_.sections):
        # A section comes after the one around it.
        if section.parent in wanted:
            wanted.add(number)
    chosen = (s.id for s in map_.statements.values() if s.section in wanted)
    return _with_the_way_up(map_, chosen)


def with_tag(map_: ArgumentMap, tag: str) -> ArgumentMap:
    """What has a tag, and the way from there to the theses.

    Raises:
        UsageError: nothing in the map has this tag.
    """
    tag = tag.removeprefix(".")
    chosen = [s.id for s in map_.statements.values() if tag in s.tags]
    if not chosen:
        tags = dict.fromkeys(each for s in map_.statements.values() for each in s.tags)
        raise UsageError(_no_such("tag", tag, tags))
    return _with_the_way_up(map_, chosen)


def _with_the_way_up(map_: ArgumentMap, chosen: Iterable[str]) -> ArgumentMap:
    keep: set[Target] = set(chosen)
    waiting: list[Target] = list(keep)
    while waiting:
        at = waiting.pop()
        nearer: list[Target] = []
        if isinstance(at, int):
            argument = map_.arguments[at]
            nearer += (argument.conclusion, *argument.premises)
        else:
            nearer += (argument.id for argument in map_.used_in(at))
            about = map_.statements[at].about
            if about is not None:
                nearer.append(about)
        for found in nearer:
            if found not in keep:
                keep.add(found)
                waiting.append(found)
    return subgraph(map_, _with_context(map_, keep))


def _with_context(map_: ArgumentMap, chosen: set[Target]) -> set[str]:
    """The chosen statements with their contexts, and with those of the whole map."""
    keep = {target for target in chosen if isinstance(target, str)}
    for statement in map_.statements.values():
        if statement.role == "context" and (statement.about is None or statement.about in keep):
            keep.add(statement.id)
    return keep


def _rivals(map_: ArgumentMap, target: Target) -> list[str]:
    if isinstance(target, int):
        return []
    pairs = map_.rivalries(target)
    return [pair.right if pair.left == target else pair.left for pair in pairs]


def _no_such(kind: str, name: str, known: Iterable[str]) -> str:
    names = list(known)
    near = nearest(name, names) if names else None
    if near is not None:
        return f"the map has no {kind} `{name}`: did you mean `{near}`?"
    shown = ", ".join(f"`{each}`" for each in names[:5])
    return f"the map has no {kind} `{name}`" + (f"; it has {shown}" if names else "")
