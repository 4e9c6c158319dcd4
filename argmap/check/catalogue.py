"""Every code of a map.

A code is known by the name of its file, so that a code can be looked up, or a slip in one be
answered, without loading any rule: a file is loaded when its rule is asked for.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from functools import cached_property
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


class Catalogue:
    """The rules in some folders. Another layer makes a larger one of it with ``and_those_in``."""

    def __init__(self, folders: tuple[str, ...], families: Mapping[str, str]) -> None:
        self.folders = folders
        self.families = families

    def and_those_in(self, folder: str, families: Mapping[str, str]) -> Catalogue:
        """These rules and those in one more folder, with the families that it adds."""
        return Catalogue((*self.folders, folder), {**self.families, **families})

    def modules(self) -> Mapping[str, str]:
        """The module of each code's file, by family and number."""
        return self._modules

    @cached_property
    def _modules(self) -> dict[str, str]:
        found: dict[str, str] = {}
        for folder in self.folders:
            for path in import_module(folder).__path__:
                for file in os.listdir(path):
                    code = file[:6].upper()
                    if file.endswith(".py") and code[:3] in self.families and code[3:].isdigit():
                        found[code] = f"{folder}.{file.removesuffix('.py')}"
        order = list(self.families)
        return dict(sorted(found.items(), key=lambda item: (order.index(item[0][:3]), item[0])))

    def codes(self) -> tuple[str, ...]:
        """All codes, by family and number."""
        return tuple(self._modules)

    def rule(self, code: str) -> Rule:
        """The rule of a code.

        Raises:
            UsageError: there is no such code; the nearest one is named.
        """
        if code not in self._modules:
            raise self.unknown(code)
        found = import_module(self._modules[code]).RULE
        assert isinstance(found, Rule)
        return found

    def rules(self) -> tuple[Rule, ...]:
        """All rules, by family and number. This loads the file of each."""
        return tuple(self.rule(code) for code in self.codes())

    def page(self, code: str) -> str:
        """The page of a code in Markdown, with its name and its severity in the heading.

        Raises:
            UsageError: there is no such code; the nearest one is named.
        """
        found = self.rule(code)
        return f"# {found.code} {found.name} ({found.severity.word})\n\n{found.page}\n"

    def unknown(self, code: str) -> UsageError:
        """The exception for a code, or the beginning of one, that does not exist."""
        from argmap.source.similar import nearest

        near = nearest(code, (*self.codes(), *self.families))
        meant = f"; did you mean `{near}`?" if near else "; `argmap rule` lists the codes"
        return UsageError(f"there is no code `{code}`{meant}")


OF_MAPS = Catalogue(FOLDERS, FAMILIES)
"""Every code of a map."""
codes = OF_MAPS.codes
modules = OF_MAPS.modules
page = OF_MAPS.page
rule = OF_MAPS.rule
rules = OF_MAPS.rules
unknown = OF_MAPS.unknown
