"""Whatever stands in a map, it is checked and reported without a fault of ours."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import argmap
from argmap.check.catalogue import codes, rule
from argmap.check.mend import apply_fixes
from argmap.check.run import check
from argmap.source.report import as_json, concise, full, github, sarif

PIECES = st.sampled_from(
    [
        *("thesis ", "claim ", "evidence ", "objection ", "rebuttal ", "warrant ", "undercut "),
        *("context ", "because ", "but ", "and ", "source ", "include ", "a", "b", "c", ": ", ":"),
        *(
            "\n",
            "\n  ",
            "\n    ",
            "\n      ",
            "\n",
            "\t",
            '"',
            "{strong}",
            "{granted}",
            "{date=1939}",
        ),
        *("[@a]", "[@essay, para. 9]", "{", "}", "[", "]", " supports ", " contradicts ", "->"),
        *(
            "// argmap: ignore[STR002]",
            "“one two three”",
            "---\n",
            "essay: b\n",
            "\x1b[2J",
            "\u202e",
        ),
        *("{probable}", "{primary}", " undercuts ", "~", "\r", "\x85", "\u2028", "條約"),
    ]
)


@settings(max_examples=150, deadline=None)
@given(st.lists(PIECES, max_size=60).map("".join))
def test_anything_is_checked_and_reported(text: str) -> None:
    loaded = argmap.parse(text, "a.argmap")
    found = check(loaded)
    assert {each.code for each in found} <= set(codes())
    assert found == check(argmap.parse(text, "a.argmap"))
    for report in (
        *full.render(found, width=50),
        *full.render(found, ascii_only=True),
        *concise.render(found),
        *github.render(found),
    ):
        assert all(each == "\n" or each.isprintable() for each in report)
    assert len(json.loads("".join(as_json.render(found)))) == len(found)
    assert len(json.loads(sarif.render(found, rule))["runs"][0]["results"]) == len(found)
    apply_fixes(loaded.documents, found, unsafe=True)


MANY = 20_000
COUNTED = ("REF003", "STR001", "STR004", "STR006", "STR008")


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        (
            "thesis s0: Zero.\n"
            + "".join(f"claim s{n}: Number {n}.\ns{n} supports s{n - 1}\n" for n in range(1, MANY)),
            {},
        ),
        (
            "thesis t: Zero. {assumed}\n"
            + "".join(f"claim s{n}: Number {n}.\ns{n} supports s{n - 1}\n" for n in range(1, MANY))
            + f"claim s0: Number zero.\ns0 supports s{MANY - 1}\ns0 supports t\n",
            {"STR004": 1},
        ),
        (
            "thesis t: Zero. {assumed}\nclaim s0: Number zero.\n"
            + "".join(f"claim s{n}: Number {n}.\ns{n} opposes s{n - 1}\n" for n in range(1, MANY))
            + f"s0 opposes s{MANY - 1}\n",
            {"STR006": 1},
        ),
        (
            "thesis t: Zero.\n  claim s0: One.\n"
            + "".join(f"{'  ' * (n + 1)}undercut s{n}: Number {n}.\n" for n in range(1, 1500)),
            {},
        ),
        (
            "thesis t: Zero.\n" + "  claim: The same again.\n" * MANY,
            {"STR008": MANY - 1},
        ),
    ],
    ids=["a chain", "a circle", "a circle of attacks", "undercuts of undercuts", "siblings"],
)
def test_depth_is_no_limit(text: str, codes: dict[str, int]) -> None:
    found = [each.code for each in check(argmap.parse(text))]
    assert {code: found.count(code) for code in COUNTED if code in found} == codes
