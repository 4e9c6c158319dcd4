"""Where each key and value of a TOML file stands.

The standard reader gives the values and no places. This reads the same text for the places alone,
once that reader has found nothing wrong with it, so it takes the grammar for granted.
"""

from __future__ import annotations

import re

from argmap.source.document import Document, Span

Path = tuple[str | int, ...]
"""A way into the data: keys of tables and, from 0, numbers of entries of lists."""

BLANK = re.compile(r"(?:[ \t\r\n]+|#[^\n]*)*")
BETWEEN = re.compile(r"(?:[ \t\r\n,]+|#[^\n]*)*")
STRING = r'"(?:[^"\\\n]|\\.)*"|\'[^\'\n]*\''
NAME = re.compile(rf"[ \t]*(?:(?P<bare>[A-Za-z0-9_-]+)|(?P<quoted>{STRING}))[ \t]*")
SCALAR = re.compile(
    r'"""(?:[^"\\]|\\[\s\S]|"{1,2}(?!"))*"{3,5}'
    r"|'''(?:[^']|'{1,2}(?!'))*'{3,5}"
    rf"|{STRING}|\d{{4}}-\d\d-\d\d \d\d:[^\s,\]}}#]+|[^\s,\[\]{{}}#]+"
)


class Places:
    """The places in a TOML document that the standard reader can read."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._text = document.text
        self._keys: dict[Path, tuple[int, int]] = {}
        self._values: dict[Path, tuple[int, int]] = {}
        self._lists: dict[Path, int] = {}
        self._at = 0
        table: Path = ()
        while self._past(BLANK) < len(self._text):
            if self._text[self._at] == "[":
                table = self._header()
            else:
                self._value(self._name(table))

    def key(self, path: Path) -> Span:
        """Where a key stands, or a table's name; the beginning of the file if nowhere."""
        return self._document.span(*self._keys.get(path, (0, 0)))

    def value(self, path: Path) -> Span:
        """Where a value stands; the key where the value is a table with lines of its own."""
        return self._document.span(*self._values.get(path, self._keys.get(path, (0, 0))))

    def _past(self, blank: re.Pattern[str]) -> int:
        found = blank.match(self._text, self._at)
        assert found is not None
        self._at = found.end()
        return self._at

    def _header(self) -> Path:
        brackets = 2 if self._text.startswith("[[", self._at) else 1
        self._at += brackets
        names, span = self._dotted()
        self._at += brackets
        path: Path = ()
        for name in names[:-1]:
            path = (*path, name)
            # Below a list of tables, a name speaks of the table that was begun last.
            path = (*path, self._lists[path]) if path in self._lists else path
        path = (*path, names[-1])
        if brackets == 2:
            self._lists[path] = self._lists.get(path, -1) + 1
            path = (*path, self._lists[path])
        self._keys[path] = span
        return path

    def _name(self, table: Path) -> Path:
        names, span = self._dotted()
        self._at += 1
        path = (*table, *names)
        self._keys[path] = span
        return path

    def _dotted(self) -> tuple[list[str], tuple[int, int]]:
        """The parts of a key; reading goes on at what ends it, ``=`` or a bracket."""
        names: list[str] = []
        start = end = 0
        while True:
            found = NAME.match(self._text, self._at)
            assert found is not None
            part = "bare" if found["bare"] is not None else "quoted"
            names.append(found["bare"] or _unquoted(found["quoted"]))
            start, end = (found.start(part) if len(names) == 1 else start), found.end(part)
            self._at = found.end()
            if self._text[self._at] != ".":
                return names, (start, end)
            self._at += 1

    def _value(self, path: Path) -> None:
        opened: list[tuple[Path, int, bool]] = []
        entries: list[int] = []
        while True:
            start = self._past(BLANK)
            if self._text[start] in "[{":
                opened.append((path, start, self._text[start] == "["))
                entries.append(-1)
                self._at += 1
            else:
                self._past(SCALAR)
                self._values[path] = (start, self._at)
            while opened:
                within, start, is_list = opened[-1]
                if self._text[self._past(BETWEEN)] in "]}":
                    self._at += 1
                    self._values[within] = (start, self._at)
                    opened.pop()
                    entries.pop()
                    continue
                entries[-1] += 1
                path = (*within, entries[-1]) if is_list else self._name(within)
                break
            else:
                return


def _unquoted(text: str) -> str:
    import tomllib

    name: str = tomllib.loads(f"name = {text}")["name"]
    return name
