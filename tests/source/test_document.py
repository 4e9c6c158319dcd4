"""Places in a text."""

import pickle

from hypothesis import given
from hypothesis import strategies as st

from argmap.source.cells import cells
from argmap.source.document import Document


def test_only_line_feeds_end_lines() -> None:
    document = Document("a.argmap", "one\r\ntwo\rstill two\x85\u2028\n\nfour")
    assert [document.line(number) for number in range(6)] == [
        "",
        "one",
        "two\rstill two\x85\u2028",
        "",
        "four",
        "",
    ]
    span = document.span(5, 8)
    assert (span.line, span.column, span.text, span.path) == (2, 1, "two", "a.argmap")


@given(st.text(alphabet="a\n\r條", max_size=30), st.integers(0, 30))
def test_a_position_counts_what_stands_before(text: str, offset: int) -> None:
    offset = min(offset, len(text))
    line, column = Document("a", text).position(offset)
    assert line == text.count("\n", 0, offset) + 1
    assert column == offset - (text.rfind("\n", 0, offset) + 1) + 1


def test_documents_are_compared_by_name_and_text_and_travel() -> None:
    document = Document("a", "text")
    copy = pickle.loads(pickle.dumps(document))
    assert copy == document
    assert hash(copy) == hash(document)
    assert document != Document("a", "other")
    assert document != Document("b", "text")
    assert document != "text"


def test_cells() -> None:
    assert cells("plain") == 5
    assert cells("条約") == 4
    assert cells("e\u0301\u200d") == 1
    assert cells("") == 0
