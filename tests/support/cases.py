"""Plain-text cases: a map, the files beside it, and what is expected, as anyone can read them.

::

    %% a title that says what the case shows
    thesis t: The map.
    %% with essay.md
    A file beside the map.
    %% expect
    1:8 STR002

`pytest --rewrite` writes what came out in place of what was expected; look at the difference.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

MARK = "%% "


@dataclass
class Case:
    title: str
    text: str = ""
    files: dict[str, str] = field(default_factory=dict)
    expected: str = ""

    def __str__(self) -> str:
        beside = "".join(f"{MARK}with {name}\n{text}" for name, text in self.files.items())
        return f"{MARK}{self.title}\n{self.text}{beside}{MARK}expect\n{self.expected}"


def read_cases(path: Path) -> list[Case]:
    cases: list[Case] = []
    part = "expect"
    for line in path.read_text(encoding="utf-8").splitlines(keepends=True):
        if not line.startswith(MARK):
            assert cases, f"{path.name} begins without `{MARK}title`"
            case = cases[-1]
            if part == "expect":
                case.expected += line
            elif part == "map":
                case.text += line
            else:
                case.files[part] += line
            continue
        head = line.removeprefix(MARK).strip()
        if part != "expect" and head == "expect":
            part = "expect"
        elif part != "expect" and head.startswith("with "):
            part = head.removeprefix("with ")
            cases[-1].files[part] = ""
        else:
            assert part == "expect", f"{cases[-1].title}: `{MARK}expect` is missing"
            cases.append(Case(head))
            part = "map"
    assert part == "expect", f"{cases[-1].title}: `{MARK}expect` is missing"
    return cases


def all_cases(folder: Path) -> Iterator[tuple[Path, int, str]]:
    """Each case of a folder: its file, its number there, and a name for the test."""
    for path in sorted(folder.glob("*.txt")):
        for number, case in enumerate(read_cases(path)):
            yield path, number, f"{path.stem}: {case.title}"


def compare(path: Path, number: int, outcome: Callable[[Case], list[str]], rewrite: bool) -> None:
    """Run a case; where it comes out otherwise than expected, fail, or rewrite the expectation."""
    cases = read_cases(path)
    case = cases[number]
    found = outcome(case)
    expected = [line for line in case.expected.splitlines() if line.strip()]
    if not rewrite:
        assert found == expected, f"expected {expected}, found {found}"
    elif found != expected:
        case.expected = "".join(f"{line}\n" for line in [*found, ""])
        path.write_text("".join(map(str, cases)), encoding="utf-8")
