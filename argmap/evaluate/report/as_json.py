"""The report as JSON: everything, with ids and line numbers, for other programs."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from argmap.evaluate.evaluation import Evaluation, ThesisReport
from argmap.evaluate.explain.names import Names
from argmap.evaluate.explain.outline import Line
from argmap.evaluate.rivals.table import RivalsTable

VERSION = 1
"""The version of the shape described in ``write_json``."""


def write_json(evaluation: Evaluation, notices: Iterable[str] = ()) -> Iterator[str]:
    """One JSON object, in pieces.

    ``theses`` has verdict, strength, ``because``, ``turning`` and ``effects`` of each; ``rivals``
    the tables; ``statements`` and ``steps`` what became of each, standings from 0 to 2. Lines count
    from 1 and are null where a statement was written in no file. Effects, cells and strengths are
    numbers from -1 to 1; a cell is null where the map does not say.
    """
    encoder = json.JSONEncoder(ensure_ascii=False, indent=2)
    yield from encoder.iterencode(_whole(evaluation, list(notices)))
    yield "\n"


def _whole(evaluation: Evaluation, notices: list[str]) -> dict[str, Any]:
    options, names = evaluation.options, Names(evaluation.map)
    why = [list(lines) for lines in evaluation.because()]
    whole: dict[str, Any] = {
        "version": VERSION,
        "title": evaluation.map.meta.title,
        "notices": notices,
        "standard": evaluation.standard,
        "semantics": options.semantics,
        "supposed": {
            "without": sorted(options.what_if.without),
            "credences": dict(options.what_if.suppose),
        },
        "theses": [
            _thesis(evaluation, thesis, names, lines)
            for thesis, lines in zip(evaluation.theses, why, strict=True)
        ],
        "rivals": list(map(_rivals, evaluation.rivals)),
        "statements": _statements(evaluation, names),
        "steps": _steps(evaluation),
    }
    if evaluation.reading is not None:
        whole["reading"] = {
            "semantics": options.abstract,
            "theses": evaluation.reading.theses,
        }
    return whole


def _thesis(
    evaluation: Evaluation, thesis: ThesisReport, names: Names, lines: list[Line]
) -> dict[str, Any]:
    verdict = thesis.verdict
    turning = evaluation.turning[thesis.id]
    shapley = evaluation.shapley[thesis.id]
    effects: list[dict[str, Any]] = []
    for effect in evaluation.effects[thesis.id]:
        entry: dict[str, Any] = {
            "statement": effect.statement,
            "withdrawal": effect.withdrawal,
            "gradient": effect.gradient,
        }
        if shapley:
            value = shapley[effect.statement]
            entry |= {"shapley": value.value, "shapley_error": value.error}
        effects.append(entry)
    return {
        "id": thesis.id,
        "line": names.line(thesis.id),
        "verdict": verdict.word,
        "detail": verdict.detail,
        "before": thesis.before.word if thesis.before else None,
        "strength": thesis.strength,
        "strength_word": thesis.strength_word,
        "unsettled_within": thesis.bounds,
        "warning": thesis.warning,
        "notes": verdict.notes,
        "assumptions": verdict.assumptions,
        "answers_assumed": verdict.answers_assumed,
        "because": [line._asdict() for line in lines],
        "turning": {
            "sets": [{"withdrawn": one.withdrawn, "then": one.word} for one in turning.sets],
            "more": turning.more,
            "candidates": turning.candidates,
            "assumptions": turning.assumptions,
            "none_up_to": turning.searched,
            "stopped": turning.stopped,
        },
        "effects": effects,
    }


def _rivals(table: RivalsTable) -> dict[str, Any]:
    return {
        "rivals": [
            {
                "id": rival.id,
                "strength": rival.strength,
                "inconsistency": rival.inconsistency,
                "support": rival.support,
            }
            for rival in table.rivals
        ],
        "rows": [
            {
                "statement": row.statement,
                "cells": row.cells,
                "signs": row.signs,
                "diagnosticity": row.diagnosticity,
                "finding": row.finding,
            }
            for row in table.rows
        ],
        "unsettled": table.unsettled,
    }


def _statements(evaluation: Evaluation, names: Names) -> list[dict[str, Any]]:
    strengths = evaluation.strengths
    return [
        {
            "id": judgement.id,
            "line": names.line(judgement.id),
            "standing": [judgement.low, judgement.high],
            "status": judgement.status,
            "cause": judgement.cause,
            "in_itself": judgement.in_itself,
            "reason": judgement.reason,
            "objection": judgement.objection,
            "waiting_on": judgement.waiting_on,
            "strength": strengths.of(judgement.id),
        }
        for judgement in evaluation.verdict
    ]


def _steps(evaluation: Evaluation) -> list[dict[str, Any]]:
    return [
        {
            "id": argument.id,
            "premises": argument.premises,
            "conclusion": argument.conclusion,
            "polarity": argument.polarity,
            "standing": [step.low, step.high],
            "through": {
                "premises": step.premises,
                "undercuts": step.undercuts,
                "warrants": step.warrants,
            },
        }
        for argument in evaluation.map.arguments.values()
        for step in [evaluation.verdict.step(argument.id)]
    ]
