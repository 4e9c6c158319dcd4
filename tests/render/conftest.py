"""What the tests of pictures share."""

from __future__ import annotations

from collections.abc import Callable
from xml.etree import ElementTree

import pytest

from argmap.model.map import ArgumentMap
from argmap.render.picture import Options, render
from argmap.resolve.load import parse

Element = ElementTree.Element
SVG = "{http://www.w3.org/2000/svg}"


class Drawn:
    """An SVG as its structure: groups by id, their classes, words and hovers."""

    def __init__(self, data: bytes, warnings: tuple[str, ...]) -> None:
        self.root = ElementTree.fromstring(data)
        self.warnings = warnings
        self.by_id = {e.get("id", ""): e for e in self.root.iter(f"{SVG}g") if e.get("id")}

    def classes(self, name: str) -> set[str]:
        return set(self.by_id[name].get("class", "").split())

    def words(self, name: str) -> list[str]:
        return ["".join(text.itertext()) for text in self.by_id[name].iter(f"{SVG}text")]

    def hover(self, name: str) -> str:
        return self.by_id[name].findtext(f"{SVG}title") or ""

    def of_class(self, word: str) -> list[Element]:
        """Those that have a name; the samples in the legend have none."""
        return [e for e in self.by_id.values() if word in e.get("class", "").split()]

    @property
    def legend(self) -> str:
        """All words of the legend."""
        parts = [e for e in self.root.iter(f"{SVG}g") if "key" in e.get("class", "").split()]
        return " | ".join("".join(t.itertext()) for e in parts for t in e.iter(f"{SVG}text"))

    def line(self, name: str) -> Element:
        found = self.by_id[name].find(f"{SVG}path")
        assert found is not None
        return found

    def heads(self, name: str) -> list[Element]:
        return self.by_id[name].findall(f"{SVG}g")

    def place(self, name: str) -> tuple[float, float]:
        moved = self.by_id[name].get("transform", "")
        x, y = moved.removeprefix("translate(").removesuffix(")").split()
        return float(x), float(y)


@pytest.fixture
def read() -> Callable[[str], ArgumentMap]:
    """A map from its text, which must have no errors."""

    def reading(text: str) -> ArgumentMap:
        loaded = parse(text)
        assert [d for d in loaded.diagnostics if d.severity.word == "error"] == []
        return loaded.map

    return reading


@pytest.fixture
def drawn(read: Callable[[str], ArgumentMap]) -> Callable[..., Drawn]:
    """The SVG of a map's text as structure."""

    def drawing(text: str, overlay=None, **options) -> Drawn:
        return Drawn(*render(read(text), "svg", Options(**options), overlay))

    return drawing
