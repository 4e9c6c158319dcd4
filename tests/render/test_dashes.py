"""Several attacks that run into one line: it is still dashed."""

from __future__ import annotations

import re

from argmap.render.build import build
from argmap.render.drawing import Drawing
from argmap.render.embedded import draw
from argmap.render.layout import lay_out
from argmap.render.theme import LIGHT
from argmap.resolve.load import parse

SVG = "{http://www.w3.org/2000/svg}"
MAP = """thesis t: T.
  # One
  claim a: A.
    evidence e: E.
  # Two
  claim b: B.
  objection o: O. {weak}
  objection p: P.
  objection q: Q. {strong}
"""
HEAD = 2.0
"""Points by which heads of different size differ at most."""


def beginning(way: str) -> tuple[float, float]:
    x, y = re.match(r"M([\d.-]+),([\d.-]+)C", way).groups()
    return float(x), float(y)


def test_the_dashes_of_lines_that_end_in_one_begin_at_the_same_place(drawn) -> None:
    starts = [
        beginning(line.find(f"{SVG}path").get("d")) for line in drawn(MAP).of_class("opposes")
    ]
    assert len(starts) == 3
    assert {x for x, _ in starts} == {starts[0][0]}
    assert max(y for _, y in starts) - min(y for _, y in starts) < HEAD


def test_they_do_so_in_what_graphviz_paints_but_not_in_the_dot_that_people_get() -> None:
    scene = build(parse(MAP).map)
    placed, _ = lay_out(scene, draw)
    painted = Drawing(scene, placed, LIGHT).source()
    begin = re.findall(r'pos="s,([\d.-]+),[\d.-]+ [^"]*" dir=back arrowtail=tee', painted)
    assert len(begin) == 3
    assert len(set(begin)) == 1
    assert "dir=back" not in Drawing(scene, placed, LIGHT, names=True).source()
