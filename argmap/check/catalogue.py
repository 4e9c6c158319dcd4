"""Every code there is.

A code is known by the name of its file, so that a code can be looked up, or a slip in one be
answered, without loading any rule: a file is loaded when its rule is asked for.
"""

from __future__ import annotations

import os
from functools import cache
from importlib import import_module

from argmap.source.errors import UsageError
from argmap.source.rule import Rule

FOLDERS = ("argmap.source.rules", "argmap.check")
"""Where the files of rules are: what reading a map can break, and what the checks find."""

FAMILIES = {
    "SYN": "how a map is written",
    "REF": "names and files",
    "ATT": "attributes",
    "STR": "the structure of the argument",
    "SRC": "sources and citations",
    "CHR": "dates and their order",
    "FMT": "files of other formats",
}


@cache
def modules() -> dict[str, str]:
    """The module of each code's file, by family and number."""
    found: dict[str, str] = {}
    for folder in FOLDERS:
        for path in import_module(folder).__path__:
            for file in os.listdir(path):
                code = file[:6].upper()
                if file.endswith(".py") and code[:3] in FAMILIES and code[3:].isdigit():
                    found[code] = f"{folder}.{file.removesuffix('.py')}"
    order = list(FAMILIES)
    return dict(sorted(found.items(), key=lambda item: (order.index(item[0][:3]), item[0])))


def codes() -> tuple[str, ...]:
    """All codes, by family and number."""
    return tuple(modules())


def rule(code: str) -> Rule:
    """The rule of a code.

    Raises:
        UsageError: there is no such code; the nearest one is named.
    """
    if code not in modules():
        raise unknown(code)
    found = import_module(modules()[code]).RULE
    assert isinstance(found, Rule)
    return found


def rules() -> tuple[Rule, ...]:
    """All rules, by family and number. This loads the file of each."""
    return tuple(rule(code) for code in codes())


def page(code: str) -> str:
    """The page of a code in Markdown, with its name and its severity in the heading.

    Raises:
        UsageError: there is no such code; the nearest one is named.
    """
    found = rule(code)
    return f"# {found.code} {found.name} ({found.severity.word})\n\n{found.page}\n"


def unknown(code: str) -> UsageError:
    """The exception for a code, or the beginning of one, that does not exist."""
    from argmap.source.similar import nearest

    near = nearest(code, (*codes(), *FAMILIES))
    meant = f"; did you mean `{near}`?" if near else "; `argmap rule` lists the codes"
    return UsageError(f"there is no code `{code}`{meant}")
