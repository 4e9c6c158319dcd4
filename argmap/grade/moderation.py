"""Two gradings of the same essays, side by side."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

from argmap.source.errors import FileError, UsageError


class Pair(NamedTuple):
    """An essay in both gradings, and how far apart its marks are, as a share of all points.

    ``criterion`` is the one in which they differ most, empty where they agree in all.
    """

    path: str
    first: dict[str, Any]
    second: dict[str, Any]
    apart: float
    criterion: str


@dataclass(frozen=True, slots=True)
class Moderation:
    """What two gradings have in common.

    ``pairs`` begin with those furthest apart. ``kappa`` is that of the marks, ``criteria`` that of
    each criterion by its title; None where nothing varies. ``alone`` are the essays with a mark in
    one of them only. ``same_rubric`` says whether both were marked by the same one.
    """

    pairs: tuple[Pair, ...]
    kappa: float | None
    criteria: dict[str, float | None]
    alone: tuple[str, ...]
    same_rubric: bool


def moderate(first: Path | str, second: Path | str) -> Moderation:
    """Compare two files of JSON lines, as ``argmap grade`` writes them.

    Raises:
        FileError: one of them cannot be read.
        UsageError: one of them is no such file, or they have no marked essay in common.
    """
    ours, theirs = read_lines(first), read_lines(second)
    both = [path for path in ours if path in theirs]
    if not both:
        raise UsageError(f"`{first}` and `{second}` have no marked essay in common")
    pairs = [_pair(path, ours[path], theirs[path]) for path in both]
    ratings: dict[str, list[tuple[float, float]]] = {}
    for pair in pairs:
        for title, one, other in _criteria(pair.first, pair.second):
            ratings.setdefault(title, []).append((one, other))
    return Moderation(
        tuple(sorted(pairs, key=lambda pair: (-pair.apart, pair.path))),
        weighted_kappa([(_share(pair.first), _share(pair.second)) for pair in pairs]),
        {title: weighted_kappa(given) for title, given in ratings.items()},
        tuple(sorted(ours.keys() ^ theirs.keys())),
        len({each["rubric_hash"] for path in both for each in (ours[path], theirs[path])}) == 1,
    )


def weighted_kappa(ratings: Sequence[tuple[float, float]]) -> float | None:
    """Cohen's kappa with quadratic weights: agreement of two raters beyond chance.

    1 is full agreement, 0 what chance gives, below 0 is worse than chance; None where neither
    rater tells any two things apart. After J. Cohen, "Weighted kappa", *Psychological Bulletin* 70
    (1968): one less the mean squared difference over that of all pairs of the two raters' ratings,
    so that ratings need not be whole numbers.
    """
    count = len(ratings)
    ours, theirs = [one for one, _ in ratings], [other for _, other in ratings]
    mean, their_mean = sum(ours) / count, sum(theirs) / count
    by_chance = (
        sum((one - mean) ** 2 for one in ours) + sum((one - their_mean) ** 2 for one in theirs)
    ) / count + (mean - their_mean) ** 2
    found = sum((one - other) ** 2 for one, other in ratings) / count
    return 1 - found / by_chance if by_chance > 1e-12 else None


def read_lines(path: Path | str) -> dict[str, dict[str, Any]]:
    """The results with a mark in a file of JSON lines, by the path of the essay.

    Raises:
        FileError: it cannot be read.
        UsageError: a line of it is no result.
    """
    found = {}
    try:
        with open(path, "rb") as file:
            for number, line in enumerate(file, 1):
                record = _result(line)
                if record is None:
                    raise UsageError(
                        f"`{path}`, line {number}: this is no result; write such a file with "
                        "`argmap grade FOLDER --out REPORT`"
                    )
                if record["max"]:
                    found[record["path"]] = record
    except OSError as error:
        raise FileError.of(path, error) from None
    return found


def _result(line: bytes) -> dict[str, Any] | None:
    try:
        record = json.loads(line)
        numbers = [record["score"] or 0, record["max"] or 0]
        numbers += [each[key] or 0 for each in record["criteria"] for key in ("points", "max")]
        texts = [record["path"], record["rubric_hash"], *(c["title"] for c in record["criteria"])]
    except (ValueError, LookupError, TypeError):
        return None
    sound = all(isinstance(each, int | float) for each in numbers)
    return record if sound and all(isinstance(each, str) for each in texts) else None


def _share(record: dict[str, Any]) -> float:
    return float(record["score"] / record["max"])


def _pair(path: str, first: dict[str, Any], second: dict[str, Any]) -> Pair:
    apart = abs(_share(first) - _share(second))
    differing = [(abs(one - other), title) for title, one, other in _criteria(first, second)]
    most = max(differing, default=(0.0, ""))
    return Pair(path, first, second, apart, most[1] if most[0] > 0 else "")


def _criteria(first: dict[str, Any], second: dict[str, Any]) -> Iterator[tuple[str, float, float]]:
    """The criteria that both have marked, with the share of the points from each."""
    theirs = {each["title"]: each for each in second["criteria"]}
    for ours in first["criteria"]:
        other = theirs.get(ours["title"])
        if other and all(each["points"] is not None and each["max"] for each in (ours, other)):
            yield (
                ours["title"],
                ours["points"] / ours["max"],
                other["points"] / other["max"],
            )
