"""What holds of every text, however it came about."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from pathlib import Path

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from support.cases import read_cases

import argmap
from argmap.resolve.loaded import Loaded
from argmap.source.document import Document
from argmap.syntax.names import canonical, fault
from argmap.syntax.parse import parse_file
from argmap.syntax.tree import StatementNode

ROOT = Path(__file__).parents[2]
WHOLE = read_cases(ROOT / "tests" / "cases" / "notation" / "whole.txt")[0].text
SPECIFICATION = WHOLE.replace("essay: essay.md", "essay: ../seeds/pact.md")
PIECES = (
    *'\n\n\n   \t:"#{}[]@;,.+->/\\~=',
    "\r\n",
    "  ",
    "    ",
    "---\n",
    "thesis ",
    "claim a: ",
    "objection: ",
    "because a",
    "and b ",
    "undercut u: ",
    "warrant ",
    "context c: ",
    "a supports b",
    "u undercuts a -> b",
    " contradicts ",
    "source s: ",
    'include "a.argmap"',
    "// c",
    "# H",
    "{weak}",
    "[@s, p. 3]",
    "title: x",
    "word",
    "\u200b",
    "\u202e",
    "\u00a0",
    "\uff1a",
    "\u65e5",
    "e\u0301",
    "\ufeff",
    "\x00",
    "\r",
    "\u2028",
)
SOUP = st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=3)), max_size=40).map("".join)
LINES = (
    "thesis {0}: T.",
    "claim {0}: C.",
    "and claim: C. {{strong}}",
    "but evidence {0}: E. {{granted}}",
    "undercut {0}: U.",
    "and undercut: U.",
    "warrant: W. [@{1}]",
    "context: X.",
    "because {1}",
    "and {1} {{weak}}",
    "but {0}",
    "undercut {1}",
    "{0} supports {1}",
    "{0} + {2} opposes {1}",
    "{0} undercuts {1}",
    "{0} warrants {1} -> {2}",
    "{0} undercuts {1} -> {2} -> {0}",
    "{0} contradicts {1}, {2}",
    "# H",
    "## {0}",
    "source {0}: S.",
    "words",
    "// argmap: ignore[REF001]",
    "",
)
OUTLINE = st.lists(
    st.tuples(st.integers(0, 5), st.sampled_from(LINES), st.permutations("abcd")).map(
        lambda line: "  " * line[0] + line[1].format(*line[2]) + "\n"
    ),
    max_size=25,
).map("".join)


@cache
def texts() -> dict[str, Path]:
    """The examples, and the specification's own, with the paths they are read from."""
    found = {path.read_text(encoding="utf-8"): path for path in ROOT.glob("examples/**/*.argmap")}
    return {**found, SPECIFICATION: ROOT / "examples" / "specification.argmap"}


def parse(text: str, path: Path | None = None) -> Loaded:
    return argmap.parse(text, name=str(path) if path else "<text>", path=path)


def hold_together(loaded: Loaded) -> None:
    """What every map and every diagnostic must be."""
    map_ = loaded.map
    targets = {*map_.statements, *map_.arguments}
    for name, statement in map_.statements.items():
        assert name == statement.id == canonical(name)
        assert statement.about is None or statement.about in map_.statements
        assert statement.section is None or statement.section in range(len(map_.sections))
        assert 0 <= statement.span.start <= statement.span.end <= len(statement.span.document.text)
        assert statement.anchor.text or not statement.named
        if statement.named and statement.anchor.text == name:
            assert fault(name) is None or any(d.code == "SYN004" for d in loaded.diagnostics)
    for number, argument in map_.arguments.items():
        assert number == argument.id
        assert argument.premises
        assert set(argument.premises) <= map_.statements.keys()
        assert argument.conclusion in targets
        assert argument.conclusion not in argument.premises
        map_.step(number)  # ends at a statement
    for pair in map_.rivals:
        assert {pair.left, pair.right} <= map_.statements.keys()
        assert pair.left != pair.right
    for number, section in enumerate(map_.sections):
        assert section.parent is None or section.parent < number
        assert section.under is None or section.under in map_.statements
    known = {id(document): n for n, document in enumerate(loaded.documents)}
    order = []
    for found in loaded.diagnostics:
        assert found.help
        spans = [found.span, *(r.span for r in found.related)]
        spans += [edit.span for fix in found.fixes for edit in fix.edits]
        assert all(0 <= s.start <= s.end <= len(s.document.text) for s in spans)
        order.append((known.get(id(found.span.document), len(known)), found.span.start))
    assert order == sorted(order)


@given(st.one_of(SOUP, OUTLINE))
@settings(max_examples=300, deadline=None)
def test_any_text_is_read(text: str) -> None:
    loaded = parse(text)
    hold_together(loaded)
    again = parse(text)
    assert again.map == loaded.map
    assert list(map(str, again.diagnostics)) == list(map(str, loaded.diagnostics))


