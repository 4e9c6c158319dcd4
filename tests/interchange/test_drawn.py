"""Mermaid, D2 and DOT: that they are what they claim to be, with nothing missing."""

import json
import os
import re
import subprocess
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given, settings
from support.maps import RAW, maps

import argmap
from argmap.interchange.convert import text_of
from argmap.interchange.d2 import quoted as d2_quoted
from argmap.interchange.dot import quoted as dot_quoted
from argmap.interchange.drawing import drawing
from argmap.interchange.mermaid import text_of as mermaid_text

EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("*.argmap"))
TOOLS = os.environ.get("ARGMAP_NODE_TOOLS", "")
"""A folder in which `npm install mermaid jsdom @terrastruct/d2` was run."""
needs_tools = pytest.mark.skipif(
    not TOOLS, reason="Mermaid and D2 are not here: ARGMAP_NODE_TOOLS names no folder with them"
)

HOSTILE = """\
thesis t "a\\"] --> b; end": <b>x</b> #quot; `code` ${home} %%{init: {}}%% "]
  claim a: click s0 href "javascript:alert(1)"
  objection b: end
"""


def counted(map_):
    made = drawing(map_)
    return len(map_.statements) + len(made.joints), len(made.links), len(map_.sections)


def test_every_statement_and_step_is_drawn_once():
    map_, _ = argmap.parse(
        "# One\nthesis t: T.\n  claim a: A. {strong}\n    undercut u: U.\n  and evidence e: E.\n"
        "  ## Two\n  objection b: B. {granted}\n  context c: C.\nthesis v: V.\nt contradicts v\n"
    )
    made = drawing(map_)
    assert made.joints == [0]
    assert [(link.start, link.end, link.kind, link.words) for link in made.links] == [
        ("a", 0, "premise", ""),
        ("e", 0, "premise", ""),
        (0, "t", "supports", "supports, strong"),
        ("u", 0, "attacks", "undercuts"),
        ("b", "t", "attacks", "attacks, granted"),
        ("t", "v", "contradicts", "contradicts"),
        ("c", "t", "about", "about"),
    ]
    (one,) = made.top.groups
    assert (one.title, [box.name for box in one.boxes]) == ("One", ["t", "a", "u", "e", "v"])
    assert [(two.title, [box.name for box in two.boxes]) for two in one.groups] == [
        ("Two", ["b", "c"])
    ]


def test_a_box_shows_label_text_and_citations():
    map_, _ = argmap.parse(
        "source s: A source. {author=Bullock date=1991}\n"
        'thesis t "Label": Text. [see @s, p. 5; @gone, chap. 2]\n'
    )
    (box,) = drawing(map_).top.boxes
    assert box.lines == ("Label", "Text.", "(see Bullock 1991, p. 5; gone, chap. 2)")


@pytest.mark.parametrize("format_", ["mermaid", "d2", "dot"])
def test_what_is_not_in_the_picture_is_reported(format_):
    map_, _ = argmap.parse(
        "---\nquestion: Q?\n---\nsource s: S.\n"
        "thesis t: T. {date=1939 by=me possible .tag x-a=b even}\n"
    )
    losses = {str(loss) for loss in text_of(map_, format_).losses}
    assert losses - {"name of `t`"} == {
        "question of `the map`", "source of `s`", "date of `t`", "holder of `t`",
        "possible of `t`", "tags of `t`", "x-a of `t`", "credence of `t`",
    }  # fmt: skip
    assert ("name of `t`" in losses) == (format_ != "dot")


def test_text_cannot_become_mermaid():
    text = text_of(argmap.parse(HOSTILE).map, "mermaid").text
    body = text.split("flowchart BT\n")[1].split("  classDef")[0]
    inside = re.findall(r'"([^"]*)"', body)
    assert not any(set(label) & set('"[]{}<>`%$&') - set("<br/>") for label in inside)
    assert len(body.splitlines()) == 5
    assert mermaid_text('#quot;"<') == "#35;quot;#34;#60;"


def test_text_cannot_become_d2():
    assert d2_quoted('a"${b}\\\n') == '"a\\"\\${b}\\\\\\n"'


def test_text_cannot_become_dot_and_long_text_is_put_together():
    assert dot_quoted('a"\\N\n') == '"a\\"\\\\N\\n"'
    pieces = dot_quoted("\\" * 20_000).split(" + ")
    assert [len(piece) for piece in pieces] == [16_002, 16_002, 8_002]


@settings(max_examples=30, deadline=None)
@given(maps(RAW, most=4))
def test_graphviz_reads_our_dot(map_):
    pygraphviz = pytest.importorskip("pygraphviz", reason="pygraphviz is not installed")
    text = text_of(map_, "dot").text.encode("utf-8", "replace").decode()
    graph = pygraphviz.AGraph(string=text)
    boxes, links, _ = counted(map_)
    assert (graph.number_of_nodes(), graph.number_of_edges()) == (boxes, links)


CHECK_MERMAID = """
import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
const dom = new JSDOM('<!doctype html><body></body>');
globalThis.window = dom.window;
globalThis.document = dom.window.document;
const mermaid = (await import('mermaid')).default;
mermaid.initialize({ maxTextSize: 1e9, maxEdges: 1e6 });
const answers = [];
for (const text of JSON.parse(readFileSync(0, 'utf8'))) {
  const { db } = await mermaid.mermaidAPI.getDiagramFromText(text);
  const boxes = db.getVertices();
  answers.push([boxes.size ?? Object.keys(boxes).length, db.getEdges().length,
                db.getSubGraphs().length]);
}
console.log(JSON.stringify(answers));
"""
CHECK_D2 = """
import { readFileSync } from 'node:fs';
import { D2 } from '@terrastruct/d2';
const d2 = new D2();
const answers = [];
for (const text of JSON.parse(readFileSync(0, 'utf8'))) {
  const { diagram } = await d2.compile(text);
  const titles = diagram.shapes.filter(shape => shape.id === 'title').length;
  answers.push([diagram.shapes.length - titles, diagram.connections.length]);
}
console.log(JSON.stringify(answers));
process.exit(0);
"""


def ask(script: str, texts: list[str]):
    # Modules are looked for from where the script lies.
    file = Path(TOOLS) / f"argmap-check-{os.getpid()}.mjs"
    file.write_text(script, encoding="utf-8")
    done = subprocess.run(
        ["node", str(file)],
        input=json.dumps(texts),
        cwd=TOOLS,
        capture_output=True,
        text=True,
        check=False,
    )
    file.unlink()
    assert done.returncode == 0, done.stderr[-2000:]
    return [tuple(answer) for answer in json.loads(done.stdout.splitlines()[-1])]


def drawn_maps():
    found = [argmap.load(path).map for path in EXAMPLES]
    found.append(argmap.parse(HOSTILE).map)

    @settings(max_examples=25, deadline=None, database=None)
    @given(maps(RAW, most=5))
    def collect(map_):
        found.append(map_)

    collect()
    return found


@needs_tools
def test_mermaid_itself_reads_our_mermaid():
    found = [map_ for map_ in drawn_maps() if map_.statements]
    answers = ask(CHECK_MERMAID, [text_of(map_, "mermaid").text for map_ in found])
    assert Counter(answers) == Counter(counted(map_) for map_ in found)


@needs_tools
def test_d2_itself_reads_our_d2():
    found = drawn_maps()
    answers = ask(CHECK_D2, [text_of(map_, "d2").text for map_ in found])
    expected = [counted(map_) for map_ in found]
    assert answers == [(boxes + sections, links) for boxes, links, sections in expected]
