"""A map as a table of nodes and a table of edges, for formats that know nothing but these.

A node is a statement, a source, a heading, or a step that edges must speak of. An edge from one
statement to another says that the first supports or attacks the second. A step has a node of its
own only where it has several premises or where something bears on it: then ``premise`` edges lead
from its premises to it, and its own edge leads to what it bears on.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields
from typing import Any

from argmap.interchange.argmap_json import is_plain
from argmap.interchange.format import Loss
from argmap.model.argument import Argument, Rivalry, Target
from argmap.model.map import ArgumentMap
from argmap.model.source import Source
from argmap.model.statement import Statement

Scalar = str | float | bool | int
Row = dict[str, Scalar]

STATEMENT, SOURCE, SECTION, STEP = "statement", "source", "section", "step"
PREMISE, ABOUT, CITES, CONTRADICTS = "premise", "about", "cites", "contradicts"
TAKEN = re.compile(rf"\\|(?:{SOURCE}|{SECTION}|{STEP}):")
"""How the keys of nodes begin that are no statements."""
SOURCE_FIELDS = (
    "text", "kind", "kept_in", "author", "origin", "purpose", "perspective", "file", "url",
    "short", "note",
)  # fmt: skip
USUAL_SOURCE = Source("")


@dataclass(slots=True)
class Tables:
    """Nodes and edges as rows of named values; a value that says nothing is not there.

    A node's key is in ``id``; ``type`` says what it is. An edge leads from ``source`` to
    ``target``; its ``type`` is ``supports``, ``attacks``, ``premise``, ``contradicts``, ``about``
    or ``cites``. ``meta`` holds the front matter.
    """

    nodes: list[Row] = field(default_factory=list)
    edges: list[Row] = field(default_factory=list)
    meta: dict[str, Any] = field(default_factory=dict)
    losses: list[Loss] = field(default_factory=list)


def node_key(target: Target) -> str:
    """The key of a statement's or a step's node."""
    if isinstance(target, int):
        return f"{STEP}:{target}"
    return "\\" + target if TAKEN.match(target) else target


def tables_of(map_: ArgumentMap) -> Tables:
    """The tables of a map; what they cannot hold is in their losses.

    That is little: values of front matter that JSON lacks, tags with white space in them, and
    attributes of anybody's own that are empty or whose names no program could show.
    """
    made = Tables()
    for name in fields(map_.meta):
        value = getattr(map_.meta, name.name)
        if value and name.name != "extra":
            made.meta[name.name] = list(value) if isinstance(value, tuple) else value
    for key, value in map_.meta.extra.items():
        if _is_column(key) and is_plain(value):
            made.meta[key] = value
        else:
            made.losses.append(Loss(key, "the map"))
    made.nodes += (_statement(s, made.losses) for s in map_.statements.values())
    made.nodes += (_source(source, made.losses) for source in map_.sources.values())
    for index, section in enumerate(map_.sections):
        row: Row = {"id": f"{SECTION}:{index}", "type": SECTION, "text": section.title}
        row["level"] = section.level
        if section.parent is not None:
            row["section"] = section.parent
        if section.under is not None:
            row["under"] = node_key(section.under)
        made.nodes.append(row)
    _add_steps(map_, made)
    _add_other_edges(map_, made)
    return made


def _statement(statement: Statement, losses: list[Loss]) -> Row:
    row: Row = {
        "id": node_key(statement.id),
        "type": STATEMENT,
        "role": statement.role,
        "text": statement.text,
    }
    if statement.label:
        row["label"] = statement.label
    if statement.credence is not None:
        row["credence"] = statement.credence
    if statement.possible:
        row["possible"] = True
    if statement.assumed:
        row["assumed"] = True
    if statement.date is not None:
        row["date"] = statement.date.text
    if statement.by:
        row["by"] = statement.by
    whole = [tag for tag in statement.tags if tag and not re.search(r"\s", tag)]
    losses += [Loss(f"tag `{tag}`", statement.id) for tag in statement.tags if tag not in whole]
    if whole:
        row["tags"] = " ".join(whole)
    if statement.section is not None:
        row["section"] = statement.section
    _add_extra(row, statement.extra, "", statement.id, losses)
    return row


def _add_extra(
    row: Row, extra: Mapping[str, str], kind: str, where: str, losses: list[Loss]
) -> None:
    for key, value in extra.items():
        if _is_column(key) and value:
            row[key] = value
        else:
            losses.append(Loss(kind + key, where))


def _is_column(key: str) -> bool:
    """Whether a key of anybody's own can be the name of a column or an attribute."""
    return key.startswith("x-") and key.isprintable()


def _source(source: Source, losses: list[Loss]) -> Row:
    row: Row = {"id": f"{SOURCE}:{source.id}", "type": SOURCE}
    for name in SOURCE_FIELDS:
        value = getattr(source, name)
        if value != getattr(USUAL_SOURCE, name):
            row[name] = value
    if source.date is not None:
        row["date"] = source.date.text
    if source.passages is not None:
        row["passages"] = json.dumps(source.passages, ensure_ascii=False)
    _add_extra(row, source.extra, "source ", source.id, losses)
    return row


def _add_steps(map_: ArgumentMap, made: Tables) -> None:
    for step in map_.arguments.values():
        start = node_key(step.premises[0])
        if step.linked or map_.bearing_on(step.id):
            start = node_key(step.id)
            made.nodes.append({"id": start, "type": STEP})
            made.edges += (
                {"source": node_key(premise), "target": start, "type": PREMISE}
                for premise in step.premises
            )
        row: Row = {"source": start, "target": node_key(step.conclusion), "type": step.polarity}
        row.update(_weight(step))
        made.edges.append(row)


def _weight(step: Argument | Rivalry) -> Iterator[tuple[str, Scalar]]:
    if step.strength is not None:
        yield "strength", step.strength
    if isinstance(step, Argument):
        if step.scheme:
            yield "scheme", step.scheme
        if step.granted:
            yield "granted", True


def _add_other_edges(map_: ArgumentMap, made: Tables) -> None:
    for pair in map_.rivals:
        row: Row = {"source": node_key(pair.left), "target": node_key(pair.right)}
        made.edges.append({**row, "type": CONTRADICTS, **dict(_weight(pair))})
    missing: dict[str, None] = {}
    for statement in map_.statements.values():
        key = node_key(statement.id)
        if statement.about is not None:
            made.edges.append({"source": key, "target": node_key(statement.about), "type": ABOUT})
        for citation in statement.citations:
            row = {"source": key, "target": f"{SOURCE}:{citation.key}", "type": CITES}
            if citation.kind:
                row["place"] = citation.kind
            if citation.locator:
                row["locator"] = citation.locator
            if citation.prefix:
                row["prefix"] = citation.prefix
            if citation.suppressed:
                row["suppressed"] = True
            made.edges.append(row)
            if citation.key not in map_.sources:
                missing[citation.key] = None
    made.nodes += ({"id": f"{SOURCE}:{key}", "type": SOURCE, "missing": True} for key in missing)
