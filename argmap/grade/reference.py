"""What of a model map an essay has."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from argmap.compare.reference import main_points, matches
from argmap.grade.marked import PointMatch
from argmap.grade.places import Places
from argmap.grade.table import read_table
from argmap.grade.whose import Whose
from argmap.model.map import ArgumentMap
from argmap.resolve.loaded import Loaded
from argmap.source.errors import UsageError
from argmap.source.similar import nearest

COLUMNS = {name: (name,) for name in ("essay", "point", "statement")}
NONE = frozenset(("", "-", "none"))


def model_of(loaded: Loaded) -> ArgumentMap:
    """The model in a file that was read.

    Raises:
        UsageError: it has no main point, so that there is nothing to look for.
    """
    if not main_points(loaded.map):
        path = loaded.documents[0].path if loaded.documents else "the model"
        raise UsageError(f"`{path}` is no model: no statement in it bears directly on a thesis")
    return loaded.map


def compare_with(
    model: ArgumentMap, loaded: Loaded, decided: Mapping[str, str] | None = None
) -> tuple[PointMatch, ...]:
    """For each main point of the model the statement of the essay that makes it.

    ``decided`` are a person's decisions as :func:`read_matches` gives them: by point a statement's
    id, or the number of its line, or nothing where the essay lacks the point.

    Raises:
        UsageError: a decision names a statement that the essay does not have.
    """
    places = Places(loaded)
    settled = {
        point: None if said.casefold() in NONE else _statement(loaded, places, said)
        for point, said in (decided or {}).items()
    }
    found = []
    for match in matches(model, loaded.map, settled):
        name = match.statement
        found.append(
            PointMatch(
                match.point,
                model.statements[match.point].title,
                name,
                loaded.map.statements[name].title if name is not None else "",
                places.line(name) if name is not None else 0,
                match.likeness,
                match.by_hand,
            )
        )
    return tuple(found)


def read_matches(
    path: Path | str, model: ArgumentMap, essays: Sequence[str]
) -> dict[str, dict[str, str]]:
    """A person's decisions by essay and point, from a CSV file.

    Its columns are ``essay, point, statement``: a main point of the model by its id, and what makes
    it in the essay, by id or by line; nothing where the essay lacks it.

    Raises:
        FileError: it cannot be read.
        UsageError: it is no such table, a row fits several essays, names no main point, or
            decides something a second time.
    """
    whose = Whose(essays)
    known = main_points(model)
    found: dict[str, dict[str, str]] = {}
    for row in read_table(path, COLUMNS, "essay"):
        place, point = f"`{path}`, line {row.line}", row.cells.get("point", "")
        if point not in known:
            near = nearest(point, known)
            hint = f"did you mean `{near}`?" if near else f"there are {', '.join(known)}"
            raise UsageError(f"{place}: the model has no main point `{point}`: {hint}")
        essay = whose.one(row.cells["essay"], place)
        if essay is not None:
            points = found.setdefault(essay, {})
            if point in points:
                raise UsageError(f"{place}: `{point}` of `{essay}` is decided already")
            points[point] = row.cells.get("statement", "")
    return found


def _statement(loaded: Loaded, places: Places, said: str) -> str:
    statements = loaded.map.statements
    if said in statements:
        return said
    at = next((name for name in statements if said == str(places.line(name))), None)
    if at is None:
        near = nearest(said, [name for name, each in statements.items() if each.named])
        hint = f": did you mean `{near}`?" if near else ""
        raise UsageError(f"`{loaded.documents[0].path}` has no statement `{said}`{hint}")
    return at
