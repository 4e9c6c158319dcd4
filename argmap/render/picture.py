"""One call draws a map.

>>> from argmap.render.picture import Options, render
>>> picture = render(map, "svg", Options(theme="dark"))  # doctest: +SKIP
>>> Path("map.svg").write_bytes(picture.data)            # doctest: +SKIP
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from io import BytesIO
from pathlib import PurePath
from typing import Literal, NamedTuple

from argmap.model.map import ArgumentMap
from argmap.model.overlay import Overlay
from argmap.render import embedded, program
from argmap.render.build import build
from argmap.render.cross import Draw
from argmap.render.drawing import MARGIN, Drawing
from argmap.render.layout import lay_out
from argmap.render.legend import add_legend, add_title
from argmap.render.placed import Placed
from argmap.render.scene import Scene
from argmap.render.select import for_thesis, in_section, to_depth, with_tag
from argmap.render.style import INCH
from argmap.render.theme import THEMES, Theme
from argmap.source.errors import UsageError
from argmap.source.garbage import paused_garbage_collection
from argmap.source.similar import nearest

Form = Literal["svg", "png", "pdf", "dot", "html"]
FORMS: tuple[Form, ...] = ("svg", "png", "pdf", "dot", "html")
Engine = Literal["embedded", "dot"]
ENGINES: tuple[Engine, ...] = ("embedded", "dot")

SHARP = 144.0
"""Pixels to an inch of a PNG, where nothing speaks against it."""
READABLE = 60.0
"""Below this many pixels to an inch the words of a PNG cannot be read."""
MOST_PIXELS = 60e6
LONGEST_SIDE = 32_000
"""What the program that paints a PNG can hold."""
LONGEST_PAGE = 14_000
"""Points; the longest page that PDF readers show."""


@dataclass(frozen=True, slots=True)
class Options:
    """What to draw of a map, and how.

    ``thesis`` (an id), ``section`` (a heading), ``tag`` and ``depth`` (steps from a thesis) choose
    a part; given together, each takes its part of what the one before left. ``engine`` is the
    Graphviz that comes with the package, or the ``dot`` on the PATH.
    """

    theme: str = "light"
    engine: str = "embedded"
    thesis: str | None = None
    section: str | None = None
    tag: str | None = None
    depth: int | None = None
    legend: bool = True


class Picture(NamedTuple):
    """A picture, and what a person should know about it, one line each."""

    data: bytes
    warnings: tuple[str, ...]


def render(
    map_: ArgumentMap,
    form: str = "svg",
    options: Options | None = None,
    overlay: Overlay | None = None,
) -> Picture:
    """Draw a map, with an overlay if there is one, in one of the :data:`FORMS`.

    Raises:
        UsageError: an unknown form, theme, engine, thesis, section or tag; or Graphviz cannot draw.
    """
    options = options or Options()
    _known("form", form, FORMS)
    _known("engine", options.engine, ENGINES)
    _known("theme", options.theme, THEMES)
    theme = THEMES[options.theme]
    draw: Draw = program.draw if options.engine == "dot" else embedded.draw
    part = chosen(map_, options)
    with paused_garbage_collection():
        scene = build(part, overlay)
        placed, said = lay_out(scene, draw)
        add_title(scene, placed)
        if options.legend:
            add_legend(scene, placed, overlay)
        if form == "dot":
            return Picture(_dot(scene, placed, theme), tuple(said))
        if form in ("svg", "html"):
            return _svg(scene, placed, theme, draw, said, as_page=form == "html")
        return _painted(part, scene, placed, theme, draw, form, said)


def form_of(path: str | PurePath) -> str:
    """The form that a file's ending asks for.

    Raises:
        UsageError: it asks for none of ours.
    """
    ending = PurePath(path).suffix.lower().removeprefix(".")
    if ending not in FORMS:
        shown = ", ".join(f"`.{form}`" for form in FORMS)
        raise UsageError(f"`{path}` does not say what to draw: end it in one of {shown}")
    return ending


def chosen(map_: ArgumentMap, options: Options) -> ArgumentMap:
    """The part of a map that the options ask for.

    Raises:
        UsageError: the map has no such thesis, section or tag.
    """
    if options.thesis is not None:
        map_ = for_thesis(map_, options.thesis)
    if options.section is not None:
        map_ = in_section(map_, options.section)
    if options.tag is not None:
        map_ = with_tag(map_, options.tag)
    if options.depth is not None:
        map_ = to_depth(map_, options.depth)
    return map_


def _svg(
    scene: Scene, placed: Placed, theme: Theme, draw: Draw, said: list[str], *, as_page: bool
) -> Picture:
    from argmap.render.html import page
    from argmap.render.shapes import shapes
    from argmap.render.svg import document

    found, drawn = shapes(scene, theme, draw)
    _must_be_drawn(drawn)
    parts = document(scene, placed, theme, found)
    if as_page:
        parts = page(parts, scene, theme)
    data = BytesIO()
    data.writelines(part.encode() for part in parts)
    return Picture(data.getvalue(), (*said, *drawn.warnings))


def _painted(
    map_: ArgumentMap,
    scene: Scene,
    placed: Placed,
    theme: Theme,
    draw: Draw,
    form: str,
    said: list[str],
) -> Picture:
    from argmap.render.coverage import undrawable

    said += undrawable(map_, scene)
    box = placed.box
    sides = [length + 2 * MARGIN for length in (box.right - box.left, box.bottom - box.top)]
    if form == "png":
        dots = min(
            SHARP,
            LONGEST_SIDE / max(sides) * INCH,
            (MOST_PIXELS / (sides[0] * sides[1])) ** 0.5 * INCH,
        )
        more = ("dpi", f"{dots:.3f}")
        if dots < READABLE:
            said.append(
                f"the picture is too large for a readable PNG and was shrunk to {dots:.0f} pixels "
                "to an inch: draw an SVG, which has no such bound, or a part (--thesis, --depth)"
            )
    else:
        size = LONGEST_PAGE / INCH
        more = ("size", f"{size:.1f},{size:.1f}")
        if max(sides) > LONGEST_PAGE:
            said.append(
                "the picture is longer than a page of a PDF can be and was shrunk: draw an SVG, "
                "which has no such bound, or a part (--thesis, --depth)"
            )
    drawing = Drawing(scene, placed, theme, more=(more,))
    drawn = draw(drawing.source(), "nop2", form)
    _must_be_drawn(drawn)
    # A font of the reader's may be wider than ours; its letters then come close to their box.
    told = (line for line in drawn.warnings if "size too small for label" not in line)
    return Picture(drawn.data, (*said, *told))


def _dot(scene: Scene, placed: Placed, theme: Theme) -> bytes:
    from graphviz import Digraph

    drawing = Drawing(scene, placed, theme, names=True)
    graph = Digraph(body=[f"\t{line}\n" for line in drawing.body()])
    source: str = graph.source
    return source.encode()


def _must_be_drawn(drawn: embedded.Drawn) -> None:
    if not drawn.data:
        reason = "; ".join(drawn.warnings) or "it gave no reason"
        raise UsageError(f"Graphviz could not draw the picture: {reason}")


def _known(what: str, name: str, names: Iterable[str]) -> None:
    if name not in names:
        near = nearest(name, names)
        help_line = f"did you mean `{near}`?" if near else f"known are {', '.join(names)}"
        raise UsageError(f"there is no {what} `{name}`: {help_line}")
