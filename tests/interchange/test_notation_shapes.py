"""The notation, written for maps of each shape."""

import pytest

import argmap
from argmap.compare.same import same_map
from argmap.interchange.convert import text_of
from argmap.interchange.notation.plan import DEEPEST
from argmap.model.citation import Citation
from argmap.model.meta import Meta
from argmap.model.source import Source


def written(build, *losses):
    """The text, which must read as the same map but for these losses."""
    map_ = build.build().map
    found = text_of(map_, "argmap")
    assert [str(loss) for loss in found.losses] == list(losses)
    again, diagnostics = argmap.parse(found.text)
    assert not [d for d in diagnostics if d.severity.word == "error"], found.text
    assert losses or same_map(map_, again), found.text
    return found.text


@pytest.fixture
def build():
    made = argmap.MapBuilder()
    made.add("thesis", "T.", "t")
    return made


def test_several_parents_are_reuse(build):
    build.add("claim", "A.", "a", supports="t")
    build.add("evidence", "E.", "e", supports="a", strength="strong")
    build.step("e", "t", "attacks", "weak", "example")
    assert written(build) == (
        "thesis t: T.\n  claim a: A.\n    evidence e: E. {strong}\n  but e {weak scheme=example}\n"
    )


def test_a_circle_is_a_relation_line(build):
    build.add("claim", "A.", "a")
    build.add("claim", "B.", "b", supports="a")
    build.step("a", "b", "attacks", 0.3)
    assert written(build) == (
        "thesis t: T.\n\nclaim a: A.\n  claim b: B.\n\na opposes b {strength=0.3}\n"
    )


def test_a_circle_of_steps_that_something_speaks_of(build):
    build.add("claim", "A.", "a")
    build.add("claim", "B.", "b", supports="a")
    step = build.step("a", "b")
    build.add("undercut", "U.", "u", attacks=step)
    assert written(build) == (
        "thesis t: T.\n\nclaim a: A.\n  claim b: B.\n    because a\n      undercut u: U.\n"
    )


def test_linked_premises_and_steps_onto_their_step(build):
    for name in ("a", "b", "c"):
        build.add("claim", f"{name}.", name)
    step = build.step(("a", "b", "c"), "t", "attacks", 0.9)
    build.add("warrant", "W.", "w")
    build.add("warrant", "V.", "v")
    upon = build.step(("w", "v"), step)
    build.add("undercut", "U.", "u", attacks=upon)
    build.step("u", step, "attacks")
    assert written(build) == (
        "thesis t: T.\n"
        "  but claim a: a. {strong}\n"
        "    warrant w: W.\n"
        "      undercut u: U.\n"
        "    and warrant v: V.\n"
        "    undercut u\n"
        "  and claim b: b.\n"
        "  and claim c: c.\n"
    )


def test_roles_that_a_place_does_not_allow(build):
    build.add("objection", "O.", "o", supports="t")
    build.add("claim", "W.", "w")
    build.step("w", 0)
    build.add("thesis", "V.", "v", supports="t")
    assert written(build) == (
        "thesis t: T.\n"
        "  because o\n"
        "    warrant w\n"
        "  because v\n"
        "\n"
        "objection o: O.\n"
        "\n"
        "claim w: W.\n"
        "\n"
        "thesis v: V.\n"
    )


def test_sections_and_contexts(build):
    one = build.section("One")
    two = build.section("Two", 2, one, "t")
    build.statements.clear()
    build.add("thesis", "T.", "t", section=one)
    build.add("claim", "A.", "a", supports="t", section=two)
    build.add("claim", "B.", "b", supports="a", section=two)
    build.add("claim", "C.", "c", supports="t", section=one)
    build.add("context", "D.", "d", about="a", section=two)
    build.add("context", "E.", "e")
    assert written(build) == (
        "context e: E.\n"
        "\n"
        "# One\n"
        "\n"
        "thesis t: T.\n"
        "  claim c: C.\n"
        "\n"
        "  ## Two\n"
        "  claim a: A.\n"
        "    context d: D.\n"
        "    claim b: B.\n"
    )


def test_brackets_and_backslashes_are_text(build):
    texts = (
        "{strong}", "\\{x", "\\\\[y]", "[@a]", "[sic]", "a [see @b] c", "\\", "[", "{",
        "http://x // y", "{a} // b", '"quoted": text', "# no heading", "claim x: y",
    )  # fmt: skip
    for number, text in enumerate(texts):
        build.add("claim", text, f"n{number}", supports="t")
    written(build)


def test_sources_citations_and_attributes(build):
    build.meta = Meta("A: b", "Why?", ("One", "Two"), extra={"x-k": ["a", {"b": "c"}]})
    build.source(Source("s", "Text {x}.", "primary", author="A, B", short="A, B", note="Text {x}."))
    build.add(
        "claim",
        "A.",
        "a",
        attacks="t",
        granted=True,
        citations=[
            Citation("s", "page", "5"),
            Citation("s", "", "passim", "see", suppressed=True),
        ],
        credence=0.07,
        date="193X",
        by='me "too"',
        tags=["x", "y"],
        extra={"x-n": "{}", "x-e": ""},
    )
    assert written(build) == (
        "---\n"
        "title: 'A: b'\n"
        "question: Why?\n"
        "author:\n"
        "- One\n"
        "- Two\n"
        "x-k:\n"
        "- a\n"
        "- b: c\n"
        "---\n"
        "\n"
        'source s: Text \\{x}. {primary author="A, B"}\n'
        "\n"
        "thesis t: T.\n"
        "  but claim a: A. [@s, p. 5; see -@s, passim]\n"
        '      {granted almost-impossible date=193X by="me \\"too\\"" .x .y x-n="{}" x-e=""}\n'
    )


def test_what_the_notation_cannot_hold_is_reported(build):
    build.meta = Meta(standard="high", extra={"x-n": 5, "odd": "x"})
    build.source(Source("two words", short="two words", passages=("p",)))
    build.add("claim", "A\nb ", "a b", supports="t", strength=1e-30, about="t")
    build.add("claim", "B.", "b", supports="t", citations=[Citation("two words"), Citation("]")])
    build.step("b", "a b", "attacks", granted=True)
    build.step("t", "b", "attacks", granted=True)
    build.add("claim", "C.", "~1", supports="b", tags=["a b"], extra={"y": "z"})
    build.step("~1", "t")
    text = written(
        build,
        "source name of `two words`",
        "name of `a b`",
        "missing name of `~1`",
        "standard of `the map`",
        "kind of the value of x-n of `the map`",
        "odd of `the map`",
        "source passages of `two words`",
        "source short form of `two words`",
        "exact strength of `a b -> t`",
        "subject of `a b`",
        "line break in the text of `a b`",
        "white space around the text of `a b`",
        "citation of `]` of `b`",
        "granted of `t -> b`",
        "tag `a b` of `~1`",
        "y of `~1`",
    )
    assert "claim a-b: A b" in text


def test_a_chain_is_cut_before_it_gets_too_deep(build):
    above = "t"
    for number in range(3 * DEEPEST):
        above = build.add("claim", f"{number}.", f"n{number}", supports=above)
    lines = written(build).splitlines()
    assert max(len(line) - len(line.lstrip()) for line in lines) == 2 * (DEEPEST + 1)


def test_a_chain_of_undercuts_is_cut_by_relations(build):
    build.add("claim", "A.", "a", supports="t")
    for number in range(3 * DEEPEST):
        build.add("undercut", f"{number}.", f"u{number}", attacks=number)
    text = written(build)
    assert f"u{DEEPEST} undercuts u{DEEPEST - 1}\n" in text
