"""Texts made to take long. None is timed: what took more than time in proportion would not end."""

from __future__ import annotations

from pathlib import Path

import pytest

import argmap

MANY = 15_000
SPACES = " " * 40_000

PATTERNS = {
    "spaces behind a role": f"  claim{SPACES}x",
    "spaces behind an id": f"  claim x{SPACES}y",
    "spaces behind a label": f'  claim x "l"{SPACES}y',
    "spaces in a reuse": f"  because x{SPACES}y",
    "spaces in a relation": f"a{SPACES}supports{SPACES}b{SPACES}x",
    "spaces in braces": f"  claim: x {{weak{SPACES}}}",
    "spaces in open braces": f"  claim: x {{weak{SPACES}",
    "spaces behind braces": f"  claim: x {{weak}}{SPACES}x",
    "spaces in a citation": f"  claim: x [@a{SPACES}]",
    "spaces and nothing else": SPACES,
    "other white space": "\u00a0" * 40_000 + "x",
    "ids without end": "a" * 40_000 + " supports " + "b" * 40_000 + " x",
    "premises without end": "a+" * 40_000 + " supports t",
    "a chain without end": "u undercuts " + "a -> " * 40_000 + "t",
    "open citations": "  claim: " + "[ @ " * 40_000,
    "keys in a citation": "  claim: [ " + "@a; " * 40_000 + "]",
    "citations": "  claim: " + "[a @ " * 40_000 + "]",
    "braces and quotes": "  claim: " + '{"' * 40_000,
    "braces with quotes": "  claim: {" + '"a" ' * 40_000,
    "open braces": "  claim: " + "{" * 40_000,
    "braces that close first": "  claim: " + "}" * 40_000 + "{" * 40_000,
    "a megabyte of slashes": "  claim: " + "]//" * 350_000,
    "slashes and braces": "  because a " + "{//" * 40_000,
    "slashes and quotes": "  because a " + '"//' * 40_000,
    "backslashes": "  claim: " + "\\" * 40_000 + "{",
    "a label of escapes": '  claim "' + '\\"' * 40_000 + ": x",
    "attributes": "  claim: x {" + "foo=1 " * 20_000 + "}",
    "own attributes": "  claim: x {" + "".join(f"x-{n}=1 " for n in range(20_000)) + "}",
    "turns of direction": "  claim: " + "\u202e" * 40_000,
    "invisible characters": "\u200b" * 40_000,
    "returns": "claim a: x\r" * 40_000,
    "an id of points": "claim " + "a." * 20_000 + "b: x",
    "number signs": "#" * 40_000,
    "hyphens": "-" * 40_000,
}


@pytest.mark.parametrize("name", PATTERNS)
def test_a_line_without_end(name: str) -> None:
    loaded = argmap.parse(f"thesis t: T.\n{PATTERNS[name]}\nthesis last: L.\n")
    assert {"t", "last"} <= loaded.map.statements.keys()


def lines(form: str, many: int = MANY) -> str:
    return "".join(form.format(n, n + 1) for n in range(many))


