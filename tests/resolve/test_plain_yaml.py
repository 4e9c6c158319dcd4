"""Plain front matter is read as YAML reads it, and everything else is left to YAML."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from argmap.resolve.plain_yaml import plain_entries

line = st.tuples(
    st.sampled_from(["title", "x-a", "a1", "é", "- b", "a b", ""]),
    st.sampled_from([": ", ":", ":  ", " : "]),
    st.text("ab 1./:#\"'{}[]&*!|>%@`-~?,\\\té\u00a0\u2028條\r", max_size=8),
).map("".join)


@given(st.lists(line, max_size=3).map("\n".join))
def test_what_is_read_plainly_is_what_yaml_reads(text: str) -> None:
    entries = plain_entries(text)
    if entries is None:
        return
    node = yaml.compose(text, Loader=yaml.BaseLoader)
    expected = [] if node is None else [(key.value, value.value) for key, value in node.value]
    assert [(entry.key, entry.value) for entry in entries] == expected
    for entry in entries:
        assert text[entry.key_start :].startswith(entry.key)
        assert text[entry.start : entry.end] in (entry.value, f'"{entry.value}"')


@pytest.mark.parametrize(
    "text",
    [
        "title: T\nlang: en\n",
        'title: "A: b"',
        "date: 1939-08-23",
        "essay: ../seeds/pact.md\r\n",
        "a:",
    ],
)
def test_what_people_write_is_plain(text: str) -> None:
    assert plain_entries(text) is not None


@pytest.mark.parametrize(
    "text", ["a: [1]", "a: 'b'", "a: b: c", "a: b # c", "a: |\n  b", "a:\n  - b", "- a", "a: &b c"]
)
def test_what_is_not_plain_is_left_to_yaml(text: str) -> None:
    assert plain_entries(text) is None
