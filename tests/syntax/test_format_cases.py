"""The formatter on plain-text cases: what comes out, and that it then stays."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.cases import all_cases, read_cases

from argmap.source.document import Document
from argmap.syntax.format import format_text

CASES = Path(__file__).parents[1] / "cases" / "format"
FOUND = list(all_cases(CASES))


def formatted(text: str) -> str:
    new, errors = format_text(Document("case.argmap", text))
    assert new is not None, errors
    return new


@pytest.mark.parametrize(("path", "number"), [c[:2] for c in FOUND], ids=[c[2] for c in FOUND])
def test_case(path: Path, number: int) -> None:
    case = read_cases(path)[number]
    assert formatted(case.text) == case.expected
    assert formatted(case.expected) == case.expected


def test_a_file_with_a_syntax_error_is_not_touched() -> None:
    new, errors = format_text(Document("case.argmap", "thesis t: T.\n  clame a: A.\n"))
    assert new is None
    assert [error.code for error in errors] == ["SYN002"]


@pytest.mark.parametrize("ending", ["", "\n\n\n", "\r\n"])
def test_a_file_ends_with_one_line_feed(ending: str) -> None:
    assert formatted("thesis t: T." + ending) == "thesis t: T.\n"


def test_an_empty_file_stays_empty() -> None:
    assert formatted("") == ""


def test_a_chain_of_three_thousand_steps() -> None:
    deep = "".join(f"{'    ' * n}claim c{n}: C.\n" for n in range(3000))
    assert formatted(deep) == "".join(f"{'  ' * n}claim c{n}: C.\n" for n in range(3000))


def test_a_sentence_of_a_megabyte_is_filled() -> None:
    lines = formatted("claim a: " + "word " * 200_000).splitlines()
    assert max(map(len, lines)) <= 88
    assert sum(line.count("word") for line in lines) == 200_000
