"""JSON that the standard parser refuses: what can be read of it, and one place where it breaks."""

from __future__ import annotations

import json
import re
from typing import Any

from argmap.source.diagnostic import Diagnostic
from argmap.source.document import Document
from argmap.source.rules import fmt002_broken_json, fmt003_doubled_key

TOKEN = re.compile(
    r"""[ \t\n\r]*(?:
    (?P<string>"(?:[^"\\\x00-\x1f]|\\.)*+")
    |(?P<number>-?\d++(?:\.\d++)?(?:[eE][+-]?\d++)?)
    |(?P<word>true|false|null)
    |(?P<mark>[][{},:]))""",
    re.VERBOSE,
)
WORDS = {"true": True, "false": False, "null": None}
DEEPEST = 200
"""No format nests further; the limit keeps hostile files from costing memory."""
LONGEST_NUMBER = 40


class _BrokenError(Exception):
    def __init__(self, at: int, message: str) -> None:
        super().__init__(message)
        self.at = at


def parse_tolerantly(document: Document) -> tuple[Any, list[Diagnostic]]:
    """What can be read of a JSON text that has a fault, and the fault.

    Lists and objects that are open where the text breaks are closed there. Of a key that stands
    twice in an object the last value counts, and each is reported. The parser keeps its own stack,
    so that depth costs no recursion.
    """
    parser = _Parser(document)
    try:
        parser.run()
    except _BrokenError as broken:
        size = len(document.text)
        place = document.span(min(broken.at, size), min(broken.at + 1, size))
        parser.problems.append(
            fmt002_broken_json.RULE.at(
                place,
                str(broken),
                label="the text is read up to here",
                help="save the file again from the program that made it",
            )
        )
    return parser.value, parser.problems


class _Parser:
    def __init__(self, document: Document) -> None:
        self.document = document
        self.problems: list[Diagnostic] = []
        self.value: Any = None
        self.stack: list[Any] = []
        self.keys: list[str] = []

    def run(self) -> None:
        at, wants = 0, "value"
        while wants != "end":
            token = TOKEN.match(self.document.text, at)
            if token is None:
                raise self._unreadable(at)
            wants = self._take(token, wants)
            at = token.end()
        rest = self.document.text[at:].lstrip(" \t\n\r")
        if rest:
            raise _BrokenError(
                len(self.document.text) - len(rest), "something follows the JSON text"
            )

    def _unreadable(self, at: int) -> _BrokenError:
        text = self.document.text
        at += len(text[at:]) - len(text[at:].lstrip(" \t\n\r"))
        if at >= len(text):
            what = "the JSON text ends too early" if at else "the file is empty"
            return _BrokenError(at, what)
        return _BrokenError(at, f"`{text[at]}` cannot stand here in JSON")

    def _take(self, token: re.Match[str], wants: str) -> str:
        """Put one token in its place; the answer is what may come next."""
        kind, text = token.lastgroup, token[token.lastgroup or 0]
        at = token.end() - len(text)
        if kind == "mark" and text in "{[" and wants in ("value", "value or end"):
            return self._open({} if text == "{" else [], at)
        if kind == "mark" and text in "}]":
            return self._close(text, at, wants)
        if kind == "mark":
            if text == "," and wants == "more":
                return "key" if isinstance(self.stack[-1], dict) else "value"
            if text == ":" and wants == "colon":
                return "value"
        elif wants in ("value", "value or end"):
            self._put(self._plain(kind, text, at))
            return "more" if self.stack else "end"
        elif kind == "string" and wants in ("key", "key or end"):
            return self._key(self._plain(kind, text, at), at, len(text))
        raise _BrokenError(at, f"`{text[:20]}` cannot stand here in JSON")

    def _open(self, container: Any, at: int) -> str:
        if len(self.stack) >= DEEPEST:
            raise _BrokenError(at, f"the JSON text nests more than {DEEPEST} levels deep")
        self._put(container)
        self.stack.append(container)
        if isinstance(container, dict):
            self.keys.append("")
            return "key or end"
        return "value or end"

    def _close(self, text: str, at: int, wants: str) -> str:
        expected = "]" if self.stack and isinstance(self.stack[-1], list) else "}"
        if text != expected or wants not in ("more", "key or end", "value or end"):
            raise _BrokenError(at, f"`{text}` cannot stand here in JSON")
        if isinstance(self.stack.pop(), dict):
            self.keys.pop()
        return "more" if self.stack else "end"

    def _key(self, key: str, at: int, length: int) -> str:
        if key in self.stack[-1]:
            self.problems.append(
                fmt003_doubled_key.RULE.at(
                    self.document.span(at, at + length),
                    f"the key `{key}` stands twice in one object",
                    label="this one counts",
                    help="keep one of the two",
                )
            )
        self.keys[-1] = key
        return "colon"

    def _put(self, value: Any) -> None:
        if not self.stack:
            self.value = value
        elif isinstance(self.stack[-1], dict):
            self.stack[-1][self.keys[-1]] = value
        else:
            self.stack[-1].append(value)

    def _plain(self, kind: str | None, text: str, at: int) -> Any:
        if kind == "word":
            return WORDS[text]
        if kind == "number":
            whole = text.lstrip("-").isdigit() and len(text) <= LONGEST_NUMBER
            return int(text) if whole else float(text)
        try:
            return json.loads(text)
        except ValueError:
            raise _BrokenError(at, "this string has an escape that JSON does not know") from None
