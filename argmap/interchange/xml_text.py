"""An XML text as a tree of elements with their places. Entities are never read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.parsers import expat

from argmap.source.diagnostic import Diagnostic
from argmap.source.document import Document, Span
from argmap.source.rules import fmt004_broken_xml, fmt005_entity


@dataclass(slots=True, eq=False)
class Element:
    """One element: ``text`` is what stands directly in it, ``span`` its start tag.

    Names are as written, with any prefix of a name space.
    """

    name: str
    attributes: dict[str, str]
    span: Span
    text: str = ""
    children: list[Element] = field(default_factory=list)

    def named(self, name: str) -> Iterator[Element]:
        """The children of this name, in order."""
        return (child for child in self.children if child.name == name)

    def first(self, name: str) -> Element | None:
        """The first child of this name."""
        return next(self.named(name), None)


def parse_xml(document: Document) -> tuple[Element | None, list[Diagnostic]]:
    """The root of an XML document, and what is wrong with it.

    A broken text is read up to the place where it breaks; None stands for no element at all.
    Definitions of entities end the reading there, uses of unknown ones are left out; each is an
    error. Nothing outside the document is ever opened.
    """
    reader = _Reader(document)
    reader.run()
    return reader.root, reader.problems


class _ForbiddenError(Exception):
    pass


class _Reader:
    def __init__(self, document: Document) -> None:
        self.document = document
        self.data = document.text.encode("utf-8", errors="replace")
        self.problems: list[Diagnostic] = []
        self.root: Element | None = None
        self.open: list[tuple[Element, list[str]]] = []
        # The last place that was asked for, in bytes and in characters.
        self.at = (0, 0)
        # The text is decoded already, whatever encoding its first line may speak of.
        self.parser = expat.ParserCreate(encoding="utf-8")
        self.parser.buffer_text = True
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._characters
        self.parser.EntityDeclHandler = self._entity
        self.parser.SkippedEntityHandler = self._skipped

    def run(self) -> None:
        try:
            self.parser.Parse(self.data, True)
        except expat.ExpatError as error:
            self._broken(error)
        except _ForbiddenError:
            pass
        while self.open:
            self._end("")

    def _place(self, byte: int) -> int:
        """The character at a byte; cheap because the parser goes forward only."""
        last, characters = self.at
        if byte < last:
            last, characters = 0, 0
        characters += len(self.data[last:byte].decode("utf-8", errors="ignore"))
        self.at = (byte, characters)
        return characters

    def _here(self) -> int:
        return self._place(max(self.parser.CurrentByteIndex, 0))

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        start = self._here()
        end = self.document.text.find(">", start) + 1
        element = Element(name, attributes, self.document.span(start, end or start + 1))
        if self.open:
            self.open[-1][0].children.append(element)
        else:
            self.root = element
        self.open.append((element, []))

    def _end(self, _name: str) -> None:
        element, parts = self.open.pop()
        element.text = "".join(parts)

    def _characters(self, text: str) -> None:
        if self.open:
            self.open[-1][1].append(text)

    def _entity(self, name: str, *_definition: object) -> None:
        start = self._here()
        self.problems.append(
            fmt005_entity.RULE.at(
                self.document.span(start, min(start + len(name), len(self.document.text))),
                f"this file defines the entity `{name[:40]}`, and entities are not read",
                label="the text is read up to here",
                help="write the text itself where the entity stands",
            )
        )
        raise _ForbiddenError

    def _skipped(self, name: str, _parameter: bool) -> None:
        start = self._here()
        self.problems.append(
            fmt005_entity.RULE.at(
                self.document.span(start, min(start + len(name) + 2, len(self.document.text))),
                f"the entity `&{name[:40]};` is not defined here, and is left out",
                help="write the character itself",
            )
        )

    def _broken(self, error: expat.ExpatError) -> None:
        start = self._place(max(self.parser.ErrorByteIndex, 0))
        reason = expat.ErrorString(error.code)
        self.problems.append(
            fmt004_broken_xml.RULE.at(
                self.document.span(start, min(start + 1, len(self.document.text))),
                f"this is not well-formed XML: {reason}",
                label="the text is read up to here",
                help="save the file again from the program that made it",
            )
        )
