"""Bytes become a document."""

from __future__ import annotations

import sys
from pathlib import Path

from argmap.source.diagnostic import Diagnostic
from argmap.source.document import Document
from argmap.source.errors import FileError
from argmap.source.noted import note
from argmap.source.rules import syn017_encoding

BYTE_ORDER_MARKS = {
    b"\xff\xfe": "UTF-16 (little-endian)",
    b"\xfe\xff": "UTF-16 (big-endian)",
}
REPLACEMENT = "\ufffd".encode()
SHOWN_AS_BINARY = 0.1
"""A text with a larger share of bytes that UTF-8 does not know is taken for no text at all."""


def read_bytes(path: Path | str) -> bytes:
    """The bytes of a file; ``-`` is standard input.

    Raises:
        FileError: it cannot be read.
    """
    if str(path) == "-":
        return sys.stdin.buffer.read()
    note(path)
    try:
        return Path(path).read_bytes()
    except OSError as error:
        raise FileError.of(path, error) from None


def decode(name: str, data: bytes) -> tuple[Document, list[Diagnostic]]:
    """A document from the bytes of a file, UTF-8 with or without a byte-order mark.

    Other encodings are one diagnostic. What can be read all the same is in the document: text in
    UTF-16 with its mark, and UTF-8 around a few bytes that are not, or are NUL.
    """
    if data.startswith(b"\xef\xbb\xbf"):
        data = data[3:]
    if data[:2] in BYTE_ORDER_MARKS:
        document = Document(name, data.decode("utf-16", errors="replace"))
        found = f"this file is in {BYTE_ORDER_MARKS[data[:2]]}, not in UTF-8"
        return document, [_not_utf8(document, 0, found)]
    if b"\0" in data:
        return _with_nuls(name, data)
    try:
        return Document(name, data.decode("utf-8")), []
    except UnicodeDecodeError as error:
        good = data.decode("utf-8", errors="ignore").encode()
        if len(data) - len(good) > SHOWN_AS_BINARY * len(data):
            document = Document(name, "")
            return document, [_not_utf8(document, 0, "this file is no text in UTF-8")]
        document = Document(name, data.decode("utf-8", errors="replace"))
        at = len(data[: error.start].decode("utf-8"))
        byte = data[error.start]
        return document, [_not_utf8(document, at, f"byte 0x{byte:02X} is not UTF-8")]


def _with_nuls(name: str, data: bytes) -> tuple[Document, list[Diagnostic]]:
    first = data.index(b"\0")
    document, more = decode(name, data.replace(b"\0", REPLACEMENT))
    if data.count(b"\0") > SHOWN_AS_BINARY * len(data) or not document.text:
        document = Document(name, "")
        line = data.count(b"\n", 0, first) + 1
        found = f"this file holds a NUL byte in line {line}, so it is no text"
        return document, [_not_utf8(document, 0, found)]
    at = len(data[:first].decode("utf-8", errors="replace"))
    if more and more[0].span.start < at:
        return document, more
    return document, [_not_utf8(document, at, "this is a NUL byte, which no text holds")]


def read_document(path: Path | str, name: str | None = None) -> tuple[Document, list[Diagnostic]]:
    """The document at ``path``, shown to people as ``name``.

    Raises:
        FileError: it cannot be read.
    """
    return decode(name or str(path), read_bytes(path))


def _not_utf8(document: Document, at: int, message: str) -> Diagnostic:
    end = min(at + 1, len(document.text))
    return syn017_encoding.RULE.at(
        document.span(at, end),
        message,
        label="first seen here" if document.text else "",
        help="save the file as UTF-8",
    )
