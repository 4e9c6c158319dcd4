"""Text in a picture is text, whatever it looks like."""

from __future__ import annotations

import json
import os
import tempfile
from html.parser import HTMLParser
from xml.etree import ElementTree

import pytest

from argmap.interchange.builder import MapBuilder
from argmap.model.citation import Citation
from argmap.model.map import ArgumentMap
from argmap.model.meta import Meta
from argmap.model.overlay import Mark, Overlay
from argmap.model.section import Section
from argmap.model.source import Source
from argmap.render.embedded import draw
from argmap.render.picture import render
from argmap.render.wrap import visible

HOSTILE = [
    "<b>bold</b>",
    "<<b>bold</b>>",
    "<script>alert(1)</script>",
    "</title></svg><img src=x onerror=alert(1)>",
    "]]><![CDATA[",
    "&lt;i&gt; &amp; &eacute; &#65;",
    'quote " and \\" and \\\\',
    "\\N \\G \\E \\L \\n \\l \\r",
    "a\\",
    '" image="/etc/passwd" shapefile="x" label="',
    "]; evil [label=x",
    "} digraph {",
    "<img src='/etc/passwd'/>",
    "// comment # hash /* star */",
    "javascript:alert(1)",
    "\u202eright to left\u2066",
]


def hostile(text: str) -> tuple[ArgumentMap, Overlay]:
    build = MapBuilder(Meta(title=text, question=text, lang=text))
    build.sources["k"] = Source("k", text, short=text, note=text, url=text)
    build.sections.append(Section(text, 1))
    build.add("thesis", text, "t", label=text, tags=[text], by=text)
    cited = [Citation("k", "page", text, text)]
    build.add("claim", text, "c", supports="t", scheme=text, citations=cited, section=0)
    map_ = build.build().map
    mark = Mark(text, text, text, text)
    return map_, Overlay({"c": mark, 0: mark}, {text: text}, text)


@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_becomes_an_element_of_the_svg(text: str) -> None:
    map_, overlay = hostile(text)
    root = ElementTree.fromstring(render(map_, "svg", overlay=overlay).data)
    plain, marks = hostile("plain")
    usual = ElementTree.fromstring(render(plain, "svg", overlay=marks).data)
    assert {e.tag for e in root.iter()} <= {e.tag for e in usual.iter()}
    names = {name for e in usual.iter() for name in e.attrib} | {"direction"}
    assert {name for e in root.iter() for name in e.attrib} <= names
    assert not [e for e in root.iter() if "href" in e.attrib]


@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_becomes_an_attribute_or_a_node_in_dot(text: str) -> None:
    map_, overlay = hostile(text)
    source = render(map_, "dot", overlay=overlay).data.decode()
    plain, marks = hostile("plain")
    found, usual = (_read(s) for s in (source, render(plain, "dot", overlay=marks).data.decode()))
    assert _shape(found) == _shape(usual)
    for thing in _things(found):
        assert not {"image", "shapefile", "URL", "href", "_background"} & set(thing)


@pytest.mark.parametrize("text", HOSTILE)
def test_dot_gives_the_text_back_on_hover(text: str) -> None:
    map_, _ = hostile(text)
    found = _read(render(map_, "dot").data.decode())
    claim = next(thing for thing in found["objects"] if thing.get("id") == "s-c")
    shown = claim["tooltip"].replace("&amp;", "&").replace("\\\\", "\\")
    assert text in shown


@pytest.mark.parametrize("text", HOSTILE)
def test_graphviz_draws_the_words_as_they_are(text: str) -> None:
    map_, _ = hostile(text)
    source = render(map_, "dot").data.decode()
    root = ElementTree.fromstring(draw(source, "nop2", "svg").data)
    words = " ".join("".join(e.itertext()) for e in root.iter("{http://www.w3.org/2000/svg}text"))
    assert visible(text).replace(" ", "") in words.replace(" ", "").replace("\xa0", "")


@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_becomes_an_element_of_the_page(text: str) -> None:
    class Tags(HTMLParser):
        def __init__(self) -> None:
            super().__init__()
            self.found: list[str] = []

        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            self.found.append(tag)

    map_, overlay = hostile(text)
    page = Tags()
    page.feed(render(map_, "html", overlay=overlay).data.decode())
    assert page.found.count("script") == 1
    assert "img" not in page.found
    assert "b" not in page.found


@pytest.mark.parametrize("form", ["png", "pdf"])
@pytest.mark.parametrize("text", HOSTILE)
def test_painting_it_says_nothing(text: str, form: str) -> None:
    map_, overlay = hostile(text)
    picture = render(map_, form, overlay=overlay)
    assert picture.data
    assert [w for w in picture.warnings if not w.startswith("no font")] == []


def test_text_beyond_the_limit_of_graphvizs_scanner() -> None:
    build = MapBuilder()
    build.add("thesis", "Ж" * 50_000, "t", label="x" * 40_000)
    found = _read(render(build.build().map, "dot").data.decode())
    (box,) = (thing for thing in found["objects"] if thing.get("id") == "s-t")
    assert box["tooltip"].count("Ж") == 50_000
    assert render(build.build().map, "png").warnings == ()


def _read(source: str) -> dict[str, object]:
    answer = draw(source, "nop2", "json0")
    assert answer.warnings == ()
    found: dict[str, object] = json.loads(answer.data)
    return found


def _things(found):
    return [*found["objects"], *found["edges"]]


def _shape(found) -> list[set[str]]:
    return [
        {name for name in thing if name not in ("tooltip", "class")} for thing in _things(found)
    ]


def test_what_graphviz_says_does_not_reach_the_terminal(capfd: pytest.CaptureFixture[str]) -> None:
    answer = draw("digraph { a [shape=nonsense]; a -> ", "dot", "svg")
    assert answer.data == b""
    assert answer.warnings
    answer = draw("digraph { a [shape=nonsense] }", "dot", "svg")
    assert any("nonsense" in line for line in answer.warnings)
    assert capfd.readouterr() == ("", "")
    assert not [name for name in os.listdir(tempfile.gettempdir()) if name == "nonsense"]
