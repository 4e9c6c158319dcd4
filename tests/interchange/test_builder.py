"""Maps that are built in code: the same checks as in a file."""

import pytest

import argmap
from argmap.model.citation import Citation
from argmap.model.section import Section
from argmap.model.source import Source


def found(build):
    return [(d.code, d.message) for d in build.build().diagnostics]


@pytest.fixture
def build():
    made = argmap.MapBuilder()
    made.add("thesis", "T.", "t")
    made.add("claim", "A.", "a")
    return made


def test_names_may_be_used_before_they_are_defined():
    build = argmap.MapBuilder()
    build.add("claim", "A.", "a", supports="t")
    build.add("thesis", "T.", "t")
    map_, diagnostics = build.build()
    assert not diagnostics
    assert [map_.step(number) for number in map_.arguments] == ["a -> t"]


def test_everything_that_a_statement_can_have(build):
    section = build.section("One", 2)
    citation = Citation("s", "page", "5")
    build.source(Source("s"))
    build.add(
        "evidence", "E.", "e", attacks="t", strength="strong", scheme="example", granted=True,
        label="L", citations=[citation], credence="even", possible=True, assumed=True, date="1939",
        by="me", tags=["x"], section=section, extra={"x-a": "b"},
    )  # fmt: skip
    map_, diagnostics = build.build()
    assert not diagnostics
    made = map_.statements["e"]
    assert (made.label, made.citations, made.credence, made.possible, made.assumed) == (
        "L", (citation,), 0.5, True, True
    )  # fmt: skip
    assert (str(made.date), made.by, made.tags, made.section, made.extra) == (
        "1939", "me", ("x",), 0, {"x-a": "b"}
    )  # fmt: skip
    (step,) = map_.bearing_on("t")
    assert (step.polarity, step.strength, step.scheme, step.granted) == (
        "attacks", 0.9, "example", True
    )  # fmt: skip
    assert map_.sections == (Section("One", 2),)


def test_statements_without_a_name_get_one_that_nobody_can_type(build):
    assert [build.add("claim", "B."), build.add("claim", "C.")] == ["~1", "~2"]
    assert not build.build().map.statements["~1"].named


@pytest.mark.parametrize(
    ("fault", "code", "message"),
    [
        (lambda b: b.add("claim", "B.", "a"), "REF002", "the statement `a` is defined twice"),
        (lambda b: b.step("a", "tt"), "REF001", "no statement is named `tt`"),
        (lambda b: b.step("x", "t"), "REF001", "no statement is named `x`"),
        (lambda b: b.step("a", "a"), "REF004", "`a` bears on itself"),
        (lambda b: b.step((), "t"), "FMT007", "this step has no premise"),
        (lambda b: b.step("a", 7), "FMT008", "this step bears on a step that is not there"),
        (
            lambda b: (b.step("a", 1), b.step("t", 0)),
            "FMT006",
            "this step bears on itself by way of other steps",
        ),
        (
            lambda b: (b.step(("a", "t"), "b"), b.step(("t", "a"), "b"), b.add("claim", "B.", "b")),
            "REF010",
            "`t + a supports b` is said already",
        ),
        (
            lambda b: b.step("a", "t", strength=2),
            "ATT003",
            "a strength of `2` is not between 0 and 1",
        ),
        (
            lambda b: b.step("a", "t", strength="strng"),
            "FMT008",
            "`strng` is no word for a strength",
        ),
        (lambda b: b.add("claim", "B.", date="soon"), "CHR001", "`soon` is no date"),
        (lambda b: b.add("claim", "B.", about="x"), "REF001", "no statement is named `x`"),
        (
            lambda b: b.add("claim", "B.", "b", section=3),
            "FMT008",
            "`b` is in a section that is not there",
        ),
        (lambda b: b.section("One", parent=0), "FMT008", "no section before `One` is its parent"),
        (lambda b: b.contradicts("a", "a"), "REF004", "`a` bears on itself"),
        (
            lambda b: (b.contradicts("a", "t"), b.contradicts("t", "a")),
            "REF010",
            "`t contradicts a` is said already",
        ),
        (
            lambda b: (b.source(Source("s")), b.source(Source("s"))),
            "REF002",
            "the source `s` is defined twice",
        ),
    ],
)
def test_what_does_not_fit_is_reported_and_left_out(build, fault, code, message):
    before = build.build().map
    fault(build)
    assert found(build) == [(code, message)]
    made = build.build().map
    assert set(made.statements) >= set(before.statements)
    assert all(set(step.premises) <= set(made.statements) for step in made.arguments.values())


def test_what_bears_on_a_doubled_step_bears_on_the_first(build):
    build.step("a", "t")
    again = build.step("a", "t")
    build.add("undercut", "U.", "u", attacks=again)
    build.add("undercut", "V.", "v", attacks=0)
    build.step("u", 0, "attacks")
    map_, diagnostics = build.build()
    assert [d.code for d in diagnostics] == ["REF010", "REF010"]
    assert {map_.step(number) for number in map_.arguments} == {
        "a -> t",
        "u -> a -> t",
        "v -> a -> t",
    }


def test_similar_names_are_offered(build):
    build.add("claim", "B.", "comintern")
    build.step("cominten", "t")
    (problem,) = build.build().diagnostics
    assert problem.help == ("write `comintern`",)
