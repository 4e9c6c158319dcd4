"""Diagnostics for programs, in one line each, and in one line for all."""

import json
import re
from pathlib import Path

import pytest
from jsonschema import Draft7Validator

from argmap.check.catalogue import rule
from argmap.source.diagnostic import Diagnostic, Edit, Fix, Related, Severity
from argmap.source.document import Document
from argmap.source.report import as_json, concise, difference, github, sarif, summary

TEXT = Document("class/my map.argmap", "thesis: «пакт»\n  claim a: 100% sure\n")
OTHER = Document("part.argmap", "a\n")
WORD = TEXT.span(9, 13)
LINE = TEXT.span(17, 35)

ERROR = Diagnostic(
    "REF001",
    Severity.ERROR,
    "no statement is named `a%b`",
    LINE,
    "not defined",
    help=("write `b`", "or define it"),
    notes=("a note",),
    related=(Related(OTHER.span(0, 1), "here"),),
    fixes=(
        Fix("write `b`", (Edit(WORD, "b"), Edit(OTHER.span(0, 1), "c"))),
        Fix("write `c`", (Edit(WORD, "c"),), safe=False),
    ),
)
WARNING = Diagnostic("STR001", Severity.WARNING, "this map has no thesis", TEXT.span(0, 30))
ADVICE = Diagnostic("STR002", Severity.ADVICE, "nothing supports `\x1b[31m\u202e`", WORD)
EVERY = [ERROR, WARNING, ADVICE]


def test_concise() -> None:
    assert list(concise.render(EVERY)) == [
        "class/my map.argmap:2:3: error[REF001] no statement is named `a%b`\n",
        "class/my map.argmap:1:1: warning[STR001] this map has no thesis\n",
        "class/my map.argmap:1:10: advice[STR002] nothing supports `<U+001B>[31m<U+202E>`\n",
    ]


def test_json() -> None:
    text = "".join(as_json.render(EVERY))
    assert text.isascii()
    found = json.loads(text)
    assert [each["severity"] for each in found] == ["error", "warning", "advice"]
    assert found[0] == {
        "code": "REF001",
        "severity": "error",
        "message": "no statement is named `a%b`",
        "path": "class/my map.argmap",
        "span": {"line": 2, "column": 3, "endLine": 2, "endColumn": 21},
        "label": "not defined",
        "help": ["write `b`", "or define it"],
        "notes": ["a note"],
        "related": [
            {
                "path": "part.argmap",
                "span": {"line": 1, "column": 1, "endLine": 1, "endColumn": 2},
                "label": "here",
            }
        ],
        "fixes": [
            {
                "title": "write `b`",
                "safe": True,
                "edits": [
                    {
                        "path": "class/my map.argmap",
                        "span": {"line": 1, "column": 10, "endLine": 1, "endColumn": 14},
                        "text": "b",
                    },
                    {
                        "path": "part.argmap",
                        "span": {"line": 1, "column": 1, "endLine": 1, "endColumn": 2},
                        "text": "c",
                    },
                ],
            },
            {
                "title": "write `c`",
                "safe": False,
                "edits": [
                    {
                        "path": "class/my map.argmap",
                        "span": {"line": 1, "column": 10, "endLine": 1, "endColumn": 14},
                        "text": "c",
                    }
                ],
            },
        ],
    }
    assert json.loads("".join(as_json.render([]))) == []


def test_github() -> None:
    assert list(github.render(EVERY)) == [
        "::error title=argmap (REF001),file=class/my map.argmap,line=2,endLine=2,col=3,endColumn=21"
        "::no statement is named `a%25b`%0Ahelp: write `b`%0Ahelp: or define it\n",
        "::warning title=argmap (STR001),file=class/my map.argmap,line=1,endLine=2"
        "::this map has no thesis\n",
        "::notice title=argmap (STR002),file=class/my map.argmap,line=1,endLine=1,col=10,"
        "endColumn=14::nothing supports `<U+001B>[31m<U+202E>`\n",
    ]


def test_github_cannot_be_talked_into_another_command() -> None:
    strange = Document("a,b:c\n::error::.argmap", "x")
    sentence = "one\n::set-output name=x::y\r%0A"
    line = "".join(
        github.render([Diagnostic("SYN001", Severity.ERROR, sentence, strange.span(0, 1))])
    )
    assert line.count("\n") == 1
    assert "file=a%2Cb%3Ac<U+000A>%3A%3Aerror%3A%3A.argmap," in line
    assert line.endswith("::one%0A::set-output name=x::y<U+000D>%250A\n")


