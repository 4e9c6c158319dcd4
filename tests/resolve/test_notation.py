"""The sentences of the notation, each as a case: a map, and all that was read from it."""

from pathlib import Path

import pytest
from support.cases import Case, all_cases, compare
from support.dump import dump, told, unescaped

import argmap

FOLDER = Path(__file__).parent.parent / "cases" / "notation"
EVERY = list(all_cases(FOLDER))


@pytest.mark.parametrize(("path", "number", "name"), EVERY, ids=[name for _, _, name in EVERY])
def test_notation(path: Path, number: int, name: str, tmp_path: Path, rewrite: bool) -> None:
    def outcome(case: Case) -> list[str]:
        main = tmp_path / "map" / "main.argmap"
        for file, text in {main.name: case.text, **case.files}.items():
            place = main.parent / file
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_text(unescaped(text), encoding="utf-8", newline="")
        loaded = argmap.load(main)
        return [*dump(loaded.map), *(f"! {line}" for line in told(loaded.diagnostics, main.name))]

    compare(path, number, outcome, rewrite)
