"""``argmap grade compare``: two gradings of the same essays."""

from __future__ import annotations

import json

from argmap.cli import console

MOST = 10
"""Essays that are listed; in JSON all of them are."""
CAUTION = (
    "two people who mark organisation agree with a kappa of about .36 to .66; above .7, look for "
    "the mistake"
)


def compare_grades(first: str, second: str, *, as_json: bool = False) -> int:
    """Print which essays two files of results mark most differently; the exit status.

    Raises:
        FileError: a file cannot be read.
        UsageError: one is no file of results, or they share no essay.
    """
    from argmap.grade.moderation import moderate
    from argmap.grade.report.pages import points
    from argmap.source.report.harmless import harmless

    found = moderate(first, second)
    if as_json:
        record = {
            "kappa": found.kappa,
            "criteria": found.criteria,
            "essays": [
                {
                    "path": pair.path,
                    "first": pair.first["score"],
                    "second": pair.second["score"],
                    "apart": round(pair.apart, 4),
                    "criterion": pair.criterion,
                }
                for pair in found.pairs
            ],
            "alone": list(found.alone),
            "same_rubric": found.same_rubric,
        }
        console.out(json.dumps(record) + "\n")
        return 0
    console.out(
        f"{len(found.pairs)} essays in both, quadratic weighted kappa {_kappa(found.kappa)}\n"
    )
    console.out(f"({CAUTION})\n")
    console.out("\nfurthest apart\n")
    for pair in found.pairs[:MOST]:
        marks = " / ".join(
            f"{points(each['score'])} of {points(each['max'])}"
            for each in (pair.first, pair.second)
        )
        most = f"  most in: {harmless(pair.criterion)}" if pair.criterion else ""
        console.out(f"  {100 * pair.apart:3.0f} %  {harmless(pair.path)}  {marks}{most}\n")
    console.out("\nkappa by criterion\n")
    for title, kappa in found.criteria.items():
        console.out(f"  {_kappa(kappa):>5}  {harmless(title)}\n")
    if found.alone:
        some = ", ".join(found.alone[:MOST])
        console.warn([f"{len(found.alone)} essays have a mark in one of the two only: {some}"])
    if not found.same_rubric:
        console.warn(["not all were marked by the same rubric"])
    return 0


def _kappa(value: float | None) -> str:
    return "-" if value is None else f"{value:.2f}"
