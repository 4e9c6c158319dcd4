"""Fixes are carried out, whole or not at all."""

from collections.abc import Iterable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import argmap
from argmap.check.mend import apply_fixes, settle
from argmap.check.run import check
from argmap.source.diagnostic import Diagnostic, Edit, Fix, Severity
from argmap.source.document import Document

TEXT = Document("a.argmap", "0123456789")
OTHER = Document("b.argmap", "abc")


def fixing(
    *edits: tuple[int, int, str], safe: bool = True, document: Document = TEXT
) -> Diagnostic:
    made = tuple(Edit(document.span(start, end), text) for start, end, text in edits)
    return Diagnostic(
        "SYN001", Severity.ERROR, "x", document.span(0, 0), fixes=(Fix("mend it", made, safe),)
    )


def mended(*diagnostics: Diagnostic, unsafe: bool = False) -> str | None:
    return apply_fixes([TEXT], diagnostics, unsafe=unsafe).get(TEXT.path)


def test_edits_are_made_wherever_they_stand() -> None:
    assert mended(fixing((8, 9, "")), fixing((0, 0, "<"), (10, 10, ">")), fixing((2, 4, "x"))) == (
        "<01x4567" + "9>"
    )


def test_of_two_that_overlap_the_first_wins_and_the_other_is_left_whole() -> None:
    assert mended(fixing((2, 5, "x")), fixing((4, 6, "y"), (8, 9, "z"))) == "01x56789"
    assert mended(fixing((2, 2, "x")), fixing((2, 2, "y"))) == "01x23456789"
    assert mended(fixing((2, 4, "x")), fixing((0, 9, "y"))) == "01x456789"
    assert mended(fixing((2, 4, "x")), fixing((4, 6, "y"))) == "01xy6789"


def test_unsafe_fixes_are_made_only_on_demand() -> None:
    assert mended(fixing((0, 1, "x"), safe=False)) is None
    assert mended(fixing((0, 1, "x"), safe=False), unsafe=True) == "x123456789"


def test_a_fix_over_two_files_needs_both() -> None:
    edits = (Edit(TEXT.span(0, 1), "x"), Edit(OTHER.span(0, 1), "y"))
    both = Diagnostic("SYN001", Severity.ERROR, "x", TEXT.span(0, 1), fixes=(Fix("mend", edits),))
    assert apply_fixes([TEXT], [both]) == {}
    assert apply_fixes([TEXT, OTHER], [both]) == {"a.argmap": "x123456789", "b.argmap": "ybc"}


def test_an_edit_of_another_text_under_the_same_name_is_left_alone() -> None:
    assert mended(fixing((0, 1, "x"), document=Document("a.argmap", "0"))) is None


EDITS = st.tuples(st.integers(0, 10), st.integers(0, 3), st.sampled_from(["", "x", "yy"]))


@given(st.lists(EDITS, max_size=8))
def test_what_no_edit_touches_is_kept(edits: list[tuple[int, int, str]]) -> None:
    places = [(start, min(start + size, 10), text) for start, size, text in edits]
    new = mended(*(fixing(place) for place in places)) or TEXT.text
    touched = {at for start, end, _ in places for at in range(start, end)}
    kept = [digit for digit in new if digit.isdigit()]
    assert kept == sorted(kept)
    assert {str(at) for at in set(range(10)) - touched} <= set(kept)


def diagnostics_of(document: Document) -> Iterable[Diagnostic]:
    return check(argmap.parse(document.text, document.path))


@pytest.mark.parametrize(
    ("unsafe", "before", "after"),
    [
        (
            False,
            "thesis a: One. {strong,assumed}\n\tclaim b: Two. {date=1939,assumed}\n",
            "thesis a: One. {strong assumed}\n  claim b: Two. {date=1939 assumed}\n",
        ),
        (
            False,
            "thesis a: One. {assumed}\n  // argmap: ignore[STR003, STR002]\n  claim b: Two.\n",
            "thesis a: One. {assumed}\n  // argmap: ignore[STR002]\n  claim b: Two.\n",
        ),
        (
            False,
            "thesis a: One. {assumed}\n  // argmap: ignore[STR003]\n  because b\nclaim b: Two.\n",
            "thesis a: One. {assumed}\n  because b\nclaim b: Two.\n",
        ),
        (
            False,
            "thesis a: One. {assumed}\n  because b  // argmap: ignore[STR003]\nclaim b: Two.\n",
            "thesis a: One. {assumed}\n  because b\nclaim b: Two.\n",
        ),
        (
            False,
            "thesis a: One. {assumed} // argmap: ignore[STR003] as agreed\n",
            "thesis a: One. {assumed} // argmap: ignore[STR003] as agreed\n",
        ),
        (
            True,
            "thesis a: One.\n  evidence b: Two.\n    because claim c: C.\n      rebuttal d: N.\n",
            "thesis a: One.\n  claim b: Two.\n    because claim c: C.\n      objection d: N.\n",
        ),
        (
            True,
            "source diary: A diary.\nthesis a: One. [@dairy, p. 3]\n",
            "source diary: A diary.\nthesis a: One. [@diary, p. 3]\n",
        ),
    ],
)
def test_maps_are_mended(unsafe: bool, before: str, after: str) -> None:
    assert settle(Document("a.argmap", before), diagnostics_of, unsafe=unsafe).text == after


def test_a_key_of_an_included_file_is_mended_as_it_is_written(tmp_path: Path) -> None:
    (tmp_path / "part.argmap").write_text("source diary: A diary.\n", encoding="utf-8")
    (tmp_path / "map.argmap").write_text(
        'include "part.argmap" as east\nthesis a: One. [@east.dairy]\n', encoding="utf-8"
    )
    loaded = argmap.load(tmp_path / "map.argmap")
    new = apply_fixes(loaded.documents, check(loaded), unsafe=True)
    assert [text.splitlines()[1] for text in new.values()] == ["thesis a: One. [@east.diary]"]


def test_fixes_that_undo_each_other_come_to_an_end() -> None:
    def turning(document: Document) -> list[Diagnostic]:
        return [fixing((0, 1, "x" if document.text[0] == "0" else "0"), document=document)]

    assert settle(TEXT, turning).text == TEXT.text
