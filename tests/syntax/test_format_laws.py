"""What holds of the formatter whatever it is given."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import argmap
from argmap.source.document import Document
from argmap.syntax.format import format_text
from argmap.syntax.parse import parse_file

EXAMPLES = sorted((Path(__file__).parents[2] / "examples").rglob("*.argmap"))

word = st.sampled_from(
    [
        "claim",
        "a:",
        "[@s]",
        "[@s, p. 5]",
        "//",
        "{weak}",
        "\\{x}",
        "—",
        "條約",
        "“no”",
        "]",
        "x" * 30,
    ]
) | st.text("abc é條,.", min_size=1, max_size=9)
sentence = st.lists(word, max_size=40).map(" ".join)
comment = st.sampled_from(["", "// c\n", "\n", "\n\n// c\n\n"])


@st.composite
def maps(draw: st.DrawFn) -> str:
    """Statements at random depths, their sentences broken over lines at random."""
    lines, depth = [], -1
    for number in range(draw(st.integers(1, 6))):
        depth = draw(st.integers(0, depth + 1))
        words = draw(sentence).split(" ")
        cut = draw(st.integers(0, len(words)))
        first, second = " ".join(words[:cut]), " ".join(words[cut:]).strip()
        margin = "  " * depth
        lines.append(draw(comment))
        lines.append(f"{margin}claim c{number}: {first}\n")
        if second and not second.startswith("claim"):
            lines.append(f"{margin}    {second}\n")
    return "".join(lines)


def said(text: str) -> object:
    """What a text says: the map that it reads as, and its comments in their order."""
    tree, _ = parse_file(Document("x.argmap", text))
    comments = [
        comment.text for node, _, _ in tree.walk() for comment in (*node.comments, *node.trailing)
    ]
    return argmap.parse(text).map, comments + [comment.text for comment in tree.comments]


@given(maps())
def test_formatting_keeps_the_map_and_comes_to_rest(text: str) -> None:
    new, errors = format_text(Document("x.argmap", text))
    if new is None:
        assert errors
        return
    assert said(new) == said(text)
    again, _ = format_text(Document("x.argmap", new))
    assert again == new


@given(st.text(st.sampled_from('claim a:\n  #/[@]{}"\\ \t\r条'), max_size=120))
def test_any_text_is_formatted_or_refused(text: str) -> None:
    new, errors = format_text(Document("x.argmap", text))
    assert (new is None) == bool(errors)
    if new is not None:
        assert said(new) == said(text)


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.name)
def test_the_examples_are_formatted(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert format_text(Document(str(path), text))[0] == text
