"""A TOML file becomes a rubric."""

from __future__ import annotations

import json
from hashlib import sha256
from pathlib import Path

from argmap.grade.read_criterion import read_criterion
from argmap.grade.rubric import Band, Criterion, Rubric
from argmap.grade.rules import (
    rub006_out_of_order,
    rub007_weights_not_met,
    rub008_out_of_reach,
    rub009_defined_twice,
)
from argmap.grade.toml_table import Table, read_toml
from argmap.source.diagnostic import Diagnostic, Related
from argmap.source.document import Document
from argmap.source.read import read_document

SENTENCES = {
    "no-strength": "So far nothing earns half of its points: begin with the first step below.",
    "nothing-next": "Nothing that this rubric asks for is missing.",
    "empty": "There is no statement in this map yet: begin with a thesis.",
    "not-asked": "The task did not ask for this, so its weight is shared out.",
    "below": "Below the lowest level.",
    "exempt": "Left out by hand; its weight is shared out.",
    "blank": "Still to be marked by hand.",
    "by-hand": "Marked by hand.",
}
"""The sentences that belong to no criterion, as they are unless a rubric says otherwise."""
HASH_LENGTH = 12
EXACT = 1e-6
"""Weights are sums of decimal fractions, which a computer adds up with a tiny error."""


def load_rubric(path: Path | str) -> tuple[Rubric | None, list[Diagnostic]]:
    """The rubric in a file, and what is wrong with it.

    The rubric is None unless the file is free of errors, so that nothing is ever marked by half a
    rubric. Its name is the file's name without the ending.

    Raises:
        FileError: the file cannot be read.
    """
    document, found = read_document(path)
    return read_rubric(document, Path(path).stem, found)


def read_rubric(
    document: Document, name: str, found: list[Diagnostic] | None = None
) -> tuple[Rubric | None, list[Diagnostic]]:
    """The rubric in a document, as :func:`load_rubric` gives it."""
    found = [] if found is None else found
    if found:
        return None, found
    table = read_toml(document, found, "a rubric")
    if found:
        return None, found
    title = table.text("title", needed=True)
    scale = table.number("scale", needed=True)
    sentences = {**SENTENCES, **table.texts("sentences", SENTENCES)}
    bands = _bands(table, scale)
    source, by_hand = table.text("source"), table.text("by-hand")
    entries = table.tables("criterion", "a criterion")
    if not entries and "criterion" not in table:
        table.missing("criterion", "[[criterion]]")
    criteria = [read_criterion(each) for each in entries]
    table.unknown_keys()
    _check_ids(entries, criteria, found)
    _check_sum(table, scale, criteria, found)
    if found:
        return None, sorted(found, key=lambda each: (each.span.start, each.code))
    assert scale is not None
    rubric = Rubric(
        name, title, scale, tuple(criteria), bands, source, by_hand, sentences, _hash(document)
    )
    return rubric, []


def _bands(table: Table, scale: float | None) -> tuple[Band, ...]:
    bands: list[Band] = []
    for each in table.tables("band", "a band"):
        at = each.number("at", needed=True)
        bands.append(Band(at or 0.0, each.text("title", needed=True), each.text("text")))
        each.unknown_keys()
        if at is not None and not 0 <= at <= (at if scale is None else scale):
            each.found.append(
                rub008_out_of_reach.RULE.at(
                    each.value("at"),
                    f"no mark reaches band `{bands[-1].title}`"
                    if at > 0
                    else f"band `{bands[-1].title}` begins below 0",
                    label=f"marks lie between 0 and {scale:g}" if scale else "marks begin at 0",
                )
            )
        if len(bands) > 1 and bands[-1].at <= bands[-2].at and at is not None:
            each.found.append(
                rub006_out_of_order.RULE.at(
                    each.value("at"),
                    f"band `{bands[-1].title}` does not begin above `{bands[-2].title}`",
                    label=f"`{bands[-2].title}` begins at {bands[-2].at:g}",
                    help="write the bands from the lowest upwards",
                )
            )
    return tuple(bands)


def _check_ids(entries: list[Table], criteria: list[Criterion], found: list[Diagnostic]) -> None:
    first: dict[str, Table] = {}
    for table, criterion in zip(entries, criteria, strict=True):
        earlier = first.setdefault(criterion.id, table) if criterion.id else table
        if earlier is not table:
            found.append(
                rub009_defined_twice.RULE.at(
                    table.value("id"),
                    f"there are two criteria `{criterion.id}`",
                    label="the second one",
                    help="give each criterion an id of its own",
                    related=(Related(earlier.value("id"), "the first one"),),
                )
            )


def _check_sum(
    table: Table, scale: float | None, criteria: list[Criterion], found: list[Diagnostic]
) -> None:
    if scale is None or not all(each.weight for each in criteria) or not criteria:
        return
    whole = sum(each.weight for each in criteria)
    if scale <= 0 or abs(whole - scale) > EXACT:
        found.append(
            rub007_weights_not_met.RULE.at(
                table.value("scale"),
                f"the weights make up {whole:g}, the scale is {scale:g}",
                label="the highest mark",
                help=f"write `scale = {whole:g}`, or change the weights",
            )
        )


def _hash(document: Document) -> str:
    import tomllib

    data = json.dumps(tomllib.loads(document.text), sort_keys=True, default=str)
    return sha256(data.encode("utf-8", errors="replace")).hexdigest()[:HASH_LENGTH]
