"""Random maps with sentences of real words, and what pads them, for Hypothesis."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import strategies as st

from argmap.interchange.builder import MapBuilder
from argmap.measure.counted import below_theses
from argmap.model.argument import Argument
from argmap.model.citation import Citation
from argmap.model.date import parse_date
from argmap.model.map import ArgumentMap
from argmap.model.source import Source
from argmap.model.statement import Role, Statement

NAMES = ("Munich", "Stalin", "Poland", "Rapallo", "Japan", "1935", "1939", "Paris")
PLAIN = (
    *("treaty", "army", "minister", "railway", "harvest", "fleets", "embassy", "protocol"),
    *("frontier", "refused", "signed", "feared", "promised", "delayed", "guaranteed", "attacked"),
)
SMALL = ("the", "of", "a", "in", "was", "and", "not", "indeed", "its")
WORDS = st.sampled_from((*NAMES, *PLAIN, *PLAIN, *SMALL, *SMALL))
SENTENCES = st.lists(WORDS, min_size=1, max_size=14).map(" ".join)
CITATIONS = st.lists(
    st.builds(Citation, st.sampled_from(("k1", "k2", "essay"))), max_size=2, unique=True
).map(tuple)
DATES = st.sampled_from((None, parse_date("1939"), parse_date("1935-05")))
UNDER: dict[Role, tuple[Role, ...]] = {
    "thesis": ("claim", "claim", "evidence", "objection"),
    "claim": ("claim", "evidence", "evidence", "objection"),
    "evidence": ("evidence", "warrant", "undercut", "objection"),
    "objection": ("rebuttal", "rebuttal", "evidence", "claim"),
    "rebuttal": ("evidence", "claim", "objection"),
    "warrant": ("evidence", "undercut"),
    "undercut": ("undercut", "evidence"),
}


@st.composite
def essays(draw: st.DrawFn) -> ArgumentMap:
    """A map as a student writes it: theses, reasons under them, and reasons under these."""
    build = MapBuilder()
    build.source(Source("k1", "A diary.", kind=draw(st.sampled_from(("primary", "")))))
    build.source(Source("k2", "A study.", kind="secondary"))
    steps: dict[str, int] = {}
    open_: list[tuple[str, Role]] = []
    for number in range(draw(st.integers(1, 14))):
        name = f"s{number}"
        if not open_ or draw(st.integers(0, 11)) == 0:
            role: Role = draw(st.sampled_from(("thesis", "thesis", "claim", "context", "evidence")))
            parent = None
        else:
            parent, above = draw(st.sampled_from(open_))
            role = draw(st.sampled_from(UNDER[above]))
            if role in ("warrant", "undercut") and parent not in steps:
                role = "evidence"
        build.add(
            role,
            draw(SENTENCES),
            name,
            citations=draw(CITATIONS),
            date=draw(st.sampled_from((None, "1939", "1935-05"))),
            possible=draw(st.integers(0, 9)) == 0,
            assumed=draw(st.integers(0, 9)) == 0,
        )
        if parent is not None:
            on_step = role in ("warrant", "undercut")
            polarity = "attacks" if role in ("objection", "rebuttal", "undercut") else "supports"
            granted = role == "objection" and draw(st.integers(0, 3)) == 0
            steps[name] = build.step(
                [name], steps[parent] if on_step else parent, polarity, granted=granted
            )
        if role != "context":
            open_.append((name, role))
    if len(open_) > 1 and draw(st.booleans()):
        left, right = draw(st.lists(st.sampled_from(open_), min_size=2, max_size=2, unique=True))
        build.contradicts(left[0], right[0])
    return build.build().map


@st.composite
def near(draw: st.DrawFn, text: str) -> str:
    """Nearly the same words."""
    words = text.split()
    kind = draw(
        st.sampled_from(("same", "case", "order", "stress", "stops", "slip", "other", "more"))
    )
    if kind == "case":
        return text.upper()
    if kind == "order":
        return " ".join(draw(st.permutations(words)))
    if kind == "stress":
        return f"Indeed {text}, as is obviously so"
    if kind == "stops":
        return f"“{', '.join(words)}!”"
    if kind == "more" and len({w[:6] for w in words} - set(SMALL)) > 3:
        return f"{text} {draw(st.sampled_from(('in 1938', 'somewhere')))}".replace("e", "e\xad")
    long = [at for at, word in enumerate(words) if len(word) > 5 and word.islower()]
    at = draw(st.sampled_from(long)) if long else -1
    if kind == "slip" and long:
        words[at] = words[at][:2] + words[at][3] + words[at][2] + words[at][4:]
    if kind == "other" and long and len({w[:6] for w in words} - set(SMALL)) > 7:
        words[at] = "something"
    return " ".join(words)


PADS: dict[str, tuple[Role, ...]] = {
    "repeat": ("claim", "evidence", "rebuttal", "objection", "context", "warrant"),
    "idle": ("claim",),
    "again": ("claim",),
    "bare": ("claim",),
    "echo": ("objection",),
    "thin": ("objection",),
}


@st.composite
def padded(draw: st.DrawFn, map_: ArgumentMap) -> ArgumentMap:
    """The map and a few statements that add nothing to it."""
    below, texts = sorted(below_theses(map_)), _texts(map_)
    for number in range(draw(st.integers(1, 3))):
        kind = draw(st.sampled_from(list(PADS)))
        if kind in ("repeat", "again", "echo"):
            text = draw(near(draw(texts)))
        elif kind == "thin":
            text = draw(st.sampled_from(("No.", "Not so!", "Stalin lied.", "It is not.")))
        else:
            text = f"garden {number} {draw(SENTENCES)}"
        role = draw(st.sampled_from(PADS[kind]))
        pad = Statement(f"pad{number}", role, text, citations=draw(CITATIONS), date=draw(DATES))
        if kind in ("idle", "again"):
            map_ = _with(map_, pad)
            for name in draw(st.lists(st.sampled_from(below), max_size=3, unique=True)):
                step = Argument(max(map_.arguments, default=-1) + 1, (name,), pad.id, "supports")
                map_ = _with(map_, pad, step)
        else:
            map_ = draw(_placed(map_, pad))
    return map_


def _texts(map_: ArgumentMap) -> st.SearchStrategy[str]:
    return st.sampled_from([statement.text for statement in map_.statements.values()])


def _with(map_: ArgumentMap, pad: Statement, *arguments: Argument) -> ArgumentMap:
    changed = {argument.id: argument for argument in arguments}
    return replace(
        map_,
        statements={**map_.statements, pad.id: pad},
        arguments={**map_.arguments, **changed},
    )


@st.composite
def _placed(draw: st.DrawFn, map_: ArgumentMap, pad: Statement) -> ArgumentMap:
    """The statement at the margin, on a statement, on a step, or joined to a step's premises."""
    where = draw(st.sampled_from(("margin", "statement", "statement", "step", "joined")))
    polarity = draw(st.sampled_from(("supports", "attacks")))
    granted = polarity == "attacks" and draw(st.booleans())
    number = max(map_.arguments, default=-1) + 1
    if where == "statement":
        target = draw(st.sampled_from(list(map_.statements)))
        return _with(map_, pad, Argument(number, (pad.id,), target, polarity, granted=granted))
    if where == "margin" or not map_.arguments:
        return _with(map_, pad)
    step = map_.arguments[draw(st.sampled_from(list(map_.arguments)))]
    if where == "step":
        return _with(map_, pad, Argument(number, (pad.id,), step.id, polarity, granted=granted))
    return _with(map_, pad, replace(step, premises=(*step.premises, pad.id)))


@st.composite
def shuffled(draw: st.DrawFn, map_: ArgumentMap) -> ArgumentMap:
    """The same map under other names and in another order of writing."""
    old = list(map_.statements)
    new = dict(zip(old, draw(st.permutations([f"n{at}" for at in range(len(old))])), strict=True))
    numbers = dict(
        zip(map_.arguments, draw(st.permutations(range(len(map_.arguments)))), strict=True)
    )
    statements = {}
    for name in draw(st.permutations(old)):
        found = map_.statements[name]
        about = new[found.about] if found.about else None
        statements[new[name]] = replace(found, id=new[name], about=about)
    arguments = {}
    for argument in map_.arguments.values():
        target = argument.conclusion
        arguments[numbers[argument.id]] = replace(
            argument,
            id=numbers[argument.id],
            premises=tuple(draw(st.permutations([new[name] for name in argument.premises]))),
            conclusion=numbers[target] if isinstance(target, int) else new[target],
        )
    return replace(
        map_,
        statements=statements,
        arguments=dict(sorted(arguments.items())),
        rivals=tuple(replace(r, left=new[r.right], right=new[r.left]) for r in map_.rivals),
    )