REPEATED = {
    "ids that nothing defines": ("thesis t: T.\n" + lines("  because x{0}\n"), MANY),
    "near ids that nothing defines": (
        "thesis t: T.\n" + lines("  claim c{0}: C.\n") + lines("  because d{0}\n", 2000),
        2000,
    ),
    "the same relation again": (
        "claim a: A.\nclaim u: U.\nthesis t: T.\n  because a\n" + "u undercuts a\n" * MANY,
        MANY - 1,
    ),
    "undercuts of a step among many": (
        "claim s: S.\nclaim u: U.\n"
        + lines("claim a{0}: A.\n  because s\nu undercuts s -> a{0}\n"),
        0,
    ),
    "undercuts that fit many steps": (
        "claim s: S.\nclaim u: U.\n" + lines("claim a{0}: A.\n  because s\nu undercuts s\n"),
        MANY,
    ),
    "an undercut of an undercut of an undercut": (
        "thesis t: T.\nclaim c0: C.\nc0 supports t\n"
        + lines("claim c{1}: C.\nc{1} undercuts c{0}\n"),
        0,
    ),
    "a chain of support": ("claim c0: C.\n" + lines("claim c{1}: C.\nc{1} supports c{0}\n"), 0),
    "siblings": ("thesis t: T.\n" + lines("  claim c{0}: C.\n"), 0),
    "one linked argument": ("thesis t: T.\n  claim a: A.\n" + lines("  and claim c{0}: C.\n"), 0),
    "the same premise again": ("thesis t: T.\n  claim a: A.\n" + "  and a\n" * MANY, MANY),
    "rivals": (
        "thesis t: T.\nt contradicts x"
        + ", x".join(map(str, range(MANY)))
        + "\n"
        + lines("thesis x{0}: T.\n"),
        0,
    ),
    "headings": ("# H\n" * MANY, 0),
    "one id for all": ("claim a: A.\n" * MANY, MANY - 1),
    "the same words again": ("thesis t: T.\n" + "  claim: The same words.\n" * MANY, 0),
    "misspelt roles": ("thesis t: T.\n" + lines("  clam c{0}: C.\n", 5000), 5000),
    "words": ("words\n" * MANY, 1),
    "a text over many lines": ("thesis t: T.\n" + "    words\n" * MANY, 0),
    "comments": ("// c\n" * MANY, 0),
    "keys of front matter": ("---\n" + lines("x-{0}: y: z\n", 5000) + "---\n", 5000),
    "open brackets in front matter": ("---\nx-a: " + "[" * MANY + "\n---\n", 1),
}


@pytest.mark.parametrize("name", REPEATED)
def test_lines_without_end(name: str) -> None:
    text, faults = REPEATED[name]
    assert len(argmap.parse(text).diagnostics) == faults


def test_depth_is_no_limit() -> None:
    deep = "thesis c0: T.\n" + "".join(f"{'  ' * n}claim c{n}: C.\n" for n in range(1, 1500))
    map_, found = argmap.parse(deep)
    assert not found
    assert len(map_.arguments) == 1499
    steps = "thesis t: T.\n  claim c0: C.\n" + "".join(
        f"{'  ' * (n + 1)}undercut c{n}: C.\n" for n in range(1, 1500)
    )
    map_, found = argmap.parse(steps)
    assert not found
    assert map_.arguments[1499].conclusion == 1498


def test_includes_that_double_end(tmp_path: Path) -> None:
    for n in range(40):
        (tmp_path / f"m{n}.argmap").write_text(
            f'include "m{n + 1}.argmap" as x\ninclude "m{n + 1}.argmap" as y\nclaim c: C.\n'
        )
    (tmp_path / "m40.argmap").write_text("claim c: C.\n")
    loaded = argmap.load(tmp_path / "m0.argmap")
    assert [d.code for d in loaded.diagnostics] == ["REF005"]
    assert len(loaded.map.statements) == 1000


def test_large_files_under_many_names_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("argmap.resolve.includes.MOST_AGAIN", 10_000)
    (tmp_path / "large.argmap").write_text("claim c: " + "word " * 1000)
    (tmp_path / "map.argmap").write_text(lines('include "large.argmap" as x{0}\n', 50))
    loaded = argmap.load(tmp_path / "map.argmap")
    assert [d.code for d in loaded.diagnostics] == ["REF005"]
    assert len(loaded.map.statements) == 3


def test_one_file_included_again_and_again(tmp_path: Path) -> None:
    (tmp_path / "a.argmap").write_text("claim c: C.\n")
    (tmp_path / "map.argmap").write_text('include "a.argmap"\n' * 5000)
    loaded = argmap.load(tmp_path / "map.argmap")
    assert not loaded.diagnostics
    assert list(loaded.map.statements) == ["c"]


def test_a_chain_of_files(tmp_path: Path) -> None:
    for n in range(300):
        (tmp_path / f"m{n}.argmap").write_text(f'include "m{n + 1}.argmap"\nclaim c{n}: C.\n')
    (tmp_path / "m300.argmap").write_text("claim last: C.\n")
    loaded = argmap.load(tmp_path / "m0.argmap")
    assert not loaded.diagnostics
    assert len(loaded.map.statements) == 301
