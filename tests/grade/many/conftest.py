"""A class of short essays, made on the spot."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.classes import MakeClass, essay

from argmap.grade.library import built_in
from argmap.grade.rubric import Rubric


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
