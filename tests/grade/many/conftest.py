"""A class of short essays, made on the spot."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from argmap.grade.library import built_in
from argmap.grade.rubric import Rubric

MakeClass = Callable[[int], list[str]]


@pytest.fixture
def rubric() -> Rubric:
    return built_in("structure")


@pytest.fixture
def make_class(tmp_path: Path) -> MakeClass:
    """Write so many essays of different quality, and give their paths."""

    def make(count: int) -> list[str]:
        folder = tmp_path / "class"
        folder.mkdir(exist_ok=True)
        paths = []
        for number in range(count):
            path = folder / f"essay{number:02}.argmap"
            path.write_text(essay(number), encoding="utf-8")
            paths.append(str(path))
        return paths

    return make


def essay(number: int) -> str:
    lines = [f"thesis t: The treaty of case {number} was a success."]
    for claim in range(number % 4):
        lines.append(f"  claim c{claim}: Reason {claim} speaks for the treaty of case {number}.")
        lines += [
            f"    evidence e{claim}{piece}: Record {piece} of office {claim} shows it. {{date=1939}}"
            for piece in range(number % 3)
        ]
    return "\n".join(lines) + "\n"
