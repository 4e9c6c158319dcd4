"""Slips in what stands at the margin: headings, sources, includes, and lines of hyphens."""

from __future__ import annotations

import re

from argmap.source.rules import (
    syn001_unreadable_line,
    syn003_missing_colon,
    syn004_bad_name,
    syn005_unclosed_quote,
    syn012_misplaced_line,
)
from argmap.syntax.attributes import quoted
from argmap.syntax.mistakes.line import Line
from argmap.syntax.names import fault, repaired
from argmap.syntax.reading import Reading
from argmap.syntax.words import LIST_KEYS, TEXT_KEYS

HYPHENS = re.compile("[-\u2013\u2014]{2,}|\u2014")
INCLUDE = re.compile(
    "include(?![\\w-])[ \\t]*[\"'\u2018\u2019\u201c\u201d\u201e\u00ab\u00bb]?"
    "(?P<path>[^\"'\u2018\u2019\u201c\u201d\u201e\u00ab\u00bb]*?)"
    "[\"'\u2018\u2019\u201c\u201d\u201e\u00ab\u00bb]?"
    "(?P<tail>[ \\t]+as(?:[ \\t]+(?P<alias>\\S+)(?P<more>.*))?|(?<=[\"'\u2019\u201c\u201d\u00bb])"
    "[ \\t]+(?P<extra>\\S.*))?[ \\t]*"
)
SOURCE = re.compile(r'source(?![\w-])(?P<name>[ \t]+[^\s:"]+)?(?P<more>[^:\n]*)(?P<colon>:)?')
KEY = re.compile(rf"(?P<key>{'|'.join((*TEXT_KEYS, *LIST_KEYS))})[ \t]*:")
COMMENT = re.compile(r"[ \t]+//.*")
DEEPEST = 6


def hyphens(line: Line) -> Reading | None:
    """A line that opens or closes front matter where there can be none."""
    if HYPHENS.fullmatch(line.text) is None:
        return None
    line.say(
        syn012_misplaced_line.RULE,
        0,
        len(line.text),
        "front matter stands at the very top of a file",
        label="no front matter begins or ends here",
        help="put it between two lines of three hyphens, the first of them line 1 of the file",
    )
    return line.unreadable(prose=True)


def front_matter(line: Line) -> Reading | None:
    """Keys of the front matter without the lines of hyphens around them, or further down."""
    found = KEY.match(line.text) if line.at_margin else None
    if found is None:
        return None
    helps = "write it at the very top of the file, between two lines of three hyphens"
    if line.start == 0:
        helps = "write `---` on a line of its own before the first key and behind the last one"
    line.say(
        syn012_misplaced_line.RULE,
        0,
        len(line.text),
        f"`{found['key']}` is a key of the front matter, which stands between lines of hyphens",
        label="not read",
        help=helps,
    )
    return line.unreadable(prose=True)


def heading(line: Line) -> Reading | None:
    """`#Title`, and more number signs than there are levels."""
    text = line.text
    marks = len(text) - len(text.lstrip("#"))
    if not marks:
        return None
    rest = line.whole[marks:]
    if marks > DEEPEST:
        line.say(
            syn001_unreadable_line.RULE,
            0,
            marks,
            f"a heading has at most {DEEPEST} number signs",
            label=f"these are {marks}",
            help=f"write `{'#' * DEEPEST}`",
        )
    else:
        line.say(
            syn001_unreadable_line.RULE,
            0,
            marks,
            f"a space is missing after `{text[:marks]}`",
            help=f"write `{text[:marks]} {text[marks : marks + 20].split(' ')[0]} …`",
            fix=(marks, marks, " "),
            title="put a space after the number signs",
        )
    head = f"{'#' * min(marks, DEEPEST)} {rest}"
    return Reading("HEADING", head, line.start, line.end)


def source(line: Line) -> Reading | None:
    """A source without a colon or an id, or with more than an id."""
    found = SOURCE.match(line.text)
    if found is None:
        return None
    name, more = (found["name"] or "").strip(), found["more"].strip()
    at = found.start("name") + len(found["name"] or "") - len(name)
    if not name:
        line.say(
            syn004_bad_name.RULE,
            0,
            len("source"),
            "this source has no id",
            help="write `source ID: …`; the id is the key that citations use",
        )
        return line.unreadable()
    if found["colon"] and not more.startswith('"') and len(more.split()) < 3:
        words = f"{name} {more}".strip()
        line.say(
            syn004_bad_name.RULE,
            at,
            found.end("more"),
            f"`{words}` is more than one word",
            label="an id is one word",
            help=f"write `{repaired('-'.join(words.split()))}`",
        )
        return _source(line, repaired("-".join(words.split())), found.end())
    if found["colon"] and more.startswith('"'):
        line.say(
            syn005_unclosed_quote.RULE,
            found.end("name") + len(found["more"]) - len(found["more"].lstrip()),
            found.end("more"),
            "a source has no label",
            help=f"write `source {name}: …`",
        )
        return _source(line, name, found.end())
    line.say(
        syn003_missing_colon.RULE,
        0,
        at + len(name),
        f"the colon is missing after `source {name}`",
        help=f"write `source {repaired(name)}: …`",
    )
    return _source(line, repaired(name), at + len(name))


def _source(line: Line, name: str, end: int) -> Reading:
    return Reading("SOURCE", f"source {name}:", line.start, line.start + end)


def include(line: Line) -> Reading | None:
    """An include whose path has no quotation marks, or whose name is not there."""
    found = INCLUDE.fullmatch(COMMENT.sub("", line.text))
    if found is None:
        return None
    path = found["path"].strip()
    if not path:
        line.say(
            syn001_unreadable_line.RULE,
            0,
            len(line.text),
            "this include names no file",
            help='write `include "FILE.argmap"`',
        )
        return line.unreadable()
    head = f"include {quoted(path)}"
    extra = found["extra"]
    if extra:
        name = extra.strip() if fault(extra.strip()) is None else "NAME"
        line.say(
            syn001_unreadable_line.RULE,
            found.start("extra"),
            len(line.text),
            "only `as` and a name stand after the file of an include",
            help=f"write `{head} as {name}`, or nothing after the file",
        )
        return Reading("INCLUDE", head, line.start, line.end)
    if found["tail"] and (not found["alias"] or found["more"].strip()):
        line.say(
            syn001_unreadable_line.RULE,
            found.start("tail") + 1,
            len(line.text),
            "one word stands after `as`: the name under which the file's ids are read",
            help=f"write `{head} as NAME`, or nothing after the file",
        )
        return Reading("INCLUDE", head, line.start, line.end)
    line.say(
        syn005_unclosed_quote.RULE,
        len(line.text) - len(line.text[len("include") :].lstrip()),
        len(line.text),
        "an include names its file in straight quotation marks",
        help=f"write `{head}`",
    )
    alias = f" as {found['alias']}" if found["alias"] else ""
    return Reading("INCLUDE", head + alias, line.start, line.end)
