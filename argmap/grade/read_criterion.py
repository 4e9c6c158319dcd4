"""A criterion of a rubric is read, with its levels."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from argmap.grade.rubric import (
    ALWAYS,
    NEVER,
    Condition,
    Conditions,
    Criterion,
    Level,
    Part,
)
from argmap.grade.rules import (
    rub004_wrong_kind,
    rub005_unknown_measure,
    rub006_out_of_order,
    rub007_weights_not_met,
    rub008_out_of_reach,
    rub010_unknown_placeholder,
    rub011_nobody_marks_it,
)
from argmap.grade.sentence import NUMBERS, TEXTS, unknown_placeholders
from argmap.grade.toml_table import Table, finite
from argmap.measure.registry import BY_NAME
from argmap.source.document import Span
from argmap.source.similar import nearest

AT_MOST = re.compile(r"at most (\d+(?:\.\d+)?)")
OF_THE_MAP = ("measure", "points", "level")
PARTS: dict[str, Part] = {"amount": "amount", "shape": "shape"}
EXACT = 1e-6


def read_criterion(table: Table) -> Criterion:
    """The criterion in a table. What is wrong with it is added to the table's diagnostics."""
    name = table.text("id", needed=True)
    title = table.text("title", needed=True)
    weight = table.number("weight", needed=True)
    if weight is not None and weight <= 0:
        table.found.append(
            rub007_weights_not_met.RULE.at(
                table.value("weight"), "a weight must be above 0", label="gives no points"
            )
        )
    by_hand = table.word("by", ("map", "hand"), "map") == "hand"
    line = table.word("points", ("steps", "line"), "steps") == "line"
    measure = _measure(table)
    entries = table.tables("level", "a level")
    named = "measure" in table
    criterion = Criterion(
        id=name,
        title=title,
        weight=weight or 0.0,
        levels=tuple(
            _level(each, measure, line=line and each is not entries[0], named=named)
            for each in entries
        ),
        measure=measure,
        line=line,
        part=PARTS[table.word("part", PARTS, "shape")],
        by_hand=by_hand,
        applies=_applies(table),
        about=table.text("about"),
        not_asked=table.text("not-asked"),
        wanting=_sentence(table, "wanting"),
    )
    table.unknown_keys()
    _check_who(table, by_hand)
    if entries and weight:
        _check_levels(entries, criterion)
    return criterion


def _check_who(table: Table, by_hand: bool) -> None:
    given = [key for key in OF_THE_MAP if key in table]
    if by_hand and given:
        table.found.append(
            rub011_nobody_marks_it.RULE.at(
                table.key(given[0]),
                f"a criterion that is marked by hand has no `{given[0]}`",
                label="for the map to answer",
                help='take this out, or take out `by = "hand"`',
            )
        )
    if not by_hand and "level" not in table:
        table.found.append(
            rub011_nobody_marks_it.RULE.at(
                table.key(),
                "this criterion has no levels, and nobody marks it by hand",
                label="gives no points",
                help=("write `[[criterion.level]]` under it", 'or `by = "hand"`'),
            )
        )


def _level(table: Table, measure: str, *, line: bool, named: bool) -> Level:
    points = table.number("points", needed=True)
    says, following = _sentence(table, "says"), _sentence(table, "next")
    at = None
    needs = ALWAYS
    raw = table.raw("at")
    if raw is not None:
        if "needs" in table or not named:
            table.found.append(
                rub004_wrong_kind.RULE.at(
                    table.key("at"),
                    "`at` is the threshold of the criterion's own measure"
                    if not named
                    else "a level has either `at` or `needs`",
                    label="which measure?" if not named else "both are here",
                    help="write `measure = …` in the criterion, or `needs = { … }` here",
                )
            )
        condition = _condition(table, table.value("at"), measure, raw)
        if condition is not None and measure:
            at, needs = condition.at, ((condition,),)
    elif line:
        table.missing("at")
    if "needs" in table:
        needs = _conditions(table, "needs")
    table.unknown_keys()
    return Level(points or 0.0, needs, at, says, following)


def _sentence(table: Table, key: str) -> str:
    text = table.text(key)
    for placeholder in unknown_placeholders(text):
        known = ", ".join(f"`{{{each}}}`" for each in (*NUMBERS, *TEXTS))
        table.found.append(
            rub010_unknown_placeholder.RULE.at(
                table.value(key),
                f"`{placeholder}` stands for nothing",
                label="in this sentence",
                help=(
                    f"there are {known}, and `{{met|one|many}}`",
                    "a brace of the text itself is doubled: `{{` and `}}`",
                ),
            )
        )
    return text


def _measure(table: Table) -> str:
    name = table.text("measure")
    return name if not name or _known(table, table.value("measure"), name) else ""


