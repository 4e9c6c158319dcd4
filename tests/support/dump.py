"""A map, or what was found in it, as lines that a person can compare."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from argmap.model.argument import Argument
from argmap.model.map import ArgumentMap
from argmap.model.section import Section
from argmap.model.source import Source
from argmap.model.statement import Statement
from argmap.source.diagnostic import Diagnostic

NUMBERED = re.compile("⟨([0-9A-F]+)⟩")
UNSEEN = re.compile(
    r"[^\S ]|[\x00-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u2028-\u202f\u2060-\u2069\ufeff]"
)
LONGEST = 40


def unescaped(text: str) -> str:
    """The text in which `⟨200B⟩` stands for the character of that number."""
    return NUMBERED.sub(lambda found: chr(int(found[1], 16)), text)


def escaped(text: str) -> str:
    """The text with a number in place of each character that cannot be seen."""
    return UNSEEN.sub(lambda found: f"⟨{ord(found.group()):X}⟩", text)


def told(diagnostics: Iterable[Diagnostic], main: str) -> Iterator[str]:
    """`line:column CODE` and the words that are underlined, for each diagnostic."""
    for found in diagnostics:
        name = Path(found.span.path).name
        file = "" if name == main else f"{name}:"
        words = escaped(found.span.text[:LONGEST]) + ("…" if len(found.span.text) > LONGEST else "")
        yield f"{file}{found.span.line}:{found.span.column} {found.code} {words}".rstrip()


def dump(map_: ArgumentMap) -> Iterator[str]:
    """All that a map holds."""
    meta = map_.meta
    for key in ("title", "question", "author", "date", "lang", "essay", "bibliography", "standard"):
        value = getattr(meta, key)
        if value:
            yield escaped(f"{key} = {value if isinstance(value, str) else '; '.join(value)}")
    for key, value in meta.extra.items():
        yield f"{key} = {value}"
    for source in map_.sources.values():
        yield escaped(_source(source))
    for number, section in enumerate(map_.sections):
        yield escaped(_section(number, section))
    for statement in map_.statements.values():
        yield escaped(_statement(statement))
    for argument in map_.arguments.values():
        yield _argument(map_, argument)
    for pair in map_.rivals:
        yield f"{pair.left} contradicts {pair.right}" + _number(pair.strength)


def _number(value: float | None) -> str:
    return "" if value is None else f" {value:g}"


def _source(source: Source) -> str:
    facts = [source.kind, *(f"{k}={getattr(source, k)}" for k in ("author", "origin", "purpose"))]
    facts += [f"{k}={getattr(source, k)}" for k in ("perspective", "url", "file")]
    facts += [f"date={source.date}"] if source.date else []
    facts += [f"{key}={value}" for key, value in source.extra.items()]
    facts += [f"passages={len(source.passages)}"] if source.passages is not None else []
    kept = [fact for fact in facts if fact and not fact.endswith("=")]
    origin = "source" if source.kept_in == "map" else f"source in the {source.kept_in}"
    return f"{origin} {source.id}: {source.text}" + (f" {{{' '.join(kept)}}}" if kept else "")


def _section(number: int, section: Section) -> str:
    inside = "" if section.parent is None else f" in {section.parent}"
    under = "" if section.under is None else f" under {section.under}"
    return f"section {number} {'#' * section.level} {section.title}{inside}{under}"


def _statement(statement: Statement) -> str:
    label = f' "{statement.label}"' if statement.label else ""
    line = f"{statement.role} {statement.id}{label}: {statement.text}"
    for cited in statement.citations:
        parts = [cited.prefix, "-" * cited.suppressed + cited.key, cited.kind, cited.locator]
        line += f" [{' | '.join(part for part in parts if part)}]"
    facts = [f"credence={statement.credence:g}"] if statement.credence is not None else []
    facts += [word for word in ("possible", "assumed") if getattr(statement, word)]
    facts += [f"date={statement.date}"] if statement.date else []
    facts += [f"by={statement.by}"] if statement.by else []
    facts += [f".{tag}" for tag in statement.tags]
    facts += [f"{key}={value}" for key, value in statement.extra.items()]
    line += f" {{{' '.join(facts)}}}" if facts else ""
    line += f" (about {statement.about})" if statement.about is not None else ""
    return line + (f" (section {statement.section})" if statement.section is not None else "")


def _argument(map_: ArgumentMap, argument: Argument) -> str:
    target = argument.conclusion
    goal = target if isinstance(target, str) else f"({map_.step(target)})"
    more = _number(argument.strength)
    more += f" scheme={argument.scheme}" if argument.scheme else ""
    more += " granted" if argument.granted else ""
    return f"{' + '.join(argument.premises)} {argument.polarity} {goal}{more}"
