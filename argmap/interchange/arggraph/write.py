"""A map becomes arggraph XML."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any
from xml.sax.saxutils import quoteattr

from argmap.interchange.arggraph.read import EXAMPLE, IMPLICIT, KEY, OPPONENT
from argmap.interchange.arggraph.units import BETWEEN_RESTATEMENTS
from argmap.interchange.fit import Holds, fit
from argmap.interchange.format import Loss, Written
from argmap.interchange.kept import as_list, as_mapping, as_mappings, unpacked
from argmap.interchange.one_line import one_line
from argmap.model.argument import Argument
from argmap.model.map import ArgumentMap

HOLDS = Holds(
    statement=frozenset({"by", "tags"}), argument=frozenset({"scheme"}), rivals=False, extra=KEY
)
NAME = re.compile(r"[^\W\d][\w.-]*")
"""What XML takes for an id."""
NO_CHARACTER = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What no XML file can hold."""


def write_arggraph(map_: ArgumentMap) -> Written:
    """The map as arggraph XML, and what that has no place for."""
    writer = _Writer(map_)
    return Written(writer.run(), tuple(writer.losses))


class _Writer:
    def __init__(self, map_: ArgumentMap) -> None:
        self.map, losses = fit(map_, HOLDS)
        self.losses = list(losses)
        self.kept = unpacked(map_.meta, KEY)
        self.edus = as_mappings(self.kept.get("edus"))
        self.joints = as_mapping(self.kept.get("joints"))
        self.taken = {str(edu.get("id")) for edu in self.edus} | set(self.joints)
        self.names = self._names()
        self.segments: list[tuple[str, str]] = []
        self.number = 0

    def run(self) -> str:
        """The whole file."""
        segments, joints = self._text()
        units = [self._unit(name) for name in self.map.statements]
        relations = self._relations()
        edges = [*relations, *(self._edge(*ends, "seg") for ends in self.segments)]
        attributes = {"id": "map", **{k: v for k, v in self.kept.items() if isinstance(v, str)}}
        head = "".join(f" {key}={_quoted(value)}" for key, value in attributes.items())
        lines = [*segments, *joints, *units, *edges]
        return "\n".join(
            (
                "<?xml version='1.0' encoding='UTF-8'?>",
                f"<arggraph{head}>",
                *(f"  {line}" for line in lines),
                "</arggraph>\n",
            )
        )

    def _names(self) -> dict[str, str]:
        """An XML id for each statement: its own where XML allows it."""
        names = {
            name: name
            for name in self.map.statements
            if NAME.fullmatch(name) and name not in self.taken
        }
        self.taken.update(names)
        for number, name in enumerate(self.map.statements, 1):
            if name not in names:
                names[name] = self._free(f"a{number}", "a")
                if not name.startswith("~"):
                    self.losses.append(Loss("name", name))
        return names

    def _free(self, wanted: str, letter: str) -> str:
        number = 0
        while wanted in self.taken:
            number += 1
            wanted = f"{letter}{number}"
        self.taken.add(wanted)
        return wanted

    def _text(self) -> tuple[list[str], list[str]]:
        """The segments of the text and their joints, as recorded where that still holds."""
        grounds = self._grounds()
        segments, joints = [], []
        used = {ground for unit in grounds.values() for ground in unit}
        used |= {
            str(edu.get("id")) for edu in self.edus if used.intersection(map(str, _targets(edu)))
        }
        said = {self.names[name]: statement for name, statement in self.map.statements.items()}
        for edu in self.edus:
            name, targets = str(edu.get("id")), _targets(edu)
            if targets and name not in used:
                continue
            unit = next((t for t in targets if name in grounds.get(t, ())), None)
            text = edu.get("text", said[unit].text if unit else "")
            implicit = unit is not None and IMPLICIT in said[unit].tags
            segments.append(self._segment(name, str(text), implicit))
            self.segments += [
                (name, target)
                for target in targets
                if name in grounds.get(target, ()) or (target in self.joints and target in used)
            ]
        for joint, targets in self.joints.items():
            if joint in used:
                joints.append(f"<joint id={_quoted(joint)}/>")
                kept = (str(t) for t in as_list(targets))
                self.segments += [(joint, t) for t in kept if joint in grounds.get(t, ())]
        for number, (unit, statement) in enumerate(said.items(), 1):
            if unit not in grounds and statement.text:
                name = self._free(f"e{number}", "e")
                segments.append(self._segment(name, statement.text, IMPLICIT in statement.tags))
                self.segments.append((name, unit))
        return segments, joints

    def _grounds(self) -> dict[str, frozenset[str]]:
        """What each unit rests on, for the units whose recorded segments still give their text."""
        recorded: dict[str, list[str]] = {}
        for edu in self.edus:
            for target in _targets(edu):
                recorded.setdefault(target, []).append(str(edu.get("id")))
        for joint, targets in self.joints.items():
            for target in as_list(targets):
                recorded.setdefault(str(target), []).append(joint)
        texts = {str(edu.get("id")): edu.get("text") for edu in self.edus}
        kept = {}
        for name, statement in self.map.statements.items():
            unit = self.names[name]
            parts = recorded.get(unit, [])
            alone = len(parts) == 1 and texts.get(parts[0], "") is None
            whole = BETWEEN_RESTATEMENTS.join(
                " ".join(str(texts.get(edu)) for edu in recorded.get(part, ()))
                if part in self.joints
                else str(texts.get(part))
                for part in parts
            )
            if alone or (parts and whole == statement.text):
                kept[unit] = frozenset(parts)
        return kept

    def _segment(self, name: str, text: str, implicit: bool) -> str:
        said = NO_CHARACTER.sub("\ufffd", text).replace("]]>", "]]]]><![CDATA[>")
        mark = ' implicit="true"' if implicit else ""
        return f"<edu id={_quoted(name)}{mark}><![CDATA[{said}]]></edu>"

    def _unit(self, name: str) -> str:
        statement = self.map.statements[name]
        if statement.by not in ("", OPPONENT):
            self.losses.append(Loss("holder", name))
        if set(statement.tags) - {IMPLICIT}:
            self.losses.append(Loss("tags", name))
        text = NO_CHARACTER.sub("", one_line(statement.text))
        if text != statement.text:
            self.losses.append(Loss("text", name))
        side = "opp" if statement.by == OPPONENT else "pro"
        return f'<adu id={_quoted(self.names[name])} type="{side}"/>'

    def _relations(self) -> list[str]:
        ids: dict[int, str] = {}
        number = 0
        for argument in self.map.arguments.values():
            ids[argument.id] = self._free(f"c{number + 1}", "c")
            number += len(argument.premises)
        made: list[str] = []
        self.number = 0
        for argument in self.map.arguments.values():
            self.number += 1
            target = argument.conclusion
            goal = self.names[target] if isinstance(target, str) else ids[target]
            first, *others = (self.names[premise] for premise in argument.premises)
            made.append(self._edge(first, goal, self._type(argument), ids[argument.id]))
            made += [self._edge(other, ids[argument.id], "add") for other in others]
        return made

    def _type(self, argument: Argument) -> str:
        if argument.polarity == "attacks":
            kind = "und" if argument.on_step else "reb"
        else:
            kind = "exa" if argument.scheme == EXAMPLE else "sup"
        if argument.scheme and kind != "exa":
            self.losses.append(Loss("scheme", self.map.step(argument.id)))
        return kind

    def _edge(self, source: str, target: str, kind: str, name: str = "") -> str:
        if not name:
            self.number += 1
            name = self._free(f"c{self.number}", "c")
        ends = f"src={_quoted(source)} trg={_quoted(target)}"
        return f'<edge id={_quoted(name)} {ends} type="{kind}"/>'


def _targets(edu: Mapping[str, Any]) -> list[str]:
    return [str(target) for target in as_list(edu.get("to"))]


def _quoted(text: str) -> str:
    return quoteattr(NO_CHARACTER.sub("\ufffd", text))
