"""A key that must be there is missing.

A rubric needs a title, a scale and criteria; a criterion an id, a title and a weight; a level its
points; a band a title and its lowest points.

Why it matters: without it there is no way to tell what the mark is to be.

Bad:

    title = "The thesis"
    scale = 10

    [[criterion]]
    id = "thesis"
    title = "A thesis with reasons"
    measure = "lines-of-reasoning"

      [[criterion.level]]
      points = 0
      says = "No reason for the thesis rests on evidence."

      [[criterion.level]]
      at = 1
      points = 10
      says = "Your thesis has a reason that rests on evidence."

Good:

    title = "The thesis"
    scale = 10

    [[criterion]]
    id = "thesis"
    title = "A thesis with reasons"
    weight = 10
    measure = "lines-of-reasoning"

      [[criterion.level]]
      points = 0
      says = "No reason for the thesis rests on evidence."

      [[criterion.level]]
      at = 1
      points = 10
      says = "Your thesis has a reason that rests on evidence."
"""

from argmap.source.diagnostic import Severity
from argmap.source.rule import Rule

RULE = Rule("RUB003", "missing-key", Severity.ERROR, __name__)
