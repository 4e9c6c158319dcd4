"""Files that were cut, patched or shuffled: reading never raises, and invents nothing."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support.maps import maps

from argmap.interchange.convert import read_data, text_of
from argmap.interchange.registry import ENTRIES, load

BOTH_WAYS = [entry.name for entry in ENTRIES if load(entry).read and load(entry).write]
ONLY_READ = {
    "kialo": "Discussion Title: T.\n\n1. It was.\n1.1. Pro: So.\n1.1.1. Con: -> See 1.2.\n"
    "1.2. Con: No.\n",
    "sadface": '{"metadata": {"core": {"title": "T"}}, "resources": [{"id": "r", "content": "x"}], '
    '"nodes": [{"id": "a", "type": "atom", "text": "A.", "sources": [{"resource_id": "r"}]}, '
    '{"id": "s", "type": "scheme", "name": "x"}, {"id": "b", "type": "atom", "text": "B."}], '
    '"edges": [{"source_id": "a", "target_id": "s"}, {"source_id": "s", "target_id": "b"}]}',
    "carneades": "meta: {title: T}\nstatements: {t: T., a: {text: A., assumed: true}}\n"
    "arguments:\n  a1: {premises: [a, b], conclusion: t, undercutter: u, weight: 0.5}\n"
    "issues: {i: {positions: [t, v], standard: PE}}\nassumptions: [a]\n",
}
PIECES = [
    *'{}[]()<>"\'\\:;,.#=+-*/|&%@~_ \t\n\r0159aZé\0\ud800',
    "null", "true", "-1", "1e999", "NaN", "<a>", "</a>", "&x;", "<!--", "]]>", "{}", "[]", '""',
    "---", "p af 9", "arg(", "->", "~1", "undefined", "text", "\u2028", "\ufeff",
]  # fmt: skip


def damaged(text: str, seed: int) -> str:
    chance = random.Random(seed)
    for _ in range(chance.randint(1, 6)):
        at = chance.randint(0, len(text))
        size = chance.choice((0, 1, 1, 3, 20))
        match chance.randrange(5):
            case 0:
                text = text[:at] + text[at + size :]
            case 1:
                text = text[:at] + chance.choice(PIECES) + text[at:]
            case 2:
                text = text[:at] + chance.choice(PIECES) + text[at + size :]
            case 3:
                text = text[:at] if chance.random() < 0.3 else text
            case 4:
                other = chance.randint(0, len(text))
                text = text[:at] + text[other : other + 30] + text[at:]
    return text


def check(format_: str, text: str) -> None:
    data = text.encode("utf-8", "surrogatepass" if "\ud800" in text else "strict")
    loaded = read_data(f"map.{format_}", data, None, format_)
    for step in loaded.map.arguments.values():
        assert step.premises
        assert all(premise in loaded.map.statements for premise in step.premises)
        assert step.conclusion in loaded.map.arguments or step.conclusion in loaded.map.statements
    for found in loaded.diagnostics:
        assert 0 <= found.span.start <= found.span.end <= len(found.span.document.text)
        assert found.message
        assert found.span.line >= 1
    text_of(loaded.map, "json")
    text_of(loaded.map, "argmap")


@pytest.mark.parametrize("format_", BOTH_WAYS)
@settings(max_examples=15, deadline=None)
@given(map_=maps(most=5), seed=st.integers(0, 2**32))
def test_a_damaged_file_is_read_as_far_as_it_goes(format_, map_, seed):
    check(format_, damaged(text_of(map_, format_).text, seed))


@pytest.mark.parametrize("format_", ONLY_READ)
@settings(max_examples=30, deadline=None)
@given(seed=st.integers(0, 2**32))
def test_a_damaged_file_of_another_program_is_read_as_far_as_it_goes(format_, seed):
    check(format_, damaged(ONLY_READ[format_], seed))
