"""Which characters no font at hand can draw.

A browser finds fonts of its own for an SVG. In a PNG or a PDF a character that no font has becomes
an empty box, so that is said aloud.
"""

from __future__ import annotations

import sys
from unicodedata import category, name

from argmap.model.map import ArgumentMap
from argmap.render.installed import left_undrawn
from argmap.render.metrics import face
from argmap.render.names import xml_id
from argmap.render.scene import Edge, Group, Node, Scene

SCRIPTS = {
    "CJK": "Chinese", "HIRAGANA": "Japanese", "KATAKANA": "Japanese", "HANGUL": "Korean",
    "BENGALI": "Bengali", "EMOJI": "emoji",
}  # fmt: skip
"""Scripts whose name is not the first word of their characters' names."""
OTHER = "symbol"


def undrawable(map_: ArgumentMap, scene: Scene) -> list[str]:
    """One line for each script that would be drawn as empty boxes, with the first place and a
    remedy.
    """
    if sys.platform == "darwin":
        # The system itself draws there, and has a font for every script.
        return []
    missing = _missing(scene)
    if not missing:
        return []
    undrawn = left_undrawn(missing)
    missing = {c: where for c, where in missing.items() if c in undrawn}
    ids = {xml_id(statement): statement for statement in map_.statements}
    lines = []
    for script, where in _by_script(missing).items():
        place = f"`{ids[where]}`" if where in ids else "a heading or a title"
        lines.append(
            f"no font at hand has {script} characters (first in {place}), so they are drawn as "
            f"empty boxes: install a font for them, or draw an SVG, which browsers fill in"
        )
    return lines


def _missing(scene: Scene) -> dict[str, str]:
    """The characters that the package's font has not, each with the first box that has it."""
    ours = face(bold=False)
    found: dict[str, str] = {}
    things: list[Node | Group | Edge] = [*scene.nodes.values(), *scene.groups.values()]
    for thing in (*things, *scene.edges):
        for line in thing.lines:
            text = line.text
            if text.isascii():
                continue
            for character in text:
                if character not in found and not ours.has(character) and _is_drawn(character):
                    found[character] = thing.id
    return found


def _is_drawn(character: str) -> bool:
    return category(character) not in ("Cf", "Mn", "Me", "Zs", "Cn", "Co", "Cs")


def _by_script(missing: dict[str, str]) -> dict[str, str]:
    found: dict[str, str] = {}
    for character, where in missing.items():
        found.setdefault(script_of(character), where)
    return found


def script_of(character: str) -> str:
    """The script of a letter, as people call it; ``symbol`` for what is no letter."""
    if category(character)[0] not in "LMN":
        return OTHER
    first = name(character, OTHER).split()[0]
    return SCRIPTS.get(first, first.capitalize() if first != OTHER else OTHER)