SCHEMA = json.loads((Path(__file__).parent / "data" / "sarif-2.1.0.json").read_text("utf-8"))


@pytest.mark.parametrize("diagnostics", [[], EVERY, EVERY * 2], ids=["none", "each", "twice"])
def test_sarif_follows_its_schema(diagnostics: list[Diagnostic]) -> None:
    log = json.loads(sarif.render(diagnostics, rule))
    assert [error.message for error in Draft7Validator(SCHEMA).iter_errors(log)] == []
    assert len(log["runs"][0]["results"]) == len(diagnostics)


def test_sarif() -> None:
    text = sarif.render(EVERY, rule)
    assert text.isascii()
    run = json.loads(text)["runs"][0]
    assert run["columnKind"] == "unicodeCodePoints"
    rules = run["tool"]["driver"]["rules"]
    assert [each["id"] for each in rules] == ["REF001", "STR001", "STR002"]
    assert [each["defaultConfiguration"]["level"] for each in rules] == ["error", "warning", "note"]
    assert rules[0]["shortDescription"]["text"] == "An id that nothing defines."
    assert "Why it matters" in rules[0]["help"]["markdown"]

    first, _, last = run["results"]
    assert (first["ruleIndex"], first["level"], last["level"]) == (0, "error", "note")
    assert first["message"]["text"].splitlines() == [
        "no statement is named `a%b`",
        "help: write `b`",
        "help: or define it",
        "note: a note",
    ]
    place = first["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "class/my%20map.argmap"
    assert place["region"] == {"startLine": 2, "startColumn": 3, "endLine": 2, "endColumn": 21}
    assert first["relatedLocations"][0]["message"]["text"] == "here"
    assert [fix["description"]["text"] for fix in first["fixes"]] == [
        "write `b`",
        "write `c` (unsafe)",
    ]
    changes = first["fixes"][0]["artifactChanges"]
    assert [each["artifactLocation"]["uri"] for each in changes] == [
        "class/my%20map.argmap",
        "part.argmap",
    ]
    assert changes[0]["replacements"][0]["insertedContent"]["text"] == "b"


def test_sarif_says_nothing_of_the_machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "work").mkdir()
    monkeypatch.chdir(tmp_path / "work")
    inside = Document(str(tmp_path / "work" / "maps" / "a.argmap"), "x")
    outside = Document(str(tmp_path / "b.argmap"), "x")
    text = sarif.render(
        [
            Diagnostic("SYN001", Severity.ERROR, "wrong", each.span(0, 1))
            for each in (inside, outside)
        ],
        rule,
    )
    assert tmp_path.name not in text
    uris = re.findall(r'"uri": "(.*)"', text)
    assert uris == ["maps/a.argmap", "b.argmap"]


@pytest.mark.parametrize(
    ("diagnostics", "shown", "line"),
    [
        ([], False, "clean"),
        ([ADVICE], False, "clean; 1 piece of advice (--advice shows them)"),
        ([ADVICE, ADVICE], True, "clean; 2 pieces of advice"),
        ([WARNING], False, "1 warning"),
        ([ERROR, WARNING, ERROR], False, "2 errors, 1 warning; 2 can be mended with --fix"),
    ],
)
def test_summary(diagnostics: list[Diagnostic], shown: bool, line: str) -> None:
    assert summary.summary(diagnostics, advice_shown=shown) == line


def test_summary_counts_unsafe_fixes_apart() -> None:
    unsafe = Diagnostic("SYN008", Severity.WARNING, "x", WORD, fixes=ERROR.fixes[1:])
    assert summary.summary([unsafe]) == "1 warning; 1 with --unsafe-fixes"
    both = summary.summary([ERROR, unsafe])
    assert both == "1 error, 1 warning; 1 can be mended with --fix; 1 more with --unsafe-fixes"


def test_difference() -> None:
    old, new = "one\ntwo\r\nthree", "one\n2\r\nthree\n"
    assert "".join(difference.difference("a.argmap", old, new)) == (
        "--- a/a.argmap\n"
        "+++ b/a.argmap\n"
        "@@ -1,3 +1,3 @@\n"
        " one\n"
        "-two\r\n"
        "-three\n"
        "\\ No newline at end of file\n"
        "+2\r\n"
        "+three\n"
    )
    assert list(difference.difference("a.argmap", old, old)) == []
