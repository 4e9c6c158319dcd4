"""What citations point to: declared sources, the bibliography, and the essay."""

from __future__ import annotations

from dataclasses import replace

from argmap.model.source import ESSAY, Source
from argmap.resolve.files import Folder, Unit
from argmap.resolve.statements import Definitions
from argmap.source.diagnostic import Related
from argmap.source.document import Span
from argmap.source.rules import ref006_unreadable_file


def complete(units: list[Unit], definitions: Definitions, folder: Folder) -> dict[str, Source]:
    """All sources of a map: those declared, with their texts, and those cited from elsewhere."""
    sources = definitions.sources
    for source in list(sources.values()):
        if source.file:
            place = definitions.source_files[source.id]
            sources[source.id] = _with_text(source, place, units, folder)
    cited = _cited(definitions)
    for unit in units:
        _essay(unit, cited, sources, folder)
    wanted = cited - sources.keys() - {unit.essay_key for unit in units}
    for unit in units:
        if wanted:
            _bibliography(unit, wanted, sources, folder)
        else:  # it need not be read, but it ought to be there
            for name in unit.meta.bibliography:
                folder.find(unit.path, name, unit.setting("bibliography", name))
    return sources


def _cited(definitions: Definitions) -> set[str]:
    return {
        citation.key
        for statement in definitions.statements.values()
        for citation in statement.citations
    }


def _with_text(source: Source, place: Span, units: list[Unit], folder: Folder) -> Source:
    from argmap.resolve.essay import paragraphs

    unit = next(unit for unit in units if unit.document is source.span.document)
    text = folder.text(unit, source.file, place)
    return replace(source, passages=paragraphs(text)) if text is not None else source


def _essay(unit: Unit, cited: set[str], sources: dict[str, Source], folder: Folder) -> None:
    from argmap.resolve.essay import paragraphs

    key = unit.essay_key
    if not unit.meta.essay or (key != ESSAY and key not in cited):
        return
    span = unit.places[ESSAY]
    text = folder.text(unit, unit.meta.essay, span)
    sources[key] = Source(
        id=key,
        text=unit.meta.title or unit.meta.essay,
        kept_in="essay",
        file=unit.meta.essay,
        short=ESSAY,
        note=unit.meta.essay,
        passages=paragraphs(text) if text is not None else None,
        span=span,
        anchor=span,
    )


def _bibliography(unit: Unit, wanted: set[str], sources: dict[str, Source], folder: Folder) -> None:
    from argmap.resolve.bibliography import read_bibliography

    for name in unit.meta.bibliography:
        span = unit.setting("bibliography", name)
        document = folder.document(unit, name, span)
        if document is None:
            continue
        entries, faults = read_bibliography(name, document.text)
        for line, problem in faults:
            start = document.starts[min(line, len(document.starts)) - 1]
            size = len(document.line(line))
            folder.diagnostics.append(
                ref006_unreadable_file.RULE.at(
                    document.span(start, start + size),
                    "this entry of the bibliography cannot be read",
                    label=problem,
                    related=(Related(span, "the bibliography is named here"),),
                    help="mend the entry; the others are read",
                )
            )
        for key, source in entries.items():
            full = unit.prefix + key
            if full in wanted and full not in sources:
                sources[full] = replace(source, id=full, span=span, anchor=span)
