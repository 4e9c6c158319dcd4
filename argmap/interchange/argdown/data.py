"""YAML in curly brackets and in front matter: read with bounds, and written so that all agree."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from functools import cache
from typing import Any

from argmap.interchange.argdown.nodes import Data
from argmap.source.diagnostic import Diagnostic
from argmap.source.rules import fmt027_argdown_data

BLOCK = re.compile(r"\{[ \t]*\r?\n")
WORD = re.compile(r"[A-Za-z][A-Za-z-]*")
NOT_PLAIN = frozenset({"true", "false", "null", "yes", "no", "on", "off", "y", "n"})
"""Words that one version of YAML or another takes for something else than text."""
NOT_PRINTED = re.compile(
    "[^\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
)
"""What YAML takes for a line end, or does not take at all."""
SIMPLE = re.compile(
    r"\s*([A-Za-z][\w-]*): *(?:([A-Za-z][A-Za-z-]*)|(-?\d{1,15}(?:\.\d{1,17})?(?:e[+-]?\d{1,3})?)"
    r'|("(?:[^"\\]|\\.)*+"))\s*(,|\}\Z)'
)
"""A key and a value as this module writes them, which need no whole YAML parser."""


def read_data(data: Data, found: list[Diagnostic]) -> dict[str, Any]:
    """What the data says; empty where it is no mapping, with one error."""
    simple = _simple(data.text)
    if simple is not None:
        return simple
    text, offset = data.text, 0
    if data.text.startswith("{"):
        block = BLOCK.match(text)
        if block is not None:
            text, offset = text[block.end() : -1], block.end()
    try:
        value = _load(text)
    except _BadDataError as bad:
        start = min(data.span.start + offset + bad.at, max(data.span.end - 1, data.span.start))
        _say(found, data, start, f"this is no YAML: {bad}")
        return {}
    if value is None:
        return {}
    if not isinstance(value, dict):
        _say(found, data, data.span.start, "data needs a key before each value")
        return {}
    return {str(key): part for key, part in value.items()}


def write_data(value: Mapping[str, Any]) -> str:
    """Data in curly brackets, on one line; empty for nothing."""
    if not value:
        return ""
    # A closing bracket in a string would end the data for other readers.
    members = (f"{_key(k)}: {_without('}', _value(v))}" for k, v in value.items())
    return "{" + ", ".join(members) + "}"


def write_front(value: Mapping[str, Any]) -> str:
    """Front matter: a key on each line."""
    lines = (f"{_key(key)}: {_value(part)}\n" for key, part in value.items())
    return "".join(_without("=", line) if "===" in line else line for line in lines)


def _key(key: str) -> str:
    return key if WORD.fullmatch(key) and key.casefold() not in NOT_PLAIN else json.dumps(key)


def _value(value: Any) -> str:
    if isinstance(value, str) and WORD.fullmatch(value) and value.casefold() not in NOT_PLAIN:
        return value
    if isinstance(value, float):
        # YAML wants a point in every number that is not whole.
        whole, mark, power = repr(value).partition("e")
        return f"{whole}{'' if '.' in whole else '.0'}{mark}{power}"
    text = json.dumps(value, ensure_ascii=False, default=str)
    return NOT_PRINTED.sub(lambda found: json.dumps(found.group())[1:-1], text)


def _without(sign: str, text: str) -> str:
    """JSON in whose strings a sign is written by its number."""
    if sign not in text:
        return text
    parts = re.split(r'("(?:[^"\\]|\\.)*+")', text)
    parts[1::2] = [part.replace(sign, f"\\u{ord(sign):04x}") for part in parts[1::2]]
    return "".join(parts)


def _simple(text: str) -> dict[str, Any] | None:
    made: dict[str, Any] = {}
    at = 1
    while (found := SIMPLE.match(text, at)) is not None:
        key, word, number, quoted, after = found.groups()
        if key.casefold() in NOT_PLAIN:
            return None
        try:
            made[key] = _simple_value(word, number or quoted)
        except ValueError:
            return None
        if after != ",":
            return made
        at = found.end()
    return None


def _simple_value(word: str | None, other: str) -> Any:
    if word is None or word in ("true", "false"):
        return json.loads(word or other)
    if word.casefold() in NOT_PLAIN:
        raise ValueError(word)
    return word


class _BadDataError(Exception):
    def __init__(self, message: str, at: int) -> None:
        super().__init__(message)
        self.at = at


def _load(text: str) -> Any:
    import yaml

    try:
        return yaml.load(text, _loader())
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        problem = " ".join((error.problem or "it breaks off").split())
        raise _BadDataError(problem, mark.index if mark else 0) from None
    except (yaml.YAMLError, ValueError, OverflowError) as error:
        raise _BadDataError(str(error).split("\n")[0], 0) from None
    except RecursionError:
        raise _BadDataError("it nests too deeply", 0) from None


@cache
def _loader() -> Any:
    import yaml

    class Loader(yaml.SafeLoader):
        """YAML without aliases, and with dates and long numbers left as text."""

        def compose_node(self, parent: Any, index: Any) -> Any:
            if self.check_event(yaml.AliasEvent):
                event: Any = self.peek_event()  # type: ignore[no-untyped-call]  # PyYAML has no types
                raise yaml.composer.ComposerError(
                    None, None, "aliases are not read", event.start_mark
                )
            return super().compose_node(parent, index)

    kept = ("tag:yaml.org,2002:timestamp", "tag:yaml.org,2002:int")
    Loader.yaml_implicit_resolvers = {
        first: [(tag, pattern) for tag, pattern in resolvers if tag not in kept]
        for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }
    Loader.add_implicit_resolver(
        "tag:yaml.org,2002:int", re.compile(r"-?(?:0|[1-9]\d{0,15})\Z"), list("-0123456789")
    )
    return Loader


def _say(found: list[Diagnostic], data: Data, start: int, message: str) -> None:
    place = data.span.document.span(start, max(data.span.end, start))
    found.append(
        fmt027_argdown_data.RULE.at(
            place, message, label="left out", help="write it as `{key: value, other: [1, 2]}`"
        )
    )
