"""The three file formats become frameworks; what is wrong in them is said with its place."""

from __future__ import annotations

import pytest

from argmap.evaluate.solver.files import format_of, read_framework
from argmap.source.document import Document
from argmap.source.errors import UsageError

AF = "p af 3\n1 2\n2 1\n3 3\n"
APX = "arg(a).\narg(b).\narg(c).\natt(a,b).\natt(b,a).\natt(c,c).\n"
TGF = "a\nb\nc\n#\na b\nb a\nc c\n"


@pytest.mark.parametrize(
    ("path", "text", "names"), [("x.af", AF, "123"), ("x.apx", APX, "abc"), ("x.tgf", TGF, "abc")]
)
def test_each_format(path, text, names):
    framework, diagnostics = read_framework(Document(path, text))
    assert not diagnostics
    assert framework.names == tuple(names)
    assert list(framework.sources) == [0, 1, 2]
    assert list(framework.targets) == [1, 0, 2]


@pytest.mark.parametrize(("text", "name"), [(AF, "af"), (APX, "apx"), (TGF, "tgf"), ("", "tgf")])
def test_without_an_ending_the_first_lines_tell(text, name):
    assert format_of(Document("<stdin>", text)) == name


def test_the_careful_and_the_quick_way_read_the_same():
    quick, _ = read_framework(Document("x.af", AF))
    careful, diagnostics = read_framework(Document("x.af", "# a comment\n\n" + AF))
    assert quick == careful
    assert not diagnostics


def test_a_format_that_is_none():
    with pytest.raises(UsageError, match="no format `tgff`; the nearest is `tgf`"):
        read_framework(Document("x", AF), "tgff")


@pytest.mark.parametrize(
    ("path", "text", "line", "column", "words"),
    [
        ("x.af", "p af 2\n1 2\n1 -> 2\n", 3, 1, "`1 -> 2` is neither an argument nor an attack"),
        ("x.af", "p af 2\n1 3\n", 2, 1, "no argument is named `3`"),
        ("x.af", "p af 2\n0 1\n", 2, 1, "no argument is named `0`"),
        ("x.af", "1 2\n", 1, 1, "`p af N`"),
        ("x.af", "p af 99999999\n", 1, 1, "announces 99999999 arguments"),
        ("x.apx", "arg(a).\natt(a,b).\n", 2, 5, "no argument is named `b`"),
        ("x.apx", "arg(a).\narg(b). att(a b).\n", 2, 9, "`att(a b).` is neither"),
        ("x.apx", "arg(a).\narg(a).\n", 2, 5, "`a` is defined twice"),
        ("x.tgf", "a\nb\na b\n", 1, 1, "`#`"),
        ("x.tgf", "a\nb\n#\na\n", 4, 1, "`a` is neither"),
    ],
)
def test_what_is_wrong_is_said_with_line_column_and_reason(path, text, line, column, words):
    _, diagnostics = read_framework(Document(path, text))
    found = [d for d in diagnostics if words in d.message]
    assert found, diagnostics
    assert (found[0].span.line, found[0].span.column) == (line, column)
