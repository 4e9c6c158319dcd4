"""All plots of an evaluation in one drawing."""

from __future__ import annotations

from argmap.evaluate.evaluation import Evaluation
from argmap.evaluate.explain.names import Names
from argmap.evaluate.plot.heat import heat_map
from argmap.evaluate.plot.svg import stacked
from argmap.evaluate.plot.tornado import tornado


def plot(evaluation: Evaluation) -> str:
    """SVG: a tornado plot for each thesis, then the rivals' tables as heat maps."""
    names = Names(evaluation.map)
    sheets = [tornado(evaluation, name) for name in evaluation.map.theses]
    sheets += [heat_map(table, names) for table in evaluation.rivals]
    return stacked(sheets, evaluation.map.meta.title or "Evaluation")
