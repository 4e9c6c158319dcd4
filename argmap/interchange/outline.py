"""A map as an outline: entries one under another, in plain words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from argmap.interchange.drawing import cited_briefly, flat
from argmap.interchange.fit import Holds, fit
from argmap.interchange.format import Loss
from argmap.interchange.notation.plan import Line, Plan
from argmap.model.argument import Argument, Rivalry
from argmap.model.map import ArgumentMap
from argmap.model.scale import credence_word, strength_word
from argmap.model.statement import Statement
from argmap.syntax.words import ATTACKING

HOLDS = Holds(
    statement=frozenset(
        ("role", "label", "citations", "credence", "possible", "assumed", "date", "by", "about",
         "section")
    ),
    argument=frozenset(("strength", "scheme", "granted")),
    source=frozenset(("text", "note", "short", "kept_in")),
    meta=frozenset(("title", "question", "author")),
    sections=True,
)  # fmt: skip
"""What an outline says of a map."""


@dataclass(slots=True)
class Entry:
    """One item of an outline.

    ``word`` says what it is (``Evidence``, ``And evidence``, ``Because``; empty for a heading),
    ``remarks`` what is said beside it (``strong``, ``1926-07``), ``cited`` the sources. ``again``
    marks what stands in full elsewhere. ``level`` is a heading's, or 0.
    """

    word: str
    title: str
    text: str = ""
    remarks: tuple[str, ...] = ()
    cited: str = ""
    again: bool = False
    level: int = 0


@dataclass(slots=True)
class Outline:
    """Entries with their depth, and what is said at the end.

    ``others`` are sentences on what the outline's shape cannot show, ``sources`` the full notes.
    """

    title: str
    question: str
    authors: tuple[str, ...]
    entries: list[tuple[int, Entry]] = field(default_factory=list)
    others: list[str] = field(default_factory=list)
    sources: list[str] = field(default_factory=list)
    losses: list[Loss] = field(default_factory=list)


def outline_of(map_: ArgumentMap) -> Outline:
    """The outline of a map, as its notation would be laid out."""
    smaller, losses = fit(map_, HOLDS)
    made = Outline(
        flat(map_.meta.title), flat(map_.meta.question), tuple(map(flat, map_.meta.author))
    )
    lost = list(losses)
    lost += [Loss("name", s.id) for s in map_.statements.values() if s.named]
    plan = Plan(smaller, lost)
    made.entries += _entries(plan)
    made.others += _others(plan)
    for source in smaller.sources.values():
        made.sources.append(flat(source.note or source.text or source.short or source.id))
    made.losses += lost
    return made


def _entries(plan: Plan) -> Iterator[tuple[int, Entry]]:
    """All lines from above to below, on an explicit stack."""
    stack: list[Iterator[Line | Entry]] = [_items(plan.top, None, plan)]
    while stack:
        for item in stack[-1]:
            depth = len(stack) - 1
            if isinstance(item, Entry):
                yield depth, item
                continue
            yield depth, _entry(item, plan.map)
            stack.append(_items(item, item.statement if item.defines else "", plan))
            break
        else:
            stack.pop()


def _items(line: Line, under: str | None, plan: Plan) -> Iterator[Line | Entry]:
    yield from line.under.get(None, ())
    for index in plan.headings.get(under, ()) if under != "" else ():
        section = plan.map.sections[index]
        yield Entry("", flat(section.title), level=section.level)
        yield from line.under.get(index, ())


def _entry(line: Line, map_: ArgumentMap) -> Entry:
    statement = map_.statements[line.statement]
    step = line.step
    weight = _weight(step) if step is not None and line.leads else ()
    title = flat(statement.label)
    if not line.defines:
        assert step is not None
        word = "And" if not line.leads else _reuse_word(step)
        return Entry(word, title or flat(statement.text), "", weight, again=True)
    cited = "; ".join(flat(cited_briefly(c, map_)) for c in statement.citations)
    return Entry(
        _word(statement, step, line.leads),
        title,
        flat(statement.text),
        (*weight, *_remarks(statement)),
        cited,
    )


def _word(statement: Statement, step: Argument | None, leads: bool) -> str:
    role: str = statement.role
    if step is not None and not leads:
        return f"And {role}"
    attacks = step is not None and step.polarity == "attacks" and not step.on_step
    if attacks and statement.role not in ATTACKING:
        return f"But {role}"
    return role.capitalize()


def _reuse_word(step: Argument) -> str:
    supports = step.polarity == "supports"
    if step.on_step:
        return "Warrant" if supports else "Undercut"
    return "Because" if supports else "But"


def _weight(step: Argument | Rivalry) -> tuple[str, ...]:
    words = []
    if step.strength is not None:
        words.append(strength_word(step.strength) or f"strength {step.strength:g}")
    if isinstance(step, Argument):
        if step.scheme:
            words.append(flat(step.scheme))
        if step.granted:
            words.append("granted")
    return tuple(words)


def _remarks(statement: Statement) -> Iterator[str]:
    if statement.credence is not None:
        yield credence_word(statement.credence) or f"credence {statement.credence:g}"
    if statement.possible:
        yield "possible"
    if statement.assumed:
        yield "assumed"
    if statement.date is not None:
        yield flat(statement.date.text)
    if statement.by:
        yield f"by {flat(statement.by)}"


def _others(plan: Plan) -> Iterator[str]:
    """Relations and contradictions as sentences."""

    def called(name: str) -> str:
        return flat(plan.map.statements[name].title) or name

    for step in plan.relations:
        target = step.conclusion
        if isinstance(target, int):
            verb = "warrants" if step.polarity == "supports" else "undercuts"
            goal = f"the step from {called(plan.call(plan.map.arguments[target]))}"
        else:
            verb = "supports" if step.polarity == "supports" else "opposes"
            goal = called(target)
        premises = " and ".join(map(called, step.premises))
        yield _with(f"{premises} {verb} {goal}", _weight(step))
    for pair in plan.map.rivals:
        yield _with(f"{called(pair.left)} contradicts {called(pair.right)}", _weight(pair))


def _with(sentence: str, remarks: tuple[str, ...]) -> str:
    return f"{sentence} ({', '.join(remarks)})" if remarks else sentence
