"""The grammar, built once and kept in the user's cache folder."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

from lark import Lark
from lark.lexer import Lexer

from argmap.syntax.build import Builder

GRAMMAR = "argmap.lark"


class Given(Lexer):
    """A lexer to which the tokens are given: the line reader has made them."""

    def __init__(self, conf: Any) -> None:
        """Lark hands over the terminals; the line reader takes them from the grammar itself."""

    def lex(self, lexer_state: Any, parser_state: Any = None) -> Iterator[Any]:
        """What the parser reads: the tokens that were passed to ``parse``."""
        return iter(lexer_state)


@cache
def grammar_text(name: str = GRAMMAR) -> str:
    """A file of ``grammars/``, from an installed package or from beside it in a checkout."""
    package = Path(__file__).parents[1]
    installed = package / "grammars" / name
    beside = package.parent / "grammars" / name
    return (installed if installed.is_file() else beside).read_text(encoding="utf-8")


@cache
def parser() -> Lark:
    """The parser for maps: LALR, building the nodes of ``tree.py`` as it goes."""
    text = grammar_text()
    return Lark(
        text,
        start="map",
        parser="lalr",
        lexer=Given,
        transformer=Builder(),
        maybe_placeholders=False,
        cache=cache_file(text) or False,
    )


def cache_file(text: str) -> str | None:
    """Where a built grammar is kept: under a hash of the grammar and of Lark's version.

    Never in the folder for temporary files, which others can write to: what is kept is a pickle.
    None where the folder cannot be made; the grammar is then built anew each time.
    """
    import lark
    from platformdirs import user_cache_path

    digest = sha256(f"{lark.__version__}\0{text}".encode()).hexdigest()[:16]
    folder = user_cache_path("argmap", appauthor=False)
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError:
        return None
    return str(folder / f"grammar-{digest}.pickle")


@cache
def pattern(*terminals: str) -> re.Pattern[str]:
    """One pattern for several terminals of the grammar, tried in order, each a named group."""
    known = {terminal.name: terminal.pattern.to_regexp() for terminal in parser().terminals}
    return re.compile("|".join(f"(?P<{name}>{known[name]})" for name in terminals))
