"""Bytes of a foreign file become a document, whatever their encoding."""

from __future__ import annotations

import codecs
import re

from argmap.source.diagnostic import Diagnostic
from argmap.source.document import Document
from argmap.source.read import decode as decode_utf8
from argmap.source.rules import fmt001_assumed_encoding

DECLARED = re.compile(rb"""<\?xml[^>]{0,200}?\bencoding\s{0,8}=\s{0,8}["']([A-Za-z0-9._-]{1,40})""")
"""The encoding that the first line of an XML file declares."""


def decode(name: str, data: bytes) -> tuple[Document, list[Diagnostic]]:
    """A document from bytes in UTF-8, in UTF-16 with its mark, or in the encoding XML declares.

    Bytes that fit none of these are taken for Windows-1252, each by itself, because files put
    together from several programs mix the two; one warning says so. Bytes with a NUL are no text,
    and come back as an empty document with an error.
    """
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return Document(name, data.decode("utf-16", errors="replace")), []
    if b"\0" in data:
        return decode_utf8(name, data)
    declared = _declared(data)
    if declared is not None:
        try:
            return Document(name, data.decode(declared)), []
        except (UnicodeDecodeError, LookupError):
            pass
    try:
        return Document(name, data.decode("utf-8-sig")), []
    except UnicodeDecodeError as error:
        document = Document(name, data.decode("utf-8-sig", errors="argmap-windows-1252"))
        at = len(data[: error.start].decode("utf-8-sig"))
        found = fmt001_assumed_encoding.RULE.at(
            document.span(at, at + 1),
            f"byte 0x{data[error.start]:02X} is not UTF-8",
            label="read as Windows-1252, here and wherever else UTF-8 does not fit",
            help="save the file as UTF-8 if these characters are wrong",
        )
        return document, [found]


def _declared(data: bytes) -> str | None:
    found = DECLARED.match(data.removeprefix(b"\xef\xbb\xbf"))
    if found is None:
        return None
    name = found[1].decode("ascii")
    try:
        known = codecs.lookup(name)
    except LookupError:
        return None
    # Only encodings of text, and none in which markup would look different from ASCII.
    if not known._is_text_encoding or "<?xml".encode(name, errors="ignore") != b"<?xml":
        return None
    return known.name


def _windows_1252(error: UnicodeError) -> tuple[str, int]:
    assert isinstance(error, UnicodeDecodeError)
    bad = error.object[error.start : error.end]
    return bad.decode("windows-1252", errors="replace"), error.end


codecs.register_error("argmap-windows-1252", _windows_1252)
