"""Plain-text cases of the formats that are read: a file is named for its format.

What is expected is first what is wrong, each with its line, column and code, and then the map in
the notation.
"""

from pathlib import Path

import pytest
from support.cases import Case, all_cases, compare

from argmap.interchange.convert import read, text_of
from argmap.interchange.registry import BY_NAME

CASES = Path(__file__).parent.parent / "cases" / "interchange"
EVERY = list(all_cases(CASES))


@pytest.mark.parametrize(("path", "number", "name"), EVERY, ids=[name for _, _, name in EVERY])
def test_case(path: Path, number: int, name: str, tmp_path: Path, rewrite: bool) -> None:
    def outcome(case: Case) -> list[str]:
        main = tmp_path / f"map{BY_NAME[path.stem].endings[0]}"
        for file, text in {main.name: case.text, **case.files}.items():
            (tmp_path / file).write_text(text, encoding="utf-8")
        loaded = read(main, path.stem)
        found = []
        for each in loaded.diagnostics:
            file = Path(each.span.path).name
            other = f"{file}:" if file != main.name else ""
            found.append(f"{other}{each.span.line}:{each.span.column} {each.code}")
        lines = text_of(loaded.map, "argmap").text.splitlines()
        return found + [line for line in lines if line.strip()]

    compare(path, number, outcome, rewrite)
