"""How pages are filled in: every word of an essay is text there, never markup."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING
from urllib.parse import quote

from argmap.render.names import xml_id
from argmap.source.report.harmless import harmless

if TYPE_CHECKING:
    from jinja2 import Environment
    from markupsafe import Markup

PAGES = "essays"
"""The folder in the report where the pages of essays lie."""
TICKS = re.compile(r"`([^`\n]+)`")
SHORT = 60
"""Characters of a statement where it is only pointed at."""


@lru_cache(maxsize=1)
def pages() -> Environment:
    """The templates, in which everything is escaped that does not say of itself that it is safe."""
    from jinja2 import Environment, PackageLoader, StrictUndefined

    found = Environment(
        loader=PackageLoader("argmap.grade.report"),
        autoescape=True,
        undefined=StrictUndefined,
        auto_reload=False,
        finalize=_shown,
    )
    found.filters |= {
        "points": points,
        "percent": percent,
        "line_list": line_list,
        "anchor": xml_id,
        "short": short,
        "ticks": ticks,
        "page_link": page_link,
    }
    return found


@lru_cache(maxsize=8)
def template_text(name: str) -> str:
    """A style sheet or a script of ours, as it stands."""
    return (files("argmap.grade.report") / "templates" / name).read_text(encoding="utf-8")


def points(number: float | None) -> str:
    """Points for people: no more than one digit after the point, and none where it is 0."""
    return "–" if number is None else f"{number:.1f}".removesuffix(".0")


def percent(share: float | None) -> str:
    """A share in hundredths."""
    return "–" if share is None else f"{100 * share:.0f} %"


def line_list(lines: Iterable[int]) -> str:
    """``line 4``, or ``lines 4, 7–9``."""
    runs: list[list[int]] = []
    for line in sorted(set(lines)):
        if runs and line == runs[-1][-1] + 1:
            runs[-1].append(line)
        else:
            runs.append([line])
    shown = [f"{run[0]}–{run[-1]}" if len(run) > 1 else str(run[0]) for run in runs]
    if not shown:
        return ""
    return f"{'line' if shown[0].isdigit() and len(shown) == 1 else 'lines'} {', '.join(shown)}"


def ticks(text: str) -> Markup:
    """A text in which words between backticks are set as code; all of it is escaped."""
    from markupsafe import Markup, escape

    parts = [escape(_shown(part)) for part in TICKS.split(text)]
    parts[1::2] = [Markup("<code>{}</code>").format(part) for part in parts[1::2]]
    return Markup("").join(parts)


def page_link(page: str) -> str:
    """The address of an essay's page, seen from the class page."""
    return f"{PAGES}/{quote(page)}.html"


def short(text: str) -> str:
    """The beginning of a text, cut between words."""
    if len(text) <= SHORT:
        return text
    cut = text[:SHORT].rsplit(" ", 1)[0]
    return f"{cut.rstrip(' ,;:.')}…"


def _shown(value: object) -> object:
    """Direction marks and other unseen characters are made visible, line ends apart."""
    if type(value) is not str or (value.isascii() and value.isprintable()):
        return value
    return "\n".join(harmless(line) for line in value.split("\n"))
