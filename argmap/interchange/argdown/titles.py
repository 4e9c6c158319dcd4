"""Titles for statements and arguments, so that reading gives their ids and labels back."""

from __future__ import annotations

from argmap.interchange.argdown.escape import SAFE_TITLE
from argmap.interchange.argdown.plan import Plan
from argmap.interchange.names import Names, is_generated, is_id, slug

NUMBERED = "Argument "
"""Arguments that nobody gave a title are numbered."""


class Titles:
    """The titles of a plan.

    ``data`` is what the title alone does not give back. ``bare`` are the statements that need no
    title: they have no name, and stand in one place only. ``lost`` are the ids that no title holds.
    """

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self.of: dict[str, str] = {}
        self.data: dict[str, dict[str, str]] = {}
        self.lost: list[str] = []
        self.names = Names(set(plan.map.statements))
        self._of_statements()
        self.arguments = self._of_arguments()
        self.bare = self._find_bare()

    def written(self, name: str) -> str:
        """The title of a statement in its brackets."""
        title = self.of[name]
        return f"<{title}>" if name in self.plan.sketches else f"[{title}]"

    def _of_statements(self) -> None:
        taken = set(self.plan.map.statements)
        for name, statement in self.plan.map.statements.items():
            label, data = statement.label, {}
            if label and label not in taken and statement.named and SAFE_TITLE.fullmatch(label):
                self.of[name] = label
                taken.add(label)
                if is_id(label) or slug(label) != name:
                    data["id"] = name
            else:
                self.of[name] = name if is_id(name) or is_generated(name) else self._spare(name)
                if label != ("" if statement.text else name):
                    data["label"] = label
            self.data[name] = data

    def _spare(self, name: str) -> str:
        """A title for a statement with an id that no title gives back: programs can make such."""
        self.lost.append(name)
        return self.names.give(name)

    def _of_arguments(self) -> dict[int, str]:
        plan = self.plan
        taken = {self.of[name] for name in plan.sketches}
        titles: dict[int, str] = {}
        for number, record in plan.records.items():
            own = record.get("title")
            if isinstance(own, str) and SAFE_TITLE.fullmatch(own) and own not in taken:
                titles[number] = own
                taken.add(own)
        free = 1
        for argument in plan.order:
            if argument.id in plan.built and argument.id not in titles:
                while (title := f"{NUMBERED}{free}") in taken:
                    free += 1
                titles[argument.id] = title
                taken.add(title)
        return titles

    def _find_bare(self) -> set[str]:
        map_ = self.plan.map
        abouts = {statement.about for statement in map_.statements.values()}
        return {
            name
            for name, statement in map_.statements.items()
            if not statement.named
            and statement.text
            and not self.data[name]
            and name not in abouts
            and name not in self.plan.sketches
            and len(map_.used_in(name)) == 1
            and not map_.rivalries(name)
            and (name in self.plan.inline or name in self.plan.home)
            and not any(a.id in self.plan.built for a in map_.bearing_on(name))
        }
