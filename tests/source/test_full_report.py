"""Diagnostics in full."""

import pytest

from argmap.source.diagnostic import Diagnostic, Related, Severity
from argmap.source.document import NOWHERE, Document, Span
from argmap.source.report.full import render
from argmap.source.report.window import window

LINES = "\n" * 20 + (
    "    evidence munich: The Soviet Union was kept out of Munich.\n"
    "    objection treaties: France and Czechoslovakia had signed assistance pacts.\n"
    "      rebuttal hollow: In the detail those pacts bound nobody.\n"
    "        because munch {weak}\n"
)
MAP = Document("pact.argmap", LINES)


def find(document: Document, words: str) -> Span:
    at = document.text.index(words)
    return document.span(at, at + len(words))


UNDEFINED = Diagnostic(
    "REF001",
    Severity.ERROR,
    "no statement is named `munch`",
    find(MAP, "munch"),
    "not defined in this map",
    help=("write `munich`",),
    related=(Related(find(MAP, "munich"), "a similar name is defined here"),),
)


def report(diagnostic: Diagnostic, **options: object) -> str:
    return "".join(render([diagnostic], **options))  # type: ignore[arg-type]  # options are few


def warning(span: Span, label: str = "here", **more: object) -> Diagnostic:
    return Diagnostic("STR001", Severity.WARNING, "a message", span, label, **more)  # type: ignore[arg-type]


def test_the_manner() -> None:
    assert report(UNDEFINED) == (
        "error[REF001]: no statement is named `munch`\n"
        "  --> pact.argmap:24:17\n"
        "   |\n"
        "24 |         because munch {weak}\n"
        "   |                 ^^^^^ not defined in this map\n"
        "21 |     evidence munich: The Soviet Union was kept out of Munich.\n"
        "   |              ------ a similar name is defined here\n"
        "   = help: write `munich`\n"
        "\n"
    )


def test_a_related_place_on_the_same_line_and_one_in_another_file() -> None:
    text = Document("a.argmap", "one two three\n")
    other = Document("b.argmap", "four\n")
    shown = report(
        warning(
            find(text, "three"),
            related=(Related(find(other, "four"), "there"), Related(find(text, "one"), "first")),
        )
    )
    assert shown.splitlines()[1:] == [
        " --> a.argmap:1:9",
        "  |",
        "1 | one two three",
        "  |         ^^^^^ here",
        "  | --- first",
        " ::: b.argmap:1:1",
        "  |",
        "1 | four",
        "  | ---- there",
        "",
    ]


def test_marks_are_counted_in_cells() -> None:
    text = Document("a.argmap", "claim: 条約は成功 (pacte\u0301 ici)\n")
    shown = report(warning(find(text, "成功"))).splitlines()
    assert shown[4] == "  |              ^^^^ here"
    assert (
        report(warning(find(text, "ici"))).splitlines()[4]
        == "  |                          ^^^ here"
    )


def test_a_long_line_is_cut_around_the_span() -> None:
    text = Document("a.argmap", "x" * 500_000 + " needle " + "y" * 500_000)
    shown = report(warning(find(text, "needle"), "a label"), width=60).splitlines()
    assert all(len(line) <= 60 for line in shown)
    line, marks = shown[3], shown[4]
    assert line.startswith("1 | …x")
    assert line.endswith("y…")
    start = marks.index("^")
    assert line[start : start + 6] == "needle"
    assert marks.strip("| ^") == "a label"


def test_a_label_without_room_goes_on_a_line_of_its_own() -> None:
    text = Document("a.argmap", "word " * 9 + "end\n")
    shown = report(warning(find(text, "end"), "a label of some length"), width=60).splitlines()
    assert shown[4].endswith("^^^")
    assert shown[5].endswith("a label of some length")
    assert len(shown[5]) <= 60


def test_nothing_in_a_map_acts_on_the_terminal() -> None:
    text = Document(
        "a\x1b[2J.argmap", "claim \x1b[31mred\x1b[0m \u202eesrever\u202c \x07\x9b1m a\tb\n"
    )
    shown = report(
        Diagnostic(
            "STR001",
            Severity.ERROR,
            "`\x1b]0;title\x07` and \u2066this\u2069",
            find(text, "esrever"),
            "\x1b[1m",
            help=("\r\n\x00",),
            notes=("\u2028",),
        )
    )
    assert all(each == "\n" or each.isprintable() for each in shown)
    assert "<U+001B>[31mred" in shown
    assert "<U+202E>esrever" in shown
    marks = next(line for line in shown.splitlines() if "^" in line)
    line = next(line for line in shown.splitlines() if "esrever" in line)
    start = marks.index("^")
    assert line[start : start + 7] == "esrever"


def test_colour_changes_no_words() -> None:
    coloured = report(UNDEFINED, colour=True)
    assert "\x1b[1;31merror[REF001]\x1b[0m" in coloured
    import re

    assert re.sub(r"\x1b\[[\d;]*m", "", coloured) == report(UNDEFINED)


def test_plain_ascii() -> None:
    text = Document("a.argmap", "claim: L’État … " + "é" * 300 + "\n")
    shown = report(warning(find(text, "tat"), "là"), ascii_only=True, width=70)
    assert shown.isascii()
    assert "L'<U+00C9>tat ..." in shown
    marks, line = shown.splitlines()[4], shown.splitlines()[3]
    assert line[marks.index("^") : marks.rindex("^") + 1] == "tat"


@pytest.mark.parametrize(
    ("span", "expected"),
    [
        (NOWHERE, ["warning[STR001]: a message", ""]),
        (
            Document("a.argmap", "").span(0, 0),
            ["warning[STR001]: a message", " --> a.argmap:1:1", ""],
        ),
        (
            Document("a.argmap", "one\r\ntwo").span(3, 3),
            [
                "warning[STR001]: a message",
                " --> a.argmap:1:4",
                "  |",
                "1 | one",
                "  |    ^ here",
                "",
            ],
        ),
        (
            Document("a.argmap", "one\ntwo\nthree").span(1, 6),
            [
                "warning[STR001]: a message",
                " --> a.argmap:1:2",
                "  |",
                "1 | one",
                "  |  ^^ here",
                "",
            ],
        ),
        (
            Document("a.argmap", "one\n").span(4, 4),
            ["warning[STR001]: a message", " --> a.argmap:2:1", "  |", "2 |", "  | ^ here", ""],
        ),
    ],
    ids=["nowhere", "empty file", "end of a line", "several lines", "end of the file"],
)
def test_places_without_words(span: Span, expected: list[str]) -> None:
    assert report(warning(span)).splitlines() == expected


def test_a_window_does_not_read_the_whole_line() -> None:
    text = Document("a.argmap", "a" + "\u0301" * 1_000_000 + "b")
    seen = window(text.span(0, 1), 40)
    assert len(seen.text) < 1000
    assert not seen.whole