def _known(table: Table, span: Span, name: str) -> bool:
    if name in BY_NAME:
        return True
    near = nearest(name, BY_NAME)
    table.found.append(
        rub005_unknown_measure.RULE.at(
            span,
            f"there is no measure `{name}`",
            label="unknown",
            help=f"write `{near}`" if near else "`argmap stats --explain` lists the measures",
        )
    )
    return False


def _applies(table: Table) -> Conditions:
    raw = table.raw("applies")
    if raw is None or raw == "always":
        return ALWAYS
    return NEVER if raw == "never" else _conditions(table, "applies")


def _conditions(table: Table, key: str) -> Conditions:
    raw = table.raw(key)
    listed = raw if isinstance(raw, list) else [raw]
    if not listed or not all(isinstance(each, dict) for each in listed):
        words = "`always`, `never`, or " if key == "applies" else ""
        table.found.append(
            rub004_wrong_kind.RULE.at(
                table.value(key),
                f"`{key}` must be {words}a table of measures and thresholds, or a list of these",
                label="this is something else",
                help=f"for example `{key} = {{ counted-depth = 2 }}`",
            )
        )
        return ALWAYS
    return tuple(
        tuple(_each(table, key, each, (number,) if isinstance(raw, list) else ()))
        for number, each in enumerate(listed)
    )


def _each(
    table: Table, key: str, data: dict[str, Any], inside: tuple[int, ...]
) -> Iterator[Condition]:
    for name, threshold in data.items():
        if _known(table, table.key(key, *inside, name), name):
            condition = _condition(table, table.value(key, *inside, name), name, threshold)
            if condition is not None:
                yield condition


def _condition(table: Table, span: Span, measure: str, raw: Any) -> Condition | None:
    """A threshold: a number, or ``at most`` a number."""
    text = AT_MOST.fullmatch(raw) if isinstance(raw, str) else None
    written = float(text[1]) if text else raw
    is_number = isinstance(written, (int, float)) and not isinstance(written, bool)
    number = finite(written) if is_number else None
    if number is None:
        table.found.append(
            rub004_wrong_kind.RULE.at(
                span, "a threshold must be a number, or `at most` a number", label="neither"
            )
        )
        return None
    unit = BY_NAME[measure].unit if measure else "mean"
    within = 0 <= number <= (1 if unit == "share" else float("inf"))
    if not within or (unit == "count" and number != int(number)):
        asked = "lies between 0 and 1" if unit == "share" else "is a whole number from 0"
        table.found.append(
            rub008_out_of_reach.RULE.at(
                span,
                f"`{measure}` never is {number:g}" if measure else f"nothing is {number:g}",
                label=f"a {unit} {asked}" if unit != "mean" else "must be 0 or more",
            )
        )
        return None
    return Condition(measure, number, text is not None)


def _check_levels(entries: list[Table], criterion: Criterion) -> None:
    levels = criterion.levels
    if criterion.line and levels[0].at is None:
        # It speaks of maps in which there is nothing to measure, and is no part of the line.
        levels, entries = levels[1:], entries[1:]
    if not levels:
        return
    for table, lower, upper in zip(entries[1:], levels, levels[1:], strict=False):
        if upper.points <= lower.points:
            _out_of_order(table, "points", f"a level of {upper.points:g} points", lower.points)
        elif not _rises(lower, upper):
            assert lower.at is not None
            _out_of_order(table, "at", "this threshold", lower.at)
    if abs(levels[-1].points - criterion.weight) > EXACT and not _falls(levels):
        entries[-1].found.append(
            rub007_weights_not_met.RULE.at(
                entries[-1].value("points"),
                f"the highest level gives {levels[-1].points:g} points, "
                f"the weight is {criterion.weight:g}",
                label="the most that can be reached",
                help=f"write `points = {criterion.weight:g}`, or change the weight",
            )
        )
    if levels[0].points < 0:
        entries[0].found.append(
            rub007_weights_not_met.RULE.at(
                entries[0].value("points"), "points are never below 0", label="below 0"
            )
        )


def _falls(levels: Iterable[Level]) -> bool:
    points = [level.points for level in levels]
    return points != sorted(set(points))


def _rises(lower: Level, upper: Level) -> bool:
    """Whether the upper level asks for more; levels without thresholds are not compared."""
    if lower.at is None or upper.at is None:
        return True
    most = [conditions[0].most for (conditions,) in (lower.needs, upper.needs)]
    if most[0] != most[1]:
        return False
    return upper.at < lower.at if most[0] else upper.at > lower.at


def _out_of_order(table: Table, key: str, what: str, before: float) -> None:
    table.found.append(
        rub006_out_of_order.RULE.at(
            table.value(key),
            f"{what} stands after one of {before:g}",
            label="not in order",
            help="write the levels from the fewest points to the most",
        )
    )
