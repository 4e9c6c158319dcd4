"""Sections become frames around what stands in them."""

from __future__ import annotations

from argmap.model.argument import Target
from argmap.model.map import ArgumentMap
from argmap.render.box import line, size_of
from argmap.render.places import Places
from argmap.render.scene import Group, Scene
from argmap.render.wrap import wrap

HEADING = 48
"""Cells of a line of a heading."""


class Frames:
    """Puts the tree of places into a scene, with a frame around each section's statements.

    A frame stands under the statement under which its section does. Neighbours of one section share
    one frame; a section within a section has its frame within the other's.
    """

    def __init__(
        self, map_: ArgumentMap, places: Places, keys: dict[Target, str], scene: Scene
    ) -> None:
        self.map = map_
        self.places = places
        self.keys = keys
        self.scene = scene
        self.chains: dict[int | None, tuple[int, ...]] = {None: ()}
        self.used: dict[int, int] = {}

    def fill(self) -> None:
        """Fill in the scene's roots, children and groups."""
        stack: list[tuple[Target, tuple[int, ...]]] = []
        self.scene.roots = self._arrange(self.places.roots, (), stack)
        while stack:
            target, chain = stack.pop()
            children = self.places.children.get(target)
            if children:
                self.scene.children[self.keys[target]] = self._arrange(children, chain, stack)

    def _arrange(
        self,
        targets: list[Target],
        around: tuple[int, ...],
        stack: list[tuple[Target, tuple[int, ...]]],
    ) -> list[str]:
        """The keys of siblings, in frames; each is noted with the frames that it stands in."""
        top: list[str] = []
        open_frames: list[tuple[int, list[str]]] = []
        for target in targets:
            chain = self._chain(target, around)
            inner = chain[len(around) :]
            kept = 0
            while kept < min(len(inner), len(open_frames)) and (
                open_frames[kept][0] == inner[kept]
            ):
                kept += 1
            del open_frames[kept:]
            for section in inner[kept:]:
                members: list[str] = []
                outside = open_frames[-1][1] if open_frames else top
                outside.append(self._open(section, members))
                open_frames.append((section, members))
            (open_frames[-1][1] if open_frames else top).append(self.keys[target])
            stack.append((target, chain))
        return top

    def _chain(self, target: Target, around: tuple[int, ...]) -> tuple[int, ...]:
        """The sections in which a statement or joint is drawn, outermost first."""
        section = None
        if isinstance(target, str):
            section = self.map.statements[target].section
        else:
            for premise in self.map.arguments[target].premises:
                if self.places.home.get(premise) == target:
                    section = self.map.statements[premise].section
                    break
        chain = self._upwards(section)
        # What is drawn away from its own section does not take the section's frame along.
        return chain if chain[: len(around)] == around else around

    def _upwards(self, section: int | None) -> tuple[int, ...]:
        way: list[int] = []
        at = section
        while at is not None and at not in self.chains:
            way.append(at)
            at = self.map.sections[at].parent
        chain = self.chains[at]
        for each in reversed(way):
            chain = self.chains[each] = (*chain, each)
        return chain

    def _open(self, section: int, members: list[str]) -> str:
        again = self.used.get(section, 0)
        self.used[section] = again + 1
        lines = tuple(
            line("heading", t) for t in wrap(self.map.sections[section].title, HEADING, 2)
        )
        width, height = size_of(lines)
        group = Group(
            key=f"g{len(self.scene.groups)}",
            lines=lines,
            width=width,
            height=height,
            id=f"section-{section + 1}" + (f"-{again + 1}" if again else ""),
        )
        self.scene.groups[group.key] = group
        self.scene.children[group.key] = members
        return group.key
