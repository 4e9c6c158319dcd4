"""What a diagnostic says: the names that were meant, the other place, what to write."""

from collections.abc import Callable

import pytest

import argmap
from argmap.source.diagnostic import Diagnostic


def only(text: str) -> Diagnostic:
    found = argmap.parse(text).diagnostics
    assert len(found) == 1, list(map(str, found))
    return found[0]


def test_a_name_one_letter_off_is_told_with_the_line_that_has_it() -> None:
    found = only(
        "thesis t: T.\n  claim munich: M.\n    because munihc\n".replace("munihc", "munch")
    )
    assert found.message == "no statement is named `munch`"
    assert found.label == "not defined in this map"
    assert found.help == ("write `munich`",)
    assert [(r.span.line, r.span.text, r.label) for r in found.related] == [
        (2, "munich", "a similar name is defined here")
    ]
    assert not found.fixes[0].safe


def test_a_name_like_no_other_is_to_be_defined() -> None:
    found = only("thesis t: T.\n  because geneva\n")
    assert found.help == ("define it, or name it where it stands: `claim geneva: …`",)
    assert not found.related
    assert not found.fixes


def test_what_is_defined_twice_is_told_with_the_first() -> None:
    found = only("thesis t: T.\n  claim a: A.\n  claim a: B.\n")
    assert [(r.span.line, r.label) for r in found.related] == [(2, "first defined here")]


def test_what_is_said_twice_is_told_with_the_first() -> None:
    found = only("thesis t: T.\n  claim a: A.\n\na supports t\n")
    assert found.message == "said already at <text>:2"
    assert [(r.span.line, r.span.text) for r in found.related] == [(2, "claim a:")]


def test_a_source_is_to_be_cited() -> None:
    found = only("source r: R.\nthesis t: T.\n  because r\n")
    assert found.message == "`r` is a source, not a statement"
    assert found.help == ("cite it in a statement that says what it shows: `[@r]`",)
    assert [r.span.line for r in found.related] == [1]


def test_an_unnamed_statement_needs_an_id_to_be_reused() -> None:
    found = only("thesis t: T.\n  claim: Time.\n  because ~time\n")
    assert found.help == ("give the statement an id of its own, and write that",)
    assert [r.span.line for r in found.related] == [2]


def test_the_candidates_are_listed_where_several_steps_fit() -> None:
    text = "thesis t: T.\n  claim a: A.\n  and claim c: C.\n  claim b: B.\n    because a\n"
    text += "claim u: U.\n"
    found = only(text + "u undercuts a\n")
    assert found.message == "`a` bears on several things"
    assert found.help == ("write one of `a + c -> t`, `a -> b`",)
    found = only(text + "u undercuts a -> u\n")
    assert found.message == "there is no step `a -> u`"
    assert found.help == ("write one of `a + c -> t`, `a -> b`",)
    found = only(text + "u undercuts t\n")
    assert found.help == ("let `t` bear on something first",)


def test_candidates_without_end_are_cut_short() -> None:
    many = "".join(f"claim b{n}: B.\n  because a\n" for n in range(50))
    found = only(f"claim a: A.\nclaim u: U.\n{many}u undercuts a\n")
    assert found.help == (
        "write one of `a -> b0`, `a -> b1`, `a -> b2`, `a -> b3`, `a -> b4`, or another",
    )


