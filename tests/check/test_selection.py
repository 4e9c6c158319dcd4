"""Which diagnostics are wanted."""

import pytest

import argmap
from argmap.check.run import check
from argmap.check.selection import Selection
from argmap.source.diagnostic import Severity
from argmap.source.errors import UsageError

MAP = """\
thesis success: The pact was a success.
  objection late: It came too late.
  because munch
evidence munich: Munich went ahead. {stong}
"""


def found(**selection: object) -> list[tuple[str, str]]:
    chosen = Selection(**selection)  # type: ignore[arg-type]  # each test names its own
    return [(each.code, each.severity.word) for each in check(argmap.parse(MAP), chosen)]


EVERYTHING = [
    ("STR003", "advice"),
    ("REF001", "error"),
    ("ATT001", "error"),
]


def test_everything_is_selected_unless_something_is() -> None:
    assert found() == EVERYTHING
    assert found(select=("STR",)) == EVERYTHING[:1]
    assert found(select=("REF001", "ATT")) == EVERYTHING[1:]


def test_the_longest_beginning_decides_and_ignore_between_equals() -> None:
    assert found(ignore=("STR",)) == EVERYTHING[1:]
    assert found(ignore=("STR",), select=("STR003", "ATT")) == [EVERYTHING[0], EVERYTHING[2]]
    assert found(ignore=("STR003",), select=("STR", "REF")) == [EVERYTHING[1]]
    assert found(ignore=("REF",), select=("REF",)) == []


def test_severities_are_set_by_code_or_beginning() -> None:
    chosen = {"STR003": "error", "STR": "off", "REF": "off", "ATT001": "advice"}
    assert found(severity=chosen) == [("STR003", "error"), ("ATT001", "advice")]


@pytest.mark.parametrize(
    ("selection", "message"),
    [
        ({"select": ("STR30",)}, "there is no code `STR30`; did you mean `STR003`?"),
        ({"ignore": ("SYM",)}, "there is no code `SYM`; did you mean `SYN`?"),
        ({"select": ("",)}, "there is no code ``; `argmap rule` lists the codes"),
        ({"severity": {"XYZ123": "off"}}, "there is no code `XYZ123`"),
        ({"severity": {"STR": "loud"}}, "there is no severity `loud`: write `error`"),
    ],
)
def test_what_does_not_exist_is_a_wrong_call(selection: dict[str, object], message: str) -> None:
    with pytest.raises(UsageError) as raised:
        Selection(**selection)  # type: ignore[arg-type]
    assert str(raised.value).startswith(message)


def test_a_comment_is_used_though_its_code_is_not_selected() -> None:
    text = "thesis a: One. {assumed}\n  objection b: Two. {date=1939} // argmap: ignore[STR003]\n"
    assert check(argmap.parse(text), Selection(select=("SYN",))) == []


def test_order_is_that_of_files_then_places() -> None:
    every = check(argmap.parse(MAP))
    assert [each.span.start for each in every] == sorted(each.span.start for each in every)
    assert {each.severity for each in every} == {Severity.ADVICE, Severity.ERROR}
