"""The explanations, word for word, on small maps."""

from __future__ import annotations

import pytest

import argmap
from argmap.evaluate.explain.outline import Because
from argmap.evaluate.verdict.verdict import judge_map
from argmap.evaluate.whatif import WhatIf


def because(text, standard="preponderance", **what_if):
    verdict = judge_map(argmap.parse(text).map, standard, WhatIf(**what_if))
    explanation = Because(verdict)
    return [
        "  " * line.depth + line.text
        for thesis in verdict.theses
        for line in explanation.of(thesis)
    ]


CASES = [
    (
        "documented",
        """
source report: Report. {primary}

thesis t "The thesis": It was so.
  claim c: A claim.
    evidence e: The report says so. [@report]
  claim d: Another.
""",
        [
            "“The thesis” (line 4) stands, on documented reasons.",
            "  above all because “A claim” (line 5), documented",
            "    because “The report says so” (line 6), documented by report",
            "  also for it: “Another” (line 7)",
        ],
    ),
    (
        "on assumptions, with an answered objection",
        """
thesis t: T.
  claim c: C.
  objection o: O.
    rebuttal r: R.
      evidence e: E.
""",
        [
            "“T” (line 2) stands, on assumptions.",
            "  because “C” (line 3), an assumption: nothing is offered for it",
            "  against it: “O” (line 4); but it is beaten by “R” (line 5)",
            "    because “R” (line 5), documented",
            "      because “E” (line 6), evidence without a source",
        ],
    ),
    (
        "beaten",
        """
thesis t: T.
  claim c: C. {weak}
  objection o: O.
""",
        [
            "“T” (line 2) falls: it is beaten by “O” (line 4).",
            "  because “O” (line 4), an assumption: nothing is offered for it",
            "  its own best reason, “C” (line 3), is outweighed: weak against moderate",
        ],
    ),
    (
        "granted",
        """
thesis t: T.
  claim c: C.
  objection o: O. {granted}
    rebuttal r: R.
""",
        [
            "“T” (line 2) stands, on assumptions.",
            "  because “C” (line 3), an assumption: nothing is offered for it",
            "  against it: “O” (line 4) holds, but is outweighed, on the writer's word: "
            "a granted objection loses ties",
        ],
    ),
    (
        "evenly matched",
        """
thesis t: T.
  claim c: C.
  objection o: O.
""",
        [
            "“T” (line 2) is open: the best that is said for it and against it is evenly matched.",
            "  for it: “C” (line 3), an assumption: nothing is offered for it",
            "  against it: “O” (line 4), an assumption: nothing is offered for it",
        ],
    ),
    (
        "undercut, undercut in turn",
        """
thesis t: T.
  evidence e: E.
    undercut u: U.
      undercut v: V.
  evidence f: F.
    undercut w: W.
""",
        [
            "“T” (line 2) stands, on documented reasons.",
            "  because “E” (line 3), evidence without a source",
            "    undercut in vain by “U” (line 4), for “V” (line 5) undercuts it",
            "      “V” (line 5), an assumption: nothing is offered for it",
            "  offered for it as well: “F” (line 6), but that fails, for “W” (line 7) undercuts it",
            "    “W” (line 7), an assumption: nothing is offered for it",
        ],
    ),
    (
        "linked and warranted",
        """
thesis t: T.
  evidence e: E.
    warrant w: W.
  and claim c: C.
""",
        [
            "“T” (line 2) stands, on assumptions.",
            "  because of two statements taken together:",
            "    “E” (line 3), evidence without a source",
            "    “C” (line 5), an assumption: nothing is offered for it",
            "    warranted by “W” (line 4), an assumption: nothing is offered for it",
        ],
    ),
    (
        "a circle",
        """
thesis t: T.
  claim a: A.
    claim b: B.
      because a
""",
        [
            "“T” (line 2) is open: it waits for “A” (line 3).",
            "  offered for it: “A” (line 3), which is open: what would decide it goes round in a "
            "circle by way of “B” (line 4)",
            "    offered for it: “B” (line 4), which is open: what would decide it goes round in a "
            "circle by way of “A” (line 3)",
            "      offered for it: “A” (line 3), which is open: what would decide it goes round in "
            "a circle by way of “B” (line 4), as explained above",
        ],
    ),
    (
        "nothing offered, only possible, every reason fails",
        """
thesis t: T.
thesis u: U.
  claim c: C. {possible}
""",
        [
            "“T” (line 2) is open: nothing is offered in its support.",
            "“U” (line 3) is open: every reason offered for it fails.",
            "  offered for it: “C” (line 4), which is unsupported: it is only raised as possible, "
            "and nothing supports it",
        ],
    ),
    (
        "rivals",
        """
thesis t: T.
  evidence e: E. {strong}
thesis u: U.
  evidence f: F.
t contradicts u
""",
        [
            "“T” (line 2) stands, on documented reasons.",
            "  because “E” (line 3), evidence without a source",
            "  its rival “U” (line 4) is outweighed: moderate against strong",
            "“U” (line 4) falls: its rival “T” (line 2) has the better case.",
            "  because of its rival “T” (line 2), documented, as explained above",
            "  its own best reason, “F” (line 5), is outweighed: moderate against strong",
        ],
    ),
]


