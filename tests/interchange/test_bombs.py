"""Files that are meant to exhaust a reader: each comes back with a diagnostic, and soon."""

import json

import pytest

from argmap.interchange.convert import read_data
from argmap.interchange.registry import ENTRIES, load

DEEP = 20_000
READ = [entry.name for entry in ENTRIES if load(entry).read]
ENTITIES = "".join(
    f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' if n else '<!ENTITY e0 "ha">' for n in range(12)
)
ALIASES = "a0: &a0 [x, x]\n" + "".join(
    f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 12)
)
BOMBS = {
    "deep lists": "[" * DEEP,
    "deep objects": '{"nodes":' * DEEP,
    "deep closed objects": '{"meta":' * 5000 + "1" + "}" * 5000,
    "deep nodes": '{"nodes": ' + "[" * DEEP + "]" * DEEP + "}",
    "deep elements": "<graphml>" * DEEP,
    "deep closed elements": "<arggraph>" * DEEP + "</arggraph>" * DEEP,
    "entities": f"<!DOCTYPE graphml [{ENTITIES}]>"
    "<graphml><graph><node id='&e11;'/></graph></graphml>",
    "outer entity": '<!DOCTYPE arggraph [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    "<arggraph><edu id='e1'>&x;</edu></arggraph>",
    "aliases": ALIASES + "statements: *a11\n",
    "deep yaml": "statements: " + "[" * DEEP,
    "deep yaml blocks": "- " * 5000 + "x",
    "huge numbers": '{"format": "argmap", "version": ' + "9" * DEEP + "}",
    "huge head": "p af " + "9" * 30 + "\n1 2\n",
    "blanks": " " * 200_000,
    "blanks and a letter": "1. " + " " * 100_000 + "x",
    "one long line": "thesis t: " + "{[\\" * 20_000,
    "quotation marks": '"' * 60_001,
    "commas": "," * 60_000,
    "brackets": "arg(" * 20_000,
    "numbers": "1." * 20_000,
    "hyphens": "-" * 100_000,
    "wide head": "id," + "x," * 20_000 + "\n" + "t," * 20_001,
}


@pytest.mark.parametrize("format_", READ)
@pytest.mark.parametrize("bomb", BOMBS)
def test_a_bomb_does_no_harm(bomb, format_):
    loaded = read_data(f"map.{format_}", BOMBS[bomb].encode(), None, format_)
    assert len(loaded.map.statements) <= 40_001
    texts = (statement.text for statement in loaded.map.statements.values())
    assert sum(map(len, texts)) <= 2 * len(BOMBS[bomb])
    assert not any("root:" in s.text for s in loaded.map.statements.values())


def test_deep_values_are_not_written_on():
    deep: list[object] = []
    for _ in range(300):
        deep = [deep]
    text = json.dumps({"format": "argmap", "version": 1, "statements": [], "arguments": [],
                       "meta": {"extra": {"x-deep": deep, "x-flat": 1}}})  # fmt: skip
    from argmap.interchange.convert import text_of

    map_ = read_data("map.json", text.encode()).map
    for format_ in ("json", "argmap", "graphml"):
        assert "x-deep of `the map`" in {str(loss) for loss in text_of(map_, format_).losses}