@st.composite
def edited(draw: st.DrawFn) -> tuple[str, Path]:
    """An example in which lines and characters were deleted, doubled, swapped and put in."""
    text, path = draw(st.sampled_from(sorted(texts().items())))
    for _ in range(draw(st.integers(1, 6))):
        lines = text.split("\n")
        at, other = (draw(st.integers(0, len(lines) - 1)) for _ in range(2))
        offset = draw(st.integers(0, len(text)))
        match draw(st.sampled_from(("delete", "double", "swap", "indent", "cut", "put"))):
            case "delete":
                del lines[at]
            case "double":
                lines.insert(other, lines[at])
            case "swap":
                lines[at], lines[other] = lines[other], lines[at]
            case "indent":
                lines[at] = " " * draw(st.integers(0, 9)) + lines[at].lstrip()
            case "cut":
                lines = [text[:offset] + text[offset + draw(st.integers(1, 9)) :]]
            case _:
                lines = [text[:offset] + draw(st.sampled_from(PIECES)) + text[offset:]]
        text = "\n".join(lines)
    return text, path


@given(edited())
@settings(max_examples=100, deadline=None)
def test_any_edit_of_an_example_is_read(case: tuple[str, Path]) -> None:
    hold_together(parse(*case))


def said(loaded: Loaded) -> Counter[tuple[str, str, str]]:
    return Counter((s.role, s.label, s.text) for s in loaded.map.statements.values())


@cache
def leaves(text: str) -> list[tuple[int, int, tuple[str, str, str]]]:
    """The statements of a text under which nothing stands: where each is, and what it says."""
    document = Document("x", text)
    spans = {s.span.start: s for s in argmap.parse(text).map.statements.values()}
    return [
        (node.start, node.end, (spans[node.start].role, said.label, said.text))
        for node, _, _ in parse_file(document)[0].walk()
        if isinstance(node, StatementNode) and not node.children
        for said in (spans[node.start],)
    ]


DAMAGE = st.one_of(SOUP, st.text(max_size=12)).map(lambda text: re.sub(r"[\r\n]", "", text).strip())


@given(st.data())
@settings(max_examples=100, deadline=None)
def test_a_damaged_leaf_costs_no_other_statement(data: st.DataObject) -> None:
    text, path = data.draw(st.sampled_from(sorted(texts().items())))
    start, end, leaf = data.draw(st.sampled_from(leaves(text)))
    line = text[start : text.find("\n", start)] if "\n" in text[start:end] else text[start:end]
    at = data.draw(st.integers(0, len(line)))
    cut = data.draw(st.integers(0, len(line) - at))
    broken = (line[:at] + data.draw(DAMAGE) + line[at + cut :]).strip("\u200b\u202e\ufeff \t\u00a0")
    assume(broken and not broken[0].isspace())
    damaged = parse(text[:start] + broken + text[start + len(line) :], path)
    lost = said(parse(text, path)) - said(damaged)
    assert set(lost) <= {leaf}


@given(st.sampled_from(sorted(texts().items())), st.booleans())
@settings(max_examples=20, deadline=None)
def test_line_ends_and_a_byte_order_mark_change_nothing(case: tuple[str, Path], mark: bool) -> None:
    text, path = case
    windows = "\ufeff" * mark + text.replace("\n", "\r\n")
    assert parse(windows, path).map == parse(text, path).map
    assert parse(windows, path).diagnostics == ()


@given(edited())
@settings(max_examples=80, deadline=None)
def test_line_ends_change_nothing_in_a_damaged_text(case: tuple[str, Path]) -> None:
    text, path = case
    assume("\r" not in text)
    plain, windows = parse(text, path), parse(text.replace("\n", "\r\n"), path)
    assert said(windows) == said(plain)
    places = [
        [(d.code, d.span.line, d.span.column) for d in x.diagnostics] for x in (plain, windows)
    ]
    assert places[0] == places[1]


@given(st.data())
@settings(max_examples=40, deadline=None)
def test_a_comment_line_changes_nothing(data: st.DataObject) -> None:
    text, path = data.draw(st.sampled_from(sorted(texts().items())))
    nodes = [node for node, _, _ in parse_file(Document("x", text))[0].walk()]
    node = data.draw(st.sampled_from(nodes))
    line = text.rfind("\n", 0, node.start) + 1
    comment = " " * data.draw(st.integers(0, 9)) + "// claim a: b\n"
    # Where it could be read as words that go on with the text above, it is.
    above = max((n for n in nodes if n.start < node.start), key=lambda n: n.start, default=None)
    assume(above is None or not text[:line].endswith(text[above.start : above.end] + "\n"))
    assert parse(text[:line] + comment + text[line:], path).map == parse(text, path).map


@pytest.mark.parametrize("text", sorted(texts()), ids=lambda text: texts()[text].stem)
def test_the_examples_are_read_without_a_word(text: str) -> None:
    assert parse(text, texts()[text]).diagnostics == ()