@pytest.mark.parametrize(
    ("line", "helps"),
    [
        ("  evidnce a: A.", ("write `evidence`",)),
        ("  reason a: A.", ("write `claim`",)),
        ("  Claim a: A.", ("write `claim`",)),
        ("  claim a\uff1a A.", ("write a colon",)),
        ("  claim \u201ca\u201d: A.", ("write a straight quotation mark",)),
        ("  claim a A.", ("write `claim a:`",)),
        ("  claim more time: A.", ("write `more-time`, or leave the id out",)),
        ("  claim and: A.", ("write `and-1`",)),
        ("  because objection a: A.", ("write `because claim`, or `objection` alone",)),
        ("  but warrant a: A.", ("write `warrant` alone",)),
        ("  undercut a: A.", ("put the undercut under the premise whose step it speaks of",)),
        ("t oposes t2", ("write `opposes`",)),
        ("source a", ("write `source a: …`",)),
        ("#Title", ("write `# Title …`",)),
        ("  claim a: A. {wek}", ("write `weak`",)),
        ("  claim a: A. {strength=2}", ("write a number such as `strength=0.8`",)),
    ],
)
def test_what_to_write(line: str, helps: tuple[str, ...]) -> None:
    found = argmap.parse(f"thesis t: T.\nthesis t2: T.\n{line}\n").diagnostics[0]
    assert found.help == helps


def test_words_that_are_no_statement_get_both_helps() -> None:
    found = only("thesis t: T.\n  some words\n")
    assert found.help[0] == "to go on with the text above, indent it further"
    assert found.help[1].startswith("a line here begins with a role: claim, evidence, objection")
    after_a_gap = only("thesis t: T.\n  claim a: A.\n\n      some words\n")
    assert after_a_gap.help[0] == "to go on with the text above, let no line stand between"


def test_the_lines_that_follow_are_counted() -> None:
    assert only("thesis t: T.\nsome words\n").notes == ()
    assert only("some\nwords\n").notes == ("and so it is with the next line",)
    assert only("some\nmore\nwords\n").notes == ("and so it is with the next 2 lines",)
    assert only("thesis t: T.\n\tclaim a: A.\n\tclaim b: B.\n").notes == ("and in 1 more place",)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("---\ntitle: A: b\n---\nthesis t: T.\n", '---\ntitle: "A: b"\n---\nthesis t: T.\n'),
        (
            "---\ntitle:A\nlang: en\n---\nthesis t: T.\n",
            '---\ntitle: "A"\nlang: en\n---\nthesis t: T.\n',
        ),
        ("Thesis t\uff1a T.\n", "thesis t: T.\n"),
        (
            "thesis t: T.\n\tclaim a: A.\n\t\tclaim b: B.\n",
            "thesis t: T.\n  claim a: A.\n    claim b: B.\n",
        ),
        ("thesis t: T.\r  claim a: A.\r", "thesis t: T.\n  claim a: A.\n"),
        ("thesis t: {certain} T.\n", "thesis t: T. {certain}\n"),
        ("thesis t: T. {date = 1939}\n", "thesis t: T. {date=1939}\n"),
        ("thesis t: T.\n  \u200bclaim a: A.\n", "thesis t: T.\n  claim a: A.\n"),
        ("thesis t: T.\n  - claim a: A.\n", "thesis t: T.\n  claim a: A.\n"),
    ],
)
def test_safe_fixes(before: str, after: str, mend: Callable[[str], str]) -> None:
    assert mend(before) == after


@pytest.fixture
def mend() -> Callable[[str], str]:
    from argmap.check.mend import apply_fixes

    def mended(text: str) -> str:
        loaded = argmap.parse(text)
        return apply_fixes(loaded.documents, loaded.diagnostics).get("<text>", text)

    return mended


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("476", "0476"),
        ('"44 BC"', "-0043"),
        ("23.8.1939", "1939-08-23"),
        ("1939/8/3", "1939-08-03"),
        ("23 August 1939", "1939-08-23"),
        ('"Aug. 23, 1939"', "1939-08-23"),
        ("1939-1941", "1939/1941"),
        ("c.1939", "1939~"),
        ("1930s", "193X"),
    ],
)
def test_a_date_written_otherwise_is_told_as_it_is_to_be(written: str, meant: str) -> None:
    found = only(f"thesis t: T. {{date={written}}}\n")
    assert found.help == (f"write `date={meant}`",)
    assert not found.fixes[0].safe
    assert not argmap.parse(f"thesis t: T. {{date={meant}}}\n").diagnostics


