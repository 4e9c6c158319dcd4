"""The report in each of its forms."""

from __future__ import annotations

import json
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree

import pytest

import argmap
from argmap.evaluate.evaluation import evaluate
from argmap.evaluate.options import Options
from argmap.evaluate.overlay import LEGEND, verdict_overlay
from argmap.evaluate.plot.plot import plot
from argmap.evaluate.report.as_json import write_json
from argmap.evaluate.report.compose import compose
from argmap.evaluate.report.html import write_html
from argmap.evaluate.report.markdown import escaped, write_markdown
from argmap.evaluate.report.text import write_text
from argmap.evaluate.whatif import WhatIf

EXAMPLES = sorted((Path(__file__).parents[3] / "examples").glob("*.argmap"))
NASTY = """
thesis t "<script>alert(1)</script> & *bold* | [x](y) `c`": T.
  evidence e "</svg><img src=x onerror=alert(1)>": E. {strong}

thesis u "\u202e\x1b[31mred": U.
  evidence f: F.
t contradicts u
"""


def text_of(evaluation, **options):
    return "".join(write_text(compose(evaluation), **options))


@pytest.mark.parametrize("path", EXAMPLES, ids=[path.stem for path in EXAMPLES])
def test_every_example_is_reported_in_every_form(path):
    evaluation = evaluate(argmap.load(path).map, Options(abstract="grounded", permutations=4))
    text = text_of(evaluation, width=80)
    assert all(len(line) <= 130 for line in text.splitlines())
    for thesis in evaluation.theses:
        assert f"line {evaluation.map.statements[thesis.id].span.line})" in text
    assert "Why\n---\n" in text
    assert "".join(write_markdown(compose(evaluation))).startswith("# ")
    ElementTree.fromstring(plot(evaluation))
    data = json.loads("".join(write_json(evaluation)))
    assert [t["id"] for t in data["theses"]] == list(evaluation.map.theses)
    assert len(data["statements"]) == len(evaluation.map.statements)
    assert len(data["steps"]) == len(evaluation.map.arguments)


class Tags(HTMLParser):
    def __init__(self):
        super().__init__()
        self.tags, self.attributes = set(), set()

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}


def test_nothing_in_a_map_becomes_markup():
    evaluation = evaluate(argmap.parse(NASTY).map)
    page = "".join(write_html(compose(evaluation, most=None, figures=True)))
    found = Tags()
    found.feed(page)
    assert not found.tags & {"script", "img", "a"}
    assert not any(name.startswith("on") for name in found.attributes)
    assert "src" not in found.attributes
    ElementTree.fromstring(plot(evaluation))
    markdown = "".join(write_markdown(compose(evaluation)))
    assert "<script>" not in markdown
    assert "\\<script\\>" in markdown
    assert "\x1b" not in text_of(evaluation)


def test_a_page_needs_nothing_from_elsewhere():
    evaluation = evaluate(argmap.load(EXAMPLES[0]).map, Options(permutations=0))
    page = "".join(write_html(compose(evaluation, figures=True), "en"))
    assert page.startswith("<!doctype html>")
    assert "default-src 'none'" in page
    assert page.count("<svg") >= len(evaluation.theses)
    for part in ("http://", "https://"):
        assert all(
            "www.w3.org/2000/svg" in page[at : at + 40]
            for at in range(len(page))
            if page.startswith(part, at)
        )


def test_escaped():
    assert escaped("1. *a* [b](c) <i> | `x` & y") == (
        "1\\. \\*a\\* \\[b\\](c) \\<i\\> \\| \\`x\\` &amp; y"
    )
    assert escaped("- not a list") == "\\- not a list"
    assert escaped("0.88, even") == "0.88, even"
    assert escaped("") == ""


def test_text_in_ascii_where_nothing_else_can_be_shown():
    evaluation = evaluate(argmap.parse("thesis t: T.\n  evidence e: E.\n  but e\n").map)
    assert text_of(evaluation, ascii_only=True).isascii()


def test_notices_come_first_and_suppositions_are_said():
    map_ = argmap.parse("thesis t: T.\n  evidence e: E.\n").map
    options = Options(what_if=WhatIf(frozenset({"e"}), {"t": 0.3}))
    text = "".join(write_text(compose(evaluate(map_, options), ["The map has 2 errors."])))
    assert text.index("The map has 2 errors.") < text.index("Supposed: without “E” (line 2) and")
    assert "with “T” (line 1) at a credence of 0.3." in text
    assert "“T”, as written: stands: documented." in text


def test_a_map_without_a_thesis():
    text = text_of(evaluate(argmap.parse("claim c: C.").map))
    assert "The map has no thesis" in text


def test_what_it_hangs_on_in_words():
    one = text_of(evaluate(argmap.parse("thesis t: T.\n  evidence e: E.\n").map))
    assert "“T” (line 1) turns if this piece is withdrawn:" in one
    assert "- “E” (line 2): it is then open" in one
    two = "thesis t: T.\n  evidence e: E.\n  evidence f: F.\n"
    found = text_of(evaluate(argmap.parse(two).map))
    assert "turns only if two pieces are withdrawn together" in found
    assert "no withdrawal of evidence turns it" in text_of(
        evaluate(argmap.parse(two + "  claim c: C.\n").map)
    )


def test_overlay():
    text = """
thesis t: T.
  evidence e: E. {strong}
    undercut u: U.
      objection v: V.
  objection o: O.
  claim p: P. {possible}
  claim q: Q. {even}
"""
    evaluation = evaluate(argmap.parse(text).map)
    overlay = verdict_overlay(evaluation)
    kinds = {key: mark.kind for key, mark in overlay.marks.items() if isinstance(key, str)}
    assert kinds == {
        "t": "accepted",
        "e": "turning",
        "u": "rejected",
        "v": "accepted",
        "o": "accepted",
        "p": "rejected",
        "q": "open",
    }
    assert {mark.kind for mark in overlay.marks.values()} <= overlay.legend.keys() == LEGEND.keys()
    words = {key: mark.word for key, mark in overlay.marks.items() if isinstance(key, str)}
    assert words["t"] == "stands"
    assert words["e"] == "turning, documented"
    assert words["o"] == "assumed"
    assert "strength 0." in overlay.marks["e"].tooltip


def test_a_step_that_is_undercut_is_marked():
    text = "thesis t: T.\n  evidence e: E.\n    undercut u: U.\n"
    map_ = argmap.parse(text).map
    marks = verdict_overlay(evaluate(map_)).marks
    (step,) = [a.id for a in map_.arguments.values() if a.premises == ("e",)]
    assert marks[step].word == "fails"
    assert "“U” (line 3) undercuts it" in marks[step].tooltip


def test_what_does_not_settle_is_said_with_its_bounds(build):
    """Ten layers of three that each support the next, the last of which attacks the first."""
    map_ = build()
    for at in range(30):
        role = "thesis" if at == 0 else "claim"
        map_.say(f"s{at}", role, credence=0.25 if at < 3 else 0.0)
    for at in range(30):
        for other in range(3):
            target = f"s{(at // 3 + 1) % 10 * 3 + other}"
            map_.step(f"s{at}", target, "attacks" if at >= 27 else "supports", 0.8333)
    text = " ".join(text_of(evaluate(map_.made, Options(permutations=0))).split())
    assert "does not settle; last between 0.06 and 0.25" in text
    assert "The strength of “text of s1” does not settle; it was last between 0.06 and" in text
    assert "Nor do the strengths of 24 further statements." in text
