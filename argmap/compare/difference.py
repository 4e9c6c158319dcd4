"""What changed between two maps in meaning, not in text."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from argmap.model.argument import Argument
from argmap.model.map import ArgumentMap
from argmap.model.scale import credence_word, strength_word
from argmap.model.source import Source
from argmap.model.statement import Statement

Kind = Literal["added", "removed", "changed"]
Subject = Literal["map", "statement", "step", "rivalry", "source"]


@dataclass(frozen=True, slots=True)
class Field:
    """One thing that is said of a subject, before and after, as text; empty where nothing is."""

    name: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Change:
    """One change. ``name`` is what the subject is called, ``text`` what it says now or said."""

    kind: Kind
    subject: Subject
    name: str
    text: str = ""
    fields: tuple[Field, ...] = ()


def difference(old: ArgumentMap, new: ArgumentMap) -> list[Change]:
    """The changes that turn the meaning of ``old`` into that of ``new``.

    Statements go by their ids; one without an id by its first words. A statement that only changed
    its id counts as changed where its role and text stand in both maps and nowhere twice. Order,
    line breaks and comments mean nothing. The cost is linear in both maps.
    """
    renamed = _renamed(old, new)
    return [
        *_meta(old, new),
        *_statements(old, new, renamed),
        *_steps(old, new, renamed),
        *_rivalries(old, new, renamed),
        *_sources(old, new),
    ]


def _renamed(old: ArgumentMap, new: ArgumentMap) -> dict[str, str]:
    """The ids of ``old`` that are other ids in ``new``."""
    gone = _by_text(s for s in old.statements.values() if s.id not in new.statements)
    come = _by_text(s for s in new.statements.values() if s.id not in old.statements)
    return {
        gone[key].id: come[key].id
        for key in gone
        if gone[key] is not None and come.get(key) is not None
    }


def _by_text(statements: Iterable[Statement]) -> dict[tuple[str, str], Any]:
    """Statements by role and text; None where two say the same."""
    found: dict[tuple[str, str], Any] = {}
    for statement in statements:
        key = (statement.role, statement.text)
        found[key] = None if key in found else statement
    return found


def _meta(old: ArgumentMap, new: ArgumentMap) -> list[Change]:
    names = ("title", "question", "author", "date", "lang", "essay", "bibliography", "standard")
    fields = _fields(
        {name: _plain(getattr(old.meta, name)) for name in names},
        {name: _plain(getattr(new.meta, name)) for name in names},
    )
    return [Change("changed", "map", "front matter", fields=fields)] if fields else []


def _statements(old: ArgumentMap, new: ArgumentMap, renamed: Mapping[str, str]) -> list[Change]:
    changes = []
    came = set(renamed.values())
    for statement in old.statements.values():
        now = new.statements.get(renamed.get(statement.id, statement.id))
        if now is None:
            changes.append(_statement("removed", statement))
            continue
        fields = _fields(_said(statement, old), _said(now, new))
        if statement.id != now.id and (statement.named or now.named):
            fields = (Field("id", _id(statement), _id(now)), *fields)
        if fields:
            changes.append(Change("changed", "statement", _id(now), now.title, fields))
    changes += [
        _statement("added", statement)
        for statement in new.statements.values()
        if statement.id not in old.statements and statement.id not in came
    ]
    return changes


def _statement(kind: Kind, statement: Statement) -> Change:
    return Change(kind, "statement", _id(statement), f"{statement.role}: {statement.text}")


def _id(statement: Statement) -> str:
    return statement.id if statement.named else ""


def _said(statement: Statement, map_: ArgumentMap) -> dict[str, str]:
    credence = statement.credence
    return {
        "role": statement.role,
        "label": statement.label,
        "text": statement.text,
        "citations": "; ".join(
            " ".join(filter(None, (c.prefix, "@" + c.key, c.kind, c.locator)))
            for c in statement.citations
        ),
        "credence": "" if credence is None else credence_word(credence) or f"{credence:g}",
        "possible": "yes" if statement.possible else "",
        "assumed": "yes" if statement.assumed else "",
        "date": str(statement.date or ""),
        "by": statement.by,
        "tags": " ".join(sorted(statement.tags)),
        "about": statement.about or "",
        "section": "" if statement.section is None else map_.sections[statement.section].title,
        **dict(statement.extra),
    }


def _steps(old: ArgumentMap, new: ArgumentMap, renamed: Mapping[str, str]) -> list[Change]:
    before = _keyed(old, renamed)
    after = _keyed(new, {})
    changes = []
    for key, argument in before.items():
        now = after.get(key)
        if now is None:
            changes.append(_step("removed", argument, old))
        elif fields := _fields(_weight(argument), _weight(now)):
            changes.append(Change("changed", "step", new.step(now.id), fields=fields))
    changes += [_step("added", now, new) for key, now in after.items() if key not in before]
    return changes


def _keyed(map_: ArgumentMap, renamed: Mapping[str, str]) -> dict[Hashable, Argument]:
    """Arguments by what they say: premises, direction, and what they bear on.

    The key of a step on a step holds the number of that step's key, not the key, so that a chain of
    undercuts costs no more than its length.
    """
    keys: dict[Hashable, Argument] = {}
    done: dict[int, Hashable] = {}
    for start in map_.arguments:
        waiting = [start]
        while waiting:
            argument = map_.arguments[waiting[-1]]
            target = argument.conclusion
            if isinstance(target, int) and target not in done:
                waiting.append(target)
                continue
            waiting.pop()
            if argument.id in done:
                continue
            premises = frozenset(renamed.get(name, name) for name in argument.premises)
            on: Hashable = (
                ("step", hash(done[target]))
                if isinstance(target, int)
                else renamed.get(target, target)
            )
            key = (premises, argument.polarity, on)
            done[argument.id] = key
            keys[key] = argument
    return keys


def _step(kind: Kind, argument: Argument, map_: ArgumentMap) -> Change:
    return Change(kind, "step", map_.step(argument.id), argument.polarity)


def _weight(argument: Argument) -> dict[str, str]:
    strength = argument.strength
    return {
        "strength": "" if strength is None else strength_word(strength) or f"{strength:g}",
        "scheme": argument.scheme,
        "granted": "yes" if argument.granted else "",
    }


def _rivalries(old: ArgumentMap, new: ArgumentMap, renamed: Mapping[str, str]) -> list[Change]:
    before = {
        frozenset((renamed.get(r.left, r.left), renamed.get(r.right, r.right))): r
        for r in old.rivals
    }
    after = {frozenset((r.left, r.right)): r for r in new.rivals}
    changes: list[Change] = []
    for kind, here, there in (("removed", before, after), ("added", after, before)):
        changes += [
            Change(kind, "rivalry", f"{rivalry.left} contradicts {rivalry.right}")  # type: ignore[arg-type]  # one of the two kinds
            for pair, rivalry in here.items()
            if pair not in there
        ]
    return changes


def _sources(old: ArgumentMap, new: ArgumentMap) -> list[Change]:
    changes: list[Change] = []
    for key, source in old.sources.items():
        now = new.sources.get(key)
        if now is None:
            changes.append(Change("removed", "source", key, source.text))
        elif fields := _fields(_described(source), _described(now)):
            changes.append(Change("changed", "source", key, now.text, fields))
    changes += [
        Change("added", "source", key, source.text)
        for key, source in new.sources.items()
        if key not in old.sources
    ]
    return changes


def _described(source: Source) -> dict[str, str]:
    names = ("text", "kind", "author", "origin", "purpose", "perspective", "file", "url", "date")
    return {
        **{name: _plain(getattr(source, name)) for name in names},
        "its own text": "\n\n".join(source.passages or ()),
        **dict(source.extra),
    }


def _plain(value: object) -> str:
    return "; ".join(map(str, value)) if isinstance(value, tuple) else str(value or "")


def _fields(old: Mapping[str, str], new: Mapping[str, str]) -> tuple[Field, ...]:
    names = dict.fromkeys((*old, *new))
    return tuple(
        Field(name, old.get(name, ""), new.get(name, ""))
        for name in names
        if old.get(name, "") != new.get(name, "")
    )
