"""The report as one page that needs nothing from elsewhere."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from argmap.evaluate.report.blocks import (
    Block,
    Blocks,
    Bullets,
    Figure,
    Heading,
    Outline,
    Paragraph,
    Table,
)
from argmap.evaluate.report.text import DEEPEST
from argmap.source.report.harmless import harmless

STYLE = """
:root { color-scheme: light dark; }
body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
h1 { line-height: 1.2; } h2 { margin-top: 2.5rem; }
table { border-collapse: collapse; margin: 1rem 0; }
th, td { text-align: left; vertical-align: top; padding: .25rem 1rem .25rem 0; }
th { border-bottom: 2px solid; } td { border-bottom: 1px solid #8884; }
td + td, th + th { white-space: nowrap; font-variant-numeric: tabular-nums; }
ol.why { list-style: none; padding: 0; } ol.why li { margin: .15rem 0 .15rem var(--in); }
figure { margin: 1.5rem 0; overflow-x: auto; } figcaption { font-size: .9rem; opacity: .8; }
"""
POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"


def write_html(blocks: Blocks, lang: str = "en") -> Iterator[str]:
    """The page, piece by piece. What a map says is text in it, never markup or script."""
    blocks = iter(blocks)
    first = next(blocks, None)
    title = first.text if isinstance(first, Heading) else "Evaluation"
    yield (
        f'<!doctype html>\n<html lang="{_safe(lang)}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{_safe(title)}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n<main>\n"
    )
    if first is not None:
        yield from _block(first)
    for block in blocks:
        yield from _block(block)
    yield "</main>\n</body>\n</html>\n"


def _block(block: Block) -> Iterator[str]:
    match block:
        case Heading(level, text):
            yield f"<h{level}>{_safe(text)}</h{level}>\n"
        case Paragraph(text):
            yield f"<p>{_safe(text)}</p>\n"
        case Bullets(items):
            yield f"<ul>\n{''.join(f'<li>{_safe(item)}</li>{chr(10)}' for item in items)}</ul>\n"
        case Outline(lines):
            yield '<ol class="why">\n'
            for line in lines:
                indent = 1.5 * min(line.depth, DEEPEST)
                yield f'<li style="--in: {indent}rem">{_safe(line.text)}</li>\n'
            yield "</ol>\n"
        case Table(head, rows):
            cells = "".join(f'<th scope="col">{_safe(cell)}</th>' for cell in head)
            yield f"<table>\n<thead><tr>{cells}</tr></thead>\n<tbody>\n"
            for row in rows:
                yield f"<tr>{''.join(f'<td>{_safe(cell)}</td>' for cell in row)}</tr>\n"
            yield "</tbody>\n</table>\n"
        case Figure(svg, caption):
            yield f"<figure>\n{svg}<figcaption>{_safe(caption)}</figcaption>\n</figure>\n"


def _safe(text: str) -> str:
    return escape(harmless(text))
