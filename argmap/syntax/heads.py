"""The heads of lines, taken apart."""

from __future__ import annotations

import re
from typing import NamedTuple

from argmap.syntax.attributes import unquoted
from argmap.syntax.words import CONNECTIVES, CONTRADICTS, VERBS

VERB = re.compile(rf"(?<=\s)(?P<verb>{'|'.join((*VERBS, CONTRADICTS))})(?=\s)")
NAME = re.compile(r"(?:[^\s:\"{}\[\],+>/\uff1a\u201c\u201d\u201e\u00ab\u00bb]|/(?!/))+")
MORE = re.compile("[+>{]")


class StatementHead(NamedTuple):
    """``[connective] role [ID] ["label"]:``."""

    connective: str
    role: str
    name: str
    label: str


class Word(NamedTuple):
    """A word and its offset in the line."""

    text: str
    at: int


def statement_head(head: str) -> StatementHead:
    """The parts of a statement's head."""
    label = ""
    quote = head.find('"')
    if quote >= 0:
        label = unquoted(head[quote + 1 : head.rindex('"')])
        words = head[:quote].split()
    else:
        words = head[:-1].split()
    connective = words.pop(0) if words[0] in CONNECTIVES else ""
    return StatementHead(connective, words[0], words[1] if len(words) > 1 else "", label)


def braces_at(line: str) -> int:
    """Where a line's attributes begin, or its end."""
    at = line.find("{")
    return len(line) if at < 0 else at


def reuse_words(head: str) -> tuple[str, Word]:
    """The first word of a reuse, and the id that it reuses."""
    first, name = NAME.finditer(head, 0, braces_at(head))
    return first.group(), Word(name.group(), name.start())


def relation_words(head: str) -> tuple[list[Word], str, list[list[Word]]]:
    """The premises, the verb, and the target as a chain of steps, of a relation line."""
    words = head.split()
    if len(words) == 3 and not MORE.search(head):  # as most are
        return [Word(words[0], 0)], words[1], [[Word(words[2], head.rindex(words[2]))]]
    verb = relation_verb(head)
    premises = _names(head, 0, verb.at)
    chain = []
    start, end = verb.at + len(verb.text), braces_at(head)
    while start <= end:
        arrow = head.find("->", start, end)
        stop = end if arrow < 0 else arrow
        chain.append(_names(head, start, stop))
        start = stop + 2
    return premises, verb.text, chain


def relation_verb(head: str) -> Word:
    """The verb of a relation line."""
    found = VERB.search(head, 1)
    assert found is not None
    return Word(found.group(), found.start())


def contradiction_words(head: str) -> list[Word]:
    """The first statement of a contradiction line, and its rivals."""
    found = VERB.search(head)
    assert found is not None
    return _names(head, 0, found.start()) + _names(head, found.end(), braces_at(head))


def _names(head: str, start: int, end: int) -> list[Word]:
    return [Word(m.group(), m.start()) for m in NAME.finditer(head, start, end)]


def heading_parts(head: str) -> tuple[int, str]:
    """The level and the title of a heading."""
    title = head.lstrip("#")
    return len(head) - len(title), title.strip()


def source_name(head: str) -> Word:
    """The id of a source."""
    name = head[len("source") : -1]
    return Word(name.strip(), len("source") + len(name) - len(name.lstrip()))


def include_parts(head: str) -> tuple[Word, Word | None]:
    """The path of an include, and the name under which its ids are read."""
    quote, last = head.index('"'), head.rindex('"')
    path = Word(unquoted(head[quote + 1 : last]), quote)
    words = head[last + 1 :].split()
    if len(words) < 2:
        return path, None
    return path, Word(words[1], head.rindex(words[1]))
