"""The rubrics that come with argmap, and rubrics by name or file."""

from __future__ import annotations

import os
from functools import cache
from importlib.resources import files

from argmap.grade.read_rubric import load_rubric, read_rubric
from argmap.grade.rubric import Rubric
from argmap.source.diagnostic import Diagnostic
from argmap.source.document import Document
from argmap.source.errors import UsageError
from argmap.source.similar import nearest

BUILT_IN = ("structure", "ap-leq", "ap-dbq", "ib-paper", "toulmin", "arch")
"""In the order in which they are listed; the first is the default."""
DEFAULT = BUILT_IN[0]
ENDING = ".toml"


def text_of(name: str) -> str:
    """The file of a rubric that comes with argmap.

    Raises:
        UsageError: there is none of this name; the nearest one is named.
    """
    if name not in BUILT_IN:
        near = nearest(name, BUILT_IN)
        hint = f"did you mean `{near}`?" if near else f"there are {', '.join(BUILT_IN)}"
        raise UsageError(f"no rubric is named `{name}`: {hint}; or name a file")
    return (files("argmap.grade") / "rubrics" / f"{name}{ENDING}").read_text(encoding="utf-8")


@cache
def built_in(name: str) -> Rubric:
    """A rubric that comes with argmap.

    Raises:
        UsageError: there is none of this name.
    """
    rubric, found = read_rubric(Document(f"{name}{ENDING}", text_of(name)), name)
    assert rubric is not None, found
    return rubric


def find_rubric(name: str) -> tuple[Rubric | None, list[Diagnostic]]:
    """The rubric of a name, or in a file, and what is wrong with the file; see ``load_rubric``.
    ``-`` is standard input.

    Raises:
        FileError: the file cannot be read.
        UsageError: no rubric has this name, and it is no file's name.
    """
    if name == "-" or name.endswith(ENDING) or (name not in BUILT_IN and os.path.isfile(name)):
        return load_rubric(name)
    return built_in(name), []
