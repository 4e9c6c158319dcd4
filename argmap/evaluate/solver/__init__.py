"""Abstract argumentation by satisfiability: extensions of a framework under seven semantics.

A framework is arguments and attacks between them (Dung 1995), nothing else: this package knows no
argument maps.
"""

from argmap.evaluate.solver.framework import Framework
from argmap.evaluate.solver.problem import PROBLEMS, Problem, Semantics, Task
from argmap.evaluate.solver.reasoner import Acceptance, Extension, Reasoner
from argmap.evaluate.solver.solve import Answer, solve
from argmap.evaluate.solver.watch import Effort, TimeRanOutError

__all__ = [
    "PROBLEMS",
    "Acceptance",
    "Answer",
    "Effort",
    "Extension",
    "Framework",
    "Problem",
    "Reasoner",
    "Semantics",
    "Task",
    "TimeRanOutError",
    "solve",
]
