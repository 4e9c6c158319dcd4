"""BibTeX and BibLaTeX, by the library `bibtexparser`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.resolve.bibliography import Entry, Fault

if TYPE_CHECKING:
    from bibtexparser.model import Block


def read_bibtex(text: str) -> tuple[list[Entry], list[Fault]]:
    """The entries, and the line and the reason of each block that cannot be read."""
    import logging

    from bibtexparser.entrypoint import parse_string
    from bibtexparser.middlewares import LatexDecodingMiddleware
    from bibtexparser.model import Entry as Found

    logging.getLogger("bibtexparser").setLevel(logging.CRITICAL)
    append = [LatexDecodingMiddleware()] if "\\" in text else []
    library = parse_string(text, append_middleware=append)
    faults = [((block.start_line or 0) + 1, _reason(block)) for block in library.failed_blocks]
    # A field too many, or LaTeX that is not understood, is no reason to lose an entry.
    failed = (getattr(block, "ignore_error_block", None) for block in library.failed_blocks)
    entries = []
    for entry in (*library.entries, *(block for block in failed if isinstance(block, Found))):
        if not entry.key:
            faults.append(((entry.start_line or 0) + 1, "this entry has no key"))
            continue
        fields = {field.key.lower(): str(field.value) for field in reversed(entry.fields)}
        entries.append(Entry(entry.key, _people(fields), fields))
    return entries, sorted(faults)


def _reason(block: Block) -> str:
    from bibtexparser.model import (
        DuplicateBlockKeyBlock,
        DuplicateFieldKeyBlock,
        MiddlewareErrorBlock,
    )

    if isinstance(block, DuplicateBlockKeyBlock):
        return f"the key `{block.key}` stands twice"
    if isinstance(block, DuplicateFieldKeyBlock):
        return f"twice in one entry: {', '.join(sorted(block.duplicate_keys))}"
    if isinstance(block, MiddlewareErrorBlock):
        return "its LaTeX is not understood, and stays as it is"
    return "a brace, a quotation mark or a comma is missing"


def _people(fields: dict[str, str]) -> list[str]:
    written = fields.get("author") or fields.get("editor") or ""
    return " ".join(written.split()).split(" and ")
