"""Slips in the head of a statement: its role, its id, its label, its colon."""

from __future__ import annotations

import re

from argmap.source.rules import (
    syn002_unknown_role,
    syn003_missing_colon,
    syn004_bad_name,
    syn005_unclosed_quote,
)
from argmap.syntax.mistakes.line import Line, near
from argmap.syntax.names import fault, repaired
from argmap.syntax.reading import Reading
from argmap.syntax.words import CARRIES, CONNECTIVES, OFTEN_MEANT, ROLES

FIRST = re.compile(rf"(?P<connective>(?:{'|'.join(CONNECTIVES)})[ \t]+)?(?P<word>[^\s:\"]+)")
REST = re.compile(r"(?P<names>(?:[ \t]+[^\s:\"]+)*)(?P<label>[ \t]*\"[^\"]*\")?[ \t]*:")
NAME_AND_LABEL = re.compile(r'(?P<name>[ \t]+[^\s:"]+)?(?P<label>[ \t]*"[^"]*")')
BEHIND_LABEL = re.compile(r'[ \t]*(?P<id>[^\s:"]+)[ \t]*:')
QUOTED_INSIDE = re.compile(r'(?P<name>[ \t]+[^\s:"]+)?[ \t]*"(?P<label>[^:\n]*)"[ \t]*:')


def statement(line: Line) -> Reading | None:
    """A line that begins, or ought to, with a role."""
    first = FIRST.match(line.text)
    if first is None:
        return None
    rest = REST.match(line.text, first.end())
    if first["word"] in ROLES:
        if rest is not None:
            return _bad_name(line, first, rest)
        return _late_id(line, first) or _bad_label(line, first) or _no_colon(line, first)
    if rest is None:
        return None
    if not first["connective"] and first["word"] in CONNECTIVES:
        return _no_role(line, first["word"], len(first["word"]), rest)
    return _other_role(line, first, rest) or _forgotten_role(line, first, rest)


def _no_role(line: Line, connective: str, end: int, rest: re.Match[str]) -> Reading:
    """`because munich: …`, `because: …`."""
    can = ", ".join(role for role in ROLES if role in CARRIES[connective])
    line.say(
        syn002_unknown_role.RULE,
        0,
        len(connective),
        f"a role is missing after `{connective}`",
        help=f"write one of {can} after `{connective}`",
    )
    role = "objection" if connective == "but" else "claim"
    return line.statement(f"{connective} {role}{line.text[end : rest.end()]}", rest.end())


def _forgotten_role(line: Line, first: re.Match[str], rest: re.Match[str]) -> Reading | None:
    if not first["connective"] or rest["names"]:
        return None
    return _no_role(line, first["connective"].strip(), first.start("word") - 1, rest)


def _other_role(line: Line, first: re.Match[str], rest: re.Match[str]) -> Reading | None:
    """`evidnce munich: …`, `reason: …`."""
    word, at = first["word"], first.start("word")
    meant = OFTEN_MEANT.get(word.lower()) or near(word, ROLES)
    if meant is None or len(rest["names"].split()) > 1:
        return None
    line.say(
        syn002_unknown_role.RULE,
        at,
        at + len(word),
        f"`{word}` is no role",
        help=f"write `{meant}`",
        fix=(at, at + len(word), meant),
    )
    head = f"{first['connective'] or ''}{meant}{line.text[first.end() : rest.end()]}"
    return line.statement(head, rest.end())


def _bad_name(line: Line, first: re.Match[str], rest: re.Match[str]) -> Reading | None:
    """`claim two words: …`, `claim a,b: …`."""
    written = rest["names"].strip()
    if not written:
        return None
    name = repaired("-".join(written.split()))
    at = rest.end("names") - len(rest["names"].lstrip())
    if len(written.split()) > 1:
        message, label = f"`{written}` is more than one word", "an id is one word"
    else:
        message, label = f"`{written}` cannot be an id: {fault(written)}", ""
    line.say(
        syn004_bad_name.RULE,
        at,
        at + len(written),
        message,
        label=label,
        help=f"write `{name}`, or leave the id out",
    )
    head = f"{first.group()} {name}{rest['label'] or ''}:"
    return line.statement(head, rest.end())


def _late_id(line: Line, first: re.Match[str]) -> Reading | None:
    """`claim "label" id: …`."""
    before = NAME_AND_LABEL.match(line.text, first.end())
    behind = BEHIND_LABEL.match(line.text, before.end()) if before is not None else None
    if before is None or behind is None or fault(behind["id"]) is not None:
        return None
    name, label = (before["name"] or "").strip(), before["label"].strip()
    head = f"{first.group()} {name or behind['id']} {label}:"
    helps = f"write `{head[first.start('word') :]}`"
    line.say(
        syn004_bad_name.RULE,
        behind.start("id"),
        behind.end("id"),
        "an id stands before the label, not behind it",
        help=helps,
        fix=None if name else (0, behind.end(), head),
    )
    return line.statement(head, behind.end())


def _bad_label(line: Line, first: re.Match[str]) -> Reading | None:
    """`claim "label: …`, `claim "a "label" with marks": …`."""
    text, at = line.text, first.end()
    quote, colon = text.find('"', at), text.find(":", at)
    if quote < 0 or -1 < colon < quote:
        return None
    inside = QUOTED_INSIDE.match(text, at)
    if inside is not None:
        label, name = inside["label"], inside["name"] or ""
        wrong = inside.start("label") + label.index('"')
        line.say(
            syn005_unclosed_quote.RULE,
            wrong,
            wrong + 1,
            "this quotation mark ends the label, and more of it follows",
            help='write `\\"` for a quotation mark inside a label',
        )
        kept = label.replace('"', '\\"')
        return line.statement(f'{first.group()}{name} "{kept}":', inside.end())
    if text.count('"', quote) != 1:
        return None
    named = text[at:quote].split()
    closes = colon if colon >= 0 else len(text)
    label = text[quote + 1 : closes].strip()
    line.say(
        syn005_unclosed_quote.RULE,
        quote,
        quote + 1,
        "this label has no second quotation mark",
        label="opened here",
        help=f'write `"{label[:30]}":`',
    )
    name = f" {named[0]}" if named else ""
    return line.statement(f'{first.group()}{name} "{label}":', min(closes + 1, len(text)))


def _is_name(words: list[str]) -> bool:
    """Whether the first of some words is an id rather than the beginning of a sentence."""
    if not words or fault(words[0]) is not None:
        return False
    return len(words) == 1 or (words[0][0].islower() and not words[1][0].islower())


def _no_colon(line: Line, first: re.Match[str]) -> Reading:
    """`claim munich The Soviet Union …`."""
    text, at = line.text, first.end()
    labelled = NAME_AND_LABEL.match(text, at)
    words = text[at:].split(maxsplit=2)
    end = at
    if labelled is not None:
        end = labelled.end()
    elif _is_name(words):
        end = text.index(words[0], at) + len(words[0])
    head = text[first.start("word") : end]
    line.say(
        syn003_missing_colon.RULE,
        first.start("word"),
        end,
        f"the colon is missing after `{head[:60]}`",
        help=f"write `{head[:60]}:`",
    )
    return line.statement(f"{text[:end]}:", end)
