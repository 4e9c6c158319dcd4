"""Random maps of every shape, for Hypothesis."""

from __future__ import annotations

from hypothesis import strategies as st

from argmap.interchange.builder import MapBuilder
from argmap.model.argument import Argument
from argmap.model.citation import Citation
from argmap.model.date import parse_date
from argmap.model.map import ArgumentMap
from argmap.model.meta import Meta
from argmap.model.source import Source
from argmap.model.statement import Role

ROLES: tuple[Role, ...] = (
    "thesis",
    "claim",
    "evidence",
    "objection",
    "rebuttal",
    "warrant",
    "undercut",
    "context",
)
ODD = "ab Z9é中е́-_.,;:!?\"'`\\/{}[]()<>#@&%$*+=|~^\u201c\u200f\u00a0😀"
WORDS = st.text(st.sampled_from(ODD), max_size=12)
LINES = WORDS.map(str.strip).map(lambda text: text or "x")
"""Text as a person could type it on one line: brackets, quotes and slashes of all kinds."""
RAW = st.text(st.characters(codec=None), max_size=12)
"""Any text at all, with line ends, controls and halves of characters."""
NAMES = st.sampled_from(
    ("a", "b", "c-1", "d.e", "über", "ж", "東京", "x_y", "n7", "q", "r", "s", "t", "u", "v", "w")
)
DATES = st.sampled_from(("1939", "1938-09", "1939-08-23", "1935?", "193X", "1920/1939", "-0043"))
UNIT = st.sampled_from((None, 0.0, 0.07, 0.5, 0.75, 0.9, 1.0, 0.123456789, 1e-7))


@st.composite
def metas(draw: st.DrawFn, lines: st.SearchStrategy[str] = LINES) -> Meta:
    """Front matter, without the files that it could name."""
    some = st.one_of(st.just(""), lines)
    return Meta(
        title=draw(some),
        question=draw(some),
        author=tuple(draw(st.lists(lines, max_size=2))),
        date=draw(st.one_of(st.just(""), DATES)),
        lang=draw(st.sampled_from(("", "en", "de"))),
        standard=draw(st.sampled_from(("", "preponderance"))),
        extra=draw(
            st.dictionaries(
                st.sampled_from(("x-a", "x-b")),
                st.one_of(lines, st.lists(lines, max_size=2)),
                max_size=2,
            )
        ),
    )


@st.composite
def sources(draw: st.DrawFn, key: str, lines: st.SearchStrategy[str] = LINES) -> Source:
    """A source as a map declares it, with the short forms that a reader gives it."""
    text, author = draw(lines), draw(st.one_of(st.just(""), lines))
    date = draw(st.one_of(st.none(), DATES.map(parse_date)))
    year = date.text[:4] if date and date.text[:4].isdigit() else ""
    some = st.one_of(st.just(""), lines)
    return Source(
        key,
        text,
        kind=draw(st.sampled_from(("", "primary", "secondary", "tertiary"))),
        author=author,
        origin=draw(some),
        purpose=draw(some),
        perspective=draw(some),
        url=draw(some),
        date=date,
        short=f"{author or key} {year}".strip(),
        note=text,
        extra=draw(extras(lines)),
    )


def extras(lines: st.SearchStrategy[str]) -> st.SearchStrategy[dict[str, str]]:
    """Attributes of anybody's own."""
    return st.dictionaries(st.sampled_from(("x-a", "x-colour")), lines, max_size=1)


CITATIONS = st.builds(
    Citation,
    st.sampled_from(("k1", "k2")),
    st.sampled_from(("page", "paragraph", "chapter")),
    st.sampled_from(("5", "3-5", "12 ff.")),
    st.sampled_from(("", "see", "siehe auch")),
    st.booleans(),
)


