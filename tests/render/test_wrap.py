"""Breaking text into lines."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from argmap.render.wrap import visible, wrap
from argmap.source.cells import cells

TEXT = st.text(
    st.one_of(st.characters(codec="utf-8"), st.sampled_from("ab   東。、「」é\u0301-")),
    max_size=300,
)


def test_lines_are_about_equally_long() -> None:
    text = "Four powers settled the fate of the country and left"
    assert wrap(text) == ["Four powers settled the fate", "of the country and left"]


def test_a_long_word_is_broken() -> None:
    assert wrap("x" * 70) == ["x" * 32, "x" * 32, "x" * 6]


def test_wide_characters_take_two_cells_and_marks_stay_with_their_words() -> None:
    lines = wrap("日本の内閣は、条約の一週間後に「総辞職」した。")
    assert max(map(cells, lines)) <= 32
    assert not any(line[0] in "。、」" for line in lines)


def test_what_goes_on_is_cut_with_an_ellipsis() -> None:
    lines = wrap("word " * 1000, most=3)
    assert len(lines) == 3
    assert lines[-1].endswith("word…")


def test_nothing_stays_of_nothing() -> None:
    assert wrap(" \n\u2028 ") == []


@given(TEXT)
def test_no_line_is_too_wide_and_no_letter_is_lost(text: str) -> None:
    lines = wrap(text, most=400)
    assert all(cells(line) <= 32 for line in lines)
    assert "".join(lines).replace(" ", "") == visible(text).replace(" ", "")


@given(TEXT, st.integers(1, 4))
def test_there_are_never_too_many_lines(text: str, most: int) -> None:
    lines = wrap(text, most=most)
    assert len(lines) <= most
    assert all(cells(line) <= 32 for line in lines)


@given(st.text())
def test_what_is_visible_can_stand_in_xml(text: str) -> None:
    shown = visible(text)
    assert not any(ord(c) < 32 or 0xD800 <= ord(c) < 0xE000 or c in "\ufffe\uffff" for c in shown)