CASES += [
    (
        "reasons of a beaten thesis that fail",
        """
thesis t: T.
  claim a: A.
    undercut u: U.
    and undercut v: V.
  objection o: O.
""",
        [
            "“T” (line 2) falls: it is beaten by “O” (line 6).",
            "  because “O” (line 6), an assumption: nothing is offered for it",
            "  offered for it: “A” (line 3), but that fails, for “U” (line 4) and “V” (line 5) "
            "undercut it",
            "    of two statements taken together:",
            "      “U” (line 4), an assumption: nothing is offered for it",
            "      “V” (line 5), an assumption: nothing is offered for it",
        ],
    ),
    (
        "linked warrants, and what stands beside a reason",
        """
thesis t: T.
  evidence a: A.
    warrant w: W.
    and warrant x: X.
    undercut u: U.
    and undercut v: V.
      objection n: N.
  claim b: B.
  and claim c: C.
""",
        [
            "“T” (line 2) stands, on documented reasons.",
            "  above all because “A” (line 3), evidence without a source",
            "    warranted by two statements taken together:",
            "      “W” (line 4), an assumption: nothing is offered for it",
            "      “X” (line 5), an assumption: nothing is offered for it",
            "    undercut in vain by “U” (line 6) and “V” (line 7), for “V” (line 7) is beaten by "
            "“N” (line 8)",
            "      because “N” (line 8), an assumption: nothing is offered for it",
            "  also for it: “B” (line 9) with “C” (line 10)",
        ],
    ),
    (
        "several premises that fail, and evidence that is outweighed",
        """
thesis t: T.
  claim a: A.
    objection n: N.
  and evidence e: E.
    objection o: O. {strong}
      evidence f: F.
""",
        [
            "“T” (line 2) is open: every reason offered for it fails.",
            "  offered for it: “A” (line 3) and “E” (line 5), but that fails, for “A” (line 3) is "
            "beaten by “N” (line 4); “E” (line 5) is beaten by “O” (line 6)",
            "    because “N” (line 4), an assumption: nothing is offered for it",
            "    because “O” (line 6), documented",
            "      because “F” (line 7), evidence without a source",
            "    “E” is evidence without a source, but outweighed: moderate against strong",
        ],
    ),
    (
        "evidence that is evenly matched",
        """
source report: Report.

thesis t: T.
  evidence e: E. [@report]
    objection o: O.
      evidence f: F.
""",
        [
            "“T” (line 4) is open: it waits for “E” (line 5).",
            "  offered for it: “E” (line 5), which is open: the best that is said for it and "
            "against it is evenly matched",
            "    for it: “E” is documented by report",
            "    against it: “O” (line 6), documented",
            "      because “F” (line 7), evidence without a source",
        ],
    ),
    (
        "a warrant that is open",
        """
thesis t: T.
  evidence e: E.
    warrant w: W. {even}
""",
        [
            "“T” (line 2) is open: it waits for “W” (line 4).",
            "  offered for it: “E” (line 3), but that is open, for its warrant is open: “W” "
            "(line 4)",
            "    that step is open, for “W” (line 4) is open: its own credence leaves it even",
        ],
    ),
    (
        "a granted objection with support of its own",
        """
thesis t: T.
  claim c: C.
  objection o: O. {granted strong}
    claim d: D.
""",
        [
            "“T” (line 2) falls: it is beaten by “O” (line 4).",
            "  because “O” (line 4), granted by the writer",
            "    because “D” (line 5), an assumption: nothing is offered for it",
            "  its own best reason, “C” (line 3), is outweighed: moderate against strong",
        ],
    ),
    (
        "no warrant of two that are linked",
        """
thesis t: T.
  claim a: A.
    warrant w: W.
      objection n: N.
    and warrant x: X.
""",
        [
            "“T” (line 2) is open: every reason offered for it fails.",
            "  offered for it: “A” (line 3), but that fails, for no warrant of it holds: “W” "
            "(line 4) and “X” (line 6)",
            "    that step fails, for “W” (line 4) is beaten by “N” (line 5)",
            "      because “N” (line 5), an assumption: nothing is offered for it",
        ],
    ),
]


@pytest.mark.parametrize(("what", "text", "expected"), CASES, ids=[case[0] for case in CASES])
def test_outline(what, text, expected):
    assert because(text) == expected


def test_withdrawn():
    lines = because("thesis t: T.\n  evidence e: E.\n", without=frozenset({"e"}))
    assert lines == [
        "“T” (line 1) is open: every reason offered for it fails.",
        "  offered for it: “E” (line 2), which is unsupported: it is withdrawn",
    ]


def test_short_of_a_standard():
    lines = because("thesis t: T.\n  claim c: C. {strong}\n  objection o: O.\n", "unrebutted")
    assert lines[0] == (
        "“T” (line 1) is open: its case is the better one, but short of `unrebutted`: "
        "a reason holds, and no objection holds or is open."
    )


def test_every_beaten_statement_names_what_beats_it(a_random_map):
    import random

    rng = random.Random(2)
    seen = 0
    for _ in range(200):
        map_ = a_random_map(rng, rng.randrange(2, 9), circular=True)
        verdict = judge_map(map_)
        explanation = Because(verdict)
        for thesis in verdict.theses:
            for line in explanation.of(thesis):
                if line.statement and verdict.of(line.statement).status == "beaten":
                    assert any(
                        said in line.text for said in ("beaten by", "has the better case")
                    ), line
                    seen += 1
    assert seen > 50


def test_a_long_text_is_cut_and_quotation_marks_are_nested():
    text = "thesis t: He called it “a stunning error”, and " + "many words " * 20 + "long.\n"
    (line,) = because(text)
    assert line.startswith("“He called it ‘a stunning error’, and many words")
    assert "…” (line 1)" in line
