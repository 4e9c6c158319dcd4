"""The grammar is what a person reads to learn the notation, so it must stand on its own."""

import re
from pathlib import Path

import pytest

from argmap.syntax import words
from argmap.syntax.grammar import grammar_text, parser, pattern
from argmap.syntax.lines import LINE_KINDS

LINES = grammar_text().splitlines()
DEFINITION = re.compile(r"[?!]?([A-Za-z_]+)(?:\.\d+)?:")
DEFINED = {found[1]: at for at, line in enumerate(LINES) if (found := DEFINITION.match(line))}


@pytest.mark.parametrize("name", DEFINED)
def test_every_rule_and_terminal_is_explained_in_the_line_above(name: str) -> None:
    at = DEFINED[name]
    while DEFINITION.match(LINES[at - 1]):  # terminals that belong together share a line
        at -= 1
    assert LINES[at - 1].startswith("// ")


def test_nothing_is_defined_that_the_parser_does_not_have() -> None:
    lark = parser()
    terminals = {terminal.name for terminal in lark.terminals}
    rules = {rule.origin.name for rule in lark.rules}
    known = terminals | rules
    parts = {
        name for name in DEFINED if any(name in line for line in LINES if name + ":" not in line)
    }
    assert set(DEFINED) <= known | parts


def test_the_parser_is_lalr() -> None:
    assert parser().options.parser == "lalr"


def alternatives(name: str) -> set[str]:
    return set(re.findall(r'"([a-z]+)"', LINES[DEFINED[name]]))


def test_the_grammar_and_the_tables_know_the_same_words() -> None:
    assert alternatives("ROLE") == set(words.ROLES)
    assert alternatives("CONNECTIVE") == set(words.CONNECTIVES)
    assert alternatives("REUSE") == {*words.CONNECTIVES, *words.ON_STEP}
    assert alternatives("RELATION") == set(words.VERBS)
    assert alternatives("CONTRADICTION") == {words.CONTRADICTS}
    assert {*words.ROLES, *words.CONNECTIVES, *words.VERBS, words.CONTRADICTS} <= words.RESERVED


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("claim:", "STATEMENT"),
        ('but evidence munich "Mu: nich" : text', "STATEMENT"),
        ("because munich", "REUSE"),
        ("undercut munich {weak} // why", "REUSE"),
        ("warrant munich: text", "STATEMENT"),
        ("a supports b", "RELATION"),
        ("a+b undercuts c -> d->e {weak}", "RELATION"),
        ("a contradicts b, c", "CONTRADICTION"),
        ("## Title", "HEADING"),
        ("#", "HEADING"),
        ("source a: text", "SOURCE"),
        ('include "a" as b // c', "INCLUDE"),
        ("claims: x", None),
        ("because", None),
        ("because a b", None),
        ("a supports", None),
        ("a -> b supports c", None),
        ("a contradicts", None),
        ("#Title", None),
        ("####### Title", None),
        ("source: text", None),
        ("include a", None),
        ("thesis a", None),
        ("- claim: x", None),
    ],
)
def test_what_a_line_is(line: str, kind: str | None) -> None:
    found = pattern(*LINE_KINDS).match(line)
    assert (found.lastgroup if found else None) == kind


def test_the_built_grammar_is_kept_in_the_users_own_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from argmap.syntax import grammar

    monkeypatch.setattr("platformdirs.user_cache_path", lambda *_, **__: tmp_path / "own")
    kept = grammar.cache_file("a grammar")
    assert kept is not None
    assert Path(kept).parent == tmp_path / "own"
    assert kept != grammar.cache_file("another grammar")
    blocked = tmp_path / "file"
    blocked.write_text("")
    monkeypatch.setattr("platformdirs.user_cache_path", lambda *_, **__: blocked / "own")
    assert grammar.cache_file("a grammar") is None
