"""The sentences of a rubric, and the placeholders in them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping

PLACEHOLDER = re.compile(
    r"(?P<brace>\{\{|\}\})"
    r"|\{(?P<name>[^{}|]*)(?:\|(?P<one>[^{}|]*)\|(?P<many>[^{}|]*))?\}"
    r"|(?P<stray>[{}])"
)
NUMBERS = ("value", "met", "wanting", "all")
TEXTS = ("where", "which")


def fill(sentence: str, numbers: Mapping[str, float], texts: Callable[[str], str]) -> str:
    """A sentence with what was found in place of its placeholders.

    ``{met}`` and the other names of ``NUMBERS`` give a number, ``{met|claim|claims}`` the first
    word for one and the second for any other number; the names of ``TEXTS`` give what ``texts``
    answers; a doubled brace gives a brace. What is filled in is never read again.
    """
    if "{" not in sentence and "}" not in sentence:
        return sentence

    def found(match: re.Match[str]) -> str:
        name = match["name"]
        if name in NUMBERS:
            number = numbers[name]
            if match["one"] is None:
                return f"{number:.4g}"
            return match["one"] if number == 1 else match["many"]
        if match["brace"]:
            return match["brace"][0]
        return texts(name) if name in TEXTS else match.group()

    return PLACEHOLDER.sub(found, sentence)


def unknown_placeholders(sentence: str) -> Iterator[str]:
    """The placeholders of a sentence that stand for nothing, single braces included."""
    for match in PLACEHOLDER.finditer(sentence):
        if match["brace"] or match["name"] in NUMBERS:
            continue
        if match["name"] not in TEXTS or match["one"] is not None:
            yield match.group()
