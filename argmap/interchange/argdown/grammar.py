"""Argdown's grammar, built once."""

from __future__ import annotations

import re
from functools import cache

from lark import Lark

from argmap.syntax.grammar import Given, cache_file, grammar_text

GRAMMAR = "argdown.lark"

ARROWS = (
    "SUPPORTED", "ATTACKED", "SUPPORTS", "ATTACKS", "CONTRADICTS", "UNDERCUT", "UNDERCUTS",
)  # fmt: skip
BEGINNINGS = ("INCLUDE", "INFERENCE", *ARROWS, "HEADING", "NUMBER", "BULLET")
"""What a line can begin with, in the order in which it is tried."""
INSIDE = (
    "COMMENT", "DATA", "ESCAPED", "SYMBOL", "BREAK", "MARKUP", "LINK", "TAG", "STATEMENT_TITLE",
    "STATEMENT_REFERENCE", "STATEMENT_MENTION", "ARGUMENT_TITLE", "ARGUMENT_REFERENCE",
    "ARGUMENT_MENTION", "SPACE", "WORDS", "OTHER",
)  # fmt: skip
"""What a line can go on with, in the order in which it is tried."""


@cache
def parser() -> Lark:
    """The parser for one block: LALR, building the nodes of ``nodes.py`` as it goes."""
    from argmap.interchange.argdown.nodes import Builder

    text = grammar_text(GRAMMAR)
    return Lark(
        text,
        start=["block", "between", "text"],
        parser="lalr",
        lexer=Given,
        transformer=Builder(),
        maybe_placeholders=False,
        cache=cache_file(text) or False,
    )


@cache
def pattern(*terminals: str) -> re.Pattern[str]:
    """One pattern for several terminals of the grammar, tried in order, each a named group."""
    known = {terminal.name: terminal.pattern.to_regexp() for terminal in parser().terminals}
    return re.compile("|".join(f"(?P<{name}>{known[name]})" for name in terminals))
