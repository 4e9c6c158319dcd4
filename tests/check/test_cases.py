"""The plain-text cases of the rules.

A file that is named for a code expects the diagnostics of that code, and errors; any other file
expects everything that is found.
"""

import re
from pathlib import Path

import pytest
from support.cases import Case, all_cases, compare

import argmap
from argmap.check.registry import RULES
from argmap.check.run import check
from argmap.source.diagnostic import Severity

CASES = Path(__file__).parent.parent / "cases" / "check"
EVERY = list(all_cases(CASES))


@pytest.mark.parametrize(("path", "number", "name"), EVERY, ids=[name for _, _, name in EVERY])
def test_case(path: Path, number: int, name: str, tmp_path: Path, rewrite: bool) -> None:
    code = path.stem.upper() if re.fullmatch(r"[a-z]{3}\d{3}", path.stem) else None

    def outcome(case: Case) -> list[str]:
        main = tmp_path / "map.argmap"
        for file, text in {main.name: case.text, **case.files}.items():
            (tmp_path / file).write_text(text, encoding="utf-8")
        found = []
        for each in check(argmap.load(main)):
            if code in (None, each.code) or each.severity is Severity.ERROR:
                file = Path(each.span.path).name
                other = f"{file}:" if file != main.name else ""
                found.append(f"{other}{each.span.line}:{each.span.column} {each.code}")
        return found

    compare(path, number, outcome, rewrite)


@pytest.mark.parametrize("code", [rule.RULE.code for rule in RULES])
def test_every_rule_has_a_case_that_fires_and_one_that_does_not(code: str) -> None:
    from support.cases import read_cases

    cases = read_cases(CASES / f"{code.lower()}.txt")
    assert any(code in case.expected for case in cases)
    assert any(code not in case.expected for case in cases)
