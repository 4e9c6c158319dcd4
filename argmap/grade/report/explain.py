"""How every point came about, down to the measures and the statements that they count."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.grade.marked import Marked, MarkedCriterion, Measured, Status
from argmap.grade.places import Places
from argmap.grade.report.pages import line_list, points
from argmap.grade.rubric import Criterion, Rubric
from argmap.grade.rubric_page import condition
from argmap.measure.counted import why_not
from argmap.measure.registry import BY_NAME
from argmap.resolve.loaded import Loaded


def explained(marked: Marked, rubric: Rubric, loaded: Loaded) -> Iterator[str]:
    """The way to every criterion's points, line by line."""
    left_out = [each for each in marked.criteria if each.status.left_out]
    if left_out:
        asked = rubric.scale - sum(_weight(rubric, each.id) for each in left_out)
        yield (
            f"weights: {', '.join(each.id for each in left_out)} left out; the others make up "
            f"{asked:g} of {rubric.scale:g}, and each counts {rubric.scale:g}/{asked:g} of its own"
        )
    places = Places(loaded)
    for each in marked.criteria:
        criterion = rubric.criterion(each.id)
        assert criterion is not None
        yield ""
        yield f"{each.id}: {points(each.points)} of {points(each.max)} ({each.status.value})"
        if each.status is Status.OVERRIDDEN:
            yield f"  the map alone gives {points(each.computed)}"
        for measured in each.measured:
            yield from _measure(measured, loaded, places)
        yield from (f"  {line}" for line in _levels(criterion, each))


def _weight(rubric: Rubric, name: str) -> float:
    criterion = rubric.criterion(name)
    return criterion.weight if criterion else 0.0


def _measure(measured: Measured, loaded: Loaded, places: Places) -> Iterator[str]:
    yield f"  {measured.name} = {_shown(measured)}: {BY_NAME[measured.name].definition}"
    if measured.met:
        yield f"    counts: {_named(measured.met, places)}"
    for name in measured.wanting:
        reason = why_not(loaded.map, name)
        yield f"    wants:  {_named((name,), places)}{f': {reason}' if reason else ''}"


def _named(names: tuple[str, ...], places: Places) -> str:
    shown = [
        f"{places.which((name,)) if name.startswith('~') else name}"
        f"{f' ({line_list((places.line(name),))})' if places.line(name) else ''}"
        for name in names
    ]
    return ", ".join(shown)


def _shown(measured: Measured) -> str:
    return "nothing to measure" if measured.value is None else f"{measured.value:.4g}"


def _levels(criterion: Criterion, marked: MarkedCriterion) -> Iterator[str]:
    if not criterion.levels:
        return
    way = "evenly between" if criterion.line else "at"
    asked = "; ".join(f"{points(each.points)}: {condition(each)}" for each in criterion.levels)
    yield f"points {way} the thresholds: {asked}"
