"""Quotations are found in a statement, and looked up in a text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.measure.quotation import plain, quotations, stands_in

TEXT = plain(
    "Some have called the pact—and not without reason—a “stunning” diplomatic *error*.\n"
    "Others, such as Carr, did not. 条約は\n成功であった。"
)


@pytest.mark.parametrize(
    ("quotation", "there"),
    [
        ("called the pact", True),
        ("CALLED   the\npact", True),
        ("the pact -- and not", True),
        ("a 'stunning' diplomatic error", True),
        ("a «stunning» diplomatic error,", True),
        ("Others, such as Carr, did not", True),
        ("Others such as Carr did not", False),
        ("some … error", True),
        ('some ... a "stunning" [...] error.', True),
        ("error … some have called", False),
        ("the … the pact", False),
        ("[S]ome have called", True),
        ("call[ed] the pact", True),
        ("[un]stunning", True),
        ("ome have called", False),
        ("some have call", False),
        ("条約は成功", True),
        ("成功条約は", False),
        ("[ ] … ...", True),
        ("", True),
    ],
)
def test_stands_in(quotation: str, there: bool) -> None:
    assert stands_in(quotation, TEXT) is there


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("he said “one two three” and “one two”", ["one two three"]),
        ('"one two three" «un deux trois» „eins zwei drei“', None),
        ("「一二三」", ["一二三"]),
        ("“one ‘two’ three” “one “two three”", ["one ‘two’ three", "one “two three"]),
        ("never “closed one two three", []),
        ("closed” one two “three four five”", ["three four five"]),
        ("“one [two three] four”", []),
        ("„eins zwei drei”", ["eins zwei drei"]),
    ],
)
def test_quotations(text: str, found: list[str] | None) -> None:
    expected = ["one two three", "un deux trois", "eins zwei drei"] if found is None else found
    assert [quotation.text for quotation in quotations(text)] == expected
    assert all(text[each.start : each.end] == each.text for each in quotations(text))


WORDS = st.lists(st.sampled_from(["war", "peace", "a", "the pact", "1939", "条約"]), min_size=3)


@given(WORDS, st.data())
def test_any_run_of_words_stands_in_its_text(words: list[str], data: st.DataObject) -> None:
    first = data.draw(st.integers(0, len(words) - 1))
    last = data.draw(st.integers(first, len(words) - 1))
    part = words[first : last + 1]
    assert stands_in(" ".join(part), plain("\n".join(words)))
    gap = data.draw(st.integers(1, len(part)))
    assert stands_in(f"{' '.join(part[:gap])} … {' '.join(part[gap:])}", plain(" ".join(words)))


@given(st.text(alphabet='“”"«»„「」 .,ab-', max_size=40))
def test_a_quotation_stands_in_itself(text: str) -> None:
    for quotation in quotations(text):
        assert "..." in quotation.text or stands_in(quotation.text, plain(quotation.text))


def test_many_marks_cost_little() -> None:
    assert quotations("“" * 200_000) == []
    assert len(quotations("“a b c”" * 50_000)) == 50_000
    assert not stands_in("a" * 50_000 + "b", plain("a" * 200_000))