@pytest.mark.parametrize("written", ["3/8/1939", "1939-02-30", "yesterday", "0X"])
def test_a_date_that_can_be_two_days_or_none_is_not_guessed(written: str) -> None:
    found = only(f"thesis t: T. {{date={written}}}\n")
    assert found.help == ("write a year, a month or a day: `1939`, `1939-08`, `1939-08-23`",)
    assert not found.fixes


def test_a_value_of_several_words_is_read_whole_and_quoted() -> None:
    loaded = argmap.parse("thesis t: T. {by=Joseph Stalin}\n")
    assert loaded.map.statements["t"].by == "Joseph Stalin"
    assert only("thesis t: T. {by=Joseph Stalin}\n").help == ('write `by="Joseph Stalin"`',)
    assert only("thesis t: T. {by: Joseph Stalin}\n").help == ('write `by="Joseph Stalin"`',)


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("  pro pr: P.\n  claim pr: Q.", (2, 7)),
        ("  counterargument cc: P.\n  claim cc: Q.", (2, 19)),
        ("  but b: P.\n  claim b: Q.", (2, 7)),
    ],
)
def test_an_id_is_underlined_where_it_stands_on_a_mended_line(
    line: str, place: tuple[int, int]
) -> None:
    found = argmap.parse(f"thesis t: T.\n{line}\n").diagnostics[-1]
    assert found.code == "REF002"
    first = found.related[0].span
    assert (first.line, first.column) == place


def test_a_name_is_underlined_where_it_stands_on_a_mended_line() -> None:
    found = argmap.parse("thesis t: T.\nb suports s\nclaim b: B.\n").diagnostics[-1]
    assert (found.code, found.span.line, found.span.column) == ("REF001", 2, 11)


@pytest.mark.parametrize(
    ("line", "mended"),
    [
        ("  claim a: Time {strong}.", "  claim a: Time. {strong}"),
        ("  claim a: Time. {strong}.", "  claim a: Time. {strong}"),
        ("  claim a: Time {strong} to arm.", "  claim a: Time to arm. {strong}"),
        ("  claim a: Time. {strong}{date=1939}", "  claim a: Time. {strong date=1939}"),
        ("  claim a: Time. {strong, date=1939}", "  claim a: Time. {strong date=1939}"),
        ("  claim a: Time. {strong,date=1939}", "  claim a: Time. {strong date=1939}"),
    ],
)
def test_attributes_are_mended_as_a_writer_would(line: str, mended: str) -> None:
    found = only(f"thesis t: T.\n{line}\n")
    (edit,) = found.fixes[0].edits
    text = found.span.document.text
    assert text[: edit.span.start] + edit.text + text[edit.span.end :] == (
        f"thesis t: T.\n{mended}\n"
    )


def test_what_stands_at_the_margin_can_be_a_thesis() -> None:
    found = only("Behauptung: B.\nthesis t: T.\n")
    assert found.help == (
        "a line here begins with a role: thesis, claim, evidence, objection, rebuttal, warrant, "
        "undercut, context",
    )


def test_a_comma_is_no_part_of_the_id_that_is_reused() -> None:
    found = only("thesis t: T.\n  because a, b\nclaim a: A.\n")
    assert found.message == "`because a` says all that this line can hold"


def test_a_character_that_looks_like_another_is_told_with_its_number() -> None:
    found = only("thesis t\uff1a T.\n")
    assert found.message == "`\uff1a` (U+FF1A) stands where a colon is wanted"


def test_granted_on_a_relation_is_told_where_it_goes() -> None:
    found = only("thesis t: T.\nclaim a: A.\na opposes t {granted}\n")
    assert found.label == "goes with a statement that attacks"
    assert found.help == ("move it to a statement that attacks, or delete it",)
