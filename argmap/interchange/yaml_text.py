"""A YAML text as nodes with their places. Scalars stay text; aliases are not followed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from argmap.source.diagnostic import Diagnostic
from argmap.source.document import Document, Span
from argmap.source.rules import fmt003_doubled_key, fmt012_broken_yaml

DEEPEST = 200
ENTRIES = 2
"""The depth of the entries of lists that stand under the keys of a file."""


@dataclass(slots=True, eq=False)
class YamlNode:
    """A scalar, a list or a mapping, by what it holds: one of the three is not None."""

    span: Span
    text: str | None = None
    items: list[YamlNode] | None = None
    pairs: dict[str, tuple[YamlNode, YamlNode]] | None = None

    def get(self, key: str) -> YamlNode | None:
        """The value of a key, None where there is none or this is no mapping."""
        pair = (self.pairs or {}).get(key)
        return pair[1] if pair else None

    def entries(self) -> Iterator[tuple[str, Span, YamlNode]]:
        """Each key of a mapping, its place and its value."""
        for key, (at, value) in (self.pairs or {}).items():
            yield key, at.span, value


@dataclass(slots=True)
class _Open:
    node: YamlNode
    key: YamlNode | None = field(default=None)


def parse_yaml(document: Document) -> tuple[YamlNode | None, list[Diagnostic]]:
    """The root of the first document in a YAML text, and what is wrong with the text.

    YAML's events are taken one by one onto a stack of our own, so that depth costs no recursion and
    an alias cannot multiply. A broken text is read up to the place where it breaks.
    """
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    reader = _Reader(document)
    try:
        events: Any = yaml.parse(document.text, Loader=loader)
        for event in events:
            if not reader.take(event):
                break
    except yaml.YAMLError as error:
        reader.broken(error)
    return reader.root, reader.problems


class _Reader:
    def __init__(self, document: Document) -> None:
        self.document = document
        self.problems: list[Diagnostic] = []
        self.root: YamlNode | None = None
        self.stack: list[_Open] = []

    def take(self, event: Any) -> bool:
        """Take an event; the answer is whether to go on."""
        from yaml import events

        if isinstance(event, (events.SequenceEndEvent, events.MappingEndEvent)):
            closed = self.stack.pop().node
            closed.span = self.document.span(closed.span.start, self._place(event).end)
            return True
        if isinstance(event, events.DocumentEndEvent):
            return False
        if isinstance(event, events.AliasEvent):
            self._say(self._place(event), f"the alias `*{event.anchor}` is not followed")
            self._put(YamlNode(self._place(event), ""))
        elif isinstance(event, events.ScalarEvent):
            self._put(YamlNode(self._place(event), event.value))
        elif isinstance(event, (events.SequenceStartEvent, events.MappingStartEvent)):
            if len(self.stack) >= DEEPEST:
                self._say(self._place(event), f"this nests more than {DEEPEST} levels deep")
                return False
            node = YamlNode(self._place(event))
            if isinstance(event, events.SequenceStartEvent):
                node.items = []
            else:
                node.pairs = {}
            self._put(node)
            self.stack.append(_Open(node))
        return True

    def _put(self, node: YamlNode) -> None:
        if not self.stack:
            self.root = node
            return
        top = self.stack[-1]
        if top.node.items is not None:
            top.node.items.append(node)
        elif top.key is None:
            top.key = node
        else:
            self._pair(top, top.key, node)
            top.key = None

    def _pair(self, top: _Open, key: YamlNode, value: YamlNode) -> None:
        assert top.node.pairs is not None
        if key.text is None:
            self._say(key.span, "a key is plain text here")
            return
        if key.text in top.node.pairs:
            self.problems.append(
                fmt003_doubled_key.RULE.at(
                    key.span,
                    f"the key `{key.text[:60]}` stands twice",
                    label="this one counts",
                    help="keep one of the two",
                )
            )
        top.node.pairs[key.text] = (key, value)

    def _place(self, event: Any) -> Span:
        start, end = event.start_mark.index, event.end_mark.index
        return self.document.span(start, max(end, min(start + 1, len(self.document.text))))

    def broken(self, error: Any) -> None:
        mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
        at = min(mark.index if mark else getattr(error, "position", 0), len(self.document.text))
        problem = getattr(error, "problem", None) or "it holds a character that YAML forbids"
        end = min(at + 1, len(self.document.text))
        self._say(self.document.span(at, end), f"this is no YAML: {problem}")
        if len(self.stack) > ENTRIES:
            self._drop(self.stack[ENTRIES - 1].node, self.stack[ENTRIES].node)

    @staticmethod
    def _drop(parent: YamlNode, unfinished: YamlNode) -> None:
        """Leave out an entry that breaks off, so that nobody complains of what it lacks."""
        if parent.items is not None:
            parent.items = [item for item in parent.items if item is not unfinished]
        else:
            pairs = (parent.pairs or {}).items()
            parent.pairs = {key: pair for key, pair in pairs if pair[1] is not unfinished}

    def _say(self, span: Span, message: str) -> None:
        self.problems.append(
            fmt012_broken_yaml.RULE.at(span, message, help="write it out in plain YAML")
        )
