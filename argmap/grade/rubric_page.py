"""A rubric for people to read, in Markdown."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.grade.rubric import ALWAYS, NEVER, Conditions, Criterion, Level, Rubric
from argmap.measure.registry import BY_NAME


def rubric_page(rubric: Rubric) -> str:
    """The scale, the source, and each criterion with its measures, thresholds and points."""
    return "\n".join([*_lines(rubric), ""])


def _lines(rubric: Rubric) -> Iterator[str]:
    yield f"# {rubric.name}: {rubric.title}"
    yield ""
    yield f"{rubric.scale:g} points. {rubric.source}".rstrip()
    if rubric.by_hand:
        yield ""
        yield f"What no map answers: {rubric.by_hand}"
    for criterion in rubric.criteria:
        yield ""
        yield from _criterion(criterion)
    if rubric.bands:
        yield ""
        yield "## Bands"
        yield ""
        for band in rubric.bands:
            yield f"- from {band.at:g}: {band.title}{f', {band.text}' if band.text else ''}"


def _criterion(criterion: Criterion) -> Iterator[str]:
    yield f"## {criterion.title} (`{criterion.id}`, {criterion.weight:g} points)"
    yield ""
    about = f"{criterion.about} " if criterion.about else ""
    yield f"{about}{'Marked by hand.' if criterion.by_hand else f'Part: {criterion.part}.'}"
    if criterion.applies == NEVER:
        yield "Not asked for, so its weight is shared out."
    elif criterion.applies != ALWAYS:
        yield f"It applies where {needs(criterion.applies)}."
    if criterion.measure:
        yield ""
        yield f"`{criterion.measure}`: {BY_NAME[criterion.measure].definition}"
    if criterion.levels:
        yield ""
        if criterion.line:
            yield "The points grow evenly between the thresholds."
            yield ""
        for level in criterion.levels:
            yield f"- {level.points:g} {points(level)}: {condition(level)}"


def points(level: Level) -> str:
    """``point`` or ``points``."""
    return "point" if level.points == 1 else "points"


def condition(level: Level) -> str:
    """What a level takes."""
    return "to everybody" if level.needs == ALWAYS else needs(level.needs)


def needs(conditions: Conditions) -> str:
    """``counted-depth is at least 2 and …, or …``."""
    return ", or ".join(
        " and ".join(
            f"`{each.measure}` is at {'most' if each.most else 'least'} {each.at:g}"
            for each in every
        )
        for every in conditions
    )