@st.composite
def maps(
    draw: st.DrawFn,
    lines: st.SearchStrategy[str] = LINES,
    *,
    most: int = 8,
    plain: bool = False,
) -> ArgumentMap:
    """A map: any step between any statements and steps, circles and doubled use among them.

    ``plain`` leaves out all but statements, their text, and steps between them.
    """
    build = MapBuilder(Meta() if plain else draw(metas(lines)))
    names = draw(st.lists(NAMES, min_size=0, max_size=most, unique=True))
    if not plain:
        for key in ("k1", "k2"):
            build.source(draw(sources(key, lines)))
        _add_sections(draw, build, names, lines)
    for name in names:
        if plain:
            build.add(draw(st.sampled_from(ROLES)), draw(lines), name)
        else:
            _add_statement(draw, build, name, names, lines)
    if len(names) > 1:
        _add_steps(draw, build, names, plain)
    made = build.build()
    assert {found.code for found in made.diagnostics} <= {"REF010"}
    return made.map


def _add_sections(
    draw: st.DrawFn, build: MapBuilder, names: list[str], lines: st.SearchStrategy[str]
) -> None:
    for index in range(draw(st.integers(0, 3))):
        parents = st.one_of(st.none(), st.integers(0, index - 1)) if index else st.none()
        under = st.one_of(st.none(), st.sampled_from(names)) if names else st.none()
        build.section(draw(lines), draw(st.integers(1, 6)), draw(parents), draw(under))


def _add_statement(
    draw: st.DrawFn,
    build: MapBuilder,
    name: str,
    names: list[str],
    lines: st.SearchStrategy[str],
) -> None:
    role = draw(st.sampled_from(ROLES))
    others = [other for other in names if other != name]
    about = draw(st.one_of(st.none(), st.sampled_from(others))) if others else None
    last = len(build.sections) - 1
    build.add(
        role,
        draw(lines),
        name,
        label=draw(st.one_of(st.just(""), lines)),
        citations=draw(st.lists(CITATIONS, max_size=2)),
        credence=draw(UNIT),
        possible=draw(st.booleans()),
        assumed=draw(st.booleans()),
        date=draw(st.one_of(st.none(), DATES)),
        by=draw(st.one_of(st.just(""), lines)),
        tags=draw(st.lists(st.sampled_from(("east", "west")), max_size=2, unique=True)),
        about=about if role == "context" else None,
        section=draw(st.one_of(st.none(), st.integers(0, last))) if last >= 0 else None,
        extra=draw(extras(lines)),
    )


def _add_steps(draw: st.DrawFn, build: MapBuilder, names: list[str], plain: bool) -> None:
    steps: list[int] = []
    for _ in range(draw(st.integers(0, 10))):
        on_step = bool(steps) and draw(st.integers(0, 3)) == 0
        goal = draw(st.sampled_from(steps if on_step else names))
        others = [name for name in names if name != goal]
        polarity = draw(st.sampled_from(("supports", "attacks")))
        steps.append(
            build.step(
                draw(st.lists(st.sampled_from(others), min_size=1, max_size=3, unique=True)),
                goal,
                polarity,
                None if plain else draw(UNIT),
                "" if plain else draw(st.sampled_from(("", "example", "expert opinion"))),
                not plain and polarity == "attacks" and draw(st.booleans()),
            )
        )
    if not plain and draw(st.booleans()):
        left, right = draw(st.lists(st.sampled_from(names), min_size=2, max_size=2, unique=True))
        build.contradicts(left, right, draw(UNIT))


def without_names(map_: ArgumentMap) -> ArgumentMap:
    """The same map, in which no statement has a name of its own."""
    from dataclasses import replace

    def new(name: str) -> str:
        return f"~{name}"

    def step(argument: Argument) -> Argument:
        target = argument.conclusion
        return replace(
            argument,
            premises=tuple(map(new, argument.premises)),
            conclusion=new(target) if isinstance(target, str) else target,
        )

    return replace(
        map_,
        statements={
            new(n): replace(s, id=new(n), about=None if s.about is None else new(s.about))
            for n, s in map_.statements.items()
        },
        arguments={number: step(argument) for number, argument in map_.arguments.items()},
        rivals=tuple(replace(r, left=new(r.left), right=new(r.right)) for r in map_.rivals),
        sections=tuple(
            s if s.under is None else replace(s, under=new(s.under)) for s in map_.sections
        ),
    )
