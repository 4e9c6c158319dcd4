"""The malformed files: each cause one diagnostic, at the place a person would point at.

What is expected of a file are its diagnostics, `line:column CODE` with the words that are
underlined, and at the end the statements and sources that were read all the same. `⟨200B⟩` stands
for the character of that number.
"""

from pathlib import Path

import pytest
from support.cases import Case, all_cases, compare
from support.dump import escaped, told, unescaped

import argmap
from argmap.check.mend import apply_fixes
from argmap.resolve.loaded import Loaded

FOLDER = Path(__file__).parent.parent / "cases" / "malformed"
EVERY = list(all_cases(FOLDER))
IDS = [name for _, _, name in EVERY]


def read(case: Case, folder: Path) -> Loaded:
    main = folder / "map" / "main.argmap"
    for name, text in {main.name: case.text, **case.files}.items():
        path = main.parent / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(unescaped(text), encoding="utf-8", newline="")
    return argmap.load(main)


@pytest.mark.parametrize(("path", "number", "name"), EVERY, ids=IDS)
def test_malformed(path: Path, number: int, name: str, tmp_path: Path, rewrite: bool) -> None:
    def outcome(case: Case) -> list[str]:
        loaded = read(case, tmp_path)
        ids = (*loaded.map.sources, *loaded.map.statements)
        return [*told(loaded.diagnostics, "main.argmap"), escaped(" ".join(("read", *ids)))]

    compare(path, number, outcome, rewrite)


def test_there_are_as_many_as_promised() -> None:
    assert len(EVERY) >= 90


@pytest.mark.parametrize(("path", "number", "name"), EVERY, ids=IDS)
def test_a_safe_fix_mends_what_it_belongs_to(
    path: Path, number: int, name: str, tmp_path: Path
) -> None:
    from support.cases import read_cases

    loaded = read(read_cases(path)[number], tmp_path)
    main = loaded.documents[0]
    for found in loaded.diagnostics:
        text = apply_fixes([main], [found]).get(main.path)
        if text is None:
            continue
        mended = argmap.parse(text, path=main.path).diagnostics
        assert len(mended) < len(loaded.diagnostics), f"{found} is not mended by its fix:\n{text}"


@pytest.mark.parametrize(("path", "number", "name"), EVERY, ids=IDS)
def test_every_diagnostic_says_what_to_write(
    path: Path, number: int, name: str, tmp_path: Path
) -> None:
    from support.cases import read_cases

    for found in read(read_cases(path)[number], tmp_path).diagnostics:
        assert found.help
        assert found.message[0].islower() or not found.message[0].isalpha()
        assert not found.message.endswith(".")
        assert "\n" not in found.message
        assert 0 <= found.span.start <= found.span.end <= len(found.span.document.text)
        for place in found.related:
            assert 0 <= place.span.start <= place.span.end <= len(place.span.document.text)
