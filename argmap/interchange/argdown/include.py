"""An Argdown file and the files that it includes, as one sequence of blocks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from argmap.interchange.argdown.blocks import read_blocks
from argmap.interchange.argdown.nodes import Block, Data
from argmap.interchange.argdown.scan import Line, Scanner
from argmap.interchange.decode import decode
from argmap.resolve.files import Folder, beside
from argmap.source.diagnostic import Diagnostic
from argmap.source.document import Document
from argmap.source.errors import FileError
from argmap.source.read import read_bytes
from argmap.source.rules import ref005_circular_include, ref006_unreadable_file

NAMED = re.compile(r"@include\(([^)\n]+)\)")


class Files:
    """Reads the opened file, and each included one in its place, once."""

    def __init__(self, document: Document, path: Path | None, found: list[Diagnostic]) -> None:
        self.document = document
        self.path = path
        self.found = found
        self.folder = Folder(path, found)
        self.documents = [document]
        self.done = {path.resolve()} if path else set()
        self.front: Data | None = None

    def blocks(self) -> Iterator[Block]:
        """All blocks in the order in which they are read; the depth of includes is no recursion."""
        first = Scanner(self.document, self.found)
        open_files = [(read_blocks(first), self.document, self.path)]
        while open_files:
            blocks, document, path = open_files[-1]
            for block in blocks:
                if not isinstance(block, Line):
                    yield block
                elif (inner := self._open(block, document, path)) is not None:
                    open_files.append(inner)
                    break
            else:
                open_files.pop()
        self.front = first.front

    def _open(
        self, line: Line, document: Document, path: Path | None
    ) -> tuple[Iterator[Block | Line], Document, Path] | None:
        span = line.tokens[0].value.span
        named = NAMED.search(span.text)
        name = named[1].strip() if named else ""
        target = self.folder.find(path, name, span)
        if target is None:
            return None
        if target in self.done:
            self.found.append(
                ref005_circular_include.RULE.at(
                    span,
                    f"`{name}` is included a second time",
                    label="not read again",
                    help="include each file once",
                )
            )
            return None
        self.done.add(target)
        try:
            data = read_bytes(target)
        except FileError as error:
            self.found.append(ref006_unreadable_file.RULE.at(span, str(error)))
            return None
        inner, found = decode(beside(document.path, name), data)
        self.found.extend(found)
        self.documents.append(inner)
        return read_blocks(Scanner(inner, self.found)), inner, target
